//! Verbs for initiatives with their milestones and risks. Texts are changed with [`Tx::update`]; deleting is
//! [`super::remove`].

use std::collections::BTreeMap;

use crate::{
    base::{id::Id, period::Period},
    model::{
        Workspace,
        order::in_order,
        strategy::{Initiative, Milestone, Rice, Risk},
    },
};

use super::{
    place::{Spot, add_last, move_among},
    tx::{Refused, Tx},
};

/// Impact and effort are kept to this step: finer than a hand can drag.
const STEP: f64 = 0.1;

/// Adds an initiative after the others.
pub fn add(tx: &mut Tx, initiative: Initiative) -> Result<Id<Initiative>, Refused> {
    add_last(tx, initiative, |workspace| in_order(&workspace.initiatives, |_| true))
}

pub fn move_to(tx: &mut Tx, id: Id<Initiative>, spot: Spot<Initiative>) -> Result<(), Refused> {
    move_among(tx, id, spot, |workspace| in_order(&workspace.initiatives, |_| true))
}

/// Adds a copy under a name right after the original, with copies of its milestones and risks. Votes are not copied,
/// and nothing waits for the copy.
pub fn duplicate(tx: &mut Tx, id: Id<Initiative>, name: String) -> Result<Id<Initiative>, Refused> {
    let mut copy = tx.get(id)?.as_ref().clone();
    copy.name = name;
    copy.rank = Spot::After(id).rank(&in_order(&tx.workspace().initiatives, |_| true), None)?;
    let milestones = tx.workspace().milestones.values().filter(|own| own.initiative == id);
    let milestones: Vec<Milestone> = milestones.map(|own| own.as_ref().clone()).collect();
    let risks = tx.workspace().risks.values().filter(|own| own.initiative == id);
    let risks: Vec<Risk> = risks.map(|own| own.as_ref().clone()).collect();
    let made = tx.add(copy);
    for milestone in milestones {
        tx.add(Milestone { initiative: made, ..milestone });
    }
    for risk in risks {
        tx.add(Risk { initiative: made, ..risk });
    }
    Ok(made)
}

/// Sets the agreed impact and effort, each brought into 1–5; `None` leaves one as it is.
pub fn place(
    tx: &mut Tx,
    id: Id<Initiative>,
    impact: Option<f64>,
    effort: Option<f64>,
) -> Result<(), Refused> {
    if [impact, effort].into_iter().flatten().any(|value| !value.is_finite()) {
        return Err(Refused::OutOfRange);
    }
    let kept = |value: f64| ((value / STEP).round() / (1.0 / STEP)).clamp(1.0, 5.0);
    tx.update(id, |own| {
        own.impact = impact.map(kept).or(own.impact);
        own.effort = effort.map(kept).or(own.effort);
    })
}

/// Which of the inputs of RICE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RiceInput {
    Reach,
    Impact,
    Confidence,
    Effort,
}

/// Sets an input of RICE above 0, or that it is not known; without any the record lets go of RICE.
pub fn set_rice(
    tx: &mut Tx,
    id: Id<Initiative>,
    input: RiceInput,
    value: Option<f64>,
) -> Result<(), Refused> {
    let fits = value.is_none_or(|value| value.is_finite() && value > 0.0);
    if !fits || (input == RiceInput::Confidence && value.is_some_and(|value| value > 1.0)) {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |own| {
        let rice = own.rice.get_or_insert_default();
        *match input {
            RiceInput::Reach => &mut rice.reach,
            RiceInput::Impact => &mut rice.impact,
            RiceInput::Confidence => &mut rice.confidence,
            RiceInput::Effort => &mut rice.effort,
        } = value.unwrap_or_default();
        if *rice == Rice::default() {
            own.rice = None;
        }
    })
}

/// An end of the time of an initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum End {
    Start,
    Finish,
}

/// Sets a period in which an initiative begins or ends; refused when it would end before it begins.
pub fn set_end(tx: &mut Tx, id: Id<Initiative>, end: End, period: Option<Period>) -> Result<(), Refused> {
    let own = tx.get(id)?;
    let (start, finish) = match end {
        End::Start => (period, own.end),
        End::Finish => (own.start, period),
    };
    if is_backwards(tx.workspace(), start, finish) {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |own| (own.start, own.end) = (start, finish))
}

/// Whether something that begins in one period and ends in another would end before it begins.
pub fn is_backwards(workspace: &Workspace, start: Option<Period>, end: Option<Period>) -> bool {
    let fiscal_start = workspace.fiscal_start();
    start.zip(end).is_some_and(|(start, end)| end.ends_before(start, fiscal_start))
}

/// Lets an initiative wait for another; refused when the other waits for it, directly or through others.
pub fn depend(tx: &mut Tx, id: Id<Initiative>, on: Id<Initiative>) -> Result<(), Refused> {
    tx.get(on)?;
    if !circle(tx.workspace(), id, on).is_empty() {
        return Err(Refused::WrongPlace(on.into()));
    }
    tx.update(id, |own| {
        if !own.depends_on.contains(&on) {
            own.depends_on.push(on);
        }
    })
}

/// The circle that would close if an initiative waited for another: from the initiative over `on` back to before
/// itself. Empty when there is none.
pub fn circle(workspace: &Workspace, id: Id<Initiative>, on: Id<Initiative>) -> Vec<Id<Initiative>> {
    // Who was reached from whom, the nearest first, so that the circle told is the shortest.
    let mut from: BTreeMap<Id<Initiative>, Id<Initiative>> = BTreeMap::from([(on, on)]);
    let mut open = std::collections::VecDeque::from([on]);
    while let Some(at) = open.pop_front() {
        if at == id {
            return way_to(&from, id, on);
        }
        let waits = workspace.initiatives.get(at).map_or(&[][..], |own| own.depends_on.as_slice());
        for next in waits {
            if !from.contains_key(next) {
                from.insert(*next, at);
                open.push_back(*next);
            }
        }
    }
    Vec::new()
}

fn way_to(
    from: &BTreeMap<Id<Initiative>, Id<Initiative>>,
    id: Id<Initiative>,
    on: Id<Initiative>,
) -> Vec<Id<Initiative>> {
    let mut back = Vec::new();
    let mut at = id;
    while at != on {
        let Some(before) = from.get(&at) else { break };
        at = *before;
        back.push(at);
    }
    back.reverse();
    back.insert(0, id);
    // An initiative that would wait for itself.
    back.dedup();
    back
}

/// Adds a milestone to an initiative.
pub fn add_milestone(tx: &mut Tx, milestone: Milestone) -> Result<Id<Milestone>, Refused> {
    tx.get(milestone.initiative)?;
    Ok(tx.add(milestone))
}

/// Adds a risk to an initiative.
pub fn add_risk(tx: &mut Tx, risk: Risk) -> Result<Id<Risk>, Refused> {
    tx.get(risk.initiative)?;
    Ok(tx.add(risk))
}

/// One of two 1–5 judgements of a risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Judged {
    Likelihood,
    Impact,
}

/// Judges a risk from 1 to 5, or takes the judgement back.
pub fn judge(tx: &mut Tx, id: Id<Risk>, what: Judged, value: Option<u8>) -> Result<(), Refused> {
    if value.is_some_and(|value| !(1..=5).contains(&value)) {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |own| match what {
        Judged::Likelihood => own.likelihood = value,
        Judged::Impact => own.impact = value,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::transact;

    fn several<const N: usize>(workspace: &mut Workspace) -> [Id<Initiative>; N] {
        [(); N].map(|()| transact(workspace, |tx| add(tx, Initiative::default())).unwrap().0)
    }

    #[test]
    fn a_circle_is_refused_and_told_in_its_order() {
        let mut workspace = Workspace::default();
        let [a, b, c, d] = several(&mut workspace);
        for (id, on) in [(a, b), (b, c), (d, a)] {
            transact(&mut workspace, |tx| depend(tx, id, on)).unwrap();
        }
        assert_eq!(circle(&workspace, c, a), [c, a, b]);
        assert_eq!(circle(&workspace, a, a), [a]);
        assert!(circle(&workspace, c, d).len() == 4 && circle(&workspace, a, c).is_empty());
        for (id, on) in [(c, a), (a, a), (c, d), (a, Id::random())] {
            assert!(transact(&mut workspace, |tx| depend(tx, id, on)).is_err());
        }
        transact(&mut workspace, |tx| depend(tx, a, b)).unwrap();
        assert_eq!(workspace.initiatives.get(a).unwrap().depends_on, [b], "once is enough");
    }

    #[test]
    fn it_does_not_end_before_it_begins() {
        let mut workspace = Workspace::default();
        let [id] = several(&mut workspace);
        let mut set = |end, text: &str| {
            let period = text.parse().ok();
            transact(&mut workspace, |tx| set_end(tx, id, end, period)).is_ok()
        };
        assert!(set(End::Start, "2026-04") && set(End::Finish, "2026-Q2"));
        assert!(!set(End::Finish, "2026-03") && !set(End::Start, "2026-07") && !set(End::Finish, "2025"));
        assert!(set(End::Finish, "2026-04") && set(End::Finish, "") && set(End::Finish, "2026-W20"));
    }

    #[test]
    fn inputs_of_rice_are_above_zero_or_not_known() {
        let mut workspace = Workspace::default();
        let [id] = several(&mut workspace);
        let mut set = |input, value| transact(&mut workspace, |tx| set_rice(tx, id, input, value)).is_ok();
        for value in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!(!set(RiceInput::Effort, Some(value)) && !set(RiceInput::Reach, Some(value)));
        }
        assert!(!set(RiceInput::Confidence, Some(1.5)) && set(RiceInput::Effort, Some(2.0)));
        assert!(set(RiceInput::Effort, None));
        assert_eq!(workspace.initiatives.get(id).unwrap().rice, None);
    }

    #[test]
    fn a_copy_has_its_own_milestones_and_risks() {
        let mut workspace = Workspace::default();
        let [id, _] = several(&mut workspace);
        let (copy, _) = transact(&mut workspace, |tx| {
            add_milestone(tx, Milestone { initiative: id, ..Milestone::default() })?;
            add_risk(tx, Risk { initiative: id, ..Risk::default() })?;
            duplicate(tx, id, "Copy".to_owned())
        })
        .unwrap();
        let order: Vec<_> =
            in_order(&workspace.initiatives, |_| true).into_iter().map(|(id, _)| id).collect();
        assert_eq!(order[..2], [id, copy]);
        assert_eq!((workspace.milestones.len(), workspace.risks.len()), (2, 2));
        assert!(workspace.risks.values().any(|own| own.initiative == copy));
    }
}
