//! Notes: how they are kept, the wall on which they are sorted, what becomes of them.
//!
//! The rule: a note stays what was said. What is made of it is a record of its own that knows it as its origin.

pub mod aim;
mod board;
pub mod capture;
mod card;
mod fate;
mod keys;
mod origin;
mod section;
mod selection;
mod twins;
mod wall;

pub use {origin::origin_ui, section::NotesSection};
