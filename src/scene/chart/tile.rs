//! A KPI as one of many small pictures side by side: its figure and its course, each on a scale of its own.

use crate::{
    analysis::kpi::{KpiResult, Tone},
    base::geom::{Pos, Rect, Size, pos, rect},
    model::kpi::Kpi,
    scene::{
        Anchor, PathShape, Scene, Shape, Stroke,
        look::Look,
        path::Path,
        theme::{radius, space, type_size},
        wrap::{Limits, TextStyle},
    },
};

use super::{Chart, Projection, brush::Brush, standing::Standing, words};

const NAME: TextStyle = TextStyle::bold(type_size::BODY);
const VALUE: TextStyle = TextStyle::bold(type_size::PAGE_TITLE);
const SMALL: TextStyle = TextStyle::regular(type_size::CAPTION);
const PAD: f32 = space::M;
/// Room for name, figure and certainty above the course.
const HEAD: f32 = 78.0;

/// The tile of one KPI, `size` points large; no words but name, figure, standing and certainty.
pub fn tile(
    kpi: &Kpi,
    result: &KpiResult,
    chart: Option<&Chart>,
    (size, look): (Size, &Look),
) -> Scene<crate::model::AnyId> {
    let theme = look.theme;
    let mut brush = Brush::new(size, look);
    brush.block(rect(0.0, 0.0, size.w, size.h), radius::CARD, theme.surface);
    let wide = size.w - 2.0 * PAD;
    brush.words(&kpi.name, (NAME, theme.ink), pos(PAD, space::S), Limits::width(wide).lines(1));
    let newest = result.newest();
    let style = chart.map(|chart| &chart.style);
    let standing = Standing::of(result);
    let words = standing.colour(theme).map(|colour| (standing.marked(look.lang), colour));
    let status = words.as_ref().map_or(0.0, |(words, _)| brush.width(words, SMALL) + space::M);
    let text = words::figure(newest.and_then(|newest| newest.reading.value), style, |text| {
        brush.width(text, VALUE) <= wide - status
    });
    brush.text(&text, (VALUE, theme.ink), pos(PAD, 50.0), Anchor::Start);
    if let Some((words, colour)) = words {
        brush.text(&words, (SMALL, colour), pos(size.w - PAD, 49.0), Anchor::End);
    }
    if let (Some(newest), Some(style)) = (newest, style) {
        let certainty = words::certainty(&newest.reading, style, look.lang);
        let limits = Limits::width(wide).lines(1);
        brush.words(&certainty, (SMALL, theme.second_ink), pos(PAD, 56.0), limits);
    }
    if let Some(chart) = chart {
        let frame = Rect { min: pos(PAD, HEAD), max: pos(size.w - PAD, size.h - PAD) };
        course(&mut brush, chart, frame);
    }
    brush.scene
}

/// Limits, target, line and signals, without axes.
fn course(brush: &mut Brush, chart: &Chart, frame: Rect) {
    let theme = brush.look.theme;
    let on = Projection { frame, x: chart.x, y: ends(chart) };
    if let Some(limits) = &chart.limits {
        let mut scene = Scene::new(frame.size());
        super::limits::current(&mut scene, &on, limits, theme);
        brush.scene.append_moved(&scene.map_tags(|()| None), 0.0, 0.0);
    }
    if let Some(flag) = &chart.target {
        let y = on.clamped_y(flag.value);
        let dots = Stroke::solid(1.0, theme.ink).dashed(1.5, 3.0);
        brush.line([pos(frame.min.x, y), pos(frame.max.x, y)], dots);
    }
    for run in chart.runs() {
        let points: Vec<Pos> = run.iter().map(|point| on.at(point.x, point.value)).collect();
        match points[..] {
            [alone] => brush.dot(alone, 1.5, theme.accent),
            _ => brush.line(points, Stroke::solid(1.5, theme.accent)),
        }
    }
    for signal in &chart.signals {
        let at = on.at(signal.x, signal.value);
        let (colour, way) = match signal.tone {
            Tone::Favourable => (theme.favourable, -1.0),
            Tone::Adverse => (theme.adverse, 1.0),
        };
        let corners = [at.moved(0.0, 6.0 * way), at.moved(-3.0, 1.5 * way), at.moved(3.0, 1.5 * way)];
        let path = Path::polygon(corners);
        brush.scene.push(Shape::Path(PathShape { path, fill: Some(colour), stroke: None }));
    }
    if let Some(newest) = chart.points.last() {
        brush.dot(on.at(newest.x, newest.value), 3.0, theme.accent);
    }
}

/// The lowest and highest of values, limits and target: intervals are told in words here.
fn ends(chart: &Chart) -> [f64; 2] {
    let limits = chart.limits.iter().flat_map(|own| [Some(own.centre), own.lower, own.upper]);
    let target = chart.target.map(|flag| flag.value);
    let all = chart.points.iter().map(|point| point.value).chain(limits.flatten()).chain(target);
    let (low, high) =
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    let room = ((high - low) * 0.06).max(high.abs() * 1e-3).max(1e-6);
    [low - room, high + room]
}
