//! A page as an article: one column of readable width, headings with space, a wider column for registers.

use egui::{Margin, Rect, ScrollArea, Ui, UiBuilder, Vec2};

use crate::scene::theme::{space, type_size};

use super::{
    Cx, icon,
    style::color,
    widgets::{bold, icon_text, quiet_button, weak},
};

/// Lines of reading text are no longer than this.
pub const TEXT: f32 = 640.0;
/// Registers are no wider than this.
pub const REGISTER: f32 = 1120.0;

/// A page that scrolls, no wider than `widest`.
pub fn page_ui(ui: &mut Ui, salt: &str, widest: f32, content: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        let margin = Margin { left: space::S as i8, right: space::L as i8, top: 8, bottom: 48 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(widest));
            content(ui);
        });
    });
}

/// The name of a part with what it is for.
pub fn heading_ui(ui: &mut Ui, cx: &Cx, key: &str, about: &str) {
    ui.add_space(space::XL);
    ui.label(bold(cx.tr(key), type_size::SECTION));
    if !about.is_empty() {
        ui.add_space(-space::XS);
        ui.scope(|ui| {
            ui.set_max_width(TEXT.min(ui.available_width()));
            ui.add(egui::Label::new(weak(cx, cx.tr(about))).wrap());
        });
    }
    ui.add_space(space::XS);
}

/// A quiet button that adds to a list; says whether it was pressed.
pub fn add_ui(ui: &mut Ui, cx: &Cx, key: &str) -> bool {
    let mut pressed = false;
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        pressed = quiet_button(ui, icon::ADD, cx.tr(key)).clicked();
    });
    pressed
}

/// Something to think about, marked so that it can be told without colour.
pub fn advice_ui(ui: &mut Ui, cx: &Cx, words: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.label(icon_text(icon::OPPORTUNITY, 14.0).color(color(cx.theme.caution)));
        ui.add(egui::Label::new(weak(cx, words)).wrap());
    });
}

/// Words in second ink in a line of their own, wrapped.
pub fn quiet_ui(ui: &mut Ui, cx: &Cx, words: &str) {
    ui.scope(|ui| {
        ui.set_max_width(TEXT.min(ui.available_width()));
        ui.add(egui::Label::new(weak(cx, words)).wrap());
    });
}

/// Columns of one width, a wide gutter between them.
pub fn columns_ui(ui: &mut Ui, count: usize, mut column_ui: impl FnMut(usize, &mut Ui)) {
    let count = count.max(1);
    let gutter = space::XXL + space::S;
    let width = (ui.available_width() - gutter * (count - 1) as f32) / count as f32;
    let top_left = ui.cursor().min;
    let mut height: f32 = 0.0;
    for column in 0..count {
        let min = top_left + Vec2::new(column as f32 * (width + gutter), 0.0);
        let place = Rect::from_min_size(min, Vec2::new(width, f32::INFINITY));
        let mut inside = ui.new_child(UiBuilder::new().max_rect(place).id_salt(column));
        inside.set_width(width);
        column_ui(column, &mut inside);
        height = height.max(inside.min_rect().height());
    }
    ui.allocate_space(Vec2::new(ui.available_width(), height));
}
