//! Scores as they stand in cells: whole numbers on a scale, never coerced (F08).

use crate::{base::text::ascii, model::kpi::Scale};

use super::reason::Reason;

/// The place of a score on the scale, from 0, or why it is none.
///
/// `5.0`, `5,0` and full-width digits are whole numbers; `9 - very likely` is text.
#[inline]
pub fn read(cell: &[u8], scale: &Scale) -> Result<usize, Reason> {
    let value = match cell {
        [digit @ b'0'..=b'9'] => i64::from(digit - b'0'),
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => i64::from(tens - b'0') * 10 + i64::from(ones - b'0'),
        _ => whole(&String::from_utf8_lossy(cell))?,
    };
    if value < i64::from(scale.min) || value > i64::from(scale.max) {
        return Err(Reason::ScoreOutOfRange);
    }
    Ok((value - i64::from(scale.min)) as usize)
}

/// Digits beyond which a number is larger than any scale.
const MOST_DIGITS: usize = 9;

fn whole(text: &str) -> Result<i64, Reason> {
    // A byte order mark may stand inside a file that was put together of several.
    let text = text.trim().trim_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(Reason::ScoreBlank);
    }
    let plain: String = text.chars().map(ascii).collect();
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, plain.strip_prefix('+').unwrap_or(&plain)),
    };
    let (whole, fraction) = split(digits).ok_or(Reason::ScoreText)?;
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return Err(Reason::ScoreText);
    }
    if fraction.bytes().any(|digit| digit != b'0') {
        return Err(Reason::ScoreFraction);
    }
    let whole = whole.trim_start_matches('0');
    if whole.len() > MOST_DIGITS {
        return Err(Reason::ScoreOutOfRange);
    }
    Ok(sign * if whole.is_empty() { 0 } else { whole.parse().map_err(|_| Reason::ScoreText)? })
}

/// The digits before and after the decimal mark. A comma is one before one or two digits only: `1,000` could
/// be a thousand.
fn split(digits: &str) -> Option<(&str, &str)> {
    if let Some(parts) = digits.split_once('.') {
        return Some(parts);
    }
    match digits.split_once(',') {
        Some((whole, fraction)) if (1..=2).contains(&fraction.len()) => Some((whole, fraction)),
        Some(_) => None,
        None => Some((digits, "")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Reason as R;

    #[test]
    fn a_score_is_a_whole_number_on_the_scale_or_says_why_not() {
        let nps = Scale { min: 0, max: 10 };
        for (text, expected) in [
            ("0", 0),
            ("10", 10),
            ("5.0", 5),
            ("5.00", 5),
            ("5.", 5),
            ("5,0", 5),
            ("+7", 7),
            (" 9 ", 9),
            ("１０", 10),
            ("９．０", 9),
            ("007", 7),
            ("-0", 0),
            ("\u{a0}3", 3),
            ("\u{feff}4", 4),
        ] {
            assert_eq!(read(text.as_bytes(), &nps), Ok(expected), "{text}");
        }
        for (text, expected) in [
            ("", R::ScoreBlank),
            ("  ", R::ScoreBlank),
            ("\u{3000}", R::ScoreBlank),
            ("n/a", R::ScoreText),
            ("N/A", R::ScoreText),
            ("9 - very likely", R::ScoreText),
            ("-", R::ScoreText),
            (".", R::ScoreText),
            ("1e1", R::ScoreText),
            ("5%", R::ScoreText),
            ("1,000", R::ScoreText),
            ("1.2.3", R::ScoreText),
            ("8\0", R::ScoreText),
            ("１０分", R::ScoreText),
            ("NaN", R::ScoreText),
            ("7.5", R::ScoreFraction),
            (".5", R::ScoreFraction),
            ("11.5", R::ScoreFraction),
            ("7,5", R::ScoreFraction),
            ("11", R::ScoreOutOfRange),
            ("-1", R::ScoreOutOfRange),
            ("99", R::ScoreOutOfRange),
            ("99999999999999999999999", R::ScoreOutOfRange),
        ] {
            assert_eq!(read(text.as_bytes(), &nps), Err(expected), "{text:?}");
        }
        assert_eq!(read(b"\xff\xfe", &nps), Err(R::ScoreText));
        let five = Scale { min: 1, max: 5 };
        assert_eq!(read(b"1", &five), Ok(0));
        assert_eq!(read(b"0", &five), Err(R::ScoreOutOfRange));
        assert_eq!(read(b"6", &five), Err(R::ScoreOutOfRange));
    }
}
