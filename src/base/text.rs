//! Text from outside, made fit for the document, for reading a value out of it, or for a small place.

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

/// A text on one line, no longer than `most` letters with the mark that it was cut: a Chinese character takes the
/// room of two letters.
pub fn shortened(text: &str, most: usize) -> String {
    let room = |c: char| if c.is_ascii() { 1 } else { 2 };
    let line: String = text.trim().chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if line.chars().map(room).sum::<usize>() <= most {
        return line;
    }
    let mut taken = 1;
    let fits = |c: &char| {
        taken += room(*c);
        taken <= most
    };
    let mut short: String = line.chars().take_while(fits).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
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
    fn a_long_name_is_cut_to_its_room() {
        for (text, most, expected) in [
            ("Guided setup", 12, "Guided setup"),
            ("Guided setup", 11, "Guided set…"),
            ("Guided setup", 8, "Guided…"),
            ("客户在门店等待", 14, "客户在门店等待"),
            ("客户在门店等待", 12, "客户在门店…"),
            (" two\nlines ", 20, "two lines"),
            ("", 5, ""),
        ] {
            assert_eq!(shortened(text, most), expected, "{text}");
        }
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
