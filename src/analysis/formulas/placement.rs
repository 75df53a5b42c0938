//! Placement on a staged maturity model and the effort to the next stage (F26c).

use super::consensus::Consensus;
use super::undefined::{Quantity, Undefined, at_least, not_negative, result, share};

/// One criterion of a stage with what the votes on it came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Criterion {
    pub value: Consensus,
    /// A gate must reach the minimum itself, whatever the mean of its stage.
    pub gate: bool,
    /// ≥ 0, usually 1.
    pub weight: f64,
}

/// When a stage is attained.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacementRules {
    /// Achievement a stage needs, above 0 to 1; usually 0.75.
    pub threshold: f64,
    /// Level each gate needs; usually 2.
    pub gate_minimum: u8,
    /// Highest level of the scale, usually 4.
    pub top_level: u8,
}

impl Default for PlacementRules {
    fn default() -> Self {
        Self { threshold: 0.75, gate_minimum: 2, top_level: 4 }
    }
}

impl PlacementRules {
    fn checked(&self) -> Result<(), Undefined> {
        share(Quantity::Threshold, self.threshold)?;
        if self.threshold <= 0.0 {
            return Err(Undefined::DividesByZero(Quantity::Threshold));
        }
        if self.top_level == 0 {
            return Err(Undefined::DividesByZero(Quantity::Levels));
        }
        if self.gate_minimum > self.top_level {
            let value = f64::from(self.gate_minimum);
            return Err(Undefined::OutOfRange { quantity: Quantity::GateMinimum, value });
        }
        Ok(())
    }

    /// Equality counts.
    fn reached(&self, achievement: f64) -> bool {
        achievement >= self.threshold - 1e-12
    }

    fn gate_fails(&self, criterion: &Criterion) -> bool {
        criterion.gate && criterion.value.counted_level().is_some_and(|level| level < self.gate_minimum)
    }
}

/// F26c: one stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageResult {
    /// Weighted mean level over the highest level, 0–1; None when no criterion applies.
    pub achievement: Option<f64>,
    /// Places of the gates below the minimum or unknown, 0-based in the stage.
    pub gate_failures: Vec<usize>,
    /// Places of the unknown criteria, 0-based in the stage.
    pub unknown: Vec<usize>,
    /// By its own achievement and gates and with all stages below; the first stage always.
    pub attained: bool,
}

/// F26c: where an organisation stands. Stages count from 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Placement {
    /// Highest attained stage.
    pub stage: usize,
    /// The stage after it; None at the top.
    pub next: Option<usize>,
    /// Share of the way to the next stage, 0–0.99; 0 at the top.
    pub progress: f64,
    /// Stage plus progress.
    pub decimal: f64,
    /// Every stage, from the first.
    pub stages: Vec<StageResult>,
    /// Stages above the next one whose achievement is reached: advanced practice without its base.
    pub islands: Vec<usize>,
    /// The first stage is given to everyone; this says that it was not earned.
    pub basics_incomplete: bool,
}

/// The share of the way that is never exceeded while a stage is not attained.
const ALMOST: f64 = 0.99;

/// F26c, placement from the criteria of each stage, first stage first.
pub fn place<S: AsRef<[Criterion]>>(stages: &[S], rules: &PlacementRules) -> Result<Placement, Undefined> {
    rules.checked()?;
    at_least(1, stages.len())?;
    let mut results = stages
        .iter()
        .map(|criteria| stage_result(criteria.as_ref(), rules))
        .collect::<Result<Vec<_>, _>>()?;
    let mut below = true;
    for (index, stage) in results.iter_mut().enumerate() {
        let earned = stage.gate_failures.is_empty() && stage.achievement.is_none_or(|a| rules.reached(a));
        stage.attained = index == 0 || (below && earned);
        below = stage.attained;
    }
    let stage = results.iter().take_while(|result| result.attained).count();
    let next = (stage < results.len()).then_some(stage + 1);
    let progress = results
        .get(stage)
        .map_or(0.0, |next| next.achievement.map_or(ALMOST, |a| (a / rules.threshold).min(ALMOST)));
    let reached = |result: &StageResult| result.achievement.is_some_and(|a| rules.reached(a));
    let islands = (stage + 2..=results.len()).filter(|&n| results.get(n - 1).is_some_and(reached)).collect();
    let basics_incomplete =
        results.first().and_then(|first| first.achievement).is_some_and(|a| !rules.reached(a));
    let decimal = stage as f64 + progress;
    Ok(Placement { stage, next, progress, decimal, stages: results, islands, basics_incomplete })
}

fn stage_result(criteria: &[Criterion], rules: &PlacementRules) -> Result<StageResult, Undefined> {
    let mut weights = 0.0;
    let mut sum = 0.0;
    for criterion in criteria {
        let weight = not_negative(Quantity::Weight, criterion.weight)?;
        let Some(level) = criterion.value.counted_level() else { continue };
        if level > rules.top_level {
            return Err(Undefined::OutOfRange { quantity: Quantity::Level, value: f64::from(level) });
        }
        weights += weight;
        sum += weight * f64::from(level) / f64::from(rules.top_level);
    }
    let achievement = if weights > 0.0 { Some(result(sum / weights)?) } else { None };
    Ok(StageResult {
        achievement,
        gate_failures: places(criteria, |criterion| rules.gate_fails(criterion)),
        unknown: places(criteria, |criterion| criterion.value == Consensus::Unknown),
        attained: false,
    })
}

fn places(criteria: &[Criterion], wanted: impl Fn(&Criterion) -> bool) -> Vec<usize> {
    criteria.iter().enumerate().filter(|(_, criterion)| wanted(criterion)).map(|(place, _)| place).collect()
}

/// The fewest level points that bring the criteria of a stage to its threshold and its gates to theirs.
///
/// Gates come first, then the heaviest criteria. With equal weights this is the larger of what the
/// threshold and what the gates ask for.
pub fn points_to_attain(criteria: &[Criterion], rules: &PlacementRules) -> Result<u64, Undefined> {
    rules.checked()?;
    stage_result(criteria, rules)?;
    let mut points = 0_u64;
    let mut missing = 0.0;
    // Weight and free levels of each criterion once the gates are open.
    let mut room: Vec<(f64, u8)> = Vec::new();
    for criterion in criteria {
        let Some(mut level) = criterion.value.counted_level() else { continue };
        if rules.gate_fails(criterion) {
            points += u64::from(rules.gate_minimum - level);
            level = rules.gate_minimum;
        }
        missing += criterion.weight * (rules.threshold * f64::from(rules.top_level) - f64::from(level));
        room.push((criterion.weight, rules.top_level - level));
    }
    room.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (weight, free) in room {
        if weight <= 0.0 || missing <= 0.0 {
            break;
        }
        // What is missing is whole but for rounding errors when the weights are equal.
        let wanted = (missing / weight - 1e-9).ceil().max(0.0);
        let used = wanted.min(f64::from(free));
        points += used as u64;
        missing -= used * weight;
    }
    Ok(points)
}

/// How much of something is achieved, after the bands of process assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Band {
    /// Up to 15 %.
    NotAchieved,
    /// Up to 50 %.
    Partially,
    /// Up to 85 %.
    Largely,
    Fully,
}

/// The band of an achievement 0–1.
pub fn band(achievement: f64) -> Result<Band, Undefined> {
    let achievement = share(Quantity::Achievement, achievement)?;
    let up_to = |limit: f64| achievement <= limit + 1e-12;
    Ok(if up_to(0.15) {
        Band::NotAchieved
    } else if up_to(0.50) {
        Band::Partially
    } else if up_to(0.85) {
        Band::Largely
    } else {
        Band::Fully
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stage(levels: &[u8]) -> Vec<Criterion> {
        levels
            .iter()
            .map(|&level| Criterion { value: Consensus::Level(level), gate: false, weight: 1.0 })
            .collect()
    }

    #[test]
    fn a_stage_without_criteria_passes() {
        let placement = place(&[stage(&[4]), vec![], stage(&[3]), stage(&[1])], &PlacementRules::default());
        let placement = placement.unwrap();
        assert_eq!((placement.stage, placement.next), (3, Some(4)));
        assert_eq!(placement.stages[1].achievement, None);
    }

    #[test]
    fn the_top_has_nothing_next() {
        let placement = place(&[stage(&[0]), stage(&[4])], &PlacementRules::default()).unwrap();
        assert_eq!((placement.stage, placement.next, placement.decimal), (2, None, 2.0));
        assert!(placement.basics_incomplete);
    }

    #[test]
    fn equality_counts_though_decimals_miss_it() {
        let place_with = |weights: [f64; 3], levels: [u8; 3]| {
            let criteria = weights.into_iter().zip(levels).map(|(weight, level)| Criterion {
                value: Consensus::Level(level),
                gate: false,
                weight,
            });
            place(&[stage(&[4]), criteria.collect()], &PlacementRules::default()).unwrap().stage
        };
        // 0.7499999999999999 by the arithmetic of the machine.
        assert_eq!(place_with([0.1, 0.1, 0.1], [1, 4, 4]), 2);
        assert_eq!(place_with([1000.0, 1.0, 1.0], [3, 3, 2]), 1);
    }

    #[test]
    fn respondents_leave_out_what_they_do_not_know() {
        use crate::analysis::formulas::consensus::Vote;
        let gate = |vote| Criterion { value: Consensus::of_respondent(vote), gate: true, weight: 1.0 };
        let stages = [stage(&[4]), vec![gate(Vote::DontKnow), gate(Vote::Level(3))]];
        assert_eq!(place(&stages, &PlacementRules::default()).unwrap().stage, 2);
    }

    #[test]
    fn the_sample_needs_five_points() {
        let rules = PlacementRules::default();
        assert_eq!(points_to_attain(&stage(&[3, 2, 2, 2, 3, 1]), &rules), Ok(5));
        let unknown = Criterion { value: Consensus::Unknown, gate: true, weight: 1.0 };
        let mut high = stage(&[4, 4, 4]);
        high.push(unknown);
        assert_eq!(points_to_attain(&high, &rules), Ok(2));
    }

    #[test]
    fn bands_end_where_they_say() {
        let bands = [0.15, 0.16, 0.5, 0.51, 0.85, 0.86].map(|share| band(share).unwrap());
        let (n, p, l, f) = (Band::NotAchieved, Band::Partially, Band::Largely, Band::Fully);
        assert_eq!(bands, [n, p, p, l, l, f]);
        assert!(band(1.01).is_err());
    }

    proptest! {
        #[test]
        fn points_are_the_larger_of_two_needs(levels in prop::collection::vec((0_u8..5, any::<bool>()), 1..9)) {
            let criteria: Vec<Criterion> = levels
                .iter()
                .map(|&(level, gate)| Criterion { value: Consensus::Level(level), gate, weight: 1.0 })
                .collect();
            let sum: i64 = levels.iter().map(|(level, _)| i64::from(*level)).sum();
            let threshold = 3 * i64::try_from(levels.len()).unwrap() - sum;
            let gates: i64 = levels.iter().map(|(level, gate)| if *gate { (2 - i64::from(*level)).max(0) } else { 0 }).sum();
            let points = points_to_attain(&criteria, &PlacementRules::default()).unwrap();
            prop_assert_eq!(i64::try_from(points).unwrap(), threshold.max(gates).max(0));
        }
    }
}
