//! What of the register of initiatives is wanted, and in which order.

use egui::Ui;

use crate::{
    base::id::Id,
    model::{
        AnyId, Workspace,
        order::in_order,
        strategy::{Initiative, InitiativeState},
    },
    scene::strategy::words::state,
    tr,
    ui::{
        Cx,
        search::{Words, among_ui, search_ui},
        widgets::weak,
    },
};

use super::Standings;

/// What the register is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Order,
    Name,
    Start,
    Cost,
    /// Impact and effort.
    Quadrant,
    Rice,
}

impl Sort {
    const ALL: [Self; 6] = [Self::Order, Self::Name, Self::Start, Self::Cost, Self::Quadrant, Self::Rice];

    fn key(self) -> &'static str {
        match self {
            Self::Order => "plan-sort-order",
            Self::Name => "plan-sort-name",
            Self::Start => "plan-sort-start",
            Self::Cost => "plan-sort-cost",
            Self::Quadrant => "plan-sort-quadrant",
            Self::Rice => "plan-sort-rice",
        }
    }
}

/// The question to the register.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    pub search: String,
    pub state: Option<InitiativeState>,
    pub sort: Sort,
}

impl Query {
    /// Shows the question; `focus` gives the search field the focus.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, (count, focus): (usize, &mut bool)) {
        let response = search_ui(ui, cx, "plan-search", &mut self.search, 180.0);
        if std::mem::take(focus) {
            response.request_focus();
        }
        let any = std::iter::once((None, cx.tr("plan-any-state")));
        let states = any.chain(InitiativeState::ALL.iter().map(|own| (Some(*own), state(*own, cx.lang))));
        among_ui(ui, ("initiatives-state", cx.tr("plan-state"), 110.0), &mut self.state, states);
        let sorts = Sort::ALL.map(|sort| (sort, cx.tr(sort.key())));
        among_ui(ui, ("initiatives-sort", cx.tr("plan-sort"), 120.0), &mut self.sort, sorts);
        ui.label(weak(cx, tr!(cx.lang, "plan-initiative-count", count = count)));
    }
}

/// The initiatives that a query asks for, in its order. What is not known comes last.
pub fn found(workspace: &Workspace, standings: &Standings, query: &Query) -> Vec<AnyId> {
    let words = Words::of(&query.search);
    let is_wanted = |own: &Initiative| {
        query.state.is_none_or(|state| own.state == state)
            && words.are_in(&[&own.name, &own.description, &own.owner_role])
    };
    let mut rows = in_order(&workspace.initiatives, is_wanted);
    let fiscal_start = workspace.fiscal_start();
    let of = |id: Id<Initiative>| standings.get(id);
    match query.sort {
        Sort::Order => {}
        Sort::Name => rows.sort_by_cached_key(|(_, own)| own.name.trim().to_lowercase()),
        Sort::Start => rows.sort_by_cached_key(|(_, own)| {
            let day = own.start.and_then(|start| start.first_day(fiscal_start));
            (day.is_none(), day)
        }),
        Sort::Cost => sort_down(&mut rows, |id| of(id)?.cost),
        Sort::Rice => sort_down(&mut rows, |id| of(id)?.own.rice),
        Sort::Quadrant => {
            let ranking = crate::analysis::ranking::ranking(
                workspace,
                &standings.all,
                crate::analysis::ranking::Method::ImpactEffort,
            );
            let place: std::collections::HashMap<_, _> =
                ranking.iter().enumerate().map(|(index, row)| (row.id, index)).collect();
            rows.sort_by_key(|(id, _)| place.get(id).copied());
        }
    }
    rows.into_iter().map(|(id, _)| id.into()).collect()
}

fn sort_down<T>(rows: &mut [(Id<Initiative>, T)], value: impl Fn(Id<Initiative>) -> Option<f64>) {
    rows.sort_by(|(a, _), (b, _)| match (value(*a), value(*b)) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        (a, b) => a.is_none().cmp(&b.is_none()),
    });
}
