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

/// Width of the rail in points.
pub const WIDTH: f32 = 96.0;

pub fn rail_ui(ui: &mut Ui, cx: &Cx, facts: &Facts) {
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.add_space(8.0);
    for page in Page::ALL {
        if entry_ui(ui, cx, (page.icon(), &cx.tr(page.key())), page == facts.page) {
            cx.run(Command::Go(page));
        }
    }
    ui.with_layout(egui::Layout::bottom_up(egui::Align::Center), |ui| {
        ui.add_space(8.0);
        if entry_ui(ui, cx, (icon::PREFERENCES, &cx.tr("rail-preferences")), false) {
            cx.run(Command::ShowPreferences);
        }
    });
}

/// An icon over a word; says whether it was pressed.
fn entry_ui(ui: &mut Ui, cx: &Cx, (glyph, word): (Icon, &str), chosen: bool) -> bool {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(WIDTH - 16.0, 56.0), Sense::click());
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
    let at = |y: f32| Pos2::new(rect.center().x, rect.top() + y);
    let painter = ui.painter();
    painter.text(
        at(20.0),
        Align2::CENTER_CENTER,
        glyph.text(),
        FontId::new(20.0, fonts::icons()),
        color(ink),
    );
    let family = if chosen { fonts::bold() } else { egui::FontFamily::Proportional };
    let room = Rect::from_center_size(at(42.0), Vec2::new(rect.width(), 16.0));
    painter.with_clip_rect(room).text(
        at(42.0),
        Align2::CENTER_CENTER,
        word,
        FontId::new(type_size::CAPTION, family),
        color(ink),
    );
    response.clicked()
}
