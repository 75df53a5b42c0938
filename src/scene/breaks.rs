//! The places where a line may or must end: UAX #14, with quotation marks in Chinese set as Chinese sets them.

use std::borrow::Cow;

use unicode_linebreak::{BreakClass, BreakOpportunity, break_property, linebreaks};

/// A stretch of text between two places where a line may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// First byte.
    pub start: usize,
    /// The byte after the last that shows.
    pub word_end: usize,
    /// The byte after the white space that follows; the next piece starts here.
    pub end: usize,
    /// Whether the line must end here.
    pub ends_line: bool,
}

/// Cuts a text into pieces that cover all of it.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = Piece> {
    // Most texts have no quotation marks; they need no second look at every character.
    let is_quoted = text.contains(['“', '”', '‘', '’']);
    let mut breaks = linebreaks(text);
    let (mut start, mut end, mut is_forced) = (0, 0, false);
    std::iter::from_fn(move || {
        if start == end {
            let (next, opportunity) = breaks.next()?;
            // The end of the text counts as a forced break only when it is one.
            is_forced = opportunity == BreakOpportunity::Mandatory && text[..next].ends_with(is_line_end);
            end = next;
        }
        let part = &text[start..end];
        let cut = if is_quoted { first_part(part) } else { part.len() };
        let word = part[..cut].trim_end_matches(is_trimmed);
        let piece = Piece {
            start,
            word_end: start + word.len(),
            end: start + cut,
            ends_line: is_forced && start + cut == end,
        };
        start += cut;
        Some(piece)
    })
}

/// White space that does not count at the end of a line; no-break spaces do.
pub(crate) fn is_trimmed(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}' | '\u{2007}')
}

/// What ends a line in text that went through [`without_controls`].
pub(crate) fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\u{2028}' | '\u{2029}')
}

/// The text with tabs as spaces, all kinds of line ends as `\n`, and other control characters left out.
pub(crate) fn without_controls(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| c.is_control() && c != '\n') {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    let mut after_return = false;
    for c in text.chars() {
        match c {
            '\n' if after_return => {}
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' => clean.push('\n'),
            '\t' => clean.push(' '),
            c if c.is_control() => {}
            c => clean.push(c),
        }
        after_return = c == '\r';
    }
    Cow::Owned(clean)
}

/// The length of the first part when a line may also end at quotation marks that touch Chinese:
/// UAX #14 up to Unicode 15 glues “…” to both neighbours because it cannot tell which side is inside.
fn first_part(text: &str) -> usize {
    let mut previous = None;
    let cut = text.char_indices().find(|(_, c)| {
        let before = previous.replace(*c);
        before.is_some_and(|before| may_part(before, *c))
    });
    cut.map_or(text.len(), |(at, _)| at)
}

fn may_part(before: char, after: char) -> bool {
    match (before, after) {
        ('”' | '’', c) => is_chinese(c) && is_ideographic(c),
        (c, '“' | '‘') => is_chinese(c) && (is_ideographic(c) || is_closing(c)),
        _ => false,
    }
}

/// From the CJK radicals on: Chinese characters and full-width punctuation.
fn is_chinese(c: char) -> bool {
    c >= '\u{2E80}'
}

fn is_ideographic(c: char) -> bool {
    break_property(c as u32) == BreakClass::Ideographic
}

fn is_closing(c: char) -> bool {
    use BreakClass::{CloseParenthesis, ClosePunctuation, Exclamation, NonStarter};
    let class = break_property(c as u32);
    matches!(class, ClosePunctuation | CloseParenthesis | Exclamation | NonStarter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let parts: Vec<&str> = pieces(text).map(|p| &text[p.start..p.end]).collect();
        assert_eq!(parts, expected, "{text}");
    }

    #[test]
    fn pieces_end_where_a_line_may() {
        check("one two  three", &["one ", "two  ", "three"]);
        check("客户，体验。", &["客", "户，", "体", "验。"]);
        check("他说“好”的", &["他", "说", "“好”", "的"]);
        check("他说，“好！”然后", &["他", "说，", "“好！”", "然", "后"]);
        check("「客户」体验", &["「客", "户」", "体", "验"]);
        check("don’t “quote” me", &["don’t ", "“quote” ", "me"]);
        check("", &[]);
    }

    #[test]
    fn only_a_real_line_end_forces_one() {
        let forced: Vec<bool> = pieces("a\nb c\n\nd").map(|p| p.ends_line).collect();
        assert_eq!(forced, [true, false, true, true, false]);
    }

    #[test]
    fn control_characters_go_and_line_ends_become_one_kind() {
        assert_eq!(without_controls("a\tb\r\nc\rd\u{0}e\u{1b}"), "a b\nc\nde");
        assert!(matches!(without_controls("plain\ntext"), Cow::Borrowed(_)));
    }
}
