//! The actor's curves of both maps in one band, with the change at each stage.

use crate::{
    base::{
        colour::Colour,
        geom::{Pos, Rect, pos, rect},
    },
    model::{AnyId, journey::Hue},
    scene::{
        Anchor, EllipseShape, PathShape, RectShape, Scene, Shape, Stroke, TextLine,
        journey_map::{COLUMN, LANES, monotone, told},
        path::Path,
        theme::space,
    },
};

use super::{CAPTION, Drawing, STRONG, Sheet, cells::Side};

/// From the zero line to either end of the scale.
const REACH: f32 = 58.0;
/// Above and below the ends of the scale.
const ROOM: f32 = 26.0;
/// The line with the changes below the band.
const CHANGES: f32 = 26.0;
const DOT: f32 = 4.5;

impl Sheet<'_> {
    /// Draws the band with its top at `y`; gives its height.
    pub(super) fn curves(&self, y: f32, width: f32, drawing: &mut Drawing) -> f32 {
        let theme = self.look.theme;
        let zero = y + ROOM + REACH;
        let strips = [(Hue::Orange, zero - REACH - 12.0), (Hue::Sky, zero)];
        for (hue, top) in strips {
            let fill = Some(theme.ground.mixed(theme.hue(hue).ground, 0.45));
            let place = rect(0.0, top, width, REACH + 12.0);
            drawing.body.push(Shape::Rect(RectShape { rect: place, radius: 0.0, fill, stroke: None }));
        }
        let line = Path::polyline([pos(0.0, zero), pos(width, zero)]);
        let stroke = Some(Stroke::solid(1.0, theme.second_ink.with_alpha(0.35)));
        drawing.body.push(Shape::Path(PathShape { path: line, fill: None, stroke }));
        let end = self.scale();
        for value in [end, 0.0, -end] {
            let at = zero - (value / end) as f32 * REACH;
            let text = TextLine::new(self.look.measure, &told::feeling(value), CAPTION, theme.second_ink);
            drawing.lanes.push(Shape::Text(text.at(pos(LANES - space::S, at + 4.2), Anchor::End)));
        }
        let place = |column: usize, value: f64| {
            pos((column as f32 + 0.5) * COLUMN, zero - (value / end).clamp(-1.0, 1.0) as f32 * REACH)
        };
        let before = self.points(0, &place);
        let after = self.points(1, &place);
        let line = theme.hue(Hue::Indigo).edge.mixed(theme.ink, 0.3);
        draw_line(&before, Stroke::solid(2.0, theme.second_ink).dashed(6.0, 4.0), &mut drawing.body);
        draw_line(&after, Stroke::solid(2.5, line), &mut drawing.body);
        draw_points(&before, theme.second_ink, theme.surface, &mut drawing.body);
        draw_points(&after, line, line, &mut drawing.body);
        self.names((&before, &after), line, &mut drawing.body);
        self.changes(zero + REACH + ROOM - 4.0, &mut drawing.body);
        2.0 * (REACH + ROOM) + CHANGES
    }

    /// The larger of the two scales.
    fn scale(&self) -> f64 {
        let end = |id| self.workspace.journeys.get(id).map_or(1, |journey| journey.emotion_end());
        f64::from(end(self.comparison.before).max(end(self.comparison.after)))
    }

    /// Runs of neighbouring columns that are known on one side.
    fn points(&self, side: usize, place: &impl Fn(usize, f64) -> Pos) -> Vec<Vec<Pos>> {
        let mut runs: Vec<Vec<Pos>> = vec![Vec::new()];
        for (column, pair) in self.comparison.stages.iter().enumerate() {
            // A stage that a map does not have is no gap in its curve.
            let has_stage = [pair.before.is_some(), pair.after.is_some()].get(side) == Some(&true);
            let value = self.comparison.feelings.get(column).and_then(|both| *both.get(side)?);
            match (value, runs.last_mut()) {
                (Some(value), Some(run)) => run.push(place(column, value)),
                (None, Some(run)) if has_stage && !run.is_empty() => runs.push(Vec::new()),
                _ => {}
            }
        }
        runs
    }

    /// The names of both curves beside their last points, apart from each other.
    fn names(&self, (before, after): (&[Vec<Pos>], &[Vec<Pos>]), line: Colour, scene: &mut Scene<AnyId>) {
        let last = |runs: &[Vec<Pos>]| runs.iter().rev().find_map(|run| run.last().copied());
        let (old, new) = (last(before), last(after));
        let is_close = matches!((old, new), (Some(a), Some(b)) if (a.y - b.y).abs() < 16.0 && a.x == b.x);
        for (end, side, colour) in [(old, Side::Before, self.look.theme.second_ink), (new, Side::After, line)]
        {
            let Some(end) = end else { continue };
            let is_upper = matches!((old, new), (Some(a), Some(b)) if (side == Side::Before) == (a.y < b.y));
            let away = match (is_close, is_upper) {
                (false, _) => 0.0,
                (true, true) => -9.0,
                (true, false) => 9.0,
            };
            let text = TextLine::new(self.look.measure, &self.side_name(side), STRONG, colour);
            scene.push(Shape::Text(text.at(end.moved(DOT + space::XS, 4.2 + away), Anchor::Start)));
        }
    }

    /// By how much each stage feels better ▲ or worse ▼.
    fn changes(&self, y: f32, scene: &mut Scene<AnyId>) {
        let theme = self.look.theme;
        for (column, [before, after]) in self.comparison.feelings.iter().enumerate() {
            let (Some(before), Some(after)) = (before, after) else { continue };
            let change = after - before;
            let (mark, colour) = match change {
                change if change > 0.0 => ("▲ ", theme.favourable),
                change if change < 0.0 => ("▼ ", theme.adverse),
                _ => continue,
            };
            let text = format!("{mark}{}", told::feeling(change));
            let line = TextLine::new(self.look.measure, &text, STRONG, colour);
            let at = pos((column as f32 + 0.5) * COLUMN, y + 14.0);
            scene.push(Shape::Text(line.at(at, Anchor::Middle)));
        }
    }
}

fn draw_line(runs: &[Vec<Pos>], stroke: Stroke, scene: &mut Scene<AnyId>) {
    for [start, a, b, end] in runs.iter().flat_map(|run| monotone::curve(run)) {
        let mut path = Path::default();
        path.move_to(start).cubic_to(a, b, end);
        scene.push(Shape::Path(PathShape { path, fill: None, stroke: Some(stroke) }));
    }
}

fn draw_points(runs: &[Vec<Pos>], colour: Colour, fill: Colour, scene: &mut Scene<AnyId>) {
    for center in runs.iter().flatten() {
        let place = Rect { min: *center, max: *center }.grown(DOT);
        let stroke = Some(Stroke::solid(2.0, colour));
        scene.push(Shape::Ellipse(EllipseShape { rect: place, fill: Some(fill), stroke }));
    }
}
