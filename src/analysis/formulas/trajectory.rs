//! The way from a baseline to a target, and a straight line through points (F21). Time is in periods.

use super::direction::Direction;
use super::undefined::{Quantity, Undefined, at_least, finite, not_negative, result};

/// A target set against a baseline; `target` differs from `baseline`, `end` lies after `start`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trajectory {
    /// Value at `start`.
    pub baseline: f64,
    /// Value wanted at `end`.
    pub target: f64,
    pub start: f64,
    pub end: f64,
    /// Share of the whole way by which a value may lag and still be at risk only; usually 0.10.
    pub tolerance: f64,
}

/// How a value stands against the way to the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    Achieved,
    OnTrack,
    AtRisk,
    OffTrack,
}

/// F21: a value on its way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// The value that the straight way asks for now.
    pub expected: f64,
    /// How far the value is ahead (positive) or behind, in its own unit, towards the target.
    pub gap: f64,
    /// Share of the way done; below 0 when it went backwards, above 1 beyond the target.
    pub progress: f64,
    pub status: Status,
    /// Change per period still needed; None from the target date on.
    pub needed_per_period: Option<f64>,
}

impl Trajectory {
    /// F21, where `value` at `time` stands.
    pub fn progress(&self, time: f64, value: f64) -> Result<Progress, Undefined> {
        let way = self.way()?;
        finite(Quantity::Time, time)?;
        finite(Quantity::Value, value)?;
        let passed = ((time - self.start) / (self.end - self.start)).clamp(0.0, 1.0);
        // From the date on it is the target itself, not a sum that rounds to it.
        let expected = if passed < 1.0 { self.baseline + way * passed } else { self.target };
        let gap = result(way.signum() * (value - expected))?;
        let remaining = self.end - time;
        let needed = (remaining > 0.0).then(|| (self.target - value) / remaining);
        Ok(Progress {
            expected: result(expected)?,
            gap,
            progress: result((value - self.baseline) / way)?,
            status: self.status(value, gap, way),
            needed_per_period: needed.map(result).transpose()?,
        })
    }

    /// Signed distance from baseline to target, not 0.
    fn way(&self) -> Result<f64, Undefined> {
        for value in [self.baseline, self.target] {
            finite(Quantity::Value, value)?;
        }
        for time in [self.start, self.end] {
            finite(Quantity::Time, time)?;
        }
        not_negative(Quantity::Tolerance, self.tolerance)?;
        if self.end <= self.start {
            return Err(Undefined::TargetNotAfterBaseline);
        }
        let way = result(self.target - self.baseline)?;
        if way == 0.0 { Err(Undefined::TargetIsBaseline) } else { Ok(way) }
    }

    fn status(&self, value: f64, gap: f64, way: f64) -> Status {
        // Equality counts; sums of decimals miss it by their last digits.
        let rounding = -1e-12 * self.baseline.abs().max(self.target.abs());
        if way.signum() * (value - self.target) >= rounding {
            Status::Achieved
        } else if gap >= rounding {
            Status::OnTrack
        } else if gap + self.tolerance * way.abs() >= rounding {
            Status::AtRisk
        } else {
            Status::OffTrack
        }
    }
}

/// Whether a target asks for a change that is no improvement; it needs no date for that.
pub fn contradicts(direction: Direction, baseline: f64, target: f64) -> bool {
    direction.improvement(target - baseline) < 0.0
}

/// F21b: a straight line, value = `intercept` + `slope` × time. No prediction interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Change per period.
    pub slope: f64,
    /// Value at time 0.
    pub intercept: f64,
}

/// F21b, least squares through points (time, value), at least two at different times.
pub fn least_squares(points: &[(f64, f64)]) -> Result<Line, Undefined> {
    at_least(2, points.len())?;
    for &(time, value) in points {
        finite(Quantity::Time, time)?;
        finite(Quantity::Value, value)?;
    }
    let n = points.len() as f64;
    let mean_time = points.iter().map(|point| point.0).sum::<f64>() / n;
    let mean_value = points.iter().map(|point| point.1).sum::<f64>() / n;
    let spread: f64 = points.iter().map(|point| (point.0 - mean_time).powi(2)).sum();
    if spread <= 0.0 {
        return Err(Undefined::NoVariance);
    }
    let joint: f64 = points.iter().map(|point| (point.0 - mean_time) * (point.1 - mean_value)).sum();
    let slope = result(joint / spread)?;
    Ok(Line { slope, intercept: result(mean_value - slope * mean_time)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RISING: Trajectory =
        Trajectory { baseline: 0.0, target: 0.3, start: 0.0, end: 3.0, tolerance: 0.1 };

    #[test]
    fn equality_counts_for_the_better_status() {
        let status = |time, value| RISING.progress(time, value).unwrap().status;
        assert_eq!(status(1.0, 0.1), Status::OnTrack);
        assert_eq!(status(2.0, 0.1 + 0.1), Status::OnTrack);
        assert_eq!(status(2.0, 0.17), Status::AtRisk);
        assert_eq!(status(2.0, 0.169), Status::OffTrack);
        assert_eq!(status(2.0, 0.3), Status::Achieved);
    }

    #[test]
    fn a_rise_contradicts_a_measure_better_low() {
        assert!(contradicts(Direction::LowerIsBetter, 0.0, 0.3));
        assert!(!contradicts(Direction::HigherIsBetter, 0.0, 0.3));
        assert!(!contradicts(Direction::LowerIsBetter, 0.3, 0.3));
    }

    #[test]
    fn impossible_plans_are_named() {
        let late = Trajectory { end: 0.0, ..RISING };
        assert_eq!(late.progress(0.0, 0.0), Err(Undefined::TargetNotAfterBaseline));
        assert_eq!(least_squares(&[(1.0, 2.0), (1.0, 3.0)]), Err(Undefined::NoVariance));
    }
}
