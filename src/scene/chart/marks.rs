//! How each mark of a chart looks, wherever the data lie on the sheet.

use crate::{
    analysis::kpi::Tone,
    base::{
        colour::Colour,
        geom::{Pos, Rect, pos, rect},
    },
    scene::{
        Anchor, EllipseShape, PathShape, RectShape, Scene, Shape, Stroke, TextLine,
        look::Look,
        path::Path,
        theme::{space, type_size},
        wrap::TextStyle,
    },
    tr,
};

use super::{Chart, ChartNote, ChartPoint, LimitBand, PointKind, limits};

/// Where data lie on a sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    /// The area of the data, on the sheet.
    pub frame: Rect,
    /// The data at its left and right edge.
    pub x: [f64; 2],
    /// The data at its lower and upper edge.
    pub y: [f64; 2],
}

impl Projection {
    /// A place of the data on the sheet; kept near the frame where the data lie far outside.
    pub fn at(&self, x: f64, y: f64) -> Pos {
        pos(self.x_at(x), self.y_at(y))
    }

    pub fn x_at(&self, x: f64) -> f32 {
        let share = (x - self.x[0]) / (self.x[1] - self.x[0]);
        self.frame.min.x + near(share) * self.frame.width()
    }

    pub fn y_at(&self, y: f64) -> f32 {
        let share = (y - self.y[0]) / (self.y[1] - self.y[0]);
        self.frame.max.y - near(share) * self.frame.height()
    }

    pub(super) fn clamped_x(&self, x: f64) -> f32 {
        self.x_at(x).clamp(self.frame.min.x, self.frame.max.x)
    }

    pub(super) fn clamped_y(&self, y: f64) -> f32 {
        self.y_at(y).clamp(self.frame.min.y, self.frame.max.y)
    }
}

/// A share of the frame, as far outside as a painter can still take it.
fn near(share: f64) -> f32 {
    if share.is_finite() { share.clamp(-50.0, 50.0) as f32 } else { 0.0 }
}

/// Height of the strip at the foot that shows the baseline window.
const FOOT: f32 = 6.0;
/// Distance of points from which on each has a dot of its own.
const DOTS_FROM: f32 = 7.0;
/// Rows that annotations may take at the head.
const NOTE_ROWS: usize = 3;
/// Least distance of two labels beside the chart.
const LABEL_STEP: f32 = 16.0;

/// All marks of the data, within the frame and right beside it.
pub fn marks(chart: &Chart, projection: &Projection, look: &Look) -> Scene {
    let mut pen = Pen { scene: Scene::new(projection.frame.size()), on: projection, look };
    for earlier in &chart.earlier {
        limits::earlier(&mut pen.scene, pen.on, earlier, look.theme);
    }
    if let Some(band) = &chart.limits {
        limits::current(&mut pen.scene, pen.on, band, look.theme);
        pen.window(chart, band);
    }
    pen.notes(&chart.notes);
    pen.intervals(chart);
    pen.forecast(chart);
    pen.target(chart);
    pen.line(chart);
    pen.signals(chart);
    pen.newest(chart);
    pen.side_labels(chart);
    pen.scene
}

struct Pen<'a> {
    scene: Scene,
    on: &'a Projection,
    look: &'a Look<'a>,
}

impl Pen<'_> {
    /// A line across the frame.
    fn level(&mut self, value: f64, stroke: Stroke) {
        let (y, frame) = (self.on.y_at(value), self.on.frame);
        if y >= frame.min.y && y <= frame.max.y {
            self.path(Path::polyline([pos(frame.min.x, y), pos(frame.max.x, y)]), stroke);
        }
    }

    /// The baseline window as a strip at the foot, named where there is room.
    fn window(&mut self, chart: &Chart, limits: &LimitBand) {
        let [from, to] = limits.window;
        let (left, right) = (self.on.clamped_x(from - 0.5), self.on.clamped_x(to + 0.5));
        if right <= left {
            return;
        }
        let (frame, theme) = (self.on.frame, self.look.theme);
        let strip = rect(left, frame.max.y - FOOT, right - left, FOOT);
        self.block(strip, theme.accent.with_alpha(0.35));
        let name = |x| chart.period_at(x).map(|period| chart.style.period(period));
        if let (Some(from), Some(to)) = (name(from), name(to)) {
            let text = tr!(self.look.lang, "chart-baseline", from = from, to = to);
            let label = self.caption(&text, theme.second_ink);
            if label.width + space::S <= right - left {
                self.text(label, pos(left + space::XS, frame.max.y - FOOT - 5.0), Anchor::Start);
            }
        }
    }

    /// What happened, as thin lines with words at the head that avoid each other.
    fn notes(&mut self, notes: &[ChartNote]) {
        let (frame, theme) = (self.on.frame, self.look.theme);
        let mut ends = [f32::NEG_INFINITY; NOTE_ROWS];
        for note in notes {
            let x = self.on.x_at(note.x);
            if x < frame.min.x || x > frame.max.x {
                continue;
            }
            let label = self.caption(&note.text, theme.second_ink);
            let fits = x + space::XS + label.width <= frame.max.x;
            let left = if fits { x + space::XS } else { x - space::XS - label.width };
            let row = ends.iter().position(|end| *end + space::S <= left);
            let top = frame.min.y + row.unwrap_or(0) as f32 * LABEL_STEP;
            let line = Path::polyline([pos(x, top), pos(x, frame.max.y - FOOT)]);
            self.path(line, Stroke::solid(1.0, theme.second_ink.with_alpha(0.3)));
            if let Some(end) = row.and_then(|row| ends.get_mut(row)) {
                *end = left + label.width;
                self.text(label, pos(left, top + 12.0), Anchor::Start);
            }
        }
    }

    /// The intervals as a soft band; one outline for each pair of neighbours, so that every painter fills it.
    fn intervals(&mut self, chart: &Chart) {
        let fill = self.look.theme.accent.with_alpha(0.16);
        let mut band = Path::default();
        for run in chart.runs() {
            for (a, b) in run.iter().zip(run.iter().skip(1)) {
                if let (Some(from), Some(to)) = (a.interval, b.interval) {
                    let corners = [(a.x, from.low), (b.x, to.low), (b.x, to.high), (a.x, from.high)];
                    let outline = Path::polygon(corners.map(|(x, y)| self.on.at(x, y)));
                    band.segments.extend(outline.segments);
                }
            }
            if let [alone] = run
                && let Some(interval) = alone.interval
            {
                let ends = [interval.low, interval.high].map(|y| self.on.at(alone.x, y));
                self.path(Path::polyline(ends), Stroke::solid(4.0, fill));
            }
        }
        if !band.segments.is_empty() {
            self.scene.push(Shape::Path(PathShape { path: band, fill: Some(fill), stroke: None }));
        }
    }

    /// The line through the values since the window: it goes on as they went, and is no interval.
    fn forecast(&mut self, chart: &Chart) {
        let Some(ends) = chart.forecast else { return };
        let [from, to] = ends.map(|[x, y]| self.on.at(x, y));
        let dots = Stroke::solid(1.5, self.look.theme.accent.with_alpha(0.8)).dashed(6.0, 4.0);
        self.path(Path::polyline([from, to]), dots);
        let text = tr!(self.look.lang, "chart-forecast");
        let label = self.caption(&text, self.look.theme.accent);
        let above = if to.y <= from.y { -8.0 } else { 18.0 };
        let at = to.moved(-4.0, above);
        if self.on.frame.contains(at) && at.x - label.width > self.on.frame.min.x {
            self.text(label, at.moved(-18.0, 0.0), Anchor::End);
        }
    }

    /// The flag, and the straight way to it in dots.
    fn target(&mut self, chart: &Chart) {
        let Some(flag) = &chart.target else { return };
        let ink = self.look.theme.ink;
        let dots = Stroke::solid(1.5, self.look.theme.second_ink).dashed(1.5, 4.0);
        let Some(x) = flag.x else {
            self.level(flag.value, dots);
            return;
        };
        let foot = self.on.at(x, flag.value);
        if let Some([from, centre]) = flag.from {
            self.path(Path::polyline([self.on.at(from, centre), foot]), dots);
        }
        let top = foot.moved(0.0, -18.0);
        self.path(Path::polyline([foot, top]), Stroke::solid(1.5, ink));
        let cloth = [top, top.moved(-12.0, 4.5), top.moved(0.0, 9.0)];
        let path = Path::polygon(cloth);
        self.scene.push(Shape::Path(PathShape { path, fill: Some(ink), stroke: None }));
        self.dot(foot, 2.5, ink);
    }

    fn line(&mut self, chart: &Chart) {
        let theme = self.look.theme;
        let step = self.on.x_at(1.0) - self.on.x_at(0.0);
        for run in chart.runs() {
            let points = run.iter().map(|point| self.on.at(point.x, point.value));
            if run.len() > 1 {
                self.path(Path::polyline(points), Stroke::solid(2.0, theme.accent));
            }
            for point in run.iter().filter(|_| step >= DOTS_FROM || run.len() == 1) {
                self.point(point);
            }
        }
    }

    fn point(&mut self, point: &ChartPoint) {
        let (theme, at) = (self.look.theme, self.on.at(point.x, point.value));
        match point.kind {
            PointKind::Ordinary => self.dot(at, 3.0, theme.accent),
            PointKind::Excluded => self.ring(at, 3.0, Stroke::solid(1.5, theme.accent), theme.surface),
        }
    }

    /// A ring and a wedge that points to the good or the bad side: not told by colour alone.
    fn signals(&mut self, chart: &Chart) {
        let theme = self.look.theme;
        for signal in &chart.signals {
            let at = self.on.at(signal.x, signal.value);
            let (colour, down) = match signal.tone {
                Tone::Favourable => (theme.favourable, -1.0),
                Tone::Adverse => (theme.adverse, 1.0),
            };
            self.ring(at, 6.0, Stroke::solid(1.75, colour), colour.with_alpha(0.0));
            let tip = at.moved(0.0, 14.0 * down);
            let wedge = [tip, tip.moved(-3.5, -5.0 * down), tip.moved(3.5, -5.0 * down)];
            let path = Path::polygon(wedge);
            self.scene.push(Shape::Path(PathShape { path, fill: Some(colour), stroke: None }));
        }
    }

    /// The newest value at its point.
    fn newest(&mut self, chart: &Chart) {
        let Some(point) = chart.points.last() else { return };
        let (at, frame) = (self.on.at(point.x, point.value), self.on.frame);
        if !frame.contains(at) {
            return;
        }
        let style = TextStyle::bold(type_size::BODY);
        let text = chart.style.bare(point.value);
        let label = TextLine::new(self.look.measure, &text, style, self.look.theme.ink);
        let fits = at.x + 12.0 + label.width <= frame.max.x;
        if fits {
            self.text(label, at.moved(12.0, 5.0), Anchor::Start);
        } else {
            self.text(label, at.moved(4.0, -20.0), Anchor::End);
        }
    }

    /// What the lines are, beside the frame at their heights, pushed apart where they would touch.
    fn side_labels(&mut self, chart: &Chart) {
        let (theme, lang, frame) = (self.look.theme, self.look.lang, self.on.frame);
        let value = |value: f64| chart.style.bare(value);
        let mut labels: Vec<(f64, String, Colour)> = Vec::new();
        if let Some(limits) = &chart.limits {
            let quiet = theme.second_ink;
            let rise = limits.rise_at(self.on.x[1]);
            let centre = limits.centre + rise;
            labels.push((centre, tr!(lang, "chart-centre", value = value(centre)), quiet));
            if let Some(upper) = limits.upper.map(|upper| upper + rise) {
                labels.push((upper, tr!(lang, "chart-upper", value = value(upper)), quiet));
            }
            if let Some(lower) = limits.lower.map(|lower| lower + rise) {
                labels.push((lower, tr!(lang, "chart-lower", value = value(lower)), quiet));
            }
        }
        if let Some(flag) = &chart.target {
            labels.push((flag.value, tr!(lang, "chart-target", value = value(flag.value)), theme.ink));
        }
        let in_sight = |at: f64| (frame.min.y..=frame.max.y).contains(&self.on.y_at(at));
        labels.retain(|(at, _, _)| in_sight(*at));
        labels.sort_by(|a, b| b.0.total_cmp(&a.0));
        let heights: Vec<f32> = labels.iter().map(|(at, _, _)| self.on.y_at(*at)).collect();
        for ((_, text, colour), y) in labels.iter().zip(spread(&heights, frame.max.y)) {
            let label = self.caption(text, *colour);
            self.text(label, pos(frame.max.x + space::S, y + 4.0), Anchor::Start);
        }
    }

    fn caption(&self, text: &str, colour: Colour) -> TextLine {
        TextLine::new(self.look.measure, text, TextStyle::regular(type_size::CAPTION), colour)
    }

    fn text(&mut self, line: TextLine, at: Pos, anchor: Anchor) {
        self.scene.push(Shape::Text(line.at(at, anchor)));
    }

    fn path(&mut self, path: Path, stroke: Stroke) {
        self.scene.push(Shape::Path(PathShape { path, fill: None, stroke: Some(stroke) }));
    }

    fn block(&mut self, rect: Rect, fill: Colour) {
        self.scene.push(Shape::Rect(RectShape { rect, radius: 0.0, fill: Some(fill), stroke: None }));
    }

    fn dot(&mut self, at: Pos, radius: f32, fill: Colour) {
        let rect = rect(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius);
        self.scene.push(Shape::Ellipse(EllipseShape { rect, fill: Some(fill), stroke: None }));
    }

    fn ring(&mut self, at: Pos, radius: f32, stroke: Stroke, fill: Colour) {
        let rect = rect(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius);
        let fill = (fill.a > 0).then_some(fill);
        self.scene.push(Shape::Ellipse(EllipseShape { rect, fill, stroke: Some(stroke) }));
    }
}

/// Heights from the top down, moved so that neighbours keep their distance and none lies below `lowest`.
fn spread(heights: &[f32], lowest: f32) -> Vec<f32> {
    let mut placed: Vec<f32> = Vec::with_capacity(heights.len());
    for height in heights {
        let least = placed.last().map_or(f32::NEG_INFINITY, |above| above + LABEL_STEP);
        placed.push(height.max(least));
    }
    let mut most = lowest;
    for height in placed.iter_mut().rev() {
        *height = height.min(most);
        most = *height - LABEL_STEP;
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_keep_their_distance() {
        assert_eq!(spread(&[10.0, 50.0, 90.0], 100.0), [10.0, 50.0, 90.0]);
        assert_eq!(spread(&[10.0, 12.0, 90.0], 100.0), [10.0, 26.0, 90.0]);
        assert_eq!(spread(&[90.0, 92.0, 99.0], 100.0), [68.0, 84.0, 100.0]);
        assert!(spread(&[], 100.0).is_empty());
    }

    #[test]
    fn data_lie_where_the_axes_say_and_nothing_is_lost_in_infinity() {
        let on = Projection { frame: rect(10.0, 20.0, 100.0, 50.0), x: [0.0, 10.0], y: [-5.0, 5.0] };
        assert_eq!(on.at(0.0, 5.0), pos(10.0, 20.0));
        assert_eq!(on.at(10.0, -5.0), pos(110.0, 70.0));
        assert_eq!(on.at(5.0, 0.0), pos(60.0, 45.0));
        let far = on.at(1e300, f64::NAN);
        assert!(far.x.is_finite() && far.y.is_finite());
    }
}
