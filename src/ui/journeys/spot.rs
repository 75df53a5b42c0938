//! What of a board lies under a point of the screen.

use egui::{CursorIcon, Pos2};

use crate::{
    base::id::Id,
    model::{
        AnyId,
        journey::{Card, Phase},
    },
    scene::journey_map::{Board, Detail},
};

use super::camera::Areas;

/// A part of a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    Card(Id<Card>),
    /// The right edge of a card, which stretches it.
    CardEdge(Id<Card>),
    /// The dot of a target curve that belongs to a face.
    Target(Id<Card>),
    /// Row and slot.
    Cell(usize, usize),
    /// The heading of a column.
    Stage(usize),
    /// The name of a step, by its slot.
    Step(usize),
    /// The name of a row.
    Lane(usize),
    /// The lower edge of a row, which makes it higher.
    LaneEdge(usize),
    Phase(Id<Phase>),
    Nowhere,
}

/// How near to an edge the pointer must be, in screen points.
const NEAR: f32 = 5.0;

impl Spot {
    /// What lies under `pointer`.
    pub fn at(board: &Board, areas: &Areas, pointer: Pos2) -> Self {
        if areas.header.contains(pointer) {
            return Self::in_header(board, areas, pointer);
        }
        if areas.lanes.contains(pointer) {
            return Self::in_lanes(board, areas, pointer);
        }
        if !areas.body.contains(pointer) {
            return Self::Nowhere;
        }
        Self::in_body(board, areas, pointer)
    }

    fn in_body(board: &Board, areas: &Areas, pointer: Pos2) -> Self {
        let camera = areas.body_camera;
        let pos_in_body = camera.scene_from_screen(pointer);
        if let Some(card) = board.card_at(pos_in_body) {
            let edge = camera.screen_rect(card.rect).max.x;
            let is_edge =
                !card.is_face() && edge - pointer.x < NEAR && Detail::at(camera.zoom) != Detail::Blocks;
            return if is_edge { Self::CardEdge(card.card) } else { Self::Card(card.card) };
        }
        let near = |target: &&crate::scene::journey_map::Target| {
            camera.screen_from_scene(target.pos).distance(pointer) < NEAR + 2.0
        };
        if let Some(target) = board.targets.iter().find(near) {
            return Self::Target(target.card);
        }
        match (board.row_at(pos_in_body.y), board.slot_at(pos_in_body.x)) {
            (Some(row), Some(slot)) => Self::Cell(row, slot),
            _ => Self::Nowhere,
        }
    }

    fn in_header(board: &Board, areas: &Areas, pointer: Pos2) -> Self {
        let pos_in_header = areas.header_camera.scene_from_screen(pointer);
        let band = board.bands.iter().find(|band| band.phase.is_set() && band.name.contains(pos_in_header));
        if let Some(band) = band {
            return Self::Phase(band.phase);
        }
        let step = board.slot_at(pos_in_header.x);
        let step =
            step.filter(|slot| board.step_rect(*slot).is_some_and(|rect| rect.contains(pos_in_header)));
        match (step, board.column_at(pos_in_header.x)) {
            (Some(slot), _) => Self::Step(slot),
            (None, Some(column)) => Self::Stage(column),
            (None, None) => Self::Nowhere,
        }
    }

    fn in_lanes(board: &Board, areas: &Areas, pointer: Pos2) -> Self {
        let camera = areas.lanes_camera;
        let y = camera.scene_from_screen(pointer).y;
        let near = NEAR / camera.zoom;
        // The edge belongs to the row above it.
        if let Some(row) = board.row_at(y - near).filter(|row| {
            board
                .rows
                .get(*row)
                .is_some_and(|row| !row.kind.is_line() && (row.y + row.height - y).abs() < near)
        }) {
            return Self::LaneEdge(row);
        }
        board.row_at(y).map_or(Self::Nowhere, Self::Lane)
    }

    /// The record it shows.
    pub fn record(self, board: &Board) -> Option<AnyId> {
        match self {
            Self::Card(card) | Self::CardEdge(card) | Self::Target(card) => Some(card.into()),
            Self::Stage(column) => board.columns.get(column).map(|column| column.stage.into()),
            Self::Step(slot) => board.slots.get(slot).map(|slot| slot.step.into()),
            Self::Lane(row) | Self::LaneEdge(row) => board.rows.get(row).map(|row| row.lane.into()),
            Self::Phase(phase) => Some(phase.into()),
            Self::Cell(..) | Self::Nowhere => None,
        }
    }

    /// Where a record is, as a spot.
    pub fn of(board: &Board, id: AnyId) -> Option<Self> {
        use crate::model::Kind;
        match id.kind {
            Kind::Card => id.typed().map(Self::Card),
            Kind::Phase => id.typed().map(Self::Phase),
            Kind::Stage => {
                board.columns.iter().position(|column| AnyId::from(column.stage) == id).map(Self::Stage)
            }
            Kind::Step => board.slots.iter().position(|slot| AnyId::from(slot.step) == id).map(Self::Step),
            Kind::Lane => board.rows.iter().position(|row| AnyId::from(row.lane) == id).map(Self::Lane),
            _ => None,
        }
    }

    /// The pointer's shape over it, while it can be changed.
    pub fn cursor(self) -> Option<CursorIcon> {
        match self {
            Self::CardEdge(_) => Some(CursorIcon::ResizeHorizontal),
            Self::LaneEdge(_) | Self::Target(_) => Some(CursorIcon::ResizeVertical),
            _ => None,
        }
    }
}
