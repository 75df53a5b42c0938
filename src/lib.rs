//! Cairn: a native, offline workbench for customer-experience strategy.
//!
//! `ARCHITECTURE.md` draws the map; a layer below may import only what stands to its right there.

pub mod analysis;
pub mod app;
pub mod base;
pub mod cli;
pub mod edit;
pub mod export;
pub mod i18n;
pub mod import;
pub mod model;
pub mod scene;
pub mod shipped;
pub mod store;
pub mod ui;
