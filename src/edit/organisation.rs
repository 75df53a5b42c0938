//! Verbs for stakeholders, the vision's objectives, the programme, its tools and its governance. Texts are
//! changed with [`Tx::update`]; deleting is [`super::remove`].

use crate::{
    base::id::Id,
    model::{
        Workspace,
        evidence::Claim,
        governance::{Contribution, Governance, Tool},
        organisation::{
            FeedbackPoint, Objective, PlanTask, ProgrammeStep, RelationKind, Stakeholder, StakeholderAction,
            StakeholderRelation,
        },
    },
};

use super::{
    place::{Spot, add_last, move_among},
    tx::{Refused, Tx},
};

/// Values on the grid are kept to this step: finer than a hand can drag.
const STEP: f64 = 0.1;

/// Adds a stakeholder after the others.
pub fn add_stakeholder(tx: &mut Tx, stakeholder: Stakeholder) -> Result<Id<Stakeholder>, Refused> {
    add_last(tx, stakeholder, Workspace::stakeholders_in_order)
}

pub fn move_stakeholder(tx: &mut Tx, id: Id<Stakeholder>, spot: Spot<Stakeholder>) -> Result<(), Refused> {
    move_among(tx, id, spot, Workspace::stakeholders_in_order)
}

/// Sets power and interest together, each brought into 1–5.
pub fn place_stakeholder(tx: &mut Tx, id: Id<Stakeholder>, power: f64, interest: f64) -> Result<(), Refused> {
    if !power.is_finite() || !interest.is_finite() {
        return Err(Refused::OutOfRange);
    }
    let kept = |value: f64| ((value / STEP).round() / (1.0 / STEP)).clamp(1.0, 5.0);
    tx.update(id, |stakeholder| {
        stakeholder.power = Some(kept(power));
        stakeholder.interest = Some(kept(interest));
    })
}

/// Which of the two supports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    Now,
    Wished,
}

/// Sets how a stakeholder stands to the programme, −2…+2, or that it is not known.
pub fn set_support(
    tx: &mut Tx,
    id: Id<Stakeholder>,
    which: Support,
    value: Option<i8>,
) -> Result<(), Refused> {
    if value.is_some_and(|value| !(-2..=2).contains(&value)) {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |stakeholder| match which {
        Support::Now => stakeholder.support = value,
        Support::Wished => stakeholder.support_wished = value,
    })
}

/// Says how one stakeholder stands to another. There is one relation between two: an older one gives way.
pub fn relate(
    tx: &mut Tx,
    (from, to): (Id<Stakeholder>, Id<Stakeholder>),
    kind: RelationKind,
) -> Result<Id<StakeholderRelation>, Refused> {
    tx.get(from)?;
    tx.get(to)?;
    if from == to {
        return Err(Refused::WrongPlace(to.into()));
    }
    let joins = |relation: &StakeholderRelation| {
        (relation.from, relation.to) == (from, to) || (relation.from, relation.to) == (to, from)
    };
    let old = tx.workspace().stakeholder_relations.iter().find(|(_, relation)| joins(relation));
    match old.map(|(id, _)| id) {
        Some(id) => {
            tx.update(id, |relation| (relation.from, relation.to, relation.kind) = (from, to, kind))?;
            Ok(id)
        }
        None => Ok(tx.add(StakeholderRelation { from, to, kind, note: String::new() })),
    }
}

/// Adds something to do about a stakeholder.
pub fn add_action(tx: &mut Tx, action: StakeholderAction) -> Result<Id<StakeholderAction>, Refused> {
    let stakeholder = action.stakeholder;
    tx.get(stakeholder)?;
    add_last(tx, action, |workspace| workspace.actions_of(stakeholder))
}

/// Adds an aim of the programme after the others.
pub fn add_objective(tx: &mut Tx, objective: Objective) -> Result<Id<Objective>, Refused> {
    add_last(tx, objective, Workspace::objectives_in_order)
}

pub fn move_objective(tx: &mut Tx, id: Id<Objective>, spot: Spot<Objective>) -> Result<(), Refused> {
    move_among(tx, id, spot, Workspace::objectives_in_order)
}

/// Adds a step at the end of its checklist.
pub fn add_step(tx: &mut Tx, step: ProgrammeStep) -> Result<Id<ProgrammeStep>, Refused> {
    let list = step.list;
    add_last(tx, step, |workspace| workspace.programme_steps_in(list))
}

/// Adds those of the usual steps that a checklist does not have yet, by task, or by name where it is no task.
pub fn lay_out(tx: &mut Tx, steps: Vec<ProgrammeStep>) -> Result<(), Refused> {
    for step in steps {
        let is_there = tx.workspace().programme_steps_in(step.list).iter().any(|(_, own)| match step.task {
            PlanTask::Own => own.name == step.name,
            task => own.task == task,
        });
        if !is_there {
            add_step(tx, step)?;
        }
    }
    Ok(())
}

pub fn move_step(tx: &mut Tx, id: Id<ProgrammeStep>, spot: Spot<ProgrammeStep>) -> Result<(), Refused> {
    let list = tx.get(id)?.list;
    move_among(tx, id, spot, |workspace| workspace.programme_steps_in(list))
}

/// Adds a place where feedback is collected.
pub fn add_feedback_point(tx: &mut Tx, point: FeedbackPoint) -> Result<Id<FeedbackPoint>, Refused> {
    add_last(tx, point, Workspace::feedback_points_in_order)
}

pub fn move_feedback_point(
    tx: &mut Tx,
    id: Id<FeedbackPoint>,
    spot: Spot<FeedbackPoint>,
) -> Result<(), Refused> {
    move_among(tx, id, spot, Workspace::feedback_points_in_order)
}

/// Adds a tool after the others.
pub fn add_tool(tx: &mut Tx, tool: Tool) -> Result<Id<Tool>, Refused> {
    add_last(tx, tool, Workspace::tools_in_order)
}

pub fn move_tool(tx: &mut Tx, id: Id<Tool>, spot: Spot<Tool>) -> Result<(), Refused> {
    move_among(tx, id, spot, Workspace::tools_in_order)
}

/// Adds a claim after the others.
pub fn add_claim(tx: &mut Tx, claim: Claim) -> Result<Id<Claim>, Refused> {
    add_last(tx, claim, Workspace::claims_in_order)
}

pub fn move_claim(tx: &mut Tx, id: Id<Claim>, spot: Spot<Claim>) -> Result<(), Refused> {
    move_among(tx, id, spot, Workspace::claims_in_order)
}

/// Says that a role contributes to a competency; a role that stands in no row yet gets one.
pub fn contribute(tx: &mut Tx, role: &str, competency: &str) -> Result<(), Refused> {
    tx.update_only(|governance: &mut Governance| {
        let rows = &mut governance.contributions;
        if rows.iter().all(|row| row.role != role) {
            rows.push(Contribution { role: role.to_owned(), competencies: Vec::new() });
        }
        let own = rows.iter_mut().find(|row| row.role == role);
        if let Some(row) = own.filter(|row| !row.competencies.iter().any(|code| code == competency)) {
            row.competencies.push(competency.to_owned());
            row.competencies.sort();
        }
    })
}

/// Takes that back; the role keeps its row.
pub fn withdraw(tx: &mut Tx, role: &str, competency: &str) -> Result<(), Refused> {
    tx.update_only(|governance: &mut Governance| {
        for row in governance.contributions.iter_mut().filter(|row| row.role == role) {
            row.competencies.retain(|code| code != competency);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{edit::transact, model::organisation::PlanList};

    fn run<R>(workspace: &mut Workspace, verb: impl FnOnce(&mut Tx) -> Result<R, Refused>) -> R {
        transact(workspace, verb).unwrap().0
    }

    #[test]
    fn a_place_on_the_grid_stays_on_the_grid() {
        let mut workspace = Workspace::default();
        let id = run(&mut workspace, |tx| add_stakeholder(tx, Stakeholder::default()));
        for (power, interest, expected) in
            [(3.04, 2.96, (3.0, 3.0)), (-4.0, 9.0, (1.0, 5.0)), (4.25, 1.149, (4.3, 1.1))]
        {
            run(&mut workspace, |tx| place_stakeholder(tx, id, power, interest));
            let own = workspace.stakeholders.get(id).unwrap();
            assert_eq!((own.power, own.interest), (Some(expected.0), Some(expected.1)));
        }
        assert!(transact(&mut workspace, |tx| place_stakeholder(tx, id, f64::NAN, 1.0)).is_err());
        assert!(transact(&mut workspace, |tx| set_support(tx, id, Support::Now, Some(3))).is_err());
    }

    #[test]
    fn between_two_there_is_one_relation_and_none_with_oneself() {
        let mut workspace = Workspace::default();
        let [a, b] = [(); 2].map(|()| run(&mut workspace, |tx| add_stakeholder(tx, Stakeholder::default())));
        let first = run(&mut workspace, |tx| relate(tx, (a, b), RelationKind::Influences));
        let second = run(&mut workspace, |tx| relate(tx, (b, a), RelationKind::ReportsTo));
        assert_eq!((first, workspace.stakeholder_relations.len()), (second, 1));
        let relation = workspace.stakeholder_relations.get(first).unwrap();
        assert_eq!((relation.from, relation.to, relation.kind), (b, a, RelationKind::ReportsTo));
        let own = transact(&mut workspace, |tx| relate(tx, (a, a), RelationKind::Influences));
        assert_eq!(own.unwrap_err(), Refused::WrongPlace(a.into()));
    }

    #[test]
    fn laying_out_a_plan_adds_only_what_is_missing() {
        let mut workspace = Workspace::default();
        let step = |task, name: &str| ProgrammeStep { task, name: name.to_owned(), ..Default::default() };
        let tip = ProgrammeStep { list: PlanList::Personal, ..step(PlanTask::Own, "Test") };
        run(&mut workspace, |tx| add_step(tx, step(PlanTask::Team, "Our team")));
        let all = vec![step(PlanTask::Purpose, "Purpose"), step(PlanTask::Team, "Team"), tip];
        for _ in 0..2 {
            let all = all.clone();
            run(&mut workspace, |tx| lay_out(tx, all));
        }
        let names = |list| -> Vec<String> {
            workspace.programme_steps_in(list).iter().map(|(_, step)| step.name.clone()).collect()
        };
        assert_eq!(names(PlanList::Plan), ["Our team", "Purpose"]);
        assert_eq!(names(PlanList::Personal), ["Test"]);
    }

    #[test]
    fn a_role_contributes_once_and_keeps_its_row() {
        let mut workspace = Workspace::default();
        for code in ["RE", "DE", "RE"] {
            run(&mut workspace, |tx| contribute(tx, "Support", code));
        }
        assert_eq!(workspace.governance.contributions.len(), 1);
        assert_eq!(workspace.governance.contributions[0].competencies, ["DE", "RE"]);
        run(&mut workspace, |tx| withdraw(tx, "Support", "RE"));
        run(&mut workspace, |tx| withdraw(tx, "Support", "DE"));
        assert_eq!(workspace.governance.contributions[0].competencies, Vec::<String>::new());
    }
}
