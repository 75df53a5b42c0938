//! The pieces of the log as rows: name, kind, date, number of people, how often used.

use egui::{FontId, Key, Pos2, Rect, Response, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    base::id::Id,
    model::{Kind, evidence::Evidence},
    scene::{
        names,
        theme::{space, type_size},
    },
    tr,
};

use super::{
    super::super::{
        Cx, evidence, fonts, icon,
        style::color,
        widgets::{elided, ground, weak},
    },
    Uses,
};

const ROW: f32 = 52.0;

/// Shows the rows; gives the piece that was chosen.
pub fn rows_ui(
    ui: &mut Ui,
    cx: &Cx,
    (ids, selected): (&[Id<Evidence>], Option<Id<Evidence>>),
    (uses, wanted): (&Uses, bool),
) -> Option<Id<Evidence>> {
    if ids.is_empty() {
        ui.label(weak(cx, cx.tr("evidence-none-found")));
    }
    let mut chosen = None;
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut area = ScrollArea::vertical().id_salt("evidence-rows").auto_shrink(false);
    let place = selected.and_then(|selected| ids.iter().position(|id| *id == selected));
    if let Some(place) = place.filter(|_| wanted) {
        let top = place as f32 * (ROW + 2.0);
        area = area.vertical_scroll_offset((top - ui.available_height() / 2.0).max(0.0));
    }
    area.show_rows(ui, ROW, ids.len(), |ui, shown| {
        for id in ids.get(shown).unwrap_or_default() {
            let Some(source) = cx.workspace.evidence.get(*id) else { continue };
            let response = row_ui(ui, cx, (*id, source), (uses.of(*id).len(), selected == Some(*id)));
            if response.clicked() {
                chosen = Some(*id);
            }
            if response.has_focus() {
                chosen = neighbour(ui, ids, *id).or(chosen);
            }
        }
    });
    chosen
}

/// The piece above or below, when an arrow key asks for it.
fn neighbour(ui: &Ui, ids: &[Id<Evidence>], id: Id<Evidence>) -> Option<Id<Evidence>> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let place = ids.iter().position(|other| *other == id)?;
    let to = match (pressed(Key::ArrowUp), pressed(Key::ArrowDown)) {
        (true, _) => place.checked_sub(1)?,
        (_, true) => place + 1,
        _ => return None,
    };
    let to = *ids.get(to)?;
    ui.memory_mut(|memory| memory.request_focus(widget_id(to)));
    Some(to)
}

fn widget_id(id: Id<Evidence>) -> egui::Id {
    egui::Id::unique(("evidence-row", id.to_string()))
}

fn row_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, source): (Id<Evidence>, &Evidence),
    (used, selected): (usize, bool),
) -> Response {
    let size = Vec2::new(ui.available_width() - space::M, ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, widget_id(id), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &source.name));
    if response.has_focus() {
        let arrows = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    }
    ground(ui, cx, &response, selected);
    let inside = rect.shrink2(Vec2::new(space::M, 7.0));
    let count = tr!(cx.lang, "evidence-used", count = used);
    let room = 130.0;
    let bold = FontId::new(type_size::CARD_TITLE, fonts::bold());
    let small = || FontId::proportional(type_size::CAPTION);
    let name = names::called(&source.name, Kind::Evidence, cx.lang);
    let line = elided(ui, &name, bold, inside.width() - room);
    ui.painter().galley(inside.min, line, color(cx.theme.ink));
    let mut about = evidence::about(cx, source);
    if !source.note.trim().is_empty() {
        about = tr!(cx.lang, "evidence-line", about = about, note = source.note.trim());
    }
    let line = elided(ui, &about, small(), inside.width() - room);
    ui.painter().galley(inside.min + Vec2::new(0.0, 20.0), line, color(cx.theme.second_ink));
    uses_at(ui, cx, inside, (&count, used));
    response
}

/// How often a piece is used, at the right end of its row.
fn uses_at(ui: &Ui, cx: &Cx, inside: Rect, (count, used): (&str, usize)) {
    let ink = color(if used > 0 { cx.theme.second_ink } else { cx.theme.caution });
    let middle = Pos2::new(inside.right(), inside.center().y);
    let font = FontId::proportional(type_size::CAPTION);
    let drawn = ui.painter().text(middle, egui::Align2::RIGHT_CENTER, count, font, ink);
    let mark = if used > 0 { icon::LINK } else { icon::ALERT };
    let at = Pos2::new(drawn.left() - 6.0, middle.y);
    let font = FontId::new(13.0, fonts::icons());
    ui.painter().text(at, egui::Align2::RIGHT_CENTER, mark.text(), font, ink);
}
