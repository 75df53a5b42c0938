//! Holding a workshop: beginning, going on, ending, and taking up again after a crash.

use std::path::PathBuf;

use jiff::civil::DateTime;

use crate::{
    base::id::Id,
    edit::{Join, Label, workshop as verbs},
    model::{
        Kind,
        workshop::{AgendaStep, StepKind, StepView, Workshop},
    },
    store::{RunState, backup},
    tr,
    ui::{
        Command, Page,
        cx::{Reply, RunningStep, WorkshopRequest},
        shell::{Choice, Overlay, Question},
        workshop::{run::Run, timer::Timer},
    },
};

use super::{Cairn, done::Done};

impl Cairn {
    pub(super) fn workshop(&mut self, request: WorkshopRequest) {
        let now = self.now;
        match request {
            WorkshopRequest::Start(id) => self.start_workshop(id),
            WorkshopRequest::GoTo(id) => self.go_to_step(id),
            WorkshopRequest::PresentLive => {
                if let Some(present) = &mut self.present {
                    present.live = !present.live;
                }
            }
            WorkshopRequest::Pause => self.change_timer(|timer| timer.toggle(now)),
            WorkshopRequest::AddMinutes(minutes) => {
                self.change_timer(|timer| timer.add_minutes(minutes, now));
            }
            WorkshopRequest::Reset => self.change_timer(|timer| timer.reset(now)),
        }
    }

    fn change_timer(&mut self, change: impl FnOnce(&mut Timer)) {
        if let Some(run) = &mut self.run {
            change(&mut run.timer);
        }
    }

    /// Begins to hold a workshop, after a safety copy has been put aside.
    fn start_workshop(&mut self, id: Id<Workshop>) {
        self.commit_draft();
        let Some(session) = &self.session else { return };
        let Some(first) = session.workspace().agenda_of(id).first().map(|(id, _)| *id) else { return };
        let begun = wall_clock();
        self.make_safety_copy(begun);
        self.hand_over_begin(id);
        let verb = Box::new(move |tx: &mut crate::edit::Tx| verbs::begin(tx, id, begun).map(|()| None));
        self.edit(Label::StartWorkshop, Join::Never, verb);
        self.run = Some(Run {
            at: RunningStep { workshop: id, step: first },
            index: 0,
            timer: Timer::started(0, self.now),
        });
        self.go_to_step(first);
    }

    /// The workspace as it is now, beside its backups; of one that is in no file yet, with what is Cairn's own.
    fn make_safety_copy(&mut self, now: DateTime) {
        let Some(session) = &self.session else { return };
        let path = session.path.clone().unwrap_or_else(|| self.places.unsaved());
        let workspace = session.workspace().clone();
        self.jobs.start(move || {
            let result = backup::keep_for_workshop(&path, &workspace, now);
            Done::SafetyCopy(result.map_err(|error| error.to_string()))
        });
    }

    pub(super) fn safety_copy_made(&mut self, result: Result<PathBuf, String>) {
        let lang = self.lang();
        let is_beside = self.session.as_ref().is_some_and(|session| session.path.is_some());
        self.notice = Some(match result {
            Ok(path) => {
                // Where it is not beside the file, only the whole path leads to it.
                let name = path.file_name().filter(|_| is_beside);
                let file = name
                    .map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
                tr!(lang, "run-copy", file = file)
            }
            Err(error) => {
                log::warn!("no safety copy: {error}");
                tr!(lang, "run-copy-failed")
            }
        });
    }

    /// Goes to a step of the workshop that is held: its page, its subject, its time.
    fn go_to_step(&mut self, id: Id<AgendaStep>) {
        let Some(mut run) = self.run else { return };
        let Some(session) = &self.session else { return };
        run.at.step = id;
        let Some(held) = run.held(session.workspace()) else { return };
        run.index = held.index;
        run.timer = Timer::started(held.step.minutes, self.now);
        self.run = Some(run);
        self.show_step();
    }

    /// Shows what the step is about.
    fn show_step(&mut self) {
        let Some((run, session)) = self.run.zip(self.session.as_ref()) else { return };
        let Some(step) = session.workspace().agenda_steps.get(run.at.step) else { return };
        let (kind, view, subject) = (step.kind, step.view, step.subject);
        let is_there = subject.is_some_and(|subject| session.workspace().contains(subject));
        if let Some(subject) = subject.filter(|_| is_there) {
            self.show(subject);
            return;
        }
        let page = match view {
            Some(StepView::Overview) => Page::Overview,
            Some(StepView::People) => Page::People,
            Some(StepView::Journeys) => Page::Journeys,
            Some(StepView::Maturity) => Page::Maturity,
            Some(StepView::Kpis) => Page::Kpis,
            Some(StepView::Stakeholders) => Page::Stakeholders,
            Some(StepView::Strategy) => Page::Strategy,
            Some(StepView::Plan) => Page::Plan,
            Some(StepView::Notes) => self.open_workshop(Kind::Note),
            Some(StepView::Votes) => self.open_workshop(Kind::Ballot),
            // At the close the facilitator has the minutes; the room still reads what is asked of it.
            None if kind == StepKind::Close && self.present.is_none() => self.open_workshop(Kind::Outcome),
            None => self.open_workshop(Kind::AgendaStep),
        };
        self.go_to(page);
    }

    fn open_workshop(&mut self, kind: Kind) -> Page {
        self.commit_draft();
        self.views.open_workshop(kind);
        Page::Workshop
    }

    /// Goes on in the agenda, or back.
    pub(super) fn go_on_in_agenda(&mut self, command: Command) {
        let Some((run, session)) = self.run.zip(self.session.as_ref()) else { return };
        let offset = if command == Command::NextStep { 1 } else { -1 };
        let next = run.held(session.workspace()).and_then(|held| held.beside(offset));
        if let Some(next) = next {
            self.go_to_step(next);
        }
    }

    pub(super) fn end_workshop(&mut self) {
        let Some(run) = self.run.take() else { return };
        self.screens.facilitator = false;
        let (id, ended) = (run.at.workshop, wall_clock());
        let verb = Box::new(move |tx: &mut crate::edit::Tx| verbs::end(tx, id, ended).map(|()| None));
        self.edit(Label::EndWorkshop, Join::Never, verb);
        let path = self.session.as_ref().and_then(|session| session.path.clone());
        self.keeper.forget(&self.places, path.as_deref());
        let locked = self.session.as_ref().is_some_and(|session| session.workspace().frame.locked);
        let key = if locked { "run-ended-locked" } else { "run-ended" };
        self.notice = Some(tr!(self.lang(), key));
    }

    /// Brings the run up to the workspace: a step may be gone, or the whole workshop.
    pub(super) fn settle_run(&mut self) {
        let Some(run) = self.run else { return };
        let Some(session) = &self.session else {
            self.run = None;
            return;
        };
        match run.held(session.workspace()) {
            Some(held) => {
                let index = held.index;
                self.run = Some(Run { index, ..run });
            }
            None => {
                let rows = session.workspace().agenda_of(run.at.workshop);
                let left = rows.get(run.index).or(rows.last()).map(|(id, _)| *id);
                match left {
                    Some(step) => self.go_to_step(step),
                    None => {
                        self.run = None;
                        self.screens.facilitator = false;
                        let path = session.path.clone();
                        self.keeper.forget(&self.places, path.as_deref());
                    }
                }
            }
        }
        self.keep_run();
    }

    /// Tells the state folder where the workshop stands.
    fn keep_run(&mut self) {
        let Some((run, session)) = self.run.zip(self.session.as_ref()) else { return };
        self.keeper.keep(&self.places, session.path.as_deref(), state_of(run, self.now));
    }

    /// Takes up a workshop that was being held when this workspace was open last.
    pub(super) fn restore_run(&mut self) {
        let Some(session) = &self.session else { return };
        let Some(state) = RunState::load(&self.places, session.path.as_deref()) else { return };
        let at = RunningStep { workshop: state.workshop, step: state.step };
        let minutes = session.workspace().agenda_steps.get(state.step).map_or(0, |step| step.minutes);
        let since = (!state.paused).then_some(self.now);
        let run = Run { at, index: 0, timer: Timer::resumed(minutes, state.left, since) };
        let Some(index) = run.held(session.workspace()).map(|held| held.index) else { return };
        self.run = Some(Run { index, ..run });
        self.hand_over_begin(state.workshop);
        self.show_step();
    }

    /// The workspace is closed. A workshop on a file is taken up again when the file is opened.
    pub(super) fn leave_run(&mut self) {
        self.screens.facilitator = false;
        let Some((mut run, session)) = self.run.take().zip(self.session.as_ref()) else { return };
        match &session.path {
            None => self.keeper.forget(&self.places, None),
            // Nobody is in the room while it is closed.
            Some(path) => {
                if run.timer.is_running() {
                    run.timer.toggle(self.now);
                }
                self.keeper.keep(&self.places, Some(path), state_of(run, self.now));
            }
        }
    }

    /// Locks the structure at once; opening it again is asked about first.
    pub(super) fn toggle_frame_lock(&mut self) {
        let Some(session) = &self.session else { return };
        if session.workspace().frame.locked {
            self.ask_unlock(None);
            return;
        }
        self.commit_draft();
        self.edit(Label::LockFrame, Join::Never, Box::new(|tx| verbs::lock_frame(tx).map(|()| None)));
        self.notice = Some(tr!(self.lang(), "frame-now-locked"));
    }

    /// Whether undoing or redoing would open the locked structure; then it is asked about.
    pub(super) fn would_unlock(&self, command: Command) -> bool {
        let Some(session) = self.session.as_ref().filter(|session| session.workspace().frame.locked) else {
            return false;
        };
        let step = match command {
            Command::Undo => session.history.next_undo(),
            _ => session.history.next_redo(),
        };
        step.is_some_and(|step| step.patch.touches(Kind::Frame))
    }

    /// What is locked, and how it is opened.
    pub(super) fn locked(&self, id: crate::model::AnyId) -> String {
        let lang = self.lang();
        let keys = Command::ToggleFrameLock.about().and_then(|about| about.shortcut);
        let keys = keys.map(|keys| self.jobs.context().format_shortcut(&keys)).unwrap_or_default();
        let kind = crate::i18n::problem::kind(lang, id.kind);
        format!("{} {}", tr!(lang, "frame-refused", kind = kind), tr!(lang, "frame-how", keys = keys))
    }

    pub(super) fn ask_unlock(&mut self, by: Option<Command>) {
        let lang = self.lang();
        let choice = |key: &str, reply| Choice { text: tr!(lang, key), reply, harms: false };
        self.overlay = Some(Overlay::Ask(Question {
            title: tr!(lang, "frame-unlock-title"),
            text: tr!(lang, "frame-unlock-text"),
            details: Vec::new(),
            choices: vec![
                choice("frame-unlock", Reply::Unlock(by)),
                choice("frame-keep-locked", Reply::Cancel),
            ],
        }));
    }

    pub(super) fn unlock_frame(&mut self, by: Option<Command>) {
        match by {
            Some(command) => self.undo_or_redo(command),
            None => {
                let verb = Box::new(|tx: &mut crate::edit::Tx| verbs::unlock_frame(tx).map(|()| None));
                self.edit(Label::UnlockFrame, Join::Never, verb);
                self.notice = Some(tr!(self.lang(), "frame-now-open"));
            }
        }
    }
}

fn state_of(run: Run, now: f64) -> RunState {
    RunState {
        workshop: run.at.workshop,
        step: run.at.step,
        left: run.timer.seconds(now),
        paused: !run.timer.is_running(),
    }
}

/// The time on the wall, to the second.
fn wall_clock() -> DateTime {
    let now = jiff::Zoned::now().datetime();
    now.with().subsec_nanosecond(0).build().unwrap_or(now)
}
