//! The dialogs: each is a function that shows it and says whether it is done.

mod about;
mod delete;
mod export;
mod path;
mod preferences;
mod profile;
mod question;
mod shortcuts;

use egui::Ui;

use crate::{
    scene::theme::type_size,
    ui::{
        Cx,
        widgets::{bold, tab, weak},
    },
};

pub use {
    about::about_ui,
    delete::{Deletion, Place, delete_ui},
    export::{ExportForm, export_ui},
    path::{PathField, path_ui},
    preferences::preferences_ui,
    profile::profile_ui,
    question::{Choice, Question, question_ui},
    shortcuts::shortcuts_ui,
};

/// A dialog's title over its content.
pub(super) fn title_ui(ui: &mut Ui, title: impl Into<String>, width: f32) {
    ui.set_width(width);
    ui.label(bold(title, type_size::SECTION));
    ui.add_space(12.0);
}

/// The one button of a dialog that only shows something; says whether it was pressed.
pub(super) fn close_ui(ui: &mut Ui, cx: &Cx) -> bool {
    ui.add_space(16.0);
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        ui.button(cx.tr("dialog-close")).clicked()
    })
    .inner
}

/// A row of a form: a name, and what can be chosen beside it.
fn row_ui<T: PartialEq>(
    ui: &mut Ui,
    cx: &Cx,
    key: &str,
    value: &mut T,
    choices: impl IntoIterator<Item = (T, String)>,
) {
    ui.label(weak(cx, cx.tr(key)));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (choice, name) in choices {
            if tab(ui, cx, *value == choice, name).clicked() {
                *value = choice;
            }
        }
    });
    ui.end_row();
}
