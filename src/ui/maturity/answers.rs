//! The questionnaire: who answers, and the criteria stage by stage or competency by competency.

use std::sync::Arc;

use egui::{Align, Layout, Ui};

use crate::{
    analysis::formulas::consensus::Consensus,
    base::id::Id,
    edit::{
        Label,
        maturity::{self as verbs, Ballot},
    },
    model::{
        Kind, Workspace,
        maturity::{Agreed, Answers, Assessment, Criterion, InstrumentKind, Respondent, Vote},
    },
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx,
        cx::Request,
        field::Field,
        icon,
        widgets::{bold, icon_button, quiet_button, tab, weak},
    },
};

use super::{
    MaturityView, Shown, add_respondent, detail, governance,
    row::{self, Ask, Row},
    segments::Mark,
    words,
};

/// What a respondent has answered so far.
pub fn of(
    workspace: &Workspace,
    assessment: Id<Assessment>,
    respondent: Id<Respondent>,
) -> Option<&Arc<Answers>> {
    workspace.answers.values().find(|own| own.assessment == assessment && own.respondent == respondent)
}

pub fn set_vote(cx: &Cx, ballot: Ballot, criterion: &str, vote: Option<Vote>) {
    let criterion = criterion.to_owned();
    cx.edit(Label::Answer, move |tx| verbs::set_vote(tx, ballot, &criterion, vote));
}

pub fn set_agreed(cx: &Cx, assessment: Id<Assessment>, criterion: &str, agreed: Option<Agreed>) {
    let criterion = criterion.to_owned();
    cx.edit(Label::Answer, move |tx| verbs::set_agreed(tx, assessment, &criterion, agreed));
}

pub fn ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    tabs_ui(view, ui, cx);
    ui.add_space(space::M);
    match view.respondent.and_then(|id| Some((id, cx.workspace.respondents.get(id)?))) {
        Some((id, respondent)) => respondent_ui(view, ui, cx, shown, (id, respondent)),
        None => _ = ui.label(weak(cx, cx.tr("maturity-consensus-about"))),
    }
    ui.add_space(space::S);
    for (heading, criteria) in groups(shown, cx) {
        ui.add_space(space::L);
        heading_ui(ui, cx, &heading);
        ui.spacing_mut().item_spacing.y = 0.0;
        for criterion in criteria {
            criterion_ui(view, ui, cx, shown, criterion);
        }
        ui.spacing_mut().item_spacing.y = space::S;
    }
    if let Some(respondent) = view.respondent {
        governance::ui(ui, cx, shown, Ballot { assessment: shown.id, respondent });
    }
}

fn tabs_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        if tab(ui, cx, view.respondent.is_none(), cx.tr("maturity-consensus")).clicked() {
            view.respondent = None;
        }
        for (id, respondent) in cx.workspace.respondents_in_order() {
            if tab(ui, cx, view.respondent == Some(id), respondent.role.as_str()).clicked() {
                view.respondent = Some(id);
            }
        }
        if quiet_button(ui, icon::ADD, cx.tr("maturity-add-respondent")).clicked() {
            add_respondent(cx);
        }
    });
}

/// The role of who answers, and how far they have come.
fn respondent_ui(
    view: &mut MaturityView,
    ui: &mut Ui,
    cx: &Cx,
    shown: &Shown,
    (id, respondent): (Id<Respondent>, &Respondent),
) {
    view.name_next(ui, id.into(), "role");
    ui.horizontal(|ui| {
        Field::new(id, "role", &respondent.role, cx.tr("maturity-role"))
            .width(280.0)
            .hint(cx.tr("maturity-role-hint"))
            .label(Label::Rename(Kind::Respondent))
            .show(ui, cx, move |tx, text| tx.update(id, |own| own.role = text));
        if icon_button(ui, icon::DELETE, &cx.tr("maturity-delete-respondent")).clicked() {
            cx.ask(Request::Delete(id.into()));
        }
        let own = shown.results.respondents.iter().find(|own| own.respondent == id);
        let answered = own.map_or(0, |own| own.answered);
        let all = shown.results.instrument.criteria.len();
        let mut words = tr!(cx.lang, "maturity-answered", n = answered, all = all);
        if let Some((_, position)) = own.and_then(|own| own.placed) {
            let alone = tr!(cx.lang, "maturity-alone", position = format!("{position:.2}"));
            words = format!("{words}{}{alone}", cx.tr("maturity-sentence-gap"));
        }
        ui.label(weak(cx, words));
    });
    ui.label(weak(cx, cx.tr("maturity-keys")).size(type_size::CAPTION));
}

/// A heading above criteria: a name, and what has been reached of it.
struct Heading {
    name: String,
    reached: Option<String>,
}

fn groups<'a>(shown: &Shown<'a>, cx: &Cx) -> Vec<(Heading, Vec<&'a Criterion>)> {
    let instrument = &*shown.results.instrument;
    let of =
        |wanted: &dyn Fn(&Criterion) -> bool| instrument.criteria.iter().filter(|own| wanted(own)).collect();
    match instrument.kind {
        InstrumentKind::Staged => {
            let mut stages: Vec<u8> = instrument.stages.iter().map(|stage| stage.number).collect();
            stages.sort_unstable();
            let heading = |number: u8| {
                let row =
                    shown.results.staged().and_then(|own| own.stages.iter().find(|row| row.number == number));
                let reached = row.and_then(|row| row.achievement).map(|share| words::percent(share, cx.lang));
                Heading { name: words::stage(instrument, number, cx.lang), reached }
            };
            stages.into_iter().map(|number| (heading(number), of(&|own| own.stage == number))).collect()
        }
        InstrumentKind::Profile => {
            let heading = |code: &str, name: &str| {
                let indices = shown.results.profile().map(|own| own.competencies.as_slice());
                let index = indices.unwrap_or_default().iter().find(|index| index.code == code);
                let reached = index.and_then(|index| index.value).map(|value| format!("{value:.0}"));
                Heading { name: name.to_owned(), reached }
            };
            instrument
                .competencies
                .iter()
                .map(|group| {
                    (heading(&group.code, group.name.get(cx.lang)), of(&|own| own.group == group.code))
                })
                .collect()
        }
    }
}

fn heading_ui(ui: &mut Ui, cx: &Cx, heading: &Heading) {
    ui.horizontal(|ui| {
        ui.label(bold(heading.name.as_str(), type_size::CARD_TITLE));
        if let Some(reached) = &heading.reached {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(weak(cx, reached.as_str()));
            });
        }
    });
}

fn criterion_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown, criterion: &Criterion) {
    let Some(result) = shown.results.criterion(&criterion.code) else { return };
    let answers = view.respondent.and_then(|id| of(cx.workspace, shown.id, id));
    let taken = match view.respondent {
        Some(_) => answers.and_then(|own| own.votes.get(&criterion.code)).map(|vote| (*vote, Mark::Chosen)),
        None => consensus_taken(shown, criterion, result.consensus, result.votes.is_empty()),
    };
    let revealed = view.reveal.as_ref() == Some(&criterion.code);
    if revealed {
        view.reveal = None;
    }
    let row =
        Row { criterion, result, taken, open: view.current.as_ref() == Some(&criterion.code), revealed };
    if let Some(ask) = row::ui(ui, cx, shown, &row) {
        carry_out(view, cx, shown, criterion, (ask, taken));
    }
    if row.open {
        detail::ui(view, ui, cx, shown, &row);
    }
}

/// What the group's control shows: what was agreed on, else what the votes come to.
fn consensus_taken(
    shown: &Shown,
    criterion: &Criterion,
    consensus: Consensus,
    nobody: bool,
) -> Option<(Vote, Mark)> {
    if let Some(agreed) = shown.assessment.agreed.get(&criterion.code) {
        return Some((agreed.value, Mark::Chosen));
    }
    let vote = match consensus {
        Consensus::Level(level) => Vote::Level(level),
        Consensus::Unknown => Vote::DontKnow,
        Consensus::NotApplicable => Vote::NotApplicable,
    };
    (!nobody).then_some((vote, Mark::Derived))
}

fn carry_out(
    view: &mut MaturityView,
    cx: &Cx,
    shown: &Shown,
    criterion: &Criterion,
    (ask, taken): (Ask, Option<(Vote, Mark)>),
) {
    let codes = &shown.results.instrument.criteria;
    let here = codes.iter().position(|own| own.code == criterion.code);
    let at = |place: Option<usize>| place.and_then(|place| codes.get(place)).map(|own| own.code.clone());
    match ask {
        Ask::Open => view.open(Some(criterion.code.clone())),
        Ask::Previous => step(view, at(here.and_then(|here| here.checked_sub(1)))),
        Ask::Next => step(view, at(here.map(|here| here + 1))),
        Ask::Answer(vote) => {
            // The choice that is taken is taken back.
            let again = taken == Some((vote, Mark::Chosen));
            answer(view, cx, shown, criterion, (!again).then_some(vote));
            view.open(Some(criterion.code.clone()));
        }
        Ask::AnswerAndGoOn(vote) => {
            answer(view, cx, shown, criterion, Some(vote));
            step(view, at(here.map(|here| here + 1)));
        }
    }
}

/// Goes to a criterion; at either end of the list nothing moves.
fn step(view: &mut MaturityView, to: Option<String>) {
    if to.is_some() {
        view.open(to);
    }
}

fn answer(view: &MaturityView, cx: &Cx, shown: &Shown, criterion: &Criterion, vote: Option<Vote>) {
    if let Some(respondent) = view.respondent {
        set_vote(cx, Ballot { assessment: shown.id, respondent }, &criterion.code, vote);
    } else {
        let reason = shown.assessment.agreed.get(&criterion.code).map(|own| own.reason.clone());
        let agreed = vote.map(|value| Agreed { value, reason: reason.unwrap_or_default() });
        set_agreed(cx, shown.id, &criterion.code, agreed);
    }
}
