//! Everything computed and never stored.

pub mod formulas;
pub mod journey;
pub mod kpi;
pub mod maturity;
