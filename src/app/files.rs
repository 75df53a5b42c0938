//! Opening, saving, exporting, recovering.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    base::{id::Id, localised::Lang, message::Message},
    edit::{self, Join, Label, form::whose_form},
    export::{
        Format,
        document::{Choice, document_as, picture as picture_of},
        png::Pixels,
    },
    i18n,
    import::picture,
    model::{AnyId, Kind, Workspace, picture::Picture},
    store::{self, Lock, OpenError, Opened, Recovery, SaveError, SaveFault, Saved, Taken, watch::Seen},
    tr,
    ui::{
        Page,
        cx::{Request, Verb},
        shell::{ExportForm, Overlay, Recent},
    },
};

use super::{
    Cairn,
    ask::Pending,
    done::{Done, OpenedFile, Order, Purpose},
    session::Session,
};

/// The sample organisation, in the language asked for.
fn sample(lang: Lang) -> &'static str {
    match lang {
        Lang::En => include_str!("../../workspaces/quillmere.cairn.ron"),
        Lang::Zh => include_str!("../../workspaces/quillmere.zh.cairn.ron"),
    }
}

impl Cairn {
    /// Begins to open a file.
    pub(super) fn open(&mut self, path: PathBuf) {
        self.opening = true;
        if let Some(session) = self.session.as_mut().filter(|session| session.path.as_ref() == Some(&path)) {
            // Our own lock must not look like another window's.
            session.lock = None;
        }
        let places = self.places.clone();
        self.jobs.start(move || {
            let result = store::open(&path).map(|opened| {
                let recoveries = worth_recovering(Recovery::find(&places, &path), &opened.workspace);
                let lock =
                    Lock::take(&places, &path).inspect_err(|error| log::warn!("no lock: {error}")).ok();
                Box::new(OpenedFile { opened, lock, recoveries })
            });
            Done::Opened { path, result }
        });
    }

    pub(super) fn open_sample(&mut self, lang: Lang) {
        match store::format::parse(sample(lang)) {
            Ok(parsed) => self.show_unsaved(parsed.workspace),
            Err(error) => log::error!("the sample does not read: {error}"),
        }
    }

    /// Looks for work that a crash left behind, when no file was asked for.
    pub(super) fn look_for_unsaved(&mut self) {
        let places = self.places.clone();
        self.jobs.start(move || Done::Unsaved(Recovery::list(&places)));
    }

    /// Takes up what a job gave back.
    pub(super) fn take_up(&mut self, done: Done) {
        match done {
            Done::Opened { path, result } => {
                self.opening = false;
                match result {
                    Ok(file) => self.opened(path, *file),
                    Err(error) => self.not_opened(&path, &error),
                }
            }
            Done::Saved { path, place, result } => self.saved(path, place, result),
            Done::Checked { place, problems } => {
                if let Some(session) =
                    self.session.as_mut().filter(|session| session.history.place() == place)
                {
                    session.problems = problems;
                }
            }
            Done::Chosen { purpose, path } => {
                self.choosing = Some(purpose);
                self.path_chosen(path);
            }
            Done::Exported { path, result } => {
                self.notice = Some(match result {
                    Ok(()) => tr!(self.lang(), "notice-exported", file = path.display().to_string()),
                    Err(message) => i18n::say(self.lang(), &message),
                });
            }
            Done::Copied(result) => self.picture_copied(result),
            Done::Picture { of, result } => self.picture_read(of, result),
            Done::Answers { of, result } => self.answers_read(of, result),
            Done::Looked { path, result } => self.looked(&path, result),
            Done::Counted { progress, result } => self.answers_counted(&progress, result),
            Done::Database { progress, result } => self.database_answered(&progress, result),
            Done::SafetyCopy(result) => self.safety_copy_made(result),
            Done::Before { path, result } => self.before_read(&path, result),
            Done::Begin { workshop, result } => self.begin_read(workshop, result),
            Done::FileChanged { path } => self.file_changed(&path),
            Done::Unsaved(found) => {
                if self.session.is_none()
                    && let Some(newest) = found.into_iter().next()
                {
                    self.ask_recovery(newest, None);
                }
            }
        }
    }

    fn opened(&mut self, path: PathBuf, file: OpenedFile) {
        let OpenedFile { opened, lock, recoveries } = file;
        let opened = Box::new(opened);
        match lock {
            Some(Taken::Elsewhere) => self.ask_locked(path, opened),
            lock => {
                let lock = lock.and_then(|taken| match taken {
                    Taken::Ours(lock) => Some(lock),
                    Taken::Elsewhere => None,
                });
                match recoveries.into_iter().next() {
                    Some(recovery) => {
                        drop(lock);
                        self.ask_recovery(recovery, Some((path, opened)));
                    }
                    None => self.show_opened(path, opened, lock),
                }
            }
        }
    }

    fn not_opened(&mut self, path: &Path, error: &OpenError) {
        let lang = self.lang();
        let message = i18n::say(lang, &error.message());
        let place = error.place().map(|place| i18n::say(lang, &place));
        let candidate =
            if error.is_damage() { store::candidates(&self.places, path).into_iter().next() } else { None };
        match candidate {
            Some(candidate) => self.ask_damaged(&message, place, candidate),
            None => self.tell(tr!(lang, "ask-not-opened"), message, place.into_iter().collect()),
        }
        self.preferences.recent_files.retain(|other| other.exists());
        self.list_recent();
    }

    /// Shows a workspace that was opened from a file.
    pub(super) fn show_opened(&mut self, path: PathBuf, opened: Box<Opened>, lock: Option<Lock>) {
        let had_comments = opened.had_comments;
        let mut session = Session::of_file(&self.places, path.clone(), *opened);
        session.lock = lock;
        self.begin(session);
        self.preferences.remember_file(&path);
        self.keep_preferences();
        self.watch(path);
        self.restore_run();
        if had_comments {
            self.notice = Some(tr!(self.lang(), "notice-comments"));
        }
    }

    /// The file that belongs to work that was not taken up.
    pub(super) fn open_beside(&mut self, file: Option<(PathBuf, Box<Opened>)>) {
        if let Some((path, opened)) = file {
            let lock = match Lock::take(&self.places, &path) {
                Ok(Taken::Ours(lock)) => Some(lock),
                _ => None,
            };
            self.show_opened(path, opened, lock);
        }
    }

    pub(super) fn show_unsaved(&mut self, workspace: Workspace) {
        let session = Session::unsaved(&self.places, workspace);
        self.begin(session);
    }

    pub(super) fn recover(&mut self, recovery: Recovery) {
        match recovery.recover() {
            Ok(recovered) => {
                let differs = recovered.base_differs;
                let session = Session::recovered(&self.places, recovered);
                let kept = session.journal().map(|journal| journal.flush());
                if matches!(kept, Some(Ok(()))) && recovery.discard().is_err() {
                    log::warn!("a recovery journal cannot be removed");
                }
                self.begin(session);
                self.restore_run();
                let key = if differs { "notice-recovered-differs" } else { "notice-recovered" };
                self.notice = Some(tr!(self.lang(), key));
            }
            Err(error) => {
                let lang = self.lang();
                self.tell(tr!(lang, "ask-not-recovered"), i18n::say(lang, &error.message()), Vec::new());
            }
        }
    }

    fn begin(&mut self, session: Session) {
        self.close_session();
        self.views = crate::ui::views::Views::default();
        self.capture = crate::ui::workshop::notes::capture::Capture::default();
        self.notice = None;
        self.overlay = None;
        self.end_import();
        self.page = Page::default();
        // An answer form is for answering, at once.
        if let Some(respondent) = whose_form(session.workspace()) {
            self.views.answer_as(respondent, session.workspace());
            self.page = Page::Maturity;
        }
        self.session = Some(session);
    }

    pub(super) fn close_session(&mut self) {
        self.draft.replace(None);
        self.leave_run();
        if let Some(session) = self.session.take() {
            session.close();
        }
    }

    /// Saves to the workspace's file; asks for one when it has none.
    pub(super) fn save(&mut self) {
        self.commit_draft();
        let Some(path) = self.session.as_ref().and_then(|session| session.path.clone()) else {
            if self.session.is_some() {
                self.choose(Purpose::SaveAs);
            }
            return;
        };
        let known = self.session.as_ref().and_then(|session| session.fingerprint);
        self.save_to(path, known);
    }

    fn save_to(&mut self, path: PathBuf, known: Option<store::Fingerprint>) {
        let Some(session) = self.session.as_mut().filter(|_| !self.saving) else { return };
        self.saving = true;
        session.history.seal();
        let place = session.history.place();
        let workspace = session.workspace().clone();
        let journal = session.journal();
        let mark = journal.as_ref().map(|journal| journal.mark());
        self.jobs.start(move || {
            let told = journal.as_deref().zip(mark);
            let result = store::save(&workspace, &path, known.as_ref(), told);
            Done::Saved { path, place, result }
        });
    }

    fn saved(&mut self, path: PathBuf, place: edit::Place, result: Result<Saved, SaveError>) {
        self.saving = false;
        let lang = self.lang();
        let Some(session) = &mut self.session else { return };
        match result {
            Ok(saved) => {
                let moved = session.path.as_ref() != Some(&path);
                session.history.set_saved(place);
                session.fingerprint = Some(saved.fingerprint);
                session.told_of_change = false;
                session.path = Some(path.clone());
                self.notice = saved.backup.message().map(|message| i18n::say(lang, &message));
                if moved {
                    session.lock = match Lock::take(&self.places, &path) {
                        Ok(Taken::Ours(lock)) => Some(lock),
                        _ => None,
                    };
                    self.preferences.remember_file(&path);
                    self.keep_preferences();
                    self.watch(path);
                }
                if let Some(pending) = self.pending.take() {
                    self.go_on(pending);
                }
            }
            Err(SaveError { fault: SaveFault::ChangedOnDisk, .. }) => self.ask_changed(),
            Err(error) => {
                self.pending = None;
                self.tell(tr!(lang, "ask-not-saved"), i18n::say(lang, &error.message()), Vec::new());
            }
        }
    }

    /// A path was chosen, or none.
    pub(super) fn path_chosen(&mut self, path: Option<PathBuf>) {
        let Some(purpose) = self.choosing.take() else { return };
        let Some(path) = path.filter(|path| !path.as_os_str().is_empty()) else {
            self.pending = None;
            return;
        };
        match purpose {
            Purpose::Open => self.leave_for(Pending::Open(path)),
            Purpose::Compare => self.read_before(path),
            Purpose::SaveAs => self.save_to(with_ending(path), None),
            Purpose::Export(order) => self.export_to(path, *order),
            Purpose::Picture(of) => self.read_picture(path, of),
            Purpose::Form(assessment, respondent) => {
                self.write_form(with_ending(path), assessment, respondent);
            }
            Purpose::Answers(of) => self.read_answers(path, of),
            Purpose::Survey(into) => self.begin_import(path, into),
            Purpose::Table(table, _) => self.save_table(path, &table),
        }
    }

    /// Exports what the page shows; a map and a page of paper are asked about first.
    pub(super) fn export(&mut self, format: Format) {
        self.commit_draft();
        let Some(session) = &self.session else { return };
        let view = self.views.of(self.page);
        let Some((what, id)) = view.exported(session.workspace()) else { return };
        let seen = view.in_sight(session.workspace()).filter(|_| !format.is_table());
        if format == Format::Pdf || seen.is_some() {
            self.overlay = Some(Overlay::Export(Box::new(ExportForm::new(format, (what, id), seen))));
        } else {
            self.export_as(format, Choice::default());
        }
    }

    /// Exports what the page shows, as chosen.
    pub(super) fn export_as(&mut self, format: Format, choice: Choice) {
        let Some(session) = &self.session else { return };
        if let Some((what, id)) = self.views.of(self.page).exported(session.workspace()) {
            self.choose(Purpose::Export(Box::new(Order { format, what, id, choice })));
        }
    }

    fn export_to(&mut self, path: PathBuf, order: Order) {
        let Some(session) = &self.session else { return };
        let lang = self.lang();
        let prepared = self.views.of(Page::Workshop).as_exported(session.workspace(), (order.what, order.id));
        let workspace = prepared.unwrap_or_else(|| session.workspace().clone());
        self.jobs.start(move || {
            let Order { format, what, id, choice } = order;
            let result = document_as(&workspace, what, &[id], (format, &choice), lang)
                .map_err(|error| error.message())
                .and_then(|bytes| store::write_whole(&path, &bytes).map_err(|error| not_written(&error)));
            Done::Exported { path, result }
        });
    }

    /// Puts what the page shows on the clipboard as a picture.
    pub(super) fn copy_picture(&mut self) {
        self.commit_draft();
        let Some(session) = &self.session else { return };
        let Some(shown) = self.views.of(self.page).exported(session.workspace()) else { return };
        let lang = self.lang();
        let prepared = self.views.of(Page::Workshop).as_exported(session.workspace(), shown);
        let workspace = prepared.unwrap_or_else(|| session.workspace().clone());
        self.jobs.start(move || {
            Done::Copied(picture_of(&workspace, shown, lang).map_err(|error| error.message()))
        });
    }

    fn picture_copied(&mut self, result: Result<Pixels, Message>) {
        self.notice = Some(match result {
            Ok(Pixels { size, rgba }) => {
                self.jobs.context().copy_image(egui::ColorImage::from_rgba_unmultiplied(size, &rgba));
                tr!(self.lang(), "notice-copied", width = size[0], height = size[1])
            }
            Err(message) => i18n::say(self.lang(), &message),
        });
    }

    fn read_picture(&mut self, path: PathBuf, of: AnyId) {
        self.jobs.start(move || Done::Picture { of, result: read_picture_file(&path).map(Box::new) });
    }

    /// A picture from the clipboard becomes that of a record.
    pub(super) fn take_pixels(&mut self, of: AnyId, pixels: Arc<egui::ColorImage>) {
        let name = tr!(self.lang(), "picture-from-clipboard");
        self.jobs.start(move || {
            let size = pixels.size.map(|side| u32::try_from(side).unwrap_or(u32::MAX));
            let bytes = pixels.pixels.iter().flat_map(egui::Color32::to_srgba_unmultiplied);
            let result = picture::picture_from_pixels(size, bytes, &name).map(Box::new).map_err(refused);
            Done::Picture { of, result }
        });
    }

    fn picture_read(&mut self, of: AnyId, result: Result<Box<Picture>, Message>) {
        let lang = self.lang();
        let picture = match result {
            Ok(picture) => *picture,
            Err(message) => {
                return self.tell(tr!(lang, "ask-no-picture"), i18n::say(lang, &message), Vec::new());
            }
        };
        let verb: Verb = Box::new(move |tx| {
            match of.kind {
                Kind::Card => edit::journey_cards::set_picture(tx, Id::new(of.key), picture),
                Kind::Persona => edit::persona::set_picture(tx, Id::new(of.key), Some(picture)),
                _ => Err(edit::Refused::WrongPlace(of)),
            }
            .map(|()| None)
        });
        let request = Request::Edit { label: Label::Change(of.kind), join: Join::Never, verb };
        self.requests.borrow_mut().push(request);
    }

    /// Looks every few seconds, beside the window, whether the open file is still what it was; the window is
    /// woken only when it is not.
    fn watch(&mut self, path: PathBuf) {
        self.jobs.watch(path);
    }

    fn file_changed(&mut self, path: &PathBuf) {
        let Some(session) = &mut self.session else { return };
        if session.path.as_ref() != Some(path) || self.saving || session.told_of_change {
            return;
        }
        let Some(known) = &session.fingerprint else { return };
        if store::watch::changed_since(path, known) == Seen::Changed {
            session.told_of_change = true;
            self.ask_changed();
        }
    }

    pub(super) fn keep_preferences(&mut self) {
        if let Err(error) = self.preferences.save(&self.places) {
            self.notice = Some(i18n::say(self.lang(), &error.message()));
        }
    }

    pub(super) fn list_recent(&mut self) {
        let files = self.preferences.recent_files.iter();
        self.recent = files.map(|path| Recent { path: path.clone(), exists: path.exists() }).collect();
    }

    /// The end of the program.
    pub(super) fn leave(&mut self) {
        if self.window_size.is_some() && self.window_size != self.preferences.window_size {
            self.preferences.window_size = self.window_size;
            self.keep_preferences();
        }
        self.close_session();
    }
}

/// Work that the file does not already hold; what it does hold (an edit undone and done again) is let go.
fn worth_recovering(found: Vec<Recovery>, on_disk: &Workspace) -> Vec<Recovery> {
    let holds_more = |recovery: &Recovery| recovery.recover().map_or(true, |it| it.workspace != *on_disk);
    let (kept, settled): (Vec<_>, Vec<_>) = found.into_iter().partition(holds_more);
    for recovery in settled {
        if let Err(error) = recovery.discard() {
            log::warn!("a recovery journal cannot be removed: {error}");
        }
    }
    kept
}

/// As much of a picture file as is ever read; more than one that is taken in may have.
const MOST_PICTURE_BYTES: u64 = 128 << 20;

/// A picture file, scaled down and without its metadata.
fn read_picture_file(path: &Path) -> Result<Picture, Message> {
    let bytes = store::read_at_most(path, MOST_PICTURE_BYTES).map_err(|error| not_read(&error))?;
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    picture::picture_from_bytes(&bytes, &name).map_err(refused)
}

fn refused(refused: picture::PictureRefused) -> Message {
    Message::new(refused.key()).with("most", refused.most())
}

fn not_read(error: &std::io::Error) -> Message {
    Message::new("picture-not-read").with("reason", error.kind().to_string())
}

fn not_written(error: &std::io::Error) -> Message {
    Message::new("export-not-written").with("reason", error.kind().to_string())
}

/// A workspace file's name ends in `.cairn.ron`.
fn with_ending(path: PathBuf) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron")) {
        path
    } else {
        path.with_file_name(format!("{name}.cairn.ron"))
    }
}
