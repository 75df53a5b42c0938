//! What of the journeys is on the screen: all of them, or one as a map, compared or as a plan of content.

use std::{collections::BTreeMap, rc::Rc};

use crate::{
    analysis::journey::JourneyResult,
    base::id::Id,
    model::{AnyId, Kind, Workspace, journey::Journey, kpi::Kpi},
    scene::{document::What, journey_map::Part},
    ui::{Cx, kept::Kept},
};

use super::{JourneysView, comparison::ComparisonView, overview::OverviewView, summary::Folded};

/// All kinds of record that maps, and what is computed of them, are made of.
pub const SHOWN: [Kind; 13] = [
    Kind::Card,
    Kind::Channel,
    Kind::Evidence,
    Kind::Initiative,
    Kind::Journey,
    Kind::Kpi,
    Kind::Lane,
    Kind::Opportunity,
    Kind::Persona,
    Kind::Phase,
    Kind::Picture,
    Kind::Stage,
    Kind::Step,
];

/// One way to look at journeys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    Overview,
    Map,
    Comparison,
    Content,
}

/// The view state of everything but the board.
#[derive(Default)]
pub struct Sights {
    /// Until a person chooses, it depends on how many maps there are.
    chosen: Option<Sight>,
    results: Kept<BTreeMap<Id<Journey>, JourneyResult>>,
    /// By record what is missing there, in words.
    pub missing: Kept<BTreeMap<AnyId, String>, Id<Journey>>,
    /// The newest figure of each KPI, in words.
    pub measures: Kept<BTreeMap<Id<Kpi>, String>>,
    pub overview: OverviewView,
    pub comparison: ComparisonView,
    pub summary: Folded,
}

impl Sights {
    /// Everything computed of the maps.
    pub fn results(&mut self, cx: &Cx) -> Rc<BTreeMap<Id<Journey>, JourneyResult>> {
        self.results.get(cx, &SHOWN, (), || JourneyResult::all(cx.workspace))
    }
}

impl JourneysView {
    /// What is shown: the overview first, when there are several maps to choose from.
    pub(super) fn sight(&self, workspace: &Workspace) -> Sight {
        let usual = if workspace.journeys.len() > 1 { Sight::Overview } else { Sight::Map };
        self.sights.chosen.unwrap_or(usual)
    }

    /// Shows another sight; what was being edited on the board is done with.
    pub(super) fn look_at(&mut self, sight: Sight) {
        if self.sights.chosen != Some(sight) {
            self.sights.chosen = Some(sight);
            self.selection.clear();
            self.editing = None;
        }
    }

    /// The stages and lanes of the map that are in sight, and what is looked for; `None` when that is all of it.
    pub(super) fn part_in_sight(&self, workspace: &Workspace) -> Option<Part> {
        let drawn = self.drawn.last().filter(|_| self.sight(workspace) == Sight::Map)?;
        let board = drawn.as_ref().as_ref()?;
        let areas = self.camera.areas(board, self.whole);
        let seen = areas.body_camera.scene_rect(areas.body);
        // A sliver at the edge of the window is not meant.
        let shows = |low: f32, length: f32, from: f32, to: f32| {
            (low + length).min(to) - low.max(from) > length.min(to - from) * 0.4
        };
        let stages =
            board.columns.iter().filter(|column| shows(column.x, column.width, seen.min.x, seen.max.x));
        let lanes = board.rows.iter().filter(|row| shows(row.y, row.height, seen.min.y, seen.max.y));
        let part = Part {
            stages: stages.map(|column| column.stage).collect(),
            lanes: lanes.map(|row| row.lane).collect(),
            filter: self.find.as_ref().map(|find| find.filter().clone()).unwrap_or_default(),
        };
        let is_all = part.filter.is_empty()
            && part.stages.len() == board.columns.len()
            && part.lanes.len() == board.rows.len();
        let is_some = !part.stages.is_empty() && !part.lanes.is_empty();
        (is_some && !is_all).then_some(part)
    }

    /// What exporting exports from each sight.
    pub(super) fn exported_sight(&self, workspace: &Workspace) -> Option<(What, AnyId)> {
        let journey = self.journey(workspace)?;
        match self.sight(workspace) {
            Sight::Overview => Some((What::JourneyOverview, AnyId::only(Kind::Profile))),
            Sight::Map => Some((What::Journey, journey.into())),
            Sight::Content => Some((What::ContentPlan, journey.into())),
            Sight::Comparison => {
                self.exported_comparison(workspace, journey).map(|what| (what, journey.into()))
            }
        }
    }
}
