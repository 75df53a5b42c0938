//! What journey maps say: emotion curves in numbers, level of evidence, what is missing, how two maps differ.
//!
//! The rule: all maps are read in one pass over the cards, and nothing is kept.

mod checks;
mod compare;
mod content;
mod curve;
mod gather;

use std::collections::BTreeMap;

use crate::{
    base::id::Id,
    model::{
        Workspace,
        evidence::EvidenceKind,
        journey::{Journey, Stage},
    },
};

use super::formulas::emotion::EmotionLine;
use gather::Gathered;

pub use {
    checks::{Check, Finding},
    compare::{CardPair, Comparison, Counts, Difference, LanePair, StagePair, compare, pairs},
    content::{ContentPlan, ContentRow, DECISIONS},
    curve::Curve,
};

/// Everything computed of one map.
#[derive(Clone, Debug, PartialEq)]
pub struct JourneyResult {
    pub journey: Id<Journey>,
    /// In order; an index of a stage counts in them.
    pub stages: Vec<Id<Stage>>,
    /// One for each persona that has a point, the actor's first.
    pub curves: Vec<Curve>,
    pub evidence: EvidenceLevel,
    /// By kind, in each from left to right.
    pub findings: Vec<Finding>,
}

/// The best kind of evidence that a map cites.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceLevel {
    #[default]
    Assumed,
    /// Interviews, calls, observation, documents.
    Interviews,
    Survey,
    Analytics,
}

impl EvidenceLevel {
    pub const ALL: [Self; 4] = [Self::Assumed, Self::Interviews, Self::Survey, Self::Analytics];

    /// How far up it stands, 0–3.
    pub fn step(self) -> usize {
        self as usize
    }

    fn of(workspace: &Workspace, journey: &Journey) -> Self {
        let cited = journey.evidence.iter().filter_map(|id| workspace.evidence.get(*id));
        cited.map(|evidence| Self::from(evidence.kind)).max().unwrap_or_default()
    }
}

impl From<EvidenceKind> for EvidenceLevel {
    fn from(kind: EvidenceKind) -> Self {
        match kind {
            EvidenceKind::Analytics => Self::Analytics,
            EvidenceKind::Survey => Self::Survey,
            EvidenceKind::Interview
            | EvidenceKind::Call
            | EvidenceKind::Observation
            | EvidenceKind::Anecdote
            | EvidenceKind::SuccessStory
            | EvidenceKind::Failure
            | EvidenceKind::Document => Self::Interviews,
        }
    }
}

impl JourneyResult {
    /// One map; `None` when there is no such map.
    pub fn of(workspace: &Workspace, id: Id<Journey>) -> Option<Self> {
        let gathered = Gathered::all(workspace, |journey| journey == id);
        gathered.first().map(|map| Self::from_gathered(workspace, map))
    }

    /// All maps by id.
    pub fn all(workspace: &Workspace) -> BTreeMap<Id<Journey>, Self> {
        let gathered = Gathered::all(workspace, |_| true);
        gathered.iter().map(|map| (map.id, Self::from_gathered(workspace, map))).collect()
    }

    fn from_gathered(workspace: &Workspace, map: &Gathered) -> Self {
        let curves = curve::curves(map);
        Self {
            journey: map.id,
            stages: map.stages.iter().map(|(id, _)| *id).collect(),
            evidence: EvidenceLevel::of(workspace, map.journey),
            findings: checks::findings(workspace, map, curves.first()),
            curves,
        }
    }

    /// The curve of the map's actor: its first persona, or nobody in particular.
    pub fn actor(&self) -> Option<&Curve> {
        self.curves.first().filter(|curve| curve.is_actor)
    }

    /// F28 of the actor's curve.
    pub fn line(&self) -> Option<&EmotionLine> {
        self.actor()?.line.as_ref()
    }
}
