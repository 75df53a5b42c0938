//! The page of what is done: from opportunities to the roadmap and what it is worth, in sections.

mod chain;
mod details;
mod initiatives;
mod links;
mod opportunities;
mod priorities;
mod roadmap;
mod rows;
mod words;
mod worth;

use super::sections::{Contents, Section, Sectioned};

pub use chain::LOOSE_ENDS;

/// The sections of the page.
pub struct Plan;

/// The view state of the page.
pub type PlanView = Sectioned<Plan>;

impl Contents for Plan {
    fn sections() -> Vec<Box<dyn Section>> {
        vec![
            Box::<opportunities::OpportunitiesSection>::default(),
            Box::<priorities::PrioritiesSection>::default(),
            Box::<initiatives::InitiativesSection>::default(),
            Box::<roadmap::RoadmapSection>::default(),
            Box::<worth::WorthSection>::default(),
            Box::<chain::ChainSection>::default(),
        ]
    }
}
