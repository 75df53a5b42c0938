//! The list of KPIs: name, newest value, course and status of each; they can be put in another order.

use egui::{FontId, Key, Modifiers, Painter, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, pos2, vec2};

use crate::{
    base::{geom::size, id::Id},
    edit::{self, Label, Spot},
    model::{Kind, kpi::Kpi},
    scene::{
        chart::{sparkline, standing::Standing},
        theme::{radius, type_size},
    },
    ui::{
        Cx,
        cx::Request,
        fonts,
        paint::{self, Camera},
        style::color,
    },
};

use super::computed::{Computed, Shelf};

const ROW: f32 = 64.0;
const SPARK: Vec2 = vec2(84.0, 26.0);
const PAD: f32 = 12.0;
/// Between value, status and course.
const GAP: f32 = 10.0;
/// Narrower than this a course says nothing.
const LEAST_SPARK: f32 = 36.0;

/// Shows the list; gives the KPI that was clicked.
pub fn list_ui(ui: &mut Ui, cx: &Cx, shelf: &mut Shelf, current: Option<Id<Kpi>>) -> Option<Id<Kpi>> {
    let ids: Vec<Id<Kpi>> = cx.workspace.kpis_in_order().into_iter().map(|(id, _)| id).collect();
    let mut chosen = None;
    let mut rows: Vec<(Id<Kpi>, Rect)> = Vec::with_capacity(ids.len());
    let mut dropped: Option<(Id<Kpi>, Pos2)> = None;
    ui.spacing_mut().item_spacing.y = 2.0;
    for (index, id) in ids.iter().enumerate() {
        let Some(computed) = shelf.get(cx, *id) else { continue };
        let response = row_ui(ui, cx, *id, &computed, current == Some(*id));
        if response.clicked() || response.gained_focus() {
            chosen = Some(*id);
        }
        if response.drag_stopped() {
            dropped = ui.input(|input| input.pointer.latest_pos()).map(|pos| (*id, pos));
        }
        keys(ui, cx, &response, &ids, index);
        menu_ui(&response, cx, &ids, index);
        rows.push((*id, response.rect));
        if response.dragged() {
            drag_ui(ui, cx);
        }
    }
    if let Some((id, pos)) = dropped {
        drop_at(cx, id, pos, &rows);
    }
    chosen
}

fn row_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>, computed: &Computed, chosen: bool) -> Response {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(id.to_string()), Sense::click_and_drag());
    let name = spoken(cx, computed);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &name));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(rect.expand(2.0)));
        if chosen {
            painter.rect_filled(rect, radius::CARD, color(cx.theme.accent_soft));
        } else if response.hovered() {
            painter.rect_filled(rect, radius::CARD, color(cx.theme.sunken));
        }
        if response.has_focus() {
            let ring = Stroke::new(1.5, color(cx.theme.selection));
            painter.rect_stroke(rect.shrink(1.0), radius::CARD, ring, egui::StrokeKind::Inside);
        }
        paint_row(&painter, cx, computed, rect);
    }
    response
}

/// What a screen reader says of a row: name, value, status.
fn spoken(cx: &Cx, computed: &Computed) -> String {
    let value = computed.result.newest().and_then(|newest| newest.reading.value);
    let value = value.map_or_else(|| cx.tr("kpis-no-value"), |value| computed.style.value(value));
    let comma = cx.tr("kpis-comma");
    [computed.kpi.name.clone(), value, Standing::of(&computed.result).words(cx.lang)].join(&comma)
}

fn paint_row(painter: &Painter, cx: &Cx, computed: &Computed, rect: Rect) {
    let (ink, second) = (color(cx.theme.ink), color(cx.theme.second_ink));
    let left = rect.min.x + PAD;
    let right = rect.max.x - PAD;
    let body = FontId::new(type_size::BODY, egui::FontFamily::Proportional);
    let name = elided(painter, &computed.kpi.name, body, right - left, ink);
    painter.galley(pos2(left, rect.min.y + 8.0), name, ink);
    let foot = rect.max.y - 19.0;
    let standing = Standing::of(&computed.result);
    let mark_colour = standing.colour(cx.theme).map_or(second, color);
    let words = if standing == Standing::None { String::new() } else { standing.marked(cx.lang) };
    let small = FontId::new(type_size::CAPTION, egui::FontFamily::Proportional);
    let words = painter.layout_no_wrap(words, small, mark_colour);
    let value = value_galley(painter, computed, right - left - words.size().x - 2.0 * GAP - LEAST_SPARK, ink);
    let at = left + value.size().x + GAP;
    painter.galley(pos2(left, foot - value.size().y / 2.0), value, ink);
    let end = at + words.size().x + GAP;
    painter.galley(pos2(at, foot - words.size().y / 2.0), words, mark_colour);
    let spark_left = (right - SPARK.x).max(end);
    if let Some(chart) = computed.chart.as_ref().filter(|_| right - spark_left >= LEAST_SPARK) {
        let origin = pos2(spark_left, foot - SPARK.y / 2.0);
        let scene = sparkline(chart, size(right - spark_left, SPARK.y), cx.theme);
        paint::items(painter, Camera { origin, zoom: 1.0 }, scene.items.iter(), &mut |_| None);
    }
}

/// The newest value with its unit, or without it where that would leave no room for the status.
fn value_galley(
    painter: &Painter,
    computed: &Computed,
    room: f32,
    ink: egui::Color32,
) -> std::sync::Arc<egui::Galley> {
    let font = FontId::new(type_size::SECTION, fonts::bold());
    let value = computed.result.newest().and_then(|newest| newest.reading.value);
    let Some(value) = value else { return painter.layout_no_wrap("—".to_owned(), font, ink) };
    let whole = painter.layout_no_wrap(computed.style.value(value), font.clone(), ink);
    if whole.size().x <= room { whole } else { painter.layout_no_wrap(computed.style.bare(value), font, ink) }
}

/// One line, cut with … where it does not fit.
fn elided(
    painter: &Painter,
    text: &str,
    font: FontId,
    width: f32,
    ink: egui::Color32,
) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(8.0));
    painter.layout_job(job)
}

/// Alt with an arrow moves the row that has the focus.
fn keys(ui: &Ui, cx: &Cx, response: &Response, ids: &[Id<Kpi>], index: usize) {
    if !response.has_focus() {
        return;
    }
    let (up, down) = ui.input_mut(|input| {
        (input.consume_key(Modifiers::ALT, Key::ArrowUp), input.consume_key(Modifiers::ALT, Key::ArrowDown))
    });
    if up {
        step(cx, ids, index, Way::Up);
    } else if down {
        step(cx, ids, index, Way::Down);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

fn step(cx: &Cx, ids: &[Id<Kpi>], index: usize, way: Way) {
    let spot = match way {
        Way::Up => index.checked_sub(1).and_then(|i| ids.get(i)).map(|other| Spot::Before(*other)),
        Way::Down => ids.get(index + 1).map(|other| Spot::After(*other)),
    };
    if let (Some(spot), Some(id)) = (spot, ids.get(index).copied()) {
        move_to(cx, id, spot);
    }
}

fn move_to(cx: &Cx, id: Id<Kpi>, spot: Spot<Kpi>) {
    cx.edit(Label::Move(Kind::Kpi), move |tx| edit::kpi::move_kpi(tx, id, spot));
}

fn menu_ui(response: &Response, cx: &Cx, ids: &[Id<Kpi>], index: usize) {
    response.context_menu(|ui| {
        if ui.add_enabled(index > 0, egui::Button::new(cx.tr("kpis-move-up"))).clicked() {
            step(cx, ids, index, Way::Up);
        }
        if ui.add_enabled(index + 1 < ids.len(), egui::Button::new(cx.tr("kpis-move-down"))).clicked() {
            step(cx, ids, index, Way::Down);
        }
        ui.separator();
        if ui.button(cx.tr("kpis-delete")).clicked()
            && let Some(id) = ids.get(index)
        {
            cx.ask(Request::Delete((*id).into()));
        }
    });
}

/// A line where a dragged row would land.
fn drag_ui(ui: &Ui, cx: &Cx) {
    ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    if let Some(pos) = ui.input(|input| input.pointer.latest_pos()) {
        let x = ui.max_rect().x_range();
        let line = Stroke::new(2.0, color(cx.theme.accent));
        ui.ctx()
            .layer_painter(egui::LayerId::new(egui::Order::Foreground, ui.scope_id()))
            .hline(x, pos.y, line);
    }
}

/// Puts a dragged row before the first one whose middle lies below the pointer.
fn drop_at(cx: &Cx, id: Id<Kpi>, pos: Pos2, rows: &[(Id<Kpi>, Rect)]) {
    let below = rows.iter().find(|(_, rect)| rect.center().y > pos.y).map(|(other, _)| *other);
    match below {
        Some(other) if other == id => {}
        Some(other) => move_to(cx, id, Spot::Before(other)),
        None => move_to(cx, id, Spot::Last),
    }
}
