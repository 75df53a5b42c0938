//! The command palette: everything a person can do, found by typing.

use egui::{AtomExt as _, Button, Key, ScrollArea, TextEdit, Ui};

use crate::ui::{
    Command, Cx,
    command::COMMANDS,
    icon,
    widgets::{icon_glyph, weak},
};

use super::{Facts, command_name, shortcut_text};

/// What was typed and which entry is chosen.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    query: String,
    chosen: usize,
}

const WIDTH: f32 = 520.0;

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
    }
    let found = matches(cx, facts, &palette.query);
    let last = found.len().saturating_sub(1);
    palette.chosen = match (up, down) {
        (true, _) => palette.chosen.saturating_sub(1),
        (_, true) => palette.chosen + 1,
        _ => palette.chosen,
    }
    .min(last);
    ui.add_space(4.0);
    let mut run = enter.then(|| found.get(palette.chosen).map(|(command, _)| *command)).flatten();
    ScrollArea::vertical().max_height(360.0).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (index, (command, name)) in found.iter().enumerate() {
            let glyph =
                command.about().and_then(|about| about.icon).map(icon::Icon::text).unwrap_or_default();
            let glyph = egui::Atom::from(icon_glyph(glyph)).atom_size(egui::Vec2::new(22.0, 18.0));
            let button = Button::selectable(index == palette.chosen, (glyph, name.as_str()))
                .right_text(weak(cx, shortcut_text(ui, *command)))
                .min_size(egui::Vec2::new(ui.available_width(), 30.0));
            let entry = ui.add(button);
            if index == palette.chosen && (up || down) {
                entry.scroll_to_me(None);
            }
            if entry.clicked() {
                run = Some(*command);
            }
        }
        if found.is_empty() {
            ui.label(weak(cx, cx.tr("palette-nothing")));
        }
    });
    if let Some(command) = run {
        cx.run(command);
    }
    run.is_some()
}

/// Possible commands whose name, in either language, holds every word that was typed.
fn matches(cx: &Cx, facts: &Facts, query: &str) -> Vec<(Command, String)> {
    let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    let possible = COMMANDS
        .iter()
        .filter(|about| about.command != Command::ShowPalette && (facts.possible)(about.command));
    possible
        .filter(|about| {
            let names = crate::base::localised::Lang::ALL
                .map(|lang| crate::i18n::text(lang, about.key).to_lowercase());
            words.iter().all(|word| names.iter().any(|name| name.contains(word.as_str())))
        })
        .map(|about| (about.command, command_name(cx, facts, about.command)))
        .collect()
}
