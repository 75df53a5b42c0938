//! Undo and redo as a list of patches with labels.
//!
//! It knows nothing of time or typing: who edits says which edits belong together ([`Join`]) and when a run of
//! them has ended ([`History::seal`]).

use crate::model::{AnyId, Workspace};

use super::{Label, patch::Patch};

/// Whether an edit may merge with the one before it into one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// A step of its own.
    Never,
    /// One step with an unsealed edit of the same field of the same record: typing, dragging, nudging.
    With(AnyId, &'static str),
}

/// A step that can be undone.
#[derive(Clone, Debug)]
pub struct Step {
    pub label: Label,
    pub patch: Patch,
    join: Join,
    reaches: Place,
}

/// A state of the workspace within its history; no two states share one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place(u64);

/// What was done, what was undone, and where in it the file on disk is.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Step>,
    /// Last undone at the end.
    undone: Vec<Step>,
    /// Where it begins.
    start: Place,
    newest: Place,
    /// Where the file on disk is; `None` when there is no such file.
    saved: Option<Place>,
    sealed: bool,
}

impl History {
    /// The history of a workspace that is as on disk.
    pub fn new() -> Self {
        Self { saved: Some(Place::default()), ..Self::default() }
    }

    /// The history of a workspace that is nowhere on disk: a new one, or one recovered.
    pub fn unsaved() -> Self {
        Self::default()
    }

    /// Takes in an edit that was carried out. An empty patch is no step and does not lose what can be redone.
    pub fn push(&mut self, label: Label, patch: Patch, join: Join) {
        if patch.is_empty() {
            return;
        }
        self.undone.clear();
        let joins = join != Join::Never && !self.sealed && self.saved != Some(self.place());
        let earlier = self.done.pop_if(|last| joins && last.join == join);
        // What was begun gives the step its name: making a card and typing its first words is adding it.
        let (label, patch) = match earlier {
            Some(earlier) => (earlier.label, earlier.patch.then(patch)),
            None => (label, patch),
        };
        self.sealed = false;
        if !patch.is_empty() {
            self.newest = Place(self.newest.0 + 1);
            self.done.push(Step { label, patch, join, reaches: self.newest });
        }
    }

    /// Ends a run of joining edits: the next one is a new step.
    pub fn seal(&mut self) {
        self.sealed = true;
    }

    pub fn undo(&mut self, workspace: &mut Workspace) -> Option<&Step> {
        let step = self.done.pop()?;
        step.patch.revert(workspace);
        self.sealed = true;
        self.undone.push(step);
        self.undone.last()
    }

    pub fn redo(&mut self, workspace: &mut Workspace) -> Option<&Step> {
        let step = self.undone.pop()?;
        step.patch.apply(workspace);
        self.sealed = true;
        self.done.push(step);
        self.done.last()
    }

    /// The step that undo would take back.
    pub fn next_undo(&self) -> Option<&Step> {
        self.done.last()
    }

    /// The step that redo would do again.
    pub fn next_redo(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// Steps done, oldest first.
    pub fn steps(&self) -> &[Step] {
        &self.done
    }

    /// Where the workspace is now.
    pub fn place(&self) -> Place {
        self.done.last().map_or(self.start, |step| step.reaches)
    }

    /// Takes back the running edit of this kind, without redo: a drag that was cancelled. Gives the patch that
    /// was taken back.
    pub fn cancel(&mut self, join: Join, workspace: &mut Workspace) -> Option<Patch> {
        let running = !self.sealed && join != Join::Never;
        let step = self.done.pop_if(|step| running && step.join == join)?;
        step.patch.revert(workspace);
        self.sealed = true;
        Some(step.patch)
    }

    /// Whether the workspace differs from the file.
    pub fn is_dirty(&self) -> bool {
        self.saved != Some(self.place())
    }

    /// The workspace as it was at a place has been written to disk.
    pub fn set_saved(&mut self, place: Place) {
        self.sealed = true;
        self.saved = Some(place);
    }
}
