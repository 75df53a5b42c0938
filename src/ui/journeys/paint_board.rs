//! The board on the screen: ground, cards, fixed edges, rings of what is hovered and selected.

use egui::{Mesh, Painter, Rect, Stroke, StrokeKind};

use crate::{
    model::{AnyId, journey::Hue},
    scene::{
        ImageData, Scene,
        journey_map::{Board, Detail, FADED, Layer, Placed},
        theme::{Theme, radius},
    },
    ui::{paint, style::color},
};

use super::camera::Areas;

/// Words of the emotion curve and stars reach this far out of their card's place, in points.
const REACH: f32 = 120.0;

/// Below this zoom cards that follow each other are painted as one: their gaps are about a pixel.
const MERGED: f32 = 0.15;

/// Finds the texture of a picture.
pub type Texture<'a> = &'a mut dyn FnMut(&ImageData) -> Option<egui::TextureId>;

/// Paints the part of the body that is seen. `drawn` is a list kept from frame to frame.
pub fn body(
    painter: &Painter,
    board: &Board,
    areas: &Areas,
    (theme, drawn): (&Theme, &mut Scene<AnyId>),
    (is_match, texture): (Option<&[bool]>, Texture),
) {
    let camera = areas.body_camera;
    let painter = painter.with_clip_rect(areas.body);
    let seen = camera.scene_rect(areas.body);
    paint::items(&painter, camera, board.ground.items_in(seen), texture);
    if camera.zoom < MERGED && is_match.is_none() {
        return merged(&painter, board, areas, theme);
    }
    let found = board.cards_in(seen.grown(REACH));
    let matches = |index: &u32| is_match.is_none_or(|all| all.get(*index as usize).copied().unwrap_or(true));
    let (clear, dim): (Vec<u32>, Vec<u32>) = found.into_iter().partition(matches);
    let faded = (!dim.is_empty()).then(|| theme.faded(FADED));
    for (cards, theme) in [(dim, faded.as_ref().unwrap_or(theme)), (clear, theme)] {
        let cards = cards.iter().filter_map(|index| board.cards.get(*index as usize));
        match Detail::at(camera.zoom) {
            Detail::Blocks => blocks(&painter, areas, cards, theme),
            detail => {
                drawn.items.clear();
                for card in cards {
                    card.draw(drawn, theme, detail);
                }
                paint::items(&painter, camera, drawn.items.iter(), texture);
            }
        }
    }
}

/// Cards too small to be read, as one mesh.
fn blocks<'a>(painter: &Painter, areas: &Areas, cards: impl Iterator<Item = &'a Placed>, theme: &Theme) {
    let mut mesh = Mesh::default();
    for card in cards {
        mesh.add_colored_rect(areas.body_camera.screen_rect(card.rect), block_colour(theme, card.hue()));
    }
    painter.add(egui::Shape::mesh(mesh));
}

/// Cards whose gaps could not be seen any more, as one mesh of runs.
fn merged(painter: &Painter, board: &Board, areas: &Areas, theme: &Theme) {
    let camera = areas.body_camera;
    let mut mesh = Mesh::default();
    for block in board.blocks_in(camera.scene_rect(areas.body)) {
        mesh.add_colored_rect(camera.screen_rect(block.rect), block_colour(theme, block.hue));
    }
    painter.add(egui::Shape::mesh(mesh));
}

fn block_colour(theme: &Theme, hue: Hue) -> egui::Color32 {
    color(theme.hue(hue).edge.mixed(theme.surface, 0.35))
}

/// Paints the header and the lane names over whatever scrolls under them.
pub fn edges(painter: &Painter, board: &Board, areas: &Areas, theme: &Theme) {
    let ground = color(theme.ground);
    painter.rect_filled(areas.header.union(corner(areas)), 0.0, ground);
    painter.rect_filled(areas.lanes, 0.0, ground);
    layer(&painter.with_clip_rect(areas.header), &board.header, areas.header_camera, areas.header);
    layer(&painter.with_clip_rect(areas.lanes), &board.lanes, areas.lanes_camera, areas.lanes);
    let is_scrolled = [
        areas.body_camera.origin.y < areas.body.min.y - 0.5,
        areas.body_camera.origin.x < areas.body.min.x - 0.5,
    ];
    let line = Stroke::new(1.0, color(theme.hairline));
    if is_scrolled[0] {
        painter.hline(areas.whole.x_range(), areas.body.min.y, line);
    }
    if is_scrolled[1] {
        painter.vline(areas.body.min.x, areas.whole.y_range(), line);
    }
}

fn corner(areas: &Areas) -> Rect {
    Rect::from_min_max(areas.whole.min, areas.body.min)
}

fn layer(painter: &Painter, layer: &Layer, camera: paint::Camera, area: Rect) {
    paint::items(painter, camera, layer.items_in(camera.scene_rect(area)), &mut |_| None);
}

/// How clearly something is ringed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ring {
    Hovered,
    Selected,
}

/// A ring around a card, outside of it.
pub fn card_ring(painter: &Painter, card: &Placed, areas: &Areas, (theme, ring): (&Theme, Ring)) {
    let zoom = areas.body_camera.zoom;
    let place = areas.body_camera.screen_rect(card.rect).expand(2.0);
    let corner = if card.is_face() { place.width() / 2.0 } else { radius::CARD * zoom + 2.0 };
    painter.with_clip_rect(areas.body).rect_stroke(place, corner, stroke(theme, ring), StrokeKind::Outside);
}

/// The selected cell: a quiet place that waits for a card. `hint` says what it waits for.
pub fn cell_ring(painter: &Painter, place: Rect, clip: Rect, (theme, hint): (&Theme, Option<&str>)) {
    let painter = painter.with_clip_rect(clip);
    let place = place.shrink(5.0);
    let stroke = Stroke::new(2.0, color(theme.selection));
    painter.rect(place, radius::CARD, color(theme.accent_soft.with_alpha(0.35)), stroke, StrokeKind::Inside);
    let Some(hint) = hint else { return };
    let font = egui::FontId::proportional(crate::scene::theme::type_size::CAPTION);
    let galley = painter.layout(hint.to_owned(), font, color(theme.second_ink), place.width() - 16.0);
    if galley.size().y + 12.0 < place.height() {
        painter.galley(place.center() - galley.size() / 2.0, galley, color(theme.second_ink));
    }
}

/// What an input method is composing for a card or a cell, in the middle of its place or, where that is out of sight,
/// of what is left of it.
pub fn composed(painter: &Painter, (place, clip): (Rect, Rect), theme: &Theme, text: &str) {
    let place = place.intersect(clip);
    if !place.is_positive() {
        return;
    }
    let font = egui::FontId::proportional(crate::scene::theme::type_size::BODY);
    let galley = painter.layout(text.to_owned(), font, color(theme.ink), place.width().max(160.0) - 16.0);
    let ground = Rect::from_center_size(place.center(), galley.size() + egui::Vec2::new(16.0, 8.0));
    let stroke = Stroke::new(1.0, color(theme.accent));
    painter.rect(ground, radius::CONTROL, color(theme.surface), stroke, StrokeKind::Outside);
    let text = galley.rect.translate(ground.center().to_vec2() - galley.size() / 2.0);
    let below = [text.left_bottom(), text.right_bottom()];
    painter.galley(text.min, galley, color(theme.ink));
    painter.line_segment(below, Stroke::new(1.0, color(theme.second_ink)));
}

/// A ring around a heading or a lane's name, inside its place.
pub fn edge_ring(painter: &Painter, place: Rect, clip: Rect, (theme, ring): (&Theme, Ring)) {
    let place = place.shrink2(egui::Vec2::new(4.0, 1.0));
    painter.with_clip_rect(clip).rect_stroke(place, radius::CONTROL, stroke(theme, ring), StrokeKind::Inside);
}

fn stroke(theme: &Theme, ring: Ring) -> Stroke {
    match ring {
        Ring::Hovered => Stroke::new(1.5, color(theme.second_ink.with_alpha(0.35))),
        Ring::Selected => Stroke::new(2.0, color(theme.selection)),
    }
}
