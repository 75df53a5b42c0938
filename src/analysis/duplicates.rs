//! Names that probably say the same: a suggestion for people, who decide.
//!
//! Two names are compared by the pairs of letters they share (Dice's coefficient), which works without words and so
//! in Chinese as well; small differences of spelling, order and inflection count little.

use std::collections::{BTreeSet, HashMap};

/// From this share of pairs in common on, two names may say the same (ours).
pub const ALIKE: f64 = 0.6;
/// Pairs of letters that so many names have say nothing about any two of them, and would cost time.
const COMMON: usize = 200;

/// A name as the set of its pairs of letters, in small letters and without what stands between words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline(BTreeSet<(char, char)>);

impl Outline {
    pub fn of(name: &str) -> Self {
        let letters: Vec<char> =
            name.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect();
        Self(letters.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?))).collect())
    }

    /// How alike two names are, 0–1; those too short to be compared are not alike.
    pub fn likeness(&self, other: &Self) -> f64 {
        let all = self.0.len() + other.0.len();
        let common = self.0.intersection(&other.0).count();
        if all == 0 { 0.0 } else { 2.0 * common as f64 / all as f64 }
    }
}

/// Groups of names, by their numbers, that are alike: each group has two or more, in order.
pub fn groups(outlines: &[Outline]) -> Vec<Vec<usize>> {
    let mut with: HashMap<(char, char), Vec<usize>> = HashMap::new();
    for (index, outline) in outlines.iter().enumerate() {
        for pair in &outline.0 {
            with.entry(*pair).or_default().push(index);
        }
    }
    let mut leader: Vec<usize> = (0..outlines.len()).collect();
    for (index, outline) in outlines.iter().enumerate() {
        for other in near(index, outline, outlines, &with) {
            let (a, b) = (root(&leader, index), root(&leader, other));
            if let Some(place) = leader.get_mut(a.max(b)) {
                *place = a.min(b);
            }
        }
    }
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); outlines.len()];
    for index in 0..outlines.len() {
        if let Some(group) = groups.get_mut(root(&leader, index)) {
            group.push(index);
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// The later names that are like one.
fn near(
    index: usize,
    outline: &Outline,
    outlines: &[Outline],
    with: &HashMap<(char, char), Vec<usize>>,
) -> Vec<usize> {
    let mut shared: HashMap<usize, usize> = HashMap::new();
    for pair in &outline.0 {
        let others = with.get(pair).filter(|others| others.len() <= COMMON);
        for other in others.into_iter().flatten().filter(|other| **other > index) {
            *shared.entry(*other).or_default() += 1;
        }
    }
    let worth = |(other, count): &(usize, usize)| {
        *count > 1 && outlines.get(*other).is_some_and(|other| outline.likeness(other) >= ALIKE)
    };
    shared.into_iter().filter(worth).map(|(other, _)| other).collect()
}

fn root(leader: &[usize], mut index: usize) -> usize {
    while let Some(next) = leader.get(index).filter(|next| **next != index) {
        index = *next;
    }
    index
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(a: &str, b: &str) -> bool {
        Outline::of(a).likeness(&Outline::of(b)) >= ALIKE
    }

    #[test]
    fn spelling_and_order_count_little_and_other_words_much() {
        assert!(alike("Import that repairs", "Import, that repaired"));
        assert!(alike("Open price calculator", "Price calculator (open)"));
        assert!(alike("导入时自动修复", "导入自动修复"));
        assert!(!alike("Open price calculator", "Open help pages"));
        assert!(!alike("导入时自动修复", "价格计算器"));
        assert!(!alike("", "") && !alike("A", "A"));
    }

    #[test]
    fn groups_hold_all_that_are_alike_and_nobody_else() {
        let names =
            ["Faster import", "Price calculator", "faster imports", "Guided setup", "A price calculator"];
        let outlines: Vec<Outline> = names.iter().map(|name| Outline::of(name)).collect();
        assert_eq!(groups(&outlines), [vec![0, 2], vec![1, 4]]);
        assert!(groups(&[]).is_empty());
    }
}
