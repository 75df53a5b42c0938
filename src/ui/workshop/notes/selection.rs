//! Which notes are selected, and from which the arrow keys go on.

use std::collections::BTreeSet;

use crate::{base::id::Id, model::workshop::Note};

use super::wall::Wall;

#[derive(Clone, Debug, Default)]
pub struct Selection {
    ids: BTreeSet<Id<Note>>,
    lead: Option<Id<Note>>,
}

impl Selection {
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn contains(&self, id: Id<Note>) -> bool {
        self.ids.contains(&id)
    }

    pub fn lead(&self) -> Option<Id<Note>> {
        self.lead
    }

    pub fn single(&self) -> Option<Id<Note>> {
        self.ids.first().copied().filter(|_| self.ids.len() == 1)
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }

    pub fn set(&mut self, id: Id<Note>) {
        *self = Self { ids: BTreeSet::from([id]), lead: Some(id) };
    }

    pub fn set_all(&mut self, ids: impl IntoIterator<Item = Id<Note>>) {
        self.ids = ids.into_iter().collect();
        self.lead = self.lead.filter(|lead| self.ids.contains(lead)).or(self.ids.first().copied());
    }

    pub fn add(&mut self, id: Id<Note>) {
        self.ids.insert(id);
        self.lead = Some(id);
    }

    pub fn toggle(&mut self, id: Id<Note>) {
        if self.ids.remove(&id) {
            self.lead = self.ids.last().copied();
        } else {
            self.add(id);
        }
    }

    /// Lets go of what is not on the wall.
    pub fn keep_on(&mut self, wall: &Wall) {
        if self.ids.is_empty() {
            return;
        }
        let on_it: BTreeSet<Id<Note>> = wall.cards.iter().map(|card| card.note).collect();
        self.ids.retain(|id| on_it.contains(id));
        self.lead = self.lead.filter(|lead| self.ids.contains(lead)).or(self.ids.first().copied());
    }

    /// The selected notes as they stand on the wall.
    pub fn in_order(&self, wall: &Wall) -> Vec<Id<Note>> {
        wall.cards.iter().map(|card| card.note).filter(|id| self.ids.contains(id)).collect()
    }
}
