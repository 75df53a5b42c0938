//! Records by the words that a person knows them by.

use crate::model::{AnyId, Kind, Workspace};

use super::diff::title;

/// How well a name answers a query, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    /// The name begins with it.
    Beginning,
    /// Each of its words begins a word of the name.
    Words,
    /// The name holds each of its words somewhere.
    Within,
}

/// At most `most` records of the kinds asked for whose name holds every word of `query`, without regard to upper and
/// lower case. What matches better comes first, and of those the shorter name: it is more about what was looked for.
/// Nothing for an empty query.
pub fn search(workspace: &Workspace, query: &str, most: usize, wants: impl Fn(Kind) -> bool) -> Vec<AnyId> {
    let query = query.trim().to_lowercase();
    if query.is_empty() {
        return Vec::new();
    }
    let words: Vec<&str> = query.split_whitespace().collect();
    let mut found = Vec::new();
    workspace.for_each(|id, _| {
        let Some(name) = title(workspace, id).filter(|_| wants(id.kind)) else { return };
        let name = name.trim().to_lowercase();
        if let Some(how) = matching(&name, &query, &words) {
            found.push((how, name.chars().count(), id));
        }
    });
    found.sort_unstable();
    found.into_iter().take(most).map(|(.., id)| id).collect()
}

fn matching(name: &str, query: &str, words: &[&str]) -> Option<Match> {
    if !words.iter().all(|word| name.contains(word)) {
        return None;
    }
    let begins = |word: &&str| {
        name.match_indices(*word)
            .any(|(at, _)| name.get(..at).is_some_and(|before| !before.ends_with(char::is_alphanumeric)))
    };
    Some(match () {
        () if name.starts_with(query) => Match::Beginning,
        () if words.iter().all(begins) => Match::Words,
        () => Match::Within,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::transact,
        model::{persona::Persona, strategy::Initiative},
    };

    fn names(query: &str) -> Vec<String> {
        let mut workspace = Workspace::default();
        transact(&mut workspace, |tx| {
            for name in ["Busy buyer", "Buyer Bao", "Overbuyers", "客户经理"] {
                tx.add(Persona { name: name.to_owned(), ..Persona::default() });
            }
            tx.add(Initiative { name: "Buyer guide for procurement".to_owned(), ..Initiative::default() });
            tx.add(Initiative::default());
            Ok(())
        })
        .unwrap();
        let found = search(&workspace, query, 10, |kind| matches!(kind, Kind::Persona | Kind::Initiative));
        found.into_iter().map(|id| workspace.name_of(id).unwrap().to_owned()).collect()
    }

    #[test]
    fn what_begins_with_the_query_comes_first_then_words_then_parts() {
        assert_eq!(names("BUYER"), ["Buyer Bao", "Buyer guide for procurement", "Busy buyer", "Overbuyers"]);
    }

    #[test]
    fn every_word_has_to_be_there_in_any_order() {
        assert_eq!(names("bao buy"), ["Buyer Bao"]);
        assert_eq!(names("客户"), ["客户经理"]);
        assert_eq!(names("bao guide"), [""; 0]);
    }

    #[test]
    fn an_empty_query_finds_nothing() {
        assert_eq!(names("  "), [""; 0]);
    }

    #[test]
    fn only_the_kinds_asked_for_are_found_and_no_more_than_asked_for() {
        let mut workspace = Workspace::default();
        transact(&mut workspace, |tx| {
            tx.add(Persona { name: "Same".to_owned(), ..Persona::default() });
            tx.add(Initiative { name: "Same".to_owned(), ..Initiative::default() });
            Ok(())
        })
        .unwrap();
        let found = search(&workspace, "same", 10, |kind| kind == Kind::Initiative);
        assert_eq!(found.iter().map(|id| id.kind).collect::<Vec<_>>(), [Kind::Initiative]);
        assert_eq!(search(&workspace, "same", 1, |_| true).len(), 1);
    }
}
