//! Cropping a picture where it stands: drag it, turn the wheel or the slider, or use the keys.

use egui::{Key, Response, Slider, Ui, Vec2};

use crate::{
    base::id::Id,
    edit::{Join, Label},
    model::{
        Kind,
        persona::{Crop, Persona},
        picture::Picture,
    },
    scene::persona_sheet::part_of,
};

use super::super::{Cx, cx::Request, keys::keep_arrows, style::color};

/// How far a key moves the picture, in parts of the frame, and how much it enlarges it.
const STEP: f32 = 0.05;
const LARGER: f64 = 1.15;

/// A picture in a square frame.
pub struct Cropping<'a> {
    pub id: Id<Persona>,
    pub picture: &'a Picture,
    pub crop: Option<&'a Crop>,
    /// Of the frame, in points.
    pub side: f32,
}

impl Cropping<'_> {
    fn zoom(&self) -> f64 {
        self.crop.map_or(1.0, |crop| crop.zoom.clamp(1.0, f64::from(Crop::MOST_ZOOM)))
    }

    /// The crop with its middle moved by a part of the frame, and a zoom.
    fn moved(&self, by: Vec2, zoom: f64) -> Crop {
        let frame = (self.side, self.side);
        let part = part_of(self.picture, self.crop, frame);
        let middle = part.center();
        let crop = |x: f32, y: f32| Crop {
            x: f64::from(x.clamp(0.0, 1.0)),
            y: f64::from(y.clamp(0.0, 1.0)),
            zoom: zoom.clamp(1.0, f64::from(Crop::MOST_ZOOM)),
        };
        let wanted = crop(middle.x - by.x * part.width(), middle.y - by.y * part.height());
        // Kept as what is seen, so that a further move begins there.
        let seen = part_of(self.picture, Some(&wanted), frame).center();
        crop(seen.x, seen.y)
    }

    fn set(&self, cx: &Cx, crop: Option<Crop>) {
        let id = self.id;
        cx.edit_joined(Label::Change(Kind::Persona), Join::With(id.into(), "crop"), move |tx| {
            tx.update(id, |persona| persona.crop = crop)
        });
    }

    /// Takes dragging, the wheel and the keys on the portrait; a double click shows the whole picture again.
    pub fn portrait_ui(&self, ui: &Ui, cx: &Cx, response: &Response) {
        let zoom = self.zoom();
        response.clone().on_hover_cursor(egui::CursorIcon::Grab).on_hover_text(cx.tr("people-crop-hint"));
        if response.has_focus() {
            let ring = egui::Stroke::new(2.0, color(cx.theme.selection));
            ui.painter().rect_stroke(response.rect, 2.0, ring, egui::StrokeKind::Outside);
        }
        if response.double_clicked() {
            self.set(cx, None);
            cx.ask(Request::Seal);
        } else if response.dragged() && response.drag_delta() != Vec2::ZERO {
            self.set(cx, Some(self.moved(response.drag_delta() / self.side, zoom)));
        } else if response.drag_stopped() {
            cx.ask(Request::Seal);
        }
        let wheel = ui.input(egui::InputState::zoom_delta);
        if response.hovered() && wheel != 1.0 {
            self.set(cx, Some(self.moved(Vec2::ZERO, zoom * f64::from(wheel))));
        }
        if response.has_focus() {
            self.keys(ui, cx, response, zoom);
        }
    }

    fn keys(&self, ui: &Ui, cx: &Cx, response: &Response, zoom: f64) {
        keep_arrows(ui, response.id);
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        let moves = [
            (Key::ArrowLeft, Vec2::new(-STEP, 0.0)),
            (Key::ArrowRight, Vec2::new(STEP, 0.0)),
            (Key::ArrowUp, Vec2::new(0.0, -STEP)),
            (Key::ArrowDown, Vec2::new(0.0, STEP)),
        ];
        if let Some((_, by)) = moves.into_iter().find(|(key, _)| pressed(*key)) {
            self.set(cx, Some(self.moved(by, zoom)));
        } else if pressed(Key::Plus) || pressed(Key::Equals) {
            self.set(cx, Some(self.moved(Vec2::ZERO, zoom * LARGER)));
        } else if pressed(Key::Minus) {
            self.set(cx, Some(self.moved(Vec2::ZERO, zoom / LARGER)));
        }
    }

    /// A slider of how much the picture is enlarged.
    pub fn zoom_ui(&self, ui: &mut Ui, cx: &Cx) {
        let mut zoom = self.zoom();
        ui.spacing_mut().slider_width = self.side;
        let slider = Slider::new(&mut zoom, 1.0..=f64::from(Crop::MOST_ZOOM)).logarithmic(true);
        let response = ui.add(slider.show_value(false)).accessible_name(cx.tr("people-crop-zoom"));
        if response.changed() {
            self.set(cx, Some(self.moved(Vec2::ZERO, zoom)));
        }
        if response.drag_stopped() {
            cx.ask(Request::Seal);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_stops_at_the_edge_of_the_picture_and_comes_back_at_once() {
        let picture = Picture { width: 200, height: 100, ..Picture::default() };
        let at = |crop: &Crop, by: f32| {
            let cropping = Cropping { id: Id::default(), picture: &picture, crop: Some(crop), side: 100.0 };
            cropping.moved(Vec2::new(by, 0.0), 1.0)
        };
        let start = Crop { x: 0.5, y: 0.5, zoom: 1.0 };
        let edge = at(&start, 9.0);
        assert_eq!(edge.x, 0.25, "half of the picture fills the frame");
        assert!(at(&edge, -0.1).x > edge.x);
    }
}
