//! The program's mark: a cairn of five stones, drawn.

use egui::{Sense, Ui, Vec2};

use crate::{
    base::{
        colour::Colour,
        geom::{Size, rect, size},
    },
    scene::{Scene, Shape},
};

use super::{
    Cx,
    paint::{self, Camera},
};

/// Left, top, width and height of the stones in a square of 64, topmost first; the last is the accent.
const STONES: [[f32; 4]; 5] = [
    [27.0, 5.0, 12.0, 8.0],
    [21.0, 14.0, 20.0, 10.0],
    [24.0, 25.0, 24.0, 10.0],
    [13.0, 36.0, 34.0, 11.0],
    [7.0, 48.0, 50.0, 12.0],
];

/// The mark as a scene of 64 × 64 points.
pub fn mark(stone: Colour, accent: Colour) -> Scene {
    let mut scene = Scene::new(SIZE);
    for (index, [x, y, w, h]) in STONES.into_iter().enumerate() {
        let fill = if index == 1 { accent } else { stone.mixed(accent, 0.12 * index as f32) };
        let shape = crate::scene::RectShape {
            rect: rect(x, y, w, h),
            radius: h / 2.0,
            fill: Some(fill),
            stroke: None,
        };
        scene.push(Shape::Rect(shape));
    }
    scene
}

const SIZE: Size = size(64.0, 64.0);

pub fn mark_ui(ui: &mut Ui, cx: &Cx, side: f32) {
    let (place, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    let camera = Camera { origin: place.min, zoom: side / SIZE.w };
    let scene = mark(cx.theme.second_ink, cx.theme.accent);
    paint::items(ui.painter(), camera, scene.items.iter(), &mut |_| None);
}
