//! The field that keeps what is said, as fast as it is said: over any page, aimed at the right place.
//!
//! The rule: a note costs its text and one key. Enter keeps it and waits for the next, Tab aims elsewhere, Esc ends.

use egui::{Align2, Area, Event, ImeEvent, Key, KeyboardShortcut, Modifiers, Order, TextEdit, Ui};

use crate::{
    base::{id::Id, text::clean, written},
    edit::{
        Label,
        note::{self as verbs, Aim, Meeting, Talk},
    },
    model::{
        Kind,
        maturity::Respondent,
        workshop::{Outcome, OutcomeKind},
    },
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx, icon,
        inline::choice::choice_ui,
        keys::DIGITS,
        style::color,
        widgets::{icon_text, weak},
        workshop::context,
    },
};

use super::aim::Target;

/// Width of the field, where there is room.
const WIDTH: f32 = 640.0;

/// The field with what it remembers; the author stays from one opening to the next.
#[derive(Default)]
pub struct Capture {
    is_open: bool,
    text: String,
    target: Option<Target>,
    /// What the page offered last: where it offers something new, the field follows.
    offered: Vec<Aim>,
    author: Id<Respondent>,
    owner: String,
    due: String,
    /// How many notes were kept since it was opened, and the last of them.
    kept: usize,
    last: String,
    wants_focus: bool,
    is_composing: bool,
}

impl Capture {
    /// Opens the field, aimed at the first place that the page offers.
    pub fn open(&mut self, aims: Vec<Aim>) {
        if !self.is_open {
            self.kept = 0;
            self.last.clear();
        }
        self.target = Target::all(&aims).first().copied();
        self.offered = aims;
        self.is_open = true;
        self.wants_focus = true;
    }

    /// Opens the field for a decision.
    pub fn open_for(&mut self, kind: OutcomeKind, aims: Vec<Aim>) {
        self.open(aims);
        self.target = Some(Target::Outcome(kind));
    }

    pub fn close(&mut self) {
        self.is_open = false;
        self.text.clear();
    }

    /// Whether there is something typed that taking back would lose.
    pub fn holds_text(&self) -> bool {
        self.is_open && !self.text.is_empty()
    }

    /// Shows the field while it is open; `aims` is what the page offers now.
    pub fn ui(&mut self, ctx: &egui::Context, cx: &Cx, aims: Vec<Aim>) {
        if !self.is_open {
            return;
        }
        if aims != self.offered {
            if let Some(first) = aims.first().filter(|first| self.offered.first() != Some(first)) {
                self.target = Some(Target::Note(*first));
                self.wants_focus = true;
            }
            self.offered = aims;
        }
        let screen = ctx.content_rect();
        let width = WIDTH.min(screen.width() - 2.0 * space::XL);
        let area = Area::new(egui::Id::unique("note-capture"))
            .order(Order::Foreground)
            .constrain(true)
            .anchor(Align2::CENTER_BOTTOM, egui::Vec2::new(0.0, -space::XXL - space::M));
        area.show(ctx, |ui| {
            let frame = egui::Frame::popup(ui.style()).corner_radius(12).inner_margin(space::L);
            frame.show(ui, |ui| {
                ui.set_width(width - 2.0 * space::L);
                self.content_ui(ui, cx);
            });
        });
    }

    fn targets(&self) -> Vec<Target> {
        Target::all(&self.offered)
    }

    /// What it is aimed at; the parking lot where that is gone.
    fn target(&self, cx: &Cx) -> Target {
        self.target.filter(|target| target.exists(cx)).unwrap_or(Target::Note(Aim::ParkingLot))
    }

    fn content_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let target = self.target(cx);
        let is_outcome = matches!(target, Target::Outcome(_));
        self.head_ui(ui, cx, target);
        ui.add_space(space::XS);
        let id = egui::Id::unique("note-capture-text");
        let pasted = self.take_keys(ui, cx, (id, target));
        let line_break = KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter);
        let edit = TextEdit::multiline(&mut self.text)
            .id(id)
            .desired_rows(1)
            .return_key(line_break)
            .lock_focus(!is_outcome)
            .font(egui::FontId::proportional(type_size::SECTION))
            .hint_text(cx.tr(match target {
                Target::Outcome(OutcomeKind::Question) => "notes-question-hint",
                Target::Outcome(_) => "notes-outcome-hint",
                Target::Note(_) => "notes-capture-hint",
            }))
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 8));
        let response = ui.add(edit).accessible_name(cx.tr("notes-capture"));
        if std::mem::take(&mut self.wants_focus) {
            response.request_focus();
        }
        let tab = !is_outcome;
        keep_escape(ui, id, egui::EventFilter { tab, ..KEPT });
        let entered_below = is_outcome && self.care_ui(ui, cx);
        self.follow_composing(ui);
        self.foot_ui(ui, cx, if is_outcome { "notes-outcome-keys" } else { "notes-capture-keys" });
        let enter = ui.input(|input| input.events.iter().any(is_plain_enter));
        if let Some(lines) = pasted {
            self.keep(cx, &lines);
        } else if enter && !self.is_composing && (response.has_focus() || entered_below) {
            let text = std::mem::take(&mut self.text);
            if text.trim().is_empty() || !self.keep(cx, std::slice::from_ref(&text)) {
                self.text = text.trim_end_matches('\n').to_owned();
            }
            self.wants_focus = true;
        }
        if ui.input(|input| input.key_pressed(Key::Escape)) && !self.is_composing {
            self.close();
        }
    }

    /// Tab and arrows aim elsewhere; several lines that are pasted are notes at once.
    fn take_keys(&mut self, ui: &Ui, cx: &Cx, (id, target): (egui::Id, Target)) -> Option<Vec<String>> {
        // Below a decision there are fields that Tab goes to.
        let is_outcome = matches!(target, Target::Outcome(_));
        if !ui.memory(|memory| memory.has_focus(id)) || self.is_composing {
            return None;
        }
        let take = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let is_one_line = !self.text.contains('\n');
        let back = !is_outcome && take(Modifiers::SHIFT, Key::Tab)
            || is_one_line && take(Modifiers::NONE, Key::ArrowUp);
        let on = !is_outcome && take(Modifiers::NONE, Key::Tab)
            || is_one_line && take(Modifiers::NONE, Key::ArrowDown);
        if back || on {
            self.turn(cx, if on { Turn::On } else { Turn::Back });
        }
        // None, the first role, the second …
        for (number, key) in DIGITS.into_iter().enumerate() {
            if take(Modifiers::ALT, key) {
                let roles = cx.workspace.respondents_in_order();
                let chosen = number.checked_sub(1).and_then(|index| roles.get(index));
                self.author = chosen.map(|(id, _)| *id).unwrap_or_default();
            }
        }
        self.take_lines(ui)
    }

    fn turn(&mut self, cx: &Cx, turn: Turn) {
        let targets = self.targets();
        let now = self.target(cx);
        let at = targets.iter().position(|target| *target == now).unwrap_or(0);
        let count = targets.len().max(1);
        let at = match turn {
            Turn::On => (at + 1) % count,
            Turn::Back => (at + count - 1) % count,
        };
        self.target = targets.get(at).copied();
    }

    fn take_lines(&mut self, ui: &Ui) -> Option<Vec<String>> {
        let mut pasted = None;
        ui.input_mut(|input| {
            input.events.retain(|event| match event {
                Event::Paste(text) if lines(text).len() > 1 => {
                    pasted = Some(text.clone());
                    false
                }
                _ => true,
            });
            for event in &mut input.events {
                if let Event::Paste(text) = event {
                    *text = clean(text).into_owned();
                }
            }
        });
        let pasted = pasted?;
        Some(lines(&(std::mem::take(&mut self.text) + &pasted)))
    }

    fn follow_composing(&mut self, ui: &Ui) {
        ui.input(|input| {
            for event in &input.events {
                match event {
                    Event::Ime(ImeEvent::Preedit { text, .. }) => self.is_composing = !text.is_empty(),
                    Event::Ime(ImeEvent::Commit(_)) => self.is_composing = false,
                    _ => {}
                }
            }
        });
    }

    fn head_ui(&mut self, ui: &mut Ui, cx: &Cx, target: Target) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let glyph = if matches!(target, Target::Outcome(_)) { icon::CHECK } else { icon::NOTE };
            ui.label(icon_text(glyph, 15.0).color(color(cx.theme.accent)));
            let options = self.targets().into_iter().map(|target| (target, target.words(cx)));
            let name = cx.tr("notes-aim");
            let chosen = choice_ui(
                ui,
                cx,
                ("note-aim", &name),
                (target, Some(color(cx.theme.accent))),
                options.collect::<Vec<_>>(),
            );
            if let Some(chosen) = chosen {
                self.target = Some(chosen);
                self.wants_focus = true;
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| self.author_ui(ui, cx));
        });
    }

    fn author_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let roles = cx.workspace.respondents_in_order();
        if roles.is_empty() {
            return;
        }
        if !cx.workspace.respondents.contains(self.author) {
            self.author = Id::default();
        }
        let nobody = (Id::default(), cx.tr("notes-author-none"));
        let roles = roles.iter().map(|(id, _)| (*id, context::role_name(cx, *id)));
        let options: Vec<_> = std::iter::once(nobody).chain(roles).collect();
        let ink = color(cx.theme.second_ink);
        let name = cx.tr("notes-author");
        if let Some(author) = choice_ui(ui, cx, ("note-author", &name), (self.author, Some(ink)), options) {
            self.author = author;
            self.wants_focus = true;
        }
    }

    /// Who takes care of it, until when; says whether Enter was pressed there.
    fn care_ui(&mut self, ui: &mut Ui, cx: &Cx) -> bool {
        ui.add_space(space::XS);
        let left = ui.horizontal(|ui| {
            let half = (ui.available_width() - space::S) * 0.62;
            let owner = TextEdit::singleline(&mut self.owner)
                .id(owner_id())
                .hint_text(cx.tr("notes-owner"))
                .desired_width(half);
            let owner = ui.add(owner).accessible_name(cx.tr("notes-owner"));
            let ink = if self.due_is_readable() { cx.theme.ink } else { cx.theme.adverse };
            let due = TextEdit::singleline(&mut self.due)
                .id(due_id())
                .hint_text(cx.tr("inline-date-hint"))
                .text_color(color(ink))
                .desired_width(f32::INFINITY);
            let due = ui.add(due).accessible_name(cx.tr("notes-due"));
            keep_escape(ui, owner_id(), KEPT);
            keep_escape(ui, due_id(), KEPT);
            owner.lost_focus() || due.lost_focus()
        });
        if !self.due_is_readable() {
            let words = tr!(cx.lang, "people-bad-date", text = self.due.trim());
            ui.label(weak(cx, words).size(type_size::CAPTION).color(color(cx.theme.adverse)));
        }
        left.inner && ui.input(|input| input.key_pressed(Key::Enter))
    }

    fn due_is_readable(&self) -> bool {
        self.due.trim().is_empty() || written::day(&self.due).is_some()
    }

    fn foot_ui(&self, ui: &mut Ui, cx: &Cx, keys: &str) {
        ui.add_space(space::XS);
        ui.horizontal(|ui| {
            let keys = weak(cx, cx.tr(keys)).size(type_size::CAPTION);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if self.kept > 0 {
                    let kept = tr!(cx.lang, "notes-kept", count = self.kept);
                    ui.label(weak(cx, kept).size(type_size::CAPTION).color(color(cx.theme.accent)));
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    let words = if self.last.is_empty() {
                        keys
                    } else {
                        weak(cx, tr!(cx.lang, "notes-kept-last", text = self.last.replace('\n', " ")))
                            .size(type_size::CAPTION)
                    };
                    ui.add(egui::Label::new(words).truncate());
                });
            });
        });
    }

    /// Keeps texts where the field is aimed; says whether it could.
    fn keep(&mut self, cx: &Cx, texts: &[String]) -> bool {
        let texts: Vec<String> = texts.iter().filter(|text| !text.trim().is_empty()).cloned().collect();
        let Some(last) = texts.last().cloned() else { return false };
        let (meeting, step) = match context::running(cx) {
            Some((id, step)) => (Meeting::Held(id), step),
            None => (context::meeting(cx), Id::default()),
        };
        let talk = Talk { meeting, step, author: self.author };
        match self.target(cx) {
            Target::Note(aim) => {
                self.kept += texts.len();
                cx.edit(Label::Add(Kind::Note), move |tx| verbs::capture(tx, &talk, aim, &texts).map(drop));
            }
            Target::Outcome(kind) => {
                if !self.due_is_readable() {
                    return false;
                }
                self.kept += texts.len();
                let (owner_role, due) = (self.owner.trim().to_owned(), written::day(&self.due));
                cx.edit(Label::Add(Kind::Outcome), move |tx| {
                    texts.into_iter().try_for_each(|text| {
                        let own =
                            Outcome { kind, text, owner_role: owner_role.clone(), due, ..Outcome::default() };
                        verbs::add_outcome(tx, &talk, own).map(drop)
                    })
                });
                self.owner.clear();
                self.due.clear();
            }
        }
        self.last = last;
        true
    }
}

/// Which way through the places.
#[derive(Clone, Copy)]
enum Turn {
    On,
    Back,
}

/// Enter without Shift, which breaks the line.
fn is_plain_enter(event: &Event) -> bool {
    matches!(event, Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if !modifiers.shift)
}

/// Keys that a field keeps to itself.
const KEPT: egui::EventFilter =
    egui::EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// Esc closes the field before the page below it can take it for itself.
fn keep_escape(ui: &Ui, id: egui::Id, filter: egui::EventFilter) {
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}

fn owner_id() -> egui::Id {
    egui::Id::unique("note-capture-owner")
}

fn due_id() -> egui::Id {
    egui::Id::unique("note-capture-due")
}

/// The lines of a list that was pasted, without their marks.
fn lines(text: &str) -> Vec<String> {
    let plain = |line: &str| line.trim().trim_start_matches(['-', '*', '•', '·', '–']).trim().to_owned();
    text.lines().map(plain).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_list_loses_its_marks_and_blank_lines() {
        assert_eq!(lines("- one\n\n  • two \r\n三"), ["one", "two", "三"]);
        assert_eq!(lines("one"), ["one"]);
    }
}
