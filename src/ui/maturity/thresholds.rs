//! What a placement needs in this assessment, and what other thresholds would give.

use egui::{Label as TextLabel, RichText, Ui};

use crate::{
    base::{id::Id, number},
    edit::{Label, Refused, Tx, maturity::set_thresholds},
    model::{
        Kind,
        maturity::{Assessment, Thresholds},
    },
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx,
        field::Field,
        icon,
        widgets::{bold, caption, quiet_button, tab, weak},
    },
};

use super::{Shown, words};

pub fn ui(ui: &mut Ui, cx: &Cx, shown: &Shown) {
    ui.add_space(space::L);
    sensitivity_ui(ui, cx, shown);
    ui.add_space(space::L);
    ui.label(bold(cx.tr("maturity-thresholds"), type_size::CARD_TITLE));
    ui.add(TextLabel::new(weak(cx, cx.tr("maturity-thresholds-about")).size(type_size::CAPTION)).wrap());
    let (id, own) = (shown.id, &shown.results.thresholds);
    if shown.results.staged().is_some() || shown.results.profile().is_none() {
        ui.horizontal(|ui| {
            caption(ui, cx, cx.tr("maturity-attain"));
            let written = number::short(100.0 * own.attain, 4);
            Field::new(id, "attain", &written, cx.tr("maturity-attain")).numeric().width(56.0).show(
                ui,
                cx,
                move |tx, text| match percent(&text) {
                    Some(percent) => change(tx, id, |own| own.attain = percent / 100.0),
                    None => Ok(()),
                },
            );
            ui.label(weak(cx, "%"));
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            caption(ui, cx, cx.tr("maturity-gate-from"));
            for level in 0..=shown.results.instrument.top_level() {
                let chosen = own.gate == level;
                if tab(ui, cx, chosen, level.to_string()).clicked() && !chosen {
                    set(cx, id, move |own| own.gate = level);
                }
            }
        });
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        for (weighted, key) in [(false, "maturity-unweighted"), (true, "maturity-weighted")] {
            if tab(ui, cx, own.weighted == weighted, cx.tr(key)).clicked() && own.weighted != weighted {
                set(cx, id, move |own| own.weighted = weighted);
            }
        }
    });
    if shown.assessment.thresholds.is_some()
        && quiet_button(ui, icon::UNDO, cx.tr("maturity-usual-thresholds")).clicked()
    {
        set(cx, id, |own| *own = Thresholds::STANDARD);
    }
}

/// The placement at a lower, the usual and a higher threshold.
fn sensitivity_ui(ui: &mut Ui, cx: &Cx, shown: &Shown) {
    let Some(staged) = shown.results.staged() else { return };
    ui.label(bold(cx.tr("maturity-sensitivity"), type_size::CARD_TITLE));
    for attempt in &staged.sensitivity {
        ui.horizontal(|ui| {
            let threshold = number::share(attempt.threshold, 0);
            ui.label(weak(cx, tr!(cx.lang, "maturity-with-threshold", threshold = threshold)));
            let stage = words::stage(&shown.results.instrument, attempt.stage, cx.lang);
            if attempt.stage == staged.stage {
                ui.label(stage);
            } else {
                ui.label(RichText::new(stage).strong());
            }
        });
    }
}

fn percent(text: &str) -> Option<f64> {
    number::parse(&text.replace([',', '，'], ".")).ok()
}

fn change(tx: &mut Tx, id: Id<Assessment>, change: impl FnOnce(&mut Thresholds)) -> Result<(), Refused> {
    let mut thresholds = tx.get(id)?.thresholds.clone().unwrap_or(Thresholds::STANDARD);
    change(&mut thresholds);
    set_thresholds(tx, id, thresholds)
}

fn set(cx: &Cx, id: Id<Assessment>, apply: impl FnOnce(&mut Thresholds) + 'static) {
    cx.edit(Label::Change(Kind::Assessment), move |tx| change(tx, id, apply));
}
