//! How two maps differ, stage by stage and card by card: as-is and to-be, or a plan and what happened.
//!
//! The rule: stages belong together by their links, or by name where no link joins the two maps. Cards carry no
//! links: the same words, the same opportunity, the same point of a curve belong together, then what is alike.

mod cards;
mod lines;

use crate::{
    base::id::Id,
    model::{
        Workspace,
        journey::{Card, Journey, JourneyState, Lane, LaneKind, Stage},
    },
};

use super::{curve, gather::Gathered};

/// Two maps laid over each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub before: Id<Journey>,
    pub after: Id<Journey>,
    /// The columns: in the order of the later map, and what is gone where it stood.
    pub stages: Vec<StagePair>,
    /// The rows, ordered alike; lines of a blueprint are left out.
    pub lanes: Vec<LanePair>,
    /// Row by row, in each from left to right.
    pub cards: Vec<CardPair>,
    /// How each column feels to the actor, before and after.
    pub feelings: Vec<[Option<f64>; 2]>,
}

/// A stage in either map or in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StagePair {
    pub before: Option<Id<Stage>>,
    pub after: Option<Id<Stage>>,
    pub difference: Difference,
}

/// A lane in either map or in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LanePair {
    pub before: Option<Id<Lane>>,
    pub after: Option<Id<Lane>>,
    pub kind: LaneKind,
}

/// A card in either map or in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardPair {
    pub before: Option<Id<Card>>,
    pub after: Option<Id<Card>>,
    pub row: usize,
    /// Where it stands in the later map, else where it stood.
    pub column: usize,
    /// Row and column where it stood before, when that was another place.
    pub from: Option<(usize, usize)>,
    /// How many columns it covers, at least 1.
    pub span: usize,
    pub difference: Difference,
}

/// What became of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    Same,
    Added,
    Removed,
    Moved,
    Changed,
    MovedAndChanged,
}

/// How many of something differ in which way; what moved and changed counts as both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub added: usize,
    pub removed: usize,
    pub moved: usize,
    pub changed: usize,
}

impl Difference {
    fn of_both(moved: bool, changed: bool) -> Self {
        match (moved, changed) {
            (false, false) => Self::Same,
            (true, false) => Self::Moved,
            (false, true) => Self::Changed,
            (true, true) => Self::MovedAndChanged,
        }
    }
}

impl Counts {
    fn of(differences: impl Iterator<Item = Difference>) -> Self {
        let mut counts = Self::default();
        for difference in differences {
            match difference {
                Difference::Same => {}
                Difference::Added => counts.added += 1,
                Difference::Removed => counts.removed += 1,
                Difference::Moved => counts.moved += 1,
                Difference::Changed => counts.changed += 1,
                Difference::MovedAndChanged => {
                    counts.moved += 1;
                    counts.changed += 1;
                }
            }
        }
        counts
    }

    pub fn is_zero(self) -> bool {
        self == Self::default()
    }
}

impl Comparison {
    pub fn stage_counts(&self) -> Counts {
        Counts::of(self.stages.iter().map(|pair| pair.difference))
    }

    pub fn card_counts(&self) -> Counts {
        Counts::of(self.cards.iter().map(|pair| pair.difference))
    }
}

/// Compares two maps; `None` when one of them does not exist or both are the same.
pub fn compare(workspace: &Workspace, before: Id<Journey>, after: Id<Journey>) -> Option<Comparison> {
    if before == after {
        return None;
    }
    let gathered = Gathered::all(workspace, |id| id == before || id == after);
    let find = |wanted| gathered.iter().find(|map| map.id == wanted);
    let (old, new) = (find(before)?, find(after)?);
    let stages = lines::stages(old, new);
    let lanes = lines::lanes(old, new);
    let cards = cards::pairs((old, new), &stages, &lanes);
    let feelings = feelings((old, new), &stages);
    Some(Comparison { before, after, stages, lanes, cards, feelings })
}

fn feelings((old, new): (&Gathered, &Gathered), stages: &[StagePair]) -> Vec<[Option<f64>; 2]> {
    let values = |map: &Gathered| {
        let actor = curve::curves(map).into_iter().find(|curve| curve.is_actor);
        actor.map(|curve| curve.valences).unwrap_or_default()
    };
    let sides = [values(old), values(new)];
    let at = |side: &[Option<f64>], map: &Gathered, stage: Option<Id<Stage>>| {
        let index = map.stages.iter().position(|(id, _)| Some(*id) == stage)?;
        side.get(index).copied().flatten()
    };
    stages.iter().map(|pair| [at(&sides[0], old, pair.before), at(&sides[1], new, pair.after)]).collect()
}

/// The pairs of maps that are linked, as-is first, each pair once, in the workspace's order.
pub fn pairs(workspace: &Workspace) -> Vec<(Id<Journey>, Id<Journey>)> {
    let mut pairs: Vec<(Id<Journey>, Id<Journey>)> = Vec::new();
    for (id, journey) in workspace.journeys_in_order() {
        let Some(other) = workspace.journeys.get(journey.counterpart) else { continue };
        let is_first = journey.state == JourneyState::AsIs && other.state == JourneyState::ToBe;
        let is_second = journey.state == JourneyState::ToBe && other.state == JourneyState::AsIs;
        let (mut pair, link) = ((id, journey.counterpart), (journey.counterpart, id));
        if is_second {
            pair = link;
        }
        let reverse = (pair.1, pair.0);
        let known = pairs.contains(&pair) || (!is_first && !is_second && pairs.contains(&reverse));
        if !known && pair.0 != pair.1 {
            pairs.push(pair);
        }
    }
    pairs
}
