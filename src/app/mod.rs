//! The running program: owns everything that changes, carries out what screens ask for.
//!
//! The rule: `logic` never draws, `ui` never changes the document; requests are carried out between frames.

mod answers;
mod ask;
mod cairn;
mod capture;
mod carry;
mod compare;
mod database;
mod dialog;
mod done;
mod files;
mod import;
mod input_method;
mod jobs;
mod presenting;
mod run;
mod session;
mod start;
mod template;

pub use {
    cairn::Cairn,
    start::{StartError, run, warm_up},
};
