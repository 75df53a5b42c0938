//! The keys of the wall: arrows select and move, letters say what a note becomes.

use egui::{Key, Modifiers, Ui};

use crate::ui::keys::take;

use super::{fate::Wish, wall::Direction};

/// What a key asks of the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    Go(Direction),
    Extend(Direction),
    Move(Direction),
    SelectAll,
    Deselect,
    Edit,
    Group,
    Ungroup,
    Vote,
    Become(Wish),
    ShowRecord,
}

const ARROWS: [(Key, Direction); 4] = [
    (Key::ArrowLeft, Direction::Left),
    (Key::ArrowRight, Direction::Right),
    (Key::ArrowUp, Direction::Up),
    (Key::ArrowDown, Direction::Down),
];

/// What was pressed, if it means something to the wall. Only what is selected can be acted on.
pub fn pressed(ui: &Ui, has_selection: bool) -> Option<Pressed> {
    let take = |modifiers: Modifiers, key: Key| take(ui, modifiers, key);
    for (key, direction) in ARROWS {
        if has_selection && (take(Modifiers::ALT, key) || take(Modifiers::COMMAND, key)) {
            return Some(Pressed::Move(direction));
        }
        if take(Modifiers::SHIFT, key) {
            return Some(Pressed::Extend(direction));
        }
        if take(Modifiers::NONE, key) {
            return Some(Pressed::Go(direction));
        }
    }
    if take(Modifiers::COMMAND, Key::A) {
        return Some(Pressed::SelectAll);
    }
    if !has_selection {
        return None;
    }
    let plain = [
        (Key::Escape, Pressed::Deselect),
        (Key::Enter, Pressed::Edit),
        (Key::F2, Pressed::Edit),
        (Key::G, Pressed::Group),
        (Key::U, Pressed::Ungroup),
        (Key::V, Pressed::Vote),
        (Key::S, Pressed::ShowRecord),
    ];
    let wishes = Wish::ALL.map(|wish| (wish.key(), Pressed::Become(wish)));
    plain.into_iter().chain(wishes).find(|(key, _)| take(Modifiers::NONE, *key)).map(|(_, pressed)| pressed)
}
