//! The keys of the board that are no commands: arrows, Enter, numbers for the emotion curve.

use egui::{Key, Modifiers, Ui};

use crate::{
    base::id::Id,
    model::journey::{Card, Lane, Stage},
    scene::journey_map::{Board, Placed},
    ui::Cx,
};

use super::{
    act,
    selection::{Direction, Selection},
    tools::{set_valence, shift_card, shift_lane, shift_stage},
};

/// What keys ask of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    Edit,
    SelectAll,
    Deselect,
    Select(Id<Card>),
}

const ARROWS: [(Key, Direction); 4] = [
    (Key::ArrowLeft, Direction::Left),
    (Key::ArrowRight, Direction::Right),
    (Key::ArrowUp, Direction::Up),
    (Key::ArrowDown, Direction::Down),
];
const NUMBERS: [(Key, i8); 6] =
    [(Key::Num0, 0), (Key::Num1, 1), (Key::Num2, 2), (Key::Num3, 3), (Key::Num4, 4), (Key::Num5, 5)];

/// Carries out the keys that change the map; gives those that change what is seen of it.
pub fn pressed(ui: &Ui, cx: &Cx, board: &Board, selection: &Selection) -> Option<Pressed> {
    let take = |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if take(Modifiers::COMMAND, Key::A) {
        return Some(Pressed::SelectAll);
    }
    if take(Modifiers::NONE, Key::Escape) {
        return Some(Pressed::Deselect);
    }
    if take(Modifiers::NONE, Key::Enter) || take(Modifiers::NONE, Key::F2) {
        return Some(Pressed::Edit);
    }
    for (key, direction) in ARROWS {
        if take(Modifiers::ALT, key) {
            shift(cx, board, selection, direction);
            return None;
        }
    }
    let face = selection.single_of::<Card>().filter(|id| board.card(*id).is_some_and(Placed::is_face));
    if let Some(face) = face
        && let Some(valence) = valence_pressed(ui, cx, face)
    {
        set_valence(cx, face, Some(valence));
        return None;
    }
    let arrow = ARROWS.iter().find(|(key, _)| take(Modifiers::NONE, *key));
    let (_, direction) = arrow?;
    selection.neighbour(board, *direction).map(|card| Pressed::Select(card.card))
}

/// The value that a key gives to a face: a number, with minus before it a negative one, or an arrow.
fn valence_pressed(ui: &Ui, cx: &Cx, face: Id<Card>) -> Option<i8> {
    let take = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    for (key, by) in [(Key::ArrowUp, 1), (Key::ArrowDown, -1)] {
        if take(key) {
            return act::nudged(cx, face, by);
        }
    }
    let id = egui::Id::unique("journeys-minus");
    if take(Key::Minus) {
        ui.data_mut(|data| data.insert_temp(id, true));
        return None;
    }
    let (_, number) = NUMBERS.iter().find(|(key, _)| take(*key))?;
    let is_negative = ui.data_mut(|data| data.remove_temp::<bool>(id)).unwrap_or(false);
    let lane = cx.workspace.cards.get(face).and_then(|card| cx.workspace.lanes.get(card.lane))?;
    let end = cx.workspace.journeys.get(lane.journey)?.emotion_end();
    Some(if is_negative { -number } else { *number }.clamp(-end, end))
}

fn shift(cx: &Cx, board: &Board, selection: &Selection, direction: Direction) {
    let by = if matches!(direction, Direction::Left | Direction::Up) { -1 } else { 1 };
    let is_sideways = matches!(direction, Direction::Left | Direction::Right);
    if let Some(stage) = selection.single_of::<Stage>().filter(|_| is_sideways) {
        shift_stage(cx, board, stage, by);
    } else if let Some(lane) = selection.single_of::<Lane>().filter(|_| !is_sideways) {
        shift_lane(cx, board, lane, by);
    } else {
        let cards: Vec<Id<Card>> = selection.cards().collect();
        shift_card(cx, board, &cards, direction);
    }
}
