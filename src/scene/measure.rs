//! The width of text, shaped as the window shapes it, at unrounded advances.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use harfrust::{Direction, GlyphBuffer, Script, ShapeOptions, ShapePlan, UnicodeBuffer};
use unicode_linebreak::{BreakClass, break_property};

use super::{
    breaks::{is_line_end, pieces},
    font::{Face, FontSet, Weight},
};

/// Line height in em: what the faces themselves ask for, rounded.
pub const LINE_HEIGHT: f32 = 1.45;
/// From the baseline up to the top of the tallest letters with their marks, in em.
pub const ASCENT: f32 = 1.16;
/// From the baseline down to the lowest stroke, in em.
pub const DESCENT: f32 = 0.288;

/// Words remembered for each weight before the memory is emptied: some 4 MB at most.
const WORDS_KEPT: usize = 50_000;
/// Longer runs are not remembered: they hardly come twice.
const LONGEST_WORD_KEPT: usize = 64;
/// How a character's advance that has not been looked up yet is marked.
const UNKNOWN: f32 = -1.0;

/// The vertical measures of a line of text, in the unit of its size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineMetrics {
    pub ascent: f32,
    pub descent: f32,
    /// From one baseline to the next.
    pub height: f32,
}

impl LineMetrics {
    /// Those of text at `size`.
    pub fn at(size: f32) -> Self {
        Self { ascent: ASCENT * size, descent: DESCENT * size, height: LINE_HEIGHT * size }
    }

    /// From the top of the line's box to its baseline.
    pub fn baseline(self) -> f32 {
        (self.height - self.ascent - self.descent) / 2.0 + self.ascent
    }
}

/// A measure for text: owns what it has learnt of words, in em, so that every size is free.
///
/// It can be shared among threads; each call locks it once.
pub struct Measure {
    fonts: Arc<FontSet>,
    known: Mutex<Known>,
}

impl Default for Measure {
    fn default() -> Self {
        Self::new(Arc::new(FontSet::embedded()))
    }
}

impl Measure {
    pub fn new(fonts: Arc<FontSet>) -> Self {
        Self { fonts, known: Mutex::new(Known::default()) }
    }

    /// The faces it measures with.
    pub fn fonts(&self) -> &Arc<FontSet> {
        &self.fonts
    }

    /// The width of one line of text at `size`, trailing spaces included.
    pub fn width(&self, text: &str, size: f32, weight: Weight) -> f32 {
        self.ruler(weight).run(text) * size
    }

    /// The ruler for many words of one weight; holds the lock while it lives.
    pub(crate) fn ruler(&self, weight: Weight) -> Ruler<'_> {
        // A panic while measuring leaves at worst a word unlearnt: the memory stays usable.
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        Ruler { fonts: &self.fonts, weight, known }
    }
}

/// What has been learnt, for each weight.
#[derive(Default)]
struct Known {
    weights: [KnownOfWeight; 2],
    plans: Vec<PlanOfFace>,
    buffer: Option<UnicodeBuffer>,
}

/// A shaping plan with what it holds for; there are few.
struct PlanOfFace {
    weight: Weight,
    face: usize,
    script: Option<Script>,
    direction: Direction,
    plan: ShapePlan,
}

#[derive(Default)]
struct KnownOfWeight {
    /// Width in em of each character of the basic plane set alone; empty until the first is asked for.
    characters: Vec<f32>,
    words: HashMap<Box<str>, f32>,
}

/// Widths of one weight in em.
pub(crate) struct Ruler<'a> {
    fonts: &'a FontSet,
    weight: Weight,
    known: MutexGuard<'a, Known>,
}

impl Ruler<'_> {
    /// The width in em of a run of any length: the sum of its words.
    pub fn run(&mut self, text: &str) -> f32 {
        let mut width = 0.0;
        for piece in pieces(text) {
            width += self.word(&text[piece.start..piece.word_end]);
            width += self.spaces(&text[piece.word_end..piece.end]);
        }
        width
    }

    /// The width in em of white space; a line end has none.
    pub fn spaces(&mut self, spaces: &str) -> f32 {
        let shown = spaces.chars().filter(|c| !c.is_control() && !is_line_end(*c));
        shown.map(|c| self.character(c)).sum()
    }

    /// The width in em of what stands between two break opportunities.
    pub fn word(&mut self, word: &str) -> f32 {
        let mut characters = word.chars();
        match (characters.next(), characters.next()) {
            (None, _) => return 0.0,
            (Some(c), None) => return self.character(c),
            _ => {}
        }
        if word.len() > LONGEST_WORD_KEPT {
            return self.shaped(word);
        }
        let index = self.weight.index();
        if let Some(width) = self.known.weights[index].words.get(word) {
            return *width;
        }
        let width = self.shaped(word);
        let words = &mut self.known.weights[index].words;
        if words.len() >= WORDS_KEPT {
            words.clear();
        }
        words.insert(word.into(), width);
        width
    }

    /// The width in em of a character set alone.
    pub fn character(&mut self, c: char) -> f32 {
        let (index, code) = (self.weight.index(), c as usize);
        if code > 0xFFFF {
            return self.shaped(c.encode_utf8(&mut [0; 4]));
        }
        let characters = &mut self.known.weights[index].characters;
        if characters.is_empty() {
            characters.resize(0x1_0000, UNKNOWN);
        }
        if characters[code] == UNKNOWN {
            let width = self.shaped(c.encode_utf8(&mut [0; 4]));
            self.known.weights[index].characters[code] = width;
            return width;
        }
        characters[code]
    }

    /// Shapes the text, each stretch in the first face that has its characters.
    fn shaped(&mut self, text: &str) -> f32 {
        let mut width = 0.0;
        let mut start = 0;
        let mut current = None;
        for (at, c) in text.char_indices() {
            // A mark stays with the letter it sits on, in that letter's face.
            let face = if is_mark(c) && at > 0 { current } else { self.fonts.face_for(self.weight, c) };
            if face != current {
                width += self.shaped_in(current, &text[start..at]);
                (start, current) = (at, face);
            }
        }
        width + self.shaped_in(current, &text[start..])
    }

    /// Shapes a stretch in one face; without a face that has it, the preferred one draws its empty box.
    fn shaped_in(&mut self, face: Option<usize>, text: &str) -> f32 {
        let fonts = self.fonts;
        let place = face.unwrap_or(0);
        let Some(face) = fonts.faces(self.weight).get(place) else { return 0.0 };
        if text.is_empty() {
            return 0.0;
        }
        let mut buffer = self.known.buffer.take().unwrap_or_default();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let plan = self.plan(place, face, &buffer);
        let shaped = face.shaper().shape(buffer, ShapeOptions::new().plan(Some(plan)));
        let width = advance(&shaped, text) / face.units_per_em();
        self.known.buffer = Some(shaped.clear());
        width
    }

    fn plan(&mut self, place: usize, face: &Face, buffer: &UnicodeBuffer) -> &ShapePlan {
        let (weight, script, direction) = (self.weight, Some(buffer.script()), buffer.direction());
        let plans = &mut self.known.plans;
        let same = |p: &PlanOfFace| {
            p.weight == weight && p.face == place && p.script == script && p.direction == direction
        };
        let at = plans.iter().position(same).unwrap_or_else(|| {
            let plan = ShapePlan::new(&face.shaper(), direction, script, None, &[]);
            plans.push(PlanOfFace { weight, face: place, script, direction, plan });
            plans.len() - 1
        });
        &plans[at].plan
    }
}

/// The sum of advances in font units; a cluster that no face has counts one empty box, a mark none.
fn advance(shaped: &GlyphBuffer, text: &str) -> f32 {
    let mut sum = 0;
    let mut last = None;
    for (info, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
        let again = last == Some(info.cluster);
        last = Some(info.cluster);
        let is_box = info.glyph_id == 0;
        if is_box && (again || starts_with_mark(text, info.cluster)) {
            continue;
        }
        sum += position.x_advance;
    }
    sum.max(0) as f32
}

fn starts_with_mark(text: &str, at: u32) -> bool {
    text.get(at as usize..).and_then(|rest| rest.chars().next()).is_some_and(is_mark)
}

fn is_mark(c: char) -> bool {
    matches!(break_property(c as u32), BreakClass::CombiningMark | BreakClass::ZeroWidthJoiner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_grows_with_the_size_and_is_that_of_the_words() {
        let measure = Measure::default();
        let small = measure.width("Moment of truth", 13.0, Weight::Regular);
        let large = measure.width("Moment of truth", 26.0, Weight::Regular);
        assert!(small > 80.0 && (large - 2.0 * small).abs() < 1e-3);
        assert!(measure.width("Moment of truth", 13.0, Weight::Bold) > small);
        assert_eq!(measure.width("", 13.0, Weight::Regular), 0.0);
        assert_eq!(measure.width("客户体验", 10.0, Weight::Regular), 40.0);
    }

    #[test]
    fn letters_are_kerned() {
        let measure = Measure::default();
        let apart = measure.width("A", 100.0, Weight::Regular) + measure.width("V", 100.0, Weight::Regular);
        assert!(measure.width("AV", 100.0, Weight::Regular) < apart - 1.0);
    }

    #[test]
    fn trailing_spaces_count_here() {
        let measure = Measure::default();
        let spaces = measure.width("a  ", 10.0, Weight::Regular) - measure.width("a", 10.0, Weight::Regular);
        assert!((spaces - 4.48).abs() < 1e-3, "{spaces}");
    }

    #[test]
    fn what_no_face_has_is_an_empty_box_each() {
        let measure = Measure::default();
        assert_eq!(measure.width("😀😀", 10.0, Weight::Regular), 20.0);
    }

    #[test]
    fn a_full_memory_is_emptied_and_goes_on() {
        let measure = Measure::default();
        for i in 0..=WORDS_KEPT {
            measure.width(&format!("w{i}"), 1.0, Weight::Regular);
        }
        let words = measure.known.lock().unwrap().weights[0].words.len();
        assert!(words <= 2, "{words}");
    }

    #[test]
    fn one_measure_serves_several_threads() {
        const fn shared<T: Send + Sync>() {}
        shared::<Measure>();
    }
}
