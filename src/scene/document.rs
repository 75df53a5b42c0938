//! What can be put on paper: each kind of document with its objects and its drawing.

use crate::{
    base::localised::Lang,
    model::{AnyId, Kind, Workspace},
};

use super::{
    Scene,
    journey_map::{self, sheet},
    look::Look,
    persona_sheet::persona_sheet,
    programme_page, registers, stakeholders,
    table::Table,
};

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    Persona,
    Journey,
    /// The power/interest grid; in rows the whole register.
    Stakeholders,
    /// The rings of support.
    StakeholderRings,
    StakeholderActions,
    /// Vision, programme and governance on one page; in rows the plan.
    Programme,
    FeedbackPlan,
    Tools,
    /// Which role contributes to which competency.
    Roles,
    Claims,
}

impl What {
    pub const ALL: [Self; 10] = [
        Self::Persona,
        Self::Journey,
        Self::Stakeholders,
        Self::StakeholderRings,
        Self::StakeholderActions,
        Self::Programme,
        Self::FeedbackPlan,
        Self::Tools,
        Self::Roles,
        Self::Claims,
    ];

    /// Its name on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Persona => "persona",
            Self::Journey => "journey",
            Self::Stakeholders => "stakeholders",
            Self::StakeholderRings => "stakeholder-rings",
            Self::StakeholderActions => "stakeholder-actions",
            Self::Programme => "programme",
            Self::FeedbackPlan => "feedback-plan",
            Self::Tools => "tools",
            Self::Roles => "roles",
            Self::Claims => "claims",
        }
    }

    /// Every object of the kind, in the workspace's order. What a workspace has one of is named by the
    /// organisation, and there is none while it would be empty.
    pub fn ids(self, workspace: &Workspace) -> Vec<AnyId> {
        let is_there = match self {
            Self::Persona => {
                return workspace.personas_in_order().into_iter().map(|(id, _)| id.into()).collect();
            }
            Self::Journey => {
                return workspace.journeys_in_order().into_iter().map(|(id, _)| id.into()).collect();
            }
            Self::Stakeholders | Self::StakeholderRings => !workspace.stakeholders.is_empty(),
            Self::StakeholderActions => !workspace.stakeholder_actions.is_empty(),
            Self::Programme => !programme_page::is_empty(workspace),
            Self::FeedbackPlan => !workspace.feedback_points.is_empty(),
            Self::Tools => !workspace.tools.is_empty(),
            Self::Roles => !workspace.governance.contributions.is_empty(),
            Self::Claims => !workspace.claims.is_empty(),
        };
        if is_there { vec![AnyId::only(Kind::Profile)] } else { Vec::new() }
    }

    /// Whether it can be drawn.
    pub fn has_drawing(self) -> bool {
        matches!(
            self,
            Self::Persona | Self::Journey | Self::Stakeholders | Self::StakeholderRings | Self::Programme
        )
    }

    /// The drawing of one object; `None` when there is no such object or it has no such form.
    pub fn scene(self, workspace: &Workspace, id: AnyId, look: &Look) -> Option<Scene<AnyId>> {
        match self {
            Self::Persona => persona_sheet(workspace, id.typed()?, look),
            Self::Journey => sheet(workspace, id.typed()?, look),
            Self::Stakeholders => stakeholders::grid_sheet(workspace, look),
            Self::StakeholderRings => stakeholders::ring_sheet(workspace, look),
            Self::Programme => programme_page::programme_page(workspace, look),
            Self::StakeholderActions | Self::FeedbackPlan | Self::Tools | Self::Roles | Self::Claims => None,
        }
    }

    /// Whether it can be written in rows.
    pub fn has_table(self) -> bool {
        !matches!(self, Self::Persona | Self::StakeholderRings)
    }

    /// One object in rows; `None` when there is no such object or it has no such form.
    pub fn table(self, workspace: &Workspace, id: AnyId, lang: Lang) -> Option<Table> {
        Some(match self {
            Self::Persona | Self::StakeholderRings => return None,
            Self::Journey => return journey_map::table(workspace, id.typed()?, lang),
            Self::Stakeholders => registers::stakeholders(workspace, lang),
            Self::StakeholderActions => registers::actions(workspace, lang),
            Self::Programme => registers::plan(workspace, lang),
            Self::FeedbackPlan => registers::feedback(workspace, lang),
            Self::Tools => registers::tools(workspace, lang),
            Self::Roles => registers::roles(workspace, lang),
            Self::Claims => registers::claims(workspace, lang),
        })
    }
}
