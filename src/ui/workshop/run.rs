//! The strip over every page while a workshop is held: the step, its instruction, the timer.

use std::sync::Arc;

use egui::{Align, Button, FontId, Frame, Layout, Margin, Panel, RichText, Ui, text::LayoutJob};

use crate::{
    base::id::Id,
    model::{
        Workspace,
        order::Row,
        workshop::{AgendaStep, Workshop},
    },
    scene::theme::{space, type_size},
    tr,
    ui::{
        Command, Cx,
        cx::{Request, RunningStep, WorkshopRequest},
        icon::{self, Icon},
        style::color,
        widgets::{bold, icon_button, icon_text, weak},
    },
};

use super::timer::{Timer, timer_ui};

/// A workshop that is being held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    pub at: RunningStep,
    /// Where in its agenda the step was seen last, so that there is somewhere to go when it is deleted.
    pub index: usize,
    pub timer: Timer,
}

/// A step with its place in the agenda.
pub struct Held<'a> {
    pub workshop: &'a Arc<Workshop>,
    pub step: &'a Arc<AgendaStep>,
    pub rows: Vec<Row<'a, AgendaStep>>,
    pub index: usize,
}

impl Run {
    /// What it is about; `None` when it is gone.
    pub fn held(self, workspace: &Workspace) -> Option<Held<'_>> {
        let workshop = workspace.workshops.get(self.at.workshop)?;
        let rows = workspace.agenda_of(self.at.workshop);
        let index = rows.iter().position(|(id, _)| *id == self.at.step)?;
        let step = rows.get(index).map(|(_, step)| *step)?;
        Some(Held { workshop, step, rows, index })
    }
}

impl Held<'_> {
    /// The step so many further on.
    pub fn beside(&self, offset: isize) -> Option<Id<AgendaStep>> {
        let index = self.index.checked_add_signed(offset)?;
        self.rows.get(index).map(|(id, _)| *id)
    }

    /// What the step is called.
    pub fn name(&self, cx: &Cx) -> String {
        step_name(cx, self.step)
    }
}

/// What a step is called: its name, else what is done in it.
pub fn step_name(cx: &Cx, step: &AgendaStep) -> String {
    match step.name.trim() {
        "" => cx.tr(&format!("agenda-kind-{}", step.kind.code())),
        name => name.replace('\n', " "),
    }
}

/// Below this width only what is needed to go on is shown.
const NARROW: f32 = 620.0;
/// From this width on there is room for the instruction.
const WIDE: f32 = 900.0;

/// For whom the strip is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// With all that a facilitator needs.
    Facilitator,
    /// Only what a room is to read.
    Room,
}

/// The strip as a panel below the menu.
pub fn strip_panel(ui: &mut Ui, cx: &Cx, run: Run, audience: Audience) {
    let frame = Frame::new().fill(color(cx.theme.surface)).inner_margin(Margin::symmetric(12, 4));
    Panel::top("run").frame(frame).show(ui, |ui| strip_ui(ui, cx, run, audience));
}

fn strip_ui(ui: &mut Ui, cx: &Cx, run: Run, audience: Audience) {
    let Some(held) = run.held(cx.workspace) else { return };
    let width = ui.available_width();
    ui.horizontal(|ui| {
        ui.set_min_height(32.0);
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.spacing_mut().button_padding = egui::vec2(8.0, 4.0);
        let back = held.beside(-1).is_some();
        if button(ui, icon::ARROW_LEFT, &named(cx, Command::PreviousStep, ui), back) {
            cx.run(Command::PreviousStep);
        }
        steps_menu_ui(ui, cx, &held);
        if button(ui, icon::ARROW_RIGHT, &named(cx, Command::NextStep, ui), held.beside(1).is_some()) {
            cx.run(Command::NextStep);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if audience == Audience::Facilitator {
                right_ui(ui, cx, width);
            }
            timer_ui(ui, cx, &run.timer, 18.0);
            ui.add_space(space::S);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                words_ui(ui, cx, &held, (audience, width));
            });
        });
    });
}

/// "2 of 7", which opens the agenda.
fn steps_menu_ui(ui: &mut Ui, cx: &Cx, held: &Held) {
    let count = tr!(cx.lang, "run-step", step = held.index + 1, count = held.rows.len());
    let button = ui.add(Button::new(weak(cx, count)).frame_when_inactive(false));
    let button = button.on_hover_text(cx.tr("run-agenda"));
    egui::Popup::menu(&button).show(|ui| {
        ui.set_min_width(240.0);
        for (index, (id, step)) in held.rows.iter().enumerate() {
            let name = format!("{}  {}", index + 1, step_name(cx, step));
            let minutes = tr!(cx.lang, "agenda-minutes", minutes = step.minutes);
            let entry = Button::selectable(index == held.index, name).right_text(weak(cx, minutes));
            if ui.add(entry).clicked() {
                cx.ask(Request::Workshop(WorkshopRequest::GoTo(*id)));
                ui.close();
            }
        }
    });
}

/// The name of the step, and its instruction where there is room.
fn words_ui(ui: &mut Ui, cx: &Cx, held: &Held, (audience, width): (Audience, f32)) {
    let wide = if audience == Audience::Room { NARROW } else { WIDE };
    let name = held.name(cx);
    let instructions = held.step.instructions.replace('\n', " ");
    let label = egui::Label::new(bold(&name, type_size::CARD_TITLE)).truncate();
    if width < wide || instructions.is_empty() {
        let response = ui.add(label);
        if !instructions.is_empty() {
            response.on_hover_text(instructions);
        }
        return;
    }
    ui.scope(|ui| {
        // However long the name is, some of the instruction can be seen.
        ui.set_max_width(ui.available_width() * 0.5);
        ui.add(egui::Label::new(bold(&name, type_size::CARD_TITLE)).truncate());
    });
    ui.add_space(space::S);
    instructions_ui(ui, cx, instructions);
}

/// In one line where there is room for it, else in two small ones: what a room is asked to do has to be read.
fn instructions_ui(ui: &mut Ui, cx: &Cx, words: String) {
    let room = ui.available_width();
    let laid_out = |size: f32, lines: usize| {
        let ink = color(cx.theme.second_ink);
        let mut job = LayoutJob::simple(words.clone(), FontId::proportional(size), ink, room);
        job.wrap.max_rows = lines;
        ui.painter().layout_job(job)
    };
    let mut galley = laid_out(type_size::BODY, 1);
    if galley.elided {
        galley = laid_out(type_size::CAPTION, 2);
    }
    ui.add(egui::Label::new(galley)).on_hover_text(words);
}

/// From the right: end, notes, lock, what changes the timer.
fn right_ui(ui: &mut Ui, cx: &Cx, width: f32) {
    if button(ui, icon::CLOSE, &named(cx, Command::EndWorkshop, ui), true) {
        cx.run(Command::EndWorkshop);
    }
    if width >= NARROW {
        let name = named(cx, Command::ShowFacilitatorNotes, ui);
        if button(ui, icon::NOTE, &name, true) {
            cx.run(Command::ShowFacilitatorNotes);
        }
    }
    lock_ui(ui, cx, width);
    ui.add_space(space::S);
    if width >= NARROW {
        if button(ui, icon::RESET, &cx.tr("run-reset"), true) {
            cx.ask(Request::Workshop(WorkshopRequest::Reset));
        }
        for minutes in [5, 1] {
            let words = RichText::new(format!("+{minutes}")).size(type_size::CAPTION);
            let name = tr!(cx.lang, "run-add", minutes = minutes);
            let add = ui.add(Button::new(words).frame_when_inactive(false));
            if add.on_hover_text(&name).accessible_name(name).clicked() {
                cx.ask(Request::Workshop(WorkshopRequest::AddMinutes(minutes)));
            }
        }
    }
}

/// Whether the structure is locked: a mark that says it, or the offer to do it.
fn lock_ui(ui: &mut Ui, cx: &Cx, width: f32) {
    let locked = cx.workspace.frame.locked;
    let (glyph, key) = if locked { (icon::LOCK, "frame-locked") } else { (icon::UNLOCK, "frame-lock-offer") };
    let words = cx.tr(key);
    let hint = cx.tr(if locked { "frame-locked-hint" } else { "frame-lock-hint" });
    let ink = color(if locked { cx.theme.accent } else { cx.theme.second_ink });
    let mark = icon_text(glyph, 14.0).color(ink);
    let button = if width < WIDE {
        Button::new(mark)
    } else {
        Button::new((mark, RichText::new(&words).size(type_size::CAPTION).color(ink)))
    };
    let response = ui.add(button.frame_when_inactive(false)).on_hover_text(hint).accessible_name(words);
    if response.clicked() {
        cx.run(Command::ToggleFrameLock);
    }
}

fn button(ui: &mut Ui, glyph: Icon, name: &str, enabled: bool) -> bool {
    ui.add_enabled_ui(enabled, |ui| icon_button(ui, glyph, name).clicked()).inner
}

/// A command's name with its keys.
fn named(cx: &Cx, command: Command, ui: &Ui) -> String {
    let name = command.about().map(|about| cx.tr(about.key)).unwrap_or_default();
    let keys = crate::ui::shell::shortcut_text(ui, command);
    if keys.is_empty() { name } else { format!("{name}  {keys}") }
}
