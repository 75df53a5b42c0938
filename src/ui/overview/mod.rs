//! The first page of a workspace: where the programme stands, at a glance.

use egui::Ui;

use crate::{
    model::{AnyId, Workspace},
    scene::document::What,
};

use super::{Command, Cx, View};

/// The view state of the page.
#[derive(Default)]
pub struct OverviewView {}

impl View for OverviewView {
    fn actions_ui(&mut self, _: &mut Ui, _: &Cx) {}

    fn ui(&mut self, _: &mut Ui, _: &Cx) {}

    fn can(&self, _: Command, _: &Cx) -> bool {
        false
    }

    fn run(&mut self, _: Command, _: &Cx) {}

    fn select(&mut self, _: AnyId, _: &Workspace) {}

    fn exported(&self, _: &Workspace) -> Option<(What, AnyId)> {
        None
    }
}
