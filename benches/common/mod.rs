//! A window without a screen: a page in it is shown frame by frame, and each frame is timed with its tessellation.
//!
//! Times are of the processor, not of the clock: other programs may be busy meanwhile.

// Each benchmark takes what it needs.
#![allow(dead_code)]

use std::{cell::RefCell, time::Duration};

use cairn::{
    base::localised::Lang,
    edit::transact,
    model::Workspace,
    scene::{measure::Measure, theme::Theme},
    ui::{Cx, View, cx::Request, field::Draft, fonts},
};
use cpu_time::ProcessTime;
use egui::{Context, Event, FullOutput, Modifiers, PointerButton, Pos2, RawInput, Rect, Ui, Vec2};

/// What the window shows.
pub trait Shown {
    fn show(&mut self, ui: &mut Ui, cx: &Cx);
}

impl<V: View> Shown for V {
    fn show(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.horizontal(|ui| self.actions_ui(ui, cx));
        self.ui(ui, cx);
    }
}

pub struct Window<V> {
    pub view: V,
    pub ctx: Context,
    /// In points.
    pub size: Vec2,
    measure: Measure,
    draft: RefCell<Option<Draft>>,
    time: f64,
}

impl<V: Shown> Window<V> {
    pub fn new(view: V) -> Self {
        let ctx = Context::default();
        ctx.set_fonts(fonts::definitions());
        Self {
            view,
            ctx,
            size: Vec2::new(1_920.0, 1_080.0),
            measure: Measure::default(),
            draft: RefCell::default(),
            time: 0.0,
        }
    }

    /// One frame; what is asked for in it is left undone.
    pub fn frame(&mut self, workspace: &Workspace, events: Vec<Event>) -> Duration {
        self.frame_after(workspace, events, |_, _| {}).1
    }

    /// One frame that begins with something else than input.
    pub fn frame_after(
        &mut self,
        workspace: &Workspace,
        events: Vec<Event>,
        first: impl FnOnce(&mut V, &Cx),
    ) -> (FullOutput, Duration, Vec<Request>) {
        self.time += 1.0 / 60.0;
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, self.size));
        let input = RawInput { screen_rect, time: Some(self.time), events, ..RawInput::default() };
        let requests = RefCell::new(Vec::new());
        let cx = Cx {
            workspace,
            lang: Lang::En,
            theme: Theme::light(),
            measure: &self.measure,
            today: jiff::civil::date(2026, 1, 15),
            draft: &self.draft,
            requests: &requests,
            run: None,
        };
        let view = &mut self.view;
        let start = ProcessTime::now();
        first(view, &cx);
        let mut output = self.ctx.run_ui(input, |ui| view.show(ui, &cx));
        let shapes = std::mem::take(&mut output.shapes);
        let meshes = self.ctx.tessellate(shapes, output.pixels_per_point);
        let time = start.elapsed();
        output.textures_delta.clear();
        assert!(!meshes.is_empty());
        (output, time, requests.take())
    }

    /// One frame, after which its edits are made.
    pub fn work(&mut self, workspace: &mut Workspace, events: Vec<Event>) -> Duration {
        let (_, time, requests) = self.frame_after(workspace, events, |_, _| {});
        for request in requests {
            if let Request::Edit { verb, .. } = request {
                transact(workspace, verb).expect("the edit is possible");
            }
        }
        time
    }

    /// The middle of the first thing whose name fits, if there is one.
    pub fn place_of(&mut self, workspace: &Workspace, fits: impl Fn(&str) -> bool) -> Option<Pos2> {
        self.ctx.enable_accesskit();
        self.frame(workspace, Vec::new());
        let (output, ..) = self.frame_after(workspace, Vec::new(), |_, _| {});
        self.ctx.disable_accesskit();
        let nodes = output.platform_output.accesskit_update.map(|update| update.nodes).unwrap_or_default();
        let named = nodes.iter().find(|(_, node)| node.label().is_some_and(&fits));
        let bounds = named.and_then(|(_, node)| node.bounds())?;
        let middle = |low: f64, high: f64| f64::midpoint(low, high) as f32;
        Some(Pos2::new(middle(bounds.x0, bounds.x1), middle(bounds.y0, bounds.y1)))
    }

    /// Clicks what has a name, and takes the mouse to the middle of the window.
    pub fn click(&mut self, workspace: &mut Workspace, name: &str) {
        let place = self.place_of(workspace, |own| own == name);
        let place = place.unwrap_or_else(|| panic!("nothing is called {name}"));
        for pressed in [true, false] {
            self.work(workspace, button(place, pressed));
        }
        self.work(workspace, vec![Event::PointerMoved((self.size / 2.0).to_pos2())]);
        self.work(workspace, Vec::new());
    }

    /// Median and slowest of frames with these events.
    pub fn measure(
        &mut self,
        workspace: &Workspace,
        frames: impl IntoIterator<Item = Vec<Event>>,
    ) -> (f64, f64) {
        let times: Vec<Duration> = frames.into_iter().map(|events| self.frame(workspace, events)).collect();
        (median(times.clone()), milliseconds(times.into_iter().max().unwrap_or_default()))
    }
}

pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// In milliseconds.
pub fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    milliseconds(times.get(times.len() / 2).copied().unwrap_or_default())
}

/// The first button of the mouse at a place.
pub fn button(pos: Pos2, pressed: bool) -> Vec<Event> {
    let modifiers = Modifiers::NONE;
    let press = Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers };
    vec![Event::PointerMoved(pos), press]
}

/// The wheel of the mouse, which moves what is seen by `x` and `y` points.
pub fn wheel(x: f32, y: f32) -> Event {
    Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: Vec2::new(x, y),
        modifiers: Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
    }
}

/// So many frames in which a list is scrolled down.
pub fn scrolling() -> impl Iterator<Item = Vec<Event>> {
    (0..60).map(|_| vec![wheel(0.0, -90.0)])
}

/// A frame for each letter.
pub fn typing(text: &str) -> impl Iterator<Item = Vec<Event>> {
    text.chars().map(|letter| vec![Event::Text(letter.to_string())])
}
