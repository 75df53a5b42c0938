//! Verbs for instruments of one's own: copy one, change it, begin a new version.
//!
//! The rule: what has been answered never changes. A change to an instrument with answers is made in a new
//! version of it, and the answers stay with the old one.

use std::collections::BTreeSet;

use crate::{
    base::{id::Id, localised::Localised},
    model::{
        Workspace,
        maturity::{Instrument, InstrumentKind},
        strategy::{Initiative, Opportunity},
    },
};

use super::tx::{Refused, Tx};

/// More than anyone can answer; a guard against slips.
pub const MOST_CRITERIA: usize = 500;
pub const MOST_STAGES: usize = 20;
/// Levels from 0 have to fit on the ten figure keys.
pub const MOST_LEVELS: usize = 10;

/// Copies an instrument under a code of its own, as its version 1. `taken` are codes that the workspace does
/// not use and that are not free all the same: those of what is shipped.
pub fn copy_instrument(
    tx: &mut Tx,
    source: &Instrument,
    name: Localised,
    taken: &[&str],
) -> Result<Id<Instrument>, Refused> {
    let in_use: BTreeSet<String> = tx.workspace().instruments.values().map(|own| own.code.clone()).collect();
    let is_free = |code: &String| !in_use.contains(code) && !taken.contains(&code.as_str());
    let first = format!("{}_own", source.code.split("_own").next().unwrap_or_default());
    let numbered = (2_usize..).map(|number| format!("{first}{number}"));
    let code = std::iter::once(first.clone()).chain(numbered).find(is_free).ok_or(Refused::TooMany)?;
    Ok(tx.add(Instrument { code, version: 1, name, ..source.clone() }))
}

/// Whether somebody has answered an assessment with this instrument, or a group has agreed on something.
pub fn is_answered(workspace: &Workspace, instrument: Id<Instrument>) -> bool {
    let uses = |id| workspace.assessments.get(id).is_some_and(|own| own.instrument == instrument);
    let agreed =
        workspace.assessments.values().any(|own| own.instrument == instrument && !own.agreed.is_empty());
    agreed || workspace.answers.values().any(|answers| !answers.is_empty() && uses(answers.assessment))
}

/// The newest version of the instrument that this one is a version of, by its number.
pub fn newest_version(workspace: &Workspace, instrument: Id<Instrument>) -> Option<Id<Instrument>> {
    let code = &workspace.instruments.get(instrument)?.code;
    let versions = workspace.instruments.iter().filter(|(_, own)| own.code == *code);
    versions.max_by_key(|(id, own)| (own.version, *id)).map(|(id, _)| id)
}

/// Copies an instrument as the next version of itself.
pub fn new_version(tx: &mut Tx, id: Id<Instrument>) -> Result<Id<Instrument>, Refused> {
    let instrument = Instrument::clone(tx.get(id)?);
    let newest = newest_version(tx.workspace(), id).and_then(|id| tx.workspace().instruments.get(id));
    let version =
        newest.map_or(instrument.version, |own| own.version).checked_add(1).ok_or(Refused::TooMany)?;
    Ok(tx.add(Instrument { version, ..instrument }))
}

/// Changes an instrument, or makes the change in a new version where it has been answered; gives the one that
/// was changed. A change after which the parts do not fit together is refused.
pub fn change_instrument(
    tx: &mut Tx,
    id: Id<Instrument>,
    change: impl FnOnce(&mut Instrument) -> Result<(), Refused>,
) -> Result<Id<Instrument>, Refused> {
    let target = if is_answered(tx.workspace(), id) { new_version(tx, id)? } else { id };
    let before = Instrument::clone(tx.get(target)?);
    let mut after = before.clone();
    change(&mut after)?;
    fits_together(&after)?;
    let kept: BTreeSet<&String> = after.criteria.iter().map(|own| &own.code).collect();
    let gone: BTreeSet<String> =
        before.criteria.iter().map(|own| own.code.clone()).filter(|code| !kept.contains(code)).collect();
    let top = after.top_level();
    tx.update(target, |own| *own = after)?;
    unlink(tx, target, &gone)?;
    let wide: Vec<_> = tx
        .workspace()
        .assessments
        .iter()
        .filter(|(_, own)| own.instrument == target && own.thresholds.as_ref().is_some_and(|t| t.gate > top))
        .map(|(id, _)| id)
        .collect();
    for assessment in wide {
        tx.update(assessment, |own| {
            if let Some(thresholds) = &mut own.thresholds {
                thresholds.gate = thresholds.gate.min(top);
            }
        })?;
    }
    Ok(target)
}

/// Initiatives and opportunities let go of criteria that are no more.
fn unlink(tx: &mut Tx, instrument: Id<Instrument>, gone: &BTreeSet<String>) -> Result<(), Refused> {
    let lost = |own: &crate::model::maturity::CriterionRef| {
        own.instrument == instrument && gone.contains(&own.criterion)
    };
    let linked: Vec<Id<Initiative>> = tx
        .workspace()
        .initiatives
        .iter()
        .filter(|(_, own)| own.criteria.iter().any(lost))
        .map(|(id, _)| id)
        .collect();
    for id in linked {
        tx.update(id, |own| own.criteria.retain(|criterion| !lost(criterion)))?;
    }
    let linked = tx.workspace().opportunities.iter().filter(|(_, own)| own.criteria.iter().any(lost));
    let linked: Vec<Id<Opportunity>> = linked.map(|(id, _)| id).collect();
    for id in linked {
        tx.update(id, |own| own.criteria.retain(|criterion| !lost(criterion)))?;
    }
    Ok(())
}

/// Whether every criterion has its own code, a place and a weight that makes sense.
fn fits_together(instrument: &Instrument) -> Result<(), Refused> {
    let Instrument { kind, levels, stages, dimensions, competencies, aspects, criteria, .. } = instrument;
    if criteria.len() > MOST_CRITERIA || stages.len() > MOST_STAGES || levels.len() > MOST_LEVELS {
        return Err(Refused::TooMany);
    }
    let codes: BTreeSet<&str> = criteria.iter().map(|own| own.code.as_str()).collect();
    let numbers: BTreeSet<u8> = stages.iter().map(|own| own.number).collect();
    let is_staged = *kind == InstrumentKind::Staged;
    let groups = if is_staged { dimensions } else { competencies };
    let placed = criteria.iter().all(|own| {
        let in_row = if is_staged {
            numbers.contains(&own.stage)
        } else {
            aspects.iter().any(|aspect| aspect.code == own.aspect)
        };
        in_row && groups.iter().any(|group| group.code == own.group)
    });
    let weighed =
        criteria.iter().filter_map(|own| own.weight).all(|weight| weight.is_finite() && weight >= 0.0);
    let numbered = numbers.len() == stages.len() && (!is_staged || !stages.is_empty());
    let fits = codes.len() == criteria.len() && levels.len() >= 2 && placed && weighed && numbered;
    if fits { Ok(()) } else { Err(Refused::OutOfRange) }
}
