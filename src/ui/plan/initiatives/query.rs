//! What of the register of initiatives is wanted, and in which order.

use egui::{ComboBox, Ui};

use crate::{
    base::id::Id,
    model::{
        AnyId, Workspace,
        order::in_order,
        strategy::{Initiative, InitiativeState},
    },
    scene::strategy::words::state,
    tr,
    ui::{Cx, widgets::weak},
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
        let edit =
            egui::TextEdit::singleline(&mut self.search).hint_text(cx.tr("plan-search")).desired_width(180.0);
        let response = ui.add(edit).accessible_name(cx.tr("plan-search"));
        if std::mem::take(focus) {
            response.request_focus();
        }
        let any = cx.tr("plan-any-state");
        let shown = self.state.map_or_else(|| any.clone(), |own| state(own, cx.lang));
        let combo = ComboBox::from_id_salt("initiatives-state").selected_text(shown).width(110.0);
        let shown = combo.show_ui(ui, |ui| {
            ui.selectable_value(&mut self.state, None, any);
            for own in InitiativeState::ALL {
                ui.selectable_value(&mut self.state, Some(*own), state(*own, cx.lang));
            }
        });
        shown.response.accessible_name(cx.tr("plan-state"));
        let combo = ComboBox::from_id_salt("initiatives-sort").selected_text(cx.tr(self.sort.key()));
        let shown = combo.width(120.0).show_ui(ui, |ui| {
            for sort in Sort::ALL {
                ui.selectable_value(&mut self.sort, sort, cx.tr(sort.key()));
            }
        });
        shown.response.accessible_name(cx.tr("plan-sort"));
        ui.label(weak(cx, tr!(cx.lang, "plan-initiative-count", count = count)));
    }
}

/// The initiatives that a query asks for, in its order. What is not known comes last.
pub fn found(workspace: &Workspace, standings: &Standings, query: &Query) -> Vec<AnyId> {
    let words: Vec<String> = query.search.split_whitespace().map(str::to_lowercase).collect();
    let holds = |own: &Initiative| {
        words.is_empty() || {
            let text = [&*own.name, &*own.description, &*own.owner_role].join("\n").to_lowercase();
            words.iter().all(|word| text.contains(word))
        }
    };
    let is_wanted = |own: &Initiative| query.state.is_none_or(|state| own.state == state) && holds(own);
    let mut rows = in_order(&workspace.initiatives, is_wanted);
    let fiscal_start = workspace.profile.fiscal_year_start.unwrap_or(1);
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
