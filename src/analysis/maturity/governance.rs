//! Questions on governance, counted apart from the profile (domain 2.4).

use crate::{
    analysis::formulas::profile,
    model::maturity::{Answers, Instrument, YesNo},
};

/// The answers on governance.
#[derive(Clone, Debug, PartialEq)]
pub struct Governance {
    /// In the order of the instrument.
    pub questions: Vec<GovernanceQuestion>,
    /// Sum of the means; `None` while a question has no answer.
    pub sum: Option<f64>,
}

/// One question.
#[derive(Clone, Debug, PartialEq)]
pub struct GovernanceQuestion {
    pub code: String,
    /// Yes is 1, partly ½, no 0; `None` without an answer.
    pub mean: Option<f64>,
    /// Number of answers.
    pub n: usize,
}

fn worth(answer: YesNo) -> f64 {
    match answer {
        YesNo::No => 0.0,
        YesNo::Partly => 0.5,
        YesNo::Yes => 1.0,
    }
}

pub(super) fn governance(instrument: &Instrument, answers: &[&Answers]) -> Option<Governance> {
    if instrument.governance.is_empty() {
        return None;
    }
    let values: Vec<Vec<f64>> = instrument
        .governance
        .iter()
        .map(|question| {
            answers
                .iter()
                .filter_map(|own| own.governance.get(&question.code))
                .map(|own| worth(*own))
                .collect()
        })
        .collect();
    let questions = instrument
        .governance
        .iter()
        .zip(&values)
        .map(|(question, values)| GovernanceQuestion {
            code: question.code.clone(),
            mean: profile::governance(&[values]).ok(),
            n: values.len(),
        })
        .collect();
    Some(Governance { questions, sum: profile::governance(&values).ok() })
}
