//! What people type for a period, read as a point of the KPI or refused with the reason.

use crate::{
    base::{
        localised::Lang,
        number,
        period::{Period, PeriodLength},
        written,
    },
    edit::Refused,
    model::kpi::{Kpi, KpiKind, Point},
    tr,
};

pub use crate::scene::chart::table::columns;

/// Why something typed was not taken; the value stays as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    Blank,
    NotANumber(String),
    /// Answers and the like are whole and not negative.
    NotACount(String),
    Negative(String),
    MoreThanAll {
        part: String,
        whole: String,
    },
    Columns {
        found: usize,
        expected: usize,
    },
    NotAPeriod {
        text: String,
        length: PeriodLength,
    },
    OutOfRange {
        text: String,
        low: f64,
        high: f64,
    },
    EndBeforeStart,
    Refused(Refused),
}

impl From<Refused> for Fault {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl Fault {
    /// The reason in words, and that nothing changed.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Blank => tr!(lang, "kpis-fault-blank"),
            Self::NotANumber(text) => tr!(lang, "kpis-fault-number", text = text.as_str()),
            Self::NotACount(text) => tr!(lang, "kpis-fault-count", text = text.as_str()),
            Self::Negative(text) => tr!(lang, "kpis-fault-negative", text = text.as_str()),
            Self::MoreThanAll { part, whole } => {
                tr!(lang, "kpis-fault-more", part = part.as_str(), whole = whole.as_str())
            }
            Self::Columns { found, expected } => {
                tr!(lang, "kpis-fault-columns", found = *found, expected = *expected)
            }
            Self::NotAPeriod { text, length } => {
                tr!(lang, "kpis-fault-period", text = text.as_str(), example = example(*length))
            }
            Self::OutOfRange { text, low, high } => {
                let end = |end: f64| if end.is_finite() { number::plain(end) } else { "…".to_owned() };
                tr!(lang, "kpis-fault-range", text = text.as_str(), low = end(*low), high = end(*high))
            }
            Self::EndBeforeStart => tr!(lang, "kpis-fault-order"),
            Self::Refused(_) => tr!(lang, "kpis-fault-refused"),
        }
    }
}

/// A period of a length as it is typed.
pub fn example(length: PeriodLength) -> &'static str {
    match length {
        PeriodLength::Week => "2026-W07",
        PeriodLength::Month => "2026-03",
        PeriodLength::Quarter => "2026-Q1",
        PeriodLength::Year => "2026",
    }
}

/// The texts of a point's cells; as many blanks as there are columns when nothing was counted.
pub fn cells(kpi: &Kpi, point: Option<&Point>) -> Vec<String> {
    match point {
        Some(Point::Counts(counts)) => counts.iter().map(u64::to_string).collect(),
        Some(Point::Ratio(part, whole)) => vec![number::plain(*part), number::plain(*whole)],
        Some(Point::Value(value)) => vec![number::plain(*value)],
        Some(Point::Inputs(inputs)) => inputs.iter().map(|input| number::plain(*input)).collect(),
        None => vec![String::new(); columns(kpi, Lang::En).len()],
    }
}

/// Reads the cells of one period.
pub fn point<T: AsRef<str>>(kpi: &Kpi, cells: &[T]) -> Result<Point, Fault> {
    let expected = columns(kpi, Lang::En).len();
    if cells.len() != expected {
        return Err(Fault::Columns { found: cells.len(), expected });
    }
    let cells = cells.iter().map(AsRef::as_ref);
    if kpi.kind.counts_answers() {
        return Ok(Point::Counts(cells.map(count).collect::<Result<_, _>>()?));
    }
    let numbers = cells.map(any_number).collect::<Result<Vec<_>, _>>()?;
    if !kpi.kind.inputs().is_empty() {
        return inputs(kpi, numbers);
    }
    match numbers[..] {
        [part, whole] => ratio(kpi, part, whole),
        [value] => Ok(Point::Value(value)),
        _ => Err(Fault::Columns { found: numbers.len(), expected }),
    }
}

/// What a formula is given; the first number that does not fit is named.
fn inputs(kpi: &Kpi, numbers: Vec<f64>) -> Result<Point, Fault> {
    for (input, number) in kpi.kind.inputs().iter().zip(&numbers) {
        let text = number::plain(*number);
        if *number < 0.0 {
            return Err(Fault::Negative(text));
        }
        if input.is_count() && number.fract() != 0.0 {
            return Err(Fault::NotACount(text));
        }
        if *number > input.most() {
            return Err(Fault::OutOfRange { text, low: 0.0, high: input.most() });
        }
    }
    let point = Point::Inputs(numbers);
    if kpi.accepts(&point) { Ok(point) } else { Err(Fault::Refused(Refused::OutOfRange)) }
}

fn ratio(kpi: &Kpi, part: f64, whole: f64) -> Result<Point, Fault> {
    let point = Point::Ratio(part, whole);
    if whole < 0.0 || (part < 0.0 && kpi.kind != KpiKind::RatioValue) {
        return Err(Fault::Negative(number::plain(part.min(whole))));
    }
    if !kpi.accepts(&point) {
        return Err(Fault::MoreThanAll { part: number::plain(part), whole: number::plain(whole) });
    }
    Ok(point)
}

/// Any number; a blank is none.
pub fn any_number(text: &str) -> Result<f64, Fault> {
    if text.trim().is_empty() {
        return Err(Fault::Blank);
    }
    number::parse(text).map_err(|_| Fault::NotANumber(text.trim().to_owned()))
}

fn count(text: &str) -> Result<u64, Fault> {
    any_number(text)?;
    number::parse_count(text).map_err(|_| Fault::NotACount(text.trim().to_owned()))
}

/// A period of the KPI's length, as people write it.
pub fn period(text: &str, length: PeriodLength) -> Result<Period, Fault> {
    let fault = || Fault::NotAPeriod { text: text.trim().to_owned(), length };
    written::period(text).filter(|period| period.length() == length).ok_or_else(fault)
}

/// A period of any length.
pub fn any_period(text: &str) -> Result<Period, Fault> {
    let fault = || Fault::NotAPeriod { text: text.trim().to_owned(), length: PeriodLength::Month };
    written::period(text).ok_or_else(fault)
}

/// The period after the last one with data; the present one for a KPI without any.
pub fn next_period(kpi: &Kpi, today: jiff::civil::Date, fiscal_start: u8) -> Option<Period> {
    let last = kpi.series.keys().rev().find(|period| period.length() == kpi.frequency);
    match last {
        Some(last) => last.plus(1),
        None => Period::of(today, kpi.frequency, fiscal_start),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kpi(kind: KpiKind) -> Kpi {
        Kpi { kind, ..Kpi::default() }
    }

    #[test]
    fn cells_become_a_point_of_the_kind() {
        let good: [(KpiKind, &[&str], Point); 5] = [
            (KpiKind::Mean, &["1", "2", "３", "1,000", "0"], Point::Counts(vec![1, 2, 3, 1000, 0])),
            (KpiKind::Ratio, &["81", "263"], Point::Ratio(81.0, 263.0)),
            (KpiKind::Churn, &["0", "2 400"], Point::Ratio(0.0, 2400.0)),
            (KpiKind::RatioValue, &["−5", "2"], Point::Ratio(-5.0, 2.0)),
            (KpiKind::Value, &["5.25"], Point::Value(5.25)),
        ];
        for (kind, cells, expected) in good {
            assert_eq!(point(&kpi(kind), cells), Ok(expected));
        }
    }

    #[test]
    fn impossible_cells_are_refused_with_the_reason() {
        let text = |text: &str| text.to_owned();
        let bad: [(KpiKind, &[&str], Fault); 12] = [
            (KpiKind::Arpu, &["100", "9.5", "10"], Fault::NotACount(text("9.5"))),
            (KpiKind::GrossRevenue, &["9", "0", "6", "6"], Fault::Refused(Refused::OutOfRange)),
            (
                KpiKind::Lifetime,
                &["40", "175", "2", "1", "0"],
                Fault::OutOfRange { text: text("175"), low: 0.0, high: 100.0 },
            ),
            (KpiKind::Mean, &["1", "2"], Fault::Columns { found: 2, expected: 5 }),
            (KpiKind::Nps, &["1"; 10], Fault::Columns { found: 10, expected: 11 }),
            (KpiKind::Mean, &["1", "", "3", "4", "5"], Fault::Blank),
            (KpiKind::Mean, &["1", "2.5", "3", "4", "5"], Fault::NotACount(text("2.5"))),
            (KpiKind::Mean, &["1", "-2", "3", "4", "5"], Fault::NotACount(text("-2"))),
            (KpiKind::Ratio, &["3", "2"], Fault::MoreThanAll { part: text("3"), whole: text("2") }),
            (KpiKind::PerThousand, &["-3", "2"], Fault::Negative(text("−3"))),
            (KpiKind::Value, &["n/a"], Fault::NotANumber(text("n/a"))),
            (KpiKind::Value, &[" "], Fault::Blank),
        ];
        for (kind, cells, fault) in bad {
            assert_eq!(point(&kpi(kind), cells), Err(fault.clone()));
            for lang in Lang::ALL {
                assert!(!fault.words(lang).starts_with("kpis-"), "{fault:?}");
            }
        }
    }

    #[test]
    fn a_point_reads_back_from_its_cells() {
        for (kind, original) in [
            (KpiKind::Mean, Point::Counts(vec![1, 2, 3, 4, 5])),
            (KpiKind::Ratio, Point::Ratio(0.1, 12_345.5)),
            (KpiKind::Value, Point::Value(-1.25)),
            (KpiKind::NetRevenue, Point::Inputs(vec![100.0, 5.5, 0.0, 2.0])),
        ] {
            assert_eq!(point(&kpi(kind), &cells(&kpi(kind), Some(&original))), Ok(original));
        }
        assert_eq!(cells(&kpi(KpiKind::Nps), None).len(), 11);
    }

    #[test]
    fn periods_are_read_in_the_length_of_the_kpi() {
        let p = |text: &str| text.parse::<Period>().unwrap();
        assert_eq!(period(" 2026/03 ", PeriodLength::Month), Ok(p("2026-03")));
        assert_eq!(period("2026-w07", PeriodLength::Week), Ok(p("2026-W07")));
        assert_eq!(period("２０２６", PeriodLength::Year), Ok(p("2026")));
        for text in ["2026-Q1", "March", "", "2026-13"] {
            assert!(period(text, PeriodLength::Month).is_err(), "{text}");
        }
    }

    #[test]
    fn the_next_period_follows_the_last_one() {
        let today = jiff::civil::date(2026, 2, 14);
        let mut value = kpi(KpiKind::Value);
        assert_eq!(next_period(&value, today, 1).unwrap().to_string(), "2026-02");
        value.series.insert("2025-12".parse().unwrap(), Point::Value(1.0));
        assert_eq!(next_period(&value, today, 1).unwrap().to_string(), "2026-01");
    }
}
