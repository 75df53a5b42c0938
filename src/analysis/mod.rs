//! Everything computed and never stored.

pub mod agenda;
pub mod business_case;
pub mod chain;
pub mod contributions;
pub mod coverage;
pub mod evidence;
pub mod formulas;
pub mod journey;
pub mod kpi;
pub mod loose_ends;
pub mod maturity;
pub mod members;
pub mod plan;
pub mod priorities;
pub mod programme;
pub mod stakeholders;
pub mod tools;
pub mod vision;
