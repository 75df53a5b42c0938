//! The indices of a profile instrument: competencies, aspects, overall.

use crate::{
    analysis::formulas::{
        consensus::Consensus,
        profile::{index, overall},
    },
    model::maturity::{Coded, Criterion, Instrument},
};

use super::{CriterionResult, Index};

/// How well each competency is developed.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    pub competencies: Vec<Index>,
    pub aspects: Vec<Index>,
    /// Mean of the competencies, 0–100; `None` when nothing applies.
    pub overall: Option<f64>,
    /// Code of the lowest competency, the first of equals.
    pub binding: Option<String>,
}

pub(super) fn profile(instrument: &Instrument, rows: &[CriterionResult], top_level: u8) -> Profile {
    let of = |criterion: &Criterion| {
        rows.iter().find(|row| row.code == criterion.code).map_or(Consensus::Unknown, |row| row.consensus)
    };
    let whole = overall_of(instrument, of, top_level);
    Profile {
        competencies: competencies(instrument, of, top_level),
        aspects: indices(&instrument.aspects, top_level, |aspect| {
            instrument.criteria.iter().filter(|own| own.aspect == aspect.code).map(of).collect()
        }),
        overall: whole.as_ref().map(|(value, _)| *value),
        binding: whole.map(|(_, code)| code),
    }
}

/// The mean of the competencies that apply, and the code of the lowest; `None` when no level was given.
pub(super) fn overall_of(
    instrument: &Instrument,
    of: impl Fn(&Criterion) -> Consensus,
    top_level: u8,
) -> Option<(f64, String)> {
    let defined: Vec<(String, f64)> = competencies(instrument, of, top_level)
        .into_iter()
        .filter_map(|index| Some((index.code, index.value?)))
        .collect();
    let values: Vec<f64> = defined.iter().map(|(_, value)| *value).collect();
    let whole = overall(&values).ok()?;
    Some((whole.index, defined.into_iter().nth(whole.binding)?.0))
}

fn competencies(instrument: &Instrument, of: impl Fn(&Criterion) -> Consensus, top_level: u8) -> Vec<Index> {
    indices(&instrument.competencies, top_level, |competency| {
        instrument.criteria.iter().filter(|own| own.group == competency.code).map(&of).collect()
    })
}

fn indices(groups: &[Coded], top_level: u8, values: impl Fn(&Coded) -> Vec<Consensus>) -> Vec<Index> {
    groups
        .iter()
        .map(|group| Index { code: group.code.clone(), value: index(&values(group), top_level).ok() })
        .collect()
}
