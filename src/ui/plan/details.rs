//! What stands at the right of a list or a drawing: one record in full.

use egui::{Frame, Margin, Panel, ScrollArea, Sense, Ui, UiBuilder};

use crate::{
    scene::theme::{space, type_size},
    ui::{
        Cx, icon,
        widgets::{icon_button, section, weak},
    },
};

/// Its width.
const WIDTH: f32 = 392.0;

/// Shows what stands at the right; `salt` tells one record's place in it from another's.
pub fn side_ui(ui: &mut Ui, salt: &str, content: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().inner_margin(Margin { left: 24, right: 0, top: 0, bottom: 0 });
    let panel = Panel::right("plan-details").exact_size(WIDTH).resizable(false);
    panel.show_separator_line(false).frame(frame).show(ui, |ui| {
        // A child of its own: what is too wide must not push what stands beside the panel.
        let place = ui.max_rect();
        let mut inside = ui.new_child(UiBuilder::new().max_rect(place).id_salt(salt));
        let area = ScrollArea::vertical().id_salt(("plan-details", salt.to_owned())).auto_shrink(false);
        area.show(&mut inside, |ui| {
            ui.add_space(space::S);
            ui.set_max_width(ui.available_width() - space::M);
            content(ui);
            ui.add_space(space::XXL);
        });
        ui.allocate_rect(place, Sense::hover());
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

/// What stands at the right of a drawing while nothing is selected: how many stand where, and what can be done.
pub fn overview_ui(ui: &mut Ui, cx: &Cx, counts: &[(usize, String)], how: &str) {
    section(ui, cx.tr("plan-overview"));
    let grid = egui::Grid::new("plan-counts").num_columns(2).min_row_height(0.0);
    grid.spacing([space::M, space::XS]).show(ui, |ui| {
        for (count, words) in counts {
            ui.label(count.to_string());
            ui.label(weak(cx, words));
            ui.end_row();
        }
    });
    ui.add_space(space::L);
    ui.add(egui::Label::new(weak(cx, cx.tr(how)).size(type_size::CAPTION)).wrap());
}
