//! What can be put on paper: each kind of document with its objects and its drawing.

use crate::{
    base::localised::Lang,
    model::{AnyId, Kind, Workspace},
};

use super::{
    Scene,
    journey_map::{self, sheet},
    look::Look,
    maturity,
    persona_sheet::persona_sheet,
    table::Table,
};

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    Persona,
    Journey,
    /// The result of an assessment.
    Maturity,
    /// Its dimensions or competencies, and the heat map.
    MaturityProfile,
    /// All votes as dots, or in rows that can be taken in again.
    MaturityVotes,
    /// What is missing, ranked.
    MaturityGaps,
    /// All assessments with one instrument after each other.
    MaturityCourse,
    /// All assessments side by side.
    MaturityModels,
}

impl What {
    pub const ALL: [Self; 8] = [
        Self::Persona,
        Self::Journey,
        Self::Maturity,
        Self::MaturityProfile,
        Self::MaturityVotes,
        Self::MaturityGaps,
        Self::MaturityCourse,
        Self::MaturityModels,
    ];

    /// Its name on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Persona => "persona",
            Self::Journey => "journey",
            Self::Maturity => "maturity",
            Self::MaturityProfile => "maturity-profile",
            Self::MaturityVotes => "maturity-votes",
            Self::MaturityGaps => "maturity-gaps",
            Self::MaturityCourse => "maturity-course",
            Self::MaturityModels => "maturity-models",
        }
    }

    /// Every object of the kind, in the workspace's order.
    pub fn ids(self, workspace: &Workspace) -> Vec<AnyId> {
        match self {
            Self::Persona => workspace.personas_in_order().into_iter().map(|(id, _)| id.into()).collect(),
            Self::Journey => workspace.journeys_in_order().into_iter().map(|(id, _)| id.into()).collect(),
            Self::Maturity
            | Self::MaturityProfile
            | Self::MaturityVotes
            | Self::MaturityGaps
            | Self::MaturityCourse => {
                workspace.assessments_in_order().into_iter().map(|(id, _)| id.into()).collect()
            }
            Self::MaturityModels if workspace.assessments.is_empty() => Vec::new(),
            Self::MaturityModels => vec![AnyId::only(Kind::Profile)],
        }
    }

    /// The drawing of one object; `None` when there is no such object.
    pub fn scene(self, workspace: &Workspace, id: AnyId, look: &Look) -> Option<Scene<AnyId>> {
        match self {
            Self::Persona => persona_sheet(workspace, id.typed()?, look),
            Self::Journey => sheet(workspace, id.typed()?, look),
            Self::Maturity => maturity::page(workspace, id.typed()?, look),
            Self::MaturityProfile => maturity::profile_sheet(workspace, id.typed()?, look),
            Self::MaturityVotes => maturity::votes_sheet(workspace, id.typed()?, look),
            Self::MaturityGaps => maturity::gap_sheet(workspace, id.typed()?, look),
            Self::MaturityCourse => maturity::course_sheet(workspace, id.typed()?, look),
            Self::MaturityModels => Some(maturity::models_sheet(workspace, look)),
        }
    }

    /// Whether it can be written in rows.
    pub fn has_table(self) -> bool {
        !matches!(self, Self::Persona | Self::MaturityProfile)
    }

    /// One object in rows; `None` when there is no such object or it has no such form.
    pub fn table(self, workspace: &Workspace, id: AnyId, lang: Lang) -> Option<Table> {
        match self {
            Self::Persona | Self::MaturityProfile => None,
            Self::Maturity => maturity::results_table(workspace, id.typed()?, lang),
            Self::MaturityVotes => maturity::vote_table(workspace, id.typed()?, lang),
            Self::MaturityGaps => maturity::gap_table(workspace, id.typed()?, lang),
            Self::MaturityCourse => maturity::course_table(workspace, id.typed()?, lang),
            Self::MaturityModels => Some(maturity::models_table(workspace, lang)),
            Self::Journey => journey_map::table(workspace, id.typed()?, lang),
        }
    }
}
