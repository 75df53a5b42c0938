//! Personas on two axes of the team's choice; a dot that is dragged changes the values of its persona.

use std::rc::Rc;

use egui::{ComboBox, Key, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    base::id::Id,
    edit::{Join, Label},
    model::{
        Kind,
        persona::Persona,
        persona_set::{Axis, AxisValue, PersonaSet},
    },
    scene::{
        hit::Grid,
        look::Look,
        persona_map::{PersonaMap, Scale, axes, axis_name, persona_map, persona_map_between},
        theme::space,
    },
};

use super::super::{
    super::{
        Cx,
        cx::Request,
        kept::Kept,
        keys::keep_arrows,
        paint::Camera,
        style::color,
        widgets::{caption, weak},
    },
    list::shown_name,
    portrait::Portraits,
    preview::paint_scene,
};

/// The map laid out last, and the ends of the axes while a dot is dragged.
#[derive(Default)]
pub struct MapView {
    laid: Kept<(PersonaMap, Grid), Option<(Scale, Scale)>>,
    held: Option<(Scale, Scale)>,
}

/// Which of the two axes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    Horizontal,
    Vertical,
}

impl MapView {
    /// Shows the map; gives the persona that is to be opened.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, portraits: &mut Portraits) -> Option<Id<Persona>> {
        let (horizontal, vertical) = axes(cx.workspace);
        ui.horizontal(|ui| {
            axis_ui(ui, cx, Which::Horizontal, &horizontal);
            ui.add_space(space::L);
            axis_ui(ui, cx, Which::Vertical, &vertical);
            ui.add_space(space::L);
            ui.label(weak(cx, cx.tr("people-map-hint")));
        });
        let laid = self.laid_out(cx);
        let (map, grid) = &*laid;
        let room = ui.available_size();
        let size = map.scene.size;
        let zoom = (room.x / size.w).min(room.y / size.h).clamp(0.4, 1.6);
        let (place, _) = ui.allocate_exact_size(Vec2::new(size.w, size.h) * zoom, Sense::hover());
        let camera = Camera { origin: place.min, zoom };
        let painter = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
        paint_scene(&painter, cx, (&map.scene, grid), camera, portraits);
        let edge = egui::Stroke::new(1.0, color(cx.theme.hairline));
        ui.painter().rect_stroke(place, 8.0, edge, egui::StrokeKind::Inside);
        let (mut opened, mut held) = (None, self.held.clone());
        for (id, persona) in cx.workspace.personas_in_order() {
            let Some(at) = map.place(persona).filter(|_| !persona.archived) else { continue };
            let at = camera.screen_from_scene(at);
            let rect = egui::Rect::from_center_size(at, Vec2::splat(36.0 * zoom));
            let sense = Sense::click_and_drag();
            let response = ui.interact(rect, egui::Id::unique(("persona-dot", id.to_string())), sense);
            let name = shown_name(cx, persona);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            let dot = Dot { id, persona, map, camera };
            dot.ui(ui, cx, &response, &mut held);
            if response.on_hover_text(name).double_clicked() {
                opened = Some(id);
            }
        }
        self.held = held;
        opened
    }

    fn laid_out(&mut self, cx: &Cx) -> Rc<(PersonaMap, Grid)> {
        self.laid.get(cx, Kind::ALL, self.held.clone(), || {
            let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
            let map = match &self.held {
                Some(scales) => persona_map_between(cx.workspace, scales.clone(), &look),
                None => persona_map(cx.workspace, &look),
            };
            let grid = Grid::of_scene(&map.scene);
            (map, grid)
        })
    }
}

/// The dot of one persona.
struct Dot<'a> {
    id: Id<Persona>,
    persona: &'a Persona,
    map: &'a PersonaMap,
    camera: Camera,
}

impl Dot<'_> {
    fn ui(&self, ui: &Ui, cx: &Cx, response: &Response, held: &mut Option<(Scale, Scale)>) {
        if response.has_focus() {
            let ring = egui::Stroke::new(2.0, color(cx.theme.selection));
            ui.painter().circle_stroke(response.rect.center(), response.rect.width() / 2.0 + 3.0, ring);
            self.keys(ui, cx, response);
        }
        let join = Join::With(self.id.into(), "map");
        if response.drag_started() {
            *held = Some((self.map.horizontal.clone(), self.map.vertical.clone()));
        }
        if response.dragged() && ui.input(|input| input.key_pressed(Key::Escape)) {
            cx.ask(Request::Cancel(join));
            ui.ctx().stop_dragging();
            *held = None;
        } else if response.dragged()
            && let Some(pointer) = response.interact_pointer_pos()
        {
            let values = self.map.values(self.camera.scene_from_screen(pointer));
            self.set(cx, join, values);
        }
        if response.drag_stopped() {
            *held = None;
            cx.ask(Request::Seal);
        }
    }

    fn set(&self, cx: &Cx, join: Join, (x, y): (f64, f64)) {
        let (id, horizontal, vertical) =
            (self.id, self.map.horizontal.axis.clone(), self.map.vertical.axis.clone());
        cx.edit_joined(Label::Change(Kind::Persona), join, move |tx| {
            tx.update(id, |persona| {
                horizontal.set(persona, x);
                vertical.set(persona, y);
            })
        });
    }

    /// Arrow keys move the dot by one, or by one per cent.
    fn keys(&self, ui: &Ui, cx: &Cx, response: &Response) {
        keep_arrows(ui, response.id);
        let pressed = |key| ui.input(|input| f64::from(u8::from(input.key_pressed(key))));
        let x = pressed(Key::ArrowRight) - pressed(Key::ArrowLeft);
        let y = pressed(Key::ArrowUp) - pressed(Key::ArrowDown);
        if x == 0.0 && y == 0.0 {
            return;
        }
        let step = |scale: &Scale| if scale.axis.limits().1 <= 1.0 { 0.01 } else { 1.0 };
        let (horizontal, vertical) = (&self.map.horizontal, &self.map.vertical);
        let values = horizontal.axis.of(self.persona).zip(vertical.axis.of(self.persona));
        if let Some((old_x, old_y)) = values {
            let new = (old_x + x * step(horizontal), old_y + y * step(vertical));
            self.set(cx, Join::With(self.id.into(), "map"), new);
        }
    }
}

/// The choice of an axis.
fn axis_ui(ui: &mut Ui, cx: &Cx, which: Which, chosen: &Axis) {
    let key = match which {
        Which::Horizontal => "people-map-horizontal",
        Which::Vertical => "people-map-vertical",
    };
    caption(ui, cx, cx.tr(key));
    let name = axis_name(cx.workspace, chosen, cx.lang);
    let combo = ComboBox::from_id_salt(("persona-axis", key)).selected_text(name).width(200.0);
    let response = combo.show_ui(ui, |ui| {
        let plain = AxisValue::ALL.iter().filter(|value| **value != AxisValue::Channel);
        let plain = plain.map(|value| Axis::new(*value));
        let channels = cx.workspace.channels_in_order().into_iter();
        let channels = channels.map(|(channel, _)| Axis { value: AxisValue::Channel, channel });
        for axis in plain.chain(channels) {
            let name = axis_name(cx.workspace, &axis, cx.lang);
            if ui.selectable_label(axis == *chosen, name).clicked() {
                set_axis(cx, which, axis);
            }
        }
    });
    response.response.accessible_name(cx.tr(key));
}

fn set_axis(cx: &Cx, which: Which, axis: Axis) {
    cx.edit(Label::Change(Kind::PersonaSet), move |tx| {
        tx.update_only(|set: &mut PersonaSet| match which {
            Which::Horizontal => set.horizontal = Some(axis),
            Which::Vertical => set.vertical = Some(axis),
        })
    });
}
