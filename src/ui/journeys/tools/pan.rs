//! Panning: the board follows the pointer.

use egui::{Pos2, Vec2};

use super::Desk;

/// A pan that is going on.
#[derive(Clone, Debug)]
pub struct Pan {
    start: Pos2,
    pan: Vec2,
}

impl Pan {
    pub fn begin(desk: &Desk, start: Pos2) -> Self {
        Self { start, pan: desk.camera.pan }
    }

    pub(super) fn drag(&self, desk: &mut Desk, pointer: Pos2) {
        desk.camera.pan = self.pan - (pointer - self.start) / desk.camera.zoom;
        desk.camera.keep_in(desk.board, desk.areas.whole);
    }

    pub(super) fn cancel(self, desk: &mut Desk) {
        desk.camera.pan = self.pan;
    }
}
