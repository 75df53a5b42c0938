//! What an initiative is tied to: opportunities, pain points, criteria, competencies, other initiatives.

use egui::Ui;

use crate::{
    base::id::Id,
    edit::{Label, initiative as verbs},
    model::{
        AnyId, Kind,
        journey::{Card, Content},
        maturity::CriterionRef,
        order::in_order,
        strategy::{Initiative, Opportunity},
    },
    scene::{
        names,
        plan::words::criterion,
        theme::{space, type_size},
    },
    shipped, tr,
    ui::{
        Cx,
        inline::taken::Reasons,
        widgets::{bold, tab},
    },
};

use super::{
    super::{
        links::{Change, Linked, Titles, links_ui},
        words,
    },
    time::told,
};

pub fn tied_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Initiative>, &Initiative), reasons: &Reasons) {
    opportunities_ui(ui, cx, id);
    pains_ui(ui, cx, (id, own));
    let titles = Titles { title: "plan-criteria", add: "plan-criterion-link", empty: "" };
    if let Some(criteria) = criteria_ui(ui, cx, titles, &own.criteria) {
        change(cx, id, move |own| own.criteria = criteria);
    }
    competencies_ui(ui, cx, (id, own));
    dependencies_ui(ui, cx, (id, own), reasons);
}

fn change(cx: &Cx, id: Id<Initiative>, change: impl FnOnce(&mut Initiative) + 'static) {
    cx.edit(Label::Change(Kind::Initiative), move |tx| tx.update(id, change));
}

fn linked(cx: &Cx, id: AnyId) -> Linked<AnyId> {
    Linked { what: id, name: names::record(cx.workspace, id, cx.lang), to: Some(id) }
}

/// The opportunities that it takes up; they hold the link.
fn opportunities_ui(ui: &mut Ui, cx: &Cx, id: Id<Initiative>) {
    const TITLES: Titles = Titles { title: "plan-opportunities", add: "plan-opportunity-link", empty: "" };
    let takes = |own: &Opportunity| own.initiatives.contains(&id);
    let links: Vec<Linked<AnyId>> = in_order(&cx.workspace.opportunities, takes)
        .into_iter()
        .map(|(opportunity, _)| linked(cx, opportunity.into()))
        .collect();
    let others = || {
        let rows = in_order(&cx.workspace.opportunities, |own| !takes(own)).into_iter();
        rows.map(|(other, _)| (AnyId::from(other), words::opportunity(cx, other))).collect()
    };
    let (to, is_added) = match links_ui(ui, cx, TITLES, &links, others) {
        Some(Change::Add(to)) => (to, true),
        Some(Change::Remove(to)) => (to, false),
        None => return,
    };
    let Some(to) = to.typed::<Opportunity>() else { return };
    cx.edit(Label::Link(Kind::Opportunity), move |tx| {
        tx.get(id)?;
        tx.update(to, |own| {
            own.initiatives.retain(|other| *other != id);
            own.initiatives.extend(is_added.then_some(id));
        })
    });
}

fn pains_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Initiative>, &Initiative)) {
    const TITLES: Titles = Titles { title: "plan-pains", add: "plan-pain-link", empty: "" };
    let links: Vec<Linked<AnyId>> = own.pains.iter().map(|card| linked(cx, (*card).into())).collect();
    let others = || {
        let is_free = |id: Id<Card>, card: &Card| {
            matches!(card.content, Content::Pain { .. }) && !own.pains.contains(&id)
        };
        let cards = cx.workspace.cards.iter().filter(|(id, card)| is_free(*id, card));
        cards.map(|(id, _)| (AnyId::from(id), names::record(cx.workspace, id.into(), cx.lang))).collect()
    };
    match links_ui(ui, cx, TITLES, &links, others) {
        Some(Change::Add(card)) => change(cx, id, move |own| own.pains.extend(card.typed::<Card>())),
        Some(Change::Remove(card)) => {
            change(cx, id, move |own| own.pains.retain(|other| AnyId::from(*other) != card));
        }
        None => {}
    }
}

/// Criteria of the instruments in the workspace; gives the list as changed.
pub fn criteria_ui(ui: &mut Ui, cx: &Cx, titles: Titles, own: &[CriterionRef]) -> Option<Vec<CriterionRef>> {
    if cx.workspace.instruments.is_empty() && own.is_empty() {
        return None;
    }
    let links: Vec<Linked<CriterionRef>> = own
        .iter()
        .map(|own| Linked { what: own.clone(), name: criterion(cx.workspace, own, cx.lang), to: None })
        .collect();
    let others = || {
        let all = cx.workspace.instruments.iter().flat_map(|(instrument, record)| {
            record
                .criteria
                .iter()
                .map(move |criterion| CriterionRef { instrument, criterion: criterion.code.clone() })
        });
        let free = all.filter(|other| !own.contains(other));
        free.map(|other| (other.clone(), criterion(cx.workspace, &other, cx.lang))).collect()
    };
    match links_ui(ui, cx, titles, &links, others)? {
        Change::Add(added) => Some(own.iter().cloned().chain([added]).collect()),
        Change::Remove(gone) => Some(own.iter().filter(|other| **other != gone).cloned().collect()),
    }
}

/// The six competencies, each on or off.
fn competencies_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Initiative>, &Initiative)) {
    let competencies = shipped::competencies(cx.workspace);
    if competencies.is_empty() {
        return;
    }
    ui.label(bold(cx.tr("plan-competencies"), type_size::CARD_TITLE));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(space::XS);
        for competency in competencies {
            let is_on = own.competencies.contains(&competency.code);
            if tab(ui, cx, is_on, competency.name.get(cx.lang)).clicked() {
                let code = competency.code.clone();
                change(cx, id, move |own| {
                    own.competencies.retain(|other| *other != code);
                    own.competencies.extend((!is_on).then_some(code));
                    own.competencies.sort();
                });
            }
        }
    });
    ui.add_space(space::M);
}

/// What it waits for, and what waits for it; a choice that would close a circle is refused with the circle's names.
fn dependencies_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Initiative>, &Initiative), reasons: &Reasons) {
    const TITLES: Titles = Titles { title: "plan-waits-for", add: "plan-dependency-add", empty: "" };
    let at = (AnyId::from(id), "depends_on", 0);
    let links: Vec<Linked<AnyId>> = own.depends_on.iter().map(|other| linked(cx, (*other).into())).collect();
    let others = || {
        let is_free = |other: Id<Initiative>| other != id && !own.depends_on.contains(&other);
        let rows = in_order(&cx.workspace.initiatives, |_| true).into_iter();
        let free = rows.filter(|(other, _)| is_free(*other));
        free.map(|(other, _)| (AnyId::from(other), words::initiative(cx, other))).collect()
    };
    match links_ui(ui, cx, TITLES, &links, others) {
        Some(Change::Add(on)) => {
            let Some(on) = on.typed::<Initiative>() else { return };
            let circle = verbs::circle(cx.workspace, id, on);
            if circle.is_empty() {
                reasons.forget(at);
                cx.edit(Label::Change(Kind::Initiative), move |tx| verbs::depend(tx, id, on));
            } else {
                reasons.say(at, tr!(cx.lang, "plan-circle", names = told(cx, &circle)));
            }
        }
        Some(Change::Remove(gone)) => {
            reasons.forget(at);
            change(cx, id, move |own| own.depends_on.retain(|other| AnyId::from(*other) != gone));
        }
        None => {}
    }
    reasons.ui(ui, cx, at);
    let waiting: Vec<String> = in_order(&cx.workspace.initiatives, |other| other.depends_on.contains(&id))
        .into_iter()
        .map(|(other, _)| words::initiative(cx, other))
        .collect();
    if !waiting.is_empty() {
        let names = waiting.join(&cx.tr("plan-names-between"));
        let words = tr!(cx.lang, "plan-waited-for-by", names = names);
        ui.add(egui::Label::new(crate::ui::widgets::weak(cx, words).size(type_size::CAPTION)).wrap());
        ui.add_space(space::M);
    }
}
