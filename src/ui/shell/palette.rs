//! The command palette: everything a person can do, and everything there is, found by typing.

use egui::{AtomExt as _, Button, Key, ScrollArea, TextEdit, Ui};

use crate::{
    analysis::{diff::title, search::search},
    base::localised::Lang,
    i18n,
    model::{AnyId, Workspace, journey::Card},
    ui::{
        Command, Cx, Page,
        command::COMMANDS,
        cx::Request,
        icon,
        search::Words,
        widgets::{icon_glyph, weak},
    },
};

use super::{Facts, command_name, shortcut_text};

/// What was typed, what was found for it, and which entry is chosen.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    query: String,
    /// The sections of pages that there are.
    parts: Vec<(Page, &'static str)>,
    records: Vec<AnyId>,
    chosen: usize,
}

impl Palette {
    /// One that also leads to these sections of pages.
    pub fn new(parts: Vec<(Page, &'static str)>) -> Self {
        Self { parts, ..Self::default() }
    }
}

/// What can be chosen.
#[derive(Clone, Copy)]
enum Entry {
    Do(Command),
    Open(Page, &'static str),
    Show(AnyId),
}

const WIDTH: f32 = 520.0;
/// More records than this are not read through: another letter is faster.
const MOST_RECORDS: usize = 40;

/// Shows the palette; says whether it is done.
pub fn palette_ui(ui: &mut Ui, cx: &Cx, facts: &Facts, palette: &mut Palette) -> bool {
    ui.set_width(WIDTH);
    let (up, down, enter) = ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(egui::Modifiers::NONE, key);
        (pressed(Key::ArrowUp), pressed(Key::ArrowDown), pressed(Key::Enter))
    });
    let edit = TextEdit::singleline(&mut palette.query)
        .id(egui::Id::unique("palette"))
        .hint_text(cx.tr("palette-hint"))
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(10, 8));
    let response = ui.add(edit).accessible_name(cx.tr("palette-hint"));
    response.request_focus();
    if response.changed() {
        palette.chosen = 0;
        let is_shown = |kind| Page::of(kind).is_some();
        palette.records = search(cx.workspace, &palette.query, MOST_RECORDS, is_shown);
    }
    let entries = entries(facts, palette);
    let last = entries.len().saturating_sub(1);
    palette.chosen = match (up, down) {
        (true, _) => palette.chosen.saturating_sub(1),
        (_, true) => palette.chosen + 1,
        _ => palette.chosen,
    }
    .min(last);
    ui.add_space(4.0);
    let mut taken = enter.then(|| entries.get(palette.chosen).copied()).flatten();
    ScrollArea::vertical().max_height(360.0).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (index, entry) in entries.iter().enumerate() {
            let is_chosen = index == palette.chosen;
            let response = entry_ui(ui, cx, facts, (*entry, is_chosen));
            if is_chosen && (up || down) {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                taken = Some(*entry);
            }
        }
        if entries.is_empty() {
            ui.label(weak(cx, cx.tr("palette-nothing")));
        }
    });
    match taken {
        Some(Entry::Do(command)) => cx.run(command),
        Some(Entry::Open(page, key)) => cx.ask(Request::GoTo(page, key)),
        Some(Entry::Show(id)) => cx.ask(Request::Show(id)),
        None => {}
    }
    taken.is_some()
}

fn entry_ui(ui: &mut Ui, cx: &Cx, facts: &Facts, (entry, is_chosen): (Entry, bool)) -> egui::Response {
    let (glyph, name, beside) = match entry {
        Entry::Do(command) => {
            let glyph = command.about().and_then(|about| about.icon);
            (glyph, command_name(cx, facts, command), shortcut_text(ui, command))
        }
        Entry::Open(page, key) => (Some(page.icon()), cx.tr(key), cx.tr(page.key())),
        Entry::Show(id) => {
            let name = title(cx.workspace, id).unwrap_or_default().replace('\n', " ");
            (Page::of(id.kind).map(Page::icon), name, what_it_is(cx.workspace, id, cx.lang))
        }
    };
    let glyph = glyph.map(icon::Icon::text).unwrap_or_default();
    let glyph = egui::Atom::from(icon_glyph(glyph)).atom_size(egui::Vec2::new(22.0, 18.0));
    // Without the letter that stands for the icon.
    let told = if beside.is_empty() { name.clone() } else { format!("{name}, {beside}") };
    let name = egui::Atom::from(name).atom_shrink(true);
    let button = Button::selectable(is_chosen, (glyph, name))
        .right_text(weak(cx, beside))
        .truncate()
        .min_size(egui::Vec2::new(ui.available_width(), 30.0));
    ui.add(button).accessible_name(told)
}

/// The kind of a record; of a card also where it stands.
fn what_it_is(workspace: &Workspace, id: AnyId, lang: Lang) -> String {
    let kind = i18n::problem::kind(lang, id.kind);
    let card = id.typed::<Card>().and_then(|card| workspace.cards.get(card));
    match card.and_then(|card| workspace.stages.get(card.stage)).map(|stage| stage.name.trim()) {
        Some(stage) if !stage.is_empty() => format!("{kind} · {stage}"),
        _ => kind,
    }
}

/// What fits the words that were typed: commands, sections of pages, records. Without a word all commands.
fn entries(facts: &Facts, palette: &Palette) -> Vec<Entry> {
    let words = Words::of(&palette.query);
    // In either language.
    let fits = |key: &str| {
        let names = Lang::ALL.map(|lang| i18n::text(lang, key));
        words.are_in(&names.each_ref().map(String::as_str))
    };
    let commands = COMMANDS.iter().filter(|about| {
        about.command != Command::ShowPalette && (facts.possible)(about.command) && fits(about.key)
    });
    let parts = palette.parts.iter().filter(|(_, key)| !palette.query.trim().is_empty() && fits(key));
    commands
        .map(|about| Entry::Do(about.command))
        .chain(parts.map(|(page, key)| Entry::Open(*page, key)))
        .chain(palette.records.iter().copied().map(Entry::Show))
        .collect()
}
