//! What a workshop came to: who was there, what was decided, voted, left open, and what changed meanwhile.

use jiff::civil::DateTime;

use crate::{
    base::id::Id,
    model::{
        AnyId, Workspace,
        maturity::Respondent,
        workshop::{Ballot, Note, Outcome, OutcomeKind, Workshop},
    },
};

use super::{
    diff::{Difference, differences, is_of_workshops},
    votes::{Tally, tally},
};

/// The minutes as data.
#[derive(Clone, Debug, PartialEq)]
pub struct Minutes {
    pub workshop: Id<Workshop>,
    /// Those named, and whoever said or voted something.
    pub participants: Vec<Id<Respondent>>,
    /// From begin to end, where both are known.
    pub minutes: Option<i64>,
    pub decisions: Vec<Id<Outcome>>,
    pub questions: Vec<Id<Outcome>>,
    /// Each vote, with its result when it is closed.
    pub votes: Vec<(Id<Ballot>, Option<Tally>)>,
    /// What was added, changed and removed; `None` where the state at the begin is not known.
    pub changes: Option<Vec<Difference>>,
    /// Records that came from notes of this workshop, with the notes.
    pub carried: Vec<(AnyId, Vec<Id<Note>>)>,
    /// Notes that became nothing yet.
    pub parked: Vec<Id<Note>>,
}

/// The minutes of a workshop; `before` is the workspace at its begin. `None` when there is no such workshop.
pub fn minutes(before: Option<&Workspace>, now: &Workspace, id: Id<Workshop>) -> Option<Minutes> {
    let workshop = now.workshops.get(id)?;
    let notes = now.notes_of(id);
    let outcomes = now.outcomes_of(id);
    let of_kind = |kind: OutcomeKind| {
        outcomes.iter().filter(|(_, own)| own.kind == kind).map(|(id, _)| *id).collect::<Vec<_>>()
    };
    let votes: Vec<_> = now.ballots_of(id).iter().map(|(id, _)| (*id, tally(now, *id))).collect();
    let mut carried: Vec<(AnyId, Vec<Id<Note>>)> = Vec::new();
    for (id, note) in &notes {
        let Some(became) = note.became else { continue };
        match carried.iter_mut().find(|(record, _)| *record == became) {
            Some((_, notes)) => notes.push(*id),
            None => carried.push((became, vec![*id])),
        }
    }
    let changes = before.map(|before| {
        let mut found = differences(before, now);
        found.retain(|own| !is_of_workshops(own.id.kind));
        found
    });
    Some(Minutes {
        workshop: id,
        participants: participants(now, id, workshop),
        minutes: length(workshop.begun, workshop.ended),
        decisions: of_kind(OutcomeKind::Decision),
        questions: of_kind(OutcomeKind::Question),
        votes,
        changes,
        carried,
        parked: notes.iter().filter(|(_, note)| note.became.is_none()).map(|(id, _)| *id).collect(),
    })
}

fn length(begun: Option<DateTime>, ended: Option<DateTime>) -> Option<i64> {
    let minutes = begun?.duration_until(ended?).as_mins();
    (minutes >= 0).then_some(minutes)
}

fn participants(now: &Workspace, id: Id<Workshop>, workshop: &Workshop) -> Vec<Id<Respondent>> {
    let mut found: Vec<Id<Respondent>> = Vec::new();
    let spoke = now.notes_of(id).into_iter().map(|(_, note)| note.author).collect::<Vec<_>>();
    let papers = now.ballot_papers.values().filter(|paper| paper.handed_in || !paper.given.is_empty());
    let of_this = |ballot| now.ballots.get(ballot).is_some_and(|ballot| ballot.workshop == id);
    let voted = papers.filter(|paper| of_this(paper.ballot)).map(|paper| paper.respondent);
    for role in workshop.participants.iter().copied().chain(spoke).chain(voted) {
        if now.respondents.contains(role) && !found.contains(&role) {
            found.push(role);
        }
    }
    found
}
