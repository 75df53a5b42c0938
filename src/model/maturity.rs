//! Maturity instruments and the assessments made with them (domain part 2; items M1–M4).

use std::{borrow::Cow, collections::BTreeMap, fmt, str::FromStr};

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::base::{id::Id, localised::Localised, rank::Rank};

use super::{
    evidence::Evidence,
    record::{Path, Visit, Walk, choices, records},
};

records! {
    /// A questionnaire with its texts, copied into the workspace with the first answer, so that an old
    /// result never changes under a newer Cairn.
    pub struct Instrument {
        /// Stable name, such as `cx5`.
        pub code: String,
        pub version: u32,
        pub name: Localised,
        pub kind: InstrumentKind,
        pub levels: Vec<AnswerLevel>,
        /// Groups of stages, such as Attract, Convert, Advocate.
        pub bands: Vec<StageBand>,
        /// Of a staged instrument, lowest first.
        pub stages: Vec<MaturityStage>,
        /// Of a staged instrument: what its criteria are about.
        pub dimensions: Vec<Coded>,
        /// Of a profile instrument: its rows and columns.
        pub competencies: Vec<Coded>,
        pub aspects: Vec<Coded>,
        pub criteria: Vec<Criterion>,
        /// Questions answered by yes, partly or no, counted apart.
        pub governance: Vec<Coded>,
    }

    /// One answer level; its place in the list is its value.
    pub struct AnswerLevel {
        pub name: Localised,
        pub anchor: Localised,
    }

    pub struct MaturityStage {
        /// From 1.
        pub number: u8,
        pub name: Localised,
        /// What an organisation gains that stands here.
        pub value: Localised,
        /// What to put in place now.
        pub technology: Localised,
        /// KPIs that belong here, in words.
        pub kpis: Localised,
    }

    pub struct StageBand {
        pub code: String,
        pub name: Localised,
        pub first: u8,
        pub last: u8,
    }

    /// A named part of an instrument, by its code.
    pub struct Coded {
        pub code: String,
        pub name: Localised,
    }

    pub struct Criterion {
        /// Unique in the instrument, such as `A1.CH`.
        pub code: String,
        /// Of a staged instrument.
        pub stage: u8,
        /// A dimension's code, or for a profile a competency's.
        pub group: String,
        /// Of a profile instrument: the aspect's code.
        pub aspect: String,
        /// The stage is not attained below the gate minimum.
        pub gate: bool,
        /// Absent means 1.
        pub weight: Option<f64>,
        pub text: Localised,
        pub next_step: Localised,
    }

    /// A criterion of an instrument kept in the workspace.
    pub struct CriterionRef {
        pub instrument: Id<Instrument>,
        pub criterion: String,
    }

    /// Who answers, by role only.
    pub struct Respondent {
        pub rank: Rank,
        pub role: String,
        /// Absent means 1.
        pub weight: Option<f64>,
    }

    /// One use of an instrument.
    pub struct Assessment {
        pub rank: Rank,
        pub name: String,
        pub instrument: Id<Instrument>,
        pub date: Option<Date>,
        pub thresholds: Option<Thresholds>,
        /// Values that a facilitator agreed with the group in place of the median, by criterion.
        pub agreed: BTreeMap<String, Agreed>,
        /// Who of all respondents takes no part: nobody waits for them and their answers do not count.
        pub without: Vec<Id<Respondent>>,
        pub note: String,
    }

    /// What a placement needs; kept with the assessment.
    pub struct Thresholds {
        /// Achievement that attains a stage, 0–1.
        pub attain: f64,
        /// Lowest consensus that a gate lets through.
        pub gate: u8,
        /// Medians weighted by the respondents' weights.
        pub weighted: bool,
    }

    pub struct Agreed {
        pub value: Vote,
        pub reason: String,
    }

    /// One respondent's answers in one assessment.
    pub struct Answers {
        pub assessment: Id<Assessment>,
        pub respondent: Id<Respondent>,
        /// By criterion; absent means not answered.
        pub votes: BTreeMap<String, Vote>,
        pub notes: BTreeMap<String, String>,
        pub evidence: BTreeMap<String, Vec<Id<Evidence>>>,
        /// By governance question.
        pub governance: BTreeMap<String, YesNo>,
    }
}

choices! {
    pub enum InstrumentKind {
        /// Stages that build on each other; gives a placement.
        #[default]
        Staged = "staged",
        /// Competencies by aspects; gives indices, no stage.
        Profile = "profile",
    }

    pub enum YesNo {
        #[default]
        No = "no",
        Partly = "partly",
        Yes = "yes",
    }
}

/// An answer to one criterion, written `"3"`, `"dk"` or `"na"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vote {
    /// An index into the instrument's answer levels.
    Level(u8),
    #[default]
    DontKnow,
    NotApplicable,
}

/// A text that is not a vote.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an answer (a level from 0, dk or na): {0:?}")]
pub struct NotAVote(pub String);

impl fmt::Display for Vote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Level(level) => write!(f, "{level}"),
            Self::DontKnow => f.write_str("dk"),
            Self::NotApplicable => f.write_str("na"),
        }
    }
}

impl FromStr for Vote {
    type Err = NotAVote;

    fn from_str(s: &str) -> Result<Self, NotAVote> {
        match s {
            "dk" => Ok(Self::DontKnow),
            "na" => Ok(Self::NotApplicable),
            _ if s.len() <= 2 && s.bytes().all(|b| b.is_ascii_digit()) => {
                s.parse().map(Self::Level).map_err(|_| NotAVote(s.to_owned()))
            }
            _ => Err(NotAVote(s.chars().take(40).collect())),
        }
    }
}

impl Serialize for Vote {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Vote {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<str>::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

impl Walk for Vote {
    fn walk(&self, _: &Path, _: &mut dyn Visit) {}
}

impl Thresholds {
    /// The defaults of domain 2.3: 0.75, gates from level 2, unweighted.
    pub const STANDARD: Self = Self { attain: 0.75, gate: 2, weighted: false };
}

impl Answers {
    /// Whether anything at all was answered or noted.
    pub fn is_empty(&self) -> bool {
        self.votes.is_empty()
            && self.notes.is_empty()
            && self.evidence.is_empty()
            && self.governance.is_empty()
    }
}

impl Instrument {
    pub fn criterion(&self, code: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.code == code)
    }

    /// The stage of a number.
    pub fn stage(&self, number: u8) -> Option<&MaturityStage> {
        self.stages.iter().find(|stage| stage.number == number)
    }

    /// The highest answer level.
    pub fn top_level(&self) -> u8 {
        u8::try_from(self.levels.len().saturating_sub(1)).unwrap_or(u8::MAX)
    }
}
