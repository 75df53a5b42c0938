//! The page of stakeholders: grid, rings, register and actions; who is selected stands at the right in full.

mod actions;
mod details;
mod drawing;
mod overview;
mod register;
mod relations;
mod words;

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use crate::{
    base::id::Id,
    edit::{Label, organisation as verbs},
    model::{AnyId, Kind, Workspace, organisation::Stakeholder},
    scene::{document::What, theme::space},
};

use super::{
    Command, Cx, View,
    cx::Request,
    dots::Dragging,
    export_menu::export_ui,
    icon,
    inline::Editing,
    style::color,
    widgets::{empty_ui, icon_button, quiet_button, tab},
};

/// How the stakeholders are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Look {
    #[default]
    Grid,
    Rings,
    Register,
    Actions,
}

impl Look {
    const ALL: [Self; 4] = [Self::Grid, Self::Rings, Self::Register, Self::Actions];

    fn key(self) -> &'static str {
        match self {
            Self::Grid => "stakeholders-grid",
            Self::Rings => "stakeholders-rings",
            Self::Register => "stakeholders-register",
            Self::Actions => "stakeholders-actions",
        }
    }

    /// What can be exported from here, the first by the menu.
    fn documents(self) -> &'static [What] {
        match self {
            Self::Grid | Self::Register => {
                &[What::Stakeholders, What::StakeholderRings, What::StakeholderActions]
            }
            Self::Rings => &[What::StakeholderRings, What::Stakeholders, What::StakeholderActions],
            Self::Actions => &[What::StakeholderActions, What::Stakeholders, What::StakeholderRings],
        }
    }
}

/// The view state of the page.
#[derive(Default)]
pub struct StakeholdersView {
    look: Look,
    selected: Option<Id<Stakeholder>>,
    editing: Editing,
    dragging: Dragging,
    kept: drawing::Laid,
}

/// Width of what stands at the right.
const DETAILS: f32 = 372.0;

impl StakeholdersView {
    fn chosen(&self, workspace: &Workspace) -> Option<Id<Stakeholder>> {
        self.selected.filter(|id| workspace.stakeholders.contains(*id))
    }

    fn side_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let frame = Frame::new().inner_margin(Margin { left: 24, right: 0, top: 0, bottom: 0 });
        Panel::right("stakeholder-details")
            .exact_size(DETAILS)
            .resizable(false)
            .show_separator_line(false)
            .frame(frame)
            .show(ui, |ui| match self.chosen(cx.workspace) {
                Some(id) => {
                    ScrollArea::vertical().id_salt(("stakeholder", id.to_string())).show(ui, |ui| {
                        ui.add_space(space::S);
                        ui.set_max_width(ui.available_width() - space::M);
                        self.selected = details::details_ui(ui, cx, id, &mut self.editing);
                    });
                }
                None => {
                    ScrollArea::vertical().id_salt("stakeholders-overview").show(ui, |ui| {
                        if let Some(id) = overview::overview_ui(ui, cx) {
                            self.selected = Some(id);
                        }
                    });
                }
            });
    }
}

impl View for StakeholdersView {
    /// The header is laid out from its right end.
    fn actions_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if quiet_button(ui, icon::ADD, cx.tr("stakeholders-add")).clicked() {
            cx.run(Command::AddStakeholder);
        }
        if cx.workspace.stakeholders.is_empty() {
            return;
        }
        export_ui(ui, cx, self.look.documents());
        if let Some(id) = self.chosen(cx.workspace)
            && icon_button(ui, icon::DELETE, &cx.tr("stakeholders-delete")).clicked()
        {
            cx.ask(Request::Delete(id.into()));
        }
        ui.add_space(space::M);
        for look in Look::ALL.into_iter().rev() {
            if tab(ui, cx, self.look == look, cx.tr(look.key())).clicked() {
                self.look = look;
            }
        }
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if cx.workspace.stakeholders.is_empty() {
            let (sentence, add) = (cx.tr("stakeholders-empty"), cx.tr("stakeholders-add"));
            if empty_ui(ui, cx, icon::STAKEHOLDERS, &sentence, &add) {
                cx.run(Command::AddStakeholder);
            }
            return;
        }
        // The registers hold the same fields, and a field stands on a page once.
        if matches!(self.look, Look::Grid | Look::Rings) {
            self.side_ui(ui, cx);
        }
        CentralPanel::default().frame(Frame::new().fill(color(cx.theme.ground))).show(ui, |ui| {
            match self.look {
                Look::Grid | Look::Rings => drawing::drawing_ui(self, ui, cx),
                Look::Register => register::register_ui(ui, cx, &mut self.editing),
                Look::Actions => {
                    if let Some(id) = actions::all_ui(ui, cx, &mut self.editing) {
                        (self.selected, self.look) = (Some(id), Look::Grid);
                    }
                }
            }
        });
    }

    fn can(&self, command: Command, cx: &Cx) -> bool {
        match command {
            Command::AddStakeholder => true,
            Command::Delete => self.chosen(cx.workspace).is_some(),
            _ => false,
        }
    }

    fn run(&mut self, command: Command, cx: &Cx) {
        match command {
            Command::AddStakeholder => {
                cx.create(Label::Add(Kind::Stakeholder), |tx| {
                    verbs::add_stakeholder(tx, Stakeholder::default())
                });
                self.editing.wanted = None;
            }
            Command::Delete => {
                if let Some(id) = self.chosen(cx.workspace) {
                    cx.ask(Request::Delete(id.into()));
                }
            }
            _ => {}
        }
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        let of_action = id.typed().and_then(|id| workspace.stakeholder_actions.get(id));
        let of_relation = id.typed().and_then(|id| workspace.stakeholder_relations.get(id));
        let found = id.typed().or(of_action.map(|own| own.stakeholder)).or(of_relation.map(|own| own.from));
        let Some(stakeholder) = found.filter(|id| workspace.stakeholders.contains(*id)) else { return };
        self.selected = Some(stakeholder);
        match id.kind {
            Kind::Stakeholder => {
                let is_new =
                    workspace.stakeholders.get(stakeholder).is_some_and(|own| own.role.trim().is_empty());
                if is_new {
                    self.editing.want((id, details::ROLE.field, 0));
                }
            }
            Kind::StakeholderAction => self.editing.want((id, actions::TEXT.field, 0)),
            _ => {}
        }
    }

    fn parts(&self) -> Vec<&'static str> {
        Look::ALL.iter().map(|look| look.key()).collect()
    }

    fn open(&mut self, key: &'static str) {
        self.look = Look::ALL.into_iter().find(|look| look.key() == key).unwrap_or(self.look);
    }

    fn exported(&self, workspace: &Workspace) -> Option<(What, AnyId)> {
        let what = *self.look.documents().first()?;
        what.ids(workspace).first().map(|id| (what, *id))
    }
}
