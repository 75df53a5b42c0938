//! The answers to one assessment, gathered by criterion and by respondent.

use crate::{
    analysis::formulas::{
        Undefined,
        consensus::{Consensus, Disagreement, agreement, consensus, disagreement, weighted_consensus},
        placement::PlacementRules,
    },
    base::id::Id,
    model::{
        Workspace,
        maturity::{
            Answers, Assessment, Criterion, Instrument, InstrumentKind, Respondent, Thresholds, Vote,
        },
    },
};

use super::{CriterionResult, Governance, RespondentResult, governance::governance, profile, staged};

/// Who answered, in the order of the workspace.
pub(super) struct Ballots<'a> {
    instrument: &'a Instrument,
    ballots: Vec<(Id<Respondent>, &'a Respondent, &'a Answers)>,
}

impl<'a> Ballots<'a> {
    pub fn collect(workspace: &'a Workspace, assessment: Id<Assessment>, instrument: &'a Instrument) -> Self {
        let mut ballots = Vec::new();
        for (id, respondent) in workspace.respondents_in_order() {
            let mine = |answers: &&std::sync::Arc<Answers>| {
                answers.assessment == assessment && answers.respondent == id
            };
            let answers = workspace.answers.values().find(mine);
            if let Some(answers) = answers.filter(|own| !own.votes.is_empty() || !own.governance.is_empty()) {
                ballots.push((id, &**respondent, &**answers));
            }
        }
        Self { instrument, ballots }
    }

    /// Every criterion with its votes; and why the weights cannot be used, if they cannot.
    pub fn criteria(
        &self,
        assessment: &Assessment,
        thresholds: &Thresholds,
    ) -> (Vec<CriterionResult>, Option<Undefined>) {
        let mut refused = None;
        let rows = self.instrument.criteria.iter().map(|criterion| {
            let votes = self.votes(criterion);
            let median = self.voted(&votes, thresholds).unwrap_or_else(|undefined| {
                refused = Some(undefined);
                Consensus::Unknown
            });
            let agreed = assessment.agreed.get(&criterion.code).filter(|own| self.is_possible(own.value));
            row(
                criterion,
                votes,
                (median, agreed.map_or(median, |agreed| agreed_consensus(agreed.value))),
                self.scale(),
            )
        });
        (rows.collect(), refused)
    }

    pub fn respondents(&self, rules: &PlacementRules) -> Vec<RespondentResult> {
        self.ballots
            .iter()
            .map(|(id, respondent, answers)| {
                let own = |criterion: &Criterion| self.own_consensus(answers, criterion);
                let staged = self.instrument.kind == InstrumentKind::Staged;
                let placed = staged.then(|| staged::placed(self.instrument, own, rules)).flatten();
                let overall = if staged {
                    None
                } else {
                    profile::overall_of(self.instrument, own, rules.top_level).map(|overall| overall.0)
                };
                RespondentResult {
                    respondent: *id,
                    role: respondent.role.clone(),
                    answered: self.votes_of(answers),
                    placed,
                    overall,
                }
            })
            .collect()
    }

    pub fn governance(&self) -> Option<Governance> {
        let answers = self.ballots.iter().map(|(_, _, answers)| *answers);
        governance(self.instrument, &answers.collect::<Vec<_>>())
    }

    fn votes(&self, criterion: &Criterion) -> Vec<(Id<Respondent>, Vote)> {
        let votes = self.ballots.iter().filter_map(|(id, _, answers)| {
            let vote = *answers.votes.get(&criterion.code)?;
            self.is_possible(vote).then_some((*id, vote))
        });
        votes.collect()
    }

    fn voted(
        &self,
        votes: &[(Id<Respondent>, Vote)],
        thresholds: &Thresholds,
    ) -> Result<Consensus, Undefined> {
        if !thresholds.weighted {
            return Ok(consensus(&votes.iter().map(|(_, vote)| *vote).collect::<Vec<_>>()));
        }
        let weight = |id: Id<Respondent>| {
            let own = self.ballots.iter().find(|(ballot, _, _)| *ballot == id);
            own.and_then(|(_, respondent, _)| respondent.weight).unwrap_or(1.0)
        };
        let weighted: Vec<_> = votes.iter().map(|(id, vote)| (*vote, weight(*id))).collect();
        weighted_consensus(&weighted)
    }

    fn own_consensus(&self, answers: &Answers, criterion: &Criterion) -> Consensus {
        let vote = answers.votes.get(&criterion.code).copied().filter(|vote| self.is_possible(*vote));
        Consensus::of_respondent(vote.unwrap_or(Vote::DontKnow))
    }

    fn votes_of(&self, answers: &Answers) -> usize {
        let criteria = self.instrument.criteria.iter();
        criteria.filter(|criterion| answers.votes.contains_key(&criterion.code)).count()
    }

    /// A level that the instrument does not have counts as not given; the problem list names it.
    fn is_possible(&self, vote: Vote) -> bool {
        !matches!(vote, Vote::Level(level) if level > self.instrument.top_level())
    }

    fn scale(&self) -> u8 {
        self.instrument.top_level().saturating_add(1)
    }
}

fn agreed_consensus(vote: Vote) -> Consensus {
    match vote {
        Vote::Level(level) => Consensus::Level(level),
        Vote::DontKnow => Consensus::Unknown,
        Vote::NotApplicable => Consensus::NotApplicable,
    }
}

fn row(
    criterion: &Criterion,
    votes: Vec<(Id<Respondent>, Vote)>,
    (median, consensus): (Consensus, Consensus),
    scale: u8,
) -> CriterionResult {
    let bare: Vec<Vote> = votes.iter().map(|(_, vote)| *vote).collect();
    let levels: Vec<u8> = bare
        .iter()
        .filter_map(|vote| match vote {
            Vote::Level(level) => Some(*level),
            Vote::DontKnow | Vote::NotApplicable => None,
        })
        .collect();
    let ends = levels.iter().max().zip(levels.iter().min());
    let too_few = Disagreement::TooFewAnswers { levels: levels.len() };
    CriterionResult {
        code: criterion.code.clone(),
        votes,
        voted: median,
        consensus,
        levels: levels.len(),
        range: ends.filter(|_| levels.len() > 1).map(|(high, low)| high - low),
        agreement: agreement(&levels, scale).ok(),
        disagreement: disagreement(&bare, scale).unwrap_or(too_few),
    }
}
