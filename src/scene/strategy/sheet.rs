//! A sheet that is written from top to bottom.

use crate::{
    base::{
        colour::Colour,
        geom::{Rect, pos, rect, size},
    },
    model::AnyId,
    scene::{
        Anchor, Item, RectShape, Scene, Shape, Stroke, TextLine,
        look::Look,
        path::Path,
        theme::{space, type_size},
        wrap::{Limits, TextStyle, wrap},
    },
};

pub const COVER: TextStyle = TextStyle::bold(type_size::COVER);
pub const TITLE: TextStyle = TextStyle::bold(type_size::PAGE_TITLE);
pub const HEADING: TextStyle = TextStyle::bold(type_size::SECTION);
pub const NAME: TextStyle = TextStyle::bold(type_size::BODY);
pub const TEXT: TextStyle = TextStyle::regular(type_size::BODY);
pub const SMALL: TextStyle = TextStyle::regular(type_size::CAPTION);

/// A drawing in progress; `y` is how far down it has come.
pub struct Sheet<'a> {
    pub look: &'a Look<'a>,
    pub scene: Scene<AnyId>,
    pub y: f32,
}

impl<'a> Sheet<'a> {
    pub fn new(look: &'a Look<'a>, width: f32) -> Self {
        Self { look, scene: Scene::new(size(width, 0.0)), y: 0.0 }
    }

    /// A text in as many lines as it takes, at `x` and `width` points wide; goes on below it.
    pub fn paragraph(&mut self, (x, width): (f32, f32), text: &str, style: TextStyle, colour: Colour) {
        let wrapped = wrap(self.look.measure, text, style, Limits::width(width));
        self.y += self.scene.push_text(pos(x, self.y), &wrapped, style, colour);
    }

    /// A text of at most `lines` lines with its top at `y`; gives its height.
    pub fn block(&mut self, place: Rect, text: &str, style: TextStyle, colour: Colour) -> f32 {
        let lines = (place.height() / style.metrics().height).round().max(1.0) as usize;
        let limits = Limits::width(place.width()).lines(lines);
        let wrapped = wrap(self.look.measure, text, style, limits);
        self.scene.push_text(place.min, &wrapped, style, colour)
    }

    /// One line, cut with an ellipsis where it is wider than `width`; its baseline stands at `y`.
    pub fn line(&mut self, (x, y, width): (f32, f32, f32), text: &str, style: TextStyle, colour: Colour) {
        let top = y - style.metrics().baseline();
        self.block(rect(x, top, width, style.metrics().height), text, style, colour);
    }

    /// A short label with its baseline at `y`, anchored at `x`.
    pub fn label(
        &mut self,
        (x, y): (f32, f32),
        anchor: Anchor,
        text: &str,
        (style, colour): (TextStyle, Colour),
    ) {
        let line = TextLine::new(self.look.measure, text, style, colour);
        self.scene.push(Shape::Text(line.at(pos(x, y), anchor)));
    }

    /// A heading of a part; goes on below it.
    pub fn heading(&mut self, x: f32, text: &str) {
        let ink = self.look.theme.ink;
        let width = self.scene.size.w - x;
        self.paragraph((x, width), text, HEADING, ink);
        self.y += space::S;
    }

    pub fn block_of(&mut self, place: Rect, radius: f32, fill: Colour) {
        self.scene.push(Shape::Rect(RectShape { rect: place, radius, fill: Some(fill), stroke: None }));
    }

    /// The same, showing a record.
    pub fn block_showing(&mut self, id: AnyId, place: Rect, radius: f32, fill: Colour) {
        let shape = RectShape { rect: place, radius, fill: Some(fill), stroke: None };
        self.scene.push_tagged(id, Shape::Rect(shape));
    }

    pub fn rule(&mut self, (x0, y0): (f32, f32), (x1, y1): (f32, f32), stroke: Stroke) {
        let path = Path::polyline([pos(x0, y0), pos(x1, y1)]);
        self.scene.push(Shape::Path(crate::scene::PathShape { path, fill: None, stroke: Some(stroke) }));
    }

    /// The finished drawing on its ground, with a margin of `margin` points all around.
    pub fn finish(self, margin: f32) -> Scene<AnyId> {
        let mut scene = Scene::new(size(self.scene.size.w + 2.0 * margin, self.y + 2.0 * margin));
        let all = rect(0.0, 0.0, scene.size.w, scene.size.h);
        let fill = Some(self.look.theme.ground);
        let ground = Shape::Rect(RectShape { rect: all, radius: 0.0, fill, stroke: None });
        scene.items.push(Item { tag: None, shape: ground });
        scene.append_moved(&self.scene, margin, margin);
        scene
    }
}
