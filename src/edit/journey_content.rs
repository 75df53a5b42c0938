//! Verbs for content by channel and decision stage.

use crate::{
    base::id::Id,
    model::journey::{Card, Channel, Content, LaneKind, Stage},
};

use super::{
    journey::{add_card, add_lane},
    place::Spot,
    tx::{Refused, Tx},
};

/// Adds content at a stage in a channel; the map gets a lane of content when it has none.
pub fn add_content(
    tx: &mut Tx,
    stage: Id<Stage>,
    channel: Id<Channel>,
    (lane_name, text): (String, String),
) -> Result<Id<Card>, Refused> {
    let journey = tx.get(stage)?.journey;
    if channel.is_set() {
        tx.get(channel)?;
    }
    let lanes = tx.workspace().lanes_of(journey);
    let found = lanes.iter().find(|(_, lane)| lane.kind == LaneKind::ContentPlan).map(|(id, _)| *id);
    let lane = match found {
        Some(lane) => lane,
        None => add_lane(tx, journey, Spot::Last, (LaneKind::ContentPlan, lane_name))?,
    };
    let card = add_card(tx, (lane, stage), Spot::Last, text)?;
    tx.update(card, |card| card.content = Content::Channel { channel })?;
    Ok(card)
}

/// Adds a channel after the others.
pub fn add_channel(tx: &mut Tx, name: String) -> Result<Id<Channel>, Refused> {
    let rank = Spot::Last.rank(&tx.workspace().channels_in_order(), None)?;
    Ok(tx.add(Channel { rank, name, ..Channel::default() }))
}
