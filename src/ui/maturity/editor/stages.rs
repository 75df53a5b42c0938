//! The stages of an instrument with their texts.

use egui::Ui;

use crate::{
    base::localised::Localised,
    edit::instrument_parts::{Toward, add_stage, move_stage, remove_stage},
    model::maturity::{Instrument, MaturityStage},
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx, icon,
        widgets::{bold, caption, icon_button, quiet_button},
    },
};

use super::{Edited, Text, change, localised, text_ui};

/// A text of a stage, to be changed.
type PartOf = fn(&mut MaturityStage) -> &mut Localised;

const FIELDS: [&str; 4] = ["stage-name", "stage-value", "stage-technology", "stage-kpis"];

pub fn ui(ui: &mut Ui, cx: &Cx, edited: Edited) {
    for stage in &edited.instrument.stages {
        stage_ui(ui, cx, edited, stage);
        ui.add_space(space::XL);
    }
    if quiet_button(ui, icon::ADD, cx.tr("maturity-add-stage")).clicked() {
        let name = localised(cx, cx.tr("maturity-new-stage"));
        change(cx, edited.id, move |own| add_stage(own, name));
    }
}

fn stage_ui(ui: &mut Ui, cx: &Cx, edited: Edited, stage: &MaturityStage) {
    let number = stage.number;
    let told = |key| tr!(cx.lang, key, number = i64::from(number));
    ui.horizontal(|ui| {
        ui.label(bold(told("maturity-stage-number"), type_size::CARD_TITLE));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if icon_button(ui, icon::DELETE, &told("maturity-delete-stage")).clicked() {
                change(cx, edited.id, move |own| remove_stage(own, number));
            }
            if icon_button(ui, icon::ARROW_DOWN, &told("maturity-stage-down")).clicked() {
                change(cx, edited.id, move |own| move_stage(own, number, Toward::End));
            }
            if icon_button(ui, icon::ARROW_UP, &told("maturity-stage-up")).clicked() {
                change(cx, edited.id, move |own| move_stage(own, number, Toward::Start));
            }
        });
    });
    let parts: [(&str, &Localised, PartOf); 4] = [
        ("maturity-stage-name", &stage.name, |own| &mut own.name),
        ("maturity-stage-value", &stage.value, |own| &mut own.value),
        ("maturity-stage-technology", &stage.technology, |own| &mut own.technology),
        ("maturity-stage-kpis", &stage.kpis, |own| &mut own.kpis),
    ];
    for (field, (key, value, part)) in FIELDS.into_iter().zip(parts) {
        caption(ui, cx, cx.tr(key));
        let name = tr!(cx.lang, "maturity-part-of-stage", part = cx.tr(key), number = i64::from(number));
        let text = Text { field, index: usize::from(number), value, name };
        text_ui(ui, cx, edited.id, text, move |own: &mut Instrument| {
            own.stages.iter_mut().find(|own| own.number == number).map(part)
        });
    }
}
