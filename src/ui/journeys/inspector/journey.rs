//! Details of the map as a whole.

use egui::Ui;

use crate::{
    base::{id::Id, written},
    edit::{Label, Refused, Tx, journey_emotion},
    model::{
        Kind,
        journey::{Journey, JourneyState},
    },
    scene::{journey_map::words, theme::space},
    tr,
    ui::{Command, Cx, cx::Request, evidence, icon, widgets},
};

use super::{
    links,
    parts::{caption, list_ui, steps_ui, text_ui},
};

pub fn ui(ui: &mut Ui, cx: &Cx, id: Id<Journey>) {
    let Some(journey) = cx.workspace.journeys.get(id) else { return };
    texts_ui(ui, cx, (id, journey));
    let personas: Vec<_> =
        cx.workspace.personas_in_order().into_iter().map(|(id, p)| (id, p.name.clone())).collect();
    if let Some(new) = list_ui(ui, cx, "journeys-field-personas", &journey.personas, &personas) {
        change(cx, id, move |journey| journey.personas = new);
    }
    let states: Vec<_> =
        JourneyState::ALL.iter().map(|state| (*state, words::state(*state, cx.lang))).collect();
    if let Some(new) = steps_ui(ui, cx, "journeys-field-state", journey.state, &states) {
        change(cx, id, move |journey| journey.state = new);
    }
    caption(ui, cx, "journeys-field-evidence");
    if let Some(picked) = evidence::evidence_ui(ui, cx, id.into(), &journey.evidence) {
        cx.edit(Label::Change(Kind::Journey), move |tx| {
            let evidence = picked.take(tx)?;
            tx.update(id, |journey| journey.evidence = evidence)
        });
    }
    scale_ui(ui, cx, (id, journey));
    version_ui(ui, cx, (id, journey));
    links::journey_ui(ui, cx, (id, journey));
    ui.add_space(space::L);
    ui.horizontal(|ui| {
        if widgets::quiet_button(ui, icon::COPY, cx.tr("journeys-duplicate")).clicked() {
            cx.run(Command::Duplicate);
        }
        if widgets::quiet_button(ui, icon::DELETE, cx.tr("journeys-delete-asking")).clicked() {
            cx.ask(Request::Delete(id.into()));
        }
    });
}

fn change(cx: &Cx, id: Id<Journey>, change: impl FnOnce(&mut Journey) + 'static) {
    cx.edit(Label::Change(Kind::Journey), move |tx| tx.update(id, change));
}

fn texts_ui(ui: &mut Ui, cx: &Cx, (id, journey): (Id<Journey>, &Journey)) {
    type Set = fn(&mut Journey, String);
    let fields: [(&'static str, &str, usize, &str, Set); 4] = [
        ("name", "journeys-field-name", 1, &journey.name, |journey, text| journey.name = text),
        ("scenario", "journeys-field-scenario", 3, &journey.scenario, |journey, text| {
            journey.scenario = text;
        }),
        ("expectation", "journeys-field-expectation", 3, &journey.expectation, |journey, text| {
            journey.expectation = text;
        }),
        ("author_role", "journeys-field-author", 1, &journey.author_role, |journey, text| {
            journey.author_role = text;
        }),
    ];
    for (field, key, rows, value, set) in fields {
        text_ui(ui, cx, (id.into(), field, key, rows), value, move |tx, text| {
            tx.update(id, |journey| set(journey, text))
        });
    }
}

/// How far the emotion scale reaches; values keep their share of it.
fn scale_ui(ui: &mut Ui, cx: &Cx, (id, journey): (Id<Journey>, &Journey)) {
    let ends: Vec<_> = (1..=5_u8).map(|end| (end, tr!(cx.lang, "journeys-scale", end = end))).collect();
    let end = journey.emotion_end().unsigned_abs();
    if let Some(new) = steps_ui(ui, cx, "journeys-field-scale", end, &ends) {
        cx.edit(Label::Change(Kind::Journey), move |tx| journey_emotion::set_emotion_scale(tx, id, new));
    }
}

fn version_ui(ui: &mut Ui, cx: &Cx, (id, journey): (Id<Journey>, &Journey)) {
    let version = journey.version.to_string();
    text_ui(ui, cx, (id.into(), "version", "journeys-field-version", 1), &version, move |tx, text| {
        let version = text.trim().parse().map_err(|_| Refused::OutOfRange)?;
        tx.update(id, |journey| journey.version = version)
    });
    let date = journey.updated.map(|date| date.to_string()).unwrap_or_default();
    text_ui(ui, cx, (id.into(), "updated", "journeys-field-date", 1), &date, move |tx, text| {
        set_date(tx, id, &text)
    });
}

/// A date is written as 2025-12-05; an empty field is no date.
fn set_date(tx: &mut Tx, id: Id<Journey>, text: &str) -> Result<(), Refused> {
    let text = text.trim();
    let date = if text.is_empty() { None } else { Some(written::day(text).ok_or(Refused::OutOfRange)?) };
    tx.update(id, |journey| journey.updated = date)
}
