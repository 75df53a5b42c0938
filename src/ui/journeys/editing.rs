//! The text being edited on the board, and what comes after it: the next card, or none where nothing was typed.

use egui::{Response, Ui};

use crate::{
    base::id::Id,
    edit::{
        Label, Spot as Place,
        journey::{self, Cell},
    },
    model::{
        AnyId, Kind,
        journey::{Content, Stage},
    },
    scene::journey_map::{Board, said},
    ui::Cx,
};

use super::{
    JourneysView, act,
    camera::Areas,
    cursor::{self, Direction},
    tools::edit_text::{Begin, Editing, Ended},
};

impl JourneysView {
    pub(super) fn edit_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx,
        board: &Board,
        (areas, response): (&Areas, &Response),
    ) {
        let Some(mut editing) = self.editing.take() else { return };
        let Some(ended) = editing.show(ui, cx, board, areas) else {
            self.editing = Some(editing);
            return;
        };
        self.left = editing.id.typed().filter(|_| editing.is_fresh).map(|card| (card, ended));
        match ended {
            Ended::Tab(direction) => self.edit_next(cx, board, (editing.id, direction)),
            Ended::Enter | Ended::Done => response.request_focus(),
            Ended::Elsewhere => {}
        }
        ui.ctx().request_repaint();
    }

    /// Goes on with the card of the next place in the lane, or the next stage's name; what is not there is made.
    fn edit_next(&mut self, cx: &Cx, board: &Board, (id, direction): (AnyId, Direction)) {
        if let Some(stage) = id.typed() {
            return self.edit_next_stage(cx, board, (stage, direction));
        }
        let Some(card) = id.typed().and_then(|card| board.card(card)) else { return };
        let slot = match direction {
            Direction::Left => card.slots[0].checked_sub(1),
            _ => Some(card.slots[1]),
        };
        let Some(cell) = slot.and_then(|slot| cursor::cell(board, card.row, slot)) else { return };
        let next = slot.and_then(|slot| board.slot_cards(card.row, slot).next());
        if let Some(card) = next {
            self.selection.set(card.card.into());
            self.reveal = Some(card.card.into());
            self.editing = Some(Editing::new(card.card.into()));
        } else {
            self.reveal_cell(board, cell);
            self.type_card(cx, cell, String::new());
        }
    }

    fn edit_next_stage(&mut self, cx: &Cx, board: &Board, (stage, direction): (Id<Stage>, Direction)) {
        let Some(at) = board.columns.iter().position(|column| column.stage == stage) else { return };
        let next = if direction == Direction::Left { at.checked_sub(1) } else { Some(at + 1) };
        match next.map(|next| board.columns.get(next)) {
            Some(Some(column)) => {
                self.selection.set(column.stage.into());
                self.reveal = Some(column.stage.into());
                self.editing = Some(Editing::new(column.stage.into()));
            }
            Some(None) => {
                self.wants_edit = Some(Begin::Replace);
                act::add_stage(cx, board.journey, Place::Last);
            }
            None => {}
        }
    }

    /// A new card that was left without a word goes again; after Enter a card with words is followed by the next.
    pub(super) fn after_editing(&mut self, cx: &Cx) {
        let Some((id, ended)) = self.left.take() else { return };
        let Some(card) = cx.workspace.cards.get(id) else { return };
        let says_more = match card.content {
            Content::Emotion { valence, target, .. } => valence.or(target).is_some(),
            Content::Picture { .. } | Content::Kpi { .. } => true,
            _ => false,
        };
        let is_empty = said(cx.workspace, card).is_empty() && !says_more;
        let cell = Cell::of(card);
        if is_empty {
            // Made and left again in one go is no step of the history at all.
            cx.edit_joined(Label::Delete(Kind::Card), act::making(id), move |tx| {
                journey::remove_cards(tx, &[id].into())
            });
            if self.selection.single() == Some(id.into()) {
                self.selection.set_cell(cell);
            }
        } else if ended == Ended::Enter {
            self.wants_edit = Some(Begin::GoOn);
            act::add_card(cx, cell, Place::After(id), String::new());
        }
    }
}
