//! Dragging a lane's name to another place in the order.

use egui::{Painter, Pos2};

use crate::{
    base::id::Id,
    edit::{Label, Spot as Place, journey},
    model::{Kind, journey::Lane},
    scene::journey_map::Board,
    ui::Cx,
};

use super::{Desk, mark};

/// A lane being dragged.
#[derive(Clone, Debug)]
pub struct MoveLane {
    from: usize,
    /// The gap it would go to: above the row of this number.
    to: Option<usize>,
}

impl MoveLane {
    pub(super) fn begin(desk: &mut Desk, row: usize) -> Self {
        if let Some(row) = desk.board.rows.get(row) {
            desk.selection.set(row.lane.into());
        }
        Self { from: row, to: None }
    }

    pub(super) fn drag(&mut self, desk: &mut Desk, pointer: Pos2) {
        let y = desk.areas.lanes_camera.scene_from_screen(pointer).y;
        let gap = desk.board.rows.partition_point(|row| row.y + row.height / 2.0 < y);
        self.to = (gap != self.from && gap != self.from + 1).then_some(gap);
    }

    pub(super) fn paint(&self, desk: &Desk, painter: &Painter) {
        let Some(to) = self.to else { return };
        let y = desk.board.rows.get(to).map_or(desk.board.size.h, |row| row.y);
        let y = desk.areas.lanes_camera.origin.y + y * desk.areas.lanes_camera.zoom;
        painter.hline(desk.areas.whole.x_range(), y, mark(desk));
    }

    pub(super) fn finish(self, desk: &mut Desk) {
        let Some(to) = self.to else { return };
        let place = match desk.board.rows.get(to) {
            Some(row) => Some(Place::Before(row.lane)),
            None => desk.board.rows.last().map(|row| Place::After(row.lane)),
        };
        let lane = desk.board.rows.get(self.from).map(|row| row.lane);
        if let (Some(lane), Some(place)) = (lane, place) {
            move_to(desk.cx, lane, place);
        }
    }
}

fn move_to(cx: &Cx, lane: Id<Lane>, place: Place<Lane>) {
    cx.edit(Label::Move(Kind::Lane), move |tx| journey::move_lane(tx, lane, place));
}

/// Moves a lane one place down or up.
pub fn shift_lane(cx: &Cx, board: &Board, lane: Id<Lane>, by: isize) {
    let Some(from) = board.rows.iter().position(|row| row.lane == lane) else { return };
    let Some(to) = from.checked_add_signed(by).and_then(|to| board.rows.get(to)) else { return };
    let place = if by > 0 { Place::After(to.lane) } else { Place::Before(to.lane) };
    move_to(cx, lane, place);
}
