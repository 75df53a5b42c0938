//! The different texts of a column, each with a number.

use std::collections::HashMap;

/// Segments in the order in which they were met.
#[derive(Default)]
pub struct Segments {
    numbers: HashMap<Box<[u8]>, usize>,
    names: Vec<Box<[u8]>>,
    /// Where a text of this length and these ends was found last.
    recent: Vec<usize>,
}

/// Different texts at most: a column with more of them is no segment.
pub const MOST_SEGMENTS: usize = 10_000;
const RECENT: usize = 256;

impl Segments {
    /// The number of a text; None when there are too many different ones.
    #[inline]
    pub fn number(&mut self, text: &[u8]) -> Option<usize> {
        let slot = slot(text);
        if let Some(number) = self.recent.get(slot)
            && self.names.get(*number).is_some_and(|name| **name == *text)
        {
            return Some(*number);
        }
        self.look_up(text, slot)
    }

    fn look_up(&mut self, text: &[u8], slot: usize) -> Option<usize> {
        let number = match self.numbers.get(text) {
            Some(number) => *number,
            None if self.names.len() >= MOST_SEGMENTS => return None,
            None => {
                self.names.push(text.into());
                self.numbers.insert(text.into(), self.names.len() - 1);
                self.names.len() - 1
            }
        };
        self.recent.resize(RECENT, 0);
        if let Some(recent) = self.recent.get_mut(slot) {
            *recent = number;
        }
        Some(number)
    }

    pub fn names(&self) -> &[Box<[u8]>] {
        &self.names
    }
}

/// A number below [`RECENT`] that differs for most different texts.
#[inline]
fn slot(text: &[u8]) -> usize {
    let end = |byte: Option<&u8>| byte.copied().map_or(0, usize::from);
    let middle = end(text.get(text.len() / 2));
    (end(text.first())
        ^ end(text.last()).wrapping_mul(7)
        ^ middle.wrapping_mul(31)
        ^ text.len().wrapping_mul(13))
        % RECENT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_have_one_number_and_too_many_none() {
        let mut segments = Segments::default();
        for round in 0..2 {
            for number in 0..MOST_SEGMENTS {
                assert_eq!(segments.number(format!("s{number}").as_bytes()), Some(number), "{round}");
            }
        }
        assert_eq!(segments.number(b"one more"), None);
        assert_eq!(segments.number(b"s7"), Some(7));
        assert_eq!(segments.names().len(), MOST_SEGMENTS);
    }
}
