//! Carrying out what screens asked for.

use crate::{
    base::localised::Lang,
    edit::{self, Join, Label, Refused, remove::Heirs},
    export::document::Choice,
    model::AnyId,
    store::preferences::ThemeChoice,
    tr,
    ui::{
        Command, Page,
        cx::{Request, Start, Verb, WorkshopRequest},
        import::{ImportRequest, database::DatabaseRequest},
        shell::{Overlay, Palette},
    },
};

use super::{
    Cairn,
    ask::Pending,
    done::{Done, Order, Purpose},
};

impl Cairn {
    /// Carries out all requests, also those that carrying one out brings.
    pub(super) fn carry_out_all(&mut self) {
        loop {
            let requests = std::mem::take(&mut *self.requests.borrow_mut());
            if requests.is_empty() {
                break;
            }
            for request in requests {
                self.carry_out(request);
            }
        }
    }

    fn carry_out(&mut self, request: Request) {
        match request {
            Request::Edit { label, join, verb } => self.edit(label, join, verb),
            Request::Seal => {
                if let Some(session) = &mut self.session {
                    session.history.seal();
                }
            }
            Request::Cancel(join) => {
                if let Some(session) = &mut self.session {
                    session.cancel(join);
                }
            }
            Request::Run(command) => self.run_command(command),
            Request::Go(page) => self.go_to(page),
            Request::GoTo(page, section) => {
                self.views.of(page).open(section);
                self.go_to(page);
            }
            Request::Show(id) => self.show(id),
            Request::Delete(id) => self.delete(id),
            Request::Tell(words) => self.notice = Some(words),
            Request::Export(format, choice) => self.export_as(format, choice),
            Request::ExportDocument(format, what, id) => {
                self.commit_draft();
                let order = Order { format, what, id, choice: Choice::of(what, format) };
                self.choose(Purpose::Export(Box::new(order)));
            }
            Request::Import(request) => self.import(request),
            Request::Database(request) => self.database(request),
            Request::ChoosePicture(id) => self.choose(Purpose::Picture(id)),
            Request::MakeForm(assessment, respondent) => {
                self.commit_draft();
                self.choose(Purpose::Form(assessment, respondent));
            }
            Request::TakeInAnswers(assessment) => self.choose(Purpose::Answers(assessment)),
            Request::TakePicture(id, pixels) => self.take_pixels(id, pixels),
            Request::Reply(reply) => self.take_reply(reply),
            Request::Open(path) => self.leave_for(Pending::Open(path)),
            Request::OpenSample(lang) => self.leave_for(Pending::OpenSample(lang)),
            Request::New(start) => self.leave_for(Pending::New(start)),
            Request::Workshop(request) => self.workshop(request),
            Request::SetPreferences(preferences) => {
                self.preferences = preferences;
                self.keep_preferences();
            }
            Request::ForgetRecent(path) => {
                self.preferences.recent_files.retain(|other| *other != path);
                self.keep_preferences();
                self.list_recent();
            }
        }
    }

    pub(super) fn edit(&mut self, label: Label, join: Join, verb: Verb) {
        let Some(session) = &mut self.session else { return };
        match session.edit(label, join, verb) {
            Ok(selected) => {
                self.notice = None;
                if let Some(id) = selected {
                    self.show(id);
                }
            }
            Err(Refused::Locked(id)) => self.notice = Some(self.locked(id)),
            Err(refused) => self.notice = Some(refusal(self.lang(), &refused)),
        }
    }

    /// The text that is being typed becomes part of the document.
    pub(super) fn commit_draft(&mut self) {
        let edit = self.draft.borrow_mut().take().and_then(|mut draft| draft.take_edit());
        if let Some(edit) = edit {
            self.carry_out(edit);
            self.carry_out(Request::Seal);
        }
    }

    pub(super) fn go_to(&mut self, page: Page) {
        if page != self.page {
            self.commit_draft();
            self.page = page;
        }
    }

    pub(super) fn show(&mut self, id: AnyId) {
        let Some(session) = &self.session else { return };
        if let Some(page) = self.views.select(id, session.workspace()) {
            self.go_to(page);
        }
    }

    /// Goes on with what would leave the open workspace, unless something would be lost.
    pub(super) fn leave_for(&mut self, pending: Pending) {
        self.commit_draft();
        // Choosing a file loses nothing; the question comes when one was chosen.
        if matches!(pending, Pending::ChooseOpen) || self.may_leave() {
            self.go_on(pending);
        } else {
            self.ask_unsaved(pending);
        }
    }

    /// Does what had to wait; by now nothing would be lost that should not be.
    pub(super) fn go_on(&mut self, pending: Pending) {
        match pending {
            Pending::Quit => self.quit = true,
            Pending::Close => {
                self.end_import();
                self.close_session();
                self.list_recent();
            }
            Pending::New(start) => self.start_new(start),
            Pending::ChooseOpen => self.choose(Purpose::Open),
            Pending::Open(path) => self.open(path),
            Pending::OpenSample(lang) => self.open_sample(lang),
            Pending::Locked { .. } | Pending::Unsaved { .. } | Pending::Damaged { .. } | Pending::Changed => {
            }
        }
    }

    fn start_new(&mut self, start: Start) {
        let lang = self.lang();
        let workspace = match start {
            Start::Empty => crate::model::Workspace::default(),
            Start::Template => super::template::workspace(lang),
        };
        self.show_unsaved(workspace);
    }

    fn run_command(&mut self, command: Command) {
        match command {
            Command::New => self.leave_for(Pending::New(Start::Template)),
            Command::Open => self.leave_for(Pending::ChooseOpen),
            Command::OpenSample => self.leave_for(Pending::OpenSample(self.lang())),
            Command::CloseWorkspace => self.leave_for(Pending::Close),
            Command::Quit => self.leave_for(Pending::Quit),
            Command::Save => self.save(),
            Command::SaveAs => {
                self.commit_draft();
                self.choose(Purpose::SaveAs);
            }
            Command::Export(format) => self.export(format),
            Command::CopyPicture => self.copy_picture(),
            Command::Undo | Command::Redo if self.would_unlock(command) => self.ask_unlock(Some(command)),
            Command::Undo | Command::Redo => self.undo_or_redo(command),
            Command::EndWorkshop => self.end_workshop(),
            Command::NextStep | Command::PreviousStep => self.go_on_in_agenda(command),
            Command::PauseTimer => self.workshop(WorkshopRequest::Pause),
            Command::ShowFacilitatorNotes => self.screens.facilitator = !self.screens.facilitator,
            Command::ToggleFrameLock => self.toggle_frame_lock(),
            Command::Present => self.toggle_presenting(),
            Command::DimOut | Command::TogglePointer => self.change_presenting(command),
            Command::Go(page) => self.go_to(page),
            Command::ToggleTheme => self.toggle_theme(),
            Command::ToggleLanguage => {
                let other = if self.lang() == Lang::En { Lang::Zh } else { Lang::En };
                self.preferences.language = Some(other);
                self.keep_preferences();
            }
            Command::CaptureNote | Command::CaptureDecision | Command::CaptureQuestion => {
                self.open_capture(command);
            }
            Command::Compare => {
                self.commit_draft();
                self.choose(Purpose::Compare);
            }
            Command::ImportSurvey => self.import(ImportRequest::Choose { into: None }),
            Command::ImportDatabase => self.database(DatabaseRequest::Begin { into: None }),
            Command::ShowPalette => {
                let parts = if self.session.is_some() { self.views.parts() } else { Vec::new() };
                self.overlay = Some(Overlay::Palette(Palette::new(parts)));
            }
            Command::ShowProblems => self.overlay = Some(Overlay::Problems),
            Command::ShowShortcuts => self.overlay = Some(Overlay::Shortcuts),
            Command::ShowPreferences => self.overlay = Some(Overlay::Preferences(self.preferences.clone())),
            Command::ShowProfile => self.overlay = Some(Overlay::Profile),
            Command::ShowAbout => self.overlay = Some(Overlay::About),
            _ => self.run_on_page(command),
        }
    }

    pub(super) fn undo_or_redo(&mut self, command: Command) {
        self.commit_draft();
        let Some(session) = &mut self.session else { return };
        let (label, key) = match command {
            Command::Undo => (session.undo(), "notice-undone"),
            _ => (session.redo(), "notice-redone"),
        };
        if let Some(label) = label {
            let lang = self.lang();
            self.notice = Some(tr!(lang, key, step = crate::i18n::problem::step(lang, label)));
        }
    }

    fn toggle_theme(&mut self) {
        let dark = matches!(self.preferences.theme, ThemeChoice::Dark);
        self.preferences.theme = if dark { ThemeChoice::Light } else { ThemeChoice::Dark };
        self.keep_preferences();
    }

    /// A command of pages goes to the page that carries it out.
    fn run_on_page(&mut self, command: Command) {
        if let Some(page) = command.page() {
            self.go_to(page);
        }
        if self.enlarge_slide(command) {
            return;
        }
        let Some(session) = &self.session else { return };
        let cx = cx!(self, session.workspace());
        self.views.of(self.page).run(command, &cx);
    }

    /// Deletes a record with its parts, as one step.
    pub(super) fn delete_now(&mut self, id: AnyId, heirs: Heirs) {
        let verb: Verb = Box::new(move |tx| edit::remove::remove_replacing(tx, id, &heirs).map(|()| None));
        self.edit(Label::Delete(id.kind), Join::Never, verb);
    }

    /// Looks for problems after an edit, beside the window: in a large workspace it takes a while.
    pub(super) fn check_in_background(&mut self) {
        let Some(session) = &mut self.session else { return };
        let Some(place) = session.begin_check() else { return };
        let workspace = session.workspace().clone();
        self.jobs.start(move || Done::Checked { place, problems: crate::model::check::check(&workspace) });
    }
}

/// Why an edit did nothing, in words.
fn refusal(lang: Lang, refused: &Refused) -> String {
    match refused {
        Refused::NotFound(_) => tr!(lang, "refused-not-found"),
        Refused::Exists(_) => tr!(lang, "refused-exists"),
        Refused::WrongPlace(_) => tr!(lang, "refused-wrong-place"),
        Refused::OutOfRange => tr!(lang, "refused-out-of-range"),
        // Said with the keys that unlock it, which are the window's.
        Refused::Locked(id) => tr!(lang, "frame-refused", kind = crate::i18n::problem::kind(lang, id.kind)),
        Refused::TooMany => tr!(lang, "refused-too-many"),
    }
}
