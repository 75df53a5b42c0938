//! Everything computed and never stored.

pub mod coverage;
pub mod evidence;
pub mod formulas;
pub mod kpi;
pub mod maturity;
