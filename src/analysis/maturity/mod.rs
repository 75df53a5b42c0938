//! What an assessment comes to: consensus, placement or profile, gaps (domain part 2).

mod ballots;
mod course;
mod gaps;
mod governance;
mod links;
mod profile;
mod staged;

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    base::id::Id,
    model::{
        Workspace,
        maturity::{Agreed, Assessment, Instrument, InstrumentKind, Respondent, Thresholds, Vote},
    },
};

use super::formulas::{
    Undefined,
    consensus::{Consensus, Disagreement},
    placement::PlacementRules,
};

pub use {
    course::{CoursePoint, course, latest},
    gaps::{Gap, Raise},
    governance::{Governance, GovernanceQuestion},
    links::initiatives_for,
    profile::Profile,
    staged::{Attempt, StageRow, Staged},
};

use ballots::Ballots;

/// Everything computed from the answers of one assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    pub instrument: Arc<Instrument>,
    pub thresholds: Thresholds,
    /// In the order of the instrument.
    pub criteria: Vec<CriterionResult>,
    /// Everybody who is asked, with or without answers, in the order of the workspace.
    pub participants: Vec<Participant>,
    /// Who answered, in the order of the workspace.
    pub respondents: Vec<RespondentResult>,
    pub outcome: Outcome,
    /// Of an instrument that asks about it.
    pub governance: Option<Governance>,
    /// Number of answers that do not count: to criteria that the instrument does not have (any more), or of
    /// levels beyond its scale.
    pub stray: usize,
    /// Votes are weighed and everyone who voted weighs nothing: all is unknown.
    pub weightless: bool,
}

/// Somebody who is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Participant {
    pub respondent: Id<Respondent>,
    pub role: String,
    /// Number of criteria answered, of whatever answer.
    pub answered: usize,
}

/// Where the organisation stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Staged(Staged),
    Profile(Profile),
    /// Nobody has answered, nothing applies, or the thresholds make no sense.
    Undefined(Undefined),
}

/// An index with the code of what it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Index {
    pub code: String,
    /// 0–100; `None` where no criterion applies.
    pub value: Option<f64>,
}

/// The votes on one criterion and what they come to.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionResult {
    pub code: String,
    /// In the order of the respondents.
    pub votes: Vec<(Id<Respondent>, Vote)>,
    /// Of the votes alone (F26a).
    pub voted: Consensus,
    /// What counts: what the group agreed on, else what the votes say.
    pub consensus: Consensus,
    /// Number of levels among the votes.
    pub levels: usize,
    /// Highest level minus lowest, of two or more.
    pub range: Option<u8>,
    /// F26b, of two or more levels; 0–1.
    pub agreement: Option<f64>,
    pub disagreement: Disagreement,
}

impl CriterionResult {
    /// Whether it is worth a discussion.
    pub fn is_disputed(&self) -> bool {
        matches!(self.disagreement, Disagreement::Measured { flagged: true, .. })
    }
}

/// One respondent's answers taken alone; what they do not know is left out.
#[derive(Clone, Debug, PartialEq)]
pub struct RespondentResult {
    pub respondent: Id<Respondent>,
    pub role: String,
    /// Number of criteria answered, of whatever answer.
    pub answered: usize,
    /// On a staged instrument: the stage and the position.
    pub placed: Option<(u8, f64)>,
    /// On a profile instrument: the overall index, 0–100.
    pub overall: Option<f64>,
}

/// The results of an assessment; `None` when it or its instrument is not in the workspace.
pub fn results(workspace: &Workspace, assessment: Id<Assessment>) -> Option<Results> {
    results_of(workspace, assessment, workspace.assessments.get(assessment)?)
}

/// The results as they would be if these criteria stood at these levels; nothing is stored.
pub fn what_if(
    workspace: &Workspace,
    assessment: Id<Assessment>,
    raised: &BTreeMap<String, u8>,
) -> Option<Results> {
    let mut supposed = Assessment::clone(workspace.assessments.get(assessment)?);
    let levels = raised
        .iter()
        .map(|(code, level)| (code.clone(), Agreed { value: Vote::Level(*level), reason: String::new() }));
    supposed.agreed.extend(levels);
    results_of(workspace, assessment, &supposed)
}

fn results_of(workspace: &Workspace, id: Id<Assessment>, record: &Assessment) -> Option<Results> {
    let instrument = workspace.instruments.get(record.instrument)?;
    let thresholds = record.thresholds.clone().unwrap_or(Thresholds::STANDARD);
    let ballots = Ballots::collect(workspace, (id, record), instrument);
    let rules = PlacementRules {
        threshold: thresholds.attain,
        // A short scale may end below the usual gate.
        gate_minimum: thresholds.gate.min(instrument.top_level()),
        top_level: instrument.top_level(),
    };
    let (criteria, refused) = ballots.criteria(record, &thresholds);
    let outcome = match refused.map_or_else(|| outcome(instrument, &criteria, &rules), Err) {
        Ok(outcome) => outcome,
        Err(undefined) => Outcome::Undefined(undefined),
    };
    Some(Results {
        instrument: Arc::clone(instrument),
        respondents: ballots.respondents(&rules),
        governance: ballots.governance(),
        weightless: ballots.are_weightless(&thresholds),
        stray: ballots.stray,
        participants: ballots.participants,
        thresholds,
        criteria,
        outcome,
    })
}

fn outcome(
    instrument: &Instrument,
    criteria: &[CriterionResult],
    rules: &PlacementRules,
) -> Result<Outcome, Undefined> {
    let answered = criteria.iter().any(|row| !row.votes.is_empty() || row.consensus != Consensus::Unknown);
    let applies = criteria.iter().any(|row| row.consensus != Consensus::NotApplicable);
    if !answered || !applies {
        return Err(Undefined::NoAnswers);
    }
    Ok(match instrument.kind {
        InstrumentKind::Staged => Outcome::Staged(staged::staged(instrument, criteria, rules)?),
        InstrumentKind::Profile => Outcome::Profile(profile::profile(instrument, criteria, rules.top_level)),
    })
}

impl Results {
    pub fn criterion(&self, code: &str) -> Option<&CriterionResult> {
        self.criteria.iter().find(|row| row.code == code)
    }

    pub fn staged(&self) -> Option<&Staged> {
        match &self.outcome {
            Outcome::Staged(staged) => Some(staged),
            _ => None,
        }
    }

    pub fn profile(&self) -> Option<&Profile> {
        match &self.outcome {
            Outcome::Profile(profile) => Some(profile),
            _ => None,
        }
    }

    /// Whether there is a result at all.
    pub fn is_defined(&self) -> bool {
        !matches!(self.outcome, Outcome::Undefined(_))
    }

    /// What is missing, most urgent first, whichever kind of instrument it is.
    pub fn gaps(&self) -> &[Gap] {
        match &self.outcome {
            Outcome::Staged(staged) => &staged.gaps,
            Outcome::Profile(profile) => &profile.gaps,
            Outcome::Undefined(_) => &[],
        }
    }

    /// Those who have not voted on a criterion, in the order of the workspace.
    pub fn waiting_for(&self, row: &CriterionResult) -> Vec<&Participant> {
        let voted = |own: &&Participant| !row.votes.iter().any(|(id, _)| *id == own.respondent);
        self.participants.iter().filter(voted).collect()
    }

    /// Whether everybody who is asked has voted on a criterion, and somebody is asked at all.
    pub fn is_complete(&self, row: &CriterionResult) -> bool {
        !row.votes.is_empty() && row.votes.len() >= self.participants.len()
    }

    /// What is worth a discussion: lowest agreement first, then the widest range.
    pub fn disputed(&self) -> Vec<&CriterionResult> {
        let mut rows: Vec<_> = self.criteria.iter().filter(|row| row.is_disputed()).collect();
        rows.sort_by(|a, b| a.disagreement.discussion_order(&b.disagreement));
        rows
    }

    /// Whether there are answers and none of them says that a criterion applies.
    pub fn nothing_applies(&self) -> bool {
        let votes = self.criteria.iter().any(|row| !row.votes.is_empty());
        votes && self.criteria.iter().all(|row| row.consensus == Consensus::NotApplicable)
    }

    /// Whether nobody knows anything: every criterion that applies is unknown.
    pub fn nothing_known(&self) -> bool {
        let mut applying = self.criteria.iter().filter(|row| row.consensus != Consensus::NotApplicable);
        let votes = self.criteria.iter().any(|row| !row.votes.is_empty());
        votes && applying.all(|row| row.consensus == Consensus::Unknown)
    }
}
