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
    strategy::{chain_map::chain_sheet, roadmap::roadmap_sheet, worth::worth_sheet},
    table::Table,
};

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    Persona,
    Journey,
    Roadmap,
    Chain,
    Worth,
}

impl What {
    pub const ALL: [Self; 5] = [Self::Persona, Self::Journey, Self::Roadmap, Self::Chain, Self::Worth];

    /// Its name on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Persona => "persona",
            Self::Journey => "journey",
            Self::Roadmap => "roadmap",
            Self::Chain => "chain",
            Self::Worth => "worth",
        }
    }

    /// Every object of the kind, in the workspace's order.
    pub fn ids(self, workspace: &Workspace) -> Vec<AnyId> {
        match self {
            Self::Persona => workspace.personas_in_order().into_iter().map(|(id, _)| id.into()).collect(),
            Self::Journey => workspace.journeys_in_order().into_iter().map(|(id, _)| id.into()).collect(),
            // One of the whole workspace.
            Self::Roadmap | Self::Chain | Self::Worth => vec![AnyId::only(Kind::Profile)],
        }
    }

    /// The drawing of one object; `None` when there is no such object.
    pub fn scene(self, workspace: &Workspace, id: AnyId, look: &Look) -> Option<Scene<AnyId>> {
        match self {
            Self::Persona => persona_sheet(workspace, id.typed()?, look),
            Self::Journey => sheet(workspace, id.typed()?, look),
            Self::Roadmap => roadmap_sheet(workspace, look),
            Self::Chain => chain_sheet(workspace, look),
            Self::Worth => worth_sheet(workspace, look),
        }
    }

    /// Whether it can be written in rows.
    pub fn has_table(self) -> bool {
        matches!(self, Self::Journey)
    }

    /// One object in rows; `None` when there is no such object or it has no such form.
    pub fn table(self, workspace: &Workspace, id: AnyId, lang: Lang) -> Option<Table> {
        match self {
            Self::Persona | Self::Roadmap | Self::Chain | Self::Worth => None,
            Self::Journey => journey_map::table(workspace, id.typed()?, lang),
        }
    }
}
