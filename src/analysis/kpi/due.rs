//! When the next value of a KPI is to be there.

use jiff::civil::Date;

use crate::{
    base::period::Period,
    model::{Workspace, kpi::Kpi},
};

/// The next value of a KPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The period it is of.
    pub period: Period,
    /// The last day on which it is in time.
    pub day: Date,
}

/// The value after the newest one; None for a KPI without values.
pub fn next(workspace: &Workspace, kpi: &Kpi) -> Option<Due> {
    let last = kpi.series.keys().rev().find(|period| period.length() == kpi.frequency)?;
    let period = last.plus(1)?;
    let end = period.last_day(workspace.fiscal_start())?;
    let day = end.checked_add(jiff::Span::new().days(i64::from(kpi.due_days))).ok()?;
    Some(Due { period, day })
}

impl Due {
    /// Whether it is not in time any more.
    pub fn is_over(self, today: Date) -> bool {
        today > self.day
    }

    /// Days since it should have been there; 0 while it is in time.
    pub fn days_over(self, today: Date) -> i32 {
        self.day.until(today).map_or(0, |span| span.get_days()).max(0)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::kpi::Point;

    #[test]
    fn the_next_value_is_due_after_its_period_has_ended() {
        let series = [("2025-12".parse().unwrap(), Point::Value(1.0))].into();
        let kpi = Kpi { series, due_days: 10, ..Kpi::default() };
        let due = next(&Workspace::default(), &kpi).unwrap();
        assert_eq!((due.period.to_string(), due.day), ("2026-01".to_owned(), date(2026, 2, 10)));
        assert!(!due.is_over(date(2026, 2, 10)) && due.is_over(date(2026, 2, 11)));
        assert_eq!([due.days_over(date(2026, 1, 1)), due.days_over(date(2026, 2, 13))], [0, 3]);
        assert_eq!(next(&Workspace::default(), &Kpi::default()), None);
    }
}
