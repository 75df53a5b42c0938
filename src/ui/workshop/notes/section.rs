//! The section of notes: a head with search and colours, the wall, and what can be done with what is selected.

use std::collections::BTreeSet;

use egui::{Key, Panel, TextEdit, Ui};

use crate::{
    base::id::Id,
    edit::{Label, Spot, note as verbs},
    model::{
        AnyId, Kind, Workspace,
        workshop::{Note, Workshop},
    },
    scene::{
        document::What,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Command, Cx,
        cx::Request,
        icon,
        inline::{Editing, choice::choice_ui},
        keys::are_taken,
        sections::Section,
        widgets::{empty_ui, icon_button, quiet_button, tab, weak},
        workshop::{context, votes::open_on},
    },
};

use super::{
    board::{Drag, GROUP, wall_id},
    card::{CardTexts, what},
    fate::{self, Habits, Question, Wish},
    keys::{self, Pressed},
    selection::Selection,
    twins::Twins,
    wall::{Cluster, Direction, Wall},
};

/// What the colours of the cards tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColourBy {
    #[default]
    Group,
    Role,
}

/// The view state of the wall.
pub struct NotesSection {
    pub(super) selection: Selection,
    pub(super) search: String,
    wants_search: bool,
    pub(super) colour: ColourBy,
    pub(super) texts: CardTexts,
    /// Of the cards: 1 is as they are meant to be.
    pub(super) scale: f32,
    pub(super) drag: Option<Drag>,
    pub(super) marquee: Option<egui::Pos2>,
    pub(super) editing: Editing,
    /// The note whose text is being edited.
    pub(super) edited: Option<Id<Note>>,
    pub(super) reveal: Option<Id<Note>>,
    question: Option<Question>,
    habits: Habits,
    twins: Twins,
    /// What turning the wheel has asked for that is less than a step.
    turned: f32,
    /// A workshop to be shown, asked for from outside.
    wants: Option<Id<Workshop>>,
}

impl Default for NotesSection {
    fn default() -> Self {
        Self {
            selection: Selection::default(),
            search: String::new(),
            wants_search: false,
            colour: ColourBy::default(),
            texts: CardTexts::default(),
            scale: 1.0,
            drag: None,
            marquee: None,
            editing: Editing::default(),
            edited: None,
            reveal: None,
            question: None,
            habits: Habits::default(),
            twins: Twins::default(),
            turned: 1.0,
            wants: None,
        }
    }
}

/// Sizes of the cards go in steps of this, so that their texts are not broken anew in every frame.
const STEP: f32 = 0.1;
const SCALES: std::ops::RangeInclusive<f32> = 0.6..=1.8;

impl Section for NotesSection {
    fn key(&self) -> &'static str {
        "notes-section"
    }

    fn shows(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Note | Kind::NoteGroup)
    }

    fn documents(&self) -> Vec<What> {
        vec![]
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if let Some(id) = self.wants.take().filter(|id| cx.workspace.workshops.contains(*id)) {
            context::show(ui.ctx(), id);
        }
        let was_typing = ui.ctx().text_edit_focused();
        let workshop = context::shown(ui, cx);
        let is_bare = |id| {
            cx.workspace.notes.values().all(|note| note.workshop != id)
                && cx.workspace.note_groups.values().all(|group| group.workshop != id)
        };
        let Some(workshop) = workshop.filter(|id| !is_bare(*id)) else {
            context::choice_of_workshop_ui(ui, cx, "notes");
            if empty_ui(ui, cx, icon::NOTE, &cx.tr("notes-empty"), &cx.tr("notes-write")) {
                cx.run(Command::CaptureNote);
            }
            return;
        };
        self.head_ui(ui, cx, workshop);
        if let Some(note) = self.twins.ui(ui, cx, workshop) {
            self.selection.set(note);
            self.reveal = Some(note);
        }
        let foot = egui::Frame::new().inner_margin(egui::Margin { left: 0, right: 0, top: 8, bottom: 0 });
        let panel = Panel::bottom("notes-foot").resizable(false).show_separator_line(false).frame(foot);
        panel.show(ui, |ui| self.foot_ui(ui, cx));
        self.zoom_by_wheel(ui);
        let wall = self.wall_ui(ui, cx, workshop);
        if was_typing {
            leave_text(ui);
        } else {
            self.take_keys(ui, cx, &wall);
        }
        if let Some(mut question) = self.question.take()
            && question.ui(ui, cx, &mut self.habits)
        {
            self.question = Some(question);
        }
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        if let Some((id, note)) = id.typed().and_then(|id| Some((id, workspace.notes.get(id)?))) {
            self.search.clear();
            self.selection.set(id);
            self.reveal = Some(id);
            self.wants = Some(note.workshop);
        }
        if let Some((id, group)) = id.typed().and_then(|id| Some((id, workspace.note_groups.get(id)?))) {
            self.editing.want((AnyId::from(id), GROUP.field, 0));
            self.wants = Some(group.workshop);
        }
    }

    fn can(&self, command: Command, _: &Cx) -> bool {
        match command {
            Command::Delete => !self.selection.is_empty() && self.edited.is_none(),
            Command::Find | Command::ZoomIn | Command::ZoomOut | Command::ZoomReset => true,
            _ => false,
        }
    }

    fn run(&mut self, command: Command, cx: &Cx) {
        match command {
            Command::Delete => {
                let notes = self.selected(cx);
                self.selection.clear();
                cx.edit(Label::Delete(Kind::Note), move |tx| verbs::remove_notes(tx, &notes));
            }
            Command::Find => self.wants_search = true,
            Command::ZoomIn => self.zoom(STEP),
            Command::ZoomOut => self.zoom(-STEP),
            Command::ZoomReset => self.scale = 1.0,
            _ => {}
        }
    }
}

impl NotesSection {
    fn zoom(&mut self, by: f32) {
        let steps = ((self.scale + by) / STEP).round();
        self.scale = (steps * STEP).clamp(*SCALES.start(), *SCALES.end());
    }

    fn zoom_by_wheel(&mut self, ui: &Ui) {
        let turned = ui.input(egui::InputState::zoom_delta);
        if turned == 1.0 || !ui.rect_contains_pointer(ui.max_rect()) {
            return;
        }
        self.turned *= turned;
        if !(0.92..=1.08).contains(&self.turned) {
            self.zoom(if self.turned > 1.0 { STEP } else { -STEP });
            self.turned = 1.0;
        }
    }

    /// The selected notes that exist, in the order of the workshop.
    fn selected(&self, cx: &Cx) -> Vec<Id<Note>> {
        let mut found: Vec<_> =
            cx.workspace.notes.iter().filter(|(id, _)| self.selection.contains(*id)).collect();
        found.sort_by(|a, b| a.1.rank.cmp(&b.1.rank).then(a.0.cmp(&b.0)));
        found.into_iter().map(|(id, _)| id).collect()
    }

    fn head_ui(&mut self, ui: &mut Ui, cx: &Cx, workshop: Id<Workshop>) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            context::choice_of_workshop_ui(ui, cx, "notes");
            ui.add_space(space::S);
            let search = TextEdit::singleline(&mut self.search)
                .id(egui::Id::unique("notes-search"))
                .hint_text(cx.tr("notes-search"))
                .desired_width(190.0);
            let response = ui.add(search).accessible_name(cx.tr("notes-search"));
            if std::mem::take(&mut self.wants_search) {
                response.request_focus();
            }
            let is_left = response.has_focus() || response.lost_focus();
            if is_left && ui.input(|input| input.key_pressed(Key::Escape)) {
                self.search.clear();
            }
            for (colour, key) in [(ColourBy::Group, "notes-by-group"), (ColourBy::Role, "notes-by-role")] {
                if tab(ui, cx, self.colour == colour, cx.tr(key)).clicked() {
                    self.colour = colour;
                }
            }
            let twins = self.twins.count(cx, workshop);
            if twins > 0 {
                let words = tr!(cx.lang, "notes-alike", count = twins);
                if tab(ui, cx, self.twins.is_open, words).clicked() {
                    self.twins.is_open = !self.twins.is_open;
                }
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if quiet_button(ui, icon::ADD, cx.tr("notes-write")).clicked() {
                    cx.run(Command::CaptureNote);
                }
            });
        });
        ui.add_space(space::S);
    }

    /// What can be done with what is selected, each with its key.
    fn foot_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.horizontal(|ui| {
            ui.set_min_height(30.0);
            ui.spacing_mut().item_spacing.x = space::XS;
            ui.spacing_mut().button_padding.x = space::S;
            if self.selection.is_empty() {
                ui.label(weak(cx, cx.tr("notes-keys")).size(type_size::CAPTION));
                return;
            }
            let count = tr!(cx.lang, "notes-selected", count = self.selection.len());
            ui.label(weak(cx, count).size(type_size::CAPTION));
            ui.add_space(space::S);
            for wish in Wish::ALL {
                if act_ui(ui, cx, wish.name(), wish.key()) {
                    self.wish(cx, wish);
                }
            }
            ui.add_space(space::S);
            if act_ui(ui, cx, "notes-act-group", Key::G) {
                self.group(cx);
            }
            if self.selection.len() > 1 && act_ui(ui, cx, "notes-act-vote", Key::V) {
                self.vote(ui, cx);
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if icon_button(ui, icon::DELETE, &cx.tr("notes-delete")).clicked() {
                    self.run(Command::Delete, cx);
                }
                self.author_ui(ui, cx);
                self.record_ui(ui, cx);
            });
        });
    }

    /// Who said what is selected.
    fn author_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let notes = self.selected(cx);
        let authors: BTreeSet<_> =
            notes.iter().filter_map(|id| cx.workspace.notes.get(*id)).map(|note| note.author).collect();
        let author = authors.first().copied().filter(|_| authors.len() == 1).unwrap_or_default();
        let roles = cx.workspace.respondents_in_order();
        if roles.is_empty() {
            return;
        }
        let nobody = (Id::default(), cx.tr("notes-author-none"));
        let roles = roles.iter().map(|(id, _)| (*id, context::role_name(cx, *id)));
        let name = cx.tr("notes-author");
        let options: Vec<_> = std::iter::once(nobody).chain(roles).collect();
        if let Some(author) = choice_ui(ui, cx, ("notes-author", &name), (author, None), options) {
            cx.edit(Label::Change(Kind::Note), move |tx| {
                notes.iter().try_for_each(|id| tx.update(*id, |note| note.author = author))
            });
        }
    }

    /// The way to what the selected note became.
    fn record_ui(&self, ui: &mut Ui, cx: &Cx) {
        let Some(became) = self.became(cx) else { return };
        let words = tr!(cx.lang, "notes-show-record", kind = what(cx, became));
        if quiet_button(ui, icon::LINK, words).on_hover_text("S").clicked() {
            cx.ask(Request::Show(became));
        }
    }

    fn became(&self, cx: &Cx) -> Option<AnyId> {
        cx.workspace.notes.get(self.selection.single()?)?.became
    }

    fn wish(&mut self, cx: &Cx, wish: Wish) {
        let notes = self.selected(cx);
        if !notes.is_empty() {
            self.question = fate::wish(cx, notes, wish, &self.habits);
        }
    }

    fn group(&self, cx: &Cx) {
        let notes = self.selected(cx);
        if !notes.is_empty() {
            cx.create(Label::Add(Kind::NoteGroup), move |tx| verbs::group(tx, &notes, String::new()));
        }
    }

    /// Puts what is selected to the vote.
    fn vote(&self, ui: &Ui, cx: &Cx) {
        let subjects = self.selected(cx).into_iter().map(AnyId::from).collect();
        open_on(cx, &context::meeting_shown(ui, cx), cx.tr("votes-on-notes"), subjects);
    }

    fn take_keys(&mut self, ui: &Ui, cx: &Cx, wall: &Wall) {
        let ctx = ui.ctx();
        let is_free = ctx.memory(|memory| memory.focused().is_none_or(|id| id == wall_id()));
        let is_busy = self.question.is_some() || self.edited.is_some() || self.drag.is_some();
        if !is_free || is_busy || ctx.text_edit_focused() || are_taken(ctx) {
            return;
        }
        let Some(pressed) = keys::pressed(ui, !self.selection.is_empty()) else { return };
        ctx.memory_mut(|memory| {
            memory.request_focus(wall_id());
            // The arrow that brought the focus here does not take it on to what lies below.
            memory.move_focus(egui::FocusDirection::None);
        });
        match pressed {
            Pressed::Go(direction) => {
                if let Some(next) = wall.next(self.selection.lead(), direction) {
                    self.selection.set(next);
                    self.reveal = Some(next);
                }
            }
            Pressed::Extend(direction) => {
                if let Some(next) = wall.next(self.selection.lead(), direction) {
                    self.selection.add(next);
                    self.reveal = Some(next);
                }
            }
            Pressed::Move(direction) => self.shift(cx, wall, direction),
            Pressed::SelectAll => self.selection.set_all(wall.cards.iter().map(|card| card.note)),
            Pressed::Deselect => self.selection.clear(),
            Pressed::Edit => {
                if let Some(lead) = self.selection.lead() {
                    self.edit(lead);
                }
            }
            Pressed::Group => self.group(cx),
            Pressed::Vote if self.selection.len() > 1 => self.vote(ui, cx),
            Pressed::Vote => {}
            Pressed::Ungroup => {
                let notes = self.selection.in_order(wall);
                cx.edit(Label::Move(Kind::Note), move |tx| {
                    verbs::sort_into(tx, &notes, Id::default(), Spot::Last)
                });
            }
            Pressed::Become(wish) => self.wish(cx, wish),
            Pressed::ShowRecord => {
                if let Some(became) = self.became(cx) {
                    cx.ask(Request::Show(became));
                }
            }
        }
        ctx.request_repaint();
    }

    /// Moves what is selected by one place up or down, or into the cluster before or after.
    fn shift(&mut self, cx: &Cx, wall: &Wall, direction: Direction) {
        let notes = self.selection.in_order(wall);
        let Some(lead) = self.selection.lead().and_then(|lead| wall.card(lead)) else { return };
        let own = lead.block;
        let cards = wall.cards_of(own);
        let is_moved = |id: &Id<Note>| notes.contains(id);
        let group = wall.blocks.get(own).map(|block| block.cluster.group()).unwrap_or_default();
        let (group, spot) = match direction {
            Direction::Up => {
                let first = cards.iter().position(|card| is_moved(&card.note)).unwrap_or(0);
                let Some(above) = first.checked_sub(1).and_then(|at| cards.get(at)) else { return };
                (group, Spot::Before(above.note))
            }
            Direction::Down => {
                let last = cards.iter().rposition(|card| is_moved(&card.note)).unwrap_or(0);
                let Some(below) = cards.get(last + 1) else { return };
                (group, Spot::After(below.note))
            }
            Direction::Left | Direction::Right => {
                let step = if direction == Direction::Left { own.checked_sub(1) } else { Some(own + 1) };
                let Some(block) = step.and_then(|at| wall.blocks.get(at)) else { return };
                if block.cluster == Cluster::Taken {
                    return;
                }
                (block.cluster.group(), Spot::Last)
            }
        };
        self.reveal = self.selection.lead();
        cx.edit(Label::Move(Kind::Note), move |tx| verbs::sort_into(tx, &notes, group, spot));
    }
}

/// The key that ends a text, such as the name of a group, means nothing else; the next one is for the wall.
fn leave_text(ui: &Ui) {
    let ended = ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Escape));
    ui.memory_mut(|memory| {
        if ended && memory.focused().is_none() {
            memory.request_focus(wall_id());
        }
    });
}

/// A button with its key; says whether it was pressed.
fn act_ui(ui: &mut Ui, cx: &Cx, name: &str, key: Key) -> bool {
    let words = cx.tr(name);
    let letter = weak(cx, key.name()).size(type_size::CAPTION);
    let button = egui::Button::new((egui::RichText::new(&words), letter)).frame_when_inactive(false);
    ui.add(button).accessible_name(words).clicked()
}
