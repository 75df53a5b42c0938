//! What a test shows: the rate of each arm, and how far the others are from the first (F10w, F12).

use crate::model::strategy::{Experiment, Variant};

use super::formulas::{
    Interval, Undefined,
    rate::{self, RateDifference},
};

/// Confidence of the intervals.
const CONFIDENCE: f64 = 0.95;
/// A difference that chance alone would make less often than this is taken for real.
const SELDOM: f64 = 0.05;

/// One arm with its rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arm {
    /// 0–1.
    pub rate: f64,
    /// Wilson's.
    pub interval: Interval,
}

/// How an arm did against the first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Its place in the list of arms, from 1.
    pub arm: usize,
    /// Its rate less that of the first.
    pub against_first: RateDifference,
    /// Chance alone explains a difference of this size. With several arms each has to be less likely, so that
    /// all together do not mislead more often than one would.
    pub may_be_chance: bool,
}

/// The rate of an arm.
pub fn arm(variant: &Variant) -> Result<Arm, Undefined> {
    Ok(Arm {
        rate: rate::share(variant.successes, variant.n)?,
        interval: rate::wilson(variant.successes, variant.n, CONFIDENCE)?,
    })
}

/// Every arm but the first against it; empty without a second one.
pub fn outcomes(experiment: &Experiment) -> Result<Vec<Outcome>, Undefined> {
    let Some((first, others)) = experiment.variants.split_first() else { return Ok(Vec::new()) };
    let seldom = SELDOM / others.len().max(1) as f64;
    let outcome = |(arm, own): (usize, &Variant)| {
        let against_first = rate::difference((own.successes, own.n), (first.successes, first.n), CONFIDENCE)?;
        Ok(Outcome { arm, against_first, may_be_chance: against_first.p >= seldom })
    };
    (1..).zip(others).map(outcome).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn experiment(arms: &[(u64, u64)]) -> Experiment {
        let variants =
            arms.iter().map(|(successes, n)| Variant { name: String::new(), n: *n, successes: *successes });
        Experiment { variants: variants.collect(), ..Experiment::default() }
    }

    #[test]
    fn a_difference_is_that_of_newcombe() {
        // Newcombe 1998, table II: 56/70 − 48/80, method 10.
        let found = outcomes(&experiment(&[(48, 80), (56, 70)])).unwrap();
        let own = found[0].against_first;
        assert!((own.difference - 0.2).abs() < 1e-12);
        assert!((own.interval.low - 0.0524).abs() < 5e-5 && (own.interval.high - 0.3339).abs() < 5e-5);
        assert!(!found[0].may_be_chance);
    }

    #[test]
    fn with_several_arms_each_has_to_be_less_likely() {
        // p is 0.03: seldom for one comparison, not for two.
        let arms = [(100, 1_000), (131, 1_000)];
        assert!(!outcomes(&experiment(&arms)).unwrap()[0].may_be_chance);
        let found = outcomes(&experiment(&[arms[0], arms[1], (100, 1_000)])).unwrap();
        assert!(found.iter().all(|own| own.may_be_chance));
    }

    #[test]
    fn what_makes_no_sense_is_not_computed() {
        assert_eq!(outcomes(&experiment(&[])), Ok(Vec::new()));
        assert_eq!(outcomes(&experiment(&[(1, 2)])), Ok(Vec::new()));
        assert_eq!(outcomes(&experiment(&[(0, 0), (1, 2)])), Err(Undefined::NoAnswers));
        assert_eq!(
            outcomes(&experiment(&[(3, 2), (1, 2)])),
            Err(Undefined::PartExceedsWhole { part: 3, whole: 2 })
        );
        assert_eq!(outcomes(&experiment(&[(5, 5), (7, 7)])), Err(Undefined::NoVariance));
    }
}
