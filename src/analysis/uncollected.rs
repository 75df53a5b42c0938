//! What could become an opportunity and has not yet: pain points, gaps of maturity, KPIs off track.

use std::collections::HashSet;

use crate::{
    base::id::Id,
    model::{
        AnyId, Workspace,
        journey::{Card, Content},
        kpi::Kpi,
        maturity::{Assessment, CriterionRef},
    },
};

use super::{
    formulas::trajectory::Status,
    kpi::KpiResult,
    maturity::{latest, results},
    priorities::{RankedPain, pains},
};

/// Something that no opportunity comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Uncollected {
    /// A pain point, with how much it hurts.
    Pain(RankedPain),
    /// A criterion that the newest assessment with its instrument found missing.
    Gap(Id<Assessment>, CriterionRef),
    /// A KPI that does not come to its target at this pace.
    OffTrack(Id<Kpi>),
}

/// Everything of the kind: pain points by how much they hurt, then gaps by urgency, then KPIs in their order.
pub fn uncollected(workspace: &Workspace) -> Vec<Uncollected> {
    let origins: HashSet<AnyId> =
        workspace.opportunities.values().flat_map(|own| own.origins.iter().copied()).collect();
    let mut found: Vec<Uncollected> = pains(workspace)
        .into_iter()
        .filter(|pain| !leads_somewhere(workspace, pain.card) && !origins.contains(&pain.card.into()))
        .map(Uncollected::Pain)
        .collect();
    found.extend(gaps(workspace));
    let kpis = workspace.kpis_in_order().into_iter().filter(|(id, _)| !origins.contains(&(*id).into()));
    found.extend(kpis.filter(|(_, kpi)| is_off_track(kpi)).map(|(id, _)| Uncollected::OffTrack(id)));
    found
}

fn leads_somewhere(workspace: &Workspace, card: Id<Card>) -> bool {
    let content = workspace.cards.get(card).map(|card| &card.content);
    matches!(content, Some(Content::Pain { opportunities, .. }) if !opportunities.is_empty())
}

fn is_off_track(kpi: &Kpi) -> bool {
    let target = kpi.target.is_some().then(|| KpiResult::of(kpi).target).flatten();
    target.and_then(|target| target.status()) == Some(Status::OffTrack)
}

/// The gaps of the newest assessment with each instrument.
fn gaps(workspace: &Workspace) -> Vec<Uncollected> {
    let code = |own: &Assessment| workspace.instruments.get(own.instrument).map(|own| own.code.as_str());
    let code_of = |own: &CriterionRef| workspace.instruments.get(own.instrument).map(|own| own.code.as_str());
    let taken: HashSet<(&str, &str)> = workspace
        .opportunities
        .values()
        .flat_map(|own| &own.criteria)
        .filter_map(|own| Some((code_of(own)?, own.criterion.as_str())))
        .collect();
    // By the place of the first assessment with it.
    let mut codes: Vec<&str> = Vec::new();
    for (_, own) in workspace.assessments_in_order() {
        codes.extend(code(own).filter(|code| !codes.contains(code)));
    }
    let newest = codes
        .into_iter()
        .filter_map(|wanted| Some((wanted, latest(workspace, |own| code(own) == Some(wanted))?)));
    let gaps = newest.filter_map(|(code, id)| Some((code, id, results(workspace, id)?)));
    gaps.flat_map(|(code, id, results)| {
        let instrument = workspace.assessments.get(id).map(|own| own.instrument).unwrap_or_default();
        let free = results.gaps().iter().filter(|gap| !taken.contains(&(code, gap.criterion.as_str())));
        let found = free
            .map(|gap| Uncollected::Gap(id, CriterionRef { instrument, criterion: gap.criterion.clone() }));
        found.collect::<Vec<_>>()
    })
    .collect()
}
