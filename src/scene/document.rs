//! What can be put on paper: each kind of document with its objects and its drawing.

use crate::{
    base::localised::Lang,
    model::{AnyId, Kind, Workspace},
};

use super::{
    Scene,
    empathy_map::{self, empathy_map},
    evidence_level::evidence_level,
    journey_map::{self, sheet},
    look::Look,
    persona_map::persona_map,
    persona_set::persona_set,
    persona_sheet::persona_sheet,
    register,
    table::Table,
};

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    Persona,
    /// The empathy map of a persona, the canvas and the quick form.
    EmpathyMap,
    EmpathyQuick,
    /// All personas on one page; in rows, their table.
    PersonaSet,
    /// The personas on two axes.
    PersonaMap,
    /// How well personas and journeys are founded; in rows, the evidence log.
    Evidence,
    Journey,
}

impl What {
    pub const ALL: [Self; 7] = [
        Self::Persona,
        Self::EmpathyMap,
        Self::EmpathyQuick,
        Self::PersonaSet,
        Self::PersonaMap,
        Self::Evidence,
        Self::Journey,
    ];

    /// Its name on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Persona => "persona",
            Self::EmpathyMap => "empathy-map",
            Self::EmpathyQuick => "empathy-quick",
            Self::PersonaSet => "persona-set",
            Self::PersonaMap => "persona-map",
            Self::Evidence => "evidence",
            Self::Journey => "journey",
        }
    }

    /// Every object of the kind, in the workspace's order.
    pub fn ids(self, workspace: &Workspace) -> Vec<AnyId> {
        match self {
            Self::Persona | Self::EmpathyMap | Self::EmpathyQuick => {
                workspace.personas_in_order().into_iter().map(|(id, _)| id.into()).collect()
            }
            Self::PersonaSet | Self::PersonaMap | Self::Evidence => vec![AnyId::only(Kind::PersonaSet)],
            Self::Journey => workspace.journeys_in_order().into_iter().map(|(id, _)| id.into()).collect(),
        }
    }

    /// The drawing of one object; `None` when there is no such object.
    pub fn scene(self, workspace: &Workspace, id: AnyId, look: &Look) -> Option<Scene<AnyId>> {
        match self {
            Self::Persona => persona_sheet(workspace, id.typed()?, look),
            Self::EmpathyMap => empathy_map(workspace, id.typed()?, empathy_map::Form::Canvas, look),
            Self::EmpathyQuick => empathy_map(workspace, id.typed()?, empathy_map::Form::Quick, look),
            Self::PersonaSet => Some(persona_set(workspace, look)),
            Self::PersonaMap => Some(persona_map(workspace, look).scene),
            Self::Evidence => Some(evidence_level(workspace, look)),
            Self::Journey => sheet(workspace, id.typed()?, look),
        }
    }

    /// Whether it can be written in rows.
    pub fn has_table(self) -> bool {
        matches!(self, Self::PersonaSet | Self::Evidence | Self::Journey)
    }

    /// One object in rows; `None` when there is no such object or it has no such form.
    pub fn table(self, workspace: &Workspace, id: AnyId, lang: Lang) -> Option<Table> {
        match self {
            Self::PersonaSet => Some(register::personas(workspace, lang)),
            Self::Evidence => Some(register::evidence(workspace, lang)),
            Self::Journey => journey_map::table(workspace, id.typed()?, lang),
            Self::Persona | Self::EmpathyMap | Self::EmpathyQuick | Self::PersonaMap => None,
        }
    }
}
