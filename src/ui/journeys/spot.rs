//! What of a board lies under a point of the screen.

use egui::Pos2;

use crate::{
    base::id::Id,
    model::{
        AnyId,
        journey::{Card, Phase},
    },
    scene::journey_map::Board,
};

use super::camera::Areas;

/// A part of a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    Card(Id<Card>),
    /// Row and column.
    Cell(usize, usize),
    /// The heading of a column.
    Stage(usize),
    /// The name of a row.
    Lane(usize),
    Phase(Id<Phase>),
    Nowhere,
}

impl Spot {
    /// What lies under `pointer`.
    pub fn at(board: &Board, areas: &Areas, pointer: Pos2) -> Self {
        if areas.header.contains(pointer) {
            return Self::in_header(board, areas, pointer);
        }
        if areas.lanes.contains(pointer) {
            let y = areas.lanes_camera.scene_from_screen(pointer).y;
            return board.row_at(y).map_or(Self::Nowhere, Self::Lane);
        }
        if !areas.body.contains(pointer) {
            return Self::Nowhere;
        }
        let pos_in_body = areas.body_camera.scene_from_screen(pointer);
        if let Some(card) = board.card_at(pos_in_body) {
            return Self::Card(card.card);
        }
        match (board.row_at(pos_in_body.y), board.column_at(pos_in_body.x)) {
            (Some(row), Some(column)) => Self::Cell(row, column),
            _ => Self::Nowhere,
        }
    }

    fn in_header(board: &Board, areas: &Areas, pointer: Pos2) -> Self {
        let pos_in_header = areas.header_camera.scene_from_screen(pointer);
        let band = board.bands.iter().find(|band| band.phase.is_set() && band.name.contains(pos_in_header));
        match (band, board.column_at(pos_in_header.x)) {
            (Some(band), _) => Self::Phase(band.phase),
            (None, Some(column)) => Self::Stage(column),
            (None, None) => Self::Nowhere,
        }
    }

    /// The record it shows.
    pub fn record(self, board: &Board) -> Option<AnyId> {
        match self {
            Self::Card(card) => Some(card.into()),
            Self::Stage(column) => board.columns.get(column).map(|column| column.stage.into()),
            Self::Lane(row) => board.rows.get(row).map(|row| row.lane.into()),
            Self::Phase(phase) => Some(phase.into()),
            Self::Cell(..) | Self::Nowhere => None,
        }
    }
}
