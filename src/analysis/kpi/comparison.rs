//! Groups and stretches of time beside each other, and whether two of them differ by more than chance (F06, F12).
//!
//! The rule: counts are added up, results never; what cannot be added up is compared in single periods only.

use std::collections::BTreeMap;

use crate::{
    base::period::Period,
    model::kpi::{Breakdown, Kpi, KpiKind, Point},
};

use super::{
    super::formulas::{
        Interval, Undefined,
        nps::{self, NpsMethod},
        rate,
        scale::{self, ScaleCounts},
    },
    CONFIDENCE, KpiResult, Reading,
    point::{nps_classes, reading, top_from},
};

/// Answers below which an interval is wide (F04).
pub const FEW: f64 = 30.0;

/// A stretch of a KPI's series.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Span {
    /// The newest period with a value.
    #[default]
    Newest,
    /// So many periods, the last of them the newest with a value.
    Last(u16),
    /// The baseline window.
    Window,
    /// Everything after the baseline window.
    SinceWindow,
    All,
    One(Period),
}

impl Span {
    /// Its first and last period; None where there is no such stretch.
    pub fn ends(self, result: &KpiResult) -> Option<(Period, Period)> {
        let newest = result.newest()?.period;
        let first = result.periods.first()?.period;
        let ends = match self {
            Self::Newest => (newest, newest),
            Self::Last(count) => (newest.plus(1 - i32::from(count.max(1)))?.max(first), newest),
            Self::Window => {
                result.baseline.map(|baseline| (baseline.from.max(first), baseline.to.min(newest)))?
            }
            Self::SinceWindow => (result.baseline?.to.plus(1)?, newest),
            Self::All => (first, newest),
            Self::One(period) => (period, period),
        };
        (ends.0 <= ends.1).then_some(ends)
    }
}

/// The points of a stretch as one: answers and parts added up. None without data, and for kinds that cannot be
/// added up unless there is a single point.
pub fn pooled(kpi: &Kpi, series: &BTreeMap<Period, Point>, (from, to): (Period, Period)) -> Option<Point> {
    let mut points = series.range(from..=to).map(|(_, point)| point).filter(|point| kpi.accepts(point));
    let first = points.next()?.clone();
    points.try_fold(first, |sum, point| match (sum, point) {
        (Point::Counts(sum), Point::Counts(more)) if sum.len() == more.len() => {
            let added = sum.iter().zip(more).map(|(sum, more)| sum.checked_add(*more));
            Some(Point::Counts(added.collect::<Option<_>>()?))
        }
        (Point::Ratio(part, whole), Point::Ratio(more, more_of)) => {
            Some(Point::Ratio(part + more, whole + more_of))
        }
        _ => None,
    })
}

/// One member of a breakdown, over a stretch of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// As in the breakdown: a record's id or a text.
    pub member: String,
    /// None where nothing was counted.
    pub point: Option<Point>,
    pub reading: Reading,
}

impl Group {
    /// Whether there are so few answers that the interval is wide.
    pub fn is_small(&self) -> bool {
        self.reading.n.is_some_and(|n| n > 0.0 && n < FEW)
    }
}

/// All members of a breakdown over a stretch of time, best first; those without data come last.
pub fn groups(kpi: &Kpi, breakdown: &Breakdown, ends: (Period, Period)) -> Vec<Group> {
    let mut groups: Vec<Group> = breakdown
        .parts
        .iter()
        .map(|(member, part)| {
            let point = pooled(kpi, &part.series, ends);
            let reading = point.as_ref().map_or(Reading::NONE, |point| reading(kpi, point));
            Group { member: member.clone(), point, reading }
        })
        .collect();
    let direction = super::direction(kpi);
    let merit =
        |group: &Group| group.reading.value.map_or(f64::NEG_INFINITY, |value| direction.improvement(value));
    groups.sort_by(|a, b| merit(b).total_cmp(&merit(a)));
    groups
}

/// How two independent groups were compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// F06b, with adjusted counts.
    Nps,
    /// F12: Newcombe's interval, pooled test.
    Rate,
    /// Welch's interval of a difference of means (ours).
    Mean,
}

/// The second less the first, in the KPI's unit (percentage points for shares).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    pub method: Method,
    pub change: f64,
    pub interval: Interval,
    /// Two-sided; None where only the interval is computed.
    pub p: Option<f64>,
    /// Chance alone explains a difference of this size.
    pub may_be_chance: bool,
}

/// Why two groups cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoTest {
    /// The kind has no test: nothing is counted.
    Kind,
    /// One of both has no answers.
    NoData,
    /// All answers of both are the same.
    NoVariance,
}

impl From<Undefined> for NoTest {
    fn from(undefined: Undefined) -> Self {
        match undefined {
            Undefined::NoVariance => Self::NoVariance,
            _ => Self::NoData,
        }
    }
}

/// Compares two independent groups. The same customers asked twice are paired, and this does not apply to them.
pub fn difference(kpi: &Kpi, first: &Point, second: &Point) -> Result<Difference, NoTest> {
    match (first, second) {
        _ if !kpi.accepts(first) || !kpi.accepts(second) => Err(NoTest::NoData),
        (Point::Counts(first), Point::Counts(second)) => match kpi.kind {
            KpiKind::Nps => of_scores(kpi, first, second),
            KpiKind::TopBox => {
                let hits = |counts: &[u64]| top(kpi, counts);
                of_rates(hits(first)?, hits(second)?)
            }
            _ => of_means(kpi, first, second),
        },
        (Point::Ratio(a, of_a), Point::Ratio(b, of_b))
            if matches!(kpi.kind, KpiKind::Ratio | KpiKind::Churn) =>
        {
            of_rates(whole_parts(*a, *of_a)?, whole_parts(*b, *of_b)?)
        }
        (Point::Inputs(first), Point::Inputs(second)) if kpi.kind == KpiKind::Retention => {
            of_rates(kept(first)?, kept(second)?)
        }
        _ => Err(NoTest::Kind),
    }
}

fn of_scores(kpi: &Kpi, first: &[u64], second: &[u64]) -> Result<Difference, NoTest> {
    let (first, second) = (nps_classes(kpi, first)?, nps_classes(kpi, second)?);
    let test = nps::difference(second, first, CONFIDENCE, NpsMethod::Adjusted)?;
    Ok(Difference {
        method: Method::Nps,
        change: nps::score(second)? - nps::score(first)?,
        interval: test.interval,
        p: Some(test.p),
        may_be_chance: test.p >= 1.0 - CONFIDENCE,
    })
}

fn of_rates(first: (u64, u64), second: (u64, u64)) -> Result<Difference, NoTest> {
    let test = rate::difference(second, first, CONFIDENCE)?;
    Ok(Difference {
        method: Method::Rate,
        change: 100.0 * test.difference,
        interval: test.interval.scaled(100.0),
        p: Some(test.p),
        may_be_chance: test.p >= 1.0 - CONFIDENCE,
    })
}

fn of_means(kpi: &Kpi, first: &[u64], second: &[u64]) -> Result<Difference, NoTest> {
    let min = i32::from(kpi.answer_scale().min);
    let of = |counts| ScaleCounts { min, counts };
    let (change, interval) = scale::mean_difference(&of(second), &of(first), CONFIDENCE)?;
    let may_be_chance = interval.contains(0.0);
    Ok(Difference { method: Method::Mean, change, interval, p: None, may_be_chance })
}

/// Answers from the threshold up, of all.
fn top(kpi: &Kpi, counts: &[u64]) -> Result<(u64, u64), Undefined> {
    let scale = ScaleCounts { min: i32::from(kpi.answer_scale().min), counts };
    let top = scale::top_box(&scale, i32::from(top_from(kpi)), CONFIDENCE)?;
    Ok((top.hits, top.n))
}

/// Parts that are numbers of things; a test of shares is one of counts.
fn whole_parts(part: f64, whole: f64) -> Result<(u64, u64), NoTest> {
    let is_count = |number: f64| number >= 0.0 && number.fract() == 0.0 && number < 2_f64.powi(53);
    if is_count(part) && is_count(whole) { Ok((part as u64, whole as u64)) } else { Err(NoTest::Kind) }
}

fn kept(inputs: &[f64]) -> Result<(u64, u64), NoTest> {
    match inputs {
        &[start, end, new] if new <= end => whole_parts(end - new, start),
        _ => Err(NoTest::NoData),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kpi::{Baseline, Part};

    fn p(text: &str) -> Period {
        text.parse().unwrap()
    }

    fn kpi(kind: KpiKind, points: &[Point]) -> Kpi {
        let periods = (0..).filter_map(|i| p("2025-01").plus(i));
        let baseline = Baseline { from: Some(p("2025-01")), to: Some(p("2025-02")), ..Baseline::default() };
        Kpi {
            kind,
            baseline: Some(baseline),
            series: periods.zip(points.iter().cloned()).collect(),
            ..Kpi::default()
        }
    }

    #[test]
    fn a_stretch_is_cut_to_what_there_is() {
        let kpi = kpi(KpiKind::Value, &[1.0, 2.0, 1.0, 2.0, 3.0].map(Point::Value));
        let result = KpiResult::of(&kpi);
        let ends = |span: Span| span.ends(&result).map(|(from, to)| (from.to_string(), to.to_string()));
        let of = |from: &str, to: &str| Some((from.to_owned(), to.to_owned()));
        assert_eq!(ends(Span::Newest), of("2025-05", "2025-05"));
        assert_eq!(ends(Span::Last(3)), of("2025-03", "2025-05"));
        assert_eq!(ends(Span::Last(12)), of("2025-01", "2025-05"));
        assert_eq!(ends(Span::Window), of("2025-01", "2025-02"));
        assert_eq!(ends(Span::SinceWindow), of("2025-03", "2025-05"));
        assert_eq!(Span::All.ends(&KpiResult::default()), None);
    }

    #[test]
    fn counts_are_added_up_and_values_are_not() {
        let whole = (p("2025-01"), p("2025-12"));
        let counts = kpi(KpiKind::Mean, &[Point::Counts(vec![1, 2, 3, 4, 5]), Point::Counts(vec![1; 5])]);
        assert_eq!(pooled(&counts, &counts.series, whole), Some(Point::Counts(vec![2, 3, 4, 5, 6])));
        let ratio = kpi(KpiKind::Ratio, &[Point::Ratio(1.0, 10.0), Point::Ratio(30.0, 90.0)]);
        assert_eq!(pooled(&ratio, &ratio.series, whole), Some(Point::Ratio(31.0, 100.0)));
        let value = kpi(KpiKind::Value, &[Point::Value(1.0), Point::Value(2.0)]);
        assert_eq!(pooled(&value, &value.series, whole), None);
        assert_eq!(pooled(&value, &value.series, (p("2025-02"), p("2025-02"))), Some(Point::Value(2.0)));
        let huge = kpi(KpiKind::Mean, &[Point::Counts(vec![u64::MAX; 5]), Point::Counts(vec![1; 5])]);
        assert_eq!(pooled(&huge, &huge.series, whole), None);
    }

    #[test]
    fn the_best_group_comes_first_and_one_without_data_last() {
        let kpi = kpi(KpiKind::Churn, &[]);
        let part = |lost| Part { series: [(p("2025-01"), Point::Ratio(lost, 20.0))].into() };
        let mut breakdown = Breakdown::default();
        breakdown.parts.insert("a".to_owned(), part(5.0));
        breakdown.parts.insert("b".to_owned(), Part::default());
        breakdown.parts.insert("c".to_owned(), part(2.0));
        let kpi = Kpi { direction: crate::model::kpi::Direction::Down, ..kpi };
        let groups = groups(&kpi, &breakdown, (p("2025-01"), p("2025-01")));
        let order: Vec<&str> = groups.iter().map(|group| group.member.as_str()).collect();
        assert_eq!(order, ["c", "a", "b"]);
        assert!(groups[0].is_small() && !groups[2].is_small());
    }

    #[test]
    fn each_kind_has_the_test_that_fits_it() {
        let counts = |counts: &[u64]| Point::Counts(counts.to_vec());
        let low = [5, 5, 10, 10, 5, 5, 10, 20, 20, 5, 5];
        let high = [0, 0, 0, 0, 5, 5, 10, 20, 20, 30, 30];
        let found = difference(&kpi(KpiKind::Nps, &[]), &counts(&low), &counts(&high)).unwrap();
        assert_eq!((found.method, found.may_be_chance), (Method::Nps, false));
        assert!(found.change > 0.0 && found.interval.contains(found.change) && found.p.unwrap() < 0.05);
        let same = difference(&kpi(KpiKind::Nps, &[]), &counts(&low), &counts(&low)).unwrap();
        assert!(same.may_be_chance && same.change == 0.0);
        let rate =
            difference(&kpi(KpiKind::Ratio, &[]), &Point::Ratio(10.0, 100.0), &Point::Ratio(14.0, 100.0));
        let rate = rate.unwrap();
        assert!(rate.method == Method::Rate && rate.may_be_chance && (rate.change - 4.0).abs() < 1e-9);
        let mean = kpi(KpiKind::Mean, &[]);
        let found = difference(&mean, &counts(&[9, 9, 2, 0, 0]), &counts(&[0, 0, 2, 9, 9])).unwrap();
        assert!(found.method == Method::Mean && !found.may_be_chance && found.p.is_none());
    }

    #[test]
    fn what_cannot_be_compared_says_why() {
        let value = kpi(KpiKind::Value, &[]);
        assert_eq!(difference(&value, &Point::Value(1.0), &Point::Value(2.0)), Err(NoTest::Kind));
        let ratio = kpi(KpiKind::Ratio, &[]);
        assert_eq!(difference(&ratio, &Point::Ratio(0.5, 2.0), &Point::Ratio(1.0, 2.0)), Err(NoTest::Kind));
        assert_eq!(difference(&ratio, &Point::Ratio(0.0, 0.0), &Point::Ratio(1.0, 2.0)), Err(NoTest::NoData));
        let all = Point::Ratio(5.0, 5.0);
        assert_eq!(difference(&ratio, &all, &all), Err(NoTest::NoVariance));
    }
}
