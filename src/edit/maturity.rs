//! Verbs for assessments: begin one, answer, agree.

use jiff::civil::Date;

use crate::{
    base::id::Id,
    model::{
        evidence::Evidence,
        maturity::{Agreed, Answers, Assessment, Instrument, Respondent, Vote, YesNo},
        order::in_order,
    },
};

use super::{
    place::Spot,
    tx::{Refused, Tx},
};

/// Begins an assessment. The instrument is copied into the workspace unless this version of it is there.
pub fn start_assessment(
    tx: &mut Tx,
    instrument: &Instrument,
    name: String,
    date: Date,
) -> Result<Id<Assessment>, Refused> {
    let present = tx.workspace().instruments.iter().find(|(_, own)| ***own == *instrument).map(|(id, _)| id);
    let instrument = present.unwrap_or_else(|| tx.add(instrument.clone()));
    let rank = Spot::Last.rank(&tx.workspace().assessments_in_order(), None)?;
    Ok(tx.add(Assessment { rank, name, instrument, date: Some(date), ..Assessment::default() }))
}

pub fn add_respondent(tx: &mut Tx, role: String) -> Result<Id<Respondent>, Refused> {
    let rank = Spot::Last.rank(&in_order(&tx.workspace().respondents, |_| true), None)?;
    Ok(tx.add(Respondent { rank, role, weight: None }))
}

/// Who answers in which assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ballot {
    pub assessment: Id<Assessment>,
    pub respondent: Id<Respondent>,
}

/// Sets or takes back (`None`) a respondent's answer to a criterion.
pub fn set_vote(tx: &mut Tx, ballot: Ballot, criterion: &str, vote: Option<Vote>) -> Result<(), Refused> {
    let instrument = tx.get(tx.get(ballot.assessment)?.instrument)?;
    let known = instrument.criterion(criterion).is_some();
    if !known || matches!(vote, Some(Vote::Level(level)) if level > instrument.top_level()) {
        return Err(Refused::OutOfRange);
    }
    update_answers(tx, ballot, |answers| match vote {
        Some(vote) => _ = answers.votes.insert(criterion.to_owned(), vote),
        None => _ = answers.votes.remove(criterion),
    })
}

/// Sets the note that supports an answer; an empty one is taken out.
pub fn set_note(tx: &mut Tx, ballot: Ballot, criterion: &str, note: String) -> Result<(), Refused> {
    update_answers(tx, ballot, |answers| {
        if note.is_empty() {
            answers.notes.remove(criterion);
        } else {
            answers.notes.insert(criterion.to_owned(), note);
        }
    })
}

/// Sets the evidence that supports an answer; an empty list is taken out.
pub fn set_evidence(
    tx: &mut Tx,
    ballot: Ballot,
    criterion: &str,
    evidence: Vec<Id<Evidence>>,
) -> Result<(), Refused> {
    update_answers(tx, ballot, |answers| {
        if evidence.is_empty() {
            answers.evidence.remove(criterion);
        } else {
            answers.evidence.insert(criterion.to_owned(), evidence);
        }
    })
}

/// Sets or takes back an answer to a governance question.
pub fn set_governance(
    tx: &mut Tx,
    ballot: Ballot,
    question: &str,
    answer: Option<YesNo>,
) -> Result<(), Refused> {
    let instrument = tx.get(tx.get(ballot.assessment)?.instrument)?;
    if !instrument.governance.iter().any(|own| own.code == question) {
        return Err(Refused::OutOfRange);
    }
    update_answers(tx, ballot, |answers| match answer {
        Some(answer) => _ = answers.governance.insert(question.to_owned(), answer),
        None => _ = answers.governance.remove(question),
    })
}

/// Sets the value that the group agreed on in place of the median, or goes back to the median.
pub fn set_agreed(
    tx: &mut Tx,
    assessment: Id<Assessment>,
    criterion: &str,
    agreed: Option<Agreed>,
) -> Result<(), Refused> {
    tx.update(assessment, |assessment| match agreed {
        Some(agreed) => _ = assessment.agreed.insert(criterion.to_owned(), agreed),
        None => _ = assessment.agreed.remove(criterion),
    })
}

/// Changes a respondent's answers; the record is made with the first one.
fn update_answers(tx: &mut Tx, ballot: Ballot, change: impl FnOnce(&mut Answers)) -> Result<(), Refused> {
    let Ballot { assessment, respondent } = ballot;
    tx.get(assessment)?;
    tx.get(respondent)?;
    let mine = |answers: &Answers| answers.assessment == assessment && answers.respondent == respondent;
    let found = tx.workspace().answers.iter().find(|(_, answers)| mine(answers)).map(|(id, _)| id);
    let id = found.unwrap_or_else(|| tx.add(Answers { assessment, respondent, ..Answers::default() }));
    tx.update(id, change)
}
