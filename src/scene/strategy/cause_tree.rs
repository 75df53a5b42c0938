//! Root causes as a tree that grows to the right: each column answers a further why.

use std::collections::HashMap;

use crate::{
    analysis::causes::{Branch, outline},
    base::{
        geom::{Rect, pos, rect},
        id::Id,
    },
    model::{AnyId, Workspace, strategy::Cause},
    scene::{
        PathShape, Scene, Shape, Stroke,
        look::Look,
        names,
        path::Path,
        theme::{radius, space},
        wrap::{Limits, Wrapped, wrap},
    },
    tr,
};

use super::sheet::{COVER, NAME, SMALL, Sheet, TEXT};

/// From one column to the next, in points.
const PITCH: f32 = 248.0;
const WIDTH: f32 = 204.0;
/// Between causes below each other.
const GAP: f32 = 10.0;
const PAD: f32 = space::S;
/// Columns drawn; deeper causes stand in the last.
const DEEPEST: usize = 11;

/// The tree for paper; `None` without causes.
pub fn cause_sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    let branches = outline(workspace);
    let deepest = branches.iter().map(|branch| branch.depth).max()?.min(DEEPEST);
    let width = (PITCH * deepest as f32 + WIDTH).max(640.0);
    let mut sheet = Sheet::new(look, width);
    sheet.paragraph((0.0, width), &tr!(look.lang, "causes"), COVER, look.theme.ink);
    sheet.paragraph((0.0, width), &workspace.profile.name, TEXT, look.theme.second_ink);
    sheet.y += space::L;
    for depth in 0..=deepest {
        let name = level_name(depth, look);
        let x = depth as f32 * PITCH;
        sheet.line((x, sheet.y + 14.0, WIDTH), &name, SMALL, look.theme.second_ink);
    }
    sheet.y += space::XL + space::XS;
    draw(&mut sheet, workspace, &branches);
    Some(sheet.finish(space::XXL))
}

/// What stands in a column: the problem, then why by why.
pub fn level_name(depth: usize, look: &Look) -> String {
    match depth {
        0 => tr!(look.lang, "causes-problem"),
        _ => tr!(look.lang, "causes-why", number = depth),
    }
}

/// A cause with its text broken and what it explains.
struct Leaf {
    text: Wrapped,
    explains: Option<Wrapped>,
    height: f32,
}

fn draw(sheet: &mut Sheet, workspace: &Workspace, branches: &[Branch]) {
    let leaves: Vec<Leaf> = branches.iter().map(|branch| leaf(workspace, branch.id, sheet.look)).collect();
    let places = places(sheet.y, branches, &leaves);
    // What was last seen a column further left is what a cause explains.
    let mut last: HashMap<usize, Rect> = HashMap::new();
    for (branch, place) in branches.iter().zip(&places) {
        if let Some(from) = branch.depth.checked_sub(1).and_then(|above| last.get(&above)) {
            line(sheet, from, place);
        }
        last.insert(branch.depth, *place);
    }
    for ((branch, leaf), place) in branches.iter().zip(&leaves).zip(&places) {
        draw_leaf(sheet, branch, leaf, *place);
        sheet.y = sheet.y.max(place.max.y);
    }
}

fn leaf(workspace: &Workspace, id: Id<Cause>, look: &Look) -> Leaf {
    let own = workspace.causes.get(id);
    let words = own.map_or("", |own| own.text.as_str());
    let unnamed = tr!(look.lang, "causes-unnamed");
    let text = if words.trim().is_empty() { &unnamed } else { words };
    let text = wrap(look.measure, text, NAME, Limits::width(WIDTH - 2.0 * PAD - 4.0).lines(6));
    let explained: Vec<String> = own
        .map_or(&[][..], |own| &own.explains)
        .iter()
        .map(|id| names::record(workspace, *id, look.lang))
        .collect();
    let explains = (!explained.is_empty()).then(|| {
        let words = tr!(look.lang, "causes-explains-what", what = explained.join(" · "));
        wrap(look.measure, &words, SMALL, Limits::width(WIDTH - 2.0 * PAD - 4.0).lines(3))
    });
    let below = explains.as_ref().map_or(0.0, |own| own.height(SMALL) + 2.0);
    Leaf { height: text.height(NAME) + below + 2.0 * PAD, text, explains }
}

/// A cause stands in the middle of those below it; nothing overlaps.
fn places(top: f32, branches: &[Branch], leaves: &[Leaf]) -> Vec<Rect> {
    // The room that a cause and all below it take, from the last to the first: what is below comes before.
    let mut rooms = vec![(0.0_f32, 0.0_f32); branches.len()];
    let mut waiting: HashMap<usize, f32> = HashMap::new();
    for ((branch, leaf), room) in branches.iter().zip(leaves).zip(&mut rooms).rev() {
        let below = waiting.remove(&(branch.depth + 1)).unwrap_or_default();
        *room = (leaf.height.max(below), below);
        let sum = waiting.entry(branch.depth).or_default();
        *sum += room.0 + if *sum > 0.0 { GAP } else { 0.0 };
    }
    let mut next: HashMap<usize, f32> = HashMap::from([(0, top)]);
    let mut place = |((branch, leaf), (room, below)): ((&Branch, &Leaf), &(f32, f32))| {
        let y = next.get(&branch.depth).copied().unwrap_or(top);
        next.insert(branch.depth, y + room + GAP);
        next.insert(branch.depth + 1, y + (room - below) / 2.0);
        let x = branch.depth.min(DEEPEST) as f32 * PITCH;
        rect(x, y + (room - leaf.height) / 2.0, WIDTH, leaf.height)
    };
    branches.iter().zip(leaves).zip(&rooms).map(&mut place).collect()
}

fn line(sheet: &mut Sheet, from: &Rect, to: &Rect) {
    let (a, b) = (pos(from.max.x, from.center().y), pos(to.min.x, to.center().y));
    let bend = ((b.x - a.x) / 2.0).max(12.0);
    let mut path = Path::default();
    path.move_to(a).cubic_to(pos(a.x + bend, a.y), pos(b.x - bend, b.y), b);
    let stroke = Some(Stroke::solid(1.25, sheet.look.theme.second_ink.mixed(sheet.look.theme.ground, 0.4)));
    sheet.scene.push(Shape::Path(PathShape { path, fill: None, stroke }));
}

fn draw_leaf(sheet: &mut Sheet, branch: &Branch, leaf: &Leaf, place: Rect) {
    let theme = sheet.look.theme;
    // What nothing explains further is where something can be done.
    let is_root = branch.below == 0 && branch.depth > 0;
    let fill = if is_root { theme.accent_soft } else { theme.sunken };
    sheet.block_showing(branch.id.into(), place, radius::CONTROL, fill);
    if is_root {
        sheet.block_of(rect(place.min.x, place.min.y, 4.0, place.height()), 2.0, theme.accent);
    }
    let at = pos(place.min.x + PAD + 4.0, place.min.y + PAD);
    let height = sheet.scene.push_text(at, &leaf.text, NAME, theme.ink);
    if let Some(explains) = &leaf.explains {
        sheet.scene.push_text(at.moved(0.0, height + 2.0), explains, SMALL, theme.second_ink);
    }
}
