//! Typed record ids: a kind, a hyphen and a key, as in `persona-7f3kq2`.

use std::{borrow::Cow, cmp::Ordering, fmt, hash, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The part of an id after the hyphen: 1–23 characters of `a-z`, `0-9`, `_`; empty only as "not set".
///
/// It is stored in place, so that ids are `Copy` and comparing them touches no heap.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Key {
    // Before `len`, and padded with zeros: so the derived order is that of the text.
    bytes: [u8; Key::MAX_LEN],
    len: u8,
}

/// A text that cannot be an id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnId {
    #[error("an id of the form {prefix}-… is expected here, not {found:?}")]
    WrongKind { prefix: &'static str, found: String },
    #[error("the id {0:?} does not begin with a kind of record")]
    UnknownKind(String),
    #[error("the key {0:?} of an id may have 1 to 23 of the characters a-z, 0-9 and _")]
    BadKey(String),
}

impl Key {
    pub const MAX_LEN: usize = 23;
    const RANDOM_LEN: usize = 8;

    /// A key that is new for all practical purposes (36⁸ values). The only randomness in a document.
    pub fn random() -> Self {
        let mut key = Self { len: Self::RANDOM_LEN as u8, ..Self::default() };
        for byte in &mut key.bytes[..Self::RANDOM_LEN] {
            *byte = b"0123456789abcdefghijklmnopqrstuvwxyz"[fastrand::usize(..36)];
        }
        key
    }

    pub fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.len)).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
}

impl FromStr for Key {
    type Err = NotAnId;

    fn from_str(s: &str) -> Result<Self, NotAnId> {
        let fits = (1..=Self::MAX_LEN).contains(&s.len());
        if !fits || !s.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_') {
            return Err(NotAnId::BadKey(s.chars().take(80).collect()));
        }
        let mut key = Self { len: s.len() as u8, ..Self::default() };
        key.bytes[..s.len()].copy_from_slice(s.as_bytes());
        Ok(key)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What has ids of its own kind.
pub trait Identified {
    /// The kind as it stands before the hyphen.
    const PREFIX: &'static str;
}

/// The id of a record of type `T`. The default is "not set" and refers to nothing.
pub struct Id<T> {
    pub key: Key,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    pub const fn new(key: Key) -> Self {
        Self { key, of: PhantomData }
    }

    pub fn random() -> Self {
        Self::new(Key::random())
    }

    /// Whether it refers to anything at all.
    pub fn is_set(self) -> bool {
        !self.key.is_empty()
    }
}

// Written out because `derive` would ask the same of `T`.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key)
    }
}
impl<T> hash::Hash for Id<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.key.hash(state);
    }
}
impl<T> Default for Id<T> {
    fn default() -> Self {
        Self::new(Key::default())
    }
}

impl<T: Identified> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", T::PREFIX, self.key)
    }
}

impl<T: Identified> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<T: Identified> FromStr for Id<T> {
    type Err = NotAnId;

    fn from_str(s: &str) -> Result<Self, NotAnId> {
        match s.split_once('-') {
            Some((kind, key)) if kind == T::PREFIX => key.parse().map(Self::new),
            _ => Err(NotAnId::WrongKind { prefix: T::PREFIX, found: s.chars().take(80).collect() }),
        }
    }
}

impl<T: Identified> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, T: Identified> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<str>::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug)]
    struct Thing;
    impl Identified for Thing {
        const PREFIX: &'static str = "thing";
    }

    #[test]
    fn an_id_reads_back_as_written() {
        let id: Id<Thing> = "thing-nps_rel".parse().unwrap();
        assert_eq!(id.to_string(), "thing-nps_rel");
        let random = Id::<Thing>::random();
        assert_eq!(random.to_string().parse(), Ok(random));
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for bad in [
            "",
            "thing",
            "thing-",
            "other-a",
            "thing-A",
            "thing-a b",
            "thing-é",
            "thing-0123456789012345678901234",
        ] {
            assert!(bad.parse::<Id<Thing>>().is_err(), "{bad}");
        }
    }

    #[test]
    fn keys_sort_like_their_text() {
        let mut keys: Vec<Key> = ["b", "a1", "a", "a_", "ab"].iter().map(|s| s.parse().unwrap()).collect();
        keys.sort();
        assert_eq!(keys.iter().map(Key::as_str).collect::<Vec<_>>(), ["a", "a1", "a_", "ab", "b"]);
    }
}
