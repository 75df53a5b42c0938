//! Placement on a staged instrument (F26c), alone and together, and how firm it is.

use crate::{
    analysis::formulas::{
        Undefined,
        consensus::Consensus,
        placement::{self, Placement, PlacementRules, place, points_to_attain},
        profile::index,
    },
    model::maturity::Instrument,
};

use super::{
    CriterionResult, Gap, Index,
    gaps::{Raise, gaps, raises},
};

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
    /// One way to spend them: gates first, then the heaviest criteria, the lowest level among equals.
    pub raises: Vec<Raise>,
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

/// The criteria of an instrument by stage.
pub(super) struct Plan {
    /// Lowest first.
    numbers: Vec<u8>,
    /// For each stage the places of its criteria in the instrument.
    places: Vec<Vec<usize>>,
}

impl Plan {
    pub fn of(instrument: &Instrument) -> Self {
        let mut numbers: Vec<u8> = instrument.stages.iter().map(|stage| stage.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let criteria = || instrument.criteria.iter().enumerate();
        let of_stage = |number: &u8| {
            criteria().filter(|(_, own)| own.stage == *number).map(|(place, _)| place).collect()
        };
        let places = numbers.iter().map(of_stage).collect();
        Self { numbers, places }
    }

    /// The stage and the position of one respondent alone; `None` when they gave no level.
    pub fn placed(
        &self,
        instrument: &Instrument,
        values: &[Consensus],
        rules: &PlacementRules,
    ) -> Option<(u8, f64)> {
        values.iter().any(|value| matches!(value, Consensus::Level(_))).then_some(())?;
        let placement = place(&self.criteria(instrument, values), rules).ok()?;
        let stage = self.number(placement.stage)?;
        Some((stage, f64::from(stage) + placement.progress))
    }

    /// The criteria of each stage with their values, which are in the order of the instrument.
    fn criteria(&self, instrument: &Instrument, values: &[Consensus]) -> Vec<Vec<placement::Criterion>> {
        let criterion = |place: &usize| {
            let own = instrument.criteria.get(*place)?;
            let value = values.get(*place).copied()?;
            Some(placement::Criterion { value, gate: own.gate, weight: own.weight.unwrap_or(1.0) })
        };
        self.places.iter().map(|places| places.iter().filter_map(criterion).collect()).collect()
    }

    /// The number of a stage by its place, counted from 1.
    fn number(&self, ordinal: usize) -> Option<u8> {
        self.numbers.get(ordinal.checked_sub(1)?).copied()
    }

    fn rows(&self, instrument: &Instrument, placement: &Placement) -> Vec<StageRow> {
        let rows = self.numbers.iter().zip(&self.places).zip(&placement.stages);
        let rows = rows.map(|((number, places), stage)| {
            let code = |own: &usize| Some(instrument.criteria.get(*places.get(*own)?)?.code.clone());
            StageRow {
                number: *number,
                achievement: stage.achievement,
                attained: stage.attained,
                gate_failures: stage.gate_failures.iter().filter_map(code).collect(),
                unknown: stage.unknown.iter().filter_map(code).collect(),
            }
        });
        rows.collect()
    }
}

pub(super) fn staged(
    instrument: &Instrument,
    rows: &[CriterionResult],
    rules: &PlacementRules,
) -> Result<Staged, Undefined> {
    let plan = Plan::of(instrument);
    let values: Vec<Consensus> = rows.iter().map(|row| row.consensus).collect();
    let criteria = plan.criteria(instrument, &values);
    let placement = place(&criteria, rules)?;
    let stage = plan.number(placement.stage).unwrap_or(1);
    let points_to_next =
        criteria.get(placement.stage).map(|next| points_to_attain(next, rules)).transpose()?;
    let mut sensitivity = TRIED.map(|threshold| Attempt { threshold, stage });
    for attempt in &mut sensitivity {
        let tried = place(&criteria, &PlacementRules { threshold: attempt.threshold, ..*rules })?;
        attempt.stage = plan.number(tried.stage).unwrap_or(stage);
    }
    let next = placement.next.and_then(|ordinal| plan.number(ordinal));
    Ok(Staged {
        stage,
        next,
        progress: placement.progress,
        position: f64::from(stage) + placement.progress,
        stages: plan.rows(instrument, &placement),
        islands: placement.islands.iter().filter_map(|ordinal| plan.number(*ordinal)).collect(),
        basics_incomplete: placement.basics_incomplete,
        dimensions: dimensions(instrument, &values, rules.top_level),
        sensitivity,
        gaps: gaps(instrument, rows, (stage, next), rules),
        points_to_next,
        raises: next.map_or_else(Vec::new, |next| raises(instrument, rows, next, rules)),
    })
}

fn dimensions(instrument: &Instrument, values: &[Consensus], top_level: u8) -> Vec<Index> {
    let indices = instrument.dimensions.iter().map(|dimension| {
        let own = instrument.criteria.iter().zip(values).filter(|(own, _)| own.group == dimension.code);
        let values: Vec<Consensus> = own.map(|(_, value)| *value).collect();
        Index { code: dimension.code.clone(), value: index(&values, top_level).ok() }
    });
    indices.collect()
}
