//! What a transaction changed: the one thing that undo, the dirty mark, caches and the journal read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{AnyId, AnyRecord, Kind, Workspace};

/// One record before and after; `None` where it did not exist.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub before: Option<AnyRecord>,
    pub after: Option<AnyRecord>,
}

/// Changed records by id. Holds nothing that is the same before and after.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Patch {
    changes: BTreeMap<AnyId, Change>,
}

impl Patch {
    pub(super) fn new(changes: impl Iterator<Item = (AnyId, Change)>) -> Self {
        let changes = changes.filter(|(_, change)| change.before != change.after).collect();
        Self { changes }
    }

    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    pub fn changes(&self) -> impl Iterator<Item = (AnyId, &Change)> {
        self.changes.iter().map(|(id, change)| (*id, change))
    }

    /// Whether any record of a kind is changed.
    pub fn touches(&self, kind: Kind) -> bool {
        self.changes.keys().any(|id| id.kind == kind)
    }

    /// Brings the workspace from before to after.
    pub fn apply(&self, workspace: &mut Workspace) {
        for (id, change) in &self.changes {
            workspace.put(*id, change.after.clone());
        }
    }

    /// Brings the workspace from after to before.
    pub fn revert(&self, workspace: &mut Workspace) {
        for (id, change) in &self.changes {
            workspace.put(*id, change.before.clone());
        }
    }

    /// This patch and one made right after it, as one.
    #[must_use]
    pub fn then(mut self, later: Self) -> Self {
        for (id, change) in later.changes {
            match self.changes.remove(&id) {
                None => _ = self.changes.insert(id, change),
                Some(earlier) if earlier.before == change.after => {}
                Some(earlier) => {
                    self.changes.insert(id, Change { before: earlier.before, after: change.after });
                }
            }
        }
        self
    }
}

/// A part of a workspace to be laid over another: how a patch is written to the recovery journal.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fragment {
    /// Records that no longer exist, or are as in an empty workspace.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<AnyId>,
    /// Records as they are now.
    #[serde(default)]
    pub records: Workspace,
}

impl Fragment {
    /// What is needed to bring the state before a patch to the one after it.
    pub fn after(patch: &Patch) -> Self {
        Self::of(patch.changes.iter().map(|(id, change)| (*id, change.after.clone())))
    }

    /// What is needed to bring the state after a patch back to the one before it.
    pub fn before(patch: &Patch) -> Self {
        Self::of(patch.changes.iter().map(|(id, change)| (*id, change.before.clone())))
    }

    fn of(records: impl Iterator<Item = (AnyId, Option<AnyRecord>)>) -> Self {
        let empty = Workspace::default();
        let mut fragment = Self::default();
        for (id, record) in records {
            if record.is_none() || record == empty.find(id) {
                fragment.removed.push(id);
            } else {
                fragment.records.put(id, record);
            }
        }
        fragment
    }

    pub fn apply(&self, workspace: &mut Workspace) {
        let empty = Workspace::default();
        for id in &self.removed {
            workspace.put(*id, None);
        }
        self.records.for_each(|id, _| {
            let record = self.records.find(id);
            // What a fragment does not hold of the records that exist once is at its default there.
            if record != empty.find(id) {
                workspace.put(id, record);
            }
        });
    }
}
