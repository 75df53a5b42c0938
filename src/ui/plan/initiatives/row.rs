//! One initiative as a row: name and owner, state, time, cost, place among the others.

use egui::{FontId, Pos2, Rect, Ui, Vec2};

use crate::{
    analysis::ranking::Standing,
    base::{id::Id, number},
    model::strategy::{Initiative, InitiativeState},
    scene::{
        plan::words::{quadrant_key, span},
        strategy::words::{money, state},
        theme::type_size,
    },
    tr,
    ui::{Cx, fonts, style::color, widgets::elided},
};

use super::super::{rows::caption_at, words};

pub const HEIGHT: f32 = 52.0;
/// Widths of state, time, cost and place, from the left.
const WIDTHS: [f32; 4] = [92.0, 156.0, 132.0, 118.0];
/// From which width of the row on a column is shown.
const KEPT: [f32; 4] = [0.0, 640.0, 800.0, 460.0];

/// The places of name, state, time, cost and place in a row.
fn columns(row: Rect) -> (Rect, [Option<Rect>; 4]) {
    let mut right = row.max.x;
    let mut places = [None; 4];
    for index in (0..4).rev() {
        let (Some(width), Some(from)) = (WIDTHS.get(index), KEPT.get(index)) else { continue };
        if row.width() < *from {
            continue;
        }
        right -= width;
        let min = Pos2::new(right, row.min.y);
        if let Some(place) = places.get_mut(index) {
            *place = Some(Rect::from_min_max(min, Pos2::new(right + width - 12.0, row.max.y)));
        }
    }
    (Rect::from_min_max(row.min, Pos2::new(right - 12.0, row.max.y)), places)
}

/// The names of the columns above the rows.
pub fn names_ui(ui: &mut Ui, cx: &Cx) {
    let size = Vec2::new(ui.available_width() - 12.0, 20.0);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let (name, places) = columns(rect.shrink2(Vec2::new(12.0, 0.0)));
    let keys = ["plan-state", "plan-time", "plan-cost", "plan-rank"];
    let named = std::iter::once((Some(name), "plan-initiative")).chain(places.into_iter().zip(keys));
    for (place, key) in named {
        if let Some(place) = place {
            caption_at(ui, cx, place, cx.tr(key));
        }
    }
}

/// Paints an initiative into a row.
pub fn paint(
    ui: &Ui,
    cx: &Cx,
    (id, own): (Id<Initiative>, &Initiative),
    standing: Option<&Standing>,
    row: Rect,
) {
    let (name, [state_at, time, cost, rank]) = columns(row);
    let second = color(cx.theme.second_ink);
    let small = || FontId::proportional(type_size::CAPTION);
    let bold = FontId::new(type_size::CARD_TITLE, fonts::bold());
    let line = elided(ui, &words::initiative(cx, id), bold, name.width());
    ui.painter().galley(name.min, line, color(cx.theme.ink));
    let owner = own.owner_role.trim();
    let about = if owner.is_empty() { cx.tr("plan-no-owner") } else { owner.to_owned() };
    let line = elided(ui, &about, small(), name.width());
    ui.painter().galley(name.min + Vec2::new(0.0, 20.0), line, second);
    if let Some(place) = state_at {
        let ink = match own.state {
            InitiativeState::InProgress => cx.theme.accent,
            InitiativeState::Done => cx.theme.favourable,
            InitiativeState::Stopped => cx.theme.adverse,
            InitiativeState::Idea | InitiativeState::Planned => cx.theme.second_ink,
        };
        let line = elided(ui, &state(own.state, cx.lang), small(), place.width());
        ui.painter().galley(place.min + Vec2::new(0.0, 2.0), line, color(ink));
    }
    let amount = |cost: Option<f64>| cost.map(|cost| money(cx.workspace, cost)).unwrap_or_default();
    let yearly = own.cost_per_year.map(|_| tr!(cx.lang, "plan-a-year", amount = amount(own.cost_per_year)));
    let lines = [
        (time, 2.0, span(cx.workspace, own, cx.lang)),
        (cost, 2.0, amount(own.cost_once)),
        (cost, 20.0, yearly.unwrap_or_default()),
    ];
    for (place, down, words) in lines {
        let Some(place) = place.filter(|_| down < 10.0 || !words.is_empty()) else { continue };
        let words = if words.is_empty() { "–".to_owned() } else { words };
        let line = elided(ui, &words, small(), place.width());
        ui.painter().galley(place.min + Vec2::new(0.0, down), line, second);
    }
    if let (Some(place), Some(standing)) = (rank, standing) {
        rank_at(ui, cx, place, standing);
    }
}

/// What it is by impact and effort, and its place by RICE.
fn rank_at(ui: &Ui, cx: &Cx, place: Rect, standing: &Standing) {
    let small = || FontId::proportional(type_size::CAPTION);
    let second = color(cx.theme.second_ink);
    let words = standing.own.quadrant.map_or_else(|| "–".to_owned(), |own| cx.tr(quadrant_key(own)));
    let line = elided(ui, &words, small(), place.width());
    ui.painter().galley(place.min + Vec2::new(0.0, 2.0), line, color(cx.theme.ink));
    if let Some(rice) = standing.own.rice {
        let has_unit = !cx.workspace.priorities.reach_unit.trim().is_empty();
        let words = match standing.own.rank.filter(|_| has_unit) {
            Some(rank) => tr!(cx.lang, "plan-rice-rank", score = number::figure(rice), rank = rank),
            None => {
                tr!(cx.lang, "plan-named-figure", name = cx.tr("plan-rice"), figure = number::figure(rice))
            }
        };
        let at = place.min + Vec2::new(0.0, 20.0);
        let line = elided(ui, &words, small(), place.width());
        ui.painter().galley(at, line, second);
    }
}
