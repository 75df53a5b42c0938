//! What is known and from where: the research log and the register of claims (domain items K1, K4, R5).

use jiff::civil::Date;

use crate::base::{id::Id, rank::Rank};

use super::{
    persona::Persona,
    record::{choices, records},
};

records! {
    /// Something that was learned: an interview, a call note, a survey, an analysis, an anecdote.
    pub struct Evidence {
        pub name: String,
        pub kind: EvidenceKind,
        pub date: Option<Date>,
        /// The time in the source's words where there is no single day ("2025-01..06").
        pub when: String,
        pub method: String,
        /// Number of people or cases.
        pub n: Option<u32>,
        /// Role of who was asked or who reports; never a person's name.
        pub role: String,
        pub personas: Vec<Id<Persona>>,
        /// What was learned.
        pub note: String,
        pub quote: String,
        pub theme: String,
        /// A file, an address or a shelf.
        pub link: String,
    }

    /// A figure quoted from elsewhere, with how far it can be trusted.
    pub struct Claim {
        pub rank: Rank,
        pub text: String,
        pub figure: String,
        pub source: String,
        pub trust: Trust,
        pub doubt: String,
    }
}

choices! {
    pub enum EvidenceKind {
        #[default]
        Interview = "interview",
        Call = "call",
        Survey = "survey",
        Analytics = "analytics",
        Observation = "observation",
        Anecdote = "anecdote",
        SuccessStory = "success_story",
        /// A customer relation that went bad.
        Failure = "failure",
        Document = "document",
    }

    /// How far a claim can be trusted.
    pub enum Trust {
        #[default]
        Unchecked = "unchecked",
        Doubtful = "doubtful",
        Plausible = "plausible",
        Confirmed = "confirmed",
    }
}
