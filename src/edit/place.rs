//! Where among its siblings a record is put.

use crate::{
    base::{id::Id, rank::Rank},
    model::{
        Record, Workspace,
        order::{Ranked, Row},
    },
};

use super::tx::{Refused, Tx};

/// A place in a list of siblings.
pub enum Spot<T> {
    First,
    Last,
    Before(Id<T>),
    After(Id<T>),
}

// Written out because `derive` would ask the same of `T`.
impl<T> Clone for Spot<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Spot<T> {}

impl<T: Record + Ranked> Spot<T> {
    /// A rank for this place among `siblings`, which are in order; `moved` is one of them that is being moved
    /// and does not count.
    pub(super) fn rank(self, siblings: &[Row<T>], moved: Option<Id<T>>) -> Result<Rank, Refused> {
        let others: Vec<&Row<T>> = siblings.iter().filter(|(id, _)| Some(*id) != moved).collect();
        let find = |wanted: Id<T>| {
            others.iter().position(|(id, _)| *id == wanted).ok_or(Refused::NotFound(wanted.into()))
        };
        let at = match self {
            Self::First => 0,
            Self::Last => others.len(),
            Self::Before(id) => find(id)?,
            Self::After(id) => find(id)? + 1,
        };
        let low = at.checked_sub(1).and_then(|i| others.get(i));
        let rank_of = |row: &&Row<T>| row.1.rank().clone();
        Ok(Rank::between(low.map(rank_of).as_ref(), others.get(at).map(rank_of).as_ref()))
    }
}

/// Adds a record after its siblings, which `of` finds in the workspace.
pub(super) fn add_last<T: Record + Ranked>(
    tx: &mut Tx,
    mut record: T,
    siblings: impl Fn(&Workspace) -> Vec<Row<'_, T>>,
) -> Result<Id<T>, Refused> {
    record.set_rank(Spot::Last.rank(&siblings(tx.workspace()), None)?);
    Ok(tx.add(record))
}

/// Moves a record among siblings that `of` finds in the workspace.
pub(super) fn move_among<T: Record + Ranked>(
    tx: &mut Tx,
    id: Id<T>,
    spot: Spot<T>,
    siblings: impl Fn(&Workspace) -> Vec<Row<'_, T>>,
) -> Result<(), Refused> {
    let rank = spot.rank(&siblings(tx.workspace()), Some(id))?;
    tx.update(id, |record| record.set_rank(rank))
}
