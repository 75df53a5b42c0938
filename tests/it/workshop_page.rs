//! The page of workshops: agendas are made, read and edited in both languages and themes.

use cairn::{
    base::{id::Id, localised::Lang},
    edit::transact,
    export::{
        Format,
        document::{can_write, document},
    },
    model::{
        Workspace,
        workshop::{AgendaStep, StepView, Workshop},
    },
    scene::{document::What, look::Look, measure::Measure, theme::Theme},
    shipped::workshops::workshops,
    tr,
    ui::{Command, workshop::WorkshopView},
};
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Vec2};
use egui_kittest::{Harness, kittest::Queryable};

use crate::{
    desk::{self, click, control, press, retype, type_text},
    drawn::texts,
    sample,
};

type Desk = desk::Desk<WorkshopView>;

const SIZE: [f32; 2] = [1180.0, 1400.0];

/// The sample with the journey workshop in it.
fn with_workshop(lang: Lang) -> (Workspace, Id<Workshop>) {
    let mut workspace = sample::of(lang);
    let (workshop, steps) = workshops()[1].workshop(lang);
    let add = |tx: &mut cairn::edit::Tx| cairn::edit::workshop::add_workshop(tx, workshop, steps);
    let (id, _) = transact(&mut workspace, add).unwrap();
    (workspace, id)
}

fn english() -> Harness<'static, Desk> {
    Desk::new(with_workshop(Lang::En).0, Lang::En, Theme::light()).open(SIZE)
}

fn steps(harness: &Harness<Desk>) -> Vec<AgendaStep> {
    let workspace = &harness.state().workspace;
    let id = workspace.workshops_in_order().last().map(|(id, _)| *id).unwrap();
    workspace.agenda_of(id).into_iter().map(|(_, step)| step.as_ref().clone()).collect()
}

fn names(harness: &Harness<Desk>) -> Vec<String> {
    steps(harness).into_iter().map(|step| step.name).collect()
}

#[test]
fn the_first_workshop_is_made_from_an_agenda_that_is_ready() {
    for (lang, desk) in Desk::all_looks() {
        let mut harness = desk.open(SIZE);
        for template in workshops() {
            control(&harness, template.name.get(lang));
        }
        control(&harness, workshops()[0].name.get(lang)).click();
        harness.run_steps(4);
        let found = steps(&harness);
        assert_eq!(found.len(), workshops()[0].steps.len());
        assert_eq!(found[0].name, workshops()[0].steps[0].name.get(lang));
        let of_people: Vec<_> = found.iter().filter(|step| step.view == Some(StepView::People)).collect();
        assert!(of_people.iter().all(|step| step.subject.is_some()), "steps know the persona they are about");
        // Its name is ready to be typed over.
        type_text(&mut harness, "Kick-off");
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert_eq!(harness.state().workspace.workshops_in_order().last().unwrap().1.name, "Kick-off");
        harness.get_by_label(&tr!(lang, "agenda-start"));
    }
}

#[test]
fn a_step_is_edited_where_it_stands() {
    let mut harness = english();
    retype(&mut harness, "Minutes: Actions and touchpoints", "35");
    retype(&mut harness, "Step: 2", "What they do");
    let found = steps(&harness);
    assert_eq!((found[1].minutes, found[1].name.as_str()), (35, "What they do"));
    retype(&mut harness, "Minutes: What they do", "many");
    assert_eq!(steps(&harness)[1].minutes, 35);
    harness.get_by_label(&tr!(Lang::En, "agenda-bad-minutes", text = "many"));
    harness.get_by_label("7 steps · 1 h 45 min");
}

#[test]
fn the_times_of_day_follow_the_beginning() {
    let mut harness = english();
    retype(&mut harness, "Begins at", "13:30");
    let starts = harness.state().workspace.workshops_in_order().last().unwrap().1.starts;
    assert_eq!(starts, Some(jiff::civil::time(13, 30, 0, 0)));
    let scene = {
        let desk = harness.state();
        let measure = Measure::default();
        let look = Look { measure: &measure, theme: Theme::print(), lang: Lang::En };
        let id = What::Agenda.ids(&desk.workspace)[0];
        What::Agenda.scene(&desk.workspace, id, &look).unwrap()
    };
    let texts = texts(&scene);
    for expected in ["13:30", "13:35", "13:55", "15:00", "Meet the persona"] {
        assert!(texts.iter().any(|text| text == expected), "{expected} in {texts:?}");
    }
    assert!(!texts.iter().any(|text| text.contains("Lock the structure")), "notes are not for the group");
}

#[test]
fn the_agenda_is_written_in_all_its_forms() {
    for lang in Lang::ALL {
        let (workspace, id) = with_workshop(lang);
        for format in Format::ALL.into_iter().filter(|format| can_write(What::Agenda, *format)) {
            let written = document(&workspace, What::Agenda, &[id.into()], format, lang).unwrap();
            assert!(written.len() > 500, "{format:?}");
        }
        let table = What::Agenda.table(&workspace, id.into(), lang).unwrap();
        assert_eq!((table.rows.len(), table.columns.len()), (7, 7));
        let notes = workshops()[1].steps[0].notes.get(lang);
        assert!(table.rows[0].contains(&notes.into()), "the facilitator's copy has the notes");
    }
}

#[test]
fn a_step_moves_with_alt_and_an_arrow_and_is_copied() {
    let mut harness = english();
    let before = names(&harness);
    control(&harness, "Step: 2").focus();
    harness.run_steps(2);
    press(&mut harness, Modifiers::ALT, Key::ArrowUp);
    let mut expected = before.clone();
    expected.swap(0, 1);
    assert_eq!(names(&harness), expected);
    click(&mut harness, "Duplicate Thoughts and pains");
    assert_eq!(names(&harness).iter().filter(|name| *name == "Thoughts and pains").count(), 2);
    harness.state_mut().undo_all();
    assert_eq!(names(&harness), before);
}

#[test]
fn a_step_is_dragged_by_its_time() {
    let mut harness = english();
    let before = names(&harness);
    let from = harness.get_by_label("Move Meet the persona").rect().center();
    let below = harness.get_by_label("Move Thoughts and pains").rect().center();
    drag(&mut harness, from, below - from + Vec2::new(0.0, 60.0));
    let mut expected = before.clone();
    let first = expected.remove(0);
    expected.insert(2, first);
    assert_eq!(names(&harness), expected);
    assert_eq!(harness.state().last_step(), "step-move");
}

fn drag(harness: &mut Harness<Desk>, from: Pos2, by: Vec2) {
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    harness.event(Event::PointerMoved(from));
    harness.run_steps(1);
    harness.event(button(from, true));
    harness.run_steps(1);
    for part in 1..=4 {
        harness.event(Event::PointerMoved(from + by * (part as f32 / 4.0)));
        harness.run_steps(1);
    }
    harness.event(button(from + by, false));
    harness.run_steps(4);
}

#[test]
fn a_role_is_invited_and_excused() {
    let mut harness = english();
    click(&mut harness, "Name a role, Enter");
    for role in ["Head of Sales", "Finance"] {
        type_text(&mut harness, role);
        press(&mut harness, Modifiers::NONE, Key::Enter);
    }
    let workshop = |harness: &Harness<Desk>| {
        harness.state().workspace.workshops_in_order().last().map(|(_, own)| own.as_ref().clone()).unwrap()
    };
    assert_eq!(workshop(&harness).participants.len(), 2);
    click(&mut harness, "Excuse Head of Sales");
    assert_eq!(workshop(&harness).participants.len(), 1);
    // It is known from now on.
    harness.get_by_label("Invite a known role");
}

#[test]
fn starting_is_possible_once_there_is_a_step() {
    let mut workspace = sample::english();
    let add =
        |tx: &mut cairn::edit::Tx| cairn::edit::workshop::add_workshop(tx, Workshop::default(), Vec::new());
    transact(&mut workspace, add).unwrap();
    let mut harness = Desk::new(workspace, Lang::En, Theme::light()).open(SIZE);
    assert!(!harness.state_mut().can(Command::StartWorkshop));
    click(&mut harness, "Add step");
    assert!(harness.state_mut().can(Command::StartWorkshop));
}

#[test]
fn the_page_stands_in_every_look_and_on_a_small_screen() {
    for lang in Lang::ALL {
        for theme in [Theme::light(), Theme::dark()] {
            for size in [[1180.0, 700.0], [600.0, 420.0], [420.0, 330.0]] {
                let (workspace, _) = with_workshop(lang);
                let harness = Desk::new(workspace, lang, theme).open(size);
                harness.get_by_label(&tr!(lang, "agenda-start"));
            }
        }
    }
}
