//! Everything computed and never stored.

pub mod agenda;
pub mod backing;
pub mod business_case;
pub mod causes;
pub mod chain;
pub mod contributions;
pub mod coverage;
pub mod duplicates;
pub mod evidence;
pub mod experiments;
pub mod formulas;
pub mod hypotheses;
pub mod journey;
pub mod kpi;
pub mod loose_ends;
pub mod maturity;
pub mod members;
pub mod plan;
pub mod priorities;
pub mod programme;
pub mod ranking;
pub mod stakeholders;
pub mod tools;
pub mod uncollected;
pub mod vision;
