//! What can be put on paper: each kind of document with its objects and its drawing.

use crate::{
    analysis::journey::{compare, pairs},
    base::{id::Id, localised::Lang},
    model::{AnyId, Kind, Workspace, journey::Journey},
};

use super::{
    Scene,
    journey_compare::{Reading, comparison_sheet},
    journey_map::{self, Part, content_table, pages, part_sheet, sheet},
    journey_overview::overview_sheet,
    look::Look,
    paper::{Layout, Margin, Tiling},
    persona_sheet::persona_sheet,
    table::Table,
    table_page::table_page,
};

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    Persona,
    Journey,
    /// All maps at a glance; its one object is the workspace itself.
    JourneyOverview,
    /// A map with its counterpart, known by either of the two.
    JourneyComparison,
    /// The content of a map by channel and decision stage.
    ContentPlan,
}

impl What {
    pub const ALL: [Self; 5] =
        [Self::Persona, Self::Journey, Self::JourneyOverview, Self::JourneyComparison, Self::ContentPlan];

    /// Its name on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Persona => "persona",
            Self::Journey => "journey",
            Self::JourneyOverview => "journeys",
            Self::JourneyComparison => "comparison",
            Self::ContentPlan => "content",
        }
    }

    /// Every object of the kind, in the workspace's order.
    pub fn ids(self, workspace: &Workspace) -> Vec<AnyId> {
        match self {
            Self::Persona => workspace.personas_in_order().into_iter().map(|(id, _)| id.into()).collect(),
            Self::Journey | Self::ContentPlan => {
                workspace.journeys_in_order().into_iter().map(|(id, _)| id.into()).collect()
            }
            Self::JourneyOverview if workspace.journeys.is_empty() => Vec::new(),
            Self::JourneyOverview => vec![AnyId::only(Kind::Profile)],
            Self::JourneyComparison => pairs(workspace).into_iter().map(|(_, after)| after.into()).collect(),
        }
    }

    /// The drawing of one object; `None` when there is no such object.
    pub fn scene(self, workspace: &Workspace, id: AnyId, look: &Look) -> Option<Scene<AnyId>> {
        match self {
            Self::Persona => persona_sheet(workspace, id.typed()?, look),
            Self::Journey => sheet(workspace, id.typed()?, look),
            Self::JourneyOverview => overview_sheet(workspace, look),
            Self::JourneyComparison => {
                let (before, after) = pair_of(workspace, id.typed()?)?;
                let comparison = compare(workspace, before, after)?;
                comparison_sheet(workspace, &comparison, Reading::Change, look)
            }
            Self::ContentPlan => {
                content_table(workspace, id.typed()?, look.lang).map(|table| table_page(&table, look))
            }
        }
    }

    /// The pages of one object; a map can go on over several, and be a part of itself.
    pub fn pages(
        self,
        workspace: &Workspace,
        (id, part): (AnyId, Option<&Part>),
        layout: Layout,
        look: &Look,
    ) -> Option<Vec<Scene<AnyId>>> {
        match (self, layout) {
            (Self::Journey, Layout::Paper { paper, orientation, tiling: Tiling::SeveralPages }) => {
                let paper = (paper, orientation, Margin::default());
                Some(pages(workspace, (id.typed()?, part), paper, look)?.scenes)
            }
            (Self::Journey, _) => Some(vec![part_sheet(workspace, (id.typed()?, part), look)?]),
            _ => Some(vec![self.scene(workspace, id, look)?]),
        }
    }

    /// Whether it can go on over several pages.
    pub fn can_tile(self) -> bool {
        self == Self::Journey
    }

    /// Whether it can be written in rows.
    pub fn has_table(self) -> bool {
        matches!(self, Self::Journey | Self::ContentPlan)
    }

    /// One object in rows; `None` when there is no such object or it has no such form.
    pub fn table(self, workspace: &Workspace, id: AnyId, lang: Lang) -> Option<Table> {
        match self {
            Self::Journey => journey_map::table(workspace, id.typed()?, lang),
            Self::ContentPlan => content_table(workspace, id.typed()?, lang),
            Self::Persona | Self::JourneyOverview | Self::JourneyComparison => None,
        }
    }
}

/// The linked pair of maps that a map is one of.
fn pair_of(workspace: &Workspace, id: Id<Journey>) -> Option<(Id<Journey>, Id<Journey>)> {
    let found = pairs(workspace);
    let after = found.iter().find(|(_, after)| *after == id);
    after.or_else(|| found.iter().find(|(before, _)| *before == id)).copied()
}
