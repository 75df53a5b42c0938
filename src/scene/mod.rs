//! A display list laid out once, painted by the window and written by the exporters; nothing here names egui.

pub mod agenda;
pub mod avatar;
mod breaks;
pub mod chart;
pub mod document;
pub mod dots;
pub mod empathy_map;
pub mod evidence_level;
pub mod font;
pub mod hit;
pub mod journey_compare;
pub mod journey_map;
pub mod journey_overview;
pub mod labels;
pub mod look;
pub mod maturity;
pub mod measure;
pub mod minutes;
pub mod names;
pub mod overview;
pub mod paper;
pub mod path;
pub mod persona_map;
pub mod persona_set;
pub mod persona_sheet;
pub mod plan;
pub mod programme_page;
pub mod register;
pub mod registers;
pub mod stakeholders;
pub mod strategy;
pub mod table;
pub mod table_sheet;
pub mod theme;
pub mod titled_sheet;
pub mod wrap;

use std::sync::Arc;

use crate::base::{
    colour::Colour,
    geom::{Pos, Rect, Size, pos, rect},
};
use font::Weight;
use measure::{LineMetrics, Measure};
use path::Path;
use wrap::{TextStyle, Wrapped};

/// A drawing: items in the order they are painted, the last on top. `T` says what an item shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene<T = ()> {
    /// The sheet from (0, 0) to here, in points; items may reach beyond it.
    pub size: Size,
    pub items: Vec<Item<T>>,
}

/// One thing painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Item<T = ()> {
    /// What it shows; `None` for decoration, which cannot be hit.
    pub tag: Option<T>,
    pub shape: Shape,
}

/// What can be painted. Text is broken into lines before it comes here.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Rect(RectShape),
    Ellipse(EllipseShape),
    Path(PathShape),
    Text(TextLine),
    Image(ImageShape),
}

/// A rectangle, with round corners where `radius` > 0.
#[derive(Clone, Debug, PartialEq)]
pub struct RectShape {
    pub rect: Rect,
    pub radius: f32,
    pub fill: Option<Colour>,
    pub stroke: Option<Stroke>,
}

/// The ellipse that touches all sides of `rect`.
#[derive(Clone, Debug, PartialEq)]
pub struct EllipseShape {
    pub rect: Rect,
    pub fill: Option<Colour>,
    pub stroke: Option<Stroke>,
}

/// Lines and curves; filled by the non-zero rule.
#[derive(Clone, Debug, PartialEq)]
pub struct PathShape {
    pub path: Path,
    pub fill: Option<Colour>,
    pub stroke: Option<Stroke>,
}

/// A line drawn centred on an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// In points.
    pub width: f32,
    pub colour: Colour,
    /// Lengths of dash and gap in points.
    pub dash: Option<[f32; 2]>,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine {
    /// Where the baseline starts.
    pub pos: Pos,
    pub text: Arc<str>,
    /// Height of the em in points.
    pub size: f32,
    pub weight: Weight,
    pub colour: Colour,
    /// As measured when the line was broken, in points.
    pub width: f32,
}

/// A point of the baseline of a line of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    #[default]
    Start,
    Middle,
    End,
}

/// A picture, or a part of it, that fills `rect`.
#[derive(Clone, Debug, PartialEq)]
pub struct ImageShape {
    pub rect: Rect,
    /// The part that is shown, in parts of its width and height: from (0, 0) to (1, 1) it is all.
    pub part: Rect,
    pub image: Arc<ImageData>,
}

/// A picture as its file holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageData {
    pub format: ImageFormat,
    pub bytes: Vec<u8>,
    /// Width and height in pixels.
    pub pixels: [u32; 2],
}

/// The file formats a picture may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageFormat {
    Png,
    Jpeg,
}

impl ImageShape {
    /// All of a picture.
    pub fn whole(rect: Rect, image: Arc<ImageData>) -> Self {
        Self { rect, part: Self::WHOLE, image }
    }

    pub const WHOLE: Rect = Rect { min: pos(0.0, 0.0), max: pos(1.0, 1.0) };
}

impl Stroke {
    pub const fn solid(width: f32, colour: Colour) -> Self {
        Self { width, colour, dash: None }
    }

    /// The same stroke in dashes.
    #[must_use]
    pub const fn dashed(self, dash: f32, gap: f32) -> Self {
        Self { dash: Some([dash, gap]), ..self }
    }
}

impl TextLine {
    /// A label that needs no breaking, with its baseline at the origin; a line end in it becomes a space.
    pub fn new(measure: &Measure, text: &str, style: TextStyle, colour: Colour) -> Self {
        let text = breaks::without_controls(text).replace(breaks::is_line_end, " ");
        let width = measure.width(&text, style.size, style.weight);
        let TextStyle { size, weight } = style;
        Self { pos: Pos::default(), text: text.into(), size, weight, colour, width }
    }

    /// The same line with this point of its baseline at `pos`.
    #[must_use]
    pub fn at(self, pos: Pos, anchor: Anchor) -> Self {
        let before = match anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => self.width / 2.0,
            Anchor::End => self.width,
        };
        Self { pos: pos.moved(-before, 0.0), ..self }
    }

    /// The box from ascent to descent.
    pub fn bounds(&self) -> Rect {
        let metrics = LineMetrics::at(self.size);
        rect(self.pos.x, self.pos.y - metrics.ascent, self.width, metrics.ascent + metrics.descent)
    }
}

impl Shape {
    /// The smallest upright rectangle around what is painted, strokes included.
    pub fn bounds(&self) -> Rect {
        let (bounds, stroke) = match self {
            Self::Rect(shape) => (shape.rect, shape.stroke),
            Self::Ellipse(shape) => (shape.rect, shape.stroke),
            Self::Path(shape) => (shape.path.bounds(), shape.stroke),
            Self::Text(line) => (line.bounds(), None),
            Self::Image(image) => (image.rect, None),
        };
        bounds.grown(stroke.map_or(0.0, |stroke| stroke.width / 2.0))
    }

    /// Moves it by `(dx, dy)`.
    pub fn shift(&mut self, dx: f32, dy: f32) {
        match self {
            Self::Rect(RectShape { rect, .. })
            | Self::Ellipse(EllipseShape { rect, .. })
            | Self::Image(ImageShape { rect, .. }) => *rect = rect.moved(dx, dy),
            Self::Path(shape) => shape.path.shift(dx, dy),
            Self::Text(line) => line.pos = line.pos.moved(dx, dy),
        }
    }
}

impl Shape {
    /// Makes it so many times as large, the origin staying where it is.
    pub fn scale(&mut self, factor: f32) {
        let scaled = |p: Pos| pos(p.x * factor, p.y * factor);
        let stretch = |rect: &mut Rect| *rect = Rect { min: scaled(rect.min), max: scaled(rect.max) };
        let thicken = |stroke: &mut Option<Stroke>| {
            if let Some(stroke) = stroke {
                stroke.width *= factor;
                stroke.dash = stroke.dash.map(|lengths| lengths.map(|length| length * factor));
            }
        };
        match self {
            Self::Rect(shape) => {
                stretch(&mut shape.rect);
                shape.radius *= factor;
                thicken(&mut shape.stroke);
            }
            Self::Ellipse(shape) => {
                stretch(&mut shape.rect);
                thicken(&mut shape.stroke);
            }
            Self::Path(shape) => {
                shape.path.scale(factor);
                thicken(&mut shape.stroke);
            }
            Self::Text(line) => {
                line.pos = scaled(line.pos);
                line.size *= factor;
                line.width *= factor;
            }
            Self::Image(image) => stretch(&mut image.rect),
        }
    }
}

impl<T: Clone> Scene<T> {
    /// An empty sheet.
    pub const fn new(size: Size) -> Self {
        Self { size, items: Vec::new() }
    }

    /// Paints a shape on top, as decoration.
    pub fn push(&mut self, shape: Shape) {
        self.items.push(Item { tag: None, shape });
    }

    /// Paints a shape on top that shows `tag`.
    pub fn push_tagged(&mut self, tag: T, shape: Shape) {
        self.items.push(Item { tag: Some(tag), shape });
    }

    /// Paints broken text with its top left corner at `top_left`; gives its height.
    pub fn push_text(&mut self, top_left: Pos, text: &Wrapped, style: TextStyle, colour: Colour) -> f32 {
        let metrics = style.metrics();
        let mut baseline = top_left.y + metrics.baseline();
        for line in &text.lines {
            if !line.text.is_empty() {
                self.push(Shape::Text(TextLine {
                    pos: pos(top_left.x, baseline),
                    text: line.text.clone(),
                    size: style.size,
                    weight: style.weight,
                    colour,
                    width: line.width,
                }));
            }
            baseline += metrics.height;
        }
        text.height(style)
    }

    /// Paints another scene on top with its origin at `(dx, dy)`; the sheet keeps its size.
    pub fn append_moved(&mut self, other: &Self, dx: f32, dy: f32) {
        self.items.extend(other.items.iter().map(|item| {
            let mut item = item.clone();
            item.shape.shift(dx, dy);
            item
        }));
    }

    /// The same drawing with other tags, or none.
    pub fn map_tags<U: Clone>(&self, mut map: impl FnMut(&T) -> Option<U>) -> Scene<U> {
        let items = self
            .items
            .iter()
            .map(|item| Item { tag: item.tag.as_ref().and_then(&mut map), shape: item.shape.clone() });
        Scene { size: self.size, items: items.collect() }
    }

    /// The smallest rectangle around all items; `None` when there are none.
    pub fn bounds(&self) -> Option<Rect> {
        self.items.iter().map(|item| item.shape.bounds()).reduce(Rect::union)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::size;

    fn block(x: f32, y: f32) -> Shape {
        Shape::Rect(RectShape {
            rect: rect(x, y, 10.0, 10.0),
            radius: 0.0,
            fill: None,
            stroke: Some(Stroke::solid(2.0, Colour::BLACK)),
        })
    }

    #[test]
    fn an_appended_scene_is_moved_and_keeps_its_tags() {
        let mut card: Scene<u32> = Scene::new(size(10.0, 10.0));
        card.push_tagged(7, block(0.0, 0.0));
        let mut board = Scene::new(size(100.0, 100.0));
        board.append_moved(&card, 20.0, 30.0);
        board.append_moved(&card, 50.0, 30.0);
        assert_eq!(board.items[1].tag, Some(7));
        assert_eq!(board.bounds(), Some(rect(19.0, 29.0, 42.0, 12.0)));
        assert_eq!(board.map_tags(|_| None::<()>).items[0].tag, None);
    }

    #[test]
    fn a_label_stands_where_it_is_anchored() {
        let measure = Measure::default();
        let label = TextLine::new(&measure, "客\n户", TextStyle::bold(10.0), Colour::BLACK);
        assert_eq!(&*label.text, "客 户");
        let place = |anchor| label.clone().at(pos(100.0, 50.0), anchor).bounds();
        assert_eq!(place(Anchor::Start).min.x, 100.0);
        assert!((place(Anchor::Middle).center().x - 100.0).abs() < 1e-3);
        assert!((place(Anchor::End).max.x - 100.0).abs() < 1e-3);
        assert!((place(Anchor::End).max.y - 52.88).abs() < 1e-3);
    }

    #[test]
    fn an_empty_scene_has_no_bounds() {
        assert_eq!(Scene::<()>::new(size(5.0, 5.0)).bounds(), None);
    }
}
