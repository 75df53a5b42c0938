//! What a record is called, where all that is known is its id.

use crate::base::id::Id;

use super::{AnyId, Kind, Workspace};

impl Workspace {
    /// The text that a person knows a record by; `None` when it has none or does not exist.
    pub fn name_of(&self, id: AnyId) -> Option<&str> {
        macro_rules! field {
            ($table:ident.$field:ident) => {
                self.$table.get(Id::new(id.key)).map(|record| record.$field.as_str())
            };
        }
        let name = match id.kind {
            Kind::Profile => Some(self.profile.name.as_str()),
            Kind::Objective => field!(objectives.name),
            Kind::Question => field!(questions.text),
            Kind::Stakeholder => field!(stakeholders.role),
            Kind::StakeholderAction => field!(stakeholder_actions.text),
            Kind::ProgrammeStep => field!(programme_steps.name),
            Kind::FeedbackPoint => field!(feedback_points.survey),
            Kind::Tool => field!(tools.product),
            Kind::Evidence => field!(evidence.name),
            Kind::Claim => field!(claims.text),
            Kind::Segment => field!(segments.name),
            Kind::Persona => field!(personas.name),
            Kind::Channel => field!(channels.name),
            Kind::Journey => field!(journeys.name),
            Kind::Phase => field!(phases.name),
            Kind::Stage => field!(stages.name),
            Kind::Step => field!(steps.name),
            Kind::Lane => field!(lanes.name),
            Kind::Card => field!(cards.text),
            Kind::Instrument => field!(instruments.code),
            Kind::Respondent => field!(respondents.role),
            Kind::Assessment => field!(assessments.name),
            Kind::Kpi => field!(kpis.name),
            Kind::Breakdown => field!(breakdowns.name),
            Kind::Annotation => field!(annotations.text),
            Kind::Cohort => field!(cohorts.name),
            Kind::Funnel => field!(funnels.name),
            Kind::EngagementGoals => field!(engagement_goals.name),
            Kind::Cause => field!(causes.text),
            Kind::Hypothesis => field!(hypotheses.statement),
            Kind::Experiment => field!(experiments.name),
            Kind::Opportunity => field!(opportunities.name),
            Kind::Initiative => field!(initiatives.name),
            Kind::Milestone => field!(milestones.name),
            Kind::Risk => field!(risks.text),
            Kind::Workshop => field!(workshops.name),
            Kind::AgendaStep => field!(agenda_steps.name),
            Kind::Note => field!(notes.text),
            Kind::NoteGroup => field!(note_groups.name),
            Kind::Ballot => field!(ballots.name),
            Kind::Outcome => field!(outcomes.text),
            Kind::Picture => field!(pictures.name),
            Kind::Vision
            | Kind::Governance
            | Kind::Priorities
            | Kind::Roi
            | Kind::PersonaSet
            | Kind::Frame
            | Kind::BallotPaper
            | Kind::StakeholderRelation
            | Kind::Answers
            | Kind::Rating => None,
        };
        name.filter(|name| !name.trim().is_empty())
    }
}
