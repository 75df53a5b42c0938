//! The list of everything that is wrong as data, each with a way to mend it.

use egui::{RichText, ScrollArea, Ui};

use crate::{
    edit::{Label, mend},
    i18n::problem,
    model::check::Problem,
    tr,
    ui::{Cx, Page, cx::Request, widgets::weak},
};

use super::dialogs;

pub fn problems_ui(ui: &mut Ui, cx: &Cx, problems: &[Problem]) -> bool {
    dialogs::title_ui(ui, tr!(cx.lang, "problems-title", count = problems.len()), 640.0);
    if problems.is_empty() {
        ui.label(weak(cx, cx.tr("problems-none")));
    }
    let mut left = false;
    ScrollArea::vertical().max_height(440.0).auto_shrink([false, true]).show_rows(
        ui,
        64.0,
        problems.len(),
        |ui, rows| {
            for found in problems.get(rows).unwrap_or_default() {
                ui.horizontal(|ui| {
                    ui.label(RichText::new(place(cx, found)).strong());
                    ui.label(problem::what(cx.lang, found));
                });
                ui.horizontal(|ui| {
                    ui.label(weak(cx, problem::mend(cx.lang, found)));
                    if mend::can_mend(found) && ui.small_button(cx.tr("problems-mend")).clicked() {
                        let found = found.clone();
                        cx.edit(Label::Mend, move |tx| mend::mend(tx, &found));
                    }
                    if Page::of(found.at.kind).is_some() && ui.small_button(cx.tr("problems-show")).clicked()
                    {
                        cx.ask(Request::Show(found.at));
                        left = true;
                    }
                });
                ui.add_space(4.0);
            }
        },
    );
    dialogs::close_ui(ui, cx) || left
}

/// The record by its name, or by its id when it has none.
fn place(cx: &Cx, found: &Problem) -> String {
    let kind = problem::kind(cx.lang, found.at.kind);
    match cx.workspace.name_of(found.at) {
        Some(name) => format!("{kind} “{name}”"),
        None => found.at.to_string(),
    }
}
