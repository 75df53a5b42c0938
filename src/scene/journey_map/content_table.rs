//! The plan of content in rows: a row for each channel, a column for each decision stage.

use crate::{
    analysis::journey::{ContentPlan, DECISIONS},
    base::{id::Id, localised::Lang},
    model::{
        Workspace,
        journey::{DecisionStage, Journey},
    },
    scene::table::{Cell, Table},
    tr,
};

use super::{said, told};

/// The plan of content of a map; `None` when there is no such map. Channels without content are left out.
pub fn content_table(workspace: &Workspace, id: Id<Journey>, lang: Lang) -> Option<Table> {
    let journey = workspace.journeys.get(id)?;
    let text = |card| {
        let card = workspace.cards.get(card)?;
        let stage = workspace.stages.get(card.stage).map(|stage| stage.name.as_str()).unwrap_or_default();
        let said = said(workspace, card).trim();
        Some(tr!(lang, "journeys-content-at", text = said, stage = stage))
    };
    let rows = ContentPlan::of(workspace, id).rows.into_iter().filter(|row| !row.is_empty()).map(|row| {
        let name = match workspace.channels.get(row.channel) {
            Some(channel) => channel.name.clone(),
            None => tr!(lang, "journeys-no-channel"),
        };
        let cells = row.cells.iter().map(|cards| {
            let texts: Vec<String> = cards.iter().filter_map(|card| text(*card)).collect();
            Cell::from(texts.join("\n"))
        });
        std::iter::once(Cell::from(name)).chain(cells).collect()
    });
    let rows = rows.collect();
    let decisions = DECISIONS.iter().map(|decision| match decision {
        DecisionStage::None => tr!(lang, "journeys-content-other"),
        decision => told::decision(*decision, lang),
    });
    let columns = std::iter::once(tr!(lang, "journeys-field-channel")).chain(decisions).collect();
    let name = tr!(lang, "journeys-content-of", name = &*journey.name);
    Some(Table { name, columns, rows })
}
