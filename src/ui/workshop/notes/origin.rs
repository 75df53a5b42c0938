//! The way from a record back to the note that it came from.

use egui::Ui;

use crate::{
    model::AnyId,
    tr,
    ui::{Cx, cx::Request, icon, widgets::quiet_button},
};

/// The notes that became a record, each leading to the wall; nothing where there is none.
pub fn origin_ui(ui: &mut Ui, cx: &Cx, id: AnyId) {
    let mut origins: Vec<_> = cx.workspace.notes.iter().filter(|(_, note)| note.became == Some(id)).collect();
    origins.sort_by(|a, b| a.1.rank.cmp(&b.1.rank).then(a.0.cmp(&b.0)));
    for (note, own) in origins {
        let words = tr!(cx.lang, "notes-origin", text = own.text.replace('\n', " "));
        ui.push_id(note.to_string(), |ui| {
            ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
            if quiet_button(ui, icon::NOTE, words.as_str()).on_hover_text(&words).clicked() {
                cx.ask(Request::Show(note.into()));
            }
        });
    }
}
