//! The map on several sheets of paper: stages and lanes are named on each, and each says which of them it is.
//!
//! The rule: a sheet ends between two stages and between two lanes, so that no card is cut where that can be
//! avoided; a card that stretches over the end of a sheet is set anew in the part that stands on it.

use std::ops::Range;

use crate::{
    base::{
        geom::{Pos, Rect, Size, pos, rect, size},
        id::Id,
    },
    model::{AnyId, Workspace, journey::Journey},
    scene::{
        Anchor, Item, PathShape, RectShape, Scene, Shape, TextLine,
        look::Look,
        paper::{Margin, Orientation, Paper, Side},
        theme::{Theme, space, type_size},
        wrap::{Limits, TextStyle, wrap},
    },
    tr,
};

use super::{
    Board, CardLook, CardText, Curves, Detail, FADED, GUTTER, LANES, LayoutCache, Part, Placed, layout_with,
    sheet::{draw_title, facts},
    words,
};

/// Below this scale the text of cards can hardly be read on paper.
const LEAST_SCALE: f32 = 0.75;
/// Larger than this it need not be, when there is more than one sheet.
const LARGEST_SCALE: f32 = 1.3;
/// Height of the line at the head of a sheet, its space below included.
const HEAD: f32 = 34.0;
const NAME: TextStyle = TextStyle::bold(type_size::CARD_TITLE);
const CAPTION: TextStyle = TextStyle::regular(type_size::CAPTION);
const LANE: TextStyle = TextStyle::bold(type_size::BODY);
const PHASE: TextStyle = TextStyle::bold(type_size::CAPTION);

/// A map on sheets of paper, row by row.
#[derive(Clone, Debug)]
pub struct Pages {
    pub scenes: Vec<Scene<AnyId>>,
    pub across: usize,
    pub down: usize,
}

/// Puts a map, or a part of it, on sheets; `None` when there is no such journey.
pub fn pages(
    workspace: &Workspace,
    (id, part): (Id<Journey>, Option<&Part>),
    (paper, orientation, margin): (Paper, Orientation, Margin),
    look: &Look,
) -> Option<Pages> {
    let journey = workspace.journeys.get(id)?;
    let board = layout_with(workspace, (id, part), look, (&mut LayoutCache::default(), &Curves::default()))?;
    let faded = look.theme.faded(FADED);
    let press = Press { workspace, journey, board: &board, look, faded, margin: margin.points() };
    let lying = press.plan(paper.size(Orientation::Landscape, Side::Long));
    let standing = press.plan(paper.size(Orientation::Portrait, Side::Short));
    let stands = match orientation {
        Orientation::Landscape => false,
        Orientation::Portrait => true,
        // Fewer sheets, then larger letters.
        Orientation::Either => (standing.count(), lying.scale) < (lying.count(), standing.scale),
    };
    let plan = if stands { standing } else { lying };
    let places = plan.bands.iter().enumerate().flat_map(|(row, band)| {
        let columns = plan.columns.iter().enumerate();
        columns.map(move |(column, columns)| Tile { row, column, band: *band, columns: columns.clone() })
    });
    let scenes = places.map(|tile| press.page(&plan, &tile)).collect();
    Some(Pages { scenes, across: plan.columns.len(), down: plan.bands.len() })
}

/// How a map is divided.
struct Plan {
    page: Size,
    scale: f32,
    columns: Vec<Range<usize>>,
    bands: Vec<Band>,
    /// Of the title block, on the first row of sheets.
    title: f32,
}

/// A stretch of the body's height that goes on one sheet: cards that begin in it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Band {
    top: f32,
    end: f32,
}

/// One sheet.
struct Tile {
    row: usize,
    column: usize,
    band: Band,
    columns: Range<usize>,
}

/// What all sheets are made from.
struct Press<'a> {
    workspace: &'a Workspace,
    journey: &'a Journey,
    board: &'a Board,
    look: &'a Look<'a>,
    /// The look of cards that step back.
    faded: Theme,
    margin: f32,
}

impl Plan {
    fn count(&self) -> usize {
        self.columns.len() * self.bands.len()
    }
}

impl Press<'_> {
    fn plan(&self, page: Size) -> Plan {
        // A margin beyond a quarter of the paper would leave no room to draw in.
        let margin = self.margin.min(page.w.min(page.h) / 4.0);
        let room = size(page.w - 2.0 * margin, page.h - 2.0 * margin);
        let count = self.board.columns.len();
        let wide = |columns: &[Range<usize>]| {
            let widest = columns.iter().map(|columns| self.width(columns)).fold(0.0, f32::max);
            room.w / (LANES + widest)
        };
        let mut parted = (1..=count).map(|sheets| runs(count, sheets));
        let columns = parted.find(|columns| wide(columns) >= LEAST_SCALE);
        let columns = columns.unwrap_or_else(|| runs(count, count));
        let wide = wide(&columns);
        let title = self.title_height(room.w);
        let header = self.board.header.scene.size.h;
        let high = (room.h - title) / (header + self.board.size.h).max(1.0);
        let fits = columns.len() == 1 && high >= LEAST_SCALE;
        let scale = if fits { wide.min(high) } else { wide.min(LARGEST_SCALE) };
        let height = |head: f32| ((room.h - head) / scale - header).max(80.0);
        let bands = if fits {
            vec![Band { top: 0.0, end: self.board.size.h }]
        } else {
            balanced(|part| self.bands(height(title) * part, height(HEAD) * part))
        };
        Plan { page, scale, columns, bands, title }
    }

    /// Where a run of columns begins and ends in the body.
    fn ends(&self, columns: &Range<usize>) -> [f32; 2] {
        let columns = self.board.columns.get(columns.clone()).unwrap_or_default();
        let left = columns.first().map_or(0.0, |column| column.x);
        [left, columns.last().map_or(left, |column| column.x + column.width)]
    }

    fn width(&self, columns: &Range<usize>) -> f32 {
        let [left, right] = self.ends(columns);
        right - left
    }

    fn title_height(&self, width: f32) -> f32 {
        let mut unseen = Scene::new(Size::default());
        draw_title(self.workspace, self.journey, (self.look, width), (0.0, &mut unseen)) + space::L
    }

    /// The stretches when the first sheet holds one height and all others another.
    fn bands(&self, first: f32, others: f32) -> Vec<Band> {
        let mut bands: Vec<Band> = Vec::new();
        let (mut top, mut end) = (0.0, 0.0);
        for (number, row) in self.board.rows.iter().enumerate() {
            let below = row.y + row.height;
            if end > top && below - top > room(&bands, first, others) {
                bands.push(Band { top, end });
                top = end;
            }
            // A lane higher than a sheet goes on where no card is cut.
            let tallest = self.tallest_card(number);
            while below - top > room(&bands, first, others) + 0.5 {
                let cut = top + (room(&bands, first, others) - tallest).max(tallest).max(80.0);
                bands.push(Band { top, end: cut });
                top = cut;
            }
            end = below;
        }
        if end > top || bands.is_empty() {
            bands.push(Band { top, end });
        }
        bands
    }

    fn tallest_card(&self, row: usize) -> f32 {
        let cards = self.board.cards.iter().filter(|card| card.row == row);
        cards.map(|card| card.rect.height()).fold(0.0, f32::max)
    }

    fn page(&self, plan: &Plan, tile: &Tile) -> Scene<AnyId> {
        let board = self.board;
        let header = board.header.scene.size.h;
        let [left, right] = self.ends(&tile.columns);
        let mut drawn = Scene::new(Size::default());
        let place = Rect { min: pos(left, 0.0), max: pos(right, header) };
        copy(&board.header.scene, place, pos(LANES - left, 0.0), &mut drawn);
        self.phases_going_on(left, &mut drawn);
        let place = Rect { min: pos(0.0, tile.band.top), max: pos(LANES, tile.band.end) };
        copy(&board.lanes.scene, place, pos(0.0, header - tile.band.top), &mut drawn);
        self.lane_going_on(tile.band.top, header, &mut drawn);
        let place = Rect { min: pos(left, tile.band.top), max: pos(right, tile.band.end) };
        let origin = pos(LANES - left, header - tile.band.top);
        copy(&board.ground.scene, place, origin, &mut drawn);
        let mut cards = Scene::new(Size::default());
        for card in &board.cards {
            self.draw_card(card, place, &mut cards);
        }
        drawn.append_moved(&cards, origin.x, origin.y);
        let mut scene = Scene::new(plan.page);
        let whole = rect(0.0, 0.0, plan.page.w, plan.page.h);
        let fill = Some(self.look.theme.ground);
        scene.push(Shape::Rect(RectShape { rect: whole, radius: 0.0, fill, stroke: None }));
        let margin = self.margin.min(plan.page.w.min(plan.page.h) / 4.0);
        let head = if tile.row == 0 { plan.title } else { HEAD };
        self.draw_head(plan, tile, margin, &mut scene);
        for mut item in drawn.items {
            item.shape.scale(plan.scale);
            item.shape.shift(margin, margin + head);
            scene.items.push(item);
        }
        scene
    }

    /// The title on the first sheet, the name of the map on the others, and which sheet it is.
    fn draw_head(&self, plan: &Plan, tile: &Tile, margin: f32, scene: &mut Scene<AnyId>) {
        let (look, theme) = (self.look, self.look.theme);
        let right = plan.page.w - margin;
        let number = tile.row * plan.columns.len() + tile.column + 1;
        let mut room = right - margin;
        if plan.count() > 1 {
            let words = tr!(
                look.lang,
                "journeys-page-mark",
                number = number,
                count = plan.count(),
                row = tile.row + 1,
                rows = plan.bands.len(),
                column = tile.column + 1,
                columns = plan.columns.len()
            );
            let line = TextLine::new(look.measure, &words, CAPTION, theme.second_ink);
            let map = draw_map(plan, tile, pos(right, margin), look, scene);
            room -= line.width + map + space::XXL;
            scene.push(Shape::Text(line.at(pos(right - map - space::S, margin + 14.0), Anchor::End)));
        }
        if tile.row == 0 && tile.column == 0 {
            let mut block = Scene::new(Size::default());
            draw_title(self.workspace, self.journey, (look, room), (0.0, &mut block));
            scene.append_moved(&block, margin, margin);
            return;
        }
        let name = wrap(look.measure, &self.journey.name, NAME, Limits::width(room * 0.5).lines(1));
        scene.push_text(pos(margin, margin), &name, NAME, theme.ink);
        let start = name.width() + space::L;
        let about = facts(self.workspace, self.journey, look);
        let about = wrap(look.measure, &about, CAPTION, Limits::width((room - start).max(40.0)).lines(1));
        scene.push_text(pos(margin + start, margin + 1.5), &about, CAPTION, theme.second_ink);
    }

    /// The names of phases that began on the sheet before.
    fn phases_going_on(&self, left: f32, scene: &mut Scene<AnyId>) {
        for band in &self.board.bands {
            let goes_on = band.rect.min.x < left - 1.0 && band.rect.max.x > left + 1.0;
            let Some(phase) = self.workspace.phases.get(band.phase).filter(|_| goes_on) else { continue };
            let room = band.rect.max.x - left - 3.0 * GUTTER;
            let name = words::phase(phase, self.look.lang);
            let name = wrap(self.look.measure, &name, PHASE, Limits::width(room).lines(1));
            scene.push_text(pos(LANES + GUTTER + 12.0, 7.0), &name, PHASE, self.look.theme.second_ink);
        }
    }

    /// The name of a lane that began on the sheet above.
    fn lane_going_on(&self, top: f32, header: f32, scene: &mut Scene<AnyId>) {
        let goes_on = |row: &&super::Row| row.y < top - 1.0 && row.y + row.height > top + 1.0;
        let row = self.board.rows.iter().find(goes_on);
        let Some(lane) = row.and_then(|row| self.workspace.lanes.get(row.lane)) else { return };
        let limits = Limits::width(LANES - 12.0 - space::XL).lines(3);
        let name = wrap(self.look.measure, &words::lane(lane, self.look.lang), LANE, limits);
        scene.push_text(pos(12.0, header + space::L), &name, LANE, self.look.theme.second_ink);
    }

    /// Draws a card that begins in the height of `place`; what stretches beyond its sides is set anew.
    fn draw_card(&self, card: &Placed, place: Rect, scene: &mut Scene<AnyId>) {
        let theme = if card.faded { &self.faded } else { self.look.theme };
        let is_in_height = card.rect.min.y >= place.min.y && card.rect.min.y < place.max.y;
        let is_beside = card.rect.max.x <= place.min.x || card.rect.min.x >= place.max.x;
        if !is_in_height || is_beside {
            return;
        }
        let is_whole = card.rect.min.x >= place.min.x && card.rect.max.x <= place.max.x;
        if is_whole {
            return card.draw(scene, theme, Detail::Full);
        }
        let (CardLook::Text(_), Some(record)) = (&card.look, self.workspace.cards.get(card.card)) else {
            return;
        };
        let left = card.rect.min.x.max(place.min.x);
        let right = card.rect.max.x.min(place.max.x);
        let text = CardText::new(self.workspace, record, self.look, right - left);
        let text = text.within(card.rect.height());
        let area = rect(left, card.rect.min.y, right - left, card.rect.height());
        text.draw(scene, (card.card.into(), area), (card.hue, card.chosen), (theme, Detail::Full));
    }
}

/// So many things in runs, one a sheet; a map without any has one sheet all the same.
fn runs(count: usize, sheets: usize) -> Vec<Range<usize>> {
    let each = count.div_ceil(sheets.max(1)).max(1);
    (0..count.max(1)).step_by(each).map(|start| start..(start + each).min(count)).collect()
}

fn room(bands: &[Band], first: f32, others: f32) -> f32 {
    if bands.is_empty() { first } else { others }
}

/// As many stretches as the full height needs, as even as they can be.
fn balanced(bands: impl Fn(f32) -> Vec<Band>) -> Vec<Band> {
    const STEPS: u8 = 12;
    let full = bands(1.0);
    let parts = (1..STEPS).map(|step| 0.5 + 0.5 * f32::from(step) / f32::from(STEPS));
    parts.map(&bands).find(|tried| tried.len() == full.len()).unwrap_or(full)
}

/// The sheets as small squares, this one filled, with their upper right corner at `corner`; gives the width.
fn draw_map(plan: &Plan, tile: &Tile, corner: Pos, look: &Look, scene: &mut Scene<AnyId>) -> f32 {
    let (columns, rows) = (plan.columns.len(), plan.bands.len());
    let side = (20.0 / rows as f32).clamp(3.0, 7.0);
    let step = side + 2.0;
    let left = corner.x - columns as f32 * step;
    for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
        let place = rect(left + column as f32 * step, corner.y + 3.0 + row as f32 * step, side, side * 0.8);
        let is_this = (row, column) == (tile.row, tile.column);
        let fill = Some(if is_this { look.theme.accent } else { look.theme.hairline });
        scene.push(Shape::Rect(RectShape { rect: place, radius: 1.0, fill, stroke: None }));
    }
    columns as f32 * step
}

/// Copies what of a layer lies within `place`, moved by `by`; lines are cut at its sides.
fn copy(layer: &Scene<AnyId>, place: Rect, by: Pos, to: &mut Scene<AnyId>) {
    for item in &layer.items {
        if let Some(mut shape) = cut(&item.shape, place) {
            shape.shift(by.x, by.y);
            to.items.push(Item { tag: item.tag, shape });
        }
    }
}

fn cut(shape: &Shape, place: Rect) -> Option<Shape> {
    let within = |p: Pos| {
        place.min.x <= p.x && p.x < place.max.x && place.min.y - 0.5 <= p.y && p.y < place.max.y + 0.5
    };
    match shape {
        Shape::Rect(shape) => {
            let area = Rect {
                min: pos(shape.rect.min.x.max(place.min.x), shape.rect.min.y.max(place.min.y)),
                max: pos(shape.rect.max.x.min(place.max.x), shape.rect.max.y.min(place.max.y)),
            };
            let is_there = area.width() > 0.5 && area.height() > 0.5;
            is_there.then(|| Shape::Rect(RectShape { rect: area, ..shape.clone() }))
        }
        Shape::Path(line) if line.fill.is_none() => {
            let bounds = line.path.bounds();
            if bounds.max.y < place.min.y - 0.5 || bounds.min.y >= place.max.y {
                return None;
            }
            let path = line.path.between(place.min.x, place.max.x);
            (!path.segments.is_empty()).then(|| Shape::Path(PathShape { path, ..line.clone() }))
        }
        Shape::Text(line) => within(line.pos).then(|| shape.clone()),
        _ => within(shape.bounds().center()).then(|| shape.clone()),
    }
}
