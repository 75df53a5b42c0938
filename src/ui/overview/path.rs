//! The path through an empty workspace: six questions in the order in which the answers build on each other.

use egui::{Align, Layout, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::{
    edit::{Label, chain},
    model::{AnyId, Kind, Workspace, strategy::Initiative},
    scene::theme::{space, type_size},
    ui::{
        Command, Cx,
        cx::Request,
        style::color,
        widgets::{bold, primary_button, weak},
    },
};

/// A step of the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Persona,
    Journey,
    Maturity,
    Kpi,
    Vision,
    Initiative,
}

pub const STEPS: [Step; 6] =
    [Step::Persona, Step::Journey, Step::Maturity, Step::Kpi, Step::Vision, Step::Initiative];

impl Step {
    fn code(self) -> &'static str {
        match self {
            Self::Persona => "persona",
            Self::Journey => "journey",
            Self::Maturity => "maturity",
            Self::Kpi => "kpi",
            Self::Vision => "vision",
            Self::Initiative => "initiative",
        }
    }

    fn is_done(self, workspace: &Workspace) -> bool {
        match self {
            Self::Persona => !workspace.personas.is_empty(),
            Self::Journey => !workspace.journeys.is_empty(),
            Self::Maturity => !workspace.assessments.is_empty(),
            Self::Kpi => !workspace.kpis.is_empty(),
            Self::Vision => !workspace.vision.vision.trim().is_empty(),
            Self::Initiative => !workspace.initiatives.is_empty(),
        }
    }

    /// Makes the first, or goes to where it is made.
    fn begin(self, cx: &Cx) {
        match self {
            Self::Persona => cx.run(Command::AddPersona),
            Self::Journey => cx.run(Command::AddJourney),
            Self::Maturity => cx.run(Command::AddAssessment),
            Self::Kpi => cx.run(Command::AddKpi),
            Self::Vision => cx.ask(Request::Show(AnyId::only(Kind::Vision))),
            Self::Initiative => cx.create(Label::Add(Kind::Initiative), |tx| {
                chain::begin_initiative(tx, Initiative::default())
            }),
        }
    }
}

/// The steps that nothing is there for yet.
pub fn open(workspace: &Workspace) -> Vec<Step> {
    STEPS.into_iter().filter(|step| !step.is_done(workspace)).collect()
}

/// The path is no wider than this.
const WIDE: f32 = 720.0;
const MARK: f32 = 44.0;
const BUTTON: f32 = 168.0;

/// The whole path, as the page of a workspace that has hardly begun.
pub fn path_ui(ui: &mut Ui, cx: &Cx) {
    let open = open(cx.workspace);
    let side = ((ui.available_width() - WIDE) / 2.0).max(0.0);
    ui.horizontal_top(|ui| {
        ui.add_space(side);
        ui.vertical(|ui| {
            ui.set_max_width(ui.available_width().min(WIDE));
            ui.add_space((ui.ctx().content_rect().height() * 0.05).clamp(8.0, 64.0));
            ui.label(bold(cx.tr("overview-start"), type_size::COVER));
            ui.add_space(-space::XS);
            ui.add(
                egui::Label::new(weak(cx, cx.tr("overview-start-about")).size(type_size::CARD_TITLE)).wrap(),
            );
            ui.add_space(space::XL);
            for (number, step) in (1..).zip(STEPS) {
                let is_next = open.first() == Some(&step);
                step_ui(ui, cx, (number, step), is_next);
                ui.add_space(space::M);
            }
            ui.add_space(space::S);
            if ui.link(cx.tr("overview-sample")).clicked() {
                cx.ask(Request::OpenSample(cx.lang));
            }
        });
    });
}

/// What is still open, below the picture.
pub fn rest_ui(ui: &mut Ui, cx: &Cx, open: &[Step]) {
    if open.is_empty() {
        return;
    }
    ui.add_space(space::XXL);
    ui.label(bold(cx.tr("overview-rest"), type_size::SECTION));
    ui.add_space(space::XS);
    ui.scope(|ui| {
        ui.set_max_width(WIDE);
        for step in open {
            let number = STEPS.iter().position(|own| own == step).unwrap_or_default() + 1;
            step_ui(ui, cx, (number, *step), false);
            ui.add_space(space::M);
        }
    });
}

fn step_ui(ui: &mut Ui, cx: &Cx, (number, step): (usize, Step), is_next: bool) {
    let done = step.is_done(cx.workspace);
    let key = format!("overview-step-{}", step.code());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        mark_ui(ui, cx, number, done);
        let width = (ui.available_width() - BUTTON).max(160.0);
        ui.allocate_ui_with_layout(Vec2::new(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(bold(cx.tr(&key), type_size::CARD_TITLE));
            ui.add(egui::Label::new(weak(cx, cx.tr(&format!("{key}-what")))).wrap());
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let act = cx.tr(&format!("{key}-act"));
            let pressed = match (done, is_next) {
                (true, _) => false,
                (false, true) => primary_button(ui, cx.theme, act).clicked(),
                (false, false) => ui.button(act).clicked(),
            };
            if pressed {
                step.begin(cx);
            }
        });
    });
}

/// The number of a step in a ring, or a tick.
fn mark_ui(ui: &mut Ui, cx: &Cx, number: usize, done: bool) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(MARK, 36.0), Sense::hover());
    let said = cx.tr(if done { "overview-step-done" } else { "overview-step-open" });
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, format!("{number}: {said}")));
    let middle = egui::pos2(rect.min.x + 14.0, rect.min.y + 16.0);
    let (accent, painter) = (color(cx.theme.accent), ui.painter());
    if done {
        painter.circle_filled(middle, 13.0, accent);
        let tick = [(-5.0, 0.3), (-1.4, 4.0), (5.2, -3.8)].map(|(x, y)| middle + Vec2::new(x, y));
        painter.line(tick.to_vec(), Stroke::new(2.0, color(cx.theme.on_accent)));
    } else {
        painter.circle_stroke(middle, 12.5, Stroke::new(1.5, accent));
        let font = egui::FontId::new(type_size::BODY, crate::ui::fonts::bold());
        painter.text(middle, egui::Align2::CENTER_CENTER, number.to_string(), font, accent);
    }
}
