//! The page of personas, by what it calls things.

use cairn::{
    base::localised::Lang,
    edit::{Label, persona_copy::Parcel, transact},
    i18n,
    model::{
        Kind, Workspace,
        evidence::Evidence,
        persona::{Persona, Segment},
        persona_set::{Column, SheetBlock, SheetLayout},
    },
    scene::{document::What, theme::Theme},
    store::format,
    ui::{Command, View, people::PeopleView},
};
use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable};

use crate::desk::{self, click, control, press, retype};

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

#[test]
fn a_persona_is_archived_and_found_again() {
    let mut harness = english();
    let id = harness.state().workspace.personas_in_order()[0].0;
    click(&mut harness, "Archive persona");
    assert!(harness.state().workspace.personas.get(id).unwrap().archived);
    assert!(harness.query_by_label("Solver Sam").is_none(), "another one is shown");
    click(&mut harness, "Show archived (1)");
    click(&mut harness, "Solver Sam");
    click(&mut harness, "Bring back from the archive");
    assert!(!harness.state().workspace.personas.get(id).unwrap().archived);
}

#[test]
fn a_template_fills_a_new_persona() {
    let mut harness = english();
    click(&mut harness, "Add persona");
    click(&mut harness, "Business buyer");
    let workspace = &harness.state().workspace;
    let rows = workspace.personas_in_order();
    let (_, last) = rows.last().unwrap();
    assert_eq!(last.name, "Business buyer");
    assert!(!last.decision_process.is_empty() && last.seed_fields.contains(&"goals".to_owned()));
}

#[test]
fn what_is_pasted_is_a_picture_or_a_persona_or_nothing() {
    let mut harness = english();
    let id = harness.state().workspace.personas_in_order()[0].0;
    let image = egui::ColorImage::filled([4, 2], egui::Color32::RED);
    harness.event(egui::Event::PasteImage(image.into()));
    harness.run_steps(3);
    assert_eq!(harness.state().asked, [format!("pixels {id} 4×2")]);
    harness.event(egui::Event::Paste("just words".to_owned()));
    harness.run_steps(3);
    assert!(harness.state().steps().is_empty());
    let parcel = Parcel::pack(&harness.state().workspace, id).unwrap();
    harness.event(egui::Event::Paste(format::write(parcel.contents()).unwrap()));
    harness.run_steps(4);
    let rows = harness.state().workspace.personas_in_order();
    assert_eq!(rows.last().unwrap().1.name, "Solver Sam (copy)");
    assert_eq!(rows.len(), 5);
}

#[test]
fn a_persona_from_elsewhere_is_asked_about_before_its_belongings_come_along() {
    let sample = Desk::sample(Lang::En).workspace;
    let sam: cairn::base::id::Id<Persona> = "persona-sam".parse().unwrap();
    let text = format::write(Parcel::pack(&sample, sam).unwrap().contents()).unwrap();
    for (answer, pieces) in [("Add it all", 3), ("Only the persona", 0)] {
        let mut harness = Desk::new(Workspace::default(), Lang::En, Theme::light()).open(SIZE);
        harness.event(egui::Event::Paste(text.clone()));
        harness.run_steps(4);
        assert!(harness.state().steps().is_empty(), "nothing happens before the answer");
        click(&mut harness, answer);
        let workspace = &harness.state().workspace;
        let there = workspace.personas.get(sam).unwrap();
        assert_eq!((there.evidence.len(), workspace.evidence.len()), (pieces, pieces));
        assert_eq!(there.goals, sample.personas.get(sam).unwrap().goals);
    }
}

#[test]
fn an_entry_of_the_map_becomes_a_need_by_button_and_a_pain_by_key() {
    let mut harness = english();
    let before = first(&harness);
    control(&harness, "Empathy map").click();
    harness.run_steps(4);
    click(&mut harness, "Says");
    let entry = before.empathy.says[0].text.clone();
    click(&mut harness, &format!("Make a need: {entry}"));
    assert_eq!(first(&harness).needs.last(), Some(&entry));
    control(&harness, "Says 1").focus();
    harness.run_steps(3);
    press(&mut harness, Modifiers::ALT, Key::P);
    assert_eq!(first(&harness).pains.last(), Some(&entry));
    assert_eq!(first(&harness).empathy.says, before.empathy.says, "it stays in the map");
    harness.get_by_label(&format!("Is a need: {entry}"));
}

#[test]
fn a_block_of_the_sheet_is_hidden_and_moved_for_all_personas() {
    let mut harness = english();
    click(&mut harness, "Sheet");
    click(&mut harness, "Motivations");
    click(&mut harness, "Move down (Alt+↓): Goals");
    click(&mut harness, "Move to the wide columns: Channels");
    let layout = harness.state().workspace.persona_set.sheet.clone();
    assert!(!layout.shows(SheetBlock::Motivations));
    assert_eq!(layout.blocks(Column::Wide)[..2], [SheetBlock::Motivations, SheetBlock::Goals]);
    assert_eq!(layout.blocks(Column::Wide).last(), Some(&SheetBlock::Channels));
    click(&mut harness, "Usual arrangement");
    assert_eq!(harness.state().workspace.persona_set.sheet, SheetLayout::default());
}

#[test]
fn the_set_is_shown_in_every_way_in_both_languages_and_themes() {
    for (lang, desk) in Desk::all_looks() {
        let mut harness = desk.open([1280.0, 800.0]);
        click(&mut harness, &i18n::text(lang, "people-section-set"));
        for (key, what) in [
            ("people-set-table", What::PersonaSet),
            ("people-set-compare", What::PersonaSet),
            ("people-set-map", What::PersonaMap),
            ("people-set-coverage", What::PersonaSet),
            ("people-set-page", What::PersonaSet),
            ("people-set-cards", What::PersonaSet),
        ] {
            click(&mut harness, &i18n::text(lang, key));
            let stage = harness.state();
            assert_eq!(stage.view.exported(&stage.workspace).unwrap().0, what);
        }
        let name = harness.state().workspace.personas_in_order()[2].1.name.clone();
        click(&mut harness, &name);
        control(&harness, &i18n::text(lang, "people-archetype"));
    }
}

#[test]
fn the_table_is_sorted_by_a_column_and_back() {
    let mut harness = english();
    click(&mut harness, "All together");
    click(&mut harness, "Table");
    let names = |harness: &Harness<Desk>| {
        let names = ["Solver Sam", "Admin Ana", "Buyer Bao", "Newcomer Nia"];
        let mut found = names.map(|name| (harness.get_by_label(name).rect().top() as i32, name));
        found.sort_unstable();
        found.map(|(_, name)| name)
    };
    let order = names(&harness);
    click(&mut harness, "Sort by Name");
    assert_eq!(names(&harness), ["Admin Ana", "Buyer Bao", "Newcomer Nia", "Solver Sam"]);
    click(&mut harness, "Sort by Name");
    assert_eq!(names(&harness)[0], "Solver Sam");
    click(&mut harness, "Sort by Name");
    assert_eq!(names(&harness), order);
}

#[test]
fn a_dot_moved_by_keys_changes_the_values_of_its_axes() {
    let mut harness = english();
    let before = first(&harness);
    click(&mut harness, "All together");
    click(&mut harness, "Two axes");
    control(&harness, "Solver Sam").focus();
    harness.run_steps(3);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    let after = first(&harness);
    assert_eq!(after.demographics.age, before.demographics.age.map(|age| age + 1));
    assert_eq!(after.tech_skill, before.tech_skill.map(|skill| skill - 1));
}

#[test]
fn the_log_finds_shows_and_changes_a_piece_of_evidence() {
    let mut harness = english();
    let id: cairn::base::id::Id<Evidence> = "evidence-c1".parse().unwrap();
    let piece = harness.state().workspace.evidence.get(id).unwrap().clone();
    click(&mut harness, "Evidence log");
    control(&harness, "Search the log").focus();
    harness.run_steps(2);
    desk::type_text(&mut harness, &piece.name);
    click(&mut harness, &piece.name);
    retype(&mut harness, "Method", "Call by phone");
    retype(&mut harness, "Number of people or cases (n)", "many");
    harness.get_by_label("“many” is not a whole number");
    let changed = harness.state().workspace.evidence.get(id).unwrap().clone();
    assert_eq!((changed.method.as_str(), changed.n), ("Call by phone", piece.n));
    click(&mut harness, "Delete evidence");
    assert_eq!(harness.state().asked, ["delete evidence-c1"]);
    desk::run(&mut harness, Command::Duplicate);
    let copies = harness.state().workspace.evidence.values();
    assert_eq!(copies.filter(|other| other.name == format!("{} (copy)", piece.name)).count(), 1);
}

#[test]
fn a_new_piece_of_evidence_is_shown_whatever_was_searched_for() {
    let mut harness = english();
    click(&mut harness, "Evidence log");
    control(&harness, "Search the log").focus();
    harness.run_steps(2);
    desk::type_text(&mut harness, "nothing has this");
    harness.get_by_label("Nothing in the log is found.");
    click(&mut harness, "Add evidence");
    control(&harness, "What was learned");
    assert_eq!(harness.state().steps(), [Label::Add(Kind::Evidence)]);
}

#[test]
fn a_channel_and_a_segment_are_asked_about_before_they_are_deleted() {
    let mut desk = Desk::sample(Lang::En);
    let sam = desk.workspace.personas_in_order()[0].0;
    transact(&mut desk.workspace, |tx| {
        let segment = tx.add(Segment { name: "Small teams".to_owned(), ..Segment::default() });
        tx.update(sam, |persona| persona.segment = segment)
    })
    .unwrap();
    let mut harness = desk.open(SIZE);
    let persona = first(&harness);
    let name = harness.state().workspace.channels.get(persona.channels[0].channel).unwrap().name.clone();
    click(&mut harness, &format!("Delete channel: {name}"));
    click(&mut harness, "Delete segment: Small teams");
    let (channel, segment) = (persona.channels[0].channel, persona.segment);
    assert_eq!(harness.state().asked, [format!("delete {channel}"), format!("delete {segment}")]);
}
