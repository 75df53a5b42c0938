//! A chart small enough to stand in a line of a list.

use crate::{
    base::geom::{Rect, Size, pos, rect},
    scene::{EllipseShape, PathShape, RectShape, Scene, Shape, Stroke, path::Path, theme::Theme},
};

use super::{Chart, Projection};

/// The course of the values over the natural limits, with a dot on the newest; no words.
pub fn sparkline(chart: &Chart, size: Size, theme: &Theme) -> Scene {
    let mut scene = Scene::new(size);
    let inside = Rect { min: pos(0.0, 3.0), max: pos(size.w - 4.0, size.h - 3.0) };
    let values = chart.points.iter().map(|point| point.value);
    let (low, high) = values
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    let last = chart.points.last().map_or(1.0, |point| point.x.max(1.0));
    let room = ((high - low) * 0.05).max(1e-9);
    let on = Projection { frame: inside, x: [0.0, last], y: [low - room, high + room] };
    if let Some(limits) = &chart.limits {
        let y = |value: f64| on.y_at(value).clamp(0.0, size.h);
        let top = y(limits.upper.unwrap_or(limits.ceiling));
        let bottom = y(limits.lower.unwrap_or(limits.floor));
        let band = rect(0.0, top, size.w, (bottom - top).max(0.0));
        let fill = Some(theme.second_ink.with_alpha(0.10));
        scene.push(Shape::Rect(RectShape { rect: band, radius: 2.0, fill, stroke: None }));
    }
    for run in chart.runs() {
        let path = Path::polyline(run.iter().map(|point| on.at(point.x, point.value)));
        let stroke = Some(Stroke::solid(1.5, theme.second_ink));
        scene.push(Shape::Path(PathShape { path, fill: None, stroke }));
    }
    if let Some(newest) = chart.points.last() {
        let at = on.at(newest.x, newest.value);
        let rect = rect(at.x - 3.0, at.y - 3.0, 6.0, 6.0);
        scene.push(Shape::Ellipse(EllipseShape { rect, fill: Some(theme.accent), stroke: None }));
    }
    scene
}
