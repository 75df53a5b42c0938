//! What a screen reader and the tests are told of the painted board.

use egui::{Id, Response, Role, Sense, Ui, WidgetInfo, accesskit::Action};

use crate::{
    edit::journey::Cell,
    model::{AnyId, journey::Content},
    scene::journey_map::{Board, Detail, Placed, said, signed, words},
    tr,
    ui::Cx,
};

use super::{camera::Areas, cursor, selection::Selection};

/// Makes what is seen of the board known by name; gives the record that a screen reader chose.
pub fn announce(ui: &Ui, cx: &Cx, board: &Board, areas: &Areas, selection: &Selection) -> Option<AnyId> {
    // Where nobody listens, the names of thousands of cells need not be made.
    if !is_listened_to(ui) {
        return None;
    }
    let mut chosen = None;
    let mut tell = |id: AnyId, rect: egui::Rect, clip: egui::Rect, name: &dyn Fn() -> String| {
        let rect = rect.intersect(clip);
        if rect.is_positive()
            && is_chosen(&node(ui, Id::unique(("journeys", id)), rect, selection.contains(id), name))
        {
            chosen = Some(id);
        }
    };
    for (number, column) in board.columns.iter().enumerate() {
        let Some(rect) = board.heading_rect(number) else { continue };
        let rect = areas.header_camera.screen_rect(rect);
        tell(column.stage.into(), rect, areas.header, &|| stage_name(cx, board, number));
    }
    for (number, band) in board.bands.iter().enumerate().filter(|(_, band)| band.phase.is_set()) {
        let rect = areas.header_camera.screen_rect(band.name);
        tell(band.phase.into(), rect, areas.header, &|| phase_name(cx, board, number));
    }
    for (number, slot) in board.slots.iter().enumerate() {
        let Some(rect) = board.step_rect(number) else { continue };
        let rect = areas.header_camera.screen_rect(rect);
        tell(slot.step.into(), rect, areas.header, &|| step_name(cx, board, number));
    }
    for (number, row) in board.rows.iter().enumerate() {
        let Some(rect) = board.lane_rect(number) else { continue };
        let rect = areas.lanes_camera.screen_rect(rect);
        tell(row.lane.into(), rect, areas.lanes, &|| lane_name(cx, board, number));
    }
    if let Some(cell) = selection.cell() {
        announce_cell(ui, cx, board, (areas, cell));
    }
    if Detail::at(areas.body_camera.zoom) == Detail::Blocks {
        announce_cells(ui, cx, board, areas);
        return chosen;
    }
    for index in board.cards_in(areas.body_camera.scene_rect(areas.body)) {
        let Some(card) = board.cards.get(index as usize) else { continue };
        let rect = areas.body_camera.screen_rect(card.rect);
        tell(card.card.into(), rect, areas.body, &|| card_name(cx, board, card));
    }
    chosen
}

/// Whether a screen reader, or a test in its place, asks for names.
fn is_listened_to(ui: &Ui) -> bool {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_some()
}

/// The cell that is selected.
fn announce_cell(ui: &Ui, cx: &Cx, board: &Board, (areas, cell): (&Areas, Cell)) {
    let Some((row, slot)) = cursor::place(board, cell) else { return };
    let Some(rect) = board.slot_rect(row, slot) else { return };
    let rect = areas.body_camera.screen_rect(rect).intersect(areas.body);
    let column = board.slots.get(slot).map_or(0, |slot| slot.column);
    if rect.is_positive() {
        let name = || {
            tr!(
                cx.lang,
                "journeys-cell-selected",
                lane = lane_words(cx, board, row),
                number = column + 1,
                count = board.columns.len(),
                stage = stage_words(cx, board, column)
            )
        };
        node(ui, Id::unique(("journeys-cursor", cell.lane, cell.stage, cell.step)), rect, true, &name);
    }
}

/// Below this a cell is too small to be pointed at, in screen points.
const LEAST_CELL: f32 = 6.0;

/// Cells with their number of cards, where cards are too small to be told apart.
fn announce_cells(ui: &Ui, cx: &Cx, board: &Board, areas: &Areas) {
    let seen = areas.body_camera.scene_rect(areas.body);
    for (row, lane) in board.rows.iter().enumerate() {
        for (column, stage) in board.columns.iter().enumerate() {
            let Some(rect) = board.cell_rect(row, column).filter(|rect| rect.intersects(seen)) else {
                continue;
            };
            let rect = areas.body_camera.screen_rect(rect);
            let count = board.cell(row, column).count();
            let is_small = rect.width().min(rect.height()) < LEAST_CELL;
            let rect = rect.intersect(areas.body);
            if count == 0 || is_small || !rect.is_positive() {
                continue;
            }
            let name = || {
                let (lane, stage) = (lane_words(cx, board, row), stage_words(cx, board, column));
                tr!(cx.lang, "journeys-cell-name", lane = lane, stage = stage, count = count)
            };
            node(ui, Id::unique(("journeys-cell", lane.lane, stage.stage)), rect, false, &name);
        }
    }
}

/// A part of the painting as a button; it does not take the pointer from the board.
fn node(ui: &Ui, id: Id, rect: egui::Rect, selected: bool, name: &dyn Fn() -> String) -> Response {
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, name()));
    response
}

fn is_chosen(response: &Response) -> bool {
    response.ctx.input(|input| {
        input.has_accesskit_action_request(response.id, Action::Click)
            || input.has_accesskit_action_request(response.id, Action::Focus)
    })
}

/// "Pain point, Import rejects dates, stage 4 of 7: Set up the first board".
pub fn card_name(cx: &Cx, board: &Board, placed: &Placed) -> String {
    let card = cx.workspace.cards.get(placed.card);
    let lane = card.and_then(|card| cx.workspace.lanes.get(card.lane));
    let Some((card, lane)) = card.zip(lane) else { return String::new() };
    let mut text = said(cx.workspace, card).replace('\n', " ");
    if let Content::Emotion { valence, .. } = card.content {
        let value = valence.map_or_else(|| cx.tr("journeys-emotion-unknown"), signed);
        text = if text.is_empty() { value } else { format!("{text} {value}") };
    }
    let text = if text.is_empty() { cx.tr("journeys-card-empty") } else { text };
    tr!(
        cx.lang,
        "journeys-card-name",
        kind = words::card_kind(card, lane, cx.lang),
        text = text,
        number = placed.column + 1,
        count = board.columns.len(),
        stage = stage_words(cx, board, placed.column)
    )
}

fn stage_name(cx: &Cx, board: &Board, column: usize) -> String {
    let name = stage_words(cx, board, column);
    tr!(cx.lang, "journeys-stage-name", number = column + 1, count = board.columns.len(), name = name)
}

fn lane_name(cx: &Cx, board: &Board, row: usize) -> String {
    let name = lane_words(cx, board, row);
    tr!(cx.lang, "journeys-lane-name", number = row + 1, count = board.rows.len(), name = name)
}

fn phase_name(cx: &Cx, board: &Board, band: usize) -> String {
    let phase = board.bands.get(band).and_then(|band| cx.workspace.phases.get(band.phase));
    let name = phase.map(|phase| words::phase(phase, cx.lang)).unwrap_or_default();
    tr!(cx.lang, "journeys-phase-name", name = name)
}

fn step_name(cx: &Cx, board: &Board, slot: usize) -> String {
    let Some(place) = board.slots.get(slot) else { return String::new() };
    let Some(column) = board.columns.get(place.column) else { return String::new() };
    let name = cx.workspace.steps.get(place.step).map(|step| step.name.clone()).unwrap_or_default();
    tr!(
        cx.lang,
        "journeys-step-name",
        number = slot - column.first_slot + 1,
        count = column.slots,
        stage = stage_words(cx, board, place.column),
        name = name
    )
}

/// The name of the stage of a column.
pub fn stage_words(cx: &Cx, board: &Board, column: usize) -> String {
    let stage = board.columns.get(column).and_then(|column| cx.workspace.stages.get(column.stage));
    stage.map(|stage| stage.name.clone()).unwrap_or_default()
}

/// The name of the lane of a row.
pub fn lane_words(cx: &Cx, board: &Board, row: usize) -> String {
    let lane = board.rows.get(row).and_then(|row| cx.workspace.lanes.get(row.lane));
    lane.map(|lane| words::lane(lane, cx.lang)).unwrap_or_default()
}
