//! The dots of a drawing on the screen: selected, dragged, moved with the arrow keys.

use egui::{CursorIcon, Key, Modifiers, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::{
    base::geom::Pos,
    edit::Join,
    model::AnyId,
    scene::dots::{Dot, Drawn},
};

use super::{
    Cx,
    cx::Request,
    keys::keep_arrows,
    paint::{self, Camera},
    style::color,
};

/// What was done with a dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Act {
    /// Selects it, or nothing.
    Select(Option<AnyId>),
    /// A drag begins. It is selected at the end: what is selected may need room beside the drawing.
    Take(AnyId),
    /// It is dragged to a place in the drawing, by a drag that began with these keys held.
    Put(AnyId, Pos, Modifiers),
    /// The arrow keys move it by so many steps across and up, each of this size.
    Nudge(AnyId, (f64, f64), f64),
}

/// How far a dot goes with an arrow key, and with Shift.
const NUDGE: (f64, f64) = (0.5, 0.1);

/// What is selected after the dots were used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Selected {
    Same,
    Nothing,
    One(AnyId),
}

impl From<Option<AnyId>> for Selected {
    fn from(id: Option<AnyId>) -> Self {
        id.map_or(Self::Nothing, Self::One)
    }
}

/// A dot being dragged.
#[derive(Clone, Copy, Debug)]
struct Drag {
    id: AnyId,
    /// From the pointer to the middle of the dot.
    grip: Vec2,
    /// Held as it began.
    keys: Modifiers,
}

/// The drag that is running, if any.
#[derive(Default)]
pub struct Dragging(Option<Drag>);

/// What the edits of a dot's place join with, so that a drag is one step and can be taken back.
pub fn join(id: AnyId) -> Join {
    Join::With(id, "place")
}

/// What the dots are: their drawing, its name, which one is selected, how each is told, whether they can be moved.
pub struct Dots<'a> {
    pub drawn: &'a Drawn,
    pub title: String,
    pub selected: Option<AnyId>,
    pub told: &'a dyn Fn(AnyId) -> String,
    pub movable: bool,
}

/// Paints the drawing and gives what was done with its dots.
pub fn dots_ui(ui: &mut Ui, cx: &Cx, dragging: &mut Dragging, dots: &Dots) -> Vec<Act> {
    let size = dots.drawn.scene.size;
    let (area, ground) = ui.allocate_exact_size(Vec2::new(size.w, size.h), Sense::CLICK);
    ground.widget_info(|| WidgetInfo::labeled(Role::Image, true, &dots.title));
    let mut acts = Vec::new();
    if ground.clicked() {
        acts.push(Act::Select(None));
    }
    let camera = Camera { origin: area.min, zoom: 1.0 };
    paint::items(ui.painter(), camera, dots.drawn.scene.items.iter(), &mut |_| None);
    if let Some(drag) = dragging.0 {
        let is_there = dots.drawn.dots.iter().any(|dot| dot.id == drag.id);
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            dragging.0 = None;
            cx.ask(Request::Cancel(join(drag.id)));
        } else if !is_there {
            dragging.0 = None;
        }
    }
    for dot in &dots.drawn.dots {
        dot_ui(ui, cx, (dragging, &mut acts), (dots, dot), camera);
    }
    acts
}

fn dot_ui(
    ui: &Ui,
    cx: &Cx,
    (dragging, acts): (&mut Dragging, &mut Vec<Act>),
    (dots, dot): (&Dots, &Dot),
    camera: Camera,
) {
    let middle = camera.screen_from_scene(dot.center);
    let reach = Vec2::splat(2.0 * (dot.radius + 4.0));
    let sense = if dots.movable { Sense::click_and_drag() } else { Sense::click() };
    let place = egui::Rect::from_center_size(middle, reach);
    let response = ui.interact(place, egui::Id::unique(("dot", dot.id)), sense);
    let selected = dots.selected == Some(dot.id);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, (dots.told)(dot.id)));
    if selected || response.has_focus() || response.hovered() {
        let width = if selected { 2.0 } else { 1.0 };
        let ring = Stroke::new(width, color(cx.theme.selection));
        ui.painter().circle_stroke(middle, dot.radius + 5.0, ring);
    }
    if response.clicked() || response.gained_focus() {
        acts.push(Act::Select(Some(dot.id)));
    }
    if dots.movable {
        drag(ui, cx, (dragging, acts), (&response, dot, dots.drawn), camera);
        if response.has_focus() {
            nudge(ui, &response, dot.id, acts);
        }
    }
    if dragging.0.is_none() && response.hovered() {
        let cursor = if dots.movable { CursorIcon::Grab } else { CursorIcon::PointingHand };
        response.on_hover_cursor(cursor).on_hover_ui(|ui| {
            ui.set_max_width(320.0);
            ui.label((dots.told)(dot.id));
        });
    }
}

fn drag(
    ui: &Ui,
    cx: &Cx,
    (dragging, acts): (&mut Dragging, &mut Vec<Act>),
    (response, dot, drawn): (&Response, &Dot, &Drawn),
    camera: Camera,
) {
    let pointer = response.interact_pointer_pos();
    if response.drag_started()
        && let Some(start) = ui.input(|input| input.pointer.press_origin()).or(pointer)
    {
        let (grip, keys) = (camera.screen_from_scene(dot.center) - start, ui.input(|input| input.modifiers));
        dragging.0 = Some(Drag { id: dot.id, grip, keys });
        cx.ask(Request::Seal);
        acts.push(Act::Take(dot.id));
    }
    let Some(running) = dragging.0.filter(|drag| drag.id == dot.id) else { return };
    if response.dragged()
        && let Some(pointer) = pointer
    {
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        let to = camera.scene_from_screen(pointer + running.grip);
        // From the row below a dot has to reach the plot before a place means anything.
        if dot.placed || drawn.plot.contains(to) {
            acts.push(Act::Put(dot.id, to, running.keys));
        }
    }
    if response.drag_stopped() {
        dragging.0 = None;
        cx.ask(Request::Seal);
        acts.push(Act::Select(Some(dot.id)));
    }
}

/// The arrow keys move the dot that has the focus.
fn nudge(ui: &Ui, response: &Response, id: AnyId, acts: &mut Vec<Act>) {
    keep_arrows(ui, response.id);
    let (x, y, fine) = ui.input(|input| {
        let way =
            |less, more| f64::from(input.num_presses(more) as u8) - f64::from(input.num_presses(less) as u8);
        (way(Key::ArrowLeft, Key::ArrowRight), way(Key::ArrowDown, Key::ArrowUp), input.modifiers.shift)
    });
    if x != 0.0 || y != 0.0 {
        acts.push(Act::Nudge(id, (x, y), if fine { NUDGE.1 } else { NUDGE.0 }));
    }
}
