//! The natural limits of a KPI and the points that chance does not explain (F19, F20).

use std::ops::Range;

use crate::{
    base::period::Period,
    model::kpi::{Baseline, BaselineMethod, EarlierBaseline, Kpi},
};

use super::{
    super::formulas::{
        trend::{self, Trend},
        xmr::{self, Average, Limits, RUN_LENGTH, Rule, Side, Strength},
    },
    direction,
};

/// The limits that the baseline window gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BaselineResult {
    /// The first period of the window.
    pub from: Period,
    /// The last period of the window.
    pub to: Period,
    /// As they are in the last period of the window.
    pub limits: Limits,
    /// Change of centre and limits per period; 0 unless they follow a trend.
    pub slope: f64,
    /// Constant limits are set, and the values of the window rise or fall too clearly for them.
    pub is_trending: bool,
}

impl BaselineResult {
    /// Centre and limits as they are in a period.
    pub fn limits_at(&self, kpi: &Kpi, period: Period) -> Limits {
        let (floor, ceiling) = kpi.range();
        let periods = period.index() - self.to.index();
        self.limits.shifted(self.slope * f64::from(periods), floor, ceiling)
    }

    /// Fewer than six points: the limits may still move much.
    pub fn is_provisional(&self) -> bool {
        self.limits.strength() == Strength::Provisional
    }
}

/// Whether a signal is good news.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    Favourable,
    Adverse,
}

/// A period that chance does not explain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KpiSignal {
    pub period: Period,
    pub rule: Rule,
    pub side: Side,
    pub tone: Tone,
}

/// F19 over the KPI's window; an open end of the window is that of the series.
pub(super) fn baseline(kpi: &Kpi, first: Period, values: &[Option<f64>]) -> Option<BaselineResult> {
    limits_of(kpi, kpi.baseline.as_ref()?, first, values)
}

/// F19 over the windows that others took the place of, oldest first; those without limits are left out.
pub(super) fn earlier(kpi: &Kpi, first: Period, values: &[Option<f64>]) -> Vec<BaselineResult> {
    let history = kpi.baseline.iter().flat_map(|baseline| &baseline.history);
    history.filter_map(|earlier| limits_of(kpi, &as_set(earlier), first, values)).collect()
}

/// An earlier window as it was set.
fn as_set(earlier: &EarlierBaseline) -> Baseline {
    Baseline {
        from: earlier.from,
        to: earlier.to,
        method: earlier.method,
        trended: earlier.trended,
        excluded: earlier.excluded.clone(),
        ..Baseline::default()
    }
}

fn limits_of(kpi: &Kpi, set: &Baseline, first: Period, values: &[Option<f64>]) -> Option<BaselineResult> {
    let last = first.plus(i32::try_from(values.len()).ok()?.checked_sub(1)?)?;
    let (from, to) = (set.from.unwrap_or(first), set.to.unwrap_or(last));
    if from.length() != first.length() || to.length() != first.length() {
        return None;
    }
    let average = match set.method {
        BaselineMethod::XmrMean => Average::Mean,
        BaselineMethod::XmrMedian => Average::Median,
    };
    let (floor, ceiling) = kpi.range();
    let window = xmr::Baseline {
        window: places(first, from, to),
        excluded: excluded(set, first),
        centre: average,
        range: average,
        floor,
        ceiling,
    };
    if set.trended {
        let line = trend::half_averages(values, &window).ok()?;
        let flat = xmr::Baseline { floor: None, ceiling: None, ..window };
        let around = xmr::limits(&line.residuals(values), &flat).ok()?;
        let at_end = line.at(place(first, to)) + around.centre;
        let limits = around.shifted(at_end - around.centre, floor, ceiling);
        return Some(BaselineResult { from, to, limits, slope: line.slope, is_trending: false });
    }
    let limits = xmr::limits(values, &window).ok()?;
    let is_trending = trend::is_trending(values, &window);
    Some(BaselineResult { from, to, limits, slope: 0.0, is_trending })
}

fn place(first: Period, period: Period) -> f64 {
    f64::from(period.index() - first.index())
}

/// The window as places in the series, end not included.
fn places(first: Period, from: Period, to: Period) -> Range<usize> {
    let place =
        |period: Period, after: i32| usize::try_from(period.index() - first.index() + after).unwrap_or(0);
    place(from, 0)..place(to, 1)
}

/// Places of the special periods; those before the series are none.
fn excluded(set: &Baseline, first: Period) -> Vec<usize> {
    set.excluded
        .keys()
        .filter(|period| period.length() == first.length())
        .filter_map(|period| usize::try_from(period.index() - first.index()).ok())
        .collect()
}

/// F20 over the whole series.
pub(super) fn signals(
    kpi: &Kpi,
    first: Period,
    values: &[Option<f64>],
    baseline: &BaselineResult,
) -> Vec<KpiSignal> {
    let Some(set) = &kpi.baseline else { return Vec::new() };
    let excluded = excluded(set, first);
    let found = if set.trended {
        // Against a trend the values count as what they lie above or below it.
        let end = baseline.limits.centre - baseline.slope * place(first, baseline.to);
        let rest = Trend { slope: baseline.slope, intercept: end }.residuals(values);
        let flat = baseline.limits.shifted(-baseline.limits.centre, None, None);
        xmr::signals(&rest, &excluded, &flat, RUN_LENGTH)
    } else {
        xmr::signals(values, &excluded, &baseline.limits, RUN_LENGTH)
    };
    let found = found.unwrap_or_default();
    let mut signals: Vec<KpiSignal> = found
        .into_iter()
        .filter_map(|signal| {
            let period = first.plus(i32::try_from(signal.index).ok()?)?;
            Some(KpiSignal { period, rule: signal.rule, side: signal.side, tone: tone(kpi, signal.side) })
        })
        .collect();
    signals.sort_by_key(|signal| (signal.period, signal.rule));
    signals
}

fn tone(kpi: &Kpi, side: Side) -> Tone {
    let change = match side {
        Side::Above => 1.0,
        Side::Below => -1.0,
    };
    if direction(kpi).improvement(change) > 0.0 { Tone::Favourable } else { Tone::Adverse }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{
        analysis::kpi::KpiResult,
        model::kpi::{Baseline, Direction, KpiKind, Point},
    };

    fn p(text: &str) -> Period {
        text.parse().unwrap()
    }

    fn kpi(values: &[Option<f64>], baseline: Baseline) -> Kpi {
        let first = p("2024-01");
        let point = |(i, value): (i32, &Option<f64>)| Some((first.plus(i)?, Point::Value((*value)?)));
        let series: BTreeMap<Period, Point> = (0..).zip(values).filter_map(point).collect();
        Kpi { kind: KpiKind::Value, series, baseline: Some(baseline), ..Kpi::default() }
    }

    fn window(from: &str, to: &str) -> Baseline {
        Baseline { from: Some(p(from)), to: Some(p(to)), ..Baseline::default() }
    }

    #[test]
    fn the_window_is_cut_to_the_series_and_a_gap_stays_a_gap() {
        let values = [Some(1.0), Some(3.0), None, Some(2.0), Some(3.0), Some(50.0)];
        let result = KpiResult::of(&kpi(&values, window("2023-01", "2024-05")));
        assert_eq!(result.periods.len(), 6);
        assert_eq!(result.periods[2].reading, super::super::Reading::NONE);
        let baseline = result.baseline.unwrap();
        assert_eq!((baseline.limits.centre, baseline.limits.moving_range), (2.25, 1.5));
        assert!(baseline.is_provisional());
        assert_eq!(baseline.from, p("2023-01"), "shown as set");
    }

    #[test]
    fn an_open_window_is_the_whole_series() {
        let result = KpiResult::of(&kpi(&[Some(1.0), Some(3.0), Some(2.0)], Baseline::default()));
        let baseline = result.baseline.unwrap();
        assert_eq!((baseline.from, baseline.to), (p("2024-01"), p("2024-03")));
        assert_eq!(baseline.limits.points, 3);
    }

    #[test]
    fn too_few_points_or_a_window_elsewhere_give_no_baseline() {
        assert_eq!(KpiResult::of(&kpi(&[Some(1.0)], Baseline::default())).baseline, None);
        let series = [Some(1.0), Some(2.0), Some(3.0)];
        for (from, to) in [("2020-01", "2020-12"), ("2030-01", "2030-12"), ("2024-03", "2024-01")] {
            assert_eq!(KpiResult::of(&kpi(&series, window(from, to))).baseline, None, "{from}");
        }
        let quarters = Baseline { from: Some(p("2024-Q1")), ..Baseline::default() };
        assert_eq!(KpiResult::of(&kpi(&series, quarters)).baseline, None);
    }

    #[test]
    fn a_special_period_neither_counts_nor_signals() {
        let values: Vec<Option<f64>> = [5.0, 6.0, 5.0, 6.0, 99.0, 5.0, 6.0, 5.0].map(Some).to_vec();
        let mut special = window("2024-01", "2024-08");
        special.excluded.insert(p("2024-05"), "Outage".to_owned());
        let result = KpiResult::of(&kpi(&values, special));
        assert_eq!(result.baseline.unwrap().limits.points, 7);
        assert_eq!(result.signals, []);
    }

    #[test]
    fn the_direction_says_whether_a_signal_is_good() {
        let values: Vec<Option<f64>> = [5.0, 6.0, 5.0, 6.0, 5.0, 6.0, 99.0].map(Some).to_vec();
        for (direction, tone) in [(Direction::Up, Tone::Favourable), (Direction::Down, Tone::Adverse)] {
            let kpi = Kpi { direction, ..kpi(&values, window("2024-01", "2024-06")) };
            let signals = KpiResult::of(&kpi).signals;
            let rules: Vec<u8> = signals.iter().map(|signal| signal.rule.number()).collect();
            assert_eq!(rules, [1, 4]);
            assert!(signals.iter().all(|signal| signal.tone == tone && signal.period == p("2024-07")));
        }
    }

    #[test]
    fn limits_follow_a_trend_where_they_are_told_to() {
        let values: Vec<Option<f64>> =
            (0..12).map(|i| Some(f64::from(i) + if i % 2 == 0 { 0.3 } else { 0.0 })).collect();
        let constant = kpi(&values, window("2024-01", "2024-10"));
        let result = KpiResult::of(&constant);
        assert!(result.baseline.unwrap().is_trending);
        assert!(!result.signals.is_empty());
        let trended = Baseline { trended: true, ..window("2024-01", "2024-10") };
        let trended = kpi(&values, trended);
        let result = KpiResult::of(&trended);
        let baseline = result.baseline.unwrap();
        assert!((baseline.slope - 1.0).abs() < 0.05 && !baseline.is_trending);
        assert_eq!(result.signals, []);
        let now = baseline.limits_at(&trended, p("2024-12"));
        assert!((now.centre - 11.15).abs() < 0.2, "{}", now.centre);
        assert!((now.centre - baseline.limits.centre - 2.0 * baseline.slope).abs() < 1e-12);
        let jump = Some(Point::Value(20.0));
        let mut jumped = trended;
        jumped.series.extend(jump.map(|point| (p("2024-12"), point)));
        let signals = KpiResult::of(&jumped).signals;
        assert!(signals.iter().any(|signal| signal.period == p("2024-12") && signal.rule == Rule::Outside));
    }

    #[test]
    fn earlier_windows_keep_their_limits() {
        let values: Vec<Option<f64>> = [1.0, 3.0, 1.0, 3.0, 11.0, 13.0, 11.0, 13.0].map(Some).to_vec();
        let mut baseline = window("2024-05", "2024-08");
        baseline.history.push(EarlierBaseline {
            from: Some(p("2024-01")),
            to: Some(p("2024-04")),
            ..EarlierBaseline::default()
        });
        let result = KpiResult::of(&kpi(&values, baseline));
        assert_eq!(result.baseline.unwrap().limits.centre, 12.0);
        let centres: Vec<f64> = result.earlier.iter().map(|earlier| earlier.limits.centre).collect();
        assert_eq!(centres, [2.0]);
    }

    #[test]
    fn the_median_form_is_not_moved_by_one_outlier() {
        let values: Vec<Option<f64>> = [5.0, 6.0, 5.0, 6.0, 99.0, 6.0, 5.0].map(Some).to_vec();
        let baseline = Baseline { method: BaselineMethod::XmrMedian, ..Baseline::default() };
        let limits = KpiResult::of(&kpi(&values, baseline)).baseline.unwrap().limits;
        assert_eq!((limits.centre, limits.moving_range), (6.0, 1.0));
    }
}
