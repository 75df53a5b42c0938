//! Holding a workshop in the whole window: the strip, the timer, presenting, the lock, and what a killed process
//! leaves behind.

use std::{
    env,
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Command as Process, Stdio},
};

use cairn::{
    base::{id::Id, localised::Lang},
    edit::{Join, Label, Tx, transact, workshop as verbs},
    model::{Kind, workshop::Workshop},
    shipped::workshops::workshops,
    store::{self, Places},
    tr,
    ui::{
        Command, Page,
        cx::{Request, WorkshopRequest},
    },
};
use egui::Key;
use egui_kittest::kittest::Queryable;

use crate::{
    sample,
    window_frame::{Window, ask, start_in, until, workspace},
};

/// The sample with a workshop, in a file.
pub fn prepared(folder: &Path, lang: Lang) -> PathBuf {
    let mut own = sample::of(lang);
    let (workshop, steps) = workshops()[1].workshop(lang);
    let steps = steps
        .into_iter()
        .map(|step| {
            let journey = own.journeys_in_order()[0].0;
            let is_journey = step.view == Some(cairn::model::workshop::StepView::Journeys);
            cairn::model::workshop::AgendaStep { subject: is_journey.then(|| journey.into()), ..step }
        })
        .collect();
    transact(&mut own, |tx| verbs::add_workshop(tx, workshop, steps)).unwrap();
    let file = folder.join("team.cairn.ron");
    store::save(&own, &file, None, None).unwrap();
    file
}

pub fn open(folder: &Path, lang: Lang, file: &Path) -> Window {
    let mut window = start_in(Places::under(&folder.join("own")), lang, Some(file.to_owned()));
    until(&mut window, "the file is open", |window| workspace(window).is_some());
    window.run_steps(3);
    window
}

pub fn begun(lang: Lang) -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let file = prepared(folder.path(), lang);
    let mut window = open(folder.path(), lang, &file);
    key(&mut window, Key::F5);
    (folder, window)
}

pub fn key(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run_steps(4);
}

pub fn index(window: &Window) -> usize {
    window.state().cairn.as_ref().unwrap().held().expect("a workshop is held").index
}

fn seconds(window: &Window) -> i64 {
    window.state().cairn.as_ref().unwrap().seconds_left().expect("a workshop is held")
}

pub fn shows(window: &Window, label: &str) -> bool {
    window.query_all_by_label(label).next().is_some()
}

pub fn id(window: &Window) -> Id<Workshop> {
    workspace(window).unwrap().workshops_in_order()[0].0
}

#[test]
fn the_pages_follow_the_agenda_in_both_languages() {
    for lang in Lang::ALL {
        let (folder, mut window) = begun(lang);
        assert_eq!(index(&window), 0);
        assert!(shows(&window, &tr!(lang, "run-step", step = 1, count = 7)));
        assert!(workspace(&window).unwrap().workshops.get(id(&window)).unwrap().begun.is_some());
        key(&mut window, Key::PageDown);
        assert_eq!(index(&window), 1);
        assert!(shows(&window, workshops()[1].steps[1].name.get(lang)));
        key(&mut window, Key::PageUp);
        key(&mut window, Key::PageUp);
        assert_eq!(index(&window), 0, "there is nothing before the first step");
        until(&mut window, "a safety copy is there", |_| copies(folder.path()) == 1);
        for _ in 0..6 {
            key(&mut window, Key::PageDown);
        }
        assert!(shows(&window, &tr!(lang, "minutes-changes")), "at the close the minutes are there");
        ask(&mut window, Request::Run(Command::EndWorkshop));
        assert!(window.state().cairn.as_ref().unwrap().held().is_none());
        assert!(workspace(&window).unwrap().workshops.get(id(&window)).unwrap().ended.is_some());
        assert!(!shows(&window, &tr!(lang, "run-step", step = 1, count = 7)));
    }
}

#[test]
fn a_workspace_that_is_in_no_file_yet_has_a_safety_copy_too() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::under(folder.path());
    let mut window = start_in(places.clone(), Lang::En, None);
    ask(&mut window, Request::OpenSample(Lang::En));
    until(&mut window, "the sample is open", |window| workspace(window).is_some());
    let (workshop, steps) = workshops()[1].workshop(Lang::En);
    let verb =
        Box::new(move |tx: &mut Tx| verbs::add_workshop(tx, workshop, steps).map(|id| Some(id.into())));
    ask(&mut window, Request::Edit { label: Label::Add(Kind::Workshop), join: Join::Never, verb });
    key(&mut window, Key::F5);
    let copies = places.unsaved().with_file_name("unsaved.cairn-backups");
    until(&mut window, "a safety copy is there", |_| {
        copies.read_dir().is_ok_and(|mut all| all.next().is_some())
    });
    let copy = copies.read_dir().unwrap().next().unwrap().unwrap().path();
    let before = store::open(&copy).unwrap().workspace;
    assert!(before.workshops.get(id(&window)).unwrap().begun.is_none(), "as it was before");
    until(&mut window, "the status line leads to it", |window| {
        let notice = window.state().cairn.as_ref().unwrap().notice().unwrap_or_default().to_owned();
        notice.contains(copy.to_str().unwrap())
    });
}

fn copies(folder: &Path) -> usize {
    let Ok(entries) = std::fs::read_dir(folder.join("team.cairn-backups")) else { return 0 };
    entries
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().contains("workshop-"))
        .count()
}

#[test]
fn the_timer_is_changed_stopped_and_goes_on() {
    let (_folder, mut window) = begun(Lang::En);
    let before = seconds(&window);
    assert!((295..=300).contains(&before), "{before}");
    window.get_by_label("Add 1 minute").click();
    window.run_steps(2);
    assert!((seconds(&window) - before - 60).abs() <= 2);
    // By keys, with the focus on it.
    let name = tr!(Lang::En, "run-timer", time = "", state = "");
    let timer = window.query_all_by_label_contains(name.trim()).next().expect("there is a timer");
    timer.focus();
    window.run_steps(2);
    let before = seconds(&window);
    window.key_press_modifiers(egui::Modifiers::SHIFT, Key::ArrowUp);
    window.run_steps(3);
    assert!((seconds(&window) - before - 300).abs() <= 2);
    key(&mut window, Key::ArrowDown);
    assert!((seconds(&window) - before - 240).abs() <= 3);
    key(&mut window, Key::Space);
    let stopped = seconds(&window);
    window.run_steps(40);
    assert_eq!(seconds(&window), stopped);
    ask(&mut window, Request::Workshop(WorkshopRequest::AddMinutes(-60)));
    assert_eq!(seconds(&window), 0);
    ask(&mut window, Request::Workshop(WorkshopRequest::Reset));
    assert_eq!(seconds(&window), 300);
    ask(&mut window, Request::Run(Command::PauseTimer));
    window.run_steps(20);
    assert!(seconds(&window) < 300);
}

#[test]
fn a_step_that_is_deleted_gives_way_to_the_one_after_it_and_the_last_ends_the_workshop() {
    let (_folder, mut window) = begun(Lang::En);
    key(&mut window, Key::PageDown);
    let step = window.state().cairn.as_ref().unwrap().held().unwrap().at.step;
    let third = workspace(&window).unwrap().agenda_of(id(&window))[2].0;
    let remove = move |step: cairn::model::AnyId| Request::Edit {
        label: Label::Delete(Kind::AgendaStep),
        join: Join::Never,
        verb: Box::new(move |tx| cairn::edit::remove::remove(tx, step).map(|()| None)),
    };
    ask(&mut window, remove(step.into()));
    assert_eq!(window.state().cairn.as_ref().unwrap().held().unwrap().at.step, third);
    let whole = id(&window);
    ask(&mut window, remove(whole.into()));
    assert!(window.state().cairn.as_ref().unwrap().held().is_none());
}

#[test]
fn what_is_locked_is_refused_in_words_and_unlocked_deliberately() {
    for lang in Lang::ALL {
        let (_folder, mut window) = begun(lang);
        window.get_by_label(&tr!(lang, "frame-lock-offer")).click();
        window.run_steps(3);
        assert!(workspace(&window).unwrap().frame.locked);
        let stage = workspace(&window).unwrap().stages.ids().next().unwrap();
        let rename = move || Request::Edit {
            label: Label::Rename(Kind::Stage),
            join: Join::Never,
            verb: Box::new(move |tx| tx.update(stage, |stage| stage.name = "x".into()).map(|()| None)),
        };
        ask(&mut window, rename());
        let notice = window.state().cairn.as_ref().unwrap().notice().unwrap_or_default().to_owned();
        assert!(notice.contains(&tr!(lang, "frame-refused", kind = tr!(lang, "kind-stage"))), "{notice}");
        // Undoing would unlock it, and so would the command: both ask first.
        for command in [Command::Undo, Command::ToggleFrameLock] {
            ask(&mut window, Request::Run(command));
            assert!(workspace(&window).unwrap().frame.locked);
            window.get_by_label(&tr!(lang, "frame-keep-locked")).click();
            window.run_steps(3);
        }
        ask(&mut window, Request::Run(Command::ToggleFrameLock));
        window.get_by_label(&tr!(lang, "frame-unlock")).click();
        window.run_steps(3);
        assert!(!workspace(&window).unwrap().frame.locked);
        ask(&mut window, rename());
        assert_eq!(workspace(&window).unwrap().stages.get(stage).unwrap().name, "x");
    }
}

#[test]
fn presenting_takes_the_shell_away_and_esc_brings_it_back() {
    for lang in Lang::ALL {
        let (_folder, mut window) = begun(lang);
        for page in Page::ALL {
            ask(&mut window, Request::Go(page));
            key(&mut window, Key::F11);
            assert!(window.state().cairn.as_ref().unwrap().is_presenting(), "{page:?}");
            assert!(!shows(&window, &tr!(lang, "menu-file")), "{page:?}");
            assert!((window.ctx.zoom_factor() - 1.5).abs() < 0.01, "{}", window.ctx.zoom_factor());
            for arrow in [Key::ArrowRight, Key::ArrowRight, Key::ArrowLeft, Key::ArrowDown] {
                key(&mut window, arrow);
            }
            key(&mut window, Key::Escape);
            if window.state().cairn.as_ref().unwrap().is_presenting() {
                key(&mut window, Key::Escape);
            }
            assert!(!window.state().cairn.as_ref().unwrap().is_presenting(), "{page:?}");
            assert!(shows(&window, &tr!(lang, "menu-file")), "{page:?}");
        }
    }
}

#[test]
fn the_page_itself_can_be_worked_on_while_presenting() {
    for lang in Lang::ALL {
        let (_folder, mut window) = begun(lang);
        let journey = workspace(&window).unwrap().journeys_in_order()[0].0;
        ask(&mut window, Request::Show(journey.into()));
        key(&mut window, Key::F11);
        assert!(!shows(&window, &tr!(lang, "journeys-sight-map")), "a drawing has nothing to choose");
        window.event(egui::Event::PointerMoved(egui::Pos2::new(200.0, 200.0)));
        window.run_steps(2);
        window.get_by_label(&tr!(lang, "present-live")).click();
        window.run_steps(4);
        assert!(shows(&window, &tr!(lang, "journeys-sight-map")));
        key(&mut window, Key::Escape);
        if shows(&window, &tr!(lang, "journeys-sight-map")) {
            // The first one was the map's own.
            key(&mut window, Key::Escape);
        }
        assert!(window.state().cairn.as_ref().unwrap().is_presenting());
        assert!(!shows(&window, &tr!(lang, "journeys-sight-map")));
    }
}

#[test]
fn arrows_go_through_the_stages_of_a_map_and_the_personas() {
    let (_folder, mut window) = begun(Lang::En);
    ask(&mut window, Request::Go(Page::Journeys));
    let journey = workspace(&window).unwrap().journeys_in_order()[0].0;
    ask(&mut window, Request::Show(journey.into()));
    key(&mut window, Key::F11);
    let stages: Vec<String> =
        workspace(&window).unwrap().stages_of(journey).iter().map(|(_, own)| own.name.clone()).collect();
    let name = workspace(&window).unwrap().journeys.get(journey).unwrap().name.clone();
    for stage in &stages {
        key(&mut window, Key::ArrowRight);
        assert!(shows(
            &window,
            &tr!(Lang::En, "present-stage", journey = name.as_str(), stage = stage.as_str())
        ));
    }
    for _ in &stages {
        key(&mut window, Key::ArrowLeft);
    }
    assert!(shows(&window, &tr!(Lang::En, "present-slide", name = name.as_str(), document = "journey")));
    let personas = workspace(&window).unwrap().personas_in_order();
    let (first, second) = (personas[0].0, personas[1].1.name.clone());
    ask(&mut window, Request::Show(first.into()));
    key(&mut window, Key::ArrowRight);
    assert!(shows(&window, &tr!(Lang::En, "present-slide", name = second.as_str(), document = "persona")));
}

#[test]
fn a_quiet_screen_comes_back_with_any_key_that_does_nothing_else() {
    let (_folder, mut window) = begun(Lang::En);
    key(&mut window, Key::F11);
    key(&mut window, Key::B);
    assert!(shows(&window, &tr!(Lang::En, "present-dimmed")));
    key(&mut window, Key::PageDown);
    assert!(!shows(&window, &tr!(Lang::En, "present-dimmed")));
    assert_eq!(index(&window), 0);
    key(&mut window, Key::PageDown);
    assert_eq!(index(&window), 1);
}

#[test]
fn the_facilitator_sees_notes_and_what_comes_next() {
    for lang in Lang::ALL {
        let (_folder, mut window) = begun(lang);
        key(&mut window, Key::F6);
        let steps = &workshops()[1].steps;
        assert!(shows(&window, steps[0].notes.get(lang)));
        assert!(shows(
            &window,
            &format!(
                "{} · {}",
                steps[1].name.get(lang),
                tr!(lang, "agenda-minutes", minutes = steps[1].minutes)
            )
        ));
        key(&mut window, Key::F6);
        assert!(!shows(&window, steps[0].notes.get(lang)));
    }
}

#[test]
fn everything_stays_in_sight_on_a_projector() {
    for lang in Lang::ALL {
        for (width, height) in [(1024.0, 700.0), (683.0, 512.0), (512.0, 384.0)] {
            let (_folder, mut window) = begun(lang);
            window.set_size(egui::Vec2::new(width, height));
            window.run_steps(4);
            key(&mut window, Key::PageDown);
            let screen =
                egui::Rect::from_min_size(egui::Pos2::ZERO, egui::Vec2::new(width, height)).expand(0.5);
            let names = ["command-previous-step", "command-next-step", "command-end-workshop"];
            for name in names.map(|key| tr!(lang, key)) {
                let found = window.query_all_by_label_contains(&name).next();
                let rect = found.unwrap_or_else(|| panic!("{name} at {width}")).rect();
                assert!(screen.contains_rect(rect), "{name} at {width}×{height}: {rect}");
            }
            for page in Page::ALL {
                let name = tr!(lang, page.key());
                let entries = window.query_all_by_role_and_label(egui::Role::Button, &name);
                let inside = entries.into_iter().any(|node| screen.contains_rect(node.rect()));
                assert!(inside, "{name} at {width}×{height}");
            }
        }
    }
}

const FOLDER: &str = "CAIRN_TEST_FOLDER";

#[test]
#[ignore = "the process that is killed"]
fn holder() {
    let Some(folder) = env::var_os(FOLDER).map(PathBuf::from) else { return };
    let mut window = open(&folder, Lang::En, &folder.join("team.cairn.ron"));
    key(&mut window, Key::F5);
    key(&mut window, Key::PageDown);
    loop {
        window.step();
        let line = format!("at {} {}\n", index(&window), seconds(&window));
        std::io::stderr().write_all(line.as_bytes()).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

#[test]
fn a_killed_process_comes_back_at_its_step_with_the_time_that_was_left() {
    let folder = tempfile::tempdir().unwrap();
    let file = prepared(folder.path(), Lang::En);
    let mut child = Process::new(env::current_exe().unwrap())
        .args(["--exact", "workshop_run::holder", "--ignored", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let told = |line: &str| {
        let mut parts = line.strip_prefix("at ")?.split(' ');
        let index: usize = parts.next()?.parse().ok()?;
        Some((index, parts.next()?.parse::<i64>().ok()?))
    };
    let mut last = None;
    // Long enough for the clock of the test's window to have gone on by more than a minute.
    while last.is_none_or(|(_, left)| left > 1100) {
        let line = lines.next().expect("the process goes on").unwrap();
        last = told(&line).or(last);
    }
    child.kill().unwrap();
    child.wait().unwrap();
    for line in lines.map_while(Result::ok) {
        last = told(&line).or(last);
    }
    let (step, left) = last.unwrap();
    assert_eq!(step, 1);
    let mut window = start_in(Places::under(&folder.path().join("own")), Lang::En, Some(file));
    // Beginning the workshop was an edit, which the journal kept.
    let recover = tr!(Lang::En, "ask-recover");
    until(&mut window, "the work is offered", |window| shows(window, &recover));
    window.get_by_label(&recover).click();
    window.run_steps(4);
    assert_eq!(index(&window), step);
    let back = seconds(&window);
    // In the window of a test a frame is a quarter of a second; between writing and killing there are a few.
    assert!((left - 3..=left + 8).contains(&back), "{back} of {left}");
    assert!(workspace(&window).unwrap().workshops.get(id(&window)).unwrap().begun.is_some());
    key(&mut window, Key::PageDown);
    assert_eq!(index(&window), 2);
}
