//! One open workspace: the document, its history, its file and its journal.

use std::{path::PathBuf, sync::Arc};

use crate::{
    edit::{History, Join, Label, Place, Refused, transact},
    model::{AnyId, Workspace, check::Problem},
    store::{Base, Fingerprint, Journal, Lock, Places},
    ui::cx::Verb,
};

/// What is open.
pub struct Session {
    workspace: Workspace,
    pub history: History,
    /// Shared with a save job while one runs.
    journal: Option<Arc<Journal>>,
    /// It is nowhere but here and in the journal: taken up after a crash.
    precious: bool,
    pub path: Option<PathBuf>,
    /// The version of the file that the workspace comes from.
    pub fingerprint: Option<Fingerprint>,
    /// Kept while the file is ours.
    pub lock: Option<Lock>,
    pub problems: Vec<Problem>,
    /// Where the history was when the problems were last looked for.
    checked: Option<Place>,
    /// The file has changed on disk, and the person knows.
    pub told_of_change: bool,
}

impl Session {
    /// A workspace as it is in a file.
    pub fn of_file(places: &Places, path: PathBuf, opened: crate::store::Opened) -> Self {
        let base = Base::File { path: path.clone(), digest: opened.fingerprint.digest };
        let journal = Journal::begin(places, base);
        Self {
            path: Some(path),
            fingerprint: Some(opened.fingerprint),
            problems: opened.problems,
            ..Self::with(opened.workspace, History::new(), journal)
        }
    }

    /// A workspace that no file holds yet.
    pub fn unsaved(places: &Places, workspace: Workspace) -> Self {
        let journal = Journal::begin(places, Base::New(workspace.clone()));
        Self::with(workspace, History::unsaved(), journal)
    }

    /// Work taken up again after a crash.
    pub fn recovered(places: &Places, recovered: crate::store::Recovered) -> Self {
        let base = Base::Recovered { path: recovered.path.clone(), workspace: recovered.workspace.clone() };
        let journal = Journal::begin(places, base);
        Self {
            path: recovered.path,
            fingerprint: recovered.fingerprint,
            precious: true,
            ..Self::with(recovered.workspace, History::unsaved(), journal)
        }
    }

    fn with(workspace: Workspace, history: History, journal: Journal) -> Self {
        Self {
            problems: Vec::new(),
            checked: None,
            journal: Some(Arc::new(journal)),
            precious: false,
            path: None,
            fingerprint: None,
            lock: None,
            told_of_change: false,
            workspace,
            history,
        }
    }

    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// Carries out an edit; gives the record to be selected.
    pub fn edit(&mut self, label: Label, join: Join, verb: Verb) -> Result<Option<AnyId>, Refused> {
        let (selected, patch) = transact(&mut self.workspace, verb)?;
        if let Some(journal) = self.journal.as_ref().filter(|_| !patch.is_empty()) {
            journal.append(&patch);
        }
        self.history.push(label, patch, join);
        Ok(selected)
    }

    /// Gives the label of what was undone.
    pub fn undo(&mut self) -> Option<Label> {
        let step = self.history.undo(&mut self.workspace)?;
        if let Some(journal) = &self.journal {
            journal.append_undone(&step.patch);
        }
        Some(step.label)
    }

    pub fn redo(&mut self) -> Option<Label> {
        let step = self.history.redo(&mut self.workspace)?;
        if let Some(journal) = &self.journal {
            journal.append(&step.patch);
        }
        Some(step.label)
    }

    /// Takes back the running edit of this kind.
    pub fn cancel(&mut self, join: Join) {
        let patch = self.history.cancel(join, &mut self.workspace);
        if let (Some(journal), Some(patch)) = (&self.journal, patch) {
            journal.append_undone(&patch);
        }
    }

    /// Whether edits are made that the journal could not take down.
    pub fn is_unprotected(&self) -> bool {
        self.history.is_dirty() && self.journal.as_ref().is_none_or(|journal| journal.failure().is_some())
    }

    pub fn journal(&self) -> Option<Arc<Journal>> {
        self.journal.clone()
    }

    /// Whether closing now would lose work. A new workspace in which nothing was done is no loss.
    pub fn would_be_lost(&self) -> bool {
        let worked_on = self.path.is_some() || self.precious || !self.history.steps().is_empty();
        self.history.is_dirty() && worked_on
    }

    /// Where the problems that are listed are not those of the workspace as it is now, the place it is at.
    pub fn begin_check(&mut self) -> Option<Place> {
        let place = self.history.place();
        let fresh = self.checked == Some(place);
        self.checked = Some(place);
        (!fresh).then_some(place)
    }

    /// Closes the workspace for good: nothing of the journal is needed any more. While a save
    /// job still has it, it stays, and is found to hold nothing new.
    pub fn close(mut self) {
        if let Some(journal) = self.journal.take().and_then(Arc::into_inner) {
            journal.discard();
        }
    }
}
