//! Everything computed and never stored.

pub mod contributions;
pub mod formulas;
pub mod kpi;
pub mod maturity;
pub mod programme;
pub mod stakeholders;
pub mod tools;
pub mod vision;
