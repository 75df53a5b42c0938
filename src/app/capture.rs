//! The field that keeps what is said, over every page.

use crate::{edit::note::Aim, model::workshop::OutcomeKind, ui::Command};

use super::Cairn;

impl Cairn {
    /// What the page that is shown offers as places for what is said.
    pub(super) fn aims(&mut self) -> Vec<Aim> {
        let Some(session) = &self.session else { return Vec::new() };
        let cx = cx!(self, session.workspace());
        self.views.of(self.page).aims(&cx)
    }

    /// Opens the field for a note, a decision or an open question.
    pub(super) fn open_capture(&mut self, command: Command) {
        let aims = self.aims();
        self.commit_draft();
        match command {
            Command::CaptureDecision => self.capture.open_for(OutcomeKind::Decision, aims),
            Command::CaptureQuestion => self.capture.open_for(OutcomeKind::Question, aims),
            _ => self.capture.open(aims),
        }
    }
}
