//! The map on paper: a title block over header, lanes and body.

use crate::{
    base::{
        geom::{Size, pos, rect},
        id::Id,
    },
    model::{AnyId, Workspace, journey::Journey},
    scene::{
        RectShape, Scene, Shape,
        look::Look,
        theme::{space, type_size},
        wrap::{Limits, TextStyle, wrap},
    },
    tr,
};

use super::{Curves, LANES, LayoutCache, Part, layout_with, words};

const MARGIN: f32 = space::XXL;
const TITLE: TextStyle = TextStyle::bold(type_size::COVER);
const FACTS: TextStyle = TextStyle::regular(type_size::CARD_TITLE);
/// Lines of the title block are not longer than this, however wide the map is, in points.
const READABLE: f32 = 900.0;

/// The whole map with its title block; `None` when there is no such journey.
pub fn sheet(workspace: &Workspace, id: Id<Journey>, look: &Look) -> Option<Scene<AnyId>> {
    part_sheet(workspace, (id, None), look)
}

/// A part of the map, or all of it, with its title block; `None` when there is no such journey.
pub fn part_sheet(
    workspace: &Workspace,
    (id, part): (Id<Journey>, Option<&Part>),
    look: &Look,
) -> Option<Scene<AnyId>> {
    let journey = workspace.journeys.get(id)?;
    let board = layout_with(workspace, (id, part), look, (&mut LayoutCache::default(), &Curves::default()))?;
    let width = (LANES + board.size.w).max(480.0);
    let mut scene = Scene::new(Size::default());
    let title_height = draw_title(workspace, journey, (look, width), (MARGIN, &mut scene));
    let header = board.header.scene.size.h;
    let top = MARGIN + title_height + space::XL;
    scene.append_moved(&board.header.scene, MARGIN + LANES, top);
    scene.append_moved(&board.lanes.scene, MARGIN, top + header);
    scene.append_moved(&board.body(look.theme), MARGIN + LANES, top + header);
    scene.size = Size { w: width + 2.0 * MARGIN, h: top + header + board.size.h + MARGIN };
    let sheet = rect(0.0, 0.0, scene.size.w, scene.size.h);
    let fill = Some(look.theme.ground);
    let shape = Shape::Rect(RectShape { rect: sheet, radius: 0.0, fill, stroke: None });
    scene.items.insert(0, crate::scene::Item { tag: None, shape });
    Some(scene)
}

/// Name, whose, state, version, date and evidence; gives the height.
pub(super) fn draw_title(
    workspace: &Workspace,
    journey: &Journey,
    (look, width): (&Look, f32),
    (margin, scene): (f32, &mut Scene<AnyId>),
) -> f32 {
    let theme = look.theme;
    let limits = Limits::width(width.min(READABLE));
    let name = wrap(look.measure, &journey.name, TITLE, limits.lines(3));
    let mut y = margin;
    y += scene.push_text(pos(margin, y), &name, TITLE, theme.ink) + space::XS;
    let facts = wrap(look.measure, &facts(workspace, journey, look), FACTS, limits.lines(3));
    y += scene.push_text(pos(margin, y), &facts, FACTS, theme.second_ink);
    for text in [&journey.scenario, &journey.expectation] {
        let lines = wrap(look.measure, text, FACTS, limits.lines(4));
        if !lines.lines.is_empty() {
            y += space::XS;
        }
        y += scene.push_text(pos(margin, y), &lines, FACTS, theme.ink);
    }
    y - margin
}

pub(super) fn facts(workspace: &Workspace, journey: &Journey, look: &Look) -> String {
    let lang = look.lang;
    let version = if journey.version == 0 {
        String::new()
    } else {
        tr!(lang, "journeys-version", number = journey.version)
    };
    let facts = [
        words::personas(workspace, journey, lang),
        words::state(journey.state, lang),
        version,
        journey.updated.map(|date| date.to_string()).unwrap_or_default(),
        words::evidence(journey, lang),
        workspace.profile.name.clone(),
    ];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    facts.join("  ·  ")
}
