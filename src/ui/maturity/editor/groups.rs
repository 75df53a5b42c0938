//! The named groups of an instrument, its governance questions, and its answer levels.

use egui::Ui;

use crate::{
    edit::instrument_parts::{Groups, add_group, add_level, remove_group, remove_level},
    model::maturity::Instrument,
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx, icon,
        widgets::{bold, caption, icon_button, quiet_button, weak},
    },
};

use super::{Edited, Text, change, localised, text_ui};

/// The groups in a list; taking one out takes its criteria out too.
pub fn ui(ui: &mut Ui, cx: &Cx, edited: Edited, groups: Groups) {
    if groups != Groups::Governance {
        ui.label(weak(cx, cx.tr("maturity-groups-about")).size(type_size::CAPTION));
    }
    let field = match groups {
        Groups::Dimensions => "dimension",
        Groups::Competencies => "competency",
        Groups::Aspects => "aspect",
        Groups::Governance => "governance",
    };
    for (index, group) in groups.of(edited.instrument).iter().enumerate() {
        let code = group.code.as_str();
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            ui.label(bold(code, type_size::CAPTION));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if icon_button(ui, icon::DELETE, &tr!(cx.lang, "maturity-delete-group", code = code))
                    .clicked()
                {
                    let code = code.to_owned();
                    change(cx, edited.id, move |own| remove_group(own, groups, &code));
                }
            });
        });
        let name = tr!(cx.lang, "maturity-name-of", code = code);
        let code = code.to_owned();
        let text = Text { field, index, value: &group.name, name };
        text_ui(ui, cx, edited.id, text, move |own: &mut Instrument| {
            groups.of_mut(own).iter_mut().find(|own| own.code == code).map(|own| &mut own.name)
        });
    }
    ui.add_space(space::M);
    if quiet_button(ui, icon::ADD, cx.tr("maturity-add-group")).clicked() {
        let name = localised(cx, cx.tr("maturity-new-group"));
        change(cx, edited.id, move |own| add_group(own, groups, name));
    }
}

/// The answer levels from 0 up, each with what it stands for.
pub fn levels_ui(ui: &mut Ui, cx: &Cx, edited: Edited) {
    ui.label(weak(cx, cx.tr("maturity-levels-about")).size(type_size::CAPTION));
    for (index, level) in edited.instrument.levels.iter().enumerate() {
        ui.add_space(space::S);
        ui.label(bold(index.to_string(), type_size::CARD_TITLE));
        let name = tr!(cx.lang, "maturity-level-name", level = index);
        let text = Text { field: "level-name", index, value: &level.name, name };
        text_ui(ui, cx, edited.id, text, move |own: &mut Instrument| {
            own.levels.get_mut(index).map(|own| &mut own.name)
        });
        caption(ui, cx, cx.tr("maturity-anchor"));
        let name = tr!(cx.lang, "maturity-level-anchor", level = index);
        let text = Text { field: "level-anchor", index, value: &level.anchor, name };
        text_ui(ui, cx, edited.id, text, move |own: &mut Instrument| {
            own.levels.get_mut(index).map(|own| &mut own.anchor)
        });
    }
    ui.add_space(space::M);
    ui.horizontal(|ui| {
        if quiet_button(ui, icon::ADD, cx.tr("maturity-add-level")).clicked() {
            let name = localised(cx, cx.tr("maturity-new-level"));
            change(cx, edited.id, move |own| add_level(own, name));
        }
        if edited.instrument.levels.len() > 2
            && quiet_button(ui, icon::DELETE, cx.tr("maturity-remove-level")).clicked()
        {
            change(cx, edited.id, remove_level);
        }
    });
}
