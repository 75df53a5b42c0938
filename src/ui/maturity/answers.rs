//! The questionnaire: who answers, and the criteria stage by stage or competency by competency.

use std::sync::Arc;

use egui::{Align, Layout, Ui};

use crate::{
    analysis::{formulas::consensus::Consensus, maturity::Index},
    base::{id::Id, number},
    edit::{
        Label,
        maturity::{self as verbs, Ballot},
    },
    model::{
        Workspace,
        maturity::{Agreed, Answers, Assessment, Coded, Criterion, InstrumentKind, Respondent, Vote},
    },
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx,
        widgets::{bold, tab, weak},
    },
};

use super::{
    MaturityView, Order, Scale, Shown, detail, governance,
    respondents::{self, tabs_ui},
    row::{self, Ask, Row, Votes},
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

/// Lets a respondent answer from the first criterion on that they have not answered.
pub fn begin(view: &mut MaturityView, cx: &Cx, shown: &Shown, respondent: Id<Respondent>) {
    view.respondent = Some(respondent);
    let answers = of(cx.workspace, shown.id, respondent);
    let is_open = |own: &&Criterion| answers.is_none_or(|answers| !answers.votes.contains_key(&own.code));
    let mut criteria = groups(view.order, shown, cx).into_iter().flat_map(|(_, criteria)| criteria);
    view.open(criteria.find(is_open).map(|own| own.code.clone()));
}

pub fn ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    tabs_ui(view, ui, cx, shown);
    ui.add_space(space::M);
    match view.respondent.and_then(|id| Some((id, cx.workspace.respondents.get(id)?))) {
        Some((id, respondent)) => respondents::respondent_ui(view, ui, cx, shown, (id, respondent)),
        None => _ = ui.label(weak(cx, cx.tr("maturity-consensus-about"))),
    }
    ui.add_space(space::S);
    form_ui(view, ui, cx, shown);
    for (heading, criteria) in groups(view.order, shown, cx) {
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

/// In which order the criteria come, and in which words they are answered.
fn form_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    let by_group = match shown.results.instrument.kind {
        InstrumentKind::Staged => ["maturity-by-stage", "maturity-by-dimension"],
        InstrumentKind::Profile => ["maturity-by-competency", "maturity-by-aspect"],
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        for (order, key) in [Order::First, Order::Second].into_iter().zip(by_group) {
            if tab(ui, cx, view.order == order, cx.tr(key)).clicked() {
                view.order = order;
            }
        }
        ui.add_space(space::L);
        let top = i64::from(shown.results.instrument.top_level());
        let names = [tr!(cx.lang, "maturity-form-levels", top = top), cx.tr("maturity-form-quick")];
        for (scale, name) in [Scale::Levels, Scale::Quick].into_iter().zip(names) {
            if tab(ui, cx, view.scale == scale, name).clicked() {
                view.scale = scale;
            }
        }
    });
    let key = match view.scale {
        Scale::Levels => "maturity-keys",
        Scale::Quick => "maturity-keys-quick",
    };
    ui.label(weak(cx, cx.tr(key)).size(type_size::CAPTION));
}

/// A heading above criteria: a name, and what has been reached of it.
struct Heading {
    name: String,
    reached: Option<String>,
}

/// The criteria in groups: by stage or competency, or across them by dimension or aspect.
fn groups<'a>(order: Order, shown: &Shown<'a>, cx: &Cx) -> Vec<(Heading, Vec<&'a Criterion>)> {
    let instrument = &*shown.results.instrument;
    let of = |wanted: &dyn Fn(&Criterion) -> bool| -> Vec<&'a Criterion> {
        instrument.criteria.iter().filter(|own| wanted(own)).collect()
    };
    let coded = |list: &'a [Coded], indices: &[Index], code_of: fn(&Criterion) -> &String| {
        let rows = list.iter().map(|group| {
            let index = indices.iter().find(|index| index.code == group.code);
            let reached = index.and_then(|index| index.value).map(|value| number::format(value, 0));
            let heading = Heading { name: group.name.get(cx.lang).to_owned(), reached };
            (heading, of(&|own| *code_of(own) == group.code))
        });
        rows.collect::<Vec<_>>()
    };
    let profile = shown.results.profile();
    match (instrument.kind, order) {
        (InstrumentKind::Staged, Order::First) => {
            let mut stages: Vec<u8> = instrument.stages.iter().map(|stage| stage.number).collect();
            stages.sort_unstable();
            let stage = |number: u8| {
                let rows = shown.results.staged().map(|own| own.stages.as_slice()).unwrap_or_default();
                let row = rows.iter().find(|row| row.number == number);
                let reached = row.and_then(|row| row.achievement).map(|share| number::share(share, 0));
                Heading { name: words::stage(instrument, number, cx.lang), reached }
            };
            stages.into_iter().map(|number| (stage(number), of(&|own| own.stage == number))).collect()
        }
        (InstrumentKind::Staged, Order::Second) => {
            let indices = shown.results.staged().map(|own| own.dimensions.as_slice()).unwrap_or_default();
            coded(&instrument.dimensions, indices, |own| &own.group)
        }
        (InstrumentKind::Profile, Order::First) => {
            let indices = profile.map(|own| own.competencies.as_slice()).unwrap_or_default();
            coded(&instrument.competencies, indices, |own| &own.group)
        }
        (InstrumentKind::Profile, Order::Second) => {
            let indices = profile.map(|own| own.aspects.as_slice()).unwrap_or_default();
            coded(&instrument.aspects, indices, |own| &own.aspect)
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
    let open = view.current.as_ref() == Some(&criterion.code);
    let votes = if view.may_see(shown, result) { Votes::Shown } else { Votes::Hidden };
    // The consensus would give away what is hidden.
    let taken = taken.filter(|(_, mark)| *mark == Mark::Chosen || votes == Votes::Shown);
    let row = Row { criterion, result, taken, open, votes, scale: view.scale, revealed };
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
    let groups = groups(view.order, shown, cx);
    let codes: Vec<&Criterion> = groups.into_iter().flat_map(|(_, criteria)| criteria).collect();
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
