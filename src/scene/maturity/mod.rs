//! Maturity on screen and paper: the staircase and the heat map, profiles, votes, courses, and the sheets made
//! of them.

mod bars;
mod course;
mod dots;
mod gap_list;
mod heat_map;
mod ladder;
mod models;
mod page;
mod radar;
mod sheet;
mod vote_rows;
pub mod words;

use crate::{base::id::Id, model::maturity::Respondent};

pub use {
    bars::bars,
    course::{course_drawing, course_sheet, course_table},
    dots::{all_votes, votes_on},
    gap_list::{gap_sheet, gap_table, points},
    heat_map::heat_map,
    ladder::ladder,
    models::{models_sheet, models_table},
    page::{page, results_table, stage_texts},
    radar::radar,
    sheet::{profile_sheet, votes_sheet},
    vote_rows::vote_table,
};

/// What a part of a maturity drawing shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Tag {
    /// A stage by its number.
    Stage(u8),
    /// A criterion by its code: a gate of the staircase or a cell of the profile.
    Criterion(String),
    /// One respondent's own placement.
    Respondent(Id<Respondent>),
    /// Where the organisation stands.
    Organisation,
    /// A competency or an aspect by its code.
    Index(String),
    /// A question on governance by its code.
    Governance(String),
}
