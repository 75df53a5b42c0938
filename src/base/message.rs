//! A sentence that is not in words yet: the key of its text and what varies in it.

/// What a layer without words says; `i18n` turns it into a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    pub key: &'static str,
    pub arguments: Vec<(&'static str, Argument)>,
}

/// A value that stands in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    Text(String),
    Count(u64),
}

impl Message {
    pub fn new(key: &'static str) -> Self {
        Self { key, arguments: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u64> for Argument {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}
