//! Verbs for votes: dots that each role gives within a budget, and impact and effort as each role rates them.

use jiff::civil::Date;

use crate::{
    base::id::Id,
    model::{
        AnyId, Kind,
        maturity::Respondent,
        strategy::Rating,
        workshop::{Ballot, BallotPaper, Dots, Workshop},
    },
};

use super::{
    note::Meeting,
    place::add_last,
    tx::{Refused, Tx},
};

/// Whether something can be voted on.
pub fn can_be_voted_on(kind: Kind) -> bool {
    matches!(kind, Kind::Note | Kind::NoteGroup | Kind::Card | Kind::Opportunity | Kind::Initiative)
}

/// Opens a vote in a workshop on what exists of its subjects, each once.
pub fn open(tx: &mut Tx, meeting: &Meeting, ballot: Ballot) -> Result<Id<Ballot>, Refused> {
    let workshop = meeting.open(tx)?;
    let mut subjects: Vec<AnyId> = Vec::new();
    for id in &ballot.subjects {
        if tx.workspace().contains(*id) && can_be_voted_on(id.kind) && !subjects.contains(id) {
            subjects.push(*id);
        }
    }
    if subjects.is_empty() || ballot.dots == 0 {
        return Err(Refused::OutOfRange);
    }
    let ballot = Ballot { workshop, subjects, closed: None, ..ballot };
    add_last(tx, ballot, |workspace| workspace.ballots_of(workshop))
}

/// Sets how many dots a role gives to one thing, as many as it has left at most.
pub fn give(
    tx: &mut Tx,
    (id, respondent): (Id<Ballot>, Id<Respondent>),
    subject: AnyId,
    count: u8,
) -> Result<(), Refused> {
    let ballot = tx.get(id)?;
    if ballot.closed.is_some() || !ballot.subjects.contains(&subject) {
        return Err(Refused::WrongPlace(subject));
    }
    let budget = ballot.dots;
    let paper = paper_of(tx, id, respondent)?;
    let own = tx.get(paper)?;
    if own.handed_in {
        return Err(Refused::WrongPlace(paper.into()));
    }
    let others = own.given.iter().filter(|dots| dots.subject != Some(subject));
    let others: u32 = others.map(|dots| u32::from(dots.count)).sum();
    let left = u32::from(budget).saturating_sub(others);
    let count = count.min(u8::try_from(left).unwrap_or(u8::MAX));
    tx.update(paper, |paper| {
        let at = paper.given.iter().position(|dots| dots.subject == Some(subject));
        match (at.and_then(|at| paper.given.get_mut(at)), count) {
            (Some(_), 0) => paper.given.retain(|dots| dots.subject != Some(subject)),
            (Some(dots), count) => dots.count = count,
            (None, 0) => {}
            (None, count) => paper.given.push(Dots { subject: Some(subject), count }),
        }
    })
}

/// The paper of a role, which gets one when it has none.
fn paper_of(tx: &mut Tx, ballot: Id<Ballot>, respondent: Id<Respondent>) -> Result<Id<BallotPaper>, Refused> {
    tx.get(respondent)?;
    let is_it = |paper: &BallotPaper| paper.ballot == ballot && paper.respondent == respondent;
    let found = tx.workspace().ballot_papers.iter().find(|(_, paper)| is_it(paper)).map(|(id, _)| id);
    Ok(found.unwrap_or_else(|| tx.add(BallotPaper { ballot, respondent, ..BallotPaper::default() })))
}

/// A role has finished; also one that keeps all its dots.
pub fn hand_in(tx: &mut Tx, ballot: Id<Ballot>, respondent: Id<Respondent>) -> Result<(), Refused> {
    if tx.get(ballot)?.closed.is_some() {
        return Err(Refused::WrongPlace(ballot.into()));
    }
    let paper = paper_of(tx, ballot, respondent)?;
    tx.update(paper, |paper| paper.handed_in = true)
}

/// Gives a role its paper back.
pub fn give_back(tx: &mut Tx, ballot: Id<Ballot>, respondent: Id<Respondent>) -> Result<(), Refused> {
    if tx.get(ballot)?.closed.is_some() {
        return Err(Refused::WrongPlace(ballot.into()));
    }
    let paper = paper_of(tx, ballot, respondent)?;
    tx.update(paper, |paper| paper.handed_in = false)
}

/// Ends a vote: from then on its result is seen, and its dots stay.
pub fn close(tx: &mut Tx, id: Id<Ballot>, date: Date) -> Result<(), Refused> {
    if tx.get(id)?.closed.is_some() {
        return Err(Refused::WrongPlace(id.into()));
    }
    tx.update(id, |ballot| ballot.closed = Some(date))
}

/// Goes on with a vote that was closed.
pub fn reopen(tx: &mut Tx, id: Id<Ballot>) -> Result<(), Refused> {
    tx.update(id, |ballot| ballot.closed = None)
}

/// Sets how many dots each role has; not below what one has given already.
pub fn set_dots(tx: &mut Tx, id: Id<Ballot>, dots: u8) -> Result<(), Refused> {
    let given = |paper: &BallotPaper| paper.given.iter().map(|dots| u32::from(dots.count)).sum::<u32>();
    let papers = tx.workspace().ballot_papers.values().filter(|paper| paper.ballot == id);
    let most = papers.map(|paper| given(paper)).max().unwrap_or(0);
    if dots == 0 || u32::from(dots) < most || tx.get(id)?.closed.is_some() {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |ballot| ballot.dots = dots)
}

/// Adds a role to those who take part.
pub fn take_part(tx: &mut Tx, workshop: Id<Workshop>, respondent: Id<Respondent>) -> Result<(), Refused> {
    tx.get(respondent)?;
    tx.update(workshop, |workshop| {
        if !workshop.participants.contains(&respondent) {
            workshop.participants.push(respondent);
        }
    })
}

/// What a role says of an opportunity or initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    Impact,
    Effort,
}

/// Sets how a role rates something, 1–5, or that it does not. A rating without any value goes.
pub fn rate(
    tx: &mut Tx,
    (subject, respondent): (AnyId, Id<Respondent>),
    side: Side,
    value: Option<u8>,
) -> Result<(), Refused> {
    tx.get(respondent)?;
    if !tx.workspace().contains(subject) {
        return Err(Refused::NotFound(subject));
    }
    let is_possible = matches!(subject.kind, Kind::Opportunity | Kind::Initiative);
    if !is_possible || value.is_some_and(|value| !(1..=5).contains(&value)) {
        return Err(Refused::OutOfRange);
    }
    let is_it = |own: &Rating| own.subject == Some(subject) && own.respondent == respondent;
    let found = tx.workspace().ratings.iter().find(|(_, own)| is_it(own)).map(|(id, _)| id);
    let id = match (found, value) {
        (Some(id), _) => id,
        (None, None) => return Ok(()),
        (None, Some(_)) => tx.add(Rating { subject: Some(subject), respondent, ..Rating::default() }),
    };
    let value = value.map(f64::from);
    tx.update(id, |rating| match side {
        Side::Impact => rating.impact = value,
        Side::Effort => rating.effort = value,
    })?;
    let own = tx.get(id)?;
    if own.impact.is_none() && own.effort.is_none() && own.scores.is_empty() { tx.remove(id) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{maturity::add_respondent, remove, transact},
        model::{Workspace, check::check, strategy::Opportunity},
    };

    fn run<R>(workspace: &mut Workspace, verb: impl FnOnce(&mut Tx) -> Result<R, Refused>) -> R {
        let made = transact(workspace, verb).unwrap().0;
        assert_eq!(check(workspace), []);
        made
    }

    /// A vote on two opportunities with five dots a role, and a role.
    fn vote(workspace: &mut Workspace) -> (Id<Ballot>, Id<Respondent>, [AnyId; 2]) {
        let subjects = [(); 2].map(|()| run(workspace, |tx| Ok(tx.add(Opportunity::default()))).into());
        let role = run(workspace, |tx| add_respondent(tx, "Sales".to_owned()));
        let meeting = Meeting::OfDay { name: "Vote".to_owned(), date: jiff::civil::date(2026, 1, 15) };
        let ballot = Ballot { subjects: subjects.repeat(2), dots: 5, ..Ballot::default() };
        (run(workspace, |tx| open(tx, &meeting, ballot)), role, subjects)
    }

    fn given(workspace: &Workspace) -> Vec<u8> {
        workspace.ballot_papers.values().flat_map(|paper| paper.given.iter().map(|dots| dots.count)).collect()
    }

    #[test]
    fn nobody_gives_more_dots_than_they_have() {
        let mut workspace = Workspace::default();
        let (ballot, role, [a, b]) = vote(&mut workspace);
        assert_eq!(workspace.ballots.get(ballot).unwrap().subjects.len(), 2);
        run(&mut workspace, |tx| give(tx, (ballot, role), a, 3));
        run(&mut workspace, |tx| give(tx, (ballot, role), b, 9));
        assert_eq!(given(&workspace), [3, 2]);
        run(&mut workspace, |tx| give(tx, (ballot, role), a, 0));
        assert_eq!(given(&workspace), [2]);
        assert!(transact(&mut workspace, |tx| set_dots(tx, ballot, 1)).is_err());
        let elsewhere = AnyId::from(role);
        assert!(transact(&mut workspace, |tx| give(tx, (ballot, role), elsewhere, 1)).is_err());
    }

    #[test]
    fn what_was_handed_in_or_closed_stays() {
        let mut workspace = Workspace::default();
        let (ballot, role, [a, _]) = vote(&mut workspace);
        run(&mut workspace, |tx| give(tx, (ballot, role), a, 3));
        run(&mut workspace, |tx| hand_in(tx, ballot, role));
        assert!(transact(&mut workspace, |tx| give(tx, (ballot, role), a, 1)).is_err());
        run(&mut workspace, |tx| give_back(tx, ballot, role));
        run(&mut workspace, |tx| close(tx, ballot, jiff::civil::date(2026, 1, 15)));
        assert!(transact(&mut workspace, |tx| give(tx, (ballot, role), a, 1)).is_err());
        assert!(transact(&mut workspace, |tx| hand_in(tx, ballot, role)).is_err());
        run(&mut workspace, |tx| reopen(tx, ballot));
        run(&mut workspace, |tx| give(tx, (ballot, role), a, 1));
        assert_eq!(given(&workspace), [1]);
    }

    #[test]
    fn dots_go_with_what_they_were_given_to_and_pass_on_to_nothing_else() {
        let mut workspace = Workspace::default();
        let (ballot, role, [a, b]) = vote(&mut workspace);
        run(&mut workspace, |tx| give(tx, (ballot, role), a, 3));
        let users = remove::uses(&workspace, a);
        let heirs: remove::Heirs = users.into_iter().map(|place| (place.by, b)).collect();
        run(&mut workspace, |tx| remove::remove_replacing(tx, a, &heirs));
        assert_eq!(workspace.ballots.get(ballot).unwrap().subjects, [b]);
        assert!(given(&workspace).is_empty());
    }

    #[test]
    fn a_rating_is_within_the_scale_and_goes_when_it_says_nothing() {
        let mut workspace = Workspace::default();
        let (_, role, [a, _]) = vote(&mut workspace);
        run(&mut workspace, |tx| rate(tx, (a, role), Side::Impact, Some(4)));
        run(&mut workspace, |tx| rate(tx, (a, role), Side::Effort, Some(2)));
        assert_eq!(workspace.ratings.len(), 1);
        assert!(transact(&mut workspace, |tx| rate(tx, (a, role), Side::Impact, Some(6))).is_err());
        run(&mut workspace, |tx| rate(tx, (a, role), Side::Impact, None));
        run(&mut workspace, |tx| rate(tx, (a, role), Side::Effort, None));
        assert!(workspace.ratings.is_empty());
    }
}
