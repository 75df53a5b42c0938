//! Taking in the answers of surveys: the file is chosen, looked at and counted in jobs; the dialog shows it.

use std::{path::PathBuf, sync::Arc};

use crate::{
    base::{id::Id, message::Message},
    export::table,
    i18n,
    import::survey::{self, Counted, Progress, Source, SurveyError},
    model::kpi::Kpi,
    scene::table::Table,
    tr,
    ui::import::{ImportDialog, ImportRequest},
};

use super::{
    Cairn,
    done::{Done, Purpose},
};

/// Endings of files that hold answers rather than a workspace.
const ENDINGS: [&str; 5] = ["csv", "tsv", "tab", "txt", "xlsx"];

/// Whether a file that was dropped on the window looks like answers.
pub(super) fn holds_answers(path: &std::path::Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

impl Cairn {
    pub(super) fn import(&mut self, request: ImportRequest) {
        if self.session.is_none() {
            return;
        }
        match request {
            ImportRequest::Choose { into } => {
                self.commit_draft();
                self.choose(Purpose::Survey(into));
            }
            ImportRequest::Begin { path, into } => self.begin_import(path, into),
            ImportRequest::Look { path, asked } => {
                self.jobs.start(move || {
                    let result = survey::look(&path, &asked).map(Box::new);
                    Done::Looked { path, result }
                });
            }
            ImportRequest::Count { source, plan, progress } => {
                self.jobs.start(move || {
                    let result = survey::count(&source, &plan, &progress).map(Box::new);
                    Done::Counted { progress, result }
                });
            }
            ImportRequest::SaveTable { table, name } => self.choose(Purpose::Table(table, name)),
            ImportRequest::Remember(columns) => {
                self.preferences.remember_columns(columns);
                self.keep_preferences();
            }
        }
    }

    /// Opens the dialog on a file.
    pub(super) fn begin_import(&mut self, path: PathBuf, into: Option<Id<Kpi>>) {
        self.commit_draft();
        self.overlay = None;
        self.end_import();
        self.import = Some(ImportDialog::new(path.clone(), into));
        self.import(ImportRequest::Look { path, asked: survey::Asked::default() });
    }

    /// Closes the dialogs; nothing was changed by it.
    pub(super) fn end_import(&mut self) {
        if let Some(dialog) = self.import.take() {
            dialog.cancel();
        }
        if let Some(dialog) = self.database.take() {
            dialog.cancel();
        }
    }

    pub(super) fn looked(&mut self, path: &PathBuf, result: Result<Box<Source>, SurveyError>) {
        let known = &self.preferences.columns;
        let remembered = |header: &[String]| known.iter().find(|columns| columns.header == header).cloned();
        if let Some(dialog) = self.import.as_mut().filter(|dialog| dialog.path() == path) {
            dialog.looked(result.map(|source| *source), remembered);
        }
    }

    pub(super) fn answers_counted(&mut self, of: &Arc<Progress>, result: Result<Box<Counted>, SurveyError>) {
        if let Some(dialog) = &mut self.import {
            dialog.counted(of, result.map(|counted| *counted));
        }
    }

    /// Writes a table as CSV.
    pub(super) fn save_table(&mut self, path: PathBuf, content: &Table) {
        match table::csv(content) {
            Ok(bytes) => self.jobs.start(move || {
                let result = std::fs::write(&path, bytes).map_err(|error| {
                    Message::new("export-not-written").with("reason", error.kind().to_string())
                });
                Done::Exported { path, result }
            }),
            Err(error) => {
                let lang = self.lang();
                self.tell(tr!(lang, "import-not-saved"), i18n::say(lang, &error.message()), Vec::new());
            }
        }
    }
}
