//! The board: takes in pointer and keys, paints, and shows what lies over the painting.

use std::rc::Rc;

use egui::{Event, Id, Key, PointerButton, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    model::{AnyId, Kind, journey::Card},
    scene::{
        journey_map::{Board, layout},
        look::Look,
    },
    tr,
    ui::Cx,
};

use super::{
    JourneysView, act, add,
    camera::{Areas, BoardCamera},
    drawn::Drawn,
    keys::{self, Pressed},
    menu::{self, Chosen},
    names,
    paint_board::{self, Ring},
    spot::Spot,
    tools::{
        Desk, Pan, Tool,
        edit_text::{self, Editing, Ended},
    },
};

impl JourneysView {
    /// The board as it is laid out now; laid out again only when something it shows has changed.
    pub(super) fn laid_out(&mut self, cx: &Cx) -> Option<Rc<Board>> {
        let journey = self.journey(cx.workspace)?;
        if let Some(drawn) = self.drawn.as_ref().filter(|drawn| drawn.is_current(journey, cx)) {
            return Some(Rc::clone(&drawn.board));
        }
        // The old one lets go of the tables first, so that they need not be copied when they change.
        self.drawn = None;
        let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
        let board = Rc::new(layout(cx.workspace, journey, &look, &mut self.cache)?);
        self.drawn = Some(Drawn::new(Rc::clone(&board), cx));
        self.selection.keep_existing(cx.workspace);
        Some(board)
    }

    pub(super) fn board_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Some(board) = self.laid_out(cx) else { return };
        let whole = ui.available_rect_before_wrap();
        if !whole.is_positive() {
            return;
        }
        self.whole = whole;
        ui.advance_cursor_after_rect(whole);
        self.settle_camera(&board, whole);
        let response =
            ui.interact(whole, Id::unique(("journeys-board", board.journey)), Sense::click_and_drag());
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
        let is_free = self.tool.is_idle() && self.editing.is_none();
        let pointer = over_board(ui, whole).filter(|_| is_free);
        if add::places_ui(ui, cx, &board, &areas, pointer) {
            self.wants_edit = true;
        }
        self.edit_ui(ui, cx, &board, &areas);
        self.menu_ui(cx, &board, &response);
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

    fn take_keys(&mut self, ui: &Ui, cx: &Cx, board: &Board, response: &Response) {
        let is_free = ui.memory(|memory| memory.focused().is_none_or(|id| id == response.id));
        if self.editing.is_some() || !is_free || egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        if response.has_focus() {
            let filter = egui::EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
                tab: false,
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
        if !self.tool.is_idle() {
            return;
        }
        match keys::pressed(ui, cx, board, &self.selection) {
            Some(Pressed::Edit) => {
                if let Some(id) = self.selection.single() {
                    self.edit_text(id);
                }
            }
            Some(Pressed::SelectAll) => self.selection.set_cards(board.cards.iter().map(|card| card.card)),
            Some(Pressed::Deselect) => self.selection.clear(),
            Some(Pressed::Select(card)) => {
                self.selection.set(card.into());
                self.reveal = Some(card.into());
                ui.ctx().request_repaint();
            }
            None => {}
        }
    }

    /// Begins typing over a record of the board.
    pub(super) fn edit_text(&mut self, id: AnyId) {
        let is_possible = edit_text::is_possible(self.camera.zoom);
        let has_text = matches!(id.kind, Kind::Card | Kind::Stage | Kind::Lane | Kind::Phase);
        if is_possible && has_text {
            self.editing = Some(Editing::new(id));
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
            let is_pan = response.drag_started_by(PointerButton::Middle)
                || ui.input(|input| input.key_down(Key::Space));
            let is_primary = response.drag_started_by(PointerButton::Primary);
            tool = match Spot::at(board, &areas, start) {
                _ if is_pan => Tool::Pan(Pan::begin(&desk, start)),
                spot if is_primary => Tool::begin(&mut desk, spot, start),
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
        self.take_clicks(ui, board, (response, areas));
    }

    fn take_clicks(&mut self, ui: &Ui, board: &Board, (response, areas): (&Response, Areas)) {
        let Some(pointer) = response.interact_pointer_pos() else { return };
        let spot = Spot::at(board, &areas, pointer);
        let record = spot.record(board);
        if response.double_clicked() {
            if let Some(id) = record {
                self.selection.set(id);
                self.edit_text(id);
            }
        } else if response.clicked() {
            response.request_focus();
            let is_adding = ui.input(|input| input.modifiers.shift || input.modifiers.command);
            let is_name = |id: &AnyId| matches!(id.kind, Kind::Stage | Kind::Lane | Kind::Phase);
            match record {
                // A name that is selected already is typed over with the next click.
                Some(id) if is_name(&id) && self.selection.single() == Some(id) => self.edit_text(id),
                Some(id) if is_adding => self.selection.toggle(id),
                Some(id) => self.selection.set(id),
                None => self.selection.clear(),
            }
        } else if response.secondary_clicked() {
            self.menu_at = spot;
            if let Some(id) = record.filter(|id| !self.selection.contains(*id)) {
                self.selection.set(id);
            }
        }
    }

    fn paint(&mut self, ui: &Ui, cx: &Cx, board: &Board, (response, areas): (&Response, Areas)) {
        let painter = ui.painter_at(areas.whole);
        let (textures, ctx) = (&mut self.textures, ui.ctx().clone());
        paint_board::body(&painter, board, &areas, (cx.theme, &mut self.seen), &mut |image| {
            textures.get(&ctx, image)
        });
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
        let seen = areas.body_camera.scene_rect(areas.body).grown(16.0);
        for index in board.cards_in(seen) {
            if let Some(card) = board.cards.get(index as usize)
                && self.selection.contains(card.card.into())
            {
                paint_board::card_ring(painter, card, &areas, (cx.theme, Ring::Selected));
            }
        }
        let Some(at) = response.hover_pos().filter(|_| self.tool.is_idle()) else { return };
        if let Spot::Card(card) = Spot::at(board, &areas, at)
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

    fn edit_ui(&mut self, ui: &mut Ui, cx: &Cx, board: &Board, areas: &Areas) {
        let Some(mut editing) = self.editing.take() else { return };
        let Some(ended) = editing.show(ui, cx, board, areas) else {
            self.editing = Some(editing);
            return;
        };
        if ended == Ended::Next {
            self.edit_next(cx, board, editing.id);
        }
        if let Some(card) = editing.id.typed::<Card>().filter(|_| editing.is_fresh) {
            self.maybe_empty = Some(card);
        }
        ui.ctx().request_repaint();
    }

    /// Goes on with the card of the next stage in the lane, which is made when there is none.
    fn edit_next(&mut self, cx: &Cx, board: &Board, id: AnyId) {
        let Some(card) = id.typed().and_then(|card| board.card(card)) else { return };
        let column = card.column + card.span;
        let (Some(row), Some(next)) = (board.rows.get(card.row), board.columns.get(column)) else { return };
        if let Some(card) = board.cell(card.row, column).next() {
            self.selection.set(card.card.into());
            self.reveal = Some(card.card.into());
            self.editing = Some(Editing::new(card.card.into()));
        } else {
            self.wants_edit = true;
            act::add_card(cx, row.lane, next.stage);
        }
    }

    fn menu_ui(&mut self, cx: &Cx, board: &Board, response: &Response) {
        let (spot, mut chosen) = (self.menu_at, None);
        response.context_menu(|ui| chosen = menu::ui(ui, cx, board, (spot, &self.selection)));
        match chosen {
            Some(Chosen::Edit(id)) => self.edit_text(id),
            Some(Chosen::Added) => self.wants_edit = true,
            None => {}
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
        Kind::Lane => {
            let row = board.rows.iter().find(|row| AnyId::from(row.lane) == id)?;
            Some(rect(0.0, row.y, 1.0, row.height))
        }
        _ => None,
    }
}

/// Where a heading or a lane's name is on the screen, with what it is cut off by.
fn edge_place(board: &Board, areas: &Areas, id: AnyId) -> Option<(Rect, Rect)> {
    match id.kind {
        Kind::Stage => {
            let column = board.columns.iter().position(|column| AnyId::from(column.stage) == id)?;
            Some((areas.header_camera.screen_rect(board.heading_rect(column)?), areas.header))
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
