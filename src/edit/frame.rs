//! The locked frame: what stays as it is while many people work on a workspace.
//!
//! The rule: structure is what gives content its place or its meaning. The set of maps, phases, stages, steps,
//! lanes, KPIs and assessments, what an instrument asks, how a KPI is defined and what it is to reach are
//! structure; cards, notes, votes, answers, values, roles and evidence are content. [`super::transact`] refuses
//! a patch that changes structure while the frame is locked; undo and redo do not pass through it.

use crate::model::{
    AnyId, AnyRecord, Kind,
    journey::{Journey, Stage},
    kpi::Kpi,
    maturity::Assessment,
};

use super::patch::{Change, Patch};

/// A part of the structure that a patch changes, if there is one.
pub(super) fn structure_in(patch: &Patch) -> Option<AnyId> {
    // An assessment that is begun brings its instrument along; that changes nothing that is there.
    let is_new = |change: &Change| change.before.is_none();
    let begins = patch.changes().any(|(id, change)| id.kind == Kind::Assessment && is_new(change));
    let is_structure = |id: AnyId, change: &Change| match (&change.before, &change.after) {
        (Some(before), Some(after)) => !is_same_structure(before, after),
        (None, Some(_)) if begins && matches!(id.kind, Kind::Assessment | Kind::Instrument) => false,
        (Some(record), None) | (None, Some(record)) => belongs_to_frame(record),
        (None, None) => false,
    };
    patch.changes().find(|(id, change)| is_structure(*id, change)).map(|(id, _)| id)
}

/// Whether a record as a whole is a part of the frame.
fn belongs_to_frame(record: &AnyRecord) -> bool {
    matches!(
        record,
        AnyRecord::Journey(_)
            | AnyRecord::Phase(_)
            | AnyRecord::Stage(_)
            | AnyRecord::Step(_)
            | AnyRecord::Lane(_)
            | AnyRecord::Instrument(_)
            | AnyRecord::Assessment(_)
            | AnyRecord::Kpi(_)
    )
}

/// Whether two versions of a record differ in their content at most.
fn is_same_structure(before: &AnyRecord, after: &AnyRecord) -> bool {
    match (before, after) {
        (AnyRecord::Journey(a), AnyRecord::Journey(b)) => journey(a, b) == **b,
        (AnyRecord::Stage(a), AnyRecord::Stage(b)) => stage(a, b) == **b,
        (AnyRecord::Assessment(a), AnyRecord::Assessment(b)) => assessment(a, b) == **b,
        (AnyRecord::Kpi(a), AnyRecord::Kpi(b)) => kpi(a, b) == **b,
        _ => !belongs_to_frame(before),
    }
}

/// A map with the content of another: what is told of it and what it rests on.
fn journey(own: &Journey, content: &Journey) -> Journey {
    let content = content.clone();
    Journey {
        scenario: content.scenario,
        expectation: content.expectation,
        evidence: content.evidence,
        version: content.version,
        updated: content.updated,
        author_role: content.author_role,
        ..own.clone()
    }
}

fn stage(own: &Stage, content: &Stage) -> Stage {
    let content = content.clone();
    Stage { owner_role: content.owner_role, kpis: content.kpis, decision: content.decision, ..own.clone() }
}

fn assessment(own: &Assessment, content: &Assessment) -> Assessment {
    let content = content.clone();
    Assessment {
        name: content.name,
        date: content.date,
        agreed: content.agreed,
        without: content.without,
        note: content.note,
        ..own.clone()
    }
}

fn kpi(own: &Kpi, content: &Kpi) -> Kpi {
    let content = content.clone();
    Kpi {
        series: content.series,
        owner_role: content.owner_role,
        evidence: content.evidence,
        note: content.note,
        ..own.clone()
    }
}
