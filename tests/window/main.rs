//! A few journeys through the built program in a real window: what a person does first and must be able to
//! rely on. Needs a display (`xvfb-run cargo test --features inspection --test window`).
// What cannot be unwrapped fails the test, as it should.
#![allow(clippy::unwrap_used)]

mod driver;

use std::{fs, path::PathBuf};

use driver::Window;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/workspaces/quillmere.cairn.ron");

/// A copy of the sample in a folder of its own.
fn copy_of_sample() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("team.cairn.ron");
    fs::copy(SAMPLE, &file).unwrap();
    (folder, file)
}

/// Goes to the personas of the workspace that is being opened.
fn personas(window: &mut Window) {
    window.wait_for("Saved");
    window.key("2", &["ctrl"]);
    window.wait_for("Solver Sam");
}

#[test]
fn a_new_user_finds_the_sample_and_every_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), &["--lang", "en"]);
    window.click("Sample in English");
    window.wait_for("Not in a file yet");
    window.click("Personas");
    window.wait_for("Solver Sam");
    window.click("Journeys");
    window.wait_for("Find, try and adopt a planning tool");
    window.click("Maturity");
    window.wait_for("Five-stage workshop, December 2025");
    window.click("KPIs");
    window.wait_for("Relationship NPS");
    assert!(window.picture_is_drawn());
}

#[test]
fn an_edit_is_saved_and_found_again() {
    let (folder, file) = copy_of_sample();
    let path = file.to_str().unwrap().to_owned();
    let mut window = Window::open(folder.path(), &["--lang", "en", &path]);
    personas(&mut window);
    window.click("Name");
    window.key("A", &["ctrl"]);
    window.text("Solver Samuel");
    window.key("Enter", &[]);
    window.wait_for("Changes not saved");
    window.key("S", &["ctrl"]);
    window.wait_for("Saved");
    assert!(fs::read_to_string(&file).unwrap().contains("Solver Samuel"));
    window.key("Z", &["ctrl"]);
    window.wait_for("Changes not saved");
    window.key("Z", &["ctrl", "shift"]);
    window.wait_for("Saved");
    drop(window);

    let mut again = Window::open(folder.path(), &["--lang", "en", &path]);
    again.wait_for("Saved");
    again.key("2", &["ctrl"]);
    again.wait_for("Solver Samuel");
}

#[test]
fn the_language_changes_while_running_and_chinese_is_composed() {
    let (folder, file) = copy_of_sample();
    let mut window = Window::open(folder.path(), &["--lang", "en", file.to_str().unwrap()]);
    personas(&mut window);
    window.click_beginning("Switch to Chinese");
    window.wait_for("旅程");
    window.click("名称");
    window.key("A", &["ctrl"]);
    window.compose("解决者小山");
    window.key("Enter", &[]);
    window.key("S", &["ctrl"]);
    window.wait_for("已保存");
    assert!(fs::read_to_string(&file).unwrap().contains("解决者小山"));
}

#[test]
fn work_survives_a_killed_process() {
    let (folder, file) = copy_of_sample();
    let path = file.to_str().unwrap().to_owned();
    let before = fs::read(&file).unwrap();
    let mut window = Window::open(folder.path(), &["--lang", "en", &path]);
    personas(&mut window);
    window.click("Name");
    window.key("A", &["ctrl"]);
    window.text("Not saved");
    window.key("Enter", &[]);
    window.wait_for("Changes not saved");
    window.wait_until_kept();
    window.kill();
    assert_eq!(fs::read(&file).unwrap(), before, "the file is as it was");

    let mut again = Window::open(folder.path(), &["--lang", "en", &path]);
    again.wait_for("There is unsaved work");
    again.click("Recover");
    again.wait_for("Changes not saved");
    again.key("2", &["ctrl"]);
    again.wait_for("Not saved");
}

#[test]
fn a_damaged_file_is_explained_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cut.cairn.ron");
    let text = fs::read_to_string(SAMPLE).unwrap();
    let cut: String = text.chars().take(5000).collect();
    fs::write(&file, &cut).unwrap();
    let mut window = Window::open(folder.path(), &["--lang", "en", file.to_str().unwrap()]);
    window.wait_for("The file cannot be opened");
    window.click("Close");
    window.wait_for("Begin");
    assert_eq!(fs::read_to_string(&file).unwrap(), cut);
}
