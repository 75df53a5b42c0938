//! The page of what is done: from opportunities to the roadmap and what it is worth, in sections.

mod roadmap;
mod taken;
mod worth;

use super::sections::{Contents, Section, Sectioned};

/// The sections of the page.
pub struct Plan;

/// The view state of the page.
pub type PlanView = Sectioned<Plan>;

impl Contents for Plan {
    fn sections() -> Vec<Box<dyn Section>> {
        vec![Box::<roadmap::RoadmapSection>::default(), Box::<worth::WorthSection>::default()]
    }
}
