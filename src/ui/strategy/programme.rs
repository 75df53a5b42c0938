//! The programme: the steps of the plan, the tips of personalisation, the plan of feedback collection.

use egui::{Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::{
    analysis::programme::{Progress, focus, is_late, plan, progress},
    base::id::Id,
    edit::{Label, organisation as verbs},
    model::{
        AnyId, Kind, Workspace,
        journey::Channel,
        order::Row,
        organisation::{FeedbackPoint, PlanList, PlanTask, ProgrammeStep, StepState},
    },
    scene::{
        document::What,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx, Page,
        article::{REGISTER, add_ui, heading_ui, page_ui, quiet_ui},
        cx::Request,
        icon,
        inline::{
            Editing,
            choice::choice_ui,
            rows::{Columns, called, record_acts_ui},
            text::{Shown, Text, Value, date, date_text, name_of, text, text_ui, value_ui},
        },
        style::color,
        widgets::{icon_text, pill, primary_button, weak},
    },
};

use super::{Section, objectives::kpi_list_ui};

#[derive(Default)]
pub struct ProgrammeSection {
    editing: Editing,
}

const STEP: Text<ProgrammeStep> = text!("strategy-step", "strategy-step-hint", name);
const NOTE: Text<ProgrammeStep> = text!("strategy-note", "strategy-note-hint", note);
const OWNER: Text<ProgrammeStep> = text!("strategy-owner", "strategy-owner-hint", owner_role);
const SURVEY: Text<FeedbackPoint> = text!("strategy-survey", "strategy-survey-hint", survey);
const TRIGGER: Text<FeedbackPoint> = text!("strategy-trigger", "strategy-trigger-hint", trigger);
const FREQUENCY: Text<FeedbackPoint> = text!("strategy-frequency", "strategy-frequency-hint", frequency);
const ASKER: Text<FeedbackPoint> = text!("strategy-owner", "strategy-owner-hint", owner_role);

fn due() -> Value<ProgrammeStep, jiff::civil::Date> {
    date("due", "strategy-due", |step| &mut step.due)
}

impl Section for ProgrammeSection {
    fn key(&self) -> &'static str {
        "strategy-programme"
    }

    fn shows(&self, kind: Kind) -> bool {
        matches!(kind, Kind::ProgrammeStep | Kind::FeedbackPoint)
    }

    fn documents(&self) -> Vec<What> {
        vec![What::Programme, What::FeedbackPlan]
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        page_ui(ui, "strategy-programme", REGISTER, |ui| {
            for (list, key, about) in [
                (PlanList::Plan, "strategy-plan", "strategy-plan-about"),
                (PlanList::Personal, "strategy-tips", "strategy-tips-about"),
            ] {
                heading_ui(ui, cx, key, about);
                self.list_ui(ui, cx, list);
            }
            heading_ui(ui, cx, "strategy-feedback", "strategy-feedback-about");
            self.feedback_ui(ui, cx);
        });
    }

    fn select(&mut self, id: AnyId, _: &Workspace) {
        let field = if id.kind == Kind::FeedbackPoint { SURVEY.field } else { STEP.field };
        self.editing.want((id, field, 0));
    }
}

/// State and what, where it is done, who, when.
const WEIGHTS: [f32; 4] = [3.2, 1.2, 1.6, 0.9];

impl ProgrammeSection {
    fn list_ui(&mut self, ui: &mut Ui, cx: &Cx, list: PlanList) {
        let rows = cx.workspace.programme_steps_in(list);
        let usual = usual(cx, list);
        let is_whole = rows.len() >= usual.len();
        if rows.is_empty() {
            ui.add_space(space::XS);
            if primary_button(ui, cx.theme, cx.tr(lay_out_key(list))).clicked() {
                cx.edit(Label::Add(Kind::ProgrammeStep), move |tx| verbs::lay_out(tx, usual));
            }
            return;
        }
        ui.label(weak(cx, told(cx, progress(rows.iter().map(|(_, step)| &***step), cx.today))));
        ui.add_space(space::S);
        Columns::new(ui, &WEIGHTS).names_ui(
            ui,
            cx,
            &["strategy-step", "strategy-place", "strategy-owner", "strategy-due"],
        );
        for index in 0..rows.len() {
            self.step_ui(ui, cx, &rows, index);
        }
        ui.horizontal(|ui| {
            if add_ui(ui, cx, "strategy-step-add") {
                let step = ProgrammeStep { list, ..ProgrammeStep::default() };
                cx.create(Label::Add(Kind::ProgrammeStep), move |tx| verbs::add_step(tx, step));
            }
            if !is_whole {
                ui.add_space(space::M);
                if add_ui(ui, cx, "strategy-lay-out-rest") {
                    cx.edit(Label::Add(Kind::ProgrammeStep), move |tx| verbs::lay_out(tx, usual));
                }
            }
        });
    }

    fn step_ui(&mut self, ui: &mut Ui, cx: &Cx, rows: &[Row<ProgrammeStep>], index: usize) {
        let Some((id, step)) = rows.get(index) else { return };
        let (id, of) = (*id, called(&step.name, index));
        let editing = &mut self.editing;
        let rect = Columns::new(ui, &WEIGHTS).row_ui(ui, |column, ui| match column {
            0 => {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = space::M;
                    state_ui(ui, cx, (id, step), &of);
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        text_ui(
                            ui,
                            cx,
                            (editing, id),
                            STEP,
                            Shown { of: &(index + 1).to_string(), font: None },
                        );
                        ui.scope(|ui| {
                            ui.visuals_mut().override_text_color = Some(color(cx.theme.second_ink));
                            text_ui(ui, cx, (editing, id), NOTE, Shown { of: &of, ..Shown::default() });
                        });
                    });
                });
            }
            1 => place_ui(ui, cx, step),
            2 => {
                text_ui(ui, cx, (editing, id), OWNER, Shown { of: &of, ..Shown::default() });
            }
            _ => {
                value_ui(ui, cx, (editing, id), &due(), (&date_text(step.due), &of));
                if is_late(step, cx.today) {
                    let late = weak(cx, cx.tr("strategy-late")).size(type_size::CAPTION);
                    ui.label(late.color(color(cx.theme.adverse)));
                }
            }
        });
        record_acts_ui(ui, cx, (rect, &of), (rows, index), verbs::move_step);
        ui.add_space(space::XS);
    }

    fn feedback_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        const WEIGHTS: [f32; 5] = [2.0, 2.2, 1.3, 1.3, 1.5];
        let rows = cx.workspace.feedback_points_in_order();
        if rows.is_empty() {
            quiet_ui(ui, cx, &cx.tr("strategy-feedback-empty"));
        } else {
            let names = [
                "strategy-survey",
                "strategy-trigger",
                "strategy-channel",
                "strategy-frequency",
                "strategy-owner",
            ];
            Columns::new(ui, &WEIGHTS).names_ui(ui, cx, &names);
        }
        for (index, (id, point)) in rows.iter().enumerate() {
            let (id, of) = (*id, called(&point.survey, index));
            let editing = &mut self.editing;
            let number = (index + 1).to_string();
            let rect = Columns::new(ui, &WEIGHTS).row_ui(ui, |column, ui| {
                let shown = Shown { of: if column == 0 { &number } else { &of }, font: None };
                let text = match column {
                    0 => SURVEY,
                    1 => TRIGGER,
                    2 => return channel_ui(ui, cx, (id, point), &of),
                    3 => FREQUENCY,
                    _ => ASKER,
                };
                text_ui(ui, cx, (editing, id), text, shown);
                if column == 0 {
                    kpi_list_ui(ui, cx, &point.kpis, &of, |kpis| {
                        let label = Label::Change(Kind::FeedbackPoint);
                        cx.edit(label, move |tx| tx.update(id, |point| point.kpis = kpis));
                    });
                }
            });
            record_acts_ui(ui, cx, (rect, &of), (&rows, index), verbs::move_feedback_point);
            ui.add_space(space::S);
        }
        if add_ui(ui, cx, "strategy-feedback-add") {
            cx.create(Label::Add(Kind::FeedbackPoint), |tx| {
                verbs::add_feedback_point(tx, FeedbackPoint::default())
            });
        }
    }
}

fn lay_out_key(list: PlanList) -> &'static str {
    match list {
        PlanList::Plan => "strategy-lay-out-plan",
        PlanList::Personal => "strategy-lay-out-tips",
    }
}

/// The usual steps of a checklist, in the language of the window.
fn usual(cx: &Cx, list: PlanList) -> Vec<ProgrammeStep> {
    let step = |task, name| ProgrammeStep { list, task, name, ..ProgrammeStep::default() };
    match list {
        PlanList::Plan => plan(cx.workspace.profile.start)
            .into_iter()
            .map(|task| step(task, cx.tr(&format!("strategy-task-{}", task.code()))))
            .collect(),
        PlanList::Personal => ["segment", "automate", "real-time", "test"]
            .into_iter()
            .map(|tip| step(PlanTask::Own, cx.tr(&format!("strategy-tip-{tip}"))))
            .collect(),
    }
}

fn told(cx: &Cx, progress: Progress) -> String {
    let Progress { done, all, late, .. } = progress;
    let words = tr!(cx.lang, "strategy-progress", done = done, all = all);
    if late == 0 { words } else { words + &tr!(cx.lang, "strategy-progress-late", late = late) }
}

/// How far a step is, as a mark that goes on to the next state when it is pressed.
fn state_ui(ui: &mut Ui, cx: &Cx, (id, step): (Id<ProgrammeStep>, &ProgrammeStep), of: &str) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(18.0, 26.0), Sense::click());
    let state = cx.tr(&format!("strategy-state-{}", step.state.code()));
    let name = format!("{}{}{state}", name_of(cx, "strategy-state", of), cx.tr("inline-comma"));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let (middle, accent) = (rect.center(), color(cx.theme.accent));
    let painter = ui.painter();
    let done = step.state == StepState::Done;
    let fill = if done { accent } else { color(cx.theme.surface) };
    painter.circle(middle, 7.5, fill, Stroke::new(1.5, accent));
    match step.state {
        StepState::Open => {}
        StepState::Started => _ = painter.circle_filled(middle, 3.5, accent),
        StepState::Done => {
            let ink = Stroke::new(1.75, color(cx.theme.on_accent));
            let tick = [(-3.4, 0.2), (-1.0, 2.8), (3.6, -2.6)].map(|(x, y)| middle + Vec2::new(x, y));
            painter.line(tick.to_vec(), ink);
        }
    }
    if response.has_focus() || response.hovered() {
        painter.circle_stroke(middle, 10.0, Stroke::new(1.0, accent));
    }
    if response.on_hover_text(state).clicked() {
        let next = match step.state {
            StepState::Open => StepState::Started,
            StepState::Started => StepState::Done,
            StepState::Done => StepState::Open,
        };
        let label = Label::Change(Kind::ProgrammeStep);
        cx.edit(label, move |tx| tx.update(id, |step: &mut ProgrammeStep| step.state = next));
    }
}

/// Whether to begin here, and a way to where the step is done.
fn place_ui(ui: &mut Ui, cx: &Cx, step: &ProgrammeStep) {
    let is_first = focus(cx.workspace.profile.start).task == step.task && step.state == StepState::Open;
    let way = match step.task {
        PlanTask::Own | PlanTask::Feedback => None,
        PlanTask::Purpose => Some(("strategy-vision", Request::Show(AnyId::only(Kind::Vision)))),
        PlanTask::Team => Some(("strategy-governance", Request::Show(AnyId::only(Kind::Governance)))),
        PlanTask::Journey | PlanTask::Improve => Some(("page-journeys", Request::Go(Page::Journeys))),
    };
    if !is_first && way.is_none() {
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        if is_first {
            pill(ui, cx.tr("strategy-begin-here"), color(cx.theme.accent), color(cx.theme.accent_soft));
        }
        if let Some((key, request)) = way {
            let words = egui::RichText::new(cx.tr(key)).size(type_size::CAPTION);
            if ui.add(egui::Link::new(words)).clicked() {
                cx.ask(request);
            }
            ui.label(icon_text(icon::ARROW_RIGHT, 12.0).color(color(cx.theme.second_ink)));
        }
    });
}

fn channel_ui(ui: &mut Ui, cx: &Cx, (id, point): (Id<FeedbackPoint>, &FeedbackPoint), of: &str) {
    let none = (Id::<Channel>::default(), cx.tr("strategy-channel-none"));
    let channels = cx.workspace.channels_in_order();
    let options = channels.into_iter().map(|(id, channel)| (id, channel.name.clone()));
    let ink = (!point.channel.is_set()).then(|| color(cx.theme.second_ink));
    let name = name_of(cx, "strategy-channel", of);
    let picked = choice_ui(
        ui,
        cx,
        (("channel", id), &name),
        (point.channel, ink),
        std::iter::once(none).chain(options),
    );
    if let Some(channel) = picked {
        let label = Label::Change(Kind::FeedbackPoint);
        cx.edit(label, move |tx| tx.update(id, |point| point.channel = channel));
    }
}
