//! What a new workshop begins with: one of the ready-made agendas, or nothing.

use egui::{RichText, Sense, Ui};

use crate::{
    base::id::Id,
    edit::{Label, workshop as verbs},
    model::{
        AnyId, Kind, Workspace,
        workshop::{AgendaStep, StepView, Workshop},
    },
    scene::{
        agenda::minutes_text,
        theme::{radius, space, type_size},
    },
    shipped::workshops::{WorkshopTemplate, workshops},
    tr,
    ui::{
        Cx,
        article::page_ui,
        style::color,
        widgets::{bold, section, weak},
    },
};

/// Width of the choice.
const WIDTH: f32 = 720.0;

/// Shows the choice; says whether it is done with.
pub fn chooser_ui(ui: &mut Ui, cx: &Cx, is_first: bool) -> bool {
    let mut done = false;
    if ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        done = true;
    }
    page_ui(ui, "agenda-new", WIDTH, |ui| {
        section(ui, cx.tr("agenda-new-title"));
        ui.add(egui::Label::new(weak(cx, cx.tr("agenda-new-about"))).wrap());
        ui.add_space(space::M);
        for template in workshops() {
            if template_ui(ui, cx, template) {
                create(cx, template.workshop(cx.lang));
                done = true;
            }
            ui.add_space(space::XS);
        }
        let (name, about) = (cx.tr("agenda-new-empty"), cx.tr("agenda-new-empty-about"));
        if row_ui(ui, cx, "empty", (&name, "", &about)) {
            create(cx, (Workshop { name: cx.tr("agenda-new-name"), ..Workshop::default() }, Vec::new()));
            done = true;
        }
        if !is_first {
            ui.add_space(space::M);
            done |= ui.button(cx.tr("dialog-cancel")).clicked();
        }
    });
    done
}

fn template_ui(ui: &mut Ui, cx: &Cx, template: &WorkshopTemplate) -> bool {
    let total = minutes_text(template.minutes(), cx.lang);
    let facts = tr!(cx.lang, "agenda-total", count = template.steps.len(), total = total);
    let texts = (template.name.get(cx.lang), facts.as_str(), template.description.get(cx.lang));
    row_ui(ui, cx, &template.id, texts)
}

/// One thing to begin with; says whether it was chosen.
fn row_ui(ui: &mut Ui, cx: &Cx, salt: &str, (name, facts, about): (&str, &str, &str)) -> bool {
    let ground = ui.painter().add(egui::Shape::Noop);
    let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(12, 10));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal(|ui| {
            ui.label(bold(name, type_size::CARD_TITLE));
            ui.label(weak(cx, facts).size(type_size::CAPTION));
        });
        ui.add(egui::Label::new(RichText::new(about).color(color(cx.theme.second_ink))).wrap());
    });
    let id = egui::Id::unique(("agenda-template", salt.to_owned()));
    let response = ui.interact(shown.response.rect, id, Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
    let line = if response.has_focus() || response.hovered() { cx.theme.accent } else { cx.theme.hairline };
    let shape = egui::epaint::RectShape::new(
        shown.response.rect,
        radius::CARD,
        color(cx.theme.surface),
        egui::Stroke::new(1.0, color(line)),
        egui::StrokeKind::Inside,
    );
    ui.painter().set(ground, shape);
    response.clicked()
}

/// Adds the workshop; its steps are about what the workspace has to show for them.
fn create(cx: &Cx, (workshop, steps): (Workshop, Vec<AgendaStep>)) {
    let steps = steps
        .into_iter()
        .map(|step| AgendaStep { subject: step.view.and_then(|view| subject(cx.workspace, view)), ..step })
        .collect();
    cx.create(Label::Add(Kind::Workshop), move |tx| verbs::add_workshop(tx, workshop, steps));
}

/// What a step with a view is most likely about.
fn subject(workspace: &Workspace, view: StepView) -> Option<AnyId> {
    match view {
        StepView::People => {
            let rows = workspace.personas_in_order();
            let primary = rows.iter().find(|(_, persona)| persona.primary);
            primary.or(rows.first()).map(|(id, _)| AnyId::from(*id))
        }
        StepView::Journeys => workspace.journeys_in_order().first().map(|(id, _)| AnyId::from(*id)),
        StepView::Maturity => newest(workspace).map(AnyId::from),
        _ => None,
    }
}

fn newest(workspace: &Workspace) -> Option<Id<crate::model::maturity::Assessment>> {
    let rows = workspace.assessments_in_order();
    rows.iter().max_by_key(|(_, assessment)| assessment.date).map(|(id, _)| *id)
}
