//! The questions on governance that a respondent answers with yes, partly or no.

use egui::{FontId, Sense, Ui, Vec2, pos2};

use crate::{
    edit::{
        Label,
        maturity::{self as verbs, Ballot},
    },
    model::maturity::{Coded, YesNo},
    scene::theme::{space, type_size},
    ui::{
        Cx,
        style::color,
        widgets::{bold, weak},
    },
};

use super::{
    Shown, answers,
    segments::{Mark, Place, Segment, segments_ui},
    widget_id,
};

const CODE: f32 = 80.0;
const CONTROL: Vec2 = Vec2::new(216.0, 28.0);
const CHOICES: [YesNo; 3] = [YesNo::Yes, YesNo::Partly, YesNo::No];

pub fn ui(ui: &mut Ui, cx: &Cx, shown: &Shown, ballot: Ballot) {
    let questions = &shown.results.instrument.governance;
    if questions.is_empty() {
        return;
    }
    ui.add_space(space::XL);
    ui.label(bold(cx.tr("maturity-governance"), type_size::CARD_TITLE));
    ui.label(weak(cx, cx.tr("maturity-governance-about")));
    ui.add_space(space::S);
    for question in questions {
        question_ui(ui, cx, shown, ballot, question);
    }
}

fn question_ui(ui: &mut Ui, cx: &Cx, shown: &Shown, ballot: Ballot, question: &Coded) {
    let answers = answers::of(cx.workspace, ballot.assessment, ballot.respondent);
    let taken = answers.and_then(|own| own.governance.get(&question.code)).copied();
    let width = ui.available_width();
    let text = ui.painter().layout(
        question.name.get(cx.lang).to_owned(),
        FontId::proportional(type_size::BODY),
        color(cx.theme.ink),
        (width - CODE - CONTROL.x - space::XL).max(120.0),
    );
    let height = (text.size().y + space::M).max(40.0);
    let (place, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, question.name.get(cx.lang)));
    let code_at = pos2(place.left() + 26.0, place.center().y);
    let (font, ink) = (FontId::proportional(type_size::CAPTION), color(cx.theme.second_ink));
    ui.painter().text(code_at, egui::Align2::LEFT_CENTER, &question.code, font, ink);
    let at = pos2(place.left() + CODE, place.center().y - text.size().y / 2.0);
    ui.painter().galley(at, text, color(cx.theme.ink));
    let middle = pos2(place.right() - space::S - CONTROL.x / 2.0, place.center().y);
    let segments = CHOICES.map(|choice| {
        let word = cx.tr(word(choice));
        Segment { text: word.clone(), meaning: word }
    });
    let chosen = taken.and_then(|own| CHOICES.iter().position(|choice| *choice == own));
    let rect = egui::Rect::from_center_size(middle, CONTROL);
    let place = Place { id: widget_id(shown.id, "governance", &question.code), rect };
    let mark = chosen.map(|index| (index, Mark::Chosen));
    let clicked = segments_ui(ui, cx, place, &question.code, &segments, mark);
    if let Some(choice) = clicked.and_then(|index| CHOICES.get(index)).copied() {
        let (code, answer) = (question.code.clone(), (taken != Some(choice)).then_some(choice));
        cx.edit(Label::Answer, move |tx| verbs::set_governance(tx, ballot, &code, answer));
    }
}

fn word(answer: YesNo) -> &'static str {
    match answer {
        YesNo::Yes => "maturity-yes",
        YesNo::Partly => "maturity-partly",
        YesNo::No => "maturity-no",
    }
}
