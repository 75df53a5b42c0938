//! Cells of a given width, so that rows of fields stand in columns.

use egui::{Align, Layout, Ui, vec2};

use crate::ui::{Cx, widgets::caption};

/// A cell in a row; what does not fill it leaves the rest free.
pub fn cell_ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    let height = ui.spacing().interact_size.y;
    ui.allocate_ui_with_layout(vec2(width, height), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(width);
        add(ui);
    });
}

/// The names of the columns.
pub fn heads_ui(ui: &mut Ui, cx: &Cx, heads: &[(f32, &str)]) {
    ui.horizontal(|ui| {
        for (width, key) in heads {
            cell_ui(ui, *width, |ui| _ = caption(ui, cx, cx.tr(key)));
        }
    });
}
