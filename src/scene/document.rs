//! What can be put on paper: each kind of document with its objects and its drawing.

use crate::{
    base::localised::Lang,
    model::{AnyId, Workspace},
};

use super::{
    Scene,
    journey_map::{self, sheet},
    look::Look,
    persona_sheet::persona_sheet,
    table::Table,
};

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    Persona,
    Journey,
}

impl What {
    pub const ALL: [Self; 2] = [Self::Persona, Self::Journey];

    /// Its name on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Persona => "persona",
            Self::Journey => "journey",
        }
    }

    /// Every object of the kind, in the workspace's order.
    pub fn ids(self, workspace: &Workspace) -> Vec<AnyId> {
        match self {
            Self::Persona => workspace.personas_in_order().into_iter().map(|(id, _)| id.into()).collect(),
            Self::Journey => workspace.journeys_in_order().into_iter().map(|(id, _)| id.into()).collect(),
        }
    }

    /// The drawing of one object; `None` when there is no such object.
    pub fn scene(self, workspace: &Workspace, id: AnyId, look: &Look) -> Option<Scene<AnyId>> {
        match self {
            Self::Persona => persona_sheet(workspace, id.typed()?, look),
            Self::Journey => sheet(workspace, id.typed()?, look),
        }
    }

    /// Whether it can be written in rows.
    pub fn has_table(self) -> bool {
        matches!(self, Self::Journey)
    }

    /// One object in rows; `None` when there is no such object or it has no such form.
    pub fn table(self, workspace: &Workspace, id: AnyId, lang: Lang) -> Option<Table> {
        match self {
            Self::Persona => None,
            Self::Journey => journey_map::table(workspace, id.typed()?, lang),
        }
    }
}
