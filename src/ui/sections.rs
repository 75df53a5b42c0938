//! A page made of sections: a row of their names at its top, one of them below.
//!
//! The rule: a section is one file that implements [`Section`] and one entry in the page's list.

use std::marker::PhantomData;

use egui::Ui;

use crate::{
    model::{AnyId, Kind, Workspace},
    scene::{document::What, theme::space},
};

use super::{Command, Cx, View, export_menu::export_of_ui, view::Before, widgets};

/// One part of a page.
pub trait Section {
    /// The key of its name.
    fn key(&self) -> &'static str;

    /// Whether records of a kind are shown here.
    fn shows(&self, kind: Kind) -> bool;

    /// What can be exported from here; the first is what the menu exports.
    fn documents(&self) -> Vec<What>;

    /// What of a document is exported, where there are several and one is chosen.
    fn chosen(&self, _: What) -> Option<AnyId> {
        None
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx);

    /// Brings a record it shows into sight, ready to be named when it is new.
    fn select(&mut self, id: AnyId, workspace: &Workspace);

    /// Shows the part of it with this name; says whether it is this section or has such a part.
    fn open(&mut self, key: &'static str) -> bool {
        key == self.key()
    }

    /// Whether a command of pages makes sense here and now.
    fn can(&self, _: Command, _: &Cx) -> bool {
        false
    }

    /// Carries out a command for which [`Section::can`] holds.
    fn run(&mut self, _: Command, _: &Cx) {}

    /// The command that it carries out even while another section is shown, and then comes to the front.
    fn adds(&self) -> Option<Command> {
        None
    }

    /// Takes a state of the workspace to compare the present one with.
    fn take_before(&mut self, _: &Before) {}

    /// See [`View::as_exported`].
    fn as_exported(&self, _: &Workspace, _: (What, AnyId)) -> Option<Workspace> {
        None
    }
}

/// What sections a page has.
pub trait Contents {
    /// All of them, in the order of the row.
    fn sections() -> Vec<Box<dyn Section>>;
}

/// The view state of a page of sections.
pub struct Sectioned<C> {
    sections: Vec<Box<dyn Section>>,
    shown: usize,
    contents: PhantomData<C>,
}

impl<C: Contents> Default for Sectioned<C> {
    fn default() -> Self {
        Self { sections: C::sections(), shown: 0, contents: PhantomData }
    }
}

impl<C> Sectioned<C> {
    /// What can be exported from here, each with the object that is chosen or comes first.
    fn documents(&self, workspace: &Workspace) -> Vec<(What, AnyId)> {
        let Some(section) = self.sections.get(self.shown) else { return Vec::new() };
        let object = |what: What| {
            let ids = what.ids(workspace);
            let chosen = section.chosen(what).filter(|id| ids.contains(id));
            chosen.or(ids.first().copied()).map(|id| (what, id))
        };
        section.documents().iter().copied().filter_map(object).collect()
    }

    /// Shows the section where records of a kind are.
    pub fn show_kind(&mut self, kind: Kind) {
        if let Some(index) = self.sections.iter().position(|section| section.shows(kind)) {
            self.shown = index;
        }
    }
}

impl<C> View for Sectioned<C> {
    fn actions_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        export_of_ui(ui, cx, &self.documents(cx.workspace));
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            for (index, section) in self.sections.iter().enumerate() {
                if widgets::tab(ui, cx, index == self.shown, cx.tr(section.key())).clicked() {
                    self.shown = index;
                }
            }
        });
        ui.add_space(space::S);
        if let Some(section) = self.sections.get_mut(self.shown) {
            section.ui(ui, cx);
        }
    }

    fn can(&self, command: Command, cx: &Cx) -> bool {
        let is_added = self.sections.iter().any(|section| section.adds() == Some(command));
        is_added || self.sections.get(self.shown).is_some_and(|section| section.can(command, cx))
    }

    fn run(&mut self, command: Command, cx: &Cx) {
        // A command that leads to the page may belong to another section of it.
        let adding = self.sections.iter().position(|section| section.adds() == Some(command));
        let able = || self.sections.iter().position(|section| section.can(command, cx));
        if let Some(index) = adding.or_else(|| if self.can(command, cx) { None } else { able() }) {
            self.shown = index;
        }
        if let Some(section) = self.sections.get_mut(self.shown) {
            section.run(command, cx);
        }
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        // A record that is made or looked for where its kind is shown does not lead away from there.
        let is_here = self.sections.get(self.shown).is_some_and(|section| section.shows(id.kind));
        if !is_here {
            self.show_kind(id.kind);
        }
        if let Some(section) = self.sections.get_mut(self.shown).filter(|section| section.shows(id.kind)) {
            section.select(id, workspace);
        }
    }

    fn parts(&self) -> Vec<&'static str> {
        self.sections.iter().map(|section| section.key()).collect()
    }

    fn open(&mut self, key: &'static str) {
        if let Some(index) = self.sections.iter_mut().position(|section| section.open(key)) {
            self.shown = index;
        }
    }

    fn take_before(&mut self, before: &Before) {
        for section in &mut self.sections {
            section.take_before(before);
        }
    }

    fn as_exported(&self, workspace: &Workspace, of: (What, AnyId)) -> Option<Workspace> {
        self.sections.iter().find_map(|section| section.as_exported(workspace, of))
    }

    fn exported(&self, workspace: &Workspace) -> Option<(What, AnyId)> {
        self.documents(workspace).first().copied()
    }
}
