//! Dragging the right edge of a card, so that it stretches over several stages.

use egui::{Painter, Pos2, StrokeKind};

use crate::{
    base::id::Id,
    edit::{Label, journey_cards},
    model::{Kind, journey::Card},
};

use super::{Desk, mark};

/// A card being stretched.
#[derive(Clone, Debug)]
pub struct StretchCard {
    card: Id<Card>,
    /// The last column it would cover.
    to: Option<usize>,
}

impl StretchCard {
    pub(super) fn begin(desk: &mut Desk, card: Id<Card>) -> Self {
        desk.selection.set(card.into());
        Self { card, to: None }
    }

    pub(super) fn drag(&mut self, desk: &mut Desk, pointer: Pos2) {
        let x = desk.areas.body_camera.scene_from_screen(pointer).x;
        let Some(card) = desk.board.card(self.card) else { return };
        // A column counts once the pointer is past its middle.
        let last = desk.board.gap_at(x).saturating_sub(1);
        self.to = Some(last.clamp(card.column, desk.board.columns.len().saturating_sub(1)));
    }

    pub(super) fn paint(&self, desk: &Desk, painter: &Painter) {
        let (Some(card), Some(to)) = (desk.board.card(self.card), self.to) else { return };
        let mut place = card.rect;
        place.max.x = desk.board.gap_x(to + 1) - crate::scene::journey_map::GUTTER;
        let place = desk.areas.body_camera.screen_rect(place);
        painter.with_clip_rect(desk.areas.body).rect_stroke(place, 6.0, mark(desk), StrokeKind::Outside);
    }

    pub(super) fn finish(self, desk: &mut Desk) {
        let (Some(card), Some(to)) = (desk.board.card(self.card), self.to) else { return };
        let more = u16::try_from(to.saturating_sub(card.column)).unwrap_or(u16::MAX);
        let id = self.card;
        desk.cx.edit(Label::Change(Kind::Card), move |tx| journey_cards::stretch_card(tx, id, more));
    }
}
