//! Stretches of whole months to plan with: periods of any length as the months they cover, and back.

use jiff::civil::Date;

use super::period::{Period, PeriodLength};

/// Months from `first` to `last`, both included, numbered as [`Period::index`] numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Months {
    pub first: i32,
    pub last: i32,
}

/// The number of the month that holds a day.
pub fn month_of(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month()) - 1
}

/// The month with this number; `None` outside the years of a [`Period`].
pub fn month(number: i32) -> Option<Period> {
    let year = i16::try_from(number.div_euclid(12)).ok()?;
    Period::new(PeriodLength::Month, year, (number.rem_euclid(12) + 1) as u8)
}

impl Months {
    /// The months that two periods cover from the beginning of one to the end of the other; `None` when the end
    /// lies before the beginning. `fiscal_start` as in [`Period::of`].
    pub fn of(start: Period, end: Period, fiscal_start: u8) -> Option<Self> {
        let (first, last) = (start.first_day(fiscal_start)?, end.last_day(fiscal_start)?);
        (first <= last).then(|| Self { first: month_of(first), last: month_of(last) })
    }

    /// So many months from one on, at least one.
    pub fn from(first: i32, count: i32) -> Self {
        Self { first, last: first.saturating_add(count.max(1) - 1) }
    }

    /// How many they are, from 1.
    pub fn count(self) -> i32 {
        self.last - self.first + 1
    }

    #[must_use]
    pub fn moved(self, by: i32) -> Self {
        Self { first: self.first.saturating_add(by), last: self.last.saturating_add(by) }
    }

    /// First and last period of this length where the stretch begins and ends with one, else its first and last
    /// month; `None` outside the years of a [`Period`].
    pub fn periods(self, length: PeriodLength, fiscal_start: u8) -> Option<(Period, Period)> {
        let (first, last) = (month(self.first)?, month(self.last)?);
        let (begins, ends) = (first.first_day(fiscal_start)?, last.last_day(fiscal_start)?);
        let longer = || -> Option<(Period, Period)> {
            let from = Period::of(begins, length, fiscal_start)?;
            let to = Period::of(ends, length, fiscal_start)?;
            let fits = from.first_day(fiscal_start)? == begins && to.last_day(fiscal_start)? == ends;
            fits.then_some((from, to))
        };
        let is_longer = matches!(length, PeriodLength::Quarter | PeriodLength::Year);
        Some(is_longer.then(longer).flatten().unwrap_or((first, last)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months(start: &str, end: &str, fiscal: u8) -> Option<Months> {
        Months::of(start.parse().unwrap(), end.parse().unwrap(), fiscal)
    }

    fn written(months: Months, length: PeriodLength, fiscal: u8) -> String {
        let (start, end) = months.periods(length, fiscal).unwrap();
        format!("{start} {end}")
    }

    #[test]
    fn periods_of_any_length_cover_months() {
        for (start, end, fiscal, expected) in [
            ("2026-01", "2026-03", 1, Some(3)),
            ("2026-Q1", "2026-04", 1, Some(4)),
            ("2026-Q1", "2026-Q1", 4, Some(3)),
            ("2026", "2026", 7, Some(12)),
            ("2026-W01", "2026-W06", 1, Some(3)),
            ("2026-04", "2026-03", 1, None),
        ] {
            assert_eq!(months(start, end, fiscal).map(Months::count), expected, "{start} {end}");
        }
        assert_eq!(months("2026-Q1", "2026-Q1", 4), months("2025-04", "2025-06", 4));
    }

    #[test]
    fn a_stretch_keeps_to_quarters_where_it_fits_them() {
        let own = months("2026-Q1", "2026-Q2", 4).unwrap();
        assert_eq!(written(own, PeriodLength::Quarter, 4), "2026-Q1 2026-Q2");
        assert_eq!(written(own.moved(3), PeriodLength::Quarter, 4), "2026-Q2 2026-Q3");
        assert_eq!(written(own.moved(1), PeriodLength::Quarter, 4), "2025-05 2025-10");
        assert_eq!(written(own.moved(3), PeriodLength::Month, 4), "2025-07 2025-12");
        assert_eq!(Months::from(i32::MAX, 5).periods(PeriodLength::Month, 1), None);
        assert_eq!(Months::from(24_300, 0).count(), 1);
    }
}
