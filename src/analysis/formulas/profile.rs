//! Indices of a profile model: aspects, competencies, dimensions and governance.

use super::consensus::Consensus;
use super::undefined::{Quantity, Undefined, at_least, share, within};

/// Mean level as 0–100 of the highest (`top_level` above 0); unknown counts as 0, not applicable is left out.
pub fn index(values: &[Consensus], top_level: u8) -> Result<f64, Undefined> {
    if top_level == 0 {
        return Err(Undefined::DividesByZero(Quantity::Levels));
    }
    let levels: Vec<u8> = values.iter().filter_map(|value| value.counted_level()).collect();
    if levels.is_empty() {
        return Err(Undefined::NoAnswers);
    }
    let mut sum = 0.0;
    for level in &levels {
        sum += within(Quantity::Level, f64::from(*level), 0.0..=f64::from(top_level))?;
    }
    Ok(100.0 * sum / (f64::from(top_level) * levels.len() as f64))
}

/// Indices of all competencies taken together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overall {
    /// Mean, 0–100.
    pub index: f64,
    /// Place of the lowest, 0-based, the first of equals: the binding constraint.
    pub binding: usize,
}

/// Mean and lowest of `indices`, each 0–100.
pub fn overall(indices: &[f64]) -> Result<Overall, Undefined> {
    at_least(1, indices.len())?;
    let mut lowest = (0, f64::MAX);
    let mut sum = 0.0;
    for (place, &index) in indices.iter().enumerate() {
        sum += within(Quantity::Achievement, index, 0.0..=100.0)?;
        if index < lowest.1 {
            lowest = (place, index);
        }
    }
    Ok(Overall { index: sum / indices.len() as f64, binding: lowest.0 })
}

/// Governance: mean answer of each question over its respondents (yes 1, partly ½, no 0), summed.
pub fn governance<Q: AsRef<[f64]>>(questions: &[Q]) -> Result<f64, Undefined> {
    questions.iter().try_fold(0.0, |sum, answers| {
        let answers = answers.as_ref();
        if answers.is_empty() {
            return Err(Undefined::NoAnswers);
        }
        let yes = answers
            .iter()
            .try_fold(0.0, |yes, &answer| share(Quantity::Value, answer).map(|answer| yes + answer))?;
        Ok(sum + yes / answers.len() as f64)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_counts_and_not_applicable_does_not() {
        let values = [Consensus::Level(4), Consensus::Unknown, Consensus::NotApplicable];
        assert_eq!(index(&values, 4), Ok(50.0));
        assert_eq!(index(&values[2..], 4), Err(Undefined::NoAnswers));
    }

    #[test]
    fn the_first_of_the_lowest_binds() {
        assert_eq!(overall(&[50.0, 25.0, 25.0, 60.0]), Ok(Overall { index: 40.0, binding: 1 }));
    }

    #[test]
    fn governance_sums_means() {
        assert_eq!(governance(&[vec![1.0, 0.5], vec![0.0], vec![0.5, 0.0, 1.0]]), Ok(1.25));
    }
}
