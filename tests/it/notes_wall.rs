//! The wall of notes, by what it calls things and with the keys of a facilitator.

use cairn::{
    base::{id::Id, localised::Lang},
    edit::{
        Label,
        note::{self, Aim, Meeting, Talk},
        transact,
    },
    i18n,
    model::{Kind, Workspace, workshop::Note},
    scene::theme::Theme,
    ui::{Command, View, workshop::WorkshopView},
};
use egui::{Key, Modifiers, Vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};

use crate::{
    desk::{self, click, press, run, type_text},
    sample,
};

type Desk = desk::Desk<WorkshopView>;

const SIZE: [f32; 2] = [1280.0, 800.0];

const SAID: [&str; 6] = [
    "Waits for an answer",
    "Invoices arrive twice",
    "waits for an answer!",
    "Nobody calls back",
    "Export loses comments",
    "Trial ends without a word",
];

/// The sample with a workshop in which something was said.
fn workspace(lang: Lang) -> Workspace {
    let mut workspace = sample::of(lang);
    let meeting = Meeting::OfDay { name: "Kick-off".to_owned(), date: jiff::civil::date(2026, 1, 15) };
    let talk = Talk { meeting, step: Id::default(), author: Id::default() };
    let texts = SAID.map(str::to_owned);
    transact(&mut workspace, |tx| note::capture(tx, &talk, Aim::ParkingLot, &texts)).unwrap();
    workspace
}

/// The notes of a workspace; the page begins with the agenda.
fn wall(workspace: Workspace, lang: Lang, theme: &'static Theme) -> Desk {
    let mut desk = Desk::new(workspace, lang, theme);
    View::open(&mut desk.view, "notes-section");
    desk
}

fn english() -> Harness<'static, Desk> {
    wall(workspace(Lang::En), Lang::En, Theme::light()).open(SIZE)
}

fn card<'h>(harness: &'h Harness<Desk>, text: &'h str) -> egui_kittest::Node<'h> {
    let is_card = |node: &egui_kittest::Node| node.accesskit_node().role() == egui::Role::ListBoxOption;
    harness.query_all_by_label(text).find(is_card).unwrap_or_else(|| panic!("no card says {text}"))
}

fn select(harness: &mut Harness<Desk>, text: &str, modifiers: Modifiers) {
    card(harness, text).click_modifiers(modifiers);
    harness.run_steps(8);
}

fn note<'h>(harness: &'h Harness<Desk>, text: &str) -> &'h Note {
    harness.state().workspace.notes.values().find(|note| note.text == text).unwrap()
}

#[test]
fn every_note_has_a_card_in_both_languages_and_themes() {
    for lang in Lang::ALL {
        for theme in [Theme::light(), Theme::dark()] {
            for size in [[1024.0, 768.0], [1920.0, 1080.0]] {
                let mut harness = wall(workspace(lang), lang, theme).open(size);
                for text in SAID {
                    card(&harness, text);
                }
                click(&mut harness, &i18n::text(lang, "votes-section"));
                click(&mut harness, &i18n::text(lang, "minutes-section"));
            }
        }
    }
}

#[test]
fn notes_are_grouped_and_the_group_named_by_keys_alone() {
    let mut harness = english();
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
    press(&mut harness, Modifiers::NONE, Key::G);
    harness.run_steps(4);
    type_text(&mut harness, "Answers");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let workspace = &harness.state().workspace;
    let (id, group) = workspace.note_groups.iter().next().unwrap();
    assert_eq!(group.name, "Answers");
    let inside = workspace.notes.values().filter(|note| note.group == id).count();
    assert_eq!(inside, 2);
    // One of them goes back to the parking lot.
    select(&mut harness, "Waits for an answer", Modifiers::NONE);
    press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert!(!note(&harness, "Waits for an answer").group.is_set());
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    assert_eq!(note(&harness, "Waits for an answer").group, id);
}

#[test]
fn alt_with_an_arrow_changes_the_order_within_a_group() {
    let mut harness = english();
    select(&mut harness, "Nobody calls back", Modifiers::NONE);
    press(&mut harness, Modifiers::ALT, Key::ArrowUp);
    let workspace = &harness.state().workspace;
    let workshop = workspace.workshops.ids().next().unwrap();
    let order: Vec<&str> = workspace.notes_of(workshop).iter().map(|(_, note)| note.text.as_str()).collect();
    assert_eq!(order[2..4], ["Nobody calls back", "waits for an answer!"]);
    assert_eq!(harness.state().steps(), [Label::Move(Kind::Note)]);
}

#[test]
fn several_notes_are_dragged_onto_the_empty_wall_and_become_a_group() {
    let mut harness = english();
    select(&mut harness, "Nobody calls back", Modifiers::NONE);
    select(&mut harness, "Waits for an answer", Modifiers::COMMAND);
    let from = card(&harness, "Nobody calls back").rect().center();
    harness.drag_at(from);
    harness.run_steps(2);
    for step in 1..=4_u8 {
        harness.hover_at(from + Vec2::new(10.0, 320.0) * f32::from(step) / 4.0);
        harness.run_steps(2);
    }
    harness.drop_at(from + Vec2::new(10.0, 320.0));
    harness.run_steps(4);
    let group = note(&harness, "Nobody calls back").group;
    assert!(group.is_set());
    assert_eq!(note(&harness, "Waits for an answer").group, group);
    assert_eq!(harness.state().steps().len(), 1);
}

#[test]
fn one_key_makes_an_opportunity_and_the_note_stays_its_origin() {
    let mut harness = english();
    let before = harness.state().workspace.opportunities.len();
    select(&mut harness, "Export loses comments", Modifiers::NONE);
    press(&mut harness, Modifiers::NONE, Key::O);
    let workspace = &harness.state().workspace;
    assert_eq!(workspace.opportunities.len(), before + 1);
    let became = note(&harness, "Export loses comments").became.unwrap();
    assert_eq!(workspace.name_of(became), Some("Export loses comments"));
    press(&mut harness, Modifiers::NONE, Key::S);
    assert_eq!(harness.state().asked.last().unwrap(), &format!("show {became}"));
}

#[test]
fn a_pain_point_asks_for_its_stage_and_enter_takes_the_one_proposed() {
    let mut harness = english();
    let before = harness.state().workspace.cards.len();
    select(&mut harness, "Export loses comments", Modifiers::NONE);
    press(&mut harness, Modifiers::NONE, Key::P);
    harness.get_by_label("In which stage does it hurt?");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().workspace.cards.len(), before + 1);
    let became = note(&harness, "Export loses comments").became.unwrap();
    assert_eq!(became.kind, Kind::Card);
    assert!(harness.query_by_label("In which stage does it hurt?").is_none());
}

#[test]
fn a_key_pressed_twice_makes_nothing_twice_but_leads_on_to_an_opportunity() {
    let mut harness = english();
    let before = harness.state().workspace.opportunities.len();
    select(&mut harness, "Export loses comments", Modifiers::NONE);
    for key in [Key::P, Key::Enter, Key::P] {
        press(&mut harness, Modifiers::NONE, key);
    }
    assert!(harness.query_by_label("In which stage does it hurt?").is_none());
    for key in [Key::O, Key::O] {
        press(&mut harness, Modifiers::NONE, key);
    }
    let workspace = &harness.state().workspace;
    let cards = workspace.cards.values().filter(|card| card.text == "Export loses comments");
    assert_eq!((cards.count(), workspace.opportunities.len()), (1, before + 1));
}

#[test]
fn what_says_the_same_is_pointed_out_and_joined_only_when_asked() {
    let mut harness = english();
    click(&mut harness, "1 pair looks alike");
    assert_eq!(harness.state().workspace.notes.len(), SAID.len());
    click(&mut harness, "Join");
    assert_eq!(harness.state().workspace.notes.len(), SAID.len() - 1);
    assert!(harness.query_by_label("1 pair looks alike").is_none());
}

#[test]
fn search_hides_what_does_not_match_and_delete_takes_what_is_selected() {
    let mut harness = english();
    run(&mut harness, Command::Find);
    type_text(&mut harness, "answer");
    assert!(harness.query_by_label("Invoices arrive twice").is_none());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    select(&mut harness, "Invoices arrive twice", Modifiers::NONE);
    run(&mut harness, Command::Delete);
    assert_eq!(harness.state().workspace.notes.len(), SAID.len() - 1);
    assert!(!harness.state_mut().can(Command::Delete));
}

#[test]
fn a_note_is_edited_where_it_stands() {
    let mut harness = english();
    select(&mut harness, "Nobody calls back", Modifiers::NONE);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(2);
    type_text(&mut harness, "Nobody ever calls back");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    note(&harness, "Nobody ever calls back");
    card(&harness, "Nobody ever calls back");
}

#[test]
fn an_empty_page_says_what_belongs_there() {
    for lang in Lang::ALL {
        let mut harness = wall(Workspace::default(), lang, Theme::light()).open(SIZE);
        harness.get_by_label(&i18n::text(lang, "notes-empty"));
        click(&mut harness, &i18n::text(lang, "votes-section"));
        harness.get_by_label(&i18n::text(lang, "votes-empty"));
        click(&mut harness, &i18n::text(lang, "minutes-section"));
        harness.get_by_label(&i18n::text(lang, "minutes-empty"));
    }
}
