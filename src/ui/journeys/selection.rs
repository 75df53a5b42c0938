//! What is selected on a board: any number of cards, or one stage, lane or phase.

use std::collections::BTreeSet;

use crate::{
    base::id::Id,
    model::{AnyId, Kind, Record, Workspace, journey::Card},
    scene::journey_map::{Board, Placed},
};

/// The selected records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    ids: BTreeSet<AnyId>,
}

/// A direction of the arrow keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

impl Selection {
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    pub fn contains(&self, id: AnyId) -> bool {
        self.ids.contains(&id)
    }

    pub fn clear(&mut self) {
        self.ids.clear();
    }

    /// Selects this alone.
    pub fn set(&mut self, id: AnyId) {
        self.ids = BTreeSet::from([id]);
    }

    /// Selects these cards alone.
    pub fn set_cards(&mut self, cards: impl IntoIterator<Item = Id<Card>>) {
        self.ids = cards.into_iter().map(AnyId::from).collect();
    }

    /// Adds a card or takes it out; anything that is not a card is selected alone.
    pub fn toggle(&mut self, id: AnyId) {
        if id.kind != Kind::Card {
            return self.set(id);
        }
        self.ids.retain(|other| other.kind == Kind::Card);
        if !self.ids.remove(&id) {
            self.ids.insert(id);
        }
    }

    /// The one selected record.
    pub fn single(&self) -> Option<AnyId> {
        let mut ids = self.ids.iter();
        let first = ids.next()?;
        ids.next().is_none().then_some(*first)
    }

    /// The one selected record, when it is of this kind.
    pub fn single_of<T: Record>(&self) -> Option<Id<T>> {
        self.single()?.typed()
    }

    pub fn cards(&self) -> impl Iterator<Item = Id<Card>> {
        self.ids.iter().filter_map(|id| id.typed())
    }

    /// Lets go of what no longer exists.
    pub fn keep_existing(&mut self, workspace: &Workspace) {
        self.ids.retain(|id| workspace.contains(*id));
    }

    /// The card that an arrow key leads to.
    pub fn neighbour<'a>(&self, board: &'a Board, direction: Direction) -> Option<&'a Placed> {
        let current = self.cards().filter_map(|id| board.card(id)).last();
        let Some(current) = current else { return board.cards.first() };
        let center = current.center();
        match direction {
            Direction::Up | Direction::Down => {
                let is_beyond = |card: &&Placed| match direction {
                    Direction::Up => card.rect.max.y <= current.rect.min.y + 1.0,
                    _ => card.rect.min.y >= current.rect.max.y - 1.0,
                };
                let covers =
                    |card: &&Placed| (card.column..card.column + card.span).contains(&current.column);
                let beyond = board.cards.iter().filter(covers).filter(is_beyond);
                beyond.min_by(|a, b| {
                    let away = |card: &Placed| (card.center().y - center.y).abs();
                    away(a).total_cmp(&away(b))
                })
            }
            Direction::Left | Direction::Right => {
                let mut columns: Vec<usize> = match direction {
                    Direction::Left => (0..current.column).rev().collect(),
                    _ => (current.column + current.span..board.columns.len()).collect(),
                };
                columns.retain(|column| board.cell(current.row, *column).next().is_some());
                let cell = board.cell(current.row, *columns.first()?);
                cell.min_by(|a, b| {
                    let away = |card: &Placed| (card.center().y - center.y).abs();
                    away(a).total_cmp(&away(b))
                })
            }
        }
    }
}
