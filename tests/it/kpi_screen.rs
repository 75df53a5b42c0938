//! The page of KPIs, used by its labels in both languages and both looks.

use cairn::{
    base::localised::Lang,
    model::{Workspace, kpi::Point},
    scene::theme::Theme,
    ui::kpis::KpisView,
};
use egui_kittest::{Harness, kittest::Queryable};

use crate::{
    desk::{self, click, retype},
    sample,
};

type Desk = desk::Desk<KpisView>;

const SIZE: [f32; 2] = [1280.0, 1600.0];

fn english() -> Desk {
    Desk::sample(Lang::En)
}

fn point(harness: &Harness<Desk>, kpi: &str, period: &str) -> Option<Point> {
    let kpi = harness.state().workspace.kpis.get(kpi.parse().unwrap()).expect("a KPI of the sample");
    kpi.series.get(&period.parse().expect("a period")).cloned()
}

#[test]
fn the_page_says_the_figures_in_both_languages_and_looks() {
    for theme in [Theme::light(), Theme::dark()] {
        let english = Desk::new(sample::english(), Lang::En, theme).on("kpi-nps_rel").open(SIZE);
        english.get_by_label("Relationship NPS, 30.5, On track");
        english.get_by_label_contains("Net promoter score, −100 to 100, higher is better, adjusted Wald 95%");
        english.get_by_label("95% interval 19.6 to 40.5 · n = 200");
        english.get_by_label_contains("Relationship NPS, Jan 2024 to Dec 2025: newest 30.5");
        let chinese = Desk::new(sample::chinese(), Lang::Zh, theme).on("kpi-churn").open(SIZE);
        chinese.get_by_label("月度客户流失率，2.10%，偏离目标");
        chinese.get_by_label_contains("越低越好，95%Wilson区间");
    }
}

#[test]
fn a_corrected_value_is_an_edit_and_changes_the_figure() {
    let mut harness = english().on("kpi-first_response").open(SIZE);
    retype(&mut harness, "Dec 2025, Value", "4.2");
    assert_eq!(point(&harness, "kpi-first_response", "2025-12"), Some(Point::Value(4.2)));
    assert_eq!(harness.state().history.steps().len(), 1);
    harness.get_by_label_contains("Median first response, 4.2");
}

#[test]
fn an_impossible_value_says_why_and_changes_nothing() {
    let mut harness = english().on("kpi-churn").open(SIZE);
    let before = point(&harness, "kpi-churn", "2025-12");
    for (text, why) in [("999999", "a part cannot exceed its whole"), ("many", "“many” is not a number")]
    {
        retype(&mut harness, "Dec 2025, Numerator", text);
        harness.get_by_label_contains(why);
        assert_eq!(point(&harness, "kpi-churn", "2025-12"), before);
    }
    assert!(harness.state().history.steps().is_empty());
}

#[test]
fn the_next_period_is_entered_below_the_headings() {
    let mut harness = english().on("kpi-first_response").open(SIZE);
    retype(&mut harness, "Jan 2026, Value", "4.9");
    assert_eq!(point(&harness, "kpi-first_response", "2026-01"), Some(Point::Value(4.9)));
    harness.get_by_label("Feb 2026, Value");
}

#[test]
fn a_new_kpi_is_selected_and_has_no_values() {
    let mut harness = english().open(SIZE);
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
    let harness = Desk::new(Workspace::default(), Lang::Zh, Theme::dark()).open(SIZE);
    harness.get_by_label_contains("指标用来判断体验是否在变好");
}

#[test]
fn deleting_asks_for_the_selected_kpi() {
    let mut harness = english().open(SIZE);
    click(&mut harness, "Delete KPI");
    assert_eq!(harness.state().asked.len(), 1);
}
