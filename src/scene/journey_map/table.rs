//! A journey map in rows: a row for each lane, a column for each stage.

use crate::{
    base::{id::Id, localised::Lang},
    model::{
        Workspace,
        journey::{Card, Content, Journey},
    },
    scene::table::{Cell, Table},
    tr,
};

use super::{said, signed, words};

/// The cells of a map, cards one below the other; `None` when there is no such journey. A hidden lane is left out
/// as on the map.
pub fn table(workspace: &Workspace, id: Id<Journey>, lang: Lang) -> Option<Table> {
    let journey = workspace.journeys.get(id)?;
    let stages = workspace.stages_of(id);
    let lanes = workspace.lanes_of(id).into_iter().filter(|(_, lane)| !lane.hidden && !lane.kind.is_line());
    let rows = lanes.map(|(lane, row)| {
        let cells = stages.iter().map(|(stage, _)| {
            let cards = workspace.cards_in(lane, *stage);
            let texts = cards.iter().map(|(_, card)| text(workspace, card));
            Cell::from(texts.collect::<Vec<_>>().join("\n"))
        });
        std::iter::once(words::lane(row, lang).into()).chain(cells).collect()
    });
    let rows = rows.collect();
    let names = stages.iter().map(|(_, stage)| stage.name.clone());
    let columns = std::iter::once(tr!(lang, "journeys-table-lane")).chain(names).collect();
    Some(Table { name: journey.name.clone(), columns, rows })
}

/// What a card says; a feeling with its value.
fn text(workspace: &Workspace, card: &Card) -> String {
    let said = said(workspace, card);
    match card.content {
        Content::Emotion { valence: Some(valence), .. } => {
            format!("{} {said}", signed(valence)).trim().to_owned()
        }
        _ => said.to_owned(),
    }
}
