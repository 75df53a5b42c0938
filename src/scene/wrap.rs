//! Text broken into lines that never overflow, after the rules of English and Chinese typesetting.

use std::sync::Arc;

use unicode_segmentation::UnicodeSegmentation;

use super::{
    breaks::{Piece, is_trimmed, pieces, without_controls},
    font::Weight,
    measure::{LineMetrics, Measure, Ruler},
};

const ELLIPSIS: char = '…';

/// Size and weight of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// Height of the em in points.
    pub size: f32,
    pub weight: Weight,
}

impl TextStyle {
    pub const fn regular(size: f32) -> Self {
        Self { size, weight: Weight::Regular }
    }

    pub const fn bold(size: f32) -> Self {
        Self { size, weight: Weight::Bold }
    }

    /// Its vertical measures.
    pub fn metrics(self) -> LineMetrics {
        LineMetrics::at(self.size)
    }
}

/// The room a text has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Greatest width of a line in points; infinity breaks at line ends only.
    pub width: f32,
    /// Greatest number of lines; the last ends in … when there was more.
    pub lines: usize,
}

impl Limits {
    /// A width, and as many lines as it takes.
    pub const fn width(width: f32) -> Self {
        Self { width, lines: usize::MAX }
    }

    /// The same with at most `lines` lines.
    #[must_use]
    pub const fn lines(self, lines: usize) -> Self {
        Self { lines, ..self }
    }
}

/// One line, ready to be drawn: no line end, no white space after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub text: Arc<str>,
    /// In points.
    pub width: f32,
}

/// A text in lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wrapped {
    pub lines: Vec<Line>,
    /// Whether text was left out for want of lines.
    pub elided: bool,
}

impl Wrapped {
    /// The width of the widest line.
    pub fn width(&self) -> f32 {
        self.lines.iter().fold(0.0, |widest, line| widest.max(line.width))
    }

    /// The height of all lines set in `style`.
    pub fn height(&self, style: TextStyle) -> f32 {
        self.lines.len() as f32 * style.metrics().height
    }
}

/// Breaks a text into lines no wider than the limit. Only a single grapheme wider than that goes over.
///
/// White space at the end of the text and of each line is left out; an empty text has no lines.
pub fn wrap(measure: &Measure, text: &str, style: TextStyle, limits: Limits) -> Wrapped {
    let text = without_controls(text);
    let text = text.trim_end_matches(is_trimmed);
    if limits.lines == 0 || text.is_empty() {
        return Wrapped { lines: Vec::new(), elided: !text.is_empty() };
    }
    let mut breaker = Breaker {
        text,
        ruler: measure.ruler(style.weight),
        size: style.size,
        limits,
        lines: Vec::new(),
        open: Span::default(),
        gap: 0.0,
    };
    breaker.break_all();
    breaker.finish()
}

/// A stretch of the text with its width in em.
#[derive(Clone, Copy, Default)]
struct Span {
    start: usize,
    end: usize,
    width: f32,
}

struct Breaker<'a> {
    text: &'a str,
    ruler: Ruler<'a>,
    size: f32,
    limits: Limits,
    lines: Vec<Span>,
    /// The line being filled.
    open: Span,
    /// Width in em of the white space after it, which counts once a word follows.
    gap: f32,
}

impl Breaker<'_> {
    fn fits(&self, width: f32) -> bool {
        width * self.size <= self.limits.width
    }

    /// One line more than the limit is enough to know that text is left over.
    fn is_full(&self) -> bool {
        self.lines.len() > self.limits.lines
    }

    fn break_all(&mut self) {
        for piece in pieces(self.text) {
            self.add(piece);
            if piece.ends_line {
                self.close(piece.end);
            }
            if self.is_full() {
                return;
            }
        }
        self.close(self.text.len());
    }

    fn add(&mut self, piece: Piece) {
        let width = self.ruler.word(&self.text[piece.start..piece.word_end]);
        if !self.fits(self.open.width + self.gap + width) {
            if self.open.end > self.open.start {
                self.close(piece.start);
            }
            // Spaces at the start of a paragraph give way before a word does.
            self.open = Span { start: piece.start, end: piece.start, width: 0.0 };
            self.gap = 0.0;
        }
        if self.fits(self.open.width + self.gap + width) {
            if piece.word_end > piece.start {
                self.open.end = piece.word_end;
                self.open.width += self.gap + width;
                self.gap = 0.0;
            }
        } else {
            self.split(piece);
        }
        self.gap += self.ruler.spaces(&self.text[piece.word_end..piece.end]);
    }

    /// Cuts a word wider than a line at graphemes; what is left over opens the next line.
    fn split(&mut self, piece: Piece) {
        let mut start = piece.start;
        loop {
            let span = self.longest_fitting(start, piece.word_end);
            self.open = span;
            if span.end == piece.word_end || self.is_full() {
                return;
            }
            self.close(span.end);
            start = span.end;
        }
    }

    /// As many graphemes of `text[start..end]` as fit, at least one.
    fn longest_fitting(&mut self, start: usize, end: usize) -> Span {
        let mut ends = Vec::new();
        let mut guess = 0.0;
        for (at, grapheme) in self.text[start..end].grapheme_indices(true) {
            guess += self.ruler.word(grapheme);
            if !ends.is_empty() && !self.fits(guess) {
                break;
            }
            ends.push(start + at + grapheme.len());
        }
        // Shaped together they may be wider than one by one.
        loop {
            let cut = ends.pop().unwrap_or(end);
            let width = self.ruler.run(&self.text[start..cut]);
            if ends.is_empty() || self.fits(width) {
                return Span { start, end: cut, width };
            }
        }
    }

    fn close(&mut self, next: usize) {
        let ended = std::mem::replace(&mut self.open, Span { start: next, end: next, width: 0.0 });
        self.lines.push(ended);
        self.gap = 0.0;
    }

    fn finish(mut self) -> Wrapped {
        let elided = self.is_full();
        self.lines.truncate(self.limits.lines);
        let last = if elided { self.lines.pop() } else { None };
        let line = |span: &Span| Line {
            text: self.text[span.start..span.end].into(),
            width: span.width * self.size,
        };
        let mut lines: Vec<Line> = self.lines.iter().map(line).collect();
        lines.extend(last.map(|span| self.with_ellipsis(span)));
        Wrapped { lines, elided }
    }

    fn with_ellipsis(&mut self, span: Span) -> Line {
        let mut kept = &self.text[span.start..span.end];
        loop {
            let text = format!("{}{ELLIPSIS}", kept.trim_end_matches(goes_before_ellipsis));
            let width = self.ruler.run(&text) * self.size;
            if kept.is_empty() || width <= self.limits.width {
                return Line { text: text.into(), width };
            }
            let mut excess = width - self.limits.width;
            for grapheme in kept.graphemes(true).rev() {
                kept = &kept[..kept.len() - grapheme.len()];
                excess -= self.ruler.word(grapheme) * self.size;
                if excess <= 0.0 {
                    break;
                }
            }
        }
    }
}

/// White space and pauses, which read as mistakes before an ellipsis.
fn goes_before_ellipsis(c: char) -> bool {
    is_trimmed(c) || ",;:，、；：".contains(c)
}
