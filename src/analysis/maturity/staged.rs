//! Placement on a staged instrument (F26c), alone and together, and how firm it is.

use crate::{
    analysis::formulas::{
        Undefined,
        consensus::Consensus,
        placement::{self, Placement, PlacementRules, place, points_to_attain},
        profile::index,
    },
    model::maturity::{Criterion, Instrument},
};

use super::{CriterionResult, Gap, Index, gaps::gaps};

/// Where the organisation stands on the stages.
#[derive(Clone, Debug, PartialEq)]
pub struct Staged {
    /// Number of the highest attained stage.
    pub stage: u8,
    /// Number of the stage after it; `None` at the top.
    pub next: Option<u8>,
    /// Share of the way to the next stage, 0–0.99.
    pub progress: f64,
    /// Stage plus progress.
    pub position: f64,
    /// Every stage, lowest first.
    pub stages: Vec<StageRow>,
    /// Stages above the next one that would be attained but for those below: advanced practice without base.
    pub islands: Vec<u8>,
    /// The first stage is given to everyone; this says that it was not earned.
    pub basics_incomplete: bool,
    /// By dimension, 0–100; not used for the placement.
    pub dimensions: Vec<Index>,
    /// The placement at a lower, the usual and a higher threshold.
    pub sensitivity: [Attempt; 3],
    /// What to do next, most urgent first.
    pub gaps: Vec<Gap>,
    /// The fewest level points that attain the next stage; `None` at the top.
    pub points_to_next: Option<u64>,
}

/// One stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageRow {
    pub number: u8,
    /// 0–1; `None` when no criterion applies.
    pub achievement: Option<f64>,
    pub attained: bool,
    /// Codes of the gates below the minimum or unknown.
    pub gate_failures: Vec<String>,
    /// Codes of the criteria that need evidence.
    pub unknown: Vec<String>,
}

/// A placement with another threshold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attempt {
    pub threshold: f64,
    pub stage: u8,
}

/// The thresholds at which the placement is tried.
const TRIED: [f64; 3] = [0.65, 0.75, 0.85];

impl Staged {
    /// Whether another usual threshold would give another stage.
    pub fn is_sensitive(&self) -> bool {
        self.sensitivity.iter().any(|attempt| attempt.stage != self.stage)
    }
}

pub(super) fn staged(
    instrument: &Instrument,
    rows: &[CriterionResult],
    rules: &PlacementRules,
) -> Result<Staged, Undefined> {
    let of = |criterion: &Criterion| {
        rows.iter().find(|row| row.code == criterion.code).map_or(Consensus::Unknown, |row| row.consensus)
    };
    let (numbers, criteria) = by_stage(instrument, of);
    let placement = place(&criteria, rules)?;
    let number = |ordinal: usize| numbered(&numbers, ordinal);
    let stage = number(placement.stage).unwrap_or(1);
    let points_to_next =
        criteria.get(placement.stage).map(|next| points_to_attain(next, rules)).transpose()?;
    let mut sensitivity = TRIED.map(|threshold| Attempt { threshold, stage });
    for attempt in &mut sensitivity {
        let tried = place(&criteria, &PlacementRules { threshold: attempt.threshold, ..*rules })?;
        attempt.stage = number(tried.stage).unwrap_or(stage);
    }
    let next = placement.next.and_then(number);
    Ok(Staged {
        stage,
        next,
        progress: placement.progress,
        position: f64::from(stage) + placement.progress,
        stages: stage_rows(instrument, &numbers, &placement),
        islands: placement.islands.iter().filter_map(|ordinal| number(*ordinal)).collect(),
        basics_incomplete: placement.basics_incomplete,
        dimensions: dimensions(instrument, of, rules.top_level),
        sensitivity,
        gaps: gaps(instrument, rows, (stage, next), rules),
        points_to_next,
    })
}

/// The stage and the position of one respondent alone; `None` when they gave no level.
pub(super) fn placed(
    instrument: &Instrument,
    of: impl Fn(&Criterion) -> Consensus,
    rules: &PlacementRules,
) -> Option<(u8, f64)> {
    instrument.criteria.iter().any(|criterion| matches!(of(criterion), Consensus::Level(_))).then_some(())?;
    let (numbers, criteria) = by_stage(instrument, of);
    let placement = place(&criteria, rules).ok()?;
    let stage = numbered(&numbers, placement.stage)?;
    Some((stage, f64::from(stage) + placement.progress))
}

/// The numbers of the stages, lowest first, and the criteria of each.
fn by_stage(
    instrument: &Instrument,
    of: impl Fn(&Criterion) -> Consensus,
) -> (Vec<u8>, Vec<Vec<placement::Criterion>>) {
    let mut numbers: Vec<u8> = instrument.stages.iter().map(|stage| stage.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let of_stage = |number: u8| {
        criteria_of(instrument, number)
            .map(|criterion| placement::Criterion {
                value: of(criterion),
                gate: criterion.gate,
                weight: criterion.weight.unwrap_or(1.0),
            })
            .collect()
    };
    let criteria = numbers.iter().map(|number| of_stage(*number)).collect();
    (numbers, criteria)
}

fn criteria_of(instrument: &Instrument, stage: u8) -> impl Iterator<Item = &Criterion> {
    instrument.criteria.iter().filter(move |criterion| criterion.stage == stage)
}

/// The number of a stage by its place, counted from 1.
fn numbered(numbers: &[u8], ordinal: usize) -> Option<u8> {
    numbers.get(ordinal.checked_sub(1)?).copied()
}

fn stage_rows(instrument: &Instrument, numbers: &[u8], placement: &Placement) -> Vec<StageRow> {
    let rows = numbers.iter().zip(&placement.stages).map(|(number, stage)| {
        let codes: Vec<&str> =
            criteria_of(instrument, *number).map(|criterion| criterion.code.as_str()).collect();
        let named = |places: &[usize]| {
            places.iter().filter_map(|place| codes.get(*place)).map(ToString::to_string).collect()
        };
        StageRow {
            number: *number,
            achievement: stage.achievement,
            attained: stage.attained,
            gate_failures: named(&stage.gate_failures),
            unknown: named(&stage.unknown),
        }
    });
    rows.collect()
}

fn dimensions(instrument: &Instrument, of: impl Fn(&Criterion) -> Consensus, top_level: u8) -> Vec<Index> {
    let indices = instrument.dimensions.iter().map(|dimension| {
        let values: Vec<Consensus> =
            instrument.criteria.iter().filter(|own| own.group == dimension.code).map(&of).collect();
        Index { code: dimension.code.clone(), value: index(&values, top_level).ok() }
    });
    indices.collect()
}
