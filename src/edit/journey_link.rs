//! Verbs that link maps: as-is with to-be, stage with stage, a stage with a more detailed map.

use std::collections::BTreeSet;

use crate::{
    base::id::Id,
    model::{
        Workspace,
        journey::{Card, Content, Journey, JourneyState, Lane, PhaseKind, Stage},
        order::in_order,
    },
};

use super::{
    journey::{self, NewJourney},
    journey_copy::{JourneyCopy, copy_journey},
    tx::{Refused, Tx},
};

/// Adds the to-be map of an as-is one, or the other way round: a copy, linked stage to stage.
///
/// A wish rests on no evidence, and what was wished for on the curve is how the new map feels.
pub fn add_counterpart(tx: &mut Tx, id: Id<Journey>, name: String) -> Result<Id<Journey>, Refused> {
    let state = match tx.get(id)?.state {
        JourneyState::AsIs => JourneyState::ToBe,
        JourneyState::ToBe => JourneyState::AsIs,
    };
    let JourneyCopy { journey, stages, cards } = copy_journey(tx, id, name)?;
    tx.update(journey, |copy| {
        copy.state = state;
        copy.updated = None;
        copy.evidence.clear();
    })?;
    for (original, stage) in stages {
        join_stages(tx, original, stage)?;
    }
    for card in cards.into_values() {
        tx.update(card, |card| begin_anew(card, state))?;
    }
    join_journeys(tx, id, journey)?;
    Ok(journey)
}

fn begin_anew(card: &mut Card, state: JourneyState) {
    card.evidence.clear();
    if let Content::Emotion { valence, target, spread } = &mut card.content {
        *spread = None;
        let wished = target.take();
        if state == JourneyState::ToBe && wished.is_some() && wished != *valence {
            *valence = wished;
            // The word for how it felt does not fit any more.
            card.text.clear();
        }
    }
}

/// Links two maps as each other's counterpart, and the stages of the same name that are not linked yet.
pub fn link_journeys(tx: &mut Tx, id: Id<Journey>, other: Id<Journey>) -> Result<(), Refused> {
    tx.get(id)?;
    tx.get(other)?;
    if id == other {
        return Err(Refused::WrongPlace(other.into()));
    }
    if tx.get(id)?.counterpart != other {
        unlink_journey(tx, id)?;
    }
    if tx.get(other)?.counterpart != id {
        unlink_journey(tx, other)?;
    }
    join_journeys(tx, id, other)?;
    let names = |workspace: &Workspace, journey| -> Vec<(Id<Stage>, String)> {
        let stages = workspace.stages_of(journey).into_iter();
        let open = stages.filter(|(_, stage)| !stage.counterpart.is_set());
        open.map(|(id, stage)| (id, stage.name.trim().to_lowercase())).collect()
    };
    let mut others = names(tx.workspace(), other);
    for (stage, name) in names(tx.workspace(), id) {
        let same = others.iter().position(|(_, other)| !name.is_empty() && *other == name);
        if let Some(at) = same {
            join_stages(tx, stage, others.remove(at).0)?;
        }
    }
    Ok(())
}

/// Parts a map from its counterpart, with all their stages.
pub fn unlink_journey(tx: &mut Tx, id: Id<Journey>) -> Result<(), Refused> {
    let mut journeys = vec![id];
    journeys.extend(tx.workspace().journeys.iter().filter(|(_, j)| j.counterpart == id).map(|(id, _)| id));
    let other = tx.get(id)?.counterpart;
    if tx.workspace().journeys.get(other).is_some_and(|other| other.counterpart == id) {
        journeys.push(other);
    }
    let own: BTreeSet<Id<Stage>> =
        tx.workspace().stages.iter().filter(|(_, stage)| stage.journey == id).map(|(id, _)| id).collect();
    let linked: Vec<Id<Stage>> = tx
        .workspace()
        .stages
        .iter()
        .filter(|(stage, record)| own.contains(&record.counterpart) || own.contains(stage))
        .map(|(stage, _)| stage)
        .collect();
    for journey in journeys {
        tx.update(journey, |journey| journey.counterpart = Id::default())?;
    }
    linked.into_iter().try_for_each(|stage| tx.update(stage, |stage| stage.counterpart = Id::default()))
}

/// Links a stage with the same stage of the counterpart map, or parts it; a stage has one counterpart at most.
pub fn link_stage(tx: &mut Tx, id: Id<Stage>, other: Option<Id<Stage>>) -> Result<(), Refused> {
    let own = tx.get(id)?.journey;
    if let Some(other) = other
        && tx.get(other)?.journey == own
    {
        return Err(Refused::WrongPlace(other.into()));
    }
    let is_end = |stage: Id<Stage>| stage == id || Some(stage) == other;
    let parted: Vec<Id<Stage>> = tx
        .workspace()
        .stages
        .iter()
        .filter(|(stage, record)| is_end(*stage) || is_end(record.counterpart))
        .map(|(stage, _)| stage)
        .collect();
    for stage in parted {
        tx.update(stage, |stage| stage.counterpart = Id::default())?;
    }
    other.map_or(Ok(()), |other| join_stages(tx, id, other))
}

fn join_journeys(tx: &mut Tx, id: Id<Journey>, other: Id<Journey>) -> Result<(), Refused> {
    tx.update(id, |journey| journey.counterpart = other)?;
    tx.update(other, |journey| journey.counterpart = id)
}

fn join_stages(tx: &mut Tx, id: Id<Stage>, other: Id<Stage>) -> Result<(), Refused> {
    tx.update(id, |stage| stage.counterpart = other)?;
    tx.update(other, |stage| stage.counterpart = id)
}

/// Sets the more detailed map of a stage, or takes it away; no map may lie within itself.
pub fn set_detail(tx: &mut Tx, id: Id<Stage>, detail: Option<Id<Journey>>) -> Result<(), Refused> {
    let own = tx.get(id)?.journey;
    if let Some(detail) = detail {
        tx.get(detail)?;
        if lies_within(tx.workspace(), own, detail) {
            return Err(Refused::WrongPlace(detail.into()));
        }
    }
    tx.update(id, |stage| stage.detail = detail.unwrap_or_default())
}

/// Whether a map is another one or lies within it, at any depth.
pub fn lies_within(workspace: &Workspace, inner: Id<Journey>, outer: Id<Journey>) -> bool {
    let mut open = vec![outer];
    let mut seen = BTreeSet::new();
    while let Some(journey) = open.pop() {
        if journey == inner {
            return true;
        }
        if seen.insert(journey) {
            let stages = workspace.stages.values().filter(|stage| stage.journey == journey);
            open.extend(stages.map(|stage| stage.detail).filter(|detail| detail.is_set()));
        }
    }
    false
}

/// Adds a more detailed map of a stage: its steps become the stages, its lanes and personas stay.
pub fn add_detail(tx: &mut Tx, id: Id<Stage>, name: String) -> Result<Id<Journey>, Refused> {
    let stage = tx.get(id)?.as_ref().clone();
    let whole = tx.get(stage.journey)?.as_ref().clone();
    let workspace = tx.workspace();
    let phase = workspace.phases.get(stage.phase).map(|phase| (phase.kind, phase.name.clone()));
    let lanes: Vec<_> = in_order(&workspace.lanes, |lane: &Lane| lane.journey == stage.journey)
        .into_iter()
        .map(|(_, lane)| (lane.kind, lane.name.clone()))
        .collect();
    let mut stages: Vec<(usize, String)> =
        workspace.steps_of(id).into_iter().map(|(_, step)| (0, step.name.clone())).collect();
    if stages.is_empty() {
        stages.push((0, stage.name.clone()));
    }
    let phases: Vec<(PhaseKind, String)> = phase.into_iter().collect();
    let new = NewJourney { name, phases, stages, lanes, ..NewJourney::default() };
    let journey = journey::add_journey(tx, new)?;
    tx.update(journey, |journey| {
        journey.personas = whole.personas;
        journey.state = whole.state;
        journey.emotion_scale = whole.emotion_scale;
    })?;
    set_detail(tx, id, Some(journey))?;
    Ok(journey)
}
