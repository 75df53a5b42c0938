//! The comparison of the open workspace with another state of it, which is read and never changed.

use std::{path::PathBuf, sync::Arc};

use crate::{
    base::id::Id,
    i18n,
    model::{Kind, Workspace, workshop::Workshop},
    store::{self, OpenError, backup},
    tr,
    ui::{Page, view::Before},
};

use super::{Cairn, done::Done};

impl Cairn {
    /// Begins to read the file to compare with.
    pub(super) fn read_before(&mut self, path: PathBuf) {
        self.jobs.start(move || {
            let result = store::open(&path).map(|opened| Box::new(opened.workspace));
            Done::Before { path, result }
        });
    }

    /// Shows what lies between that state and the present one.
    pub(super) fn before_read(&mut self, path: &std::path::Path, result: Result<Box<Workspace>, OpenError>) {
        let lang = self.lang();
        if self.session.is_none() {
            return;
        }
        match result {
            Ok(workspace) => {
                let name =
                    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                let before = Before { workspace: Arc::new(*workspace), name, workshop: None };
                self.views.of(Page::Workshop).take_before(&before);
                self.views.open_workshop(Kind::Outcome);
                self.go_to(Page::Workshop);
            }
            Err(error) => {
                let place = error.place().map(|place| i18n::say(lang, &place)).into_iter().collect();
                self.tell(tr!(lang, "ask-not-compared"), i18n::say(lang, &error.message()), place);
            }
        }
    }

    /// Hands the state at the begin of a workshop to its minutes. One that began before, in another window, put
    /// that state aside as it did so.
    pub(super) fn hand_over_begin(&mut self, id: Id<Workshop>) {
        let Some(session) = &self.session else { return };
        let Some(begun) = session.workspace().workshops.get(id).and_then(|own| own.begun) else {
            let workspace = session.workspace().clone();
            self.take_begin(id, workspace);
            return;
        };
        // The workspace may have been put in a file only after the workshop had begun.
        let files = session.path.clone().into_iter().chain([self.places.unsaved()]);
        let copies: Vec<PathBuf> = files.map(|file| backup::of_workshop(&file, begun)).collect();
        self.jobs.start(move || {
            let copy =
                copies.iter().find(|copy| copy.exists()).or(copies.first()).cloned().unwrap_or_default();
            let read = store::open(&copy).map(|opened| Box::new(opened.workspace));
            Done::Begin { workshop: id, result: read.map_err(|error| error.to_string()) }
        });
    }

    pub(super) fn begin_read(&mut self, id: Id<Workshop>, result: Result<Box<Workspace>, String>) {
        match result {
            // Another workspace may have been opened meanwhile.
            Ok(workspace) if self.workspace().is_some_and(|own| own.workshops.contains(id)) => {
                self.take_begin(id, *workspace);
            }
            Ok(_) => {}
            // Copies give way to newer ones: then the minutes do without.
            Err(error) => log::info!("the state at the begin of a workshop is not there: {error}"),
        }
    }

    fn take_begin(&mut self, id: Id<Workshop>, workspace: Workspace) {
        let name = tr!(self.lang(), "minutes-begin");
        let before = Before { workspace: Arc::new(workspace), name, workshop: Some(id) };
        self.views.of(Page::Workshop).take_before(&before);
    }
}
