//! All journeys on one page: painted from their scene, with a name for each map and each point.

use egui::{CursorIcon, Id as WidgetId, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    analysis::journey::JourneyResult,
    base::id::Id,
    model::{AnyId, Kind, journey::Journey},
    scene::{
        Scene,
        journey_map::{told, words},
        journey_overview::overview,
        look::Look,
    },
    tr,
    ui::{
        Cx,
        kept::Kept,
        paint::{self, Camera},
        style::color,
    },
};

use super::{JourneysView, sights::SHOWN};

/// The drawing made last.
#[derive(Default)]
pub struct OverviewView {
    drawn: Kept<Scene<AnyId>, u32>,
}

impl JourneysView {
    pub(super) fn overview_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let results = self.sights.results(cx);
        ScrollArea::vertical().id_salt("journeys-overview").auto_shrink(false).show(ui, |ui| {
            let width = (ui.available_width() - 12.0).clamp(480.0, 2_400.0);
            let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
            let scene = self
                .sights
                .overview
                .drawn
                .get(cx, &SHOWN, width.to_bits(), || overview(cx.workspace, &results, width, &look));
            let (place, _) = ui.allocate_exact_size(Vec2::new(scene.size.w, scene.size.h), Sense::hover());
            let camera = Camera { origin: place.min, zoom: 1.0 };
            paint::items(ui.painter(), camera, scene.items.iter(), &mut |_| None);
            let mut chosen = None;
            for (index, item) in scene.items.iter().enumerate() {
                let Some(tag) = item.tag else { continue };
                let told = told_of(cx, tag, results.get(&Id::new(tag.key)));
                let area = camera.screen_rect(item.shape.bounds().grown(2.0));
                let id = WidgetId::unique(("journeys-overview", tag, index));
                let response =
                    ui.interact(area, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
                if response.hovered() || response.has_focus() {
                    let stroke = egui::Stroke::new(1.5, color(cx.theme.accent));
                    ui.painter().rect_stroke(area.shrink(2.0), 8.0, stroke, egui::StrokeKind::Outside);
                }
                let response = if tag.kind == Kind::Stage { response.on_hover_text(&told) } else { response };
                if response.clicked() {
                    chosen = Some(tag);
                }
            }
            if let Some(tag) = chosen {
                self.show(cx, tag);
            }
        });
    }

    /// Shows a map, or a record of one.
    pub(super) fn show(&mut self, cx: &Cx, id: AnyId) {
        if let Some(journey) = id.typed::<Journey>() {
            self.switch_to(journey, cx.workspace);
        } else {
            cx.ask(crate::ui::cx::Request::Show(id));
        }
    }
}

/// A map or a stage in words.
fn told_of(cx: &Cx, tag: AnyId, result: Option<&JourneyResult>) -> String {
    if let Some(stage) = tag.typed().and_then(|stage| cx.workspace.stages.get(stage)) {
        return tr!(cx.lang, "journeys-go-to-stage", stage = stage.name.as_str());
    }
    let Some(journey) = tag.typed().and_then(|id| cx.workspace.journeys.get(id)) else {
        return String::new();
    };
    let mut parts = vec![
        tr!(cx.lang, "journeys-open-map", name = journey.name.as_str()),
        words::personas(cx.workspace, journey, cx.lang),
        words::state(journey.state, cx.lang),
    ];
    if let Some(result) = result {
        let lowest = result.line().map(|line| line.lowest);
        let stage = lowest.and_then(|lowest| cx.workspace.stages.get(*result.stages.get(lowest.index)?));
        if let Some((lowest, stage)) = lowest.zip(stage) {
            let value = told::feeling(lowest.valence);
            parts.push(tr!(cx.lang, "journeys-lowest", stage = stage.name.as_str(), value = value));
        }
        parts.push(told::evidence_level(result.evidence, cx.lang));
        if !result.findings.is_empty() {
            parts.push(tr!(cx.lang, "journeys-to-check", count = result.findings.len()));
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join(&cx.tr("journeys-list-separator"))
}
