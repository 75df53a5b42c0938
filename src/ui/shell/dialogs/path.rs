//! A path typed by hand, where the system has no file dialog.

use std::path::PathBuf;

use egui::{Align, Layout, TextEdit, Ui};

use crate::ui::{
    Cx,
    cx::{Reply, Request},
    widgets::primary_button,
};

/// What the path is for, and as far as it was typed.
#[derive(Clone, Debug)]
pub struct PathField {
    pub title: String,
    pub text: String,
    /// The word on the button.
    pub action: String,
}

pub fn path_ui(ui: &mut Ui, cx: &Cx, field: &mut PathField) -> bool {
    super::title_ui(ui, &field.title, 520.0);
    ui.label(cx.tr("path-why"));
    ui.add_space(8.0);
    let edit = TextEdit::singleline(&mut field.text)
        .id(egui::Id::unique("path field"))
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(8, 6));
    let response = ui.add(edit).accessible_name(cx.tr("path-name"));
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) && !entered {
        response.request_focus();
    }
    ui.add_space(16.0);
    let mut reply = entered.then(|| Reply::Path(PathBuf::from(field.text.trim())));
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if primary_button(ui, cx.theme, &field.action).clicked() {
            reply = Some(Reply::Path(PathBuf::from(field.text.trim())));
        }
        if ui.button(cx.tr("dialog-cancel")).clicked() {
            reply = Some(Reply::Cancel);
        }
    });
    let done = reply.is_some();
    if let Some(reply) = reply {
        cx.ask(Request::Reply(reply));
    }
    done
}
