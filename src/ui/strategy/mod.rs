//! The page of strategy: what the programme is, in sections.

mod article;
mod claims;
mod export;
mod governance;
mod hypotheses;
mod objectives;
mod programme;
mod questions;
mod roles;
mod tools;
mod vision;

use super::sections::{Contents, Section, Sectioned};

pub(in crate::ui) use {
    article::{REGISTER, add_ui, heading_ui, page_ui, quiet_ui},
    export::{export_of_ui, export_ui},
};

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
