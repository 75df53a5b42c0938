//! Dragging a face of the emotion curve up and down, or the dot of its target, seen at once.

use egui::Pos2;

use crate::{
    base::id::Id,
    edit::{Join, Label, journey_emotion},
    model::journey::Card,
    scene::journey_map::Band,
    ui::{
        Cx,
        cx::Request,
        journeys::act::{self, Feeling},
    },
};

use super::Desk;

/// A face, or the dot of its target, being dragged.
#[derive(Clone, Debug)]
pub struct DragEmotion {
    card: Id<Card>,
    feeling: Feeling,
    /// From the pointer to the middle of what is dragged, in points of the body.
    grip: f32,
    band: Band,
}

impl DragEmotion {
    pub(super) fn begin(desk: &Desk, (card, feeling): (Id<Card>, Feeling), start: Pos2) -> Option<Self> {
        let placed = desk.board.card(card)?;
        let band = desk.board.rows.get(placed.row)?.band?;
        let target = desk.board.targets.iter().find(|target| target.card == card);
        let y =
            target.filter(|_| feeling == Feeling::Wished).map_or(placed.center().y, |target| target.pos.y);
        let pointer = desk.areas.body_camera.scene_from_screen(start).y;
        desk.cx.ask(Request::Seal);
        Some(Self { card, feeling, grip: y - pointer, band })
    }

    pub(super) fn drag(&self, desk: &mut Desk, pointer: Pos2) {
        let y = desk.areas.body_camera.scene_from_screen(pointer).y + self.grip;
        // The row may have moved since: the band is looked up anew.
        let row = desk.board.card(self.card).and_then(|card| desk.board.rows.get(card.row));
        let band = row.and_then(|row| row.band).unwrap_or(self.band);
        let value = Some(band.valence(y));
        match self.feeling {
            Feeling::Is => set_valence(desk.cx, self.card, value),
            Feeling::Wished => act::set_target(desk.cx, self.card, value),
        }
    }

    pub(super) fn finish(desk: &mut Desk) {
        desk.cx.ask(Request::Seal);
    }

    pub(super) fn cancel(self, desk: &mut Desk) {
        let field = match self.feeling {
            Feeling::Is => "valence",
            Feeling::Wished => "target",
        };
        desk.cx.ask(Request::Cancel(Join::With(self.card.into(), field)));
    }
}

/// Asks for another value of a face; one it has already changes nothing. Values set in a row are one step.
pub fn set_valence(cx: &Cx, card: Id<Card>, valence: Option<i8>) {
    cx.edit_joined(Label::SetEmotion, Join::With(card.into(), "valence"), move |tx| {
        journey_emotion::set_valence(tx, card, valence)
    });
}
