//! Where a KPI stands on the way from its baseline to its target (F21).

use crate::{base::period::Period, model::kpi::Kpi};

use super::{
    super::formulas::trajectory::{Progress, Status, Trajectory},
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
}

impl TargetResult {
    pub fn status(&self) -> Option<Status> {
        self.progress.map(|progress| progress.status)
    }
}

pub(super) fn target(
    kpi: &Kpi,
    baseline: Option<&BaselineResult>,
    newest: Option<&PeriodResult>,
) -> Option<TargetResult> {
    let set = kpi.target.as_ref().filter(|target| target.value.is_finite())?;
    let way = baseline.zip(set.period).and_then(|(baseline, end)| trajectory(set.value, baseline, end));
    let progress = way
        .zip(newest)
        .and_then(|(way, newest)| way.progress(f64::from(newest.period.index()), newest.reading.value?).ok());
    let centre = baseline.map(|baseline| baseline.limits.centre);
    Some(TargetResult {
        value: set.value,
        period: set.period,
        progress,
        within_limits: baseline.is_some_and(|baseline| baseline.limits.may_reach(set.value)),
        contradicts_direction: centre
            .is_some_and(|centre| direction(kpi).improvement(set.value - centre) < 0.0),
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
    fn a_doubtful_target_is_marked() {
        let near = KpiResult::of(&kpi(15.0, target_at(10.3, "2025-01"))).target.unwrap();
        assert!(near.within_limits && !near.contradicts_direction);
        let down = Kpi { direction: Direction::Down, ..kpi(15.0, target_at(20.0, "2025-01")) };
        let down = KpiResult::of(&down).target.unwrap();
        assert!(!down.within_limits && down.contradicts_direction);
    }
}
