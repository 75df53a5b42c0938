//! Personas as cards: who they are, what they are after, how well each is founded.

use egui::{FontId, Pos2, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    base::id::Id,
    model::{
        order::Row,
        persona::{Persona, PersonaState},
    },
    scene::{
        avatar::hue_of,
        persona_sheet::percent_text,
        theme::{radius, space, type_size},
    },
    tr,
};

use super::super::{
    super::{Cx, fonts, icon, style::color, widgets::elided},
    list::shown_name,
    portrait::Portraits,
};

const CARD: Vec2 = Vec2::new(300.0, 172.0);
const PORTRAIT: f32 = 60.0;

/// Shows the cards; gives the persona that is to be opened.
pub fn cards_ui(
    ui: &mut Ui,
    cx: &Cx,
    rows: &[Row<Persona>],
    portraits: &mut Portraits,
) -> Option<Id<Persona>> {
    let columns = ((ui.available_width() / (CARD.x + space::L)).floor() as usize).max(1);
    let width = (ui.available_width() - space::L * columns as f32) / columns as f32;
    let mut opened = None;
    ui.spacing_mut().item_spacing = Vec2::splat(space::L);
    let area = ScrollArea::vertical().id_salt("people-cards").auto_shrink(false);
    area.show_rows(ui, CARD.y, rows.len().div_ceil(columns), |ui, shown| {
        for line in rows.chunks(columns).skip(shown.start).take(shown.len()) {
            ui.horizontal(|ui| {
                for row in line {
                    if card_ui(ui, cx, row, width, portraits) {
                        opened = Some(row.0);
                    }
                }
            });
        }
    });
    opened
}

/// One card; says whether it was pressed.
fn card_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, persona): &Row<Persona>,
    width: f32,
    portraits: &mut Portraits,
) -> bool {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, CARD.y), Sense::hover());
    let response = ui.interact(rect, egui::Id::unique(("persona-card", id.to_string())), Sense::click());
    let name = shown_name(cx, persona);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let theme = cx.theme;
    let line = if response.has_focus() {
        egui::Stroke::new(2.0, color(theme.selection))
    } else if response.hovered() {
        egui::Stroke::new(1.0, color(theme.accent))
    } else {
        egui::Stroke::new(1.0, color(theme.hairline))
    };
    let corner = egui::CornerRadius::from(radius::CARD);
    ui.painter().rect(rect, corner, color(theme.surface), line, egui::StrokeKind::Inside);
    let edge = Rect::from_min_size(rect.min + Vec2::new(1.0, 12.0), Vec2::new(4.0, PORTRAIT + 8.0));
    ui.painter().rect_filled(edge, 2.0, color(theme.hue(hue_of(*id)).edge));
    let inside = rect.shrink(space::L);
    portraits.paint(ui, cx, *id, Rect::from_min_size(inside.min, Vec2::splat(PORTRAIT)));
    words(ui, cx, persona, (&name, inside));
    response.clicked()
}

fn words(ui: &Ui, cx: &Cx, persona: &Persona, (name, inside): (&str, Rect)) {
    let (theme, painter) = (cx.theme, ui.painter());
    let line = |at: Pos2, text: &str, font: FontId, ink, width: f32| {
        painter.galley(at, elided(ui, text, font, width), color(ink));
    };
    let small = || FontId::proportional(type_size::CAPTION);
    let beside = inside.min + Vec2::new(PORTRAIT + space::M, 0.0);
    let width = inside.right() - beside.x;
    let title = FontId::new(type_size::SECTION, fonts::bold());
    line(beside, name, title, theme.ink, width);
    line(beside + Vec2::new(0.0, 24.0), &persona.archetype, small(), theme.second_ink, width);
    let share = persona.segment_share.map(percent_text);
    let share = share.map(|share| tr!(cx.lang, "people-sheet-of-customers", share = share));
    line(beside + Vec2::new(0.0, 42.0), &share.unwrap_or_default(), small(), theme.ink, width);
    let mut y = inside.top() + PORTRAIT + space::M;
    let lists = [("people-goals", &persona.goals), ("people-pains", &persona.pains)];
    for (key, entries) in lists {
        let first = entries.iter().find(|entry| !entry.trim().is_empty());
        let at = Pos2::new(inside.left(), y);
        line(at, &cx.tr(key), small(), theme.second_ink, 84.0);
        let at = Pos2::new(inside.left() + 88.0, y);
        line(at, first.map_or("–", String::as_str), small(), theme.ink, inside.width() - 88.0);
        y += 20.0;
    }
    let (mark, ink, key) = match persona.state {
        _ if persona.lacks_goals() => (icon::OPPORTUNITY, theme.caution, "people-advice-short"),
        PersonaState::Researched => (icon::EVIDENCE, theme.favourable, "people-state-researched"),
        PersonaState::Proto => (icon::HELP, theme.second_ink, "people-state-proto"),
    };
    let below = Pos2::new(inside.left(), inside.bottom() - 16.0);
    let font = FontId::new(13.0, fonts::icons());
    painter.text(below, egui::Align2::LEFT_TOP, mark.text(), font, color(ink));
    let review = persona.last_review.map(|date| tr!(cx.lang, "people-reviewed", date = date.to_string()));
    let state = cx.tr(key);
    let state = match review {
        Some(review) => tr!(cx.lang, "people-sheet-pair", a = state, b = review),
        None => state,
    };
    line(below + Vec2::new(20.0, -1.0), &state, small(), theme.second_ink, inside.width() - 20.0);
}
