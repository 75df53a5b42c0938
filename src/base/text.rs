//! Text from outside, made fit for the document.

use std::borrow::Cow;

/// The text with all kinds of line ends as `\n` and without other control characters; tabs stay.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| c.is_control() && c != '\n' && c != '\t') {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    let mut after_return = false;
    for c in text.chars() {
        match c {
            '\n' if after_return => {}
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' => clean.push('\n'),
            c if c.is_control() && c != '\t' => {}
            c => clean.push(c),
        }
        after_return = c == '\r';
    }
    Cow::Owned(clean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_become_one_kind_and_control_characters_go() {
        for (text, expected) in [
            ("plain 客户 \u{202e}x", "plain 客户 \u{202e}x"),
            ("a\r\nb\rc\u{B}d\u{85}e", "a\nb\nc\nd\ne"),
            ("a\tb\0c\u{1b}[31md\u{7f}e\u{9f}", "a\tbc[31mde"),
            ("", ""),
        ] {
            assert_eq!(clean(text), expected, "{text:?}");
        }
    }
}
