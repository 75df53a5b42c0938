//! The comparison of the open workspace with another state of it, which is read and never changed.

use std::{path::PathBuf, sync::Arc};

use crate::{
    i18n,
    model::Workspace,
    store::{self, OpenError},
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
                let before = Before { workspace: Arc::new(*workspace), name };
                self.views.of(Page::Workshop).take_before(&before);
                self.go_to(Page::Workshop);
            }
            Err(error) => {
                let place = error.place().map(|place| i18n::say(lang, &place)).into_iter().collect();
                self.tell(tr!(lang, "ask-not-compared"), i18n::say(lang, &error.message()), place);
            }
        }
    }
}
