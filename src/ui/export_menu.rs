//! The menu of what a page can export, each document in its forms.

use egui::{AtomExt as _, Button, Ui, containers::menu::MenuButton};

use crate::{
    export::{Format, document::can_write},
    model::AnyId,
    scene::document::What,
    tr,
};

use super::{Cx, cx::Request, icon, widgets::icon_text};

/// A button with the documents of a page that are there.
pub fn export_ui(ui: &mut Ui, cx: &Cx, documents: &[What]) {
    let there: Vec<_> =
        documents.iter().filter_map(|what| what.ids(cx.workspace).first().map(|id| (*what, *id))).collect();
    export_of_ui(ui, cx, &there);
}

/// The same for objects that are chosen.
pub fn export_of_ui(ui: &mut Ui, cx: &Cx, there: &[(What, AnyId)]) {
    if there.is_empty() {
        return;
    }
    let name = cx.tr("document-export");
    let button =
        Button::new((icon_text(icon::EXPORT, 16.0), egui::RichText::new(&name))).frame_when_inactive(false);
    let (shown, _) = MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(200.0);
        for (what, id) in there.iter().copied() {
            ui.menu_button(cx.tr(&format!("document-{}", what.code())), |ui| {
                for format in Format::ALL.into_iter().filter(|format| can_write(what, *format)) {
                    let ending = format.extension().to_uppercase();
                    let button = Button::new(tr!(cx.lang, "document-as", form = ending).atom_grow(true));
                    if ui.add(button).clicked() {
                        cx.ask(Request::ExportDocument(format, what, id));
                        ui.close();
                    }
                }
            });
        }
    });
    shown.accessible_name(name);
}
