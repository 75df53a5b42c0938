//! The page of strategy: a row of sections at its top, one of them below.
//!
//! The rule: a section is one file that implements `Section` and one entry in `sections`.

mod article;
mod claims;
mod export;
mod governance;
mod objectives;
mod programme;
mod roles;
mod tools;
mod vision;

use egui::Ui;

use crate::{
    model::{AnyId, Kind, Workspace},
    scene::{document::What, theme::space},
};

use super::{Command, Cx, View, widgets};

pub(in crate::ui) use {
    article::{REGISTER, add_ui, page_ui},
    export::export_ui,
};

/// One part of the page.
trait Section {
    /// The key of its name.
    fn key(&self) -> &'static str;

    /// Whether records of a kind are shown here.
    fn shows(&self, kind: Kind) -> bool;

    /// What can be exported from here; the first is what the menu exports.
    fn documents(&self) -> &'static [What];

    fn ui(&mut self, ui: &mut Ui, cx: &Cx);

    /// Brings a record it shows into sight, ready to be named when it is new.
    fn select(&mut self, id: AnyId, workspace: &Workspace);
}

/// All sections, in the order of the row.
fn sections() -> Vec<Box<dyn Section>> {
    vec![
        Box::<vision::VisionSection>::default(),
        Box::<programme::ProgrammeSection>::default(),
        Box::<tools::ToolsSection>::default(),
        Box::<governance::GovernanceSection>::default(),
        Box::<claims::ClaimsSection>::default(),
    ]
}

/// The view state of the page.
pub struct StrategyView {
    sections: Vec<Box<dyn Section>>,
    shown: usize,
}

impl Default for StrategyView {
    fn default() -> Self {
        Self { sections: sections(), shown: 0 }
    }
}

impl StrategyView {
    fn documents(&self) -> &'static [What] {
        self.sections.get(self.shown).map_or(&[], |section| section.documents())
    }
}

impl View for StrategyView {
    fn actions_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        export_ui(ui, cx, self.documents());
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            for (index, section) in self.sections.iter().enumerate() {
                if widgets::tab(ui, cx, index == self.shown, cx.tr(section.key())).clicked() {
                    self.shown = index;
                }
            }
        });
        ui.add_space(space::S);
        if let Some(section) = self.sections.get_mut(self.shown) {
            section.ui(ui, cx);
        }
    }

    fn can(&self, _: Command, _: &Cx) -> bool {
        false
    }

    fn run(&mut self, _: Command, _: &Cx) {}

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        if let Some(index) = self.sections.iter().position(|section| section.shows(id.kind)) {
            self.shown = index;
            if let Some(section) = self.sections.get_mut(index) {
                section.select(id, workspace);
            }
        }
    }

    fn exported(&self, workspace: &Workspace) -> Option<(What, AnyId)> {
        let what = *self.documents().first()?;
        what.ids(workspace).first().map(|id| (what, *id))
    }
}
