//! Choosing the baseline window on the chart: dragging along its foot.

use egui::{CursorIcon, Key, Rect, Sense, Ui, pos2};
use egui_plot::PlotTransform;

use crate::{
    base::{id::Id, period::Period},
    edit::{Join, Label, baseline},
    model::{Kind, kpi::Kpi},
    scene::{chart::Chart, theme::type_size},
    tr,
    ui::{Cx, cx::Request, style::color},
};

/// Height of the strip at the foot of the chart that takes the drag.
const FOOT: f32 = 26.0;
/// Points within which the pointer is at an end of the window.
const NEAR: f32 = 8.0;

/// What is held while the button is down.
#[derive(Clone, Copy, Debug, Default)]
pub struct WindowDrag(Option<Grip>);

/// Places are those of the chart.
#[derive(Clone, Copy, Debug)]
enum Grip {
    /// A new window from here to the pointer; also one end of the old window, the other one being held.
    Between(i32),
    /// The whole window of that length, held so far from its start.
    Whole { grip: i32, length: i32 },
    /// Given up with Esc; nothing follows until the button is up.
    Cancelled,
}

/// The strip below the data: drag along it for a new window, or an end of the window, or the window as a whole.
pub fn foot_ui(
    ui: &Ui,
    cx: &Cx,
    drag: &mut WindowDrag,
    (id, chart): (Id<Kpi>, &Chart),
    transform: &PlotTransform,
) {
    let frame = *transform.frame();
    let strip = Rect::from_min_max(pos2(frame.min.x, frame.max.y - FOOT), frame.max);
    let response = ui.interact(strip, ui.scope_id().with(("window", id.to_string())), Sense::drag());
    let said = window_of(chart).map_or_else(
        || cx.tr("kpis-window-none"),
        |(from, to)| {
            let (from, to) = (name(cx, chart, from), name(cx, chart, to));
            tr!(cx.lang, "kpis-window-drag", from = from, to = to)
        },
    );
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Slider, true, &said));
    if chart.limits.is_none() {
        let font = egui::FontId::new(type_size::CAPTION, egui::FontFamily::Proportional);
        let at = strip.left_center() + egui::vec2(8.0, 4.0);
        let ink = color(cx.theme.second_ink);
        ui.painter().text(at, egui::Align2::LEFT_CENTER, cx.tr("kpis-window-hint"), font, ink);
    }
    let x_of = |place: f64| transform.position_from_point_x(place);
    let held = window_of(chart);
    let near = |x: f32, place: i32, side: f64| (x - x_of(f64::from(place) + side)).abs() < NEAR;
    if let Some(at) = response.hover_pos().or(response.interact_pointer_pos()) {
        let at_end = held.is_some_and(|(from, to)| near(at.x, from, -0.5) || near(at.x, to, 0.5));
        let icon = if at_end { CursorIcon::ResizeHorizontal } else { CursorIcon::Crosshair };
        ui.ctx().set_cursor_icon(icon);
    }
    let place_at = |x: f32| place(chart, transform, x);
    if response.drag_started()
        && let Some(start) = ui.input(|input| input.pointer.press_origin())
    {
        drag.0 = Some(match held {
            Some((from, to)) if near(start.x, from, -0.5) => Grip::Between(to),
            Some((from, to)) if near(start.x, to, 0.5) => Grip::Between(from),
            Some((from, to)) if (from..=to).contains(&place_at(start.x)) => {
                Grip::Whole { grip: place_at(start.x) - from, length: to - from }
            }
            _ => Grip::Between(place_at(start.x)),
        });
        cx.ask(Request::Seal);
    }
    if response.dragged()
        && let (Some(grip), Some(at)) = (drag.0, response.interact_pointer_pos())
    {
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            cx.ask(Request::Cancel(join(id)));
            drag.0 = Some(Grip::Cancelled);
        } else if let Some(window) = window_at(grip, place_at(at.x), last(chart)) {
            set(cx, (id, chart), window, held);
        }
    }
    if response.drag_stopped() {
        drag.0 = None;
        cx.ask(Request::Seal);
    }
    if !response.dragged() {
        response.on_hover_text(cx.tr("kpis-window-hint"));
    }
}

/// The window that a grip makes with the pointer at a place, within the places from 0 to `last`.
fn window_at(grip: Grip, pointer: i32, last: i32) -> Option<(i32, i32)> {
    match grip {
        Grip::Between(other) => Some((other.min(pointer), other.max(pointer))),
        Grip::Whole { grip, length } => {
            let from = (pointer - grip).clamp(0, (last - length).max(0));
            Some((from, from + length))
        }
        Grip::Cancelled => None,
    }
}

fn set(cx: &Cx, (id, chart): (Id<Kpi>, &Chart), window: (i32, i32), held: Option<(i32, i32)>) {
    let period = |place: i32| chart.period_at(f64::from(place));
    if let (Some(from), Some(to)) = (period(window.0), period(window.1))
        && held != Some(window)
    {
        let change = Label::Change(Kind::Kpi);
        cx.edit_joined(change, join(id), move |tx| baseline::set_window(tx, id, (from, to)));
    }
}

fn join(id: Id<Kpi>) -> Join {
    Join::With(id.into(), "baseline.window")
}

/// First and last place of the window.
fn window_of(chart: &Chart) -> Option<(i32, i32)> {
    chart.limits.as_ref().map(|limits| (limits.window[0].round() as i32, limits.window[1].round() as i32))
}

/// The last place with a value.
fn last(chart: &Chart) -> i32 {
    chart.points.last().map_or(0, |point| point.x.round() as i32)
}

/// The place of the series nearest to a point of the screen.
fn place(chart: &Chart, transform: &PlotTransform, x: f32) -> i32 {
    let value = transform.value_from_position(pos2(x, transform.frame().center().y)).x;
    value.round().clamp(0.0, f64::from(last(chart))) as i32
}

fn name(cx: &Cx, chart: &Chart, place: i32) -> String {
    let period: Option<Period> = chart.period_at(f64::from(place));
    period.map(|period| cx.period(period)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_follows_the_pointer_and_stays_on_the_series() {
        assert_eq!(window_at(Grip::Between(3), 7, 20), Some((3, 7)));
        assert_eq!(window_at(Grip::Between(7), 3, 20), Some((3, 7)));
        let whole = Grip::Whole { grip: 2, length: 5 };
        assert_eq!(window_at(whole, 6, 20), Some((4, 9)));
        assert_eq!(window_at(whole, 0, 20), Some((0, 5)));
        assert_eq!(window_at(whole, 20, 20), Some((15, 20)));
        assert_eq!(window_at(Grip::Whole { grip: 0, length: 30 }, 4, 20), Some((0, 30)));
        assert_eq!(window_at(Grip::Cancelled, 6, 20), None);
    }
}
