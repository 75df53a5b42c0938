//! The chain and its loose ends as computed last: they ask for the whole workspace and change only with it.

use std::{collections::BTreeSet, rc::Rc};

use crate::{
    analysis::{
        chain::{Chain, Node, NodeIndex},
        loose_ends::{LooseEnd, loose_ends},
    },
    model::{Kind, Mark, Workspace},
};

/// What was computed, and from what.
#[derive(Default)]
pub struct Seen {
    of: Vec<Mark>,
    chain: Rc<Chain>,
    ends: Vec<LooseEnd>,
    /// Counts the changes.
    pub version: u64,
}

impl Seen {
    pub fn bring_up_to(&mut self, workspace: &Workspace) {
        let of = workspace.marks(Kind::ALL);
        if self.of == of {
            return;
        }
        self.chain = Rc::new(Chain::of(workspace));
        self.ends = loose_ends(workspace);
        self.of = of;
        self.version += 1;
    }

    pub fn chain(&self) -> &Rc<Chain> {
        &self.chain
    }

    pub fn ends(&self) -> &[LooseEnd] {
        &self.ends
    }
}

/// The number of a part, where it is in a chain.
pub fn index_of(chain: &Chain, node: &Node) -> Option<NodeIndex> {
    chain.nodes().find(|(_, _, own)| *own == node).map(|(index, ..)| index)
}

/// The chain, or only what hangs together with one of its parts.
pub fn around(chain: &Rc<Chain>, node: Option<&Node>) -> Rc<Chain> {
    match node.and_then(|node| index_of(chain, node)) {
        Some(index) => Rc::new(chain.only(&chain.lit(index))),
        None => Rc::clone(chain),
    }
}

/// A part with all it hangs together with, as long as it stays the same one.
#[derive(Default)]
pub struct Lighting {
    of: Option<NodeIndex>,
    lit: BTreeSet<NodeIndex>,
}

impl Lighting {
    /// Lights a part, or nothing.
    pub fn light(&mut self, chain: &Chain, index: Option<NodeIndex>) {
        if self.of != index {
            self.of = index;
            self.lit = index.map(|index| chain.lit(index)).unwrap_or_default();
        }
    }

    /// Forgets what was lit in a chain whose parts had other numbers.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    pub fn is_on(&self) -> bool {
        self.of.is_some()
    }

    pub fn holds(&self, index: NodeIndex) -> bool {
        self.lit.contains(&index)
    }
}
