//! Grid and rings on the screen: marks are dragged, moved with the arrow keys and selected.

use std::rc::Rc;

use egui::{CursorIcon, EventFilter, Key, Pos2, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::{
    base::{
        geom::{Pos, size},
        id::Id,
        localised::Lang,
    },
    edit::{
        Join, Label,
        organisation::{self as verbs, Support},
    },
    model::{
        Kind, Table,
        organisation::{Stakeholder, StakeholderRelation},
    },
    scene::{
        look::Look as SceneLook,
        stakeholders::{Drawn, Grid, Rings, Spot, grid, rings},
        theme::Appearance,
    },
    ui::{
        Cx,
        cx::Request,
        paint::{self, Camera},
        style::color,
    },
};

use super::{Look, StakeholdersView, words};

/// What a place in the drawing means.
#[derive(Clone, Copy, Debug)]
enum Plane {
    Grid(Grid),
    Rings(Rings),
}

/// A mark being dragged.
#[derive(Clone, Copy, Debug)]
pub struct Drag {
    id: Id<Stakeholder>,
    /// From the pointer to the middle of the mark.
    grip: Vec2,
    which: Support,
}

/// The drawing as it was last laid out: names that keep out of each other's way take a while with many.
pub struct Kept {
    of: Basis,
    drawn: Rc<Drawn>,
    plane: Plane,
}

/// What a drawing depends on.
#[derive(PartialEq)]
struct Basis {
    look: Look,
    room: Vec2,
    lang: Lang,
    appearance: Appearance,
    stakeholders: Table<Stakeholder>,
    relations: Table<StakeholderRelation>,
}

/// How far a mark goes with an arrow key, and with Shift.
const NUDGE: (f64, f64) = (0.5, 0.1);
/// The drawing is not squeezed into less.
const SMALLEST: Vec2 = Vec2::new(420.0, 380.0);

pub fn drawing_ui(view: &mut StakeholdersView, ui: &mut Ui, cx: &Cx) {
    let room = ui.available_size().max(SMALLEST);
    let (drawn, plane) = laid_out(view, cx, room);
    let (area, ground) = ui.allocate_exact_size(room, Sense::CLICK);
    let title = cx.tr(view.look.key());
    ground.widget_info(|| WidgetInfo::labeled(Role::Image, true, &title));
    if ground.clicked() {
        view.selected = None;
    }
    let camera = Camera { origin: area.min, zoom: 1.0 };
    paint::items(ui.painter(), camera, drawn.scene.items.iter(), &mut |_| None);
    if view.drag.is_some() && ui.input(|input| input.key_pressed(Key::Escape)) {
        cancel(view, cx, plane);
    }
    for spot in &drawn.spots {
        spot_ui(view, ui, cx, (spot, &drawn), (plane, camera));
    }
}

/// The drawing at a size, laid out anew when what it shows has changed.
fn laid_out(view: &mut StakeholdersView, cx: &Cx, room: Vec2) -> (Rc<Drawn>, Plane) {
    let of = Basis {
        look: view.look,
        room,
        lang: cx.lang,
        appearance: cx.theme.appearance,
        stakeholders: cx.workspace.stakeholders.clone(),
        relations: cx.workspace.stakeholder_relations.clone(),
    };
    if let Some(kept) = view.kept.as_ref().filter(|kept| kept.of == of) {
        return (Rc::clone(&kept.drawn), kept.plane);
    }
    let look = SceneLook { measure: cx.measure, theme: cx.theme, lang: cx.lang };
    let size = size(room.x, room.y);
    let (drawn, plane) = if view.look == Look::Rings {
        let (drawn, rings) = rings(cx.workspace, size, &look);
        (Rc::new(drawn), Plane::Rings(rings))
    } else {
        let (drawn, grid) = grid(cx.workspace, size, &look);
        (Rc::new(drawn), Plane::Grid(grid))
    };
    view.kept = Some(Kept { of, drawn: Rc::clone(&drawn), plane });
    (drawn, plane)
}

fn spot_ui(
    view: &mut StakeholdersView,
    ui: &Ui,
    cx: &Cx,
    (spot, drawn): (&Spot, &Drawn),
    (plane, camera): (Plane, Camera),
) {
    let Some(own) = cx.workspace.stakeholders.get(spot.id) else { return };
    let middle = camera.screen_from_scene(spot.center);
    let reach = Vec2::splat(2.0 * (spot.radius + 4.0));
    let id = egui::Id::unique(("stakeholder-mark", spot.id.to_string()));
    let response = ui.interact(egui::Rect::from_center_size(middle, reach), id, Sense::click_and_drag());
    let selected = view.selected == Some(spot.id);
    let told = words::told(cx, spot.id, own);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &told));
    if selected || response.has_focus() || response.hovered() {
        let width = if selected { 2.0 } else { 1.0 };
        let ring = Stroke::new(width, color(cx.theme.selection));
        ui.painter().circle_stroke(middle, spot.radius + 5.0, ring);
    }
    if response.clicked() || response.gained_focus() {
        view.selected = Some(spot.id);
    }
    drag(view, ui, cx, (&response, spot, drawn), (plane, camera));
    if response.has_focus() {
        keys(ui, cx, (&response, spot.id, own), plane);
    }
    if view.drag.is_none() {
        response.on_hover_cursor(CursorIcon::Grab).on_hover_text(told);
    }
}

fn drag(
    view: &mut StakeholdersView,
    ui: &Ui,
    cx: &Cx,
    (response, spot, drawn): (&Response, &Spot, &Drawn),
    (plane, camera): (Plane, Camera),
) {
    let pointer = response.interact_pointer_pos();
    if response.drag_started()
        && let Some(start) = ui.input(|input| input.pointer.press_origin()).or(pointer)
    {
        let which = if ui.input(|input| input.modifiers.alt) { Support::Wished } else { Support::Now };
        let grip = camera.screen_from_scene(spot.center) - start;
        view.drag = Some(Drag { id: spot.id, grip, which });
        view.selected = Some(spot.id);
        cx.ask(Request::Seal);
    }
    let Some(running) = view.drag.filter(|drag| drag.id == spot.id) else { return };
    if response.dragged()
        && let Some(pointer) = pointer
    {
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        let to: Pos2 = pointer + running.grip;
        let to = camera.scene_from_screen(to);
        // From the row below a mark has to reach the drawing before it means anything.
        let is_in = spot.placed || drawn.plot.contains(to);
        if is_in {
            put(cx, running, plane, to);
        }
    }
    if response.drag_stopped() {
        view.drag = None;
        cx.ask(Request::Seal);
    }
}

fn cancel(view: &mut StakeholdersView, cx: &Cx, plane: Plane) {
    if let Some(drag) = view.drag.take() {
        cx.ask(Request::Cancel(join(drag.id, plane)));
    }
}

fn join(id: Id<Stakeholder>, plane: Plane) -> Join {
    match plane {
        Plane::Grid(_) => Join::With(id.into(), "place"),
        Plane::Rings(_) => Join::With(id.into(), "support"),
    }
}

/// Gives a stakeholder what a place means.
fn put(cx: &Cx, Drag { id, which, .. }: Drag, plane: Plane, to: Pos) {
    let label = Label::Move(Kind::Stakeholder);
    match plane {
        Plane::Grid(grid) => {
            let (power, interest) = grid.values(to);
            cx.edit_joined(label, join(id, plane), move |tx| {
                verbs::place_stakeholder(tx, id, power, interest)
            });
        }
        Plane::Rings(rings) => {
            let support = rings.support(to);
            cx.edit_joined(label, join(id, plane), move |tx| verbs::set_support(tx, id, which, support));
        }
    }
}

/// The arrow keys move the mark that has the focus.
fn keys(ui: &Ui, cx: &Cx, (response, id, own): (&Response, Id<Stakeholder>, &Stakeholder), plane: Plane) {
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let (x, y, fine) = ui.input(|input| {
        let way =
            |less, more| f64::from(input.num_presses(more) as u8) - f64::from(input.num_presses(less) as u8);
        (way(Key::ArrowLeft, Key::ArrowRight), way(Key::ArrowDown, Key::ArrowUp), input.modifiers.shift)
    });
    if x == 0.0 && y == 0.0 {
        return;
    }
    let label = Label::Move(Kind::Stakeholder);
    match plane {
        Plane::Grid(_) => {
            let step = if fine { NUDGE.1 } else { NUDGE.0 };
            // One that is not placed begins in the middle.
            let (power, interest) = match (own.power, own.interest) {
                (Some(power), Some(interest)) => (power + y * step, interest + x * step),
                _ => (3.0, 3.0),
            };
            cx.edit_joined(label, join(id, plane), move |tx| {
                verbs::place_stakeholder(tx, id, power, interest)
            });
        }
        Plane::Rings(_) => {
            let nearer = (x + y).clamp(-1.0, 1.0) as i8;
            let support = own.support.map_or(0, |support| (support + nearer).clamp(-2, 2));
            cx.edit_joined(label, join(id, plane), move |tx| {
                verbs::set_support(tx, id, Support::Now, Some(support))
            });
        }
    }
}
