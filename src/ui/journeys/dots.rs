//! The three dots on what lies under the pointer: they open its menu.

use egui::{Align2, FontId, Id, Pos2, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::{
    scene::journey_map::Board,
    ui::{Cx, fonts, icon, style::color},
};

use super::{camera::Areas, spot::Spot, tools::edit_text};

const SIZE: Vec2 = Vec2::new(22.0, 18.0);

/// Shows the dots; gives what they were pressed on, and where its menu goes.
pub fn ui(ui: &Ui, cx: &Cx, (board, areas): (&Board, &Areas), at: Pos2) -> Option<(Spot, Pos2)> {
    if !edit_text::is_possible(areas.body_camera.zoom) {
        return None;
    }
    let spot = match Spot::at(board, areas, at) {
        Spot::CardEdge(card) => Spot::Card(card),
        Spot::LaneEdge(row) => Spot::Lane(row),
        spot => spot,
    };
    let (place, clip) = place(board, areas, spot)?;
    let corner = Pos2::new(place.max.x.min(clip.max.x) - 4.0, place.min.y.max(clip.min.y) + 4.0);
    let place = Rect::from_min_size(corner - Vec2::new(SIZE.x, 0.0), SIZE);
    let record = spot.record(board)?;
    let response = ui.interact(place.intersect(clip), Id::unique(("journeys-dots", record)), Sense::click());
    let name = cx.tr("journeys-menu");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let is_hot = response.hovered() || response.has_focus();
    let ink = if is_hot { cx.theme.ink } else { cx.theme.second_ink };
    let painter = ui.painter().with_clip_rect(clip);
    painter.rect(
        place,
        5.0,
        color(if is_hot { cx.theme.sunken } else { cx.theme.surface }),
        Stroke::new(1.0, color(cx.theme.hairline)),
        egui::StrokeKind::Inside,
    );
    let font = FontId::new(13.0, fonts::icons());
    painter.text(place.center(), Align2::CENTER_CENTER, icon::MENU.text(), font, color(ink));
    response.clicked().then_some((spot, place.left_bottom()))
}

/// Where a part with a menu stands on the screen, and what cuts it off.
fn place(board: &Board, areas: &Areas, spot: Spot) -> Option<(Rect, Rect)> {
    let in_header = |rect| Some((areas.header_camera.screen_rect(rect), areas.header));
    match spot {
        Spot::Card(card) => {
            let card = board.card(card).filter(|card| !card.is_face())?;
            Some((areas.body_camera.screen_rect(card.rect), areas.body))
        }
        Spot::Stage(column) => in_header(board.heading_rect(column)?),
        Spot::Step(step) => in_header(board.step_rect(step)?),
        Spot::Phase(phase) => in_header(board.bands.iter().find(|band| band.phase == phase)?.name),
        Spot::Lane(row) => Some((areas.lanes_camera.screen_rect(board.lane_rect(row)?), areas.lanes)),
        Spot::CardEdge(_) | Spot::LaneEdge(_) | Spot::Target(_) | Spot::Cell(..) | Spot::Nowhere => None,
    }
}
