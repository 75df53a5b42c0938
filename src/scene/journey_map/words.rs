//! The words of a map: names of kinds, of lanes and of phases that were given none.

use crate::{
    base::localised::Lang,
    model::{
        Workspace,
        journey::{Card, Content, Journey, JourneyState, Lane, LaneKind, Phase, PhaseKind},
    },
    tr,
};

/// The name of a kind of lane.
pub fn lane_kind(kind: LaneKind, lang: Lang) -> String {
    tr!(lang, &format!("journeys-lane-{}", kind.code().replace('_', "-")))
}

/// A lane's own name, else that of its kind.
pub fn lane(row: &Lane, lang: Lang) -> String {
    if row.name.trim().is_empty() { lane_kind(row.kind, lang) } else { row.name.clone() }
}

/// The name of a kind of phase.
pub fn phase_kind(kind: PhaseKind, lang: Lang) -> String {
    tr!(lang, &format!("journeys-phase-{}", kind.code().replace('_', "-")))
}

/// A phase's own name, else that of its kind.
pub fn phase(phase: &Phase, lang: Lang) -> String {
    if phase.name.trim().is_empty() { phase_kind(phase.kind, lang) } else { phase.name.clone() }
}

/// As-is or to-be.
pub fn state(state: JourneyState, lang: Lang) -> String {
    tr!(lang, &format!("journeys-state-{}", state.code().replace('_', "-")))
}

/// What a card is: "Pain point", or the name of its lane when it is plain text.
pub fn card_kind(card: &Card, row: &Lane, lang: Lang) -> String {
    let key = match card.content {
        Content::Text => return lane(row, lang),
        Content::Touchpoint { .. } => "journeys-card-touchpoint",
        Content::Pain { .. } => "journeys-card-pain",
        Content::Emotion { .. } => "journeys-card-emotion",
        Content::Opportunity { .. } => "journeys-card-opportunity",
        Content::Kpi { .. } => "journeys-card-kpi",
        Content::Picture { .. } => "journeys-card-picture",
        Content::Channel { .. } => "journeys-card-channel",
    };
    tr!(lang, key)
}

/// The names of a journey's personas, the actor first.
pub fn personas(workspace: &Workspace, journey: &Journey, lang: Lang) -> String {
    let names = journey.personas.iter().filter_map(|id| workspace.personas.get(*id));
    let names: Vec<&str> = names.map(|persona| persona.name.as_str()).collect();
    names.join(&tr!(lang, "journeys-list-separator"))
}

/// How well founded the map is, in words.
pub fn evidence(journey: &Journey, lang: Lang) -> String {
    match journey.evidence.len() {
        0 => tr!(lang, "journeys-evidence-none"),
        count => tr!(lang, "journeys-evidence-some", count = count),
    }
}
