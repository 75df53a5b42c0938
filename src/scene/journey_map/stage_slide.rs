//! One stage of a map for a room: its lanes side by side, in letters that are read from the last row.

use crate::{
    base::{
        colour::Colour,
        geom::{pos, rect, size},
        id::Id,
    },
    model::{
        AnyId, Workspace,
        journey::{Journey, Lane, Stage},
    },
    scene::{
        Item, RectShape, Scene, Shape,
        look::Look,
        wrap::{Limits, TextStyle, Wrapped, wrap},
    },
};

use super::{hue_of, table::text, words};

const WIDTH: f32 = 1200.0;
const HEIGHT: f32 = 640.0;
const MARGIN: f32 = 48.0;
const GUTTER: f32 = 40.0;
const COLUMNS: usize = 3;
/// Before the text of a block.
const INDENT: f32 = 14.0;
const SMALL: TextStyle = TextStyle::regular(18.0);
const TITLE: TextStyle = TextStyle::bold(40.0);
const HEADING: TextStyle = TextStyle::bold(17.0);
const BODY: TextStyle = TextStyle::regular(20.0);

/// A lane with what stands in it at this stage.
struct Block {
    heading: Wrapped,
    entries: Vec<Wrapped>,
    edge: Colour,
}

impl Block {
    fn height(&self) -> f32 {
        let entries: f32 = self.entries.iter().map(|entry| entry.height(BODY) + 6.0).sum();
        self.heading.height(HEADING) + 6.0 + entries + 22.0
    }
}

/// The slide of a stage; `None` when there is no such stage.
pub fn stage_slide(workspace: &Workspace, id: Id<Stage>, look: &Look) -> Option<Scene<AnyId>> {
    let stage = workspace.stages.get(id)?;
    let journey = workspace.journeys.get(stage.journey)?;
    let mut scene = Scene::new(size(WIDTH, HEIGHT));
    let top = MARGIN + title(workspace, (journey, stage), look, &mut scene) + 28.0;
    let width = (WIDTH - 2.0 * MARGIN - GUTTER * (COLUMNS - 1) as f32) / COLUMNS as f32;
    let blocks = blocks(workspace, (journey, id, stage), (look, width));
    let whole: f32 = blocks.iter().map(Block::height).sum();
    // Columns are filled one after the other, so that lanes keep their order; none is left almost empty.
    let fair = whole / COLUMNS as f32;
    let (mut column, mut y, mut lowest) = (0_usize, 0.0_f32, 0.0_f32);
    for block in &blocks {
        let height = block.height();
        if y > 0.0 && y + height / 2.0 > fair && column + 1 < COLUMNS {
            column += 1;
            y = 0.0;
        }
        draw(block, pos(MARGIN + column as f32 * (width + GUTTER), top + y), look, &mut scene);
        y += height;
        lowest = lowest.max(y);
    }
    scene.size.h = (top + lowest + MARGIN - 22.0).max(HEIGHT);
    let place = rect(0.0, 0.0, scene.size.w, scene.size.h);
    let fill = Some(look.theme.ground);
    let ground = Shape::Rect(RectShape { rect: place, radius: 0.0, fill, stroke: None });
    scene.items.insert(0, Item { tag: None, shape: ground });
    Some(scene)
}

/// The map, the stage, its phase and owner; gives the height.
fn title(
    workspace: &Workspace,
    (journey, stage): (&Journey, &Stage),
    look: &Look,
    scene: &mut Scene<AnyId>,
) -> f32 {
    let phase = workspace.phases.get(stage.phase).map(|phase| words::phase(phase, look.lang));
    let facts =
        [journey.name.trim().to_owned(), phase.unwrap_or_default(), stage.owner_role.trim().to_owned()];
    let facts: Vec<String> = facts.into_iter().filter(|part| !part.is_empty()).collect();
    let room = Limits::width(WIDTH - 2.0 * MARGIN);
    let above = wrap(look.measure, &facts.join("  ·  "), SMALL, room.lines(1));
    let mut y = scene.push_text(pos(MARGIN, MARGIN), &above, SMALL, look.theme.second_ink) + 4.0;
    let name = wrap(look.measure, stage.name.trim(), TITLE, room.lines(2));
    y += scene.push_text(pos(MARGIN, MARGIN + y), &name, TITLE, look.theme.ink);
    y
}

/// The lanes that have something to say here, in their order.
fn blocks(
    workspace: &Workspace,
    (journey, id, stage): (&Journey, Id<Stage>, &Stage),
    (look, width): (&Look, f32),
) -> Vec<Block> {
    let room = Limits::width(width - INDENT);
    let block = |(lane, own): (Id<Lane>, &Lane)| {
        let cards = workspace.cards_in(lane, id);
        let texts = cards.iter().map(|(_, card)| text(workspace, journey, card, look.lang));
        let entries: Vec<Wrapped> = texts
            .filter(|text| !text.trim().is_empty())
            .map(|text| wrap(look.measure, text.trim(), BODY, room))
            .collect();
        let heading = wrap(look.measure, &words::lane(own, look.lang), HEADING, room.lines(1));
        (!entries.is_empty()).then(|| Block { heading, entries, edge: look.theme.hue(hue_of(own.kind)).edge })
    };
    let lanes = workspace.lanes_of(stage.journey).into_iter();
    let lanes = lanes.filter(|(_, lane)| !lane.hidden && !lane.kind.is_line());
    lanes.filter_map(|(id, lane)| block((id, lane))).collect()
}

fn draw(block: &Block, at: crate::base::geom::Pos, look: &Look, scene: &mut Scene<AnyId>) {
    let place = rect(at.x, at.y + 2.0, 4.0, block.height() - 24.0);
    let edge = RectShape { rect: place, radius: 2.0, fill: Some(block.edge), stroke: None };
    scene.push(Shape::Rect(edge));
    let x = at.x + INDENT;
    let mut y = at.y + scene.push_text(at.moved(INDENT, 0.0), &block.heading, HEADING, look.theme.second_ink);
    y += 6.0;
    for entry in &block.entries {
        y += scene.push_text(pos(x, y), entry, BODY, look.theme.ink) + 6.0;
    }
}
