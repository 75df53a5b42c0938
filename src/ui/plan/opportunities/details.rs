//! One opportunity in full: its score and what makes it, where it comes from, what is done about it.

use egui::{RichText, Ui};

use crate::{
    base::{id::Id, number},
    edit::{Label, opportunity as verbs},
    model::{
        AnyId, Kind,
        journey::{Card, Content},
        order::in_order,
        strategy::{Initiative, Opportunity},
    },
    scene::{
        names,
        plan::words::band_key,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        cx::Request,
        evidence, icon,
        inline::{
            Editing,
            checked::Reading,
            text::{Shown, Text, Value, fact_ui, text, text_fact_ui, text_ui, value_ui},
        },
        style::color,
        widgets::{bold, icon_button, pill, quiet_button, weak},
        workshop::notes::origin_ui,
    },
};

use super::super::{
    details::head_ui,
    links::{Change, Linked, Titles, links_ui},
    words,
};

pub const NAME: Text<Opportunity> = text!("plan-opportunity", "plan-opportunity-hint", name);
const DESCRIPTION: Text<Opportunity> = text!("plan-description", "plan-description-hint", description);
const OWNER: Text<Opportunity> = text!("plan-owner", "plan-owner-hint", owner_role);

const TEN: Reading<f64> = Reading {
    read: |text| number::parse(&text.replace(',', ".")).ok().filter(|value| (0.0..=10.0).contains(value)),
    refusal: "plan-bad-ten",
};
const IMPORTANCE: Value<Opportunity, f64> = Value {
    field: "importance",
    key: "plan-importance",
    hint: "plan-ten-hint",
    reading: TEN,
    slot: |own| &mut own.importance,
};
const SATISFACTION: Value<Opportunity, f64> = Value {
    field: "satisfaction",
    key: "plan-satisfaction",
    hint: "plan-ten-hint",
    reading: TEN,
    slot: |own| &mut own.satisfaction,
};

/// What the details ask the register for.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    Close,
    /// To put the opportunity beside others that may say the same.
    Compare(Vec<Id<Opportunity>>),
}

/// Shows the opportunity; `like` are those that may say the same.
pub fn details_ui(
    ui: &mut Ui,
    cx: &Cx,
    id: Id<Opportunity>,
    (editing, like): (&mut Editing, &[Id<Opportunity>]),
) -> Option<Asked> {
    let own = cx.workspace.opportunities.get(id)?;
    let closed = head_ui(ui, cx, |ui| {
        text_ui(ui, cx, (editing, id), NAME, Shown::large(type_size::PAGE_TITLE));
    });
    let mut asked = closed.then_some(Asked::Close);
    score_ui(ui, cx, own);
    asked = asked.or_else(|| like_ui(ui, cx, id, like));
    ui.add_space(space::S);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (value, now) in [(IMPORTANCE, own.importance), (SATISFACTION, own.satisfaction)] {
            fact_ui(ui, cx, value.key, |ui| {
                value_ui(ui, cx, (editing, id), &value, (&number::field(now), ""));
            });
        }
        text_fact_ui(ui, cx, (editing, id), OWNER);
    });
    ui.add_space(space::S);
    text_ui(ui, cx, (editing, id), DESCRIPTION, Shown::default());
    ui.add_space(space::L);
    initiatives_ui(ui, cx, (id, own));
    origins_ui(ui, cx, (id, own));
    criteria_ui(ui, cx, (id, own));
    kpis_ui(ui, cx, (id, own));
    ui.label(bold(cx.tr("plan-evidence"), type_size::CARD_TITLE));
    if let Some(picked) = evidence::evidence_ui(ui, cx, id.into(), &own.evidence) {
        cx.edit(Label::Change(Kind::Opportunity), move |tx| {
            let evidence = picked.take(tx)?;
            tx.update(id, |own: &mut Opportunity| own.evidence = evidence)
        });
    }
    acts_ui(ui, cx, id);
    asked
}

/// The score with its band, and the sum that it is.
fn score_ui(ui: &mut Ui, cx: &Cx, own: &Opportunity) {
    let score = crate::scene::journey_map::score(own);
    let Some((score, (importance, satisfaction))) = score.zip(own.importance.zip(own.satisfaction)) else {
        ui.add(egui::Label::new(weak(cx, cx.tr("plan-score-missing"))).wrap());
        return;
    };
    let band = crate::analysis::formulas::priority::opportunity_band(score);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.label(bold(number::figure(score), type_size::COVER));
        ui.vertical(|ui| {
            ui.add_space(space::M);
            pill(ui, cx.tr(band_key(band)), color(cx.theme.accent), color(cx.theme.accent_soft));
        });
    });
    let key = if importance >= satisfaction { "plan-score-sum" } else { "plan-score-over" };
    let sum = tr!(
        cx.lang,
        key,
        importance = number::figure(importance),
        satisfaction = number::figure(satisfaction),
        score = number::figure(score)
    );
    ui.add(egui::Label::new(weak(cx, sum).size(type_size::CAPTION)).wrap());
}

/// Those that may say the same: suggested, not merged.
fn like_ui(ui: &mut Ui, cx: &Cx, id: Id<Opportunity>, like: &[Id<Opportunity>]) -> Option<Asked> {
    /// More are not named.
    const MOST: usize = 3;
    if like.is_empty() {
        return None;
    }
    let names: Vec<String> = like.iter().take(MOST).map(|id| words::opportunity(cx, *id)).collect();
    let names = names.join(&cx.tr("plan-names-between"));
    ui.add_space(space::S);
    ui.add(egui::Label::new(RichText::new(tr!(cx.lang, "plan-maybe-same", names = names))).wrap());
    let mut asked = None;
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        if quiet_button(ui, icon::COMPARE, cx.tr("plan-compare-merge")).clicked() {
            asked = Some(Asked::Compare(std::iter::once(id).chain(like.iter().copied()).collect()));
        }
    });
    asked
}

fn linked(cx: &Cx, id: AnyId) -> Linked<AnyId> {
    Linked { what: id, name: names::record(cx.workspace, id, cx.lang), to: Some(id) }
}

fn initiatives_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Opportunity>, &Opportunity)) {
    const TITLES: Titles =
        Titles { title: "plan-initiatives", add: "plan-initiative-link", empty: "plan-no-initiative" };
    let links: Vec<Linked<AnyId>> =
        own.initiatives.iter().map(|initiative| linked(cx, (*initiative).into())).collect();
    let others = || {
        let rows = in_order(&cx.workspace.initiatives, |_| true).into_iter();
        let others = rows.filter(|(other, _)| !own.initiatives.contains(other));
        others.map(|(other, _)| (AnyId::from(other), words::initiative(cx, other))).collect()
    };
    let change = links_ui(ui, cx, TITLES, &links, others);
    let set = |initiatives: Vec<Id<Initiative>>| {
        cx.edit(Label::Change(Kind::Opportunity), move |tx| {
            tx.update(id, |own: &mut Opportunity| own.initiatives = initiatives)
        });
    };
    match change {
        Some(Change::Add(added)) => set(own.initiatives.iter().copied().chain(added.typed()).collect()),
        Some(Change::Remove(gone)) => {
            set(own.initiatives.iter().copied().filter(|other| AnyId::from(*other) != gone).collect());
        }
        None => {}
    }
    ui.scope(|ui| {
        ui.add_space(-space::M);
        ui.spacing_mut().button_padding.x = 0.0;
        if quiet_button(ui, icon::PLAN, cx.tr("plan-make-initiative")).clicked() {
            let then = move |tx: &mut crate::edit::Tx| verbs::make_initiative(tx, id);
            cx.create(Label::Add(Kind::Initiative), then);
        }
        ui.add_space(space::M);
    });
}

/// Pain points, KPIs, assessments; and the cards that show it on maps, which lead back there.
fn origins_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Opportunity>, &Opportunity)) {
    const TITLES: Titles = Titles { title: "plan-origins", add: "plan-origin-add", empty: "plan-no-origin" };
    let pains = verbs::pains(cx.workspace, id);
    let mut all: Vec<AnyId> = pains.iter().map(|card| AnyId::from(*card)).collect();
    for origin in &own.origins {
        if !all.contains(origin) {
            all.push(*origin);
        }
    }
    let links: Vec<Linked<AnyId>> = all.iter().map(|origin| linked(cx, *origin)).collect();
    let others = || {
        let is_pain = |card: &Card| matches!(card.content, Content::Pain { .. });
        let cards = cx.workspace.cards.iter().filter(|(_, card)| is_pain(card)).map(|(id, _)| id.into());
        let kpis = cx.workspace.kpis_in_order().into_iter().map(|(id, _)| id.into());
        let free = cards.chain(kpis).filter(|id: &AnyId| !all.contains(id));
        free.map(|id| (id, names::record(cx.workspace, id, cx.lang))).collect()
    };
    match links_ui(ui, cx, TITLES, &links, others) {
        Some(Change::Add(origin)) => cx.edit(Label::Link(Kind::Opportunity), move |tx| {
            verbs::link(tx, id, &verbs::Origin::Record(origin))
        }),
        Some(Change::Remove(origin)) => cx.edit(Label::Unlink(Kind::Opportunity), move |tx| {
            verbs::unlink(tx, id, &verbs::Origin::Record(origin))
        }),
        None => {}
    }
    origin_ui(ui, cx, id.into());
    maps_ui(ui, cx, id);
}

/// Where it stands on maps.
fn maps_ui(ui: &mut Ui, cx: &Cx, id: Id<Opportunity>) {
    let shows =
        |card: &Card| matches!(card.content, Content::Opportunity { opportunity } if opportunity == id);
    for (card, own) in cx.workspace.cards.iter().filter(|(_, card)| shows(card)) {
        let stage = cx.workspace.stages.get(own.stage);
        let journey = stage.and_then(|stage| cx.workspace.journeys.get(stage.journey));
        let (Some(stage), Some(journey)) = (stage, journey) else { continue };
        let words = tr!(cx.lang, "plan-on-map", journey = &*journey.name, stage = &*stage.name);
        if ui.add(egui::Link::new(RichText::new(words).size(type_size::CAPTION))).clicked() {
            cx.ask(Request::Show(card.into()));
        }
        ui.add_space(space::XS);
    }
    ui.add_space(space::S);
}

fn criteria_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Opportunity>, &Opportunity)) {
    let add_key = Titles { title: "plan-criteria", add: "plan-criterion-link", empty: "" };
    if let Some(criteria) = super::super::initiatives::criteria_ui(ui, cx, add_key, &own.criteria) {
        cx.edit(Label::Change(Kind::Opportunity), move |tx| {
            tx.update(id, |own: &mut Opportunity| own.criteria = criteria)
        });
    }
}

fn kpis_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Opportunity>, &Opportunity)) {
    const TITLES: Titles = Titles { title: "plan-kpis", add: "plan-kpi-link", empty: "" };
    let links: Vec<Linked<AnyId>> = own.kpis.iter().map(|kpi| linked(cx, (*kpi).into())).collect();
    let others = || {
        let rows = cx.workspace.kpis_in_order().into_iter().filter(|(other, _)| !own.kpis.contains(other));
        rows.map(|(other, kpi)| (AnyId::from(other), kpi.name.clone())).collect()
    };
    let kpis = match links_ui(ui, cx, TITLES, &links, others) {
        Some(Change::Add(added)) => own.kpis.iter().copied().chain(added.typed()).collect::<Vec<_>>(),
        Some(Change::Remove(gone)) => {
            own.kpis.iter().copied().filter(|other| AnyId::from(*other) != gone).collect()
        }
        None => return,
    };
    cx.edit(Label::Change(Kind::Opportunity), move |tx| {
        tx.update(id, |own: &mut Opportunity| own.kpis = kpis)
    });
}

fn acts_ui(ui: &mut Ui, cx: &Cx, id: Id<Opportunity>) {
    ui.add_space(space::L);
    ui.horizontal(|ui| {
        if icon_button(ui, icon::DUPLICATE, &cx.tr("plan-opportunity-duplicate")).clicked() {
            super::duplicate(cx, id);
        }
        if icon_button(ui, icon::DELETE, &cx.tr("plan-opportunity-delete")).clicked() {
            cx.ask(Request::Delete(id.into()));
        }
    });
}
