//! The page of personas: the list at the left, one persona as an editable sheet or as it exports at the right.

mod advice;
mod channels;
mod editor;
mod empathy;
mod facts;
mod head;
mod list;
mod portrait;
mod preview;
mod scales;
mod segment;
mod sources;

use egui::Ui;

use crate::{
    base::id::Id,
    edit::{Label, persona as verbs},
    model::{AnyId, Kind, Workspace, persona::Persona},
    scene::{document::What, theme::space},
    tr,
};

pub(in crate::ui) use editor::columns_ui;

use editing::Editing;
use portrait::Portraits;
use preview::Preview;

use super::{
    Command, Cx, View,
    cx::Request,
    icon,
    inline::{self as editing, checked, entries},
    style::color,
    widgets,
};

/// How a persona is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    #[default]
    Edit,
    Sheet,
}

/// The view state of the page.
#[derive(Default)]
pub struct PeopleView {
    selected: Option<Id<Persona>>,
    mode: Mode,
    editing: Editing,
    portraits: Portraits,
    preview: Preview,
}

impl PeopleView {
    /// The persona that is shown: the one selected, or the first.
    fn shown(&self, workspace: &Workspace) -> Option<Id<Persona>> {
        let selected = self.selected.filter(|id| workspace.personas.contains(*id));
        selected.or_else(|| workspace.personas_in_order().first().map(|(id, _)| *id))
    }

    fn duplicate(id: Id<Persona>, cx: &Cx) {
        let Some(persona) = cx.workspace.personas.get(id) else { return };
        let name = tr!(cx.lang, "people-copy-of", name = &*persona.name);
        cx.create(Label::Duplicate(Kind::Persona), move |tx| verbs::duplicate_persona(tx, id, name));
    }

    fn page_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Persona>) {
        match self.mode {
            Mode::Edit => editor::editor_ui(ui, cx, id, (&mut self.editing, &mut self.portraits)),
            Mode::Sheet => self.preview.ui(ui, cx, id, &mut self.portraits),
        }
    }
}

impl View for PeopleView {
    /// The header is laid out from its right end.
    fn actions_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let shown = self.shown(cx.workspace);
        if widgets::quiet_button(ui, icon::ADD, cx.tr("people-add")).clicked() {
            cx.run(Command::AddPersona);
        }
        let Some(id) = shown else { return };
        if widgets::icon_button(ui, icon::DELETE, &cx.tr("people-delete")).clicked() {
            cx.ask(Request::Delete(id.into()));
        }
        if widgets::icon_button(ui, icon::COPY, &cx.tr("people-duplicate")).clicked() {
            Self::duplicate(id, cx);
        }
        ui.add_space(space::M);
        for (mode, key) in [(Mode::Sheet, "people-view-sheet"), (Mode::Edit, "people-view-edit")] {
            if widgets::tab(ui, cx, self.mode == mode, cx.tr(key)).clicked() {
                self.mode = mode;
            }
        }
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Some(id) = self.shown(cx.workspace) else {
            if widgets::empty_ui(ui, cx, icon::PEOPLE, &cx.tr("people-empty"), &cx.tr("people-add")) {
                cx.run(Command::AddPersona);
            }
            return;
        };
        let list = egui::Panel::left("people-list")
            .resizable(true)
            .default_size(list::WIDTH)
            .size_range(list::WIDTHS)
            .frame(egui::Frame::new().fill(color(cx.theme.ground)).inner_margin(space::S));
        list.show(ui, |ui| {
            if let Some(chosen) = list::list_ui(ui, cx, id, &mut self.portraits) {
                self.selected = Some(chosen);
            }
        });
        egui::CentralPanel::default()
            .frame(egui::Frame::new().fill(color(cx.theme.ground)))
            .show(ui, |ui| self.page_ui(ui, cx, id));
    }

    fn can(&self, command: Command, cx: &Cx) -> bool {
        match command {
            Command::AddPersona => true,
            Command::Duplicate | Command::Delete => self.shown(cx.workspace).is_some(),
            _ => false,
        }
    }

    fn run(&mut self, command: Command, cx: &Cx) {
        let shown = self.shown(cx.workspace);
        match (command, shown) {
            (Command::AddPersona, _) => {
                let persona = Persona { name: cx.tr("people-new-name"), ..Persona::default() };
                cx.create(Label::Add(Kind::Persona), |tx| verbs::add_persona(tx, persona));
                self.mode = Mode::Edit;
            }
            (Command::Duplicate, Some(id)) => Self::duplicate(id, cx),
            (Command::Delete, Some(id)) => cx.ask(Request::Delete(id.into())),
            _ => {}
        }
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        let about = |id: AnyId| {
            let used = workspace.uses(|to| to == id);
            used.into_iter().find_map(|place| place.by.typed::<Persona>())
        };
        let persona = match id.kind {
            Kind::Persona => id.typed::<Persona>(),
            Kind::Segment | Kind::Evidence | Kind::Picture => about(id),
            _ => None,
        };
        if let Some(persona) = persona.filter(|id| workspace.personas.contains(*id)) {
            self.selected = Some(persona);
        }
    }

    fn exported(&self, workspace: &Workspace) -> Option<(What, AnyId)> {
        self.shown(workspace).map(|id| (What::Persona, id.into()))
    }
}
