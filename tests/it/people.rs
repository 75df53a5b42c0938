//! The page of personas, by what it calls things.

use cairn::{
    base::localised::Lang,
    edit::Label,
    i18n,
    model::{Kind, Workspace, persona::Persona},
    scene::{document::What, theme::Theme},
    ui::{Command, View, people::PeopleView},
};
use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable};

use crate::desk::{self, control, press, retype};

type Desk = desk::Desk<PeopleView>;

const SIZE: [f32; 2] = [1280.0, 5000.0];

fn english() -> Harness<'static, Desk> {
    Desk::sample(Lang::En).open(SIZE)
}

fn first(harness: &Harness<Desk>) -> Persona {
    harness.state().workspace.personas_in_order()[0].1.as_ref().clone()
}

/// The names of the fields and controls of a persona that has no entries beyond the sample's.
const KEYS: &[&str] = &[
    "people-name",
    "people-archetype",
    "people-primary",
    "people-quote",
    "people-age",
    "people-gender",
    "people-place",
    "people-job-title",
    "people-industry",
    "people-company-size",
    "people-family",
    "people-education",
    "people-income",
    "people-languages",
    "people-tech-skill",
    "people-decision",
    "people-frequency",
    "people-openness",
    "people-conscientiousness",
    "people-extraversion",
    "people-agreeableness",
    "people-neuroticism",
    "people-segment",
    "people-segment-share",
    "people-revenue-share",
    "people-n",
    "people-last-review",
    "people-note",
    "people-state-proto",
    "people-state-researched",
    "people-channel-add",
    "people-source-add",
    "people-choose-picture",
];

const LISTS: &[&str] = &[
    "people-goals",
    "people-needs",
    "people-motivations",
    "people-pains",
    "people-preferences",
    "people-hobbies",
    "people-brands",
    "people-behaviours",
    "people-devices",
    "people-traits",
    "people-empathy-who",
    "people-empathy-must-do",
    "people-empathy-sees",
    "people-empathy-says",
    "people-empathy-does",
    "people-empathy-hears",
    "people-empathy-thinks",
    "people-empathy-feels",
    "people-empathy-pains",
    "people-empathy-gains",
];

#[test]
fn every_field_has_its_name_in_both_languages_and_themes() {
    for (lang, desk) in Desk::all_looks() {
        let harness = desk.open(SIZE);
        for key in KEYS {
            control(&harness, &i18n::text(lang, key));
        }
        for key in LISTS {
            let name = i18n::format(lang, "people-entry-new", &[("list", i18n::text(lang, key).into())]);
            control(&harness, &name);
        }
    }
}

#[test]
fn a_text_becomes_one_edit() {
    let mut harness = english();
    retype(&mut harness, "Archetype", "Builder");
    assert_eq!(first(&harness).archetype, "Builder");
    assert_eq!(harness.state().steps(), [Label::Change(Kind::Persona)]);
}

#[test]
fn what_cannot_be_read_leaves_the_value_and_says_why() {
    let mut harness = english();
    for (field, text, why) in [
        ("Age", "old", "“old” is not an age in years from 0 to 130"),
        ("Share of customers", "120", "“120” is not a percentage from 0 to 100"),
        ("Last review", "soon", "“soon” is not a date such as 2026-01-31"),
    ] {
        let before = first(&harness);
        retype(&mut harness, field, text);
        assert_eq!(first(&harness), before, "{field}");
        harness.get_by_label(why);
    }
    retype(&mut harness, "Age", "36");
    retype(&mut harness, "Share of customers", "12,5");
    assert_eq!(first(&harness).demographics.age, Some(36));
    assert_eq!(first(&harness).segment_share, Some(0.125));
}

#[test]
fn entries_are_added_line_by_line_moved_and_removed() {
    let mut harness = english();
    let goals = |harness: &Harness<Desk>| first(harness).goals;
    let [first, second] = goals(&harness).try_into().unwrap();
    retype(&mut harness, "Goals: new entry", "Three");
    assert!(harness.get_by_label("Goals: new entry").is_focused(), "Enter goes to the next line");
    assert_eq!(goals(&harness), [first.clone(), second.clone(), "Three".to_owned()]);
    harness.get_by_label("Goals 3").focus();
    harness.run_steps(4);
    press(&mut harness, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(goals(&harness), [first.clone(), "Three".to_owned(), second.clone()]);
    harness.get_by_label(&format!("Delete entry: {first}")).click();
    harness.run_steps(4);
    assert_eq!(goals(&harness), ["Three".to_owned(), second.clone()]);
    retype(&mut harness, "Goals 1", " ");
    assert_eq!(goals(&harness), [second], "a line without text goes when it is left");
}

#[test]
fn a_scale_is_set_by_keys_and_cleared() {
    let mut harness = english();
    control(&harness, "Openness").focus();
    harness.run_steps(4);
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(first(&harness).personality.openness, Some(4));
    harness.get_by_label("Clear: Openness").click();
    harness.run_steps(4);
    assert_eq!(first(&harness).personality.openness, None);
}

#[test]
fn the_first_persona_is_made_from_the_empty_page() {
    for lang in Lang::ALL {
        let mut harness = Desk::new(Workspace::default(), lang, Theme::light()).open(SIZE);
        harness.get_by_label(&i18n::text(lang, "people-empty"));
        let add = i18n::text(lang, "people-add");
        harness.get_all_by_label(&add).last().unwrap().click();
        harness.run_steps(4);
        assert_eq!(first(&harness).name, i18n::text(lang, "people-new-name"));
        let stage = harness.state();
        let (what, id) = stage.view.exported(&stage.workspace).unwrap();
        assert_eq!((what, id), (What::Persona, stage.workspace.personas_in_order()[0].0.into()));
    }
}

#[test]
fn a_persona_is_copied_shown_as_a_sheet_and_asked_about() {
    let mut harness = english();
    desk::run(&mut harness, Command::Duplicate);
    assert_eq!(harness.state().workspace.personas_in_order()[1].1.name, "Solver Sam (copy)");
    harness.get_by_label("Delete persona").click();
    harness.get_by_label("Choose picture…").click();
    harness.run_steps(4);
    let copy = harness.state().workspace.personas_in_order()[1].0;
    assert_eq!(harness.state().asked, [format!("delete {copy}"), format!("picture {copy}")]);
    harness.get_by_label("Sheet").click();
    harness.run_steps(4);
    harness.get_by_label("Sheet of Solver Sam (copy)");
}
