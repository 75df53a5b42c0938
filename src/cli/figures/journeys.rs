//! The figures of all journeys.

use serde_json::{Value, json};

use crate::{
    analysis::journey::JourneyResult,
    base::id::Id,
    model::{Workspace, journey::Journey},
};

use super::number;

/// One entry for each journey, in the workspace's order: the curve of its actor (F28); stages are 0-based.
pub fn journeys(workspace: &Workspace) -> Value {
    let results = JourneyResult::all(workspace);
    workspace
        .journeys_in_order()
        .into_iter()
        .map(|(id, journey)| entry(id, journey, results.get(&id)))
        .collect()
}

fn entry(id: Id<Journey>, journey: &Journey, result: Option<&JourneyResult>) -> Value {
    let line = result.and_then(JourneyResult::line);
    json!({
        "id": id.to_string(),
        "name": journey.name,
        "persona": journey.personas.first().map(ToString::to_string),
        "mean": number(line.map(|line| line.mean)),
        "lowest_stage": line.map(|line| line.lowest.index),
        "negative_share": number(line.map(|line| line.negative_share)),
        "largest_fall_at": line.and_then(|line| line.largest_fall).map(|fall| fall.at),
        "peak_end": number(line.and_then(|line| line.peak_end)),
    })
}
