//! The workspace: tables of plain records, which are also the file format.
//!
//! The rule: no window, no disk, no clock here, and no sentence that a person reads. Records refer to each
//! other by id only; what is computed is never stored.

pub mod business_case;
pub mod check;
pub mod evidence;
pub mod governance;
pub mod journey;
pub mod kpi;
pub mod maturity;
mod name;
pub mod order;
pub mod organisation;
pub mod persona;
pub mod persona_set;
pub mod picture;
pub mod record;
pub mod source_query;
pub mod strategy;
mod table;
pub mod workshop;
mod workspace;

pub use {
    record::Record,
    table::{Mark, Table},
    workspace::{AnyId, AnyRecord, FORMAT, Kind, Use, VERSION, Workspace},
};
