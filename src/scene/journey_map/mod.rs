//! The layout of a journey map: stages as columns, lanes as rows, cards in their cells, the emotion curve.
//!
//! The rule: breaking text is what costs, so it is remembered for each card by the records it shows; placing
//! is redone from those heights. Cards are drawn only when they are looked at.

mod cache;
mod card;
mod columns;
mod content_table;
mod curves;
mod emotion;
mod filter;
mod heading;
pub mod metrics;
pub mod monotone;
mod overview;
mod pages;
mod place;
mod sheet;
mod stage_slide;
mod table;
pub mod told;
pub mod words;

use std::{
    collections::HashSet,
    sync::{Arc, OnceLock},
};

use crate::{
    base::{
        geom::{Pos, Rect, Size, pos, rect},
        id::Id,
    },
    model::{
        AnyId, Workspace,
        journey::{Card, Content, Hue, Journey, Lane, LaneKind, Phase, Stage},
        order::{Row as Sibling, in_order},
    },
};

use super::{Scene, hit::Grid, look::Look, theme::Theme};

use columns::Across;

pub use {
    cache::LayoutCache,
    card::{CardText, Detail, hue_of, said, score, signed},
    columns::{Column, Slot},
    content_table::content_table,
    curves::Curves,
    emotion::{Band, FACE, Face, Line, Target},
    filter::{Evidence, Filter},
    overview::Block,
    pages::{Pages, pages},
    sheet::{part_sheet, sheet},
    stage_slide::stage_slide,
    table::table,
};

/// Width of a stage without steps, in points.
pub const COLUMN: f32 = 216.0;
/// Left and right of the cards in a column, in points.
pub const GUTTER: f32 = 8.0;
/// Between two cards in a cell, in points.
pub const CARD_GAP: f32 = 8.0;
/// Above and below the cards of a row, in points.
pub const ROW_PAD: f32 = 12.0;
/// Width of the lane names, in points.
pub const LANES: f32 = 152.0;
const LEAST_ROW: f32 = 56.0;
const LINE_ROW: f32 = 32.0;

/// A journey map laid out. The body begins at (0, 0); the header and the lane names have coordinates of their
/// own that share its x and its y.
#[derive(Debug)]
pub struct Board {
    pub journey: Id<Journey>,
    /// The extent of the body.
    pub size: Size,
    pub columns: Vec<Column>,
    /// The steps of all stages, a stage without steps counting as one.
    pub slots: Vec<Slot>,
    pub rows: Vec<Row>,
    pub bands: Vec<PhaseBand>,
    /// Row by row, in each from left to right.
    pub cards: Vec<Placed>,
    /// The personas' lines in each emotion lane, the actor's first.
    pub lines: Vec<Line>,
    /// The dots of the target curves.
    pub targets: Vec<Target>,
    /// What lies under the cards: hairlines, bands and curves of emotion.
    pub ground: Layer,
    /// Phases and stages, fixed while scrolling down.
    pub header: Layer,
    /// Lane names, fixed while scrolling right.
    pub lanes: Layer,
    /// The y of the steps' names in the header.
    steps_top: f32,
    grid: Grid,
    /// The places of cards in `cards` in the order of their ids.
    by_id: Vec<u32>,
    blocks: OnceLock<overview::Blocks>,
}

/// A scene with an index of what is where.
#[derive(Debug)]
pub struct Layer {
    pub scene: Scene<AnyId>,
    grid: Grid,
}

/// A lane that is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    pub lane: Id<Lane>,
    pub kind: LaneKind,
    pub y: f32,
    pub height: f32,
    /// Where the emotion curve runs, in a lane of that kind.
    pub band: Option<Band>,
}

/// A run of stages in one phase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PhaseBand {
    /// Unset where stages have no phase.
    pub phase: Id<Phase>,
    /// In the header.
    pub rect: Rect,
    /// The line its name stands on.
    pub name: Rect,
}

/// A card in its place.
#[derive(Clone, Debug)]
pub struct Placed {
    pub card: Id<Card>,
    pub row: usize,
    pub column: usize,
    /// How many columns it covers, at least 1.
    pub span: usize,
    /// The slots it covers, the last one excluded.
    pub slots: [usize; 2],
    pub rect: Rect,
    pub look: CardLook,
    hue: Hue,
    /// The colour a person chose for it.
    chosen: Option<Hue>,
    /// Whether it steps back because it is not what is looked for.
    faded: bool,
}

/// How a card is drawn.
#[derive(Clone, Debug)]
pub enum CardLook {
    Text(Arc<CardText>),
    /// A point of the emotion curve.
    Face(Box<Face>),
}

/// The cards of one row, in order.
type Cells<'a> = Vec<(usize, Id<Card>, &'a Arc<Card>)>;

/// What a layout reads.
struct Map<'a> {
    workspace: &'a Workspace,
    look: &'a Look<'a>,
    journey: &'a Journey,
    stages: Vec<Sibling<'a, Stage>>,
    columns: Across<'a>,
    curves: &'a Curves,
    lanes: Vec<Sibling<'a, Lane>>,
    /// Stages with a touchpoint that is a moment of truth.
    truths: HashSet<Id<Stage>>,
}

/// How much of a card's colours is left when it steps back behind what was looked for.
pub const FADED: f32 = 0.28;

/// The stages and lanes of a map that are wanted, and which cards stand out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    pub stages: Vec<Id<Stage>>,
    pub lanes: Vec<Id<Lane>>,
    /// Cards that do not match step back.
    pub filter: Filter,
}

/// Lays a journey out; `None` when there is no such journey.
pub fn layout(workspace: &Workspace, id: Id<Journey>, look: &Look, cache: &mut LayoutCache) -> Option<Board> {
    layout_with(workspace, (id, None), look, (cache, &Curves::default()))
}

/// Lays out a part of a journey, or all of it, with some of the personas' curves. A card that begins outside of
/// the part is left out.
pub fn layout_with(
    workspace: &Workspace,
    (id, part): (Id<Journey>, Option<&Part>),
    look: &Look,
    (cache, curves): (&mut LayoutCache, &Curves),
) -> Option<Board> {
    let journey = workspace.journeys.get(id)?;
    let mut lanes = in_order(&workspace.lanes, |lane| lane.journey == id && !lane.hidden);
    let mut stages = workspace.stages_of(id);
    if let Some(part) = part {
        lanes.retain(|(id, _)| part.lanes.contains(id));
        stages.retain(|(id, _)| part.stages.contains(id));
    }
    let truths = workspace.cards.values().filter(|card| is_moment_of_truth(card)).map(|card| card.stage);
    let columns = Across::new(workspace, &stages);
    let map = Map { workspace, look, journey, stages, columns, curves, lanes, truths: truths.collect() };
    cache.keep_for(look);
    let mut ground = Scene::new(Size::default());
    let place::Laid { rows, mut cards, lines, targets } = place::rows(&map, cache, &mut ground);
    if let Some(filter) = part.map(|part| &part.filter).filter(|filter| !filter.is_empty()) {
        let matches = |id| workspace.cards.get(id).is_some_and(|card| filter.matches(workspace, card));
        for placed in &mut cards {
            placed.faded = !matches(placed.card);
        }
    }
    let height = rows.last().map_or(0.0, |row| row.y + row.height);
    let size = Size { w: map.columns.width(), h: height };
    heading::hairlines(&mut ground, &rows, size.w, look);
    ground.size = size;
    let heading::Header { scene: header, bands, steps_top } = heading::stages(&map, size.w);
    let lanes = Layer::new(heading::lanes(&map, &rows, height));
    let Across { columns, slots, .. } = map.columns;
    let mut by_id: Vec<u32> = (0..cards.len() as u32).collect();
    by_id.sort_unstable_by_key(|index| cards[*index as usize].card);
    Some(Board {
        journey: id,
        size,
        columns,
        slots,
        rows,
        bands,
        grid: Grid::new(cards.iter().map(|card| card.rect).collect()),
        cards,
        lines,
        targets,
        ground: Layer::new(ground),
        header: Layer::new(header),
        lanes,
        steps_top,
        by_id,
        blocks: OnceLock::new(),
    })
}

impl Layer {
    fn new(scene: Scene<AnyId>) -> Self {
        Self { grid: Grid::of_scene(&scene), scene }
    }

    /// The items that touch `area`, in painting order.
    pub fn items_in(&self, area: Rect) -> impl Iterator<Item = &super::Item<AnyId>> {
        self.grid.items_in(area).into_iter().filter_map(|index| self.scene.items.get(index as usize))
    }
}

impl Board {
    /// The whole body drawn.
    pub fn body(&self, theme: &Theme) -> Scene<AnyId> {
        let mut scene = self.ground.scene.clone();
        let faded = theme.faded(FADED);
        for card in &self.cards {
            card.draw(&mut scene, if card.faded { &faded } else { theme }, Detail::Full);
        }
        scene
    }

    /// The indices of cards that touch `area` of the body.
    pub fn cards_in(&self, area: Rect) -> Vec<u32> {
        self.grid.items_in(area)
    }

    /// The topmost card at a point of the body.
    pub fn card_at(&self, pos_in_body: Pos) -> Option<&Placed> {
        let area = Rect { min: pos_in_body, max: pos_in_body };
        let found = self.cards_in(area).into_iter().rev().find_map(|i| self.cards.get(i as usize));
        found.filter(|card| card.rect.contains(pos_in_body))
    }

    pub fn card(&self, id: Id<Card>) -> Option<&Placed> {
        let card = |index: &u32| &self.cards[*index as usize];
        let at = self.by_id.binary_search_by(|index| card(index).card.cmp(&id)).ok()?;
        self.by_id.get(at).map(card)
    }

    /// The column at an x of the body.
    pub fn column_at(&self, x: f32) -> Option<usize> {
        columns::at(&self.columns, |column| (column.x, column.width), x)
    }

    /// The slot at an x of the body.
    pub fn slot_at(&self, x: f32) -> Option<usize> {
        columns::at(&self.slots, |slot| (slot.x, slot.width), x)
    }

    /// The gap between columns that is nearest to an x of the body: 0 before the first.
    pub fn gap_at(&self, x: f32) -> usize {
        self.columns.partition_point(|column| column.x + column.width / 2.0 < x)
    }

    /// The x of the gap before a column, or after the last.
    pub fn gap_x(&self, gap: usize) -> f32 {
        self.columns.get(gap).map_or(self.size.w, |column| column.x)
    }

    /// The row at a y of the body.
    pub fn row_at(&self, y: f32) -> Option<usize> {
        columns::at(&self.rows, |row| (row.y, row.height), y)
    }

    /// The cards that begin in a cell, from top to bottom.
    pub fn cell(&self, row: usize, column: usize) -> impl DoubleEndedIterator<Item = &Placed> {
        let place = (row, column);
        let start = self.cards.partition_point(|card| (card.row, card.column) < place);
        let end = self.cards.partition_point(|card| (card.row, card.column) <= place);
        self.cards[start..end].iter()
    }

    /// The area of a cell in the body.
    pub fn cell_rect(&self, row: usize, column: usize) -> Option<Rect> {
        let (row, column) = (self.rows.get(row)?, self.columns.get(column)?);
        Some(rect(column.x, row.y, column.width, row.height))
    }

    /// The cards that a slot of a row holds, from top to bottom; those of the whole stage too.
    pub fn slot_cards(&self, row: usize, slot: usize) -> impl DoubleEndedIterator<Item = &Placed> {
        let column = self.slots.get(slot).map_or(usize::MAX, |slot| slot.column);
        self.cell(row, column).filter(move |card| (card.slots[0]..card.slots[1]).contains(&slot))
    }

    /// The area of a slot of a row in the body.
    pub fn slot_rect(&self, row: usize, slot: usize) -> Option<Rect> {
        let (row, slot) = (self.rows.get(row)?, self.slots.get(slot)?);
        Some(rect(slot.x, row.y, slot.width, row.height))
    }

    /// Where a stage stands in the header, without the line of its phase.
    pub fn heading_rect(&self, column: usize) -> Option<Rect> {
        let column = self.columns.get(column)?;
        let band = self.bands.first()?;
        let top = band.name.max.y - 4.0;
        let bottom = if column.has_steps(&self.slots) { self.steps_top } else { band.rect.max.y };
        Some(rect(column.x, top, column.width, bottom - top))
    }

    /// Where a step's name stands in the header; `None` for a stage without steps.
    pub fn step_rect(&self, slot: usize) -> Option<Rect> {
        let slot = self.slots.get(slot).filter(|slot| slot.step.is_set())?;
        let bottom = self.bands.first()?.rect.max.y;
        Some(rect(slot.x, self.steps_top, slot.width, bottom - self.steps_top))
    }

    /// Where a lane's name stands.
    pub fn lane_rect(&self, row: usize) -> Option<Rect> {
        let row = self.rows.get(row)?;
        Some(rect(0.0, row.y, LANES, row.height))
    }
}

impl Placed {
    /// Draws the card.
    pub fn draw(&self, scene: &mut Scene<AnyId>, theme: &Theme, detail: Detail) {
        match &self.look {
            CardLook::Text(text) => {
                let tagged = (self.card.into(), self.rect);
                text.draw(scene, tagged, (self.hue, self.chosen), (theme, detail));
            }
            CardLook::Face(face) => face.draw(scene, (self.card.into(), self.rect.center()), theme, detail),
        }
    }

    pub fn is_face(&self) -> bool {
        matches!(self.look, CardLook::Face(_))
    }

    /// The colour of its edge.
    pub fn hue(&self) -> Hue {
        self.hue
    }

    /// The middle of the place where it stands.
    pub fn center(&self) -> Pos {
        pos(self.rect.center().x, self.rect.center().y)
    }
}

fn is_moment_of_truth(card: &Card) -> bool {
    matches!(card.content, Content::Touchpoint { moment_of_truth: true, .. })
}

/// Whether a card is a point of the curve rather than a card with text.
fn is_on_curve(kind: LaneKind, card: &Card) -> bool {
    kind == LaneKind::Emotion && matches!(card.content, Content::Emotion { .. })
}
