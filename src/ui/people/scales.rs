//! A scale to be set: a fine line with a dot, its ends named; nothing set is a value too.

use egui::{EventFilter, Key, Pos2, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::{
    base::id::Id,
    edit::{Join, Label},
    model::{Kind, persona::Persona},
    scene::{
        persona_sheet::factor::{FACTORS, TECH_SKILL},
        theme::{space, type_size},
    },
    tr,
};

use super::{
    super::{
        Cx, icon,
        style::color,
        widgets::{caption, weak},
    },
    entries::small_button,
};

/// A scale as it is shown.
pub struct Scale<'a> {
    /// Its accessible name.
    pub name: &'a str,
    /// What the least and the greatest value mean.
    pub ends: [String; 2],
    pub least: u8,
    pub value: Option<u8>,
}

/// What a scale was set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    Unset,
    At(u8),
}

impl Setting {
    pub fn value(self) -> Option<u8> {
        match self {
            Self::Unset => None,
            Self::At(value) => Some(value),
        }
    }
}

/// The greatest value of every scale.
const MOST: u8 = 5;
const HEIGHT: f32 = 24.0;
const RADIUS: f32 = 6.0;

impl Scale<'_> {
    /// Shows the scale; gives what it was set to.
    pub fn ui(&self, ui: &mut Ui, cx: &Cx) -> Option<Setting> {
        let clear = tr!(cx.lang, "people-scale-clear", name = self.name);
        let mut set = None;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                let size = Vec2::new((ui.available_width() - 24.0).max(60.0), HEIGHT);
                let response = ui.allocate_response(size, Sense::click_and_drag());
                set = self.moved(ui, &response);
                self.paint(ui, cx, &response);
                let value = f64::from(self.value.unwrap_or_default());
                response.widget_info(|| WidgetInfo {
                    value: self.value.map(|_| value),
                    ..WidgetInfo::labeled(Role::Slider, true, self.name)
                });
                let is_set = self.value.is_some();
                ui.scope(|ui| {
                    ui.set_opacity(if is_set { 1.0 } else { 0.0 });
                    if small_button(ui, icon::CLOSE, &clear, is_set) {
                        set = Some(Setting::Unset);
                    }
                });
            });
            self.ends_ui(ui, cx);
        });
        set.filter(|set| set.value() != self.value)
    }

    fn ends_ui(&self, ui: &mut Ui, cx: &Cx) {
        ui.horizontal(|ui| {
            let [low, high] = &self.ends;
            ui.label(weak(cx, low).size(type_size::CAPTION));
            if self.value.is_none() {
                ui.add_space(space::M);
                ui.label(weak(cx, cx.tr("people-scale-unset")).size(type_size::CAPTION).italics());
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add_space(24.0);
                ui.label(weak(cx, high).size(type_size::CAPTION));
            });
        });
    }

    fn steps(&self) -> f32 {
        f32::from(MOST - self.least)
    }

    /// The value that the pointer or the keys ask for.
    fn moved(&self, ui: &Ui, response: &Response) -> Option<Setting> {
        if (response.clicked() || response.dragged())
            && let Some(pointer) = response.interact_pointer_pos()
        {
            let track = response.rect.shrink2(Vec2::new(RADIUS, 0.0));
            let along = ((pointer.x - track.left()) / track.width().max(1.0)).clamp(0.0, 1.0);
            return Some(Setting::At(self.least + (along * self.steps()).round() as u8));
        }
        if !response.has_focus() {
            return None;
        }
        let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        let value = self.value;
        if pressed(Key::ArrowRight) {
            Some(Setting::At(value.map_or(self.least, |value| value.saturating_add(1).min(MOST))))
        } else if pressed(Key::ArrowLeft) {
            Some(Setting::At(value.map_or(self.least, |value| value.saturating_sub(1).max(self.least))))
        } else if pressed(Key::Backspace) || pressed(Key::Delete) {
            Some(Setting::Unset)
        } else {
            None
        }
    }

    fn paint(&self, ui: &Ui, cx: &Cx, response: &Response) {
        let painter = ui.painter();
        let track = response.rect.shrink2(Vec2::new(RADIUS, 0.0));
        let y = track.center().y;
        let ink = color(cx.theme.second_ink.with_alpha(0.55));
        let line = Stroke::new(1.0, ink);
        painter.hline(track.x_range(), y, line);
        let x = |value: u8| track.left() + f32::from(value - self.least) / self.steps() * track.width();
        for value in self.least..=MOST {
            painter.vline(x(value), y - 3.0..=y + 3.0, line);
        }
        let Some(value) = self.value else {
            if response.hovered() || response.has_focus() {
                let middle = Pos2::new(track.center().x, y);
                painter.circle(
                    middle,
                    RADIUS,
                    color(cx.theme.ground),
                    Stroke::new(1.0, color(cx.theme.accent)),
                );
            }
            return;
        };
        let middle = Pos2::new(x(value.clamp(self.least, MOST)), y);
        painter.circle(middle, RADIUS, color(cx.theme.accent), Stroke::new(2.0, color(cx.theme.ground)));
        if response.has_focus() || response.hovered() {
            painter.circle_stroke(middle, RADIUS + 2.0, Stroke::new(1.0, color(cx.theme.accent)));
        }
    }
}

/// The five factors of personality.
pub fn factors_ui(ui: &mut Ui, cx: &Cx, id: Id<Persona>, persona: &Persona) {
    for factor in &FACTORS {
        let name = cx.tr(factor.key);
        caption(ui, cx, &name);
        let value = factor.value(&persona.personality);
        let scale = Scale { name: &name, ends: factor.ends.map(|key| cx.tr(key)), least: 1, value };
        if let Some(set) = scale.ui(ui, cx) {
            let value = set.value();
            let join = Join::With(id.into(), factor.field);
            cx.edit_joined(Label::Change(Kind::Persona), join, move |tx| {
                tx.update(id, |persona| factor.set(&mut persona.personality, value))
            });
        }
        ui.add_space(space::XS);
    }
}

/// The technical skill.
pub fn skill_ui(ui: &mut Ui, cx: &Cx, id: Id<Persona>, persona: &Persona) {
    let name = cx.tr("people-tech-skill");
    caption(ui, cx, &name);
    let ends = TECH_SKILL.map(|key| cx.tr(key));
    let scale = Scale { name: &name, ends, least: 1, value: persona.tech_skill };
    if let Some(set) = scale.ui(ui, cx) {
        let value = set.value();
        let join = Join::With(id.into(), "tech_skill");
        cx.edit_joined(Label::Change(Kind::Persona), join, move |tx| {
            tx.update(id, |persona| persona.tech_skill = value)
        });
    }
}
