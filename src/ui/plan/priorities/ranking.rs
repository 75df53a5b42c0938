//! The ranking: each initiative with what its score is made of; what is missing is said, and ties too.

use std::collections::HashMap;

use egui::{FontId, Pos2, Rect, Ui, Vec2};

use crate::{
    analysis::{
        formulas::priority::Quadrant,
        ranking::{Input, Method, Ranked, ranking},
        votes,
    },
    base::number,
    model::{AnyId, Kind},
    scene::{
        plan::words::{input, input_figure, quadrant_key},
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx, fonts,
        inline::Editing,
        kept::Kept,
        style::color,
        widgets::{elided, tab, weak},
    },
};

use super::{
    super::{
        initiatives::Standings,
        rows::{Listed, Picked, caption_at, rows_ui},
        words,
    },
    criteria,
};

const ROW: f32 = 52.0;
const RANK: f32 = 34.0;
const SCORE: f32 = 96.0;
/// Width of the bar of an input.
const INPUT: f32 = 106.0;

/// The view state of the ranking.
#[derive(Default)]
pub struct RankingView {
    method: Method,
    found: Kept<Order, Method>,
}

/// A ranking ready to be shown.
struct Order {
    rows: Vec<Ranked>,
    ids: Vec<AnyId>,
    at: HashMap<AnyId, usize>,
    /// The inputs of the method, in their order, with the greatest value of each.
    inputs: Vec<(Input, f64)>,
    /// What each is by impact and effort, where that makes its place.
    quadrants: HashMap<AnyId, Quadrant>,
    /// What each got in the last closed vote on it.
    dots: HashMap<AnyId, u32>,
}

impl RankingView {
    pub fn head_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.spacing_mut().item_spacing.x = space::XS;
        for method in Method::ALL {
            let name = cx.tr(&format!("plan-method-{}", method.code()));
            if tab(ui, cx, self.method == method, name).clicked() {
                self.method = method;
            }
        }
    }

    /// Shows it; gives what was chosen.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx,
        (standings, selected): (&Standings, Option<AnyId>),
        editing: &mut Editing,
    ) -> Option<AnyId> {
        let method = self.method;
        let order = self.found.get(cx, Kind::ALL, method, || Order::of(cx.workspace, standings, method));
        let about = cx.tr(&format!("plan-about-{}", method.code()));
        ui.add(egui::Label::new(weak(cx, about)).wrap());
        match method {
            Method::Rice => criteria::unit_ui(ui, cx, editing),
            Method::Weighted => criteria::criteria_ui(ui, cx, editing),
            _ => {}
        }
        ui.add_space(space::S);
        let columns = columns_of(ui.available_width() - 12.0, order.inputs.len());
        names_ui(ui, cx, &order, columns);
        let look = |ui: &mut Ui, id: AnyId, place: Option<Rect>| {
            let row = order.at.get(&id).and_then(|index| order.rows.get(*index));
            let Some(row) = row else { return (false, String::new()) };
            match place {
                Some(place) => {
                    paint(ui, cx, (row, &order), (place, columns));
                    (false, String::new())
                }
                None => (selected == Some(id), told(cx, row, order.dots(cx, row))),
            }
        };
        let listed = Listed { salt: "ranking-rows", ids: &order.ids, height: ROW };
        match rows_ui(ui, cx, &listed, None, &look)? {
            Picked::Only(id) | Picked::Too(id) | Picked::UpTo(id) => Some(id),
        }
    }
}

impl Order {
    fn of(workspace: &crate::model::Workspace, standings: &Standings, method: Method) -> Self {
        let rows = ranking(workspace, &standings.all, method);
        let ids: Vec<AnyId> = rows.iter().map(|row| row.id.into()).collect();
        let at = ids.iter().enumerate().map(|(index, id)| (*id, index)).collect();
        let mut inputs: Vec<(Input, f64)> = Vec::new();
        for (input, value) in rows.iter().flat_map(|row| &row.inputs) {
            match inputs.iter_mut().find(|(known, _)| known == input) {
                Some((_, most)) => *most = most.max(*value),
                None => inputs.push((*input, *value)),
            }
        }
        for input in rows.iter().flat_map(|row| &row.missing) {
            let is_known = inputs.iter().any(|(known, _)| known == input);
            let is_of_all = matches!(input, Input::Unit | Input::Criteria | Input::Share);
            if !is_known && !is_of_all {
                inputs.push((*input, 0.0));
            }
        }
        inputs.sort_by_key(|(input, _)| *input);
        for (input, most) in &mut inputs {
            // Where the scale has an end, a bar is full only there.
            *most = match input {
                Input::Impact | Input::Effort | Input::Criterion(_) => 5.0,
                Input::RiceImpact => 3.0,
                Input::Confidence => 1.0,
                Input::Opportunity => 20.0,
                _ => *most,
            };
        }
        let placed = standings.all.iter().filter(|_| method == Method::ImpactEffort);
        let quadrants = placed.filter_map(|own| Some((own.own.id.into(), own.own.quadrant?))).collect();
        Self { rows, ids, at, inputs, quadrants, dots: votes::dots(workspace) }
    }

    /// The dots of a row in words; nothing where there was no vote.
    fn dots(&self, cx: &Cx, row: &Ranked) -> Option<String> {
        let count = *self.dots.get(&row.id.into())?;
        Some(tr!(cx.lang, "plan-dots", count = count))
    }
}

/// How many inputs find room beside the name.
fn columns_of(width: f32, count: usize) -> usize {
    let room = (width - 24.0 - RANK - SCORE - 200.0) / INPUT;
    (room.max(0.0) as usize).min(count)
}

/// The places of the name, of the inputs from the left, and of the score.
fn places(row: Rect, columns: usize) -> (Rect, Vec<Rect>, Rect) {
    let left = row.max.x - SCORE;
    let score = Rect::from_min_max(Pos2::new(left, row.min.y), row.max);
    let begin = left - INPUT * columns as f32;
    let inputs = (0..columns).map(|index| {
        let x = begin + INPUT * index as f32;
        Rect::from_min_max(Pos2::new(x, row.min.y), Pos2::new(x + INPUT - 12.0, row.max.y))
    });
    let name = Rect::from_min_max(Pos2::new(row.min.x + RANK, row.min.y), Pos2::new(begin - 12.0, row.max.y));
    (name, inputs.collect(), score)
}

fn names_ui(ui: &mut Ui, cx: &Cx, order: &Order, columns: usize) {
    let size = Vec2::new(ui.available_width() - 12.0, 20.0);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let (name, inputs, score) = places(rect.shrink2(Vec2::new(12.0, 0.0)), columns);
    let mut put = |place: Rect, words: String| caption_at(ui, cx, place, words);
    put(name, cx.tr("plan-initiative"));
    for (place, (own, _)) in inputs.into_iter().zip(&order.inputs) {
        put(place, input(cx.workspace, *own, cx.lang));
    }
    put(score, cx.tr("plan-score"));
}

fn paint(ui: &Ui, cx: &Cx, (row, order): (&Ranked, &Order), (place, columns): (Rect, usize)) {
    let (name, inputs, score) = places(place, columns);
    let (ink, second) = (color(cx.theme.ink), color(cx.theme.second_ink));
    let small = || FontId::proportional(type_size::CAPTION);
    let bold = || FontId::new(type_size::CARD_TITLE, fonts::bold());
    let rank = row.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
    let at = Pos2::new(place.min.x + RANK - 12.0, place.min.y + 9.0);
    let font = if row.rank.is_some() { bold() } else { small() };
    ui.painter().text(
        at,
        egui::Align2::RIGHT_CENTER,
        rank,
        font,
        if row.rank.is_some() { ink } else { second },
    );
    let line = elided(ui, &words::initiative(cx, row.id), bold(), name.width());
    ui.painter().galley(name.min, line, ink);
    let (about, colour) = if row.missing.is_empty() {
        let quadrant = order.quadrants.get(&row.id.into()).map(|own| cx.tr(quadrant_key(*own)));
        let ties = (row.ties > 0).then(|| tr!(cx.lang, "plan-tied", count = row.ties));
        (quadrant.into_iter().chain(ties).collect::<Vec<_>>().join(" · "), second)
    } else {
        (missing(cx, row), color(cx.theme.caution))
    };
    let line = elided(ui, &about, small(), name.width());
    ui.painter().galley(name.min + Vec2::new(0.0, 20.0), line, colour);
    for (place, (own, most)) in inputs.into_iter().zip(&order.inputs) {
        let value = row.inputs.iter().find(|(input, _)| input == own).map(|(_, value)| *value);
        bar(ui, cx, place, (*own, value, *most));
    }
    let dots = order.dots(cx, row);
    if let Some(value) = row.score {
        let line = elided(ui, &number::figure(value), bold(), score.width());
        let drop = if dots.is_some() { 0.0 } else { 8.0 };
        ui.painter().galley(score.min + Vec2::new(0.0, drop), line, ink);
    }
    if let Some(dots) = dots {
        let line = elided(ui, &dots, small(), score.width());
        ui.painter().galley(score.min + Vec2::new(0.0, 20.0), line, second);
    }
}

/// A value as a bar beside its number.
fn bar(ui: &Ui, cx: &Cx, place: Rect, (own, value, most): (Input, Option<f64>, f64)) {
    let small = FontId::proportional(type_size::CAPTION);
    let Some(value) = value else {
        let ink = color(cx.theme.caution);
        ui.painter().text(place.left_center(), egui::Align2::LEFT_CENTER, "–", small, ink);
        return;
    };
    let second = color(cx.theme.second_ink);
    ui.painter().text(
        Pos2::new(place.min.x, place.center().y - 7.0),
        egui::Align2::LEFT_CENTER,
        input_figure(own, value),
        small,
        second,
    );
    let track =
        Rect::from_min_size(Pos2::new(place.min.x, place.center().y + 4.0), Vec2::new(place.width(), 4.0));
    ui.painter().rect_filled(track, 2.0, color(cx.theme.sunken));
    let part = if most > 0.0 { (value / most).clamp(0.0, 1.0) as f32 } else { 0.0 };
    let filled = Rect::from_min_size(track.min, Vec2::new(track.width() * part, 4.0));
    ui.painter().rect_filled(filled, 2.0, color(cx.theme.accent));
}

/// What a row lacks.
fn missing(cx: &Cx, row: &Ranked) -> String {
    let names: Vec<String> = row.missing.iter().map(|own| input(cx.workspace, *own, cx.lang)).collect();
    tr!(cx.lang, "plan-missing", names = names.join(&cx.tr("plan-names-between")))
}

/// A row for a screen reader.
fn told(cx: &Cx, row: &Ranked, dots: Option<String>) -> String {
    let mut name = words::initiative(cx, row.id);
    if let Some(dots) = dots {
        name = tr!(cx.lang, "plan-named-figure", name = name, figure = dots);
    }
    let Some((rank, score)) = row.rank.zip(row.score) else {
        return tr!(cx.lang, "plan-unranked-told", name = name, missing = missing(cx, row));
    };
    let inputs = row.inputs.iter().map(|(own, value)| {
        let name = input(cx.workspace, *own, cx.lang);
        tr!(cx.lang, "plan-named-figure", name = name, figure = input_figure(*own, *value))
    });
    let inputs = inputs.collect::<Vec<_>>().join(&cx.tr("plan-names-between"));
    let ties = if row.ties == 0 { String::new() } else { tr!(cx.lang, "plan-tied", count = row.ties) };
    tr!(
        cx.lang,
        "plan-ranked-told",
        rank = rank,
        name = name,
        score = number::figure(score),
        inputs = inputs,
        ties = ties
    )
}
