//! A document as it exports, as large as the page allows.

use egui::{Response, Sense, Ui, Vec2, emath::GuiRounding as _};

use crate::{
    base::geom::Pos,
    model::{AnyId, Kind, persona::Persona},
    scene::{
        Scene,
        document::What,
        hit::Grid,
        look::Look,
        theme::{Theme, space},
    },
};

use super::{
    super::{
        Cx,
        kept::Kept,
        paint::{self, Camera},
        style::color,
    },
    portrait::Portraits,
};

/// The drawing laid out last, with what it was made from.
#[derive(Default)]
pub struct Preview {
    laid: Kept<Option<Laid>, (What, AnyId)>,
}

/// A drawing with the grid to find its items by.
type Laid = (Scene<AnyId>, Grid);

/// What happened on a preview.
pub struct Shown {
    pub response: Response,
    /// Where the pointer is, in the document.
    pub pointer: Option<Pos>,
    /// What lies there.
    pub hit: Option<AnyId>,
}

/// How large a document is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The whole of it.
    Page,
    /// As wide as there is room; the rest can be scrolled to.
    Width,
}

/// Below this width there is little room around the document.
const NARROW: f32 = 420.0;

impl Preview {
    /// Shows a document with the theme of paper. `name` is what it is called for who cannot see it.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx,
        (what, id): (What, AnyId),
        portraits: &mut Portraits,
        (fit, name): (Fit, &str),
    ) -> Option<Shown> {
        let laid = self.laid.get(cx, Kind::ALL, (what, id), || {
            let look = Look { measure: cx.measure, theme: Theme::print(), lang: cx.lang };
            let scene = what.scene(cx.workspace, id, &look)?;
            let grid = Grid::of_scene(&scene);
            Some((scene, grid))
        });
        let (scene, grid) = laid.as_ref().as_ref()?;
        // In a narrow window the margins give way first.
        let margin = if ui.available_width() < NARROW { space::M } else { space::XL };
        let room = ui.available_size() - Vec2::splat(2.0 * margin);
        let zoom = match fit {
            Fit::Page => (room.x / scene.size.w).min(room.y / scene.size.h).clamp(0.25, 2.0),
            Fit::Width => ((room.x - space::L) / scene.size.w).clamp(0.25, 1.5),
        };
        let area = egui::ScrollArea::both().id_salt(("document", what.code(), id.to_string()));
        area.auto_shrink(false)
            .show(ui, |ui| {
                let size = Vec2::new(scene.size.w, scene.size.h) * zoom;
                let whole = (size + Vec2::splat(2.0 * margin)).max(ui.available_size());
                let (place, response) = ui.allocate_exact_size(whole, Sense::click());
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, name));
                let sheet =
                    egui::Rect::from_center_size(place.center(), size).round_to_pixels(ui.pixels_per_point());
                let edge = egui::Stroke::new(1.0, color(cx.theme.hairline));
                ui.painter().rect_stroke(sheet, 0.0, edge, egui::StrokeKind::Outside);
                let camera = Camera { origin: sheet.min, zoom };
                let visible = sheet.intersect(ui.clip_rect());
                let clipped = ui.painter().with_clip_rect(visible);
                paint_scene(&clipped, cx, (scene, grid), camera, portraits);
                let pointer = response.hover_pos().map(|at| camera.scene_from_screen(at));
                let hit = pointer.and_then(|at| scene.hit_in(grid, at, 2.0)).copied();
                Some(Shown { response, pointer, hit })
            })
            .inner
    }
}

/// Paints what is in sight of a drawing; its pictures are those of personas.
pub fn paint_scene(
    painter: &egui::Painter,
    cx: &Cx,
    (scene, grid): (&Scene<AnyId>, &Grid),
    camera: Camera,
    portraits: &mut Portraits,
) {
    for index in grid.items_in(camera.scene_rect(painter.clip_rect())) {
        let Some(item) = scene.items.get(index as usize) else { continue };
        let persona = item.tag.and_then(AnyId::typed::<Persona>);
        paint::items(painter, camera, std::iter::once(item), &mut |_| {
            portraits.texture(painter.ctx(), cx.workspace, persona?)
        });
    }
}
