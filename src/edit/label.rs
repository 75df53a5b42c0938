//! What an edit did, as a code that the interface turns into words ("Undo move 3 cards").

use crate::model::Kind;

/// The name of a step in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    Add(Kind),
    Delete(Kind),
    Rename(Kind),
    /// A field of a record was changed.
    Change(Kind),
    Move(Kind),
    Duplicate(Kind),
    /// Several cards were moved at once.
    MoveCards(usize),
    /// So many cards were pasted.
    Paste(usize),
    Split(Kind),
    Merge(Kind),
    SetEmotion,
    /// Maps or stages were linked or parted.
    Link(Kind),
    Unlink(Kind),
    SetValue,
    DeleteValue,
    /// A KPI got a new baseline window.
    Rebase,
    ImportAnswers,
    Answer,
    /// What a problem asked for.
    Mend,
    /// The structure was protected, or opened to changes again.
    LockFrame,
    UnlockFrame,
    StartWorkshop,
    EndWorkshop,
}

impl Label {
    /// The key of its text; the text may use `kind` and `count`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Add(_) => "step-add",
            Self::Delete(_) => "step-delete",
            Self::Rename(_) => "step-rename",
            Self::Change(_) => "step-change",
            Self::Move(_) => "step-move",
            Self::Duplicate(_) => "step-duplicate",
            Self::MoveCards(_) => "step-move-cards",
            Self::Paste(_) => "step-paste",
            Self::Split(_) => "step-split",
            Self::Merge(_) => "step-merge",
            Self::SetEmotion => "step-set-emotion",
            Self::Link(_) => "step-link",
            Self::Unlink(_) => "step-unlink",
            Self::SetValue => "step-set-value",
            Self::DeleteValue => "step-delete-value",
            Self::Rebase => "step-rebase",
            Self::ImportAnswers => "step-import-answers",
            Self::Answer => "step-answer",
            Self::Mend => "step-mend",
            Self::LockFrame => "step-lock-frame",
            Self::UnlockFrame => "step-unlock-frame",
            Self::StartWorkshop => "step-start-workshop",
            Self::EndWorkshop => "step-end-workshop",
        }
    }

    /// The kind of record it names, if it names one.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Self::Add(kind)
            | Self::Delete(kind)
            | Self::Rename(kind)
            | Self::Change(kind)
            | Self::Move(kind)
            | Self::Split(kind)
            | Self::Merge(kind)
            | Self::Link(kind)
            | Self::Unlink(kind)
            | Self::Duplicate(kind) => Some(kind),
            _ => None,
        }
    }

    pub fn count(self) -> usize {
        match self {
            Self::MoveCards(count) | Self::Paste(count) => count,
            _ => 1,
        }
    }
}
