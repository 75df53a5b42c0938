//! The way of the arrow keys and Tab through the cards and cells of a board.

use crate::{
    base::id::Id,
    edit::journey::Cell,
    model::journey::{Card, Stage},
    scene::journey_map::{Board, Placed},
};

use super::selection::Selection;

/// A direction of the arrow keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

/// Where a key leads: to a card, or to a cell without one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    Card(Id<Card>),
    Cell(Cell),
}

/// A place on the board.
#[derive(Clone, Copy)]
struct At<'a> {
    row: usize,
    slots: [usize; 2],
    card: Option<&'a Placed>,
}

/// The cell of a row and a slot.
pub fn cell(board: &Board, row: usize, slot: usize) -> Option<Cell> {
    let (row, slot) = (board.rows.get(row)?, board.slots.get(slot)?);
    let stage = board.columns.get(slot.column)?.stage;
    Some(Cell { lane: row.lane, stage, step: slot.step })
}

/// The row and slot of a cell; for a whole stage its first slot.
pub fn place(board: &Board, cell: Cell) -> Option<(usize, usize)> {
    let row = board.rows.iter().position(|row| row.lane == cell.lane)?;
    let column = board.columns.iter().find(|column| column.stage == cell.stage)?;
    let slots = column.first_slot..column.first_slot + column.slots;
    let first = slots.start;
    let slot =
        slots.into_iter().find(|slot| board.slots.get(*slot).is_some_and(|slot| slot.step == cell.step));
    Some((row, slot.unwrap_or(first)))
}

fn at<'a>(board: &'a Board, selection: &Selection) -> Option<At<'a>> {
    if let Some(card) = selection.lead().and_then(|card| board.card(card)) {
        return Some(At { row: card.row, slots: card.slots, card: Some(card) });
    }
    if let Some((row, slot)) = selection.cell().and_then(|cell| place(board, cell)) {
        return Some(At { row, slots: [slot, slot + 1], card: None });
    }
    let first_row = board.rows.iter().position(|row| !row.kind.is_line()).unwrap_or_default();
    if let Some(column) =
        selection.single_of().and_then(|stage| board.columns.iter().find(|c| c.stage == stage))
    {
        return Some(At { row: first_row, slots: [column.first_slot, column.first_slot + 1], card: None });
    }
    let row = selection.single_of().and_then(|lane| board.rows.iter().position(|row| row.lane == lane))?;
    // A lane's name stands before its first cell.
    Some(At { row, slots: [0, 0], card: None })
}

/// Where an arrow key leads; with nothing selected, to the first cell.
pub fn arrow(board: &Board, selection: &Selection, direction: Direction) -> Option<Step> {
    let Some(at) = at(board, selection) else {
        let row = board.rows.iter().position(|row| !row.kind.is_line())?;
        return enter(board, row, 0, Entry::First);
    };
    if direction == Direction::Down && selection.single_of::<Stage>().is_some() {
        return enter(board, at.row, at.slots[0], Entry::First);
    }
    match direction {
        Direction::Left => sideways(board, at, at.slots[0].checked_sub(1)?),
        Direction::Right => sideways(board, at, at.slots[1]),
        Direction::Up | Direction::Down => upright(board, at, direction),
    }
}

/// Where Tab leads, or with Shift: along the row, and on into the next one.
pub fn tab(board: &Board, selection: &Selection, direction: Direction) -> Option<Step> {
    let at = at(board, selection)?;
    if let Some(step) = arrow(board, selection, direction) {
        return Some(step);
    }
    match direction {
        Direction::Left => enter(
            board,
            next_row(board, at.row, Direction::Up)?,
            board.slots.len().checked_sub(1)?,
            Entry::First,
        ),
        _ => enter(board, next_row(board, at.row, Direction::Down)?, 0, Entry::First),
    }
}

fn sideways(board: &Board, at: At, slot: usize) -> Option<Step> {
    let entry = at.card.map_or(Entry::First, |card| Entry::Near(card.center().y));
    enter(board, at.row, slot, entry)
}

fn upright(board: &Board, at: At, direction: Direction) -> Option<Step> {
    let slot = at.slots[0];
    if let Some(card) = at.card {
        let y = card.center().y;
        let mut others = sorted(board, at.row, slot).into_iter().filter(|other| other.card != card.card);
        let next = match direction {
            Direction::Up => others.rfind(|other| other.center().y <= y),
            _ => others.find(|other| other.center().y >= y),
        };
        // Two faces at one height would lead to each other for ever: only what lies beyond counts.
        if let Some(next) = next.filter(|next| next.center().y != y) {
            return Some(Step::Card(next.card));
        }
    }
    let row = next_row(board, at.row, direction)?;
    enter(board, row, slot, if direction == Direction::Up { Entry::Last } else { Entry::First })
}

/// The next row that can hold cards.
fn next_row(board: &Board, row: usize, direction: Direction) -> Option<usize> {
    let holds_cards = |row: &usize| board.rows.get(*row).is_some_and(|row| !row.kind.is_line());
    match direction {
        Direction::Up => (0..row).rev().find(holds_cards),
        _ => (row + 1..board.rows.len()).find(holds_cards),
    }
}

fn sorted(board: &Board, row: usize, slot: usize) -> Vec<&Placed> {
    let mut cards: Vec<&Placed> = board.slot_cards(row, slot).collect();
    cards.sort_by(|a, b| a.center().y.total_cmp(&b.center().y));
    cards
}

/// Which card of a cell is come to.
#[derive(Clone, Copy)]
enum Entry {
    First,
    Last,
    /// The one nearest to a height.
    Near(f32),
}

fn enter(board: &Board, row: usize, slot: usize, entry: Entry) -> Option<Step> {
    let cards = sorted(board, row, slot);
    let card = match entry {
        Entry::First => cards.first().copied(),
        Entry::Last => cards.last().copied(),
        Entry::Near(y) => {
            let away = |card: &Placed| (card.center().y - y).abs();
            cards.into_iter().min_by(|a, b| away(a).total_cmp(&away(b)))
        }
    };
    match card {
        Some(card) => Some(Step::Card(card.card)),
        None => cell(board, row, slot).map(Step::Cell),
    }
}
