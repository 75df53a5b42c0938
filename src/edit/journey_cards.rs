//! Verbs for many cards at once: each finds its place in one pass over the table.

use std::collections::HashMap;

use crate::{
    base::{id::Id, rank::Rank},
    model::{
        Workspace,
        journey::{Card, Content, Hue, Lane, Stage},
        order::{Ranked, in_order},
        picture::Picture,
        strategy::Opportunity,
    },
};

use super::{
    journey::{Cell, new_card},
    place::Spot,
    tx::{Refused, Tx},
};

/// The cards of all cells in order, with their ranks.
pub(super) struct Places {
    cells: HashMap<(Id<Lane>, Id<Stage>), InOrder>,
}

/// The cards of one cell.
type InOrder = Vec<(Rank, Id<Card>)>;

impl Places {
    pub(super) fn of(workspace: &Workspace) -> Self {
        let mut cells: HashMap<_, InOrder> = HashMap::new();
        for (id, card) in workspace.cards.iter() {
            cells.entry((card.lane, card.stage)).or_default().push((card.rank.clone(), id));
        }
        for cards in cells.values_mut() {
            cards.sort();
        }
        Self { cells }
    }

    fn take_out(&mut self, card: &Card, id: Id<Card>) {
        if let Some(cards) = self.cells.get_mut(&(card.lane, card.stage)) {
            cards.retain(|(_, other)| *other != id);
        }
    }

    /// Puts a card among those of a cell; gives the rank it has there.
    pub(super) fn put(&mut self, cell: Cell, spot: Spot<Card>, id: Id<Card>) -> Result<Rank, Refused> {
        let cards = self.cells.entry((cell.lane, cell.stage)).or_default();
        let find = |wanted: Id<Card>| {
            cards.iter().position(|(_, other)| *other == wanted).ok_or(Refused::NotFound(wanted.into()))
        };
        let at = match spot {
            Spot::First => 0,
            Spot::Last => cards.len(),
            Spot::Before(id) => find(id)?,
            Spot::After(id) => find(id)? + 1,
        };
        let low = at.checked_sub(1).and_then(|before| cards.get(before)).map(|(rank, _)| rank);
        let rank = Rank::between(low, cards.get(at).map(|(rank, _)| rank));
        cards.insert(at, (rank.clone(), id));
        Ok(rank)
    }
}

/// A card with the cell and the place in it that it goes to.
pub type Move = (Id<Card>, Cell, Spot<Card>);

/// Moves cards to places in cells of their map. One that would reach beyond the last stage becomes shorter.
pub fn move_cards(tx: &mut Tx, moves: impl IntoIterator<Item = Move>) -> Result<(), Refused> {
    let mut places = Places::of(tx.workspace());
    for (id, cell, spot) in moves {
        let card = tx.get(id)?.as_ref().clone();
        let journey = cell.journey(tx)?;
        if tx.get(card.lane)?.journey != journey {
            return Err(Refused::WrongPlace(cell.lane.into()));
        }
        places.take_out(&card, id);
        let rank = places.put(cell, spot, id)?;
        let room = room_after(tx.workspace(), cell.stage);
        tx.update(id, |card| {
            (card.lane, card.stage, card.step) = (cell.lane, cell.stage, cell.step);
            card.rank = rank;
            card.more_stages = card.more_stages.min(room);
        })?;
    }
    Ok(())
}

/// Adds a card of the lane's kind under an id of its own.
pub fn put_card(
    tx: &mut Tx,
    id: Id<Card>,
    (cell, spot): (Cell, Spot<Card>),
    text: String,
) -> Result<(), Refused> {
    cell.journey(tx)?;
    let rank = spot.rank(&tx.workspace().cards_in(cell.lane, cell.stage), None)?;
    let card = new_card(tx, cell, text)?;
    tx.insert(id, Card { rank, ..card })
}

/// How many stages follow a stage in its map.
pub(super) fn room_after(workspace: &Workspace, stage: Id<Stage>) -> u16 {
    let Some(journey) = workspace.stages.get(stage).map(|stage| stage.journey) else { return 0 };
    let after = workspace.stages_of(journey).iter().rev().position(|(other, _)| *other == stage);
    u16::try_from(after.unwrap_or_default()).unwrap_or(u16::MAX)
}

/// A copy of a card to be made.
#[derive(Clone, Copy)]
pub struct Duplicate {
    pub of: Id<Card>,
    /// Under which id.
    pub id: Id<Card>,
    pub cell: Cell,
    pub spot: Spot<Card>,
}

/// Adds copies of cards. A card that shows an opportunity gets a copy of that to show.
pub fn duplicate_cards(tx: &mut Tx, copies: &[Duplicate]) -> Result<(), Refused> {
    let mut places = Places::of(tx.workspace());
    for copy in copies {
        let mut card = tx.get(copy.of)?.as_ref().clone();
        if tx.get(card.lane)?.journey != copy.cell.journey(tx)? {
            return Err(Refused::WrongPlace(copy.cell.lane.into()));
        }
        card.rank = places.put(copy.cell, copy.spot, copy.id)?;
        (card.lane, card.stage, card.step) = (copy.cell.lane, copy.cell.stage, copy.cell.step);
        card.more_stages = card.more_stages.min(room_after(tx.workspace(), card.stage));
        if let Content::Opportunity { opportunity } = &mut card.content {
            *opportunity = duplicate_opportunity(tx, *opportunity)?;
        }
        tx.insert(copy.id, card)?;
    }
    Ok(())
}

pub(super) fn duplicate_opportunity(tx: &mut Tx, id: Id<Opportunity>) -> Result<Id<Opportunity>, Refused> {
    let mut copy = tx.get(id)?.as_ref().clone();
    let all = in_order(&tx.workspace().opportunities, |_| true);
    copy.set_rank(Spot::After(id).rank(&all, None)?);
    Ok(tx.add(copy))
}

/// Gives cards a colour of their own, or with `None` that of their lane.
pub fn colour_cards(tx: &mut Tx, cards: &[Id<Card>], hue: Option<Hue>) -> Result<(), Refused> {
    cards.iter().try_for_each(|card| tx.update(*card, |card| card.hue = hue))
}

/// Lets a card stretch over so many stages beyond its own, as far as there are stages.
pub fn stretch_card(tx: &mut Tx, id: Id<Card>, more_stages: u16) -> Result<(), Refused> {
    let room = room_after(tx.workspace(), tx.get(id)?.stage);
    tx.update(id, |card| card.more_stages = more_stages.min(room))
}

/// Adds a card with a picture at the end of a cell.
pub fn add_picture_card(tx: &mut Tx, cell: Cell, picture: Picture) -> Result<Id<Card>, Refused> {
    cell.journey(tx)?;
    let rank = Spot::Last.rank(&tx.workspace().cards_in(cell.lane, cell.stage), None)?;
    let content = Content::Picture { picture: tx.add(picture) };
    Ok(tx.add(Card { lane: cell.lane, stage: cell.stage, step: cell.step, rank, content, ..Card::default() }))
}

/// Gives a card a picture to show; one that it showed before goes when nothing else shows it.
pub fn set_picture(tx: &mut Tx, id: Id<Card>, picture: Picture) -> Result<(), Refused> {
    let old = match tx.get(id)?.content {
        Content::Picture { picture } => Some(picture),
        _ => None,
    };
    let picture = tx.add(picture);
    tx.update(id, |card| card.content = Content::Picture { picture })?;
    let Some(old) = old.filter(|old| tx.get(*old).is_ok()) else { return Ok(()) };
    let is_used = !tx.workspace().uses(|to| to == old.into()).is_empty();
    if is_used { Ok(()) } else { tx.remove(old) }
}
