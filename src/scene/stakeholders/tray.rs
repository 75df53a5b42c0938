//! The row below a drawing: those that cannot be placed yet, and the key to marks and lines.

use crate::{
    base::{
        geom::{Pos, pos, rect},
        id::Id,
    },
    model::{
        AnyId, Kind, Workspace,
        organisation::{RelationKind, Stakeholder},
    },
    scene::{
        Anchor, Scene,
        dots::{Dot, NAMES, draw_label},
        labels::Label,
        look::Look,
        wrap::{Limits, wrap},
    },
    tr,
};

use super::{mark, role, text};

/// Height of one row.
const ROW: f32 = 26.0;
/// Height of the key.
const KEY: f32 = 22.0;

/// What stands in the key: a mark or a line, with its words.
enum Keyed {
    Mark(Option<i8>),
    Line(RelationKind),
}

/// Everything the key has to say, with where it stands relative to the key, in rows that fit a width.
fn key(workspace: &Workspace, width: f32, look: &Look) -> Vec<(Keyed, String, Pos)> {
    const MARKS: [(Option<i8>, &str); 4] = [
        (Some(2), "stakeholders-key-for"),
        (Some(0), "stakeholders-key-neutral"),
        (Some(-2), "stakeholders-key-against"),
        (None, "stakeholders-key-unknown"),
    ];
    let marks = MARKS.map(|(support, words)| (Keyed::Mark(support), tr!(look.lang, words)));
    let lines = super::relation::keyed(workspace, look);
    let lines = lines.into_iter().map(|(kind, words)| (Keyed::Line(kind), words));
    let (mut x, mut y) = (0.0, 0.0);
    let mut found = Vec::new();
    for (keyed, words) in marks.into_iter().chain(lines) {
        let need = sample_width(&keyed) + look.measure.width(&words, NAMES.size, NAMES.weight);
        if x > 0.0 && x + need > width {
            (x, y) = (0.0, y + KEY);
        }
        found.push((keyed, words, pos(x, y)));
        x += need + 18.0;
    }
    found
}

/// Room for a mark or a line before its words.
fn sample_width(keyed: &Keyed) -> f32 {
    match keyed {
        Keyed::Mark(_) => 17.0,
        Keyed::Line(_) => 34.0,
    }
}

fn key_height(workspace: &Workspace, width: f32, look: &Look) -> f32 {
    KEY + key(workspace, width, look).last().map_or(0.0, |(_, _, at)| at.y)
}

/// How high the tray is for so many that are not placed, at a width.
pub fn height(workspace: &Workspace, waiting: &[Id<Stakeholder>], width: f32, look: &Look) -> f32 {
    let rows = places(workspace, waiting, width, look).last().map_or(0.0, |(_, at, _)| at.y + ROW);
    key_height(workspace, width, look) + rows
}

/// Where each of them stands relative to the tray's first row, with the width of its name.
fn places(
    workspace: &Workspace,
    waiting: &[Id<Stakeholder>],
    width: f32,
    look: &Look,
) -> Vec<(Id<Stakeholder>, Pos, String)> {
    let title = tr!(look.lang, "stakeholders-not-placed");
    let start = look.measure.width(&title, NAMES.size, NAMES.weight) + 20.0;
    let (mut x, mut y) = (start, 0.0);
    let mut found = Vec::new();
    for id in waiting {
        let limits = Limits::width(150.0).lines(1);
        let name = wrap(look.measure, &role(workspace, *id, look.lang), NAMES, limits);
        let need = 2.0 * mark::RADIUS + 6.0 + name.width() + 18.0;
        if x + need > width && x > start {
            (x, y) = (start, y + ROW);
        }
        let name = name.lines.first().map_or(String::new(), |line| line.text.to_string());
        found.push((*id, pos(x + mark::RADIUS, y), name));
        x += need;
    }
    found
}

/// Draws the tray with its top left corner at `top_left`; gives the places of those that wait.
pub fn draw(
    workspace: &Workspace,
    waiting: &[Id<Stakeholder>],
    look: &Look,
    scene: &mut Scene<AnyId>,
    (top_left, width): (Pos, f32),
) -> Vec<Dot> {
    draw_key(workspace, look, scene, (top_left, width));
    let row = top_left.y + key_height(workspace, width, look);
    if !waiting.is_empty() {
        let at = pos(top_left.x, row + ROW / 2.0 + NAMES.size * 0.34);
        let title = tr!(look.lang, "stakeholders-not-placed");
        text(scene, look, (&title, NAMES), look.theme.second_ink, (at, Anchor::Start));
    }
    let mut dots = Vec::new();
    for (id, at, name) in places(workspace, waiting, width, look) {
        let center = pos(top_left.x + at.x, row + at.y + ROW / 2.0);
        let support = workspace.stakeholders.get(id).and_then(|own| own.support);
        mark::draw(scene, (id.into(), center, mark::RADIUS), support, look.theme);
        let text = wrap(look.measure, &name, NAMES, Limits::width(f32::INFINITY).lines(1));
        let left = center.x + mark::RADIUS + 6.0;
        let height = text.height(NAMES);
        let place = rect(left, center.y - height / 2.0, text.width(), height);
        draw_label(scene, id.into(), &Label { text, place, anchor: Anchor::Start, leader: None }, look);
        dots.push(Dot { id: id.into(), center, radius: mark::RADIUS, placed: false });
    }
    dots
}

/// What marks and lines mean.
fn draw_key(workspace: &Workspace, look: &Look, scene: &mut Scene<AnyId>, (top_left, width): (Pos, f32)) {
    let mut drawing: Scene<AnyId> = Scene::new(scene.size);
    for (keyed, words, at) in key(workspace, width, look) {
        let at = pos(top_left.x + at.x, top_left.y + at.y + KEY - 7.0);
        let middle = at.y - NAMES.size * 0.34;
        match keyed {
            Keyed::Mark(support) => {
                let none = AnyId::only(Kind::Profile);
                mark::draw(&mut drawing, (none, pos(at.x + 6.0, middle), 5.5), support, look.theme);
            }
            Keyed::Line(kind) => {
                super::relation::sample(&mut drawing, kind, (pos(at.x, middle), 28.0), look.theme);
            }
        }
        let start = pos(at.x + sample_width(&keyed), at.y);
        text(&mut drawing, look, (&words, NAMES), look.theme.second_ink, (start, Anchor::Start));
    }
    scene.items.extend(drawing.map_tags(|_| None).items);
}
