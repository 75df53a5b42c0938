//! All personas together: as cards, a table, side by side, on two axes, what they cover, and on one page.

mod cards;
mod compare;
mod coverage;
mod map;
mod table;

use egui::Ui;

use crate::{
    base::id::Id,
    model::{AnyId, Kind, order::Row, persona::Persona},
    scene::{document::What, theme::space},
};

use super::{
    super::{
        Cx,
        search::search_ui,
        style::color,
        widgets::{tab, weak},
    },
    list,
    portrait::Portraits,
    preview::{Fit, Preview},
};

/// How the set is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    #[default]
    Cards,
    Table,
    Compare,
    Map,
    Coverage,
    Page,
}

impl Mode {
    const ALL: [Self; 6] = [Self::Cards, Self::Table, Self::Compare, Self::Map, Self::Coverage, Self::Page];

    fn key(self) -> &'static str {
        match self {
            Self::Cards => "people-set-cards",
            Self::Table => "people-set-table",
            Self::Compare => "people-set-compare",
            Self::Map => "people-set-map",
            Self::Coverage => "people-set-coverage",
            Self::Page => "people-set-page",
        }
    }
}

/// The view state of the set.
#[derive(Default)]
pub struct SetView {
    mode: Mode,
    search: String,
    table: table::TableView,
    compare: compare::CompareView,
    map: map::MapView,
    preview: Preview,
}

impl SetView {
    /// What exporting exports.
    pub fn what(&self) -> What {
        match self.mode {
            Mode::Map => What::PersonaMap,
            _ => What::PersonaSet,
        }
    }

    /// Shows the set; gives the persona that is to be opened.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, portraits: &mut Portraits) -> Option<Id<Persona>> {
        ui.horizontal(|ui| {
            ui.set_min_height(32.0);
            for mode in Mode::ALL {
                if tab(ui, cx, self.mode == mode, cx.tr(mode.key())).clicked() {
                    self.mode = mode;
                }
            }
            if matches!(self.mode, Mode::Cards | Mode::Table) {
                let right = egui::Layout::right_to_left(egui::Align::Center);
                ui.with_layout(right, |ui| {
                    search_ui(ui, cx, "people-search", &mut self.search, 220.0);
                });
            }
        });
        ui.add_space(space::S);
        let ground = egui::Frame::new().fill(color(cx.theme.ground));
        egui::CentralPanel::default().frame(ground).show(ui, |ui| self.mode_ui(ui, cx, portraits)).inner
    }

    fn mode_ui(&mut self, ui: &mut Ui, cx: &Cx, portraits: &mut Portraits) -> Option<Id<Persona>> {
        match self.mode {
            Mode::Cards => {
                let found = self.found(ui, cx);
                cards::cards_ui(ui, cx, &found, portraits)
            }
            Mode::Table => {
                let found = self.found(ui, cx);
                self.table.ui(ui, cx, found, &mut self.compare)
            }
            Mode::Compare => self.compare.ui(ui, cx, portraits),
            Mode::Map => self.map.ui(ui, cx, portraits),
            Mode::Coverage => coverage::coverage_ui(ui, cx),
            Mode::Page => {
                let (what, name) =
                    ((What::PersonaSet, AnyId::only(Kind::PersonaSet)), cx.tr("people-set-page"));
                let shown = self.preview.ui(ui, cx, what, portraits, (Fit::Page, &name))?;
                shown.hit.filter(|_| shown.response.clicked())?.typed()
            }
        }
    }

    /// The personas in use that are found; says so when there are none.
    fn found<'a>(&self, ui: &mut Ui, cx: &'a Cx) -> Vec<Row<'a, Persona>> {
        let mut rows = cx.workspace.personas_in_order();
        rows.retain(|(_, persona)| !persona.archived && list::is_found(cx.workspace, persona, &self.search));
        if rows.is_empty() {
            ui.label(weak(cx, cx.tr("people-none-found")));
        }
        rows
    }
}
