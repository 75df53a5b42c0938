//! Drawings of the strategy: the roadmap, the chain and what it is worth.

pub mod cause_tree;
pub mod chain_map;
pub mod horizons;
pub mod hypothesis_sheet;
pub mod inquiry;
pub mod roadmap;
mod sheet;
pub mod state_mark;
pub mod trial;
pub mod words;
pub mod worth;

pub use sheet::Sheet;
