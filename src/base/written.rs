//! Periods and days as people write them: the forms of files, and those that Cairn itself shows, in both languages.

use jiff::civil::Date;

use super::{
    period::{Period, PeriodLength},
    text::ascii,
};

/// A period such as `2026-03`, `2026/3`, `2026年3月`, `Mar 2026`, `2026-Q2`, `Q2 2026`, `2026年第2季度`, `2026-W07`,
/// `2026`; with full-width digits, too. `None` for anything else.
pub fn period(text: &str) -> Option<Period> {
    let plain = plain(text);
    let (numbers, words) = (numbers(&plain)?, words(&plain));
    let mut length = None;
    let mut month = None;
    for word in &words {
        match &**word {
            "年" | "年第" | "第" | "财年" | "财年第" | "fy" | "月" => {}
            "q" | "季度" | "quarter" => length = Some(PeriodLength::Quarter),
            "w" | "周" | "week" => length = Some(PeriodLength::Week),
            word => month = Some(u16::from(month_of(word)?)),
        }
    }
    let (years, rest): (Vec<u16>, Vec<u16>) = numbers.into_iter().partition(|number| *number >= 1000);
    let [year] = years[..] else { return None };
    let (length, number) = match (length, month, rest.as_slice()) {
        (None, None, []) => (PeriodLength::Year, 1),
        (None, Some(month), []) => (PeriodLength::Month, month),
        (None, None, [number]) => (PeriodLength::Month, *number),
        (Some(length), None, [number]) => (length, *number),
        _ => return None,
    };
    Period::new(length, i16::try_from(year).ok()?, u8::try_from(number).ok()?)
}

/// A day such as `2026-03-05`, `2026/3/5`, `2026.3.5`, `2026年3月5日`: the year first, so that nothing is guessed.
pub fn day(text: &str) -> Option<Date> {
    let plain = plain(text);
    let known = words(&plain).iter().all(|word| matches!(&**word, "年" | "月" | "日" | "号"));
    match numbers(&plain)?.as_slice() {
        [year, month, day] if known && *year >= 1000 => {
            Date::new(i16::try_from(*year).ok()?, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?).ok()
        }
        _ => None,
    }
}

/// Small letters, with the digits and signs of other keyboards as ASCII.
fn plain(text: &str) -> String {
    text.trim().to_lowercase().chars().map(ascii).collect()
}

/// Every number, in order; `None` where one is no number of a calendar or something stands between that no date has.
fn numbers(text: &str) -> Option<Vec<u16>> {
    let parts_dates = |c: char| c.is_alphanumeric() || c.is_whitespace() || "-/.,".contains(c);
    if !text.chars().all(parts_dates) {
        return None;
    }
    let runs = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    runs.map(|run| if run.len() > 4 { None } else { run.parse().ok() }).collect()
}

/// Every word, in order.
fn words(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !c.is_alphabetic()).filter(|run| !run.is_empty());
    runs.map(str::to_owned).collect()
}

/// The number of an English month, 1 to 12, by its name in small letters or at least the first three of them.
pub fn month_of(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if word.len() < 3 {
        return None;
    }
    let at = MONTHS.iter().position(|month| month.starts_with(word))?;
    u8::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn periods_are_read_as_they_are_written_and_shown() {
        for (texts, code) in [
            (
                &["2026-04", "2026/4", "2026.04", "2026年4月", "２０２６年４月", "Apr 2026", "april 2026"][..],
                "2026-04",
            ),
            (&["2026-Q2", "Q2 2026", "2026 q2", "2026年第2季度", "2026财年第2季度", "FY2026 Q2"], "2026-Q2"),
            (&["2026-W07", "Week 7, 2026", "2026年第7周", "W7 2026"], "2026-W07"),
            (&["2026", " 2026 ", "2026年", "2026财年", "FY 2026"], "2026"),
        ] {
            for text in texts {
                assert_eq!(period(text).map(|own| own.to_string()).as_deref(), Some(code), "{text}");
            }
        }
    }

    #[test]
    fn what_is_no_period_is_none() {
        for text in [
            "",
            "soon",
            "2026-13",
            "2026-Q5",
            "4",
            "2026-04-05",
            "2026 2027",
            "12026",
            "2026+4",
            "Q2",
            "Ap 2026",
            "2026年头",
        ] {
            assert_eq!(period(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_read_year_first() {
        for text in ["2026-03-05", "2026/3/5", "2026.3.5", "2026年3月5日", "２０２６年３月５号"] {
            assert_eq!(day(text), Some(date(2026, 3, 5)), "{text}");
        }
        for text in ["", "5.3.2026", "2026-02-30", "2026-03", "2026-03-05T10", "2026-03-05 mar"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
