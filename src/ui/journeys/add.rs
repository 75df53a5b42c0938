//! The quiet places where something can be added: they appear under the pointer and at the ends of the map.

use egui::{Align2, FontId, Id, Pos2, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo};

use crate::{
    edit::Spot as Place,
    model::{journey::LaneKind, persona::Persona},
    scene::journey_map::{Board, Placed, words},
    tr,
    ui::{Cx, fonts, icon, style::color, widgets},
};

use super::{
    act,
    camera::Areas,
    cursor,
    names::{lane_words, stage_words},
    spot::Spot,
    tools::edit_text,
};

const SIDE: f32 = 20.0;
/// How near to the gap between two stages the pointer must be, in screen points.
const NEAR: f32 = 12.0;

/// Shows the places; says whether something was added, which is then to be named.
pub fn places_ui(ui: &mut Ui, cx: &Cx, board: &Board, areas: &Areas, pointer: Option<Pos2>) -> bool {
    if !edit_text::is_possible(areas.body_camera.zoom) {
        return false;
    }
    let mut added = false;
    if !cx.is_locked() {
        added |= last_stage_ui(ui, cx, board, areas);
        added |= last_lane_ui(ui, cx, board, areas);
    }
    let Some(pointer) = pointer else { return added };
    match Spot::at(board, areas, pointer) {
        Spot::Cell(row, slot) => added |= cell_ui(ui, cx, board, areas, (row, slot, pointer)),
        Spot::Card(card) => {
            let row = board.card(card).map(|card| card.row);
            let slot = board.slot_at(areas.body_camera.scene_from_screen(pointer).x);
            let is_plain = |row: &usize| board.rows.get(*row).is_some_and(|row| row.band.is_none());
            if let Some((row, slot)) = row.filter(is_plain).zip(slot) {
                added |= cell_ui(ui, cx, board, areas, (row, slot, pointer));
            }
        }
        Spot::Stage(_) if !cx.is_locked() => added |= between_ui(ui, cx, board, areas, pointer),
        Spot::CardEdge(_)
        | Spot::Target(_)
        | Spot::Stage(_)
        | Spot::Step(_)
        | Spot::Lane(_)
        | Spot::LaneEdge(_)
        | Spot::Phase(_)
        | Spot::Nowhere => {}
    }
    added
}

/// A round button with a plus.
fn plus_ui(ui: &Ui, cx: &Cx, id: Id, center: Pos2, clip: Rect, name: &str) -> Response {
    let rect = Rect::from_center_size(center, Vec2::splat(SIDE));
    let response = ui.interact(rect.intersect(clip), id, Sense::click()).on_hover_text(name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let is_hot = response.hovered() || response.has_focus();
    let (fill, ink) =
        if is_hot { (cx.theme.accent, cx.theme.on_accent) } else { (cx.theme.surface, cx.theme.second_ink) };
    let painter = ui.painter().with_clip_rect(clip);
    painter.circle(rect.center(), SIDE / 2.0 - 1.0, color(fill), Stroke::new(1.0, color(cx.theme.hairline)));
    let font = FontId::new(13.0, fonts::icons());
    painter.text(rect.center(), Align2::CENTER_CENTER, icon::ADD.text(), font, color(ink));
    response
}

fn cell_ui(
    ui: &Ui,
    cx: &Cx,
    board: &Board,
    areas: &Areas,
    (row, slot, pointer): (usize, usize, Pos2),
) -> bool {
    let (Some(lane), Some(place), Some(cell)) =
        (board.rows.get(row), cursor::cell(board, row, slot), board.slot_rect(row, slot))
    else {
        return false;
    };
    if lane.kind.is_line() {
        return false;
    }
    let column = board.slots.get(slot).map_or(0, |slot| slot.column);
    let name = tr!(
        cx.lang,
        "journeys-add-card-in",
        lane = lane_words(cx, board, row),
        stage = stage_words(cx, board, column)
    );
    let area = areas.body_camera.screen_rect(cell);
    let id = Id::unique(("journeys-add-card", lane.lane, place.stage, place.step));
    if let Some(band) = lane.band {
        let Some(persona) = without_face(cx, board, (row, column)) else { return false };
        let valence = band.valence(areas.body_camera.scene_from_screen(pointer).y);
        let y = areas.body_camera.origin.y + band.y(valence) * areas.body_camera.zoom;
        let center = Pos2::new(area.center().x, y);
        if plus_ui(ui, cx, id, center, areas.body, &name).clicked() {
            act::add_face(cx, (lane.lane, place.stage), persona, valence);
            return true;
        }
        return false;
    }
    let is_empty = board.slot_cards(row, slot).next().is_none();
    // In a cell with cards it keeps to the corner, away from their text.
    let center = if is_empty { area.center() } else { area.max - Vec2::new(SIDE / 2.0 + 4.0, SIDE / 2.0) };
    let added = plus_ui(ui, cx, id, center, areas.body, &name).clicked();
    if added {
        act::add_card(cx, place, Place::Last, String::new());
    }
    added
}

/// The first of the map's personas who has no point in a cell yet; unset for the actor.
fn without_face(
    cx: &Cx,
    board: &Board,
    (row, column): (usize, usize),
) -> Option<crate::base::id::Id<Persona>> {
    let journey = cx.workspace.journeys.get(board.journey)?;
    let actor = journey.personas.first().copied().unwrap_or_default();
    let of = |card: &Placed| {
        let persona = cx.workspace.cards.get(card.card).map(|card| card.persona).unwrap_or_default();
        if persona.is_set() { persona } else { actor }
    };
    let there: Vec<_> = board.cell(row, column).filter(|card| card.is_face()).map(of).collect();
    if !there.contains(&actor) {
        return Some(crate::base::id::Id::default());
    }
    journey.personas.iter().skip(1).find(|persona| !there.contains(persona)).copied()
}

/// Between two stages, or before the first.
fn between_ui(ui: &Ui, cx: &Cx, board: &Board, areas: &Areas, pointer: Pos2) -> bool {
    let camera = areas.header_camera;
    let gap = board.gap_at(camera.scene_from_screen(pointer).x);
    let x = camera.origin.x + board.gap_x(gap) * camera.zoom;
    let Some(column) = board.columns.get(gap).filter(|_| (x - pointer.x).abs() < NEAR) else { return false };
    let name = tr!(cx.lang, "journeys-add-stage-before", stage = stage_words(cx, board, gap));
    let center = Pos2::new(x.max(areas.header.min.x + SIDE / 2.0), areas.header.center().y);
    let id = Id::unique(("journeys-add-stage", column.stage));
    let added = plus_ui(ui, cx, id, center, areas.header, &name).clicked();
    if added {
        act::add_stage(cx, board.journey, Place::Before(column.stage));
    }
    added
}

/// After the last stage.
fn last_stage_ui(ui: &mut Ui, cx: &Cx, board: &Board, areas: &Areas) -> bool {
    let x = areas.header_camera.origin.x + board.size.w * areas.header_camera.zoom + 8.0;
    let place = Rect::from_min_size(Pos2::new(x, areas.header.center().y - 18.0), Vec2::new(180.0, 28.0));
    let added = quiet_ui(ui, cx, (place, areas.header), &cx.tr("journeys-add-stage"));
    if added {
        act::add_stage(cx, board.journey, Place::Last);
    }
    added
}

/// A button with a plus and words that stays where it is; hidden when its place is out of sight.
fn quiet_ui(ui: &mut Ui, cx: &Cx, (place, clip): (Rect, Rect), words: &str) -> bool {
    if !clip.intersects(place) || place.min.x + 24.0 > clip.max.x {
        return false;
    }
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt(("journeys-add", words)));
    child.set_clip_rect(clip.intersect(ui.clip_rect()));
    child.visuals_mut().override_text_color = Some(color(cx.theme.second_ink));
    widgets::quiet_button(&mut child, icon::ADD, words).clicked()
}

/// Below the last lane: a menu of the kinds.
fn last_lane_ui(ui: &mut Ui, cx: &Cx, board: &Board, areas: &Areas) -> bool {
    let y = areas.lanes_camera.origin.y + board.size.h * areas.lanes_camera.zoom + 8.0;
    let place = Rect::from_min_size(Pos2::new(areas.lanes.min.x, y), Vec2::new(150.0, 28.0));
    if !areas.lanes.intersects(place) || place.min.y + 12.0 > areas.lanes.max.y {
        return false;
    }
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt("journeys-add-lane"));
    child.set_clip_rect(Rect::from_min_max(areas.lanes.min, areas.whole.max).intersect(ui.clip_rect()));
    child.visuals_mut().override_text_color = Some(color(cx.theme.second_ink));
    child.visuals_mut().widgets.inactive.weak_bg_fill = egui::Color32::TRANSPARENT;
    child.visuals_mut().widgets.inactive.bg_stroke = Stroke::NONE;
    let words = (widgets::icon_text(icon::ADD, 16.0), cx.tr("journeys-add-lane"));
    let kind = child.menu_button(words, |ui| kinds_ui(ui, cx)).inner.flatten();
    if let Some(kind) = kind {
        act::add_lane(cx, board.journey, Place::Last, kind);
    }
    kind.is_some()
}

/// The kinds of lane as a menu; gives the one that was chosen.
pub fn kinds_ui(ui: &mut Ui, cx: &Cx) -> Option<LaneKind> {
    let mut chosen = None;
    ui.set_min_width(180.0);
    egui::ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
        for kind in LaneKind::ALL.iter().filter(|kind| !kind.is_line()) {
            kind_ui(ui, cx, *kind, &mut chosen);
        }
        ui.separator();
        for kind in LaneKind::ALL.iter().filter(|kind| kind.is_line()) {
            kind_ui(ui, cx, *kind, &mut chosen);
        }
    });
    if chosen.is_some() {
        ui.close();
    }
    chosen
}

fn kind_ui(ui: &mut Ui, cx: &Cx, kind: LaneKind, chosen: &mut Option<LaneKind>) {
    if ui.button(words::lane_kind(kind, cx.lang)).clicked() {
        *chosen = Some(kind);
    }
}
