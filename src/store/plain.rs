//! Files that are no workspaces: read no further than they may be long, written whole or not at all.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Read as _},
    path::Path,
};

use super::{atomic, places::real_path};

/// The first `most` bytes of a file. A device or a pipe is refused: it may never end, or never begin.
pub fn read_at_most(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    // Asked before opening: opening a pipe waits for somebody to write.
    if !fs::metadata(path)?.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Puts bytes in the place of a file: on any error what was there is as it was. A device or a pipe is written to.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = real_path(path);
    match fs::metadata(&target) {
        Ok(there) if there.is_dir() => Err(ErrorKind::IsADirectory.into()),
        Ok(there) if !there.is_file() => fs::write(&target, bytes),
        Ok(there) if there.permissions().readonly() => Err(ErrorKind::PermissionDenied.into()),
        _ => atomic::replace(&target, bytes, || Ok(())).map(drop),
    }
}

/// Whether two paths lead to the same file.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    real_path(one) == real_path(other)
}
