//! Text from outside, made fit for the document or for reading a value out of it.

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

/// The ASCII form of a digit, a sign or a space that other keyboards, languages and programs write.
pub fn ascii(c: char) -> char {
    match c {
        '\u{FF10}'..='\u{FF19}' => char::from(b'0' + (c as u32 - 0xFF10) as u8),
        '−' | '–' | '－' | '﹣' => '-',
        '＋' => '+',
        '．' => '.',
        '，' => ',',
        '：' => ':',
        '／' => '/',
        '％' => '%',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_other_keyboards_become_ascii() {
        let plain: String = "－１２．５％　＋3，−4–5﹣6：／客".chars().map(ascii).collect();
        assert_eq!(plain, "-12.5% +3,-4-5-6:/客");
    }

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
