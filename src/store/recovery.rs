//! Journals that a crash left behind, and bringing back what they hold.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    time::SystemTime,
};

use jiff::Timestamp;

use crate::model::Workspace;

use super::{
    backup,
    fingerprint::{Digest, Fingerprint},
    journal::{Begin, Entry},
    journal_file::{EXTENSION, entries},
    open::{OpenError, OpenFault, open},
    places::{Places, key_of},
};

/// Work that was never saved.
#[derive(Clone, Debug)]
pub struct Recovery {
    journal: PathBuf,
    /// The workspace's file; `None` when it never had one.
    pub path: Option<PathBuf>,
    /// When the first of the edits was made.
    pub begun: Timestamp,
    modified: SystemTime,
    pub edits: usize,
}

/// A workspace as it was just before the crash.
#[derive(Clone, Debug)]
pub struct Recovered {
    pub workspace: Workspace,
    /// Where it belongs.
    pub path: Option<PathBuf>,
    /// The version of the file that is on disk now, to be saved over; `None` when there is none that reads.
    pub fingerprint: Option<Fingerprint>,
    /// The file has changed since the edits were made, or cannot be read and a backup took its place.
    pub base_differs: bool,
}

impl Recovery {
    /// What was left of the work on a workspace file, newest first.
    pub fn find(places: &Places, path: &Path) -> Vec<Self> {
        let key = key_of(path);
        Self::all(places, |name| name.split_once('-').is_some_and(|(found, _)| found == key))
    }

    /// Everything that was left, newest first.
    pub fn list(places: &Places) -> Vec<Self> {
        Self::all(places, |_| true)
    }

    fn all(places: &Places, wanted: impl Fn(&str) -> bool) -> Vec<Self> {
        let Ok(folder) = fs::read_dir(places.journals()) else { return Vec::new() };
        let mut found: Vec<Self> = folder
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|extension| extension == EXTENSION))
            .filter(|path| path.file_stem().is_some_and(|name| wanted(&name.to_string_lossy())))
            .filter_map(Self::read)
            .collect();
        found.sort_by(|a, b| b.modified.cmp(&a.modified).then_with(|| a.journal.cmp(&b.journal)));
        found
    }

    /// `None` when it is in use, holds nothing or cannot be read.
    fn read(journal: PathBuf) -> Option<Self> {
        let content = Content::read(&journal).ok()??;
        let modified = fs::metadata(&journal).ok()?.modified().ok()?;
        let begin = &content.begin;
        let edits = content.rest.iter().filter(|entry| matches!(entry, Entry::Edit(_))).count();
        let path = begin.path.as_ref().map(PathBuf::from);
        let holds = edits > 0 || begin.whole.is_some();
        holds.then_some(Self { path, begun: begin.begun, modified, edits, journal })
    }

    /// When the last of the edits was made.
    pub fn modified(&self) -> SystemTime {
        self.modified
    }

    /// The workspace with all edits. The journal stays until it is discarded: begin a new one on
    /// [`super::Base::Recovered`], flush it, and only then discard this.
    pub fn recover(&self) -> Result<Recovered, OpenError> {
        let gone = |fault| OpenError { fault, path: self.journal.clone() };
        let content = Content::read(&self.journal).map_err(|error| gone(OpenFault::Io(error.kind())))?;
        let content = content.ok_or_else(|| gone(OpenFault::Missing))?;
        let path = content.begin.path.as_ref().map(PathBuf::from);
        let present = path.as_deref().and_then(|path| Fingerprint::take(path).ok());
        let digest = present.map(|present| present.digest);
        let base = content.base(digest)?;
        let mut workspace = base.workspace;
        for entry in content.rest.iter().skip(base.skip) {
            if let Entry::Edit(fragment) = entry {
                fragment.apply(&mut workspace);
            }
        }
        let base_differs = base.differs;
        let fingerprint = present.filter(|_| !base.replaced);
        Ok(Recovered { workspace, path, fingerprint, base_differs })
    }

    /// Removes it for good.
    pub fn discard(self) -> io::Result<()> {
        fs::remove_file(self.journal)
    }
}

/// What the edits are applied to.
struct BaseFound {
    workspace: Workspace,
    /// Entries that it holds already.
    skip: usize,
    differs: bool,
    /// It is not what is in the file now.
    replaced: bool,
}

struct Content {
    begin: Box<Begin>,
    rest: Vec<Entry>,
}

impl Content {
    /// `Ok(None)` when it is in use or its first entry is torn.
    fn read(journal: &Path) -> io::Result<Option<Self>> {
        let mut file = File::open(journal)?;
        if let Err(fs::TryLockError::WouldBlock) = file.try_lock_shared() {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        let read = file.read_to_end(&mut bytes);
        // Shared locks do not keep each other out; one that cannot be given back ends with the handle.
        _ = file.unlock();
        read?;
        let mut entries = entries(&bytes);
        let Some(Entry::Begin(begin)) = entries.next() else { return Ok(None) };
        Ok(Some(Self { begin, rest: entries.collect() }))
    }

    /// The workspace that the edits go on from: the one in the journal, the file, the backup that is the
    /// version the journal began with, and failing that the newest backup that reads.
    fn base(&self, present: Option<Digest>) -> Result<BaseFound, OpenError> {
        if let Some(whole) = &self.begin.whole {
            let whole = whole.clone();
            return Ok(BaseFound { workspace: whole, skip: 0, differs: false, replaced: false });
        }
        let path = self.begin.path.as_ref().map(PathBuf::from).unwrap_or_default();
        let opened = open(&path);
        if let Ok(opened) = opened {
            let skip = present.and_then(|present| self.saved_until(present));
            let known = present == self.begin.digest || skip.is_some();
            return Ok(BaseFound {
                workspace: opened.workspace,
                skip: skip.unwrap_or_default(),
                differs: !known,
                replaced: false,
            });
        }
        let mut backups: Vec<_> = backup::list(&path)
            .into_iter()
            .filter_map(|backup| {
                Some((Fingerprint::take(&backup.path).ok()?.digest, open(&backup.path).ok()?))
            })
            .collect();
        // Stable: the one that fits comes first, else the newest.
        backups.sort_by_key(|(digest, _)| Some(*digest) != self.begin.digest);
        match (backups.into_iter().next(), opened) {
            (Some((_, backup)), _) => {
                Ok(BaseFound { workspace: backup.workspace, skip: 0, differs: true, replaced: true })
            }
            (None, Err(error)) => Err(error),
            (None, Ok(_)) => Err(OpenError { fault: OpenFault::Missing, path }),
        }
    }

    /// How many entries a file holds that was being saved when the journal ended.
    fn saved_until(&self, present: Digest) -> Option<usize> {
        let saved = self.rest.iter().rev().find_map(|entry| match entry {
            Entry::Announce { mark, digest } if *digest == present => Some(*mark),
            _ => None,
        })?;
        self.rest.iter().position(|entry| matches!(entry, Entry::Mark(mark) if *mark == saved))
    }
}
