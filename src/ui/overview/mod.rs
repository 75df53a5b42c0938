//! The first page of a workspace: where the programme stands, at a glance, or how to begin one.

mod path;
mod sheet;

use egui::{Margin, ScrollArea, Ui};

use crate::{
    model::{AnyId, Workspace},
    scene::{document::What, theme::space},
};

use super::{Command, Cx, View, export_menu::export_ui};

/// The view state of the page.
#[derive(Default)]
pub struct OverviewView {
    kept: sheet::Laid,
}

/// With fewer answers than these the page is the path, with more it is the picture.
const ENOUGH: usize = 3;

impl View for OverviewView {
    fn actions_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        export_ui(ui, cx, &[What::Overview]);
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let open = path::open(cx.workspace);
        let is_path = path::STEPS.len() - open.len() < ENOUGH;
        ScrollArea::vertical().id_salt("overview").auto_shrink(false).show(ui, |ui| {
            let margin = Margin { left: space::S as i8, right: space::L as i8, top: 4, bottom: 40 };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                if is_path {
                    path::path_ui(ui, cx);
                } else {
                    sheet::sheet_ui(&mut self.kept, ui, cx);
                    path::rest_ui(ui, cx, &open);
                }
            });
        });
    }

    fn can(&self, _: Command, _: &Cx) -> bool {
        false
    }

    fn run(&mut self, _: Command, _: &Cx) {}

    fn select(&mut self, _: AnyId, _: &Workspace) {}

    fn exported(&self, workspace: &Workspace) -> Option<(What, AnyId)> {
        What::Overview.ids(workspace).first().map(|id| (What::Overview, *id))
    }
}
