//! The personas of an emotion lane, each to be shown or hidden, beside the lane's name.

use egui::{Id, Pos2, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::{
    scene::{
        journey_map::{Board, Curves, LANES, Line},
        theme::type_size,
    },
    tr,
    ui::{Cx, style::color},
};

use super::{camera::Areas, tools::edit_text};

/// Height of a name in points.
const LINE: f32 = 22.0;
/// From the top of the lane to the first name, in points.
const TOP: f32 = 44.0;

/// Shows the names where there are several; a click hides a curve or shows it, a double click leaves it alone.
pub fn ui(ui: &Ui, cx: &Cx, (board, areas): (&Board, &Areas), curves: &mut Curves) {
    if !edit_text::is_possible(areas.body_camera.zoom) {
        return;
    }
    for row in 0..board.rows.len() {
        let lines: Vec<&Line> = board.lines.iter().filter(|line| line.row == row).collect();
        if lines.len() < 2 {
            continue;
        }
        for (number, line) in lines.iter().enumerate() {
            let is_shown = curves.is_shown(line.persona);
            match name_ui(ui, cx, (board, areas), (line, number, is_shown)) {
                Some(Asked::Toggle) => curves.toggle(line.persona),
                Some(Asked::Only) => curves.only(line.persona, lines.iter().map(|line| line.persona)),
                None => {}
            }
        }
    }
    // What hides all curves of a map shows nothing to bring them back by.
    if !board.lines.is_empty() && board.lines.iter().all(|line| !curves.is_shown(line.persona)) {
        *curves = Curves::default();
    }
}

enum Asked {
    Toggle,
    Only,
}

fn name_ui(
    ui: &Ui,
    cx: &Cx,
    (board, areas): (&Board, &Areas),
    (line, number, is_shown): (&Line, usize, bool),
) -> Option<Asked> {
    let row = board.rows.get(line.row)?;
    let (camera, zoom) = (areas.lanes_camera, areas.lanes_camera.zoom);
    let top = camera.origin.y + (row.y + TOP + number as f32 * LINE) * zoom;
    let size = Vec2::new((LANES - 48.0) * zoom, LINE * zoom);
    let place = Rect::from_min_size(Pos2::new(areas.lanes.min.x + 8.0 * zoom, top), size);
    let clip = areas.lanes;
    if !clip.intersects(place) || number as f32 * LINE + TOP + LINE > row.height {
        return None;
    }
    let persona = cx.workspace.personas.get(line.persona).map(|persona| persona.name.clone());
    let name = persona.unwrap_or_else(|| cx.tr("journeys-curve-nobody"));
    let id = Id::unique(("journeys-curve", row.lane, line.persona));
    let response = ui.interact(place.intersect(clip), id, Sense::click());
    let words = tr!(cx.lang, "journeys-curve", name = name.clone());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_shown, &words));
    let response = response.on_hover_text(cx.tr("journeys-curve-how"));
    let painter = ui.painter_at(clip);
    let hue = cx.theme.hue(line.hue).edge.mixed(cx.theme.ink, 0.3);
    let (ink, hue) =
        if is_shown { (cx.theme.ink, color(hue)) } else { (cx.theme.second_ink, color(cx.theme.hairline)) };
    if response.hovered() || response.has_focus() {
        painter.rect_filled(place, 4.0, color(cx.theme.sunken));
    }
    let middle = place.left_center() + Vec2::new(9.0 * zoom, 0.0);
    let stroke = Stroke::new(2.0 * zoom, hue);
    painter.circle(middle, 4.0 * zoom, if is_shown { hue } else { egui::Color32::TRANSPARENT }, stroke);
    let font = egui::FontId::proportional(quarter(type_size::CAPTION * zoom));
    let galley = painter.layout_no_wrap(elided(&name), font, color(ink));
    painter.galley(place.left_center() + Vec2::new(19.0 * zoom, -galley.size().y / 2.0), galley, color(ink));
    if response.double_clicked() {
        Some(Asked::Only)
    } else if response.clicked() {
        Some(Asked::Toggle)
    } else {
        None
    }
}

/// Sizes in quarter points, so that zooming does not ask for a new font every frame.
fn quarter(size: f32) -> f32 {
    (size * 4.0).round() / 4.0
}

fn elided(name: &str) -> String {
    const MOST: usize = 14;
    if name.chars().count() <= MOST {
        name.to_owned()
    } else {
        name.chars().take(MOST - 1).chain(['…']).collect()
    }
}
