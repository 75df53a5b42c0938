//! The page of what is done: from opportunities to the roadmap and what it is worth, in sections.

mod chain;

use super::sections::{Contents, Section, Sectioned};

pub use chain::{LOOSE_ENDS, short};

/// The sections of the page.
pub struct Plan;

/// The view state of the page.
pub type PlanView = Sectioned<Plan>;

impl Contents for Plan {
    fn sections() -> Vec<Box<dyn Section>> {
        vec![Box::<chain::ChainSection>::default()]
    }
}
