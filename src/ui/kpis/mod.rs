//! The page of KPIs: one measure with its chart and values, all of them side by side, which drives which, and what is
//! counted beside them.

mod add;
mod answers;
mod breakdown;
mod cells;
mod cohorts;
mod compare;
mod computed;
mod dashboard;
mod database;
mod details;
mod drawing;
mod engagement;
mod entry;
mod funnels;
mod headline;
mod links;
mod list;
mod number_field;
mod paste;
mod plan;
mod plot;
mod sample_size;
mod span;
mod table;
mod tree;
mod window;

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui, UiBuilder};

use crate::{
    analysis::kpi::{answers::churn_facts, comparison::Span},
    base::id::Id,
    edit::{self, Label},
    model::{
        AnyId, Kind, Workspace,
        kpi::{Funnel, Kpi},
    },
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
    section: Section,
    selected: Option<Id<Kpi>>,
    funnel: Option<Id<Funnel>>,
    tab: Tab,
    shelf: Shelf,
    tiles: dashboard::Tiles,
    tree: tree::Drawn,
    /// Why the last number typed was not taken.
    faults: Faults,
    of_kpi: OfKpi,
}

/// What is typed, chosen or held for the KPI shown; gone when another one is chosen.
#[derive(Default)]
struct OfKpi {
    new_row: table::NewRow,
    paste: paste::Paste,
    plot: plot::PlotState,
    rebase: plan::Rebase,
    answers: Span,
    compare: compare::Compare,
}

/// The parts of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Section {
    /// One KPI beside the list of all.
    #[default]
    Measures,
    Dashboard,
    Tree,
    Cohorts,
    Funnels,
    Engagement,
}

impl Section {
    const ALL: [Self; 6] =
        [Self::Measures, Self::Dashboard, Self::Tree, Self::Cohorts, Self::Funnels, Self::Engagement];

    fn key(self) -> &'static str {
        match self {
            Self::Measures => "kpis-section-measures",
            Self::Dashboard => "kpis-section-dashboard",
            Self::Tree => "kpis-section-tree",
            Self::Cohorts => "kpis-section-cohorts",
            Self::Funnels => "kpis-section-funnels",
            Self::Engagement => "kpis-section-engagement",
        }
    }
}

/// What stands below the chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Values,
    /// Target, baseline, what happened; beside the chart where there is room.
    Plan,
    Answers,
    Compare,
    Details,
    Links,
}

impl Tab {
    const ALL: [Self; 6] =
        [Self::Values, Self::Plan, Self::Answers, Self::Compare, Self::Details, Self::Links];

    fn key(self) -> &'static str {
        match self {
            Self::Values => "kpis-tab-values",
            Self::Plan => "kpis-tab-plan",
            Self::Answers => "kpis-tab-answers",
            Self::Compare => "kpis-tab-compare",
            Self::Details => "kpis-tab-details",
            Self::Links => "kpis-tab-links",
        }
    }
}

/// Whether there is room beside the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    Wide,
    Narrow,
}

/// Width of the list.
const LIST_WIDTH: f32 = 300.0;
/// From this width on target and baseline stand beside the chart.
const WIDE: f32 = 1240.0;
const PLAN_WIDTH: f32 = 384.0;
/// Widest column of fields and sentences.
const READABLE: f32 = 620.0;

impl View for KpisView {
    fn actions_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        add::menu_ui(ui, cx);
        if quiet_button(ui, icon::IMPORT, cx.tr("kpis-import")).clicked() {
            cx.ask(Request::Import(ImportRequest::Choose { into: self.taker(cx.workspace) }));
        }
        if let Some(id) = self.current(cx.workspace).filter(|_| self.section == Section::Measures) {
            database::refresh_ui(ui, cx, id);
        }
        if self.section == Section::Measures && self.current(cx.workspace).is_some() {
            let delete = icon_button(ui, icon::DELETE, &cx.tr("kpis-delete"));
            if delete.clicked() {
                self.run(Command::Delete, cx);
            }
        }
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.horizontal_wrapped(|ui| {
            for section in Section::ALL {
                if tab(ui, cx, self.section == section, cx.tr(section.key())).clicked() {
                    self.go(section);
                }
            }
        });
        ui.add_space(space::S);
        let needs_kpis = matches!(self.section, Section::Measures | Section::Dashboard | Section::Tree);
        if needs_kpis && cx.workspace.kpis.is_empty() {
            if empty_ui(ui, cx, icon::KPI, &cx.tr("kpis-empty"), &cx.tr("kpis-add")) {
                self.run(Command::AddKpi, cx);
            }
            return;
        }
        if self.section != Section::Measures {
            fault_ui(ui, cx, &self.faults);
        }
        let opened = match self.section {
            Section::Measures => {
                self.measures_ui(ui, cx);
                None
            }
            Section::Dashboard => dashboard::dashboard_ui(ui, cx, &mut self.shelf, &mut self.tiles),
            Section::Tree => tree::tree_ui(ui, cx, &self.faults, &mut self.tree),
            Section::Cohorts => {
                cohorts::cohorts_ui(ui, cx, &self.faults);
                None
            }
            Section::Funnels => {
                funnels::funnels_ui(ui, cx, &self.faults, &mut self.funnel);
                None
            }
            Section::Engagement => {
                engagement::engagement_ui(ui, cx, &self.faults);
                None
            }
        };
        if let Some(id) = opened {
            self.go(Section::Measures);
            self.choose(id);
        }
    }

    fn can(&self, command: Command, cx: &Cx) -> bool {
        match command {
            Command::AddKpi => true,
            Command::Delete => self.section == Section::Measures && self.current(cx.workspace).is_some(),
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
        match id.kind {
            Kind::Cohort => return self.go(Section::Cohorts),
            Kind::EngagementGoals => return self.go(Section::Engagement),
            Kind::Funnel => {
                self.funnel = id.typed();
                return self.go(Section::Funnels);
            }
            _ => {}
        }
        let breakdown = id.typed().and_then(|id| workspace.breakdowns.get(id));
        let annotation = id.typed().and_then(|id| workspace.annotations.get(id));
        let of_annotation = annotation.and_then(|note| note.kpis.first().copied());
        let found = id.typed().or(breakdown.map(|breakdown| breakdown.kpi)).or(of_annotation);
        if let Some(id) = found.filter(|id| workspace.kpis.contains(*id)) {
            self.go(Section::Measures);
            self.choose(id);
        }
    }

    fn parts(&self) -> Vec<&'static str> {
        Section::ALL.iter().map(|section| section.key()).collect()
    }

    fn open(&mut self, key: &'static str) {
        if let Some(section) = Section::ALL.into_iter().find(|section| section.key() == key) {
            self.go(section);
        }
    }

    fn exported(&self, workspace: &Workspace) -> Option<(What, AnyId)> {
        let whole = AnyId::only(Kind::Profile);
        let exported = match self.section {
            Section::Measures => (What::Kpi, self.current(workspace)?.into()),
            Section::Dashboard => (What::Dashboard, whole),
            Section::Tree => (What::Drivers, whole),
            Section::Cohorts => (What::Cohorts, whole),
            Section::Funnels => (What::Funnel, funnels::current(&workspace.funnels, self.funnel)?.into()),
            Section::Engagement => return None,
        };
        exported.0.ids(workspace).contains(&exported.1).then_some(exported)
    }
}

impl KpisView {
    /// The page with all KPIs side by side.
    pub fn on_dashboard() -> Self {
        Self { section: Section::Dashboard, ..Self::default() }
    }

    /// The KPI shown: the selected one, else the first.
    fn current(&self, workspace: &Workspace) -> Option<Id<Kpi>> {
        let selected = self.selected.filter(|id| workspace.kpis.contains(*id));
        selected.or_else(|| workspace.kpis_in_order().first().map(|(id, _)| *id))
    }

    fn go(&mut self, section: Section) {
        if self.section != section {
            self.section = section;
            self.faults.clear();
        }
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
            self.of_kpi = OfKpi::default();
        }
    }

    fn measures_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let list = Frame::new().inner_margin(Margin { right: space::M as i8, ..Margin::ZERO });
        Panel::left("kpis-list")
            .frame(list)
            .resizable(false)
            .show_separator_line(false)
            .exact_size(LIST_WIDTH)
            .show(ui, |ui| self.list_ui(ui, cx));
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| self.kpi_ui(ui, cx));
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
            let (left, right) = area.split_left_right_at_x(area.max.x - PLAN_WIDTH);
            let right = right.with_min_x(right.min.x + space::XL);
            ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
                scroll_ui(ui, "kpis-values", |ui| self.main_ui(ui, cx, (id, &computed), Room::Wide));
            });
            ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
                scroll_ui(ui, "kpis-plan-scroll", |ui| {
                    plan::plan_ui(ui, cx, &self.faults, &mut self.of_kpi.rebase, (id, &computed));
                });
            });
        } else {
            scroll_ui(ui, "kpis-narrow", |ui| self.main_ui(ui, cx, (id, &computed), Room::Narrow));
        }
    }

    /// Headline, chart and what is chosen below it.
    fn main_ui(&mut self, ui: &mut Ui, cx: &Cx, (id, computed): (Id<Kpi>, &Computed), room: Room) {
        self.chart_ui(ui, cx, (id, computed));
        ui.add_space(space::L);
        let counts = computed.kpi.kind.counts_answers();
        let fits = |tab: Tab| match tab {
            Tab::Plan => room == Room::Narrow,
            Tab::Answers => counts,
            _ => true,
        };
        if !fits(self.tab) {
            self.tab = Tab::Values;
        }
        ui.horizontal_wrapped(|ui| {
            for own in Tab::ALL.into_iter().filter(|own| fits(*own)) {
                if tab(ui, cx, self.tab == own, cx.tr(own.key())).clicked() {
                    self.tab = own;
                }
            }
        });
        ui.add_space(space::S);
        fault_ui(ui, cx, &self.faults);
        match self.tab {
            Tab::Values => self.values_ui(ui, cx, id, computed),
            Tab::Plan => {
                let rebase = &mut self.of_kpi.rebase;
                column_ui(ui, |ui| plan::plan_ui(ui, cx, &self.faults, rebase, (id, computed)));
            }
            Tab::Answers => {
                answers::answers_ui(ui, cx, &self.faults, &mut self.of_kpi.answers, computed);
            }
            Tab::Compare => {
                compare::compare_ui(ui, cx, &self.faults, &mut self.of_kpi.compare, (id, computed));
            }
            Tab::Details => {
                column_ui(ui, |ui| details::details_ui(ui, cx, &self.faults, id, &computed.kpi));
            }
            Tab::Links => column_ui(ui, |ui| links::links_ui(ui, cx, id, &computed.kpi)),
        }
        ui.add_space(space::XL);
    }

    fn values_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Kpi>, computed: &Computed) {
        table::table_ui(ui, cx, (&self.faults, &mut self.of_kpi.new_row), id, computed);
        ui.add_space(space::M);
        paste::paste_ui(ui, cx, &mut self.of_kpi.paste, id, &computed.kpi);
    }

    /// Headline and chart, and what to know before trusting them.
    fn chart_ui(&mut self, ui: &mut Ui, cx: &Cx, (id, computed): (Id<Kpi>, &Computed)) {
        headline::headline_ui(ui, cx, id, computed);
        ui.add_space(space::S);
        if let Some(chart) = &computed.chart {
            plot::plot_ui(ui, cx, &mut self.of_kpi.plot, (id, computed), chart);
            ui.horizontal(|ui| plot::copy_ui(ui, cx, &self.faults, chart));
        } else {
            ui.add_space(space::L);
            ui.label(super::widgets::weak(cx, cx.tr("kpis-no-values")));
        }
        let facts = churn_facts(&computed.kpi, &computed.result);
        if !facts.is_empty() {
            answers::facts_ui(ui, cx, &facts);
        }
        headline::warnings_ui(ui, cx, computed);
    }
}

/// Why the last number typed was not taken.
fn fault_ui(ui: &mut Ui, cx: &Cx, faults: &Faults) {
    if let Some(fault) = faults.latest() {
        ui.horizontal(|ui| {
            let red = color(cx.theme.adverse);
            ui.label(super::widgets::icon_text(icon::ALERT, 16.0).color(red));
            ui.label(egui::RichText::new(fault).color(red));
        });
    }
}

/// No wider than can be read.
fn column_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(READABLE));
        add(ui);
    });
}

fn scroll_ui(ui: &mut Ui, salt: &str, add: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - space::M);
        add(ui);
    });
}
