//! Dates as people and programs write them: taken as written, without conversion between time zones.
//!
//! A year of four digits in front settles the order; so does the name of a month. Otherwise `03/04/2024` has
//! two readings and `03/04/05` three, and the file as a whole, or the person, has to say which is meant.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::base::{text::ascii, written::month_of};

/// In which order the numbers of a date stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DateOrder {
    Dmy,
    Mdy,
    Ymd,
}

impl DateOrder {
    pub const ALL: [Self; 3] = [Self::Dmy, Self::Mdy, Self::Ymd];

    /// As it is said on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Dmy => "dmy",
            Self::Mdy => "mdy",
            Self::Ymd => "ymd",
        }
    }
}

/// A day as written; not every one exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    pub year: i16,
    pub month: u8,
    pub day: u8,
}

/// What a cell says as a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    Day(Day),
    /// No date in any order.
    Bad,
    /// A date whose order nothing in it settles.
    Unsettled(Readings),
}

/// The dates that a text can mean, by [`DateOrder`]; at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readings([Option<Date>; 3]);

impl Readings {
    pub fn of(&self, order: DateOrder) -> Option<Date> {
        self.0.get(order as usize).copied().flatten()
    }

    /// The only order in which it is a date.
    pub fn only(&self) -> Option<DateOrder> {
        let mut possible = DateOrder::ALL.into_iter().filter(|order| self.of(*order).is_some());
        let first = possible.next();
        first.filter(|_| possible.next().is_none())
    }

    /// Whether its readings are different days.
    pub fn differ(&self) -> bool {
        let mut days = self.0.iter().flatten();
        let first = days.next();
        days.any(|day| Some(day) != first)
    }

    /// Each order in which it is a date, with that date.
    pub fn all(&self) -> impl Iterator<Item = (DateOrder, Date)> {
        DateOrder::ALL.into_iter().filter_map(|order| Some((order, self.of(order)?)))
    }
}

/// Years that periods are made of.
pub const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// Longest text that can be a date with a time and the name of a zone, in bytes.
const LONGEST: usize = 80;

/// Reads a date; a time after it must be possible and is left aside.
#[inline]
pub fn read(cell: &[u8], order: Option<DateOrder>) -> Written {
    if let Some(day) = iso(cell)
        && is_plain_time(cell.get(10..).unwrap_or_default())
    {
        return Written::Day(day);
    }
    read_text(cell, order)
}

fn read_text(cell: &[u8], order: Option<DateOrder>) -> Written {
    if cell.len() > LONGEST {
        return Written::Bad;
    }
    let text: String = String::from_utf8_lossy(cell).chars().map(of_date).collect();
    parse(text.trim(), order).unwrap_or(Written::Bad)
}

/// The day with which a text in ISO 8601 begins: the form in which most files have it.
#[inline]
fn iso(cell: &[u8]) -> Option<Day> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = cell.first_chunk::<10>()? else { return None };
    let digits = [y1, y2, y3, y4, m1, m2, d1, d2].map(|byte| byte.wrapping_sub(b'0'));
    if digits.iter().any(|digit| *digit > 9) {
        return None;
    }
    let [y1, y2, y3, y4, m1, m2, d1, d2] = digits;
    let year = i16::from(y1) * 1000 + i16::from(y2) * 100 + i16::from(y3) * 10 + i16::from(y4);
    Some(Day { year, month: m1 * 10 + m2, day: d1 * 10 + d2 })
}

/// Whether nothing follows a date, or a time as programs write it: `T21:57:00Z`. Anything else may still be one.
fn is_plain_time(rest: &[u8]) -> bool {
    let two = |tens: &u8, ones: &u8, limit: u8| {
        let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
        tens <= 9 && ones <= 9 && tens * 10 + ones <= limit
    };
    let rest = match rest {
        [] => return true,
        [b'T' | b' ', h1, h2, b':', m1, m2, rest @ ..] if two(h1, h2, 24) && two(m1, m2, 59) => rest,
        _ => return false,
    };
    match rest {
        [] | [b'Z'] => true,
        [b':', s1, s2] | [b':', s1, s2, b'Z'] => two(s1, s2, 60),
        _ => false,
    }
}

/// The form of a character in which dates are read: Chinese ones stand between the parts.
fn of_date(c: char) -> char {
    match ascii(c) {
        '年' | '月' => '-',
        '日' | '号' => ' ',
        c => c,
    }
}

/// A run of digits: its number and how many digits it has.
#[derive(Clone, Copy)]
struct Run {
    number: i16,
    digits: usize,
}

fn run(text: &str) -> Option<(Run, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (run, rest) = text.split_at_checked(digits).filter(|_| (1..=4).contains(&digits))?;
    Some((Run { number: run.parse().ok()?, digits }, rest))
}

fn parse(text: &str, order: Option<DateOrder>) -> Option<Written> {
    if let Some((month, rest)) = month_name(text) {
        return month_first(month, rest);
    }
    if text.bytes().take_while(u8::is_ascii_digit).count() == 8 {
        return compact(text);
    }
    let (first, rest) = run(text)?;
    let separator = rest.chars().next().filter(|c| matches!(c, '-' | '/' | '.' | ' '))?;
    let rest = rest.get(1..)?.trim_start_matches(' ');
    if let Some((month, rest)) = month_name(rest) {
        let (year, rest) = run(rest.trim_start_matches(['-', '/', '.', ' ', ',']))?;
        return day_of(first, year, month).filter(|_| is_time(rest));
    }
    let (second, rest) = run(rest).filter(|_| separator != ' ')?;
    let (third, rest) = run(rest.strip_prefix(separator)?.trim_start_matches(' '))?;
    // "2024年1月5日" has lost its last mark to a space, "5. 1. 2024" has spaces of its own.
    if !is_time(rest) {
        return None;
    }
    numbers([first, second, third], order)
}

/// `20240105`, perhaps with a time.
fn compact(text: &str) -> Option<Written> {
    let (date, rest) = text.split_at_checked(8)?;
    let (year, rest_of_date) = date.split_at_checked(4)?;
    let (month, day) = rest_of_date.split_at_checked(2)?;
    is_time(rest).then_some(())?;
    Some(Written::Day(Day { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? }))
}

/// `Jan 5, 2024`.
fn month_first(month: u8, rest: &str) -> Option<Written> {
    let (day, rest) = run(rest.trim_start_matches(['.', ' ', '-', '/']))?;
    let (year, rest) = run(rest.trim_start_matches([',', ' ', '-', '/']))?;
    is_time(rest).then_some(())?;
    day_of(day, year, month)
}

/// A day whose month has its name: `5 Jan 2024`, `2024-Jan-5`.
fn day_of(one: Run, other: Run, month: u8) -> Option<Written> {
    let (day, year) = if one.digits == 4 { (other, one) } else { (one, other) };
    let day = u8::try_from(day.number).ok().filter(|_| day.digits <= 2)?;
    Some(Written::Day(Day { year: full_year(year)?, month, day }))
}

/// Two digits are a year from 1969 to 2068.
fn full_year(year: Run) -> Option<i16> {
    match (year.digits, year.number) {
        (4, number) => Some(number),
        (2, number) => Some(if number < 69 { 2000 + number } else { 1900 + number }),
        _ => None,
    }
}

fn numbers([first, second, third]: [Run; 3], order: Option<DateOrder>) -> Option<Written> {
    if second.digits > 2 || (first.digits > 2 && third.digits > 2) || first.digits == 3 || third.digits == 3 {
        return None;
    }
    let small = |run: Run| u8::try_from(run.number).ok();
    if first.digits == 4 {
        let (year, month, day) = (first.number, small(second)?, small(third)?);
        return Some(Written::Day(Day { year, month, day }));
    }
    let date = |year: Run, month: Run, day: Run| {
        let year = full_year(year).filter(|year| YEARS.contains(year))?;
        Date::new(year, i8::try_from(month.number).ok()?, i8::try_from(day.number).ok()?).ok()
    };
    let year_first = if third.digits == 2 && first.digits == 2 { date(first, second, third) } else { None };
    let readings = Readings([date(third, second, first), date(third, first, second), year_first]);
    match order {
        Some(order) => readings.of(order).map(|date| {
            Written::Day(Day { year: date.year(), month: date.month() as u8, day: date.day() as u8 })
        }),
        None => readings.all().next().map(|_| Written::Unsettled(readings)),
    }
}

/// The number of the month whose name, or its first letters, a text begins with, and the rest.
fn month_name(text: &str) -> Option<(u8, &str)> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (word, rest) = text.split_at_checked(letters)?;
    Some((month_of(&word.to_ascii_lowercase())?, rest))
}

/// Whether what follows a date is nothing or a possible time of day, perhaps with a zone.
fn is_time(rest: &str) -> bool {
    let text = rest.trim_start_matches([' ', ',']);
    let text = if text.len() == rest.len() { text.strip_prefix(['T', 't']).unwrap_or(text) } else { text };
    if text.is_empty() {
        return rest.trim().is_empty();
    }
    text.len() < rest.len() && clock(text).is_some_and(|rest| is_zone(rest.trim()))
}

/// Passes over `21:57`, `21:57:00.123` or `9:57 PM`.
fn clock(text: &str) -> Option<&str> {
    let below = |run: Run, limit: i16| (run.digits <= 2 && run.number <= limit).then_some(());
    let (hour, rest) = run(text)?;
    below(hour, 24)?;
    let (minute, mut rest) = run(rest.strip_prefix(':')?)?;
    below(minute, 59)?;
    if let Some(after) = rest.strip_prefix(':') {
        let (second, after) = run(after)?;
        below(second, 60)?;
        rest = after;
        if let Some(fraction) = rest.strip_prefix(['.', ',']) {
            rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
        }
    }
    let after = rest.trim_start();
    let half =
        after.get(..2).filter(|half| half.eq_ignore_ascii_case("am") || half.eq_ignore_ascii_case("pm"));
    Some(if half.is_some() { after.get(2..)? } else { rest })
}

/// `Z`, `+08:00`, `UTC`, `UTC+8` or `[Asia/Shanghai]`.
fn is_zone(text: &str) -> bool {
    let text =
        text.split_once('[').map_or(text, |(before, name)| if name.ends_with(']') { before } else { text });
    let rest = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let name = text.len() - rest.len();
    let offset = rest.strip_prefix(['+', '-']);
    let is_offset = |text: &str| {
        (1..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
    };
    name <= 5 && (rest.is_empty() || offset.is_some_and(is_offset))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str, order: Option<DateOrder>) -> Option<String> {
        match read(text.as_bytes(), order) {
            Written::Day(Day { year, month, day }) => Some(format!("{year:04}-{month:02}-{day:02}")),
            Written::Bad => None,
            Written::Unsettled(_) => Some("?".to_owned()),
        }
    }

    #[test]
    fn dates_that_say_their_order_are_read_whatever_the_order() {
        for text in [
            "2024-01-05",
            "2024-01-05T21:57:00Z",
            "2024-01-05 21:57",
            "2024-01-05T21:57:00.123+08:00",
            "2024-01-05 21:57:00 UTC",
            "2024-01-05T23:59:00+08:00[Asia/Shanghai]",
            "2024/1/5",
            "2024.01.05",
            "20240105",
            "2024年1月5日",
            "２０２４-０１-０５",
            " 2024-01-05 ",
            "5 Jan 2024",
            "05-Jan-2024 9:57 PM",
            "January 5, 2024",
            "Jan. 5 2024",
            "2024-Jan-05",
            "5-jan-24",
        ] {
            for order in [None, Some(DateOrder::Dmy), Some(DateOrder::Mdy), Some(DateOrder::Ymd)] {
                assert_eq!(day(text, order).as_deref(), Some("2024-01-05"), "{text} {order:?}");
            }
        }
    }

    #[test]
    fn what_is_no_date_is_bad() {
        for text in [
            "",
            "n/a",
            "31/02/2024",
            "13/13/2024",
            "2024-01",
            "2024",
            "1/2",
            "2024-01-05x",
            "2024-01-05T25:00",
            "2024-01-05 21:61",
            "2024-01-05T",
            "05/01/20245",
            "1705786620",
            "05/01-2024",
            "5/1/024",
            "Foo 5, 2024",
            "31/12/9999",
            "01/01/0000",
            "5 1 2024",
            "2024-01-05 [",
        ] {
            assert_eq!(read(text.as_bytes(), None), Written::Bad, "{text}");
        }
        assert_eq!(read(&[b'1'; 500], None), Written::Bad);
        assert_eq!(read(b"\xff\xfe2024", None), Written::Bad);
    }

    #[test]
    fn numbers_alone_are_read_in_the_order_that_is_given() {
        let read = |text, order| day(text, Some(order));
        assert_eq!(read("03/04/2024", DateOrder::Dmy).as_deref(), Some("2024-04-03"));
        assert_eq!(read("03/04/2024 10:00", DateOrder::Mdy).as_deref(), Some("2024-03-04"));
        assert_eq!(read("03/04/2024", DateOrder::Ymd), None);
        assert_eq!(read("24-03-04", DateOrder::Ymd).as_deref(), Some("2024-03-04"));
        assert_eq!(read("3.4.99", DateOrder::Dmy).as_deref(), Some("1999-04-03"));
        assert_eq!(read("13/04/2024", DateOrder::Mdy), None);
    }

    #[test]
    fn an_order_that_nothing_settles_has_its_readings() {
        let readings = |text: &str| match read(text.as_bytes(), None) {
            Written::Unsettled(readings) => readings,
            other => panic!("{text}: {other:?}"),
        };
        let both = readings("03/04/2024");
        assert!(both.differ() && both.only().is_none());
        let said: Vec<String> = both.all().map(|(order, date)| format!("{} {date}", order.code())).collect();
        assert_eq!(said, ["dmy 2024-04-03", "mdy 2024-03-04"]);
        assert_eq!(readings("13/04/2024").only(), Some(DateOrder::Dmy));
        assert_eq!(readings("04/13/2024").only(), Some(DateOrder::Mdy));
        assert!(!readings("05/05/2024").differ());
        assert_eq!(readings("03/04/05").all().count(), 3);
    }
}
