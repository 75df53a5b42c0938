//! Deleting: what goes with a record, and letting go of what referred to it.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    AnyId, Kind, Use, Workspace,
    journey::{Card, Lane, Phase, Stage, Step},
};

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

/// Which record takes the place of a deleted one, by the record that refers to it. Who is not named lets go.
pub type Heirs = BTreeMap<AnyId, AnyId>;

/// Deletes a record with its parts as people do it; what `heirs` names refers to another record of the kind
/// instead. A record that would then refer to itself lets go.
pub fn remove_replacing(tx: &mut Tx, id: AnyId, heirs: &Heirs) -> Result<(), Refused> {
    for (user, heir) in heirs {
        if !can_replace(tx.workspace(), id, *heir) {
            return Err(Refused::WrongPlace(*heir));
        }
        if user != heir && *user != id {
            tx.replace(*user, id, *heir);
        }
    }
    match id.typed::<Stage>() {
        Some(stage) => super::journey::remove_stage(tx, stage),
        None => remove(tx, id),
    }
}

/// The records that can take the place of one that is deleted, in the order of ids.
pub fn candidates(workspace: &Workspace, id: AnyId) -> Vec<AnyId> {
    let mut found = Vec::new();
    workspace.for_each(|other, _| {
        if other.kind == id.kind && can_replace(workspace, id, other) {
            found.push(other);
        }
    });
    found
}

/// Whether a reference to one record can become one to another. Parts of a map are replaced by parts of the
/// same map; the codes of an instrument mean nothing in another.
fn can_replace(workspace: &Workspace, id: AnyId, other: AnyId) -> bool {
    let journey_of = |id: AnyId| {
        let of_lane = |lane| workspace.lanes.get(lane).map(|lane| lane.journey);
        match id.kind {
            Kind::Phase => workspace.phases.get(id.typed::<Phase>()?).map(|phase| phase.journey),
            Kind::Stage => workspace.stages.get(id.typed::<Stage>()?).map(|stage| stage.journey),
            Kind::Lane => of_lane(id.typed::<Lane>()?),
            Kind::Card => of_lane(workspace.cards.get(id.typed::<Card>()?)?.lane),
            _ => None,
        }
    };
    let stage_of = |id: AnyId| workspace.steps.get(id.typed::<Step>()?).map(|step| step.stage);
    other.kind == id.kind
        && other != id
        && workspace.contains(other)
        && id.kind != Kind::Instrument
        && journey_of(id) == journey_of(other)
        && stage_of(id) == stage_of(other)
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
        Kind::Respondent => whose!(answers.respondent, ratings.respondent, ballot_papers.respondent),
        Kind::Instrument => whose!(assessments.instrument),
        Kind::Kpi => whose!(breakdowns.kpi),
        Kind::Cause => whose!(causes.parent),
        Kind::Stakeholder => {
            whose!(stakeholder_actions.stakeholder, stakeholder_relations.from, stakeholder_relations.to)
        }
        Kind::Opportunity => votes_on(workspace, id),
        Kind::Initiative => {
            let mut parts = whose!(milestones.initiative, risks.initiative);
            parts.extend(votes_on(workspace, id));
            parts
        }
        Kind::Workshop => {
            whose!(
                agenda_steps.workshop,
                notes.workshop,
                note_groups.workshop,
                ballots.workshop,
                outcomes.workshop
            )
        }
        Kind::Ballot => whose!(ballot_papers.ballot),
        _ => Vec::new(),
    }
}

fn votes_on(workspace: &Workspace, id: AnyId) -> Vec<AnyId> {
    let own = workspace.ratings.iter().filter(|(_, own)| own.subject == Some(id));
    own.map(|(rating, _)| rating.into()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::id::Id,
        edit::transact,
        model::{
            check::check,
            evidence::Evidence,
            journey::{Channel, Journey},
            persona::{ChannelWeight, EmpathyEntry, Persona},
        },
    };

    #[test]
    fn each_use_gets_its_heir_or_lets_go() {
        let mut workspace = Workspace::default();
        let ((mail, post, [sam, ana, bao]), _) = transact(&mut workspace, |tx| {
            let [mail, post] =
                ["mail", "post"].map(|name| tx.add(Channel { name: name.to_owned(), ..Channel::default() }));
            let used = |channel| ChannelWeight { channel, weight: Some(3) };
            let personas = [vec![used(mail)], vec![used(mail), used(post)], vec![used(mail)]]
                .map(|channels| tx.add(Persona { channels, ..Persona::default() }));
            Ok((mail, post, personas))
        })
        .unwrap();
        let start = workspace.clone();
        let heirs = Heirs::from([(sam.into(), post.into()), (ana.into(), post.into())]);
        let ((), patch) = transact(&mut workspace, |tx| remove_replacing(tx, mail.into(), &heirs)).unwrap();
        let channels = |id: Id<Persona>| -> Vec<Id<Channel>> {
            workspace.personas.get(id).unwrap().channels.iter().map(|used| used.channel).collect()
        };
        assert_eq!(channels(sam), [post]);
        assert_eq!(channels(ana), [post], "an entry that stands there already is not doubled");
        assert!(channels(bao).is_empty(), "who is not named lets go");
        assert_eq!(check(&workspace), []);
        patch.revert(&mut workspace);
        assert_eq!(workspace, start);
    }

    #[test]
    fn references_inside_lists_of_lists_are_replaced() {
        let mut workspace = Workspace::default();
        let ((old, new, sam), _) = transact(&mut workspace, |tx| {
            let [old, new] = [(); 2].map(|()| tx.add(Evidence::default()));
            let mut sam = Persona { evidence: vec![old, new], ..Persona::default() };
            sam.empathy.says = vec![EmpathyEntry { text: "So".to_owned(), evidence: vec![old] }];
            Ok((old, new, tx.add(sam)))
        })
        .unwrap();
        let heirs = Heirs::from([(sam.into(), new.into())]);
        transact(&mut workspace, |tx| remove_replacing(tx, old.into(), &heirs)).unwrap();
        let sam = workspace.personas.get(sam).unwrap();
        assert_eq!(sam.evidence, [new]);
        assert_eq!(sam.empathy.says[0].evidence, [new]);
    }

    #[test]
    fn what_is_of_another_kind_or_map_or_not_there_is_no_heir() {
        let mut workspace = Workspace::default();
        let ((journey, phase, other_phase, sibling), _) = transact(&mut workspace, |tx| {
            let [a, b] = [(); 2].map(|()| tx.add(Journey::default()));
            let [one, two, three] = [a, b, a].map(|journey| tx.add(Phase { journey, ..Phase::default() }));
            Ok((a, one, two, three))
        })
        .unwrap();
        assert_eq!(candidates(&workspace, phase.into()), [AnyId::from(sibling)]);
        for heir in [other_phase.into(), journey.into(), phase.into(), Id::<Phase>::random().into()] {
            let heirs = Heirs::from([(AnyId::only(Kind::Profile), heir)]);
            let refused = transact(&mut workspace, |tx| remove_replacing(tx, phase.into(), &heirs));
            assert_eq!(refused.map(drop), Err(Refused::WrongPlace(heir)));
        }
    }

    #[test]
    fn a_record_that_would_refer_to_itself_lets_go() {
        let mut workspace = Workspace::default();
        let ((as_is, to_be), _) = transact(&mut workspace, |tx| {
            let as_is = tx.add(Journey::default());
            let to_be = tx.add(Journey { counterpart: as_is, ..Journey::default() });
            Ok((as_is, to_be))
        })
        .unwrap();
        let heirs = Heirs::from([(to_be.into(), to_be.into())]);
        transact(&mut workspace, |tx| remove_replacing(tx, as_is.into(), &heirs)).unwrap();
        assert!(!workspace.journeys.get(to_be).unwrap().counterpart.is_set());
    }
}
