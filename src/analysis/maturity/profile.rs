//! The indices of a profile instrument: competencies, aspects, overall.

use crate::{
    analysis::formulas::{
        consensus::Consensus,
        profile::{index, overall},
    },
    model::maturity::{Coded, Criterion, Instrument},
};

use super::{CriterionResult, Gap, Index, gaps::profile_gaps};

/// How well each competency is developed.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    pub competencies: Vec<Index>,
    pub aspects: Vec<Index>,
    /// Mean of the competencies, 0–100; `None` when nothing applies.
    pub overall: Option<f64>,
    /// Code of the lowest competency, the first of equals.
    pub binding: Option<String>,
    /// What is below the level of normal practice: the binding constraint first.
    pub gaps: Vec<Gap>,
}

pub(super) fn profile(instrument: &Instrument, rows: &[CriterionResult], top_level: u8) -> Profile {
    let values: Vec<Consensus> = rows.iter().map(|row| row.consensus).collect();
    let (overall, binding) = overall_of(instrument, &values, top_level).unzip();
    Profile {
        competencies: competencies(instrument, &values, top_level),
        aspects: indices(instrument, &values, (&instrument.aspects, top_level), |own| &own.aspect),
        gaps: profile_gaps(instrument, rows, binding.as_deref(), top_level),
        overall,
        binding,
    }
}

/// The mean of the competencies that apply, and the code of the lowest; `None` when no level was given.
/// The values are in the order of the instrument's criteria.
pub(super) fn overall_of(
    instrument: &Instrument,
    values: &[Consensus],
    top_level: u8,
) -> Option<(f64, String)> {
    let defined: Vec<(String, f64)> = competencies(instrument, values, top_level)
        .into_iter()
        .filter_map(|index| Some((index.code, index.value?)))
        .collect();
    let values: Vec<f64> = defined.iter().map(|(_, value)| *value).collect();
    let whole = overall(&values).ok()?;
    Some((whole.index, defined.into_iter().nth(whole.binding)?.0))
}

fn competencies(instrument: &Instrument, values: &[Consensus], top_level: u8) -> Vec<Index> {
    indices(instrument, values, (&instrument.competencies, top_level), |own| &own.group)
}

fn indices(
    instrument: &Instrument,
    values: &[Consensus],
    (groups, top_level): (&[Coded], u8),
    group_of: impl Fn(&Criterion) -> &String,
) -> Vec<Index> {
    groups
        .iter()
        .map(|group| {
            let own = instrument.criteria.iter().zip(values).filter(|(own, _)| *group_of(own) == group.code);
            let values: Vec<Consensus> = own.map(|(_, value)| *value).collect();
            Index { code: group.code.clone(), value: index(&values, top_level).ok() }
        })
        .collect()
}
