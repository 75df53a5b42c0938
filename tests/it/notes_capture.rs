//! The field that keeps what is said: keys are counted as a facilitator presses them.

use cairn::{
    base::localised::Lang,
    edit::{journey::Cell, note::Aim},
    i18n,
    model::{
        AnyId, Kind, Workspace,
        journey::{Content, LaneKind},
        persona::PersonaList,
        workshop::OutcomeKind,
    },
    scene::{document::What, theme::Theme},
    ui::{Command, Cx, View, workshop::notes::capture::Capture},
};
use egui::{Event, Key, Modifiers, Ui};
use egui_kittest::{Harness, kittest::Queryable};

use crate::{
    desk::{self, press, type_text},
    sample,
};

/// A page that is nothing but the field, aimed at what a test wants.
#[derive(Default)]
struct Field {
    capture: Capture,
    aims: Vec<Aim>,
}

impl View for Field {
    fn actions_ui(&mut self, _: &mut Ui, _: &Cx) {}

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        self.capture.ui(ui.ctx(), cx, self.aims.clone());
    }

    fn can(&self, _: Command, _: &Cx) -> bool {
        false
    }

    fn run(&mut self, _: Command, _: &Cx) {}

    fn select(&mut self, _: AnyId, _: &Workspace) {}

    fn exported(&self, _: &Workspace) -> Option<(What, AnyId)> {
        None
    }
}

type Desk = desk::Desk<Field>;

fn open(workspace: Workspace, lang: Lang, aims: Vec<Aim>) -> Harness<'static, Desk> {
    let mut desk = Desk::new(workspace, lang, Theme::light());
    desk.view.aims.clone_from(&aims);
    desk.view.capture.open(aims);
    desk.open([900.0, 500.0])
}

fn texts(harness: &Harness<Desk>) -> Vec<String> {
    let workspace = &harness.state().workspace;
    let workshop = workspace.workshops.ids().next().unwrap();
    workspace.notes_of(workshop).iter().map(|(_, note)| note.text.clone()).collect()
}

/// A cell of a lane of pain points of the sample.
fn pain_cell(workspace: &Workspace) -> Cell {
    let (lane, own) = workspace.lanes.iter().find(|(_, lane)| lane.kind == LaneKind::PainPoints).unwrap();
    Cell::from((lane, workspace.stages_of(own.journey)[1].0))
}

#[test]
fn sixty_notes_take_their_text_and_one_key_each() {
    for lang in Lang::ALL {
        let mut harness = open(Workspace::default(), lang, Vec::new());
        let mut keys = 0;
        let mut letters = 0;
        for number in 0..60 {
            let text = if lang == Lang::En { format!("Thought {number}") } else { format!("想法{number}") };
            for letter in text.chars() {
                type_text(&mut harness, &letter.to_string());
                (keys, letters) = (keys + 1, letters + 1);
            }
            press(&mut harness, Modifiers::NONE, Key::Enter);
            keys += 1;
        }
        let kept = texts(&harness);
        assert_eq!((kept.len(), keys), (60, letters + 60));
        assert_eq!(kept.iter().map(|text| text.chars().count()).sum::<usize>(), letters);
        assert_eq!(harness.state().steps().len(), 60, "each note is a step of its own");
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert!(harness.query_by_label(&i18n::text(lang, "notes-capture")).is_none());
    }
}

#[test]
fn a_pasted_list_becomes_as_many_notes_in_one_step() {
    let mut harness = open(Workspace::default(), Lang::En, Vec::new());
    type_text(&mut harness, "First: ");
    harness.event(Event::Paste("one\n- two\n\n• three\u{7}".to_owned()));
    harness.run_steps(4);
    assert_eq!(texts(&harness), ["First: one", "two", "three"]);
    assert_eq!(harness.state().steps().len(), 1);
    harness.state_mut().undo_all();
    assert!(harness.state().workspace.workshops.is_empty());
    harness.event(Event::Paste("a word".to_owned()));
    harness.run_steps(4);
    assert!(harness.state().workspace.notes.is_empty(), "one line is typed on");
}

#[test]
fn what_is_aimed_at_a_cell_is_a_card_and_a_note_in_one_step() {
    let workspace = sample::of(Lang::En);
    let cell = pain_cell(&workspace);
    let before = workspace.clone();
    let mut harness = open(workspace, Lang::En, vec![Aim::Cell(cell)]);
    let stage = before.stages.get(cell.stage).unwrap().name.clone();
    harness.get_by(|node| node.value().is_some_and(|words| words.ends_with(&stage)));
    type_text(&mut harness, "Waits for days");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let workspace = &harness.state().workspace;
    let note = workspace.notes.values().next().unwrap();
    let card = workspace.cards.get(note.became.unwrap().typed().unwrap()).unwrap();
    assert_eq!((card.text.as_str(), Cell::of(card)), ("Waits for days", cell));
    assert!(matches!(card.content, Content::Pain { .. }));
    harness.state_mut().undo_all();
    assert_eq!(harness.state().workspace, before);
}

#[test]
fn tab_aims_elsewhere_and_the_next_note_goes_there() {
    let workspace = sample::of(Lang::En);
    let persona = workspace.personas.ids().next().unwrap();
    let needs = workspace.personas.get(persona).unwrap().needs.len();
    let aims = vec![Aim::List(persona, PersonaList::Needs), Aim::List(persona, PersonaList::Pains)];
    let mut harness = open(workspace, Lang::En, aims);
    type_text(&mut harness, "Calm");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Tab);
    press(&mut harness, Modifiers::NONE, Key::Tab);
    type_text(&mut harness, "Later");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::SHIFT, Key::Tab);
    type_text(&mut harness, "Noise");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let own = harness.state().workspace.personas.get(persona).unwrap();
    assert_eq!((own.needs.len(), own.needs.last().unwrap().as_str()), (needs + 1, "Calm"));
    assert_eq!(own.pains.last().unwrap(), "Noise");
    let notes = &harness.state().workspace.notes;
    let parked: Vec<&str> =
        notes.values().filter(|note| note.became.is_none()).map(|note| note.text.as_str()).collect();
    assert_eq!(parked, ["Later"]);
}

#[test]
fn a_decision_has_an_owner_and_a_day_and_a_wrong_day_keeps_nothing() {
    let mut desk = Desk::new(sample::of(Lang::En), Lang::En, Theme::dark());
    desk.view.capture.open_for(OutcomeKind::Decision, Vec::new());
    let mut harness = desk.open([900.0, 500.0]);
    type_text(&mut harness, "We answer within a day");
    harness.get_by_label("Who takes care, by role").focus();
    harness.run_steps(2);
    type_text(&mut harness, "Head of Support");
    harness.get_by_label("Until when").focus();
    harness.run_steps(2);
    type_text(&mut harness, "soon");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.state().workspace.outcomes.is_empty());
    harness.get_by_label("Until when").focus();
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(2);
    type_text(&mut harness, "2026-03-01");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let own = harness.state().workspace.outcomes.values().next().unwrap();
    assert_eq!(own.text, "We answer within a day");
    assert_eq!((own.owner_role.as_str(), own.due), ("Head of Support", Some(jiff::civil::date(2026, 3, 1))));
    assert_eq!(own.kind, OutcomeKind::Decision);
}

#[test]
fn what_it_is_aimed_at_may_vanish() {
    let workspace = sample::of(Lang::En);
    let cell = pain_cell(&workspace);
    let mut harness = open(workspace, Lang::En, vec![Aim::Cell(cell)]);
    let gone = AnyId::from(cell.stage);
    let workspace = &mut harness.state_mut().workspace;
    cairn::edit::transact(workspace, |tx| cairn::edit::remove::remove(tx, gone)).unwrap();
    harness.run_steps(2);
    type_text(&mut harness, "Still here");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(texts(&harness), ["Still here"]);
    assert_eq!(harness.state().workspace.notes.values().next().unwrap().became, None);
    assert_eq!(gone.kind, Kind::Stage);
}
