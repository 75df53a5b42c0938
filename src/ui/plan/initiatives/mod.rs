//! Initiatives: the register, and each with everything that is known of it.

mod details;
mod effects;
mod query;
mod risks;
mod row;
mod tied;
mod time;

use std::rc::Rc;

use egui::Ui;

use crate::{
    analysis::ranking::{Standing, standings},
    base::id::Id,
    edit::{Label, initiative as verbs},
    model::{
        AnyId, Kind, Workspace,
        strategy::{Initiative, Milestone, Risk},
    },
    scene::{document::What, theme::space},
    tr,
    ui::{
        Command, Cx,
        cx::Request,
        icon,
        inline::Editing,
        kept::Kept,
        sections::Section,
        widgets::{empty_ui, quiet_button, weak},
    },
};

use super::{
    details::side_ui,
    rows::{Listed, Selection, rows_ui},
    words,
};
use query::{Query, found};

pub use tied::criteria_ui;

/// The view state of the section.
#[derive(Default)]
pub struct InitiativesSection {
    query: Query,
    selection: Selection,
    /// To be scrolled to.
    wanted: Option<AnyId>,
    /// The search field is to get the focus.
    searching: bool,
    editing: Editing,
    standings: Kept<Standings>,
    found: Kept<Vec<AnyId>, Query>,
}

/// All standings, with the place of each initiative's among them.
pub struct Standings {
    pub all: Vec<Standing>,
    at: std::collections::HashMap<Id<Initiative>, usize>,
}

impl Standings {
    pub fn of(workspace: &Workspace) -> Self {
        let all = standings(workspace);
        let at = all.iter().enumerate().map(|(index, own)| (own.own.id, index)).collect();
        Self { all, at }
    }

    pub fn get(&self, id: Id<Initiative>) -> Option<&Standing> {
        self.all.get(*self.at.get(&id)?)
    }
}

/// The key of the section, by which others lead there.
pub const INITIATIVES: &str = "plan-initiatives";

impl Section for InitiativesSection {
    fn key(&self) -> &'static str {
        INITIATIVES
    }

    fn shows(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Initiative | Kind::Milestone | Kind::Risk)
    }

    fn documents(&self) -> Vec<What> {
        vec![What::Initiatives]
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        self.selection.retain(|id| cx.workspace.contains(id));
        if cx.workspace.initiatives.is_empty() {
            let (sentence, add) = (cx.tr("plan-initiatives-empty"), cx.tr("command-add-initiative"));
            if empty_ui(ui, cx, icon::PLAN, &sentence, &add) {
                cx.run(Command::AddInitiative);
            }
            return;
        }
        let standings = self.standings.get(cx, Kind::ALL, (), || Standings::of(cx.workspace));
        let found = self.find(cx, &standings);
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(32.0);
            self.query.ui(ui, cx, (found.len(), &mut self.searching));
            if quiet_button(ui, icon::ADD, cx.tr("command-add-initiative")).clicked() {
                cx.run(Command::AddInitiative);
            }
        });
        ui.add_space(space::S);
        self.side_ui(ui, cx, &standings);
        egui::CentralPanel::default().frame(egui::Frame::NONE).show(ui, |ui| {
            self.register_ui(ui, cx, (&found, &standings));
        });
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        let of_milestone = id.typed::<Milestone>().and_then(|id| workspace.milestones.get(id));
        let of_risk = id.typed::<Risk>().and_then(|id| workspace.risks.get(id));
        let found = id
            .typed::<Initiative>()
            .or(of_milestone.map(|own| own.initiative))
            .or(of_risk.map(|own| own.initiative));
        let Some(initiative) = found else { return };
        let Some(own) = workspace.initiatives.get(initiative) else { return };
        self.selection.only(initiative.into());
        self.wanted = Some(initiative.into());
        match id.kind {
            Kind::Milestone => self.editing.want((id, risks::MILESTONE.field, 0)),
            Kind::Risk => self.editing.want((id, risks::RISK.field, 0)),
            _ if own.name.trim().is_empty() => self.editing.want((id, details::NAME.field, 0)),
            _ => {}
        }
    }

    fn can(&self, command: Command, cx: &Cx) -> bool {
        match command {
            Command::AddInitiative => true,
            Command::Find => !cx.workspace.initiatives.is_empty(),
            Command::Delete | Command::Duplicate => self.chosen(cx).is_some(),
            _ => false,
        }
    }

    fn run(&mut self, command: Command, cx: &Cx) {
        match (command, self.chosen(cx)) {
            (Command::AddInitiative, _) => {
                // A new one must not be hidden by what is searched for.
                self.query = Query { sort: self.query.sort, ..Query::default() };
                cx.create(Label::Add(Kind::Initiative), |tx| verbs::add(tx, Initiative::default()));
            }
            (Command::Find, _) => self.searching = true,
            (Command::Delete, Some(id)) => cx.ask(Request::Delete(id.into())),
            (Command::Duplicate, Some(id)) => duplicate(cx, id),
            _ => {}
        }
    }

    fn adds(&self) -> Option<Command> {
        Some(Command::AddInitiative)
    }
}

/// Adds a copy, and selects it.
fn duplicate(cx: &Cx, id: Id<Initiative>) {
    let name = tr!(cx.lang, "people-copy-of", name = words::initiative(cx, id));
    cx.create(Label::Duplicate(Kind::Initiative), move |tx| verbs::duplicate(tx, id, name));
}

impl InitiativesSection {
    fn chosen(&self, cx: &Cx) -> Option<Id<Initiative>> {
        let id = self.selection.last()?.typed()?;
        cx.workspace.initiatives.contains(id).then_some(id)
    }

    fn find(&mut self, cx: &Cx, standings: &Standings) -> Rc<Vec<AnyId>> {
        let query = &self.query;
        self.found.get(cx, Kind::ALL, query.clone(), || found(cx.workspace, standings, query))
    }

    fn register_ui(&mut self, ui: &mut Ui, cx: &Cx, (found, standings): (&[AnyId], &Standings)) {
        if found.is_empty() {
            ui.label(weak(cx, cx.tr("picker-none")));
            return;
        }
        row::names_ui(ui, cx);
        let selection = &self.selection;
        let look = |ui: &mut Ui, id: AnyId, place: Option<egui::Rect>| {
            let own = id.typed().and_then(|id| Some((id, cx.workspace.initiatives.get(id)?)));
            let Some((id, own)) = own else { return (false, String::new()) };
            match place {
                Some(place) => {
                    row::paint(ui, cx, (id, own), standings.get(id), place);
                    (false, String::new())
                }
                None => (selection.holds(id.into()), words::initiative(cx, id)),
            }
        };
        let listed = Listed { salt: "initiative-rows", ids: found, height: row::HEIGHT };
        let wanted = self.wanted.take();
        if let Some(picked) = rows_ui(ui, cx, &listed, wanted, &look) {
            self.selection.pick(picked, found);
        }
    }

    fn side_ui(&mut self, ui: &mut Ui, cx: &Cx, standings: &Standings) {
        let Some(id) = self.chosen(cx) else { return };
        let mut closed = false;
        side_ui(ui, &id.to_string(), |ui| {
            closed = details::details_ui(ui, cx, id, &mut self.editing, standings.get(id));
        });
        if closed {
            self.selection.clear();
        }
    }
}
