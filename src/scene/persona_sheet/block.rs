//! The blocks a sheet is made of: a heading with a list, a paragraph, scales or weights below it.

use crate::{
    base::{
        geom::{pos, rect, size},
        id::Id,
    },
    model::{AnyId, journey::Channel},
    scene::{
        Anchor, EllipseShape, PathShape, Scene, Shape, Stroke, TextLine,
        path::Path,
        wrap::{Limits, TextStyle},
    },
    tr,
};

use super::{
    Page,
    scale::{self, Scale},
};

/// Size of headings, the same beside text of any size so that they stand on one line.
const HEADING: f32 = 12.5;
/// Lines an entry of a list may have.
const LINES_OF_ENTRY: usize = 3;

/// A heading with what stands below it.
pub struct Block {
    pub title: String,
    pub body: Body,
}

/// What stands below a heading.
pub enum Body {
    List(Mark, Vec<String>),
    /// Entries, each with whether it has a source.
    Entries(Vec<(String, Mark)>),
    Words(String),
    /// Words, and scales below them.
    Scales(String, Vec<Scale>),
    Channels(Vec<(Id<Channel>, String, Option<u8>)>),
}

/// What stands before an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Its place in order of weight.
    Rank,
    Dot,
    /// A wedge pointing down, in the colour of bad news.
    Pain,
    /// A disc: it has a source.
    Founded,
    /// A ring: it is assumed.
    Assumed,
    None,
}

/// A block being drawn from top to bottom.
struct Draft<'a> {
    page: &'a Page<'a>,
    scene: Scene<AnyId>,
    text: TextStyle,
    /// The height that may be used.
    limit: f32,
}

impl Block {
    /// Whether it says little when it is cut: scales and weights.
    pub fn is_rigid(&self) -> bool {
        matches!(self.body, Body::Scales(..) | Body::Channels(_))
    }

    /// Draws the block at a width, cut to `limit` points of height; the scene is as high as what is drawn.
    pub fn draw(&self, page: &Page, width: f32, text_size: f32, limit: f32) -> Scene<AnyId> {
        let text = TextStyle::regular(text_size);
        let mut draft = Draft { page, scene: Scene::new(size(width, 0.0)), text, limit };
        draft.heading(&self.title);
        match &self.body {
            Body::List(mark, entries) => {
                let entries: Vec<_> = entries.iter().map(|entry| (entry.as_str(), *mark)).collect();
                draft.list(&entries);
            }
            Body::Entries(entries) => {
                let entries: Vec<_> = entries.iter().map(|(entry, mark)| (entry.as_str(), *mark)).collect();
                draft.list(&entries);
            }
            Body::Words(words) => draft.words(words),
            Body::Scales(words, scales) => {
                draft.words(words);
                draft.rows(scales, scale::height(text_size), |draft, scale, top| {
                    let (scene, size) = (&mut draft.scene, draft.text.size);
                    scale.draw(draft.page, scene, (top, width), size);
                });
            }
            Body::Channels(channels) => {
                let height = text.metrics().height + 3.0;
                draft.rows(channels, height, |draft, (id, name, weight), top| {
                    draft.channel((*id).into(), name, *weight, top);
                });
            }
        }
        draft.scene
    }
}

impl Draft<'_> {
    fn width(&self) -> f32 {
        self.scene.size.w
    }

    fn room(&self) -> f32 {
        self.limit - self.scene.size.h
    }

    fn heading(&mut self, title: &str) {
        let style = TextStyle::bold(HEADING);
        let height = style.metrics().height;
        if title.is_empty() || height > self.limit {
            return;
        }
        let line = self.page.line(title, style, self.page.look.theme.second_ink, self.width());
        self.scene.push(Shape::Text(line.at(pos(0.0, style.metrics().baseline()), Anchor::Start)));
        self.scene.size.h = height + 4.0;
    }

    fn words(&mut self, words: &str) {
        let lines = (self.room() / self.text.metrics().height).floor();
        let lines = if lines.is_finite() { lines.max(0.0) as usize } else { usize::MAX };
        let text = self.page.wrap(words, self.text, Limits::width(self.width()).lines(lines));
        let at = pos(0.0, self.scene.size.h);
        self.scene.size.h += self.scene.push_text(at, &text, self.text, self.page.look.theme.ink);
    }

    fn list(&mut self, entries: &[(&str, Mark)]) {
        let line = self.text.metrics().height;
        let gap = (self.text.size * 0.3).round();
        for (index, (entry, mark)) in entries.iter().enumerate() {
            let indent = if *mark == Mark::None { 0.0 } else { (self.text.size * 1.3).round() };
            let rest = entries.len() - index - 1;
            // The line that counts what is left out must fit below this entry.
            let reserve = if rest > 0 { line } else { 0.0 };
            let lines = ((self.room() - reserve) / line).floor();
            let lines = if lines.is_finite() {
                (lines.max(0.0) as usize).min(LINES_OF_ENTRY)
            } else {
                LINES_OF_ENTRY
            };
            if lines == 0 {
                self.more(rest + 1);
                return;
            }
            let limits = Limits::width(self.width() - indent).lines(lines);
            let text = self.page.wrap(entry, self.text, limits);
            let top = self.scene.size.h;
            self.mark(*mark, index + 1, top);
            let height = self.scene.push_text(pos(indent, top), &text, self.text, self.page.look.theme.ink);
            self.scene.size.h += height + if rest > 0 { gap } else { 0.0 };
        }
    }

    fn mark(&mut self, mark: Mark, rank: usize, top: f32) {
        let theme = self.page.look.theme;
        let size = self.text.size;
        let middle = top + self.text.metrics().baseline() - size * 0.34;
        let shape = match mark {
            Mark::None => return,
            Mark::Rank => {
                let style = TextStyle::bold((size * 0.82).round());
                let line = TextLine::new(self.page.look.measure, &rank.to_string(), style, theme.second_ink);
                Shape::Text(line.at(pos(0.0, top + self.text.metrics().baseline()), Anchor::Start))
            }
            Mark::Dot => Shape::Ellipse(EllipseShape {
                rect: rect(1.0, middle - 2.5, 5.0, 5.0),
                fill: Some(self.page.colours.edge),
                stroke: None,
            }),
            Mark::Founded => Shape::Ellipse(EllipseShape {
                rect: rect(1.0, middle - 3.0, 6.0, 6.0),
                fill: Some(theme.favourable),
                stroke: None,
            }),
            Mark::Assumed => Shape::Ellipse(EllipseShape {
                rect: rect(1.5, middle - 2.5, 5.0, 5.0),
                fill: None,
                stroke: Some(Stroke::solid(1.0, theme.second_ink)),
            }),
            Mark::Pain => {
                let (x, y) = (4.0, middle);
                let wedge = [pos(x - 4.0, y - 3.0), pos(x + 4.0, y - 3.0), pos(x, y + 4.0)];
                Shape::Path(PathShape { path: Path::polygon(wedge), fill: Some(theme.adverse), stroke: None })
            }
        };
        self.scene.push(shape);
    }

    /// Says how many entries are left out, where there is room for it.
    fn more(&mut self, count: usize) {
        let height = self.text.metrics().height;
        if height > self.room() {
            return;
        }
        let words = tr!(self.page.look.lang, "people-sheet-more", count = count);
        let line = self.page.line(&words, self.text, self.page.look.theme.second_ink, self.width());
        let baseline = self.scene.size.h + self.text.metrics().baseline();
        self.scene.push(Shape::Text(line.at(pos(0.0, baseline), Anchor::Start)));
        self.scene.size.h += height;
    }

    /// Rows of one height, as many as fit.
    fn rows<T>(&mut self, rows: &[T], height: f32, draw: impl Fn(&mut Self, &T, f32)) {
        if self.scene.size.h > 0.0 && !rows.is_empty() {
            self.scene.size.h += 4.0;
        }
        for (index, row) in rows.iter().enumerate() {
            let rest = rows.len() - index - 1;
            let reserve = if rest > 0 { self.text.metrics().height } else { 0.0 };
            if height + reserve > self.room() {
                self.more(rest + 1);
                return;
            }
            draw(self, row, self.scene.size.h);
            self.scene.size.h += height;
        }
    }

    /// The name of a channel, and five dots of which as many are filled as it has weight.
    fn channel(&mut self, id: AnyId, name: &str, weight: Option<u8>, top: f32) {
        const STEP: f32 = 11.0;
        let dots = if weight.is_some() { 5.0 * STEP } else { 0.0 };
        let theme = self.page.look.theme;
        let line = self.page.line(name, self.text, theme.ink, self.width() - dots - 8.0);
        let baseline = top + self.text.metrics().baseline();
        self.scene.push_tagged(id, Shape::Text(line.at(pos(0.0, baseline), Anchor::Start)));
        let Some(weight) = weight else { return };
        let middle = baseline - self.text.size * 0.34;
        for dot in 0..5_u8 {
            let x = self.width() - dots + f32::from(dot) * STEP + 3.0;
            let place = rect(x, middle - 3.5, 7.0, 7.0);
            let filled = dot < weight;
            self.scene.push_tagged(
                id,
                Shape::Ellipse(EllipseShape {
                    rect: if filled { place } else { place.grown(-0.5) },
                    fill: filled.then_some(self.page.colours.edge),
                    stroke: (!filled).then(|| Stroke::solid(1.0, theme.second_ink.with_alpha(0.5))),
                }),
            );
        }
    }
}
