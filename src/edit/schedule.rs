//! Verbs for the roadmap: when initiatives run, what they wait for, their milestones.

use std::collections::BTreeSet;

use crate::{
    base::{
        id::Id,
        months::Months,
        period::{Period, PeriodLength},
    },
    model::{
        Workspace,
        order::in_order,
        strategy::{Initiative, InitiativeState, Milestone},
    },
};

use super::{
    place::add_last,
    tx::{Refused, Tx},
};

/// Adds an initiative that runs in these months, after the others.
pub fn add_planned(tx: &mut Tx, name: String, months: Months) -> Result<Id<Initiative>, Refused> {
    let initiative = Initiative { name, state: InitiativeState::Planned, ..Initiative::default() };
    let id = add_last(tx, initiative, |workspace| in_order(&workspace.initiatives, |_| true))?;
    plan(tx, id, months)?;
    Ok(id)
}

/// Sets when an initiative runs. One that was planned in quarters or years stays so where the months allow it.
pub fn plan(tx: &mut Tx, id: Id<Initiative>, months: Months) -> Result<(), Refused> {
    if months.count() < 1 {
        return Err(Refused::OutOfRange);
    }
    let own = tx.get(id)?;
    let length = own.start.or(own.end).map_or(PeriodLength::Month, Period::length);
    let fiscal = fiscal_start(tx.workspace());
    let (start, end) = months.periods(length, fiscal).ok_or(Refused::OutOfRange)?;
    tx.update(id, |own| (own.start, own.end) = (Some(start), Some(end)))
}

/// Moves an initiative in time. Its milestones that are not reached yet go along with its start.
pub fn move_to(tx: &mut Tx, id: Id<Initiative>, months: Months) -> Result<(), Refused> {
    let fiscal = fiscal_start(tx.workspace());
    let own = tx.get(id)?;
    let was = own.start.zip(own.end).and_then(|(start, end)| Months::of(start, end, fiscal));
    plan(tx, id, months)?;
    let by = was.map_or(0, |was| months.first - was.first);
    if by == 0 {
        return Ok(());
    }
    let open = tx.workspace().milestones.iter().filter(|(_, own)| own.initiative == id && !own.done);
    let moved = open.filter_map(|(id, own)| {
        let period = own.period?;
        let months = Months::of(period, period, fiscal)?.moved(by);
        Some((id, months.periods(period.length(), fiscal)?.1))
    });
    let moved: Vec<(Id<Milestone>, Period)> = moved.collect();
    moved.into_iter().try_for_each(|(id, period)| place_milestone(tx, id, period))
}

/// Sets when an initiative runs and how far it is; without months its dates stay.
pub fn replan(
    tx: &mut Tx,
    id: Id<Initiative>,
    months: Option<Months>,
    state: InitiativeState,
) -> Result<(), Refused> {
    if let Some(months) = months {
        move_to(tx, id, months)?;
    }
    tx.update(id, |own| own.state = state)
}

/// Sets or takes away one end; refused when the end would lie before the start.
pub fn set_end_of(tx: &mut Tx, id: Id<Initiative>, end: End, period: Option<Period>) -> Result<(), Refused> {
    let own = tx.get(id)?;
    let (start, last) = match end {
        End::Start => (period, own.end),
        End::End => (own.start, period),
    };
    let fiscal = fiscal_start(tx.workspace());
    if start.zip(last).is_some_and(|(start, last)| Months::of(start, last, fiscal).is_none()) {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |own| (own.start, own.end) = (start, last))
}

/// One end of an initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Start,
    End,
}

/// Makes an initiative wait for another; refused where the other waits for it, near or far.
pub fn wait_for(tx: &mut Tx, id: Id<Initiative>, other: Id<Initiative>) -> Result<(), Refused> {
    tx.get(other)?;
    if waiting_for(tx.workspace(), id).contains(&other) {
        return Err(Refused::WrongPlace(other.into()));
    }
    tx.update(id, |own| {
        if !own.depends_on.contains(&other) {
            own.depends_on.push(other);
        }
    })
}

/// Takes that back.
pub fn wait_no_longer(tx: &mut Tx, id: Id<Initiative>, other: Id<Initiative>) -> Result<(), Refused> {
    tx.update(id, |own| own.depends_on.retain(|own| *own != other))
}

/// An initiative with all that wait for it, near or far.
pub fn waiting_for(workspace: &Workspace, id: Id<Initiative>) -> BTreeSet<Id<Initiative>> {
    let mut found = BTreeSet::from([id]);
    let mut newest = found.clone();
    while !newest.is_empty() {
        let waits = |own: &Initiative| own.depends_on.iter().any(|other| newest.contains(other));
        let next = workspace.initiatives.iter().filter(|(id, own)| !found.contains(id) && waits(own));
        newest = next.map(|(id, _)| id).collect();
        found.extend(&newest);
    }
    found
}

/// Adds a milestone to an initiative.
pub fn add_milestone(tx: &mut Tx, milestone: Milestone) -> Result<Id<Milestone>, Refused> {
    tx.get(milestone.initiative)?;
    Ok(tx.add(milestone))
}

/// Sets the period at whose end a milestone is to be reached.
pub fn place_milestone(tx: &mut Tx, id: Id<Milestone>, period: Period) -> Result<(), Refused> {
    tx.update(id, |own| own.period = Some(period))
}

/// First month of the fiscal year, 1–12.
fn fiscal_start(workspace: &Workspace) -> u8 {
    workspace.fiscal_start()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::transact;

    fn run<R>(workspace: &mut Workspace, verb: impl FnOnce(&mut Tx) -> Result<R, Refused>) -> R {
        transact(workspace, verb).unwrap().0
    }

    fn ends(workspace: &Workspace, id: Id<Initiative>) -> [Option<String>; 2] {
        let own = workspace.initiatives.get(id).unwrap();
        [own.start, own.end].map(|end| end.map(|period| period.to_string()))
    }

    #[test]
    fn what_was_planned_in_quarters_stays_in_quarters_where_it_can() {
        let mut workspace = Workspace::default();
        let id = run(&mut workspace, |tx| {
            let id = tx.add(Initiative::default());
            set_end_of(tx, id, End::Start, "2026-Q1".parse().ok())?;
            set_end_of(tx, id, End::End, "2026-Q2".parse().ok())?;
            Ok(id)
        });
        let own = workspace.initiatives.get(id).unwrap();
        let months = Months::of(own.start.unwrap(), own.end.unwrap(), 1).unwrap();
        run(&mut workspace, |tx| plan(tx, id, months.moved(3)));
        assert_eq!(ends(&workspace, id), [Some("2026-Q2".into()), Some("2026-Q3".into())]);
        run(&mut workspace, |tx| plan(tx, id, months.moved(4)));
        assert_eq!(ends(&workspace, id), [Some("2026-05".into()), Some("2026-10".into())]);
        let backwards = transact(&mut workspace, |tx| set_end_of(tx, id, End::End, "2026-04".parse().ok()));
        assert_eq!(backwards.unwrap_err(), Refused::OutOfRange);
        assert!(transact(&mut workspace, |tx| plan(tx, id, Months { first: 5, last: 4 })).is_err());
        assert!(transact(&mut workspace, |tx| plan(tx, id, Months::from(9_999_999, 2))).is_err());
    }

    #[test]
    fn milestones_that_are_not_reached_go_along() {
        let mut workspace = Workspace::default();
        let months = Months { first: 24_312, last: 24_317 };
        let periods = ["2026-02", "2026-Q2", "2026-03"].map(|text| text.parse().ok());
        let (id, milestones) = run(&mut workspace, |tx| {
            let id = add_planned(tx, String::new(), months)?;
            let made = periods.map(|period| Milestone { initiative: id, period, ..Milestone::default() });
            let made = made.map(|own| tx.add(own));
            tx.update(made[2], |own| own.done = true)?;
            Ok((id, made))
        });
        let of = |workspace: &Workspace| {
            let period = |id: Id<Milestone>| workspace.milestones.get(id).unwrap().period.unwrap();
            milestones.map(|id| period(id).to_string())
        };
        run(&mut workspace, |tx| move_to(tx, id, months.moved(3)));
        assert_eq!(of(&workspace), ["2026-05", "2026-Q3", "2026-03"], "what is reached stays");
        run(&mut workspace, |tx| move_to(tx, id, months.moved(4)));
        assert_eq!(of(&workspace), ["2026-06", "2026-10", "2026-03"]);
        run(&mut workspace, |tx| plan(tx, id, months));
        assert_eq!(of(&workspace)[0], "2026-06", "stretching moves none");
    }

    #[test]
    fn nothing_can_be_made_to_wait_for_itself_through_others() {
        let mut workspace = Workspace::default();
        let [a, b, c] = [(); 3].map(|()| run(&mut workspace, |tx| Ok(tx.add(Initiative::default()))));
        run(&mut workspace, |tx| wait_for(tx, b, a).and_then(|()| wait_for(tx, c, b)));
        for (waits, other) in [(a, a), (a, b), (a, c), (b, c)] {
            let refused = transact(&mut workspace, |tx| wait_for(tx, waits, other)).unwrap_err();
            assert_eq!(refused, Refused::WrongPlace(other.into()));
        }
        run(&mut workspace, |tx| wait_for(tx, c, a).and_then(|()| wait_for(tx, c, a)));
        assert_eq!(workspace.initiatives.get(c).unwrap().depends_on, [b, a]);
        run(&mut workspace, |tx| wait_no_longer(tx, c, b));
        run(&mut workspace, |tx| wait_no_longer(tx, b, a));
        run(&mut workspace, |tx| wait_for(tx, a, b));
        // A circle that a file brings along is walked once.
        run(&mut workspace, |tx| tx.update(b, |own| own.depends_on = vec![c, a]));
        assert_eq!(waiting_for(&workspace, a).len(), 3);
    }
}
