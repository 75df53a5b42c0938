//! The few strokes that small charts are made of.

use crate::{
    base::{
        colour::Colour,
        geom::{Pos, Rect, Size, rect},
    },
    model::AnyId,
    scene::{
        Anchor, EllipseShape, PathShape, RectShape, Scene, Shape, Stroke, TextLine,
        look::Look,
        path::Path,
        wrap::{Limits, TextStyle, wrap},
    },
};

/// A scene being drawn with one look.
pub struct Brush<'a> {
    pub scene: Scene<AnyId>,
    pub look: &'a Look<'a>,
}

impl<'a> Brush<'a> {
    pub fn new(size: Size, look: &'a Look<'a>) -> Self {
        Self { scene: Scene::new(size), look }
    }

    /// A line of text with its baseline at `at`; gives its width.
    pub fn text(&mut self, text: &str, (style, ink): (TextStyle, Colour), at: Pos, anchor: Anchor) -> f32 {
        let line = TextLine::new(self.look.measure, text, style, ink);
        let width = line.width;
        self.scene.push(Shape::Text(line.at(at, anchor)));
        width
    }

    /// Text broken into at most `limits`, from its top left corner; gives its height.
    pub fn words(&mut self, text: &str, (style, ink): (TextStyle, Colour), at: Pos, limits: Limits) -> f32 {
        let wrapped = wrap(self.look.measure, text, style, limits);
        self.scene.push_text(at, &wrapped, style, ink)
    }

    pub fn width(&self, text: &str, style: TextStyle) -> f32 {
        self.look.measure.width(text, style.size, style.weight)
    }

    pub fn block(&mut self, rect: Rect, radius: f32, fill: Colour) {
        self.scene.push(Shape::Rect(RectShape { rect, radius, fill: Some(fill), stroke: None }));
    }

    pub fn line(&mut self, points: impl IntoIterator<Item = Pos>, stroke: Stroke) {
        let path = Path::polyline(points);
        self.scene.push(Shape::Path(PathShape { path, fill: None, stroke: Some(stroke) }));
    }

    pub fn dot(&mut self, at: Pos, radius: f32, fill: Colour) {
        let rect = rect(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius);
        self.scene.push(Shape::Ellipse(EllipseShape { rect, fill: Some(fill), stroke: None }));
    }
}
