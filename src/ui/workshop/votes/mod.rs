//! Votes: dots that each role gives out of sight, their result, and impact and effort as the roles rate them.
//!
//! The rule: what a role gives is seen by nobody until the vote is closed; opening it again is deliberate.

mod new;
mod paper;
mod ratings;
mod result;
mod roles;
mod section;
mod words;

pub use section::VotesSection;

pub(super) use new::open_on;
