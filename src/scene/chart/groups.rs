//! Groups below each other, each a dot with its interval on one common scale.

use crate::{
    analysis::kpi::Reading,
    base::{
        geom::{pos, size},
        number,
    },
    i18n::figure::FigureStyle,
    model::AnyId,
    scene::{
        Anchor, Scene, Stroke,
        look::Look,
        theme::{space, type_size},
        wrap::{Limits, TextStyle, wrap},
    },
};

use super::{brush::Brush, decimals_of, value_ticks};

const NAME: TextStyle = TextStyle::regular(type_size::BODY);
const VALUE: TextStyle = TextStyle::bold(type_size::BODY);
const SMALL: TextStyle = TextStyle::regular(type_size::CAPTION);
const ROW: f32 = 36.0;
const NAMES: f32 = 168.0;
const FIGURES: f32 = 176.0;
const AXIS: f32 = 24.0;

/// One line of the comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupRow {
    pub name: String,
    pub reading: Reading,
    pub rank: Rank,
}

/// Whether a row is one of the groups or all together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    Total,
    Group,
}

/// All rows on one scale, with figure, interval and n beside each.
pub fn groups(rows: &[GroupRow], style: &FigureStyle, width: f32, look: &Look) -> Scene<AnyId> {
    let theme = look.theme;
    let (left, right) = (NAMES, (width - FIGURES).max(NAMES + 80.0));
    let height = rows.len() as f32 * ROW;
    let mut brush = Brush::new(size(right + FIGURES, height + AXIS), look);
    let [low, high] = ends(rows);
    let at = |value: f64| left + ((value - low) / (high - low)) as f32 * (right - left);
    let ticks = value_ticks([low, high], ((right - left) / 72.0) as usize);
    for tick in &ticks {
        let x = at(*tick);
        brush.line([pos(x, 0.0), pos(x, height)], Stroke::solid(1.0, theme.hairline));
        let text = number::format(*tick, decimals_of(&ticks));
        brush.text(&text, (SMALL, theme.second_ink), pos(x, height + 16.0), Anchor::Middle);
    }
    let total = rows.iter().find(|row| row.rank == Rank::Total).and_then(|row| row.reading.value);
    if let Some(total) = total {
        let dots = Stroke::solid(1.0, theme.second_ink).dashed(2.0, 3.0);
        brush.line([pos(at(total), 0.0), pos(at(total), height)], dots);
    }
    for (place, row) in rows.iter().enumerate() {
        let middle = (place as f32 + 0.5) * ROW;
        let name = if row.rank == Rank::Total { VALUE } else { NAME };
        let limits = Limits::width(NAMES - space::M).lines(1);
        let line = wrap(look.measure, &row.name, name, limits);
        brush.scene.push_text(pos(0.0, middle - name.metrics().height / 2.0), &line, name, theme.ink);
        let ink = if row.rank == Rank::Total { theme.second_ink } else { theme.accent };
        if let Some(interval) = row.reading.interval {
            let stroke = Stroke::solid(6.0, ink.with_alpha(0.3));
            brush.line([pos(at(interval.low), middle), pos(at(interval.high), middle)], stroke);
        }
        if let Some(value) = row.reading.value {
            brush.dot(pos(at(value), middle), 5.0, ink);
        }
        figures(&mut brush, row, style, (right + space::L, middle));
    }
    brush.scene
}

/// Figure, n and interval, right of the scale.
fn figures(brush: &mut Brush, row: &GroupRow, style: &FigureStyle, (x, y): (f32, f32)) {
    let theme = brush.look.theme;
    let value = row.reading.value.map_or_else(|| "—".to_owned(), |value| style.value(value));
    let shown = brush.text(&value, (VALUE, theme.ink), pos(x, y - 2.0), Anchor::Start);
    if let Some(n) = row.reading.n {
        let few = n < crate::analysis::kpi::comparison::FEW && row.reading.interval.is_some();
        let (mark, ink) = if few { ("● ", theme.caution) } else { ("", theme.second_ink) };
        let text = format!("{mark}n = {}", number::count(n));
        brush.text(&text, (SMALL, ink), pos(x + shown + space::S, y - 2.0), Anchor::Start);
    }
    if let Some(interval) = row.reading.interval {
        let text = style.interval(interval.low, interval.high);
        brush.text(&text, (SMALL, theme.second_ink), pos(x, y + 13.0), Anchor::Start);
    }
}

/// The lowest and highest of what is drawn, with a little room.
fn ends(rows: &[GroupRow]) -> [f64; 2] {
    let drawn = rows.iter().flat_map(|row| {
        let interval = row.reading.interval;
        [row.reading.value, interval.map(|interval| interval.low), interval.map(|interval| interval.high)]
    });
    let (low, high) = drawn
        .flatten()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    if low > high {
        return [0.0, 1.0];
    }
    let room = ((high - low) * 0.06).max(high.abs() * 1e-3).max(1e-6);
    [low - room, high + room]
}
