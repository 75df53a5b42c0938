//! Verbs for the weighted criteria that all priorities share. Votes know a criterion by its
//! name, so that a name is unique and its scores follow when it changes.

use crate::{
    base::id::Id,
    model::{
        kpi::Direction,
        strategy::{Priorities, Rating, WeightedCriterion},
    },
};

use super::tx::{Refused, Tx};

/// Adds a criterion of weight 1 at the end; its name must not be there yet.
pub fn add_criterion(tx: &mut Tx, name: &str) -> Result<(), Refused> {
    let name = free_name(tx, name, None)?;
    let criterion = WeightedCriterion { name, weight: 1.0, direction: Direction::Up };
    tx.update_only(|own: &mut Priorities| own.criteria.push(criterion))
}

/// Renames a criterion, counted from 0, and every score on it.
pub fn rename_criterion(tx: &mut Tx, index: usize, name: &str) -> Result<(), Refused> {
    let old = name_at(tx, index)?;
    let name = free_name(tx, name, Some(index))?;
    for id in scored(tx, &old) {
        tx.update(id, |rating| {
            for score in rating.scores.iter_mut().filter(|score| score.criterion == old) {
                score.criterion.clone_from(&name);
            }
        })?;
    }
    change(tx, index, |own| own.name = name)
}

/// Sets how much a criterion counts: 0 or more.
pub fn weigh_criterion(tx: &mut Tx, index: usize, weight: f64) -> Result<(), Refused> {
    if !(weight.is_finite() && weight >= 0.0) {
        return Err(Refused::OutOfRange);
    }
    change(tx, index, |own| own.weight = weight)
}

/// Says whether a high score speaks for an initiative or against it.
pub fn turn_criterion(tx: &mut Tx, index: usize, direction: Direction) -> Result<(), Refused> {
    change(tx, index, |own| own.direction = direction)
}

/// Takes a criterion out, with every score on it.
pub fn remove_criterion(tx: &mut Tx, index: usize) -> Result<(), Refused> {
    let name = name_at(tx, index)?;
    for id in scored(tx, &name) {
        let mut rating = tx.get(id)?.as_ref().clone();
        rating.scores.retain(|score| score.criterion != name);
        if rating.scores.is_empty() && rating.impact.is_none() && rating.effort.is_none() {
            tx.remove(id)?;
        } else {
            tx.update(id, |own| *own = rating)?;
        }
    }
    tx.update_only(|own: &mut Priorities| _ = own.criteria.remove(index))
}

fn name_at(tx: &Tx, index: usize) -> Result<String, Refused> {
    let own = tx.workspace().priorities.criteria.get(index);
    own.map(|own| own.name.clone()).ok_or(Refused::OutOfRange)
}

/// The name without what surrounds it, if no other criterion has it.
fn free_name(tx: &Tx, name: &str, own: Option<usize>) -> Result<String, Refused> {
    let name = name.trim();
    let mut others = tx.workspace().priorities.criteria.iter().enumerate();
    let taken = others.any(|(index, other)| Some(index) != own && other.name == name);
    if name.is_empty() || taken { Err(Refused::OutOfRange) } else { Ok(name.to_owned()) }
}

/// The votes that have a score on a criterion.
fn scored(tx: &Tx, name: &str) -> Vec<Id<Rating>> {
    let has = |rating: &Rating| rating.scores.iter().any(|score| score.criterion == name);
    tx.workspace().ratings.iter().filter(|(_, rating)| has(rating)).map(|(id, _)| id).collect()
}

fn change(tx: &mut Tx, index: usize, change: impl FnOnce(&mut WeightedCriterion)) -> Result<(), Refused> {
    name_at(tx, index)?;
    tx.update_only(|own: &mut Priorities| {
        if let Some(criterion) = own.criteria.get_mut(index) {
            change(criterion);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{rating, transact},
        model::{AnyId, Workspace, maturity::Respondent, strategy::Initiative},
    };

    #[test]
    fn scores_follow_the_name_of_their_criterion_and_go_with_it() {
        let mut workspace = Workspace::default();
        transact(&mut workspace, |tx| {
            add_criterion(tx, " Value ")?;
            add_criterion(tx, "Risk")?;
            let of = (AnyId::from(tx.add(Initiative::default())), tx.add(Respondent::default()));
            rating::score(tx, of, "Value", Some(4.0))?;
            rename_criterion(tx, 0, "Worth")?;
            turn_criterion(tx, 1, Direction::Down)
        })
        .unwrap();
        let scores = |workspace: &Workspace| -> Vec<String> {
            let all = workspace.ratings.values().flat_map(|own| &own.scores);
            all.map(|own| own.criterion.clone()).collect()
        };
        assert_eq!(scores(&workspace), ["Worth"]);
        for name in ["Risk", " ", ""] {
            assert!(transact(&mut workspace, |tx| rename_criterion(tx, 0, name)).is_err(), "{name}");
            assert!(transact(&mut workspace, |tx| add_criterion(tx, name)).is_err(), "{name}");
        }
        assert!(transact(&mut workspace, |tx| weigh_criterion(tx, 0, -1.0)).is_err());
        assert!(transact(&mut workspace, |tx| weigh_criterion(tx, 2, 1.0)).is_err());
        transact(&mut workspace, |tx| remove_criterion(tx, 0)).unwrap();
        assert!(scores(&workspace).is_empty() && workspace.ratings.is_empty());
        assert_eq!(workspace.priorities.criteria.len(), 1);
    }
}
