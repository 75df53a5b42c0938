//! What to think of next, in one quiet line.

use egui::Ui;

use crate::model::persona::Persona;

use super::super::{
    Cx, icon,
    style::color,
    widgets::{icon_text, weak},
};

pub fn advice_ui(ui: &mut Ui, cx: &Cx, persona: &Persona) {
    if !persona.lacks_goals() {
        return;
    }
    ui.horizontal(|ui| {
        ui.label(icon_text(icon::OPPORTUNITY, 16.0).color(color(cx.theme.caution)));
        ui.add(egui::Label::new(weak(cx, cx.tr("people-advice-goals"))).wrap());
    });
}
