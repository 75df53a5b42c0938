//! From what hurts to what is done about it and what it is worth (domain 3.9, 4.3, 4.4; items Q, R, J5).

use jiff::civil::Date;

use crate::base::{id::Id, period::Period, rank::Rank};

use super::{
    AnyId,
    evidence::Evidence,
    kpi::{Direction, Kpi},
    maturity::{CriterionRef, Respondent},
    record::{choices, records},
};

records! {
    /// A root cause; causes of causes make a tree, why by why.
    pub struct Cause {
        pub rank: Rank,
        pub parent: Id<Cause>,
        pub text: String,
        /// What it explains: a pain point, a KPI, a question.
        pub explains: Vec<AnyId>,
        pub evidence: Vec<Id<Evidence>>,
    }

    /// If, then, because: with the measure that will decide (Q3).
    pub struct Hypothesis {
        pub rank: Rank,
        pub statement: String,
        pub because: String,
        pub behaviour: String,
        pub need: String,
        pub kpis: Vec<Id<Kpi>>,
        /// The last period before the change.
        pub baseline: Option<Period>,
        /// What the first of the KPIs is to reach, in its unit.
        pub target: Option<f64>,
        pub decision_rule: String,
        pub review: Option<Period>,
        pub verdict: Verdict,
        pub result: String,
    }

    /// An entry of the test log (Q4).
    pub struct Experiment {
        pub rank: Rank,
        pub name: String,
        pub hypothesis: Id<Hypothesis>,
        pub date: Option<Date>,
        pub variants: Vec<Variant>,
        pub decision: String,
    }

    /// One arm of a test: how many were in it and how many did it.
    pub struct Variant {
        pub name: String,
        pub n: u64,
        pub successes: u64,
    }

    /// A possible improvement (J5, F27b).
    pub struct Opportunity {
        pub rank: Rank,
        pub name: String,
        pub description: String,
        /// 0–10.
        pub importance: Option<f64>,
        /// 0–10.
        pub satisfaction: Option<f64>,
        pub initiatives: Vec<Id<Initiative>>,
        /// Where it comes from besides the pain points that name it: KPIs, assessments, pain points.
        pub origins: Vec<AnyId>,
        /// Criteria of maturity that it would meet.
        pub criteria: Vec<CriterionRef>,
        pub evidence: Vec<Id<Evidence>>,
        pub owner_role: String,
        pub kpis: Vec<Id<Kpi>>,
    }

    /// What is done.
    pub struct Initiative {
        pub rank: Rank,
        pub name: String,
        pub description: String,
        pub owner_role: String,
        pub state: InitiativeState,
        pub start: Option<Period>,
        pub end: Option<Period>,
        pub cost_once: Option<f64>,
        pub cost_per_year: Option<f64>,
        /// 1–5, agreed; single votes are ratings.
        pub impact: Option<f64>,
        /// 1–5, agreed.
        pub effort: Option<f64>,
        pub rice: Option<Rice>,
        pub effects: Vec<ExpectedEffect>,
        /// Cards that are pain points.
        pub pains: Vec<Id<super::journey::Card>>,
        pub criteria: Vec<CriterionRef>,
        /// Codes of competencies.
        pub competencies: Vec<String>,
        pub hypothesis: Id<Hypothesis>,
        pub depends_on: Vec<Id<Initiative>>,
        pub objective: Id<super::organisation::Objective>,
    }

    /// Inputs of RICE (F27a); 0 means that it is not known yet.
    pub struct Rice {
        /// In the workspace's one unit of reach.
        pub reach: f64,
        /// 3, 2, 1, ½ or ¼.
        pub impact: f64,
        /// 1, 0.8 or 0.5.
        pub confidence: f64,
        /// Person-months.
        pub effort: f64,
    }

    /// A KPI that an initiative is to move.
    pub struct ExpectedEffect {
        pub kpi: Id<Kpi>,
        /// In the KPI's unit; absent means the size is not known.
        pub change: Option<f64>,
    }

    pub struct Milestone {
        pub initiative: Id<Initiative>,
        pub name: String,
        pub period: Option<Period>,
        pub done: bool,
    }

    pub struct Risk {
        pub initiative: Id<Initiative>,
        pub text: String,
        /// 1–5.
        pub likelihood: Option<u8>,
        /// 1–5.
        pub impact: Option<u8>,
        pub response: String,
        pub owner_role: String,
    }

    /// One respondent's vote on an opportunity or initiative.
    pub struct Rating {
        pub subject: Option<AnyId>,
        pub respondent: Id<Respondent>,
        /// 1–5.
        pub impact: Option<f64>,
        /// 1–5.
        pub effort: Option<f64>,
        pub scores: Vec<CriterionScore>,
    }

    /// A score for one of the weighted criteria.
    pub struct CriterionScore {
        pub criterion: String,
        /// 1–5.
        pub score: f64,
    }

    /// Settings that all priorities share.
    pub struct Priorities {
        /// The one unit of reach.
        pub reach_unit: String,
        pub criteria: Vec<WeightedCriterion>,
    }

    pub struct WeightedCriterion {
        pub name: String,
        pub weight: f64,
        /// Whether a high score speaks for the initiative.
        pub direction: Direction,
    }

    /// Assumptions of the business case (R1–R4). Shares are 0–1, money in the workspace's currency.
    pub struct Roi {
        /// A year.
        pub discount_rate: Option<f64>,
        pub horizon_years: Option<u8>,
        pub cost_once: Option<f64>,
        pub cost_per_year: Option<f64>,
        pub retention: Option<RetentionBenefit>,
        pub calls: Option<CallsBenefit>,
        pub index: Option<IndexBenefit>,
    }

    /// Customers kept longer (F22).
    pub struct RetentionBenefit {
        pub counted: bool,
        pub customers: f64,
        /// A year and customer.
        pub margin: Range,
        pub retention_now: f64,
        pub retention_then: Range,
        pub note: String,
        pub source: String,
    }

    /// Service calls avoided (F23).
    pub struct CallsBenefit {
        pub counted: bool,
        pub calls_per_year: f64,
        pub reduction: Range,
        pub cost_per_call: f64,
        pub variable_share: Range,
        pub note: String,
        pub source: String,
    }

    /// Revenue per point of an index (F24).
    pub struct IndexBenefit {
        pub counted: bool,
        pub index: String,
        pub points: Range,
        pub customers: f64,
        pub revenue_per_customer_and_point: Range,
        pub attribution: Range,
        pub note: String,
        pub source: String,
    }

    /// An assumption in three cases.
    pub struct Range {
        pub low: f64,
        pub base: f64,
        pub high: f64,
    }
}

choices! {
    pub enum Verdict {
        #[default]
        Open = "open",
        Confirmed = "confirmed",
        Refuted = "refuted",
    }

    pub enum InitiativeState {
        #[default]
        Idea = "idea",
        Planned = "planned",
        InProgress = "in_progress",
        Done = "done",
        Stopped = "stopped",
    }
}

impl InitiativeState {
    /// Whether something is still to be done.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Stopped)
    }
}
