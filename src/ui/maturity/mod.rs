//! The page of maturity: the staircase or profile on top, the questionnaire below, the results beside it.

mod answers;
mod chooser;
mod detail;
mod discussion;
mod drawing;
mod editor;
mod governance;
mod head;
mod pictures;
mod respondents;
mod results;
mod row;
mod segments;
mod thresholds;
mod votes;
mod way;

use std::collections::{BTreeMap, BTreeSet};

use egui::{Frame, Id as WidgetId, Margin, Panel, ScrollArea, Ui};

use crate::{
    analysis::maturity::{CriterionResult, Results, results as results_of},
    base::id::Id,
    edit::{Label, maturity as verbs},
    model::{
        AnyId, Kind, Workspace,
        maturity::{Assessment, Criterion, Instrument, Respondent},
    },
    scene::{
        document::What,
        maturity::{Tag, words},
        theme::space,
    },
};

use super::{Command, Cx, View, cx::Request, field::Field, icon, inline::select_all, widgets::quiet_button};

use pictures::{Picture, ProfileForm};

/// A way to look at an assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    #[default]
    Answers,
    Discussion,
    Results,
    WayForward,
}

impl Mode {
    const ALL: [Self; 4] = [Self::Answers, Self::Discussion, Self::Results, Self::WayForward];

    fn key(self) -> &'static str {
        match self {
            Self::Answers => "maturity-mode-answers",
            Self::Discussion => "maturity-mode-discussion",
            Self::Results => "maturity-mode-results",
            Self::WayForward => "maturity-mode-way",
        }
    }
}

/// How the criteria are grouped: by the first part of the instrument (stages, competencies) or by the second
/// (dimensions, aspects).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Order {
    #[default]
    First,
    Second,
}

/// In which words answers are given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Scale {
    #[default]
    Levels,
    /// Yes, partly, no: the highest, the middle and the lowest level.
    Quick,
}

/// The page's view state.
#[derive(Default)]
pub struct MaturityView {
    /// The first one when it is none or gone.
    assessment: Option<Id<Assessment>>,
    /// Whose answers are shown; the group's consensus when it is none.
    respondent: Option<Id<Respondent>>,
    /// The criterion that is open and takes the keys.
    current: Option<String>,
    /// The criterion that is to be brought into sight and given the keyboard.
    reveal: Option<String>,
    /// Whether an instrument is being chosen for a new assessment.
    choosing: bool,
    /// The instrument that is being changed.
    editing: Option<Id<Instrument>>,
    editor: editor::Editor,
    mode: Mode,
    order: Order,
    scale: Scale,
    picture: Picture,
    profile_form: ProfileForm,
    /// The criterion that is talked about.
    discussed: Option<String>,
    /// Criteria whose votes were shown before all had voted.
    seen_early: BTreeSet<String>,
    /// Levels that criteria are supposed to have; none while nothing is supposed.
    raised: Option<BTreeMap<String, u8>>,
    /// The record just made, whose name is typed next.
    naming: Option<AnyId>,
}

/// What the parts of the page are given beside their surroundings.
#[derive(Clone, Copy)]
struct Shown<'a> {
    id: Id<Assessment>,
    assessment: &'a Assessment,
    results: &'a Results,
}

/// Below this width the results stand under the questionnaire.
const ROOM_FOR_RESULTS: f32 = 900.0;
const RESULTS_WIDTH: f32 = 304.0;
/// Lines longer than this are hard to read and stairs wider than this hard to take in.
const WIDEST: f32 = 1160.0;

impl View for MaturityView {
    fn actions_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        if self.choosing || self.editing.is_some() || self.shown(cx.workspace).is_none() {
            return;
        }
        // From right to left.
        if quiet_button(ui, icon::ADD, cx.tr("maturity-start")).clicked() {
            self.choosing = true;
        }
        if quiet_button(ui, icon::IMPORT, cx.tr("command-take-in")).clicked() {
            cx.run(Command::TakeInAnswers);
        }
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        self.editing = self.editing.filter(|id| cx.workspace.instruments.contains(*id));
        if let Some(instrument) = self.editing {
            editor::ui(self, ui, cx, instrument);
            return;
        }
        let id = self.shown(cx.workspace);
        match id.filter(|_| !self.choosing) {
            Some(id) => self.assessment_ui(ui, cx, id),
            None => chooser::ui(self, ui, cx),
        }
    }

    fn can(&self, command: Command, cx: &Cx) -> bool {
        let shown = self.shown(cx.workspace);
        match command {
            Command::AddAssessment => true,
            _ if self.editing.is_some() => false,
            Command::AddRespondent | Command::TakeInAnswers => shown.is_some() && !self.choosing,
            Command::MakeForm => shown.is_some() && !self.choosing && self.respondent.is_some(),
            Command::Delete => match (&self.current, shown) {
                (Some(criterion), Some(id)) => self.has_answer(cx.workspace, id, criterion),
                (None, Some(_)) => !self.choosing,
                (_, None) => false,
            },
            _ => false,
        }
    }

    fn run(&mut self, command: Command, cx: &Cx) {
        match (command, self.shown(cx.workspace)) {
            (Command::AddAssessment, _) => {
                self.choosing = true;
                self.editing = None;
            }
            (Command::TakeInAnswers, Some(id)) => cx.ask(Request::TakeInAnswers(id)),
            (Command::MakeForm, Some(id)) => {
                if let Some(respondent) = self.respondent {
                    cx.ask(Request::MakeForm(id, respondent));
                }
            }
            (Command::AddRespondent, Some(_)) => add_respondent(cx),
            (Command::Delete, Some(id)) => match (&self.current, self.respondent) {
                (Some(criterion), Some(respondent)) => {
                    let ballot = verbs::Ballot { assessment: id, respondent };
                    answers::set_vote(cx, ballot, criterion, None);
                }
                (Some(criterion), None) => answers::set_agreed(cx, id, criterion, None),
                (None, _) => cx.ask(Request::Delete(id.into())),
            },
            _ => {}
        }
    }

    fn select(&mut self, id: AnyId, workspace: &Workspace) {
        if let Some(instrument) = id.typed::<Instrument>() {
            self.editing = Some(instrument);
            self.editor = editor::Editor::default();
            self.choosing = true;
            return;
        }
        self.choosing = false;
        self.editing = None;
        self.current = None;
        if let Some(assessment) = id.typed::<Assessment>() {
            self.turn_to(assessment);
            self.mode = Mode::Answers;
            self.respondent = None;
            self.naming = Some(id);
        } else if let Some(respondent) = id.typed::<Respondent>() {
            self.respondent = Some(respondent);
            self.naming = Some(id);
        } else if let Some(answers) = id.typed().and_then(|id| workspace.answers.get(id)) {
            self.turn_to(answers.assessment);
            self.mode = Mode::Answers;
            self.respondent = Some(answers.respondent);
        }
    }

    /// Letters are answers here.
    fn takes_typing(&self) -> bool {
        matches!(self.mode, Mode::Answers | Mode::Discussion) && !self.choosing && self.editing.is_none()
    }

    fn exported(&self, workspace: &Workspace) -> Option<(What, AnyId)> {
        let id = self.shown(workspace).filter(|_| !self.choosing && self.editing.is_none())?;
        let what = match self.mode {
            Mode::Answers | Mode::Discussion => What::MaturityVotes,
            Mode::WayForward => What::MaturityGaps,
            Mode::Results => self.picture.document(),
        };
        let of = if what == What::MaturityModels { AnyId::only(Kind::Profile) } else { id.into() };
        Some((what, of))
    }
}

impl MaturityView {
    fn shown(&self, workspace: &Workspace) -> Option<Id<Assessment>> {
        let own = self.assessment.filter(|id| workspace.assessments.contains(*id));
        own.or_else(|| workspace.assessments_in_order().first().map(|(id, _)| *id))
    }

    /// Shows another assessment; what was supposed and looked at early belongs to the one before.
    fn turn_to(&mut self, assessment: Id<Assessment>) {
        self.assessment = Some(assessment);
        self.current = None;
        self.discussed = None;
        self.seen_early.clear();
        self.raised = None;
    }

    /// Whether the votes on a criterion may be seen: once all have voted, or someone wanted to look.
    fn may_see(&self, shown: &Shown, row: &CriterionResult) -> bool {
        shown.results.is_complete(row) || self.seen_early.contains(&row.code)
    }

    /// Whether Delete has something to take back at a criterion.
    fn has_answer(&self, workspace: &Workspace, id: Id<Assessment>, criterion: &str) -> bool {
        match self.respondent {
            Some(respondent) => answers::of(workspace, id, respondent)
                .is_some_and(|answers| answers.votes.contains_key(criterion)),
            None => workspace.assessments.get(id).is_some_and(|own| own.agreed.contains_key(criterion)),
        }
    }

    /// Shows the assessment to one respondent, ready for the first answer.
    pub fn answer_as(&mut self, respondent: Id<Respondent>, workspace: &Workspace) {
        let assessment = self.shown(workspace).and_then(|id| workspace.assessments.get(id));
        let instrument = assessment.and_then(|own| workspace.instruments.get(own.instrument));
        let first = instrument.and_then(|own| own.criteria.first()).map(|own| own.code.clone());
        self.open(first);
        self.respondent = Some(respondent);
    }

    fn assessment_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Assessment>) {
        self.respondent = self.respondent.filter(|own| cx.workspace.respondents.contains(*own));
        let assessment = cx.workspace.assessments.get(id);
        let (Some(assessment), Some(results)) = (assessment, results_of(cx.workspace, id)) else {
            // The instrument is missing: the problem list names it, and the name can still be seen here.
            head::tabs_ui(self, ui, cx, id);
            ui.label(cx.tr("maturity-no-instrument"));
            return;
        };
        let shown = Shown { id, assessment, results: &results };
        head::ui(self, ui, cx, &shown);
        if self.mode == Mode::Discussion {
            // It has its own two columns, which scroll apart.
            discussion::ui(self, ui, cx, &shown);
            return;
        }
        // Who answers is not to be swayed by what the others come to.
        let answering = self.mode == Mode::Answers && self.respondent.is_some();
        let with_results = self.mode == Mode::Answers && !answering;
        let beside = with_results && ui.available_width() >= ROOM_FOR_RESULTS;
        if beside {
            let frame = Frame::new().inner_margin(Margin { left: 24, right: 4, top: 0, bottom: 0 });
            Panel::right("maturity-results")
                .exact_size(RESULTS_WIDTH)
                .resizable(false)
                .show_separator_line(false)
                .frame(frame)
                .show(ui, |ui| {
                    ScrollArea::vertical().id_salt("maturity-results").show(ui, |ui| {
                        results::ui(self, ui, cx, &shown);
                    });
                });
        }
        let salt = ("maturity", id.to_string(), self.mode.key());
        ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
            // The bar that scrolls lies over the edge.
            ui.set_max_width((ui.available_width() - space::L).min(WIDEST));
            match self.mode {
                Mode::Answers | Mode::Discussion => {
                    if with_results {
                        head::placement_ui(self, ui, cx, &shown);
                        ui.add_space(space::XL);
                    }
                    answers::ui(self, ui, cx, &shown);
                    if with_results && !beside {
                        ui.add_space(space::XL);
                        results::ui(self, ui, cx, &shown);
                    }
                }
                Mode::Results => pictures::ui(self, ui, cx, &shown),
                Mode::WayForward => way::ui(self, ui, cx, &shown),
            }
            ui.add_space(space::XXL);
        });
    }

    /// Goes to where a part of the drawing is told in full.
    fn follow(&mut self, shown: &Shown, tag: Tag) {
        match tag {
            Tag::Stage(number) => {
                let first = shown.results.instrument.criteria.iter().find(|own| own.stage == number);
                self.open(first.map(|own| own.code.clone()));
            }
            Tag::Index(code) => {
                let named = |own: &&Criterion| own.group == code || own.aspect == code;
                let first = shown.results.instrument.criteria.iter().find(named);
                self.open(first.map(|own| own.code.clone()));
            }
            Tag::Criterion(code) => self.open(Some(code)),
            Tag::Respondent(respondent) => {
                self.mode = Mode::Answers;
                self.respondent = Some(respondent);
            }
            Tag::Organisation | Tag::Governance(_) => {}
        }
    }

    /// Opens a criterion of the questionnaire.
    fn open(&mut self, criterion: Option<String>) {
        self.mode = Mode::Answers;
        self.current.clone_from(&criterion);
        self.reveal = criterion;
    }

    /// Gives the name of a new record the keyboard, once.
    fn name_next(&mut self, ui: &Ui, record: AnyId, field: &'static str) {
        if self.naming == Some(record) {
            self.naming = None;
            let id = Field::id_of(record, field, 0);
            ui.memory_mut(|memory| memory.request_focus(id));
            select_all(ui, id);
        }
    }
}

fn add_respondent(cx: &Cx) {
    let role = cx.tr("maturity-new-respondent");
    cx.create(Label::Add(Kind::Respondent), move |tx| verbs::add_respondent(tx, role));
}

/// The id of a widget of this page that belongs to a part of an assessment.
fn widget_id(assessment: Id<Assessment>, part: &str, of: &str) -> WidgetId {
    WidgetId::unique(("maturity", assessment.to_string(), part, of))
}
