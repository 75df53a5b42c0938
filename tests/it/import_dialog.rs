//! The dialog that takes in answers, in the whole window, by label.

use std::path::PathBuf;

use cairn::{
    base::localised::Lang,
    model::kpi::{Dimension, KpiKind, Point},
    tr,
    ui::{Command, Page, cx::Request, import::ImportRequest},
};
use egui::Key;
use egui_kittest::{
    Node,
    kittest::{NodeT, Queryable},
};

use crate::window_frame::{Window, ask, opened, workspace};

const DIRTY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/survey_dirty.csv");
const ANSWERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/survey_answers.xlsx");

/// Goes on frame by frame until something holds; what is shown then is said when it never does.
fn until(window: &mut Window, what: &str, holds: impl Fn(&Window) -> bool) {
    for _ in 0..2_000 {
        if holds(window) {
            // What has just appeared comes to rest before anything in it is pressed.
            window.run_steps(8);
            return;
        }
        window.step();
        std::thread::yield_now();
    }
    let shown: Vec<String> =
        window.query_all_by(|_| true).filter_map(|node| node.accesskit_node().label()).collect();
    panic!("it never came to this: {what}; {shown:?}");
}

fn begin(window: &mut Window, path: impl Into<PathBuf>, into: Option<&str>) {
    let into = into.map(|id| id.parse().unwrap());
    ask(window, Request::Import(ImportRequest::Begin { path: path.into(), into }));
    until(window, "the file was looked at", |window| {
        window.query_by_label("Looking at the file…").is_none()
            && window.query_by_label("正在查看文件…").is_none()
    });
    window.run_steps(3);
}

/// Clicks what has a name, not the words beside it that say the same; of several the last one.
fn click(window: &mut Window, label: &str) {
    let is_control = |node: &Node| node.accesskit_node().role() != egui::Role::Label;
    let found = window.query_all_by_label(label).rfind(is_control);
    found.unwrap_or_else(|| panic!("nothing is called {label}")).click();
    window.run_steps(4);
}

/// Counts, and waits for the result.
fn counted(window: &mut Window) {
    click(window, "Count answers");
    until(window, "the answers are counted", |window| window.query_by_label("Back").is_some());
    window.run_steps(2);
}

fn steps_done(window: &Window) -> bool {
    window.query_by_label("Changes not saved").is_some()
}

fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.csv");
    std::fs::write(&path, text).unwrap();
    (folder, path)
}

#[test]
fn the_dirty_answers_warn_of_five_unknown_personas_and_name_what_was_rejected() {
    let (_folder, _, mut window) = opened(Lang::En);
    let mut warned = 0;
    for (id, accepted, strangers) in [
        ("kpi-nps_rel", "1 309 of 1 335 rows count", 2),
        ("kpi-csat_support", "576 of 588 rows count", 1),
        ("kpi-csat_onboarding", "257 of 260 rows count", 0),
        ("kpi-ces_support", "577 of 584 rows count", 2),
        ("kpi-ces_setup", "238 of 241 rows count", 0),
    ] {
        begin(&mut window, DIRTY, Some(id));
        counted(&mut window);
        let accepted = accepted.replace("1 3", "1\u{202f}3");
        window.get_by_label(&accepted);
        window.get_by_label("Rejected");
        let said = match strangers {
            0 => None,
            1 => Some("1 answer is of a persona that the workspace does not have: zoe".to_owned()),
            n => Some(format!("{n} answers are of personas that the workspace does not have: zoe")),
        };
        assert_eq!(window.query_by_label_contains("does not have").is_some(), said.is_some(), "{id}");
        if let Some(said) = said {
            window.get_by_label(&said);
        }
        warned += strangers;
        click(&mut window, "Cancel");
    }
    assert_eq!(warned, 5);
    assert!(!steps_done(&window), "cancelling changes nothing");
}

#[test]
fn answers_from_a_workbook_replace_those_of_a_kpi_as_one_step() {
    let (_folder, _, mut window) = opened(Lang::En);
    let before = workspace(&window).unwrap().clone();
    // As if one month had been entered wrongly by hand.
    let id = "kpi-nps_rel".parse().unwrap();
    let verb = move |tx: &mut cairn::edit::Tx| {
        cairn::edit::kpi::set_point(tx, id, "2025-03".parse().unwrap(), Some(Point::Counts(vec![1; 11])))?;
        Ok(None)
    };
    let label = cairn::edit::Label::SetValue;
    ask(&mut window, Request::Edit { label, join: cairn::edit::Join::Never, verb: Box::new(verb) });
    let wrong = workspace(&window).unwrap().clone();
    begin(&mut window, ANSWERS, Some("kpi-nps_rel"));
    counted(&mut window);
    window.get_by_label("4\u{202f}972 of 4\u{202f}972 rows count");
    window.get_by_label("24 periods have values already:");
    click(&mut window, "Import");
    window.run_steps(3);
    assert!(window.query_by_label("Import answers").is_none());
    assert_eq!(*workspace(&window).unwrap(), before, "the series and the breakdown are those of the answers");
    ask(&mut window, Request::Run(Command::Undo));
    window.get_by_label("Undone: import answers");
    assert_eq!(*workspace(&window).unwrap(), wrong);
}

#[test]
fn a_new_kpi_is_made_once_scale_and_direction_are_said() {
    let (_folder, _, mut window) = opened(Lang::En);
    let text = "when;how easy;where;score\n2025-01-05;x;web;7\n2025-04-06;x;shop;1\n2025-04-07;x;;5\n";
    let (_file, path) = file(text);
    begin(&mut window, &path, None);
    // None of the names says "date", so it has to be chosen.
    window.get_by_label("Choose the column with the dates.");
    click(&mut window, "Date");
    click(&mut window, "when");
    click(&mut window, "Segment");
    click(&mut window, "where");
    click(&mut window, "Effort");
    window.get_by_label("Choose the scale of the answers.");
    click(&mut window, "1 to 7");
    window.get_by_label("Choose which way is good.");
    click(&mut window, "High (“it was easy”)");
    click(&mut window, "Quarterly");
    counted(&mut window);
    click(&mut window, "Import");
    let made = workspace(&window).unwrap();
    assert_eq!(made.kpis.len(), 13);
    let (id, kpi) = made.kpis.iter().find(|(_, kpi)| kpi.source == "answers.csv").unwrap();
    assert_eq!((kpi.kind, kpi.easy.as_slice()), (KpiKind::Mean, &[5, 6, 7][..]));
    let quarters: Vec<String> = kpi.series.keys().map(ToString::to_string).collect();
    assert_eq!(quarters, ["2025-Q1", "2025-Q2"]);
    let breakdown = made.breakdowns.values().find(|breakdown| breakdown.kpi == id).unwrap();
    assert_eq!(breakdown.dimension, Dimension::Segment);
    assert!(breakdown.partial, "one answer has no segment");
    assert_eq!(breakdown.parts.keys().collect::<Vec<_>>(), ["shop", "web"]);
    // The next file with this heading is known.
    begin(&mut window, &path, None);
    assert!(window.query_by_label("Choose the column with the dates.").is_none());
}

#[test]
fn an_order_of_dates_that_nothing_settles_is_asked() {
    let (_folder, _, mut window) = opened(Lang::En);
    let (_file, path) = file("date,score\n03/04/2025,9\n05/06/2025,8\n");
    begin(&mut window, &path, None);
    click(&mut window, "Count answers");
    until(&mut window, "it is asked", |window| window.query_by_label_contains("settles it").is_some());
    window.get_by_label("3 Apr 2025 · day, month, year");
    click(&mut window, "4 Mar 2025 · month, day, year");
    counted(&mut window);
    window.get_by_label_contains("2 periods, Mar 2025 to May 2025");
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_another_form_can_be_chosen() {
    let (_folder, _, mut window) = opened(Lang::En);
    let (_file, path) = file("date;score\n2025-01-01;9\n\"2025-01-02;8\n");
    begin(&mut window, &path, None);
    click(&mut window, "Count answers");
    until(&mut window, "it is said", |window| {
        window.query_by_label_contains("Row 3 opens a quote").is_some()
    });
    click(&mut window, "Delimiter");
    click(&mut window, "Comma");
    until(&mut window, "it was looked at again", |window| {
        window.query_by_label("Choose the column with the dates.").is_some()
            || window.query_by_label("Choose the column with the scores.").is_some()
            || window.query_by_label("One column is chosen twice.").is_some()
    });
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(window.query_by_label("Import answers").is_none());
    begin(&mut window, "/nowhere/answers.csv", None);
    window.get_by_label_contains("The file does not exist.");
    click(&mut window, "Cancel");
    assert!(!steps_done(&window));
}

#[test]
fn rejected_rows_are_saved_as_a_table() {
    let (folder, _, mut window) = opened(Lang::En);
    begin(&mut window, DIRTY, Some("kpi-ces_setup"));
    counted(&mut window);
    window.get_by_label_contains("Row 1458 · No possible date");
    let listed = window.get_all_by_label_contains(" · No").count();
    assert_eq!(listed, 2);
    let saved = folder.path().join("rejected.csv");
    let request = cairn::ui::cx::Reply::Path(saved.clone());
    if std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_none() {
        click(&mut window, "Save as CSV…");
        ask(&mut window, Request::Reply(request));
        until(&mut window, "the table is written", |_| saved.exists());
        let text = std::fs::read_to_string(saved).unwrap();
        assert!(text.contains("1458,No possible date,31/02/2024"), "{text}");
    }
}

#[test]
fn the_dialog_shows_in_both_languages_and_themes_and_from_the_page_and_the_menu() {
    for lang in Lang::ALL {
        let (_folder, _, mut window) = opened(lang);
        ask(&mut window, Request::Go(Page::Kpis));
        window.get_by_label(&tr!(lang, "kpis-import"));
        for _theme in 0..2 {
            begin(&mut window, DIRTY, Some("kpi-csat_support"));
            window.get_by_label(&tr!(lang, "import-columns"));
            click(&mut window, &tr!(lang, "import-count"));
            until(&mut window, "it is counted", |window| {
                window.query_by_label(&tr!(lang, "import-back")).is_some()
            });
            click(&mut window, &tr!(lang, "dialog-cancel"));
            ask(&mut window, Request::Run(Command::ToggleTheme));
        }
    }
}
