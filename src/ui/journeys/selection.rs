//! What is selected on a board: any number of cards, or one stage, step, lane or phase, or an empty cell.

use std::collections::BTreeSet;

use crate::{
    base::id::Id,
    edit::journey::Cell,
    model::{AnyId, Kind, Record, Workspace, journey::Card},
};

/// The selected records, or the selected cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    ids: BTreeSet<AnyId>,
    /// The card that was selected last, from which the arrow keys go on.
    lead: Option<Id<Card>>,
    cell: Option<Cell>,
}

impl Selection {
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty() && self.cell.is_none()
    }

    /// How many records are selected.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn contains(&self, id: AnyId) -> bool {
        self.ids.contains(&id)
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Selects this alone.
    pub fn set(&mut self, id: AnyId) {
        *self = Self { ids: BTreeSet::from([id]), lead: id.typed(), cell: None };
    }

    /// Selects a cell, where what is typed or pasted goes.
    pub fn set_cell(&mut self, cell: Cell) {
        *self = Self { cell: Some(cell), ..Self::default() };
    }

    /// Selects these cards alone.
    pub fn set_cards(&mut self, cards: impl IntoIterator<Item = Id<Card>>) {
        let ids: BTreeSet<AnyId> = cards.into_iter().map(AnyId::from).collect();
        *self = Self { lead: ids.last().and_then(|id| id.typed()), ids, cell: None };
    }

    /// Adds a card or takes it out; anything that is not a card is selected alone.
    pub fn toggle(&mut self, id: AnyId) {
        if id.kind != Kind::Card {
            return self.set(id);
        }
        self.cell = None;
        self.ids.retain(|other| other.kind == Kind::Card);
        if self.ids.remove(&id) {
            self.lead = self.ids.last().and_then(|id| id.typed());
        } else {
            self.ids.insert(id);
            self.lead = id.typed();
        }
    }

    /// Adds a card to the selected ones.
    pub fn add(&mut self, card: Id<Card>) {
        if !self.contains(card.into()) {
            self.toggle(card.into());
        }
        self.lead = Some(card);
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

    /// The card that was selected last.
    pub fn lead(&self) -> Option<Id<Card>> {
        self.lead
    }

    /// The selected cell.
    pub fn cell(&self) -> Option<Cell> {
        self.cell
    }

    /// Lets go of what no longer exists.
    pub fn keep_existing(&mut self, workspace: &Workspace) {
        self.ids.retain(|id| workspace.contains(*id));
        self.lead = self.lead.filter(|lead| self.ids.contains(&AnyId::from(*lead)));
        if self.lead.is_none() {
            self.lead = self.ids.last().and_then(|id| id.typed());
        }
        self.cell = self.cell.filter(|cell| {
            let has_step = !cell.step.is_set() || workspace.steps.contains(cell.step);
            workspace.lanes.contains(cell.lane) && workspace.stages.contains(cell.stage) && has_step
        });
    }
}
