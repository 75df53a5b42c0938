//! What was made of the workspace, kept until something that it was made of is no longer the same.
//!
//! The rule: what is kept for later holds marks of tables and no copies, which would make the next change copy a whole
//! table.

use std::rc::Rc;

use crate::{
    base::localised::Lang,
    model::{Kind, Mark},
    scene::theme::Appearance,
};

use super::Cx;

/// Something with what it was made of; `K` is what it depends on besides records, words and colours.
pub struct Kept<T, K = ()>(Option<(Basis<K>, Rc<T>)>);

#[derive(PartialEq)]
struct Basis<K> {
    records: Vec<Mark>,
    lang: Lang,
    appearance: Appearance,
    of: K,
}

// Written out because `derive` would ask the same of both types.
impl<T, K> Default for Kept<T, K> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T, K: PartialEq> Kept<T, K> {
    /// What was made before; made anew where the records of one of these kinds, the words, the colours or what else it
    /// is made `of` are others.
    pub fn get(&mut self, cx: &Cx, kinds: &[Kind], of: K, make: impl FnOnce() -> T) -> Rc<T> {
        let basis =
            Basis { records: cx.workspace.marks(kinds), lang: cx.lang, appearance: cx.theme.appearance, of };
        if let Some((_, made)) = self.0.as_ref().filter(|(known, _)| *known == basis) {
            return Rc::clone(made);
        }
        let new = Rc::new(make());
        self.0 = Some((basis, Rc::clone(&new)));
        new
    }
}

impl<T, K> Kept<T, K> {
    /// What was made last, even where it is out of date.
    pub fn last(&self) -> Option<&Rc<T>> {
        self.0.as_ref().map(|(_, made)| made)
    }
}
