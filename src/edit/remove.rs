//! Deleting: what goes with a record, and letting go of what referred to it.

use std::collections::BTreeSet;

use crate::model::{AnyId, Kind, Use, Workspace};

use super::tx::{Refused, Tx};

/// The record and everything that has no meaning without it: the stages, lanes and cards of a journey, the
/// answers of an assessment.
pub fn with_parts(workspace: &Workspace, id: AnyId) -> BTreeSet<AnyId> {
    let mut found = BTreeSet::from([id]);
    let mut open = vec![id];
    while let Some(whole) = open.pop() {
        open.extend(parts(workspace, whole).into_iter().filter(|part| found.insert(*part)));
    }
    found
}

/// Where a record, or a part of it, is referred to by anything that would stay.
pub fn uses(workspace: &Workspace, id: AnyId) -> Vec<Use> {
    let gone = with_parts(workspace, id);
    let mut uses = workspace.uses(|to| gone.contains(&to));
    uses.retain(|place| !gone.contains(&place.by));
    uses
}

/// Deletes a record with its parts; whatever referred to any of them no longer does.
pub fn remove(tx: &mut Tx, id: AnyId) -> Result<(), Refused> {
    if !tx.workspace().contains(id) {
        return Err(Refused::NotFound(id));
    }
    remove_set(tx, &with_parts(tx.workspace(), id));
    Ok(())
}

/// Deletes exactly these records; whatever referred to any of them no longer does.
pub(super) fn remove_set(tx: &mut Tx, gone: &BTreeSet<AnyId>) {
    let mut users: Vec<AnyId> =
        tx.workspace().uses(|to| gone.contains(&to)).into_iter().map(|place| place.by).collect();
    users.retain(|by| !gone.contains(by));
    users.dedup();
    tx.forget(&users, &|to| gone.contains(&to));
    for id in gone {
        tx.remove_any(*id);
    }
}

/// The records that belong to one, directly.
fn parts(workspace: &Workspace, id: AnyId) -> Vec<AnyId> {
    macro_rules! whose {
        ($($table:ident.$field:ident),*) => {{
            let mut parts: Vec<AnyId> = Vec::new();
            $(parts.extend(
                workspace.$table.iter().filter(|(_, r)| AnyId::from(r.$field) == id).map(|(part, _)| AnyId::from(part)),
            );)*
            parts
        }};
    }
    match id.kind {
        Kind::Journey => whose!(phases.journey, stages.journey, lanes.journey),
        Kind::Stage => whose!(steps.stage, cards.stage),
        Kind::Lane => whose!(cards.lane),
        Kind::Assessment => whose!(answers.assessment),
        Kind::Respondent => whose!(answers.respondent, ratings.respondent),
        Kind::Instrument => whose!(assessments.instrument),
        Kind::Kpi => whose!(breakdowns.kpi),
        Kind::Stakeholder => {
            whose!(stakeholder_actions.stakeholder, stakeholder_relations.from, stakeholder_relations.to)
        }
        Kind::Initiative => whose!(milestones.initiative, risks.initiative),
        _ => Vec::new(),
    }
}
