//! Where a KPI stands on the way from its baseline to its target (F21).

use crate::{base::period::Period, model::kpi::Kpi};

use super::{
    super::formulas::trajectory::{Progress, Status, Trajectory, contradicts, least_squares},
    BaselineResult, PeriodResult, direction,
};

/// Share of the way by which a value may lag and still be at risk only (F21, τ).
const TOLERANCE: f64 = 0.10;

/// A target and the way to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TargetResult {
    /// In the KPI's unit.
    pub value: f64,
    pub period: Option<Period>,
    /// Of the newest value; None without baseline, period or value, or for a target that is no change.
    pub progress: Option<Progress>,
    /// The target lies inside the natural limits: it may be reached by chance.
    pub within_limits: bool,
    /// The target asks for a change that is no improvement.
    pub contradicts_direction: bool,
    /// The straight line through what was measured since the window; None with fewer than 3 values.
    pub forecast: Option<Forecast>,
}

/// A least-squares line through the values after the baseline window (F21b). It is no prediction interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    /// The first period of the line.
    pub from: Period,
    /// The last period with a value.
    pub to: Period,
    /// Values that it goes through.
    pub points: usize,
    /// Change per period.
    pub slope: f64,
    /// Value of the line in its first period.
    pub start: f64,
}

impl Forecast {
    /// The value of the line in a period.
    pub fn at(&self, period: Period) -> f64 {
        self.start + self.slope * f64::from(period.index() - self.from.index())
    }
}

/// Values from which on a line says something about a course (ours).
const FEWEST: usize = 3;

fn forecast(baseline: &BaselineResult, periods: &[PeriodResult]) -> Option<Forecast> {
    let after = periods.iter().filter(|at| at.period > baseline.to);
    let known: Vec<(Period, f64)> = after.filter_map(|at| Some((at.period, at.reading.value?))).collect();
    let (&(from, _), &(to, _)) = (known.first()?, known.last()?);
    if known.len() < FEWEST {
        return None;
    }
    let time = |period: Period| f64::from(period.index() - from.index());
    let points: Vec<(f64, f64)> = known.iter().map(|(period, value)| (time(*period), *value)).collect();
    let line = least_squares(&points).ok()?;
    Some(Forecast { from, to, points: known.len(), slope: line.slope, start: line.intercept })
}

impl TargetResult {
    pub fn status(&self) -> Option<Status> {
        self.progress.map(|progress| progress.status)
    }
}

pub(super) fn target(
    kpi: &Kpi,
    baseline: Option<&BaselineResult>,
    periods: &[PeriodResult],
) -> Option<TargetResult> {
    let newest = periods.iter().rev().find(|period| period.reading.value.is_some());
    let set = kpi.target.as_ref().filter(|target| target.value.is_finite())?;
    let way = baseline.zip(set.period).and_then(|(baseline, end)| trajectory(set.value, baseline, end));
    let progress = way
        .zip(newest)
        .and_then(|(way, newest)| way.progress(f64::from(newest.period.index()), newest.reading.value?).ok());
    Some(TargetResult {
        value: set.value,
        period: set.period,
        progress,
        within_limits: baseline.is_some_and(|baseline| baseline.limits.may_reach(set.value)),
        contradicts_direction: baseline
            .is_some_and(|own| contradicts(direction(kpi), own.limits.centre, set.value)),
        forecast: baseline.and_then(|baseline| forecast(baseline, periods)),
    })
}

/// From the centre at the last period of the window to the target at its own.
fn trajectory(target: f64, baseline: &BaselineResult, end: Period) -> Option<Trajectory> {
    (end.length() == baseline.to.length()).then(|| Trajectory {
        baseline: baseline.limits.centre,
        target,
        start: f64::from(baseline.to.index()),
        end: f64::from(end.index()),
        tolerance: TOLERANCE,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::kpi::KpiResult,
        model::kpi::{Baseline, Direction, KpiKind, Point, Target},
    };

    fn p(text: &str) -> Period {
        text.parse().unwrap()
    }

    fn kpi(newest: f64, target: Target) -> Kpi {
        let window = Baseline { from: Some(p("2024-01")), to: Some(p("2024-03")), ..Baseline::default() };
        let series = [("2024-01", 10.0), ("2024-02", 10.2), ("2024-03", 9.8), ("2024-08", newest)];
        Kpi {
            kind: KpiKind::Value,
            series: series.map(|(period, value)| (p(period), Point::Value(value))).into(),
            baseline: Some(window),
            target: Some(target),
            ..Kpi::default()
        }
    }

    fn target_at(value: f64, period: &str) -> Target {
        Target { value, period: Some(p(period)) }
    }

    #[test]
    fn the_newest_value_is_judged_against_the_straight_way() {
        let status = |value| {
            let result = KpiResult::of(&kpi(value, target_at(20.0, "2025-01")));
            result.target.unwrap().status().unwrap()
        };
        // Half of the ten months have passed: 15 is asked for.
        assert_eq!(status(20.0), Status::Achieved);
        assert_eq!(status(15.1), Status::OnTrack);
        assert_eq!(status(14.5), Status::AtRisk);
        assert_eq!(status(13.5), Status::OffTrack);
    }

    #[test]
    fn a_target_without_way_has_no_status() {
        for target in [
            Target { value: 20.0, period: None },
            target_at(20.0, "2024-03"),
            target_at(20.0, "2025-Q1"),
            target_at(10.0, "2025-01"),
        ] {
            let result = KpiResult::of(&kpi(15.0, target.clone())).target.unwrap();
            assert_eq!(result.status(), None, "{target:?}");
        }
        let nothing = Kpi { baseline: None, ..kpi(15.0, target_at(20.0, "2025-01")) };
        assert_eq!(KpiResult::of(&nothing).target.unwrap().progress, None);
        let endless = Target { value: f64::NAN, period: None };
        assert_eq!(KpiResult::of(&kpi(15.0, endless)).target, None);
    }

    #[test]
    fn the_line_goes_through_the_values_after_the_window() {
        let mut rising = kpi(16.0, target_at(20.0, "2025-01"));
        assert_eq!(KpiResult::of(&rising).target.unwrap().forecast, None, "one value is no course");
        let more = [("2024-06", 12.0), ("2024-07", 14.0)];
        rising.series.extend(more.map(|(period, value)| (p(period), Point::Value(value))));
        let line = KpiResult::of(&rising).target.unwrap().forecast.unwrap();
        assert_eq!((line.from, line.to, line.points), (p("2024-06"), p("2024-08"), 3));
        assert!((line.slope - 2.0).abs() < 1e-12 && (line.at(p("2025-01")) - 26.0).abs() < 1e-9);
    }

    #[test]
    fn a_doubtful_target_is_marked() {
        let near = KpiResult::of(&kpi(15.0, target_at(10.3, "2025-01"))).target.unwrap();
        assert!(near.within_limits && !near.contradicts_direction);
        let down = Kpi { direction: Direction::Down, ..kpi(15.0, target_at(20.0, "2025-01")) };
        let down = KpiResult::of(&down).target.unwrap();
        assert!(!down.within_limits && down.contradicts_direction);
    }
}
