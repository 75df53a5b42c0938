//! Sets of questions, each question with its answer and what the answer rests on.

use egui::{CornerRadius, FontId, Rect, Sense, Shape, Ui, UiBuilder, Vec2, epaint::RectShape};

use crate::{
    base::id::Id,
    edit::{Label, question as verbs},
    model::{
        Kind,
        order::{Row, in_order},
        organisation::{Question, QuestionSet},
    },
    scene::{
        strategy::inquiry::set_name,
        theme::{radius, space, type_size},
    },
    tr,
    ui::{
        Cx,
        article::{add_ui, heading_ui, quiet_ui},
        evidence, fonts,
        inline::{
            Editing,
            rows::{called, record_acts_ui},
            text::{Shown, Text, text, text_ui},
        },
        style::color,
        widgets::{bold, primary_button, weak},
    },
};

pub const QUESTION: Text<Question> = text!("questions-question", "questions-question-hint", text);
pub const ANSWER: Text<Question> = text!("questions-answer", "questions-answer-hint", answer);

/// From this width on two questions stand beside each other.
const TWO: f32 = 720.0;
const GAP: f32 = space::M;
const PAD: f32 = space::L;
/// Room for the buttons that act on a question.
const ACTS: f32 = 68.0;

/// One set: laid out with one press, or as it stands.
pub fn set_ui(ui: &mut Ui, cx: &Cx, set: QuestionSet, editing: &mut Editing) {
    let rows = in_order(&cx.workspace.questions, |own| own.set == set);
    let above = if set == QuestionSet::Strategy { space::XS } else { space::XL };
    ui.add_space(above);
    ui.horizontal(|ui| {
        ui.label(bold(set_name(set, cx.lang), type_size::SECTION));
        if !rows.is_empty() {
            let answered = rows.iter().filter(|(_, own)| !own.answer.trim().is_empty()).count();
            let told = tr!(cx.lang, "questions-answered", answered = answered, all = rows.len());
            ui.label(weak(cx, told));
        }
    });
    ui.add_space(-space::XS);
    quiet_ui(ui, cx, &cx.tr(&format!("questions-{}-about", set.code().replace('_', "-"))));
    ui.add_space(space::S);
    if rows.is_empty() {
        ui.horizontal(|ui| {
            lay_out_ui(ui, cx, set);
            own_ui(ui, cx, set);
        });
        return;
    }
    questions_ui(ui, cx, &rows, editing);
    own_ui(ui, cx, set);
}

/// The usual questions with one press; the strategy's come first.
fn lay_out_ui(ui: &mut Ui, cx: &Cx, set: QuestionSet) {
    let words = cx.tr("questions-lay-out");
    let name = tr!(cx.lang, "inline-of", name = words.as_str(), of = set_name(set, cx.lang));
    let response =
        if set == QuestionSet::Strategy { primary_button(ui, cx.theme, words) } else { ui.button(words) };
    if response.accessible_name(name).clicked() {
        let usual = usual(cx, set);
        cx.edit(Label::Add(Kind::Question), move |tx| verbs::lay_out(tx, usual));
    }
}

/// A question of one's own at the end of a set.
fn own_ui(ui: &mut Ui, cx: &Cx, set: QuestionSet) {
    if add_ui(ui, cx, "questions-add") {
        cx.create(Label::Add(Kind::Question), move |tx| {
            verbs::add_question(tx, Question { set, ..Question::default() })
        });
    }
}

/// The questions that were put to stakeholders: each of them answers on their own page.
pub fn others_ui(ui: &mut Ui, cx: &Cx, editing: &mut Editing) {
    let rows = in_order(&cx.workspace.questions, |own| own.set == QuestionSet::Stakeholder);
    if rows.is_empty() {
        return;
    }
    heading_ui(ui, cx, "questions-stakeholder", "questions-stakeholder-about");
    questions_ui(ui, cx, &rows, editing);
}

/// The usual questions of a set, in the language of the window.
fn usual(cx: &Cx, set: QuestionSet) -> Vec<Question> {
    let keys: &[&str] = match set {
        QuestionSet::Strategy => &["ideal", "current", "causes", "data"],
        QuestionSet::NextStep => &["behaviour", "need", "kpi", "more-data", "ongoing"],
        QuestionSet::Executive => &["why-website", "why-app", "why-content"],
        QuestionSet::Stakeholder => &[],
    };
    let question =
        |key: &&str| Question { set, text: cx.tr(&format!("questions-usual-{key}")), ..Question::default() };
    keys.iter().map(question).collect()
}

fn questions_ui(ui: &mut Ui, cx: &Cx, rows: &[Row<Question>], editing: &mut Editing) {
    let columns = if ui.available_width() >= TWO { 2 } else { 1 };
    let mut first = 0;
    while first < rows.len() {
        row_ui(ui, cx, (rows, first, columns), editing);
        ui.add_space(GAP);
        first += columns;
    }
}

/// Cards beside each other, as high as the highest of them.
fn row_ui(
    ui: &mut Ui,
    cx: &Cx,
    (rows, first, columns): (&[Row<Question>], usize, usize),
    editing: &mut Editing,
) {
    let whole = ui.available_width();
    let width = (whole - GAP * (columns as f32 - 1.0)) / columns as f32;
    let top_left = ui.cursor().min;
    let mut grounds = Vec::new();
    let mut height: f32 = 0.0;
    for (column, index) in (first..rows.len().min(first + columns)).enumerate() {
        let left = top_left.x + column as f32 * (width + GAP);
        grounds.push((ui.painter().add(Shape::Noop), left, index));
        let place = Rect::from_min_size(
            egui::pos2(left + PAD, top_left.y + PAD),
            Vec2::new(width - 2.0 * PAD, f32::INFINITY),
        );
        let mut inside = ui.new_child(UiBuilder::new().max_rect(place).id_salt(rows[index].0.to_string()));
        inside.set_width(place.width());
        card_ui(&mut inside, cx, (rows, index), editing);
        height = height.max(inside.min_rect().height());
    }
    let high = height + 2.0 * PAD;
    ui.allocate_exact_size(Vec2::new(whole, high), Sense::hover());
    for (ground, left, index) in grounds {
        let card = Rect::from_min_size(egui::pos2(left, top_left.y), Vec2::new(width, high));
        let corner = CornerRadius::from(radius::CARD);
        ui.painter().set(ground, RectShape::filled(card, corner, color(cx.theme.surface)));
        let acts = card.shrink2(Vec2::new(space::S, space::S));
        let name = called(&rows[index].1.text, index);
        record_acts_ui(ui, cx, (acts, &name), (rows, index), verbs::move_question);
    }
}

fn card_ui(ui: &mut Ui, cx: &Cx, (rows, index): (&[Row<Question>], usize), editing: &mut Editing) {
    let Some((id, own)) = rows.get(index) else { return };
    let id = *id;
    let number = (index + 1).to_string();
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width() - ACTS);
        let font = Some(FontId::new(type_size::CARD_TITLE, fonts::bold()));
        let of = format!("{} {number}", set_name(own.set, cx.lang));
        text_ui(ui, cx, (editing, id), QUESTION, Shown { of: &of, font });
    });
    // What stakeholders are asked is answered by each of them.
    if own.set == QuestionSet::Stakeholder {
        return;
    }
    let of = called(&own.text, index);
    text_ui(ui, cx, (editing, id), ANSWER, Shown { of: &of, ..Shown::default() });
    ui.add_space(space::XS);
    evidence_ui(ui, cx, (id, own));
}

fn evidence_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Question>, &Question)) {
    let picked = ui.scope(|ui| {
        quiet(ui);
        ui.visuals_mut().widgets.inactive.fg_stroke.color = color(cx.theme.second_ink);
        evidence::evidence_ui(ui, cx, id.into(), &own.evidence)
    });
    if let Some(picked) = picked.inner {
        cx.edit(Label::Change(Kind::Question), move |tx| {
            let evidence = picked.take(tx)?;
            tx.update(id, |own: &mut Question| own.evidence = evidence)
        });
    }
}

/// Buttons without a frame until they are used.
pub fn quiet(ui: &mut Ui) {
    let inactive = &mut ui.visuals_mut().widgets.inactive;
    inactive.weak_bg_fill = egui::Color32::TRANSPARENT;
    inactive.bg_stroke = egui::Stroke::NONE;
    ui.spacing_mut().button_padding.x = 4.0;
}
