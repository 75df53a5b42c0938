//! Opportunities: the register, the landscape, and what could become one.

mod alike;
mod collect;
mod details;
mod landscape;
mod merge;
mod query;
mod row;

use std::rc::Rc;

use egui::Ui;

use crate::{
    base::id::Id,
    edit::{Label, opportunity as verbs},
    model::{AnyId, Kind, Workspace, strategy::Opportunity},
    scene::{document::What, theme::space},
    tr,
    ui::{
        Command, Cx,
        cx::Request,
        dots::Selected,
        icon,
        inline::Editing,
        kept::Kept,
        sections::Section,
        widgets::{empty_ui, quiet_button, tab, weak},
    },
};

use super::{
    details::{overview_ui, side_ui},
    rows::{Listed, Selection, rows_ui},
    words,
};
use alike::Alike;
use collect::Collecting;
use details::Asked;
use landscape::Landscape;
use merge::{Merging, Outcome};
use query::{Facts, Query, found};

/// How the opportunities are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Look {
    #[default]
    Register,
    Landscape,
    Collect,
}

impl Look {
    const ALL: [Self; 3] = [Self::Register, Self::Landscape, Self::Collect];

    fn key(self) -> &'static str {
        match self {
            Self::Register => "plan-register",
            Self::Landscape => "plan-landscape",
            Self::Collect => "plan-collect",
        }
    }
}

/// The view state of the section.
#[derive(Default)]
pub struct OpportunitiesSection {
    look: Look,
    query: Query,
    selection: Selection,
    /// To be scrolled to.
    wanted: Option<AnyId>,
    /// The search field is to get the focus.
    searching: bool,
    editing: Editing,
    facts: Kept<Facts>,
    found: Kept<Vec<AnyId>, Query>,
    alike: Alike,
    landscape: Landscape,
    collecting: Collecting,
    merging: Merging,
}

impl Section for OpportunitiesSection {
    fn key(&self) -> &'static str {
        "plan-opportunities"
    }

    fn shows(&self, kind: Kind) -> bool {
        kind == Kind::Opportunity
    }

    fn documents(&self) -> Vec<What> {
        vec![What::Opportunities]
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        self.selection.retain(|id| cx.workspace.contains(id));
        if cx.workspace.opportunities.is_empty() && self.look != Look::Collect {
            return self.empty_ui(ui, cx);
        }
        let found = self.find(cx);
        self.head_ui(ui, cx, found.len());
        if self.look == Look::Collect {
            return self.collecting.ui(ui, cx);
        }
        self.side_ui(ui, cx);
        egui::CentralPanel::default().frame(egui::Frame::NONE).show(ui, |ui| {
            if self.look == Look::Landscape {
                self.landscape_ui(ui, cx);
            } else {
                self.register_ui(ui, cx, &found);
            }
        });
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        let Some(own) = id.typed().and_then(|id| workspace.opportunities.get(id)) else { return };
        if self.look == Look::Collect {
            self.look = Look::Register;
        }
        if !self.selection.holds(id) || self.selection.ids().len() > 1 {
            self.selection.only(id);
        }
        self.wanted = Some(id);
        if own.name.trim().is_empty() {
            self.editing.want((id, details::NAME.field, 0));
        }
    }

    fn can(&self, command: Command, cx: &Cx) -> bool {
        let is_there = !cx.workspace.opportunities.is_empty();
        match command {
            Command::AddOpportunity => true,
            Command::Find => is_there && self.look != Look::Collect,
            Command::Delete => !self.chosen(cx).is_empty() && self.look != Look::Collect,
            Command::Duplicate => self.chosen(cx).len() == 1 && self.look != Look::Collect,
            _ => false,
        }
    }

    fn run(&mut self, command: Command, cx: &Cx) {
        match command {
            Command::AddOpportunity => {
                // A new one must not be hidden by what is searched for.
                self.query = Query { sort: self.query.sort, ..Query::default() };
                cx.create(Label::Add(Kind::Opportunity), |tx| verbs::add(tx, Opportunity::default()));
            }
            Command::Find => {
                self.look = Look::Register;
                self.searching = true;
            }
            Command::Delete => {
                let chosen = self.chosen(cx);
                match chosen[..] {
                    [one] => cx.ask(Request::Delete(one.into())),
                    _ => cx.ask(Request::Tell(cx.tr("plan-delete-one"))),
                }
            }
            Command::Duplicate => {
                if let [one] = self.chosen(cx)[..] {
                    duplicate(cx, one);
                }
            }
            _ => {}
        }
    }

    fn adds(&self) -> Option<Command> {
        Some(Command::AddOpportunity)
    }
}

/// A row for a screen reader.
fn told(cx: &Cx, facts: &Facts, id: Id<Opportunity>) -> String {
    let name = words::opportunity(cx, id);
    match facts.dots(id, cx) {
        Some(dots) => tr!(cx.lang, "plan-named-figure", name = name, figure = dots),
        None => name,
    }
}

/// Adds a copy, and selects it.
fn duplicate(cx: &Cx, id: Id<Opportunity>) {
    let name = tr!(cx.lang, "people-copy-of", name = words::opportunity(cx, id));
    cx.create(Label::Duplicate(Kind::Opportunity), move |tx| verbs::duplicate(tx, id, name));
}

impl OpportunitiesSection {
    /// Those that are selected and there.
    fn chosen(&self, cx: &Cx) -> Vec<Id<Opportunity>> {
        let ids = self.selection.ids().iter().filter_map(|id| id.typed());
        ids.filter(|id| cx.workspace.opportunities.contains(*id)).collect()
    }

    fn empty_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let (sentence, add) = (cx.tr("plan-opportunities-empty"), cx.tr("plan-collect-first"));
        if empty_ui(ui, cx, icon::OPPORTUNITY, &sentence, &add) {
            self.look = Look::Collect;
        }
        ui.vertical_centered(|ui| {
            ui.add_space(space::S);
            if quiet_button(ui, icon::ADD, cx.tr("command-add-opportunity")).clicked() {
                cx.run(Command::AddOpportunity);
            }
        });
    }

    fn head_ui(&mut self, ui: &mut Ui, cx: &Cx, count: usize) {
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(32.0);
            for look in Look::ALL {
                if tab(ui, cx, self.look == look, cx.tr(look.key())).clicked() {
                    self.look = look;
                }
            }
            if self.look == Look::Register {
                ui.add_space(space::S);
                self.query.ui(ui, cx, (count, &mut self.searching));
            }
            if self.look != Look::Collect
                && quiet_button(ui, icon::ADD, cx.tr("command-add-opportunity")).clicked()
            {
                cx.run(Command::AddOpportunity);
            }
        });
        ui.add_space(space::S);
    }

    fn facts(&mut self, cx: &Cx) -> Rc<Facts> {
        self.facts.get(cx, Kind::ALL, (), || Facts::of(cx.workspace))
    }

    fn find(&mut self, cx: &Cx) -> Rc<Vec<AnyId>> {
        let facts = self.facts(cx);
        let query = &self.query;
        self.found.get(cx, Kind::ALL, query.clone(), || found(cx.workspace, &facts, query, &mut self.alike))
    }

    fn register_ui(&mut self, ui: &mut Ui, cx: &Cx, found: &[AnyId]) {
        if found.is_empty() {
            ui.label(weak(cx, cx.tr("picker-none")));
            return;
        }
        row::names_ui(ui, cx);
        let facts = self.facts(cx);
        let selection = &self.selection;
        let look = |ui: &mut Ui, id: AnyId, place: Option<egui::Rect>| {
            let own = id.typed().and_then(|id| Some((id, cx.workspace.opportunities.get(id)?)));
            let Some((id, own)) = own else { return (false, String::new()) };
            match place {
                Some(place) => {
                    row::paint(ui, cx, (id, own), &facts, place);
                    (false, String::new())
                }
                None => (selection.holds(id.into()), told(cx, &facts, id)),
            }
        };
        let listed = Listed { salt: "opportunity-rows", ids: found, height: row::HEIGHT };
        let wanted = self.wanted.take();
        if let Some(picked) = rows_ui(ui, cx, &listed, wanted, &look) {
            self.selection.pick(picked, found);
            self.take_group(cx);
        }
    }

    /// Where likely duplicates are shown, picking one picks all that are like it.
    fn take_group(&mut self, cx: &Cx) {
        if self.query.only != query::Only::Alike || self.selection.ids().len() != 1 {
            return;
        }
        let own: Option<Id<Opportunity>> = self.selection.last().and_then(AnyId::typed);
        let groups = self.alike.groups(&cx.workspace.opportunities);
        let group = own.and_then(|own| groups.iter().find(|group| group.contains(&own)));
        if let Some(group) = group {
            self.selection.set(group.iter().map(|id| (*id).into()));
        }
    }

    fn landscape_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let facts = self.facts(cx);
        let chosen = self.landscape.ui(ui, cx, (&facts, self.selection.last()));
        match chosen {
            Selected::One(id) => self.selection.only(id),
            Selected::Nothing => self.selection.clear(),
            Selected::Same => {}
        }
    }

    fn side_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        match self.chosen(cx)[..] {
            // Beside the landscape there is always something: it keeps its size when a dot is selected.
            [] if self.look == Look::Landscape => {
                let facts = self.facts(cx);
                let counts = landscape::counts(cx, &facts);
                side_ui(ui, "overview", |ui| overview_ui(ui, cx, &counts, "plan-landscape-how"));
            }
            [] => {}
            [one] => {
                let like = self.alike.like(&cx.workspace.opportunities, one).to_vec();
                let mut asked = None;
                side_ui(ui, &one.to_string(), |ui| {
                    asked = details::details_ui(ui, cx, one, (&mut self.editing, &like));
                });
                match asked {
                    Some(Asked::Close) => self.selection.clear(),
                    Some(Asked::Compare(ids)) => self.selection.set(ids.into_iter().map(AnyId::from)),
                    None => {}
                }
            }
            ref several => {
                let facts = self.facts(cx);
                let mut outcome = None;
                side_ui(ui, "merge", |ui| {
                    outcome = merge::merge_ui(ui, cx, (&mut self.merging, &facts), several);
                });
                match outcome {
                    Some(Outcome::Close) => self.selection.clear(),
                    Some(Outcome::Without(id)) => {
                        let rest = several.iter().filter(|other| **other != id);
                        self.selection.set(rest.map(|id| (*id).into()).collect::<Vec<_>>());
                    }
                    Some(Outcome::Merged(kept)) => self.selection.only(kept.into()),
                    None => {}
                }
            }
        }
    }
}
