//! The period of a day, looked up: every day is reckoned once.

use jiff::civil::Date;

use crate::base::period::{Period, PeriodLength};

use super::date::{Day, YEARS};

/// Days of all years by year, month and day, each with the place of its period once that is known.
pub struct Calendar {
    length: PeriodLength,
    fiscal_start: u8,
    days: Vec<u16>,
    periods: Vec<Period>,
}

const DAYS: usize = 31;
const DAYS_OF_YEAR: usize = 12 * DAYS;

/// Not reckoned yet.
const UNKNOWN: u16 = 0;
/// There is no such day.
const NONE: u16 = 1;
/// From here on, places of periods.
const FIRST: u16 = 2;

impl Calendar {
    /// `fiscal_start` is the first month of the fiscal year, 1–12.
    pub fn new(length: PeriodLength, fiscal_start: u8) -> Self {
        let years = usize::from(YEARS.end().abs_diff(*YEARS.start())) + 1;
        Self { length, fiscal_start, days: vec![UNKNOWN; years * DAYS_OF_YEAR], periods: Vec::new() }
    }

    /// The place of a day's period in [`Calendar::periods`]; none for a day that does not exist or lies in a
    /// year without periods.
    #[inline]
    pub fn place(&mut self, day: Day) -> Option<usize> {
        let year = usize::try_from(day.year - YEARS.start()).ok()?;
        let (month, date) = (usize::from(day.month).checked_sub(1)?, usize::from(day.day).checked_sub(1)?);
        if month >= 12 || date >= DAYS {
            return None;
        }
        let index = year * DAYS_OF_YEAR + month * DAYS + date;
        let known = *self.days.get(index)?;
        let known = if known == UNKNOWN { self.reckon(day, index) } else { known };
        known.checked_sub(FIRST).map(usize::from)
    }

    fn reckon(&mut self, day: Day, index: usize) -> u16 {
        let part = |number| i8::try_from(number).ok();
        let date = part(day.month).zip(part(day.day));
        let date = date.and_then(|(month, date)| Date::new(day.year, month, date).ok());
        let period = date.and_then(|date| Period::of(date, self.length, self.fiscal_start));
        let found = period.map_or(NONE, |period| {
            let place = self.periods.iter().position(|known| *known == period).unwrap_or_else(|| {
                self.periods.push(period);
                self.periods.len() - 1
            });
            // 301 years have fewer than 16,000 weeks.
            FIRST + place as u16
        });
        if let Some(known) = self.days.get_mut(index) {
            *known = found;
        }
        found
    }

    /// The periods met so far, in the order in which they were met.
    pub fn periods(&self) -> &[Period] {
        &self.periods
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(calendar: &mut Calendar, year: i16, month: u8, day: u8) -> Option<String> {
        let place = calendar.place(Day { year, month, day })?;
        calendar.periods().get(place).map(Period::to_string)
    }

    #[test]
    fn days_have_their_period_and_impossible_ones_none() {
        let mut months = Calendar::new(PeriodLength::Month, 1);
        for _ in 0..2 {
            assert_eq!(period(&mut months, 2024, 2, 29).as_deref(), Some("2024-02"));
            assert_eq!(period(&mut months, 2023, 2, 29), None);
            assert_eq!(period(&mut months, 2200, 12, 31).as_deref(), Some("2200-12"));
        }
        for (year, month, day) in [(0, 1, 1), (9999, 1, 1), (1899, 12, 31), (2201, 1, 1), (-5, 1, 1)] {
            assert_eq!(period(&mut months, year, month, day), None);
        }
        for (month, day) in [(0, 1), (13, 1), (1, 0), (1, 32), (255, 255)] {
            assert_eq!(period(&mut months, 2024, month, day), None);
        }
        assert_eq!(months.periods().len(), 2);
        let mut weeks = Calendar::new(PeriodLength::Week, 1);
        assert_eq!(period(&mut weeks, 2024, 12, 30).as_deref(), Some("2025-W01"));
        let mut quarters = Calendar::new(PeriodLength::Quarter, 4);
        assert_eq!(period(&mut quarters, 2024, 4, 1).as_deref(), Some("2025-Q1"));
        let mut years = Calendar::new(PeriodLength::Year, 4);
        assert_eq!(period(&mut years, 2024, 3, 31).as_deref(), Some("2024"));
    }
}
