//! Everything computed and never stored.

pub mod formulas;
pub mod kpi;
pub mod maturity;
pub mod members;
