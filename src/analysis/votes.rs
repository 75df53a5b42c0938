//! What a vote came to: dots by subject and by role, and who has voted. Nothing is counted before a vote is closed.

use std::collections::HashMap;

use crate::{
    base::id::Id,
    model::{
        AnyId, Workspace,
        maturity::Respondent,
        workshop::{Ballot, BallotPaper},
    },
};

/// The result of a closed vote, most dots first.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    pub rows: Vec<Counted>,
    /// All dots that were given.
    pub given: u32,
    /// How many roles voted.
    pub voters: usize,
}

/// What one subject got.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    pub subject: AnyId,
    pub dots: u32,
    /// Who gave how many, most first.
    pub by: Vec<(Id<Respondent>, u8)>,
    /// From 1; the same for equal numbers of dots; none without a dot.
    pub rank: Option<usize>,
    /// Whether another one has as many.
    pub is_tied: bool,
}

/// The result of a vote; `None` while it is open.
pub fn tally(workspace: &Workspace, id: Id<Ballot>) -> Option<Tally> {
    let ballot = workspace.ballots.get(id).filter(|ballot| ballot.closed.is_some())?;
    let papers = papers(workspace, id);
    let mut by_subject: HashMap<AnyId, Vec<(Id<Respondent>, u8)>> = HashMap::new();
    for paper in &papers {
        for dots in paper.given.iter().filter(|dots| dots.count > 0) {
            if let Some(subject) = dots.subject {
                by_subject.entry(subject).or_default().push((paper.respondent, dots.count));
            }
        }
    }
    let mut rows: Vec<Counted> = ballot
        .subjects
        .iter()
        .map(|subject| {
            let mut by = by_subject.remove(subject).unwrap_or_default();
            by.sort_by_key(|(role, count)| (std::cmp::Reverse(*count), *role));
            let dots = by.iter().map(|(_, count)| u32::from(*count)).sum();
            Counted { subject: *subject, dots, by, rank: None, is_tied: false }
        })
        .collect();
    // The sort is stable: equals stay in the order in which they were put to the vote.
    rows.sort_by_key(|row| std::cmp::Reverse(row.dots));
    rank(&mut rows);
    let given = rows.iter().map(|row| row.dots).sum();
    let voters = papers.iter().filter(|paper| paper.handed_in || !paper.given.is_empty()).count();
    Some(Tally { rows, given, voters })
}

fn rank(rows: &mut [Counted]) {
    let dots: Vec<u32> = rows.iter().map(|row| row.dots).collect();
    for (row, own) in rows.iter_mut().zip(&dots).filter(|(_, own)| **own > 0) {
        row.rank = Some(dots.iter().filter(|other| *other > own).count() + 1);
        row.is_tied = dots.iter().filter(|other| *other == own).count() > 1;
    }
}

/// The papers of a vote, in the order of the roles.
fn papers(workspace: &Workspace, id: Id<Ballot>) -> Vec<&BallotPaper> {
    let mut papers: Vec<&BallotPaper> =
        workspace.ballot_papers.values().filter(|paper| paper.ballot == id).map(|paper| &**paper).collect();
    papers.sort_by_key(|paper| paper.respondent);
    papers
}

/// Who is to vote and who has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Turnout {
    /// Each role with whether it has handed in.
    pub voters: Vec<(Id<Respondent>, bool)>,
}

impl Turnout {
    pub fn done(&self) -> usize {
        self.voters.iter().filter(|(_, done)| *done).count()
    }

    /// The first role after this one, and then from the start, that has not voted.
    pub fn next(&self, after: Id<Respondent>) -> Option<Id<Respondent>> {
        let at = self.voters.iter().position(|(id, _)| *id == after).map_or(0, |at| at + 1);
        let (before, behind) = self.voters.split_at(at.min(self.voters.len()));
        behind.iter().chain(before).find(|(_, done)| !done).map(|(id, _)| *id)
    }
}

/// Who votes: those who take part in the workshop, all roles where nobody is named, and whoever has a paper.
pub fn turnout(workspace: &Workspace, id: Id<Ballot>) -> Turnout {
    let Some(ballot) = workspace.ballots.get(id) else { return Turnout::default() };
    let papers = papers(workspace, id);
    let mut roles = voters(workspace, ballot);
    for paper in &papers {
        if !roles.contains(&paper.respondent) {
            roles.push(paper.respondent);
        }
    }
    let handed_in = |role| papers.iter().any(|paper| paper.respondent == role && paper.handed_in);
    Turnout { voters: roles.into_iter().map(|role| (role, handed_in(role))).collect() }
}

fn voters(workspace: &Workspace, ballot: &Ballot) -> Vec<Id<Respondent>> {
    let named = workspace.workshops.get(ballot.workshop).map(|workshop| workshop.participants.clone());
    let named: Vec<_> =
        named.unwrap_or_default().into_iter().filter(|id| workspace.respondents.contains(*id)).collect();
    if named.is_empty() {
        return workspace.respondents_in_order().into_iter().map(|(id, _)| id).collect();
    }
    named
}

/// The dots of everything that was in a closed vote, by the vote on it that was closed last.
pub fn dots(workspace: &Workspace) -> HashMap<AnyId, u32> {
    let closed = workspace.ballots.iter().filter_map(|(id, own)| Some((own.closed?, own.rank.clone(), id)));
    let mut closed: Vec<_> = closed.collect();
    closed.sort();
    let tallies = closed.into_iter().filter_map(|(_, _, id)| tally(workspace, id));
    tallies.flat_map(|tally| tally.rows).map(|row| (row.subject, row.dots)).collect()
}

/// How the roles rate an opportunity or initiative on one scale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spread {
    /// Role and value, 1–5.
    pub values: Vec<(Id<Respondent>, u8)>,
}

impl Spread {
    pub fn median(&self) -> Option<f64> {
        let mut values: Vec<u8> = self.values.iter().map(|(_, value)| *value).collect();
        values.sort_unstable();
        let (low, high) = (values.len().checked_sub(1)? / 2, values.len() / 2);
        Some(f64::midpoint(f64::from(*values.get(low)?), f64::from(*values.get(high)?)))
    }

    /// Lowest and highest.
    pub fn range(&self) -> Option<(u8, u8)> {
        let values = || self.values.iter().map(|(_, value)| *value);
        values().min().zip(values().max())
    }
}

/// Impact and effort of a record as the roles rate them.
pub fn ratings_of(workspace: &Workspace, subject: AnyId) -> (Spread, Spread) {
    let mut spreads = (Spread::default(), Spread::default());
    let whole =
        |value: Option<f64>| value.filter(|value| (1.0..=5.0).contains(value)).map(|v| v.round() as u8);
    for rating in workspace.ratings.values().filter(|rating| rating.subject == Some(subject)) {
        for (spread, value) in [(&mut spreads.0, rating.impact), (&mut spreads.1, rating.effort)] {
            spread.values.extend(whole(value).map(|value| (rating.respondent, value)));
        }
    }
    for spread in [&mut spreads.0, &mut spreads.1] {
        spread.values.sort_by_key(|(role, _)| *role);
    }
    spreads
}
