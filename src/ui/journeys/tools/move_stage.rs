//! Dragging a stage's heading to another place in the order.

use egui::{Painter, Pos2};

use crate::{
    base::id::Id,
    edit::{Label, Spot as Place, journey},
    model::{Kind, journey::Stage},
    scene::journey_map::Board,
    ui::Cx,
};

use super::{Desk, mark};

/// A stage being dragged.
#[derive(Clone, Debug)]
pub struct MoveStage {
    from: usize,
    /// The gap it would go to: before the column of this number.
    to: Option<usize>,
}

impl MoveStage {
    pub(super) fn begin(desk: &mut Desk, column: usize) -> Self {
        if let Some(column) = desk.board.columns.get(column) {
            desk.selection.set(column.stage.into());
        }
        Self { from: column, to: None }
    }

    pub(super) fn drag(&mut self, desk: &mut Desk, pointer: Pos2) {
        let x = desk.areas.header_camera.scene_from_screen(pointer).x;
        let gap = desk.board.gap_at(x);
        self.to = (gap != self.from && gap != self.from + 1).then_some(gap);
    }

    pub(super) fn paint(&self, desk: &Desk, painter: &Painter) {
        let Some(to) = self.to else { return };
        let x = desk.areas.header_camera.origin.x + desk.board.gap_x(to) * desk.areas.header_camera.zoom;
        painter.vline(x, desk.areas.whole.y_range(), mark(desk));
    }

    pub(super) fn finish(self, desk: &mut Desk) {
        let Some(to) = self.to else { return };
        let stage = desk.board.columns.get(self.from).map(|column| column.stage);
        if let (Some(stage), Some(place)) = (stage, place(desk.board, to)) {
            move_to(desk.cx, stage, place);
        }
    }
}

/// The place before the column of this number, or after the last.
fn place(board: &Board, gap: usize) -> Option<Place<Stage>> {
    match board.columns.get(gap) {
        Some(column) => Some(Place::Before(column.stage)),
        None => board.columns.last().map(|column| Place::After(column.stage)),
    }
}

fn move_to(cx: &Cx, stage: Id<Stage>, place: Place<Stage>) {
    cx.edit(Label::Move(Kind::Stage), move |tx| journey::move_stage(tx, stage, place));
}

/// Moves a stage one place on or back.
pub fn shift_stage(cx: &Cx, board: &Board, stage: Id<Stage>, by: isize) {
    let Some(from) = board.columns.iter().position(|column| column.stage == stage) else { return };
    let Some(to) = from.checked_add_signed(by).and_then(|to| board.columns.get(to)) else { return };
    let place = if by > 0 { Place::After(to.stage) } else { Place::Before(to.stage) };
    move_to(cx, stage, place);
}
