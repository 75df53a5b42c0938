//! What is missing on a map, as far as the next step towards an improvement needs it (domain 4.1, checks).

use std::collections::BTreeSet;

use crate::{
    base::id::Id,
    model::{
        AnyId, Workspace,
        journey::{Content, JourneyState, LaneKind},
        strategy::Opportunity,
    },
};

use super::{
    curve::{self, Curve},
    gather::{Found, Gathered},
};

/// A severity from here on calls for an opportunity.
const SEVERE: u8 = 4;

/// A rule that a map should keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    StageWithoutTouchpoint,
    /// Of severity 4 or 5.
    PainWithoutOpportunity,
    OpportunityWithoutInitiative,
    /// On an as-is map: a wish needs none.
    EmotionWithoutEvidence,
    LowestStageWithoutOwner,
}

impl Check {
    pub const ALL: [Self; 5] = [
        Self::StageWithoutTouchpoint,
        Self::PainWithoutOpportunity,
        Self::OpportunityWithoutInitiative,
        Self::EmotionWithoutEvidence,
        Self::LowestStageWithoutOwner,
    ];

    /// The kind as JSON and texts name it.
    pub fn code(self) -> &'static str {
        match self {
            Self::StageWithoutTouchpoint => "stage_without_touchpoint",
            Self::PainWithoutOpportunity => "pain_without_opportunity",
            Self::OpportunityWithoutInitiative => "opportunity_without_initiative",
            Self::EmotionWithoutEvidence => "emotion_without_evidence",
            Self::LowestStageWithoutOwner => "lowest_stage_without_owner",
        }
    }
}

/// A rule that a record of the map does not keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    pub check: Check,
    /// A stage or a card.
    pub record: AnyId,
    /// Place of its stage.
    pub stage: Option<usize>,
}

/// Everything found, by kind and in each from left to right.
pub(super) fn findings(workspace: &Workspace, map: &Gathered, actor: Option<&Curve>) -> Vec<Finding> {
    let mut findings = stages_without_touchpoint(map);
    findings.extend(map.cards.iter().filter(|found| is_pain_left_alone(found)).map(|found| {
        let check = Check::PainWithoutOpportunity;
        Finding { check, record: found.id.into(), stage: Some(found.stage) }
    }));
    findings.extend(idle_opportunities(workspace, map));
    findings.extend(map.cards.iter().filter(|found| is_assumed(map, found)).map(|found| {
        let check = Check::EmotionWithoutEvidence;
        Finding { check, record: found.id.into(), stage: Some(found.stage) }
    }));
    findings.extend(lowest_without_owner(map, actor));
    findings.sort_by_key(|finding| (finding.check, finding.stage));
    findings
}

/// On a map without a lane of touchpoints, such as a blueprint, what the customer sees counts as contact.
fn stages_without_touchpoint(map: &Gathered) -> Vec<Finding> {
    let has_lane = map.lanes.iter().any(|(_, lane)| lane.kind == LaneKind::Touchpoints);
    let is_contact = |found: &&Found| match found.card.content {
        Content::Touchpoint { .. } => true,
        _ => !has_lane && matches!(found.kind, LaneKind::Frontstage | LaneKind::Evidence),
    };
    let met: BTreeSet<usize> = map.cards.iter().filter(is_contact).flat_map(Found::covers).collect();
    let unmet = map.stages.iter().enumerate().filter(|(index, _)| !met.contains(index));
    unmet
        .map(|(index, (stage, _))| Finding {
            check: Check::StageWithoutTouchpoint,
            record: (*stage).into(),
            stage: Some(index),
        })
        .collect()
}

fn is_pain_left_alone(found: &Found) -> bool {
    matches!(&found.card.content, Content::Pain { severity, opportunities, .. }
        if *severity >= SEVERE && opportunities.is_empty())
}

/// Each opportunity once, where it is shown first.
fn idle_opportunities(workspace: &Workspace, map: &Gathered) -> Vec<Finding> {
    let mut seen: BTreeSet<Id<Opportunity>> = BTreeSet::new();
    let mut findings = Vec::new();
    for found in &map.cards {
        let Content::Opportunity { opportunity } = found.card.content else { continue };
        let is_idle = workspace.opportunities.get(opportunity).is_some_and(|o| o.initiatives.is_empty());
        if is_idle && seen.insert(opportunity) {
            let check = Check::OpportunityWithoutInitiative;
            findings.push(Finding { check, record: found.id.into(), stage: Some(found.stage) });
        }
    }
    findings
}

fn is_assumed(map: &Gathered, found: &Found) -> bool {
    map.journey.state == JourneyState::AsIs
        && curve::is_point(found)
        && curve::valence(&found.card.content).is_some()
        && found.card.evidence.is_empty()
        && map.journey.evidence.is_empty()
}

/// A role in the stage itself or a card in a lane of owners counts.
fn lowest_without_owner(map: &Gathered, actor: Option<&Curve>) -> Option<Finding> {
    let line = actor.filter(|curve| curve.is_actor)?.line.as_ref()?;
    let index = line.lowest.index;
    let (id, stage) = map.stages.get(index)?;
    let owned = |found: &Found| {
        found.kind == LaneKind::Owner && found.covers().contains(&index) && !found.card.text.trim().is_empty()
    };
    let is_owned = !stage.owner_role.trim().is_empty() || map.cards.iter().any(owned);
    (!is_owned).then(|| Finding {
        check: Check::LowestStageWithoutOwner,
        record: (*id).into(),
        stage: Some(index),
    })
}
