//! Where cards stand: each row on its own, cards stacked in their cells, wide ones below all they cover.

use std::collections::HashMap;

use crate::{
    base::{geom::rect, id::Id},
    model::{
        AnyId,
        journey::{Lane, LaneKind, Stage},
        order::Ranked,
    },
    scene::Scene,
};

use super::{
    CARD_GAP, CardLook, Cells, GUTTER, LEAST_ROW, LINE_ROW, LayoutCache, Map, Placed, ROW_PAD, Row,
    card::hue_of, emotion, is_on_curve, metrics,
};

/// The rows of a map with what stands in them.
#[derive(Default)]
pub(super) struct Laid {
    pub rows: Vec<Row>,
    pub cards: Vec<Placed>,
    pub lines: Vec<emotion::Line>,
    pub targets: Vec<emotion::Target>,
}

/// All rows with their cards; what lies under the cards is drawn into `ground`.
pub(super) fn rows(map: &Map, cache: &mut LayoutCache, ground: &mut Scene<AnyId>) -> Laid {
    let cells = cells(map);
    let mut found = Laid::default();
    let mut y = 0.0;
    for (index, ((id, lane), cells)) in map.lanes.iter().zip(cells).enumerate() {
        let mut row = Row { lane: *id, kind: lane.kind, y, height: 0.0, band: None };
        let from = found.cards.len();
        row.height = if lane.kind.is_line() {
            LINE_ROW
        } else if lane.kind == LaneKind::Emotion {
            let (on_curve, others): (Cells, Cells) =
                cells.into_iter().partition(|(_, _, card)| is_on_curve(lane.kind, card));
            let band = emotion::lay(map, (index, y), &on_curve, ground, &mut found);
            row.band = Some(band);
            let below = band.height();
            if others.is_empty() {
                below
            } else {
                stack(map, cache, (index, y + below), &others, &mut found.cards) + below
            }
        } else if lane.kind == LaneKind::Metrics {
            match metrics::lay(map, y, &cells, ground) {
                shown if shown > 0.0 && cells.is_empty() => shown + ROW_PAD - CARD_GAP,
                // The pad above the cards is there already.
                shown => {
                    let head = (shown - ROW_PAD).max(0.0);
                    stack(map, cache, (index, y + head), &cells, &mut found.cards) + head
                }
            }
        } else {
            stack(map, cache, (index, y), &cells, &mut found.cards)
        };
        found.cards[from..].sort_by_key(|card| card.column);
        row.height =
            row.height.max(lane.min_height.map_or(0.0, |height| height.clamp(0.0, 100_000.0) as f32));
        y += row.height;
        found.rows.push(row);
    }
    cache.tidy(map.workspace);
    found
}

/// The cards of each lane that is shown, each from left to right and top to bottom.
fn cells<'a>(map: &Map<'a>) -> Vec<Cells<'a>> {
    let row_of: HashMap<Id<Lane>, usize> =
        map.lanes.iter().enumerate().map(|(i, (id, _))| (*id, i)).collect();
    let column_of: HashMap<Id<Stage>, usize> =
        map.stages.iter().enumerate().map(|(i, (id, _))| (*id, i)).collect();
    let mut cells: Vec<Cells> = vec![Vec::new(); map.lanes.len()];
    for (id, card) in map.workspace.cards.iter() {
        let place = row_of.get(&card.lane).zip(column_of.get(&card.stage));
        if let Some((row, column)) = place {
            cells[*row].push((*column, id, card));
        }
    }
    for row in &mut cells {
        row.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.2.rank().cmp(b.2.rank())).then(a.1.cmp(&b.1)));
    }
    cells
}

/// Stacks cards below `top`; gives the height they take.
fn stack(
    map: &Map,
    cache: &mut LayoutCache,
    (row, top): (usize, f32),
    cells: &Cells,
    cards: &mut Vec<Placed>,
) -> f32 {
    let columns = &map.columns;
    let mut bottoms = vec![top + ROW_PAD; columns.slots.len()];
    let kind = map.lanes.get(row).map(|(_, lane)| lane.kind).unwrap_or_default();
    for (column, id, card) in cells {
        let slots = columns.slots_of(*column, card);
        let (left, right) = columns.reach(slots);
        let width = right - left - 2.0 * GUTTER;
        let text = cache.text(map.workspace, (*id, card), map.look, width);
        let covered = &mut bottoms[slots[0]..slots[1]];
        let y = covered.iter().copied().fold(top + ROW_PAD, f32::max);
        covered.fill(y + text.height + CARD_GAP);
        cards.push(Placed {
            card: *id,
            row,
            column: *column,
            span: columns.span(*column, card),
            slots,
            rect: rect(left + GUTTER, y, width, text.height),
            hue: card.hue.unwrap_or_else(|| hue_of(kind)),
            chosen: card.hue,
            faded: false,
            look: CardLook::Text(text),
        });
    }
    let bottom = bottoms.into_iter().fold(top + ROW_PAD, f32::max);
    (bottom - CARD_GAP + ROW_PAD - top).max(LEAST_ROW)
}
