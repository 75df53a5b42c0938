//! Hypotheses with what their measures did, and the log of tests.

mod details;
mod fold;
mod log;
mod measures;

use egui::Ui;

use crate::{
    edit::{Label, hypothesis as verbs},
    model::{
        AnyId, Kind, Workspace,
        order::in_order,
        strategy::{Experiment, Hypothesis},
    },
    scene::{
        document::What,
        strategy::{hypothesis_sheet, inquiry},
        theme::space,
    },
    ui::{
        Cx,
        article::{REGISTER, add_ui, page_ui, quiet_ui},
        icon,
        inline::Editing,
        style::color,
        widgets::empty_ui,
    },
};

use super::Section;

use fold::{Fold, Row};

#[derive(Default)]
pub struct HypothesesSection {
    editing: Editing,
    open: Fold<Hypothesis>,
    open_test: Fold<Experiment>,
}

impl Section for HypothesesSection {
    fn key(&self) -> &'static str {
        "strategy-hypotheses"
    }

    fn shows(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Hypothesis | Kind::Experiment)
    }

    fn documents(&self) -> Vec<What> {
        vec![What::Hypotheses, What::Tests]
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if cx.workspace.hypotheses.is_empty() && cx.workspace.experiments.is_empty() {
            let (sentence, add) = (cx.tr("hypotheses-empty"), cx.tr("hypotheses-add"));
            if empty_ui(ui, cx, icon::OPPORTUNITY, &sentence, &add) {
                begin(cx);
            }
            return;
        }
        page_ui(ui, "strategy-hypotheses", REGISTER, |ui| {
            quiet_ui(ui, cx, &cx.tr("hypotheses-about"));
            ui.add_space(space::M);
            self.list_ui(ui, cx);
            if add_ui(ui, cx, "hypotheses-add") {
                begin(cx);
            }
            log::log_ui(ui, cx, &mut self.open_test, &mut self.editing);
        });
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        if let Some(hypothesis) = id.typed::<Hypothesis>() {
            self.open.open(hypothesis);
            let known = workspace.hypotheses.get(hypothesis);
            if known.is_none_or(|own| own.statement.trim().is_empty()) {
                self.editing.want((id, details::STATEMENT.field, 0));
            }
        }
        if let Some(test) = id.typed::<Experiment>() {
            self.open_test.open(test);
            self.editing.want((id, log::NAME.field, 0));
        }
    }
}

fn begin(cx: &Cx) {
    cx.create(Label::Add(Kind::Hypothesis), |tx| verbs::add_hypothesis(tx, Hypothesis::default()));
}

impl HypothesesSection {
    fn list_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let rows = in_order(&cx.workspace.hypotheses, |_| true);
        self.open.settle(&rows);
        for (index, (id, own)) in rows.iter().enumerate() {
            let (mark, ink) = hypothesis_sheet::mark(own.verdict, cx.theme);
            let note = if own.kpis.is_empty() { cx.tr("hypotheses-unmeasured") } else { String::new() };
            let verdict = inquiry::verdict(own.verdict, cx.lang);
            let row = Row { name: &own.statement, open: &verdict, mark: (mark, color(ink)), note: &note };
            let is_open = self.open.row_ui(ui, cx, *id, &row);
            if is_open {
                details::details_ui(ui, cx, (&rows, index), &mut self.editing);
                ui.add_space(space::L);
            }
        }
    }
}
