//! Two maps in one drawing: stage under stage, what differs marked in sign, word and colour, both curves in one
//! band.
//!
//! The rule: what is the same steps back; nothing is told by colour alone.

mod cells;
mod curve;

use crate::{
    analysis::journey::{Comparison, Difference, StagePair},
    base::{
        colour::Colour,
        geom::{Size, pos, rect, size},
        id::Id,
    },
    model::{
        AnyId, Workspace,
        journey::{Journey, LaneKind},
    },
    tr,
};

use super::{
    EllipseShape, Item, PathShape, RectShape, Scene, Shape, Stroke,
    journey_map::{COLUMN, GUTTER, LANES, ROW_PAD, hue_of, told, words},
    look::Look,
    path::Path,
    theme::{Theme, radius, space, type_size},
    wrap::{Limits, TextStyle, wrap},
};

pub use told::Reading;

const NAME: TextStyle = TextStyle::bold(type_size::CARD_TITLE);
const LANE: TextStyle = TextStyle::bold(type_size::BODY);
const CAPTION: TextStyle = TextStyle::regular(type_size::CAPTION);
const STRONG: TextStyle = TextStyle::bold(type_size::CAPTION);
/// Room in a heading and from the edge of a column to its text.
const PAD: f32 = 12.0;

/// How two maps are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// In each lane the one map above the other.
    #[default]
    SideBySide,
    /// In each lane one row with the cards of both.
    Overlay,
}

/// A comparison laid out. The body begins at (0, 0); header and lane names have coordinates of their own that
/// share its x and its y.
#[derive(Clone, Debug)]
pub struct Drawing {
    pub header: Scene<AnyId>,
    pub lanes: Scene<AnyId>,
    pub body: Scene<AnyId>,
}

/// What a drawing is made from.
struct Sheet<'a> {
    workspace: &'a Workspace,
    comparison: &'a Comparison,
    reading: Reading,
    look: &'a Look<'a>,
}

/// Draws a comparison.
pub fn drawing(
    workspace: &Workspace,
    comparison: &Comparison,
    (arrangement, reading): (Arrangement, Reading),
    look: &Look,
) -> Drawing {
    let sheet = Sheet { workspace, comparison, reading, look };
    let width = comparison.stages.len() as f32 * COLUMN;
    let mut drawing = Drawing {
        header: sheet.header(width),
        lanes: Scene::new(Size::default()),
        body: Scene::new(Size::default()),
    };
    let mut y = 0.0;
    for (row, lane) in comparison.lanes.iter().enumerate() {
        if row > 0 {
            let path = Path::polyline([pos(0.0, y), pos(width, y)]);
            let stroke = Some(Stroke::solid(1.0, look.theme.hairline));
            drawing.body.push(Shape::Path(PathShape { path, fill: None, stroke }));
        }
        sheet.lane_name(row, y, &mut drawing.lanes);
        let is_curve = lane.kind == LaneKind::Emotion;
        if is_curve {
            y += sheet.curves(y, width, &mut drawing);
        }
        y += match arrangement {
            Arrangement::Overlay => sheet.cells(row, cells::Side::Both, y, &mut drawing.body),
            Arrangement::SideBySide if is_curve => 0.0,
            Arrangement::SideBySide => sheet.sides(row, y, &mut drawing),
        };
    }
    drawing.body.size = size(width, y);
    drawing.lanes.size = size(LANES, y);
    drawing
}

/// The comparison with its title, for paper; `None` when one of the maps does not exist.
pub fn comparison_sheet(
    workspace: &Workspace,
    comparison: &Comparison,
    reading: Reading,
    look: &Look,
) -> Option<Scene<AnyId>> {
    const MARGIN: f32 = space::XXL;
    let drawn = drawing(workspace, comparison, (Arrangement::Overlay, reading), look);
    let title = TextStyle::bold(type_size::COVER);
    let limits = Limits::width((LANES + drawn.body.size.w).clamp(480.0, 1_200.0)).lines(3);
    let mut scene = Scene::new(Size::default());
    let names = [comparison.before, comparison.after].map(|id| workspace.journeys.get(id));
    let [Some(before), Some(after)] = names else { return None };
    let heading = tr!(look.lang, "journeys-compared", before = &*before.name, after = &*after.name);
    let heading = wrap(look.measure, &heading, title, limits);
    let mut y = MARGIN + scene.push_text(pos(MARGIN, MARGIN), &heading, title, look.theme.ink) + space::XS;
    let facts =
        wrap(look.measure, &summary(comparison, reading, look), TextStyle::regular(NAME.size), limits);
    y += scene.push_text(pos(MARGIN, y), &facts, TextStyle::regular(NAME.size), look.theme.second_ink);
    y += space::XL;
    scene.append_moved(&drawn.header, MARGIN + LANES, y);
    y += drawn.header.size.h;
    scene.append_moved(&drawn.lanes, MARGIN, y);
    scene.append_moved(&drawn.body, MARGIN + LANES, y);
    scene.size = size((LANES + drawn.body.size.w).max(480.0) + 2.0 * MARGIN, y + drawn.body.size.h + MARGIN);
    let whole = rect(0.0, 0.0, scene.size.w, scene.size.h);
    let fill = Some(look.theme.ground);
    let ground = Shape::Rect(RectShape { rect: whole, radius: 0.0, fill, stroke: None });
    scene.items.insert(0, Item { tag: None, shape: ground });
    Some(scene)
}

/// How much differs, stages and cards.
pub fn summary(comparison: &Comparison, reading: Reading, look: &Look) -> String {
    let stages = told::counts(comparison.stage_counts(), reading, look.lang);
    let cards = told::counts(comparison.card_counts(), reading, look.lang);
    tr!(look.lang, "journeys-differ", stages = stages, cards = cards)
}

/// The sign and word of a difference, and the colour it has beside them; `None` for what is the same.
pub fn mark(difference: Difference, reading: Reading, look: &Look) -> Option<(String, Colour)> {
    let theme = look.theme;
    let (sign, what, colour) = match difference {
        Difference::Same => return None,
        Difference::Added => ("+", "added", theme.favourable),
        Difference::Removed => ("−", "removed", theme.adverse),
        Difference::Moved => ("→", "moved", theme.caution),
        Difference::Changed => ("≠", "changed", theme.accent),
        Difference::MovedAndChanged => ("→ ≠", "moved-changed", theme.caution),
    };
    let set = reading.code();
    let word = tr!(look.lang, &format!("journeys-{set}-{what}"));
    Some((format!("{sign} {word}"), colour))
}

/// Lets a drawing step back towards the ground.
fn fade(items: &mut [Item<AnyId>], theme: &Theme) {
    const AWAY: f32 = 0.42;
    let faded = |colour: Colour| colour.mixed(theme.ground.with_alpha(f32::from(colour.a) / 255.0), AWAY);
    for item in items {
        match &mut item.shape {
            Shape::Rect(RectShape { fill, stroke, .. })
            | Shape::Path(PathShape { fill, stroke, .. })
            | Shape::Ellipse(EllipseShape { fill, stroke, .. }) => {
                *fill = fill.map(faded);
                *stroke = stroke.map(|stroke| Stroke { colour: faded(stroke.colour), ..stroke });
            }
            Shape::Text(line) => line.colour = faded(line.colour),
            Shape::Image(_) => {}
        }
    }
}

impl Sheet<'_> {
    fn journey(&self, side: cells::Side) -> Id<Journey> {
        match side {
            cells::Side::Before => self.comparison.before,
            _ => self.comparison.after,
        }
    }

    /// The state of the map of a side, or its name where both are in the same state.
    fn side_name(&self, side: cells::Side) -> String {
        let of = |side| self.workspace.journeys.get(self.journey(side));
        let states = [cells::Side::Before, cells::Side::After].map(|side| of(side).map(|j| j.state));
        match of(side) {
            Some(journey) if states[0] == states[1] => journey.name.clone(),
            Some(journey) => words::state(journey.state, self.look.lang),
            None => String::new(),
        }
    }

    fn header(&self, width: f32) -> Scene<AnyId> {
        let mut scene = Scene::new(size(width, 0.0));
        let mut height = 0.0_f32;
        for (column, pair) in self.comparison.stages.iter().enumerate() {
            height = height.max(self.heading(column, *pair, &mut scene));
        }
        let height = height + space::M;
        for column in (0..self.comparison.stages.len()).rev() {
            let place = rect(column as f32 * COLUMN + 3.0, 0.0, COLUMN - 6.0, height - space::S);
            let fill = Some(self.look.theme.sunken);
            let band = Shape::Rect(RectShape { rect: place, radius: radius::CARD, fill, stroke: None });
            scene.items.insert(0, Item { tag: None, shape: band });
        }
        scene.size.h = height;
        scene
    }

    fn heading(&self, column: usize, pair: StagePair, scene: &mut Scene<AnyId>) -> f32 {
        let look = self.look;
        let left = column as f32 * COLUMN + GUTTER + PAD;
        let limits = Limits::width(COLUMN - 2.0 * GUTTER - 2.0 * PAD);
        let mut y = space::S;
        if let Some((text, colour)) = mark(pair.difference, self.reading, look) {
            let text = wrap(look.measure, &text, STRONG, limits.lines(1));
            y += scene.push_text(pos(left, y), &text, STRONG, colour);
        }
        let stages = [pair.before, pair.after].map(|id| id.and_then(|id| self.workspace.stages.get(id)));
        let names = stages.map(|stage| stage.map(|stage| stage.name.trim()));
        let name = names[1].or(names[0]).unwrap_or_default();
        let is_gone = pair.after.is_none();
        let ink = if is_gone { look.theme.second_ink } else { look.theme.ink };
        let first = scene.items.len();
        let text = wrap(look.measure, name, NAME, limits.lines(3));
        y += scene.push_text(pos(left, y), &text, NAME, ink);
        if let (Some(before), Some(after)) = (names[0], names[1])
            && before != after
        {
            let was = tr!(look.lang, "journeys-was", text = before);
            let was = wrap(look.measure, &was, CAPTION, limits.lines(2));
            y += scene.push_text(pos(left, y), &was, CAPTION, look.theme.second_ink);
        }
        let tag = pair.after.or(pair.before).map(AnyId::from);
        scene.items.iter_mut().skip(first).for_each(|item| item.tag = tag);
        y
    }

    fn lane_name(&self, row: usize, y: f32, scene: &mut Scene<AnyId>) {
        let Some(pair) = self.comparison.lanes.get(row) else { return };
        let id = pair.after.or(pair.before);
        let lane = id.and_then(|id| self.workspace.lanes.get(id));
        let name = lane.map(|lane| words::lane(lane, self.look.lang)).unwrap_or_default();
        let text = wrap(self.look.measure, &name, LANE, Limits::width(LANES - PAD - space::XL).lines(3));
        let stripe = rect(2.0, y + 19.0, 4.0, LANE.metrics().height - 6.0);
        let fill = Some(self.look.theme.hue(hue_of(pair.kind)).edge);
        scene.push(Shape::Rect(RectShape { rect: stripe, radius: 2.0, fill, stroke: None }));
        scene.push_text(pos(PAD, y + 16.0), &text, LANE, self.look.theme.ink);
    }

    /// The cards of both maps, one row above the other; gives the height.
    fn sides(&self, row: usize, y: f32, drawing: &mut Drawing) -> f32 {
        let mut at = y;
        for side in [cells::Side::Before, cells::Side::After] {
            let name = self.side_name(side);
            let limits = Limits::width(LANES - PAD - space::L).lines(2);
            let name = wrap(self.look.measure, &name, CAPTION, limits);
            // The first name stands below that of the lane.
            let top = at + if side == cells::Side::Before { 38.0 } else { ROW_PAD };
            drawing.lanes.push_text(pos(PAD, top), &name, CAPTION, self.look.theme.second_ink);
            let least = top - at + name.height(CAPTION) + space::S;
            at += self.cells(row, side, at, &mut drawing.body).max(least);
            if side == cells::Side::Before {
                let path = Path::polyline([pos(GUTTER, at), pos(self.width() - GUTTER, at)]);
                let stroke = Some(Stroke::solid(1.0, self.look.theme.hairline).dashed(2.0, 4.0));
                drawing.body.push(Shape::Path(PathShape { path, fill: None, stroke }));
            }
        }
        at - y
    }

    fn width(&self) -> f32 {
        self.comparison.stages.len() as f32 * COLUMN
    }
}
