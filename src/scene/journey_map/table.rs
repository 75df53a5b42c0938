//! A journey map in rows: a row for each lane, a column for each stage.

use crate::{
    base::{id::Id, localised::Lang, number},
    model::{
        Workspace,
        journey::{Card, Content, Frequency, Journey, Lane, Stage},
        order::Row,
    },
    scene::table::{Cell, Table},
    tr,
};

use super::{metrics::Figure, said, score, signed, words};

/// Something said of a stage, in words.
type Fact = fn(&Workspace, &Row<Stage>, Lang) -> String;

/// What stands over the cards of a stage, with the key of its name.
const FACTS: [(&str, Fact); 3] = [
    ("journeys-field-phase", |workspace, (_, stage), lang| {
        workspace.phases.get(stage.phase).map(|phase| words::phase(phase, lang)).unwrap_or_default()
    }),
    ("journeys-field-owner", |_, (_, stage), _| stage.owner_role.clone()),
    ("journeys-table-steps", |workspace, (id, _), _| {
        let steps = workspace.steps_of(*id);
        steps.iter().map(|(_, step)| step.name.as_str()).collect::<Vec<_>>().join("\n")
    }),
];

/// The cells of a map, cards one below the other, under the phases, steps and owners of its stages; `None` when
/// there is no such journey. A hidden lane is left out as on the map.
pub fn table(workspace: &Workspace, id: Id<Journey>, lang: Lang) -> Option<Table> {
    let journey = workspace.journeys.get(id)?;
    let stages = workspace.stages_of(id);
    let lanes = workspace.lanes_of(id).into_iter().filter(|(_, lane)| !lane.hidden && !lane.kind.is_line());
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (key, fact) in FACTS {
        let cells: Vec<Cell> = stages.iter().map(|row| Cell::from(fact(workspace, row, lang))).collect();
        if cells.iter().any(|cell| *cell != Cell::Empty) {
            rows.push(std::iter::once(tr!(lang, key).into()).chain(cells).collect());
        }
    }
    rows.extend(lanes.map(|(lane, row)| {
        let cells = cells(workspace, (journey, &stages), lane, lang);
        std::iter::once(words::lane(row, lang).into()).chain(cells).collect()
    }));
    let names = stages.iter().map(|(_, stage)| stage.name.clone());
    let columns = std::iter::once(tr!(lang, "journeys-table-lane")).chain(names).collect();
    Some(Table { name: journey.name.clone(), columns, rows })
}

/// The cards of a lane by stage; a card that stretches over several stages stands in the first.
fn cells(
    workspace: &Workspace,
    (journey, stages): (&Journey, &[Row<Stage>]),
    of: Id<Lane>,
    lang: Lang,
) -> Vec<Cell> {
    let cell = |(stage, _): &Row<Stage>| {
        let cards = workspace.cards_in(of, *stage);
        let texts: Vec<String> = cards.iter().map(|(_, card)| text(workspace, journey, card, lang)).collect();
        Cell::from(texts.join("\n"))
    };
    stages.iter().map(cell).collect()
}

/// What a card says, with what a map shows by marks: value, severity, channel, score, how far it stretches.
pub(super) fn text(workspace: &Workspace, journey: &Journey, card: &Card, lang: Lang) -> String {
    let said = said(workspace, card).trim();
    let (before, mut notes) = facts(workspace, journey, card, lang);
    if card.more_stages > 0 {
        notes.push(tr!(lang, "journeys-span", count = card.more_stages + 1));
    }
    notes.extend(card.tags.iter().map(|tag| format!("#{tag}")));
    let text = [before.as_str(), said].into_iter().filter(|part| !part.is_empty());
    let text = text.collect::<Vec<_>>().join(" ");
    if notes.is_empty() {
        return text;
    }
    let notes = notes.join(&tr!(lang, "journeys-list-separator"));
    tr!(lang, "journeys-table-noted", text = text, notes = notes)
}

/// What stands before the words of a card, and what is noted after them.
fn facts(workspace: &Workspace, journey: &Journey, card: &Card, lang: Lang) -> (String, Vec<String>) {
    let mut notes = Vec::new();
    let mut before = String::new();
    match &card.content {
        Content::Emotion { valence, target, .. } => {
            before = valence.map(signed).unwrap_or_default();
            let is_other = card.persona.is_set() && journey.personas.first() != Some(&card.persona);
            if let Some(persona) = workspace.personas.get(card.persona).filter(|_| is_other) {
                notes.push(persona.name.clone());
            }
            let wish = |target: i8| tr!(lang, "journeys-table-target", value = signed(target));
            notes.extend(target.map(wish));
        }
        Content::Pain { severity, frequency, .. } => {
            notes.push(tr!(lang, "journeys-table-severity", severity = *severity));
            if *frequency != Frequency::default() {
                notes.push(tr!(lang, &format!("journeys-frequency-{}", frequency.code())));
            }
        }
        Content::Touchpoint { channel, moment_of_truth, .. } => {
            notes.extend(workspace.channels.get(*channel).map(|channel| channel.name.clone()));
            if *moment_of_truth {
                notes.push(tr!(lang, "journeys-field-moment-of-truth"));
            }
        }
        Content::Opportunity { opportunity } => {
            let score = workspace.opportunities.get(*opportunity).and_then(|o| score(o));
            notes.extend(score.map(|score| tr!(lang, "journeys-score", score = number::figure(score))));
        }
        Content::Kpi { kpi } => {
            let figure =
                workspace.kpis.get(*kpi).and_then(|kpi| Figure::of(kpi, (workspace.fiscal_start(), lang)));
            notes.extend(figure.into_iter().flat_map(|figure| [figure.value, figure.about]));
        }
        Content::Channel { channel } if !card.text.is_empty() => {
            notes.extend(workspace.channels.get(*channel).map(|channel| channel.name.clone()));
        }
        Content::Channel { .. } | Content::Text | Content::Picture { .. } => {}
    }
    (before, notes)
}
