//! Who has a workspace open: an advisory lock that tells a second Cairn.
//!
//! The lock is on a small file in the person's state folder, not on the workspace (saving puts a new file in
//! its place, and the lock would stay with the old one) and not beside it (nothing to clean up, nothing in
//! the way of version control, and it works in folders that cannot be written to). It ends with the process,
//! however that ends. Two computers that share a folder do not see each other's locks; they are protected
//! from each other when saving, by the file's fingerprint.

use std::{
    fs::{self, File, TryLockError},
    io,
    path::Path,
};

use super::places::{Places, key_of};

/// A workspace that is open here. Dropping it lets others have it.
#[derive(Debug)]
pub struct Lock {
    file: File,
}

/// Whether a workspace could be taken.
#[derive(Debug)]
pub enum Taken {
    /// It is ours until the lock is dropped.
    Ours(Lock),
    /// Another window has it open: read only, or go on all the same.
    Elsewhere,
}

impl Lock {
    /// An error means that this system cannot lock; the workspace can be opened without.
    pub fn take(places: &Places, path: &Path) -> io::Result<Taken> {
        let folder = places.locks();
        fs::create_dir_all(&folder)?;
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join(key_of(path)).with_extension("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Taken::Ours(Self { file })),
            Err(TryLockError::WouldBlock) => Ok(Taken::Elsewhere),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

impl Drop for Lock {
    /// Not left to closing: a process that is being started may hold a copy of the handle for a moment.
    fn drop(&mut self) {
        _ = self.file.unlock();
    }
}
