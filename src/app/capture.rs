//! The field that keeps what is said, over every page.

use crate::{edit::note::Aim, model::workshop::OutcomeKind, ui::Command};

use super::{Cairn, cairn::today};

impl Cairn {
    /// What the page that is shown offers as places for what is said.
    pub(super) fn aims(&mut self) -> Vec<Aim> {
        let Some(session) = &self.session else { return Vec::new() };
        let cx = crate::ui::Cx {
            workspace: session.workspace(),
            lang: self.preferences.language.unwrap_or(self.system_lang),
            theme: self.theme,
            measure: &self.measure,
            today: today(),
            draft: &self.draft,
            requests: &self.requests,
            run: self.run.map(|run| run.at),
        };
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
