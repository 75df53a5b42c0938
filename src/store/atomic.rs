//! Replacing a file so that at any moment, whatever happens, either the old or the new one is there whole.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

/// Writes beside the target, flushes to disk, calls `before_swap`, renames over the target and flushes the
/// folder. On any error the target is as it was and nothing is left beside it. `target` must not be a symbolic
/// link. The permissions of a file that was there are kept, and where possible its owner.
pub(super) fn replace(
    target: &Path,
    bytes: &[u8],
    before_swap: impl FnOnce() -> io::Result<()>,
) -> io::Result<fs::Metadata> {
    let folder = target.parent().unwrap_or(Path::new("."));
    let old = fs::metadata(target).ok();
    let temporary = Temporary::beside(target, old.as_ref())?;
    let metadata = temporary.fill(bytes, old.as_ref())?;
    before_swap()?;
    temporary.rename(target)?;
    flush_folder(folder)?;
    Ok(metadata)
}

/// Removes what a process left behind that was killed while it wrote: files with such names that nobody holds.
pub(super) fn sweep(folder: &Path, is_ours: impl Fn(&str) -> bool) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let left = is_ours(&entry.file_name().to_string_lossy())
            && File::options().write(true).open(entry.path()).is_ok_and(|file| file.try_lock().is_ok());
        if left {
            // What cannot be removed is in nobody's way.
            _ = fs::remove_file(entry.path());
        }
    }
}

/// A new file that is removed again unless it is renamed.
struct Temporary {
    path: PathBuf,
    file: Option<File>,
}

impl Temporary {
    fn beside(target: &Path, old: Option<&fs::Metadata>) -> io::Result<Self> {
        let name = target.file_name().ok_or(io::ErrorKind::InvalidFilename)?.to_string_lossy();
        let prefix = format!(".{name}.");
        let mine = |other: &str| other.strip_prefix(&prefix).is_some_and(|rest| rest.ends_with("_tmp"));
        sweep(target.parent().unwrap_or(Path::new(".")), mine);
        let path = target.with_file_name(format!(".{name}.{:08x}_tmp", fastrand::u32(..)));
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if old.is_some() {
            // Until it gets the old file's permissions nobody else may look into it.
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        #[cfg(not(unix))]
        let _ = old;
        let file = options.open(&path)?;
        // Says that it is not left over. Where locks do not work, nothing is ever swept away.
        _ = file.try_lock();
        Ok(Self { path, file: Some(file) })
    }

    fn fill(&self, bytes: &[u8], old: Option<&fs::Metadata>) -> io::Result<fs::Metadata> {
        let mut file = self.file.as_ref().ok_or(io::ErrorKind::NotFound)?;
        file.write_all(bytes)?;
        if let Some(old) = old {
            keep_owner(file, old);
            file.set_permissions(old.permissions())?;
        }
        file.sync_all()?;
        file.metadata()
    }

    fn rename(mut self, target: &Path) -> io::Result<()> {
        // Some systems do not rename a file that is open.
        self.file = None;
        fs::rename(&self.path, target)?;
        self.path = PathBuf::new();
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.path.as_os_str().is_empty() {
            self.file = None;
            // Nothing more can be done about what cannot be removed.
            _ = fs::remove_file(&self.path);
        }
    }
}

/// A group's file stays the group's; only the superuser may keep the owner.
#[cfg(unix)]
fn keep_owner(file: &File, old: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    if fchown(file, Some(old.uid()), Some(old.gid())).is_err() {
        _ = fchown(file, None, Some(old.gid()));
    }
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &fs::Metadata) {}

/// So that the new name is on disk too. Not every file system can; the file itself is safe by then.
fn flush_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(error) if error.kind() == io::ErrorKind::StorageFull => return Err(error),
        _ => {}
    }
    let _ = folder;
    Ok(())
}
