//! The organisation, its vision, its stakeholders and the programme (domain items V, H, T3, Q1, Q2).

use jiff::civil::Date;

use crate::base::{id::Id, rank::Rank};

use super::{
    evidence::Evidence,
    kpi::Kpi,
    record::{choices, records},
};

records! {
    /// Who the workspace is about.
    pub struct Profile {
        pub name: String,
        pub description: String,
        pub sector: String,
        pub employees: Option<u32>,
        /// Country codes or names.
        pub markets: Vec<String>,
        /// ISO 4217 code of every amount of money in the workspace.
        pub currency: String,
        /// First month of the fiscal year, 1–12; absent means January.
        pub fiscal_year_start: Option<u8>,
        pub start: StartProfile,
    }

    /// What the customer experience shall be (V1, V2).
    pub struct Vision {
        pub vision: String,
        pub mission: String,
        pub promise: String,
        /// Answers to the three questions of origin.
        pub what_we_do: String,
        pub why_we_build: String,
        pub why_customers_buy: String,
        /// Roles of those who back it.
        pub supporters: Vec<String>,
        /// Visions of others that serve as examples.
        pub examples: Vec<String>,
    }

    /// An aim of the programme.
    pub struct Objective {
        pub rank: Rank,
        pub name: String,
        pub description: String,
        pub kpis: Vec<Id<Kpi>>,
        pub owner_role: String,
    }

    /// A question of the strategy process and its answer (Q1, Q2, H2, M5).
    pub struct Question {
        pub rank: Rank,
        pub set: QuestionSet,
        pub text: String,
        pub answer: String,
        pub evidence: Vec<Id<Evidence>>,
    }

    /// Someone in the organisation whom the programme needs, by role.
    pub struct Stakeholder {
        pub rank: Rank,
        pub role: String,
        /// The key area, such as marketing or retail.
        pub area: String,
        /// 1–5; fractions come from dragging on the grid.
        pub power: Option<f64>,
        /// 1–5.
        pub interest: Option<f64>,
        /// −2 resists … +2 promotes, now.
        pub support: Option<i8>,
        /// The same as wished.
        pub support_wished: Option<i8>,
        pub biggest_problem: String,
        pub frustration: String,
        /// Answer to "if we no longer made this mistake, what would it mean for your department?".
        pub without_mistake: String,
        /// What a focus on customer experience gains them.
        pub gain: String,
        pub good_examples: Vec<String>,
        /// Role of who keeps the contact.
        pub contact_role: String,
        pub evidence: Vec<Id<Evidence>>,
    }

    /// A line between two stakeholders.
    pub struct StakeholderRelation {
        pub from: Id<Stakeholder>,
        pub to: Id<Stakeholder>,
        pub kind: RelationKind,
        pub note: String,
    }

    /// Something to do to win a stakeholder.
    pub struct StakeholderAction {
        pub rank: Rank,
        pub stakeholder: Id<Stakeholder>,
        pub text: String,
        pub owner_role: String,
        pub due: Option<Date>,
        pub done: bool,
    }

    /// A step of the customer-experience management plan, or a habit of personal communication (T4).
    pub struct ProgrammeStep {
        pub rank: Rank,
        pub list: PlanList,
        pub task: PlanTask,
        pub name: String,
        pub owner_role: String,
        pub due: Option<Date>,
        pub state: StepState,
        pub note: String,
    }

    /// One place where feedback is collected (T3).
    pub struct FeedbackPoint {
        pub rank: Rank,
        pub survey: String,
        pub trigger: String,
        pub channel: Id<super::journey::Channel>,
        pub kpis: Vec<Id<Kpi>>,
        pub frequency: String,
        pub owner_role: String,
    }
}

choices! {
    /// The three kinds of brand that need a different first focus (V3).
    pub enum StartProfile {
        /// Build a service team first.
        #[default]
        New = "new",
        /// Collect and analyse feedback first.
        Established = "established",
        /// Build an efficient management system first.
        Leader = "leader",
    }

    /// Which canvas a question belongs to.
    pub enum QuestionSet {
        #[default]
        Strategy = "strategy",
        NextStep = "next_step",
        Stakeholder = "stakeholder",
        Executive = "executive",
    }

    /// What connects two stakeholders.
    pub enum RelationKind {
        #[default]
        Influences = "influences",
        ReportsTo = "reports_to",
        WorksWith = "works_with",
        ConflictsWith = "conflicts_with",
    }

    /// Which checklist of the programme a step stands in.
    pub enum PlanList {
        /// What to do to begin (domain 1(d)).
        #[default]
        Plan = "plan",
        /// Personalisation and automation.
        Personal = "personal",
    }

    /// Which of the usual steps a step is, so that it can lead to where it is done.
    pub enum PlanTask {
        #[default]
        Own = "own",
        /// Define purpose and objectives.
        Purpose = "purpose",
        /// Form a cross-functional team of experts.
        Team = "team",
        /// Plan how customer feedback is collected.
        Feedback = "feedback",
        /// Map the journey.
        Journey = "journey",
        /// Find what to improve.
        Improve = "improve",
    }

    /// How far a step of a plan is.
    pub enum StepState {
        #[default]
        Open = "open",
        Started = "started",
        Done = "done",
    }
}
