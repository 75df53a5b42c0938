//! Tests across modules, in one binary.
// What cannot be unwrapped fails the test, as it should.
#![allow(clippy::unwrap_used)]

mod crash;
mod edit;
mod formula_properties;
mod formulas;
mod random_edits;
mod sample;
mod store;
