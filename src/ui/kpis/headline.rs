//! The headline of a KPI: the newest figure with its interval and n, how it stands, how it is measured.

use egui::{RichText, Ui};

use crate::{
    base::id::Id,
    model::kpi::Kpi,
    scene::{
        chart::{standing::Standing, words},
        theme::{space, type_size},
    },
    ui::{
        Cx,
        field::Field,
        fonts,
        style::color,
        widgets::{bold, weak},
    },
};

use super::computed::Computed;

pub fn headline_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, computed: &Computed) {
    let font = egui::FontId::new(type_size::PAGE_TITLE, fonts::bold());
    Field::new(id, "name", &computed.kpi.name, cx.tr("kpis-name"))
        .hint(cx.tr("kpis-name"))
        .font(font)
        .plain()
        .label(crate::edit::Label::Rename(crate::model::Kind::Kpi))
        .show(ui, cx, move |tx, text| tx.update(id, |kpi| kpi.name = text));
    ui.add(egui::Label::new(weak(cx, words::method(&computed.kpi, cx.lang))).wrap());
    ui.add_space(space::S);
    let Some(newest) = computed.result.newest() else { return };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        let value = newest.reading.value.unwrap_or_default();
        ui.label(bold(computed.style.value(value), type_size::COVER));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(weak(cx, cx.period(newest.period)));
            ui.label(weak(cx, words::certainty(&newest.reading, &computed.style, cx.lang)));
        });
        ui.add_space(space::S);
        standing_ui(ui, cx, computed);
    });
}

/// Status and target with what is still needed.
fn standing_ui(ui: &mut Ui, cx: &Cx, computed: &Computed) {
    let Some(target) = &computed.result.target else { return };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let standing = Standing::of(&computed.result);
        if let Some(colour) = standing.colour(cx.theme) {
            ui.label(RichText::new(standing.marked(cx.lang)).color(color(colour)));
        }
        ui.label(weak(cx, words::target(target, &computed.style, cx.lang)));
    });
}

/// What a reader should know before trusting the picture.
pub fn warnings_ui(ui: &mut Ui, cx: &Cx, computed: &Computed) {
    for warning in words::warnings(&computed.kpi, &computed.result, cx.lang) {
        caution_ui(ui, cx, warning);
    }
}

/// A sentence of caution after its mark.
pub fn caution_ui(ui: &mut Ui, cx: &Cx, text: impl Into<String>) {
    ui.horizontal(|ui| {
        ui.label(RichText::new("●").color(color(cx.theme.caution)));
        ui.add(egui::Label::new(weak(cx, text)).wrap());
    });
}
