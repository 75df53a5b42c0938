//! A drawing of KPIs on the screen: painted from its scene, named for a screen reader, its parts to be clicked.

use egui::{CursorIcon, Role, Sense, Ui, WidgetInfo, vec2};

use crate::{
    model::AnyId,
    scene::Scene,
    ui::{
        Cx,
        paint::{self, Camera},
    },
};

/// Paints a scene at its own size; `said` is the whole of it in words. Gives the tagged part that was clicked.
pub fn drawing_ui(ui: &mut Ui, cx: &Cx, scene: &Scene<AnyId>, said: &str) -> Option<AnyId> {
    let (place, response) = ui.allocate_exact_size(vec2(scene.size.w, scene.size.h), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, said));
    let camera = Camera { origin: place.min, zoom: 1.0 };
    if ui.is_rect_visible(place) {
        paint::items(ui.painter(), camera, scene.items.iter(), &mut |_| None);
    }
    let mut clicked = None;
    for item in &scene.items {
        let Some(tag) = item.tag else { continue };
        let part = camera.screen_rect(item.shape.bounds());
        let response = ui.interact(part, ui.scope_id().with(("part", tag.to_string())), Sense::click());
        let name = cx.workspace.name_of(tag).unwrap_or_default().to_owned();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.has_focus() || response.hovered() {
            let ink = crate::ui::style::color(cx.theme.selection);
            let radius = crate::scene::theme::radius::CARD;
            let stroke = egui::Stroke::new(1.5, ink);
            ui.painter().rect_stroke(part, radius, stroke, egui::StrokeKind::Outside);
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            clicked = Some(tag);
        }
    }
    clicked
}
