//! Verbs for journey maps: stages, lanes, cards, the emotion curve.

use std::collections::BTreeSet;

use crate::{
    base::id::Id,
    model::{
        AnyId,
        journey::{Card, Content, Journey, Lane, LaneKind, Phase, PhaseKind, Stage},
        order::in_order,
        persona::Persona,
        strategy::Opportunity,
    },
};

use super::{
    place::{Spot, move_among},
    remove,
    tx::{Refused, Tx},
};

/// What a new map begins with; names are in the workspace's language.
#[derive(Clone, Debug, Default)]
pub struct NewJourney {
    pub name: String,
    pub persona: Id<Persona>,
    pub phases: Vec<(PhaseKind, String)>,
    /// The stages' names, each with the index of its phase.
    pub stages: Vec<(usize, String)>,
    pub lanes: Vec<(LaneKind, String)>,
}

pub fn add_journey(tx: &mut Tx, new: NewJourney) -> Result<Id<Journey>, Refused> {
    let rank = Spot::Last.rank(&tx.workspace().journeys_in_order(), None)?;
    let personas = if new.persona.is_set() { vec![new.persona] } else { Vec::new() };
    let journey = tx.add(Journey { rank, name: new.name, personas, version: 1, ..Journey::default() });
    let mut phases = Vec::new();
    for (kind, name) in new.phases {
        let rank = Spot::Last.rank(&tx.workspace().phases_of(journey), None)?;
        phases.push(tx.add(Phase { journey, rank, kind, name }));
    }
    for (phase, name) in new.stages {
        let stage = add_stage(tx, journey, Spot::Last, name)?;
        let phase = phases.get(phase).copied().unwrap_or_default();
        tx.update(stage, |stage| stage.phase = phase)?;
    }
    for (kind, name) in new.lanes {
        add_lane(tx, journey, Spot::Last, (kind, name))?;
    }
    Ok(journey)
}

/// Adds a stage; it belongs to the phase of its neighbour.
pub fn add_stage(
    tx: &mut Tx,
    journey: Id<Journey>,
    spot: Spot<Stage>,
    name: String,
) -> Result<Id<Stage>, Refused> {
    tx.get(journey)?;
    let rank = spot.rank(&tx.workspace().stages_of(journey), None)?;
    let id = tx.add(Stage { journey, rank, name, ..Stage::default() });
    adopt_phase(tx, id)?;
    Ok(id)
}

pub fn move_stage(tx: &mut Tx, id: Id<Stage>, spot: Spot<Stage>) -> Result<(), Refused> {
    let journey = tx.get(id)?.journey;
    move_among(tx, id, spot, |workspace| workspace.stages_of(journey))?;
    adopt_phase(tx, id)
}

/// Gives a stage the phase that it now stands in: its left neighbour's, or at the left end the right one's.
/// A stage between two phases keeps its own if that is one of them.
fn adopt_phase(tx: &mut Tx, id: Id<Stage>) -> Result<(), Refused> {
    let stage = tx.get(id)?;
    let stages = tx.workspace().stages_of(stage.journey);
    let at = stages.iter().position(|(other, _)| *other == id).unwrap_or_default();
    let left = at.checked_sub(1).and_then(|i| stages.get(i)).map(|(_, s)| s.phase);
    let right = stages.get(at + 1).map(|(_, s)| s.phase);
    if [left, right].contains(&Some(stage.phase)) && stage.phase.is_set() {
        return Ok(());
    }
    let phase = left.or(right).unwrap_or(stage.phase);
    tx.update(id, |stage| stage.phase = phase)
}

/// Deletes a stage with its cards; cards that stretch over it from the left become shorter.
pub fn remove_stage(tx: &mut Tx, id: Id<Stage>) -> Result<(), Refused> {
    let journey = tx.get(id)?.journey;
    let order: Vec<Id<Stage>> = tx.workspace().stages_of(journey).into_iter().map(|(id, _)| id).collect();
    let at = order.iter().position(|stage| *stage == id).unwrap_or_default();
    let reaching: Vec<Id<Card>> = tx
        .workspace()
        .cards
        .iter()
        .filter(|(_, card)| {
            let from = order.iter().position(|stage| *stage == card.stage);
            from.is_some_and(|from| from < at && from + usize::from(card.more_stages) >= at)
        })
        .map(|(card, _)| card)
        .collect();
    for card in reaching {
        tx.update(card, |card| card.more_stages -= 1)?;
    }
    remove::remove(tx, id.into())
}

pub fn add_lane(
    tx: &mut Tx,
    journey: Id<Journey>,
    spot: Spot<Lane>,
    (kind, name): (LaneKind, String),
) -> Result<Id<Lane>, Refused> {
    tx.get(journey)?;
    let rank = spot.rank(&tx.workspace().lanes_of(journey), None)?;
    Ok(tx.add(Lane { journey, rank, kind, name, ..Lane::default() }))
}

pub fn move_lane(tx: &mut Tx, id: Id<Lane>, spot: Spot<Lane>) -> Result<(), Refused> {
    let journey = tx.get(id)?.journey;
    move_among(tx, id, spot, |workspace| workspace.lanes_of(journey))
}

/// Adds a card of the lane's kind to a cell. In a lane of opportunities it shows a new opportunity.
pub fn add_card(
    tx: &mut Tx,
    (lane, stage): (Id<Lane>, Id<Stage>),
    spot: Spot<Card>,
    text: String,
) -> Result<Id<Card>, Refused> {
    let kind = tx.get(lane)?.kind;
    if tx.get(stage)?.journey != tx.get(lane)?.journey || kind.is_line() {
        return Err(Refused::WrongPlace(stage.into()));
    }
    let rank = spot.rank(&tx.workspace().cards_in(lane, stage), None)?;
    let mut card = Card { lane, stage, rank, text, content: kind.new_content(), ..Card::default() };
    if kind == LaneKind::Opportunities {
        let rank = Spot::Last.rank(&in_order(&tx.workspace().opportunities, |_| true), None)?;
        let name = std::mem::take(&mut card.text);
        let opportunity = tx.add(Opportunity { rank, name, ..Opportunity::default() });
        card.content = Content::Opportunity { opportunity };
    }
    Ok(tx.add(card))
}

/// Sets what a card says; a card that shows an opportunity renames that.
pub fn set_card_text(tx: &mut Tx, id: Id<Card>, text: String) -> Result<(), Refused> {
    match tx.get(id)?.content {
        Content::Opportunity { opportunity } => tx.update(opportunity, |opportunity| opportunity.name = text),
        _ => tx.update(id, |card| card.text = text),
    }
}

/// Moves a card to a place in a cell of the same map.
pub fn move_card(
    tx: &mut Tx,
    id: Id<Card>,
    (lane, stage): (Id<Lane>, Id<Stage>),
    spot: Spot<Card>,
) -> Result<(), Refused> {
    let target = tx.get(lane)?;
    let journey = tx.get(tx.get(id)?.lane)?.journey;
    if target.journey != journey || target.kind.is_line() || tx.get(stage)?.journey != journey {
        return Err(Refused::WrongPlace(lane.into()));
    }
    let rank = spot.rank(&tx.workspace().cards_in(lane, stage), Some(id))?;
    let after_target = tx.workspace().stages_of(journey).iter().rev().position(|(other, _)| *other == stage);
    let room = u16::try_from(after_target.unwrap_or_default()).unwrap_or(u16::MAX);
    tx.update(id, |card| {
        if card.stage != stage {
            card.step = Id::default();
        }
        card.lane = lane;
        card.stage = stage;
        card.rank = rank;
        card.more_stages = card.more_stages.min(room);
    })
}

/// Deletes cards. An opportunity that no other card shows and nothing else refers to goes with its card.
pub fn remove_cards(tx: &mut Tx, cards: &BTreeSet<Id<Card>>) -> Result<(), Refused> {
    let mut gone: BTreeSet<AnyId> = BTreeSet::new();
    let mut shown: Vec<AnyId> = Vec::new();
    for id in cards {
        if let Content::Opportunity { opportunity } = tx.get(*id)?.content {
            shown.push(opportunity.into());
        }
        gone.insert((*id).into());
    }
    for opportunity in shown {
        let uses = tx.workspace().uses(|to| to == opportunity);
        let plain = tx
            .workspace()
            .opportunities
            .get(Id::new(opportunity.key))
            .is_some_and(|o| o.initiatives.is_empty());
        if plain && uses.iter().all(|place| gone.contains(&place.by)) {
            gone.insert(opportunity);
        }
    }
    remove::remove_set(tx, &gone);
    Ok(())
}

/// Where on the emotion curve a value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmotionPlace {
    pub lane: Id<Lane>,
    pub stage: Id<Stage>,
    /// Unset for the map's actor.
    pub persona: Id<Persona>,
}

/// Sets how a stage feels; `None` is "not known". The card is made when there is none yet.
pub fn set_emotion(tx: &mut Tx, place: EmotionPlace, valence: Option<i8>) -> Result<Id<Card>, Refused> {
    let journey = tx.get(tx.get(place.lane)?.journey)?;
    let end = journey.emotion_end();
    if valence.is_some_and(|valence| !(-end..=end).contains(&valence)) {
        return Err(Refused::OutOfRange);
    }
    let cards = tx.workspace().cards_in(place.lane, place.stage);
    let is_curve =
        |card: &Card| card.persona == place.persona && matches!(card.content, Content::Emotion { .. });
    let found = cards.iter().find(|(_, card)| is_curve(card)).map(|(id, _)| *id);
    let id = match found {
        Some(id) => id,
        None => add_card(tx, (place.lane, place.stage), Spot::Last, String::new())?,
    };
    tx.update(id, |card| {
        card.persona = place.persona;
        match &mut card.content {
            Content::Emotion { valence: old, .. } => *old = valence,
            other => *other = Content::Emotion { valence, target: None, spread: None },
        }
    })?;
    Ok(id)
}

/// Sets how a point of the emotion curve feels; `None` is "not known".
pub fn set_valence(tx: &mut Tx, id: Id<Card>, valence: Option<i8>) -> Result<(), Refused> {
    let end = tx.get(tx.get(tx.get(id)?.lane)?.journey)?.emotion_end();
    if valence.is_some_and(|valence| !(-end..=end).contains(&valence)) {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |card| {
        if let Content::Emotion { valence: old, .. } = &mut card.content {
            *old = valence;
        }
    })
}
