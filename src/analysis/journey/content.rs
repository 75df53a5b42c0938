//! The plan of content: what is offered in which channel at which decision stage (item J6).

use crate::{
    base::id::Id,
    model::{
        Workspace,
        journey::{Card, Channel, Content, DecisionStage, Journey, LaneKind},
    },
};

use super::gather::Gathered;

/// The decision stages in the order of a purchase.
pub const DECISIONS: [DecisionStage; 4] =
    [DecisionStage::Method, DecisionStage::Product, DecisionStage::Use, DecisionStage::None];

/// The content of a map by channel and decision stage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContentPlan {
    /// In the workspace's order of channels; what has no channel comes last.
    pub rows: Vec<ContentRow>,
}

/// What is offered in one channel.
#[derive(Clone, Debug, PartialEq)]
pub struct ContentRow {
    /// Unset for content without a channel.
    pub channel: Id<Channel>,
    /// In the order of [`DECISIONS`], in each from left to right.
    pub cells: [Vec<Id<Card>>; 4],
}

impl ContentPlan {
    /// The cards in the lanes of content; a card belongs to the decision stage of its first stage.
    pub fn of(workspace: &Workspace, journey: Id<Journey>) -> Self {
        let gathered = Gathered::all(workspace, |id| id == journey);
        let Some(map) = gathered.first() else { return Self::default() };
        let mut channels: Vec<Id<Channel>> =
            workspace.channels_in_order().into_iter().map(|(id, _)| id).collect();
        channels.push(Id::default());
        let row = |channel| ContentRow { channel, cells: Default::default() };
        let mut rows: Vec<ContentRow> = channels.into_iter().map(row).collect();
        let mut cards: Vec<_> =
            map.cards.iter().filter(|found| found.kind == LaneKind::ContentPlan).collect();
        cards.sort_by_key(|found| found.stage);
        for found in cards {
            let channel = match found.card.content {
                Content::Channel { channel } | Content::Touchpoint { channel, .. }
                    if workspace.channels.contains(channel) =>
                {
                    channel
                }
                _ => Id::default(),
            };
            let decision = map.stages.get(found.stage).map(|(_, stage)| stage.decision).unwrap_or_default();
            let row = rows.iter_mut().find(|row| row.channel == channel);
            let place = DECISIONS.iter().position(|other| *other == decision);
            if let Some(cell) = row.zip(place).and_then(|(row, place)| row.cells.get_mut(place)) {
                cell.push(found.id);
            }
        }
        Self { rows }
    }
}

impl ContentRow {
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Vec::is_empty)
    }
}
