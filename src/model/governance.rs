//! Who decides and with what tools (domain items H4–H8, T1, T2).

use crate::base::rank::Rank;

use super::{
    maturity::CriterionRef,
    record::{choices, records},
};

records! {
    /// How customer experience is governed.
    pub struct Governance {
        /// Role of who leads customer experience.
        pub lead_role: String,
        pub council: Vec<CouncilMember>,
        pub team: Vec<String>,
        pub cadence: String,
        pub decision_rights: String,
        pub training: String,
        /// Career, financial and process rewards.
        pub rewards: String,
        pub transformation_office: String,
        pub contributions: Vec<Contribution>,
    }

    /// A seat in the executive council.
    pub struct CouncilMember {
        pub role: String,
        pub task: String,
    }

    /// To which competencies of the profile instrument a role contributes (H8).
    pub struct Contribution {
        pub role: String,
        /// Codes of competencies, such as `DE`.
        pub competencies: Vec<String>,
    }

    /// A tool or data source in use or wanted.
    pub struct Tool {
        pub rank: Rank,
        pub category: ToolCategory,
        pub product: String,
        pub state: ToolState,
        pub owner_role: String,
        pub data_held: String,
        pub integrations: String,
        pub gap: String,
        /// A year, in the workspace's currency.
        pub cost_per_year: Option<f64>,
        pub criteria: Vec<CriterionRef>,
    }
}

choices! {
    pub enum ToolCategory {
        #[default]
        Crm = "crm",
        Cms = "cms",
        Analytics = "analytics",
        Automation = "automation",
        Feedback = "feedback",
        Cdp = "cdp",
        Ai = "ai",
        Other = "other",
    }

    pub enum ToolState {
        #[default]
        None = "none",
        Planned = "planned",
        Pilot = "pilot",
        InUse = "in_use",
        Retire = "retire",
    }
}
