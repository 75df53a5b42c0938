//! Workspace files and what else Cairn keeps on disk: reading, saving, backups, locks, recovery, preferences.
//!
//! The rule: besides `import` and the fonts that `export` looks up only this folder touches the disk. It gives
//! codes and arguments, never sentences. Nothing that a person made is ever overwritten unasked.

mod atomic;
pub mod backup;
pub mod fault;
pub mod fingerprint;
pub mod format;
pub mod journal;
mod journal_file;
pub mod lock;
mod open;
mod places;
mod plain;
pub mod preferences;
mod recovery;
mod run_file;
mod save;
mod scan;
pub mod watch;

pub use {
    fingerprint::{Digest, Fingerprint},
    journal::{Base, Journal, Mark},
    lock::{Lock, Taken},
    open::{Candidate, OpenError, OpenFault, Opened, candidates, open, open_with_text},
    places::Places,
    plain::{is_same_file, read_at_most, write_whole},
    preferences::Preferences,
    recovery::{Recovered, Recovery},
    run_file::{RunKeeper, RunState},
    save::{Kept, SaveError, SaveFault, Saved, save, save_text},
};
