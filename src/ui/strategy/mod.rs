//! The page of strategy: what the programme is, in sections.

mod claims;
mod governance;
mod hypotheses;
mod objectives;
mod programme;
mod questions;
mod roles;
mod tools;
mod vision;

use super::sections::{Contents, Section, Sectioned};

/// The sections of the page of strategy.
pub struct Strategy;

/// The view state of the page.
pub type StrategyView = Sectioned<Strategy>;

impl Contents for Strategy {
    fn sections() -> Vec<Box<dyn Section>> {
        vec![
            Box::<vision::VisionSection>::default(),
            Box::<questions::QuestionsSection>::default(),
            Box::<hypotheses::HypothesesSection>::default(),
            Box::<programme::ProgrammeSection>::default(),
            Box::<tools::ToolsSection>::default(),
            Box::<governance::GovernanceSection>::default(),
            Box::<claims::ClaimsSection>::default(),
        ]
    }
}
