//! Small marks over the board: what is missing where, and the way to a more detailed map.

use std::collections::BTreeMap;

use egui::{Align2, FontId, Id as WidgetId, Painter, Pos2, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    analysis::journey::{Check, JourneyResult},
    base::id::Id,
    model::{
        AnyId, Kind,
        journey::{Journey, LaneKind, Stage},
        kpi::Kpi,
    },
    scene::journey_map::{
        Board, Detail,
        metrics::{Figure, status_words},
        told,
    },
    tr,
    ui::{Cx, cx::Request, fonts, icon, style::color},
};

use super::{JourneysView, camera::Areas, sights::SHOWN};

/// Side of a mark in screen points.
const SIDE: f32 = 18.0;

impl JourneysView {
    /// Marks stages and cards at which something is missing, and stages that have a map of their own; gives
    /// the map that was chosen.
    pub(super) fn marks_ui(&mut self, ui: &Ui, cx: &Cx, board: &Board, areas: &Areas) -> Option<Id<Journey>> {
        let mut chosen = None;
        let results = self.sights.results(cx);
        let result = results.get(&board.journey)?;
        let missing = self.sights.missing.get(cx, &SHOWN, board.journey, || missing(cx, result));
        card_marks(ui, cx, board, areas, &missing);
        if board.rows.iter().any(|row| row.kind == LaneKind::Metrics) {
            let told = self.sights.measures.get(cx, &SHOWN, (), || measures(cx));
            measures_ui(ui, cx, (board, areas), &told);
        }
        for (number, column) in board.columns.iter().enumerate() {
            let Some(place) = board.heading_rect(number) else { continue };
            let place = areas.header_camera.screen_rect(place);
            if !place.intersects(areas.header) || place.width() < 3.0 * SIDE {
                continue;
            }
            let mut at = place.right_top() + Vec2::new(-SIDE / 2.0 - 12.0, SIDE / 2.0 + 6.0);
            if let Some(words) = missing.get(&column.stage.into()) {
                dot(&ui.painter_at(areas.header), at, cx);
                let id = WidgetId::unique(("journeys-missing", column.stage));
                let area = Rect::from_center_size(at, Vec2::splat(SIDE)).intersect(areas.header);
                ui.interact(area, id, Sense::hover()).on_hover_text(words);
                at.x -= SIDE;
            }
            chosen = chosen.or(detail_ui(ui, cx, areas, (column.stage, at)));
        }
        chosen
    }
}

/// A dot on each card at which something is missing, where cards can be told apart.
fn card_marks(ui: &Ui, cx: &Cx, board: &Board, areas: &Areas, missing: &BTreeMap<AnyId, String>) {
    let has_cards = missing.keys().any(|id| id.kind == Kind::Card);
    if !has_cards || Detail::at(areas.body_camera.zoom) == Detail::Blocks {
        return;
    }
    let painter = ui.painter_at(areas.body);
    for index in board.cards_in(areas.body_camera.scene_rect(areas.body)) {
        let Some(card) = board.cards.get(index as usize).filter(|card| !card.is_face()) else { continue };
        if missing.contains_key(&card.card.into()) {
            let corner = areas.body_camera.screen_rect(card.rect).right_top();
            dot(&painter, corner + Vec2::new(-4.0, 4.0), cx);
        }
    }
}

/// The newest figure of each KPI with its status, in words.
fn measures(cx: &Cx) -> BTreeMap<Id<Kpi>, String> {
    let told = |kpi: &Kpi| {
        let mut told = vec![kpi.name.clone()];
        if let Some(Figure { value, about, status }) = Figure::of(kpi, (cx.workspace.fiscal_start(), cx.lang))
        {
            told.extend([value, about]);
            told.extend(status.map(|status| status_words(status, cx.lang)));
        }
        told.join(&cx.tr("journeys-list-separator"))
    };
    cx.workspace.kpis.iter().map(|(id, kpi)| (id, told(kpi))).collect()
}

/// The KPIs drawn in a lane of metrics, each the way to its page.
fn measures_ui(ui: &Ui, cx: &Cx, (board, areas): (&Board, &Areas), told: &BTreeMap<Id<Kpi>, String>) {
    let seen = areas.body_camera.scene_rect(areas.body);
    for item in board.ground.items_in(seen) {
        let Some(id) = item.tag.and_then(AnyId::typed::<Kpi>) else { continue };
        let Some(told) = told.get(&id) else { continue };
        let place = item.shape.bounds();
        let area = areas.body_camera.screen_rect(place).intersect(areas.body);
        if !area.is_positive() {
            continue;
        }
        let stage = board.column_at(place.center().x).and_then(|column| board.columns.get(column));
        let widget = WidgetId::unique(("journeys-measure", id, stage.map(|column| column.stage)));
        let response = ui.interact(area, widget, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, told));
        if response.hovered() || response.has_focus() {
            let stroke = egui::Stroke::new(1.5, color(cx.theme.accent));
            ui.painter_at(areas.body).rect_stroke(area, 8.0, stroke, egui::StrokeKind::Inside);
        }
        if response.on_hover_text(told).on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            cx.ask(Request::Show(id.into()));
        }
    }
}

/// By record what is missing there, in words; several at one stage line by line.
fn missing(cx: &Cx, result: &JourneyResult) -> BTreeMap<AnyId, String> {
    let mut missing: BTreeMap<AnyId, String> = BTreeMap::new();
    let words: BTreeMap<Check, String> =
        Check::ALL.into_iter().map(|check| (check, told::check(check, cx.lang))).collect();
    for finding in &result.findings {
        let Some(told) = words.get(&finding.check) else { continue };
        let lines = missing.entry(finding.record).or_default();
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(told);
    }
    missing
}

fn dot(painter: &Painter, at: Pos2, cx: &Cx) {
    painter.circle(at, 4.0, color(cx.theme.caution), egui::Stroke::new(1.5, color(cx.theme.surface)));
}

/// A button to the more detailed map of a stage.
fn detail_ui(ui: &Ui, cx: &Cx, areas: &Areas, (stage, at): (Id<Stage>, Pos2)) -> Option<Id<Journey>> {
    let id = cx.workspace.stages.get(stage)?.detail;
    let journey = cx.workspace.journeys.get(id)?;
    let area = Rect::from_center_size(at, Vec2::splat(SIDE + 4.0)).intersect(areas.header);
    if !area.is_positive() {
        return None;
    }
    let response = ui.interact(area, WidgetId::unique(("journeys-detail", stage)), Sense::click());
    let name = tr!(cx.lang, "journeys-open-detail", name = journey.name.as_str());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let ink = if response.hovered() || response.has_focus() { cx.theme.accent } else { cx.theme.second_ink };
    let font = FontId::new(15.0, fonts::icons());
    ui.painter_at(areas.header).text(at, Align2::CENTER_CENTER, icon::DETAIL.text(), font, color(ink));
    response.on_hover_text(&name).clicked().then_some(id)
}
