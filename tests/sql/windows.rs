//! The dialog, from the first field to the saved file, and asking again.

use std::{fs, path::Path};

use cairn::{
    app::Cairn,
    base::{id::Id, localised::Lang},
    edit::{Join, Label},
    import::database::Secret,
    model::{
        AnyId, Workspace,
        kpi::{Kpi, Point},
        source_query::Encryption,
    },
    store::Places,
    ui::{Command, cx::Request, import::database::DatabaseRequest},
};
use egui::{Key, Vec2};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT, Queryable},
};
use tempfile::TempDir;

use crate::setting::{PASSWORD, access, as_owner, place};

struct Program {
    folder: TempDir,
    cairn: Option<Cairn>,
}

type Window = Harness<'static, Program>;

/// The program with the sample open.
fn window() -> Window {
    access();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("team.cairn.ron");
    fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/workspaces/quillmere.cairn.ron"), &file).unwrap();
    let program = Program { folder, cairn: None };
    let mut window =
        Harness::builder().with_size(Vec2::new(1280.0, 800.0)).with_max_steps(64).build_ui_state(
            move |ui, program: &mut Program| {
                let folder = program.folder.path();
                let cairn = program.cairn.get_or_insert_with(|| {
                    Cairn::new(ui.ctx(), Places::under(folder), Some(Lang::En), Some(file.clone()))
                });
                cairn.logic(ui.ctx());
                cairn.ui(ui);
            },
            program,
        );
    until(&mut window, "the file is open", |window| workspace(window).is_some());
    window.run_steps(3);
    window
}

fn workspace(window: &Window) -> Option<&Workspace> {
    window.state().cairn.as_ref().and_then(Cairn::workspace)
}

fn ask(window: &mut Window, request: Request) {
    window.state().cairn.as_ref().unwrap().ask(request);
    window.run_steps(3);
}

/// Goes on frame by frame until something holds; jobs run beside.
fn until(window: &mut Window, what: &str, holds: impl Fn(&Window) -> bool) {
    for _ in 0..5_000 {
        if holds(window) {
            window.run_steps(2);
            return;
        }
        window.step();
        std::thread::yield_now();
    }
    let nodes = window.query_all_by(|_| true).filter_map(|node| node.accesskit_node().label());
    panic!("it never came to this: {what}; {:?}", nodes.collect::<Vec<String>>());
}

fn is_shown(window: &Window, label: &str) -> bool {
    window.query_all_by_label(label).next().is_some()
}

fn click(window: &mut Window, label: &str) {
    let is_control = |node: &Node| node.accesskit_node().role() != egui::Role::Label;
    let found = window.query_all_by_label(label).rfind(is_control);
    found.unwrap_or_else(|| panic!("nothing is called {label}")).click();
    window.run_steps(4);
}

/// Types into a field of this name.
fn fill(window: &mut Window, label: &str, text: &str) {
    let is_field = |node: &Node| {
        matches!(node.accesskit_node().role(), egui::Role::TextInput | egui::Role::PasswordInput)
    };
    let mut fields = window.query_all_by_label(label);
    let field = fields.find(is_field).unwrap_or_else(|| panic!("no field is called {label}"));
    field.focus();
    field.type_text(text);
    drop(fields);
    window.run_steps(3);
}

fn kpi(window: &Window) -> &Kpi {
    workspace(window).unwrap().kpis.get(nps()).unwrap()
}

fn nps() -> Id<Kpi> {
    "kpi-nps_rel".parse().unwrap()
}

/// Fills in the place and connects.
fn connect(window: &mut Window) {
    let (host, port) = place();
    // An address with everything in it, as people have it from their administrator.
    fill(window, "Host", &format!("postgres://cairn:{PASSWORD}@{host}:{port}/cairn"));
    click(window, "Connect");
    until(window, "the tables are there", |window| is_shown(window, "Table"));
}

/// Everything that lies in the folders of the program and beside the file.
fn everything_written(folder: &Path, found: &mut Vec<u8>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            everything_written(&path, found);
        } else {
            found.extend(fs::read(path).unwrap());
        }
    }
}

#[test]
fn counts_come_in_as_one_step_and_no_password_is_ever_written() {
    let mut window = window();
    let wrong = |tx: &mut cairn::edit::Tx| {
        cairn::edit::kpi::set_point(tx, nps(), "2025-03".parse().unwrap(), Some(Point::Counts(vec![1; 11])))?;
        Ok(None::<AnyId>)
    };
    let before = kpi(&window).series.clone();
    ask(&mut window, Request::Edit { label: Label::SetValue, join: Join::Never, verb: Box::new(wrong) });
    let mistaken = workspace(&window).unwrap().clone();
    ask(&mut window, Request::Database(DatabaseRequest::Begin { into: Some(nps()) }));
    connect(&mut window);
    click(&mut window, "Table");
    click(&mut window, "public.answers");
    until(&mut window, "the columns are there", |window| is_shown(window, "Count answers"));
    // Filter, segments and dates are found by their names, as for a file.
    click(&mut window, "Show the SQL");
    let written = window.get_by_label("SQL statement").accesskit_node().value().unwrap();
    assert!(written.contains("WHERE \"kpi_id\" = 'nps_rel'"), "{written}");
    click(&mut window, "Count answers");
    until(&mut window, "it has counted", |window| is_shown(window, "Import"));
    assert!(is_shown(&window, "4\u{202f}972 of 4\u{202f}972 rows count"));
    click(&mut window, "Import");
    assert_eq!(kpi(&window).series, before, "the mistake is mended");
    let query = kpi(&window).query.clone().unwrap();
    assert_eq!((query.table.as_str(), query.score.as_str()), ("answers", "score"));
    assert_eq!((query.server.user.as_str(), query.taken.is_some()), ("cairn", true));
    ask(&mut window, Request::Run(Command::Save));
    until(&mut window, "it is saved", |window| is_shown(window, "Saved"));
    let mut written = Vec::new();
    everything_written(window.state().folder.path(), &mut written);
    let holds = |text: &str| memchr::memmem::find(&written, text.as_bytes()).is_some();
    assert!(holds("table: \"answers\""), "the query is kept");
    assert!(!holds(PASSWORD) && !format!("{:?}", Secret::new(PASSWORD)).contains(PASSWORD));
    ask(&mut window, Request::Run(Command::Undo));
    assert_eq!(*workspace(&window).unwrap(), mistaken, "one step");
}

#[test]
fn refreshing_asks_for_a_password_counts_and_is_taken_in() {
    let mut window = window();
    ask(&mut window, Request::Database(DatabaseRequest::Begin { into: Some(nps()) }));
    click(&mut window, "If offered");
    connect(&mut window);
    click(&mut window, "Table");
    click(&mut window, "public.growing");
    until(&mut window, "the columns are there", |window| is_shown(window, "Count answers"));
    click(&mut window, "Count answers");
    until(&mut window, "it has counted", |window| is_shown(window, "Import"));
    click(&mut window, "Import");
    assert_eq!(kpi(&window).query.as_ref().unwrap().server.encryption, Encryption::Prefer);
    let known = workspace(&window).unwrap().clone();
    // A month later there are more answers.
    as_owner("INSERT INTO growing VALUES ('new', '2026-01-15', 'nps_rel', 'ana', 10)");
    ask(&mut window, Request::Go(cairn::ui::Page::Kpis));
    ask(&mut window, Request::Show(nps().into()));
    click(&mut window, "Refresh");
    until(&mut window, "it asks", |window| is_shown(window, "The server asks for a password."));
    fill(&mut window, "Password", "guess");
    window.key_press(Key::Enter);
    until(&mut window, "it refuses", |window| {
        is_shown(window, "The password is wrong, or there is no such user.")
    });
    assert_eq!(*workspace(&window).unwrap(), known, "nothing is changed by what goes wrong");
    fill(&mut window, "Password", PASSWORD);
    click(&mut window, "Count answers");
    until(&mut window, "it has counted", |window| {
        is_shown(window, "4\u{202f}973 of 4\u{202f}973 rows count")
    });
    click(&mut window, "Import");
    let newest = kpi(&window).series.last_key_value().unwrap();
    assert_eq!(newest.0.to_string(), "2026-01");
}
