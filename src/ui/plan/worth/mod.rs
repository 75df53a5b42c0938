//! The business case: assumptions at the left, what follows from them at the right.

mod form;
mod number;
mod results;
mod retention;

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::{
    analysis::business_case::cost_of_initiatives,
    edit::business_case as verbs,
    model::{AnyId, Kind, Workspace, business_case::BenefitKind, strategy::Roi},
    scene::document::What,
    ui::{Cx, article::page_ui, icon, inline::Editing, sections::Section, style::color, widgets::empty_ui},
};

/// The view state of the section.
#[derive(Default)]
pub struct WorthSection {
    editing: Editing,
    form: retention::Form,
    kept: results::Laid,
}

/// The form is no wider.
const FORM: f32 = 540.0;
/// The results are neither narrower nor wider.
const RESULTS: (f32, f32) = (400.0, 860.0);
/// How far ahead a business case looks at first.
const YEARS: u8 = 3;

impl Section for WorthSection {
    fn key(&self) -> &'static str {
        "worth-title"
    }

    fn shows(&self, kind: Kind) -> bool {
        kind == Kind::Roi
    }

    fn documents(&self) -> Vec<What> {
        vec![What::Worth]
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if *cx.workspace.roi == Roi::default() {
            let (sentence, begin) = (cx.tr("worth-empty"), cx.tr("worth-begin"));
            if empty_ui(ui, cx, icon::KPI, &sentence, &begin) {
                self::begin(cx);
            }
            return;
        }
        let width = ui.available_width();
        let results = (width - FORM).max(width * 0.5).clamp(RESULTS.0, RESULTS.1);
        let frame = Frame::new().inner_margin(Margin { left: 24, right: 0, top: 0, bottom: 0 });
        let panel = Panel::right("worth-results").exact_size(results).resizable(false);
        panel.show_separator_line(false).frame(frame).show(ui, |ui| results::results_ui(self, ui, cx));
        CentralPanel::default().frame(Frame::new().fill(color(cx.theme.ground))).show(ui, |ui| {
            page_ui(ui, "worth-form", FORM, |ui| form::form_ui(self, ui, cx));
        });
    }

    fn select(&mut self, _: AnyId, _: &Workspace) {}
}

/// Begins a business case with what is known already: the costs of the initiatives, and a benefit to be filled in.
fn begin(cx: &Cx) {
    let (once, yearly) = cost_of_initiatives(cx.workspace);
    cx.edit(form::CHANGE, move |tx| {
        if once > 0.0 || yearly > 0.0 {
            verbs::set_costs(tx, once, yearly)?;
        }
        verbs::set_horizon(tx, Some(YEARS))??;
        verbs::take_up(tx, BenefitKind::Retention)
    });
}
