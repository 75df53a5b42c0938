//! What stands at the right of a list or a drawing: one record in full.

use egui::{Frame, Margin, Panel, ScrollArea, Ui};

use crate::{
    base::number,
    scene::theme::space,
    ui::{Cx, icon, widgets::icon_button},
};

/// Its width.
const WIDTH: f32 = 392.0;

/// Shows what stands at the right; `salt` tells one record's place in it from another's.
pub fn side_ui(ui: &mut Ui, salt: &str, content: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().inner_margin(Margin { left: 24, right: 0, top: 0, bottom: 0 });
    let panel = Panel::right("plan-details").exact_size(WIDTH).resizable(false);
    panel.show_separator_line(false).frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt(("plan-details", salt.to_owned())).auto_shrink(false).show(ui, |ui| {
            ui.add_space(space::S);
            ui.set_max_width(ui.available_width() - space::M);
            content(ui);
            ui.add_space(space::XXL);
        });
    });
}

/// A heading with a way to close what stands below it; says whether that was pressed.
pub fn head_ui(ui: &mut Ui, cx: &Cx, heading: impl FnOnce(&mut Ui)) -> bool {
    let mut closed = false;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let width = ui.available_width() - 32.0;
        ui.allocate_ui(egui::Vec2::new(width, 0.0), |ui| {
            ui.set_width(width);
            heading(ui);
        });
        closed = icon_button(ui, icon::CLOSE, &cx.tr("plan-close")).clicked();
    });
    closed
}

/// How a number reads in its field.
pub fn number_text(value: Option<f64>) -> String {
    value.map(number::plain).unwrap_or_default()
}
