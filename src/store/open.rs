//! Opening a workspace: from a path to a checked workspace, or to what is wrong and what could be opened
//! instead.

use std::{
    fs::{self, File},
    io::{ErrorKind, Read},
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::{
    base::message::Message,
    model::{
        Workspace,
        check::{Problem, check},
    },
};

use super::{
    backup,
    fingerprint::Fingerprint,
    format::{self, Foreign, Unreadable},
    places::Places,
    recovery::Recovery,
};

/// A workspace that could not be opened.
#[derive(Debug, thiserror::Error)]
#[error("opening: {fault}: {}", path.display())]
pub struct OpenError {
    pub fault: OpenFault,
    pub path: PathBuf,
}

/// Why a workspace could not be opened.
#[derive(Debug, PartialEq, thiserror::Error)]
pub enum OpenFault {
    #[error("does not exist")]
    Missing,
    #[error("a folder")]
    IsFolder,
    /// A device, a pipe.
    #[error("not a file")]
    NotAFile,
    #[error("not allowed")]
    NoPermission,
    #[error("{bytes} bytes are too many")]
    TooLarge { bytes: u64 },
    #[error("{0}")]
    Io(ErrorKind),
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
}

impl OpenError {
    /// A stable name for JSON.
    pub fn code(&self) -> &'static str {
        match &self.fault {
            OpenFault::Missing => "missing",
            OpenFault::IsFolder => "folder",
            OpenFault::NotAFile => "not_a_file",
            OpenFault::NoPermission => "no_permission",
            OpenFault::TooLarge { .. } => "too_large",
            OpenFault::Io(_) => "io",
            OpenFault::Unreadable(Unreadable::Empty) => "empty",
            OpenFault::Unreadable(Unreadable::OtherFormat(_)) => "other_format",
            OpenFault::Unreadable(Unreadable::NotUtf8 { .. }) => "not_utf8",
            OpenFault::Unreadable(Unreadable::OtherVersion { .. }) => "other_version",
            OpenFault::Unreadable(Unreadable::Damaged(_)) => "damaged",
        }
    }

    /// Whether an earlier version might help.
    pub fn is_damage(&self) -> bool {
        use Unreadable::{Damaged, Empty, NotUtf8, OtherFormat};
        matches!(
            self.fault,
            OpenFault::Unreadable(Damaged(_) | Empty | NotUtf8 { .. } | OtherFormat(_)) | OpenFault::Io(_)
        )
    }

    /// The sentence that says it: what happened and what to do.
    pub fn message(&self) -> Message {
        let message = match &self.fault {
            OpenFault::Missing => Message::new("open-missing"),
            OpenFault::IsFolder => Message::new("open-folder"),
            OpenFault::NotAFile => Message::new("open-not-a-file"),
            OpenFault::NoPermission => Message::new("open-no-permission"),
            OpenFault::TooLarge { .. } => {
                Message::new("open-too-large").with("limit", format::MAX_BYTES >> 20)
            }
            OpenFault::Io(kind) => Message::new("open-io").with("code", format!("{kind:?}")),
            OpenFault::Unreadable(unreadable) => unreadable.message(),
        };
        message.with("file", self.path.display().to_string())
    }

    /// Where the text stops making sense and what was expected there; only of a damaged file.
    pub fn place(&self) -> Option<Message> {
        match &self.fault {
            OpenFault::Unreadable(Unreadable::Damaged(error)) => Some(error.message()),
            _ => None,
        }
    }
}

impl Unreadable {
    fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("open-empty"),
            Self::OtherFormat(Foreign::Picture) => Message::new("open-picture"),
            Self::OtherFormat(Foreign::Pdf) => Message::new("open-pdf"),
            Self::OtherFormat(Foreign::Archive) => Message::new("open-archive"),
            Self::OtherFormat(Foreign::Json) => Message::new("open-json"),
            Self::NotUtf8 { line } => Message::new("open-not-utf8").with("line", *line),
            // A version 0 never was.
            Self::OtherFormat(Foreign::Binary | Foreign::Other) | Self::OtherVersion { found: 0 } => {
                Message::new("open-other-format")
            }
            Self::OtherVersion { found } => Message::new("open-newer").with("version", found.to_string()),
            Self::Damaged(_) => Message::new("open-damaged"),
        }
    }
}

impl OpenError {
    /// Where a damaged file stops making sense, both from 1.
    pub fn line_and_column(&self) -> Option<(usize, usize)> {
        match &self.fault {
            OpenFault::Unreadable(Unreadable::Damaged(error)) => Some((error.line, error.column)),
            OpenFault::Unreadable(Unreadable::NotUtf8 { line }) => Some((*line, 1)),
            _ => None,
        }
    }
}

/// A workspace as it was on disk.
#[derive(Clone, Debug)]
pub struct Opened {
    pub workspace: Workspace,
    pub problems: Vec<Problem>,
    pub fingerprint: Fingerprint,
    /// The file holds comments, which the first save will lose.
    pub had_comments: bool,
}

/// Opens a workspace file. One with problems opens all the same.
pub fn open(path: &Path) -> Result<Opened, OpenError> {
    open_bytes(path).map(|(opened, _)| opened).map_err(|fault| OpenError { fault, path: path.to_owned() })
}

/// Opens a workspace file and gives its text too, as it was.
pub fn open_with_text(path: &Path) -> Result<(Opened, Vec<u8>), OpenError> {
    open_bytes(path).map_err(|fault| OpenError { fault, path: path.to_owned() })
}

fn open_bytes(path: &Path) -> Result<(Opened, Vec<u8>), OpenFault> {
    let of_io = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => OpenFault::Missing,
        ErrorKind::PermissionDenied => OpenFault::NoPermission,
        kind => OpenFault::Io(kind),
    };
    // Asked before opening: a pipe would wait for someone to write into it.
    let found = fs::metadata(path).map_err(of_io)?;
    if found.is_dir() {
        return Err(OpenFault::IsFolder);
    }
    if !found.is_file() {
        return Err(OpenFault::NotAFile);
    }
    if found.len() > format::MAX_BYTES {
        return Err(OpenFault::TooLarge { bytes: found.len() });
    }
    let file = File::open(path).map_err(of_io)?;
    let metadata = file.metadata().map_err(of_io)?;
    let mut bytes = Vec::with_capacity(metadata.len() as usize + 1);
    // It may have grown since.
    file.take(format::MAX_BYTES + 1).read_to_end(&mut bytes).map_err(of_io)?;
    if bytes.len() as u64 > format::MAX_BYTES {
        return Err(OpenFault::TooLarge { bytes: bytes.len() as u64 });
    }
    let parsed = format::read(&bytes)?;
    let opened = Opened {
        problems: check(&parsed.workspace),
        workspace: parsed.workspace,
        fingerprint: Fingerprint::new(&bytes, &metadata),
        had_comments: parsed.had_comments,
    };
    Ok((opened, bytes))
}

/// Something that can be opened in place of a damaged file.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there are four at most")]
pub enum Candidate {
    /// A version that was kept, with the time it was saved.
    Backup { path: PathBuf, modified: SystemTime, workspace: Workspace },
    /// Work that was never saved, with the time of the last edit.
    Recovery { recovery: Recovery, modified: SystemTime },
}

impl Candidate {
    pub fn modified(&self) -> SystemTime {
        match self {
            Self::Backup { modified, .. } | Self::Recovery { modified, .. } => *modified,
        }
    }
}

/// What can be opened in place of a damaged file, newest first; only what reads.
pub fn candidates(places: &Places, path: &Path) -> Vec<Candidate> {
    let backups = backup::list(path).into_iter().filter_map(|backup| {
        let workspace = open(&backup.path).ok()?.workspace;
        Some(Candidate::Backup { path: backup.path, modified: backup.modified, workspace })
    });
    let journals = Recovery::find(places, path).into_iter().filter_map(|recovery| {
        recovery.recover().ok()?;
        let modified = recovery.modified();
        Some(Candidate::Recovery { recovery, modified })
    });
    let mut found: Vec<Candidate> = backups.chain(journals).collect();
    found.sort_by_key(|candidate| std::cmp::Reverse(candidate.modified()));
    found
}
