//! The narrow rail of pages on the left.

use egui::{Align2, FontId, Pos2, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    scene::theme::{radius, type_size},
    ui::{
        Command, Cx, Page, fonts,
        icon::{self, Icon},
        style::color,
    },
};

use super::Facts;

/// How the rail is drawn: as high as it may be, and without words where it has to be low.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rail {
    entry: f32,
}

/// Entries: the pages, and below them the settings.
const ENTRIES: f32 = Page::ALL.len() as f32 + 1.0;
/// Between entries, above the first and below the last.
const GAP: f32 = 4.0;
const EDGE: f32 = 8.0;
const HIGHEST: f32 = 56.0;
/// An icon over a word needs this much.
const WITH_WORD: f32 = 42.0;
/// And an icon alone.
const LOWEST: f32 = 22.0;

impl Rail {
    /// The rail that fits a height in points.
    pub fn for_height(height: f32) -> Self {
        let room = height - 2.0 * EDGE - (ENTRIES - 1.0) * GAP;
        Self { entry: (room / ENTRIES).floor().clamp(LOWEST, HIGHEST) }
    }

    fn has_words(self) -> bool {
        self.entry >= WITH_WORD
    }

    /// Its width in points.
    pub fn width(self) -> f32 {
        if self.has_words() { 104.0 } else { 56.0 }
    }
}

pub fn rail_ui(ui: &mut Ui, cx: &Cx, facts: &Facts, rail: Rail) {
    ui.spacing_mut().item_spacing.y = GAP;
    ui.add_space(EDGE);
    for page in Page::ALL {
        if entry_ui(ui, cx, (page.icon(), &cx.tr(page.key())), (page == facts.page, rail)) {
            cx.run(Command::Go(page));
        }
    }
    ui.with_layout(egui::Layout::bottom_up(egui::Align::Center), |ui| {
        ui.add_space(EDGE);
        if entry_ui(ui, cx, (icon::PREFERENCES, &cx.tr("rail-preferences")), (false, rail)) {
            cx.run(Command::ShowPreferences);
        }
    });
}

/// An icon over a word, or alone with the word as a tooltip; says whether it was pressed.
fn entry_ui(ui: &mut Ui, cx: &Cx, (glyph, word): (Icon, &str), (chosen, rail): (bool, Rail)) -> bool {
    let size = Vec2::new(rail.width() - 16.0, rail.entry);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, word));
    let ink = if chosen { cx.theme.accent } else { cx.theme.second_ink };
    let fill = match (chosen, response.hovered() || response.has_focus()) {
        (true, _) => Some(cx.theme.accent_soft),
        (false, true) => Some(cx.theme.sunken),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, radius::CARD, color(fill));
    }
    let painter = ui.painter();
    let icon_at = if rail.has_words() { rect.top() + rail.entry * 0.36 } else { rect.center().y };
    let size = if rail.has_words() { 20.0 } else { 18.0 };
    painter.text(
        Pos2::new(rect.center().x, icon_at),
        Align2::CENTER_CENTER,
        glyph.text(),
        FontId::new(size, fonts::icons()),
        color(ink),
    );
    if !rail.has_words() {
        return response.on_hover_text(word).clicked();
    }
    let family = if chosen { fonts::bold() } else { egui::FontFamily::Proportional };
    let middle = Pos2::new(rect.center().x, rect.top() + rail.entry * 0.75);
    // A word may be too long for the rail; nothing cuts off its descenders.
    painter.with_clip_rect(Rect::from_x_y_ranges(rect.x_range(), ui.clip_rect().y_range())).text(
        middle,
        Align2::CENTER_CENTER,
        word,
        FontId::new(type_size::CAPTION, family),
        color(ink),
    );
    response.clicked()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_room_on_a_projector_at_twice_the_size() {
        // The height that menu, strip and status leave of 768 pixels at scales 1, 1.5 and 2.
        for (height, words) in [(690.0, true), (430.0, false), (290.0, false)] {
            let rail = Rail::for_height(height);
            let used = ENTRIES * rail.entry + (ENTRIES - 1.0) * GAP + 2.0 * EDGE;
            assert!(used <= height + 0.5, "{height}: {used}");
            assert_eq!(rail.has_words(), words, "{height}");
        }
        assert_eq!(Rail::for_height(2000.0).entry, HIGHEST);
    }
}
