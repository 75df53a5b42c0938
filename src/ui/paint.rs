//! Paints a scene's display list with egui.

use egui::{
    Align2, Color32, CornerRadius, FontFamily, FontId, Painter, Pos2, Rect, Shape as Paint, StrokeKind, Vec2,
};

use crate::{
    base::geom,
    scene::{ImageData, Item, Shape, Stroke, TextLine, font::Weight, measure, path::Closed},
};

use super::{fonts, style::color};

/// Where a scene's coordinates lie on the screen.
#[derive(Clone, Copy, Debug)]
pub struct Camera {
    /// The scene's origin on the screen.
    pub origin: Pos2,
    /// Screen points for a scene point.
    pub zoom: f32,
}

impl Camera {
    pub fn screen_from_scene(&self, pos: geom::Pos) -> Pos2 {
        self.origin + Vec2::new(pos.x, pos.y) * self.zoom
    }

    pub fn scene_from_screen(&self, pos: Pos2) -> geom::Pos {
        let pos = (pos - self.origin) / self.zoom;
        geom::pos(pos.x, pos.y)
    }

    pub fn screen_rect(&self, rect: geom::Rect) -> Rect {
        Rect::from_min_max(self.screen_from_scene(rect.min), self.screen_from_scene(rect.max))
    }

    pub fn scene_rect(&self, rect: Rect) -> geom::Rect {
        geom::Rect { min: self.scene_from_screen(rect.min), max: self.scene_from_screen(rect.max) }
    }
}

/// Paints items of a scene. Images are looked up by `texture`, since only the window can hold them.
pub fn items<'a, T: Clone + 'a>(
    painter: &Painter,
    camera: Camera,
    items: impl Iterator<Item = &'a Item<T>>,
    texture: &mut dyn FnMut(&ImageData) -> Option<egui::TextureId>,
) {
    for item in items {
        shape(painter, camera, &item.shape, texture);
    }
}

fn shape(
    painter: &Painter,
    camera: Camera,
    shape: &Shape,
    texture: &mut dyn FnMut(&ImageData) -> Option<egui::TextureId>,
) {
    match shape {
        Shape::Rect(rect) => {
            let place = camera.screen_rect(rect.rect);
            let corner = CornerRadius::from(rect.radius * camera.zoom);
            if let Some(fill) = rect.fill {
                painter.rect_filled(place, corner, color(fill));
            }
            if let Some((line, lengths)) = rect.stroke.and_then(|line| Some((line, line.dash?))) {
                let lengths = lengths.map(|length| length * camera.zoom);
                let (min, max) = (place.min, place.max);
                let outline = [min, place.right_top(), max, place.left_bottom(), min];
                painter.add(dashed(painter, &dashes(&outline, lengths), stroke(line, camera.zoom)));
            } else if let Some(line) = rect.stroke {
                painter.rect_stroke(place, corner, stroke(line, camera.zoom), StrokeKind::Middle);
            }
        }
        Shape::Ellipse(ellipse) => {
            let place = camera.screen_rect(ellipse.rect);
            let fill = ellipse.fill.map_or(Color32::TRANSPARENT, color);
            let stroke = ellipse.stroke.map_or(egui::Stroke::NONE, |line| stroke(line, camera.zoom));
            let (center, radius) = (place.center(), place.size() / 2.0);
            let is_round = (radius.x - radius.y).abs() < 0.01;
            if is_round && fill.is_opaque() {
                // Discs are painted from a picture of one, far faster than outlines: the edge is a larger disc.
                let half = stroke.width / 2.0;
                if half > 0.0 {
                    painter.circle_filled(center, radius.x + half, stroke.color);
                }
                painter.circle_filled(center, radius.x - half, fill);
            } else {
                painter.add(egui::epaint::EllipseShape { center, radius, fill, stroke, angle: 0.0 });
            }
        }
        Shape::Path(path) => path_shape(painter, camera, path),
        Shape::Text(line) => text(painter, camera, line),
        Shape::Image(image) => {
            if let Some(id) = texture(&image.image) {
                let part = Rect::from_min_max(
                    Pos2::new(image.part.min.x, image.part.min.y),
                    Pos2::new(image.part.max.x, image.part.max.y),
                );
                painter.image(id, camera.screen_rect(image.rect), part, Color32::WHITE);
            }
        }
    }
}

fn stroke(line: Stroke, zoom: f32) -> egui::Stroke {
    egui::Stroke::new(line.width * zoom, color(line.colour))
}

/// Text sizes are rounded to quarter points, so that zooming does not ask for a new font every frame.
fn text(painter: &Painter, camera: Camera, line: &TextLine) {
    let size = (line.size * camera.zoom * 4.0).round() / 4.0;
    if size < 2.0 {
        return;
    }
    let family = match line.weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::Bold => fonts::bold(),
    };
    let baseline = camera.screen_from_scene(line.pos);
    let top_left = baseline - Vec2::new(0.0, measure::ASCENT * size);
    painter.text(top_left, Align2::LEFT_TOP, &*line.text, FontId::new(size, family), color(line.colour));
}

fn path_shape(painter: &Painter, camera: Camera, path: &crate::scene::PathShape) {
    for (points, closed) in path.path.flattened() {
        let points: Vec<Pos2> = points.into_iter().map(|pos| camera.screen_from_scene(pos)).collect();
        if let Some(fill) = path.fill {
            painter.add(fan(&points, color(fill)));
        }
        let Some(line) = path.stroke else { continue };
        let width = stroke(line, camera.zoom);
        match line.dash {
            Some(lengths) => {
                let lengths = lengths.map(|length| length * camera.zoom);
                painter.add(dashed(painter, &dashes(&points, lengths), width));
            }
            None if closed == Closed::Yes => _ = painter.add(Paint::closed_line(points, width)),
            None => _ = painter.add(Paint::line(points, width)),
        }
    }
}

/// Most dashes of one line; more could not be told apart.
const MOST_DASHES: usize = 4_000;

/// Cuts a line into dashes of even length measured along it; egui's own begin anew at every point of a curve.
fn dashes(points: &[Pos2], [dash, gap]: [f32; 2]) -> Vec<Vec<Pos2>> {
    let is_drawable = dash > 0.0 && gap > 0.0 && dash + gap > 0.5;
    if !is_drawable {
        return vec![points.to_vec()];
    }
    let mut dashes: Vec<Vec<Pos2>> = vec![points.first().copied().into_iter().collect()];
    let (mut left, mut is_drawn) = (dash, true);
    for ends in points.windows(2) {
        let (mut from, to) = (ends[0], ends[1]);
        while (to - from).length() > left && dashes.len() < MOST_DASHES {
            from += (to - from).normalized() * left;
            if is_drawn && let Some(open) = dashes.last_mut() {
                open.push(from);
            } else {
                dashes.push(vec![from]);
            }
            is_drawn = !is_drawn;
            left = if is_drawn { dash } else { gap };
        }
        left -= (to - from).length();
        if is_drawn && let Some(open) = dashes.last_mut() {
            open.push(to);
        }
    }
    dashes
}

/// All dashes of a line as one mesh with soft edges: a chart has thousands, and a shape for each would take longer
/// than everything else in it.
fn dashed(painter: &Painter, dashes: &[Vec<Pos2>], stroke: egui::Stroke) -> Paint {
    let feather = 1.0 / painter.pixels_per_point();
    // What is thinner than a pixel is as wide as one and paler.
    let ink = stroke.color.gamma_multiply((stroke.width / feather).min(1.0));
    let inner = ((stroke.width - feather) / 2.0).max(0.0);
    let across = [
        (inner + feather, Color32::TRANSPARENT),
        (inner, ink),
        (-inner, ink),
        (-inner - feather, Color32::TRANSPARENT),
    ];
    let mut mesh = egui::Mesh::default();
    for ends in dashes.iter().flat_map(|dash| dash.windows(2)) {
        let side = (ends[1] - ends[0]).normalized().rot90();
        let first = mesh.vertices.len() as u32;
        for end in ends {
            for (off, colour) in across {
                mesh.colored_vertex(*end + side * off, colour);
            }
        }
        for strip in first..first + 3 {
            mesh.add_triangle(strip, strip + 1, strip + 4);
            mesh.add_triangle(strip + 1, strip + 4, strip + 5);
        }
    }
    Paint::mesh(mesh)
}

/// A filled outline as triangles around its middle: right for every outline that can be seen whole from there,
/// such as a star, where egui's own fill needs a convex one.
fn fan(points: &[Pos2], fill: Color32) -> Paint {
    let middle = points.iter().fold(Vec2::ZERO, |sum, pos| sum + pos.to_vec2()) / points.len().max(1) as f32;
    let mut mesh = egui::Mesh::default();
    mesh.colored_vertex(middle.to_pos2(), fill);
    for pos in points {
        mesh.colored_vertex(*pos, fill);
    }
    let count = points.len() as u32;
    for i in 0..count {
        mesh.add_triangle(0, i + 1, (i + 1) % count + 1);
    }
    Paint::mesh(mesh)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_are_even_along_a_bent_line() {
        let points = [Pos2::ZERO, Pos2::new(3.0, 0.0), Pos2::new(3.0, 7.0), Pos2::new(13.0, 7.0)];
        let cut = dashes(&points, [4.0, 2.0]);
        let length = |dash: &Vec<Pos2>| dash.windows(2).map(|ends| (ends[1] - ends[0]).length()).sum::<f32>();
        let lengths: Vec<f32> = cut.iter().map(length).collect();
        assert_eq!(lengths, [4.0, 4.0, 4.0, 2.0]);
        assert_eq!(cut[0], [Pos2::ZERO, Pos2::new(3.0, 0.0), Pos2::new(3.0, 1.0)]);
    }

    #[test]
    fn a_line_without_dashes_or_with_endless_ones_is_drawn_all_the_same() {
        let points = [Pos2::ZERO, Pos2::new(1e7, 0.0)];
        assert_eq!(dashes(&points, [0.0, 1.0]), [points.to_vec()]);
        assert!(dashes(&points, [1.0, 1.0]).len() <= MOST_DASHES);
        assert!(dashes(&[], [1.0, 1.0]).iter().all(Vec::is_empty));
    }
}
