//! Outlines of straight lines and cubic curves.

use crate::base::geom::{Pos, Rect};

/// One step of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    Move(Pos),
    Line(Pos),
    /// Two control points and the end.
    Cubic(Pos, Pos, Pos),
    Close,
}

/// One or more outlines, open or closed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path {
    pub segments: Vec<Segment>,
}

/// Straight pieces a curve is tested as.
const PIECES: usize = 16;

impl Path {
    /// A line through the points; closed when it comes back to the first by itself.
    pub fn polyline(points: impl IntoIterator<Item = Pos>) -> Self {
        let mut segments: Vec<Segment> = points.into_iter().map(Segment::Line).collect();
        if let Some(first) = segments.first_mut()
            && let Segment::Line(start) = *first
        {
            *first = Segment::Move(start);
        }
        Self { segments }
    }

    /// The closed outline through the points.
    pub fn polygon(points: impl IntoIterator<Item = Pos>) -> Self {
        let mut path = Self::polyline(points);
        path.segments.push(Segment::Close);
        path
    }

    /// A star with five points, standing upright; `radius` reaches to its tips.
    pub fn star(center: Pos, radius: f32) -> Self {
        // The inner corners of a pentagram lie at this part of the radius.
        const INNER: f32 = 0.382;
        Self::polygon((0..10_u8).map(|i| {
            let reach = if i % 2 == 0 { radius } else { radius * INNER };
            let angle = f32::from(i) * std::f32::consts::PI / 5.0 - std::f32::consts::FRAC_PI_2;
            center.moved(reach * angle.cos(), reach * angle.sin())
        }))
    }

    /// Starts a new outline.
    pub fn move_to(&mut self, to: Pos) -> &mut Self {
        self.segments.push(Segment::Move(to));
        self
    }

    /// A straight line on.
    pub fn line_to(&mut self, to: Pos) -> &mut Self {
        self.segments.push(Segment::Line(to));
        self
    }

    /// A cubic curve on.
    pub fn cubic_to(&mut self, first: Pos, second: Pos, to: Pos) -> &mut Self {
        self.segments.push(Segment::Cubic(first, second, to));
        self
    }

    /// Back to the start of the outline.
    pub fn close(&mut self) -> &mut Self {
        self.segments.push(Segment::Close);
        self
    }

    /// Moves it by `(dx, dy)`.
    pub fn shift(&mut self, dx: f32, dy: f32) {
        for segment in &mut self.segments {
            *segment = match *segment {
                Segment::Move(p) => Segment::Move(p.moved(dx, dy)),
                Segment::Line(p) => Segment::Line(p.moved(dx, dy)),
                Segment::Cubic(a, b, c) => Segment::Cubic(a.moved(dx, dy), b.moved(dx, dy), c.moved(dx, dy)),
                Segment::Close => Segment::Close,
            };
        }
    }

    /// Makes it so many times as large, the origin staying where it is.
    pub fn scale(&mut self, factor: f32) {
        let scaled = |p: Pos| Pos { x: p.x * factor, y: p.y * factor };
        for segment in &mut self.segments {
            *segment = match *segment {
                Segment::Move(p) => Segment::Move(scaled(p)),
                Segment::Line(p) => Segment::Line(scaled(p)),
                Segment::Cubic(a, b, c) => Segment::Cubic(scaled(a), scaled(b), scaled(c)),
                Segment::Close => Segment::Close,
            };
        }
    }

    /// The part of its lines between two heights of x; a curve is taken for one whose x runs evenly, as those of
    /// charts do.
    #[must_use]
    pub fn between(&self, low: f32, high: f32) -> Self {
        let mut cut = Self::default();
        let mut at = Pos::default();
        for segment in &self.segments {
            match *segment {
                Segment::Move(p) => at = p,
                Segment::Line(end) => {
                    let third = |t: f32| Pos { x: at.x + (end.x - at.x) * t, y: at.y + (end.y - at.y) * t };
                    if let Some([from, _, _, to]) =
                        piece([at, third(1.0 / 3.0), third(2.0 / 3.0), end], low, high)
                    {
                        cut.move_to(from).line_to(to);
                    }
                    at = end;
                }
                Segment::Cubic(a, b, end) => {
                    if let Some([from, a, b, to]) = piece([at, a, b, end], low, high) {
                        cut.move_to(from).cubic_to(a, b, to);
                    }
                    at = end;
                }
                Segment::Close => {}
            }
        }
        cut
    }

    /// The rectangle around all points, control points included; empty at the origin for an empty path.
    pub fn bounds(&self) -> Rect {
        let points = self.segments.iter().flat_map(|segment| match *segment {
            Segment::Move(p) | Segment::Line(p) => [Some(p), None, None],
            Segment::Cubic(a, b, c) => [Some(a), Some(b), Some(c)],
            Segment::Close => [None; 3],
        });
        points.flatten().map(|p| Rect { min: p, max: p }).reduce(Rect::union).unwrap_or_default()
    }

    /// Its outlines as straight lines, each with whether it was closed.
    pub fn flattened(&self) -> Vec<(Vec<Pos>, Closed)> {
        let mut outlines = Vec::new();
        let mut points: Vec<Pos> = Vec::new();
        for segment in &self.segments {
            match *segment {
                Segment::Move(p) => {
                    if points.len() > 1 {
                        outlines.push((std::mem::take(&mut points), Closed::No));
                    }
                    points = vec![p];
                }
                Segment::Line(p) => points.push(p),
                Segment::Cubic(a, b, c) => {
                    let start = points.last().copied().unwrap_or(a);
                    let steps = (1..=PIECES).map(|i| i as f32 / PIECES as f32);
                    points.extend(steps.map(|t| point_of_cubic([start, a, b, c], t)));
                }
                Segment::Close => {
                    let start = points.first().copied();
                    if points.len() > 1 {
                        outlines.push((std::mem::take(&mut points), Closed::Yes));
                    }
                    points = start.into_iter().collect();
                }
            }
        }
        if points.len() > 1 {
            outlines.push((points, Closed::No));
        }
        outlines
    }

    /// Whether `p` lies inside by the non-zero rule; open outlines count as closed.
    pub fn encloses(&self, p: Pos) -> bool {
        let winding: i32 = self.flattened().iter().map(|(points, _)| winding(points, p)).sum();
        winding != 0
    }

    /// The distance from `p` to the nearest point of the outlines; infinite for an empty path.
    pub fn distance(&self, p: Pos) -> f32 {
        let mut nearest = f32::INFINITY;
        for (points, closed) in self.flattened() {
            let back = match (closed, points.first(), points.last()) {
                (Closed::Yes, Some(first), Some(last)) => distance_to_line(p, *last, *first),
                _ => f32::INFINITY,
            };
            let along = points.windows(2).map(|ends| distance_to_line(p, ends[0], ends[1]));
            nearest = along.fold(nearest.min(back), f32::min);
        }
        nearest
    }
}

/// Whether an outline comes back to its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    Yes,
    No,
}

/// The part of a curve whose x lies within limits.
fn piece(curve: [Pos; 4], low: f32, high: f32) -> Option<[Pos; 4]> {
    let [start, .., end] = curve;
    let run = end.x - start.x;
    if run == 0.0 {
        return (low <= start.x && start.x <= high).then_some(curve);
    }
    let (a, b) = ((low - start.x) / run, (high - start.x) / run);
    let (from, to) = (a.min(b).max(0.0), a.max(b).min(1.0));
    (from < to).then(|| {
        let (_, rest) = split(curve, from);
        // What is left of the curve begins at `from`.
        let (first, _) = split(rest, (to - from) / (1.0 - from).max(f32::EPSILON));
        first
    })
}

/// A curve as two, parted at `t`, 0–1 (de Casteljau).
fn split(curve: [Pos; 4], t: f32) -> ([Pos; 4], [Pos; 4]) {
    let mix = |a: Pos, b: Pos| Pos { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
    let [start, first, second, end] = curve;
    let (a, b, c) = (mix(start, first), mix(first, second), mix(second, end));
    let (arrive, leave) = (mix(a, b), mix(b, c));
    let middle = mix(arrive, leave);
    ([start, a, arrive, middle], [middle, leave, c, end])
}

/// The point of the curve from `start` to `end` at `t`, 0–1.
fn point_of_cubic([start, first, second, end]: [Pos; 4], t: f32) -> Pos {
    let rest = 1.0 - t;
    let weights = [rest * rest * rest, 3.0 * rest * rest * t, 3.0 * rest * t * t, t * t * t];
    let points = [start, first, second, end].into_iter().zip(weights);
    points.fold(Pos::default(), |sum, (point, weight)| sum.moved(point.x * weight, point.y * weight))
}

/// How often the closed outline goes round `p`.
fn winding(points: &[Pos], p: Pos) -> i32 {
    let ends = points.iter().zip(points.iter().cycle().skip(1));
    ends.map(|(a, b)| {
        let side = (b.x - a.x) * (p.y - a.y) - (p.x - a.x) * (b.y - a.y);
        if a.y <= p.y && b.y > p.y && side > 0.0 {
            1
        } else if a.y > p.y && b.y <= p.y && side < 0.0 {
            -1
        } else {
            0
        }
    })
    .sum()
}

fn distance_to_line(p: Pos, a: Pos, b: Pos) -> f32 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { ((p.x - a.x) * dx + (p.y - a.y) * dy) / length } else { 0.0 };
    let along = along.clamp(0.0, 1.0);
    (p.x - a.x - along * dx).hypot(p.y - a.y - along * dy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::pos;

    #[test]
    fn a_star_encloses_its_middle_but_not_its_notches() {
        let star = Path::star(pos(50.0, 50.0), 10.0);
        assert!(star.encloses(pos(50.0, 50.0)));
        assert!(star.encloses(pos(50.0, 42.0)));
        assert!(!star.encloses(pos(56.0, 44.0)));
        let bounds = star.bounds();
        assert!((bounds.min.y - 40.0).abs() < 1e-3 && bounds.width() < 20.0);
    }

    #[test]
    fn distance_is_to_the_line_that_is_drawn() {
        let open = Path::polyline([pos(0.0, 0.0), pos(10.0, 0.0), pos(10.0, 10.0)]);
        assert_eq!(open.distance(pos(5.0, 3.0)), 3.0);
        let closed = Path::polygon([pos(0.0, 0.0), pos(10.0, 0.0), pos(10.0, 10.0)]);
        assert!(closed.distance(pos(5.0, 5.0)) < 1e-3);
        assert!(open.distance(pos(5.0, 5.0)) > 4.9);
        assert_eq!(Path::default().distance(pos(0.0, 0.0)), f32::INFINITY);
    }

    #[test]
    fn what_is_cut_stays_on_the_line() {
        let mut path = Path::default();
        path.move_to(pos(0.0, 0.0)).cubic_to(pos(10.0, 0.0), pos(20.0, 30.0), pos(30.0, 30.0));
        path.line_to(pos(60.0, 0.0));
        let cut = path.between(12.0, 45.0);
        let bounds = cut.bounds();
        assert!((bounds.min.x - 12.0).abs() < 1e-3 && (bounds.max.x - 45.0).abs() < 1e-3);
        for segment in &cut.segments {
            if let Segment::Move(p) | Segment::Line(p) | Segment::Cubic(_, _, p) = segment {
                assert!(path.distance(*p) < 0.05, "{p:?}");
            }
        }
        assert!(path.between(70.0, 90.0).segments.is_empty());
        assert_eq!(path.between(-5.0, 90.0).bounds(), path.bounds());
    }

    #[test]
    fn a_curve_passes_through_its_middle() {
        let mut path = Path::default();
        path.move_to(pos(0.0, 0.0)).cubic_to(pos(0.0, 10.0), pos(10.0, 10.0), pos(10.0, 0.0));
        assert!(path.distance(pos(5.0, 7.5)) < 0.05);
        assert!(path.encloses(pos(5.0, 3.0)));
    }
}
