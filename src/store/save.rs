//! Saving a workspace.

use std::{
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use crate::{
    base::message::Message,
    model::{AnyId, Workspace},
};

use super::{
    atomic, backup,
    fingerprint::{Digest, Fingerprint},
    format::{self, Unwritable},
    journal::{Journal, Mark},
    places::real_path,
    watch::{self, Seen},
};

/// A workspace that could not be saved. What was on disk is as it was.
#[derive(Debug, thiserror::Error)]
#[error("saving: {fault}: {}", path.display())]
pub struct SaveError {
    pub fault: SaveFault,
    pub path: PathBuf,
}

/// Why a workspace could not be saved.
#[derive(Debug, PartialEq, thiserror::Error)]
pub enum SaveFault {
    /// Something else changed the file since it was read or saved last.
    #[error("changed on disk")]
    ChangedOnDisk,
    #[error("no space left")]
    DiskFull,
    #[error("not allowed")]
    NoPermission,
    /// The file is marked as not to be written.
    #[error("read-only")]
    ReadOnly,
    #[error("the folder does not exist")]
    NoFolder,
    #[error("a folder, not a file")]
    IsFolder,
    /// A device, a pipe.
    #[error("not a file")]
    NotAFile,
    #[error("{at} {field} is not a finite number")]
    NotFinite { at: AnyId, field: String },
    #[error("too large for a file")]
    TooLarge,
    #[error("cannot be written")]
    Inexpressible,
    #[error("{0}")]
    Io(ErrorKind),
}

impl SaveError {
    /// The sentence that says it: what happened and what to do.
    pub fn message(&self) -> Message {
        let message = match &self.fault {
            SaveFault::ChangedOnDisk => Message::new("save-changed-on-disk"),
            SaveFault::DiskFull => Message::new("save-disk-full"),
            SaveFault::NoPermission => Message::new("save-no-permission"),
            SaveFault::ReadOnly => Message::new("save-read-only"),
            SaveFault::NoFolder => Message::new("save-no-folder"),
            SaveFault::IsFolder => Message::new("save-is-folder"),
            SaveFault::NotAFile => Message::new("save-not-a-file"),
            SaveFault::NotFinite { at, field } => {
                Message::new("save-not-finite").with("id", at.to_string()).with("field", field.as_str())
            }
            SaveFault::TooLarge => Message::new("save-too-large").with("limit", format::MAX_BYTES >> 20),
            SaveFault::Inexpressible => Message::new("save-inexpressible"),
            SaveFault::Io(kind) => Message::new("save-io").with("code", format!("{kind:?}")),
        };
        message.with("file", self.path.display().to_string())
    }
}

impl From<io::Error> for SaveFault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::DiskFull,
            ErrorKind::PermissionDenied => Self::NoPermission,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::NoFolder,
            kind => Self::Io(kind),
        }
    }
}

impl From<Unwritable> for SaveFault {
    fn from(unwritable: Unwritable) -> Self {
        match unwritable {
            Unwritable::NotFinite { at, field } => Self::NotFinite { at, field },
            Unwritable::TooLarge => Self::TooLarge,
            Unwritable::Inexpressible => Self::Inexpressible,
        }
    }
}

/// What was saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    pub fingerprint: Fingerprint,
    pub backup: Kept,
}

/// What became of the version before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// There was none, or it was the same.
    NotNeeded,
    Backup(PathBuf),
    /// The new version is saved, but the old one could not be kept.
    Failed(ErrorKind),
}

impl Kept {
    /// What a person should know about it, if anything.
    pub fn message(&self) -> Option<Message> {
        match self {
            Self::Failed(_) => Some(Message::new("save-no-backup")),
            Self::NotNeeded | Self::Backup(_) => None,
        }
    }
}

/// Saves a workspace. `known` is the version of the file that the workspace comes from: when the file is
/// another by now, nothing is written. Without it whatever is there is replaced, as a person was asked.
/// `journal` is told, with the mark that was taken together with this state of the workspace; from then on
/// it holds only what was done since.
pub fn save(
    workspace: &Workspace,
    path: &Path,
    known: Option<&Fingerprint>,
    journal: Option<(&Journal, Mark)>,
) -> Result<Saved, SaveError> {
    let act = || {
        let text = format::write(workspace)?;
        let announce = |digest| match journal {
            Some((journal, mark)) => journal.announce(mark, digest),
            None => Ok(()),
        };
        let saved = put(path, text.as_bytes(), known, announce)?;
        if let Some((journal, mark)) = journal {
            journal.saved(mark, path, saved.fingerprint.digest);
        }
        Ok(saved)
    };
    act().map_err(|fault| SaveError { fault, path: path.to_owned() })
}

/// Puts a text in the place of a workspace file, with all the care of [`save`].
pub fn save_text(path: &Path, text: &str, known: Option<&Fingerprint>) -> Result<Saved, SaveError> {
    put(path, text.as_bytes(), known, |_| Ok(())).map_err(|fault| SaveError { fault, path: path.to_owned() })
}

fn put(
    path: &Path,
    bytes: &[u8],
    known: Option<&Fingerprint>,
    announce: impl FnOnce(Digest) -> io::Result<()>,
) -> Result<Saved, SaveFault> {
    let target = real_path(path);
    let old = fs::metadata(&target).ok();
    if let Some(old) = &old {
        if old.is_dir() {
            return Err(SaveFault::IsFolder);
        }
        // Reading what is there could go on for ever, and a device must not be replaced.
        if !old.is_file() {
            return Err(SaveFault::NotAFile);
        }
        if old.permissions().readonly() {
            return Err(SaveFault::ReadOnly);
        }
    }
    if known.is_some_and(|known| watch::differs_from(&target, known) == Seen::Changed) {
        return Err(SaveFault::ChangedOnDisk);
    }
    let digest = Digest::of(bytes);
    if let Ok(present) = Fingerprint::take(&target)
        && present.digest == digest
    {
        return Ok(Saved { fingerprint: present, backup: Kept::NotNeeded });
    }
    let mut kept = Kept::NotNeeded;
    let metadata = atomic::replace(&target, bytes, || {
        // A journal that cannot be written must not keep anyone from saving; it tells by itself.
        _ = announce(digest);
        if old.is_some() {
            kept = match backup::keep(&target) {
                Ok(path) => Kept::Backup(path),
                Err(error) => Kept::Failed(error.kind()),
            };
        }
        Ok(())
    })?;
    Ok(Saved { fingerprint: Fingerprint { digest, modified: metadata.modified().ok() }, backup: kept })
}
