//! What the parts of a workshop know of each other: notes of the step, minutes of the begin, the room of refusals.

use cairn::{
    base::localised::Lang,
    edit::{Join, Label},
    model::Kind,
    store::Places,
    tr,
    ui::{Command, Page, cx::Request},
};
use egui::Key;

use crate::{
    window_frame::{Window, ask, start_in, until, workspace},
    workshop_run::{begun, index, key, prepared, shows},
};

fn kept(window: &mut Window, text: &str) {
    ask(window, Request::Run(Command::CaptureNote));
    window.event(egui::Event::Text(text.to_owned()));
    window.run_steps(2);
    key(window, Key::Enter);
    key(window, Key::Escape);
}

fn compared(lang: Lang) -> String {
    tr!(lang, "minutes-compared", name = tr!(lang, "minutes-begin"))
}

fn open_minutes(window: &mut Window) {
    ask(window, Request::GoTo(Page::Workshop, "minutes-section"));
}

/// Another persona, as somebody would add in the middle of it.
fn add_persona(window: &mut Window, name: &str) {
    let own = cairn::model::persona::Persona { name: name.to_owned(), ..Default::default() };
    let verb = Box::new(move |tx: &mut cairn::edit::Tx| {
        tx.add(own);
        Ok(None)
    });
    ask(window, Request::Edit { label: Label::Add(Kind::Persona), join: Join::Never, verb });
}

#[test]
fn what_is_said_belongs_to_the_step_that_the_group_is_at() {
    for lang in Lang::ALL {
        let (_folder, mut window) = begun(lang);
        for text in ["first", "second"] {
            key(&mut window, Key::PageDown);
            kept(&mut window, text);
            let held = window.state().cairn.as_ref().unwrap().held().unwrap().at;
            let notes = &workspace(&window).unwrap().notes;
            let note = notes.values().find(|note| note.text == text).expect("the note is kept");
            assert_eq!((note.workshop, note.step), (held.workshop, held.step));
        }
    }
}

#[test]
fn minutes_know_how_it_was_at_the_begin() {
    for lang in Lang::ALL {
        let (_folder, mut window) = begun(lang);
        add_persona(&mut window, "Newcomer");
        open_minutes(&mut window);
        assert!(shows(&window, &compared(lang)));
        let added = tr!(lang, "minutes-added", names = tr!(lang, "minutes-quoted", name = "Newcomer"));
        assert!(shows(&window, &added), "{added}");
    }
}

#[test]
fn a_workshop_taken_up_again_still_knows_its_begin() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().unwrap();
        let file = prepared(folder.path(), lang);
        let places = Places::under(&folder.path().join("own"));
        let mut window = start_in(places.clone(), lang, Some(file.clone()));
        until(&mut window, "the file is open", |window| workspace(window).is_some());
        window.run_steps(3);
        key(&mut window, Key::F5);
        key(&mut window, Key::PageDown);
        add_persona(&mut window, "Newcomer");
        ask(&mut window, Request::Run(Command::Save));
        until(&mut window, "it is saved", |window| !window.state().cairn.as_ref().unwrap().is_saving());
        // The file of the state is written beside the window.
        std::thread::sleep(std::time::Duration::from_millis(300));
        drop(window);
        let mut window = start_in(places, lang, Some(file));
        until(&mut window, "it goes on", |window| window.state().cairn.as_ref().unwrap().held().is_some());
        assert_eq!(index(&window), 1);
        open_minutes(&mut window);
        until(&mut window, "the begin is read", |window| shows(window, &compared(lang)));
        let added = tr!(lang, "minutes-added", names = tr!(lang, "minutes-quoted", name = "Newcomer"));
        assert!(shows(&window, &added), "{added}");
    }
}

#[test]
fn a_refusal_is_seen_while_presenting_and_goes_by_itself() {
    for lang in Lang::ALL {
        let (_folder, mut window) = begun(lang);
        ask(&mut window, Request::Run(Command::ToggleFrameLock));
        ask(&mut window, Request::Go(Page::Workshop));
        key(&mut window, Key::F11);
        let stage = workspace(&window).unwrap().stages.ids().next().unwrap();
        let verb = Box::new(move |tx: &mut cairn::edit::Tx| {
            tx.update(stage, |stage| stage.name = "x".into()).map(|()| None)
        });
        ask(&mut window, Request::Edit { label: Label::Rename(Kind::Stage), join: Join::Never, verb });
        let notice = window.state().cairn.as_ref().unwrap().notice().unwrap_or_default().to_owned();
        assert!(notice.contains(&tr!(lang, "frame-refused", kind = tr!(lang, "kind-stage"))), "{notice}");
        assert!(shows(&window, &notice));
        window.run_steps(60);
        assert!(!shows(&window, &notice));
    }
}

#[test]
fn the_key_that_ends_the_name_of_a_group_does_not_open_the_note() {
    for lang in Lang::ALL {
        let (_folder, mut window) = begun(lang);
        kept(&mut window, "first");
        let before = workspace(&window).unwrap().opportunities.len();
        ask(&mut window, Request::GoTo(Page::Workshop, "notes-section"));
        key(&mut window, Key::ArrowRight);
        key(&mut window, Key::G);
        window.event(egui::Event::Text("Prices".to_owned()));
        window.run_steps(3);
        key(&mut window, Key::Enter);
        // The next key is for the wall.
        key(&mut window, Key::O);
        let own = workspace(&window).unwrap();
        assert!(own.note_groups.values().any(|group| group.name == "Prices"));
        assert_eq!(own.opportunities.len(), before + 1);
    }
}
