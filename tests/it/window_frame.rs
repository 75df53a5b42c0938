//! The whole program without a window around it: what surrounds the pages, by label, in both languages.

use std::path::PathBuf;

use cairn::{
    app::Cairn,
    base::localised::Lang,
    edit::form::{For, form},
    model::{Workspace, journey::Card, maturity::Vote},
    store::Places,
    tr,
    ui::{Command, Page, cx::Request},
};
use egui::{Key, Modifiers, Vec2};
use egui_kittest::{Harness, kittest::Queryable};
use tempfile::TempDir;

use crate::sample;

const CARD: &str =
    "Pain point, Import rejects dates and asks for a template, stage 4 of 7: Set up the first board";

/// The program, made in its first frame, when there is a context.
pub struct Program {
    places: Places,
    /// Removed with the program.
    _folder: Option<TempDir>,
    lang: Lang,
    file: Option<PathBuf>,
    pub cairn: Option<Cairn>,
}

impl Program {
    fn ui(&mut self, ui: &mut egui::Ui) {
        let Some(cairn) = &mut self.cairn else {
            let places = self.places.clone();
            self.cairn = Some(Cairn::new(ui.ctx(), places, Some(self.lang), self.file.take()));
            ui.ctx().request_repaint();
            return;
        };
        cairn.logic(ui.ctx());
        cairn.ui(ui);
    }
}

pub type Window = Harness<'static, Program>;

pub fn start(lang: Lang, file: Option<PathBuf>) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::under(folder.path());
    begin(Program { places, _folder: Some(folder), lang, file, cairn: None })
}

/// The program with places that outlive it.
pub fn start_in(places: Places, lang: Lang, file: Option<PathBuf>) -> Window {
    begin(Program { places, _folder: None, lang, file, cairn: None })
}

fn begin(program: Program) -> Window {
    let mut window = Harness::builder()
        .with_size(Vec2::new(1280.0, 800.0))
        .with_max_steps(64)
        .build_ui_state(|ui, program: &mut Program| program.ui(ui), program);
    window.run_steps(3);
    window
}

pub fn workspace(window: &Window) -> Option<&Workspace> {
    window.state().cairn.as_ref().unwrap().workspace()
}

pub fn ask(window: &mut Window, request: Request) {
    window.state().cairn.as_ref().unwrap().ask(request);
    window.run_steps(3);
}

/// Goes on frame by frame until something holds; jobs run beside.
pub fn until(window: &mut Window, what: &str, holds: impl Fn(&Window) -> bool) {
    for _ in 0..100_000 {
        if holds(window) {
            return;
        }
        window.step();
        std::thread::yield_now();
    }
    panic!("it never came to this: {what}");
}

fn sample_file() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("team.cairn.ron");
    std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/workspaces/quillmere.cairn.ron"), &file).unwrap();
    (folder, file)
}

pub fn opened(lang: Lang) -> (TempDir, PathBuf, Window) {
    let (folder, file) = sample_file();
    let mut window = start(lang, Some(file.clone()));
    until(&mut window, "the file is open", |window| workspace(window).is_some());
    window.run_steps(3);
    (folder, file, window)
}

/// Another name for the organisation, as one step.
fn rename(window: &mut Window, name: &str) {
    let name = name.to_owned();
    let verb = move |tx: &mut cairn::edit::Tx| {
        tx.update_only(|profile: &mut cairn::model::organisation::Profile| profile.name = name)?;
        Ok(None)
    };
    let label = cairn::edit::Label::Change(cairn::model::Kind::Profile);
    ask(window, Request::Edit { label, join: cairn::edit::Join::Never, verb: Box::new(verb) });
}

#[test]
fn the_welcome_screen_offers_every_way_to_begin() {
    for lang in Lang::ALL {
        let window = start(lang, None);
        for key in
            ["welcome-template", "welcome-empty", "welcome-open", "welcome-sample", "welcome-sample-other"]
        {
            window.get_by_label(&tr!(lang, key));
        }
    }
}

#[test]
fn the_sample_opens_in_both_languages() {
    for lang in Lang::ALL {
        let mut window = start(lang, None);
        window.get_by_label(&tr!(lang, "welcome-sample")).click();
        window.run_steps(4);
        let name = workspace(&window).unwrap().profile.name.clone();
        assert_eq!(name.starts_with("Quillmere"), lang == Lang::En);
        for key in ["page-people", "page-journeys", "page-maturity", "page-kpis"] {
            assert!(window.query_all_by_label(&tr!(lang, key)).count() > 0, "{key}");
        }
    }
}

#[test]
fn every_page_and_dialog_shows_in_both_languages_and_themes() {
    for lang in Lang::ALL {
        let (_folder, _, mut window) = opened(lang);
        for _theme in 0..2 {
            for page in Page::ALL {
                ask(&mut window, Request::Go(page));
            }
            let dialogs = [
                Command::ShowPalette,
                Command::ShowProblems,
                Command::ShowShortcuts,
                Command::ShowPreferences,
                Command::ShowProfile,
                Command::ShowAbout,
            ];
            for dialog in dialogs {
                ask(&mut window, Request::Run(dialog));
                window.key_press(Key::Escape);
                window.run_steps(3);
            }
            ask(&mut window, Request::Run(Command::ToggleTheme));
        }
    }
}

#[test]
fn undo_names_what_it_undoes_and_the_saved_state_is_found_again() {
    let (_folder, _, mut window) = opened(Lang::En);
    window.get_by_label("Saved");
    rename(&mut window, "Another name");
    window.get_by_label("Changes not saved");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run_steps(3);
    window.get_by_label("Undone: change profile");
    window.get_by_label("Saved");
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    window.run_steps(3);
    assert_eq!(workspace(&window).unwrap().profile.name, "Another name");
}

#[test]
fn saving_writes_the_file_and_closing_asks_only_when_needed() {
    let (_folder, file, mut window) = opened(Lang::En);
    rename(&mut window, "Written down");
    ask(&mut window, Request::Run(Command::CloseWorkspace));
    window.get_by_label("Don’t save");
    window.get_by_label("Save").click();
    until(&mut window, "the workspace closes after saving", |window| workspace(window).is_none());
    assert!(std::fs::read_to_string(file).unwrap().contains("Written down"));
    window.run_steps(2);
    window.get_by_label(&tr!(Lang::En, "welcome-template"));
}

#[test]
fn enter_gives_the_answer_of_a_dialog_that_loses_nothing() {
    let (_folder, file, mut window) = opened(Lang::En);
    rename(&mut window, "Entered");
    ask(&mut window, Request::Run(Command::CloseWorkspace));
    window.get_by_label("Don’t save");
    window.key_press(Key::Enter);
    until(&mut window, "the workspace closes after saving", |window| workspace(window).is_none());
    assert!(std::fs::read_to_string(file).unwrap().contains("Entered"));
}

#[test]
fn keys_belong_to_a_dialog_and_not_to_the_page_below_it() {
    let (_folder, _, mut window) = opened(Lang::En);
    let before = workspace(&window).unwrap().clone();
    let is_it = |card: &Card| card.text.starts_with("Import rejects dates");
    let (card, _) = before.cards.iter().find(|(_, card)| is_it(card)).unwrap();
    ask(&mut window, Request::Show(card.into()));
    window.run_steps(60);
    window.get_by_label(CARD).click();
    window.run_steps(3);
    ask(&mut window, Request::Run(Command::AddJourney));
    window.key_press(Key::Delete);
    window.event(egui::Event::Text("typed".to_owned()));
    window.run_steps(3);
    assert!(workspace(&window).unwrap().cards == before.cards);
    window.key_press(Key::Enter);
    window.run_steps(4);
    assert_eq!(workspace(&window).unwrap().journeys.len(), before.journeys.len() + 1);
    assert!(window.query_by_label("Create journey").is_none());
}

#[test]
fn what_is_used_elsewhere_is_deleted_only_after_asking() {
    let (_folder, _, mut window) = opened(Lang::En);
    let sam: cairn::model::AnyId = "persona-sam".parse().unwrap();
    ask(&mut window, Request::Delete(sam));
    window.get_by_label("Delete persona “Solver Sam”?");
    window.get_by_label("Keep it").click();
    window.run_steps(3);
    assert!(workspace(&window).unwrap().contains(sam));
    ask(&mut window, Request::Delete(sam));
    window.get_all_by_label("Delete").last().unwrap().click();
    window.run_steps(3);
    let left = workspace(&window).unwrap();
    assert!(!left.contains(sam));
    assert_eq!(cairn::model::check::check(left), []);
}

#[test]
fn a_change_by_another_program_is_noticed_before_it_is_overwritten() {
    let (_folder, file, mut window) = opened(Lang::En);
    rename(&mut window, "Mine");
    let theirs = std::fs::read_to_string(&file).unwrap().replace("Quillmere Systems (fictional)", "Theirs");
    std::fs::write(&file, &theirs).unwrap();
    ask(&mut window, Request::Run(Command::Save));
    until(&mut window, "the question is asked", |window| {
        window.query_by_label("Write mine over it").is_some()
    });
    assert_eq!(std::fs::read_to_string(&file).unwrap(), theirs);
    window.get_by_label("Take the one on disk").click();
    until(&mut window, "their version is shown", |window| {
        workspace(window).is_some_and(|workspace| workspace.profile.name == "Theirs")
    });
}

#[test]
fn a_command_is_found_by_typing_in_either_language() {
    let (_folder, _, mut window) = opened(Lang::Zh);
    ask(&mut window, Request::Run(Command::ShowPalette));
    window.get_by_label(&tr!(Lang::Zh, "palette-hint")).type_text("shortcuts");
    window.run_steps(3);
    window.key_press(Key::Enter);
    window.run_steps(3);
    window.get_by_label(&tr!(Lang::Zh, "shortcuts-more"));
}

#[test]
fn anything_in_the_workspace_is_found_by_typing_and_shown() {
    let (_folder, _, mut window) = opened(Lang::En);
    ask(&mut window, Request::Run(Command::ShowPalette));
    window.get_by_label(&tr!(Lang::En, "palette-hint")).type_text("buyer b");
    window.run_steps(3);
    window.get_by_label("Buyer Bao, persona");
    window.key_press(Key::Enter);
    window.run_steps(6);
    window.get_by_label("Delete entry: No surprises in the budget");
    ask(&mut window, Request::Run(Command::ShowPalette));
    window.get_by_label(&tr!(Lang::En, "palette-hint")).type_text("路线");
    window.run_steps(3);
    window.get_by_label("Roadmap, Plan");
    window.key_press(Key::Enter);
    window.run_steps(6);
    window.get_by_label("Now, next, later");
    ask(&mut window, Request::Run(Command::ShowPalette));
    window.get_by_label(&tr!(Lang::En, "palette-hint")).type_text("no such thing at all");
    window.run_steps(3);
    window.get_by_label(&tr!(Lang::En, "palette-nothing"));
}

#[test]
fn a_letter_that_answers_keeps_no_note() {
    let (_folder, _, mut window) = opened(Lang::En);
    ask(&mut window, Request::Run(Command::Go(Page::Maturity)));
    window.get_by_label_contains("A1.CH At least").click();
    window.run_steps(3);
    window.key_press(Key::N);
    window.run_steps(3);
    assert!(window.query_by_label(&tr!(Lang::En, "notes-capture")).is_none());
    ask(&mut window, Request::Run(Command::Go(Page::Kpis)));
    window.key_press(Key::N);
    window.run_steps(3);
    window.get_by_label(&tr!(Lang::En, "notes-capture"));
}

#[test]
fn a_journal_that_cannot_be_written_is_told_while_something_could_be_lost() {
    let (_folder, file) = sample_file();
    let own = tempfile::tempdir().unwrap();
    // A file where its folder would be.
    std::fs::create_dir_all(own.path().join("state")).unwrap();
    std::fs::write(own.path().join("state/recovery"), "").unwrap();
    let mut window = start_in(Places::under(own.path()), Lang::En, Some(file));
    until(&mut window, "the file is open", |window| workspace(window).is_some());
    let warning = tr!(Lang::En, "status-unprotected");
    assert!(window.query_by_label(&warning).is_none(), "nothing could be lost yet");
    rename(&mut window, "Other");
    until(&mut window, "it is told", |window| window.query_by_label(&warning).is_some());
    ask(&mut window, Request::Run(Command::Save));
    until(&mut window, "it is saved", |window| window.query_by_label(&warning).is_none());
}

#[test]
fn a_problem_is_listed_and_mended() {
    let (folder, file) = sample_file();
    let broken = std::fs::read_to_string(&file).unwrap().replacen(
        "personas: [\n        \"persona-sam\",",
        "personas: [\n        \"persona-gone\",",
        1,
    );
    std::fs::write(&file, broken).unwrap();
    let mut window = start(Lang::En, Some(file));
    until(&mut window, "the problem is listed", |window| {
        window.query_by_label_contains("1 problem").is_some()
    });
    ask(&mut window, Request::Run(Command::ShowProblems));
    window.get_by_label("Mend").click();
    until(&mut window, "there are no problems", |window| window.query_by_label("No problems").is_some());
    drop(folder);
}

/// Types into the name of the persona that is shown and leaves the text uncommitted.
fn type_a_name(window: &mut Window) {
    ask(window, Request::Go(Page::People));
    window.get_by_label("Name").focus();
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run_steps(2);
    window.event(egui::Event::Text("Typed".to_owned()));
    window.step();
    assert!(!names(window).contains(&"Typed".to_owned()), "a second has not passed yet");
}

fn names(window: &Window) -> Vec<String> {
    workspace(window).unwrap().personas.values().map(|persona| persona.name.clone()).collect()
}

#[test]
fn what_is_typed_outlives_leaving_its_field_in_any_way() {
    type Leave = fn(&mut Window);
    let ways: [(&str, Leave); 7] = [
        ("another page", |window| ask(window, Request::Go(Page::Kpis))),
        ("another way to show it", |window| window.get_by_label("Sheet").click()),
        ("another section", |window| window.get_by_label("Evidence log").click()),
        ("another persona", |window| window.get_by_label("Admin Ana").click()),
        ("a dialog", |window| ask(window, Request::Run(Command::ShowAbout))),
        ("saving", |window| ask(window, Request::Run(Command::Save))),
        ("closing", |window| ask(window, Request::Run(Command::CloseWorkspace))),
    ];
    for (way, leave) in ways {
        let (_folder, file, mut window) = opened(Lang::En);
        type_a_name(&mut window);
        leave(&mut window);
        window.run_steps(4);
        if way == "a dialog" {
            window.key_press(Key::Escape);
            window.run_steps(3);
            ask(&mut window, Request::Go(Page::Kpis));
        }
        assert!(names(&window).contains(&"Typed".to_owned()), "{way}");
        if way == "saving" {
            until(&mut window, "the file is written", |window| {
                !window.state().cairn.as_ref().unwrap().is_saving()
            });
            assert!(std::fs::read_to_string(file).unwrap().contains("Typed"));
        }
    }
}

#[test]
fn undoing_in_the_middle_of_a_field_can_be_done_again() {
    let (_folder, _, mut window) = opened(Lang::En);
    type_a_name(&mut window);
    ask(&mut window, Request::Run(Command::Undo));
    assert!(!names(&window).contains(&"Typed".to_owned()));
    ask(&mut window, Request::Run(Command::Redo));
    assert!(names(&window).contains(&"Typed".to_owned()));
}

#[test]
fn what_refers_to_a_deleted_record_can_refer_to_another_one() {
    let (_folder, _, mut window) = opened(Lang::En);
    let sam: cairn::model::AnyId = "persona-sam".parse().unwrap();
    let ana: cairn::model::AnyId = "persona-ana".parse().unwrap();
    let before = workspace(&window).unwrap().clone();
    let users: Vec<_> = cairn::edit::remove::uses(&before, sam).into_iter().map(|place| place.by).collect();
    assert!(users.len() > 1);
    ask(&mut window, Request::Delete(sam));
    window.get_all_by_label("In all places").last().unwrap().click();
    window.run_steps(3);
    window.get_all_by_label("Admin Ana").last().unwrap().click();
    window.run_steps(3);
    window.get_all_by_label("Delete").last().unwrap().click();
    window.run_steps(3);
    let after = workspace(&window).unwrap();
    assert!(!after.contains(sam));
    for user in users {
        assert!(after.uses_by(user, ana), "{user}");
    }
    assert_eq!(cairn::model::check::check(after), []);
}

#[test]
fn an_answer_form_opens_where_its_respondent_answers() {
    let sample = sample::english();
    let assessment = sample.assessments.ids().next().unwrap();
    let form = form(&sample, assessment, &For::Role("Head of Logistics".to_owned())).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("form.cairn.ron");
    std::fs::write(&file, cairn::store::format::write(&form).unwrap()).unwrap();
    let mut window = start(Lang::En, Some(file));
    until(&mut window, "the form is open", |window| workspace(window).is_some());
    window.run_steps(3);
    window.key_press(Key::Num3);
    window.run_steps(3);
    let answers = workspace(&window).unwrap().answers.values().next().expect("an answer was given");
    assert_eq!(answers.votes.values().collect::<Vec<_>>(), [&Vote::Level(3)]);
}
