//! Questions before something is lost, and what waits for their answers.

use std::path::PathBuf;

use crate::{
    base::localised::Lang,
    edit::remove::{self, Heirs},
    model::AnyId,
    scene::register::told,
    store::{Candidate, Opened, Recovery},
    tr,
    ui::{
        cx::{Reply, Start},
        shell::{Choice, Deletion, Overlay, Place, Question},
    },
};

use super::{Cairn, session::Session};

/// What a person asked for that has to wait for an answer.
#[derive(Debug)]
pub enum Pending {
    Quit,
    Close,
    New(Start),
    /// The dialog that chooses a file.
    ChooseOpen,
    Open(PathBuf),
    OpenSample(Lang),
    /// A file that another window has open.
    Locked {
        path: PathBuf,
        opened: Box<Opened>,
    },
    /// Work that was never saved, and the file it belongs to as it is on disk.
    Unsaved {
        recovery: Recovery,
        file: Option<(PathBuf, Box<Opened>)>,
    },
    /// A file that cannot be read, and what can be opened in its place.
    Damaged {
        candidate: Box<Candidate>,
    },
    /// The file was changed by something else.
    Changed,
}

impl Cairn {
    fn choice(&self, key: &str, reply: Reply) -> Choice {
        Choice { text: crate::i18n::text(self.lang(), key), reply, harms: false }
    }

    fn harmful(&self, key: &str, reply: Reply) -> Choice {
        Choice { harms: true, ..self.choice(key, reply) }
    }

    fn ask_for(&mut self, pending: Pending, question: Question) {
        self.pending = Some(pending);
        self.overlay = Some(Overlay::Ask(question));
    }

    /// Whether the open workspace can be left now without losing anything.
    pub(super) fn may_leave(&self) -> bool {
        !self.session.as_ref().is_some_and(Session::would_be_lost)
    }

    /// The open workspace has work that is in no file.
    pub(super) fn ask_unsaved(&mut self, for_what: Pending) {
        let lang = self.lang();
        let question = Question {
            title: tr!(lang, "ask-unsaved-title", name = self.display_name()),
            text: tr!(lang, "ask-unsaved-text"),
            details: Vec::new(),
            choices: vec![
                self.harmful("ask-discard", Reply::Discard),
                self.choice("dialog-cancel", Reply::Cancel),
                self.choice("ask-save", Reply::Save),
            ],
        };
        self.ask_for(for_what, question);
    }

    /// Another window has the file open.
    pub(super) fn ask_locked(&mut self, path: PathBuf, opened: Box<Opened>) {
        let lang = self.lang();
        let question = Question {
            title: tr!(lang, "ask-locked-title"),
            text: tr!(lang, "ask-locked-text", file = path.display().to_string()),
            details: Vec::new(),
            choices: vec![
                self.harmful("ask-open-anyway", Reply::OpenAnyway),
                self.choice("dialog-cancel", Reply::Cancel),
            ],
        };
        self.ask_for(Pending::Locked { path, opened }, question);
    }

    /// There is work that was never saved.
    pub(super) fn ask_recovery(&mut self, recovery: Recovery, file: Option<(PathBuf, Box<Opened>)>) {
        let lang = self.lang();
        let when = local_time(recovery.modified());
        let name = match &recovery.path {
            Some(path) => path.display().to_string(),
            None => tr!(lang, "workspace-unnamed"),
        };
        let question = Question {
            title: tr!(lang, "ask-recover-title"),
            text: tr!(lang, "ask-recover-text", file = name, when = when, count = recovery.edits),
            details: Vec::new(),
            choices: vec![
                self.harmful("ask-recover-drop", Reply::DropRecovery),
                self.choice("ask-recover-later", Reply::Cancel),
                self.choice("ask-recover", Reply::Recover),
            ],
        };
        self.ask_for(Pending::Unsaved { recovery, file }, question);
    }

    /// A file cannot be read; the newest version that reads is offered.
    pub(super) fn ask_damaged(&mut self, message: &str, place: Option<String>, candidate: Candidate) {
        let lang = self.lang();
        let when = local_time(candidate.modified());
        let key = match candidate {
            Candidate::Backup { .. } => "ask-damaged-backup",
            Candidate::Recovery { .. } => "ask-damaged-journal",
        };
        let question = Question {
            title: tr!(lang, "ask-damaged-title"),
            text: format!("{message}\n\n{}", tr!(lang, key, when = when)),
            details: place.into_iter().collect(),
            choices: vec![
                self.choice("dialog-cancel", Reply::Cancel),
                self.choice("ask-damaged-open", Reply::Recover),
            ],
        };
        self.ask_for(Pending::Damaged { candidate: Box::new(candidate) }, question);
    }

    /// Something could not be done; there is nothing to choose.
    pub(super) fn tell(&mut self, title: String, text: String, details: Vec<String>) {
        let choices = vec![self.choice("dialog-close", Reply::Cancel)];
        self.overlay = Some(Overlay::Ask(Question { title, text, details, choices }));
    }

    /// The file on disk is not the one that was opened.
    pub(super) fn ask_changed(&mut self) {
        let lang = self.lang();
        let question = Question {
            title: tr!(lang, "ask-changed-title", name = self.display_name()),
            text: tr!(lang, "ask-changed-text"),
            details: Vec::new(),
            choices: vec![
                self.harmful("ask-changed-overwrite", Reply::Overwrite),
                self.harmful("ask-changed-reload", Reply::Reload),
                self.choice("ask-changed-later", Reply::Cancel),
            ],
        };
        self.ask_for(Pending::Changed, question);
    }

    /// Deletes a record, after asking when it is used elsewhere.
    pub(super) fn delete(&mut self, id: AnyId) {
        let lang = self.lang();
        let Some(session) = &self.session else { return };
        let workspace = session.workspace();
        let uses = remove::uses(workspace, id);
        let parts = remove::with_parts(workspace, id).len() - 1;
        if uses.is_empty() && parts < 2 {
            return self.delete_now(id, Heirs::new());
        }
        let kind = crate::i18n::problem::kind(lang, id.kind);
        let name = workspace.name_of(id).unwrap_or_default().to_owned();
        let mut referring: Vec<AnyId> = uses.iter().map(|place| place.by).collect();
        referring.dedup();
        let text = match (parts, referring.len()) {
            (0, count) => tr!(lang, "ask-delete-used", count = count),
            (parts, 0) => tr!(lang, "ask-delete-parts", parts = parts),
            (parts, count) => tr!(lang, "ask-delete-both", parts = parts, count = count),
        };
        // Who refers only to a part of it has nothing to refer to instead.
        let refers_to_it = |by: AnyId| workspace.uses_by(by, id);
        let places = referring.iter().map(|by| Place {
            by: *by,
            words: told(workspace, *by, lang),
            can_replace: refers_to_it(*by),
            heir: None,
        });
        let places = places.collect();
        let candidates = remove::candidates(workspace, id).into_iter();
        let named = candidates.map(|id| (id, workspace.name_of(id).unwrap_or_default().to_owned()));
        let mut candidates: Vec<(AnyId, String)> = named.collect();
        candidates.sort_by(|(_, a), (_, b)| a.cmp(b));
        let title = tr!(lang, "ask-delete-title", kind = kind, name = name);
        self.overlay = Some(Overlay::Delete(Deletion { id, title, text, places, candidates }));
    }

    /// Acts on the answer to a question.
    pub(super) fn take_reply(&mut self, reply: Reply) {
        let pending = self.pending.take();
        match (reply, pending) {
            (Reply::Delete(id, heirs), _) => self.delete_now(id, heirs),
            (Reply::Unlock(by), _) => self.unlock_frame(by),
            (Reply::Path(path), _) => self.path_chosen(Some(path)),
            (Reply::Save, pending) => {
                self.pending = pending;
                self.save();
            }
            (Reply::Discard, Some(pending)) => self.go_on(pending),
            (Reply::Overwrite, _) => {
                if let Some(session) = &mut self.session {
                    session.fingerprint = None;
                }
                self.save();
            }
            (Reply::Reload, _) => {
                if let Some(path) = self.session.as_ref().and_then(|session| session.path.clone()) {
                    self.open(path);
                }
            }
            (Reply::OpenAnyway, Some(Pending::Locked { path, opened })) => {
                self.show_opened(path, opened, None);
            }
            (Reply::Recover, Some(Pending::Unsaved { recovery, .. })) => self.recover(recovery),
            (Reply::DropRecovery, Some(Pending::Unsaved { recovery, file })) => {
                if let Err(error) = recovery.discard() {
                    log::warn!("a recovery journal cannot be removed: {error}");
                }
                self.open_beside(file);
            }
            (Reply::Cancel, Some(Pending::Unsaved { file, .. })) => self.open_beside(file),
            (Reply::Recover, Some(Pending::Damaged { candidate })) => match *candidate {
                Candidate::Backup { workspace, .. } => self.show_unsaved(workspace),
                Candidate::Recovery { recovery, .. } => self.recover(recovery),
            },
            _ => self.choosing = None,
        }
    }
}

/// A time as the clock on the wall has it, to the minute.
fn local_time(time: std::time::SystemTime) -> String {
    jiff::Timestamp::try_from(time).map_or_else(
        |_| String::new(),
        |time| time.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string(),
    )
}
