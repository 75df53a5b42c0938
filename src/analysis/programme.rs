//! Where a programme begins, and how far its plan is (domain 1(b) start profiles, 1(d) plan steps).

use jiff::civil::Date;

use crate::model::{
    governance::ToolCategory,
    organisation::{PlanTask, ProgrammeStep, StartProfile, StepState},
};

/// What a kind of brand does first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    /// The step of the plan to begin with.
    pub task: PlanTask,
    /// The tool to settle first.
    pub tool: ToolCategory,
}

/// New brands build a service team, established ones collect and analyse feedback, leaders build an efficient
/// management system.
pub fn focus(start: StartProfile) -> Focus {
    match start {
        StartProfile::New => Focus { task: PlanTask::Team, tool: ToolCategory::Crm },
        StartProfile::Established => Focus { task: PlanTask::Feedback, tool: ToolCategory::Feedback },
        StartProfile::Leader => Focus { task: PlanTask::Improve, tool: ToolCategory::Cdp },
    }
}

/// The usual steps in the order in which this kind of brand takes them: as published, the focus first.
pub fn plan(start: StartProfile) -> [PlanTask; 5] {
    let mut tasks =
        [PlanTask::Purpose, PlanTask::Team, PlanTask::Feedback, PlanTask::Journey, PlanTask::Improve];
    let focus = focus(start).task;
    tasks.sort_by_key(|task| *task != focus);
    tasks
}

/// How far the steps of a checklist are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub started: usize,
    pub all: usize,
    /// Not done though the day has passed.
    pub late: usize,
}

/// Counts the steps of a checklist.
pub fn progress<'a>(steps: impl IntoIterator<Item = &'a ProgrammeStep>, today: Date) -> Progress {
    let mut progress = Progress::default();
    for step in steps {
        progress.all += 1;
        progress.done += usize::from(step.state == StepState::Done);
        progress.started += usize::from(step.state == StepState::Started);
        progress.late += usize::from(is_late(step, today));
    }
    progress
}

/// Whether a step should be done and is not.
pub fn is_late(step: &ProgrammeStep, today: Date) -> bool {
    step.state != StepState::Done && step.due.is_some_and(|due| due < today)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{PlanTask as T, *};

    #[test]
    fn every_plan_has_all_steps_and_begins_with_its_focus() {
        for start in StartProfile::ALL.iter().copied() {
            let mut tasks = plan(start);
            assert_eq!(tasks[0], focus(start).task);
            tasks.sort();
            assert_eq!(tasks, PlanTask::ALL[1..]);
        }
        assert_eq!(plan(StartProfile::New), [T::Team, T::Purpose, T::Feedback, T::Journey, T::Improve]);
    }

    #[test]
    fn a_step_is_late_from_the_day_after_until_it_is_done() {
        let today = date(2026, 1, 15);
        let step = |state, due| ProgrammeStep { due, state, ..ProgrammeStep::default() };
        let steps = [
            step(StepState::Open, Some(date(2026, 1, 14))),
            step(StepState::Started, Some(today)),
            step(StepState::Done, Some(date(2025, 1, 1))),
            step(StepState::Open, None),
        ];
        assert_eq!(progress(&steps, today), Progress { done: 1, started: 1, all: 4, late: 1 });
    }
}
