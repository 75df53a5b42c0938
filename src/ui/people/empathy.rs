//! The empathy map: ten lists, what can be observed first.

use egui::Ui;

use crate::{
    base::id::Id,
    model::persona::{EmpathyEntry, Persona},
    scene::theme::space,
};

use super::{
    super::{Cx, widgets::section},
    editing::Editing,
    entries::{Listed, list_ui, listed},
};

/// The fields in rows of two.
const FIELDS: [[Listed<EmpathyEntry>; 2]; 5] = [
    [listed!("people-empathy-who", empathy.who), listed!("people-empathy-must-do", empathy.must_do)],
    [listed!("people-empathy-sees", empathy.sees), listed!("people-empathy-hears", empathy.hears)],
    [listed!("people-empathy-says", empathy.says), listed!("people-empathy-does", empathy.does)],
    [listed!("people-empathy-thinks", empathy.thinks), listed!("people-empathy-feels", empathy.feels)],
    [listed!("people-empathy-pains", empathy.pains), listed!("people-empathy-gains", empathy.gains)],
];

pub fn empathy_ui(ui: &mut Ui, cx: &Cx, id: Id<Persona>, editing: &mut Editing, columns: usize) {
    section(ui, cx.tr("people-empathy"));
    ui.add_space(space::S);
    for row in FIELDS {
        super::editor::columns_ui(ui, columns, |column, ui| {
            let lists = row.iter().enumerate().filter(|(index, _)| index % columns == column);
            for (_, list) in lists {
                list_ui(ui, cx, id, editing, *list);
            }
        });
    }
}
