//! What is missing for the next stage, most urgent first.

use std::cmp::Ordering;

use crate::{
    analysis::formulas::{consensus::Consensus, placement::PlacementRules},
    model::maturity::{Criterion, Instrument},
};

use super::CriterionResult;

/// A criterion that is not met yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    pub criterion: String,
    pub stage: u8,
    /// A level, or unknown.
    pub now: Consensus,
    pub needed: u8,
    pub gate: bool,
}

/// The code of the dimension that goes first among equals: a stage begins with its technology.
const TECHNOLOGY: &str = "TE";

/// The unmet criteria of the next stage, then those of the stages attained.
pub(super) fn gaps(
    instrument: &Instrument,
    rows: &[CriterionResult],
    (stage, next): (u8, Option<u8>),
    rules: &PlacementRules,
) -> Vec<Gap> {
    // As many levels as would attain the stage if every criterion had them.
    let share = (rules.threshold * f64::from(rules.top_level) - 1e-9).ceil() as u8;
    let needed = share.max(rules.gate_minimum).min(rules.top_level);
    let mut open: Vec<(&Criterion, &CriterionResult)> = instrument
        .criteria
        .iter()
        .filter(|criterion| criterion.stage <= stage || Some(criterion.stage) == next)
        .filter_map(|criterion| Some((criterion, rows.iter().find(|row| row.code == criterion.code)?)))
        .filter(|(_, row)| row.consensus.counted_level().is_some_and(|level| level < needed))
        .collect();
    open.sort_by(|a, b| urgency(*a, *b, next, rules));
    open.into_iter()
        .map(|(criterion, row)| Gap {
            criterion: criterion.code.clone(),
            stage: criterion.stage,
            now: row.consensus,
            needed,
            gate: criterion.gate,
        })
        .collect()
}

/// First the next stage; in each group first shut gates, then the lowest level, then the widest disagreement,
/// then technology.
fn urgency(
    (a, a_row): (&Criterion, &CriterionResult),
    (b, b_row): (&Criterion, &CriterionResult),
    next: Option<u8>,
    rules: &PlacementRules,
) -> Ordering {
    let level = |row: &CriterionResult| row.consensus.counted_level().unwrap_or(0);
    let open_gate = |own: &Criterion, row: &CriterionResult| !(own.gate && level(row) < rules.gate_minimum);
    let attained = |own: &Criterion| Some(own.stage) != next;
    let other = |own: &Criterion| own.group != TECHNOLOGY;
    attained(a)
        .cmp(&attained(b))
        .then(open_gate(a, a_row).cmp(&open_gate(b, b_row)))
        .then(level(a_row).cmp(&level(b_row)))
        .then(a_row.disagreement.discussion_order(&b_row.disagreement))
        .then(other(a).cmp(&other(b)))
}
