//! Whether something else has changed a file, asked every few seconds by the window and before every save.

use std::{fs, io::ErrorKind, path::Path};

use super::fingerprint::Fingerprint;

/// What has become of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    Same,
    Changed,
    Gone,
}

/// The cheap question: looks at length and time first, and into the file only when the time is another.
pub fn changed_since(path: &Path, known: &Fingerprint) -> Seen {
    match fs::metadata(path) {
        Ok(found) if found.len() != known.digest.len => Seen::Changed,
        Ok(found) if known.modified.is_some() && found.modified().ok() == known.modified => Seen::Same,
        Ok(_) => differs_from(path, known),
        Err(error) if error.kind() == ErrorKind::NotFound => Seen::Gone,
        Err(_) => Seen::Changed,
    }
}

/// The sure question: two changes within the resolution of the file's time are told apart too.
pub fn differs_from(path: &Path, known: &Fingerprint) -> Seen {
    match Fingerprint::take(path) {
        Ok(found) if found.digest == known.digest => Seen::Same,
        Err(error) if error.kind() == ErrorKind::NotFound => Seen::Gone,
        _ => Seen::Changed,
    }
}
