//! Everything computed and never stored.

pub mod business_case;
pub mod chain;
pub mod formulas;
pub mod kpi;
pub mod loose_ends;
pub mod maturity;
pub mod plan;
pub mod priorities;
