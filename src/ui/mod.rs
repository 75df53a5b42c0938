//! What is on the screen: a function of the workspace and of view state.
//!
//! The rule: a screen reads `&Workspace`, owns only view state and *asks* for changes ([`Cx::edit`],
//! [`Cx::run`]); they are carried out after the frame. Widget ids come from record ids.

mod article;
pub mod command;
pub mod copy;
pub mod cx;
mod dots;
pub mod evidence;
mod export_menu;
pub mod field;
pub mod fonts;
pub mod icon;
pub mod import;
mod inline;
pub mod journeys;
mod kept;
pub(crate) mod keys;
pub mod kpis;
pub mod mark;
pub mod maturity;
pub mod overview;
pub mod paint;
pub mod people;
pub mod picker;
pub mod plan;
mod search;
pub mod sections;
pub mod shell;
pub mod stakeholders;
pub mod strategy;
pub mod style;
mod textures;
pub mod view;
pub mod views;
pub mod widgets;
pub mod workshop;

pub use {
    command::Command,
    cx::Cx,
    view::{Page, View},
};
