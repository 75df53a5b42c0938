//! Numbers as people write and read them: a real minus, thin spaces between thousands, a decimal point, and a per cent
//! sign close to its number. Whatever stands before a person is written here; files for machines have their own form.

use super::text::ascii;

/// The minus sign, as wide as a plus.
pub const MINUS: char = '−';

/// Between groups of three digits; narrow, and no line breaks there.
const GROUP_SPACE: char = '\u{202F}';

/// A text that is not one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a number")]
pub struct NotANumber;

/// A finite number with so many decimals, rounded half away from zero, thousands apart from 1,000 up.
///
/// What rounds to zero has no sign. Without an own form of a number that is not finite, `—` stands there.
pub fn format(number: f64, decimals: usize) -> String {
    if !number.is_finite() {
        return "—".to_owned();
    }
    let digits = format!("{:.*}", decimals, rounded(number.abs(), decimals));
    let is_zero = digits.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let sign = if number < 0.0 && !is_zero { String::from(MINUS) } else { String::new() };
    sign + &grouped(&digits)
}

/// The same without needless zeros: at most so many decimals.
pub fn short(number: f64, most: usize) -> String {
    let text = format(number, most);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// A figure that was computed or typed and has no decimals of its own: three digits say enough.
pub fn figure(number: f64) -> String {
    let most = match number.abs() {
        100.0.. => 0,
        10.0.. => 1,
        _ => 2,
    };
    short(number, most)
}

/// An amount of money: whole, or with cents where there are any.
pub fn amount(number: f64) -> String {
    format(number, if number.fract() == 0.0 { 0 } else { 2 })
}

/// A number of answers, which may be a mean of users with a half.
pub fn count(number: f64) -> String {
    short(number, 1)
}

/// A value that is in per cent.
pub fn percent(value: f64, decimals: usize) -> String {
    with_percent(&format(value, decimals))
}

/// A share of 0–1 in per cent.
pub fn share(share: f64, decimals: usize) -> String {
    percent(100.0 * share, decimals)
}

/// A share of 0–1 in per cent without needless zeros.
pub fn short_share(share: f64, most: usize) -> String {
    with_percent(&short(100.0 * share, most))
}

/// The sign stands close to its number, in both languages.
fn with_percent(digits: &str) -> String {
    if digits == "—" { digits.to_owned() } else { format!("{digits}%") }
}

/// A plus before a written number that is above zero, for what is a change or a feeling.
pub fn with_plus(digits: &str) -> String {
    let is_above = !digits.starts_with(MINUS) && digits.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    if is_above { format!("+{digits}") } else { digits.to_owned() }
}

/// The shortest form that reads back as the same number, for what was typed and for fields; without groups.
pub fn plain(number: f64) -> String {
    format!("{number}").replace('-', &String::from(MINUS))
}

/// How a number reads in its field; empty where there is none.
pub fn field(number: Option<f64>) -> String {
    number.map(plain).unwrap_or_default()
}

/// Digits print rounds half to even of the binary number; people expect 2.5 to become 3 and 1.005 to become 1.01.
fn rounded(number: f64, decimals: usize) -> f64 {
    let step = 10_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
    let scaled = number * step;
    // Beyond this there are no decimals left to round.
    if scaled >= 1e15 { number } else { (scaled * (1.0 + f64::EPSILON)).round() / step }
}

/// Digits with a space before each group of three of the whole part.
fn grouped(digits: &str) -> String {
    let whole = digits.find('.').unwrap_or(digits.len());
    let mut text = String::with_capacity(digits.len() + whole / 3 * GROUP_SPACE.len_utf8());
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && index < whole && (whole - index).is_multiple_of(3) {
            text.push(GROUP_SPACE);
        }
        text.push(digit);
    }
    text
}

/// Reads one number: any minus sign, full-width digits and signs, a percent sign after it, spaces or commas
/// between thousands (`1,234` but not `1,5`), a decimal point.
pub fn parse(text: &str) -> Result<f64, NotANumber> {
    let plain: String = text.trim().chars().map(ascii).collect();
    let plain = plain.strip_suffix('%').unwrap_or(&plain).trim();
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, plain.strip_prefix('+').unwrap_or(plain)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = ungrouped(whole).ok_or(NotANumber)?;
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(&whole) || !is_number(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return Err(NotANumber);
    }
    let number: f64 = format!("0{whole}.{fraction}0").parse().map_err(|_| NotANumber)?;
    if number.is_finite() { Ok(sign * number) } else { Err(NotANumber) }
}

/// Reads a number of things: whole, not negative, exact.
pub fn parse_count(text: &str) -> Result<u64, NotANumber> {
    let number = parse(text)?;
    let is_count = number >= 0.0 && number.fract() == 0.0 && number < 2_f64.powi(53);
    if is_count { Ok(number as u64) } else { Err(NotANumber) }
}

/// Whole digits without the marks between groups of three; None when the marks stand anywhere else.
fn ungrouped(digits: &str) -> Option<String> {
    let separator = digits.chars().find(|c| matches!(c, ',' | ' ' | '\''));
    let Some(separator) = separator else { return Some(digits.to_owned()) };
    let mut groups = digits.split(separator);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let fits = (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    fits.then(|| format!("{first}{}", rest.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_for_people() {
        let cases = [
            (0.0, 0, "0"),
            (-0.04, 1, "0.0"),
            (30.5, 1, "30.5"),
            (-3.264, 1, "−3.3"),
            (2.5, 0, "3"),
            (-2.5, 0, "−3"),
            (1.005, 2, "1.01"),
            (999.95, 1, "1\u{202F}000.0"),
            (1234.0, 0, "1\u{202F}234"),
            (123.0, 0, "123"),
            (-1_234_567.891, 2, "−1\u{202F}234\u{202F}567.89"),
            (1e20, 0, "100\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000"),
            (f64::NAN, 1, "—"),
            (f64::INFINITY, 0, "—"),
        ];
        for (number, decimals, expected) in cases {
            assert_eq!(format(number, decimals), expected, "{number}");
        }
        assert_eq!(plain(-0.1), "−0.1");
        assert_eq!(plain(444_552.0), "444552");
    }

    #[test]
    fn figures_have_no_needless_digits() {
        let cases =
            [(12.0, "12"), (15.5, "15.5"), (3.999, "4"), (2.25, "2.25"), (587.4, "587"), (10.04, "10")];
        for (number, expected) in cases {
            assert_eq!(figure(number), expected);
        }
        assert_eq!([amount(1200.0), amount(12.5)], ["1\u{202F}200", "12.50"]);
        assert_eq!([count(40.0), count(40.5)], ["40", "40.5"]);
        assert_eq!(short(100.0, 0), "100");
        assert_eq!(["0.0", "0.4", "−0.4"].map(with_plus), ["0.0", "+0.4", "−0.4"]);
    }

    #[test]
    fn the_sign_of_per_cent_stands_close_to_its_number() {
        assert_eq!([percent(62.5, 0), percent(83.654, 1)], ["63%", "83.7%"]);
        assert_eq!([share(0.625, 0), share(-0.285, 0)], ["63%", "−29%"]);
        assert_eq!([short_share(0.45, 2), short_share(0.8042, 4)], ["45%", "80.42%"]);
        assert_eq!(percent(f64::NAN, 0), "—");
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let cases = [
            ("12", 12.0),
            (" 12.50 ", 12.5),
            (".5", 0.5),
            ("5.", 5.0),
            ("-3", -3.0),
            ("−3.25", -3.25),
            ("+7", 7.0),
            ("1,234", 1234.0),
            ("1\u{202F}234\u{202F}567.8", 1_234_567.8),
            ("1 234", 1234.0),
            ("83.7 %", 83.7),
            ("１２．５％", 12.5),
        ];
        for (text, expected) in cases {
            assert_eq!(parse(text), Ok(expected), "{text}");
        }
        let bad = [
            "", " ", "-", ".", "1,5", "1,23,456", "1.2.3", "12a", "n/a", "1e5", "inf", "NaN", "--1", "1 2",
            "%",
        ];
        for text in bad {
            assert_eq!(parse(text), Err(NotANumber), "{text}");
        }
        assert_eq!(parse(&"9".repeat(400)), Err(NotANumber));
    }

    #[test]
    fn a_count_is_whole_and_not_negative() {
        assert_eq!(parse_count("1,234"), Ok(1234));
        for text in ["1.5", "-1", "", "9007199254740993"] {
            assert_eq!(parse_count(text), Err(NotANumber), "{text}");
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        for number in [0.0, -1.5, 1234.25, -98_765_432.125] {
            assert_eq!(parse(&format(number, 3)), Ok(number));
            assert_eq!(parse(&plain(number)), Ok(number));
        }
    }
}
