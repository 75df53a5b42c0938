//! The agenda: workshops, who takes part, and the steps with their times.

use egui::{Align, Key, Layout, TextEdit, Ui};
use jiff::civil::Time;

use crate::{
    base::{id::Id, text::clean},
    edit::{Label, workshop as verbs},
    model::{
        AnyId, Kind, Workspace,
        maturity::Respondent,
        order::Row,
        workshop::{AgendaStep, StepKind, Workshop},
    },
    scene::{
        agenda::{minutes_text, time_text},
        document::What,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Command, Cx,
        article::{REGISTER, add_ui, page_ui},
        cx::{Request, WorkshopRequest},
        icon,
        inline::{
            Editing,
            checked::Reading,
            entries::small_button,
            rows::{Columns, called},
            text::{Shown, Text, Value, date, date_text, fact_ui, text, text_ui, value_ui},
        },
        picker,
        sections::Section,
        widgets::{bold, icon_button, primary_button, quiet_button, weak},
    },
};

use super::{agenda_list, agenda_new, agenda_steps::Steps};

#[derive(Default)]
pub struct AgendaSection {
    selected: Id<Workshop>,
    editing: Editing,
    steps: Steps,
    /// The role that is being named.
    role: String,
    /// What a new workshop is to begin with is being chosen.
    choosing: bool,
}

const NAME: Text<Workshop> = text!("agenda-name", "agenda-name-hint", name);
const AIM: Text<Workshop> = text!("agenda-aim", "agenda-aim-hint", aim);
const ROLE: Text<Respondent> = text!("agenda-role", "agenda-role-hint", role);

/// A time of day such as 9:30 or 14.
const TIME: Reading<Time> = Reading { read: read_time, refusal: "agenda-bad-time" };

fn read_time(text: &str) -> Option<Time> {
    let text = text.trim().replace(['：', '.', 'h'], ":");
    let (hour, minute) = text.split_once(':').unwrap_or((&text, "0"));
    let minute = if minute.is_empty() { "0" } else { minute };
    Time::new(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0, 0).ok()
}

fn day() -> Value<Workshop, jiff::civil::Date> {
    date("date", "agenda-date", |workshop| &mut workshop.date)
}

const STARTS: Value<Workshop, Time> = Value {
    field: "starts",
    key: "agenda-starts",
    hint: "agenda-starts-hint",
    reading: TIME,
    slot: |workshop| &mut workshop.starts,
};

/// The list of workshops stands beside the agenda from this width on.
const BESIDE: f32 = 760.0;
const LIST: f32 = 220.0;

impl Section for AgendaSection {
    fn key(&self) -> &'static str {
        "agenda-title"
    }

    fn shows(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Workshop | Kind::AgendaStep)
    }

    fn documents(&self) -> Vec<What> {
        vec![What::Agenda]
    }

    fn chosen(&self, _: What) -> Option<AnyId> {
        Some(self.selected.into())
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if cx.workspace.workshops.is_empty() || self.choosing {
            let is_first = cx.workspace.workshops.is_empty();
            self.choosing &= !agenda_new::chooser_ui(ui, cx, is_first);
            return;
        }
        self.selected = self.at(cx);
        if ui.available_width() < BESIDE {
            ui.horizontal(|ui| {
                agenda_list::choice_row_ui(ui, cx, &mut self.selected);
                ui.add_space(space::L);
                self.choosing |= add_ui(ui, cx, "command-add-workshop");
            });
            self.workshop_ui(ui, cx);
            return;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            let room = egui::vec2(LIST, ui.available_height());
            ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
                ui.set_width(LIST);
                agenda_list::list_ui(ui, cx, &mut self.selected);
                ui.add_space(space::S);
                if add_ui(ui, cx, "command-add-workshop") {
                    self.choosing = true;
                }
            });
            ui.vertical(|ui| self.workshop_ui(ui, cx));
        });
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        self.choosing = false;
        if let Some(step) = id.typed::<AgendaStep>() {
            if let Some(step) = workspace.agenda_steps.get(step) {
                self.selected = step.workshop;
            }
            self.steps.editing.want((id, Steps::NAME.field, 0));
        } else if let Some(workshop) = id.typed() {
            self.selected = workshop;
            self.editing.want((id, NAME.field, 0));
        }
    }

    fn can(&self, command: Command, cx: &Cx) -> bool {
        match command {
            Command::AddWorkshop => true,
            Command::StartWorkshop => !cx.workspace.agenda_of(self.at(cx)).is_empty() && cx.run.is_none(),
            _ => false,
        }
    }

    fn run(&mut self, command: Command, cx: &Cx) {
        match command {
            Command::AddWorkshop => self.choosing = true,
            Command::StartWorkshop => {
                cx.ask(Request::Workshop(WorkshopRequest::Start(self.at(cx))));
            }
            _ => {}
        }
    }
}

impl AgendaSection {
    /// The workshop that is shown: the chosen one, else the one being held, else that of today, else the first.
    fn at(&self, cx: &Cx) -> Id<Workshop> {
        if cx.workspace.workshops.contains(self.selected) {
            return self.selected;
        }
        let rows = cx.workspace.workshops_in_order();
        let held = cx.run.map(|run| run.workshop).filter(|id| cx.workspace.workshops.contains(*id));
        let today = rows.iter().find(|(_, own)| own.date == Some(cx.today)).map(|(id, _)| *id);
        let first = rows.first().map(|(id, _)| *id);
        held.or(today).or(first).unwrap_or_default()
    }

    fn workshop_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let id = self.selected;
        let Some(workshop) = cx.workspace.workshops.get(id) else { return };
        page_ui(ui, "agenda", REGISTER, |ui| {
            self.head_ui(ui, cx, (id, workshop));
            ui.scope(|ui| {
                ui.visuals_mut().override_text_color = Some(crate::ui::style::color(cx.theme.second_ink));
                text_ui(ui, cx, (&mut self.editing, id), AIM, Shown::default());
            });
            ui.add_space(space::S);
            fact_ui(ui, cx, "agenda-date", |ui| {
                let now = date_text(workshop.date);
                value_ui(ui, cx, (&mut self.editing, id), &day(), (&now, ""));
            });
            fact_ui(ui, cx, "agenda-starts", |ui| {
                let now = workshop.starts.map(time_text).unwrap_or_default();
                value_ui(ui, cx, (&mut self.editing, id), &STARTS, (&now, ""));
            });
            fact_ui(ui, cx, "agenda-participants", |ui| self.participants_ui(ui, cx, (id, workshop)));
            ui.add_space(space::L);
            self.agenda_ui(ui, cx, id);
        });
    }

    /// Name and what can be done with the workshop as a whole.
    fn head_ui(&mut self, ui: &mut Ui, cx: &Cx, (id, workshop): (Id<Workshop>, &Workshop)) {
        /// Of the buttons beside the name.
        const ACTS: f32 = 210.0;
        ui.horizontal_top(|ui| {
            let width = (ui.available_width() - ACTS).max(120.0);
            ui.vertical(|ui| {
                ui.set_width(width);
                text_ui(ui, cx, (&mut self.editing, id), NAME, Shown::large(type_size::PAGE_TITLE));
            });
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.x = space::XS;
                if icon_button(ui, icon::DELETE, &cx.tr("agenda-delete")).clicked() {
                    cx.ask(Request::Delete(id.into()));
                }
                if icon_button(ui, icon::DUPLICATE, &cx.tr("agenda-duplicate")).clicked() {
                    let name = tr!(cx.lang, "agenda-copy-name", name = workshop.name.trim());
                    cx.create(Label::Duplicate(Kind::Workshop), move |tx| {
                        verbs::duplicate_workshop(tx, id, name)
                    });
                }
                let held = cx.run.is_some_and(|run| run.workshop == id);
                let can_start = cx.run.is_none() && !cx.workspace.agenda_of(id).is_empty();
                if held {
                    ui.label(weak(cx, cx.tr("agenda-held")));
                } else {
                    ui.add_enabled_ui(can_start, |ui| {
                        if primary_button(ui, cx.theme, cx.tr("agenda-start")).clicked() {
                            cx.ask(Request::Workshop(WorkshopRequest::Start(id)));
                        }
                    });
                }
            });
        });
    }

    fn participants_ui(&mut self, ui: &mut Ui, cx: &Cx, (id, workshop): (Id<Workshop>, &Workshop)) {
        let columns = if ui.available_width() > 520.0 { 2 } else { 1 };
        for (line, roles) in workshop.participants.chunks(columns).enumerate() {
            Columns::new(ui, &vec![1.0; columns]).row_ui(ui, |column, ui| {
                let Some(role) = roles.get(column).copied() else { return };
                let Some(own) = cx.workspace.respondents.get(role) else { return };
                let name = called(&own.role, line * columns + column);
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    ui.vertical(|ui| {
                        ui.set_width(ui.available_width() - 26.0);
                        text_ui(ui, cx, (&mut self.editing, role), ROLE, Shown::default());
                    });
                    let words = tr!(cx.lang, "agenda-excuse", role = name.as_str());
                    if small_button(ui, icon::CLOSE, &words, true) {
                        let label = Label::Change(Kind::Workshop);
                        cx.edit(label, move |tx| verbs::excuse(tx, id, role));
                    }
                });
            });
        }
        let mut others = cx.workspace.respondents_in_order();
        others.retain(|(role, _)| !workshop.participants.contains(role));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            self.name_ui(ui, cx, id);
            if !others.is_empty() {
                let button = quiet_button(ui, icon::ADD, cx.tr("agenda-invite"));
                egui::Popup::menu(&button)
                    .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
                    .show(|ui| invite_ui(ui, cx, (id, &others)));
            }
        });
    }

    /// One role after the other is named: Enter invites it and waits for the next.
    fn name_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Workshop>) {
        let name = cx.tr("agenda-invite-new");
        let edit = TextEdit::singleline(&mut self.role).hint_text(name.as_str()).desired_width(240.0);
        let response = ui.add(edit.id(egui::Id::unique("agenda-role"))).accessible_name(name);
        let left = response.lost_focus() && !ui.input(|input| input.key_pressed(Key::Escape));
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if response.lost_focus() && !left {
            self.role.clear();
        }
        if entered {
            response.request_focus();
        }
        if !left || self.role.trim().is_empty() {
            return;
        }
        let role = clean(std::mem::take(&mut self.role).trim()).into_owned();
        cx.edit(Label::Add(Kind::Respondent), move |tx| verbs::invite_new(tx, id, &role).map(drop));
    }

    fn agenda_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Workshop>) {
        let rows = cx.workspace.agenda_of(id);
        ui.horizontal(|ui| {
            ui.label(bold(cx.tr("agenda-title"), type_size::SECTION));
            if !rows.is_empty() {
                let total = minutes_text(crate::analysis::agenda::length(cx.workspace, id), cx.lang);
                let words = tr!(cx.lang, "agenda-total", count = rows.len(), total = total);
                ui.label(weak(cx, words));
            }
        });
        ui.add_space(space::S);
        if rows.is_empty() {
            ui.label(weak(cx, cx.tr("agenda-no-steps")));
        }
        self.steps.ui(ui, cx, id);
        if add_ui(ui, cx, "agenda-step-add") {
            let step =
                AgendaStep { workshop: id, kind: StepKind::Collect, minutes: 10, ..AgendaStep::default() };
            cx.create(Label::Add(Kind::AgendaStep), move |tx| {
                verbs::add_step(tx, step, crate::edit::Spot::Last)
            });
        }
    }
}

/// The roles that the workspace knows and that do not take part yet.
fn invite_ui(ui: &mut Ui, cx: &Cx, (id, others): (Id<Workshop>, &[Row<Respondent>])) {
    ui.set_width(260.0);
    let name_of = |index: usize| others.get(index).map_or("", |(_, own)| own.role.as_str());
    if let Some(at) = picker::names_ui(ui, cx, "agenda-roles", (others.len(), &name_of))
        && let Some((role, _)) = others.get(at)
    {
        let role = *role;
        cx.edit(Label::Change(Kind::Workshop), move |tx| verbs::invite(tx, id, role));
        ui.close();
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;

    #[test]
    fn a_time_of_day_is_read_as_people_write_it() {
        for (text, expected) in [
            ("9:30", Some(time(9, 30, 0, 0))),
            ("09.05", Some(time(9, 5, 0, 0))),
            ("14", Some(time(14, 0, 0, 0))),
            ("9：30", Some(time(9, 30, 0, 0))),
            ("8h15", Some(time(8, 15, 0, 0))),
            ("24:00", None),
            ("9:75", None),
            ("-1", None),
            ("soon", None),
        ] {
            assert_eq!(read_time(text), expected, "{text}");
        }
    }
}
