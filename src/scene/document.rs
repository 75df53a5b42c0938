//! What can be put on paper: each kind of document with its objects and its drawing.

use crate::{
    base::localised::Lang,
    model::{AnyId, Kind, Workspace},
};

use super::{
    Scene, chart,
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
    /// One KPI with its chart.
    Kpi,
    /// All KPIs side by side.
    Dashboard,
    /// Which measure drives which.
    Drivers,
    Cohorts,
    Funnel,
}

impl What {
    pub const ALL: [Self; 7] = [
        Self::Persona,
        Self::Journey,
        Self::Kpi,
        Self::Dashboard,
        Self::Drivers,
        Self::Cohorts,
        Self::Funnel,
    ];

    /// Its name on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Persona => "persona",
            Self::Journey => "journey",
            Self::Kpi => "kpi",
            Self::Dashboard => "dashboard",
            Self::Drivers => "drivers",
            Self::Cohorts => "cohorts",
            Self::Funnel => "funnel",
        }
    }

    /// Every object of the kind, in the workspace's order.
    pub fn ids(self, workspace: &Workspace) -> Vec<AnyId> {
        // A document of the whole workspace goes by the id of its profile.
        let whole = |is_empty: bool| {
            if is_empty { Vec::new() } else { vec![AnyId::only(Kind::Profile)] }
        };
        match self {
            Self::Persona => workspace.personas_in_order().into_iter().map(|(id, _)| id.into()).collect(),
            Self::Journey => workspace.journeys_in_order().into_iter().map(|(id, _)| id.into()).collect(),
            Self::Kpi => workspace.kpis_in_order().into_iter().map(|(id, _)| id.into()).collect(),
            Self::Dashboard | Self::Drivers => whole(workspace.kpis.is_empty()),
            Self::Cohorts => whole(workspace.cohorts.is_empty()),
            Self::Funnel => workspace.funnels.ids().map(AnyId::from).collect(),
        }
    }

    /// The drawing of one object; `None` when there is no such object.
    pub fn scene(self, workspace: &Workspace, id: AnyId, look: &Look) -> Option<Scene<AnyId>> {
        match self {
            Self::Persona => persona_sheet(workspace, id.typed()?, look),
            Self::Journey => sheet(workspace, id.typed()?, look),
            Self::Kpi => chart::page::page(workspace, id.typed()?, look),
            Self::Dashboard => chart::dashboard::sheet(workspace, look),
            Self::Drivers => chart::tree::sheet(workspace, look),
            Self::Cohorts => chart::cohorts::sheet(workspace, look),
            Self::Funnel => chart::funnel::sheet(workspace, id.typed()?, look),
        }
    }

    /// Whether it can be written in rows.
    pub fn has_table(self) -> bool {
        matches!(self, Self::Journey | Self::Kpi | Self::Cohorts | Self::Funnel)
    }

    /// One object in rows; `None` when there is no such object or it has no such form.
    pub fn table(self, workspace: &Workspace, id: AnyId, lang: Lang) -> Option<Table> {
        match self {
            Self::Persona | Self::Dashboard | Self::Drivers => None,
            Self::Kpi => chart::table::table(workspace, id.typed()?, lang),
            Self::Cohorts => chart::cohorts::table(workspace, lang),
            Self::Funnel => chart::funnel::table(workspace, id.typed()?, lang),
            Self::Journey => journey_map::table(workspace, id.typed()?, lang),
        }
    }
}
