//! Root causes as an outline: each cause with how deep it stands, from the top.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    base::id::Id,
    model::{Workspace, order::in_order, strategy::Cause},
};

/// A cause in the outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Branch {
    pub id: Id<Cause>,
    /// 0 for what is at the top; one more for each why.
    pub depth: usize,
    /// How many causes stand directly below it; without any it is a root cause.
    pub below: usize,
    /// Its place among its siblings, and how many they are.
    pub place: (usize, usize),
}

/// Every cause once, each before those below it. Causes that explain each other in a circle, which only a file
/// edited by hand can hold, begin at the top with the first of them.
pub fn outline(workspace: &Workspace) -> Vec<Branch> {
    let mut below: BTreeMap<Id<Cause>, Vec<Id<Cause>>> = BTreeMap::new();
    let rows = in_order(&workspace.causes, |_| true);
    for (id, own) in &rows {
        let is_top = !workspace.causes.contains(own.parent);
        below.entry(if is_top { Id::default() } else { own.parent }).or_default().push(*id);
    }
    let mut walk = Walk { below: &below, seen: BTreeSet::new(), found: Vec::new() };
    walk.from(below.get(&Id::default()).map_or(&[][..], Vec::as_slice));
    for (id, _) in &rows {
        if !walk.seen.contains(id) {
            walk.from(&[*id]);
        }
    }
    walk.found
}

/// A walk down the tree that remembers where it has been.
struct Walk<'a> {
    below: &'a BTreeMap<Id<Cause>, Vec<Id<Cause>>>,
    seen: BTreeSet<Id<Cause>>,
    found: Vec<Branch>,
}

impl Walk<'_> {
    /// Without recursion: a hostile file may be as deep as it likes.
    fn from(&mut self, top: &[Id<Cause>]) {
        let mut open: Vec<(Id<Cause>, usize, (usize, usize))> = Vec::new();
        let put = |open: &mut Vec<_>, ids: &[Id<Cause>], depth| {
            open.extend(ids.iter().enumerate().rev().map(|(at, id)| (*id, depth, (at, ids.len()))));
        };
        put(&mut open, top, 0);
        while let Some((id, depth, place)) = open.pop() {
            if !self.seen.insert(id) {
                continue;
            }
            let children = self.below.get(&id).map_or(&[][..], Vec::as_slice);
            self.found.push(Branch { id, depth, below: children.len(), place });
            put(&mut open, children, depth + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Tx, transact};

    fn outlined(fill: impl FnOnce(&mut Tx) -> Result<(), crate::edit::Refused>) -> Vec<(usize, usize)> {
        let mut workspace = Workspace::default();
        transact(&mut workspace, fill).unwrap();
        let found = outline(&workspace);
        assert_eq!(found.len(), workspace.causes.len(), "every cause once");
        found.iter().map(|branch| (branch.depth, branch.below)).collect()
    }

    #[test]
    fn every_cause_stands_once_even_in_a_circle() {
        let circle = outlined(|tx| {
            let one = tx.add(Cause::default());
            let two = tx.add(Cause { parent: one, ..Cause::default() });
            tx.add(Cause { parent: two, ..Cause::default() });
            tx.update(one, |own| own.parent = two)
        });
        assert_eq!(circle[0].0, 0);
        assert_eq!(circle.len(), 3);
    }

    #[test]
    fn a_long_chain_of_whys_is_walked_to_its_end() {
        let deep = outlined(|tx| {
            let mut parent = Id::default();
            for _ in 0..20_000 {
                parent = tx.add(Cause { parent, ..Cause::default() });
            }
            Ok(())
        });
        assert_eq!(deep.last(), Some(&(19_999, 0)));
    }
}
