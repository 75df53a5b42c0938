//! Tests across modules, in one binary.
// What cannot be unwrapped fails the test, as it should.
#![allow(clippy::unwrap_used)]

mod board_page;
mod cli;
mod crash;
mod demo;
mod desk;
mod edit;
mod export;
mod formula_properties;
mod formulas;
mod import_dialog;
mod journey_figures;
mod journey_map;
mod journey_pages;
mod journeys_page;
mod kpi_chart;
mod kpi_figures;
mod kpi_screen;
mod layers;
mod maturity;
mod maturity_edges;
mod maturity_forms;
mod maturity_modes;
mod maturity_page;
mod minutes;
mod notes_capture;
mod notes_wall;
mod people;
mod persona_documents;
mod persona_sheet;
mod programme_page;
mod random_edits;
mod sample;
mod scene_text;
mod stakeholders;
mod stakeholders_page;
mod store;
mod strategy;
mod strategy_page;
mod survey;
mod survey_workbook;
mod texts;
mod votes;
mod window_frame;
