//! Order among siblings as a value on each of them, so that moving one changes one record.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A fractional index: digits `0-9a-z` after an imagined point, compared as text.
///
/// The first four digits count siblings added at an end, so that lists that only grow keep short ranks;
/// further digits divide the space between two neighbours. Never ends in `0` beyond the fourth digit.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rank(Box<str>);

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
const HEAD: usize = 4;

impl Rank {
    /// A rank after `low` and before `high`; an absent bound is the end of the list. If the bounds stand
    /// in the wrong order or are equal (a file edited by hand), the result comes after `low`.
    pub fn between(low: Option<&Self>, high: Option<&Self>) -> Self {
        match (low, high) {
            (None, None) => Self("i000".into()),
            (Some(low), Some(high)) if low.digits() < high.digits() => {
                Self::middle(&low.digits(), Some(&high.digits()))
            }
            (Some(low), _) => low.stepped(1).unwrap_or_else(|| Self::middle(&low.digits(), None)),
            (None, Some(high)) => high.stepped(-1).unwrap_or_else(|| Self::middle(&[], Some(&high.digits()))),
        }
    }

    /// `count` ranks in order, all between the bounds.
    pub fn many_between(low: Option<&Self>, high: Option<&Self>, count: usize) -> Vec<Self> {
        let mut ranks: Vec<Self> = Vec::with_capacity(count);
        for _ in 0..count {
            let next = Self::between(ranks.last().or(low), high);
            ranks.push(next);
        }
        ranks
    }

    /// Digit values without the zeros at the end, which add nothing to a fraction. A character that is no
    /// digit (a file edited by hand) counts as the lowest.
    fn digits(&self) -> Vec<u8> {
        let mut digits: Vec<u8> =
            self.0.bytes().map(|b| DIGITS.iter().position(|d| *d == b).unwrap_or(0) as u8).collect();
        digits.truncate(digits.iter().rposition(|d| *d != 0).map_or(0, |i| i + 1));
        digits
    }

    fn from_digits(digits: &[u8]) -> Self {
        let text: String = digits.iter().map(|d| char::from(DIGITS[usize::from(*d) % 36])).collect();
        Self(text.into())
    }

    /// The head counted up or down by one without its tail; `None` at the end of the range.
    fn stepped(&self, by: i64) -> Option<Self> {
        let mut head = self.digits();
        head.resize(HEAD, 0);
        let number = head.iter().fold(0_i64, |n, d| n * 36 + i64::from(*d)) + by;
        if !(1..36_i64.pow(HEAD as u32)).contains(&number) {
            return None;
        }
        let digits: Vec<u8> = (0..HEAD).rev().map(|i| (number / 36_i64.pow(i as u32) % 36) as u8).collect();
        Some(Self::from_digits(&digits))
    }

    /// The shortest rank strictly between two digit strings, `low` < `high` (`None` = 1.0).
    fn middle(low: &[u8], high: Option<&[u8]>) -> Self {
        let mut out = Vec::new();
        let mut bounded = high.is_some();
        for i in 0.. {
            let l = low.get(i).copied().unwrap_or(0);
            let h = if bounded { high.and_then(|h| h.get(i)).copied().unwrap_or(0) } else { 36 };
            if h > l + 1 {
                out.push(u8::midpoint(l, h));
                break;
            }
            out.push(l);
            // Once a digit lies below the upper bound's, anything after it does too.
            bounded &= h == l;
        }
        Self::from_digits(&out)
    }
}

impl Default for Rank {
    fn default() -> Self {
        Self::between(None, None)
    }
}

impl fmt::Debug for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn growing_lists_keep_short_ranks() {
        let ranks = Rank::many_between(None, None, 5_000);
        assert!(ranks.is_sorted() && ranks.iter().all(|r| r.0.len() == HEAD));
    }

    proptest! {
        #[test]
        fn a_rank_lies_between_its_neighbours(places in prop::collection::vec(any::<prop::sample::Index>(), 1..300)) {
            let mut ranks: Vec<Rank> = Vec::new();
            for place in places {
                let at = place.index(ranks.len() + 1);
                let low = at.checked_sub(1).map(|i| &ranks[i]);
                let new = Rank::between(low, ranks.get(at));
                ranks.insert(at, new);
                prop_assert!(ranks.windows(2).all(|w| w[0] < w[1]), "{ranks:?}");
            }
        }

        #[test]
        fn always_at_the_same_place(front in any::<bool>()) {
            let (a, b) = (Rank(if front { "i000" } else { "hzzz" }.into()), Rank("i001".into()));
            let mut high = b;
            for _ in 0..200 {
                let new = Rank::between(Some(&a), Some(&high));
                prop_assert!(a < new && new < high);
                high = new;
            }
        }

        #[test]
        fn any_text_as_a_bound_gives_a_rank(low in ".{0,6}", high in ".{0,6}") {
            Rank::between(Some(&Rank(low.into())), Some(&Rank(high.into())));
        }
    }
}
