//! What of the register is wanted, and in which order.

use std::collections::{HashMap, HashSet};

use egui::Ui;

use crate::{
    analysis::{
        priorities::{RankedOpportunity, opportunities},
        votes,
    },
    base::id::Id,
    model::{AnyId, Workspace, journey::Content, order::in_order, strategy::Opportunity},
    tr,
    ui::{
        Cx,
        search::{Words, among_ui, search_ui},
        widgets::weak,
    },
};

use super::alike::Alike;

/// What the register is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Score,
    Order,
    Name,
    Owner,
}

impl Sort {
    const ALL: [Self; 4] = [Self::Score, Self::Order, Self::Name, Self::Owner];

    fn key(self) -> &'static str {
        match self {
            Self::Score => "plan-sort-score",
            Self::Order => "plan-sort-order",
            Self::Name => "plan-sort-name",
            Self::Owner => "plan-sort-owner",
        }
    }
}

/// Which part of the register is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    #[default]
    All,
    /// Those that no initiative takes up.
    Open,
    /// Those that lack importance or satisfaction.
    NotScored,
    /// Those that probably say the same, side by side.
    Alike,
}

impl Only {
    const ALL: [Self; 4] = [Self::All, Self::Open, Self::NotScored, Self::Alike];

    fn key(self) -> &'static str {
        match self {
            Self::All => "plan-only-all",
            Self::Open => "plan-only-open",
            Self::NotScored => "plan-only-not-scored",
            Self::Alike => "plan-only-alike",
        }
    }
}

/// The question to the register.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    pub search: String,
    pub only: Only,
    pub sort: Sort,
}

impl Query {
    /// Shows the question; `focus` gives the search field the focus.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, (count, focus): (usize, &mut bool)) {
        let response = search_ui(ui, cx, "plan-search", &mut self.search, 180.0);
        if std::mem::take(focus) {
            response.request_focus();
        }
        let only = Only::ALL.map(|only| (only, cx.tr(only.key())));
        among_ui(ui, ("opportunities-only", cx.tr("plan-only"), 120.0), &mut self.only, only);
        let sorts = Sort::ALL.map(|sort| (sort, cx.tr(sort.key())));
        among_ui(ui, ("opportunities-sort", cx.tr("plan-sort"), 110.0), &mut self.sort, sorts);
        ui.label(weak(cx, tr!(cx.lang, "plan-opportunity-count", count = count)));
    }
}

/// What a row says of an opportunity besides its own fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Origins {
    pub pains: usize,
    pub others: usize,
}

/// What was computed of all opportunities.
pub struct Facts {
    /// In the order of the workspace.
    pub ranked: Vec<RankedOpportunity>,
    at: HashMap<Id<Opportunity>, usize>,
    origins: HashMap<Id<Opportunity>, usize>,
    dots: HashMap<AnyId, u32>,
}

impl Facts {
    pub fn of(workspace: &Workspace) -> Self {
        let ranked = opportunities(workspace);
        let at = ranked.iter().enumerate().map(|(index, row)| (row.id, index)).collect();
        let mut origins: HashMap<Id<Opportunity>, usize> = HashMap::new();
        for card in workspace.cards.values() {
            if let Content::Pain { opportunities, .. } = &card.content {
                for id in opportunities {
                    *origins.entry(*id).or_default() += 1;
                }
            }
        }
        Self { ranked, at, origins, dots: votes::dots(workspace) }
    }

    pub fn row(&self, id: Id<Opportunity>) -> Option<&RankedOpportunity> {
        self.ranked.get(*self.at.get(&id)?)
    }

    /// What it got in the last closed vote on it, in words.
    pub fn dots(&self, id: Id<Opportunity>, cx: &Cx) -> Option<String> {
        let count = *self.dots.get(&id.into())?;
        Some(tr!(cx.lang, "plan-dots", count = count))
    }

    /// How much an opportunity comes from.
    pub fn origins(&self, id: Id<Opportunity>, own: &Opportunity) -> Origins {
        let pains = self.origins.get(&id).copied().unwrap_or_default();
        Origins { pains, others: own.origins.len() }
    }
}

/// The opportunities that a query asks for, in its order.
pub fn found(workspace: &Workspace, facts: &Facts, query: &Query, alike: &mut Alike) -> Vec<AnyId> {
    let words = Words::of(&query.search);
    let table = &workspace.opportunities;
    let twins = if query.only == Only::Alike { alike.all(table) } else { HashSet::new() };
    let is_wanted = |id: Id<Opportunity>, own: &Opportunity| match query.only {
        Only::All => true,
        Only::Open => own.initiatives.is_empty(),
        Only::NotScored => own.importance.is_none() || own.satisfaction.is_none(),
        Only::Alike => twins.contains(&id),
    };
    let mut rows = in_order(table, |own| words.are_in(&[&own.name, &own.description, &own.owner_role]));
    rows.retain(|(id, own)| is_wanted(*id, own));
    if query.only == Only::Alike {
        let groups = alike.groups(table);
        let at: HashMap<Id<Opportunity>, usize> = groups
            .iter()
            .enumerate()
            .flat_map(|(index, group)| group.iter().map(move |id| (*id, index)))
            .collect();
        rows.sort_by_key(|(id, _)| at.get(id).copied());
    } else {
        match query.sort {
            Sort::Order => {}
            Sort::Score => rows.sort_by_key(|(id, _)| {
                let rank = facts.row(*id).and_then(|row| row.rank);
                (rank.is_none(), rank)
            }),
            Sort::Name => rows.sort_by_cached_key(|(_, own)| own.name.trim().to_lowercase()),
            Sort::Owner => rows.sort_by_cached_key(|(_, own)| {
                let owner = own.owner_role.trim().to_lowercase();
                (owner.is_empty(), owner)
            }),
        }
    }
    rows.into_iter().map(|(id, _)| id.into()).collect()
}
