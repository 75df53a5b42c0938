//! Personas side by side, field by field.

use egui::{RichText, ScrollArea, Ui, Vec2};

use crate::{
    base::id::Id,
    model::{
        order::Row,
        persona::{Persona, PersonaState},
    },
    scene::{
        persona_sheet::{factor::FACTORS, percent_text},
        theme::{space, type_size},
    },
    tr,
};

use super::super::{
    super::{
        Cx, icon, picker,
        widgets::{bold, icon_button, icon_text, weak},
    },
    list::shown_name,
    portrait::Portraits,
};

/// Most personas side by side; more could not be compared.
const MOST: usize = 6;
/// Side by side when nobody was chosen.
const FIRST: usize = 3;
const NAMES: f32 = 132.0;
const LEAST: f32 = 190.0;
const PORTRAIT: f32 = 56.0;

/// Who is compared.
#[derive(Default)]
pub struct CompareView {
    chosen: Vec<Id<Persona>>,
}

/// A field of the comparison: the key of its name, and the lines it has.
type Field = (&'static str, fn(&Cx, &Persona) -> Vec<String>);

const FIELDS: [Field; 22] = [
    ("people-state", |cx, p| vec![state(cx, p)]),
    ("people-quote", |_, p| vec![p.quote.clone()]),
    ("people-age", |_, p| p.demographics.age.map(|age| age.to_string()).into_iter().collect()),
    ("people-place", |_, p| vec![p.demographics.place.clone()]),
    ("people-job-title", |_, p| vec![p.demographics.job_title.clone()]),
    ("people-company-size", |_, p| vec![p.demographics.company_size.clone()]),
    ("people-segment", |cx, p| {
        cx.workspace.segments.get(p.segment).map(|segment| segment.name.clone()).into_iter().collect()
    }),
    ("people-segment-share", |_, p| p.segment_share.map(percent_text).into_iter().collect()),
    ("people-revenue-share", |_, p| p.revenue_share.map(percent_text).into_iter().collect()),
    ("people-goals", |_, p| p.goals.clone()),
    ("people-needs", |_, p| p.needs.clone()),
    ("people-pains", |_, p| p.pains.clone()),
    ("people-motivations", |_, p| p.motivations.clone()),
    ("people-behaviours", |_, p| p.behaviours.clone()),
    ("people-preferences", |_, p| p.preferences.clone()),
    ("people-channels", |cx, p| channels(cx, p)),
    ("people-personality", |cx, p| personality(cx, p)),
    ("people-tech-skill", |_, p| p.tech_skill.map(|skill| format!("{skill}/5")).into_iter().collect()),
    ("people-decision", |_, p| vec![p.decision_process.clone()]),
    ("people-frequency", |_, p| vec![p.frequency.clone()]),
    ("people-devices", |_, p| p.devices.clone()),
    ("people-last-review", |_, p| p.last_review.map(|date| date.to_string()).into_iter().collect()),
];

fn state(cx: &Cx, persona: &Persona) -> String {
    cx.tr(match persona.state {
        PersonaState::Proto => "people-state-proto",
        PersonaState::Researched => "people-state-researched",
    })
}

fn channels(cx: &Cx, persona: &Persona) -> Vec<String> {
    let named = persona.channels.iter().filter_map(|used| {
        let name = &cx.workspace.channels.get(used.channel)?.name;
        Some(used.weight.map_or_else(|| name.clone(), |weight| format!("{name} {weight}/5")))
    });
    named.collect()
}

fn personality(cx: &Cx, persona: &Persona) -> Vec<String> {
    let scales = FACTORS.iter().filter_map(|factor| {
        let value = factor.value(&persona.personality)?;
        Some(format!("{} {value}/5", cx.tr(factor.key)))
    });
    persona.personality.traits.iter().cloned().chain(scales).collect()
}

impl CompareView {
    /// A box to choose a persona of the table.
    pub fn check_ui(&mut self, ui: &mut Ui, cx: &Cx, (id, persona): &Row<Persona>) {
        let mut chosen = self.chosen.contains(id);
        let full = !chosen && self.chosen.len() >= MOST;
        let name = tr!(cx.lang, "people-compare-add", name = shown_name(cx, persona));
        let response =
            ui.add_enabled(!full, egui::Checkbox::without_text(&mut chosen)).accessible_name(&name);
        if response.on_hover_text(name).changed() {
            if chosen {
                self.chosen.push(*id);
            } else {
                self.chosen.retain(|other| other != id);
            }
        }
    }

    /// Shows the comparison; gives the persona that is to be opened.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, portraits: &mut Portraits) -> Option<Id<Persona>> {
        self.chosen.retain(|id| cx.workspace.personas.contains(*id));
        if self.chosen.is_empty() {
            let rows = cx.workspace.personas_in_order().into_iter();
            self.chosen = rows.filter(|(_, p)| !p.archived).map(|(id, _)| id).take(FIRST).collect();
        }
        self.add_ui(ui, cx);
        ui.add_space(space::S);
        let mut opened = None;
        ScrollArea::both().id_salt("people-compare").auto_shrink(false).show(ui, |ui| {
            let count = self.chosen.len().max(1) as f32;
            let width = ((ui.available_width() - NAMES) / count - space::L).max(LEAST);
            opened = self.heads_ui(ui, cx, width, portraits);
            let personas: Vec<&Persona> =
                self.chosen.iter().filter_map(|id| cx.workspace.personas.get(*id)).map(|p| &**p).collect();
            for (key, lines) in FIELDS {
                let columns = personas.iter().map(|persona| filled(lines(cx, persona)));
                let columns: Vec<Vec<String>> = columns.collect();
                if columns.iter().any(|lines| !lines.is_empty()) {
                    field_ui(ui, cx, (key, width), &columns);
                }
            }
        });
        opened
    }

    fn add_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let mut others = cx.workspace.personas_in_order();
        others.retain(|(id, persona)| !persona.archived && !self.chosen.contains(id));
        let label = (icon_text(icon::ADD, 14.0), RichText::new(cx.tr("people-compare-choose")));
        let can_add = !others.is_empty() && self.chosen.len() < MOST;
        ui.add_enabled_ui(can_add, |ui| {
            let menu = egui::containers::menu::MenuButton::from_button(egui::Button::new(label));
            let response = menu.config(picker::menu_config()).ui(ui, |ui| {
                ui.set_width(280.0);
                let name_of = |index: usize| others.get(index).map_or("", |(_, p)| p.name.as_str());
                if let Some(index) = picker::names_ui(ui, cx, "compare", (others.len(), &name_of)) {
                    self.chosen.extend(others.get(index).map(|(id, _)| *id));
                    ui.close();
                }
            });
            response.0.accessible_name(cx.tr("people-compare-choose"));
        });
    }

    fn heads_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx,
        width: f32,
        portraits: &mut Portraits,
    ) -> Option<Id<Persona>> {
        let (mut opened, mut removed) = (None, None);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            ui.allocate_space(Vec2::new(NAMES - space::L, 1.0));
            for id in &self.chosen {
                let Some(persona) = cx.workspace.personas.get(*id) else { continue };
                column_ui(ui, width, |ui| {
                    let (rect, _) = ui.allocate_exact_size(Vec2::splat(PORTRAIT), egui::Sense::hover());
                    portraits.paint(ui, cx, *id, rect);
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = 0.0;
                        ui.spacing_mut().button_padding.x = 0.0;
                        let name = shown_name(cx, persona);
                        let text = bold(name.clone(), type_size::SECTION);
                        let button = egui::Button::new(text).frame_when_inactive(false).truncate();
                        let room = Vec2::new(width - 32.0, 28.0);
                        let shown = ui.allocate_ui(room, |ui| ui.add(button)).inner;
                        if shown.clicked() {
                            opened = Some(*id);
                        }
                        let remove = tr!(cx.lang, "people-compare-remove", name = name);
                        if self.chosen.len() > 1 && icon_button(ui, icon::CLOSE, &remove).clicked() {
                            removed = Some(*id);
                        }
                    });
                    ui.add(egui::Label::new(weak(cx, &persona.archetype).size(type_size::CAPTION)).wrap());
                });
            }
        });
        if let Some(removed) = removed {
            self.chosen.retain(|id| *id != removed);
        }
        opened
    }
}

fn filled(lines: Vec<String>) -> Vec<String> {
    lines.into_iter().filter(|line| !line.trim().is_empty()).collect()
}

fn column_ui(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    let top_down = egui::Layout::top_down(egui::Align::Min);
    ui.allocate_ui_with_layout(Vec2::new(width, 0.0), top_down, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 2.0;
        content(ui);
    });
}

/// One field of all; what every one of them has stands back, so that the differences are seen.
fn field_ui(ui: &mut Ui, cx: &Cx, (key, width): (&str, f32), columns: &[Vec<String>]) {
    ui.separator();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        column_ui(ui, NAMES - space::L, |ui| {
            ui.add(egui::Label::new(weak(cx, cx.tr(key))).wrap());
        });
        for lines in columns {
            column_ui(ui, width, |ui| {
                if lines.is_empty() {
                    ui.label(weak(cx, "–"));
                }
                for line in lines {
                    let is_common = columns.len() > 1 && columns.iter().all(|other| other.contains(line));
                    let text = if is_common { weak(cx, line) } else { RichText::new(line) };
                    ui.add(egui::Label::new(text).wrap());
                }
            });
        }
    });
}
