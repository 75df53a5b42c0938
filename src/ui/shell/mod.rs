//! What surrounds every page: menus, rail, header, status line, dialogs, the welcome screen.

mod dialogs;
mod header;
mod menu_bar;
mod overlay;
mod palette;
mod problems;
mod rail;
mod status;
mod welcome;

use egui::Ui;

use crate::{edit::Label, model::check::Problem};

use super::{Command, Cx, Page};

pub use {
    dialogs::{Choice, Deletion, ExportForm, PathField, Place, Question},
    header::header_ui,
    menu_bar::menu_bar_ui,
    overlay::{Overlay, overlay_ui},
    palette::Palette,
    rail::{Rail, rail_ui},
    status::status_ui,
    welcome::{Recent, Welcome, welcome_ui},
};

/// What the shell shows of the program's state.
pub struct Facts<'a> {
    pub page: Page,
    /// The workspace's name as the person knows it.
    pub name: String,
    pub saved: Saved,
    pub undo: Option<Label>,
    pub redo: Option<Label>,
    pub problems: &'a [Problem],
    /// What is not saved would be lost in a crash: it cannot be noted beside.
    pub unprotected: bool,
    /// Something that just happened and is worth a line.
    pub notice: Option<&'a str>,
    pub possible: &'a dyn Fn(Command) -> bool,
}

/// How the workspace stands to its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    Yes,
    No,
    Saving,
    /// It has no file yet.
    Never,
}

/// The name of a command, with what it would undo or redo.
pub fn command_name(cx: &Cx, facts: &Facts, command: Command) -> String {
    let key = command.about().map_or("command-undo", |about| about.key);
    let step = match command {
        Command::Undo => facts.undo,
        Command::Redo => facts.redo,
        _ => return cx.tr(key),
    };
    match step {
        Some(label) => {
            format!("{}{}{}", cx.tr(key), cx.tr("step-gap"), crate::i18n::problem::step(cx.lang, label))
        }
        None => cx.tr(key),
    }
}

/// A command's shortcut as this platform writes it; empty when it has none.
pub fn shortcut_text(ui: &Ui, command: Command) -> String {
    let shortcut = command.about().and_then(|about| about.shortcut);
    shortcut.map(|shortcut| written(&ui.ctx().format_shortcut(&shortcut))).unwrap_or_default()
}

/// Keys that are signs, as the signs that stand on them.
fn written(shortcut: &str) -> String {
    let signs = [("Comma", ","), ("Plus", "+"), ("Minus", "−"), ("Delete", "Del")];
    signs.iter().fold(shortcut.to_owned(), |text, (name, sign)| text.replace(name, sign))
}

/// A command's name and shortcut, for a tooltip.
pub fn tooltip(ui: &Ui, cx: &Cx, facts: &Facts, command: Command) -> String {
    let (name, shortcut) = (command_name(cx, facts, command), shortcut_text(ui, command));
    if shortcut.is_empty() { name } else { format!("{name}  {shortcut}") }
}
