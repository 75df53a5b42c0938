//! Verbs for what a map is built of: phases over stages over steps; stages split and merged.

use std::collections::BTreeSet;

use crate::{
    base::id::Id,
    model::{
        AnyId,
        journey::{Card, Journey, Lane, Phase, PhaseKind, Stage, Step},
        order::{Ranked, in_order},
    },
};

use super::{
    journey::move_stage,
    place::{Spot, move_among},
    remove,
    tx::{Refused, Tx},
};

/// Begins a new phase at a stage: the stage and those after it in its phase become the new one.
pub fn begin_phase(
    tx: &mut Tx,
    stage: Id<Stage>,
    (kind, name): (PhaseKind, String),
) -> Result<Id<Phase>, Refused> {
    let (journey, old) = (tx.get(stage)?.journey, tx.get(stage)?.phase);
    let spot = if old.is_set() { Spot::After(old) } else { Spot::Last };
    let rank = spot.rank(&tx.workspace().phases_of(journey), None)?;
    let phase = tx.add(Phase { journey, rank, kind, name, ..Phase::default() });
    let run: Vec<Id<Stage>> = tx
        .workspace()
        .stages_of(journey)
        .into_iter()
        .skip_while(|(id, _)| *id != stage)
        .take_while(|(_, other)| other.phase == old)
        .map(|(id, _)| id)
        .collect();
    run.into_iter().try_for_each(|stage| tx.update(stage, |stage| stage.phase = phase))?;
    Ok(phase)
}

/// Puts a stage into a phase: it moves to the end of that phase unless it borders on it already.
pub fn put_in_phase(tx: &mut Tx, stage: Id<Stage>, phase: Id<Phase>) -> Result<(), Refused> {
    let journey = tx.get(stage)?.journey;
    if phase.is_set() {
        if tx.get(phase)?.journey != journey {
            return Err(Refused::WrongPlace(phase.into()));
        }
        let stages = tx.workspace().stages_of(journey);
        let at = stages.iter().position(|(id, _)| *id == stage).unwrap_or_default();
        let is_in =
            |at: Option<usize>| at.and_then(|at| stages.get(at)).is_some_and(|(_, s)| s.phase == phase);
        let borders = is_in(at.checked_sub(1)) || is_in(Some(at + 1));
        let last = stages.iter().rfind(|(_, other)| other.phase == phase).map(|(id, _)| *id);
        if let Some(last) = last.filter(|last| !borders && *last != stage) {
            move_stage(tx, stage, Spot::After(last))?;
        }
    }
    tx.update(stage, |stage| stage.phase = phase)
}

pub fn add_step(tx: &mut Tx, stage: Id<Stage>, spot: Spot<Step>, name: String) -> Result<Id<Step>, Refused> {
    tx.get(stage)?;
    let rank = spot.rank(&tx.workspace().steps_of(stage), None)?;
    Ok(tx.add(Step { stage, rank, name }))
}

/// Moves a step among those of its stage.
pub fn move_step(tx: &mut Tx, id: Id<Step>, spot: Spot<Step>) -> Result<(), Refused> {
    let stage = tx.get(id)?.stage;
    move_among(tx, id, spot, |workspace| workspace.steps_of(stage))
}

/// Deletes a step; its cards stay with the stage as a whole.
pub fn remove_step(tx: &mut Tx, id: Id<Step>) -> Result<(), Refused> {
    remove::remove(tx, id.into())
}

/// Parts a stage in two. At a step, it and those after it go into the new stage with their cards; else the new
/// one is empty. Cards that stretched over the stage stretch over both.
pub fn split_stage(
    tx: &mut Tx,
    id: Id<Stage>,
    at: Option<Id<Step>>,
    name: String,
) -> Result<Id<Stage>, Refused> {
    let original = tx.get(id)?.as_ref().clone();
    let reaching = reaching_over(tx, id)?;
    let rank = Spot::After(id).rank(&tx.workspace().stages_of(original.journey), None)?;
    let second = tx.add(Stage {
        rank,
        name,
        kpis: Vec::new(),
        counterpart: Id::default(),
        detail: Id::default(),
        ..original
    });
    let steps = tx.workspace().steps_of(id);
    let from = match at {
        None => steps.len(),
        Some(at) => steps.iter().position(|(step, _)| *step == at).ok_or(Refused::NotFound(at.into()))?,
    };
    let moved: BTreeSet<Id<Step>> = steps.iter().skip(from).map(|(step, _)| *step).collect();
    for step in &moved {
        tx.update(*step, |step| step.stage = second)?;
    }
    let cards = tx.workspace().cards.iter().filter(|(_, card)| card.stage == id);
    let (gone, kept): (Vec<_>, Vec<_>) = cards.partition(|(_, card)| moved.contains(&card.step));
    let wide: Vec<Id<Card>> =
        kept.into_iter().filter(|(_, card)| card.more_stages > 0).map(|(id, _)| id).collect();
    let gone: Vec<Id<Card>> = gone.into_iter().map(|(id, _)| id).collect();
    for card in gone {
        tx.update(card, |card| card.stage = second)?;
    }
    for card in wide.into_iter().chain(reaching) {
        tx.update(card, |card| card.more_stages = card.more_stages.saturating_add(1))?;
    }
    Ok(second)
}

/// Makes one stage of a stage and the next: steps and cards of the second follow those of the first.
pub fn merge_with_next(tx: &mut Tx, id: Id<Stage>) -> Result<(), Refused> {
    let first = tx.get(id)?.as_ref().clone();
    let next =
        tx.workspace().stages_of(first.journey).into_iter().skip_while(|(other, _)| *other != id).nth(1);
    let (next, second) =
        next.map(|(id, stage)| (id, stage.as_ref().clone())).ok_or(Refused::WrongPlace(id.into()))?;
    let reaching = reaching_over(tx, next)?;
    let steps: Vec<Id<Step>> = tx.workspace().steps_of(next).into_iter().map(|(id, _)| id).collect();
    for step in steps {
        let rank = Spot::Last.rank(&tx.workspace().steps_of(id), None)?;
        tx.update(step, |step| {
            step.stage = id;
            step.set_rank(rank);
        })?;
    }
    let mut places = super::journey_cards::Places::of(tx.workspace());
    let cards: Vec<(Id<Card>, Id<Lane>)> = in_order(&tx.workspace().cards, |card| card.stage == next)
        .into_iter()
        .map(|(id, card)| (id, card.lane))
        .collect();
    for (card, lane) in cards {
        let rank = places.put((lane, id).into(), Spot::Last, card)?;
        tx.update(card, |card| {
            card.stage = id;
            card.rank = rank;
        })?;
    }
    for card in reaching {
        tx.update(card, |card| card.more_stages -= 1)?;
    }
    let others: Vec<Id<Stage>> = tx
        .workspace()
        .stages
        .iter()
        .filter(|(_, stage)| stage.counterpart == next)
        .map(|(id, _)| id)
        .collect();
    for other in others {
        tx.update(other, |stage| stage.counterpart = id)?;
    }
    tx.update(id, |stage| *stage = merged(first, second))?;
    remove::remove(tx, next.into())
}

/// What two stages know, as one.
fn merged(first: Stage, second: Stage) -> Stage {
    let name = match (first.name.trim(), second.name.trim()) {
        (one, other) if one.is_empty() || one == other => other.to_owned(),
        (one, "") => one.to_owned(),
        (one, other) => format!("{one} / {other}"),
    };
    let owner_role = if first.owner_role.is_empty() { second.owner_role } else { first.owner_role };
    let others = second.kpis.into_iter().filter(|kpi| !first.kpis.contains(kpi));
    let kpis = first.kpis.iter().copied().chain(others).collect();
    let either = |one: Id<_>, other| if one.is_set() { one } else { other };
    Stage {
        name,
        owner_role,
        kpis,
        counterpart: either(first.counterpart, second.counterpart),
        detail: if first.detail.is_set() { first.detail } else { second.detail },
        hue: first.hue.or(second.hue),
        ..first
    }
}

/// The cards that begin before a stage and stretch at least to it.
pub(super) fn reaching_over(tx: &Tx, id: Id<Stage>) -> Result<Vec<Id<Card>>, Refused> {
    let journey = tx.get(id)?.journey;
    let order: std::collections::HashMap<Id<Stage>, usize> =
        tx.workspace().stages_of(journey).into_iter().enumerate().map(|(at, (id, _))| (id, at)).collect();
    let at = order.get(&id).copied().unwrap_or_default();
    let reaches = |card: &Card| {
        let from = order.get(&card.stage);
        card.more_stages > 0
            && from.is_some_and(|from| *from < at && from + usize::from(card.more_stages) >= at)
    };
    Ok(tx.workspace().cards.iter().filter(|(_, card)| reaches(card)).map(|(id, _)| id).collect())
}

/// Shows every hidden lane of a map again.
pub fn show_lanes(tx: &mut Tx, journey: Id<Journey>) -> Result<(), Refused> {
    let hidden = in_order(&tx.workspace().lanes, |lane| lane.journey == journey && lane.hidden);
    let hidden: Vec<AnyId> = hidden.into_iter().map(|(id, _)| id.into()).collect();
    hidden
        .into_iter()
        .filter_map(AnyId::typed::<Lane>)
        .try_for_each(|id| tx.update(id, |lane| lane.hidden = false))
}

/// Makes a lane at least so high, in points; `None` lets its cards decide.
pub fn set_lane_height(tx: &mut Tx, lane: Id<Lane>, height: Option<f64>) -> Result<(), Refused> {
    if height.is_some_and(|height| !(0.0..=10_000.0).contains(&height)) {
        return Err(Refused::OutOfRange);
    }
    tx.update(lane, |lane| lane.min_height = height)
}
