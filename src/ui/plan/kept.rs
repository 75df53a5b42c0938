//! What was computed of a workspace, kept until anything in it changes.

use std::rc::Rc;

use crate::model::Workspace;

/// A value with the workspace it is of.
pub struct Kept<T>(Option<(Workspace, Rc<T>)>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Kept<T> {
    /// The value; computed when the workspace is not the one that it was computed of.
    pub fn get(&mut self, workspace: &Workspace, compute: impl FnOnce(&Workspace) -> T) -> Rc<T> {
        if let Some((_, value)) = self.0.as_ref().filter(|(of, _)| of.is_same(workspace)) {
            return Rc::clone(value);
        }
        let value = Rc::new(compute(workspace));
        self.0 = Some((workspace.clone(), Rc::clone(&value)));
        value
    }
}
