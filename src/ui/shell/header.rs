//! The page title with the page's own few actions.

use egui::{Align, Layout, Ui};

use crate::{
    scene::theme::type_size,
    ui::{Cx, View, widgets::bold},
};

use super::Facts;

pub fn header_ui(ui: &mut Ui, cx: &Cx, facts: &Facts, view: &mut dyn View) {
    ui.horizontal(|ui| {
        ui.set_min_height(36.0);
        ui.label(bold(cx.tr(facts.page.key()), type_size::PAGE_TITLE));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| view.actions_ui(ui, cx));
    });
}
