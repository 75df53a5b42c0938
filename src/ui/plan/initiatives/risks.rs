//! Milestones and risks of an initiative.

use egui::Ui;

use crate::{
    base::id::Id,
    edit::{
        Label,
        initiative::{self as verbs, Judged},
    },
    model::{
        Kind,
        strategy::{Initiative, Milestone, Risk},
    },
    scene::{
        plan::tables::{milestones, risks, severity},
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        cx::Request,
        field::Field,
        icon,
        inline::{
            Editing,
            choice::choice_ui,
            entries::small_button,
            rows::called,
            taken::{NotTaken, taken_ui},
            text::{Shown, Text, name_of, text, text_ui},
        },
        style::color,
        widgets::{bold, pill, quiet_button, weak},
    },
};

use super::time::read_period;

pub const MILESTONE: Text<Milestone> = text!("plan-milestone", "plan-milestone-hint", name);
pub const RISK: Text<Risk> = text!("plan-risk", "plan-risk-hint", text);
const RESPONSE: Text<Risk> = text!("plan-response", "plan-response-hint", response);
const OWNER: Text<Risk> = text!("plan-risk-owner", "plan-owner-hint", owner_role);

/// Width of the period of a milestone.
const PERIOD: f32 = 96.0;

pub fn milestones_ui(ui: &mut Ui, cx: &Cx, id: Id<Initiative>, editing: &mut Editing) {
    ui.label(bold(cx.tr("plan-milestones"), type_size::CARD_TITLE));
    for (index, (milestone, own)) in milestones(cx.workspace, id).into_iter().enumerate() {
        let of = called(&own.name, index);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let mut done = own.done;
            let name = name_of(cx, "plan-milestone-reached", &of);
            if ui.checkbox(&mut done, "").accessible_name(name).changed() {
                cx.edit(Label::Change(Kind::Milestone), move |tx| {
                    tx.update(milestone, |own| own.done = done)
                });
            }
            let width = (ui.available_width() - PERIOD - 38.0).max(60.0);
            ui.vertical(|ui| {
                ui.set_width(width);
                let shown = Shown { of: &(index + 1).to_string(), font: None };
                text_ui(ui, cx, (editing, milestone), MILESTONE, shown);
            });
            ui.vertical(|ui| {
                ui.set_width(PERIOD);
                period_ui(ui, cx, (milestone, own, &of), editing);
            });
            if small_button(ui, icon::CLOSE, &tr!(cx.lang, "people-entry-delete", entry = &*of), true) {
                cx.ask(Request::Delete(milestone.into()));
            }
        });
    }
    if add_ui(ui, cx, "plan-milestone-add") {
        let milestone = Milestone { initiative: id, ..Milestone::default() };
        cx.create(Label::Add(Kind::Milestone), move |tx| verbs::add_milestone(tx, milestone));
    }
}

fn add_ui(ui: &mut Ui, cx: &Cx, key: &str) -> bool {
    let mut pressed = false;
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        pressed = quiet_button(ui, icon::ADD, weak(cx, cx.tr(key))).clicked();
    });
    pressed
}

fn period_ui(ui: &mut Ui, cx: &Cx, (id, own, of): (Id<Milestone>, &Milestone, &str), editing: &mut Editing) {
    let now = own.period.map(|period| period.to_string()).unwrap_or_default();
    let name = name_of(cx, "plan-milestone-when", of);
    let field = Field::new(id, "period", &now, name).hint(cx.tr("plan-period-hint"));
    let lang = cx.lang;
    taken_ui(ui, cx, editing, field, move |tx, text| {
        let bad = |()| NotTaken::Because(tr!(lang, "plan-bad-period", text = text));
        let period = read_period(text).map_err(bad)?;
        Ok(tx.update(id, |own: &mut Milestone| own.period = period)?)
    });
}

pub fn risks_ui(ui: &mut Ui, cx: &Cx, id: Id<Initiative>, editing: &mut Editing) {
    ui.label(bold(cx.tr("plan-risks"), type_size::CARD_TITLE));
    for (index, (risk, own)) in risks(cx.workspace, id).into_iter().enumerate() {
        let of = called(&own.text, index);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let width = (ui.available_width() - 30.0).max(60.0);
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 0.0;
                let shown = Shown { of: &(index + 1).to_string(), font: None };
                text_ui(ui, cx, (editing, risk), RISK, shown);
                judged_ui(ui, cx, (risk, own), &of);
                text_ui(ui, cx, (editing, risk), RESPONSE, Shown { of: &of, font: None });
                text_ui(ui, cx, (editing, risk), OWNER, Shown { of: &of, font: None });
            });
            if small_button(ui, icon::CLOSE, &tr!(cx.lang, "people-entry-delete", entry = &*of), true) {
                cx.ask(Request::Delete(risk.into()));
            }
        });
        ui.add_space(space::S);
    }
    if add_ui(ui, cx, "plan-risk-add") {
        let risk = Risk { initiative: id, ..Risk::default() };
        cx.create(Label::Add(Kind::Risk), move |tx| verbs::add_risk(tx, risk));
    }
}

/// Likelihood × impact, each to be chosen, with what they come to.
fn judged_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Risk>, &Risk), of: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        for (what, key, now) in [
            (Judged::Likelihood, "plan-likelihood", own.likelihood),
            (Judged::Impact, "plan-impact", own.impact),
        ] {
            ui.label(weak(cx, cx.tr(key)).size(type_size::CAPTION));
            let values = std::iter::once(None).chain((1..=5).map(Some));
            let options = values
                .map(|value| (value, value.map_or_else(|| "–".to_owned(), |value: u8| value.to_string())));
            let name = name_of(cx, key, of);
            let salt = (("risk", what == Judged::Impact, id), &*name);
            if let Some(value) = choice_ui(ui, cx, salt, (now, None), options) {
                cx.edit(Label::Change(Kind::Risk), move |tx| verbs::judge(tx, id, what, value));
            }
        }
        if let Some(severity) = severity(own) {
            let ink = match severity {
                15.. => cx.theme.adverse,
                8.. => cx.theme.caution,
                _ => cx.theme.second_ink,
            };
            let key = match severity {
                15.. => "plan-risk-high",
                8.. => "plan-risk-middle",
                _ => "plan-risk-low",
            };
            pill(ui, tr!(cx.lang, key, severity = severity), color(ink), color(cx.theme.sunken));
        }
    });
}
