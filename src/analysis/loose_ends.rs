//! Where the chain from a customer's pain to a measured improvement is broken (domain 4.4).

use std::collections::{BTreeMap, HashSet};

use crate::{
    base::id::Id,
    model::{
        AnyId, Record, Workspace,
        journey::{Card, Content},
        maturity::{Assessment, CriterionRef, Instrument},
        order::{Row, in_order},
        strategy::{Initiative, InitiativeState, Opportunity},
    },
};

use super::maturity::results;

/// From this severity on a pain must be worked on.
pub const SEVERE: u8 = 4;

/// A break in the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct LooseEnd {
    pub kind: LooseEndKind,
    pub at: At,
}

/// Where a loose end is.
#[derive(Clone, Debug, PartialEq)]
pub enum At {
    Record(AnyId),
    /// A criterion that an assessment found missing for the next stage.
    Criterion(Id<Assessment>, CriterionRef),
}

/// What is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LooseEndKind {
    /// A pain of severity 4 or 5 that no initiative works on.
    SeverePain,
    InitiativeWithoutMeasure,
    KpiWithoutOwner,
    /// A gap to the next stage that no initiative closes.
    CriterionWithoutInitiative,
    StageWithoutKpi,
    PersonaWithoutJourney,
}

impl LooseEndKind {
    pub const ALL: [Self; 6] = [
        Self::SeverePain,
        Self::InitiativeWithoutMeasure,
        Self::KpiWithoutOwner,
        Self::CriterionWithoutInitiative,
        Self::StageWithoutKpi,
        Self::PersonaWithoutJourney,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::SeverePain => "severe_pain_without_initiative",
            Self::InitiativeWithoutMeasure => "initiative_without_measure",
            Self::KpiWithoutOwner => "kpi_without_owner",
            Self::CriterionWithoutInitiative => "criterion_without_initiative",
            Self::StageWithoutKpi => "stage_without_kpi",
            Self::PersonaWithoutJourney => "persona_without_journey",
        }
    }
}

/// Every loose end, by kind and then in the order of the workspace.
pub fn loose_ends(workspace: &Workspace) -> Vec<LooseEnd> {
    let of_kind =
        |kind: LooseEndKind| places(workspace, kind).into_iter().map(move |at| LooseEnd { kind, at });
    LooseEndKind::ALL.into_iter().flat_map(of_kind).collect()
}

fn places(workspace: &Workspace, kind: LooseEndKind) -> Vec<At> {
    let records = match kind {
        LooseEndKind::SeverePain => severe_pains(workspace),
        LooseEndKind::InitiativeWithoutMeasure => {
            ids(in_order(&workspace.initiatives, |own| is_alive(own) && own.effects.is_empty()))
        }
        LooseEndKind::KpiWithoutOwner => {
            ids(in_order(&workspace.kpis, |kpi| kpi.owner_role.trim().is_empty()))
        }
        LooseEndKind::CriterionWithoutInitiative => return open_criteria(workspace),
        LooseEndKind::StageWithoutKpi => {
            let journeys = workspace.journeys_in_order().into_iter();
            let stages = journeys.flat_map(|(journey, _)| workspace.stages_of(journey));
            ids(stages.filter(|(_, stage)| stage.kpis.is_empty()).collect())
        }
        LooseEndKind::PersonaWithoutJourney => idle_personas(workspace),
    };
    records.into_iter().map(At::Record).collect()
}

fn ids<T: Record>(rows: Vec<Row<T>>) -> Vec<AnyId> {
    rows.into_iter().map(|(id, _)| id.into()).collect()
}

fn is_alive(own: &Initiative) -> bool {
    own.state != InitiativeState::Stopped
}

fn severe_pains(workspace: &Workspace) -> Vec<AnyId> {
    let alive = workspace.initiatives.iter().filter(|(_, own)| is_alive(own));
    let alive: BTreeMap<Id<Initiative>, &Initiative> = alive.map(|(id, own)| (id, own.as_ref())).collect();
    let worked_on: HashSet<Id<Card>> = alive.values().flat_map(|own| own.pains.iter().copied()).collect();
    let followed = |id: &Id<Opportunity>| {
        let own = workspace.opportunities.get(*id);
        own.is_some_and(|own| own.initiatives.iter().any(|id| alive.contains_key(id)))
    };
    // An opportunity may name the pain as its origin instead of the pain naming it.
    let origins: HashSet<AnyId> = workspace
        .opportunities
        .iter()
        .filter(|(id, _)| followed(id))
        .flat_map(|(_, own)| own.origins.iter().copied())
        .collect();
    let is_open = |id: Id<Card>, card: &Card| match &card.content {
        Content::Pain { severity, opportunities, .. } => {
            *severity >= SEVERE
                && !worked_on.contains(&id)
                && !opportunities.iter().any(followed)
                && !origins.contains(&id.into())
        }
        _ => false,
    };
    workspace.cards.iter().filter(|(id, card)| is_open(*id, card)).map(|(id, _)| id.into()).collect()
}

/// The gaps to the next stage in the newest assessment of each instrument that no initiative names.
fn open_criteria(workspace: &Workspace) -> Vec<At> {
    let mut newest: BTreeMap<Id<Instrument>, Id<Assessment>> = BTreeMap::new();
    for (id, assessment) in workspace.assessments_in_order() {
        let date = |id: &Id<Assessment>| workspace.assessments.get(*id).and_then(|own| own.date);
        let is_newer = newest.get(&assessment.instrument).is_none_or(|old| date(old) <= assessment.date);
        if is_newer {
            newest.insert(assessment.instrument, id);
        }
    }
    let worked_on: Vec<&CriterionRef> =
        workspace.initiatives.values().filter(|own| is_alive(own)).flat_map(|own| &own.criteria).collect();
    let mut open = Vec::new();
    for (id, assessment) in workspace.assessments_in_order() {
        if newest.get(&assessment.instrument) != Some(&id) {
            continue;
        }
        let Some(results) = results(workspace, id) else { continue };
        let Some(staged) = results.staged() else { continue };
        for gap in staged.gaps.iter().filter(|gap| Some(gap.stage) == staged.next) {
            let at = CriterionRef { instrument: assessment.instrument, criterion: gap.criterion.clone() };
            if !worked_on.contains(&&at) {
                open.push(At::Criterion(id, at));
            }
        }
    }
    open
}

fn idle_personas(workspace: &Workspace) -> Vec<AnyId> {
    let walked: HashSet<_> =
        workspace.journeys.values().flat_map(|own| own.personas.iter().copied()).collect();
    let idle =
        workspace.personas_in_order().into_iter().filter(|(id, own)| !own.archived && !walked.contains(id));
    idle.map(|(id, _)| id.into()).collect()
}
