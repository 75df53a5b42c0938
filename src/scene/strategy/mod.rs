//! Drawings of the strategy: the roadmap, the chain and what it is worth.

pub mod chain_map;
pub mod roadmap;
mod sheet;
pub mod state_mark;
pub mod words;
pub mod worth;

pub use sheet::Sheet;
