//! Minutes: what a workshop came to, made from what happened, edited where it stands, and compared with the begin.
//!
//! The rule: once somebody has edited them they are text and stay as they are; making them anew asks first.

mod changes;
mod outcomes;
mod reading;
mod section;

pub use section::MinutesSection;
