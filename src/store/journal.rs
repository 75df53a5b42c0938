//! The recovery journal: every edit since the last save, on disk at most a second after it was made.
//!
//! A journal is a file in the person's state folder. Its first entry says which version of which workspace it
//! goes on from; each further one is a fragment of a workspace, or the text of a field that is being typed in.
//! Each entry is framed by its length and hash, so that one that was cut off by a crash is recognised and left
//! out. A thread writes; the window never waits. As long as nothing was done there is no file.

use std::{
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
        mpsc::{self, Receiver, Sender},
    },
    thread::{self, JoinHandle},
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    edit::{Fragment, Patch},
    model::Workspace,
};

use super::{
    fingerprint::Digest,
    journal_file::{JournalFile, frame},
    places::{Places, key_of},
};

/// What the edits of a journal go on from.
#[derive(Clone, Debug)]
pub enum Base {
    /// A file as it is on disk.
    File { path: PathBuf, digest: Digest },
    /// A workspace that was never saved.
    New(Workspace),
    /// A workspace recovered, and where it belongs if it was saved before. It is written at once.
    Recovered { path: Option<PathBuf>, workspace: Workspace },
}

/// One entry of the file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) enum Entry {
    Begin(Box<Begin>),
    Edit(Box<Fragment>),
    /// The workspace as it is here is being saved.
    Mark(u64),
    /// The file will in a moment be this, which holds all up to the mark.
    Announce {
        mark: u64,
        digest: Digest,
    },
}

/// The first entry.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Begin {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<Digest>,
    pub begun: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<Workspace>,
}

/// A state of the workspace that a save job took with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark(u64);

/// The journal of the workspace that is open. Dropping it leaves the file, as a crash would.
#[derive(Debug)]
pub struct Journal {
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
    failure: Arc<Mutex<Option<ErrorKind>>>,
    marks: AtomicU64,
}

enum Order {
    Write(Entry),
    Mark(u64),
    Saved { mark: u64, key: String, begin: Box<Begin> },
    Flush(Sender<io::Result<()>>),
    Discard,
}

impl Journal {
    pub fn begin(places: &Places, base: Base) -> Self {
        let now = Timestamp::now();
        let lossy = |path: PathBuf| path.to_string_lossy().into_owned();
        let at_once = matches!(base, Base::Recovered { .. });
        let (key, path, digest, whole) = match base {
            Base::File { path, digest } => (key_of(&path), Some(lossy(path)), Some(digest), None),
            Base::New(workspace) => ("new".to_owned(), None, None, Some(workspace)),
            Base::Recovered { path, workspace } => {
                let key = path.as_deref().map_or_else(|| "new".to_owned(), key_of);
                (key, path.map(lossy), None, Some(workspace))
            }
        };
        let begin = Begin { path, digest, begun: now, whole };
        let mut file = JournalFile::new(places.journals(), key, frame(&Entry::Begin(Box::new(begin))));
        if at_once {
            file.push(&[]);
        }
        let failure = Arc::default();
        let (orders, received) = mpsc::channel();
        let writer = Writer { file, failure: Arc::clone(&failure) };
        // Without a thread nothing is received, which `flush` and `failure` tell.
        let thread =
            thread::Builder::new().name("journal".to_owned()).spawn(move || writer.run(&received)).ok();
        Self { orders: Some(orders), thread, failure, marks: AtomicU64::new(0) }
    }

    /// Takes in an edit that was carried out, or carried out again.
    pub fn append(&self, patch: &Patch) {
        self.edit(patch, Fragment::after);
    }

    /// Takes in that an edit was undone.
    pub fn append_undone(&self, patch: &Patch) {
        self.edit(patch, Fragment::before);
    }

    /// To be called where a save job takes its copy of the workspace.
    pub fn mark(&self) -> Mark {
        let mark = self.marks.fetch_add(1, Ordering::Relaxed);
        self.order(Order::Mark(mark));
        Mark(mark)
    }

    /// Waits until everything is on disk.
    pub fn flush(&self) -> io::Result<()> {
        let (sender, done) = mpsc::channel();
        self.order(Order::Flush(sender));
        done.recv().unwrap_or(Err(ErrorKind::BrokenPipe.into()))
    }

    /// Why the last entries are not on disk, if they are not; it is tried again with the next one.
    pub fn failure(&self) -> Option<ErrorKind> {
        match self.failure.lock() {
            Ok(failure) => *failure,
            Err(poisoned) => *poisoned.into_inner(),
        }
    }

    /// Nothing of it is needed any more: the workspace was closed.
    pub fn discard(self) {
        self.order(Order::Discard);
    }

    /// The file will be this in a moment. Waits until that is on disk.
    pub(super) fn announce(&self, mark: Mark, digest: Digest) -> io::Result<()> {
        self.order(Order::Write(Entry::Announce { mark: mark.0, digest }));
        self.flush()
    }

    /// The file is this now: what was done up to the mark is no longer needed.
    pub(super) fn saved(&self, mark: Mark, path: &Path, digest: Digest) {
        let begin = Begin {
            path: Some(path.to_string_lossy().into_owned()),
            digest: Some(digest),
            begun: Timestamp::now(),
            whole: None,
        };
        self.order(Order::Saved { mark: mark.0, key: key_of(path), begin: Box::new(begin) });
    }

    fn edit(&self, patch: &Patch, fragment: impl Fn(&Patch) -> Fragment) {
        if !patch.is_empty() {
            self.order(Order::Write(Entry::Edit(Box::new(fragment(patch)))));
        }
    }

    fn order(&self, order: Order) {
        let sent = self.orders.as_ref().is_some_and(|orders| orders.send(order).is_ok());
        if !sent {
            set(&self.failure, Some(ErrorKind::BrokenPipe));
        }
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            // It has nothing to give back, and a panic there was reported as it happened.
            _ = thread.join();
        }
    }
}

fn set(failure: &Mutex<Option<ErrorKind>>, kind: Option<ErrorKind>) {
    if let Ok(mut failure) = failure.lock() {
        *failure = kind;
    }
}

struct Writer {
    file: JournalFile,
    failure: Arc<Mutex<Option<ErrorKind>>>,
}

impl Writer {
    /// Carries out orders until the journal is dropped; all that wait are written together.
    fn run(mut self, orders: &Receiver<Order>) {
        _ = self.write();
        while let Ok(first) = orders.recv() {
            let mut discarded = self.carry_out(first);
            while let Ok(next) = orders.try_recv() {
                discarded |= self.carry_out(next);
            }
            if discarded {
                self.file.remove();
            } else {
                _ = self.write();
            }
        }
    }

    /// Says whether the journal is to go.
    fn carry_out(&mut self, order: Order) -> bool {
        match order {
            // There is nothing that it could save from being done twice.
            Order::Write(Entry::Announce { .. }) if !self.file.has_begun() => {}
            Order::Write(entry) => self.file.push(&frame(&entry)),
            Order::Mark(mark) => self.file.mark(mark, &frame(&Entry::Mark(mark))),
            Order::Saved { mark, key, begin } => {
                let result = self.file.restart(mark, key, frame(&Entry::Begin(begin)));
                set(&self.failure, result.err().map(|error| error.kind()));
            }
            Order::Flush(done) => {
                // Nobody may be waiting any more.
                _ = done.send(self.write());
            }
            Order::Discard => return true,
        }
        false
    }

    fn write(&mut self) -> io::Result<()> {
        let result = self.file.write();
        set(&self.failure, result.as_ref().err().map(io::Error::kind));
        result
    }
}
