//! What jobs give back.

use std::{path::PathBuf, sync::Arc};

use crate::{
    base::{id::Id, message::Message},
    edit::Place,
    export::{Format, document::Choice, png::Pixels},
    import::{
        answers::Incoming,
        database::{DatabaseError, Found},
        survey::{Counted, Progress, Source, SurveyError},
    },
    model::{
        AnyId, Workspace,
        check::Problem,
        kpi::Kpi,
        maturity::{Assessment, Respondent},
        picture::Picture,
        workshop::Workshop,
    },
    scene::{document::What, table::Table},
    store::{OpenError, Opened, Recovery, SaveError, Saved, Taken},
};

/// The end of a job.
pub enum Done {
    Opened {
        path: PathBuf,
        result: Result<Box<OpenedFile>, OpenError>,
    },
    Saved {
        path: PathBuf,
        place: Place,
        result: Result<Saved, SaveError>,
    },
    Checked {
        place: Place,
        problems: Vec<Problem>,
    },
    /// A file was chosen in a dialog, or none.
    Chosen {
        purpose: Purpose,
        path: Option<PathBuf>,
    },
    Exported {
        path: PathBuf,
        result: Result<(), Message>,
    },
    /// A drawing for the clipboard.
    Copied(Result<Pixels, Message>),
    Picture {
        of: AnyId,
        result: Result<Box<Picture>, Message>,
    },
    Answers {
        of: Id<Assessment>,
        result: Result<Incoming, Message>,
    },
    /// A file of answers was looked at.
    Looked {
        path: PathBuf,
        result: Result<Box<Source>, SurveyError>,
    },
    /// Answers were counted.
    Counted {
        progress: Arc<Progress>,
        result: Result<Box<Counted>, SurveyError>,
    },
    /// A state to compare the open workspace with was read.
    Before {
        path: PathBuf,
        result: Result<Box<Workspace>, OpenError>,
    },
    /// The state at the begin of a workshop was read from its safety copy.
    Begin {
        workshop: Id<Workshop>,
        result: Result<Box<Workspace>, String>,
    },
    /// A database has answered.
    Database {
        progress: Arc<Progress>,
        result: Result<Found, DatabaseError>,
    },
    /// The open file is no longer what it was.
    FileChanged {
        path: PathBuf,
    },
    /// A copy of the workspace was put aside as a workshop began.
    SafetyCopy(Result<PathBuf, String>),
    /// Unsaved work was found when the program started.
    Unsaved(Vec<Recovery>),
}

/// A file that was opened, with what belongs to it.
pub struct OpenedFile {
    pub opened: Opened,
    pub lock: Option<Taken>,
    /// Work on it that was never saved, newest first.
    pub recoveries: Vec<Recovery>,
}

/// What is to be exported, how.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    pub format: Format,
    pub what: What,
    pub id: AnyId,
    pub choice: Choice,
}

/// What a file is chosen for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    Open,
    SaveAs,
    /// The workspace at another time, to compare with.
    Compare,
    Export(Box<Order>),
    Picture(AnyId),
    /// The answer form of a respondent.
    Form(Id<Assessment>, Id<Respondent>),
    /// Answers from elsewhere.
    Answers(Id<Assessment>),
    /// Answers of a survey, for this KPI unless another is chosen.
    Survey(Option<Id<Kpi>>),
    /// A table that is written to a file of this name.
    Table(Box<Table>, String),
}
