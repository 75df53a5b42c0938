//! Everything computed and never stored.

pub mod alike;
pub mod business_case;
pub mod chain;
pub mod contributions;
pub mod coverage;
pub mod diff;
pub mod evidence;
pub mod formulas;
pub mod journey;
pub mod kpi;
pub mod loose_ends;
pub mod maturity;
pub mod members;
pub mod minutes;
pub mod plan;
pub mod priorities;
pub mod programme;
pub mod stakeholders;
pub mod tools;
pub mod vision;
pub mod votes;
