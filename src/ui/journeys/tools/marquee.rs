//! Selecting cards by drawing a box around them.

use egui::{Painter, Pos2, Rect, Stroke, StrokeKind};

use crate::{
    base::geom::Pos,
    ui::{journeys::selection::Selection, style::color},
};

use super::Desk;

/// A box that is being drawn.
#[derive(Clone, Debug)]
pub struct Marquee {
    /// In the body, so that panning meanwhile does not move it.
    start: Pos,
    end: Pos,
    before: Selection,
}

impl Marquee {
    pub(super) fn begin(desk: &Desk, start: Pos2) -> Self {
        let start = desk.areas.body_camera.scene_from_screen(start);
        Self { start, end: start, before: desk.selection.clone() }
    }

    pub(super) fn drag(&mut self, desk: &mut Desk, pointer: Pos2) {
        self.end = desk.areas.body_camera.scene_from_screen(pointer);
        let area = self.area();
        let touched = desk.board.cards_in(area).into_iter();
        let cards = touched.filter_map(|index| desk.board.cards.get(index as usize));
        desk.selection.set_cards(cards.map(|card| card.card));
    }

    fn area(&self) -> crate::base::geom::Rect {
        let corner = |p: Pos| crate::base::geom::Rect { min: p, max: p };
        corner(self.start).union(corner(self.end))
    }

    pub(super) fn paint(&self, desk: &Desk, painter: &Painter) {
        let area: Rect = desk.areas.body_camera.screen_rect(self.area());
        let accent = desk.cx.theme.accent;
        painter.rect_filled(area, 2.0, color(accent.with_alpha(0.08)));
        painter.rect_stroke(area, 2.0, Stroke::new(1.0, color(accent)), StrokeKind::Middle);
    }

    pub(super) fn cancel(self, desk: &mut Desk) {
        *desk.selection = self.before;
    }
}
