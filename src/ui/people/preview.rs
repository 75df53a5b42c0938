//! The sheet as it exports, as large as the page allows.

use std::sync::Arc;

use egui::{Sense, Ui, Vec2, emath::GuiRounding as _};

use crate::{
    base::{id::Id, localised::Lang},
    model::{
        AnyId, Table,
        evidence::Evidence,
        journey::Channel,
        organisation::Profile,
        persona::{Persona, Segment},
        picture::Picture,
    },
    scene::{
        Scene,
        look::Look,
        persona_sheet::persona_sheet,
        theme::{Theme, space},
    },
    tr,
};

use super::{
    super::{
        Cx,
        paint::{self, Camera},
        style::color,
    },
    portrait::Portraits,
};

/// The sheet laid out last, with what it was made from.
#[derive(Default)]
pub struct Preview {
    laid: Option<(Made, Scene<AnyId>)>,
}

/// Everything a sheet depends on. Copies of tables share their records.
struct Made {
    id: Id<Persona>,
    lang: Lang,
    profile: Arc<Profile>,
    personas: Table<Persona>,
    pictures: Table<Picture>,
    channels: Table<Channel>,
    segments: Table<Segment>,
    evidence: Table<Evidence>,
}

impl Made {
    fn now(cx: &Cx, id: Id<Persona>) -> Self {
        let workspace = cx.workspace;
        Self {
            id,
            lang: cx.lang,
            profile: Arc::clone(&workspace.profile),
            personas: workspace.personas.clone(),
            pictures: workspace.pictures.clone(),
            channels: workspace.channels.clone(),
            segments: workspace.segments.clone(),
            evidence: workspace.evidence.clone(),
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        self.id == other.id
            && self.lang == other.lang
            && Arc::ptr_eq(&self.profile, &other.profile)
            && self.personas.is_same(&other.personas)
            && self.pictures.is_same(&other.pictures)
            && self.channels.is_same(&other.channels)
            && self.segments.is_same(&other.segments)
            && self.evidence.is_same(&other.evidence)
    }
}

impl Preview {
    /// Shows the sheet on the theme of paper.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Persona>, portraits: &mut Portraits) {
        let now = Made::now(cx, id);
        if !self.laid.as_ref().is_some_and(|(made, _)| made.is_same(&now)) {
            let look = Look { measure: cx.measure, theme: Theme::print(), lang: cx.lang };
            self.laid = persona_sheet(cx.workspace, id, &look).map(|scene| (now, scene));
        }
        let Some((_, scene)) = &self.laid else { return };
        let room = ui.available_size() - Vec2::splat(2.0 * space::XL);
        let zoom = (room.x / scene.size.w).min(room.y / scene.size.h).clamp(0.4, 2.0);
        egui::ScrollArea::both().id_salt(("sheet", id)).show(ui, |ui| {
            let size = Vec2::new(scene.size.w, scene.size.h) * zoom;
            let whole = (size + Vec2::splat(2.0 * space::XL)).max(ui.available_size());
            let (place, response) = ui.allocate_exact_size(whole, Sense::hover());
            let name = cx.workspace.personas.get(id).map_or("", |persona| &persona.name);
            let name = tr!(cx.lang, "people-sheet-of", name = name);
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &name));
            let sheet =
                egui::Rect::from_center_size(place.center(), size).round_to_pixels(ui.pixels_per_point());
            let edge = egui::Stroke::new(1.0, color(cx.theme.hairline));
            ui.painter().rect_stroke(sheet, 0.0, edge, egui::StrokeKind::Outside);
            let texture = portraits.texture(ui.ctx(), cx.workspace, id);
            let painter = ui.painter().with_clip_rect(sheet.intersect(ui.clip_rect()));
            let camera = Camera { origin: sheet.min, zoom };
            paint::items(&painter, camera, scene.items.iter(), &mut |_| texture);
        });
    }
}
