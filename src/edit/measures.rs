//! Verbs for what stands beside KPIs: breakdowns, annotations, cohorts, funnels, engagement goals.

use crate::{
    base::{id::Id, period::Period},
    model::kpi::{
        Annotation, Breakdown, Cohort, EngagementGoal, EngagementGoals, Funnel, FunnelStep, Part, Point,
    },
};

use super::tx::{Refused, Tx};

/// Notes something that happened; it is read beside the charts of its KPIs, of all when it names none.
pub fn annotate(tx: &mut Tx, annotation: Annotation) -> Result<Id<Annotation>, Refused> {
    for id in &annotation.kpis {
        tx.get(*id)?;
    }
    Ok(tx.add(annotation))
}

/// Divides a KPI by one dimension, at first without members.
pub fn add_breakdown(tx: &mut Tx, breakdown: Breakdown) -> Result<Id<Breakdown>, Refused> {
    tx.get(breakdown.kpi)?;
    if breakdown.parts.is_empty() { Ok(tx.add(breakdown)) } else { Err(Refused::OutOfRange) }
}

/// Adds a member to a breakdown; one of that name must not be there yet.
pub fn add_member(tx: &mut Tx, id: Id<Breakdown>, member: &str) -> Result<(), Refused> {
    let member = member.trim();
    if member.is_empty() || tx.get(id)?.parts.contains_key(member) {
        return Err(Refused::Exists(id.into()));
    }
    tx.update(id, |breakdown| _ = breakdown.parts.insert(member.to_owned(), Part::default()))
}

/// Takes a member with its series out of a breakdown.
pub fn remove_member(tx: &mut Tx, id: Id<Breakdown>, member: &str) -> Result<(), Refused> {
    tx.update(id, |breakdown| _ = breakdown.parts.remove(member))
}

/// Enters what was counted of a member in a period; `None` takes it out.
pub fn set_member_point(
    tx: &mut Tx,
    id: Id<Breakdown>,
    (member, period): (&str, Period),
    point: Option<Point>,
) -> Result<(), Refused> {
    let breakdown = tx.get(id)?;
    let kpi = tx.get(breakdown.kpi)?;
    let fits = period.length() == kpi.frequency && point.as_ref().is_none_or(|point| kpi.accepts(point));
    if !fits || !breakdown.parts.contains_key(member) {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |breakdown| {
        let Some(part) = breakdown.parts.get_mut(member) else { return };
        match point {
            Some(point) => _ = part.series.insert(period, point),
            None => _ = part.series.remove(&period),
        }
    })
}

/// Sets how many customers began.
pub fn set_cohort_size(tx: &mut Tx, id: Id<Cohort>, size: u64) -> Result<(), Refused> {
    if tx.get(id)?.active.iter().skip(1).any(|active| *active > size) {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |cohort| {
        cohort.size = size;
        // Age 0 is the beginning itself.
        match cohort.active.first_mut() {
            Some(first) => *first = size,
            None => cohort.active.push(size),
        }
    })
}

/// Sets how many are still active at an age from 1; `None` takes this age and all later ones out. Ages follow each
/// other without gaps.
pub fn set_cohort_active(
    tx: &mut Tx,
    id: Id<Cohort>,
    age: usize,
    active: Option<u64>,
) -> Result<(), Refused> {
    let cohort = tx.get(id)?;
    let known = cohort.active.len().max(1);
    let fits = active.is_none_or(|active| active <= cohort.size);
    if age == 0 || age > known || !fits {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |cohort| {
        if cohort.active.is_empty() {
            cohort.active.push(cohort.size);
        }
        match (active, cohort.active.get_mut(age)) {
            (Some(active), Some(place)) => *place = active,
            (Some(active), None) => cohort.active.push(active),
            (None, _) => cohort.active.truncate(age),
        }
    })
}

/// Adds a step at the end of a funnel.
pub fn add_step(tx: &mut Tx, id: Id<Funnel>, step: FunnelStep) -> Result<(), Refused> {
    tx.update(id, |funnel| funnel.steps.push(step))
}

/// Changes a step, counted from 0.
pub fn change_step(
    tx: &mut Tx,
    id: Id<Funnel>,
    place: usize,
    change: impl FnOnce(&mut FunnelStep),
) -> Result<(), Refused> {
    if place >= tx.get(id)?.steps.len() {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |funnel| {
        if let Some(step) = funnel.steps.get_mut(place) {
            change(step);
        }
    })
}

/// Takes a step out of a funnel.
pub fn remove_step(tx: &mut Tx, id: Id<Funnel>, place: usize) -> Result<(), Refused> {
    if place >= tx.get(id)?.steps.len() {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |funnel| _ = funnel.steps.remove(place))
}

/// Puts a step in the place of its neighbour, and that one in its own.
pub fn swap_steps(tx: &mut Tx, id: Id<Funnel>, first: usize) -> Result<(), Refused> {
    if first + 1 >= tx.get(id)?.steps.len() {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |funnel| funnel.steps.swap(first, first + 1))
}

/// Adds a goal at the end.
pub fn add_goal(tx: &mut Tx, id: Id<EngagementGoals>, goal: EngagementGoal) -> Result<(), Refused> {
    if !goal.value.is_finite() {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |goals| goals.goals.push(goal))
}

/// Changes a goal, counted from 0; its value stays finite.
pub fn change_goal(
    tx: &mut Tx,
    id: Id<EngagementGoals>,
    place: usize,
    change: impl FnOnce(&mut EngagementGoal),
) -> Result<(), Refused> {
    let mut goal = tx.get(id)?.goals.get(place).cloned().ok_or(Refused::OutOfRange)?;
    change(&mut goal);
    if !goal.value.is_finite() {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |goals| {
        if let Some(own) = goals.goals.get_mut(place) {
            *own = goal;
        }
    })
}

/// Takes a goal out.
pub fn remove_goal(tx: &mut Tx, id: Id<EngagementGoals>, place: usize) -> Result<(), Refused> {
    if place >= tx.get(id)?.goals.len() {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |goals| _ = goals.goals.remove(place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{edit::transact, model::Workspace};

    #[test]
    fn ages_of_a_cohort_follow_each_other() {
        let mut workspace = Workspace::default();
        let (id, _) = transact(&mut workspace, |tx| {
            let id = tx.add(Cohort::default());
            set_cohort_size(tx, id, 100)?;
            set_cohort_active(tx, id, 1, Some(90))?;
            set_cohort_active(tx, id, 2, Some(80))?;
            Ok(id)
        })
        .unwrap();
        let mut set = |age, active| {
            let done = transact(&mut workspace, |tx| set_cohort_active(tx, id, age, active)).is_ok();
            (done, workspace.cohorts.get(id).unwrap().active.clone())
        };
        assert_eq!(set(4, Some(10)), (false, vec![100, 90, 80]));
        assert_eq!(set(2, Some(101)), (false, vec![100, 90, 80]));
        assert_eq!(set(1, Some(95)), (true, vec![100, 95, 80]));
        assert_eq!(set(1, None), (true, vec![100]));
        assert!(transact(&mut workspace, |tx| set_cohort_active(tx, id, 1, Some(50))).is_ok());
        assert!(transact(&mut workspace, |tx| set_cohort_size(tx, id, 40)).is_err());
    }
}
