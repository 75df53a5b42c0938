//! How a file was when it was last read or written, to notice when something else changes it.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
    time::SystemTime,
};

use serde::{Deserialize, Serialize};

/// Length and hash of a file's bytes. Against accidents, not against forgery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Digest {
    pub len: u64,
    pub hash: u64,
}

impl Digest {
    /// Journals on disk hold such values: the function must never change.
    pub fn of(bytes: &[u8]) -> Self {
        let (words, rest) = bytes.as_chunks::<8>();
        let mut last = [0; 8];
        for (to, from) in last.iter_mut().zip(rest) {
            *to = *from;
        }
        let len = bytes.len() as u64;
        let mut hash = words.iter().fold(0x9e37_79b9_7f4a_7c15, |hash, word| mix(hash, *word));
        hash = mix(mix(hash, last), len.to_le_bytes());
        Self { len, hash: hash ^ (hash >> 32) }
    }
}

fn mix(hash: u64, word: [u8; 8]) -> u64 {
    let mixed = (hash ^ u64::from_le_bytes(word)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    mixed ^ (mixed >> 29)
}

/// A version of a file on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    pub digest: Digest,
    /// Where the file system tells.
    pub modified: Option<SystemTime>,
}

impl Fingerprint {
    pub fn new(bytes: &[u8], metadata: &fs::Metadata) -> Self {
        Self { digest: Digest::of(bytes), modified: metadata.modified().ok() }
    }

    /// The version of the file that is there now.
    pub fn take(path: &Path) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let metadata = file.metadata()?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(Self::new(&bytes, &metadata))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_stay_what_they_are() {
        assert_eq!(Digest::of(b""), Digest { len: 0, hash: 9_864_423_843_409_247_012 });
        assert_eq!(Digest::of(b"cairn, a pile of stones").hash, 1_087_466_649_390_507_410);
    }

    #[test]
    fn every_bit_counts() {
        let bytes: Vec<u8> = (0..=40).collect();
        let own = Digest::of(&bytes);
        for i in 0..bytes.len() * 8 {
            let mut other = bytes.clone();
            other[i / 8] ^= 1 << (i % 8);
            assert_ne!(Digest::of(&other).hash, own.hash, "bit {i}");
        }
        assert_ne!(Digest::of(&[0]), Digest::of(&[0, 0]));
    }
}
