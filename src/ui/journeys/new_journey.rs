//! Choosing what a new map begins with.

use egui::{Modal, RichText, Ui};

use crate::{
    base::id::Id,
    edit::{Label, journey::add_journey, journey_template::JourneyTemplate},
    model::{Kind, persona::Persona},
    scene::theme::{radius, space, type_size},
    ui::{Cx, style::color, widgets},
};

/// The choice of a template and a persona for a new map.
#[derive(Clone, Copy, Debug, Default)]
pub struct NewJourneyDialog {
    template: usize,
    persona: Id<Persona>,
}

impl NewJourneyDialog {
    /// For the first of the personas.
    pub fn new(cx: &Cx) -> Self {
        let persona = cx.workspace.personas_in_order().first().map(|(id, _)| *id).unwrap_or_default();
        Self { template: 0, persona }
    }

    /// Shows the choice; says whether it is done with.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx) -> bool {
        let mut done = false;
        let frame = egui::Frame::popup(ui.style()).corner_radius(12).inner_margin(egui::Margin::same(24));
        let modal = Modal::new(egui::Id::unique("journeys-new")).frame(frame).show(ui.ctx(), |ui| {
            ui.set_width(680.0);
            widgets::section(ui, cx.tr("journeys-new-title"));
            ui.add_space(space::S);
            let height = (ui.ctx().content_rect().height() - 260.0).max(160.0);
            egui::ScrollArea::vertical().id_salt("journeys-templates").max_height(height).show(ui, |ui| {
                ui.columns_const(|columns: &mut [Ui; 2]| {
                    for (index, template) in JourneyTemplate::all().iter().enumerate() {
                        let [left, right] = &mut *columns;
                        let ui = if index % 2 == 0 { left } else { right };
                        if template_ui(ui, cx, template, index == self.template) {
                            self.template = index;
                        }
                        ui.add_space(space::XS);
                    }
                });
            });
            ui.add_space(space::S);
            self.persona_ui(ui, cx);
            ui.add_space(space::L);
            ui.horizontal(|ui| {
                if widgets::main_button(ui, cx.theme, cx.tr("journeys-new-create")) {
                    self.create(cx);
                    done = true;
                }
                done |= ui.button(cx.tr("journeys-cancel")).clicked();
            });
        });
        done || modal.should_close()
    }

    fn persona_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let personas = cx.workspace.personas_in_order();
        if personas.is_empty() {
            return;
        }
        widgets::caption(ui, cx, cx.tr("journeys-whose"));
        ui.horizontal_wrapped(|ui| {
            for (id, persona) in personas {
                if widgets::tab(ui, cx, self.persona == id, &persona.name).clicked() {
                    self.persona = id;
                }
            }
        });
    }

    fn create(self, cx: &Cx) {
        let Some(template) = JourneyTemplate::all().get(self.template) else { return };
        let new = template.journey(cx.lang, cx.tr("journeys-new-name"), self.persona);
        cx.create(Label::Add(Kind::Journey), move |tx| add_journey(tx, new));
    }
}

/// One template to choose: its name and what it is for.
fn template_ui(ui: &mut Ui, cx: &Cx, template: &JourneyTemplate, chosen: bool) -> bool {
    let name = template.name.get(cx.lang);
    let edge = if chosen { cx.theme.accent } else { cx.theme.hairline };
    let fill = if chosen { cx.theme.accent_soft } else { cx.theme.surface };
    let frame = egui::Frame::new()
        .fill(color(fill))
        .stroke(egui::Stroke::new(1.0, color(edge)))
        .corner_radius(radius::CARD)
        .inner_margin(egui::Margin::same(space::M as i8));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        // A column justifies its texts.
        ui.vertical(|ui| {
            ui.label(widgets::bold(name, type_size::CARD_TITLE));
            ui.label(RichText::new(template.description.get(cx.lang)).color(color(cx.theme.second_ink)));
        });
    });
    let id = egui::Id::unique(("journeys-template", &template.id));
    let response = ui.interact(shown.response.rect, id, egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::RadioButton, true, chosen, name));
    response.clicked()
}
