//! Which cards of two maps belong together.

use std::collections::HashMap;

use crate::{
    base::id::Id,
    model::{
        journey::{Card, Content},
        kpi::Kpi,
        persona::Persona,
        picture::Picture,
        strategy::Opportunity,
    },
};

use super::{
    super::{
        curve,
        gather::{Found, Gathered},
    },
    CardPair, Difference, LanePair, StagePair,
};

/// Texts with at least this share of common pairs of letters are one text that was changed.
const ALIKE: f64 = 0.5;
/// More than so many comparisons of texts in one row are not worth their time.
const MOST_COMPARISONS: usize = 40_000;

/// A card with its place in the comparison.
struct Placed<'a> {
    found: &'a Found<'a>,
    row: usize,
    column: usize,
    essence: Essence,
}

/// What makes a card the same card in another map.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Essence {
    Text(String),
    /// A point of a persona's curve; the actor's where none is set.
    Feeling(Id<Persona>),
    Opportunity(Id<Opportunity>),
    Kpi(Id<Kpi>),
    Picture(Id<Picture>),
}

/// All cards of both maps, those that belong together as one.
pub(super) fn pairs(
    (old, new): (&Gathered, &Gathered),
    stages: &[StagePair],
    lanes: &[LanePair],
) -> Vec<CardPair> {
    let before = placed(
        old,
        |id| stages.iter().position(|pair| pair.before == Some(id)),
        |id| lanes.iter().position(|pair| pair.before == Some(id)),
    );
    let after = placed(
        new,
        |id| stages.iter().position(|pair| pair.after == Some(id)),
        |id| lanes.iter().position(|pair| pair.after == Some(id)),
    );
    let partners = Matching::of(&before, &after).partners;
    let mut pairs: Vec<CardPair> = Vec::new();
    let mut taken = vec![false; before.len()];
    for (card, partner) in after.iter().zip(partners) {
        let partner = partner.and_then(|i| {
            taken[i] = true;
            before.get(i)
        });
        pairs.push(pair(partner, card));
    }
    let gone = before.iter().zip(taken).filter(|(_, taken)| !taken);
    pairs.extend(gone.map(|(card, _)| CardPair {
        before: Some(card.found.id),
        after: None,
        row: card.row,
        column: card.column,
        from: None,
        span: card.found.span,
        difference: Difference::Removed,
    }));
    pairs.sort_by_key(|pair| (pair.row, pair.column));
    pairs
}

fn placed<'a>(
    map: &'a Gathered,
    column: impl Fn(Id<crate::model::journey::Stage>) -> Option<usize>,
    row: impl Fn(Id<crate::model::journey::Lane>) -> Option<usize>,
) -> Vec<Placed<'a>> {
    let columns: Vec<Option<usize>> = map.stages.iter().map(|(id, _)| column(*id)).collect();
    let rows: Vec<Option<usize>> = map.lanes.iter().map(|(id, _)| row(*id)).collect();
    let actor = map.journey.personas.first().copied().unwrap_or_default();
    let place = |found: &'a Found<'a>| {
        let row = rows.get(found.lane).copied().flatten()?;
        let column = columns.get(found.stage).copied().flatten()?;
        Some(Placed { found, row, column, essence: essence(found, actor) })
    };
    map.cards.iter().filter_map(place).collect()
}

fn essence(found: &Found, actor: Id<Persona>) -> Essence {
    let card = found.card;
    match card.content {
        Content::Opportunity { opportunity } => Essence::Opportunity(opportunity),
        Content::Kpi { kpi } => Essence::Kpi(kpi),
        Content::Picture { picture } => Essence::Picture(picture),
        Content::Emotion { .. } if curve::is_point(found) => {
            // The actor of one map need not be the actor of the other: what counts is that both are.
            let is_actor = !card.persona.is_set() || card.persona == actor;
            Essence::Feeling(if is_actor { Id::default() } else { card.persona })
        }
        _ => Essence::Text(plain(&card.text)),
    }
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The matching: for each of the later cards the place of its partner.
struct Matching<'a> {
    before: &'a [Placed<'a>],
    after: &'a [Placed<'a>],
    partners: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl<'a> Matching<'a> {
    fn of(before: &'a [Placed<'a>], after: &'a [Placed<'a>]) -> Self {
        let (partners, taken) = (vec![None; after.len()], vec![false; before.len()]);
        let mut matching = Self { before, after, partners, taken };
        // The closest first: in its place, in its row, anywhere.
        matching.by_key(|card| Some((card.row, card.column, card.essence.clone())));
        let is_place = |card: &Placed| matches!(card.essence, Essence::Feeling(_));
        matching.by_key(|card| (!is_place(card)).then(|| (card.row, 0, card.essence.clone())));
        matching.by_key(|card| (!is_place(card)).then(|| (0, 0, card.essence.clone())));
        matching.by_likeness();
        matching
    }

    /// Pairs what has the same key, in order.
    fn by_key(&mut self, key: impl Fn(&Placed) -> Option<(usize, usize, Essence)>) {
        let mut free: HashMap<(usize, usize, Essence), Vec<usize>> = HashMap::new();
        for (i, card) in self.before.iter().enumerate().rev().filter(|(i, _)| !self.taken[*i]) {
            if let Some(key) = key(card).filter(|(_, _, essence)| !is_empty(essence)) {
                free.entry(key).or_default().push(i);
            }
        }
        for (card, partner) in self.after.iter().zip(&mut self.partners).filter(|(_, p)| p.is_none()) {
            let found = key(card).and_then(|key| free.get_mut(&key)).and_then(Vec::pop);
            if let Some(i) = found {
                self.taken[i] = true;
                *partner = found;
            }
        }
    }

    /// Pairs texts of one row that are alike, the most alike first and those in one cell before others.
    fn by_likeness(&mut self) {
        let rows = self.after.iter().map(|card| card.row + 1).max().unwrap_or_default();
        for row in 0..rows {
            let old: Vec<(usize, &str)> = open_texts(self.before, row, |i| !self.taken[i]);
            let new: Vec<(usize, &str)> = open_texts(self.after, row, |i| self.partners[i].is_none());
            if old.len() * new.len() > MOST_COMPARISONS {
                continue;
            }
            let old: Vec<_> = old.into_iter().map(|(i, text)| (i, letter_pairs(text))).collect();
            let mut alike: Vec<(bool, f64, usize, usize)> = Vec::new();
            for (a, text) in &new {
                let own = letter_pairs(text);
                for (b, other) in &old {
                    let in_place = self.after[*a].column == self.before[*b].column;
                    let likeness = likeness(&own, other);
                    if likeness >= ALIKE {
                        alike.push((in_place, likeness, *a, *b));
                    }
                }
            }
            alike.sort_by(|x, y| y.0.cmp(&x.0).then(y.1.total_cmp(&x.1)).then((x.2, x.3).cmp(&(y.2, y.3))));
            for (_, _, a, b) in alike {
                if self.partners[a].is_none() && !self.taken[b] {
                    self.partners[a] = Some(b);
                    self.taken[b] = true;
                }
            }
        }
    }
}

fn is_empty(essence: &Essence) -> bool {
    matches!(essence, Essence::Text(text) if text.is_empty())
}

fn open_texts<'a>(
    cards: &'a [Placed<'a>],
    row: usize,
    is_open: impl Fn(usize) -> bool,
) -> Vec<(usize, &'a str)> {
    let text = |card: &'a Placed<'a>| match &card.essence {
        Essence::Text(text) if card.row == row => Some(text.as_str()),
        _ => None,
    };
    cards
        .iter()
        .enumerate()
        .filter(|(i, _)| is_open(*i))
        .filter_map(|(i, card)| Some((i, text(card)?)))
        .collect()
}

/// The neighbouring letters of a text, sorted.
fn letter_pairs(text: &str) -> Vec<(char, char)> {
    let letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut pairs: Vec<(char, char)> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs
}

/// The share of pairs that two texts have in common, 0–1 (Dice).
fn likeness(a: &[(char, char)], b: &[(char, char)]) -> f64 {
    let (mut i, mut j, mut common) = (0, 0, 0_usize);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                common += 1;
                i += 1;
                j += 1;
            }
        }
    }
    let all = a.len() + b.len();
    if all == 0 { 0.0 } else { 2.0 * common as f64 / all as f64 }
}

fn pair(before: Option<&Placed>, after: &Placed) -> CardPair {
    let is_moved = before.is_some_and(|before| (before.row, before.column) != (after.row, after.column));
    let difference = before.map_or(Difference::Added, |before| {
        Difference::of_both(is_moved, is_changed(before.found, after.found))
    });
    CardPair {
        before: before.map(|before| before.found.id),
        after: Some(after.found.id),
        row: after.row,
        column: after.column,
        from: before.filter(|_| is_moved).map(|before| (before.row, before.column)),
        span: after.found.span,
        difference,
    }
}

/// Whether a card says something else; what it is linked to does not count.
fn is_changed(before: &Found, after: &Found) -> bool {
    plain(&before.card.text) != plain(&after.card.text)
        || before.span != after.span
        || facts(before.card) != facts(after.card)
}

/// The content without links and wishes.
fn facts(card: &Card) -> Content {
    let mut content = card.content.clone();
    match &mut content {
        Content::Touchpoint { kpis, .. } => kpis.clear(),
        Content::Pain { opportunities, .. } => opportunities.clear(),
        Content::Emotion { target, spread, .. } => (*target, *spread) = (None, None),
        _ => {}
    }
    content
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_is_the_share_of_common_neighbours() {
        let likeness = |a: &str, b: &str| likeness(&letter_pairs(a), &letter_pairs(b));
        assert_eq!(likeness("waits", "waits"), 1.0);
        assert!(likeness("waits for an answer", "waits for an answer by mail") > 0.8);
        assert!(likeness("客户等待答复", "客户等待邮件答复") > ALIKE);
        assert!(likeness("waits for an answer", "pays the bill") < 0.3);
        assert_eq!(likeness("", ""), 0.0);
        assert_eq!(likeness("a", "a"), 0.0, "too short to tell");
    }
}
