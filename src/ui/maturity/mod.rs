//! The page of maturity: the staircase or profile on top, the questionnaire below, the results beside it.

mod answers;
mod chooser;
mod detail;
mod drawing;
mod governance;
mod head;
mod results;
mod row;
mod segments;
mod votes;
mod words;

use egui::{Frame, Id as WidgetId, Margin, Panel, ScrollArea, Ui};

use crate::{
    analysis::maturity::{Results, results as results_of},
    base::id::Id,
    edit::{Label, maturity as verbs},
    model::{
        AnyId, Kind, Workspace,
        maturity::{Assessment, Respondent},
    },
    scene::{document::What, maturity_ladder::Tag, theme::space},
};

use super::{Command, Cx, View, cx::Request, field::Field, icon, widgets::quiet_button};

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
    /// The record just made, whose name is typed next.
    naming: Option<AnyId>,
}

/// What the parts of the page are given beside their surroundings.
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
        if !self.choosing
            && self.shown(cx.workspace).is_some()
            && quiet_button(ui, icon::ADD, cx.tr("maturity-start")).clicked()
        {
            self.choosing = true;
        }
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
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
            Command::AddRespondent => shown.is_some() && !self.choosing,
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
            (Command::AddAssessment, _) => self.choosing = true,
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
        self.choosing = false;
        self.current = None;
        if let Some(assessment) = id.typed::<Assessment>() {
            self.assessment = Some(assessment);
            self.respondent = None;
            self.naming = Some(id);
        } else if let Some(respondent) = id.typed::<Respondent>() {
            self.respondent = Some(respondent);
            self.naming = Some(id);
        } else if let Some(answers) = id.typed().and_then(|id| workspace.answers.get(id)) {
            self.assessment = Some(answers.assessment);
            self.respondent = Some(answers.respondent);
        }
    }

    fn exported(&self, _: &Workspace) -> Option<(What, AnyId)> {
        None
    }
}

impl MaturityView {
    fn shown(&self, workspace: &Workspace) -> Option<Id<Assessment>> {
        let own = self.assessment.filter(|id| workspace.assessments.contains(*id));
        own.or_else(|| workspace.assessments_in_order().first().map(|(id, _)| *id))
    }

    /// Whether Delete has something to take back at a criterion.
    fn has_answer(&self, workspace: &Workspace, id: Id<Assessment>, criterion: &str) -> bool {
        match self.respondent {
            Some(respondent) => answers::of(workspace, id, respondent)
                .is_some_and(|answers| answers.votes.contains_key(criterion)),
            None => workspace.assessments.get(id).is_some_and(|own| own.agreed.contains_key(criterion)),
        }
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
        let beside = ui.available_width() >= ROOM_FOR_RESULTS;
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
        ScrollArea::vertical().id_salt(("maturity", id.to_string())).auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(WIDEST));
            head::ui(self, ui, cx, &shown);
            ui.add_space(space::XL);
            answers::ui(self, ui, cx, &shown);
            if !beside {
                ui.add_space(space::XL);
                results::ui(self, ui, cx, &shown);
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
                let first = shown.results.instrument.criteria.iter().find(|own| own.group == code);
                self.open(first.map(|own| own.code.clone()));
            }
            Tag::Criterion(code) => self.open(Some(code)),
            Tag::Respondent(respondent) => self.respondent = Some(respondent),
            Tag::Organisation | Tag::Governance(_) => {}
        }
    }

    fn open(&mut self, criterion: Option<String>) {
        self.current.clone_from(&criterion);
        self.reveal = criterion;
    }

    /// Gives the name of a new record the keyboard, once.
    fn name_next(&mut self, ui: &Ui, record: AnyId, field: &'static str) {
        if self.naming == Some(record) {
            self.naming = None;
            ui.memory_mut(|memory| memory.request_focus(Field::id_of(record, field, 0)));
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
