//! What this program is.

use egui::Ui;

use crate::{
    tr,
    ui::{Cx, widgets::weak},
};

pub fn about_ui(ui: &mut Ui, cx: &Cx) -> bool {
    super::title_ui(ui, "Cairn", 420.0);
    ui.label(cx.tr("about-text"));
    ui.add_space(8.0);
    ui.label(weak(cx, tr!(cx.lang, "about-version", version = env!("CARGO_PKG_VERSION"))));
    ui.label(weak(cx, cx.tr("about-licences")));
    super::close_ui(ui, cx)
}
