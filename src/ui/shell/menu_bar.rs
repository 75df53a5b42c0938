//! The thin menu bar with undo, redo and the way to the palette.

use egui::{Align, AtomExt as _, Button, Layout, MenuBar, Ui, containers::menu::MenuButton};

use crate::{
    scene::theme::type_size,
    ui::{
        Command, Cx,
        command::{COMMANDS, Menu},
        icon,
        style::color,
        widgets::{icon_button, icon_glyph, icon_text, weak},
    },
};

use super::{Facts, Saved, command_name, shortcut_text, tooltip};

pub fn menu_bar_ui(ui: &mut Ui, cx: &Cx, facts: &Facts) {
    MenuBar::new().ui(ui, |ui| {
        ui.spacing_mut().button_padding.x = 8.0;
        for menu in Menu::ALL {
            MenuButton::new(cx.tr(menu.key())).ui(ui, |ui| menu_ui(ui, cx, facts, menu));
        }
        let room = ui.available_width();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            right_ui(ui, cx, facts);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| name_ui(ui, cx, facts, room));
        });
    });
}

/// The workspace's name, as much of it as there is room for.
fn name_ui(ui: &mut Ui, cx: &Cx, facts: &Facts, room: f32) {
    /// With less it would say nothing.
    const NARROWEST: f32 = 260.0;
    if !facts.name.is_empty() && room > NARROWEST {
        ui.add_space(16.0);
        let mark = if facts.saved == Saved::Yes { "" } else { "• " };
        ui.add(egui::Label::new(weak(cx, format!("{mark}{}", facts.name))).truncate());
    }
}

fn menu_ui(ui: &mut Ui, cx: &Cx, facts: &Facts, menu: Menu) {
    ui.set_min_width(220.0);
    // So that the longest fits below its word in a usual window.
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut first = true;
    for about in COMMANDS.iter().filter(|about| about.menu == menu) {
        if about.begins_group && !first {
            ui.separator();
        }
        first = false;
        let name = command_name(cx, facts, about.command);
        let glyph = about.icon.map(icon::Icon::text).unwrap_or_default();
        let room = egui::Atom::from(icon_glyph(glyph)).atom_size(egui::Vec2::new(18.0, 16.0));
        let button = Button::new((room, name)).shortcut_text(shortcut_text(ui, about.command));
        if ui.add_enabled((facts.possible)(about.command), button).clicked() {
            cx.run(about.command);
            ui.close();
        }
    }
}

fn right_ui(ui: &mut Ui, cx: &Cx, facts: &Facts) {
    /// With less, undo would touch the last menu; what is left out stands in a menu, too.
    const ROOM_FOR_ALL: f32 = 216.0;
    let toggles = [Command::ToggleTheme, Command::ToggleLanguage];
    let is_roomy = ui.available_width() >= ROOM_FOR_ALL;
    for command in toggles.into_iter().filter(|_| is_roomy) {
        let glyph = command.about().and_then(|about| about.icon).unwrap_or(icon::MENU);
        if icon_button(ui, glyph, &tooltip(ui, cx, facts, command)).clicked() {
            cx.run(command);
        }
    }
    let hint = weak(cx, cx.tr("palette-open")).size(type_size::CAPTION);
    let keys = weak(cx, shortcut_text(ui, Command::ShowPalette)).size(type_size::CAPTION);
    let glyph = icon_text(icon::SEARCH, 14.0).color(color(cx.theme.second_ink));
    // With little room the icon alone has to do.
    let search = if ui.available_width() < 340.0 {
        Button::new(glyph)
    } else {
        Button::new((glyph, hint)).right_text(keys).min_size(egui::Vec2::new(240.0, 26.0))
    };
    let search = ui.add(search.fill(color(cx.theme.sunken)).stroke(egui::Stroke::NONE));
    if search.on_hover_text(cx.tr("palette-open")).accessible_name(cx.tr("palette-open")).clicked() {
        cx.run(Command::ShowPalette);
    }
    for command in [Command::Redo, Command::Undo] {
        let glyph = command.about().and_then(|about| about.icon).unwrap_or(icon::MENU);
        let name = tooltip(ui, cx, facts, command);
        ui.add_enabled_ui((facts.possible)(command), |ui| {
            if icon_button(ui, glyph, &name).clicked() {
                cx.run(command);
            }
        });
    }
}
