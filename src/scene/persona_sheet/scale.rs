//! A value from 1 to 5 as a dot on a fine line whose ends have names.

use crate::{
    base::geom::{pos, rect},
    model::AnyId,
    scene::{Anchor, EllipseShape, PathShape, Scene, Shape, Stroke, path::Path, wrap::TextStyle},
};

use super::Page;

/// A scale with its value.
pub struct Scale {
    /// What 1 and 5 mean.
    pub ends: [String; 2],
    /// 1–5.
    pub value: u8,
}

/// The height of a scale beside text of a size.
pub fn height(text_size: f32) -> f32 {
    names(text_size).metrics().height + 16.0
}

fn names(text_size: f32) -> TextStyle {
    TextStyle::regular((text_size - 1.0).clamp(9.5, 12.0))
}

impl Scale {
    /// Draws the scale with its top at `top`, `width` points wide.
    pub fn draw(&self, page: &Page, scene: &mut Scene<AnyId>, (top, width): (f32, f32), text_size: f32) {
        let theme = page.look.theme;
        let style = names(text_size);
        let baseline = top + style.metrics().baseline();
        let half = width / 2.0 - 6.0;
        for (end, at, anchor) in [(0, 0.0, Anchor::Start), (1, width, Anchor::End)] {
            let line = page.line(&self.ends[end], style, theme.second_ink, half);
            scene.push(Shape::Text(line.at(pos(at, baseline), anchor)));
        }
        let y = top + style.metrics().height + 6.0;
        let (first, last) = (5.0, width - 5.0);
        let step = (last - first) / 4.0;
        let ink = theme.second_ink.with_alpha(0.6);
        let line = Path::polyline([pos(first, y), pos(last, y)]);
        scene.push(stroke(line, ink));
        for tick in 0..5_u8 {
            let x = first + f32::from(tick) * step;
            scene.push(stroke(Path::polyline([pos(x, y - 2.5), pos(x, y + 2.5)]), ink));
        }
        let x = first + f32::from(self.value.clamp(1, 5) - 1) * step;
        scene.push(Shape::Ellipse(EllipseShape {
            rect: rect(x - 5.0, y - 5.0, 10.0, 10.0),
            fill: Some(page.colours.edge),
            stroke: Some(Stroke::solid(1.5, theme.surface)),
        }));
    }
}

fn stroke(path: Path, colour: crate::base::colour::Colour) -> Shape {
    Shape::Path(PathShape { path, fill: None, stroke: Some(Stroke::solid(0.75, colour)) })
}
