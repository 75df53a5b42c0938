//! Verbs that copy parts of a journey map, or the whole of it.

use std::collections::BTreeMap;

use crate::{
    base::id::Id,
    model::{
        Record, Table, Workspace,
        journey::{Card, Journey, Lane, Phase, Stage, Step},
    },
};

use super::{
    place::Spot,
    tx::{Refused, Tx},
};

/// Adds a copy of a stage with its steps and the cards that begin in it, right after it.
pub fn duplicate_stage(tx: &mut Tx, id: Id<Stage>, name: String) -> Result<Id<Stage>, Refused> {
    let original = tx.get(id)?.as_ref().clone();
    let rank = Spot::After(id).rank(&tx.workspace().stages_of(original.journey), None)?;
    let stage = tx.add(Stage { rank, name, ..original });
    let steps = copy_all(tx, |step: &Step| step.stage == id, |step| step.stage = stage);
    copy_all(
        tx,
        |card: &Card| card.stage == id,
        |card| {
            card.stage = stage;
            card.more_stages = 0;
            card.step = steps.get(&card.step).copied().unwrap_or_default();
        },
    );
    Ok(stage)
}

/// Adds a copy of a lane with its cards right below it.
pub fn duplicate_lane(tx: &mut Tx, id: Id<Lane>, name: String) -> Result<Id<Lane>, Refused> {
    let original = tx.get(id)?.as_ref().clone();
    let rank = Spot::After(id).rank(&tx.workspace().lanes_of(original.journey), None)?;
    let lane = tx.add(Lane { rank, name, ..original });
    copy_all(tx, |card: &Card| card.lane == id, |card| card.lane = lane);
    Ok(lane)
}

/// Adds a copy of a whole map right after it. Its cards show the same opportunities.
pub fn duplicate_journey(tx: &mut Tx, id: Id<Journey>, name: String) -> Result<Id<Journey>, Refused> {
    copy_journey(tx, id, name).map(|copy| copy.journey)
}

/// A copy of a map, with the copies of its stages and cards by their originals.
pub(super) struct JourneyCopy {
    pub journey: Id<Journey>,
    pub stages: BTreeMap<Id<Stage>, Id<Stage>>,
    pub cards: BTreeMap<Id<Card>, Id<Card>>,
}

pub(super) fn copy_journey(tx: &mut Tx, id: Id<Journey>, name: String) -> Result<JourneyCopy, Refused> {
    let original = tx.get(id)?.as_ref().clone();
    let rank = Spot::After(id).rank(&tx.workspace().journeys_in_order(), None)?;
    let journey = tx.add(Journey { rank, name, version: 1, ..original });
    let phases = copy_all(tx, |phase: &Phase| phase.journey == id, |phase| phase.journey = journey);
    let stages = copy_all(
        tx,
        |stage: &Stage| stage.journey == id,
        |stage| {
            stage.journey = journey;
            stage.phase = phases.get(&stage.phase).copied().unwrap_or_default();
        },
    );
    let steps = copy_all(
        tx,
        |step: &Step| stages.contains_key(&step.stage),
        |step| {
            step.stage = stages.get(&step.stage).copied().unwrap_or_default();
        },
    );
    let lanes = copy_all(tx, |lane: &Lane| lane.journey == id, |lane| lane.journey = journey);
    let cards = copy_all(
        tx,
        |card: &Card| lanes.contains_key(&card.lane),
        |card| {
            card.lane = lanes.get(&card.lane).copied().unwrap_or_default();
            card.stage = stages.get(&card.stage).copied().unwrap_or_default();
            card.step = steps.get(&card.step).copied().unwrap_or_default();
        },
    );
    Ok(JourneyCopy { journey, stages, cards })
}

/// A table of records for copying.
trait Copied: Record {
    fn all(workspace: &Workspace) -> &Table<Self>;
}

macro_rules! copied {
    ($($ty:ident = $table:ident),*) => {$(
        impl Copied for $ty {
            fn all(workspace: &Workspace) -> &Table<Self> {
                &workspace.$table
            }
        }
    )*};
}

copied!(Phase = phases, Stage = stages, Step = steps, Lane = lanes, Card = cards);

/// Adds a changed copy of each record that is `wanted`; gives the copies by their originals.
fn copy_all<T: Copied>(
    tx: &mut Tx,
    wanted: impl Fn(&T) -> bool,
    change: impl Fn(&mut T),
) -> BTreeMap<Id<T>, Id<T>> {
    let originals: Vec<(Id<T>, T)> = T::all(tx.workspace())
        .iter()
        .filter(|(_, record)| wanted(record))
        .map(|(id, record)| (id, record.as_ref().clone()))
        .collect();
    let mut copies = BTreeMap::new();
    for (id, mut copy) in originals {
        change(&mut copy);
        copies.insert(id, tx.add(copy));
    }
    copies
}
