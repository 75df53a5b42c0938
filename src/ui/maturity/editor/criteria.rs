//! The criteria of an instrument, stage by stage or competency by competency.

use egui::{ComboBox, Ui};

use crate::{
    edit::{
        instrument::change_instrument,
        instrument_parts::{CriterionPlace, add_criterion, first_groups, remove_criterion, update_criterion},
    },
    model::maturity::{Coded, Criterion, Instrument, InstrumentKind},
    scene::{
        maturity::words,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        field::Field,
        icon,
        widgets::{bold, caption, icon_button, quiet_button},
    },
};

use super::{Edited, Text, change, text_ui};

const CODE: f32 = 64.0;
const GROUP: f32 = 176.0;

pub fn ui(ui: &mut Ui, cx: &Cx, edited: Edited) {
    let instrument = edited.instrument;
    let groups: Vec<(String, CriterionPlace)> = match instrument.kind {
        InstrumentKind::Staged => instrument
            .stages
            .iter()
            .map(|stage| {
                (words::stage(instrument, stage.number, cx.lang), CriterionPlace::Stage(stage.number))
            })
            .collect(),
        InstrumentKind::Profile => first_groups(instrument.kind)
            .of(instrument)
            .iter()
            .map(|own| (own.name.get(cx.lang).to_owned(), CriterionPlace::Competency(own.code.clone())))
            .collect(),
    };
    for (name, place) in groups {
        ui.label(bold(name.as_str(), type_size::SECTION));
        for (index, criterion) in instrument.criteria.iter().enumerate() {
            let mine = match &place {
                CriterionPlace::Stage(stage) => criterion.stage == *stage,
                CriterionPlace::Competency(code) => criterion.group == *code,
            };
            if mine {
                criterion_ui(ui, cx, edited, (index, criterion));
            }
        }
        let told = tr!(cx.lang, "maturity-add-criterion-to", name = name.as_str());
        if quiet_button(ui, icon::ADD, cx.tr("maturity-add-criterion")).accessible_name(told).clicked() {
            change(cx, edited.id, move |own| add_criterion(own, &place));
        }
        ui.add_space(space::XL);
    }
}

fn criterion_ui(ui: &mut Ui, cx: &Cx, edited: Edited, (index, criterion): (usize, &Criterion)) {
    let (id, code) = (edited.id, criterion.code.as_str());
    let name = |key| tr!(cx.lang, key, code = code);
    ui.add_space(space::S);
    ui.horizontal(|ui| {
        // A column of its own, so that what follows stands below each other.
        let size = egui::vec2(CODE, ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_width(CODE);
            ui.label(bold(code, type_size::CAPTION));
        });
        group_ui(ui, cx, edited, criterion);
        if edited.instrument.kind == InstrumentKind::Staged {
            gate_ui(ui, cx, edited, criterion);
        }
        weight_ui(ui, cx, edited, (index, criterion));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if icon_button(ui, icon::DELETE, &name("maturity-delete-criterion")).clicked() {
                let code = code.to_owned();
                change(cx, id, move |own| remove_criterion(own, &code));
            }
        });
    });
    let (of_text, of_step) = (code.to_owned(), code.to_owned());
    let text =
        Text { field: "criterion-text", index, value: &criterion.text, name: name("maturity-text-of") };
    text_ui(ui, cx, id, text, move |own| found(own, &of_text).map(|own| &mut own.text));
    caption(ui, cx, cx.tr("maturity-gaps-step"));
    let step =
        Text { field: "criterion-step", index, value: &criterion.next_step, name: name("maturity-step-of") };
    text_ui(ui, cx, id, step, move |own| found(own, &of_step).map(|own| &mut own.next_step));
}

fn found<'a>(instrument: &'a mut Instrument, code: &str) -> Option<&'a mut Criterion> {
    instrument.criteria.iter_mut().find(|own| own.code == code)
}

/// The dimension of a criterion, or its aspect.
fn group_ui(ui: &mut Ui, cx: &Cx, edited: Edited, criterion: &Criterion) {
    let staged = edited.instrument.kind == InstrumentKind::Staged;
    let (list, chosen): (&[Coded], &str) = if staged {
        (&edited.instrument.dimensions, &criterion.group)
    } else {
        (&edited.instrument.aspects, &criterion.aspect)
    };
    let combo = ComboBox::from_id_salt(("maturity-group", criterion.code.as_str()))
        .width(GROUP)
        .selected_text(words::name_of(list, chosen, cx.lang));
    let shown = combo.show_ui(ui, |ui| {
        for group in list {
            if ui.selectable_label(group.code == chosen, group.name.get(cx.lang)).clicked() {
                let (code, group) = (criterion.code.clone(), group.code.clone());
                change(cx, edited.id, move |own| {
                    update_criterion(own, &code, |own| {
                        if staged {
                            own.group = group;
                        } else {
                            own.aspect = group;
                        }
                    })
                });
            }
        }
    });
    shown.response.accessible_name(tr!(cx.lang, "maturity-group-of", code = criterion.code.as_str()));
}

fn gate_ui(ui: &mut Ui, cx: &Cx, edited: Edited, criterion: &Criterion) {
    let mut gate = criterion.gate;
    let told = tr!(cx.lang, "maturity-gate-of", code = criterion.code.as_str());
    if ui.checkbox(&mut gate, cx.tr("maturity-gate")).accessible_name(told).clicked() {
        let code = criterion.code.clone();
        change(cx, edited.id, move |own| update_criterion(own, &code, |own| own.gate = gate));
    }
}

fn weight_ui(ui: &mut Ui, cx: &Cx, edited: Edited, (index, criterion): (usize, &Criterion)) {
    let (id, code) = (edited.id, criterion.code.clone());
    let weight = criterion.weight.map(|weight| weight.to_string()).unwrap_or_default();
    caption(ui, cx, cx.tr("maturity-weight"));
    Field::new(id, "criterion-weight", &weight, tr!(cx.lang, "maturity-weight-of", code = code.as_str()))
        .index(index)
        .numeric()
        .hint("1")
        .width(48.0)
        .show(ui, cx, move |tx, text| {
            let weight = match text.trim() {
                "" => None,
                text => match text.parse::<f64>() {
                    Ok(weight) => Some(weight),
                    // What is not a number changes nothing.
                    Err(_) => return Ok(()),
                },
            };
            let set = |own: &mut _| update_criterion(own, &code, |own| own.weight = weight);
            change_instrument(tx, id, set).map(drop)
        });
}
