//! The status line: saved or not, problems found, what just happened.

use egui::{Align, Button, Layout, Ui};

use crate::{
    scene::theme::type_size,
    tr,
    ui::{
        Command, Cx, icon,
        style::color,
        widgets::{icon_text, weak},
    },
};

use super::{Facts, Saved};

pub fn status_ui(ui: &mut Ui, cx: &Cx, facts: &Facts) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().button_padding.y = 2.0;
        ui.spacing_mut().interact_size.y = 20.0;
        let (glyph, key) = match facts.saved {
            Saved::Yes => (icon::CHECK, "status-saved"),
            Saved::No => (icon::SAVE, "status-unsaved"),
            Saved::Saving => (icon::TIME, "status-saving"),
            Saved::Never => (icon::SAVE, "status-never-saved"),
        };
        ui.label(icon_text(glyph, 13.0).color(color(cx.theme.second_ink)));
        ui.label(weak(cx, cx.tr(key)).size(type_size::CAPTION));
        if facts.unprotected {
            ui.add_space(12.0);
            let ink = color(cx.theme.caution);
            ui.label(icon_text(icon::ALERT, 13.0).color(ink));
            let text = egui::RichText::new(cx.tr("status-unprotected")).size(type_size::CAPTION).color(ink);
            ui.label(text).on_hover_text(cx.tr("status-unprotected-why"));
        }
        if !facts.problems.is_empty() {
            ui.add_space(12.0);
            let text = tr!(cx.lang, "status-problems", count = facts.problems.len());
            let ink = color(cx.theme.caution);
            let text = egui::RichText::new(text).size(type_size::CAPTION).color(ink);
            let button =
                Button::new((icon_text(icon::ALERT, 13.0).color(ink), text)).frame_when_inactive(false);
            if ui.add(button).clicked() {
                cx.run(Command::ShowProblems);
            }
        }
        if cx.workspace.frame.locked {
            ui.add_space(12.0);
            let ink = color(cx.theme.accent);
            let text = egui::RichText::new(cx.tr("frame-locked")).size(type_size::CAPTION).color(ink);
            let button =
                Button::new((icon_text(icon::LOCK, 13.0).color(ink), text)).frame_when_inactive(false);
            let name = cx.tr("frame-locked-hint");
            if ui.add(button).on_hover_text(&name).accessible_name(name).clicked() {
                cx.run(Command::ToggleFrameLock);
            }
        }
        if let Some(notice) = facts.notice {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let words = weak(cx, notice).size(type_size::CAPTION);
                ui.add(egui::Label::new(words).truncate());
            });
        }
    });
}
