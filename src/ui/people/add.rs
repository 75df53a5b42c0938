//! What a new persona begins with: nothing, or a template.

use egui::{RichText, Ui};

use crate::{
    edit::{Label, persona as verbs, persona_template::PersonaTemplate},
    model::Kind,
    scene::theme::type_size,
};

use super::super::{
    Command, Cx, icon,
    widgets::{icon_text, weak},
};

/// A menu of what to begin with.
pub fn add_ui(ui: &mut Ui, cx: &Cx) {
    let button = egui::Button::new((icon_text(icon::ADD, 16.0), RichText::new(cx.tr("people-add"))));
    let menu = egui::containers::menu::MenuButton::from_button(button.frame_when_inactive(false));
    let response = menu.ui(ui, |ui| {
        ui.set_width(300.0);
        if ui.button(cx.tr("people-add-empty")).clicked() {
            cx.run(Command::AddPersona);
        }
        ui.separator();
        for template in PersonaTemplate::all() {
            if ui.button(template.name.get(cx.lang)).clicked() {
                let persona = template.persona(cx.lang);
                cx.create(Label::Add(Kind::Persona), |tx| verbs::add_persona(tx, persona));
            }
            let description = weak(cx, template.description.get(cx.lang)).size(type_size::CAPTION);
            ui.add(egui::Label::new(description).wrap());
        }
    });
    response.0.accessible_name(cx.tr("people-add"));
}
