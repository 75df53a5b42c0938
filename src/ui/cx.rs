//! What a screen is given: the workspace to read, the words, the look, and a way to ask for changes.

use std::{cell::RefCell, path::PathBuf, sync::Arc};

use jiff::civil::Date;

use crate::{
    base::{id::Id, localised::Lang, period::Period},
    edit::{Join, Label, Refused, Tx, remove::Heirs},
    export::{Format, document::Choice},
    i18n::calendar::period_name,
    model::{
        AnyId, Workspace,
        maturity::{Assessment, Respondent},
        workshop::{AgendaStep, Workshop},
    },
    scene::{document::What, measure::Measure, theme::Theme},
    store::preferences::Preferences,
};

use super::{
    Command,
    field::Draft,
    import::{ImportRequest, database::DatabaseRequest},
    view::Page,
};

/// The surroundings of one frame.
pub struct Cx<'a> {
    pub workspace: &'a Workspace,
    pub lang: Lang,
    pub theme: &'a Theme,
    pub measure: &'a Measure,
    /// Today on the wall; the only clock a screen sees.
    pub today: Date,
    /// The text being typed, of whatever field has the focus.
    pub draft: &'a RefCell<Option<Draft>>,
    pub requests: &'a RefCell<Vec<Request>>,
    /// The workshop that is being held, if one is, and where in its agenda it stands.
    pub run: Option<RunningStep>,
}

/// A step of an agenda that a group is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunningStep {
    pub workshop: Id<Workshop>,
    pub step: Id<AgendaStep>,
}

/// A change of the document; gives the record to be selected afterwards, if any.
pub type Verb = Box<dyn FnOnce(&mut Tx) -> Result<Option<AnyId>, Refused>>;

/// Something a screen asks for.
pub enum Request {
    Edit {
        label: Label,
        join: Join,
        verb: Verb,
    },
    /// Ends a run of joining edits.
    Seal,
    /// Takes back the running joined edits of this kind: a drag that was cancelled.
    Cancel(Join),
    Run(Command),
    Go(Page),
    /// Goes to a section of a page, by the key of its name.
    GoTo(Page, &'static str),
    /// Shows a record on the page where it lives.
    Show(AnyId),
    /// Asks before deleting a record that is in use.
    Delete(AnyId),
    /// Says something in the status line.
    Tell(String),
    /// Exports what the page shows, as chosen.
    Export(Format, Choice),
    /// Lets the person choose where to write a document.
    ExportDocument(Format, What, AnyId),
    /// Takes in the answers of a survey, step by step.
    Import(ImportRequest),
    /// Takes counts from a database, step by step.
    Database(DatabaseRequest),
    /// Lets the person choose a picture file for a record.
    ChoosePicture(AnyId),
    /// Lets the person choose where the answer form of a respondent is written.
    MakeForm(Id<Assessment>, Id<Respondent>),
    /// Lets the person choose answers from elsewhere for an assessment.
    TakeInAnswers(Id<Assessment>),
    /// Gives a record the picture that was on the clipboard.
    TakePicture(AnyId, Arc<egui::ColorImage>),
    /// The answer to a question that a dialog asked.
    Reply(Reply),
    Open(PathBuf),
    OpenSample(Lang),
    /// A new workspace; with the templates of its language when it is not to be empty.
    New(Start),
    /// Something about the workshop that is held.
    Workshop(WorkshopRequest),
    SetPreferences(Preferences),
    /// Takes a file that no longer exists from the list of recent ones.
    ForgetRecent(PathBuf),
}

/// What is asked of the workshop that is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkshopRequest {
    /// Begins to hold a workshop, at its first step.
    Start(Id<Workshop>),
    GoTo(Id<AgendaStep>),
    /// Stops the timer, or lets it go on.
    Pause,
    /// Gives minutes to the step, or takes them.
    AddMinutes(i32),
    /// Begins the step's time anew.
    Reset,
    /// Presents the page itself, or its drawing again.
    PresentLive,
}

/// What a new workspace begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    Empty,
    /// A persona to fill in, a standard journey, and KPIs of the usual kinds.
    Template,
}

/// What was answered to a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    Cancel,
    /// Saves, and then goes on with what was asked for.
    Save,
    /// Goes on without saving.
    Discard,
    /// Deletes a record; who refers to it refers to its heir, or no longer to anything.
    Delete(AnyId, Heirs),
    /// Takes up unsaved work found after a crash.
    Recover,
    /// Throws that work away.
    DropRecovery,
    /// Writes over a file that something else has changed.
    Overwrite,
    /// Takes the changed file in place of what is open.
    Reload,
    /// Opens the structure to changes; `Undo` or `Redo` when it was a step of the history that would do it.
    Unlock(Option<Command>),
    /// Opens though another Cairn has the file open.
    OpenAnyway,
    /// A file chosen where the system has no dialog.
    Path(PathBuf),
}

impl Cx<'_> {
    /// Asks for a change that is a step of its own.
    pub fn edit(&self, label: Label, verb: impl FnOnce(&mut Tx) -> Result<(), Refused> + 'static) {
        self.edit_joined(label, Join::Never, verb);
    }

    /// Asks for a change that merges with the one before it if that had the same `join`.
    pub fn edit_joined(
        &self,
        label: Label,
        join: Join,
        verb: impl FnOnce(&mut Tx) -> Result<(), Refused> + 'static,
    ) {
        self.ask(Request::Edit { label, join, verb: Box::new(move |tx| verb(tx).map(|()| None)) });
    }

    /// Asks for a new record, which is selected once it is there.
    pub fn create<I: Into<AnyId>>(
        &self,
        label: Label,
        verb: impl FnOnce(&mut Tx) -> Result<I, Refused> + 'static,
    ) {
        self.ask(Request::Edit {
            label,
            join: Join::Never,
            verb: Box::new(move |tx| verb(tx).map(|id| Some(id.into()))),
        });
    }

    pub fn run(&self, command: Command) {
        self.ask(Request::Run(command));
    }

    pub fn ask(&self, request: Request) {
        self.requests.borrow_mut().push(request);
    }

    /// Whether the structure is protected: stages, lanes, instruments, the targets of KPIs.
    pub fn is_locked(&self) -> bool {
        self.workspace.frame.locked
    }

    /// The name of a period, as the organisation counts its years.
    pub fn period(&self, period: Period) -> String {
        period_name(period, self.workspace.fiscal_start(), self.lang)
    }

    /// A text without arguments; with arguments use `tr!(cx.lang, …)`.
    pub fn tr(&self, key: &str) -> String {
        crate::i18n::text(self.lang, key)
    }
}
