//! The file of a recovery journal: framed entries, written so that a failed write can be tried again.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use ron::{Options, extensions::Extensions};

use super::{atomic::sweep, fingerprint::Digest, journal::Entry};

/// What the names of journals end in.
pub(super) const EXTENSION: &str = "journal";

/// And while they are being made.
const UNFINISHED: &str = "new";

/// An entry as it stands in the file: a line with its length and hash, then a line with the entry.
pub(super) fn frame(entry: &Entry) -> Vec<u8> {
    // A workspace and everything in it can be expressed; an entry that could not would be read as torn.
    let text = notation().to_string(entry).unwrap_or_default();
    let digest = Digest::of(text.as_bytes());
    format!("{} {:016x}\n{text}\n", digest.len, digest.hash).into_bytes()
}

/// The entries up to the first that is torn.
pub(super) fn entries(bytes: &[u8]) -> impl Iterator<Item = Entry> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let (entry, after) = next(rest)?;
        rest = after;
        Some(entry)
    })
}

fn next(bytes: &[u8]) -> Option<(Entry, &[u8])> {
    let end = bytes.iter().take(64).position(|b| *b == b'\n')?;
    let (len, hash) = std::str::from_utf8(bytes.get(..end)?).ok()?.split_once(' ')?;
    let expected = Digest { len: len.parse().ok()?, hash: u64::from_str_radix(hash, 16).ok()? };
    let rest = bytes.get(end + 1..)?;
    let (text, rest) = rest.split_at_checked(usize::try_from(expected.len).ok()?)?;
    let rest = rest.strip_prefix(b"\n")?;
    if Digest::of(text) != expected {
        return None;
    }
    Some((notation().from_bytes(text).ok()?, rest))
}

fn notation() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// A journal on disk, or what is to become one with the first entry.
#[derive(Debug)]
pub(super) struct JournalFile {
    folder: PathBuf,
    key: String,
    begin: Vec<u8>,
    open: Option<OpenFile>,
    /// Entries not on disk yet.
    pending: Vec<u8>,
    /// Bytes of entries after the first, at each mark.
    marks: BTreeMap<u64, u64>,
    begun: bool,
}

#[derive(Debug)]
struct OpenFile {
    file: File,
    path: PathBuf,
    /// Bytes known to be whole.
    good: u64,
}

impl JournalFile {
    pub(super) fn new(folder: PathBuf, key: String, begin: Vec<u8>) -> Self {
        Self { folder, key, begin, open: None, pending: Vec::new(), marks: BTreeMap::new(), begun: false }
    }

    /// Whether there is anything to be kept.
    pub(super) fn has_begun(&self) -> bool {
        self.begun
    }

    /// Adds an entry, to be written with the next [`Self::write`].
    pub(super) fn push(&mut self, entry: &[u8]) {
        self.begun = true;
        self.pending.extend_from_slice(entry);
    }

    /// Remembers this place. As long as nothing was done, the beginning is the mark.
    pub(super) fn mark(&mut self, mark: u64, entry: &[u8]) {
        if self.begun {
            self.push(entry);
        }
        self.marks.insert(mark, self.body_len());
    }

    /// Bytes of all entries after the first, written or not.
    fn body_len(&self) -> u64 {
        let written = self.open.as_ref().map_or(0, |open| open.good - self.begin.len() as u64);
        written + self.pending.len() as u64
    }

    /// Brings what is pending to disk. After an error it is still pending.
    pub(super) fn write(&mut self) -> io::Result<()> {
        if !self.begun {
            return Ok(());
        }
        match &mut self.open {
            None => {
                let bytes = [self.begin.as_slice(), &self.pending].concat();
                self.open = Some(OpenFile::create(&self.folder, &self.key, &bytes)?);
            }
            Some(_) if self.pending.is_empty() => {}
            Some(open) => open.add(&self.pending)?,
        }
        self.pending.clear();
        Ok(())
    }

    /// Begins anew from a saved file, keeping what was done after a mark. The old journal stays until the new
    /// one is on disk.
    pub(super) fn restart(&mut self, mark: u64, key: String, begin: Vec<u8>) -> io::Result<()> {
        let at = self.marks.get(&mark).copied().unwrap_or_default();
        let mut body = match &mut self.open {
            Some(open) => open.read_from(self.begin.len() as u64)?,
            None => Vec::new(),
        };
        body.append(&mut self.pending);
        let tail = body.get(at as usize..).unwrap_or_default();
        let mut marks = std::mem::take(&mut self.marks);
        marks.retain(|other, _| *other > mark);
        for place in marks.values_mut() {
            *place = place.saturating_sub(at);
        }
        // The announcement of the very save that ends here is no work to be kept.
        let works = entries(tail).any(|entry| !matches!(entry, Entry::Mark(_) | Entry::Announce { .. }));
        let old = self.open.take();
        let folder = std::mem::take(&mut self.folder);
        *self = Self { marks, ..Self::new(folder, key, begin) };
        if works {
            self.push(tail);
            self.write()?;
        }
        if let Some(old) = old {
            fs::remove_file(&old.path)?;
        }
        Ok(())
    }

    /// Removes it from disk; it begins again with the next entry.
    pub(super) fn remove(&mut self) {
        if let Some(open) = self.open.take() {
            // A journal that stays is offered at the next start and can be refused there.
            _ = fs::remove_file(&open.path);
        }
        self.pending.clear();
        self.begun = false;
    }
}

impl Drop for OpenFile {
    /// Not left to closing: a process that is being started may hold a copy of the handle for a moment.
    fn drop(&mut self) {
        _ = self.file.unlock();
    }
}

impl OpenFile {
    /// A file that is there under its name only once its first bytes are whole.
    fn create(folder: &Path, key: &str, bytes: &[u8]) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        sweep(folder, |name| Path::new(name).extension().is_some_and(|extension| extension == UNFINISHED));
        let name = format!("{key}-{:012x}", fastrand::u64(..1 << 48));
        let path = folder.join(name).with_extension(UNFINISHED);
        let mut options = File::options();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path)?;
        // As long as it is locked, other windows know that this is no crash. Where locks do not work every
        // journal is offered, which is safe.
        _ = file.try_lock();
        let mut open = Self { file, path, good: 0 };
        let finished = open.path.with_extension(EXTENSION);
        if let Err(error) = open.add(bytes).and_then(|()| fs::rename(&open.path, &finished)) {
            _ = fs::remove_file(&open.path);
            return Err(error);
        }
        open.path = finished;
        Ok(open)
    }

    /// Adds bytes whole, or leaves the file as it was.
    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(self.good))?;
        let written = self.file.write_all(bytes).and_then(|()| self.file.sync_data());
        match written {
            Ok(()) => self.good += bytes.len() as u64,
            // What cannot be cut off now is overwritten later, or read as torn.
            Err(_) => _ = self.file.set_len(self.good),
        }
        written
    }

    fn read_from(&mut self, offset: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.file.seek(SeekFrom::Start(offset))?;
        (&self.file).take(self.good - offset).read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}
