//! Dragging cards within and between cells.

use std::collections::BTreeSet;

use egui::{Painter, Pos2};

use crate::{
    base::id::Id,
    edit::{Label, Spot as Place, journey},
    model::journey::{Card, Lane, Stage},
    scene::{
        Scene,
        journey_map::{Board, Detail, Placed},
    },
    ui::{Cx, journeys::selection::Direction, paint},
};

use super::{Desk, mark, same};

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
}

/// Where they would go: a cell, and above which card.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Target {
    row: usize,
    column: usize,
    before: Option<Id<Card>>,
}

impl MoveCards {
    pub(super) fn begin(desk: &Desk, card: Id<Card>, start: Pos2) -> Self {
        let chosen: BTreeSet<Id<Card>> = desk.selection.cards().collect();
        let in_order = desk.board.cards.iter().filter(|placed| chosen.contains(&placed.card));
        let cards = in_order.filter(|placed| !placed.is_face()).map(|placed| placed.card).collect();
        Self { card, cards, start, pointer: start, target: None }
    }

    pub(super) fn drag(&mut self, desk: &mut Desk, pointer: Pos2) {
        self.pointer = pointer;
        self.target = self.find_target(desk, pointer);
    }

    fn find_target(&self, desk: &Desk, pointer: Pos2) -> Option<Target> {
        let pos = desk.areas.body_camera.scene_from_screen(pointer);
        let (row, column) = (desk.board.row_at(pos.y)?, desk.board.column_at(pos.x)?);
        if desk.board.rows.get(row)?.kind.is_line() {
            return None;
        }
        let others = desk.board.cell(row, column).filter(|card| !card.is_face() && !self.is_dragged(card));
        let below = others.into_iter().find(|card| card.center().y > pos.y);
        Some(Target { row, column, before: below.map(|card| card.card) })
    }

    fn is_dragged(&self, card: &Placed) -> bool {
        self.cards.iter().any(|id| same(*id, card.card))
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
            self.offset(desk.board, target, gripped)
        };
        let label = Label::MoveCards(moves.len());
        desk.cx.edit(label, move |tx| {
            moves.into_iter().try_for_each(|(card, cell, place)| journey::move_card(tx, card, cell, place))
        });
    }

    /// All of them one below the other at the mark.
    fn stack(&self, board: &Board, target: Target) -> Vec<Move> {
        let Some(cell) = cell(board, target.row, target.column) else { return Vec::new() };
        let mut last = None;
        let mut moves = Vec::new();
        for card in &self.cards {
            let place = match (last, target.before) {
                (Some(last), _) => Place::After(last),
                (None, Some(before)) => Place::Before(before),
                (None, None) => Place::Last,
            };
            moves.push((*card, cell, place));
            last = Some(*card);
        }
        moves
    }

    /// Each as far from where it was as the gripped one; those that would leave the map stay.
    fn offset(&self, board: &Board, target: Target, gripped: &Placed) -> Vec<Move> {
        let shifted = |from: usize, grip: usize, to: usize| (from + to).checked_sub(grip);
        let moves = self.cards.iter().filter_map(|id| {
            let card = board.card(*id)?;
            let row = shifted(card.row, gripped.row, target.row)?;
            let column = shifted(card.column, gripped.column, target.column)?;
            let is_line = board.rows.get(row)?.kind.is_line();
            Some((*id, cell(board, row, column)?, Place::Last)).filter(|_| !is_line)
        });
        moves.collect()
    }
}

/// A lane and a stage.
type Cell = (Id<Lane>, Id<Stage>);
/// A card with the cell and the place in it that it goes to.
type Move = (Id<Card>, Cell, Place<Card>);

fn cell(board: &Board, row: usize, column: usize) -> Option<Cell> {
    Some((board.rows.get(row)?.lane, board.columns.get(column)?.stage))
}

/// Where the mark is drawn: a flat rectangle of the body.
fn mark_place(board: &Board, target: Target, tool: &MoveCards) -> Option<crate::base::geom::Rect> {
    use crate::base::geom::rect;
    let area = board.cell_rect(target.row, target.column)?.grown(-crate::scene::journey_map::GUTTER);
    let before = target.before.and_then(|card| board.card(card));
    let last = board.cell(target.row, target.column).rfind(|card| !tool.is_dragged(card));
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
        moves.extend(shifted(board, card, direction).map(|(cell, place)| (*id, cell, place)));
    }
    if moves.is_empty() {
        return;
    }
    cx.edit(Label::MoveCards(moves.len()), move |tx| {
        moves.into_iter().try_for_each(|(card, cell, place)| journey::move_card(tx, card, cell, place))
    });
}

fn shifted(board: &Board, card: &Placed, direction: Direction) -> Option<(Cell, Place<Card>)> {
    let here = cell(board, card.row, card.column)?;
    let siblings: Vec<Id<Card>> = board.cell(card.row, card.column).map(|card| card.card).collect();
    let at = siblings.iter().position(|id| *id == card.card)?;
    let sideways = |column: usize| Some((cell(board, card.row, column)?, Place::Last));
    match direction {
        Direction::Left => sideways(card.column.checked_sub(1)?),
        Direction::Right => sideways(card.column + 1),
        Direction::Up if at > 0 => Some((here, Place::Before(*siblings.get(at - 1)?))),
        Direction::Down if at + 1 < siblings.len() => Some((here, Place::After(*siblings.get(at + 1)?))),
        Direction::Up => {
            let row = (0..card.row).rev().find(|row| holds_cards(board, *row))?;
            Some((cell(board, row, card.column)?, Place::Last))
        }
        Direction::Down => {
            let row = (card.row + 1..board.rows.len()).find(|row| holds_cards(board, *row))?;
            Some((cell(board, row, card.column)?, Place::First))
        }
    }
}

fn holds_cards(board: &Board, row: usize) -> bool {
    board.rows.get(row).is_some_and(|row| !row.kind.is_line() && row.band.is_none())
}
