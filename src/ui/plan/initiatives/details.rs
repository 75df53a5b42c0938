//! One initiative in full.

use egui::Ui;

use crate::{
    analysis::ranking::Standing,
    base::{id::Id, text::shortened},
    edit::Label,
    model::{
        Kind,
        organisation::Objective,
        strategy::{Hypothesis, Initiative, InitiativeState},
    },
    scene::{
        names,
        strategy::words::state,
        theme::{space, type_size},
    },
    ui::{
        Cx,
        cx::Request,
        icon,
        inline::{
            Editing,
            choice::choice_ui,
            text::{Shown, Text, fact_ui, text, text_fact_ui, text_ui},
        },
        style::color,
        widgets::{bold, icon_button},
        workshop::notes::origin_ui,
    },
};

use super::{
    super::{details::head_ui, priorities::panel},
    effects, risks, tied, time,
};

/// Letters of a statement that fit in a menu of the column of facts.
const MOST: usize = 28;

pub const NAME: Text<Initiative> = text!("plan-initiative", "plan-initiative-hint", name);
const DESCRIPTION: Text<Initiative> = text!("plan-description", "plan-description-hint", description);
const OWNER: Text<Initiative> = text!("plan-owner", "plan-owner-hint", owner_role);

/// Shows the initiative; says whether it was closed.
pub fn details_ui(
    ui: &mut Ui,
    cx: &Cx,
    id: Id<Initiative>,
    editing: &mut Editing,
    standing: Option<&Standing>,
) -> bool {
    let Some(own) = cx.workspace.initiatives.get(id) else { return false };
    let closed = head_ui(ui, cx, |ui| {
        text_ui(ui, cx, (editing, id), NAME, Shown::large(type_size::PAGE_TITLE));
    });
    text_ui(ui, cx, (editing, id), DESCRIPTION, Shown::default());
    time::conflicts_ui(ui, cx, (id, own));
    ui.add_space(space::M);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        fact_ui(ui, cx, "plan-state", |ui| state_ui(ui, cx, (id, own)));
        text_fact_ui(ui, cx, (editing, id), OWNER);
        time::time_ui(ui, cx, (id, own), editing);
        time::costs_ui(ui, cx, (id, own), editing);
        objective_ui(ui, cx, (id, own));
        hypothesis_ui(ui, cx, (id, own));
    });
    origin_ui(ui, cx, id.into());
    ui.add_space(space::L);
    ui.label(bold(cx.tr("plan-priorities"), type_size::CARD_TITLE));
    panel::values_ui(ui, cx, (id, own), editing, standing);
    ui.add_space(space::L);
    effects::effects_ui(ui, cx, (id, own), editing);
    tied::tied_ui(ui, cx, (id, own), &editing.reasons);
    risks::milestones_ui(ui, cx, id, editing);
    ui.add_space(space::M);
    risks::risks_ui(ui, cx, id, editing);
    ui.add_space(space::L);
    ui.horizontal(|ui| {
        if icon_button(ui, icon::DUPLICATE, &cx.tr("plan-initiative-duplicate")).clicked() {
            super::duplicate(cx, id);
        }
        if icon_button(ui, icon::DELETE, &cx.tr("plan-initiative-delete")).clicked() {
            cx.ask(Request::Delete(id.into()));
        }
        if icon_button(ui, icon::EXPORT, &cx.tr("plan-initiative-export")).clicked() {
            let what = crate::scene::document::What::Initiative;
            cx.ask(Request::ExportDocument(crate::export::Format::Pdf, what, id.into()));
        }
    });
    closed
}

fn state_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Initiative>, &Initiative)) {
    let ink = match own.state {
        InitiativeState::InProgress => Some(color(cx.theme.accent)),
        InitiativeState::Done => Some(color(cx.theme.favourable)),
        InitiativeState::Stopped => Some(color(cx.theme.adverse)),
        InitiativeState::Idea | InitiativeState::Planned => None,
    };
    let options = InitiativeState::ALL.iter().map(|own| (*own, state(*own, cx.lang)));
    let name = cx.tr("plan-state");
    if let Some(state) = choice_ui(ui, cx, (("initiative-state", id), &name), (own.state, ink), options) {
        cx.edit(Label::Change(Kind::Initiative), move |tx| {
            tx.update(id, |own: &mut Initiative| own.state = state)
        });
    }
}

fn objective_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Initiative>, &Initiative)) {
    if cx.workspace.objectives.is_empty() {
        return;
    }
    fact_ui(ui, cx, "plan-objective", |ui| {
        let none = (Id::<Objective>::default(), cx.tr("plan-none"));
        let rows = cx.workspace.objectives_in_order().into_iter();
        let options =
            rows.map(|(id, _)| (id, shortened(&names::record(cx.workspace, id.into(), cx.lang), MOST)));
        let now = if cx.workspace.objectives.contains(own.objective) { own.objective } else { Id::default() };
        let ink = (!now.is_set()).then(|| color(cx.theme.second_ink));
        let name = cx.tr("plan-objective");
        let salt = (("initiative-objective", id), &*name);
        let options = std::iter::once(none).chain(options);
        if let Some(objective) = choice_ui(ui, cx, salt, (now, ink), options) {
            cx.edit(Label::Change(Kind::Initiative), move |tx| {
                tx.update(id, |own: &mut Initiative| own.objective = objective)
            });
        }
    });
}

fn hypothesis_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Initiative>, &Initiative)) {
    if cx.workspace.hypotheses.is_empty() {
        return;
    }
    fact_ui(ui, cx, "plan-hypothesis", |ui| {
        let none = (Id::<Hypothesis>::default(), cx.tr("plan-none"));
        let rows = crate::model::order::in_order(&cx.workspace.hypotheses, |_| true).into_iter();
        let short = |id: Id<Hypothesis>| shortened(&names::record(cx.workspace, id.into(), cx.lang), MOST);
        let options = rows.map(|(id, _)| (id, short(id)));
        let is_there = cx.workspace.hypotheses.contains(own.hypothesis);
        let now = if is_there { own.hypothesis } else { Id::default() };
        let ink = (!now.is_set()).then(|| color(cx.theme.second_ink));
        let name = cx.tr("plan-hypothesis");
        let salt = (("initiative-hypothesis", id), &*name);
        let options = std::iter::once(none).chain(options);
        if let Some(hypothesis) = choice_ui(ui, cx, salt, (now, ink), options) {
            cx.edit(Label::Change(Kind::Initiative), move |tx| {
                tx.update(id, |own: &mut Initiative| own.hypothesis = hypothesis)
            });
        }
    });
}
