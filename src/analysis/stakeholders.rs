//! How stakeholders stand, and what asks for attention (F27d; domain 4.2).

use jiff::civil::Date;

use crate::{
    base::id::Id,
    model::{
        Workspace,
        organisation::{Stakeholder, StakeholderAction},
    },
};

use super::formulas::priority;
pub use super::formulas::priority::Stance;

/// Power and interest from here on count as high.
pub const CUT: f64 = 3.0;

/// How to deal with a stakeholder; `None` while power or interest is not known.
pub fn stance(stakeholder: &Stakeholder) -> Option<Stance> {
    priority::stance(stakeholder.power?, stakeholder.interest?, CUT).ok()
}

/// By how much the wished support is above the present one; `None` while either is not known.
pub fn gap(stakeholder: &Stakeholder) -> Option<i8> {
    Some(stakeholder.support_wished?.saturating_sub(stakeholder.support?))
}

/// Something about a stakeholder that asks for attention, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// Much power, and against the programme.
    PowerfulAgainst,
    /// Something to do that is past its day.
    Late(Id<StakeholderAction>),
    /// More support is wished for, and nothing is being done.
    NothingDone,
    /// To be managed closely, and nobody keeps the contact.
    NobodyInTouch,
    /// Power or interest is not known.
    NotPlaced,
}

/// What asks for attention with one stakeholder, most pressing first.
pub fn concerns(workspace: &Workspace, id: Id<Stakeholder>, today: Date) -> Vec<Concern> {
    let Some(stakeholder) = workspace.stakeholders.get(id) else { return Vec::new() };
    let actions = workspace.actions_of(id);
    let open = || actions.iter().filter(|(_, action)| !action.done);
    let stance = stance(stakeholder);
    let is_powerful = stakeholder.power.is_some_and(|power| power >= CUT);
    let mut found = Vec::new();
    if is_powerful && stakeholder.support.is_some_and(|support| support < 0) {
        found.push(Concern::PowerfulAgainst);
    }
    let late = |action: &StakeholderAction| action.due.is_some_and(|due| due < today);
    found.extend(open().filter(|(_, action)| late(action)).map(|(action, _)| Concern::Late(*action)));
    if gap(stakeholder).is_some_and(|gap| gap > 0) && open().next().is_none() {
        found.push(Concern::NothingDone);
    }
    if stance == Some(Stance::ManageClosely) && stakeholder.contact_role.trim().is_empty() {
        found.push(Concern::NobodyInTouch);
    }
    if stance.is_none() {
        found.push(Concern::NotPlaced);
    }
    found
}

/// How many stand in each quadrant, in the order of [`STANCES`], and how many in none.
pub fn count(workspace: &Workspace) -> ([usize; 4], usize) {
    let mut counts = [0; 4];
    let mut nowhere = 0;
    for stakeholder in workspace.stakeholders.values() {
        match stance(stakeholder) {
            Some(stance) => {
                for (count, own) in counts.iter_mut().zip(STANCES) {
                    *count += usize::from(own == stance);
                }
            }
            None => nowhere += 1,
        }
    }
    (counts, nowhere)
}

/// The quadrants, the one that asks most first.
pub const STANCES: [Stance; 4] =
    [Stance::ManageClosely, Stance::KeepSatisfied, Stance::KeepInformed, Stance::Monitor];

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::edit::{organisation as verbs, transact};

    fn with(stakeholder: Stakeholder, actions: &[(Option<Date>, bool)]) -> (Workspace, Id<Stakeholder>) {
        let mut workspace = Workspace::default();
        let verb = |tx: &mut crate::edit::Tx| {
            let id = verbs::add_stakeholder(tx, stakeholder)?;
            for (due, done) in actions {
                let action =
                    StakeholderAction { stakeholder: id, due: *due, done: *done, ..Default::default() };
                verbs::add_action(tx, action)?;
            }
            Ok(id)
        };
        let id = transact(&mut workspace, verb).unwrap().0;
        (workspace, id)
    }

    #[test]
    fn what_asks_for_attention() {
        let today = date(2026, 1, 15);
        let placed = |power, interest, support, wished| Stakeholder {
            power: Some(power),
            interest: Some(interest),
            support,
            support_wished: wished,
            ..Stakeholder::default()
        };
        let past = Some(date(2026, 1, 14));
        let codes = |stakeholder: Stakeholder, actions: &[(Option<Date>, bool)]| -> String {
            let (workspace, id) = with(stakeholder, actions);
            let letter = |concern| match concern {
                Concern::PowerfulAgainst => 'P',
                Concern::Late(_) => 'L',
                Concern::NothingDone => 'N',
                Concern::NobodyInTouch => 'C',
                Concern::NotPlaced => '?',
            };
            concerns(&workspace, id, today).into_iter().map(letter).collect()
        };
        assert_eq!(codes(Stakeholder::default(), &[]), "?");
        assert_eq!(codes(placed(4.0, 2.0, Some(-1), None), &[]), "P");
        assert_eq!(codes(placed(2.9, 2.0, Some(-1), Some(1)), &[]), "N");
        assert_eq!(codes(placed(2.0, 2.0, Some(0), Some(1)), &[(None, false)]), "");
        assert_eq!(codes(placed(2.0, 2.0, Some(0), Some(1)), &[(past, true)]), "N");
        assert_eq!(codes(placed(2.0, 2.0, Some(1), Some(1)), &[(past, false), (Some(today), false)]), "L");
        assert_eq!(codes(placed(3.0, 3.0, Some(2), None), &[]), "C");
    }

    #[test]
    fn quadrants_are_counted_and_the_cut_counts_as_high() {
        let mut workspace = Workspace::default();
        for (power, interest) in [(Some(3.0), Some(3.0)), (Some(2.9), Some(5.0)), (Some(5.0), None)] {
            let stakeholder = Stakeholder { power, interest, ..Stakeholder::default() };
            transact(&mut workspace, |tx| verbs::add_stakeholder(tx, stakeholder)).unwrap();
        }
        assert_eq!(count(&workspace), ([1, 0, 1, 0], 1));
    }
}
