//! The evidence behind initiatives: of the pain points they work on and of the opportunities they take up.

use std::collections::{BTreeSet, HashMap};

use crate::{
    base::id::Id,
    model::{
        Workspace,
        evidence::Evidence,
        journey::Content,
        strategy::{Initiative, Opportunity},
    },
};

use super::evidence::Level;

/// What stands behind something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backing {
    /// Pieces of evidence, each once.
    pub sources: usize,
    /// The best among them.
    pub level: Level,
}

/// What stands behind each initiative that has anything behind it.
pub fn backings(workspace: &Workspace) -> HashMap<Id<Initiative>, Backing> {
    let mut found: HashMap<Id<Initiative>, BTreeSet<Id<Evidence>>> = HashMap::new();
    let mut takers: HashMap<Id<Opportunity>, &[Id<Initiative>]> = HashMap::new();
    for (id, own) in workspace.opportunities.iter() {
        takers.insert(id, &own.initiatives);
        for initiative in &own.initiatives {
            found.entry(*initiative).or_default().extend(&own.evidence);
        }
    }
    for card in workspace.cards.values().filter(|card| !card.evidence.is_empty()) {
        let Content::Pain { opportunities, .. } = &card.content else { continue };
        let takers = opportunities.iter().filter_map(|id| takers.get(id));
        for initiative in takers.copied().flatten() {
            found.entry(*initiative).or_default().extend(&card.evidence);
        }
    }
    for (id, own) in workspace.initiatives.iter() {
        let cards = own.pains.iter().filter_map(|card| workspace.cards.get(*card));
        for card in cards.filter(|card| !card.evidence.is_empty()) {
            found.entry(id).or_default().extend(&card.evidence);
        }
    }
    found.into_iter().map(|(id, sources)| (id, backing(workspace, &sources))).collect()
}

fn backing(workspace: &Workspace, sources: &BTreeSet<Id<Evidence>>) -> Backing {
    let known = sources.iter().filter_map(|id| workspace.evidence.get(*id));
    known.fold(Backing::default(), |backing, source| Backing {
        sources: backing.sources + 1,
        level: backing.level.max(Level::of(source.kind)),
    })
}
