//! The page of workshops: agenda, notes, votes and minutes, in sections.

use super::sections::{Contents, Section, Sectioned};

/// The sections of the page.
pub struct WorkshopPage;

/// The view state of the page.
pub type WorkshopView = Sectioned<WorkshopPage>;

impl Contents for WorkshopPage {
    fn sections() -> Vec<Box<dyn Section>> {
        Vec::new()
    }
}
