//! The cards of one lane, stacked in their cells, each with the sign of what became of it.

use crate::{
    analysis::journey::{CardPair, Difference},
    base::geom::{Rect, pos, rect},
    model::{
        AnyId,
        journey::{Card, Content, LaneKind},
    },
    scene::{
        RectShape, Scene, Shape, Stroke,
        journey_map::{CARD_GAP, COLUMN, CardText, Detail, GUTTER, ROW_PAD, hue_of, said},
        theme::{radius, space},
        wrap::{Limits, Wrapped, wrap},
    },
    tr,
};

use super::{CAPTION, STRONG, Sheet, fade, mark};

/// Which of the two maps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Before,
    After,
    Both,
}

/// A card to be placed.
struct Shown {
    card: crate::base::id::Id<Card>,
    row: usize,
    column: usize,
    span: usize,
    difference: Difference,
    /// What stands over it, in the colour of the difference and in second ink.
    sign: Wrapped,
    was: Wrapped,
    colour: crate::base::colour::Colour,
}

impl Sheet<'_> {
    /// Draws the cards of a lane with their tops at `y`; gives the height.
    pub(super) fn cells(&self, row: usize, side: Side, y: f32, scene: &mut Scene<AnyId>) -> f32 {
        let columns = self.comparison.stages.len();
        let mut reached = vec![y + ROW_PAD; columns];
        let kind = self.comparison.lanes.get(row).map(|lane| lane.kind).unwrap_or_default();
        let mut shown: Vec<Shown> =
            self.comparison.cards.iter().filter_map(|pair| self.shown(pair, side)).collect();
        shown.retain(|shown| shown.row == row && shown.column < columns);
        shown.sort_by_key(|shown| shown.column);
        for shown in shown {
            let covered = shown.column..(shown.column + shown.span).min(columns);
            let top = reached.get(covered.clone()).into_iter().flatten().copied().fold(0.0, f32::max);
            let bottom = self.card(&shown, (top, covered.len()), kind, scene) + CARD_GAP;
            reached.get_mut(covered).into_iter().flatten().for_each(|reached| *reached = bottom);
        }
        let lowest = reached.into_iter().fold(y + ROW_PAD, f32::max);
        (lowest - CARD_GAP + ROW_PAD - y).max(if kind == LaneKind::Emotion { 0.0 } else { 56.0 })
    }

    fn shown(&self, pair: &CardPair, side: Side) -> Option<Shown> {
        let (row, column) = match side {
            Side::Before => pair.from.unwrap_or((pair.row, pair.column)),
            _ => (pair.row, pair.column),
        };
        let card = match side {
            Side::Before => pair.before?,
            Side::After => pair.after?,
            Side::Both => pair.after.or(pair.before)?,
        };
        let record = self.workspace.cards.get(card)?;
        let lane = self.comparison.lanes.get(row)?;
        // The points of the curve are drawn in their band.
        if lane.kind == LaneKind::Emotion && matches!(record.content, Content::Emotion { .. }) {
            return None;
        }
        let limits = Limits::width(COLUMN - 2.0 * GUTTER);
        let (text, colour) = mark(pair.difference, self.reading, self.look).unzip();
        let sign = wrap(self.look.measure, &text.unwrap_or_default(), STRONG, limits.lines(1));
        let was = wrap(self.look.measure, &self.was(pair, side), CAPTION, limits.lines(3));
        let colour = colour.unwrap_or(self.look.theme.second_ink);
        Some(Shown { card, row, column, span: pair.span, difference: pair.difference, sign, was, colour })
    }

    /// From where a card came or where it went, and what it said before.
    fn was(&self, pair: &CardPair, side: Side) -> String {
        let lang = self.look.lang;
        let stage = |column: usize| {
            let pair = self.comparison.stages.get(column);
            let id = pair.and_then(|pair| pair.after.or(pair.before));
            id.and_then(|id| self.workspace.stages.get(id))
                .map(|stage| stage.name.clone())
                .unwrap_or_default()
        };
        let mut parts = Vec::new();
        if let Some((_, from)) = pair.from {
            parts.push(match side {
                Side::Before => tr!(lang, "journeys-moved-to", stage = stage(pair.column)),
                _ => tr!(lang, "journeys-moved-from", stage = stage(from)),
            });
        }
        let said = |card: Option<_>| {
            let card = card.and_then(|card| self.workspace.cards.get(card));
            card.map(|card| said(self.workspace, card).trim().to_owned()).unwrap_or_default()
        };
        let (before, after) = (said(pair.before), said(pair.after));
        if side == Side::Both && pair.before.is_some() && pair.after.is_some() && before != after {
            parts.push(tr!(lang, "journeys-was", text = before));
        }
        parts.join(" · ")
    }

    /// Draws one card with its sign; gives its lower end.
    fn card(
        &self,
        shown: &Shown,
        (top, span): (f32, usize),
        kind: LaneKind,
        scene: &mut Scene<AnyId>,
    ) -> f32 {
        let Some(card) = self.workspace.cards.get(shown.card) else { return top };
        let theme = self.look.theme;
        let left = shown.column as f32 * COLUMN + GUTTER;
        let mut y = top;
        y += scene.push_text(pos(left + 2.0, y), &shown.sign, STRONG, shown.colour);
        y += scene.push_text(pos(left + 2.0, y), &shown.was, CAPTION, theme.second_ink);
        if y > top {
            y += 2.0;
        }
        let width = span as f32 * COLUMN - 2.0 * GUTTER;
        let text = CardText::new(self.workspace, card, self.look, width);
        let place = rect(left, y, width, text.height);
        let first = scene.items.len();
        let hue = card.hue.unwrap_or(hue_of(kind));
        text.draw(scene, (shown.card.into(), place), (hue, card.hue), (theme, Detail::Full));
        match shown.difference {
            Difference::Same => fade(&mut scene.items[first..], theme),
            Difference::Removed => {
                fade(&mut scene.items[first..], theme);
                scene.push(outline(place, Stroke::solid(1.5, shown.colour).dashed(4.0, 3.0)));
            }
            _ => scene.push(outline(place, Stroke::solid(1.5, shown.colour))),
        }
        place.max.y + if y > top { space::XS } else { 0.0 }
    }
}

fn outline(place: Rect, stroke: Stroke) -> Shape {
    Shape::Rect(RectShape { rect: place, radius: radius::CARD, fill: None, stroke: Some(stroke) })
}
