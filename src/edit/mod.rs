//! The write door: the only way to change a workspace, and the verbs that people think in.
//!
//! The rule: a verb is a function of a transaction; it either does all it says or is refused and changes
//! nothing; afterwards `model::check` finds nothing that it did not find before.

pub mod ballot;
pub mod baseline;
pub mod business_case;
pub mod cause;
pub mod chain;
pub mod form;
pub mod frame;
pub mod history;
pub mod hypothesis;
pub mod initiative;
pub mod instrument;
pub mod instrument_parts;
pub mod journey;
pub mod journey_cards;
pub mod journey_content;
pub mod journey_copy;
pub mod journey_emotion;
pub mod journey_link;
pub mod journey_paste;
pub mod journey_structure;
pub mod journey_template;
pub mod kpi;
mod label;
pub mod maturity;
pub mod measures;
pub mod mend;
pub mod note;
pub mod opportunity;
pub mod organisation;
pub mod patch;
pub mod persona;
pub mod persona_copy;
pub mod persona_template;
pub mod place;
pub mod priorities;
pub mod question;
pub mod rating;
pub mod remove;
pub mod schedule;
pub mod survey;
pub mod tx;
pub mod workshop;

pub use {
    history::{History, Join, Place},
    label::Label,
    patch::{Change, Fragment, Patch},
    place::Spot,
    tx::{Refused, Tx, transact},
};
