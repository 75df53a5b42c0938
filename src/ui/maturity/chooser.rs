//! Where an assessment begins: the instruments side by side.

use egui::{Label as TextLabel, RichText, ScrollArea, Ui, Vec2};

use crate::{
    edit::{Label, maturity::start_assessment},
    model::{
        Kind,
        maturity::{Instrument, InstrumentKind},
    },
    scene::theme::{space, type_size},
    shipped, tr,
    ui::{
        Cx, icon,
        style::color,
        widgets::{bold, primary_button, quiet_button, sheet, weak},
    },
};

use super::MaturityView;

const CARD: f32 = 288.0;

pub fn ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx) {
    let first = view.shown(cx.workspace).is_none();
    ScrollArea::vertical().id_salt("maturity-chooser").auto_shrink(false).show(ui, |ui| {
        ui.add_space(space::L);
        ui.label(bold(cx.tr("maturity-choose"), type_size::SECTION));
        ui.set_max_width(3.0 * (CARD + 50.0) + 2.0 * space::L);
        ui.label(weak(cx, cx.tr("maturity-choose-why")));
        ui.add_space(space::L);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(space::L);
            for instrument in shipped::instruments() {
                card_ui(ui, cx, instrument);
            }
        });
        ui.add_space(space::L);
        if !first && quiet_button(ui, icon::ARROW_LEFT, cx.tr("maturity-back")).clicked() {
            view.choosing = false;
        }
    });
}

fn card_ui(ui: &mut Ui, cx: &Cx, instrument: &'static Instrument) {
    sheet(cx.theme).show(ui, |ui| {
        ui.set_width(CARD);
        ui.vertical(|ui| {
            ui.set_min_height(260.0);
            let name = instrument.name.get(cx.lang);
            ui.add(TextLabel::new(bold(name, type_size::CARD_TITLE)).wrap());
            ui.add_space(space::XS);
            ui.add(TextLabel::new(weak(cx, cx.tr(about(instrument)))).wrap());
            ui.add_space(space::S);
            for line in lines(instrument, cx) {
                ui.add(TextLabel::new(RichText::new(line).size(type_size::CAPTION)).wrap());
            }
            ui.add_space(space::S);
            let count = tr!(cx.lang, "maturity-criteria-count", n = instrument.criteria.len());
            ui.label(weak(cx, count).size(type_size::CAPTION).color(color(cx.theme.second_ink)));
            ui.add_space(space::M);
            let begin = primary_button(ui, cx.theme, cx.tr("maturity-begin"));
            let told = tr!(cx.lang, "maturity-begin-with", name = name);
            if begin.accessible_name(&told).clicked() {
                start(cx, instrument);
            }
        });
    });
}

fn about(instrument: &Instrument) -> &'static str {
    match (instrument.kind, instrument.bands.is_empty()) {
        (InstrumentKind::Profile, _) => "maturity-about-profile",
        (InstrumentKind::Staged, true) => "maturity-about-stages",
        (InstrumentKind::Staged, false) => "maturity-about-levels",
    }
}

/// The stages, or the competencies.
fn lines(instrument: &Instrument, cx: &Cx) -> Vec<String> {
    match instrument.kind {
        InstrumentKind::Staged => instrument
            .stages
            .iter()
            .map(|stage| format!("{}  {}", stage.number, stage.name.get(cx.lang)))
            .collect(),
        InstrumentKind::Profile => {
            instrument.competencies.iter().map(|own| own.name.get(cx.lang).to_owned()).collect()
        }
    }
}

fn start(cx: &Cx, instrument: &'static Instrument) {
    let month = tr!(cx.lang, "maturity-month", year = cx.today.year().to_string(), month = cx.today.month());
    let kind = cx.tr("maturity-new-assessment");
    let (name, date) = (tr!(cx.lang, "maturity-assessment-name", kind = kind, month = month), cx.today);
    cx.create(Label::Add(Kind::Assessment), move |tx| start_assessment(tx, instrument, name, date));
}
