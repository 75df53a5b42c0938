//! Dragging the lower edge of a lane, so that it is higher than its cards ask for.

use egui::Pos2;

use crate::{
    base::id::Id,
    edit::Join,
    model::journey::Lane,
    ui::{cx::Request, journeys::act},
};

use super::Desk;

/// A lane being resized.
#[derive(Clone, Debug)]
pub struct ResizeLane {
    lane: Id<Lane>,
    /// From the pointer to the edge, in points of the body.
    grip: f32,
}

impl ResizeLane {
    pub(super) fn begin(desk: &mut Desk, row: usize, start: Pos2) -> Option<Self> {
        let row = desk.board.rows.get(row)?;
        let pointer = desk.areas.lanes_camera.scene_from_screen(start).y;
        desk.cx.ask(Request::Seal);
        Some(Self { lane: row.lane, grip: row.y + row.height - pointer })
    }

    pub(super) fn drag(&self, desk: &mut Desk, pointer: Pos2) {
        let y = desk.areas.lanes_camera.scene_from_screen(pointer).y + self.grip;
        let Some(row) = desk.board.rows.iter().find(|row| row.lane == self.lane) else { return };
        let height = (y - row.y).round().clamp(0.0, 10_000.0);
        act::set_lane_height(desk.cx, self.lane, Some(f64::from(height)));
    }

    pub(super) fn finish(desk: &mut Desk) {
        desk.cx.ask(Request::Seal);
    }

    pub(super) fn cancel(self, desk: &mut Desk) {
        desk.cx.ask(Request::Cancel(Join::With(self.lane.into(), "min_height")));
    }
}
