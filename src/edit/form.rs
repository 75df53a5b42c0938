//! One respondent's answers as a small workspace of their own, and answers from elsewhere taken in.
//!
//! The rule: a form holds what its respondent needs and nobody else's answers, under the ids of the workspace
//! that it comes from. Taking answers in adds and replaces; it never takes an answer away.

use std::collections::BTreeMap;

use crate::{
    base::id::Id,
    model::{
        Workspace,
        maturity::{Answers, Assessment, Respondent, Vote},
        organisation::Profile,
    },
};

use super::{
    maturity::{Ballot, add_respondent, answers_of, keep_instrument, update_answers},
    tx::{Refused, Tx, transact},
};

/// Who a form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum For {
    Respondent(Id<Respondent>),
    /// A role that the workspace does not know yet.
    Role(String),
}

/// A workspace with one assessment for one respondent to answer, with the answers they gave before.
pub fn form(workspace: &Workspace, assessment: Id<Assessment>, whose: &For) -> Result<Workspace, Refused> {
    let record = workspace.assessments.get(assessment).ok_or(Refused::NotFound(assessment.into()))?;
    let instrument = workspace.instruments.get(record.instrument);
    let instrument = instrument.ok_or(Refused::NotFound(record.instrument.into()))?;
    let mut form = Workspace::default();
    transact(&mut form, |tx| {
        let name = workspace.profile.name.clone();
        tx.update_only(|own: &mut Profile| own.name = name)?;
        tx.insert(record.instrument, (**instrument).clone())?;
        let blank = Assessment { agreed: BTreeMap::new(), without: Vec::new(), ..(**record).clone() };
        tx.insert(assessment, blank)?;
        let respondent = match whose {
            For::Role(role) => return add_respondent(tx, role.clone()).map(drop),
            For::Respondent(id) => *id,
        };
        let own = workspace.respondents.get(respondent).ok_or(Refused::NotFound(respondent.into()))?;
        tx.insert(respondent, (**own).clone())?;
        let given = answers_of(workspace, Ballot { assessment, respondent });
        if let Some((id, answers)) = given.and_then(|id| Some((id, workspace.answers.get(id)?))) {
            tx.insert(id, Answers { evidence: BTreeMap::new(), ..(**answers).clone() })?;
        }
        Ok(())
    })?;
    Ok(form)
}

/// Whose answer form a workspace is: it has nothing in it but one assessment with one respondent.
pub fn whose_form(workspace: &Workspace) -> Option<Id<Respondent>> {
    let is_form = workspace.assessments.len() == 1
        && workspace.personas.is_empty()
        && workspace.journeys.is_empty()
        && workspace.kpis.is_empty();
    let mut respondents = workspace.respondents.iter();
    let (id, _) = respondents.next().filter(|_| is_form)?;
    respondents.next().is_none().then_some(id)
}

/// What was taken in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Number of answers.
    pub answers: usize,
    /// Roles that the workspace did not have.
    pub new_roles: Vec<String>,
    /// Codes of criteria that the instrument does not have, or whose answer it does not have.
    pub left_out: Vec<String>,
}

/// Takes the answers of a form in. Its assessment and its respondent are added when they are not there.
pub fn take_in(tx: &mut Tx, form: &Workspace) -> Result<Taken, Refused> {
    let mut taken = Taken::default();
    for answers in form.answers.values() {
        let assessment = kept_assessment(tx, form, answers.assessment)?;
        let role = form.respondents.get(answers.respondent).map_or("", |own| own.role.as_str());
        let known = tx.workspace().respondents.contains(answers.respondent).then_some(answers.respondent);
        let respondent = match known {
            Some(respondent) => respondent,
            None => respondent_of(tx, role, &mut taken)?,
        };
        add_answers(tx, Ballot { assessment, respondent }, answers, &mut taken)?;
    }
    Ok(taken)
}

/// An answer that was collected elsewhere, such as in a spreadsheet.
#[derive(Clone, Debug, PartialEq)]
pub struct GivenVote {
    pub criterion: String,
    pub role: String,
    /// `None` takes in the note alone.
    pub vote: Option<Vote>,
    pub note: String,
}

/// Takes answers in by role; a role that the workspace does not have is added.
pub fn take_in_votes(tx: &mut Tx, assessment: Id<Assessment>, given: &[GivenVote]) -> Result<Taken, Refused> {
    tx.get(assessment)?;
    let mut taken = Taken::default();
    for vote in given {
        let respondent = respondent_of(tx, &vote.role, &mut taken)?;
        let of = |text: &str| (vote.criterion.clone(), text.to_owned());
        let answers = Answers {
            votes: vote.vote.map(|own| (vote.criterion.clone(), own)).into_iter().collect(),
            notes: (!vote.note.is_empty()).then(|| of(&vote.note)).into_iter().collect(),
            ..Answers::default()
        };
        add_answers(tx, Ballot { assessment, respondent }, &answers, &mut taken)?;
    }
    taken.left_out.sort();
    taken.left_out.dedup();
    Ok(taken)
}

/// The respondent of a role, as people write it; added when there is none.
fn respondent_of(tx: &mut Tx, role: &str, taken: &mut Taken) -> Result<Id<Respondent>, Refused> {
    if let Some(id) = find_role(tx.workspace(), role) {
        return Ok(id);
    }
    taken.new_roles.push(role.to_owned());
    add_respondent(tx, role.to_owned())
}

/// The respondent of a role, whatever its capitals and the spaces around it; the first of several.
pub fn find_role(workspace: &Workspace, role: &str) -> Option<Id<Respondent>> {
    let plain = |role: &str| role.trim().to_lowercase();
    let wanted = plain(role);
    let mut rows = workspace.respondents_in_order().into_iter();
    rows.find(|(_, own)| plain(&own.role) == wanted).map(|(id, _)| id)
}

/// The form's assessment in this workspace.
fn kept_assessment(tx: &mut Tx, form: &Workspace, id: Id<Assessment>) -> Result<Id<Assessment>, Refused> {
    if tx.workspace().assessments.contains(id) {
        return Ok(id);
    }
    let record = form.assessments.get(id).ok_or(Refused::NotFound(id.into()))?;
    let instrument =
        form.instruments.get(record.instrument).ok_or(Refused::NotFound(record.instrument.into()))?;
    let instrument = keep_instrument(tx, instrument);
    tx.insert(id, Assessment { instrument, without: Vec::new(), ..(**record).clone() })?;
    Ok(id)
}

fn add_answers(tx: &mut Tx, ballot: Ballot, given: &Answers, taken: &mut Taken) -> Result<(), Refused> {
    let instrument = tx.get(tx.get(ballot.assessment)?.instrument)?.clone();
    let possible = |vote: &Vote| !matches!(vote, Vote::Level(level) if *level > instrument.top_level());
    let mut new = Answers::default();
    for (code, vote) in &given.votes {
        if instrument.criterion(code).is_some() && possible(vote) {
            new.votes.insert(code.clone(), *vote);
        } else {
            taken.left_out.push(code.clone());
        }
    }
    let known = |code: &&String| instrument.criterion(code).is_some();
    new.notes = given.notes.iter().filter(|(code, _)| known(code)).map(own).collect();
    for (code, answer) in &given.governance {
        if instrument.governance.iter().any(|question| question.code == *code) {
            new.governance.insert(code.clone(), *answer);
        } else {
            taken.left_out.push(code.clone());
        }
    }
    taken.answers += new.votes.len() + new.governance.len();
    if new.is_empty() {
        return Ok(());
    }
    update_answers(tx, ballot, |answers| {
        answers.votes.extend(new.votes);
        answers.notes.extend(new.notes);
        answers.governance.extend(new.governance);
    })
}

fn own((key, value): (&String, &String)) -> (String, String) {
    (key.clone(), value.clone())
}
