//! All shortcuts at a glance.

use egui::{Grid, ScrollArea, Ui};

use crate::ui::{
    Cx,
    command::{COMMANDS, Menu},
    widgets::{bold, weak},
};

use super::super::{Facts, shortcut_text};

/// Keys of the board and of text fields, which are no commands: key of the text, and the keys.
const MORE: &[(&str, &str)] = &[
    ("keys-commit", "Enter"),
    ("keys-line-break", "Shift+Enter"),
    ("keys-restore", "Esc"),
    ("keys-next", "Tab"),
    ("keys-move", "← ↑ → ↓"),
    ("keys-answer", "0 – 4   D   N"),
    ("keys-pan", "Space"),
    ("keys-zoom", "Ctrl"),
];

pub fn shortcuts_ui(ui: &mut Ui, cx: &Cx, _: &Facts) -> bool {
    super::title_ui(ui, cx.tr("shortcuts-title"), 640.0);
    ScrollArea::vertical().max_height(480.0).auto_shrink([false, true]).show(ui, |ui| {
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            for menu in [Menu::File, Menu::Edit, Menu::View, Menu::Help] {
                let side = if matches!(menu, Menu::File | Menu::Edit) { &mut *left } else { &mut *right };
                group_ui(side, cx, menu);
            }
            right.label(bold(cx.tr("shortcuts-more"), 13.0));
            Grid::new("shortcuts more").num_columns(2).spacing([24.0, 6.0]).show(right, |ui| {
                for (key, keys) in MORE {
                    ui.label(cx.tr(key));
                    ui.label(weak(cx, *keys));
                    ui.end_row();
                }
            });
        });
    });
    super::close_ui(ui, cx)
}

fn group_ui(ui: &mut Ui, cx: &Cx, menu: Menu) {
    ui.label(bold(cx.tr(menu.key()), 13.0));
    Grid::new(("shortcuts", menu.key())).num_columns(2).spacing([24.0, 6.0]).show(ui, |ui| {
        for about in COMMANDS.iter().filter(|about| about.menu == menu && about.shortcut.is_some()) {
            ui.label(cx.tr(about.key));
            ui.label(weak(cx, shortcut_text(ui, about.command)));
            ui.end_row();
        }
    });
    ui.add_space(12.0);
}
