//! The map in small, where it is larger than the window, and quiet scrollbars; both move the view.

use std::{
    collections::HashSet,
    rc::{Rc, Weak},
    sync::Arc,
};

use egui::{Id, Mesh, Painter, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::{
    base::geom,
    scene::{
        journey_map::{Block, Board},
        theme::{Appearance, Theme, radius},
    },
    ui::{Cx, paint::Camera, style::color},
};

use super::camera::{Areas, BoardCamera};

/// The largest it is, in screen points.
const LARGEST: Vec2 = Vec2::new(190.0, 110.0);
const MARGIN: f32 = 14.0;
/// Thickness of a scrollbar, in screen points.
const BAR: f32 = 6.0;
/// The shortest handle of a scrollbar, in screen points.
const LEAST_HANDLE: f32 = 28.0;

/// The picture of a board in small, kept for as long as the board is the same.
#[derive(Default)]
pub struct Picture {
    board: Weak<Board>,
    place: Option<Rect>,
    appearance: Option<Appearance>,
    mesh: Arc<Mesh>,
}

impl Picture {
    fn mesh(&mut self, board: &Rc<Board>, small: Camera, theme: &Theme) -> Arc<Mesh> {
        let all = geom::rect(0.0, 0.0, board.size.w, board.size.h);
        let (place, appearance) = (Some(small.screen_rect(all)), Some(theme.appearance));
        let is_same = std::ptr::eq(self.board.as_ptr(), Rc::as_ptr(board));
        if !is_same || self.place != place || self.appearance != appearance {
            let mesh = Arc::new(drawn(board, small, theme));
            *self = Self { board: Rc::downgrade(board), place, appearance, mesh };
        }
        Arc::clone(&self.mesh)
    }
}

/// All blocks; of those that begin in one pixel only the first, since no more could be seen.
fn drawn(board: &Board, small: Camera, theme: &Theme) -> Mesh {
    let mut mesh = Mesh::default();
    let mut taken = HashSet::new();
    for Block { rect, hue } in board.blocks_in(geom::rect(0.0, 0.0, board.size.w, board.size.h)) {
        let place = small.screen_rect(*rect);
        if taken.insert((place.min.x as i32, place.min.y as i32)) {
            let fill = theme.hue(*hue).edge.mixed(theme.surface, 0.45);
            mesh.add_colored_rect(place, color(fill));
        }
    }
    mesh
}

/// Shows minimap and scrollbars as far as the board is larger than its view, and moves the view. The minimap does
/// not cover what is to be avoided.
pub fn ui(
    ui: &Ui,
    cx: &Cx,
    (board, whole, avoid): (&Rc<Board>, Rect, Option<Rect>),
    (camera, picture): (&mut BoardCamera, &mut Picture),
) {
    let areas = camera.areas(board, whole);
    if !areas.body.is_positive() {
        return;
    }
    let view = areas.body.size() / camera.zoom;
    let size = Vec2::new(board.size.w, board.size.h);
    for axis in 0..2 {
        if size[axis] > view[axis] + 1.0 {
            bar_ui(ui, cx, (board, areas, axis), camera);
        }
    }
    let is_larger = size.x > view.x * 1.25 || size.y > view.y * 1.25;
    let has_room = areas.body.width() > 3.0 * LARGEST.x && areas.body.height() > 3.0 * LARGEST.y;
    if is_larger && has_room {
        map_ui(ui, cx, (board, areas, avoid), (camera, picture));
    }
    camera.keep_in(board, whole);
}

fn map_ui(
    ui: &Ui,
    cx: &Cx,
    (board, areas, avoid): (&Rc<Board>, Areas, Option<Rect>),
    (camera, picture): (&mut BoardCamera, &mut Picture),
) {
    let scale = (LARGEST.x / board.size.w).min(LARGEST.y / board.size.h);
    let size = (Vec2::new(board.size.w, board.size.h) * scale).max(Vec2::splat(12.0));
    let place = Rect::from_min_size(areas.body.max - size - Vec2::splat(MARGIN), size);
    // What is worked on is not covered: then it goes to the other corner.
    let place = match avoid.filter(|avoid| avoid.intersects(place.expand(10.0))) {
        Some(_) => place.translate(Vec2::new(areas.body.min.x + MARGIN - place.min.x, 0.0)),
        None => place,
    };
    let response = ui.interact(place.expand(6.0), Id::unique("journeys-minimap"), Sense::click_and_drag());
    let name = cx.tr("journeys-minimap");
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &name));
    let small = Camera { origin: place.min, zoom: scale };
    let mesh = picture.mesh(board, small, cx.theme);
    paint(&ui.painter_at(place.expand(8.0)), (place, mesh), (&areas, small), cx.theme);
    let is_moved = response.dragged() || response.is_pointer_button_down_on();
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| is_moved) {
        let center = small.scene_from_screen(pointer);
        let view = areas.body.size() / camera.zoom;
        camera.pan = Vec2::new(center.x, center.y) - view / 2.0;
    }
}

fn paint(
    painter: &Painter,
    (place, mesh): (Rect, Arc<Mesh>),
    (areas, small): (&Areas, Camera),
    theme: &Theme,
) {
    let line = Stroke::new(1.0, color(theme.hairline));
    let ground = color(theme.surface.with_alpha(0.94));
    painter.rect(place.expand(6.0), radius::CONTROL, ground, line, StrokeKind::Inside);
    painter.add(egui::Shape::mesh(mesh));
    let seen = small.screen_rect(areas.body_camera.scene_rect(areas.body)).intersect(place.expand(4.0));
    let stroke = Stroke::new(1.5, color(theme.accent));
    painter.rect(seen, 2.0, color(theme.accent.with_alpha(0.08)), stroke, StrokeKind::Inside);
}

/// A scrollbar of an axis: 0 lies at the foot, 1 at the right.
fn bar_ui(ui: &Ui, cx: &Cx, (board, areas, axis): (&Board, Areas, usize), camera: &mut BoardCamera) {
    let body = areas.body;
    let track = if axis == 0 {
        Rect::from_min_max(
            Pos2::new(body.min.x, body.max.y - BAR - 2.0),
            body.max - Vec2::new(BAR + 4.0, 2.0),
        )
    } else {
        Rect::from_min_max(
            Pos2::new(body.max.x - BAR - 2.0, body.min.y),
            body.max - Vec2::new(2.0, BAR + 4.0),
        )
    };
    let size = Vec2::new(board.size.w, board.size.h);
    let view = body.size()[axis] / camera.zoom;
    // The view reaches a little beyond the end of the board.
    let whole = size[axis].max(camera.pan[axis] + view);
    let length = track.size()[axis];
    let handle = (length * view / whole).clamp(LEAST_HANDLE.min(length), length);
    let travel = (length - handle).max(1.0);
    let at = (camera.pan[axis] / (whole - view).max(1.0)).clamp(0.0, 1.0) * travel;
    let mut place = track;
    place.min[axis] += at;
    place.max[axis] = place.min[axis] + handle;
    let id = Id::unique(("journeys-scrollbar", axis));
    let response = ui.interact(place.expand(2.0), id, Sense::drag());
    let is_hot = response.hovered() || response.dragged();
    let strength = if is_hot { 0.55 } else { 0.22 };
    ui.painter_at(areas.whole).rect_filled(place, BAR / 2.0, color(cx.theme.second_ink.with_alpha(strength)));
    if response.dragged() {
        camera.pan[axis] += response.drag_delta()[axis] / travel * (whole - view);
    }
}
