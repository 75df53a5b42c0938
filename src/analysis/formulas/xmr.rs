//! The process behaviour chart of single values: natural limits and signals (F19–F20).
//!
//! A point that is missing or excluded takes its two moving ranges with it, and gives no signal itself.

use std::ops::Range;

use super::undefined::{Quantity, Undefined, at_least, finite, result};

/// Which average of values or of moving ranges is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Average {
    Mean,
    Median,
}

impl Average {
    /// Wheeler's factor from the average moving range to the natural limits.
    const fn limit_factor(self) -> f64 {
        match self {
            Self::Mean => 2.66,
            Self::Median => 3.145,
        }
    }

    /// Wheeler's factor from the average moving range to its upper limit.
    const fn range_factor(self) -> f64 {
        match self {
            Self::Mean => 3.268,
            Self::Median => 3.865,
        }
    }

    /// Expected average moving range of a normal process with σ = 1.
    const fn bias(self) -> f64 {
        match self {
            Self::Mean => 1.128,
            Self::Median => 0.954,
        }
    }

    /// The average of `values`, which are not empty.
    fn of(self, mut values: Vec<f64>) -> f64 {
        match self {
            Self::Mean => values.iter().sum::<f64>() / values.len() as f64,
            Self::Median => {
                values.sort_by(f64::total_cmp);
                let upper = values.len() / 2;
                let lower = (values.len() - 1) / 2;
                f64::midpoint(values[lower], values[upper])
            }
        }
    }
}

/// What the limits are computed from.
#[derive(Clone, Debug, PartialEq)]
pub struct Baseline {
    /// Points of the series, 0-based, end not included; beyond the series it is cut.
    pub window: Range<usize>,
    /// Points known to be special, 0-based.
    pub excluded: Vec<usize>,
    /// Average of the values: the centre.
    pub centre: Average,
    /// Average of the moving ranges: the width.
    pub range: Average,
    /// Lowest possible value of the measure.
    pub floor: Option<f64>,
    /// Highest possible value of the measure.
    pub ceiling: Option<f64>,
}

impl Baseline {
    /// A window with nothing excluded, means, and no bounds.
    pub fn over(window: Range<usize>) -> Self {
        Self {
            window,
            excluded: Vec::new(),
            centre: Average::Mean,
            range: Average::Mean,
            floor: None,
            ceiling: None,
        }
    }
}

/// How much a baseline can carry, by its number of points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strength {
    /// Under 6 points.
    Provisional,
    /// 6 to 11 points.
    Usable,
    /// 12 points or more.
    Good,
}

/// F19: natural limits, in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    pub centre: f64,
    /// Average moving range.
    pub moving_range: f64,
    /// As computed, even outside the measure's own range; draw [`Limits::upper`].
    pub natural_upper: f64,
    /// As computed, even outside the measure's own range; draw [`Limits::lower`].
    pub natural_lower: f64,
    /// Upper limit of a moving range.
    pub range_limit: f64,
    /// Estimated standard deviation.
    pub sigma: f64,
    /// Points used.
    pub points: usize,
    floor: Option<f64>,
    ceiling: Option<f64>,
}

impl Limits {
    /// The upper limit, None where the measure cannot go beyond it.
    pub fn upper(&self) -> Option<f64> {
        let reachable = self.ceiling.is_none_or(|ceiling| self.natural_upper <= ceiling);
        reachable.then_some(self.natural_upper)
    }

    /// The lower limit, None where the measure cannot go beyond it.
    pub fn lower(&self) -> Option<f64> {
        let reachable = self.floor.is_none_or(|floor| self.natural_lower >= floor);
        reachable.then_some(self.natural_lower)
    }

    /// Whether the process may reach `value` by chance alone.
    pub fn may_reach(&self, value: f64) -> bool {
        self.natural_lower <= value && value <= self.natural_upper
    }

    pub fn strength(&self) -> Strength {
        match self.points {
            0..6 => Strength::Provisional,
            6..12 => Strength::Usable,
            _ => Strength::Good,
        }
    }

    /// The same limits `by` higher, within another range of the measure.
    #[must_use]
    pub fn shifted(self, by: f64, floor: Option<f64>, ceiling: Option<f64>) -> Self {
        Self {
            centre: self.centre + by,
            natural_upper: self.natural_upper + by,
            natural_lower: self.natural_lower + by,
            floor,
            ceiling,
            ..self
        }
    }

    /// Differences up to this are rounding.
    fn rounding(&self) -> f64 {
        1e-9 * self.natural_upper.abs().max(self.natural_lower.abs())
    }
}

/// F19, natural limits from the baseline window of a series; refused without a single moving range.
pub fn limits(values: &[Option<f64>], baseline: &Baseline) -> Result<Limits, Undefined> {
    let inside = inside(values, baseline);
    let known: Vec<f64> = inside.iter().flatten().copied().collect();
    for &value in &known {
        finite(Quantity::Value, value)?;
    }
    at_least(2, known.len())?;
    let ranges: Vec<f64> = moving_ranges(&inside).map(|(_, change)| change.abs()).collect();
    at_least(1, ranges.len())?;
    let points = known.len();
    let centre = result(baseline.centre.of(known))?;
    let moving_range = result(baseline.range.of(ranges))?;
    let reach = baseline.range.limit_factor() * moving_range;
    Ok(Limits {
        centre,
        moving_range,
        natural_upper: result(centre + reach)?,
        natural_lower: result(centre - reach)?,
        range_limit: result(baseline.range.range_factor() * moving_range)?,
        sigma: moving_range / baseline.range.bias(),
        points,
        floor: baseline.floor,
        ceiling: baseline.ceiling,
    })
}

/// The series with only what counts for the baseline.
pub(super) fn inside(values: &[Option<f64>], baseline: &Baseline) -> Vec<Option<f64>> {
    present(values, &baseline.excluded)
        .enumerate()
        .map(|(index, value)| value.filter(|_| baseline.window.contains(&index)))
        .collect()
}

/// The series with its excluded points taken out.
fn present<'a>(values: &'a [Option<f64>], excluded: &'a [usize]) -> impl Iterator<Item = Option<f64>> + 'a {
    values.iter().enumerate().map(|(index, value)| value.filter(|_| !excluded.contains(&index)))
}

/// Each later point of a pair of neighbours, with the signed change to it.
fn moving_ranges(values: &[Option<f64>]) -> impl Iterator<Item = (usize, f64)> + '_ {
    values.iter().zip(values.iter().skip(1)).enumerate().filter_map(|(index, (before, after))| {
        before.zip(*after).map(|(before, after)| (index + 1, after - before))
    })
}

/// What makes a point a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// Rule 1: the point lies outside a limit.
    Outside,
    /// Rule 2: it belongs to a run on one side of the centre.
    Run,
    /// Rule 3: with two more of four successive points it lies nearer to a limit than to the centre.
    NearLimit,
    /// Rule 4: the change to it is larger than the limit of the moving range.
    Jump,
}

impl Rule {
    /// The rule's number, 1–4.
    pub const fn number(self) -> u8 {
        match self {
            Self::Outside => 1,
            Self::Run => 2,
            Self::NearLimit => 3,
            Self::Jump => 4,
        }
    }
}

/// On which side of the centre a signal lies; for [`Rule::Jump`] which way the jump goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    Above,
    Below,
}

/// F20: a point that chance does not explain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Signal {
    pub rule: Rule,
    /// 0-based place in the series.
    pub index: usize,
    pub side: Side,
}

/// Points in a row on one side of the centre that make a run, unless the user chooses another number.
pub const RUN_LENGTH: usize = 8;

/// F20, all signals of the whole series against `limits`, in the order of rule and place.
///
/// `excluded` as in the baseline; `run_length` of at least 2. Missing points neither count nor break a run.
pub fn signals(
    values: &[Option<f64>],
    excluded: &[usize],
    limits: &Limits,
    run_length: usize,
) -> Result<Vec<Signal>, Undefined> {
    at_least(2, run_length)?;
    let values: Vec<Option<f64>> = present(values, excluded).collect();
    let points: Vec<(usize, f64)> =
        values.iter().enumerate().filter_map(|(index, value)| value.map(|value| (index, value))).collect();
    for &(_, value) in &points {
        finite(Quantity::Value, value)?;
    }
    let mut signals = outside(&points, limits);
    signals.extend(runs(&points, limits, run_length));
    signals.extend(near_limit(&points, limits));
    signals.extend(jumps(&values, limits));
    signals.sort_unstable();
    signals.dedup();
    Ok(signals)
}

fn outside(points: &[(usize, f64)], limits: &Limits) -> Vec<Signal> {
    let (upper, lower) = (limits.upper(), limits.lower());
    let side = |value| beyond(value, upper, lower, limits.rounding());
    flagged(Rule::Outside, points, side)
}

/// The side on which `value` lies beyond a line that exists.
fn beyond(value: f64, upper: Option<f64>, lower: Option<f64>, rounding: f64) -> Option<Side> {
    if upper.is_some_and(|upper| value > upper + rounding) {
        Some(Side::Above)
    } else if lower.is_some_and(|lower| value < lower - rounding) {
        Some(Side::Below)
    } else {
        None
    }
}

fn flagged(rule: Rule, points: &[(usize, f64)], side: impl Fn(f64) -> Option<Side>) -> Vec<Signal> {
    points.iter().filter_map(|&(index, value)| side(value).map(|side| Signal { rule, index, side })).collect()
}

fn runs(points: &[(usize, f64)], limits: &Limits, run_length: usize) -> Vec<Signal> {
    let centre = Some(limits.centre);
    // Points on the line are left out, so that they neither count nor break.
    let sided = flagged(Rule::Run, points, |value| beyond(value, centre, centre, limits.rounding()));
    sided
        .chunk_by(|before, after| before.side == after.side)
        .filter(|run| run.len() >= run_length)
        .flatten()
        .copied()
        .collect()
}

fn near_limit(points: &[(usize, f64)], limits: &Limits) -> Vec<Signal> {
    let upper = limits.upper().map(|upper| f64::midpoint(limits.centre, upper));
    let lower = limits.lower().map(|lower| f64::midpoint(limits.centre, lower));
    let mut signals = Vec::new();
    for four in points.windows(4) {
        let near = flagged(Rule::NearLimit, four, |value| beyond(value, upper, lower, limits.rounding()));
        for side in [Side::Above, Side::Below] {
            let same: Vec<Signal> = near.iter().filter(|signal| signal.side == side).copied().collect();
            if same.len() >= 3 {
                signals.extend(same);
            }
        }
    }
    signals
}

fn jumps(values: &[Option<f64>], limits: &Limits) -> Vec<Signal> {
    let changes: Vec<(usize, f64)> = moving_ranges(values).collect();
    let limit = limits.range_limit;
    flagged(Rule::Jump, &changes, |change| beyond(change, Some(limit), Some(-limit), limits.rounding()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(values: &[f64]) -> Vec<Option<f64>> {
        values.iter().copied().map(Some).collect()
    }

    fn indices(signals: &[Signal], rule: Rule) -> Vec<usize> {
        signals.iter().filter(|signal| signal.rule == rule).map(|signal| signal.index).collect()
    }

    #[test]
    fn a_gap_takes_two_moving_ranges_with_it() {
        let values = [Some(1.0), Some(3.0), None, Some(10.0), Some(11.0)];
        let limits = limits(&values, &Baseline::over(0..5)).unwrap();
        assert_eq!((limits.centre, limits.moving_range, limits.points), (6.25, 1.5, 4));
    }

    #[test]
    fn an_excluded_point_counts_as_a_gap() {
        let whole = series(&[1.0, 3.0, 99.0, 10.0, 11.0]);
        let baseline = Baseline { excluded: vec![2], ..Baseline::over(0..5) };
        let found = limits(&whole, &baseline).unwrap();
        assert_eq!((found.centre, found.moving_range), (6.25, 1.5));
        let signals = signals(&whole, &baseline.excluded, &found, RUN_LENGTH).unwrap();
        assert!(signals.iter().all(|signal| signal.index != 2), "{signals:?}");
        assert!(indices(&signals, Rule::Jump).is_empty(), "{signals:?}");
    }

    #[test]
    fn points_that_never_meet_have_no_limits() {
        let values = [Some(1.0), None, Some(2.0)];
        let refused = limits(&values, &Baseline::over(0..3));
        assert_eq!(refused, Err(Undefined::TooFew { needed: 1, given: 0 }));
        assert!(limits(&series(&[1.0, 2.0]), &Baseline::over(1..9)).is_err());
    }

    #[test]
    fn the_median_form_has_its_own_factors() {
        let baseline = Baseline { centre: Average::Median, range: Average::Median, ..Baseline::over(0..5) };
        let limits = limits(&series(&[1.0, 2.0, 4.0, 3.0, 100.0]), &baseline).unwrap();
        assert_eq!((limits.centre, limits.moving_range), (3.0, 1.5));
        assert!((limits.natural_upper - (3.0 + 3.145 * 1.5)).abs() < 1e-12);
        assert!((limits.range_limit - 3.865 * 1.5).abs() < 1e-12);
        assert!((limits.sigma - 1.5 / 0.954).abs() < 1e-12);
    }

    #[test]
    fn a_limit_beyond_the_range_of_the_measure_is_silent() {
        let mut values = series(&[96.0, 99.0, 96.0, 99.0, 97.0, 98.0]);
        values.extend(series(&[99.9, 99.9, 99.9, 99.9]));
        let free = Baseline::over(0..6);
        let bounded = Baseline { floor: Some(0.0), ceiling: Some(100.0), ..free.clone() };
        let with = limits(&values, &bounded).unwrap();
        assert!(with.natural_upper > 100.0);
        assert_eq!((with.upper(), with.lower()), (None, Some(with.natural_lower)));
        let near = |limits: &Limits, v: &[Option<f64>]| {
            indices(&signals(v, &[], limits, RUN_LENGTH).unwrap(), Rule::NearLimit)
        };
        assert!(near(&with, &values).is_empty());
        // The same lack of bounds on higher values does signal.
        let without = limits(&values, &free).unwrap();
        let high = series(&[102.0, 103.0, 102.0, 98.0]);
        assert_eq!(near(&without, &high), [0, 1, 2]);
        assert!(near(&with, &high).is_empty());
    }

    #[test]
    fn a_run_skips_the_line_and_gaps_and_takes_the_length_asked_for() {
        let limits = limits(&series(&[4.0, 6.0, 4.0, 6.0]), &Baseline::over(0..4)).unwrap();
        let values = [Some(6.0), Some(5.0), Some(6.0), None, Some(6.0), Some(4.0)];
        let run = |length| indices(&signals(&values, &[], &limits, length).unwrap(), Rule::Run);
        assert_eq!(run(3), [0, 2, 4]);
        assert!(run(4).is_empty());
        assert!(signals(&values, &[], &limits, 1).is_err());
    }

    #[test]
    fn equal_decimals_give_no_signal() {
        let values = series(&[0.1; 7]);
        let limits = limits(&values, &Baseline::over(0..3)).unwrap();
        assert!(signals(&values, &[], &limits, 2).unwrap().is_empty());
    }
}
