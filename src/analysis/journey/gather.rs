//! The parts of maps, gathered in one pass.

use std::{collections::HashMap, sync::Arc};

use crate::{
    base::id::Id,
    model::{
        Workspace,
        journey::{Card, Journey, Lane, LaneKind, Stage},
        order::Row,
    },
};

/// One map with its parts in order.
pub(super) struct Gathered<'a> {
    pub id: Id<Journey>,
    pub journey: &'a Journey,
    pub stages: Vec<Row<'a, Stage>>,
    pub lanes: Vec<Row<'a, Lane>>,
    /// Lane by lane, in each from left to right and top to bottom.
    pub cards: Vec<Found<'a>>,
}

/// A card in its place.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    pub id: Id<Card>,
    pub card: &'a Card,
    /// Place of its lane.
    pub lane: usize,
    pub kind: LaneKind,
    /// Place of its stage.
    pub stage: usize,
    /// How many stages it covers, at least 1.
    pub span: usize,
}

impl<'a> Gathered<'a> {
    /// The wanted maps, in the workspace's order. A card in no stage or lane of its map is left out.
    pub fn all(workspace: &'a Workspace, wanted: impl Fn(Id<Journey>) -> bool) -> Vec<Self> {
        let mut maps: Vec<Self> = workspace
            .journeys_in_order()
            .into_iter()
            .filter(|(id, _)| wanted(*id))
            .map(|(id, journey)| Self {
                id,
                journey,
                stages: workspace.stages_of(id),
                lanes: workspace.lanes_of(id),
                cards: Vec::new(),
            })
            .collect();
        let mut lanes: HashMap<Id<Lane>, (usize, usize)> = HashMap::new();
        let mut stages: HashMap<Id<Stage>, (usize, usize)> = HashMap::new();
        for (number, map) in maps.iter().enumerate() {
            lanes.extend(map.lanes.iter().enumerate().map(|(i, (id, _))| (*id, (number, i))));
            stages.extend(map.stages.iter().enumerate().map(|(i, (id, _))| (*id, (number, i))));
        }
        for (id, card) in workspace.cards.iter() {
            let (Some((map, lane)), Some((same, stage))) = (lanes.get(&card.lane), stages.get(&card.stage))
            else {
                continue;
            };
            if let Some(map) = maps.get_mut(*map).filter(|_| map == same) {
                map.put(id, card, (*lane, *stage));
            }
        }
        for map in &mut maps {
            map.cards.sort_by(|a, b| {
                let place = |found: &Found| (found.lane, found.stage);
                place(a).cmp(&place(b)).then_with(|| (&a.card.rank, a.id).cmp(&(&b.card.rank, b.id)))
            });
        }
        maps
    }

    fn put(&mut self, id: Id<Card>, card: &'a Arc<Card>, (lane, stage): (usize, usize)) {
        let Some((_, row)) = self.lanes.get(lane) else { return };
        let room = self.stages.len() - stage;
        let span = (1 + usize::from(card.more_stages)).min(room);
        self.cards.push(Found { id, card, lane, kind: row.kind, stage, span });
    }
}

impl Found<'_> {
    /// The places of the stages it covers.
    pub fn covers(&self) -> std::ops::Range<usize> {
        self.stage..self.stage + self.span
    }
}
