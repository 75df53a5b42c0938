//! Tests across modules, in one binary.
// What cannot be unwrapped fails the test, as it should.
#![allow(clippy::unwrap_used)]

mod crash;
mod demo;
mod edit;
mod export;
mod formula_properties;
mod formulas;
mod journey_map;
mod kpi_chart;
mod maturity;
mod persona_sheet;
mod random_edits;
mod sample;
mod scene_text;
mod store;
