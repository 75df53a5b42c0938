//! Earlier versions of a workspace, kept beside it.
//!
//! There are three at most, in one folder `NAME.cairn-backups` beside the file: visible, so that it is found
//! by who needs it, and one entry only, so that it does not clutter. Each can be opened as it is. The first is
//! the version before the last save; the second is at least an hour older than that was when it moved on,
//! the third at least a day older again: saving often does not push all of them into the last minutes.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use jiff::civil::DateTime;

use crate::model::Workspace;

use super::{atomic, format};

/// How much younger a version must be than the next slot's to move on to it.
const STEPS: [Duration; 2] = [Duration::from_hours(1), Duration::from_hours(24)];

/// A version that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    pub path: PathBuf,
    /// When that version was saved.
    pub modified: SystemTime,
}

/// The folder that holds the backups of a workspace file.
pub fn folder_of(path: &Path) -> PathBuf {
    path.with_file_name(format!("{}.cairn-backups", stem(path)))
}

/// The backups that there are, newest first.
pub fn list(path: &Path) -> Vec<Backup> {
    let mut found: Vec<Backup> = (1..=STEPS.len() + 1)
        .filter_map(|slot| {
            let path = slot_path(path, slot);
            let modified = fs::metadata(&path).ok()?.modified().ok()?;
            Some(Backup { path, modified })
        })
        .collect();
    found.sort_by(|a, b| b.modified.cmp(&a.modified).then_with(|| a.path.cmp(&b.path)));
    found
}

/// Keeps the version that is about to be replaced.
pub(super) fn keep(path: &Path) -> io::Result<PathBuf> {
    fs::create_dir_all(folder_of(path))?;
    // From the oldest on, so that each slot is free before something moves there.
    for (slot, step) in STEPS.iter().enumerate().rev() {
        let (from, to) = (slot_path(path, slot + 1), slot_path(path, slot + 2));
        if from.exists() && is_due(&from, &to, *step) {
            fs::rename(&from, &to)?;
        }
    }
    let newest = slot_path(path, 1);
    match fs::remove_file(&newest) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    // The file that is about to be replaced lives on under the second name: no copying, no space.
    if fs::hard_link(path, &newest).is_err() {
        let modified = fs::metadata(path)?.modified();
        fs::copy(path, &newest)?;
        if let Ok(modified) = modified {
            // The date is a convenience: without it the backup is as good.
            _ = File::options().write(true).open(&newest).and_then(|file| file.set_modified(modified));
        }
    }
    Ok(newest)
}

/// The name of copies that are made when a workshop begins, after the workspace's own.
const WORKSHOP: &str = ".workshop-";
/// How many of them are kept.
const WORKSHOPS: usize = 5;

/// Keeps a workspace as it is when a workshop begins, beside the backups; the oldest of such copies give way.
pub fn keep_for_workshop(path: &Path, workspace: &Workspace, now: DateTime) -> io::Result<PathBuf> {
    let text = format::write(workspace).map_err(io::Error::other)?;
    let folder = folder_of(path);
    fs::create_dir_all(&folder)?;
    let before = format!("{}{WORKSHOP}", stem(path));
    let copy = of_workshop(path, now);
    atomic::replace(&copy, text.as_bytes(), || Ok(()))?;
    let names = fs::read_dir(&folder)?.filter_map(|entry| Some(entry.ok()?.path()));
    let is_copy =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&before));
    let mut copies: Vec<PathBuf> = names.filter(is_copy).collect();
    copies.sort();
    let surplus = copies.len().saturating_sub(WORKSHOPS);
    for old in copies.into_iter().take(surplus) {
        fs::remove_file(old)?;
    }
    Ok(copy)
}

/// Where the workspace of a file was put aside when a workshop began at a time.
pub fn of_workshop(path: &Path, begun: DateTime) -> PathBuf {
    let name = format!("{}{WORKSHOP}{}.cairn.ron", stem(path), begun.strftime("%Y%m%d-%H%M%S"));
    folder_of(path).join(name)
}

fn is_due(from: &Path, to: &Path, step: Duration) -> bool {
    let modified = |path: &Path| fs::metadata(path).and_then(|found| found.modified());
    match (modified(from), modified(to)) {
        (Ok(from), Ok(to)) => from.duration_since(to).is_ok_and(|between| between >= step),
        _ => true,
    }
}

fn slot_path(path: &Path, slot: usize) -> PathBuf {
    folder_of(path).join(format!("{}.{slot}.cairn.ron", stem(path)))
}

/// The name without `.cairn.ron`.
fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.strip_suffix(".cairn.ron").unwrap_or(&name).to_owned()
}
