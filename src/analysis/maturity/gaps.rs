//! What is missing for the next stage, most urgent first, and the cheapest way there.

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
    /// Of a staged instrument; 0 on a profile.
    pub stage: u8,
    /// A level, or unknown.
    pub now: Consensus,
    pub needed: u8,
    pub gate: bool,
}

/// A criterion and the level it is raised to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raise {
    pub criterion: String,
    /// What counts now; unknown counts as 0.
    pub from: u8,
    pub to: u8,
}

/// The code of the dimension that goes first among equals: a stage begins with its technology.
const TECHNOLOGY: &str = "TE";

/// The share of the highest level from which a criterion of a profile is normal practice.
const NORMAL_PRACTICE: f64 = 0.75;

/// The unmet criteria of the next stage, then those of the stages attained.
pub(super) fn gaps(
    instrument: &Instrument,
    rows: &[CriterionResult],
    (stage, next): (u8, Option<u8>),
    rules: &PlacementRules,
) -> Vec<Gap> {
    let needed = level_of(rules.threshold, rules.top_level).max(rules.gate_minimum).min(rules.top_level);
    let mut open = unmet(instrument, rows, needed);
    open.retain(|(criterion, _)| criterion.stage <= stage || Some(criterion.stage) == next);
    open.sort_by(|a, b| urgency(*a, *b, next, rules));
    open.into_iter().map(|(criterion, row)| gap(criterion, row, needed)).collect()
}

/// The criteria of a profile below normal practice: those of the binding constraint, then the lowest level,
/// then the widest disagreement.
pub(super) fn profile_gaps(
    instrument: &Instrument,
    rows: &[CriterionResult],
    binding: Option<&str>,
    top_level: u8,
) -> Vec<Gap> {
    let needed = level_of(NORMAL_PRACTICE, top_level);
    let mut open = unmet(instrument, rows, needed);
    let free = |own: &Criterion| Some(own.group.as_str()) != binding;
    open.sort_by(|(a, a_row), (b, b_row)| {
        free(a)
            .cmp(&free(b))
            .then(counted(a_row).cmp(&counted(b_row)))
            .then(a_row.disagreement.discussion_order(&b_row.disagreement))
    });
    open.into_iter().map(|(criterion, row)| gap(criterion, row, needed)).collect()
}

/// The lowest level that is a share of the highest, as if every criterion had it.
fn level_of(share: f64, top_level: u8) -> u8 {
    ((share * f64::from(top_level) - 1e-9).ceil().max(0.0) as u8).min(top_level)
}

fn counted(row: &CriterionResult) -> u8 {
    row.consensus.counted_level().unwrap_or(0)
}

fn unmet<'a>(
    instrument: &'a Instrument,
    rows: &'a [CriterionResult],
    needed: u8,
) -> Vec<(&'a Criterion, &'a CriterionResult)> {
    let all = instrument.criteria.iter().zip(rows);
    all.filter(|(_, row)| row.consensus.counted_level().is_some_and(|level| level < needed)).collect()
}

fn gap(criterion: &Criterion, row: &CriterionResult, needed: u8) -> Gap {
    Gap {
        criterion: criterion.code.clone(),
        stage: criterion.stage,
        now: row.consensus,
        needed,
        gate: criterion.gate,
    }
}

/// First the next stage; in each group first shut gates, then the lowest level, then the widest disagreement,
/// then technology.
fn urgency(
    (a, a_row): (&Criterion, &CriterionResult),
    (b, b_row): (&Criterion, &CriterionResult),
    next: Option<u8>,
    rules: &PlacementRules,
) -> Ordering {
    let open_gate = |own: &Criterion, row: &CriterionResult| !(own.gate && counted(row) < rules.gate_minimum);
    let attained = |own: &Criterion| Some(own.stage) != next;
    let other = |own: &Criterion| own.group != TECHNOLOGY;
    attained(a)
        .cmp(&attained(b))
        .then(open_gate(a, a_row).cmp(&open_gate(b, b_row)))
        .then(counted(a_row).cmp(&counted(b_row)))
        .then(a_row.disagreement.discussion_order(&b_row.disagreement))
        .then(other(a).cmp(&other(b)))
}

/// A criterion on its way up.
struct Climb<'a> {
    criterion: &'a Criterion,
    weight: f64,
    from: u8,
    to: u8,
}

/// One way to attain a stage with the fewest level points (domain 2.5): first every gate to its minimum, then
/// the heaviest criteria; among equal weights always the one that stands lowest, so that the work is spread.
pub(super) fn raises(
    instrument: &Instrument,
    rows: &[CriterionResult],
    stage: u8,
    rules: &PlacementRules,
) -> Vec<Raise> {
    let of_stage = instrument.criteria.iter().zip(rows).filter(|(own, _)| own.stage == stage);
    let mut climbs: Vec<Climb> = of_stage
        .filter_map(|(criterion, row)| {
            let from = row.consensus.counted_level()?;
            let to = if criterion.gate { from.max(rules.gate_minimum) } else { from };
            Some(Climb { criterion, weight: criterion.weight.unwrap_or(1.0), from, to })
        })
        .collect();
    let wanted = rules.threshold * f64::from(rules.top_level);
    let missing = |climbs: &[Climb]| -> f64 {
        climbs.iter().map(|climb| climb.weight * (wanted - f64::from(climb.to))).sum()
    };
    // What is missing is whole but for rounding errors when the weights are equal.
    while missing(&climbs) > 1e-9 {
        let free = climbs.iter_mut().filter(|climb| climb.to < rules.top_level && climb.weight > 0.0);
        let next = free.min_by(|a, b| b.weight.total_cmp(&a.weight).then(a.to.cmp(&b.to)));
        let Some(next) = next else { break };
        next.to += 1;
    }
    let raised = climbs.iter().filter(|climb| climb.to > climb.from);
    raised
        .map(|climb| Raise { criterion: climb.criterion.code.clone(), from: climb.from, to: climb.to })
        .collect()
}
