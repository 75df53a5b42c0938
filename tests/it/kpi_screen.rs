//! The page of KPIs, used by its labels in both languages and both looks.

use std::cell::RefCell;

use cairn::{
    base::localised::Lang,
    edit::{History, transact},
    model::{Workspace, kpi::Point},
    scene::{measure::Measure, theme::Theme},
    store::preferences::Preferences,
    ui::{Cx, View, cx::Request, field::Draft, fonts, kpis::KpisView, style},
};
use egui_kittest::{Harness, kittest::Queryable};

use crate::sample;

/// A window that holds nothing but the page.
struct Screen {
    workspace: Workspace,
    view: KpisView,
    history: History,
    draft: RefCell<Option<Draft>>,
    measure: Measure,
    lang: Lang,
    theme: &'static Theme,
    deletes: usize,
    /// Asked for in the last frame; carried out before the next one, never between two passes of one.
    asked: Vec<Request>,
    /// Whether fonts and look are set; they hold from the next frame on.
    ready: bool,
}

impl Screen {
    fn new(lang: Lang, theme: &'static Theme) -> Self {
        Self {
            workspace: sample::of(lang),
            view: KpisView::default(),
            history: History::new(),
            draft: RefCell::default(),
            measure: Measure::default(),
            lang,
            theme,
            deletes: 0,
            asked: Vec::new(),
            ready: false,
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui) {
        if !self.ready {
            ui.ctx().set_fonts(fonts::definitions());
            style::apply(ui.ctx(), self.theme, &Preferences::default());
            self.ready = true;
            return;
        }
        if ui.ctx().current_pass_index() == 0 {
            self.carry_out();
        }
        let requests = RefCell::default();
        let cx = Cx {
            workspace: &self.workspace,
            lang: self.lang,
            theme: self.theme,
            measure: &self.measure,
            today: jiff::civil::date(2026, 1, 15),
            draft: &self.draft,
            requests: &requests,
        };
        self.view.actions_ui(ui, &cx);
        self.view.ui(ui, &cx);
        self.asked.extend(requests.into_inner());
    }

    fn carry_out(&mut self) {
        for request in std::mem::take(&mut self.asked) {
            match request {
                Request::Edit { label, join, verb } => {
                    let (id, patch) = transact(&mut self.workspace, verb).expect("the edit is possible");
                    self.history.push(label, patch, join);
                    if let Some(id) = id {
                        self.view.select(id, &self.workspace);
                    }
                }
                Request::Seal => self.history.seal(),
                Request::Delete(_) => self.deletes += 1,
                _ => {}
            }
        }
    }

    fn open(self) -> Harness<'static, Self> {
        let mut harness = Harness::builder()
            .with_size(egui::vec2(1280.0, 1600.0))
            .build_ui_state(|ui, s: &mut Self| s.ui(ui), self);
        harness.run_steps(4);
        harness
    }

    fn point(&self, kpi: &str, period: &str) -> Option<Point> {
        let kpi = self.workspace.kpis.get(kpi.parse().expect("an id")).expect("a KPI of the sample");
        kpi.series.get(&period.parse().expect("a period")).cloned()
    }
}

#[test]
fn the_page_says_the_figures_in_both_languages_and_looks() {
    for theme in [Theme::light(), Theme::dark()] {
        let mut english = Screen::new(Lang::En, theme);
        english.view.select("kpi-nps_rel".parse().unwrap(), &english.workspace);
        let english = english.open();
        english.get_by_label("Relationship NPS, 30.5, On track");
        english.get_by_label_contains("Net promoter score, −100 to 100, higher is better, adjusted Wald 95%");
        english.get_by_label("95% interval 19.6 to 40.5 · n = 200");
        english.get_by_label_contains("Relationship NPS, Jan 2024 to Dec 2025: newest 30.5");
        let mut chinese = Screen::new(Lang::Zh, theme);
        chinese.view.select("kpi-churn".parse().unwrap(), &chinese.workspace);
        let chinese = chinese.open();
        chinese.get_by_label("月度客户流失率，2.10%，偏离目标");
        chinese.get_by_label_contains("越低越好，95%Wilson区间");
    }
}

#[test]
fn a_corrected_value_is_an_edit_and_changes_the_figure() {
    let mut screen = Screen::new(Lang::En, Theme::light());
    screen.view.select("kpi-first_response".parse().unwrap(), &screen.workspace);
    let mut harness = screen.open();
    enter(&mut harness, "Dec 2025, Value", "4.2");
    assert_eq!(harness.state().point("kpi-first_response", "2025-12"), Some(Point::Value(4.2)));
    assert_eq!(harness.state().history.steps().len(), 1);
    harness.get_by_label_contains("Median first response, 4.2");
}

#[test]
fn an_impossible_value_says_why_and_changes_nothing() {
    let mut screen = Screen::new(Lang::En, Theme::light());
    screen.view.select("kpi-churn".parse().unwrap(), &screen.workspace);
    let before = screen.point("kpi-churn", "2025-12");
    let mut harness = screen.open();
    for (text, why) in [("999999", "a part cannot exceed its whole"), ("many", "“many” is not a number")]
    {
        enter(&mut harness, "Dec 2025, Numerator", text);
        harness.get_by_label_contains(why);
        assert_eq!(harness.state().point("kpi-churn", "2025-12"), before);
    }
    assert!(harness.state().history.steps().is_empty());
}

#[test]
fn the_next_period_is_entered_below_the_headings() {
    let mut screen = Screen::new(Lang::En, Theme::light());
    screen.view.select("kpi-first_response".parse().unwrap(), &screen.workspace);
    let mut harness = screen.open();
    enter(&mut harness, "Jan 2026, Value", "4.9");
    assert_eq!(harness.state().point("kpi-first_response", "2026-01"), Some(Point::Value(4.9)));
    harness.get_by_label("Feb 2026, Value");
}

#[test]
fn a_new_kpi_is_selected_and_has_no_values() {
    let mut harness = Screen::new(Lang::En, Theme::light()).open();
    harness.get_by_label_contains("Add KPI").click();
    harness.run_steps(3);
    harness.get_by_label("Churn").click();
    harness.run_steps(4);
    assert_eq!(harness.state().workspace.kpis.len(), 13);
    harness.get_by_label("No values yet. Enter the first period below.");
    harness.get_by_label("Jan 2026, Lost");
}

#[test]
fn an_empty_workspace_offers_the_first_kpi() {
    let mut screen = Screen::new(Lang::Zh, Theme::dark());
    screen.workspace = Workspace::default();
    let harness = screen.open();
    harness.get_by_label_contains("指标用来判断体验是否在变好");
}

#[test]
fn deleting_asks_for_the_selected_kpi() {
    let mut harness = Screen::new(Lang::En, Theme::light()).open();
    harness.get_by_label("Delete KPI").click();
    harness.run_steps(2);
    assert_eq!(harness.state().deletes, 1);
}

/// Types into a field in place of what stands there.
fn enter(harness: &mut Harness<'static, Screen>, label: &str, text: &str) {
    harness.get_by_label(label).focus();
    harness.run_steps(2);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.get_by_label(label).type_text(text);
    harness.run_steps(2);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(4);
}
