//! The page of strategy, by what it calls things.

use cairn::{
    base::localised::Lang,
    edit::Label,
    i18n,
    model::{
        Kind, Workspace,
        evidence::Trust,
        governance::ToolState,
        organisation::{PlanList, PlanTask, StartProfile, StepState},
    },
    scene::{document::What, theme::Theme},
    ui::{View, strategy::StrategyView},
};
use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable};

use crate::desk::{self, control, press, retype};

type Desk = desk::Desk<StrategyView>;

const SIZE: [f32; 2] = [1280.0, 4000.0];

const SECTIONS: [&str; 7] = [
    "strategy-vision",
    "strategy-questions",
    "strategy-hypotheses",
    "strategy-programme",
    "strategy-tools",
    "strategy-governance",
    "strategy-claims",
];

/// Opens a section by its tab, which stands first.
fn go(harness: &mut Harness<Desk>, name: &str) {
    harness.get_all_by_label(name).next().unwrap().click();
    harness.run_steps(4);
}

fn english(section: &str) -> Harness<'static, Desk> {
    let mut harness = Desk::sample(Lang::En).open(SIZE);
    go(&mut harness, section);
    harness
}

fn empty(lang: Lang, section: &str) -> Harness<'static, Desk> {
    let mut harness = Desk::new(Workspace::default(), lang, Theme::light()).open(SIZE);
    go(&mut harness, &i18n::text(lang, section));
    harness
}

#[test]
fn every_section_shows_the_sample_in_both_languages_and_themes() {
    for (lang, desk) in Desk::all_looks() {
        let mut harness = desk.open(SIZE);
        for section in SECTIONS {
            go(&mut harness, &i18n::text(lang, section));
            let names = match section {
                "strategy-vision" => vec!["strategy-mission", "strategy-promise", "strategy-what-we-do"],
                "strategy-governance" => vec!["strategy-lead", "strategy-cadence", "strategy-decisions"],
                _ => Vec::new(),
            };
            for name in names {
                control(&harness, &i18n::text(lang, name));
            }
            let desk = harness.state();
            let (what, _) = desk.view.exported(&desk.workspace).unwrap();
            assert!(what.has_table() || what.has_drawing());
        }
    }
}

#[test]
fn a_weak_vision_is_asked_about_while_it_is_there() {
    let mut harness = english("Vision");
    harness.get_by_label("It names whom it is for and what they will experience.");
    retype(&mut harness, "Vision statement", "To be the leading company in our industry");
    harness.get_by_label("Nobody is named for whom anything gets better. Who is it for?");
    harness.get_by_label("It begins with what the company wants to be. What will customers experience?");
    assert_eq!(harness.state().steps(), [Label::Change(Kind::Vision)]);
    harness.state_mut().undo_all();
    harness.run_steps(4);
    assert!(
        harness.query_by_label("Nobody is named for whom anything gets better. Who is it for?").is_none()
    );
}

#[test]
fn an_objective_is_made_named_and_given_a_kpi() {
    let mut harness = empty(Lang::En, "strategy-vision");
    desk::click(&mut harness, "Add objective");
    assert!(control(&harness, "Objective: 1").is_focused(), "a new objective is named at once");
    desk::type_text(&mut harness, "Less effort");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let objectives = harness.state().workspace.objectives_in_order();
    assert_eq!(objectives[0].1.name, "Less effort");
    harness.get_by_label("Without a KPI nobody can tell whether it is met.");
}

#[test]
fn the_start_profile_changes_what_comes_first() {
    let mut harness = empty(Lang::En, "strategy-vision");
    desk::click(&mut harness, "Leader");
    assert_eq!(harness.state().workspace.profile.start, StartProfile::Leader);
    go(&mut harness, "Programme");
    desk::click(&mut harness, "Lay out the five usual steps");
    let steps = harness.state().workspace.programme_steps_in(PlanList::Plan);
    let tasks: Vec<PlanTask> = steps.iter().map(|(_, step)| step.task).collect();
    assert_eq!((tasks.len(), tasks[0]), (5, PlanTask::Improve));
    harness.get_by_label("Begin here");
}

#[test]
fn a_step_goes_through_its_states_and_says_when_it_is_late() {
    let mut harness = english("Programme");
    let state = |harness: &Harness<Desk>| {
        let id = "programme-improve".parse::<cairn::model::AnyId>().unwrap().typed().unwrap();
        let step = harness.state().workspace.programme_steps.get(id).unwrap();
        (step.state, step.due)
    };
    assert_eq!(state(&harness).0, StepState::Started);
    desk::click(&mut harness, "State: Identify what to improve, Started");
    assert_eq!(state(&harness).0, StepState::Done);
    desk::click(&mut harness, "State: Identify what to improve, Done");
    assert_eq!(state(&harness).0, StepState::Open);
    assert!(harness.query_by_label("overdue").is_none());
    retype(&mut harness, "Due: Identify what to improve", "2026-01-14");
    harness.get_by_label("overdue");
    retype(&mut harness, "Due: Identify what to improve", "soon");
    harness.get_by_label("“soon” is not a date such as 2026-01-31");
    assert_eq!(state(&harness).1, Some(jiff::civil::date(2026, 1, 14)));
}

#[test]
fn a_row_is_moved_with_alt_and_an_arrow_and_deleting_asks() {
    let mut harness = english("Programme");
    let first = |harness: &Harness<Desk>| {
        harness.state().workspace.programme_steps_in(PlanList::Plan)[0].1.name.clone()
    };
    let before = first(&harness);
    control(&harness, "Step: 2").focus();
    harness.run_steps(3);
    press(&mut harness, Modifiers::ALT, Key::ArrowUp);
    assert_ne!(first(&harness), before);
    desk::click(&mut harness, &format!("Delete entry: {before}"));
    assert_eq!(harness.state().asked, ["delete programme-purpose"]);
}

#[test]
fn the_inventory_says_what_is_missing_and_what_it_costs() {
    let mut harness = english("Tools");
    harness.get_by_label(
        "Nothing in use or on trial for: Customer data platform (CDP), AI and machine learning.",
    );
    harness.get_by_label("USD\u{a0}64\u{202f}200");
    retype(&mut harness, "Cost a year: Survey tool", "10,000");
    harness.get_by_label("USD\u{a0}67\u{202f}000");
    retype(&mut harness, "Cost a year: Survey tool", "much");
    harness.get_by_label("“much” is not an amount of money");
    desk::click(&mut harness, "Add tool: AI and machine learning");
    let tools = harness.state().workspace.tools_in_order();
    let (_, made) = tools.last().unwrap();
    assert_eq!((made.category.code(), made.state), ("ai", ToolState::None));
}

#[test]
fn a_role_without_a_competency_is_flagged_until_it_has_one() {
    let mut harness = english("Governance");
    let idle = |harness: &Harness<Desk>| {
        let words = "Contribute to no competency yet: Head of Sales, Head of People, Product designer, \
                     Support agent, Data analyst, Account manager";
        harness.query_by_label(words).is_some()
    };
    assert!(idle(&harness));
    harness.get_by_label("Competency without a role: Culture");
    desk::click(&mut harness, "Culture: Head of People");
    assert!(!idle(&harness));
    assert!(harness.query_by_label("Competency without a role: Culture").is_none());
    assert_eq!(harness.state().steps(), [Label::Change(Kind::Governance)]);
    desk::click(&mut harness, "Culture: Head of People");
    assert!(harness.state().workspace.governance.contributions.last().unwrap().competencies.is_empty());
}

#[test]
fn a_seat_is_added_changed_and_taken_away() {
    let mut harness = empty(Lang::En, "strategy-governance");
    retype(&mut harness, "Seat 1", "Head of Sales");
    retype(&mut harness, "Task of seat 1", "Renewals");
    retype(&mut harness, "Seat 2", "Head of People");
    let council = |harness: &Harness<Desk>| harness.state().workspace.governance.council.clone();
    assert_eq!(council(&harness).len(), 2);
    assert_eq!(council(&harness)[0].task, "Renewals");
    desk::click(&mut harness, "Delete entry: Head of Sales");
    assert_eq!(council(&harness).len(), 1);
    assert_eq!(council(&harness)[0].role, "Head of People");
}

#[test]
fn the_first_claim_is_made_from_the_empty_page_and_begins_unchecked() {
    for lang in Lang::ALL {
        let mut harness = empty(lang, "strategy-claims");
        harness.get_by_label(&i18n::text(lang, "strategy-claims-empty"));
        desk::click(&mut harness, &i18n::text(lang, "strategy-claim-add"));
        let (_, claim) = harness.state().workspace.claims_in_order()[0];
        assert_eq!(claim.trust, Trust::Unchecked);
        let desk = harness.state();
        assert_eq!(desk.view.exported(&desk.workspace).unwrap().0, What::Claims);
    }
}

#[test]
fn what_a_record_is_shown_for_opens_its_section() {
    for (id, name) in [
        ("tool-crm", "Product: CRM 1"),
        ("claim-calls", "Claim: 2"),
        ("feedback-support", "Survey: 2"),
        ("objective-stay", "Objective: 3"),
        ("governance-main", "Leads customer experience"),
    ] {
        let harness = Desk::sample(Lang::En).on(id).open(SIZE);
        control(&harness, name);
    }
}
