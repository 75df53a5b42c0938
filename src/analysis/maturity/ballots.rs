//! The answers to one assessment, gathered by criterion and by respondent.

use std::collections::HashMap;

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

use super::{
    CriterionResult, Governance, Participant, RespondentResult, governance::governance, profile, staged,
};

/// Who answered, in the order of the workspace.
pub(super) struct Ballots<'a> {
    instrument: &'a Instrument,
    given: Vec<Ballot<'a>>,
    /// Everybody who is asked, with or without answers.
    pub participants: Vec<Participant>,
    /// Number of answers to criteria that the instrument does not have, or of levels that it does not have.
    pub stray: usize,
}

/// Who voted what.
type Votes = Vec<(Id<Respondent>, Vote)>;

/// One respondent's answers.
struct Ballot<'a> {
    id: Id<Respondent>,
    respondent: &'a Respondent,
    answers: &'a Answers,
    /// In the order of the instrument's criteria; `None` where nothing possible was answered.
    votes: Vec<Option<Vote>>,
}

impl<'a> Ballots<'a> {
    pub fn collect(
        workspace: &'a Workspace,
        (id, assessment): (Id<Assessment>, &Assessment),
        instrument: &'a Instrument,
    ) -> Self {
        let mut of: HashMap<Id<Respondent>, &Answers> = HashMap::new();
        for answers in workspace.answers.values().filter(|answers| answers.assessment == id) {
            of.entry(answers.respondent).or_insert(answers);
        }
        let criteria = instrument.criteria.iter().enumerate();
        let places: HashMap<&str, usize> = criteria.map(|(place, own)| (own.code.as_str(), place)).collect();
        let mut gathered = Self { instrument, given: Vec::new(), participants: Vec::new(), stray: 0 };
        for (respondent_id, respondent) in workspace.respondents_in_order() {
            if assessment.without.contains(&respondent_id) {
                continue;
            }
            let answers = of.get(&respondent_id).copied();
            let votes = answers.map_or_else(Vec::new, |answers| gathered.sorted(answers, &places));
            let answered = votes.iter().flatten().count();
            let role = respondent.role.clone();
            gathered.participants.push(Participant { respondent: respondent_id, role, answered });
            if let Some(answers) = answers.filter(|own| !own.votes.is_empty() || !own.governance.is_empty()) {
                gathered.given.push(Ballot { id: respondent_id, respondent, answers, votes });
            }
        }
        gathered
    }

    /// The votes by the place of their criterion; what cannot be placed is counted.
    fn sorted(&mut self, answers: &Answers, places: &HashMap<&str, usize>) -> Vec<Option<Vote>> {
        let mut votes = vec![None; self.instrument.criteria.len()];
        for (code, vote) in &answers.votes {
            let place = places.get(code.as_str()).and_then(|place| votes.get_mut(*place));
            match place.filter(|_| is_possible(self.instrument, *vote)) {
                Some(place) => *place = Some(*vote),
                None => self.stray += 1,
            }
        }
        votes
    }

    /// Every criterion with its votes; and why the weights cannot be used, if they cannot.
    pub fn criteria(
        &self,
        assessment: &Assessment,
        thresholds: &Thresholds,
    ) -> (Vec<CriterionResult>, Option<Undefined>) {
        let mut refused = None;
        let rows = self.instrument.criteria.iter().enumerate().map(|(place, criterion)| {
            let (votes, median) = self.voted(place, thresholds);
            let median = median.unwrap_or_else(|undefined| {
                refused = Some(undefined);
                Consensus::Unknown
            });
            let agreed = assessment.agreed.get(&criterion.code);
            let agreed = agreed.filter(|own| is_possible(self.instrument, own.value));
            let counts = agreed.map_or(median, |agreed| agreed_consensus(agreed.value));
            row(criterion, votes, (median, counts), self.instrument.top_level().saturating_add(1))
        });
        (rows.collect(), refused)
    }

    pub fn respondents(&self, rules: &PlacementRules) -> Vec<RespondentResult> {
        let plan = staged::Plan::of(self.instrument);
        let is_staged = self.instrument.kind == InstrumentKind::Staged;
        self.given
            .iter()
            .map(|ballot| {
                let own: Vec<Consensus> = ballot
                    .votes
                    .iter()
                    .map(|vote| Consensus::of_respondent(vote.unwrap_or(Vote::DontKnow)))
                    .collect();
                let placed = is_staged.then(|| plan.placed(self.instrument, &own, rules)).flatten();
                let overall = (!is_staged)
                    .then(|| profile::overall_of(self.instrument, &own, rules.top_level))
                    .flatten();
                RespondentResult {
                    respondent: ballot.id,
                    role: ballot.respondent.role.clone(),
                    answered: ballot.votes.iter().flatten().count(),
                    placed,
                    overall: overall.map(|overall| overall.0),
                }
            })
            .collect()
    }

    pub fn governance(&self) -> Option<Governance> {
        let answers: Vec<&Answers> = self.given.iter().map(|ballot| ballot.answers).collect();
        governance(self.instrument, &answers)
    }

    /// Whether votes are weighed and all who voted weigh nothing.
    pub fn are_weightless(&self, thresholds: &Thresholds) -> bool {
        thresholds.weighted && !self.given.is_empty() && self.given.iter().all(|own| own.weight() == 0.0)
    }

    /// The votes on the criterion at a place and what they come to.
    fn voted(&self, place: usize, thresholds: &Thresholds) -> (Votes, Result<Consensus, Undefined>) {
        let of = |ballot: &'_ Ballot| ballot.votes.get(place).copied().flatten();
        let given = || self.given.iter().filter_map(|ballot| Some((ballot, of(ballot)?)));
        let votes = given().map(|(ballot, vote)| (ballot.id, vote)).collect();
        let median = if thresholds.weighted {
            let weighted: Vec<_> = given().map(|(ballot, vote)| (vote, ballot.weight())).collect();
            weighted_consensus(&weighted)
        } else {
            let bare: Vec<_> = given().map(|(_, vote)| vote).collect();
            Ok(consensus(&bare))
        };
        (votes, median)
    }
}

impl Ballot<'_> {
    fn weight(&self) -> f64 {
        self.respondent.weight.unwrap_or(1.0)
    }
}

/// A level that the instrument does not have counts as not given; the problem list names it.
fn is_possible(instrument: &Instrument, vote: Vote) -> bool {
    !matches!(vote, Vote::Level(level) if level > instrument.top_level())
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
    votes: Votes,
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
