//! What a KPI is connected with: each link leads there, can be taken away, and new ones can be made.

use egui::{ScrollArea, Ui};

use crate::{
    analysis::kpi::links::{self, Links},
    base::id::Id,
    edit::{Label, Refused, Tx},
    model::{
        AnyId, Kind,
        journey::{Card, Content},
        kpi::{Kpi, StageRef},
        strategy::ExpectedEffect,
    },
    scene::{names, theme::space},
    tr,
    ui::{
        Cx, Page,
        cx::Request,
        icon,
        widgets::{caption, icon_button, icon_text, weak},
    },
};

use super::details::CHANGE;

/// A record that can be linked, with its name.
type Choice = (AnyId, String);

pub fn links_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, kpi: &Kpi) {
    let found = links::links(cx.workspace, id);
    drivers_ui(ui, cx, id, kpi, &found);
    stages_ui(ui, cx, id, &found);
    touchpoints_ui(ui, cx, id, &found);
    personas_ui(ui, cx, id, kpi);
    initiatives_ui(ui, cx, id, &found);
    maturity_ui(ui, cx, id, kpi);
    if !found.hypotheses.is_empty() {
        group_ui(ui, cx, "kpis-links-hypotheses");
        for own in &found.hypotheses {
            link_ui(ui, cx, ((*own).into(), name(cx, (*own).into())), None::<fn(&mut Tx) -> _>);
        }
    }
}

fn group_ui(ui: &mut Ui, cx: &Cx, key: &str) {
    ui.add_space(space::M);
    caption(ui, cx, cx.tr(key));
}

/// One link: the name leads there where a page shows such records; the cross takes the link away.
fn link_ui(
    ui: &mut Ui,
    cx: &Cx,
    (to, name): Choice,
    unlink: Option<impl FnOnce(&mut Tx) -> Result<(), Refused> + 'static>,
) {
    ui.horizontal(|ui| {
        if Page::of(to.kind).is_none() {
            ui.label(name.as_str());
        } else if ui.link(name.as_str()).clicked() {
            cx.ask(Request::Show(to));
        }
        if let Some(unlink) = unlink
            && icon_button(ui, icon::CLOSE, &tr!(cx.lang, "kpis-unlink", name = name)).clicked()
        {
            cx.edit(Label::Change(to.kind), unlink);
        }
    });
}

/// A menu of what is not linked yet.
fn add_ui(ui: &mut Ui, cx: &Cx, key: &str, choices: Vec<Choice>, link: impl Fn(&Cx, AnyId)) {
    if choices.is_empty() {
        return;
    }
    ui.menu_button((icon_text(icon::ADD, 14.0), cx.tr(key)), |ui| {
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for (id, name) in choices {
                if ui.button(name).clicked() {
                    link(cx, id);
                }
            }
        });
    });
}

fn name(cx: &Cx, id: AnyId) -> String {
    names::record(cx.workspace, id, cx.lang)
}

/// The measures that this one is driven by, and those that it drives (N11).
fn drivers_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, kpi: &Kpi, found: &Links) {
    caption(ui, cx, cx.tr("kpis-drivers"));
    for driver in &kpi.drivers {
        let driver = *driver;
        let unlink = move |tx: &mut Tx| tx.update(id, |kpi| kpi.drivers.retain(|other| *other != driver));
        link_ui(ui, cx, (driver.into(), name(cx, driver.into())), Some(unlink));
    }
    let others = cx.workspace.kpis_in_order().into_iter();
    let others = others.filter(|(other, _)| *other != id && !kpi.drivers.contains(other));
    let choices = others.map(|(other, row)| (other.into(), row.name.clone())).collect();
    add_ui(ui, cx, "kpis-driver-add", choices, |cx, other| {
        if let Some(other) = other.typed() {
            cx.edit(CHANGE, move |tx| tx.update(id, |kpi| kpi.drivers.push(other)));
        }
    });
    if !found.drives.is_empty() {
        group_ui(ui, cx, "kpis-drives");
        for outcome in &found.drives {
            link_ui(ui, cx, ((*outcome).into(), name(cx, (*outcome).into())), None::<fn(&mut Tx) -> _>);
        }
    }
}

fn stages_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, found: &Links) {
    group_ui(ui, cx, "kpis-links-stages");
    let workspace = cx.workspace;
    let journeys = workspace.journeys_in_order().into_iter();
    let all: Vec<Choice> = journeys
        .flat_map(|(own, journey)| {
            let stages = workspace.stages_of(own).into_iter();
            stages.map(|(stage, row)| (stage.into(), format!("{} · {}", journey.name, row.name)))
        })
        .collect();
    for stage in &found.stages {
        let stage = *stage;
        let known = all.iter().find(|(other, _)| *other == stage.into());
        let shown = known.map_or_else(|| name(cx, stage.into()), |(_, name)| name.clone());
        let unlink = move |tx: &mut Tx| tx.update(stage, |row| row.kpis.retain(|own| *own != id));
        link_ui(ui, cx, (stage.into(), shown), Some(unlink));
    }
    let open = all.into_iter().filter(|(own, _)| !found.stages.iter().any(|stage| *own == (*stage).into()));
    add_ui(ui, cx, "kpis-link-stage", open.collect(), |cx, stage| {
        if let Some(stage) = stage.typed::<crate::model::journey::Stage>() {
            cx.edit(Label::Change(Kind::Stage), move |tx| tx.update(stage, |row| row.kpis.push(id)));
        }
    });
}

fn touchpoints_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, found: &Links) {
    group_ui(ui, cx, "kpis-links-touchpoints");
    for card in &found.cards {
        let card = *card;
        let unlink = move |tx: &mut Tx| unlink_card(tx, card, id);
        let is_touchpoint =
            cx.workspace.cards.get(card).is_some_and(|own| matches!(own.content, Content::Touchpoint { .. }));
        link_ui(ui, cx, (card.into(), name(cx, card.into())), Some(unlink).filter(|_| is_touchpoint));
    }
    // Only the journeys' touchpoints with a name, in the order of their stages.
    let workspace = cx.workspace;
    ui.menu_button((icon_text(icon::ADD, 14.0), cx.tr("kpis-link-touchpoint")), |ui| {
        for (journey, row) in workspace.journeys_in_order() {
            ui.menu_button(&row.name, |ui| {
                ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                    for (card, text) in open_touchpoints(cx, journey, found) {
                        if ui.button(text).clicked() {
                            cx.edit(Label::Change(Kind::Card), move |tx| link_card(tx, card, id));
                        }
                    }
                });
            });
        }
    });
}

fn open_touchpoints(
    cx: &Cx,
    journey: Id<crate::model::journey::Journey>,
    found: &Links,
) -> Vec<(Id<Card>, String)> {
    let stages = cx.workspace.stages_of(journey);
    let mut cards: Vec<(usize, Id<Card>, String)> = cx
        .workspace
        .cards
        .iter()
        .filter(|(own, card)| {
            matches!(card.content, Content::Touchpoint { .. })
                && !card.text.trim().is_empty()
                && !found.cards.contains(own)
        })
        .filter_map(|(own, card)| {
            let place = stages.iter().position(|(stage, _)| *stage == card.stage)?;
            Some((place, own, card.text.clone()))
        })
        .collect();
    cards.sort();
    cards.into_iter().map(|(_, own, text)| (own, text)).collect()
}

fn link_card(tx: &mut Tx, card: Id<Card>, id: Id<Kpi>) -> Result<(), Refused> {
    tx.update(card, |card| {
        if let Content::Touchpoint { kpis, .. } = &mut card.content {
            kpis.push(id);
        }
    })
}

fn unlink_card(tx: &mut Tx, card: Id<Card>, id: Id<Kpi>) -> Result<(), Refused> {
    tx.update(card, |card| {
        if let Content::Touchpoint { kpis, .. } = &mut card.content {
            kpis.retain(|own| *own != id);
        }
    })
}

fn personas_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, kpi: &Kpi) {
    group_ui(ui, cx, "kpis-links-personas");
    for persona in &kpi.personas {
        let persona = *persona;
        let unlink = move |tx: &mut Tx| tx.update(id, |kpi| kpi.personas.retain(|own| *own != persona));
        link_ui(ui, cx, (persona.into(), name(cx, persona.into())), Some(unlink));
    }
    let others = cx.workspace.personas_in_order().into_iter();
    let others = others.filter(|(other, _)| !kpi.personas.contains(other));
    let choices = others.map(|(other, row)| (other.into(), row.name.clone())).collect();
    add_ui(ui, cx, "kpis-link-persona", choices, |cx, persona| {
        if let Some(persona) = persona.typed() {
            cx.edit(CHANGE, move |tx| tx.update(id, |kpi| kpi.personas.push(persona)));
        }
    });
}

fn initiatives_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, found: &Links) {
    group_ui(ui, cx, "kpis-links-initiatives");
    for own in &found.initiatives {
        let own = *own;
        let unlink = move |tx: &mut Tx| tx.update(own, |row| row.effects.retain(|effect| effect.kpi != id));
        link_ui(ui, cx, (own.into(), name(cx, own.into())), Some(unlink));
    }
    let others = cx.workspace.initiatives.iter().filter(|(own, _)| !found.initiatives.contains(own));
    let choices = others.map(|(own, row)| (own.into(), row.name.clone())).collect();
    add_ui(ui, cx, "kpis-link-initiative", choices, |cx, own| {
        if let Some(own) = own.typed::<crate::model::strategy::Initiative>() {
            let effect = ExpectedEffect { kpi: id, change: None };
            cx.edit(Label::Change(Kind::Initiative), move |tx| {
                tx.update(own, |row| row.effects.push(effect))
            });
        }
    });
}

/// The stages of maturity models that the KPI belongs to; a link leads to an assessment with that model.
fn maturity_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, kpi: &Kpi) {
    group_ui(ui, cx, "kpis-links-maturity");
    let stage_name = |own: &StageRef| -> Option<String> {
        let instrument = cx.workspace.instruments.get(own.instrument)?;
        let stage = instrument.stages.iter().find(|stage| stage.number == own.stage)?;
        let (model, stage_name) = (instrument.name.get(cx.lang), stage.name.get(cx.lang));
        Some(format!("{model} · {}  {stage_name}", own.stage))
    };
    for (place, own) in kpi.maturity.iter().enumerate() {
        let shown = stage_name(own).unwrap_or_else(|| own.stage.to_string());
        let assessment = cx.workspace.assessments.iter().find(|(_, row)| row.instrument == own.instrument);
        let to = assessment.map_or(own.instrument.into(), |(assessment, _)| assessment.into());
        let unlink = move |tx: &mut Tx| {
            tx.update(id, |kpi| {
                if place < kpi.maturity.len() {
                    kpi.maturity.remove(place);
                }
            })
        };
        link_ui(ui, cx, (to, shown), Some(unlink));
    }
    let all = cx.workspace.instruments.iter().flat_map(|(instrument, row)| {
        row.stages.iter().map(move |stage| StageRef { instrument, stage: stage.number })
    });
    let open: Vec<StageRef> = all.filter(|own| !kpi.maturity.contains(own)).collect();
    if open.is_empty() {
        return;
    }
    ui.menu_button((icon_text(icon::ADD, 14.0), cx.tr("kpis-link-maturity")), |ui| {
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for own in open {
                if ui.button(stage_name(&own).unwrap_or_default()).clicked() {
                    cx.edit(CHANGE, move |tx| tx.update(id, |kpi| kpi.maturity.push(own)));
                }
            }
        });
    });
    if kpi.maturity.is_empty() && cx.workspace.instruments.is_empty() {
        ui.label(weak(cx, cx.tr("kpis-links-none")));
    }
}
