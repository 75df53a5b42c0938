//! Dragging cards within and between cells.

use std::collections::BTreeSet;

use egui::{Painter, Pos2};

use crate::{
    base::id::Id,
    edit::{
        Label, Spot as Place,
        journey::Cell,
        journey_cards::{self, Duplicate, Move},
    },
    model::{
        Workspace,
        journey::{Card, Step},
    },
    scene::{
        Scene,
        journey_map::{Board, Detail, Placed},
    },
    ui::{
        Cx,
        journeys::{
            act,
            cursor::{Direction, cell},
        },
        paint,
    },
};

use super::{Desk, Grip, mark, same};

/// Cards shown under the pointer while they are dragged; more would hide where they go.
const SHOWN: usize = 12;

/// Cards being dragged.
#[derive(Clone, Debug)]
pub struct MoveCards {
    /// The card that was gripped.
    card: Id<Card>,
    /// From left to right and top to bottom.
    cards: Vec<Id<Card>>,
    start: Pos2,
    pointer: Pos2,
    target: Option<Target>,
    grip: Grip,
}

/// Where they would go: a row and a slot, and above which card.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Target {
    row: usize,
    slot: usize,
    before: Option<Id<Card>>,
}

impl MoveCards {
    pub(super) fn begin(desk: &Desk, card: Id<Card>, (start, grip): (Pos2, Grip)) -> Self {
        let chosen: BTreeSet<Id<Card>> = desk.selection.cards().collect();
        let in_order = desk.board.cards.iter().filter(|placed| chosen.contains(&placed.card));
        let cards = in_order.filter(|placed| !placed.is_face()).map(|placed| placed.card).collect();
        Self { card, cards, start, pointer: start, target: None, grip }
    }

    pub(super) fn drag(&mut self, desk: &mut Desk, pointer: Pos2) {
        self.pointer = pointer;
        self.target = self.find_target(desk, pointer);
    }

    fn find_target(&self, desk: &Desk, pointer: Pos2) -> Option<Target> {
        let pos = desk.areas.body_camera.scene_from_screen(pointer);
        let (row, slot) = (desk.board.row_at(pos.y)?, desk.board.slot_at(pos.x)?);
        if desk.board.rows.get(row)?.kind.is_line() {
            return None;
        }
        let others =
            desk.board.slot_cards(row, slot).filter(|card| !card.is_face() && !self.is_left_out(card));
        let below = others.into_iter().find(|card| card.center().y > pos.y);
        Some(Target { row, slot, before: below.map(|card| card.card) })
    }

    fn is_dragged(&self, card: &Placed) -> bool {
        self.cards.iter().any(|id| same(*id, card.card))
    }

    /// Whether it is not there any more when the cards land.
    fn is_left_out(&self, card: &Placed) -> bool {
        self.grip == Grip::Move && self.is_dragged(card)
    }

    pub(super) fn paint(&self, desk: &Desk, painter: &Painter) {
        let mut ghosts = Scene::new(desk.board.size);
        let dragged = desk.board.cards.iter().filter(|card| self.is_dragged(card));
        for card in dragged.take(SHOWN) {
            card.draw(&mut ghosts, desk.cx.theme, Detail::Full);
        }
        let mut camera = desk.areas.body_camera;
        camera.origin += self.pointer - self.start;
        let mut faint = painter.clone();
        faint.set_opacity(0.75);
        paint::items(&faint, camera, ghosts.items.iter(), &mut |_| None);
        let Some(place) = self.target.and_then(|target| mark_place(desk.board, target, self)) else { return };
        let place = desk.areas.body_camera.screen_rect(place);
        painter.hline(place.x_range(), place.center().y, mark(desk));
    }

    pub(super) fn finish(self, desk: &mut Desk) {
        let Some(target) = self.target else { return };
        let Some(gripped) = desk.board.card(self.card) else { return };
        let is_one_cell = self
            .cards
            .iter()
            .filter_map(|id| desk.board.card(*id))
            .all(|card| (card.row, card.column) == (gripped.row, gripped.column));
        let moves = if is_one_cell {
            self.stack(desk.board, target)
        } else {
            self.offset((desk.board, desk.cx.workspace), target, gripped)
        };
        if self.grip == Grip::Copy {
            return copy(desk, moves);
        }
        let label = Label::MoveCards(moves.len());
        desk.cx.edit(label, move |tx| journey_cards::move_cards(tx, moves));
    }

    /// All of them one below the other at the mark.
    fn stack(&self, board: &Board, target: Target) -> Vec<Move> {
        let Some(cell) = cell(board, target.row, target.slot) else { return Vec::new() };
        let mut last = None;
        let mut moves = Vec::new();
        for card in &self.cards {
            let place = match (last, target.before) {
                (Some(last), _) => Place::After(last),
                (None, Some(before)) => Place::Before(before),
                (None, None) => Place::Last,
            };
            moves.push((*card, cell, place));
            // Copies do not exist yet to be followed: they keep their order before one and the same card.
            last = (self.grip == Grip::Move).then_some(*card);
        }
        moves
    }

    /// Each as far from where it was as the gripped one; those that would leave the map stay.
    fn offset(
        &self,
        (board, workspace): (&Board, &Workspace),
        target: Target,
        gripped: &Placed,
    ) -> Vec<Move> {
        let shifted = |from: usize, grip: usize, to: usize| (from + to).checked_sub(grip);
        let Some(to) = board.slots.get(target.slot).map(|slot| slot.column) else { return Vec::new() };
        let moves = self.cards.iter().filter_map(|id| {
            let card = board.card(*id)?;
            let row = shifted(card.row, gripped.row, target.row)?;
            let column = shifted(card.column, gripped.column, to)?;
            let is_line = board.rows.get(row)?.kind.is_line();
            let mut cell = stage_cell(board, row, column)?;
            if column == card.column {
                cell.step = step_of(workspace, *id);
            }
            Some((*id, cell, Place::Last)).filter(|_| !is_line)
        });
        moves.collect()
    }
}

/// The cell of a row and a column, for the stage as a whole.
fn stage_cell(board: &Board, row: usize, column: usize) -> Option<Cell> {
    Some((board.rows.get(row)?.lane, board.columns.get(column)?.stage).into())
}

/// Leaves the cards where they are and makes copies, which are selected.
fn copy(desk: &mut Desk, moves: Vec<Move>) {
    let copies = moves.into_iter().map(|(of, cell, spot)| Duplicate { of, id: Id::random(), cell, spot });
    let made = act::duplicate_to(desk.cx, copies.collect());
    desk.selection.set_cards(made);
}

/// Where the mark is drawn: a flat rectangle of the body.
fn mark_place(board: &Board, target: Target, tool: &MoveCards) -> Option<crate::base::geom::Rect> {
    use crate::base::geom::rect;
    let area = board.slot_rect(target.row, target.slot)?.grown(-crate::scene::journey_map::GUTTER);
    let before = target.before.and_then(|card| board.card(card));
    let last = board.slot_cards(target.row, target.slot).rfind(|card| !tool.is_left_out(card));
    let y = match (before, last) {
        (Some(card), _) => card.rect.min.y - 4.0,
        (None, Some(card)) => card.rect.max.y + 4.0,
        (None, None) => area.min.y + 4.0,
    };
    Some(rect(area.min.x, y, area.width(), 0.0))
}

/// Moves cards one cell sideways, or one place up or down and on into the next lane.
pub fn shift_card(cx: &Cx, board: &Board, cards: &[Id<Card>], direction: Direction) {
    let mut moves: Vec<Move> = Vec::new();
    for id in cards {
        let Some(card) = board.card(*id) else { continue };
        moves.extend(shifted(cx, board, (card, direction)).map(|(cell, place)| (*id, cell, place)));
    }
    if moves.is_empty() {
        return;
    }
    cx.edit(Label::MoveCards(moves.len()), move |tx| journey_cards::move_cards(tx, moves));
}

/// The step a card belongs to; unset for the whole stage.
fn step_of(workspace: &Workspace, card: Id<Card>) -> Id<Step> {
    workspace.cards.get(card).map(|card| card.step).unwrap_or_default()
}

fn shifted(cx: &Cx, board: &Board, (card, direction): (&Placed, Direction)) -> Option<(Cell, Place<Card>)> {
    let is_whole = !step_of(cx.workspace, card.card).is_set();
    let stands_in = |row: usize| {
        if is_whole { stage_cell(board, row, card.column) } else { cell(board, row, card.slots[0]) }
    };
    let here = stands_in(card.row)?;
    let siblings: Vec<Id<Card>> = board.slot_cards(card.row, card.slots[0]).map(|card| card.card).collect();
    let at = siblings.iter().position(|id| *id == card.card)?;
    // A card of a step goes from step to step, one of a whole stage from stage to stage.
    let sideways = |to: Option<usize>| {
        let cell = if is_whole { stage_cell(board, card.row, to?) } else { cell(board, card.row, to?) };
        Some((cell?, Place::Last))
    };
    match direction {
        Direction::Left if is_whole => sideways(card.column.checked_sub(1)),
        Direction::Right if is_whole => sideways(Some(card.column + 1)),
        Direction::Left => sideways(card.slots[0].checked_sub(1)),
        Direction::Right => sideways(Some(card.slots[0] + 1)),
        Direction::Up if at > 0 => Some((here, Place::Before(*siblings.get(at - 1)?))),
        Direction::Down if at + 1 < siblings.len() => Some((here, Place::After(*siblings.get(at + 1)?))),
        Direction::Up => {
            let row = (0..card.row).rev().find(|row| holds_cards(board, *row))?;
            Some((stands_in(row)?, Place::Last))
        }
        Direction::Down => {
            let row = (card.row + 1..board.rows.len()).find(|row| holds_cards(board, *row))?;
            Some((stands_in(row)?, Place::First))
        }
    }
}

fn holds_cards(board: &Board, row: usize) -> bool {
    board.rows.get(row).is_some_and(|row| !row.kind.is_line() && row.band.is_none())
}
