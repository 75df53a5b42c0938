//! What jobs give back.

use std::path::PathBuf;

use crate::{
    base::{id::Id, message::Message},
    edit::Place,
    import::answers::Incoming,
    model::{
        AnyId,
        check::Problem,
        maturity::{Assessment, Respondent},
        picture::Picture,
    },
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
    Picture {
        of: AnyId,
        result: Result<Box<Picture>, Message>,
    },
    Answers {
        of: Id<Assessment>,
        result: Result<Incoming, Message>,
    },
    /// The open file is no longer what it was.
    FileChanged {
        path: PathBuf,
    },
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

/// What a file is chosen for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    Open,
    SaveAs,
    Export(crate::export::Format, crate::scene::document::What, AnyId),
    Picture(AnyId),
    /// The answer form of a respondent.
    Form(Id<Assessment>, Id<Respondent>),
    /// Answers from elsewhere.
    Answers(Id<Assessment>),
}
