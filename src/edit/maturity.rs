//! Verbs for assessments: begin one, answer, agree, act on what is missing.

use jiff::civil::Date;

use crate::{
    base::id::Id,
    model::{
        Workspace,
        evidence::Evidence,
        maturity::{
            Agreed, Answers, Assessment, CriterionRef, Instrument, InstrumentKind, Respondent, Thresholds,
            Vote, YesNo,
        },
        order::in_order,
        strategy::Initiative,
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
    let instrument = keep_instrument(tx, instrument);
    let rank = Spot::Last.rank(&tx.workspace().assessments_in_order(), None)?;
    Ok(tx.add(Assessment { rank, name, instrument, date: Some(date), ..Assessment::default() }))
}

/// The copy of an instrument in the workspace; made unless this version of it is there.
pub(super) fn keep_instrument(tx: &mut Tx, instrument: &Instrument) -> Id<Instrument> {
    let present = tx.workspace().instruments.iter().find(|(_, own)| ***own == *instrument).map(|(id, _)| id);
    present.unwrap_or_else(|| tx.add(instrument.clone()))
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

/// Sets the pieces of evidence that support an answer.
pub fn set_evidence(
    tx: &mut Tx,
    ballot: Ballot,
    criterion: &str,
    evidence: Vec<Id<Evidence>>,
) -> Result<(), Refused> {
    for id in &evidence {
        tx.get(*id)?;
    }
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
    if let Some(agreed) = &agreed {
        let instrument = tx.get(tx.get(assessment)?.instrument)?;
        let beyond = matches!(agreed.value, Vote::Level(level) if level > instrument.top_level());
        if beyond || instrument.criterion(criterion).is_none() {
            return Err(Refused::OutOfRange);
        }
    }
    tx.update(assessment, |assessment| match agreed {
        Some(agreed) => _ = assessment.agreed.insert(criterion.to_owned(), agreed),
        None => _ = assessment.agreed.remove(criterion),
    })
}

/// Sets what a placement needs in this assessment; the usual values are not kept.
pub fn set_thresholds(
    tx: &mut Tx,
    assessment: Id<Assessment>,
    thresholds: Thresholds,
) -> Result<(), Refused> {
    let instrument = tx.get(tx.get(assessment)?.instrument)?;
    let makes_sense = thresholds.attain > 0.0 && thresholds.attain <= 1.0;
    if !makes_sense || thresholds.gate > instrument.top_level() {
        return Err(Refused::OutOfRange);
    }
    let own = (thresholds != Thresholds::STANDARD).then_some(thresholds);
    tx.update(assessment, |assessment| assessment.thresholds = own)
}

/// Lets a respondent take part in an assessment (again).
pub fn invite(tx: &mut Tx, Ballot { assessment, respondent }: Ballot) -> Result<(), Refused> {
    tx.get(respondent)?;
    tx.update(assessment, |own| own.without.retain(|id| *id != respondent))
}

/// Lets an assessment go on without a respondent; their answers are kept and do not count.
pub fn excuse(tx: &mut Tx, Ballot { assessment, respondent }: Ballot) -> Result<(), Refused> {
    tx.get(respondent)?;
    tx.update(assessment, |own| {
        if !own.without.contains(&respondent) {
            own.without.push(respondent);
        }
    })
}

/// Sets how much a respondent's votes weigh where votes are weighed; `None` means 1.
pub fn set_weight(tx: &mut Tx, respondent: Id<Respondent>, weight: Option<f64>) -> Result<(), Refused> {
    if weight.is_some_and(|weight| !weight.is_finite() || weight < 0.0) {
        return Err(Refused::OutOfRange);
    }
    tx.update(respondent, |own| own.weight = weight)
}

/// Makes an initiative of a criterion that is not met; it stays linked to it.
pub fn make_initiative(tx: &mut Tx, of: CriterionRef, name: String) -> Result<Id<Initiative>, Refused> {
    let instrument = tx.get(of.instrument)?;
    let criterion = instrument.criterion(&of.criterion).ok_or(Refused::OutOfRange)?;
    let is_profile = instrument.kind == InstrumentKind::Profile;
    let competencies = is_profile.then(|| criterion.group.clone()).into_iter().collect();
    let rank = Spot::Last.rank(&in_order(&tx.workspace().initiatives, |_| true), None)?;
    Ok(tx.add(Initiative { rank, name, criteria: vec![of], competencies, ..Initiative::default() }))
}

/// Changes a respondent's answers; the record is made with the first one.
pub(super) fn update_answers(
    tx: &mut Tx,
    ballot: Ballot,
    change: impl FnOnce(&mut Answers),
) -> Result<(), Refused> {
    let Ballot { assessment, respondent } = ballot;
    tx.get(assessment)?;
    tx.get(respondent)?;
    let found = answers_of(tx.workspace(), ballot);
    let id = found.unwrap_or_else(|| tx.add(Answers { assessment, respondent, ..Answers::default() }));
    tx.update(id, change)
}

/// The record that holds a respondent's answers in an assessment.
pub(super) fn answers_of(workspace: &Workspace, ballot: Ballot) -> Option<Id<Answers>> {
    let mine = |own: &Answers| own.assessment == ballot.assessment && own.respondent == ballot.respondent;
    workspace.answers.iter().find(|(_, answers)| mine(answers)).map(|(id, _)| id)
}
