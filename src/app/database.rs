//! Counts from a database: asked in jobs; the dialog shows what comes back.

use std::sync::Arc;

use crate::{
    import::{
        database::{self, DatabaseError, Found},
        survey::Progress,
    },
    ui::import::database::{DatabaseDialog, DatabaseRequest},
};

use super::{Cairn, done::Done};

impl Cairn {
    pub(super) fn database(&mut self, request: DatabaseRequest) {
        let Some(session) = &self.session else { return };
        match request {
            DatabaseRequest::Begin { into } => {
                let dialog = DatabaseDialog::new(session.workspace(), into);
                self.show_database(dialog);
            }
            DatabaseRequest::Refresh(kpi) => {
                if let Some((dialog, first)) = DatabaseDialog::refresh(session.workspace(), kpi) {
                    self.show_database(dialog);
                    self.database(first);
                }
            }
            DatabaseRequest::Run { access, task, progress } => {
                self.jobs.start(move || {
                    let result = database::run(&access, &task, &progress);
                    Done::Database { progress, result }
                });
            }
        }
    }

    /// In place of the dialog for files, if that is open.
    fn show_database(&mut self, dialog: DatabaseDialog) {
        self.commit_draft();
        self.overlay = None;
        self.end_import();
        self.database = Some(dialog);
    }

    pub(super) fn database_answered(&mut self, of: &Arc<Progress>, result: Result<Found, DatabaseError>) {
        if let Some(dialog) = &mut self.database {
            dialog.answered(of, result);
        }
    }
}
