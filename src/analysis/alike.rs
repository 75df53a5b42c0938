//! Texts that say nearly the same. The rule: they are pointed out, never joined unasked.

use std::collections::HashMap;

/// From this share of common pairs of letters on two texts are alike.
const ALIKE: f64 = 0.72;
/// Texts with fewer letters must be the same.
const SHORT: usize = 5;

/// Two texts, by their number, and how much they have in common, 0–1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    pub first: usize,
    pub second: usize,
    pub likeness: f64,
}

/// The pairs of texts that are alike, the most alike first; each text at most once as the second of a pair.
pub fn alike(texts: &[&str]) -> Vec<Pair> {
    let grams: Vec<Grams> = texts.iter().map(|text| Grams::of(text)).collect();
    // Only texts that share a pair of letters can be alike: they are looked up by their rarest ones.
    let mut holders: HashMap<(char, char), Vec<usize>> = HashMap::new();
    for (index, own) in grams.iter().enumerate() {
        for gram in own.counts.keys() {
            holders.entry(*gram).or_default().push(index);
        }
    }
    let mut pairs = Vec::new();
    for (second, own) in grams.iter().enumerate() {
        if let Some(pair) = best_before(&grams, &holders, second, own) {
            pairs.push(pair);
        }
    }
    pairs.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.second.cmp(&b.second)));
    pairs
}

/// The text before this one that is most like it.
fn best_before(
    grams: &[Grams],
    holders: &HashMap<(char, char), Vec<usize>>,
    second: usize,
    own: &Grams,
) -> Option<Pair> {
    let mut shared: HashMap<usize, usize> = HashMap::new();
    for (gram, count) in &own.counts {
        let others = holders.get(gram).map_or(&[][..], Vec::as_slice);
        for first in others.iter().take_while(|first| **first < second) {
            let other = grams.get(*first).and_then(|other| other.counts.get(gram)).copied().unwrap_or(0);
            *shared.entry(*first).or_default() += other.min(*count);
        }
    }
    let likeness = |(first, shared): (usize, usize)| {
        let other = grams.get(first)?;
        let whole = (own.all + other.all).max(1);
        let likeness = 2.0 * shared as f64 / whole as f64;
        let is_alike =
            if own.letters.min(other.letters) < SHORT { likeness >= 1.0 } else { likeness >= ALIKE };
        is_alike.then_some(Pair { first, second, likeness })
    };
    let found = shared.into_iter().filter_map(likeness);
    found.max_by(|a, b| a.likeness.total_cmp(&b.likeness).then(b.first.cmp(&a.first)))
}

/// The pairs of neighbouring letters of a text, in small letters and without marks.
struct Grams {
    counts: HashMap<(char, char), usize>,
    all: usize,
    letters: usize,
}

impl Grams {
    fn of(text: &str) -> Self {
        let mut counts = HashMap::new();
        let (mut all, mut letters) = (0, 0);
        let mut last = ' ';
        let plain = text.chars().flat_map(char::to_lowercase);
        for letter in plain.map(|c| if c.is_alphanumeric() { c } else { ' ' }).chain([' ']) {
            if letter != ' ' {
                letters += 1;
            }
            if letter != ' ' || last != ' ' {
                *counts.entry((last, letter)).or_default() += 1;
                all += 1;
            }
            last = letter;
        }
        Self { counts, all, letters }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(texts: &[&str]) -> Vec<(usize, usize)> {
        alike(texts).iter().map(|pair| (pair.first, pair.second)).collect()
    }

    #[test]
    fn the_same_in_other_words_is_found_and_something_else_is_not() {
        let texts = [
            "Waiting for an answer takes days",
            "Invoices are wrong",
            "waiting for an answer takes DAYS!",
            "Waiting for answers takes days",
            "The answer is friendly",
        ];
        assert_eq!(found(&texts), [(0, 2), (0, 3)]);
    }

    #[test]
    fn chinese_is_compared_by_its_characters() {
        assert_eq!(found(&["等回复要好几天", "发票总是出错", "等回复要好几天了"]), [(0, 2)]);
    }

    #[test]
    fn short_texts_must_be_the_same_and_empty_ones_are_like_nothing() {
        assert_eq!(found(&["ok", "OK", "old", "", "", "…"]), [(0, 1)]);
    }
}
