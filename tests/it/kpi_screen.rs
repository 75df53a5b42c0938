//! The page of KPIs, used by its labels in both languages and both looks.

use cairn::{
    base::localised::Lang,
    model::{Workspace, kpi::Point},
    scene::theme::Theme,
    ui::kpis::KpisView,
};
use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable};

use crate::{
    desk::{self, click, press, retype},
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

#[test]
fn a_blank_beside_filled_counts_is_asked_about_and_not_taken_for_zero() {
    let mut harness = english().on("kpi-csat_support").open(SIZE);
    retype(&mut harness, "Jan 2026, 4", "12");
    assert_eq!(point(&harness, "kpi-csat_support", "2026-01"), None);
    harness.get_by_label_contains("Blank cells: 4");
    click(&mut harness, "Enter them as 0");
    let entered = Some(Point::Counts(vec![0, 0, 0, 12, 0]));
    assert_eq!(point(&harness, "kpi-csat_support", "2026-01"), entered);
}

fn baseline(harness: &Harness<Desk>, kpi: &str) -> cairn::model::kpi::Baseline {
    let kpi = harness.state().workspace.kpis.get(kpi.parse().unwrap()).expect("a KPI of the sample");
    kpi.baseline.clone().expect("a baseline")
}

#[test]
fn a_window_is_dragged_on_the_chart_in_one_step() {
    let mut harness = english().on("kpi-nps_rel").open(SIZE);
    let foot = harness.get_by_label_contains("Baseline window Jan 2024 to Dec 2024").rect();
    let at = |share: f32| egui::pos2(foot.min.x + share * foot.width(), foot.center().y);
    harness.drag_at(at(0.7));
    harness.run_steps(2);
    for share in [0.65, 0.6, 0.5] {
        harness.hover_at(at(share));
        harness.run_steps(2);
    }
    harness.drop_at(at(0.5));
    harness.run_steps(4);
    let dragged = baseline(&harness, "kpi-nps_rel");
    assert!(dragged.from > Some("2024-12".parse().unwrap()) && dragged.to > dragged.from, "{dragged:?}");
    assert_eq!(harness.state().history.steps().len(), 1);
    harness.state_mut().undo_all();
    harness.run_steps(2);
    assert_eq!(baseline(&harness, "kpi-nps_rel").to, "2024-12".parse().ok());
}

#[test]
fn a_new_baseline_keeps_the_old_one() {
    let mut harness = english().on("kpi-nps_rel").open(SIZE);
    click(&mut harness, "Target and baseline");
    click(&mut harness, "Begin a new baseline…");
    harness.get_by_label_contains("The new window is Jan 2025 to Dec 2025");
    harness.get_by_label("Why a new baseline").focus();
    harness.run_steps(2);
    harness.get_by_label("Why a new baseline").type_text("After the outage");
    harness.run_steps(2);
    click(&mut harness, "Begin");
    let new = baseline(&harness, "kpi-nps_rel");
    assert_eq!((new.from, new.history.len()), ("2025-01".parse().ok(), 1));
    assert_eq!(harness.state().last_step(), "step-rebase");
    let history = "Jan 2024 to Dec 2024 · Centre 16.7 · until 2026-01-15";
    harness.query_all_by_label_contains(history).next().expect("the earlier baseline");
}

#[test]
fn target_and_trend_are_told_in_words() {
    let mut nps = english().on("kpi-nps_rel").open(SIZE);
    click(&mut nps, "Target and baseline");
    nps.get_by_label_contains("Centre 16.7, natural limits −3.3 to 36.7, from 12 values");
    nps.get_by_label_contains("It is a line, not a prediction interval.");
    let mut arpu = english().on("kpi-arpu").open(SIZE);
    arpu.get_by_label_contains("constant limits do not fit a trend");
    click(&mut arpu, "Target and baseline");
    click(&mut arpu, "Following the trend");
    assert!(baseline(&arpu, "kpi-arpu").trended);
    assert!(arpu.query_by_label_contains("constant limits do not fit a trend").is_none());
}

#[test]
fn groups_are_compared_and_two_are_tested_in_words() {
    for (lang, tab, answer) in [(Lang::En, "Compare", "could be chance"), (Lang::Zh, "比较", "可能只是偶然")]
    {
        let mut harness = Desk::sample(lang).on("kpi-conv_visit_trial").open([1280.0, 2400.0]);
        click(&mut harness, tab);
        harness.query_all_by_label_contains(answer).next().expect("the answer of the test");
        assert!(harness.state().history.steps().is_empty());
    }
}

#[test]
fn every_part_of_the_page_shows_in_all_looks() {
    for (lang, desk) in Desk::all_looks() {
        let mut harness = desk.open(SIZE);
        let keys = ["dashboard", "tree", "cohorts", "funnels", "engagement", "measures"];
        for key in keys {
            click(&mut harness, &cairn::i18n::text(lang, &format!("kpis-section-{key}")));
        }
        for key in ["plan", "answers", "details", "links", "compare", "values"] {
            click(&mut harness, &cairn::i18n::text(lang, &format!("kpis-tab-{key}")));
        }
    }
}

#[test]
fn the_dashboard_names_each_measure_and_leads_to_it() {
    let mut harness = english().open(SIZE);
    click(&mut harness, "Dashboard");
    click(&mut harness, "Monthly customer churn, 2.10%, Off track");
    harness.get_by_label_contains("Monthly customer churn, Jan 2024 to Dec 2025: newest 2.10%");
}

#[test]
fn links_lead_to_what_the_measure_belongs_to() {
    let mut harness = english().on("kpi-churn").open(SIZE);
    click(&mut harness, "Links");
    let workspace = &harness.state().workspace;
    let kpi = "kpi-churn".parse().unwrap();
    let (id, stage) = workspace.stages.iter().find(|(_, stage)| stage.kpis.contains(&kpi)).unwrap();
    let journey = &workspace.journeys.get(stage.journey).unwrap().name;
    let (shown, asked) = (format!("{journey} · {}", stage.name), format!("show {id}"));
    click(&mut harness, &shown);
    assert!(harness.state().asked.contains(&asked), "{:?}", harness.state().asked);
    click(&mut harness, &format!("Unlink {shown}"));
    assert!(!harness.state().workspace.stages.get(id).unwrap().kpis.contains(&kpi));
}

#[test]
fn a_cohort_and_a_funnel_are_corrected_where_they_stand() {
    let mut harness = english().open(SIZE);
    click(&mut harness, "Cohorts");
    retype(&mut harness, "Jun 2025, Still active after 1, 2, 3 … periods", "121 118");
    let id = "cohort-c2025_06".parse().unwrap();
    assert_eq!(harness.state().workspace.cohorts.get(id).unwrap().active, [127, 121, 118]);
    retype(&mut harness, "Jun 2025, Still active after 1, 2, 3 … periods", "128");
    harness.get_by_label_contains("a part cannot exceed its whole");
    assert_eq!(harness.state().workspace.cohorts.get(id).unwrap().active.len(), 3);
    click(&mut harness, "Funnels");
    retype(&mut harness, "Number in step 5", "226");
    harness.get_by_label_contains("“Paid” has more than the step before");
}

#[test]
fn the_arrow_keys_go_from_point_to_point() {
    let mut harness = english().on("kpi-nps_rel").open(SIZE);
    harness.get_by_label_contains("Jan 2024 to Dec 2025: newest 30.5").focus();
    harness.run_steps(3);
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    harness.get_by_label_contains("Nov 2025, 34.5, 95% interval");
}

#[test]
fn what_was_counted_of_a_group_is_corrected_in_one_line() {
    let mut harness = english().on("kpi-csat_support").open([1280.0, 2400.0]);
    click(&mut harness, "Compare");
    click(&mut harness, "Edit groups");
    let counted = |harness: &Harness<Desk>| {
        let id = "breakdown-csat_support_persona".parse().unwrap();
        let part = harness.state().workspace.breakdowns.get(id).unwrap().parts["persona-sam"].clone();
        part.series.get(&"2025-12".parse().unwrap()).cloned()
    };
    let before = counted(&harness);
    retype(&mut harness, "Dec 2025, Solver Sam", "1 2 3");
    harness.get_by_label_contains("3 values where 5 are needed");
    assert_eq!(counted(&harness), before);
    retype(&mut harness, "Dec 2025, Solver Sam", "1 2 3 4 5");
    assert_eq!(counted(&harness), Some(Point::Counts(vec![1, 2, 3, 4, 5])));
    retype(&mut harness, "Dec 2025, Solver Sam", " ");
    assert_eq!(counted(&harness), None);
}
