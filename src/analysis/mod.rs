//! Everything computed and never stored.

pub mod formulas;
