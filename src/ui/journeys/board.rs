//! The board: takes in pointer and keys, paints, and shows what lies over the painting.

use std::rc::Rc;

use egui::{Event, Key, PointerButton, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    base::id::Id,
    model::{AnyId, Kind, journey::Card},
    scene::{
        journey_map::{Board, Placed, layout_with},
        look::Look,
    },
    tr,
    ui::{Cx, cx::Request},
};

use super::{
    JourneysView, Mode, Opening, act, add,
    camera::{Areas, BoardCamera},
    cursor, curve_names, dots,
    find::Find,
    menu::{self, Chosen},
    minimap, names,
    paint_board::{self, Ring},
    sights::SHOWN,
    spot::Spot,
    tools::{
        Desk, Grip, Pan, Tool,
        edit_text::{self, Begin},
    },
};

/// So many selected cards are looked up one by one.
const FEW: usize = 500;

impl JourneysView {
    /// The board as it is laid out now; laid out again only when something it shows has changed.
    pub(super) fn laid_out(&mut self, cx: &Cx) -> Option<Rc<Board>> {
        let journey = self.journey(cx.workspace)?;
        let of = (journey, self.curves.clone());
        let board = self.drawn.get(cx, &SHOWN, of, || {
            let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
            self.selection.keep_existing(cx.workspace);
            let memory = (&mut self.cache, &self.curves);
            layout_with(cx.workspace, (journey, None), &look, memory).map(Rc::new)
        });
        board.as_ref().clone()
    }

    pub(super) fn board_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Some(board) = self.laid_out(cx) else { return };
        let whole = ui.available_rect_before_wrap();
        if !whole.is_positive() {
            return;
        }
        // Details that open beside the board must not cover what they are about.
        if whole.width() < self.whole.width() - 1.0 && self.tool.is_idle() {
            self.reveal = self.reveal.or(self.selection.lead().map(AnyId::from));
        }
        self.whole = whole;
        ui.advance_cursor_after_rect(whole);
        self.settle_camera(&board, whole);
        let response =
            ui.interact(whole, egui::Id::unique(("journeys-board", board.journey)), Sense::click_and_drag());
        let name = cx.workspace.journeys.get(board.journey).map(|journey| journey.name.clone());
        response.widget_info(|| {
            let name = tr!(cx.lang, "journeys-board-name", name = name.clone().unwrap_or_default());
            WidgetInfo::labeled(Role::Canvas, true, name)
        });
        self.scroll_and_zoom(ui, &board, &response);
        self.take_keys(ui, cx, &board, &response);
        let areas = self.camera.areas(&board, whole);
        self.take_pointer(ui, cx, &board, (&response, areas));
        let areas = self.camera.areas(&board, whole);
        self.paint(ui, cx, &board, (&response, areas));
        if let Some(id) = names::announce(ui, cx, &board, &areas, &self.selection) {
            self.selection.set(id);
        }
        curve_names::ui(ui, cx, (&board, &areas), &mut self.curves);
        let lead = self.selection.lead().map(AnyId::from).or(self.selection.single());
        let of_cell = || {
            let (row, slot) = cursor::place(&board, self.selection.cell()?)?;
            board.slot_rect(row, slot).map(|rect| areas.body_camera.screen_rect(rect))
        };
        let avoid = lead.and_then(|id| place_on_screen(&board, &areas, id)).or_else(of_cell);
        minimap::ui(ui, cx, (&board, whole, avoid), (&mut self.camera, &mut self.minimap));
        if self.mode == Mode::Edit {
            let is_free = self.tool.is_idle() && self.editing.is_none();
            let pointer = over_board(ui, whole).filter(|_| is_free);
            if add::places_ui(ui, cx, &board, &areas, pointer) {
                self.wants_edit = Some(Begin::Replace);
            }
            let opened = pointer.and_then(|pointer| dots::ui(ui, cx, (&board, &areas), pointer));
            if let Some((spot, place)) = opened {
                self.open_menu(&board, spot, place);
            }
            self.edit_ui(ui, cx, &board, (&areas, &response));
            self.menu_ui(cx, &board, (&areas, &response));
        }
        if let Some(detail) = self.marks_ui(ui, cx, &board, &areas) {
            self.switch_to(detail, cx.workspace);
        }
    }

    /// The first sight of a map shows its width, and a record that was asked for is brought into sight.
    fn settle_camera(&mut self, board: &Board, whole: Rect) {
        if self.is_first_sight {
            self.is_first_sight = false;
            let width = board.size.w + crate::scene::journey_map::LANES + 16.0;
            self.camera =
                BoardCamera { zoom: (whole.width() / width).clamp(0.85, 1.0), ..BoardCamera::default() };
        }
        let revealed = self.reveal.take().and_then(|id| place_of(board, id));
        if let Some(place) = revealed {
            self.camera.reveal(board, whole, place);
        }
        self.camera.keep_in(board, whole);
    }

    fn scroll_and_zoom(&mut self, ui: &Ui, board: &Board, response: &Response) {
        if !response.contains_pointer() {
            return;
        }
        let (scroll, zoom, pointer) =
            ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta(), input.pointer.hover_pos()));
        if let Some(pointer) = pointer.filter(|_| zoom != 1.0) {
            self.camera.zoom_at(board, self.whole, pointer, zoom);
        } else if scroll != Vec2::ZERO {
            self.camera.pan_by(board, self.whole, scroll);
        }
    }

    fn take_pointer(&mut self, ui: &Ui, cx: &Cx, board: &Board, (response, areas): (&Response, Areas)) {
        let mut tool = std::mem::take(&mut self.tool);
        let pointer = ui.input(|input| input.pointer.latest_pos());
        let mut desk = Desk { board, areas, cx, selection: &mut self.selection, camera: &mut self.camera };
        if !tool.is_idle() && escape_pressed(ui) {
            tool.cancel(&mut desk);
            return;
        }
        let origin = ui.input(|input| input.pointer.press_origin());
        if let Some(start) = origin.filter(|_| response.drag_started()) {
            let is_pan = self.mode == Mode::View
                || response.drag_started_by(PointerButton::Middle)
                || ui.input(|input| input.key_down(Key::Space));
            let is_primary = response.drag_started_by(PointerButton::Primary);
            let grip = if ui.input(|input| input.modifiers.alt) { Grip::Copy } else { Grip::Move };
            tool = match Spot::at(board, &areas, start) {
                _ if is_pan => Tool::Pan(Pan::begin(&desk, start)),
                spot if is_primary => Tool::begin(&mut desk, spot, (start, grip)),
                _ => Tool::Idle,
            };
        }
        if let Some(pointer) = pointer.filter(|_| response.dragged()) {
            tool.drag(&mut desk, pointer);
        }
        if response.drag_stopped() {
            std::mem::take(&mut tool).finish(&mut desk);
        }
        self.tool = tool;
        self.take_clicks(ui, cx, board, (response, areas));
    }

    fn take_clicks(&mut self, ui: &Ui, cx: &Cx, board: &Board, (response, areas): (&Response, Areas)) {
        let Some(pointer) = response.interact_pointer_pos() else { return };
        let spot = Spot::at(board, &areas, pointer);
        let record = spot.record(board);
        if response.double_clicked() {
            match (spot, record) {
                (Spot::LaneEdge(row), _) if self.mode == Mode::Edit => {
                    if let Some(row) = board.rows.get(row) {
                        act::set_lane_height(cx, row.lane, None);
                        cx.ask(Request::Seal);
                    }
                }
                (_, Some(id)) => {
                    self.selection.set(id);
                    self.edit_text(cx, id);
                }
                (Spot::Cell(row, at), None) if self.mode == Mode::Edit => {
                    let plain = board.rows.get(row).is_some_and(|row| row.band.is_none());
                    if let Some(cell) = cursor::cell(board, row, at).filter(|_| plain) {
                        self.type_card(cx, cell, String::new());
                    }
                }
                _ => {}
            }
        } else if response.clicked() {
            response.request_focus();
            let is_adding = ui.input(|input| input.modifiers.shift || input.modifiers.command);
            let is_name = |id: &AnyId| matches!(id.kind, Kind::Stage | Kind::Step | Kind::Lane | Kind::Phase);
            match (record, spot) {
                // A name that is selected already is typed over with the next click.
                (Some(id), _) if is_name(&id) && self.selection.single() == Some(id) => {
                    self.edit_text(cx, id);
                }
                (Some(id), _) if is_adding => self.selection.toggle(id),
                (Some(id), _) => self.selection.set(id),
                (None, Spot::Cell(row, at)) if !is_adding => {
                    let holds_cards = board.rows.get(row).is_some_and(|row| !row.kind.is_line());
                    match cursor::cell(board, row, at).filter(|_| holds_cards) {
                        Some(cell) => self.selection.set_cell(cell),
                        None => self.selection.clear(),
                    }
                }
                (None, _) => self.selection.clear(),
            }
        } else if response.secondary_clicked() {
            self.menu_at = spot;
            self.menu_by_key = None;
            match (record, spot) {
                (Some(id), _) if !self.selection.contains(id) => self.selection.set(id),
                (None, Spot::Cell(row, at)) => {
                    if let Some(cell) = cursor::cell(board, row, at) {
                        self.selection.set_cell(cell);
                    }
                }
                _ => {}
            }
        }
    }

    fn paint(&mut self, ui: &Ui, cx: &Cx, board: &Board, (response, areas): (&Response, Areas)) {
        let painter = ui.painter_at(areas.whole);
        let (textures, ctx) = (&mut self.textures, ui.ctx().clone());
        let is_match = self.find.as_ref().and_then(Find::is_match);
        let texture: paint_board::Texture = &mut |image| textures.get(&ctx, image);
        paint_board::body(&painter, board, &areas, (cx.theme, &mut self.seen), (is_match, texture));
        self.paint_rings(&painter, cx, board, (response, areas));
        paint_board::edges(&painter, board, &areas, cx.theme);
        self.paint_edge_rings(&painter, cx, board, (response, areas));
        let desk = Desk { board, areas, cx, selection: &mut self.selection, camera: &mut self.camera };
        self.tool.paint(&desk, &painter);
    }

    fn paint_rings(
        &self,
        painter: &egui::Painter,
        cx: &Cx,
        board: &Board,
        (response, areas): (&Response, Areas),
    ) {
        let cell = self.selection.cell().and_then(|cell| cursor::place(board, cell));
        if let Some((row, slot)) = cell.filter(|_| self.mode == Mode::Edit)
            && let Some(place) = board.slot_rect(row, slot)
        {
            let is_free = board.slot_cards(row, slot).next().is_none()
                && edit_text::is_possible(areas.body_camera.zoom);
            let hint = (is_free && self.preedit.is_empty()).then(|| cx.tr("journeys-cell-hint"));
            let place = areas.body_camera.screen_rect(place);
            paint_board::cell_ring(painter, place, areas.body, (cx.theme, hint.as_deref()));
        }
        let seen = areas.body_camera.scene_rect(areas.body).grown(16.0);
        let ring = |card: &Placed| paint_board::card_ring(painter, card, &areas, (cx.theme, Ring::Selected));
        // A few are looked up; of very many only those in sight are gone through.
        if self.selection.len() <= FEW {
            let cards = self.selection.cards().filter_map(|card| board.card(card));
            cards.filter(|card| card.rect.intersects(seen)).for_each(ring);
        } else {
            let cards = board.cards_in(seen).into_iter().filter_map(|index| board.cards.get(index as usize));
            cards.filter(|card| self.selection.contains(card.card.into())).for_each(ring);
        }
        if let Some(place) = self.typing_place(board).filter(|_| !self.preedit.is_empty()) {
            let place = areas.body_camera.screen_rect(place);
            paint_board::composed(painter, (place, areas.body), cx.theme, &self.preedit);
        }
        let Some(at) = response.hover_pos().filter(|_| self.tool.is_idle()) else { return };
        let spot = Spot::at(board, &areas, at);
        if let Some(cursor) = spot.cursor().filter(|_| self.mode == Mode::Edit) {
            response.ctx.set_cursor_icon(cursor);
        }
        if let Spot::Card(card) | Spot::CardEdge(card) = spot
            && !self.selection.contains(card.into())
            && let Some(card) = board.card_at(areas.body_camera.scene_from_screen(at))
        {
            paint_board::card_ring(painter, card, &areas, (cx.theme, Ring::Hovered));
        }
    }

    fn paint_edge_rings(
        &self,
        painter: &egui::Painter,
        cx: &Cx,
        board: &Board,
        (response, areas): (&Response, Areas),
    ) {
        let hovered = response.hover_pos().filter(|_| self.tool.is_idle());
        let hovered = hovered.and_then(|pointer| Spot::at(board, &areas, pointer).record(board));
        let selected = self.selection.single();
        let rings = [(hovered, Ring::Hovered), (selected, Ring::Selected)];
        for (id, ring) in rings {
            if ring == Ring::Hovered && id == selected {
                continue;
            }
            let place = id.and_then(|id| edge_place(board, &areas, id));
            if let Some((place, clip)) = place {
                paint_board::edge_ring(painter, place, clip, (cx.theme, ring));
            }
        }
    }

    fn menu_ui(&mut self, cx: &Cx, board: &Board, (areas, response): (&Areas, &Response)) {
        let (spot, mut chosen) = (self.menu_at, None);
        let popup = egui::Popup::context_menu(response);
        let popup = match &mut self.menu_by_key {
            Some((place, opening)) => {
                let is_now = std::mem::replace(opening, Opening::Done) == Opening::Now;
                let popup = popup.at_position(areas.whole.clamp(*place));
                if is_now { popup.open_memory(Some(egui::SetOpenCommand::Bool(true))) } else { popup }
            }
            None => popup,
        };
        popup.show(|ui| chosen = menu::ui(ui, cx, board, (spot, &self.selection)));
        match chosen {
            Some(Chosen::Edit(id)) => self.edit_text(cx, id),
            Some(Chosen::Added) => self.wants_edit = Some(Begin::Replace),
            Some(Chosen::Select(cards)) => self.select_made(cards),
            None => {}
        }
    }

    /// Selects cards that are about to be there.
    pub(super) fn select_made(&mut self, cards: Vec<Id<Card>>) {
        if !cards.is_empty() {
            self.selection.set_cards(cards);
        }
    }
}

/// The pointer over the board or a place to add, which covers the board: it stays while the pointer is on it.
fn over_board(ui: &Ui, whole: Rect) -> Option<Pos2> {
    let pointer = ui.input(|input| input.pointer.hover_pos())?;
    let is_free = ui.ctx().layer_id_at(pointer).is_none_or(|layer| layer == ui.layer_id());
    let is_down = ui.input(|input| input.pointer.any_down() && input.pointer.is_decidedly_dragging());
    (whole.contains(pointer) && is_free && !is_down).then_some(pointer)
}

fn escape_pressed(ui: &Ui) -> bool {
    ui.input(|input| {
        input.events.iter().any(|event| matches!(event, Event::Key { key: Key::Escape, pressed: true, .. }))
    })
}

/// Where in the body a record is, as far as it must be seen.
fn place_of(board: &Board, id: AnyId) -> Option<crate::base::geom::Rect> {
    use crate::base::geom::rect;
    match id.kind {
        Kind::Card => board.card(id.typed()?).map(|card| card.rect),
        Kind::Stage => {
            let column = board.columns.iter().find(|column| AnyId::from(column.stage) == id)?;
            Some(rect(column.x, 0.0, column.width, 1.0))
        }
        Kind::Step => {
            let slot = board.slots.iter().find(|slot| AnyId::from(slot.step) == id)?;
            Some(rect(slot.x, 0.0, slot.width, 1.0))
        }
        Kind::Lane => {
            let row = board.rows.iter().find(|row| AnyId::from(row.lane) == id)?;
            Some(rect(0.0, row.y, 1.0, row.height))
        }
        _ => None,
    }
}

/// Where a record is on the screen.
pub(super) fn place_on_screen(board: &Board, areas: &Areas, id: AnyId) -> Option<Rect> {
    match id.kind {
        Kind::Card => board.card(id.typed()?).map(|card| areas.body_camera.screen_rect(card.rect)),
        _ => edge_place(board, areas, id).map(|(place, _)| place),
    }
}

/// Where a heading or a lane's name is on the screen, with what it is cut off by.
fn edge_place(board: &Board, areas: &Areas, id: AnyId) -> Option<(Rect, Rect)> {
    match id.kind {
        Kind::Stage => {
            let column = board.columns.iter().position(|column| AnyId::from(column.stage) == id)?;
            Some((areas.header_camera.screen_rect(board.heading_rect(column)?), areas.header))
        }
        Kind::Step => {
            let slot = board.slots.iter().position(|slot| AnyId::from(slot.step) == id)?;
            Some((areas.header_camera.screen_rect(board.step_rect(slot)?), areas.header))
        }
        Kind::Lane => {
            let row = board.rows.iter().position(|row| AnyId::from(row.lane) == id)?;
            Some((areas.lanes_camera.screen_rect(board.lane_rect(row)?), areas.lanes))
        }
        Kind::Phase => {
            let band = board.bands.iter().find(|band| AnyId::from(band.phase) == id)?;
            Some((areas.header_camera.screen_rect(band.name), areas.header))
        }
        _ => None,
    }
}
