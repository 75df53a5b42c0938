//! The steps of an agenda: edited where they stand, moved by dragging their time or with Alt and an arrow.

use egui::{CursorIcon, FontId, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::{
    analysis::agenda::clock,
    base::id::Id,
    edit::{Label, Spot, workshop as verbs},
    model::{
        AnyId, Kind, Workspace,
        order::Row,
        workshop::{AgendaStep, StepKind, StepView, Workshop},
    },
    scene::{
        agenda::{time_text, view_key},
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        field::Field,
        fonts, icon,
        inline::{
            Editing,
            checked::{Reading, checked_ui},
            choice::choice_ui,
            entries::small_button,
            rows::{Columns, called, record_acts_ui},
            text::{Shown, Text, name_of, text, text_ui},
        },
        style::color,
        widgets::{icon_text, weak},
    },
};

/// View state of the steps.
#[derive(Default)]
pub struct Steps {
    pub editing: Editing,
    dragged: Option<Id<AgendaStep>>,
}

const INSTRUCTIONS: Text<AgendaStep> = text!("agenda-instructions", "agenda-instructions-hint", instructions);
const NOTES: Text<AgendaStep> = text!("agenda-notes", "agenda-notes-hint", notes);

/// Minutes of a step.
const MINUTES: Reading<u16> = Reading {
    read: |text| text.trim().parse().ok().filter(|minutes| *minutes <= verbs::LONGEST),
    refusal: "agenda-bad-minutes",
};

/// Width of the column with the time of day.
const TIMES: f32 = 56.0;
/// Kind, words and what is shown; minutes.
const WEIGHTS: [f32; 3] = [1.1, 4.4, 0.7];

impl Steps {
    pub const NAME: Text<AgendaStep> = text!("agenda-step", "agenda-step-hint", name);

    /// All steps of a workshop.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, workshop: Id<Workshop>) {
        let rows = cx.workspace.agenda_of(workshop);
        let starts = cx.workspace.workshops.get(workshop).and_then(|own| own.starts);
        let times = starts.map(|starts| clock(starts, rows.iter().map(|(_, step)| step.minutes)));
        let mut places = Vec::with_capacity(rows.len());
        for index in 0..rows.len() {
            let when = match &times {
                Some(times) => times.get(index).map(|time| time_text(*time)).unwrap_or_default(),
                None => (index + 1).to_string(),
            };
            places.push(self.step_ui(ui, cx, (&rows, index), &when));
            ui.add_space(space::S);
        }
        self.drag(ui, cx, (&rows, &places));
    }

    fn step_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx,
        (rows, index): (&[Row<AgendaStep>], usize),
        when: &str,
    ) -> Rect {
        let Some((id, step)) = rows.get(index) else { return Rect::NOTHING };
        let (id, of) = (*id, called(&step.name, index));
        let number = (index + 1).to_string();
        let whole = ui.cursor().min;
        let mut rect = Rect::NOTHING;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            self.time_ui(ui, cx, (id, &of), when);
            ui.vertical(|ui| {
                let editing = &mut self.editing;
                rect = Columns::new(ui, &WEIGHTS).row_ui(ui, |column, ui| match column {
                    0 => kind_ui(ui, cx, (id, step), &of),
                    1 => {
                        let font = FontId::new(type_size::CARD_TITLE, fonts::bold());
                        let shown = Shown { of: &number, font: Some(font) };
                        text_ui(ui, cx, (editing, id), Self::NAME, shown);
                        text_ui(ui, cx, (editing, id), INSTRUCTIONS, Shown { of: &of, font: None });
                        ui.scope(|ui| {
                            ui.visuals_mut().override_text_color = Some(color(cx.theme.second_ink));
                            let small = FontId::proportional(type_size::CAPTION);
                            text_ui(ui, cx, (editing, id), NOTES, Shown { of: &of, font: Some(small) });
                        });
                        view_ui(ui, cx, (id, step), &of);
                    }
                    _ => minutes_ui(ui, cx, (editing, id, step), &of),
                });
                duplicate_ui(ui, cx, (rect, id), &of);
                record_acts_ui(ui, cx, (rect, &of), (rows, index), verbs::move_step);
            });
        });
        let place = Rect::from_min_max(whole, rect.max);
        if cx.run.is_some_and(|run| run.step == id) {
            let bar = Rect::from_min_max(
                place.left_top() - Vec2::new(8.0, 0.0),
                place.left_bottom() - Vec2::new(5.0, 0.0),
            );
            ui.painter().rect_filled(bar, 1.5, color(cx.theme.accent));
        }
        place
    }

    /// When a step begins; it is dragged by it.
    fn time_ui(&mut self, ui: &mut Ui, cx: &Cx, (id, of): (Id<AgendaStep>, &str), when: &str) {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(TIMES, 28.0), Sense::hover());
        let handle = ui.interact(rect, egui::Id::unique(("agenda-time", id.to_string())), Sense::drag());
        let name = tr!(cx.lang, "agenda-drag", step = of);
        handle.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        let ink =
            if self.dragged == Some(id) || handle.hovered() { cx.theme.accent } else { cx.theme.second_ink };
        let font = FontId::new(type_size::CARD_TITLE, fonts::bold());
        let at = egui::pos2(rect.left(), rect.top() + 13.0);
        ui.painter().text(at, egui::Align2::LEFT_CENTER, when, font, color(ink));
        if handle.drag_started() {
            self.dragged = Some(id);
        }
        handle.on_hover_and_drag_cursor(CursorIcon::Grab);
    }

    /// Where a step that is dragged would go, as a line; it goes there when it is let go.
    fn drag(&mut self, ui: &Ui, cx: &Cx, (rows, places): (&[Row<AgendaStep>], &[Rect])) {
        let Some(id) = self.dragged else { return };
        let (pointer, down, escape) = ui.input(|input| {
            let escape = input.key_pressed(egui::Key::Escape);
            (input.pointer.latest_pos(), input.pointer.any_down(), escape)
        });
        let from = rows.iter().position(|(other, _)| *other == id);
        let (Some(pointer), Some(from), false) = (pointer, from, escape) else {
            self.dragged = None;
            return;
        };
        let to = places.iter().filter(|place| place.center().y < pointer.y).count();
        let is_move = to != from && to != from + 1;
        if down {
            let y = places.get(to).map(|place| place.top() - 6.0);
            let y = y.or_else(|| places.last().map(|place| place.bottom() + 2.0));
            if let (Some(y), Some(place), true) = (y, places.first(), is_move) {
                let line = Stroke::new(2.0, color(cx.theme.accent));
                ui.painter().hline(place.x_range(), y, line);
            }
            return;
        }
        self.dragged = None;
        let spot = match rows.get(to) {
            Some((before, _)) => Spot::Before(*before),
            None => Spot::Last,
        };
        if is_move {
            cx.edit(Label::Move(Kind::AgendaStep), move |tx| verbs::move_step(tx, id, spot));
        }
    }
}

fn kind_ui(ui: &mut Ui, cx: &Cx, (id, step): (Id<AgendaStep>, &AgendaStep), of: &str) {
    let kind = |kind: StepKind| cx.tr(&format!("agenda-kind-{}", kind.code()));
    let options = StepKind::ALL.iter().map(|other| (*other, kind(*other)));
    let name = name_of(cx, "agenda-kind", of);
    let ink = Some(color(cx.theme.second_ink));
    if let Some(kind) = choice_ui(ui, cx, (("kind", id), &name), (step.kind, ink), options) {
        let label = Label::Change(Kind::AgendaStep);
        cx.edit(label, move |tx| tx.update(id, |step: &mut AgendaStep| step.kind = kind));
    }
}

/// The page that is shown, and what on it.
fn view_ui(ui: &mut Ui, cx: &Cx, (id, step): (Id<AgendaStep>, &AgendaStep), of: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.label(icon_text(icon::VIEW, 13.0).color(color(cx.theme.second_ink)));
        let none = std::iter::once((None, cx.tr("agenda-view-none")));
        let views = StepView::ALL.iter().map(|view| (Some(*view), cx.tr(view_key(*view))));
        let ink = Some(color(cx.theme.second_ink));
        let name = name_of(cx, "agenda-shows", of);
        if let Some(view) = choice_ui(ui, cx, (("view", id), &name), (step.view, ink), none.chain(views)) {
            cx.edit(Label::Change(Kind::AgendaStep), move |tx| verbs::set_view(tx, id, view));
        }
        let Some(view) = step.view else { return };
        let subjects = subjects(cx.workspace, view);
        if subjects.is_empty() {
            return;
        }
        let none = std::iter::once((None, cx.tr("agenda-subject-none")));
        let options = none.chain(subjects.into_iter().map(|(id, name)| (Some(id), name)));
        let name = name_of(cx, "agenda-subject", of);
        if let Some(subject) = choice_ui(ui, cx, (("subject", id), &name), (step.subject, ink), options) {
            cx.edit(Label::Change(Kind::AgendaStep), move |tx| verbs::set_subject(tx, id, subject));
        }
    });
}

/// What a step with a view can be about, by name.
fn subjects(workspace: &Workspace, view: StepView) -> Vec<(AnyId, String)> {
    let mut found: Vec<(AnyId, String)> = Vec::new();
    workspace.for_each(|id, _| {
        if view.shows(id.kind)
            && let Some(name) = workspace.name_of(id)
        {
            found.push((id, name.replace('\n', " ")));
        }
    });
    found.sort_by(|a, b| a.1.cmp(&b.1));
    found
}

fn minutes_ui(
    ui: &mut Ui,
    cx: &Cx,
    (editing, id, step): (&mut Editing, Id<AgendaStep>, &AgendaStep),
    of: &str,
) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.vertical(|ui| {
            ui.set_width(30.0);
            let now = step.minutes.to_string();
            let name = name_of(cx, "agenda-column-minutes", of);
            let field = Field::new(id, "minutes", &now, name).width(30.0);
            let set = move |tx: &mut crate::edit::Tx, minutes: Option<u16>| {
                verbs::set_minutes(tx, id, minutes.unwrap_or_default())
            };
            checked_ui(ui, cx, editing, (field, MINUTES), set);
        });
        ui.vertical(|ui| {
            ui.add_space(5.0);
            ui.add(egui::Label::new(weak(cx, cx.tr("agenda-unit"))).extend());
        });
    });
}

/// A copy of a step, offered while the pointer is on it.
fn duplicate_ui(ui: &mut Ui, cx: &Cx, (rect, id): (Rect, Id<AgendaStep>), of: &str) {
    // Beside the three buttons that every row has.
    let right = rect.right() - 66.0;
    let place = Rect::from_min_max(egui::pos2(right - 22.0, rect.top()), egui::pos2(right, rect.bottom()));
    let layout = egui::Layout::left_to_right(egui::Align::Min);
    let builder = egui::UiBuilder::new().max_rect(place).layout(layout).id_salt(("duplicate", id));
    let mut inside = ui.new_child(builder);
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    let has_focus = focused.is_some_and(|response| rect.contains(response.rect.center()));
    let shown = has_focus || ui.rect_contains_pointer(rect);
    inside.set_opacity(if shown { 1.0 } else { 0.0 });
    if small_button(&mut inside, icon::DUPLICATE, &tr!(cx.lang, "agenda-step-duplicate", step = of), true) {
        cx.create(Label::Duplicate(Kind::AgendaStep), move |tx| verbs::duplicate_step(tx, id));
    }
}
