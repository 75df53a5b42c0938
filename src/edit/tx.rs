//! The transaction: changes records and remembers how each was before.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    base::id::Id,
    model::{AnyId, AnyRecord, Record, Workspace, record::Walk},
};

use super::{
    frame::structure_in,
    patch::{Change, Patch},
};

/// Why a verb did nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("{0} does not exist")]
    NotFound(AnyId),
    #[error("{0} exists already")]
    Exists(AnyId),
    #[error("{0} cannot stand there")]
    WrongPlace(AnyId),
    #[error("the value is out of range")]
    OutOfRange,
    #[error("this is more than a workspace may hold")]
    TooMany,
    #[error("{0} is part of the locked structure")]
    Locked(AnyId),
}

/// Runs a verb. When it is refused the workspace is as before; else the patch says what it changed.
pub fn transact<R>(
    workspace: &mut Workspace,
    verb: impl FnOnce(&mut Tx) -> Result<R, Refused>,
) -> Result<(R, Patch), Refused> {
    let locked = workspace.frame.locked;
    let mut tx = Tx { workspace, before: BTreeMap::new() };
    let result = match verb(&mut tx) {
        Ok(result) => result,
        Err(refused) => {
            tx.roll_back();
            return Err(refused);
        }
    };
    let patch = tx.finish();
    if let Some(id) = structure_in(&patch).filter(|_| locked) {
        patch.revert(workspace);
        return Err(Refused::Locked(id));
    }
    Ok((result, patch))
}

/// A workspace open for changes.
pub struct Tx<'a> {
    workspace: &'a mut Workspace,
    before: BTreeMap<AnyId, Option<AnyRecord>>,
}

impl Tx<'_> {
    /// The workspace as changed so far.
    pub fn workspace(&self) -> &Workspace {
        self.workspace
    }

    pub fn get<T: Record>(&self, id: Id<T>) -> Result<&Arc<T>, Refused> {
        T::find(self.workspace, id).ok_or(Refused::NotFound(id.into()))
    }

    /// Adds a record under a new id.
    pub fn add<T: Record>(&mut self, record: T) -> Id<T> {
        let mut id = Id::random();
        while T::find(self.workspace, id).is_some() {
            id = Id::random();
        }
        self.put(id, Some(Arc::new(record)));
        id
    }

    /// Adds a record under an id of its own, such as one that comes from a template.
    pub fn insert<T: Record>(&mut self, id: Id<T>, record: T) -> Result<(), Refused> {
        if T::find(self.workspace, id).is_some() {
            return Err(Refused::Exists(id.into()));
        }
        self.put(id, Some(Arc::new(record)));
        Ok(())
    }

    pub fn update<T: Record>(&mut self, id: Id<T>, change: impl FnOnce(&mut T)) -> Result<(), Refused> {
        let mut record = Arc::clone(self.get(id)?);
        change(Arc::make_mut(&mut record));
        self.put(id, Some(record));
        Ok(())
    }

    /// Changes a record that the workspace has exactly one of, such as the profile.
    pub fn update_only<T: Record>(&mut self, change: impl FnOnce(&mut T)) -> Result<(), Refused> {
        self.update(Id::new(AnyId::only(T::KIND).key), change)
    }

    pub fn remove<T: Record>(&mut self, id: Id<T>) -> Result<(), Refused> {
        self.get(id)?;
        self.put(id, None);
        Ok(())
    }

    pub(super) fn remove_any(&mut self, id: AnyId) {
        self.remember(id);
        self.workspace.put(id, None);
    }

    /// Makes the records in `users` drop their references to what is `gone`.
    pub(super) fn forget(&mut self, users: &[AnyId], gone: &dyn Fn(AnyId) -> bool) {
        for id in users {
            if let Some(mut record) = self.workspace.find(*id) {
                self.remember(*id);
                record.forget(gone);
                self.workspace.put(*id, Some(record));
            }
        }
    }

    /// Makes the references of a record to `old` ones to `new`.
    pub(super) fn replace(&mut self, user: AnyId, old: AnyId, new: AnyId) {
        if let Some(mut record) = self.workspace.find(user) {
            self.remember(user);
            record.replace(old, new);
            self.workspace.put(user, Some(record));
        }
    }

    fn put<T: Record>(&mut self, id: Id<T>, record: Option<Arc<T>>) {
        self.remember(id.into());
        T::put(self.workspace, id, record);
    }

    fn remember(&mut self, id: AnyId) {
        let workspace = &self.workspace;
        self.before.entry(id).or_insert_with(|| workspace.find(id));
    }

    fn finish(self) -> Patch {
        let workspace = self.workspace;
        let changes =
            self.before.into_iter().map(|(id, before)| (id, Change { before, after: workspace.find(id) }));
        Patch::new(changes)
    }

    fn roll_back(self) {
        for (id, before) in self.before {
            self.workspace.put(id, before);
        }
    }
}
