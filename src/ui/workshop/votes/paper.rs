//! A vote that is open: the paper of one role after the other, each with so many dots to give.

use egui::{Align, Key, Layout, Modifiers, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use crate::{
    analysis::votes::{Turnout, turnout},
    base::id::Id,
    edit::{Join, Label, ballot as verbs},
    model::{
        AnyId, Kind,
        maturity::Respondent,
        workshop::{Ballot, BallotPaper},
    },
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx, icon,
        keys::{DIGITS, are_taken},
        style::color,
        widgets::{bold, icon_button, primary_button, quiet_button, weak},
        workshop::context,
    },
};

use super::{roles::RoleRow, words};

/// Height of a subject.
const ROW: f32 = 40.0;
/// More dots than this are said by number.
const MOST_DRAWN: u8 = 10;
/// Room for the dots and the buttons at the end of a row.
const END: f32 = 220.0;

/// Whose turn it is and on which subject the keys act.
#[derive(Default)]
pub struct PaperView {
    role: Id<Respondent>,
    row: usize,
    reveal: bool,
    roles: RoleRow,
}

/// A paper as it stands.
struct Paper<'a> {
    ballot: Id<Ballot>,
    own: &'a Ballot,
    role: Id<Respondent>,
    written: Option<&'a BallotPaper>,
}

impl Paper<'_> {
    fn given(&self, subject: AnyId) -> u8 {
        let given = self.written.map_or(&[][..], |paper| &paper.given);
        given.iter().find(|dots| dots.subject == Some(subject)).map_or(0, |dots| dots.count)
    }

    fn left(&self) -> u8 {
        let given = self.written.map_or(&[][..], |paper| &paper.given);
        let sum: u32 = given.iter().map(|dots| u32::from(dots.count)).sum();
        self.own.dots.saturating_sub(u8::try_from(sum).unwrap_or(u8::MAX))
    }

    fn set(&self, cx: &Cx, subject: AnyId, count: u8) {
        let (ballot, role) = (self.ballot, self.role);
        let join = Join::With(ballot.into(), "dots");
        cx.edit_joined(Label::Change(Kind::BallotPaper), join, move |tx| {
            verbs::give(tx, (ballot, role), subject, count)
        });
    }

    /// One dot more or less, as far as there are any.
    fn shift(&self, cx: &Cx, subject: AnyId, more: i8) {
        let now = self.given(subject);
        let wanted = if more > 0 { now + 1.min(self.left()) } else { now.saturating_sub(1) };
        if wanted != now {
            self.set(cx, subject, wanted);
        }
    }
}

impl PaperView {
    /// Goes to the start for another vote.
    pub fn begin(&mut self) {
        (self.role, self.row) = (Id::default(), 0);
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, (id, own): (Id<Ballot>, &Ballot)) {
        let turnout = turnout(cx.workspace, id);
        if turnout.voters.is_empty() {
            ui.label(weak(cx, cx.tr("votes-no-roles")));
            ui.add_space(space::S);
            self.roles.first_ui(ui, cx, own.workshop);
            return;
        }
        if !turnout.voters.iter().any(|(role, _)| *role == self.role) {
            self.role =
                turnout.next(Id::default()).or(turnout.voters.first().map(|(id, _)| *id)).unwrap_or_default();
        }
        ui.horizontal(|ui| {
            let (done, all) = (turnout.done(), turnout.voters.len());
            ui.label(weak(cx, tr!(cx.lang, "votes-turnout", done = done, all = all)));
            ui.add_space(space::M);
            budget_ui(ui, cx, (id, own));
            // Once all have voted, closing is what is offered next, below.
            if done < all && quiet_button(ui, icon::CHECK, cx.tr("votes-close")).clicked() {
                close(cx, id);
            }
        });
        ui.add_space(space::S);
        if let Some(role) = self.roles.ui(ui, cx, (own.workshop, self.role), &turnout.voters) {
            self.role = role;
            self.row = 0;
        }
        ui.add_space(space::M);
        let is_it = |paper: &&BallotPaper| paper.ballot == id && paper.respondent == self.role;
        let paper = cx.workspace.ballot_papers.values().map(|paper| &**paper).find(is_it);
        let paper = Paper { ballot: id, own, role: self.role, written: paper };
        if paper.written.is_some_and(|paper| paper.handed_in) {
            self.handed_in_ui(ui, cx, (id, &turnout));
        } else {
            self.take_keys(ui, cx, &paper, &turnout);
            self.head_ui(ui, cx, &paper, &turnout);
            self.subjects_ui(ui, cx, &paper);
        }
    }

    fn handed_in_ui(&mut self, ui: &mut Ui, cx: &Cx, (id, turnout): (Id<Ballot>, &Turnout)) {
        let role = context::role_name(cx, self.role);
        ui.label(bold(tr!(cx.lang, "votes-has-voted", role = role), type_size::SECTION));
        ui.label(weak(cx, cx.tr("votes-hidden")));
        ui.add_space(space::M);
        ui.horizontal(|ui| {
            if let Some(next) = turnout.next(self.role) {
                let words = tr!(cx.lang, "votes-go-on", role = context::role_name(cx, next));
                if primary_button(ui, cx.theme, words).clicked() {
                    self.role = next;
                    self.row = 0;
                }
            } else if primary_button(ui, cx.theme, cx.tr("votes-close")).clicked() {
                close(cx, id);
            }
            let whose = self.role;
            if ui.button(cx.tr("votes-give-back")).clicked() {
                cx.edit(Label::Change(Kind::BallotPaper), move |tx| verbs::give_back(tx, id, whose));
            }
        });
    }

    fn head_ui(&mut self, ui: &mut Ui, cx: &Cx, paper: &Paper, turnout: &Turnout) {
        ui.horizontal(|ui| {
            let left = tr!(cx.lang, "votes-left", left = paper.left(), all = paper.own.dots);
            ui.label(bold(left, type_size::SECTION));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let others = turnout.voters.iter().filter(|(role, done)| !done && *role != self.role).count();
                let key = if others > 0 { "votes-done-next" } else { "votes-done" };
                if primary_button(ui, cx.theme, cx.tr(key)).clicked() {
                    self.hand_in(cx, paper.ballot, turnout);
                }
                ui.label(weak(cx, cx.tr("votes-keys")).size(type_size::CAPTION));
            });
        });
        ui.add_space(space::S);
    }

    fn hand_in(&mut self, cx: &Cx, ballot: Id<Ballot>, turnout: &Turnout) {
        let role = self.role;
        cx.edit(Label::Change(Kind::BallotPaper), move |tx| verbs::hand_in(tx, ballot, role));
        if let Some(next) = turnout.next(role).filter(|next| *next != role) {
            self.role = next;
        }
        (self.row, self.reveal) = (0, true);
    }

    fn subjects_ui(&mut self, ui: &mut Ui, cx: &Cx, paper: &Paper) {
        let subjects = &paper.own.subjects;
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut scroll = ScrollArea::vertical().id_salt("votes-paper").auto_shrink(false);
        if std::mem::take(&mut self.reveal) {
            let height = ui.available_height();
            scroll = scroll.vertical_scroll_offset((self.row as f32 * ROW - height / 2.0).max(0.0));
        }
        scroll.show_rows(ui, ROW, subjects.len(), |ui, shown| {
            for index in shown {
                if let Some(subject) = subjects.get(index) {
                    self.subject_ui(ui, cx, paper, (index, *subject));
                }
            }
        });
    }

    fn subject_ui(&mut self, ui: &mut Ui, cx: &Cx, paper: &Paper, (index, subject): (usize, AnyId)) {
        let size = Vec2::new(ui.available_width() - space::M, ROW);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let (name, given) = (words::subject(cx, subject), paper.given(subject));
        let told = tr!(cx.lang, "votes-subject", name = name.clone(), count = given);
        response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &told));
        if response.clicked() {
            self.row = index;
        }
        if index == self.row {
            ui.painter().rect_filled(rect.shrink2(Vec2::new(0.0, 2.0)), 6.0, color(cx.theme.accent_soft));
        }
        let text = Rect::from_min_max(rect.min + Vec2::new(space::S, 0.0), rect.max - Vec2::new(END, 0.0));
        let mut inside =
            ui.new_child(egui::UiBuilder::new().max_rect(text).layout(Layout::left_to_right(Align::Center)));
        inside.add(egui::Label::new(&name).truncate().selectable(false));
        let end = Rect::from_min_max(rect.right_top() - Vec2::new(END - space::S, 0.0), rect.max);
        let layout = Layout::right_to_left(Align::Center);
        let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(end).layout(layout).id_salt(index));
        inside.spacing_mut().item_spacing.x = 2.0;
        let more = tr!(cx.lang, "votes-more", name = name.clone());
        if inside.add_enabled_ui(paper.left() > 0, |ui| icon_button(ui, icon::ADD, &more)).inner.clicked() {
            self.row = index;
            paper.shift(cx, subject, 1);
        }
        let fewer = tr!(cx.lang, "votes-fewer", name = name);
        if inside.add_enabled_ui(given > 0, |ui| icon_button(ui, icon::MINUS, &fewer)).inner.clicked() {
            self.row = index;
            paper.shift(cx, subject, -1);
        }
        dots_ui(&mut inside, cx, given);
    }

    fn take_keys(&mut self, ui: &Ui, cx: &Cx, paper: &Paper, turnout: &Turnout) {
        let ctx = ui.ctx();
        if ctx.text_edit_focused() || are_taken(ctx) {
            return;
        }
        let take = |key: Key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = paper.own.subjects.len().saturating_sub(1);
        self.row = self.row.min(last);
        if take(Key::ArrowDown) {
            (self.row, self.reveal) = ((self.row + 1).min(last), true);
        }
        if take(Key::ArrowUp) {
            (self.row, self.reveal) = (self.row.saturating_sub(1), true);
        }
        let Some(subject) = paper.own.subjects.get(self.row).copied() else { return };
        let shifted = ctx.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Equals));
        if shifted || take(Key::Plus) || take(Key::Equals) || take(Key::ArrowRight) {
            paper.shift(cx, subject, 1);
        }
        if take(Key::Minus) || take(Key::ArrowLeft) {
            paper.shift(cx, subject, -1);
        }
        for (count, key) in DIGITS.into_iter().enumerate() {
            if take(key) {
                paper.set(cx, subject, u8::try_from(count).unwrap_or_default());
            }
        }
        let nothing_focused = ctx.memory(|memory| memory.focused().is_none());
        if nothing_focused && take(Key::Enter) {
            self.hand_in(cx, paper.ballot, turnout);
        }
    }
}

/// How many dots each role has.
fn budget_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Ballot>, &Ballot)) {
    ui.spacing_mut().item_spacing.x = 2.0;
    let set = |dots: u8| {
        let join = Join::With(id.into(), "budget");
        cx.edit_joined(Label::Change(Kind::Ballot), join, move |tx| verbs::set_dots(tx, id, dots));
    };
    ui.label(weak(cx, tr!(cx.lang, "votes-budget", count = own.dots)));
    if icon_button(ui, icon::MINUS, &cx.tr("votes-budget-fewer")).clicked() {
        set(own.dots.saturating_sub(1));
    }
    if icon_button(ui, icon::ADD, &cx.tr("votes-budget-more")).clicked() {
        set(own.dots.saturating_add(1));
    }
    ui.add_space(space::M);
}

/// Closes a vote today.
fn close(cx: &Cx, id: Id<Ballot>) {
    let today = cx.today;
    cx.edit(Label::Change(Kind::Ballot), move |tx| verbs::close(tx, id, today));
}

/// So many dots, drawn from the right.
fn dots_ui(ui: &mut Ui, cx: &Cx, count: u8) {
    const PITCH: f32 = 13.0;
    if count > MOST_DRAWN {
        ui.label(bold(count.to_string(), type_size::BODY).color(color(cx.theme.accent)));
        return;
    }
    let size = Vec2::new(PITCH * f32::from(MOST_DRAWN), ROW - 8.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    for number in 0..count {
        let at = rect.right_center() - Vec2::new(PITCH * (f32::from(number) + 0.5), 0.0);
        ui.painter().circle_filled(at, 4.5, color(cx.theme.accent));
    }
}
