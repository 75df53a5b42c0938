//! Which part of a board is seen, and how large.

use egui::{Pos2, Rect, Vec2};

use crate::{
    base::geom,
    scene::journey_map::{Board, LANES},
    ui::paint::Camera,
};

/// Least and greatest zoom, 1 being 100 %.
pub const ZOOMS: std::ops::RangeInclusive<f32> = 0.1..=4.0;
/// The least zoom at which a whole board is shown.
const LEAST_FIT: f32 = 0.005;
/// Free room beyond the end of a board, in screen points.
const BEYOND: Vec2 = Vec2::new(220.0, 120.0);

/// The place and zoom of a view on a board.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoardCamera {
    /// The point of the body at the upper left corner of its view.
    pub pan: Vec2,
    pub zoom: f32,
}

impl Default for BoardCamera {
    fn default() -> Self {
        Self { pan: Vec2::ZERO, zoom: 1.0 }
    }
}

/// The areas of the screen that a board takes, with the cameras to paint them.
#[derive(Clone, Copy, Debug)]
pub struct Areas {
    pub whole: Rect,
    pub body: Rect,
    pub header: Rect,
    pub lanes: Rect,
    pub body_camera: Camera,
    pub header_camera: Camera,
    pub lanes_camera: Camera,
}

impl BoardCamera {
    /// The areas of a board that is shown in `whole`.
    pub fn areas(&self, board: &Board, whole: Rect) -> Areas {
        let corner = whole.min + self.edges(board);
        let corner = corner.min(whole.max);
        let origin = corner - self.pan * self.zoom;
        let camera = |x, y| Camera { origin: Pos2::new(x, y), zoom: self.zoom };
        Areas {
            whole,
            body: Rect::from_min_max(corner, whole.max),
            header: Rect::from_min_max(Pos2::new(corner.x, whole.min.y), Pos2::new(whole.max.x, corner.y)),
            lanes: Rect::from_min_max(Pos2::new(whole.min.x, corner.y), Pos2::new(corner.x, whole.max.y)),
            body_camera: camera(origin.x, origin.y),
            header_camera: camera(origin.x, whole.min.y),
            lanes_camera: camera(whole.min.x, origin.y),
        }
    }

    /// Width of the lane names and height of the header on the screen.
    fn edges(&self, board: &Board) -> Vec2 {
        Vec2::new(LANES, board.header.scene.size.h) * self.zoom
    }

    /// Zooms so that the point of the board under `pointer` stays there.
    pub fn zoom_at(&mut self, board: &Board, whole: Rect, pointer: Pos2, factor: f32) {
        let before = (pointer - whole.min - self.edges(board)) / self.zoom + self.pan;
        self.zoom = (self.zoom * factor).clamp(Self::least_zoom(board, whole), *ZOOMS.end());
        self.pan = before - (pointer - whole.min - self.edges(board)) / self.zoom;
        self.keep_in(board, whole);
    }

    /// Moves the view by a distance on the screen.
    pub fn pan_by(&mut self, board: &Board, whole: Rect, delta: Vec2) {
        self.pan -= delta / self.zoom;
        self.keep_in(board, whole);
    }

    /// Does not let the board out of sight.
    pub fn keep_in(&mut self, board: &Board, whole: Rect) {
        let view = (whole.size() - self.edges(board)).max(Vec2::ZERO);
        let size = Vec2::new(board.size.w, board.size.h);
        let most = (size + (BEYOND - view) / self.zoom).max(Vec2::ZERO);
        self.pan = self.pan.clamp(Vec2::ZERO, most);
    }

    /// Shows the whole board, not larger than 100 %.
    pub fn fit(&mut self, board: &Board, whole: Rect) {
        self.zoom = Self::fitting_zoom(board, whole).clamp(LEAST_FIT, 1.0);
        self.pan = Vec2::ZERO;
    }

    /// Shows a part of the body as large as it fits, not larger than 150 %.
    pub fn fit_part(&mut self, board: &Board, whole: Rect, part: geom::Rect) {
        const MARGIN: f32 = 24.0;
        let part = part.grown(MARGIN);
        // The edges take their share of the view at the zoom that is looked for.
        let size = Vec2::new(part.width() + LANES, part.height() + board.header.scene.size.h);
        let scale = whole.size() / size;
        self.zoom = scale.x.min(scale.y).clamp(Self::least_zoom(board, whole), 1.5);
        let view = (whole.size() - self.edges(board)) / self.zoom;
        let middle = part.center();
        self.pan = Vec2::new(middle.x, middle.y) - view / 2.0;
        self.keep_in(board, whole);
    }

    /// The zoom at which the whole board is seen, if that is smaller than the least one otherwise.
    fn least_zoom(board: &Board, whole: Rect) -> f32 {
        Self::fitting_zoom(board, whole).clamp(LEAST_FIT, *ZOOMS.start())
    }

    fn fitting_zoom(board: &Board, whole: Rect) -> f32 {
        let size =
            Vec2::new(board.size.w + LANES, board.size.h + board.header.scene.size.h) + Vec2::splat(16.0);
        let scale = whole.size() / size;
        scale.x.min(scale.y)
    }

    /// Moves as little as it takes to bring a part of the body into sight.
    pub fn reveal(&mut self, board: &Board, whole: Rect, part: geom::Rect) {
        const MARGIN: f32 = 24.0;
        let view = (whole.size() - self.edges(board)) / self.zoom;
        let margin = MARGIN / self.zoom;
        let along = |pan: f32, view: f32, low: f32, high: f32| {
            pan.max(high + margin - view).min(low - margin).max(0.0)
        };
        self.pan.x = along(self.pan.x, view.x, part.min.x, part.max.x);
        self.pan.y = along(self.pan.y, view.y, part.min.y, part.max.y);
        self.keep_in(board, whole);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::localised::Lang,
        edit::{journey::add_journey, journey_template::JourneyTemplate, transact},
        model::Workspace,
        scene::{
            journey_map::{LayoutCache, layout},
            look::Look,
            measure::Measure,
            theme::Theme,
        },
    };

    fn board() -> Board {
        let mut workspace = Workspace::default();
        let new =
            JourneyTemplate::all()[0].journey(Lang::En, "Map".to_owned(), crate::base::id::Id::default());
        let (id, _) = transact(&mut workspace, |tx| add_journey(tx, new)).unwrap();
        let measure = Measure::default();
        let look = Look { measure: &measure, theme: Theme::light(), lang: Lang::En };
        layout(&workspace, id, &look, &mut LayoutCache::default()).unwrap()
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let (board, whole) = (board(), Rect::from_min_size(Pos2::new(50.0, 40.0), Vec2::new(600.0, 300.0)));
        let mut camera = BoardCamera { pan: Vec2::new(300.0, 120.0), zoom: 1.0 };
        let pointer = Pos2::new(420.0, 300.0);
        let under = |camera: &BoardCamera| camera.areas(&board, whole).body_camera.scene_from_screen(pointer);
        let before = under(&camera);
        for factor in [1.25, 1.6, 0.8] {
            camera.zoom_at(&board, whole, pointer, factor);
            let after = under(&camera);
            assert!((after.x - before.x).abs() < 0.01 && (after.y - before.y).abs() < 0.01, "{after:?}");
        }
        for _ in 0..50 {
            camera.zoom_at(&board, whole, pointer, 2.0);
        }
        assert_eq!(camera.zoom, 4.0);
    }

    #[test]
    fn fitting_shows_everything_and_panning_never_loses_it() {
        let (board, whole) = (board(), Rect::from_min_size(Pos2::ZERO, Vec2::new(600.0, 300.0)));
        let mut camera = BoardCamera::default();
        camera.fit(&board, whole);
        let areas = camera.areas(&board, whole);
        let end = areas.body_camera.screen_from_scene(geom::pos(board.size.w, board.size.h));
        assert!(whole.contains(end), "{end}");
        camera.zoom = 1.0;
        camera.pan_by(&board, whole, Vec2::splat(-1e6));
        assert!(camera.pan.x < board.size.w && camera.pan.y < board.size.h);
        camera.pan_by(&board, whole, Vec2::splat(1e6));
        assert_eq!(camera.pan, Vec2::ZERO);
    }

    #[test]
    fn what_is_revealed_is_in_sight() {
        let (board, whole) = (board(), Rect::from_min_size(Pos2::ZERO, Vec2::new(700.0, 400.0)));
        let mut camera = BoardCamera::default();
        for part in [geom::rect(1300.0, 500.0, 200.0, 60.0), geom::rect(8.0, 4.0, 200.0, 60.0)] {
            camera.reveal(&board, whole, part);
            let areas = camera.areas(&board, whole);
            assert!(areas.body.contains_rect(areas.body_camera.screen_rect(part)), "{part:?}");
        }
    }
}
