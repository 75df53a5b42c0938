//! Dragging a step's name to another place in its stage.

use egui::{Painter, Pos2};

use crate::{
    base::id::Id,
    edit::{Label, Spot as Place, journey_structure},
    model::{Kind, journey::Step},
    scene::journey_map::{Board, Column},
};

use super::{Desk, mark};

/// A step being dragged.
#[derive(Clone, Debug)]
pub struct MoveStep {
    slot: usize,
    /// The slot before which it would go.
    to: Option<usize>,
}

impl MoveStep {
    pub(super) fn begin(desk: &mut Desk, slot: usize) -> Self {
        if let Some(slot) = desk.board.slots.get(slot) {
            desk.selection.set(slot.step.into());
        }
        Self { slot, to: None }
    }

    fn column(board: &Board, slot: usize) -> Option<&Column> {
        board.columns.get(board.slots.get(slot)?.column)
    }

    pub(super) fn drag(&mut self, desk: &mut Desk, pointer: Pos2) {
        let x = desk.areas.header_camera.scene_from_screen(pointer).x;
        let Some(column) = Self::column(desk.board, self.slot) else { return };
        let slots = desk.board.slots.iter().skip(column.first_slot).take(column.slots);
        let before = slots.filter(|slot| slot.x + slot.width / 2.0 < x).count();
        let gap = column.first_slot + before;
        self.to = (gap != self.slot && gap != self.slot + 1).then_some(gap);
    }

    pub(super) fn paint(&self, desk: &Desk, painter: &Painter) {
        let (Some(to), Some(column)) = (self.to, Self::column(desk.board, self.slot)) else { return };
        let slots = desk.board.slots.iter().skip(column.first_slot).take(column.slots);
        let x =
            slots.skip(to - column.first_slot).map(|slot| slot.x).next().unwrap_or(column.x + column.width);
        let camera = desk.areas.header_camera;
        painter.vline(camera.origin.x + x * camera.zoom, desk.areas.header.y_range(), mark(desk));
    }

    pub(super) fn finish(self, desk: &mut Desk) {
        let (Some(to), Some(column)) = (self.to, Self::column(desk.board, self.slot)) else { return };
        let step = |slot: usize| desk.board.slots.get(slot).map(|slot| slot.step);
        let is_last = to >= column.first_slot + column.slots;
        let place: Option<Place<Step>> =
            if is_last { Some(Place::Last) } else { step(to).map(Place::Before) };
        let moved: Option<Id<Step>> = step(self.slot);
        if let (Some(id), Some(place)) = (moved, place) {
            desk.cx.edit(Label::Move(Kind::Step), move |tx| journey_structure::move_step(tx, id, place));
        }
    }
}
