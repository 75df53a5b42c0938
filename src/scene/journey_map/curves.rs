//! Which personas' curves are drawn: a way of looking, not part of the map.

use std::collections::BTreeSet;

use crate::{base::id::Id, model::persona::Persona};

/// The personas whose curves are not drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Curves {
    hidden: BTreeSet<Id<Persona>>,
}

impl Curves {
    pub fn is_shown(&self, persona: Id<Persona>) -> bool {
        !self.hidden.contains(&persona)
    }

    /// Whether all are drawn.
    pub fn is_all(&self) -> bool {
        self.hidden.is_empty()
    }

    /// Hides a curve or shows it again.
    pub fn toggle(&mut self, persona: Id<Persona>) {
        if !self.hidden.remove(&persona) {
            self.hidden.insert(persona);
        }
    }

    /// Draws one of these curves alone, or all again when it is alone already.
    pub fn only(&mut self, persona: Id<Persona>, all: impl Iterator<Item = Id<Persona>>) {
        let others: BTreeSet<Id<Persona>> = all.filter(|other| *other != persona).collect();
        self.hidden = if self.hidden == others { BTreeSet::new() } else { others };
    }
}
