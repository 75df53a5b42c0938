//! What keys do on the board: selecting, typing, the menu of what is selected.

use egui::{Event, ImeEvent, Pos2, Rect, Response, Ui, Vec2};

use crate::{
    base::id::Id,
    edit::{Spot as Place, journey::Cell},
    model::{AnyId, Kind, journey::Card},
    scene::journey_map::Board,
    ui::{Cx, cx::Request, keys::are_taken},
};

use super::{
    JourneysView, Mode, Opening, act,
    board::place_on_screen,
    cursor::{self, Step},
    keys::{self, Pressed},
    menu,
    spot::Spot,
    tools::edit_text::{self, Begin, Editing},
};

impl JourneysView {
    pub(super) fn take_keys(&mut self, ui: &Ui, cx: &Cx, board: &Board, response: &Response) {
        let is_free = ui.memory(|memory| memory.focused().is_none_or(|id| id == response.id));
        if self.editing.is_some() || !is_free || are_taken(ui.ctx()) {
            return;
        }
        if response.has_focus() {
            let filter = egui::EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
                // With something selected Tab goes on from there; Esc lets it leave the board again.
                tab: !self.selection.is_empty(),
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
        if !self.tool.is_idle() || self.composes(ui, cx, board, response) {
            return;
        }
        let pressed = keys::looked(ui, board, &self.selection);
        let pressed = match pressed {
            None if self.mode == Mode::Edit => keys::changed(ui, cx, board, &self.selection),
            pressed => pressed,
        };
        if let Some(pressed) = pressed {
            // From now on the keys are the board's, until Esc and Tab or a click lead elsewhere.
            response.request_focus();
            // The arrow that brought the focus here does not take it on to what lies below.
            ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
            self.take_pressed(ui, cx, board, pressed);
        }
    }

    /// Lets an input method compose for what is selected: in a cell what it commits begins a card, on a card it
    /// goes on with its text. Says whether it is composing, when keys are its own.
    ///
    /// The field opens with what was committed and not before: moving the focus in the middle of a composition
    /// would end it on most systems.
    fn composes(&mut self, ui: &Ui, cx: &Cx, board: &Board, response: &Response) -> bool {
        let areas = self.camera.areas(board, self.whole);
        let place = self.typing_place(board).map(|place| areas.body_camera.screen_rect(place));
        let Some(place) = place.filter(|_| response.has_focus()) else {
            self.preedit.clear();
            return false;
        };
        let rect = place.intersect(areas.body);
        let cursor_rect = Rect::from_center_size(rect.center(), Vec2::new(1.0, 16.0));
        ui.output_mut(|output| {
            output.ime = Some(egui::output::IMEOutput {
                purpose: egui::IMEPurpose::Normal,
                rect,
                cursor_rect,
                should_interrupt_composition: false,
            });
        });
        let events = ui.input(|input| input.events.clone());
        for event in events {
            match event {
                Event::Ime(ImeEvent::Preedit { text, .. }) => self.preedit = text,
                Event::Ime(ImeEvent::Commit(text)) => {
                    self.preedit.clear();
                    if !text.trim().is_empty() {
                        // From here on it is as if it had been typed.
                        ui.input_mut(|input| {
                            input.events.retain(|event| !matches!(event, Event::Ime(_)));
                            input.events.push(Event::Text(text.clone()));
                        });
                        self.type_text(ui, cx, text);
                    }
                    return true;
                }
                _ => {}
            }
        }
        !self.preedit.is_empty()
    }

    /// The place of the card or cell that typing goes to.
    pub(super) fn typing_place(&self, board: &Board) -> Option<crate::base::geom::Rect> {
        if self.mode != Mode::Edit || !edit_text::is_possible(self.camera.zoom) {
            return None;
        }
        if let Some(card) = self.selection.single_of::<Card>() {
            return board.card(card).map(|card| card.rect);
        }
        let (row, slot) = cursor::place(board, self.selection.cell()?)?;
        board.slot_rect(row, slot)
    }

    fn take_pressed(&mut self, ui: &Ui, cx: &Cx, board: &Board, pressed: Pressed) {
        match pressed {
            Pressed::Edit => match (self.selection.single(), self.selection.cell()) {
                (Some(id), _) => self.edit_text(cx, id),
                (None, Some(cell)) => self.type_card(cx, cell, String::new()),
                (None, None) => {}
            },
            Pressed::Type(text) => self.type_text(ui, cx, text),
            Pressed::SelectAll => {
                let matching = self.find.as_ref().and_then(|find| find.matching(board));
                let all = || board.cards.iter().map(|card| card.card).collect();
                self.selection.set_cards(matching.unwrap_or_else(all));
            }
            Pressed::Deselect => self.selection.clear(),
            Pressed::Go(Step::Card(card)) => {
                self.selection.set(card.into());
                self.show_card(ui, card);
            }
            Pressed::Go(Step::Cell(cell)) => {
                self.selection.set_cell(cell);
                self.reveal_cell(board, cell);
            }
            Pressed::Extend(card) => {
                self.selection.add(card);
                self.show_card(ui, card);
            }
            Pressed::Menu => self.menu_of_selection(ui, board),
            Pressed::Copy => self.copy(ui, cx),
            Pressed::Cut => self.cut(ui, cx),
            Pressed::Paste(text) => self.paste(cx, board, &text),
            Pressed::PastePicture(image) => self.paste_picture(cx, board, &image),
        }
    }

    fn show_card(&mut self, ui: &Ui, card: Id<Card>) {
        self.reveal = Some(card.into());
        ui.ctx().request_repaint();
    }

    pub(super) fn reveal_cell(&mut self, board: &Board, cell: Cell) {
        let place = cursor::place(board, cell).and_then(|(row, slot)| board.slot_rect(row, slot));
        if let Some(place) = place {
            self.camera.reveal(board, self.whole, place);
        }
    }

    /// Begins a card in a cell with what was typed.
    pub(super) fn type_card(&mut self, cx: &Cx, cell: Cell, text: String) {
        if cx.workspace.lanes.get(cell.lane).is_some_and(|lane| lane.kind.is_line()) {
            return;
        }
        self.wants_edit = Some(Begin::GoOn);
        act::add_card(cx, cell, Place::Last, text);
    }

    /// Typing with the keyboard on the board: in a cell it begins a card, on a card it goes on with its text.
    fn type_text(&mut self, ui: &Ui, cx: &Cx, text: String) {
        if !edit_text::is_possible(self.camera.zoom) {
            return;
        }
        match (self.selection.single(), self.selection.cell()) {
            // What was typed reaches the field that gets the focus now.
            (Some(id), _) => self.edit_text(cx, id),
            (None, Some(cell)) => {
                ui.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Text(_))));
                self.type_card(cx, cell, text);
            }
            (None, None) => {}
        }
    }

    /// Opens the menu of what is selected, as the menu key and Shift+F10 ask.
    fn menu_of_selection(&mut self, ui: &Ui, board: &Board) {
        let areas = self.camera.areas(board, self.whole);
        let id = self.selection.lead().map(AnyId::from).or(self.selection.single());
        let (spot, place) = match (id, self.selection.cell()) {
            (Some(id), _) => (Spot::of(board, id), place_on_screen(board, &areas, id)),
            (None, Some(cell)) => {
                let place = cursor::place(board, cell);
                let rect = place.and_then(|(row, slot)| board.slot_rect(row, slot));
                let rect = rect.map(|rect| areas.body_camera.screen_rect(rect));
                (place.map(|(row, slot)| Spot::Cell(row, slot)), rect)
            }
            (None, None) => (None, None),
        };
        if let (Some(spot), Some(place)) = (spot, place) {
            let place = place.intersect(areas.whole);
            self.open_menu(board, spot, place.left_bottom() + Vec2::new(12.0, 2.0));
            menu::focus_next(ui);
        }
    }

    /// Opens the menu of a part of the board at a place on the screen.
    pub(super) fn open_menu(&mut self, board: &Board, spot: Spot, place: Pos2) {
        if let Some(id) = spot.record(board).filter(|id| !self.selection.contains(*id)) {
            self.selection.set(id);
        }
        self.menu_at = spot;
        self.menu_by_key = Some((place, Opening::Now));
    }

    /// Begins typing over a record of the board.
    pub(super) fn edit_text(&mut self, cx: &Cx, id: AnyId) {
        if cx.is_locked() && id.kind != Kind::Card {
            cx.ask(Request::Tell(cx.tr("frame-locked-hint")));
            return;
        }
        let is_possible = edit_text::is_possible(self.camera.zoom);
        let has_text = matches!(id.kind, Kind::Card | Kind::Stage | Kind::Step | Kind::Lane | Kind::Phase);
        if is_possible && has_text && self.mode == Mode::Edit {
            self.editing = Some(Editing::new(id));
        }
    }
}
