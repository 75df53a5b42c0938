//! A chart on a sheet of its own, with axes.

use crate::{
    base::{
        colour::Colour,
        geom::{Pos, Rect, Size, pos},
        number,
    },
    scene::{
        Anchor, PathShape, Scene, Shape, Stroke, TextLine,
        look::Look,
        path::Path,
        theme::{space, type_size},
        wrap::TextStyle,
    },
};

use super::{Chart, Projection, marks, period_ticks, value_ticks};

/// Room beside the data for what the lines are.
const RIGHT: f32 = 132.0;
/// Room below the data for the periods.
const BELOW: f32 = 24.0;

/// The chart in a sheet of `size` points. A sheet too small for its axes has the data only.
pub fn draw(chart: &Chart, size: Size, look: &Look) -> Scene {
    let mut scene = Scene::new(size);
    let style = TextStyle::regular(type_size::CAPTION);
    let ink = look.theme.second_ink;
    let most = (size.h / 44.0) as usize;
    let ticks = value_ticks(chart.y, most.max(2));
    let decimals = decimals_of(&ticks);
    let labels: Vec<TextLine> = ticks
        .iter()
        .map(|tick| TextLine::new(look.measure, &number::format(*tick, decimals), style, ink))
        .collect();
    let left = labels.iter().map(|label| label.width).fold(0.0, f32::max) + space::S;
    let corner = pos((size.w - RIGHT).max(left + 40.0), (size.h - BELOW).max(40.0));
    let frame = Rect { min: pos(left, space::M), max: corner };
    let on = Projection { frame, x: chart.x, y: chart.y };
    for (tick, label) in ticks.iter().zip(labels) {
        let y = on.y_at(*tick);
        scene.push(grid_line(pos(frame.min.x, y), pos(frame.max.x, y), look.theme.hairline));
        scene.push(Shape::Text(label.at(pos(left - space::S, y + 4.0), Anchor::End)));
    }
    let most = (frame.width() / 52.0) as usize;
    for tick in period_ticks(chart.first, chart.x, most.max(1), |period| chart.style.tick(period)) {
        let x = on.x_at(tick.at);
        scene.push(grid_line(pos(x, frame.max.y), pos(x, frame.max.y + 4.0), look.theme.hairline));
        let label = TextLine::new(look.measure, &tick.text, style, ink);
        scene.push(Shape::Text(label.at(pos(x, frame.max.y + 18.0), Anchor::Middle)));
    }
    scene.append_moved(&marks(chart, &on, look), 0.0, 0.0);
    scene
}

/// The decimals that tell neighbouring labels apart.
pub fn decimals_of(ticks: &[f64]) -> usize {
    let step = ticks.iter().zip(ticks.iter().skip(1)).map(|(a, b)| b - a).next().unwrap_or(1.0);
    if step > 0.0 { (-step.log10()).ceil().clamp(0.0, 6.0) as usize } else { 0 }
}

fn grid_line(from: Pos, to: Pos, colour: Colour) -> Shape {
    let path = Path::polyline([from, to]);
    Shape::Path(PathShape { path, fill: None, stroke: Some(Stroke::solid(1.0, colour)) })
}
