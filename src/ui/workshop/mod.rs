//! The page of workshops: agenda, notes, votes and minutes, in sections; and what is seen while one is held.

mod agenda;
mod agenda_list;
mod agenda_new;
mod agenda_steps;
pub mod facilitator;
pub mod present;
pub mod run;
pub mod timer;

pub mod context;
mod minutes;
pub mod notes;
mod votes;

use super::sections::{Contents, Section, Sectioned};

/// The sections of the page.
pub struct WorkshopPage;

/// The view state of the page.
pub type WorkshopView = Sectioned<WorkshopPage>;

impl Contents for WorkshopPage {
    fn sections() -> Vec<Box<dyn Section>> {
        vec![
            Box::<agenda::AgendaSection>::default(),
            Box::<notes::NotesSection>::default(),
            Box::<votes::VotesSection>::default(),
            Box::<minutes::MinutesSection>::default(),
        ]
    }
}
