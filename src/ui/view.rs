//! The pages of a workspace and what each of them can do.

use std::sync::Arc;

use crate::{
    base::id::Id,
    edit::note::Aim,
    model::{AnyId, Kind, Workspace, workshop::Workshop},
    scene::{document::What, journey_map::Part},
};

use super::{Command, Cx, icon};

/// A page of the workspace, as the rail lists them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    #[default]
    Overview,
    People,
    Journeys,
    Maturity,
    Kpis,
    Stakeholders,
    Strategy,
    Plan,
    Workshop,
}

impl Page {
    pub const ALL: [Self; 9] = [
        Self::Overview,
        Self::People,
        Self::Journeys,
        Self::Maturity,
        Self::Kpis,
        Self::Stakeholders,
        Self::Strategy,
        Self::Plan,
        Self::Workshop,
    ];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Overview => "page-overview",
            Self::People => "page-people",
            Self::Journeys => "page-journeys",
            Self::Maturity => "page-maturity",
            Self::Kpis => "page-kpis",
            Self::Stakeholders => "page-stakeholders",
            Self::Strategy => "page-strategy",
            Self::Plan => "page-plan",
            Self::Workshop => "page-workshop",
        }
    }

    pub fn icon(self) -> icon::Icon {
        match self {
            Self::Overview => icon::OVERVIEW,
            Self::People => icon::PEOPLE,
            Self::Journeys => icon::JOURNEY,
            Self::Maturity => icon::MATURITY,
            Self::Kpis => icon::KPI,
            Self::Stakeholders => icon::STAKEHOLDERS,
            Self::Strategy => icon::STRATEGY,
            Self::Plan => icon::PLAN,
            Self::Workshop => icon::WORKSHOP,
        }
    }

    /// The page on which records of a kind are shown.
    pub fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Persona | Kind::Segment | Kind::Evidence | Kind::Picture => Some(Self::People),
            Kind::Journey
            | Kind::Phase
            | Kind::Stage
            | Kind::Step
            | Kind::Lane
            | Kind::Card
            | Kind::Channel => Some(Self::Journeys),
            Kind::Instrument | Kind::Respondent | Kind::Assessment | Kind::Answers => Some(Self::Maturity),
            Kind::Kpi
            | Kind::Breakdown
            | Kind::Annotation
            | Kind::Cohort
            | Kind::Funnel
            | Kind::EngagementGoals => Some(Self::Kpis),
            Kind::Stakeholder | Kind::StakeholderRelation | Kind::StakeholderAction => {
                Some(Self::Stakeholders)
            }
            Kind::Vision
            | Kind::Governance
            | Kind::Objective
            | Kind::ProgrammeStep
            | Kind::FeedbackPoint
            | Kind::Tool
            | Kind::Claim
            | Kind::Question
            | Kind::Cause
            | Kind::Hypothesis
            | Kind::Experiment => Some(Self::Strategy),
            Kind::Opportunity
            | Kind::Initiative
            | Kind::Milestone
            | Kind::Risk
            | Kind::Rating
            | Kind::Priorities
            | Kind::Roi => Some(Self::Plan),
            Kind::Workshop
            | Kind::AgendaStep
            | Kind::Note
            | Kind::NoteGroup
            | Kind::Ballot
            | Kind::BallotPaper
            | Kind::Outcome => Some(Self::Workshop),
            Kind::Profile | Kind::PersonaSet | Kind::Frame => None,
        }
    }
}

/// A state of the workspace from a file, to be compared with and never changed.
#[derive(Clone, Debug)]
pub struct Before {
    pub workspace: Arc<Workspace>,
    /// What it is called: the name of its file, or what it is the beginning of.
    pub name: String,
    /// The workshop that began then; only its minutes are about it.
    pub workshop: Option<Id<Workshop>>,
}

/// A page: reads the workspace, keeps its own view state, asks for changes.
pub trait View {
    /// The page's own actions, in its header at the right.
    fn actions_ui(&mut self, ui: &mut egui::Ui, cx: &Cx);

    fn ui(&mut self, ui: &mut egui::Ui, cx: &Cx);

    /// Whether a command of pages makes sense here and now.
    fn can(&self, command: Command, cx: &Cx) -> bool;

    /// Carries out a command for which [`View::can`] holds.
    fn run(&mut self, command: Command, cx: &Cx);

    /// Selects a record and brings it into sight; one the page does not show is ignored.
    fn select(&mut self, id: AnyId, workspace: &Workspace);

    /// The keys of the names of its sections, each of which [`View::open`] shows.
    fn parts(&self) -> Vec<&'static str> {
        Vec::new()
    }

    /// Shows the section with this name; a page without it stays as it is.
    fn open(&mut self, _: &'static str) {}

    /// Where what is said while the page is shown can stand, the likeliest first.
    fn aims(&self, _: &Cx) -> Vec<Aim> {
        Vec::new()
    }

    /// Whether letters that are typed now mean something to the page, though no field has the focus.
    fn takes_typing(&self) -> bool {
        false
    }

    /// Takes a state of the workspace to compare the present one with.
    fn take_before(&mut self, _: &Before) {}

    /// The workspace as a document of it is exported, where only this window knows what belongs into it.
    fn as_exported(&self, _: &Workspace, _: (What, AnyId)) -> Option<Workspace> {
        None
    }

    /// What exporting exports from here.
    fn exported(&self, workspace: &Workspace) -> Option<(What, AnyId)>;

    /// The part of it that is in sight, where that is less than all of it.
    fn in_sight(&self, _: &Workspace) -> Option<Part> {
        None
    }
}
