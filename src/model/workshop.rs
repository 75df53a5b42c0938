//! Workshops: what a group meets for, step by step, and what it said and decided.

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use crate::base::{id::Id, rank::Rank};

use super::{
    AnyId, Kind,
    maturity::Respondent,
    record::{Path, Visit, Walk, choices, records},
};

records! {
    /// A meeting with an aim.
    pub struct Workshop {
        pub rank: Rank,
        pub name: String,
        pub aim: String,
        pub date: Option<Date>,
        /// When its first step is to begin.
        pub starts: Option<Time>,
        /// Who takes part, by role.
        pub participants: Vec<Id<Respondent>>,
        /// When it was begun and ended for the first time; what was added and changed lies between.
        pub begun: Option<DateTime>,
        pub ended: Option<DateTime>,
        /// The minutes as they were edited, in Markdown; empty: as they are made from what happened.
        pub minutes: String,
    }

    /// A step of the agenda.
    pub struct AgendaStep {
        pub rank: Rank,
        pub workshop: Id<Workshop>,
        pub kind: StepKind,
        pub name: String,
        /// What the group sees and does.
        pub instructions: String,
        /// What only the facilitator sees.
        pub notes: String,
        /// How long it is to take.
        pub minutes: u16,
        /// What of the workspace is shown meanwhile.
        pub view: Option<StepView>,
        /// The record it is about, such as a journey or a persona.
        pub subject: Option<AnyId>,
    }

    /// Something that somebody said.
    pub struct Note {
        pub rank: Rank,
        pub workshop: Id<Workshop>,
        /// The step in which it was said.
        pub step: Id<AgendaStep>,
        /// Who said it, when that is to be kept.
        pub author: Id<Respondent>,
        pub text: String,
        pub group: Id<NoteGroup>,
        /// The record that was made of it, or that it was added to; none: it is in the parking lot.
        pub became: Option<AnyId>,
    }

    /// Notes that belong together.
    pub struct NoteGroup {
        pub rank: Rank,
        pub workshop: Id<Workshop>,
        pub name: String,
    }

    /// A vote of a group: by dots, hidden until it is closed.
    pub struct Ballot {
        pub rank: Rank,
        pub workshop: Id<Workshop>,
        pub step: Id<AgendaStep>,
        pub name: String,
        /// What is voted on: cards, opportunities, initiatives, notes.
        pub subjects: Vec<AnyId>,
        /// How many dots each role may give.
        pub dots: u8,
        /// The day on which it was closed; its result is seen from then on.
        pub closed: Option<Date>,
    }

    /// The dots that one role gave in a ballot.
    pub struct BallotPaper {
        pub ballot: Id<Ballot>,
        pub respondent: Id<Respondent>,
        pub given: Vec<Dots>,
        /// The role has finished: its dots stay as they are and out of sight until the ballot is closed.
        pub handed_in: bool,
    }

    /// What a group decided, or left open with somebody who takes care of it.
    pub struct Outcome {
        pub rank: Rank,
        pub workshop: Id<Workshop>,
        pub step: Id<AgendaStep>,
        pub kind: OutcomeKind,
        pub text: String,
        pub owner_role: String,
        pub due: Option<Date>,
        pub about: Option<AnyId>,
    }

    /// What is protected while many people work on a workspace.
    pub struct Frame {
        /// Stages, lanes, instruments and targets stay as they are; what stands in them is free.
        pub locked: bool,
    }
}

/// So many dots for one thing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Dots {
    #[serde(skip_serializing_if = "super::record::is_default")]
    pub subject: Option<AnyId>,
    #[serde(skip_serializing_if = "super::record::is_default")]
    pub count: u8,
}

impl Walk for Dots {
    fn walk(&self, at: &Path, to: &mut dyn Visit) {
        self.subject.walk(&Path::Field(at, "subject"), to);
    }

    /// Dots go with what they were given to.
    fn forget(&mut self, gone: &dyn Fn(AnyId) -> bool) -> bool {
        self.subject.is_some_and(gone)
    }

    /// A vote was for one thing and passes on to no other.
    fn replace(&mut self, _: AnyId, _: AnyId) -> bool {
        false
    }
}

choices! {
    /// What a group does in a step.
    pub enum StepKind {
        WarmUp = "warm_up",
        #[default]
        Collect = "collect",
        Group = "group",
        Vote = "vote",
        Rate = "rate",
        Decide = "decide",
        Close = "close",
    }

    /// A page of the workspace, as a step names it.
    pub enum StepView {
        #[default]
        Overview = "overview",
        People = "people",
        Journeys = "journeys",
        Maturity = "maturity",
        Kpis = "kpis",
        Stakeholders = "stakeholders",
        Strategy = "strategy",
        Plan = "plan",
        Notes = "notes",
        Votes = "votes",
    }

    pub enum OutcomeKind {
        #[default]
        Decision = "decision",
        Question = "question",
    }
}

impl StepView {
    /// Whether a step with this view can be about a record of a kind.
    pub fn shows(self, kind: Kind) -> bool {
        match self {
            Self::People => kind == Kind::Persona,
            Self::Journeys => kind == Kind::Journey,
            Self::Maturity => kind == Kind::Assessment,
            Self::Kpis => kind == Kind::Kpi,
            Self::Stakeholders => kind == Kind::Stakeholder,
            Self::Plan => matches!(kind, Kind::Initiative | Kind::Opportunity),
            Self::Votes => kind == Kind::Ballot,
            Self::Overview | Self::Strategy | Self::Notes => false,
        }
    }
}
