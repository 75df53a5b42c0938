//! Periods in words.

use crate::{
    base::{
        localised::Lang,
        period::{Period, PeriodLength},
    },
    tr,
};

/// A period with its year: "Mar 2025", "2025年3月". Where the fiscal year does not begin in January (`fiscal_start` is its
/// first month, 1–12), quarters and years say that they are its own: a reader would take them for those of the calendar.
pub fn period_name(period: Period, fiscal_start: u8, lang: Lang) -> String {
    let year = period.year().to_string();
    let is_fiscal = fiscal_start > 1;
    match period.length() {
        PeriodLength::Week => tr!(lang, "period-week", year = year, number = period.number()),
        PeriodLength::Month => tr!(lang, "period-month", year = year, month = month_name(period, lang)),
        PeriodLength::Quarter if is_fiscal => {
            tr!(lang, "period-fiscal-quarter", year = year, number = period.number())
        }
        PeriodLength::Quarter => tr!(lang, "period-quarter", year = year, number = period.number()),
        PeriodLength::Year if is_fiscal => tr!(lang, "period-fiscal-year", year = year),
        PeriodLength::Year => tr!(lang, "period-year", year = year),
    }
}

/// A period on an axis: the year where it begins one, else its place in the year.
pub fn period_tick(period: Period, fiscal_start: u8, lang: Lang) -> String {
    let year = || {
        let is_fiscal =
            matches!(period.length(), PeriodLength::Quarter | PeriodLength::Year) && fiscal_start > 1;
        let key = if is_fiscal { "period-fiscal-year" } else { "period-year" };
        tr!(lang, key, year = period.year().to_string())
    };
    match period.length() {
        _ if period.number() == 1 => year(),
        PeriodLength::Week => tr!(lang, "period-week-short", number = period.number()),
        PeriodLength::Month => month_name(period, lang),
        PeriodLength::Quarter => tr!(lang, "period-quarter-short", number = period.number()),
        PeriodLength::Year => year(),
    }
}

/// A month alone: "Mar", "3月".
pub fn month_name(period: Period, lang: Lang) -> String {
    let key = match period.number() {
        1 => "month-1",
        2 => "month-2",
        3 => "month-3",
        4 => "month-4",
        5 => "month-5",
        6 => "month-6",
        7 => "month-7",
        8 => "month-8",
        9 => "month-9",
        10 => "month-10",
        11 => "month-11",
        _ => "month-12",
    };
    tr!(lang, key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_named_as_people_say_it() {
        let cases = [
            ("2025-03", "Mar 2025", "2025年3月", "Mar", "3月"),
            ("2025-01", "Jan 2025", "2025年1月", "2025", "2025年"),
            ("2025-W07", "Week 7, 2025", "2025年第7周", "W7", "7周"),
            ("2025-Q4", "Q4 2025", "2025年第4季度", "Q4", "第4季度"),
            ("2025", "2025", "2025年", "2025", "2025年"),
        ];
        for (code, en, zh, en_tick, zh_tick) in cases {
            let period = code.parse().unwrap();
            assert_eq!(period_name(period, 1, Lang::En), en);
            assert_eq!(period_name(period, 1, Lang::Zh), zh);
            assert_eq!(period_tick(period, 1, Lang::En), en_tick);
            assert_eq!(period_tick(period, 1, Lang::Zh), zh_tick);
        }
        for (code, en, zh, en_tick) in [
            ("2027-Q2", "FY2027 Q2", "2027财年第2季度", "Q2"),
            ("2027-Q1", "FY2027 Q1", "2027财年第1季度", "FY2027"),
            ("2027", "FY2027", "2027财年", "FY2027"),
            ("2027-01", "Jan 2027", "2027年1月", "2027"),
        ] {
            let period = code.parse().unwrap();
            assert_eq!(period_name(period, 4, Lang::En), en);
            assert_eq!(period_name(period, 4, Lang::Zh), zh);
            assert_eq!(period_tick(period, 4, Lang::En), en_tick);
            // What is shown can be entered.
            for lang in Lang::ALL {
                assert_eq!(crate::base::written::period(&period_name(period, 4, lang)), Some(period));
            }
        }
    }
}
