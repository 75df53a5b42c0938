//! The timer of a step: counts down, stops, and goes on as overtime when the time is over.

use egui::{FontId, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    scene::theme::{radius, space, type_size},
    tr,
    ui::{
        Cx,
        cx::{Request, WorkshopRequest},
        fonts, icon,
        keys::keep_arrows,
        style::color,
    },
};

/// Time that is left of a step. All times are seconds of one clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timer {
    /// What is left at `since`, or while it stands; negative: so much more than planned.
    left: f64,
    /// Since when it has been running.
    since: Option<f64>,
    /// Planned, in seconds.
    planned: f64,
}

/// The most that a timer can be set to, in seconds either way.
const MOST: f64 = 24.0 * 3600.0;

impl Timer {
    /// A timer of so many minutes, running from now on.
    pub fn started(minutes: u16, now: f64) -> Self {
        let planned = f64::from(minutes) * 60.0;
        Self { left: planned, since: Some(now), planned }
    }

    /// One that goes on from what was left.
    pub fn resumed(minutes: u16, left: i64, running_since: Option<f64>) -> Self {
        let planned = f64::from(minutes) * 60.0;
        let left = (left as f64).clamp(-MOST, MOST);
        Self { left, since: running_since, planned }
    }

    /// What is left, in seconds; negative: overtime.
    pub fn left(&self, now: f64) -> f64 {
        self.left - self.since.map_or(0.0, |since| (now - since).max(0.0))
    }

    /// What is left as it is shown: a second that has begun counts whole.
    pub fn seconds(&self, now: f64) -> i64 {
        self.left(now).ceil() as i64
    }

    pub fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// Stops it or lets it go on.
    pub fn toggle(&mut self, now: f64) {
        let left = self.left(now);
        *self = Self { left, since: if self.is_running() { None } else { Some(now) }, ..*self };
    }

    /// Gives or takes minutes. What is left before the end is not taken below zero.
    pub fn add_minutes(&mut self, minutes: i32, now: f64) {
        let left = self.left(now);
        let lowest = if left > 0.0 { 0.0 } else { -MOST };
        let left = (left + f64::from(minutes) * 60.0).clamp(lowest, MOST);
        *self = Self { left, since: self.since.map(|_| now), ..*self };
    }

    /// Begins the planned time anew, running or standing as before.
    pub fn reset(&mut self, now: f64) {
        *self = Self { left: self.planned, since: self.since.map(|_| now), ..*self };
    }

    /// Seconds until what is shown changes; `None` while it stands.
    pub fn next_change(&self, now: f64) -> Option<f64> {
        self.since?;
        let left = self.left(now);
        // A little more, so that the frame comes after the change and not just before it.
        Some(left - (left.ceil() - 1.0) + 0.005)
    }
}

/// Seconds as minutes and seconds: "9:05"; what is over with a plus sign.
pub fn clock_text(seconds: i64) -> String {
    let (sign, amount) =
        if seconds < 0 { ("+", seconds.unsigned_abs()) } else { ("", seconds.unsigned_abs()) };
    match amount / 3600 {
        0 => format!("{sign}{}:{:02}", amount / 60, amount % 60),
        hours => format!("{sign}{hours}:{:02}:{:02}", amount / 60 % 60, amount % 60),
    }
}

/// How a timer stands, as a word beside its figures.
fn state_key(timer: &Timer, seconds: i64) -> Option<&'static str> {
    match (timer.is_running(), seconds) {
        (false, _) => Some("run-paused"),
        (true, ..=0) => Some("run-over"),
        (true, 1..=60) => Some("run-last-minute"),
        _ => None,
    }
}

/// The timer as a control: a click or the space bar stops it, arrows change it by a minute, with Shift by five.
pub fn timer_ui(ui: &mut Ui, cx: &Cx, timer: &Timer, size: f32) -> Response {
    let now = ui.input(|input| input.time);
    if let Some(wait) = timer.next_change(now) {
        ui.ctx().request_repaint_after_secs(wait as f32);
    }
    let seconds = timer.seconds(now);
    let state = state_key(timer, seconds).map(|key| cx.tr(key)).unwrap_or_default();
    let ink = match (timer.is_running(), seconds) {
        (false, _) => cx.theme.second_ink,
        (true, ..=0) => cx.theme.adverse,
        (true, 1..=60) => cx.theme.caution,
        _ => cx.theme.ink,
    };
    let text = clock_text(seconds);
    let figures = ui.painter().layout_no_wrap(text.clone(), FontId::new(size, fonts::bold()), color(ink));
    let small = FontId::proportional((size * 0.62).max(type_size::CAPTION));
    let word = ui.painter().layout_no_wrap(state.clone(), small, color(ink));
    // Figures change their width; the control does not.
    let digits = text.chars().count() as f32 * size * 0.6;
    let width = digits.max(figures.size().x) + if state.is_empty() { 0.0 } else { word.size().x + 6.0 };
    let mark = size * 0.9;
    let room = Vec2::new(width + mark + 3.0 * space::S, (size * 1.6).max(28.0));
    let (rect, _) = ui.allocate_exact_size(room, Sense::hover());
    // There may be two of them, each in a window of its own.
    let id = egui::Id::unique(("timer", ui.ctx().viewport_id(), ui.layer_id()));
    let response = ui.interact(rect, id, Sense::click());
    let name = tr!(cx.lang, "run-timer", time = text, state = state);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    paint_ground(ui, cx, &response);
    let glyph = if timer.is_running() { icon::PAUSE } else { icon::PLAY };
    let at = Pos2::new(rect.left() + space::S + mark / 2.0, rect.center().y);
    let font = FontId::new(mark, fonts::icons());
    ui.painter().text(at, egui::Align2::CENTER_CENTER, glyph.text(), font, color(cx.theme.second_ink));
    let x = rect.left() + 1.5 * space::S + mark;
    let baseline = rect.center().y - figures.size().y / 2.0;
    let beside = x + digits.max(figures.size().x) + 6.0;
    let low = rect.center().y - word.size().y / 2.0;
    ui.painter().galley(Pos2::new(x, baseline), figures, color(ink));
    ui.painter().galley(Pos2::new(beside, low), word, color(ink));
    if response.clicked() {
        cx.ask(Request::Workshop(WorkshopRequest::Pause));
    }
    if response.has_focus() {
        keys(ui, cx, &response);
    }
    response.on_hover_text(cx.tr("run-timer-hint"))
}

fn paint_ground(ui: &Ui, cx: &Cx, response: &Response) {
    let rect: Rect = response.rect;
    if response.has_focus() {
        let line = egui::Stroke::new(1.0, color(cx.theme.accent));
        ui.painter().rect_stroke(rect, radius::CONTROL, line, egui::StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius::CONTROL, color(cx.theme.sunken));
    }
}

/// Arrow keys, while the timer has the focus.
fn keys(ui: &Ui, cx: &Cx, response: &Response) {
    keep_arrows(ui, response.id);
    for (modifiers, minutes) in [(Modifiers::SHIFT, 5), (Modifiers::NONE, 1)] {
        for (key, sign) in
            [(Key::ArrowUp, 1), (Key::ArrowRight, 1), (Key::ArrowDown, -1), (Key::ArrowLeft, -1)]
        {
            if ui.input_mut(|input| input.consume_key(modifiers, key)) {
                cx.ask(Request::Workshop(WorkshopRequest::AddMinutes(sign * minutes)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_counts_down_and_on() {
        let timer = Timer::started(1, 100.0);
        for (now, expected) in [
            (100.0, "1:00"),
            (100.5, "1:00"),
            (101.0, "0:59"),
            (160.0, "0:00"),
            (161.0, "+0:01"),
            (225.0, "+1:05"),
        ] {
            assert_eq!(clock_text(timer.seconds(now)), expected, "at {now}");
        }
        assert_eq!(clock_text(3_725), "1:02:05");
    }

    #[test]
    fn it_stands_while_it_is_stopped() {
        let mut timer = Timer::started(10, 0.0);
        timer.toggle(60.0);
        assert_eq!((timer.seconds(1000.0), timer.next_change(1000.0)), (540, None));
        timer.toggle(2000.0);
        assert_eq!(timer.seconds(2010.0), 530);
    }

    #[test]
    fn minutes_are_given_and_taken_but_not_below_the_end() {
        let mut timer = Timer::started(2, 0.0);
        timer.add_minutes(5, 30.0);
        assert_eq!(timer.seconds(30.0), 390);
        timer.add_minutes(-60, 30.0);
        assert_eq!(timer.seconds(30.0), 0);
        let mut over = Timer::resumed(2, -90, None);
        over.add_minutes(1, 0.0);
        assert_eq!(over.seconds(0.0), -30);
        over.reset(0.0);
        assert_eq!(over.seconds(0.0), 120);
    }

    #[test]
    fn a_frame_is_wanted_once_a_second_at_most() {
        let timer = Timer::started(1, 0.0);
        let mut now = 0.0;
        for frame in 0..5 {
            let before = timer.seconds(now);
            now += timer.next_change(now).unwrap();
            assert_eq!(timer.seconds(now), before - 1, "frame {frame}");
        }
        assert!(now > 4.0 && now < 5.1, "{now}");
    }
}
