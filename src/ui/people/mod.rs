//! The page of people: one persona after the other, all of them side by side, and the evidence behind them.

mod add;
mod advice;
mod arrival;
mod blocks;
mod channels;
mod crop;
mod editor;
mod empathy;
mod facts;
mod head;
mod list;
mod log;
mod portrait;
mod preview;
mod scales;
mod segment;
mod set;
mod sources;

use egui::{Event, Ui};

use crate::{
    base::id::Id,
    edit::{Label, note::Aim, persona as verbs},
    model::{
        AnyId, Kind, Workspace,
        evidence::Evidence,
        persona::{EmpathyField, Persona, PersonaList},
    },
    scene::{document::What, theme::space},
    tr,
};

use arrival::Arrival;
use editing::Editing;
use portrait::Portraits;
use preview::{Fit, Preview};

use super::{
    Command, Cx, View,
    cx::Request,
    icon,
    inline::{self as editing, checked, entries},
    style::color,
    widgets,
};

/// What of the page is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Section {
    /// One persona.
    #[default]
    One,
    /// All of them.
    Set,
    /// The evidence log.
    Log,
}

impl Section {
    const ALL: [Self; 3] = [Self::One, Self::Set, Self::Log];

    fn key(self) -> &'static str {
        match self {
            Self::One => "people-section-one",
            Self::Set => "people-section-set",
            Self::Log => "people-section-log",
        }
    }
}

/// How a persona is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    #[default]
    Edit,
    Sheet,
    Empathy,
}

/// The view state of the page.
#[derive(Default)]
pub struct PeopleView {
    section: Section,
    selected: Option<Id<Persona>>,
    mode: Mode,
    filter: list::Filter,
    editing: Editing,
    portraits: Portraits,
    preview: Preview,
    empathy: empathy::MapView,
    set: set::SetView,
    log: log::LogView,
    arrival: Arrival,
    /// The persona that is added next is to be named.
    naming: bool,
}

impl PeopleView {
    /// The persona that is shown: the one selected, or the first in use.
    fn shown(&self, workspace: &Workspace) -> Option<Id<Persona>> {
        let selected = self.selected.filter(|id| workspace.personas.contains(*id));
        selected.or_else(|| {
            let rows = workspace.personas_in_order();
            let first = rows.iter().find(|(_, persona)| !persona.archived).or(rows.first());
            first.map(|(id, _)| *id)
        })
    }

    fn duplicate(id: Id<Persona>, cx: &Cx) {
        let Some(persona) = cx.workspace.personas.get(id) else { return };
        let name = tr!(cx.lang, "people-copy-of", name = &*persona.name);
        cx.create(Label::Duplicate(Kind::Persona), move |tx| verbs::duplicate_persona(tx, id, name));
    }

    fn section_ui(&mut self, ui: &mut Ui, cx: &Cx, section: Section) {
        if widgets::tab(ui, cx, self.section == section, cx.tr(section.key())).clicked() {
            self.section = section;
        }
    }

    /// The ways to show a persona, and what can be done with it.
    fn strip_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Persona>) {
        ui.horizontal(|ui| {
            ui.set_min_height(32.0);
            ui.add_space(space::L);
            for (mode, key) in [
                (Mode::Edit, "people-view-edit"),
                (Mode::Sheet, "people-view-sheet"),
                (Mode::Empathy, "people-view-empathy"),
            ] {
                if widgets::tab(ui, cx, self.mode == mode, cx.tr(key)).clicked() {
                    self.mode = mode;
                }
            }
            if self.mode == Mode::Empathy {
                ui.separator();
                self.empathy.forms_ui(ui, cx);
            }
            let right = egui::Layout::right_to_left(egui::Align::Center);
            ui.with_layout(right, |ui| {
                Self::act_ui(ui, cx, id);
                let left = egui::Layout::left_to_right(egui::Align::Center);
                ui.with_layout(left, |ui| {
                    // In a narrow window the list beside says it, too.
                    let is_roomy = ui.available_width() > SEAL;
                    if let Some(persona) = cx.workspace.personas.get(id).filter(|_| is_roomy) {
                        ui.add_space(space::L);
                        sources::seal_ui(ui, cx, persona);
                    }
                });
            });
        });
    }

    fn act_ui(ui: &mut Ui, cx: &Cx, id: Id<Persona>) {
        let Some(persona) = cx.workspace.personas.get(id) else { return };
        if widgets::icon_button(ui, icon::DELETE, &cx.tr("people-delete")).clicked() {
            cx.ask(Request::Delete(id.into()));
        }
        let archived = persona.archived;
        let key = if archived { "people-unarchive" } else { "people-archive" };
        let picture = if archived { icon::UNARCHIVE } else { icon::ARCHIVE };
        if widgets::icon_button(ui, picture, &cx.tr(key)).clicked() {
            cx.edit(Label::Change(Kind::Persona), move |tx| {
                tx.update(id, |persona| persona.archived = !archived)
            });
        }
        if widgets::icon_button(ui, icon::DUPLICATE, &cx.tr("people-duplicate")).clicked() {
            Self::duplicate(id, cx);
        }
        if widgets::icon_button(ui, icon::PASTE, &cx.tr("people-paste")).clicked() {
            ui.ctx().send_viewport_cmd(egui::ViewportCommand::RequestPaste);
        }
        if widgets::icon_button(ui, icon::COPY, &cx.tr("people-copy")).clicked() {
            Self::copy(ui, cx, id);
        }
    }

    /// Puts a persona with what it refers to on the clipboard.
    fn copy(ui: &Ui, cx: &Cx, id: Id<Persona>) {
        if let Some(text) = arrival::packed(cx, id) {
            ui.ctx().copy_text(text);
        }
    }

    /// Takes what is copied and pasted while no text is edited: personas and pictures.
    fn clipboard(&mut self, ui: &Ui, cx: &Cx, shown: Option<Id<Persona>>) {
        let typing = ui.ctx().text_edit_focused();
        let events = ui.input(|input| {
            let is_one = |event: &&Event| {
                matches!(event, Event::PasteImage(_))
                    || !typing && matches!(event, Event::Copy | Event::Paste(_))
            };
            input.events.iter().filter(is_one).cloned().collect::<Vec<_>>()
        });
        for event in events {
            match (event, shown) {
                (Event::Copy, Some(id)) if self.section == Section::One => Self::copy(ui, cx, id),
                (Event::Paste(text), _) => self.arrival.take(cx, &text),
                (Event::PasteImage(image), Some(id)) if self.section == Section::One => {
                    cx.ask(Request::TakePicture(id.into(), image));
                }
                _ => {}
            }
        }
    }

    fn one_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Persona>) {
        let ground = egui::Frame::new().fill(color(cx.theme.ground));
        let list = egui::Panel::left("people-list")
            .resizable(true)
            .default_size(list::WIDTH)
            .size_range(list::WIDTHS)
            .frame(ground.inner_margin(space::S));
        list.show(ui, |ui| {
            if let Some(chosen) = list::list_ui(ui, cx, id, (&mut self.filter, &mut self.portraits)) {
                self.selected = Some(chosen);
            }
        });
        egui::CentralPanel::default().frame(ground).show(ui, |ui| {
            self.strip_ui(ui, cx, id);
            match self.mode {
                Mode::Edit => editor::editor_ui(ui, cx, id, (&mut self.editing, &mut self.portraits)),
                Mode::Sheet => self.sheet_ui(ui, cx, id),
                Mode::Empathy => {
                    self.empathy.ui(ui, cx, id, (&mut self.editing, &mut self.portraits));
                }
            }
        });
    }

    /// The sheet with what stands where on it.
    fn sheet_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Persona>) {
        let ground = egui::Frame::new().fill(color(cx.theme.ground));
        let panel = egui::Panel::right("people-blocks-panel").resizable(false).exact_size(blocks::WIDTH);
        panel.frame(ground.inner_margin(space::L)).show(ui, |ui| blocks::blocks_ui(ui, cx));
        egui::CentralPanel::default().frame(ground).show(ui, |ui| {
            let name = cx.workspace.personas.get(id).map_or("", |persona| &persona.name);
            let name = tr!(cx.lang, "people-sheet-of", name = name);
            let what = (What::Persona, id.into());
            self.preview.ui(ui, cx, what, &mut self.portraits, (Fit::Page, &name));
        });
    }
}

/// With less room than this the seal would lie over what stands left of it.
const SEAL: f32 = 90.0;

impl View for PeopleView {
    /// The header is laid out from its right end.
    fn actions_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        match self.section {
            Section::Log => self.log.add_ui(ui, cx),
            Section::One | Section::Set => add::add_ui(ui, cx),
        }
        ui.add_space(space::M);
        for section in Section::ALL.into_iter().rev() {
            self.section_ui(ui, cx, section);
        }
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let shown = self.shown(cx.workspace);
        self.clipboard(ui, cx, shown);
        self.arrival.ui(ui, cx);
        match (self.section, shown) {
            (Section::Log, _) => self.log.ui(ui, cx, (&mut self.editing, &mut self.portraits)),
            (_, None) => {
                if widgets::empty_ui(ui, cx, icon::PEOPLE, &cx.tr("people-empty"), &cx.tr("people-add")) {
                    cx.run(Command::AddPersona);
                }
            }
            (Section::One, Some(id)) => self.one_ui(ui, cx, id),
            (Section::Set, Some(_)) => {
                if let Some(opened) = self.set.ui(ui, cx, &mut self.portraits) {
                    self.selected = Some(opened);
                    self.section = Section::One;
                }
            }
        }
    }

    fn can(&self, command: Command, cx: &Cx) -> bool {
        match (command, self.section) {
            (Command::AddPersona, _) => true,
            (Command::Duplicate | Command::Delete, Section::Log) => self.log.shown(cx.workspace).is_some(),
            (Command::Duplicate | Command::Delete, _) => self.shown(cx.workspace).is_some(),
            _ => false,
        }
    }

    fn run(&mut self, command: Command, cx: &Cx) {
        let shown = self.shown(cx.workspace);
        let piece = self.log.shown(cx.workspace).filter(|_| self.section == Section::Log);
        match (command, piece, shown) {
            (Command::AddPersona, ..) => {
                let persona = Persona { name: cx.tr("people-new-name"), ..Persona::default() };
                cx.create(Label::Add(Kind::Persona), |tx| verbs::add_persona(tx, persona));
                self.mode = Mode::Edit;
                self.naming = true;
            }
            (Command::Duplicate, Some(id), _) => log::duplicate(id, cx),
            (Command::Delete, Some(id), _) => cx.ask(Request::Delete(id.into())),
            (Command::Duplicate, None, Some(id)) => Self::duplicate(id, cx),
            (Command::Delete, None, Some(id)) => cx.ask(Request::Delete(id.into())),
            _ => {}
        }
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        let about = |id: AnyId| {
            let used = workspace.uses(|to| to == id);
            used.into_iter().find_map(|place| place.by.typed::<Persona>())
        };
        if let Some(piece) = id.typed::<Evidence>() {
            if workspace.evidence.contains(piece) {
                self.section = Section::Log;
                self.log.select(piece);
            }
            return;
        }
        let persona = match id.kind {
            Kind::Persona => id.typed::<Persona>(),
            Kind::Segment | Kind::Picture => about(id),
            _ => None,
        };
        if let Some(persona) = persona.filter(|id| workspace.personas.contains(*id)) {
            self.section = Section::One;
            self.selected = Some(persona);
            if std::mem::take(&mut self.naming) {
                self.editing.want((persona.into(), "name", 0));
            }
        }
    }

    /// The lists of the persona that is shown; the one that is being written in comes first.
    fn aims(&self, cx: &Cx) -> Vec<Aim> {
        let Some(id) = self.shown(cx.workspace).filter(|_| self.section == Section::One) else {
            return Vec::new();
        };
        let written = cx.draft.borrow().as_ref().map(|draft| draft.of.1);
        let empathy = EmpathyField::ALL.iter().map(|field| (field.code(), Aim::Empathy(id, *field)));
        let mut aims: Vec<(&str, Aim)> = match self.mode {
            Mode::Empathy => empathy.collect(),
            _ => PersonaList::ALL.iter().map(|list| (list.code(), Aim::List(id, *list))).collect(),
        };
        // A field is named by its path: `/needs`, `/empathy/says`.
        let is_written = |code: &str| {
            let written = written.and_then(|field| field.rsplit(['/', '.']).next());
            written == Some(code)
        };
        aims.sort_by_key(|(code, _)| !is_written(code));
        aims.into_iter().map(|(_, aim)| aim).collect()
    }

    fn parts(&self) -> Vec<&'static str> {
        Section::ALL.iter().map(|section| section.key()).collect()
    }

    fn open(&mut self, key: &'static str) {
        let known = Section::ALL.into_iter().find(|section| section.key() == key);
        self.section = known.unwrap_or(self.section);
    }

    fn exported(&self, workspace: &Workspace) -> Option<(What, AnyId)> {
        let whole = AnyId::only(Kind::PersonaSet);
        let shown = self.shown(workspace);
        match self.section {
            Section::One if self.mode == Mode::Empathy => Some((self.empathy.what(), shown?.into())),
            Section::One => Some((What::Persona, shown?.into())),
            Section::Set => shown.map(|_| (self.set.what(), whole)),
            Section::Log => Some((What::Evidence, whole)),
        }
    }
}
