//! Verbs for votes: what one respondent gives an opportunity or an initiative. There is one rating for each subject
//! and respondent; it comes with the first value and goes with the last.

use crate::{
    base::id::Id,
    model::{
        AnyId, Kind,
        maturity::Respondent,
        strategy::{CriterionScore, Rating},
    },
};

use super::tx::{Refused, Tx};

/// Which of the two values of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Voted {
    Impact,
    Effort,
}

/// Whose vote on what.
pub type Ballot = (AnyId, Id<Respondent>);

/// Sets an impact or an effort of 1–5, or takes it back with `None`.
pub fn rate(tx: &mut Tx, of: Ballot, which: Voted, value: Option<f64>) -> Result<(), Refused> {
    fits(value)?;
    change(tx, of, |rating| match which {
        Voted::Impact => rating.impact = value,
        Voted::Effort => rating.effort = value,
    })
}

/// Sets the score of 1–5 on one of the weighted criteria, or takes it back with `None`.
pub fn score(tx: &mut Tx, of: Ballot, criterion: &str, value: Option<f64>) -> Result<(), Refused> {
    fits(value)?;
    if tx.workspace().priorities.criteria.iter().all(|own| own.name != criterion) {
        return Err(Refused::OutOfRange);
    }
    change(tx, of, |rating| {
        rating.scores.retain(|own| own.criterion != criterion);
        if let Some(score) = value {
            rating.scores.push(CriterionScore { criterion: criterion.to_owned(), score });
        }
    })
}

fn fits(value: Option<f64>) -> Result<(), Refused> {
    let fits = value.is_none_or(|value| (1.0..=5.0).contains(&value));
    if fits { Ok(()) } else { Err(Refused::OutOfRange) }
}

fn change(
    tx: &mut Tx,
    (subject, respondent): Ballot,
    change: impl FnOnce(&mut Rating),
) -> Result<(), Refused> {
    tx.get(respondent)?;
    if !matches!(subject.kind, Kind::Opportunity | Kind::Initiative) {
        return Err(Refused::WrongPlace(subject));
    }
    if !tx.workspace().contains(subject) {
        return Err(Refused::NotFound(subject));
    }
    let is_own = |own: &Rating| own.subject == Some(subject) && own.respondent == respondent;
    let found = tx.workspace().ratings.iter().find(|(_, own)| is_own(own)).map(|(id, _)| id);
    let mut rating = match found {
        Some(id) => tx.get(id)?.as_ref().clone(),
        None => Rating { subject: Some(subject), respondent, ..Rating::default() },
    };
    change(&mut rating);
    let is_empty = rating.impact.is_none() && rating.effort.is_none() && rating.scores.is_empty();
    match found {
        Some(id) if is_empty => tx.remove(id),
        Some(id) => tx.update(id, |own| *own = rating),
        None if is_empty => Ok(()),
        None => {
            tx.add(rating);
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::transact,
        model::{
            Workspace,
            strategy::{Initiative, Priorities, WeightedCriterion},
        },
    };

    #[test]
    fn a_vote_comes_with_its_first_value_and_goes_with_its_last() {
        let mut workspace = Workspace::default();
        let ((of, criterion), _) = transact(&mut workspace, |tx| {
            let criterion = WeightedCriterion { name: "Reach".to_owned(), weight: 1.0, ..Default::default() };
            tx.update_only(|own: &mut Priorities| own.criteria.push(criterion))?;
            let subject = AnyId::from(tx.add(Initiative::default()));
            Ok(((subject, tx.add(Respondent::default())), "Reach"))
        })
        .unwrap();
        let start = workspace.clone();
        transact(&mut workspace, |tx| {
            rate(tx, of, Voted::Impact, Some(4.0))?;
            rate(tx, of, Voted::Effort, Some(2.5))?;
            score(tx, of, criterion, Some(3.0))?;
            score(tx, of, criterion, Some(5.0))
        })
        .unwrap();
        let rating = workspace.ratings.values().next().unwrap();
        assert_eq!((rating.impact, rating.effort, workspace.ratings.len()), (Some(4.0), Some(2.5), 1));
        assert_eq!(rating.scores, [CriterionScore { criterion: "Reach".to_owned(), score: 5.0 }]);
        transact(&mut workspace, |tx| {
            rate(tx, of, Voted::Impact, None)?;
            rate(tx, of, Voted::Effort, None)?;
            score(tx, of, criterion, None)
        })
        .unwrap();
        assert_eq!(workspace, start);
    }

    #[test]
    fn a_vote_keeps_to_its_scale_and_its_subject() {
        let mut workspace = Workspace::default();
        let (of, _) = transact(&mut workspace, |tx| {
            Ok((AnyId::from(tx.add(Initiative::default())), tx.add(Respondent::default())))
        })
        .unwrap();
        for value in [0.9, 5.1, f64::NAN, f64::INFINITY] {
            assert!(transact(&mut workspace, |tx| rate(tx, of, Voted::Impact, Some(value))).is_err());
        }
        assert!(transact(&mut workspace, |tx| score(tx, of, "nobody's", Some(3.0))).is_err());
        let nobody = (of.0, Id::random());
        assert!(transact(&mut workspace, |tx| rate(tx, nobody, Voted::Effort, Some(3.0))).is_err());
        let person = (AnyId::from(of.1), of.1);
        assert!(transact(&mut workspace, |tx| rate(tx, person, Voted::Effort, Some(3.0))).is_err());
        assert!(workspace.ratings.is_empty());
    }
}
