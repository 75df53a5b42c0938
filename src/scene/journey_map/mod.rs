//! The layout of a journey map: stages as columns, lanes as rows, cards in their cells, the emotion curve.
//!
//! The rule: breaking text is what costs, so it is remembered for each card by the records it shows; placing
//! is redone from those heights. Cards are drawn only when they are looked at.

mod cache;
mod card;
mod content_table;
mod emotion;
mod heading;
pub mod metrics;
pub mod monotone;
mod pages;
mod place;
mod sheet;
mod table;
pub mod told;
pub mod words;

use std::{collections::HashSet, sync::Arc};

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

pub use {
    cache::LayoutCache,
    card::{CardText, Detail, hue_of, said, score, signed},
    content_table::content_table,
    emotion::{Band, FACE, Face},
    pages::{Pages, pages},
    sheet::{part_sheet, sheet},
    table::table,
};

/// From one column to the next, in points.
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
    pub rows: Vec<Row>,
    pub bands: Vec<PhaseBand>,
    /// Row by row, in each from left to right.
    pub cards: Vec<Placed>,
    /// What lies under the cards: hairlines, bands and curves of emotion.
    pub ground: Layer,
    /// Phases and stages, fixed while scrolling down.
    pub header: Layer,
    /// Lane names, fixed while scrolling right.
    pub lanes: Layer,
    grid: Grid,
}

/// A scene with an index of what is where.
#[derive(Debug)]
pub struct Layer {
    pub scene: Scene<AnyId>,
    grid: Grid,
}

/// A stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    pub stage: Id<Stage>,
    pub x: f32,
    pub width: f32,
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
    pub rect: Rect,
    pub look: CardLook,
    hue: Hue,
    /// The colour a person chose for it.
    chosen: Option<Hue>,
}

/// How a card is drawn.
#[derive(Clone, Debug)]
pub enum CardLook {
    Text(Arc<CardText>),
    /// A point of the emotion curve.
    Face(Face),
}

/// The cards of one row, in order.
type Cells<'a> = Vec<(usize, Id<Card>, &'a Arc<Card>)>;

/// What a layout reads.
struct Map<'a> {
    workspace: &'a Workspace,
    look: &'a Look<'a>,
    journey: &'a Journey,
    stages: Vec<Sibling<'a, Stage>>,
    lanes: Vec<Sibling<'a, Lane>>,
    /// Stages with a touchpoint that is a moment of truth.
    truths: HashSet<Id<Stage>>,
}

/// The stages and lanes of a map that are wanted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    pub stages: Vec<Id<Stage>>,
    pub lanes: Vec<Id<Lane>>,
}

/// Lays a journey out; `None` when there is no such journey.
pub fn layout(workspace: &Workspace, id: Id<Journey>, look: &Look, cache: &mut LayoutCache) -> Option<Board> {
    layout_part(workspace, (id, None), look, cache)
}

/// Lays out a part of a journey, or all of it. A card that begins outside of the part is left out.
pub fn layout_part(
    workspace: &Workspace,
    (id, part): (Id<Journey>, Option<&Part>),
    look: &Look,
    cache: &mut LayoutCache,
) -> Option<Board> {
    let journey = workspace.journeys.get(id)?;
    let mut lanes = in_order(&workspace.lanes, |lane| lane.journey == id && !lane.hidden);
    let mut stages = workspace.stages_of(id);
    if let Some(part) = part {
        lanes.retain(|(id, _)| part.lanes.contains(id));
        stages.retain(|(id, _)| part.stages.contains(id));
    }
    let truths = workspace.cards.values().filter(|card| is_moment_of_truth(card)).map(|card| card.stage);
    let map = Map { workspace, look, journey, stages, lanes, truths: truths.collect() };
    cache.keep_for(look);
    let columns: Vec<Column> = map
        .stages
        .iter()
        .enumerate()
        .map(|(i, (stage, _))| Column { stage: *stage, x: i as f32 * COLUMN, width: COLUMN })
        .collect();
    let mut ground = Scene::new(Size::default());
    let (rows, cards) = place::rows(&map, cache, &mut ground);
    let height = rows.last().map_or(0.0, |row| row.y + row.height);
    let size = Size { w: columns.len() as f32 * COLUMN, h: height };
    heading::hairlines(&mut ground, &rows, size.w, look);
    ground.size = size;
    let (header, bands) = heading::stages(&map, size.w);
    let grid = Grid::new(cards.iter().map(|card| card.rect).collect());
    Some(Board {
        journey: id,
        size,
        lanes: Layer::new(heading::lanes(&map, &rows, height)),
        columns,
        rows,
        bands,
        cards,
        ground: Layer::new(ground),
        header: Layer::new(header),
        grid,
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
        for card in &self.cards {
            card.draw(&mut scene, theme, Detail::Full);
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
        self.cards.iter().find(|placed| placed.card == id)
    }

    /// The column at an x of the body.
    pub fn column_at(&self, x: f32) -> Option<usize> {
        (x >= 0.0).then_some((x / COLUMN) as usize).filter(|index| *index < self.columns.len())
    }

    /// The row at a y of the body.
    pub fn row_at(&self, y: f32) -> Option<usize> {
        let after = self.rows.partition_point(|row| row.y <= y);
        let index = after.checked_sub(1)?;
        self.rows.get(index).filter(|row| y < row.y + row.height).map(|_| index)
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

    /// Where a stage stands in the header, without the line of its phase.
    pub fn heading_rect(&self, column: usize) -> Option<Rect> {
        let column = self.columns.get(column)?;
        let band = self.bands.first()?;
        let top = band.name.max.y - 4.0;
        Some(rect(column.x, top, column.width, band.rect.max.y - top))
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
