//! Natural limits as a pale band with its edges: across the chart, or within an earlier window.

use crate::{
    base::geom::{Pos, pos},
    scene::{PathShape, RectShape, Scene, Shape, Stroke, path::Path, theme::Theme},
};

use super::{LimitBand, Projection};

/// The limits that hold now, over the whole width.
pub fn current(scene: &mut Scene, on: &Projection, limits: &LimitBand, theme: &Theme) {
    let quiet = Stroke::solid(1.0, theme.second_ink.with_alpha(0.45));
    let ends = on.x;
    let fill = theme.second_ink.with_alpha(0.07);
    if limits.slope == 0.0 {
        let frame = on.frame;
        let top = on.clamped_y(limits.upper.unwrap_or(limits.ceiling));
        let bottom = on.clamped_y(limits.lower.unwrap_or(limits.floor));
        if bottom > top {
            let rect = crate::base::geom::rect(frame.min.x, top, frame.width(), bottom - top);
            scene.push(Shape::Rect(RectShape { rect, radius: 0.0, fill: Some(fill), stroke: None }));
        }
    } else if let (Some(lower), Some(upper)) = (limits.lower, limits.upper) {
        let corner = |x: f64, value: f64| on.at(x, value + limits.rise_at(x));
        let [from, to] = ends;
        let corners = [corner(from, upper), corner(to, upper), corner(to, lower), corner(from, lower)];
        let path = Path::polygon(corners);
        scene.push(Shape::Path(PathShape { path, fill: Some(fill), stroke: None }));
    }
    for limit in [limits.lower, limits.upper].into_iter().flatten() {
        line(scene, on, (limits, limit, ends), quiet.dashed(4.0, 4.0));
    }
    line(scene, on, (limits, limits.centre, ends), quiet);
}

/// Limits that held before, as thin lines over their own window.
pub fn earlier(scene: &mut Scene, on: &Projection, limits: &LimitBand, theme: &Theme) {
    let quiet = Stroke::solid(1.0, theme.second_ink.with_alpha(0.3));
    let ends = [limits.window[0] - 0.5, limits.window[1] + 0.5];
    for limit in [limits.lower, limits.upper].into_iter().flatten() {
        line(scene, on, (limits, limit, ends), quiet.dashed(2.0, 3.0));
    }
    line(scene, on, (limits, limits.centre, ends), quiet);
}

/// A limit between two places, cut off where it leaves the frame.
fn line(
    scene: &mut Scene,
    on: &Projection,
    (limits, value, [from, to]): (&LimitBand, f64, [f64; 2]),
    stroke: Stroke,
) {
    let frame = on.frame;
    let at = |x: f64| on.y_at(value + limits.rise_at(x));
    let ends = [(on.clamped_x(from), at(from)), (on.clamped_x(to), at(to))];
    let [(left, start), (right, end)] = ends;
    let inside = |y: f32| (frame.min.y..=frame.max.y).contains(&y);
    if right <= left || (!inside(start) && !inside(end)) {
        return;
    }
    let points: [Pos; 2] = cut([pos(left, start), pos(right, end)], frame.min.y, frame.max.y);
    let path = Path::polyline(points);
    scene.push(Shape::Path(PathShape { path, fill: None, stroke: Some(stroke) }));
}

/// The part of a line between two heights; at least one end lies between them.
fn cut([a, b]: [Pos; 2], top: f32, bottom: f32) -> [Pos; 2] {
    let at = |end: Pos, other: Pos| {
        let y = end.y.clamp(top, bottom);
        let share =
            if (other.y - end.y).abs() > f32::EPSILON { (y - end.y) / (other.y - end.y) } else { 0.0 };
        pos(end.x + share * (other.x - end.x), y)
    };
    [at(a, b), at(b, a)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slanting_line_ends_at_the_frame() {
        assert_eq!(cut([pos(0.0, 10.0), pos(10.0, 10.0)], 0.0, 20.0), [pos(0.0, 10.0), pos(10.0, 10.0)]);
        assert_eq!(cut([pos(0.0, -10.0), pos(10.0, 10.0)], 0.0, 20.0), [pos(5.0, 0.0), pos(10.0, 10.0)]);
        assert_eq!(cut([pos(0.0, 10.0), pos(10.0, 30.0)], 0.0, 20.0), [pos(0.0, 10.0), pos(5.0, 20.0)]);
    }
}
