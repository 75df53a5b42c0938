//! The chain from the people to what is done for them: persona → journey → stage → pain → opportunity →
//! initiative → KPI and criterion (domain 4.4).

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    base::id::Id,
    model::{AnyId, Workspace, journey::Content, maturity::Instrument, order::in_order},
};

/// What a part of the chain is; also its place from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Link {
    Persona,
    Journey,
    Stage,
    Pain,
    Opportunity,
    Initiative,
    Kpi,
    Criterion,
}

impl Link {
    pub const ALL: [Self; 8] = [
        Self::Persona,
        Self::Journey,
        Self::Stage,
        Self::Pain,
        Self::Opportunity,
        Self::Initiative,
        Self::Kpi,
        Self::Criterion,
    ];
}

/// What stands at a place of the chain.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    Record(AnyId),
    /// A criterion is part of an instrument, not a record.
    Criterion(Id<Instrument>, String),
}

/// All parts of the chain and what leads from one to the next.
#[derive(Clone, Debug, Default)]
pub struct Chain {
    nodes: Vec<(Link, Node)>,
    forward: Vec<Vec<u32>>,
    backward: Vec<Vec<u32>>,
}

/// A part of the chain, by its number.
pub type NodeIndex = u32;

impl Chain {
    pub fn of(workspace: &Workspace) -> Self {
        let mut builder = Builder::default();
        builder.people(workspace);
        builder.maps(workspace);
        builder.strategy(workspace);
        builder.finish()
    }

    /// Every part with its number, from left to right.
    pub fn nodes(&self) -> impl Iterator<Item = (NodeIndex, Link, &Node)> {
        (0..).zip(&self.nodes).map(|(index, (link, node))| (index, *link, node))
    }

    /// What a part is.
    pub fn node(&self, index: NodeIndex) -> Option<(Link, &Node)> {
        self.nodes.get(index as usize).map(|(link, node)| (*link, node))
    }

    /// How many parts there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The chain of these parts alone, which get new numbers.
    #[must_use]
    pub fn only(&self, kept: &BTreeSet<NodeIndex>) -> Self {
        let new: BTreeMap<NodeIndex, NodeIndex> = kept.iter().copied().zip(0..).collect();
        let joined = |all: &[Vec<NodeIndex>]| -> Vec<Vec<NodeIndex>> {
            let of = |index: &NodeIndex| all.get(*index as usize).map_or(&[][..], Vec::as_slice);
            let renamed = |index| of(index).iter().filter_map(|other| new.get(other).copied()).collect();
            kept.iter().map(renamed).collect()
        };
        let nodes = kept.iter().filter_map(|index| self.nodes.get(*index as usize).cloned());
        Self { nodes: nodes.collect(), forward: joined(&self.forward), backward: joined(&self.backward) }
    }

    /// What leads from a part to the next.
    pub fn next(&self, index: NodeIndex) -> &[NodeIndex] {
        self.forward.get(index as usize).map_or(&[], Vec::as_slice)
    }

    /// What led to a part.
    pub fn previous(&self, index: NodeIndex) -> &[NodeIndex] {
        self.backward.get(index as usize).map_or(&[], Vec::as_slice)
    }

    pub fn find(&self, record: AnyId) -> Option<NodeIndex> {
        let place = self.nodes.iter().position(|(_, node)| *node == Node::Record(record))?;
        u32::try_from(place).ok()
    }

    /// A part with everything that leads to it and everything that it leads to.
    pub fn lit(&self, from: NodeIndex) -> BTreeSet<NodeIndex> {
        let mut lit = reach(from, |index| self.next(index));
        lit.extend(reach(from, |index| self.previous(index)));
        lit
    }
}

fn reach<'a>(from: NodeIndex, step: impl Fn(NodeIndex) -> &'a [NodeIndex]) -> BTreeSet<NodeIndex> {
    let mut reached = BTreeSet::from([from]);
    let mut open = vec![from];
    while let Some(index) = open.pop() {
        open.extend(step(index).iter().copied().filter(|next| reached.insert(*next)));
    }
    reached
}

#[derive(Default)]
struct Builder {
    nodes: Vec<(Link, Node)>,
    index: BTreeMap<Node, NodeIndex>,
    edges: BTreeSet<(NodeIndex, NodeIndex)>,
}

impl Builder {
    fn add(&mut self, link: Link, node: Node) -> NodeIndex {
        let next = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        *self.index.entry(node.clone()).or_insert_with(|| {
            self.nodes.push((link, node));
            next
        })
    }

    fn add_record(&mut self, link: Link, id: impl Into<AnyId>) {
        self.add(link, Node::Record(id.into()));
    }

    /// Joins two parts that are both there; what refers to a record that is gone is left out.
    fn join(&mut self, from: impl Into<AnyId>, to: impl Into<AnyId>) {
        let find = |id| self.index.get(&Node::Record(id)).copied();
        if let (Some(from), Some(to)) = (find(from.into()), find(to.into())) {
            self.edges.insert((from, to));
        }
    }

    fn people(&mut self, workspace: &Workspace) {
        for (id, _) in workspace.personas_in_order().into_iter().filter(|(_, own)| !own.archived) {
            self.add_record(Link::Persona, id);
        }
        for (id, journey) in workspace.journeys_in_order() {
            self.add_record(Link::Journey, id);
            for persona in &journey.personas {
                self.join(*persona, id);
            }
        }
    }

    fn maps(&mut self, workspace: &Workspace) {
        for (journey, _) in workspace.journeys_in_order() {
            for (stage, _) in workspace.stages_of(journey) {
                self.add_record(Link::Stage, stage);
                self.join(journey, stage);
            }
        }
        for (id, card) in workspace.cards.iter() {
            if matches!(card.content, Content::Pain { .. }) {
                self.add_record(Link::Pain, id);
                self.join(card.stage, id);
            }
        }
    }

    fn strategy(&mut self, workspace: &Workspace) {
        for (id, own) in in_order(&workspace.opportunities, |_| true) {
            self.add_record(Link::Opportunity, id);
            for origin in &own.origins {
                self.join(*origin, id);
            }
        }
        for (id, card) in workspace.cards.iter() {
            if let Content::Pain { opportunities, .. } = &card.content {
                for opportunity in opportunities {
                    self.join(id, *opportunity);
                }
            }
        }
        for (id, _) in workspace.kpis_in_order() {
            self.add_record(Link::Kpi, id);
        }
        for (id, own) in in_order(&workspace.initiatives, |_| true) {
            self.add_record(Link::Initiative, id);
            for pain in &own.pains {
                self.join(*pain, id);
            }
            for effect in &own.effects {
                self.join(id, effect.kpi);
            }
            for criterion in &own.criteria {
                let node = Node::Criterion(criterion.instrument, criterion.criterion.clone());
                let to = self.add(Link::Criterion, node);
                if let Some(from) = self.index.get(&Node::Record(id.into())) {
                    self.edges.insert((*from, to));
                }
            }
        }
        for (id, own) in workspace.opportunities.iter() {
            for initiative in &own.initiatives {
                self.join(id, *initiative);
            }
        }
    }

    fn finish(self) -> Chain {
        let mut chain = Chain {
            forward: vec![Vec::new(); self.nodes.len()],
            backward: vec![Vec::new(); self.nodes.len()],
            nodes: self.nodes,
        };
        for (from, to) in self.edges {
            if let Some(next) = chain.forward.get_mut(from as usize) {
                next.push(to);
            }
            if let Some(previous) = chain.backward.get_mut(to as usize) {
                previous.push(from);
            }
        }
        chain
    }
}
