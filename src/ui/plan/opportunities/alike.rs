//! Which opportunities probably say the same, found out only when names change.

use std::{
    collections::{BTreeMap, HashSet},
    rc::Rc,
};

use crate::{
    analysis::duplicates::{ALIKE, Outline, groups},
    base::id::Id,
    model::{Mark, Table, strategy::Opportunity},
};

/// Opportunities that are alike, group by group.
type Groups = Vec<Vec<Id<Opportunity>>>;

/// Names as they can be compared, as long as they stay.
#[derive(Default)]
pub struct Alike {
    of: Option<Mark>,
    outlines: BTreeMap<Id<Opportunity>, (String, Outline)>,
    /// Goes up when a name comes, changes or goes.
    version: u64,
    groups: Option<(u64, Rc<Groups>)>,
    like: Option<(u64, Id<Opportunity>, Vec<Id<Opportunity>>)>,
}

impl Alike {
    fn bring_up_to(&mut self, table: &Table<Opportunity>) {
        let of = Some(table.mark());
        if self.of == of {
            return;
        }
        let count = self.outlines.len();
        self.outlines.retain(|id, _| table.contains(*id));
        let mut changed = count != self.outlines.len();
        for (id, own) in table.iter() {
            if self.outlines.get(&id).is_none_or(|(name, _)| *name != own.name) {
                self.outlines.insert(id, (own.name.clone(), Outline::of(&own.name)));
                changed = true;
            }
        }
        self.version += u64::from(changed);
        self.of = of;
    }

    /// Groups of two or more that are alike.
    pub fn groups(&mut self, table: &Table<Opportunity>) -> Rc<Groups> {
        self.bring_up_to(table);
        if let Some((_, groups)) = self.groups.as_ref().filter(|(version, _)| *version == self.version) {
            return Rc::clone(groups);
        }
        let ids: Vec<Id<Opportunity>> = self.outlines.keys().copied().collect();
        let outlines: Vec<Outline> = self.outlines.values().map(|(_, outline)| outline.clone()).collect();
        let found = groups(&outlines)
            .into_iter()
            .map(|group| group.into_iter().filter_map(|index| ids.get(index).copied()).collect());
        let found = Rc::new(found.collect::<Vec<_>>());
        self.groups = Some((self.version, Rc::clone(&found)));
        found
    }

    /// Those that are like one.
    pub fn like(&mut self, table: &Table<Opportunity>, id: Id<Opportunity>) -> &[Id<Opportunity>] {
        self.bring_up_to(table);
        let is_known =
            self.like.as_ref().is_some_and(|(version, of, _)| (*version, *of) == (self.version, id));
        if !is_known {
            let own = self.outlines.get(&id).map(|(_, outline)| outline.clone()).unwrap_or_default();
            let others = self.outlines.iter().filter(|(other, _)| **other != id);
            let found = others.filter(|(_, (_, outline))| own.likeness(outline) >= ALIKE);
            self.like = Some((self.version, id, found.map(|(other, _)| *other).collect()));
        }
        self.like.as_ref().map_or(&[], |(_, _, found)| found)
    }

    /// Everything that is in some group.
    pub fn all(&mut self, table: &Table<Opportunity>) -> HashSet<Id<Opportunity>> {
        self.groups(table).iter().flatten().copied().collect()
    }
}
