//! One opportunity as a row: rank, name, where it comes from, its two values as bars, its score in words.

use egui::{Align2, FontId, Pos2, Rect, Ui, Vec2};

use crate::{
    analysis::formulas::priority::OpportunityBand,
    base::{id::Id, number},
    model::strategy::Opportunity,
    scene::{plan::words::band_key, theme::type_size},
    tr,
    ui::{Cx, fonts, style::color, widgets::elided},
};

use super::{
    super::{rows::caption_at, words},
    query::Facts,
};

pub const HEIGHT: f32 = 52.0;
/// Widths of the rank, a bar, the score and the number of initiatives.
const RANK: f32 = 34.0;
const BAR: f32 = 92.0;
const SCORE: f32 = 104.0;
const TAKEN: f32 = 84.0;
/// From this width on there is room for all columns.
const WIDE: f32 = 640.0;

/// Where the columns stand in a row.
struct Columns {
    name: Rect,
    bars: Option<[Rect; 2]>,
    score: Rect,
    taken: Option<Rect>,
}

impl Columns {
    fn of(row: Rect) -> Self {
        let mut right = row.max.x;
        let mut column = |width: f32| {
            right -= width;
            Rect::from_min_max(Pos2::new(right, row.min.y), Pos2::new(right + width - 12.0, row.max.y))
        };
        let is_wide = row.width() >= WIDE;
        let taken = is_wide.then(|| column(TAKEN));
        let score = column(SCORE);
        let bars = is_wide.then(|| {
            let satisfaction = column(BAR);
            [column(BAR), satisfaction]
        });
        let name =
            Rect::from_min_max(Pos2::new(row.min.x + RANK, row.min.y), Pos2::new(right - 12.0, row.max.y));
        Self { name, bars, score, taken }
    }
}

/// The names of the columns above the rows.
pub fn names_ui(ui: &mut Ui, cx: &Cx) {
    let size = Vec2::new(ui.available_width() - 12.0, 20.0);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let columns = Columns::of(rect.shrink2(Vec2::new(12.0, 0.0)));
    let mut name = |place: Rect, key: &str| caption_at(ui, cx, place, cx.tr(key));
    name(columns.name, "plan-opportunity");
    if let Some([importance, satisfaction]) = columns.bars {
        name(importance, "plan-importance");
        name(satisfaction, "plan-satisfaction");
    }
    name(columns.score, "plan-score");
    if let Some(taken) = columns.taken {
        name(taken, "plan-initiatives");
    }
}

/// Paints an opportunity into a row.
pub fn paint(ui: &Ui, cx: &Cx, (id, own): (Id<Opportunity>, &Opportunity), facts: &Facts, row: Rect) {
    let columns = Columns::of(row);
    let row_facts = facts.row(id);
    let ink = color(cx.theme.ink);
    let second = color(cx.theme.second_ink);
    let small = || FontId::proportional(type_size::CAPTION);
    let rank = row_facts.and_then(|row| row.rank).map_or_else(|| "–".to_owned(), |rank| rank.to_string());
    let middle = Pos2::new(row.min.x + RANK - 12.0, row.min.y + 9.0);
    ui.painter().text(middle, Align2::RIGHT_CENTER, rank, small(), second);
    let name = words::opportunity(cx, id);
    let bold = FontId::new(type_size::CARD_TITLE, fonts::bold());
    let line = elided(ui, &name, bold, columns.name.width());
    ui.painter().galley(columns.name.min, line, ink);
    let line = elided(ui, &about(cx, own, facts.origins(id, own)), small(), columns.name.width());
    ui.painter().galley(columns.name.min + Vec2::new(0.0, 20.0), line, second);
    if let Some(bars) = columns.bars {
        for (place, value) in bars.into_iter().zip([own.importance, own.satisfaction]) {
            bar(ui, cx, place, value);
        }
    }
    let dots = facts.dots(id, cx);
    score(ui, cx, columns.score, (row_facts.and_then(|row| row.score.zip(row.band)), dots));
    if let Some(place) = columns.taken {
        let count = own.initiatives.len();
        let words = if count == 0 { "–".to_owned() } else { count.to_string() };
        ui.painter().text(place.left_center(), Align2::LEFT_CENTER, words, small(), second);
    }
}

/// Where it comes from and who takes care of it.
fn about(cx: &Cx, own: &Opportunity, origins: super::query::Origins) -> String {
    let mut parts = Vec::new();
    if origins.pains > 0 {
        parts.push(tr!(cx.lang, "plan-from-pains", count = origins.pains));
    }
    if origins.others > 0 {
        parts.push(tr!(cx.lang, "plan-from-others", count = origins.others));
    }
    if !own.owner_role.trim().is_empty() {
        parts.push(own.owner_role.trim().to_owned());
    }
    if parts.is_empty() { cx.tr("plan-free-idea") } else { parts.join(" · ") }
}

/// A value of 0–10 as a bar with its number.
fn bar(ui: &Ui, cx: &Cx, place: Rect, value: Option<f64>) {
    let small = FontId::proportional(type_size::CAPTION);
    let second = color(cx.theme.second_ink);
    let Some(value) = value else {
        ui.painter().text(place.left_center(), Align2::LEFT_CENTER, "–", small, second);
        return;
    };
    let track = Rect::from_min_size(
        Pos2::new(place.min.x, place.center().y - 3.0),
        Vec2::new(place.width() - 30.0, 6.0),
    );
    ui.painter().rect_filled(track, 3.0, color(cx.theme.sunken));
    let part = (value / 10.0).clamp(0.0, 1.0) as f32;
    let filled = Rect::from_min_size(track.min, Vec2::new(track.width() * part, 6.0));
    ui.painter().rect_filled(filled, 3.0, color(cx.theme.accent));
    let at = Pos2::new(track.max.x + 6.0, place.center().y);
    ui.painter().text(at, Align2::LEFT_CENTER, number::figure(value), small, second);
}

/// The score with its band in words, and the dots of a vote; what asks most for attention stands out.
fn score(ui: &Ui, cx: &Cx, place: Rect, (known, dots): (Option<(f64, OpportunityBand)>, Option<String>)) {
    let small = || FontId::proportional(type_size::CAPTION);
    let second = color(cx.theme.second_ink);
    let Some((score, band)) = known else {
        let words = [Some(cx.tr("plan-not-scored")), dots].into_iter().flatten().collect::<Vec<_>>();
        let lines: Vec<_> = words.iter().map(|words| elided(ui, words, small(), place.width())).collect();
        let mut y = place.center().y - lines.iter().map(|line| line.size().y).sum::<f32>() / 2.0;
        for line in lines {
            let height = line.size().y;
            ui.painter().galley(Pos2::new(place.min.x, y), line, second);
            y += height;
        }
        return;
    };
    let bold = FontId::new(type_size::CARD_TITLE, fonts::bold());
    let ink = if band >= OpportunityBand::High { cx.theme.accent } else { cx.theme.ink };
    let line = elided(ui, &number::figure(score), bold, place.width());
    let (width, foot) = (line.size().x + 8.0, line.size().y);
    ui.painter().galley(place.min, line, color(ink));
    if let Some(dots) = dots {
        let line = elided(ui, &dots, small(), place.width() - width);
        let at = place.min + Vec2::new(width, foot - line.size().y - 1.0);
        ui.painter().galley(at, line, second);
    }
    let line = elided(ui, &cx.tr(band_key(band)), small(), place.width());
    ui.painter().galley(place.min + Vec2::new(0.0, 20.0), line, second);
}
