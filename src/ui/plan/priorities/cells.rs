//! A vote as five dots: pressed with the mouse, typed as a digit, passed over with the arrow keys.

use egui::{FontId, Key, Modifiers, Pos2, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::{
    base::number,
    scene::theme::type_size,
    ui::{Cx, keys::keep_arrows, style::color},
};

/// Between two dots, and their radius.
const STEP: f32 = 14.0;
const DOT: f32 = 4.0;
pub const WIDTH: f32 = 5.0 * STEP + 34.0;

/// What was done with a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Act {
    /// A value of 1–5, or none.
    Set(Option<f64>),
    /// To the cell so many columns to the right and rows down.
    Go(isize, isize),
    Focus,
}

/// Shows a vote in a place; `name` says whose it is and on what.
pub fn cell_ui(
    ui: &Ui,
    cx: &Cx,
    (id, place): (egui::Id, Rect),
    value: Option<f64>,
    name: &str,
) -> Option<Act> {
    let response = ui.interact(place, id, Sense::click());
    response.widget_info(|| {
        let value = value.map_or_else(|| "–".to_owned(), number::figure);
        WidgetInfo::labeled(Role::SpinButton, true, format!("{name}: {value}"))
    });
    let has_focus = response.has_focus();
    let mut act = response.gained_focus().then_some(Act::Focus);
    let start = Pos2::new(place.min.x + DOT + 4.0, place.center().y);
    let middle = |dot: u8| start + Vec2::new(f32::from(dot - 1) * STEP, 0.0);
    if response.clicked() {
        response.request_focus();
        let pointer = response.interact_pointer_pos();
        let pressed = pointer.and_then(|at| (1..=5).find(|dot| (at - middle(*dot)).length() <= STEP / 2.0));
        if let Some(dot) = pressed {
            let new = f64::from(dot);
            act = Some(Act::Set(Some(new).filter(|new| value != Some(*new))));
        }
    }
    if has_focus {
        keep_arrows(ui, response.id);
        act = typed(ui).or(act);
    }
    let painter = ui.painter();
    for dot in 1..=5_u8 {
        let is_on = value.is_some_and(|value| f64::from(dot) <= value.round());
        let faint = Stroke::new(1.0, color(cx.theme.second_ink.with_alpha(0.45)));
        if is_on {
            painter.circle_filled(middle(dot), DOT, color(cx.theme.accent));
        } else {
            painter.circle_stroke(middle(dot), DOT - 0.5, faint);
        }
    }
    if let Some(value) = value {
        let at = Pos2::new(place.max.x - 6.0, place.center().y);
        let font = FontId::proportional(type_size::CAPTION);
        painter.text(at, egui::Align2::RIGHT_CENTER, number::figure(value), font, color(cx.theme.second_ink));
    }
    if has_focus || response.hovered() {
        let width = if has_focus { 1.5 } else { 1.0 };
        let ring = Stroke::new(width, color(cx.theme.selection));
        painter.rect_stroke(place.shrink2(Vec2::new(0.0, 4.0)), 6.0, ring, egui::StrokeKind::Inside);
    }
    act
}

/// Digits set a value, 0 takes it back; arrows and Enter go on.
fn typed(ui: &Ui) -> Option<Act> {
    const DIGITS: [(Key, f64); 5] =
        [(Key::Num1, 1.0), (Key::Num2, 2.0), (Key::Num3, 3.0), (Key::Num4, 4.0), (Key::Num5, 5.0)];
    const WAYS: [(Key, isize, isize); 5] = [
        (Key::ArrowLeft, -1, 0),
        (Key::ArrowRight, 1, 0),
        (Key::ArrowUp, 0, -1),
        (Key::ArrowDown, 0, 1),
        (Key::Enter, 0, 1),
    ];
    ui.input_mut(|input| {
        let digit = DIGITS.iter().find(|(key, _)| input.consume_key(Modifiers::NONE, *key));
        if let Some((_, value)) = digit {
            return Some(Act::Set(Some(*value)));
        }
        if input.consume_key(Modifiers::NONE, Key::Num0) {
            return Some(Act::Set(None));
        }
        let way = WAYS.iter().find(|(key, _, _)| input.consume_key(Modifiers::NONE, *key));
        way.map(|(_, x, y)| Act::Go(*x, *y))
    })
}

/// Votes on a line from 1 to 5: a small dot each, those of the same value above each other; a line at what they come
/// to and a ring at what was agreed.
pub fn spread_ui(ui: &Ui, cx: &Cx, place: Rect, votes: &[f64], (result, agreed): (Option<f64>, Option<f64>)) {
    let painter = ui.painter();
    let left = place.min.x + 8.0;
    let width = (place.width() - 16.0).max(40.0);
    let base = place.center().y + 8.0;
    let x = |value: f64| left + ((value - 1.0) / 4.0).clamp(0.0, 1.0) as f32 * width;
    let line = Stroke::new(1.0, color(cx.theme.hairline));
    painter.line_segment([Pos2::new(left, base), Pos2::new(left + width, base)], line);
    let mut stacked = [0_u8; 41];
    for vote in votes {
        let slot = ((vote - 1.0) * 10.0).round().clamp(0.0, 40.0) as usize;
        let Some(before) = stacked.get_mut(slot) else { continue };
        let height = f32::from((*before).min(4)) * 4.5;
        painter.circle_filled(Pos2::new(x(*vote), base - 4.0 - height), 2.0, color(cx.theme.second_ink));
        *before = before.saturating_add(1);
    }
    if let Some(result) = result {
        let stroke = Stroke::new(2.0, color(cx.theme.accent));
        painter.line_segment([Pos2::new(x(result), base - 3.0), Pos2::new(x(result), base + 5.0)], stroke);
    }
    if let Some(agreed) = agreed {
        let stroke = Stroke::new(1.5, color(cx.theme.ink));
        painter.circle_stroke(Pos2::new(x(agreed), base), 4.0, stroke);
    }
}
