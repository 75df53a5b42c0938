//! From the votes on one criterion to a consensus, and how far the votes agree (F26a, F26b).

use std::cmp::Ordering;

pub use crate::model::maturity::Vote;

use super::undefined::{Quantity, Undefined, at_least, not_negative, result};

/// What the votes on a criterion come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consensus {
    Level(u8),
    /// Counts as level 0 and needs evidence.
    Unknown,
    /// Left out everywhere.
    NotApplicable,
}

impl Consensus {
    /// The answer of a respondent alone: what they do not know is left out of their own placement.
    pub fn of_respondent(vote: Vote) -> Self {
        match vote {
            Vote::Level(level) => Self::Level(level),
            Vote::DontKnow | Vote::NotApplicable => Self::NotApplicable,
        }
    }

    /// The level that counts, None if the criterion is left out.
    pub fn counted_level(self) -> Option<u8> {
        match self {
            Self::Level(level) => Some(level),
            Self::Unknown => Some(0),
            Self::NotApplicable => None,
        }
    }
}

/// F26a, consensus of votes of equal weight: not applicable or unknown where more than half say so, else
/// the lower median of the levels.
pub fn consensus(votes: &[Vote]) -> Consensus {
    let count = |wanted: Vote| votes.iter().filter(|&&vote| vote == wanted).count();
    let mut levels = levels(votes);
    levels.sort_unstable();
    if 2 * count(Vote::NotApplicable) > votes.len() {
        return Consensus::NotApplicable;
    }
    if 2 * count(Vote::DontKnow) > votes.len() {
        return Consensus::Unknown;
    }
    let middle = levels.len().saturating_sub(1) / 2;
    levels.get(middle).map_or(Consensus::Unknown, |&level| Consensus::Level(level))
}

/// Relative difference of sums that counts as none.
const ROUNDING: f64 = 1e-12;

/// F26a with a weight ≥ 0 per vote: halves and the lower median go by weight.
pub fn weighted_consensus(votes: &[(Vote, f64)]) -> Result<Consensus, Undefined> {
    for &(_, weight) in votes {
        not_negative(Quantity::Weight, weight)?;
    }
    let weight_of = |wanted: Vote| -> f64 {
        votes.iter().filter(|(vote, _)| *vote == wanted).map(|(_, weight)| weight).sum()
    };
    let all = result(votes.iter().map(|(_, weight)| weight).sum())?;
    // Sums of weights such as 0.1 miss the half by their last digits.
    let more_than_half = |weight: f64| 2.0 * weight > all * (1.0 + ROUNDING);
    if more_than_half(weight_of(Vote::NotApplicable)) {
        return Ok(Consensus::NotApplicable);
    }
    if more_than_half(weight_of(Vote::DontKnow)) {
        return Ok(Consensus::Unknown);
    }
    let mut levels: Vec<(u8, f64)> = votes
        .iter()
        .filter_map(|&(vote, weight)| match vote {
            Vote::Level(level) if weight > 0.0 => Some((level, weight)),
            _ => None,
        })
        .collect();
    levels.sort_by_key(|(level, _)| *level);
    let half = levels.iter().map(|(_, weight)| weight).sum::<f64>() / 2.0;
    let mut passed = 0.0;
    let middle = levels.iter().find(|(_, weight)| {
        passed += weight;
        passed >= half * (1.0 - ROUNDING)
    });
    Ok(middle.map_or(Consensus::Unknown, |&(level, _)| Consensus::Level(level)))
}

fn levels(votes: &[Vote]) -> Vec<u8> {
    votes
        .iter()
        .filter_map(|vote| match vote {
            Vote::Level(level) => Some(*level),
            Vote::DontKnow | Vote::NotApplicable => None,
        })
        .collect()
}

/// F26b, within-group agreement `r_wg` of two or more levels on a scale of `scale` levels from 0; 0–1.
pub fn agreement(levels: &[u8], scale: u8) -> Result<f64, Undefined> {
    at_least(2, levels.len())?;
    if scale < 2 {
        return Err(Undefined::OutOfRange { quantity: Quantity::Levels, value: f64::from(scale) });
    }
    if let Some(&level) = levels.iter().find(|&&level| level >= scale) {
        return Err(Undefined::OutOfRange { quantity: Quantity::Level, value: f64::from(level) });
    }
    let n = levels.len() as f64;
    let mean = levels.iter().copied().map(f64::from).sum::<f64>() / n;
    let squares: f64 = levels.iter().map(|&level| (f64::from(level) - mean).powi(2)).sum();
    let chance = (f64::from(scale).powi(2) - 1.0) / 12.0;
    Ok((1.0 - squares / (n - 1.0) / chance).max(0.0))
}

/// Fewer levels than this say nothing about agreement.
const ENOUGH_LEVELS: usize = 3;
/// A range from here on …
const WIDE_RANGE: u8 = 2;
/// … with an agreement below this is a disagreement.
const GOOD_AGREEMENT: f64 = 0.70;

/// How far the votes on a criterion agree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Disagreement {
    /// Fewer than three levels were given.
    TooFewAnswers { levels: usize },
    Measured {
        /// Highest level minus lowest.
        range: u8,
        /// F26b, 0–1.
        agreement: f64,
        /// Worth a discussion: range of 2 or more and agreement below 0.70.
        flagged: bool,
    },
}

impl Disagreement {
    /// Order of the discussion list: lowest agreement first, then widest range; too few answers last.
    pub fn discussion_order(&self, other: &Self) -> Ordering {
        match (self, other) {
            (
                Self::Measured { range, agreement, .. },
                Self::Measured { range: other_range, agreement: other_agreement, .. },
            ) => agreement.total_cmp(other_agreement).then(other_range.cmp(range)),
            (Self::Measured { .. }, Self::TooFewAnswers { .. }) => Ordering::Less,
            (Self::TooFewAnswers { .. }, Self::Measured { .. }) => Ordering::Greater,
            (Self::TooFewAnswers { .. }, Self::TooFewAnswers { .. }) => Ordering::Equal,
        }
    }
}

/// Range, agreement and flag of the votes on a scale of `scale` levels from 0.
pub fn disagreement(votes: &[Vote], scale: u8) -> Result<Disagreement, Undefined> {
    let levels = levels(votes);
    if levels.len() < ENOUGH_LEVELS {
        return Ok(Disagreement::TooFewAnswers { levels: levels.len() });
    }
    let agreement = agreement(&levels, scale)?;
    let lowest = levels.iter().copied().fold(u8::MAX, u8::min);
    let range = levels.iter().copied().fold(0, u8::max) - lowest;
    let flagged = range >= WIDE_RANGE && agreement < GOOD_AGREEMENT - ROUNDING;
    Ok(Disagreement::Measured { range, agreement, flagged })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn vote() -> impl Strategy<Value = Vote> {
        prop_oneof![
            4 => (0_u8..5).prop_map(Vote::Level),
            1 => Just(Vote::DontKnow),
            1 => Just(Vote::NotApplicable)
        ]
    }

    proptest! {
        #[test]
        fn equal_weights_change_nothing(votes in prop::collection::vec(vote(), 0..12), weight in 0.1_f64..9.0) {
            let weighted: Vec<_> = votes.iter().map(|&vote| (vote, weight)).collect();
            prop_assert_eq!(weighted_consensus(&weighted).unwrap(), consensus(&votes));
        }
    }

    #[test]
    fn half_is_not_more_than_half() {
        use Vote::{DontKnow, Level, NotApplicable};
        assert_eq!(consensus(&[NotApplicable, Level(3)]), Consensus::Level(3));
        assert_eq!(consensus(&[DontKnow, Level(1)]), Consensus::Level(1));
        assert_eq!(consensus(&[DontKnow, DontKnow, Level(1)]), Consensus::Unknown);
        assert_eq!(consensus(&[NotApplicable, DontKnow]), Consensus::Unknown);
    }

    #[test]
    fn weight_moves_the_median() {
        let votes = [(Vote::Level(1), 1.0), (Vote::Level(4), 3.0)];
        assert_eq!(weighted_consensus(&votes), Ok(Consensus::Level(4)));
        assert!(weighted_consensus(&[(Vote::Level(1), -1.0)]).is_err());
    }

    #[test]
    fn disagreement_needs_range_and_spread() {
        let of = |levels: &[u8]| {
            let votes: Vec<Vote> = levels.iter().copied().map(Vote::Level).collect();
            disagreement(&votes, 5).unwrap()
        };
        assert_eq!(of(&[0, 4]), Disagreement::TooFewAnswers { levels: 2 });
        assert!(matches!(of(&[3, 3, 4, 2]), Disagreement::Measured { range: 2, flagged: true, .. }));
        assert!(matches!(of(&[3, 3, 3, 3, 3, 3, 1]), Disagreement::Measured { flagged: false, .. }));
        assert!(matches!(of(&[3, 4, 3, 4]), Disagreement::Measured { range: 1, flagged: false, .. }));
        let mut list = [of(&[0, 4]), of(&[1, 2, 3]), of(&[0, 2, 4]), of(&[0, 1, 3])];
        list.sort_by(Disagreement::discussion_order);
        let ranges: Vec<Option<u8>> = list
            .iter()
            .map(|entry| match entry {
                Disagreement::Measured { range, .. } => Some(*range),
                Disagreement::TooFewAnswers { .. } => None,
            })
            .collect();
        assert_eq!(ranges, [Some(4), Some(3), Some(2), None]);
    }
}
