//! A table of records by id, cheap to copy.

use std::{
    any::Any,
    collections::BTreeMap,
    fmt,
    marker::PhantomData,
    sync::{Arc, Weak},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::base::id::{Id, Identified};

/// Records of one kind in the order of their ids.
///
/// Copies share everything until one is changed: so a save job can hold the workspace as it was while the
/// person goes on working, and a cache can tell by pointer that a table is the one it has seen.
pub struct Table<T>(Arc<BTreeMap<Id<T>, Arc<T>>>);

impl<T> Table<T> {
    pub fn get(&self, id: Id<T>) -> Option<&Arc<T>> {
        self.0.get(&id)
    }

    pub fn contains(&self, id: Id<T>) -> bool {
        self.0.contains_key(&id)
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id<T>, &Arc<T>)> {
        self.0.iter().map(|(id, record)| (*id, record))
    }

    pub fn ids(&self) -> impl Iterator<Item = Id<T>> {
        self.0.keys().copied()
    }

    pub fn values(&self) -> impl Iterator<Item = &Arc<T>> {
        self.0.values()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether both are the same table, unchanged since one was copied from the other.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// Marks the table as it is now, without keeping it.
    pub fn mark(&self) -> Mark
    where
        T: 'static,
    {
        Mark::of(&self.0)
    }

    pub(super) fn put(&mut self, id: Id<T>, record: Option<Arc<T>>) {
        let map = Arc::make_mut(&mut self.0);
        match record {
            Some(record) => map.insert(id, record),
            None => map.remove(&id),
        };
    }
}

/// What a table, or what there is one of, was like at a moment: a later mark is equal as long as nothing has changed.
/// Unlike a copy it does not make the next change copy the whole table.
#[derive(Clone, Debug)]
pub struct Mark(Weak<dyn Any>);

impl Mark {
    pub(super) fn of<T: 'static>(content: &Arc<T>) -> Self {
        let content: Weak<T> = Arc::downgrade(content);
        Self(content)
    }
}

impl PartialEq for Mark {
    fn eq(&self, other: &Self) -> bool {
        // A change moves what is marked to a new place, and the old one is not used again while the mark lives.
        self.0.ptr_eq(&other.0)
    }
}

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T: PartialEq> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other) || self.0 == other.0
    }
}

impl<T: Identified + fmt::Debug> fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.0.iter()).finish()
    }
}

impl<T: Identified + Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter())
    }
}

impl<'de, T: Identified + Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Rows<T>(PhantomData<T>);

        impl<'de, T: Identified + Deserialize<'de>> de::Visitor<'de> for Rows<T> {
            type Value = Table<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "records of the form \"{}-…\": (…)", T::PREFIX)
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut rows: A) -> Result<Table<T>, A::Error> {
                let mut map = BTreeMap::new();
                while let Some(id) = rows.next_key::<Id<T>>()? {
                    if map.insert(id, Arc::new(rows.next_value()?)).is_some() {
                        return Err(de::Error::custom(format_args!("two records have the id {id}")));
                    }
                }
                Ok(Table(Arc::new(map)))
            }
        }

        deserializer.deserialize_map(Rows(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::journey::Step;

    #[test]
    fn a_mark_tells_a_changed_table_from_the_one_it_marked() {
        let mut table: Table<Step> = Table::default();
        table.put(Id::random(), Some(Arc::default()));
        let mark = table.mark();
        assert!(mark == table.mark() && mark == table.clone().mark());
        table.put(Id::random(), Some(Arc::default()));
        assert!(mark != table.mark());
        assert!(table.mark() == table.mark());
        let copy = table.clone();
        let mark = table.mark();
        table.put(Id::random(), None);
        assert!(mark != table.mark() && mark == copy.mark());
    }
}
