//! The opportunities and initiatives of the page of the plan, by what it calls things.

use cairn::{
    base::{id::Id, localised::Lang},
    edit::{Label, initiative, opportunity, transact},
    i18n,
    model::{
        AnyId, Kind, Workspace,
        strategy::{Initiative, Opportunity},
    },
    scene::theme::Theme,
    ui::{Command, plan::PlanView},
};
use egui::{Key, Modifiers, Pos2, Role, Vec2};
use egui_kittest::{Harness, kittest::Queryable};

use crate::desk::{self, control, press, retype};

type Desk = desk::Desk<PlanView>;

const SIZE: [f32; 2] = [1280.0, 1400.0];

fn own(harness: &Harness<Desk>, id: &str) -> Opportunity {
    let id: Id<Opportunity> = id.parse::<AnyId>().unwrap().typed().unwrap();
    harness.state().workspace.opportunities.get(id).unwrap().as_ref().clone()
}

fn work(harness: &Harness<Desk>, id: &str) -> Initiative {
    let id: Id<Initiative> = id.parse::<AnyId>().unwrap().typed().unwrap();
    harness.state().workspace.initiatives.get(id).unwrap().as_ref().clone()
}

/// The middle of what begins with a name.
fn begins(harness: &Harness<Desk>, name: &str) -> Pos2 {
    let starts = |label: String| label.starts_with(name);
    harness.get_by(|node| node.label().is_some_and(starts)).rect().center()
}

/// Whether something shown holds these words.
fn says(harness: &Harness<Desk>, words: &str) -> bool {
    let holds = |text: Option<String>| text.is_some_and(|text| text.contains(words));
    harness.query_all_by(|node| holds(node.label()) || holds(node.value())).count() > 0
}

fn drag(harness: &mut Harness<Desk>, from: Pos2, by: Vec2) {
    harness.drag_at(from);
    harness.run_steps(2);
    for step in 1..=4_u8 {
        harness.hover_at(from + by * f32::from(step) / 4.0);
        harness.run_steps(2);
    }
}

fn tab(harness: &mut Harness<Desk>, lang: Lang, key: &str) {
    let name = i18n::text(lang, key);
    harness.get_all_by_label(&name).next().unwrap().click();
    harness.run_steps(4);
}

#[test]
fn every_look_of_the_plan_shows_its_records_in_all_languages_and_themes() {
    for (lang, desk) in Desk::all_looks() {
        let mut harness = desk.open([1280.0, 2400.0]);
        let names = |harness: &Harness<Desk>| -> (Vec<String>, Vec<String>) {
            let workspace = &harness.state().workspace;
            (
                workspace.opportunities.values().map(|own| own.name.clone()).collect(),
                workspace.initiatives.values().map(|own| own.name.clone()).collect(),
            )
        };
        let (chances, works) = names(&harness);
        let shown = |harness: &Harness<Desk>, name: &str| {
            harness.query_all_by(|node| node.label().is_some_and(|label| label.contains(name))).count() > 0
        };
        for look in ["plan-register", "plan-landscape"] {
            tab(&mut harness, lang, look);
            for name in &chances {
                assert!(shown(&harness, name), "{look}: {name}");
            }
        }
        tab(&mut harness, lang, "plan-collect");
        harness.get_by_label(&i18n::text(lang, "plan-collect-choose"));
        tab(&mut harness, lang, "plan-priorities");
        for look in ["plan-matrix", "plan-ranking", "plan-votes"] {
            tab(&mut harness, lang, look);
            for name in &works {
                assert!(shown(&harness, name), "{look}: {name}");
            }
        }
        tab(&mut harness, lang, "plan-initiatives");
        for name in &works {
            assert!(shown(&harness, name), "initiatives: {name}");
        }
        assert!(harness.state().steps().is_empty(), "looking changes nothing");
    }
}

#[test]
fn a_dot_of_the_landscape_is_dragged_as_one_step_and_esc_takes_it_back() {
    let mut harness = Desk::sample(Lang::En).open(SIZE);
    tab(&mut harness, Lang::En, "plan-landscape");
    let before = own(&harness, "opportunity-op05");
    let name = format!("{}: ", before.name);
    let from = begins(&harness, &name);
    let by = Vec2::new(-150.0, 80.0);
    drag(&mut harness, from, by);
    let moved = own(&harness, "opportunity-op05");
    assert!(moved.importance < before.importance && moved.satisfaction < before.satisfaction);
    harness.drop_at(from + by);
    harness.run_steps(3);
    assert_eq!(harness.state().steps(), [Label::Move(Kind::Opportunity)]);
    harness.state_mut().undo_all();
    harness.run_steps(3);
    assert_eq!(own(&harness, "opportunity-op05"), before);

    let from = begins(&harness, &name);
    drag(&mut harness, from, by);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.drop_at(from + by);
    harness.run_steps(3);
    assert_eq!(own(&harness, "opportunity-op05"), before);
    assert!(harness.state().steps().is_empty());
}

#[test]
fn the_arrow_keys_move_the_dot_with_the_focus() {
    let mut harness = Desk::sample(Lang::En).open(SIZE);
    tab(&mut harness, Lang::En, "plan-landscape");
    let starts = |label: String| label.starts_with("Open price calculator: ");
    harness.get_by(|node| node.label().is_some_and(starts)).focus();
    harness.run_steps(3);
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
    let moved = own(&harness, "opportunity-op02");
    assert_eq!((moved.importance, moved.satisfaction), (Some(8.2), Some(4.7)));
    assert_eq!(harness.state().steps(), [Label::Move(Kind::Opportunity)]);
}

#[test]
fn what_is_chosen_becomes_one_opportunity_each_and_stays_linked() {
    let mut harness = Desk::sample(Lang::En).open(SIZE);
    tab(&mut harness, Lang::En, "plan-collect");
    for name in ["Export has no team names", "Invoice format needs a correction"] {
        control(&harness, name).click();
        harness.run_steps(3);
    }
    desk::click(&mut harness, "Make 2 opportunities");
    let workspace = &harness.state().workspace;
    assert_eq!(workspace.opportunities.len(), 24);
    let made = workspace.opportunities.iter().find(|(_, own)| own.name == "Export has no team names");
    assert_eq!(opportunity::pains(workspace, made.unwrap().0).len(), 1);
    assert_eq!(harness.state().steps(), [Label::Add(Kind::Opportunity)]);
    assert!(harness.query_by_label("Export has no team names").is_none(), "it is collected");
}

#[test]
fn several_that_are_selected_are_merged_in_one_step() {
    let mut harness = Desk::sample(Lang::En).open(SIZE);
    desk::click(&mut harness, "Open price calculator");
    control(&harness, "Published renewal rules").click_modifiers(Modifiers::COMMAND);
    harness.run_steps(4);
    harness.get_by_label("2 opportunities");
    desk::click(&mut harness, "Merge 2 into one");
    let workspace = &harness.state().workspace;
    assert_eq!(workspace.opportunities.len(), 21);
    let kept = own(&harness, "opportunity-op02");
    assert!(kept.description.contains("Published renewal rules"), "{kept:?}");
    assert_eq!(harness.state().steps(), [Label::Merge(Kind::Opportunity)]);
    harness.state_mut().undo_all();
    harness.run_steps(3);
    assert_eq!(harness.state().workspace.opportunities.len(), 22);
}

#[test]
fn likely_duplicates_are_suggested_and_never_merged_unasked() {
    let mut desk = Desk::sample(Lang::En);
    transact(&mut desk.workspace, |tx| {
        let name = "Price calculator (open)".to_owned();
        opportunity::add(tx, Opportunity { name, ..Opportunity::default() })
    })
    .unwrap();
    let mut harness = desk.on("opportunity-op02").open(SIZE);
    harness.get_by_label("May say the same: Price calculator (open)");
    desk::click(&mut harness, "Compare and merge…");
    harness.get_by_label("Merge 2 into one");
    assert_eq!(harness.state().workspace.opportunities.len(), 23);
    assert!(harness.state().steps().is_empty());
}

#[test]
fn an_opportunity_is_edited_where_it_stands_and_leads_to_an_initiative() {
    let mut harness = Desk::sample(Lang::En).on("opportunity-op02").open(SIZE);
    retype(&mut harness, "Importance", "7,5");
    assert_eq!(own(&harness, "opportunity-op02").importance, Some(7.5));
    retype(&mut harness, "Importance", "12");
    harness.get_by_label("“12” is not a number from 0 to 10");
    assert_eq!(own(&harness, "opportunity-op02").importance, Some(7.5));
    desk::click(&mut harness, "Make initiative");
    let workspace = &harness.state().workspace;
    assert_eq!(workspace.initiatives.len(), 11);
    let made = own(&harness, "opportunity-op02").initiatives[1];
    let pains = opportunity::pains(workspace, "opportunity-op02".parse().unwrap());
    assert_eq!(workspace.initiatives.get(made).unwrap().pains, pains);
    control(&harness, "Initiative");
}

#[test]
fn what_cannot_be_is_refused_in_words() {
    let mut harness = Desk::sample(Lang::En).on("initiative-i1").open([1280.0, 2600.0]);
    let before = work(&harness, "initiative-i1");
    retype(&mut harness, "End", "2024-12");
    harness.get_by_label("With “2024-12” it would end before it begins");
    retype(&mut harness, "Person-months", "0");
    assert!(says(&harness, "“0” is not a number of person-months above 0"));
    retype(&mut harness, "Reach", "500 visits");
    assert!(says(&harness, "“500 visits” is not a number above 0"));
    assert_eq!(work(&harness, "initiative-i1"), before);
    retype(&mut harness, "End", "2025/6");
    assert_eq!(work(&harness, "initiative-i1").end.unwrap().to_string(), "2025-06");
}

#[test]
fn a_circle_of_dependencies_is_refused_with_its_names() {
    let mut desk = Desk::sample(Lang::En);
    let [a, b] = ["initiative-i1", "initiative-i2"].map(|id| id.parse::<Id<Initiative>>().unwrap());
    transact(&mut desk.workspace, |tx| initiative::depend(tx, a, b)).unwrap();
    let first = desk.workspace.initiatives.get(a).unwrap().name.clone();
    let second = desk.workspace.initiatives.get(b).unwrap().name.clone();
    let mut harness = desk.on("initiative-i2").open([1280.0, 2600.0]);
    desk::click(&mut harness, "Add what it waits for");
    let is_entry = |role, label: Option<String>| role == Role::Button && label.as_ref() == Some(&first);
    harness.query_all_by(|node| is_entry(node.role(), node.label())).last().unwrap().click();
    harness.run_steps(4);
    let circle = format!("{second} → {first} → {second}");
    assert!(says(&harness, &circle));
    assert!(work(&harness, "initiative-i2").depends_on.is_empty());
    assert!(harness.state().steps().is_empty());
}

#[test]
fn milestones_risks_and_effects_are_added_and_judged() {
    let mut harness = Desk::sample(Lang::En).on("initiative-i1").open([1280.0, 2600.0]);
    let initiative: Id<Initiative> = "initiative-i1".parse::<AnyId>().unwrap().typed().unwrap();
    let milestones = &harness.state().workspace.milestones;
    let of_it = milestones.values().filter(|own| own.initiative == initiative).count();
    desk::click(&mut harness, "Add milestone");
    assert!(control(&harness, &format!("Milestone: {}", of_it + 1)).is_focused());
    desk::type_text(&mut harness, "First customers");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    desk::click(&mut harness, "Add risk");
    desk::type_text(&mut harness, "Nobody comes");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let workspace = &harness.state().workspace;
    assert!(workspace.milestones.values().any(|own| own.name == "First customers"));
    assert!(workspace.risks.values().any(|own| own.text == "Nobody comes"));
    let kpi = "Change of Trial to paid";
    retype(&mut harness, kpi, "-2.5");
    let effects = work(&harness, "initiative-i1").effects;
    assert_eq!(effects.iter().filter_map(|effect| effect.change).collect::<Vec<_>>(), [-2.5]);
}

#[test]
fn the_first_of_each_is_made_from_the_empty_page_and_named_at_once() {
    for lang in Lang::ALL {
        let mut harness = Desk::new(Workspace::default(), lang, Theme::light()).open(SIZE);
        harness.get_by_label(&i18n::text(lang, "plan-opportunities-empty"));
        desk::run(&mut harness, Command::AddInitiative);
        harness.run_steps(3);
        let focused = |harness: &Harness<Desk>, key: &str| {
            let name = i18n::text(lang, key);
            harness
                .query_by(|node| node.is_focused() && node.label().is_some_and(|own| own == name))
                .is_some()
        };
        assert!(focused(&harness, "plan-initiative"));
        desk::run(&mut harness, Command::AddOpportunity);
        harness.run_steps(3);
        assert!(focused(&harness, "plan-opportunity"));
        desk::run(&mut harness, Command::Duplicate);
        harness.run_steps(3);
        assert_eq!(harness.state().workspace.opportunities.len(), 2);
        desk::run(&mut harness, Command::Delete);
        assert!(harness.state().asked.last().unwrap().starts_with("delete opportunity-"));
        harness.state_mut().undo_all();
        harness.run_steps(3);
        harness.get_by_label(&i18n::text(lang, "plan-opportunities-empty"));
    }
}

#[test]
fn of_thousands_only_those_in_sight_are_laid_out_and_all_are_found() {
    let mut desk = Desk::new(Workspace::default(), Lang::En, Theme::light());
    transact(&mut desk.workspace, |tx| {
        for number in 0..2_000_u32 {
            let importance = Some(f64::from(number % 100) / 10.0);
            let name = format!("Chance {number}");
            let satisfaction = Some(3.0);
            opportunity::add(tx, Opportunity { name, importance, satisfaction, ..Opportunity::default() })?;
        }
        Ok(())
    })
    .unwrap();
    let mut harness = desk.open([1280.0, 800.0]);
    harness.get_by_label("2000 opportunities");
    let rows = |harness: &Harness<Desk>| {
        harness.query_all_by(|node| node.label().is_some_and(|label| label.starts_with("Chance"))).count()
    };
    assert!((5..60).contains(&rows(&harness)), "{}", rows(&harness));
    control(&harness, "Search").focus();
    harness.run_steps(2);
    desk::type_text(&mut harness, "chance 1999");
    harness.get_by_label("1 opportunity");
    assert_eq!(rows(&harness), 1);
}
