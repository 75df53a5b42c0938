//! The page of KPIs: the list at the left, one KPI with its chart and values at the right.

mod add;
mod computed;
mod details;
mod entry;
mod headline;
mod list;
mod number_field;
mod paste;
mod plot;
mod table;

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui, UiBuilder};

use crate::{
    base::id::Id,
    edit::{self, Label},
    model::{AnyId, Kind, Workspace, kpi::Kpi},
    scene::{document::What, theme::space},
};

use super::{
    Command, Cx, View,
    cx::Request,
    icon,
    import::ImportRequest,
    style::color,
    widgets::{empty_ui, icon_button, quiet_button, tab},
};

use computed::{Computed, Shelf};
use number_field::Faults;

/// The page's view state.
#[derive(Default)]
pub struct KpisView {
    selected: Option<Id<Kpi>>,
    tab: Tab,
    shelf: Shelf,
    /// Why the last number typed was not taken.
    faults: Faults,
    new_row: table::NewRow,
    paste: paste::Paste,
}

/// What stands below the chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Values,
    Details,
}

/// Width of the list.
const LIST_WIDTH: f32 = 300.0;
/// From this width on the details stand beside the values.
const WIDE: f32 = 1240.0;
const DETAILS_WIDTH: f32 = 384.0;

impl View for KpisView {
    fn actions_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        add::menu_ui(ui, cx);
        if quiet_button(ui, icon::IMPORT, cx.tr("kpis-import")).clicked() {
            cx.ask(Request::Import(ImportRequest::Choose { into: self.taker(cx.workspace) }));
        }
        if self.current(cx.workspace).is_some() {
            let delete = icon_button(ui, icon::DELETE, &cx.tr("kpis-delete"));
            if delete.clicked() {
                self.run(Command::Delete, cx);
            }
        }
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if cx.workspace.kpis.is_empty() {
            if empty_ui(ui, cx, icon::KPI, &cx.tr("kpis-empty"), &cx.tr("kpis-add")) {
                self.run(Command::AddKpi, cx);
            }
            return;
        }
        let list = Frame::new().inner_margin(Margin { right: space::M as i8, ..Margin::ZERO });
        Panel::left("kpis-list")
            .frame(list)
            .resizable(false)
            .show_separator_line(false)
            .exact_size(LIST_WIDTH)
            .show(ui, |ui| self.list_ui(ui, cx));
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| self.kpi_ui(ui, cx));
    }

    fn can(&self, command: Command, cx: &Cx) -> bool {
        match command {
            Command::AddKpi => true,
            Command::Delete => self.current(cx.workspace).is_some(),
            _ => false,
        }
    }

    fn run(&mut self, command: Command, cx: &Cx) {
        match command {
            Command::AddKpi => {
                let kpi = add::Template::default().kpi(cx.lang);
                cx.create(Label::Add(Kind::Kpi), move |tx| edit::kpi::add_kpi(tx, kpi));
            }
            Command::Delete => {
                if let Some(id) = self.current(cx.workspace) {
                    cx.ask(Request::Delete(id.into()));
                }
            }
            _ => {}
        }
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        let breakdown = id.typed().and_then(|id| workspace.breakdowns.get(id));
        let annotation = id.typed().and_then(|id| workspace.annotations.get(id));
        let of_annotation = annotation.and_then(|note| note.kpis.first().copied());
        let found = id.typed().or(breakdown.map(|breakdown| breakdown.kpi)).or(of_annotation);
        if let Some(id) = found.filter(|id| workspace.kpis.contains(*id)) {
            self.choose(id);
        }
    }

    fn exported(&self, _: &Workspace) -> Option<(What, AnyId)> {
        None
    }
}

impl KpisView {
    /// The KPI shown: the selected one, else the first.
    fn current(&self, workspace: &Workspace) -> Option<Id<Kpi>> {
        let selected = self.selected.filter(|id| workspace.kpis.contains(*id));
        selected.or_else(|| workspace.kpis_in_order().first().map(|(id, _)| *id))
    }

    /// The KPI shown, if it counts answers.
    fn taker(&self, workspace: &Workspace) -> Option<Id<Kpi>> {
        let counts = |id: &Id<Kpi>| workspace.kpis.get(*id).is_some_and(|kpi| kpi.kind.counts_answers());
        self.current(workspace).filter(counts)
    }

    fn choose(&mut self, id: Id<Kpi>) {
        if self.selected != Some(id) {
            self.selected = Some(id);
            self.faults.clear();
            self.new_row = table::NewRow::default();
            self.paste = paste::Paste::default();
        }
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let current = self.current(cx.workspace);
        let chosen = ScrollArea::vertical()
            .id_salt("kpis-list")
            .auto_shrink(false)
            .show(ui, |ui| list::list_ui(ui, cx, &mut self.shelf, current));
        if let Some(id) = chosen.inner {
            self.choose(id);
        }
    }

    fn kpi_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Some(id) = self.current(cx.workspace) else { return };
        let Some(computed) = self.shelf.get(cx, id) else { return };
        if ui.available_width() >= WIDE {
            let area = ui.available_rect_before_wrap();
            let (left, right) = area.split_left_right_at_x(area.max.x - DETAILS_WIDTH);
            let right = right.with_min_x(right.min.x + space::XL);
            ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
                scroll_ui(ui, "kpis-values", |ui| {
                    chart_ui(ui, cx, id, &computed);
                    ui.add_space(space::L);
                    self.values_ui(ui, cx, id, &computed);
                });
            });
            ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
                self.details_ui(ui, cx, id, &computed);
            });
            return;
        }
        scroll_ui(ui, "kpis-narrow", |ui| {
            chart_ui(ui, cx, id, &computed);
            ui.add_space(space::L);
            self.tabs_ui(ui, cx);
            ui.add_space(space::S);
            match self.tab {
                Tab::Values => self.values_ui(ui, cx, id, &computed),
                Tab::Details => details::details_ui(ui, cx, &self.faults, id, &computed.kpi),
            }
        });
    }

    fn tabs_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.horizontal(|ui| {
            for (tab_of, key) in [(Tab::Values, "kpis-tab-values"), (Tab::Details, "kpis-tab-details")] {
                if tab(ui, cx, self.tab == tab_of, cx.tr(key)).clicked() {
                    self.tab = tab_of;
                }
            }
        });
    }

    fn details_ui(&self, ui: &mut Ui, cx: &Cx, id: Id<Kpi>, computed: &Computed) {
        scroll_ui(ui, "kpis-details-scroll", |ui| {
            details::details_ui(ui, cx, &self.faults, id, &computed.kpi);
        });
    }

    fn values_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Kpi>, computed: &Computed) {
        if let Some(fault) = self.faults.latest() {
            ui.horizontal(|ui| {
                let red = color(cx.theme.adverse);
                ui.label(super::widgets::icon_text(icon::ALERT, 16.0).color(red));
                ui.label(egui::RichText::new(fault).color(red));
            });
        }
        table::table_ui(ui, cx, (&self.faults, &mut self.new_row), id, computed);
        ui.add_space(space::M);
        paste::paste_ui(ui, cx, &mut self.paste, id, &computed.kpi);
        ui.add_space(space::XL);
    }
}

fn scroll_ui(ui: &mut Ui, salt: &str, add: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - space::M);
        add(ui);
    });
}

/// Headline and chart, and what to know before trusting them.
fn chart_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, computed: &Computed) {
    headline::headline_ui(ui, cx, id, computed);
    ui.add_space(space::S);
    if let Some(chart) = &computed.chart {
        plot::plot_ui(ui, cx, id, computed, chart);
    } else {
        ui.add_space(space::L);
        ui.label(super::widgets::weak(cx, cx.tr("kpis-no-values")));
    }
    headline::warnings_ui(ui, cx, computed);
}
