//! Calendar periods as KPIs are reported in: weeks, months, quarters, years.

use std::{borrow::Cow, fmt, str::FromStr};

use jiff::civil::{Date, ISOWeekDate, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// One period, written `2025-W07`, `2025-03`, `2025-Q1` or `2025`.
///
/// Quarters and years are those of the organisation's fiscal year, which is named after the calendar year
/// in which it ends. Periods of one length are in order of time; different lengths never meet in a series.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    length: PeriodLength,
    year: i16,
    /// 1-based within the year; 1 for a year.
    number: u8,
}

/// How long a period is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub enum PeriodLength {
    Week,
    #[default]
    Month,
    Quarter,
    Year,
}

/// A text that is not a period.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a period of the form 2025-03, 2025-W07, 2025-Q1 or 2025: {0:?}")]
pub struct NotAPeriod(pub String);

const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

impl PeriodLength {
    pub const ALL: [Self; 4] = [Self::Week, Self::Month, Self::Quarter, Self::Year];
}

impl Period {
    /// The period with this number (from 1) in a year; `None` when the year has no such period or lies
    /// outside 1900–2200.
    pub fn new(length: PeriodLength, year: i16, number: u8) -> Option<Self> {
        let last = match length {
            PeriodLength::Week => weeks_in(year)?,
            PeriodLength::Month => 12,
            PeriodLength::Quarter => 4,
            PeriodLength::Year => 1,
        };
        (YEARS.contains(&year) && (1..=last).contains(&number)).then_some(Self { length, year, number })
    }

    /// The period that holds a day. `fiscal_start` is the first month of the fiscal year, 1–12; it matters
    /// for quarters and years only.
    pub fn of(date: Date, length: PeriodLength, fiscal_start: u8) -> Option<Self> {
        let start = i16::from(fiscal_start.clamp(1, 12));
        let month = i16::from(date.month());
        let months_in = (month - start).rem_euclid(12);
        let fiscal_year = date.year() + i16::from(start > 1 && month >= start);
        match length {
            PeriodLength::Week => {
                let week = date.iso_week_date();
                Self::new(length, week.year(), u8::try_from(week.week()).ok()?)
            }
            PeriodLength::Month => Self::new(length, date.year(), u8::try_from(month).ok()?),
            PeriodLength::Quarter => Self::new(length, fiscal_year, (months_in / 3 + 1) as u8),
            PeriodLength::Year => Self::new(length, fiscal_year, 1),
        }
    }

    /// Its first day. `fiscal_start` is the first month of the fiscal year, 1–12, as in [`Self::of`].
    pub fn first_day(self, fiscal_start: u8) -> Option<Date> {
        let start = i16::from(fiscal_start.clamp(1, 12));
        let months_in = match self.length {
            PeriodLength::Week => return week_start(self.year, self.number),
            PeriodLength::Month => return Date::new(self.year, i8::try_from(self.number).ok()?, 1).ok(),
            PeriodLength::Quarter => (i16::from(self.number) - 1) * 3,
            PeriodLength::Year => 0,
        };
        let month = start - 1 + months_in;
        let year = self.year - i16::from(start > 1) + month / 12;
        Date::new(year, i8::try_from(month % 12 + 1).ok()?, 1).ok()
    }

    /// Its last day.
    pub fn last_day(self, fiscal_start: u8) -> Option<Date> {
        self.plus(1)?.first_day(fiscal_start)?.yesterday().ok()
    }

    /// Whether its last day lies before the first day of another period, of whatever length.
    pub fn ends_before(self, start: Self, fiscal_start: u8) -> bool {
        let days = self.last_day(fiscal_start).zip(start.first_day(fiscal_start));
        days.is_some_and(|(last, first)| last < first)
    }

    pub fn length(self) -> PeriodLength {
        self.length
    }

    pub fn year(self) -> i16 {
        self.year
    }

    /// 1-based within the year.
    pub fn number(self) -> u8 {
        self.number
    }

    /// The number of periods from a fixed one of the same length; neighbours differ by 1.
    pub fn index(self) -> i32 {
        let year = i32::from(self.year);
        let number = i32::from(self.number) - 1;
        match self.length {
            PeriodLength::Week => week_start(self.year, self.number).map_or(0, days_since_epoch) / 7,
            PeriodLength::Month => year * 12 + number,
            PeriodLength::Quarter => year * 4 + number,
            PeriodLength::Year => year,
        }
    }

    /// The period `by` places later (earlier when negative); `None` outside 1900–2200.
    pub fn plus(self, by: i32) -> Option<Self> {
        if self.length == PeriodLength::Week {
            let days = jiff::Span::new().try_weeks(by).ok()?;
            let monday = week_start(self.year, self.number)?.checked_add(days).ok()?;
            return Self::of(monday, PeriodLength::Week, 1);
        }
        let per_year = match self.length {
            PeriodLength::Month => 12,
            PeriodLength::Quarter => 4,
            PeriodLength::Week | PeriodLength::Year => 1,
        };
        let index = self.index().checked_add(by)?;
        let year = i16::try_from(index.div_euclid(per_year)).ok()?;
        Self::new(self.length, year, (index.rem_euclid(per_year) + 1) as u8)
    }

    /// Every period from `first` to `last`, both included; empty when they differ in length or order.
    pub fn range(first: Self, last: Self) -> Vec<Self> {
        if first.length != last.length {
            return Vec::new();
        }
        std::iter::successors(Some(first), |p| p.plus(1)).take_while(|p| *p <= last).collect()
    }
}

/// 52 or 53, after ISO 8601.
fn weeks_in(year: i16) -> Option<u8> {
    let december_28 = Date::new(year, 12, 28).ok()?;
    u8::try_from(december_28.iso_week_date().week()).ok()
}

fn week_start(year: i16, week: u8) -> Option<Date> {
    Some(ISOWeekDate::new(year, i8::try_from(week).ok()?, Weekday::Monday).ok()?.date())
}

/// Days since a Monday long before the earliest year.
fn days_since_epoch(date: Date) -> i32 {
    let monday = jiff::civil::date(1899, 1, 2);
    monday.until(date).map_or(0, |span| span.get_days())
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, number) = (self.year, self.number);
        match self.length {
            PeriodLength::Week => write!(f, "{year}-W{number:02}"),
            PeriodLength::Month => write!(f, "{year}-{number:02}"),
            PeriodLength::Quarter => write!(f, "{year}-Q{number}"),
            PeriodLength::Year => write!(f, "{year}"),
        }
    }
}

impl fmt::Debug for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(s: &str) -> Result<Self, NotAPeriod> {
        let digits = |text: &str, len: usize| -> Option<i16> {
            let fits = text.len() == len && text.bytes().all(|b| b.is_ascii_digit());
            fits.then(|| text.parse().ok()).flatten()
        };
        let parse = || {
            let (year, rest) = s.split_once('-').unwrap_or((s, ""));
            let (length, number) = match rest.as_bytes().first() {
                None if s.contains('-') => return None,
                None => (PeriodLength::Year, 1),
                Some(b'W') => (PeriodLength::Week, digits(rest.get(1..)?, 2)?),
                Some(b'Q') => (PeriodLength::Quarter, digits(rest.get(1..)?, 1)?),
                Some(_) => (PeriodLength::Month, digits(rest, 2)?),
            };
            Self::new(length, digits(year, 4)?, u8::try_from(number).ok()?)
        };
        parse().ok_or_else(|| NotAPeriod(s.chars().take(40).collect()))
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<str>::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn p(s: &str) -> Period {
        s.parse().unwrap()
    }

    #[test]
    fn a_period_holds_its_first_and_last_day() {
        for text in ["2025-W01", "2024-12", "2025-Q1", "2025-Q4", "2025"] {
            let period: Period = text.parse().unwrap();
            for fiscal_start in [1, 4, 12] {
                let (first, last) =
                    (period.first_day(fiscal_start).unwrap(), period.last_day(fiscal_start).unwrap());
                let of = |date| Period::of(date, period.length(), fiscal_start);
                assert_eq!((of(first), of(last)), (Some(period), Some(period)), "{text} {fiscal_start}");
                assert_ne!(of(first.yesterday().unwrap()), Some(period));
                assert_ne!(of(last.tomorrow().unwrap()), Some(period));
            }
        }
    }

    #[test]
    fn the_last_day_belongs_to_the_period_and_the_next_day_to_the_next() {
        for fiscal in [1, 4, 7, 12] {
            for text in ["2024-02", "2025-W01", "2025-W52", "2026-Q1", "2026-Q4", "2026", "2025-12"] {
                let period = p(text);
                let day = period.last_day(fiscal).unwrap();
                assert_eq!(Period::of(day, period.length(), fiscal), Some(period), "{text} {fiscal}");
                let next = day.tomorrow().unwrap();
                assert_eq!(Period::of(next, period.length(), fiscal), period.plus(1), "{text} {fiscal}");
            }
        }
    }

    #[test]
    fn a_period_reads_back_as_written() {
        for text in ["2025", "2025-Q4", "2025-12", "2020-W53", "2025-W07"] {
            assert_eq!(p(text).to_string(), text);
        }
        for bad in
            ["", "2025-", "2025-13", "2025-1", "2025-W53", "2025-Q5", "25-01", "2025-Q", "0001", "2025-01-01"]
        {
            assert!(bad.parse::<Period>().is_err(), "{bad}");
        }
    }

    #[test]
    fn stepping_crosses_years() {
        assert_eq!(p("2025-12").plus(1), Some(p("2026-01")));
        assert_eq!(p("2020-W53").plus(1), Some(p("2021-W01")));
        assert_eq!(p("2026-Q1").plus(-1), Some(p("2025-Q4")));
        assert_eq!(p("2200").plus(1), None);
        assert_eq!(Period::range(p("2024-11"), p("2025-02")).len(), 4);
        assert_eq!(p("2021-W01").index() - p("2020-W52").index(), 2);
    }

    #[test]
    fn a_day_belongs_to_the_fiscal_period() {
        let of = |y, m, d, length, start| Period::of(date(y, m, d), length, start).unwrap().to_string();
        assert_eq!(of(2025, 1, 31, PeriodLength::Quarter, 1), "2025-Q1");
        assert_eq!(of(2025, 4, 1, PeriodLength::Quarter, 4), "2026-Q1");
        assert_eq!(of(2025, 3, 31, PeriodLength::Year, 4), "2025");
        assert_eq!(of(2024, 12, 30, PeriodLength::Week, 1), "2025-W01");
    }
}
