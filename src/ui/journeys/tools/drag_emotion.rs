//! Dragging a face of the emotion curve up and down, seen at once.

use egui::Pos2;

use crate::{
    base::id::Id,
    edit::{Join, Label, journey},
    model::journey::Card,
    scene::journey_map::{Band, Placed},
    ui::{Cx, cx::Request},
};

use super::Desk;

/// A face being dragged.
#[derive(Clone, Debug)]
pub struct DragEmotion {
    card: Id<Card>,
    /// From the pointer to the middle of the face, in points of the body.
    grip: f32,
    band: Band,
}

impl DragEmotion {
    pub(super) fn begin(desk: &Desk, placed: &Placed, start: Pos2) -> Option<Self> {
        let band = desk.board.rows.get(placed.row)?.band?;
        let pointer = desk.areas.body_camera.scene_from_screen(start).y;
        desk.cx.ask(Request::Seal);
        Some(Self { card: placed.card, grip: placed.center().y - pointer, band })
    }

    pub(super) fn drag(&self, desk: &mut Desk, pointer: Pos2) {
        let y = desk.areas.body_camera.scene_from_screen(pointer).y + self.grip;
        // The row may have moved since: the band is looked up anew.
        let row = desk.board.card(self.card).and_then(|card| desk.board.rows.get(card.row));
        let band = row.and_then(|row| row.band).unwrap_or(self.band);
        set_valence(desk.cx, self.card, Some(band.valence(y)));
    }

    pub(super) fn finish(desk: &mut Desk) {
        desk.cx.ask(Request::Seal);
    }

    pub(super) fn cancel(self, desk: &mut Desk) {
        desk.cx.ask(Request::Cancel(join(self.card)));
    }
}

fn join(card: Id<Card>) -> Join {
    Join::With(card.into(), "valence")
}

/// Asks for another value of a face; one it has already changes nothing. Values set in a row are one step.
pub fn set_valence(cx: &Cx, card: Id<Card>, valence: Option<i8>) {
    cx.edit_joined(Label::SetEmotion, join(card), move |tx| journey::set_valence(tx, card, valence));
}
