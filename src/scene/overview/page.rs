//! The page being filled: a column, headings, lines, and the parts that lead somewhere.

use crate::{
    base::{
        colour::Colour,
        geom::{Pos, Rect, pos, rect},
        localised::Lang,
    },
    model::{AnyId, Workspace},
    scene::{
        Anchor, EllipseShape, PathShape, Shape, Stroke, TextLine,
        look::Look,
        path::Path,
        strategy::Sheet,
        theme::{Theme, space, type_size},
        wrap::{Limits, TextStyle, wrap},
    },
    tr,
};

use super::{Overview, Part, To};

pub const HEADING: TextStyle = TextStyle::bold(type_size::SECTION);
pub const FIGURE: TextStyle = TextStyle::bold(type_size::PAGE_TITLE);
pub const NAME: TextStyle = TextStyle::bold(type_size::CARD_TITLE);
pub const BODY: TextStyle = TextStyle::regular(type_size::BODY);
pub const STRONG: TextStyle = TextStyle::bold(type_size::BODY);
pub const SMALL: TextStyle = TextStyle::regular(type_size::CAPTION);

/// The page in progress; `column` is where the present one begins and how wide it is.
pub struct Page<'a> {
    pub workspace: &'a Workspace,
    pub sheet: Sheet<'a>,
    pub column: (f32, f32),
    medium: Medium,
    parts: Vec<Part>,
}

/// What a page is for: on paper there is nothing to press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    Screen,
    Paper,
}

impl<'a> Page<'a> {
    pub fn new(workspace: &'a Workspace, look: &'a Look<'a>, (width, medium): (f32, Medium)) -> Self {
        Self { workspace, sheet: Sheet::new(look, width), column: (0.0, width), medium, parts: Vec::new() }
    }

    pub fn theme(&self) -> &'a Theme {
        self.sheet.look.theme
    }

    pub fn lang(&self) -> Lang {
        self.sheet.look.lang
    }

    pub fn tr(&self, key: &str) -> String {
        tr!(self.lang(), key)
    }

    /// What a part of the page is about; goes on below it.
    pub fn heading(&mut self, key: &str) {
        let ink = self.theme().ink;
        let words = self.tr(key);
        self.sheet.paragraph(self.column, &words, HEADING, ink);
        self.sheet.y += space::M;
    }

    /// Words over the width of the column that lead somewhere; goes on below them.
    pub fn invitation(&mut self, key: &str, act: &str, to: To) {
        let (x, width) = self.column;
        let (words, act) = (self.tr(key), self.tr(act));
        let ink = self.theme().second_ink;
        self.sheet.paragraph((x, width.min(460.0)), &words, BODY, ink);
        if self.medium == Medium::Paper {
            return;
        }
        self.sheet.y += space::XS;
        let top = self.sheet.y;
        let accent = self.theme().accent;
        self.sheet.paragraph((x, width), &act, BODY, accent);
        let wide = self.width(&act, BODY);
        self.part(rect(x, top, wide, self.sheet.y - top), to, act);
    }

    /// Makes an area lead somewhere.
    pub fn part(&mut self, place: Rect, to: To, name: String) {
        self.parts.push(Part { place, to, name });
    }

    /// A part as wide as the column from `top` down to where the page has come.
    pub fn part_from(&mut self, top: f32, to: To, name: String) {
        let (x, width) = self.column;
        self.part(rect(x, top, width, self.sheet.y - top), to, name);
    }

    pub fn width(&self, text: &str, style: TextStyle) -> f32 {
        self.sheet.look.measure.width(text, style.size, style.weight)
    }

    /// Text of at most so many lines at a place; gives its height.
    pub fn text(
        &mut self,
        (at, width, lines): (Pos, f32, usize),
        text: &str,
        (style, ink): (TextStyle, Colour),
    ) -> f32 {
        let limits = Limits::width(width.max(8.0)).lines(lines);
        let wrapped = wrap(self.sheet.look.measure, text.trim(), style, limits);
        self.sheet.scene.push_text(at, &wrapped, style, ink)
    }

    /// A short label with its baseline at a point.
    pub fn label(&mut self, at: Pos, anchor: Anchor, text: &str, (style, ink): (TextStyle, Colour)) {
        let line = TextLine::new(self.sheet.look.measure, text, style, ink);
        self.sheet.scene.push(Shape::Text(line.at(at, anchor)));
    }

    pub fn dot(&mut self, center: Pos, radius: f32, (fill, stroke): (Option<Colour>, Option<Stroke>)) {
        let around = Rect { min: center, max: center }.grown(radius);
        self.sheet.scene.push(Shape::Ellipse(EllipseShape { rect: around, fill, stroke }));
    }

    pub fn line(&mut self, points: impl IntoIterator<Item = Pos>, stroke: Stroke) {
        let path = Path::polyline(points);
        self.sheet.scene.push(Shape::Path(PathShape { path, fill: None, stroke: Some(stroke) }));
    }

    pub fn finish(mut self) -> Overview {
        self.sheet.scene.size.h = self.sheet.y.max(1.0);
        Overview { scene: self.sheet.scene, parts: self.parts }
    }

    /// How many more there are than are shown, leading to all of them.
    pub fn more(&mut self, hidden: usize, to: To) {
        if hidden == 0 {
            return;
        }
        let words = tr!(self.lang(), "overview-more", count = hidden);
        let (x, width) = self.column;
        let top = self.sheet.y;
        let ink = match self.medium {
            Medium::Screen => self.theme().accent,
            Medium::Paper => self.theme().second_ink,
        };
        self.sheet.paragraph((x, width), &words, SMALL, ink);
        let wide = self.width(&words, SMALL);
        self.part(rect(x, top, wide, self.sheet.y - top), to, words);
    }
}

/// Parts of a line that belong together, parted by a dot; those without words are left out.
pub fn joined(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.trim().is_empty()).collect();
    parts.join("\u{a0}\u{a0}·  ")
}

/// The middle of a line of a style whose top stands at `top`, where marks beside it belong.
pub fn middle_of(x: f32, top: f32, style: TextStyle) -> Pos {
    pos(x, top + style.metrics().baseline() - style.size * 0.34)
}

/// A record where a part leads to.
pub fn record(id: impl Into<AnyId>) -> To {
    To::Record(id.into())
}
