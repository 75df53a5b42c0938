//! A choice among a few values that looks like text until it is used.

use egui::{Color32, ComboBox, RichText, Stroke, Ui};

use super::super::{Cx, style::color};

/// Shows the value chosen; gives another one when it is chosen. `name` is its accessible name.
pub fn choice_ui<C: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &Cx,
    (salt, name): (impl egui::AsIdSalt, &str),
    (chosen, ink): (C, Option<Color32>),
    options: impl IntoIterator<Item = (C, String)>,
) -> Option<C> {
    let options: Vec<(C, String)> = options.into_iter().collect();
    let shown = options.iter().find(|(value, _)| *value == chosen).map_or("", |(_, text)| text.as_str());
    let ink = ink.unwrap_or(color(cx.theme.ink));
    let shown = RichText::new(shown).color(ink);
    let mut picked = None;
    ui.scope(|ui| {
        still(ui, cx);
        let combo = ComboBox::from_id_salt(salt).selected_text(shown).width(0.0);
        let response = combo.show_ui(ui, |ui| {
            for (value, text) in &options {
                if ui.selectable_label(*value == chosen, text).clicked() {
                    picked = Some(*value);
                }
            }
        });
        response.response.accessible_name(name);
    });
    picked.filter(|value| *value != chosen)
}

/// Takes the frame away from a control until the pointer or the focus is on it, and its text flush with others.
fn still(ui: &mut Ui, cx: &Cx) {
    ui.spacing_mut().button_padding.x = 0.0;
    let widgets = &mut ui.visuals_mut().widgets;
    widgets.inactive.weak_bg_fill = Color32::TRANSPARENT;
    widgets.inactive.bg_fill = Color32::TRANSPARENT;
    widgets.inactive.bg_stroke = Stroke::NONE;
    let faint = color(cx.theme.second_ink.with_alpha(0.6));
    widgets.inactive.fg_stroke.color = faint;
    widgets.hovered.weak_bg_fill = Color32::TRANSPARENT;
    widgets.hovered.bg_stroke = Stroke::NONE;
}
