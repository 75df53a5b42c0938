//! The page of what is done: from opportunities to the roadmap and what it is worth, in sections.

use super::sections::{Contents, Section, Sectioned};

/// The sections of the page.
pub struct Plan;

/// The view state of the page.
pub type PlanView = Sectioned<Plan>;

impl Contents for Plan {
    fn sections() -> Vec<Box<dyn Section>> {
        Vec::new()
    }
}
