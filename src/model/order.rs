//! Siblings in the order that their ranks give.

use std::sync::Arc;

use crate::base::{id::Id, rank::Rank};

use super::{
    Table, Workspace,
    evidence::Claim,
    governance::Tool,
    journey::{Card, Channel, Journey, Lane, Phase, Stage, Step},
    kpi::Kpi,
    maturity::{Assessment, Respondent},
    organisation::{
        FeedbackPoint, Objective, PlanList, ProgrammeStep, Question, Stakeholder, StakeholderAction,
    },
    persona::{Persona, Segment},
    strategy::{Cause, Experiment, Hypothesis, Initiative, Opportunity},
    workshop::{AgendaStep, Ballot, Note, NoteGroup, Outcome, Workshop},
};

/// A record that has a place among its siblings.
pub trait Ranked {
    fn rank(&self) -> &Rank;
    fn set_rank(&mut self, rank: Rank);
}

macro_rules! ranked {
    ($($ty:ty),* $(,)?) => {$(
        impl Ranked for $ty {
            fn rank(&self) -> &Rank {
                &self.rank
            }

            fn set_rank(&mut self, rank: Rank) {
                self.rank = rank;
            }
        }
    )*};
}

ranked!(
    AgendaStep,
    Assessment,
    Ballot,
    Card,
    Cause,
    Channel,
    Claim,
    Experiment,
    FeedbackPoint,
    Hypothesis,
    Initiative,
    Journey,
    Kpi,
    Lane,
    Note,
    NoteGroup,
    Objective,
    Opportunity,
    Outcome,
    Persona,
    Phase,
    ProgrammeStep,
    Question,
    Respondent,
    Segment,
    Stage,
    Stakeholder,
    StakeholderAction,
    Step,
    Tool,
    Workshop,
);

/// A record with its id, as lists of siblings hold it.
pub type Row<'a, T> = (Id<T>, &'a Arc<T>);

/// The records for which `belongs` holds, by rank; equal ranks (a file edited by hand) by id.
pub fn in_order<T: Ranked>(table: &Table<T>, belongs: impl Fn(&T) -> bool) -> Vec<Row<'_, T>> {
    let mut rows: Vec<Row<T>> = table.iter().filter(|(_, record)| belongs(record)).collect();
    rows.sort_by(|a, b| a.1.rank().cmp(b.1.rank()).then(a.0.cmp(&b.0)));
    rows
}

impl Workspace {
    pub fn personas_in_order(&self) -> Vec<Row<'_, Persona>> {
        in_order(&self.personas, |_| true)
    }

    pub fn journeys_in_order(&self) -> Vec<Row<'_, Journey>> {
        in_order(&self.journeys, |_| true)
    }

    pub fn kpis_in_order(&self) -> Vec<Row<'_, Kpi>> {
        in_order(&self.kpis, |_| true)
    }

    pub fn assessments_in_order(&self) -> Vec<Row<'_, Assessment>> {
        in_order(&self.assessments, |_| true)
    }

    pub fn respondents_in_order(&self) -> Vec<Row<'_, Respondent>> {
        in_order(&self.respondents, |_| true)
    }

    pub fn channels_in_order(&self) -> Vec<Row<'_, Channel>> {
        in_order(&self.channels, |_| true)
    }

    pub fn stakeholders_in_order(&self) -> Vec<Row<'_, Stakeholder>> {
        in_order(&self.stakeholders, |_| true)
    }

    pub fn actions_of(&self, stakeholder: Id<Stakeholder>) -> Vec<Row<'_, StakeholderAction>> {
        in_order(&self.stakeholder_actions, |action| action.stakeholder == stakeholder)
    }

    pub fn objectives_in_order(&self) -> Vec<Row<'_, Objective>> {
        in_order(&self.objectives, |_| true)
    }

    pub fn programme_steps_in(&self, list: PlanList) -> Vec<Row<'_, ProgrammeStep>> {
        in_order(&self.programme_steps, |step| step.list == list)
    }

    pub fn feedback_points_in_order(&self) -> Vec<Row<'_, FeedbackPoint>> {
        in_order(&self.feedback_points, |_| true)
    }

    pub fn tools_in_order(&self) -> Vec<Row<'_, Tool>> {
        in_order(&self.tools, |_| true)
    }

    pub fn claims_in_order(&self) -> Vec<Row<'_, Claim>> {
        in_order(&self.claims, |_| true)
    }

    pub fn workshops_in_order(&self) -> Vec<Row<'_, Workshop>> {
        in_order(&self.workshops, |_| true)
    }

    pub fn agenda_of(&self, workshop: Id<Workshop>) -> Vec<Row<'_, AgendaStep>> {
        in_order(&self.agenda_steps, |step| step.workshop == workshop)
    }

    pub fn notes_of(&self, workshop: Id<Workshop>) -> Vec<Row<'_, Note>> {
        in_order(&self.notes, |note| note.workshop == workshop)
    }

    pub fn note_groups_of(&self, workshop: Id<Workshop>) -> Vec<Row<'_, NoteGroup>> {
        in_order(&self.note_groups, |group| group.workshop == workshop)
    }

    pub fn ballots_of(&self, workshop: Id<Workshop>) -> Vec<Row<'_, Ballot>> {
        in_order(&self.ballots, |ballot| ballot.workshop == workshop)
    }

    pub fn outcomes_of(&self, workshop: Id<Workshop>) -> Vec<Row<'_, Outcome>> {
        in_order(&self.outcomes, |outcome| outcome.workshop == workshop)
    }

    pub fn opportunities_in_order(&self) -> Vec<Row<'_, Opportunity>> {
        in_order(&self.opportunities, |_| true)
    }

    pub fn initiatives_in_order(&self) -> Vec<Row<'_, Initiative>> {
        in_order(&self.initiatives, |_| true)
    }

    pub fn hypotheses_in_order(&self) -> Vec<Row<'_, Hypothesis>> {
        in_order(&self.hypotheses, |_| true)
    }

    pub fn phases_of(&self, journey: Id<Journey>) -> Vec<Row<'_, Phase>> {
        in_order(&self.phases, |phase| phase.journey == journey)
    }

    pub fn stages_of(&self, journey: Id<Journey>) -> Vec<Row<'_, Stage>> {
        in_order(&self.stages, |stage| stage.journey == journey)
    }

    pub fn lanes_of(&self, journey: Id<Journey>) -> Vec<Row<'_, Lane>> {
        in_order(&self.lanes, |lane| lane.journey == journey)
    }

    pub fn steps_of(&self, stage: Id<Stage>) -> Vec<Row<'_, Step>> {
        in_order(&self.steps, |step| step.stage == stage)
    }

    /// The cards that begin in a cell, in order.
    pub fn cards_in(&self, lane: Id<Lane>, stage: Id<Stage>) -> Vec<Row<'_, Card>> {
        in_order(&self.cards, |card| card.lane == lane && card.stage == stage)
    }
}
