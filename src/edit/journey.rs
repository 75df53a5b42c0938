//! Verbs for journey maps: stages, lanes, cards, the emotion curve.

use std::collections::BTreeSet;

use crate::{
    base::id::Id,
    model::{
        AnyId,
        journey::{Card, Content, Journey, Lane, LaneKind, Phase, PhaseKind, Stage, Step},
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

/// Where a card stands: a lane crossed with a stage, or with one step of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    pub lane: Id<Lane>,
    pub stage: Id<Stage>,
    /// Unset for the whole stage.
    pub step: Id<Step>,
}

impl From<(Id<Lane>, Id<Stage>)> for Cell {
    fn from((lane, stage): (Id<Lane>, Id<Stage>)) -> Self {
        Self { lane, stage, step: Id::default() }
    }
}

impl Cell {
    /// The cell a card stands in.
    pub fn of(card: &Card) -> Self {
        Self { lane: card.lane, stage: card.stage, step: card.step }
    }

    /// The map it is in; refused when lane, stage and step do not cross or the lane holds no cards.
    pub(super) fn journey(self, tx: &Tx) -> Result<Id<Journey>, Refused> {
        let lane = tx.get(self.lane)?;
        let is_elsewhere = tx.get(self.stage)?.journey != lane.journey
            || self.step.is_set() && tx.get(self.step)?.stage != self.stage;
        if is_elsewhere || lane.kind.is_line() {
            return Err(Refused::WrongPlace(self.stage.into()));
        }
        Ok(lane.journey)
    }
}

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
        phases.push(tx.add(Phase { journey, rank, kind, name, ..Phase::default() }));
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
    let reaching = super::journey_structure::reaching_over(tx, id)?;
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
    cell: impl Into<Cell>,
    spot: Spot<Card>,
    text: String,
) -> Result<Id<Card>, Refused> {
    let cell = cell.into();
    cell.journey(tx)?;
    let rank = spot.rank(&tx.workspace().cards_in(cell.lane, cell.stage), None)?;
    let card = new_card(tx, cell, text)?;
    Ok(tx.add(Card { rank, ..card }))
}

/// A card for a cell, as its lane wants it, that is not yet part of the map.
pub(super) fn new_card(tx: &mut Tx, cell: Cell, text: String) -> Result<Card, Refused> {
    let kind = tx.get(cell.lane)?.kind;
    let mut card = Card {
        lane: cell.lane,
        stage: cell.stage,
        step: cell.step,
        text,
        content: kind.new_content(),
        ..Card::default()
    };
    if kind == LaneKind::Opportunities {
        let rank = Spot::Last.rank(&in_order(&tx.workspace().opportunities, |_| true), None)?;
        let name = std::mem::take(&mut card.text);
        let opportunity = tx.add(Opportunity { rank, name, ..Opportunity::default() });
        card.content = Content::Opportunity { opportunity };
    }
    Ok(card)
}

/// Sets what a card says; a card that shows an opportunity renames that.
pub fn set_card_text(tx: &mut Tx, id: Id<Card>, text: String) -> Result<(), Refused> {
    match tx.get(id)?.content {
        Content::Opportunity { opportunity } => tx.update(opportunity, |opportunity| opportunity.name = text),
        _ => tx.update(id, |card| card.text = text),
    }
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
