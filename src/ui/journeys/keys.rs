//! The keys of the board that are no commands: arrows, Tab, Enter, typing, numbers for the emotion curve.

use egui::{Event, Key, Modifiers, Ui};

use crate::{
    base::id::Id,
    edit::journey::Cell,
    model::{
        AnyId,
        journey::{Card, Lane, LaneKind, Stage, Step as StageStep},
    },
    scene::journey_map::{Board, Placed},
    ui::{Cx, keys::take},
};

use super::{
    act::{self, Feeling},
    cursor::{self, Direction, Step},
    selection::Selection,
    tools::{set_valence, shift_card, shift_lane, shift_stage},
};

/// What keys ask of the board.
#[derive(Clone, Debug, PartialEq)]
pub enum Pressed {
    /// Edit what is selected, or begin a card in the selected cell.
    Edit,
    /// Text typed while a card or a cell is selected.
    Type(String),
    SelectAll,
    Deselect,
    Go(Step),
    /// Adds to the selection.
    Extend(Id<Card>),
    Menu,
    Copy,
    Cut,
    Paste(String),
    PastePicture(std::sync::Arc<egui::ColorImage>),
}

const ARROWS: [(Key, Direction); 4] = [
    (Key::ArrowLeft, Direction::Left),
    (Key::ArrowRight, Direction::Right),
    (Key::ArrowUp, Direction::Up),
    (Key::ArrowDown, Direction::Down),
];
const DIGITS: [(Key, i8); 6] =
    [(Key::Num0, 0), (Key::Num1, 1), (Key::Num2, 2), (Key::Num3, 3), (Key::Num4, 4), (Key::Num5, 5)];
const ALT_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::ALT };

/// The keys that look at the map without changing it.
pub fn looked(ui: &Ui, board: &Board, selection: &Selection) -> Option<Pressed> {
    let take = |modifiers: Modifiers, key: Key| take(ui, modifiers, key);
    if ui.input(|input| input.events.contains(&Event::Copy)) {
        return Some(Pressed::Copy);
    }
    if take(Modifiers::COMMAND, Key::A) {
        return Some(Pressed::SelectAll);
    }
    if take(Modifiers::NONE, Key::Escape) {
        return Some(Pressed::Deselect);
    }
    if !selection.is_empty() && (take(Modifiers::SHIFT, Key::F10) || take(Modifiers::NONE, Key::Menu)) {
        return Some(Pressed::Menu);
    }
    if !selection.is_empty() {
        for (modifiers, direction) in
            [(Modifiers::SHIFT, Direction::Left), (Modifiers::NONE, Direction::Right)]
        {
            if take(modifiers, Key::Tab) {
                return cursor::tab(board, selection, direction).map(Pressed::Go);
            }
        }
    }
    let extended = ARROWS.iter().find(|(key, _)| take(Modifiers::SHIFT, *key));
    if let Some((_, direction)) = extended {
        return match cursor::arrow(board, selection, *direction)? {
            Step::Card(card) => Some(Pressed::Extend(card)),
            Step::Cell(_) => None,
        };
    }
    let (_, direction) = ARROWS.iter().find(|(key, _)| take(Modifiers::NONE, *key))?;
    cursor::arrow(board, selection, *direction).map(Pressed::Go)
}

/// Carries out the keys that change the map; gives those that leave something for the board to do.
pub fn changed(ui: &Ui, cx: &Cx, board: &Board, selection: &Selection) -> Option<Pressed> {
    let take = |modifiers: Modifiers, key: Key| take(ui, modifiers, key);
    if let Some(pressed) = clipboard(ui) {
        return Some(pressed);
    }
    if take(Modifiers::NONE, Key::Enter) || take(Modifiers::NONE, Key::F2) {
        return Some(Pressed::Edit);
    }
    let face = selection.single_of::<Card>().filter(|id| board.card(*id).is_some_and(Placed::is_face));
    for (key, direction) in ARROWS {
        if take(ALT_SHIFT, key) {
            let face = face.filter(|_| nudge(direction).is_some());
            if let Some((card, by)) = face.zip(nudge(direction))
                && let Some(target) = act::nudged(cx, card, Feeling::Wished, by)
            {
                act::set_target(cx, card, Some(target));
            }
            return None;
        }
        if take(Modifiers::ALT, key) {
            match face.zip(nudge(direction)) {
                Some((card, by)) => {
                    let value = act::nudged(cx, card, Feeling::Is, by);
                    set_valence(cx, card, value);
                }
                None => shift(cx, board, selection, direction),
            }
            return None;
        }
    }
    let feels = feeling_cell(cx, selection);
    if let Some((place, persona)) = face_cell(cx, face).or(feels)
        && let Some(value) = digit(ui, cx, place.lane)
    {
        match face {
            Some(face) => set_valence(cx, face, Some(value)),
            None => act::add_face(cx, (place.lane, place.stage), persona, value),
        }
        return None;
    }
    typed(ui, selection)
}

fn clipboard(ui: &Ui) -> Option<Pressed> {
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Cut => Some(Pressed::Cut),
            Event::Paste(text) => Some(Pressed::Paste(text.clone())),
            Event::PasteImage(image) => Some(Pressed::PastePicture(std::sync::Arc::clone(image))),
            _ => None,
        })
    })
}

/// What was typed while a card or a cell is selected, where typing has a place to go.
fn typed(ui: &Ui, selection: &Selection) -> Option<Pressed> {
    let has_place = selection.cell().is_some() || selection.single_of::<Card>().is_some();
    if !has_place {
        return None;
    }
    let text: String = ui.input(|input| {
        // Shift+1 and Shift+2 zoom; what they would type is not meant.
        let zooms = input.modifiers.shift && (input.key_down(Key::Num1) || input.key_down(Key::Num2));
        let texts = input.events.iter().filter_map(|event| match event {
            Event::Text(text) if !zooms => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    });
    (!text.trim().is_empty()).then_some(Pressed::Type(text))
}

/// Up and down in steps of the emotion scale.
fn nudge(direction: Direction) -> Option<i8> {
    match direction {
        Direction::Up => Some(1),
        Direction::Down => Some(-1),
        Direction::Left | Direction::Right => None,
    }
}

type Persona = Id<crate::model::persona::Persona>;

fn face_cell(cx: &Cx, face: Option<Id<Card>>) -> Option<(Cell, Persona)> {
    let card = cx.workspace.cards.get(face?)?;
    Some((Cell::of(card), card.persona))
}

/// The selected cell, when it is one of an emotion lane: numbers typed there are feelings.
fn feeling_cell(cx: &Cx, selection: &Selection) -> Option<(Cell, Persona)> {
    let cell = selection.cell()?;
    let is_emotion = cx.workspace.lanes.get(cell.lane)?.kind == LaneKind::Emotion;
    is_emotion.then(|| (cell, Id::default()))
}

/// A digit within the scale, with minus before it a negative one.
fn digit(ui: &Ui, cx: &Cx, lane: Id<Lane>) -> Option<i8> {
    let take = |key: Key| take(ui, Modifiers::NONE, key);
    let id = egui::Id::unique("journeys-minus");
    let forget_text = || ui.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Text(_))));
    if take(Key::Minus) {
        forget_text();
        ui.data_mut(|data| data.insert_temp(id, true));
        return None;
    }
    let (_, number) = DIGITS.iter().find(|(key, _)| take(*key))?;
    forget_text();
    let is_negative = ui.data_mut(|data| data.remove_temp::<bool>(id)).unwrap_or(false);
    let journey = cx.workspace.lanes.get(lane)?.journey;
    let end = cx.workspace.journeys.get(journey)?.emotion_end();
    Some(if is_negative { -number } else { *number }.clamp(-end, end))
}

fn shift(cx: &Cx, board: &Board, selection: &Selection, direction: Direction) {
    let by = if matches!(direction, Direction::Left | Direction::Up) { -1 } else { 1 };
    let is_sideways = matches!(direction, Direction::Left | Direction::Right);
    let single: Option<AnyId> = selection.single();
    if let Some(stage) = single.and_then(AnyId::typed::<Stage>).filter(|_| is_sideways) {
        shift_stage(cx, board, stage, by);
    } else if let Some(step) = single.and_then(AnyId::typed::<StageStep>).filter(|_| is_sideways) {
        act::shift_step(cx, step, by);
    } else if let Some(lane) = single.and_then(AnyId::typed::<Lane>).filter(|_| !is_sideways) {
        shift_lane(cx, board, lane, by);
    } else {
        let cards: Vec<Id<Card>> = selection.cards().collect();
        shift_card(cx, board, &cards, direction);
    }
}
