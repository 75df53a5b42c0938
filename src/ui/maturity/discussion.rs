//! The facilitator's view: the criteria worth talking about one after the other, all votes as dots, and what
//! the group agrees on.

use egui::{
    Frame, Key, Label as TextLabel, Margin, Modifiers, Panel, Rect, RichText, ScrollArea, Sense, Ui, Vec2,
};

use crate::{
    analysis::maturity::CriterionResult,
    base::number,
    model::maturity::{Agreed, Criterion, InstrumentKind, Vote},
    scene::{
        maturity::votes_on,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx, icon,
        keys::are_taken,
        style::color,
        widgets::{bold, caption, icon_button, weak},
    },
};

use super::{
    MaturityView, Scale, Shown, answers, detail, drawing,
    row::{self, Row, Votes},
    segments::{Mark, Place, segments_ui},
    widget_id, words,
};

const LIST: f32 = 264.0;

pub fn ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    let order = order(view, shown);
    let known = |code: &String| order.iter().any(|row| row.code == *code);
    if !view.discussed.as_ref().is_some_and(known) {
        view.discussed = order.first().map(|row| row.code.clone());
    }
    keys(view, ui, cx, shown, &order);
    let frame = Frame::new().inner_margin(Margin { left: 0, right: 16, top: 0, bottom: 0 });
    Panel::left("maturity-agenda")
        .exact_size(LIST)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            ScrollArea::vertical().id_salt("maturity-agenda").auto_shrink(false).show(ui, |ui| {
                agenda_ui(view, ui, cx, shown, &order);
            });
        });
    ScrollArea::vertical().id_salt("maturity-discussion").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width().min(900.0));
        let at = order.iter().position(|row| view.discussed.as_ref() == Some(&row.code));
        if let Some((at, row)) = at.and_then(|at| Some((at, *order.get(at)?))) {
            criterion_ui(view, ui, cx, shown, (at, &order, row));
        }
        ui.add_space(space::XXL);
    });
}

/// Goes to the first disagreement that is not settled; without one the place stays.
pub fn enter(view: &mut MaturityView, shown: &Shown) {
    let open = |row: &&&CriterionResult| !shown.assessment.agreed.contains_key(&row.code);
    let order = order(view, shown);
    let first = order.iter().filter(|row| is_disputed(view, shown, row)).find(open);
    if let Some(row) = first {
        view.discussed = Some(row.code.clone());
    }
}

/// Disagreements first, lowest agreement before widest range; then the rest as in the questionnaire. A
/// criterion whose votes are hidden takes its place among the rest, so that nothing is given away.
fn order<'a>(view: &MaturityView, shown: &Shown<'a>) -> Vec<&'a CriterionResult> {
    let mut order: Vec<&CriterionResult> = shown.results.disputed();
    order.retain(|row| view.may_see(shown, row));
    let rest = shown.results.criteria.iter();
    let rest: Vec<_> = rest.filter(|row| !order.iter().any(|own| own.code == row.code)).collect();
    order.extend(rest);
    order
}

/// Whether a criterion belongs to the list of disagreements.
fn is_disputed(view: &MaturityView, shown: &Shown, row: &CriterionResult) -> bool {
    row.is_disputed() && view.may_see(shown, row)
}

fn agenda_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown, order: &[&CriterionResult]) {
    let disputed = order.iter().filter(|row| is_disputed(view, shown, row)).count();
    let settled = order
        .iter()
        .filter(|row| is_disputed(view, shown, row) && shown.assessment.agreed.contains_key(&row.code))
        .count();
    ui.label(bold(cx.tr("maturity-discuss"), type_size::CARD_TITLE));
    let hidden = order.iter().any(|row| !view.may_see(shown, row));
    let words = if disputed == 0 && hidden {
        cx.tr("maturity-votes-hidden")
    } else if disputed == 0 {
        cx.tr("maturity-no-disputes")
    } else {
        tr!(cx.lang, "maturity-settled", n = settled, all = disputed)
    };
    ui.add(TextLabel::new(weak(cx, words).size(type_size::CAPTION)).wrap());
    ui.spacing_mut().item_spacing.y = 0.0;
    for (place, row) in order.iter().enumerate() {
        if place == disputed {
            ui.add_space(space::L);
            ui.label(bold(cx.tr("maturity-all-others"), type_size::CARD_TITLE));
            ui.add_space(space::XS);
        }
        if item_ui(view, ui, cx, shown, row) {
            view.discussed = Some(row.code.clone());
        }
    }
}

/// One criterion of the list; says whether it was chosen.
fn item_ui(view: &MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown, row: &CriterionResult) -> bool {
    let theme = cx.theme;
    let chosen = view.discussed.as_ref() == Some(&row.code);
    let (place, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 30.0), Sense::click());
    let text = shown.results.instrument.criterion(&row.code).map_or("", |own| own.text.get(cx.lang));
    let name = format!("{} {text}", row.code);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &name));
    if !ui.is_rect_visible(place) {
        return response.clicked();
    }
    if chosen || response.hovered() || response.has_focus() {
        let ground = if chosen { theme.accent_soft } else { theme.sunken };
        ui.painter().rect_filled(place, 6.0, color(ground));
    }
    let font = egui::FontId::proportional(type_size::CAPTION);
    let at = egui::pos2(place.left() + space::S, place.center().y);
    ui.painter().text(at, egui::Align2::LEFT_CENTER, &row.code, font.clone(), color(theme.ink));
    let state = if shown.assessment.agreed.contains_key(&row.code) {
        cx.tr("maturity-agreed")
    } else if !view.may_see(shown, row) {
        format!("{} / {}", row.votes.len(), shown.results.participants.len())
    } else {
        match (row.range, row.agreement.filter(|_| row.levels > 2)) {
            (Some(range), Some(agreement)) => {
                tr!(
                    cx.lang,
                    "maturity-spread",
                    range = i64::from(range),
                    agreement = number::format(agreement, 2)
                )
            }
            _ => String::new(),
        }
    };
    let at = egui::pos2(place.right() - space::S, place.center().y);
    ui.painter().text(at, egui::Align2::RIGHT_CENTER, state, font, color(theme.second_ink));
    response.on_hover_text(text).clicked()
}

fn criterion_ui(
    view: &mut MaturityView,
    ui: &mut Ui,
    cx: &Cx,
    shown: &Shown,
    (at, order, result): (usize, &[&CriterionResult], &CriterionResult),
) {
    let instrument = &*shown.results.instrument;
    let Some(criterion) = instrument.criterion(&result.code) else { return };
    heading_ui(view, ui, cx, shown, (at, order, criterion));
    let statement = RichText::new(criterion.text.get(cx.lang)).size(type_size::PAGE_TITLE);
    ui.add(TextLabel::new(statement).wrap());
    ui.add_space(space::XL);
    let may_see = view.may_see(shown, result);
    let agreed = shown.assessment.agreed.get(&criterion.code);
    let row = Row {
        criterion,
        result,
        taken: agreed.map(|own| (own.value, Mark::Chosen)),
        open: true,
        votes: if may_see { Votes::Shown } else { Votes::Hidden },
        scale: Scale::Levels,
        revealed: false,
    };
    if !may_see {
        detail::hidden_ui(view, ui, cx, shown, &row);
        return;
    }
    let width = ui.available_width();
    let scene = votes_on(shown.results, result, width, drawing::look(cx));
    let sentence = words::agreement(result, cx.lang);
    drawing::scene_ui(ui, cx, shown, &scene, &sentence);
    ui.add_space(space::S);
    ui.label(weak(cx, sentence));
    ui.add_space(space::XL);
    agree_ui(ui, cx, shown, &row);
    notes_ui(ui, cx, shown, &row);
}

/// Which criterion it is, of how many, and the way to its neighbours.
fn heading_ui(
    view: &mut MaturityView,
    ui: &mut Ui,
    cx: &Cx,
    shown: &Shown,
    (at, order, criterion): (usize, &[&CriterionResult], &Criterion),
) {
    let instrument = &*shown.results.instrument;
    let part = match instrument.kind {
        InstrumentKind::Staged => words::stage(instrument, criterion.stage, cx.lang),
        InstrumentKind::Profile => {
            words::name_of(&instrument.competencies, &criterion.group, cx.lang).to_owned()
        }
    };
    ui.horizontal(|ui| {
        let place = tr!(cx.lang, "maturity-of-all", n = at + 1, all = order.len());
        let gate = if criterion.gate { cx.tr("maturity-is-gate") } else { String::new() };
        ui.label(weak(cx, format!("{}  ·  {part}  ·  {place}{gate}", criterion.code)));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if icon_button(ui, icon::ARROW_RIGHT, &cx.tr("maturity-next-criterion")).clicked() {
                step(view, order, at + 1);
            }
            if icon_button(ui, icon::ARROW_LEFT, &cx.tr("maturity-previous-criterion")).clicked() {
                step(view, order, at.wrapping_sub(1));
            }
        });
    });
}

fn step(view: &mut MaturityView, order: &[&CriterionResult], to: usize) {
    if let Some(row) = order.get(to) {
        view.discussed = Some(row.code.clone());
    }
}

/// What the group agrees on, with its reason.
fn agree_ui(ui: &mut Ui, cx: &Cx, shown: &Shown, row: &Row) {
    let instrument = &*shown.results.instrument;
    caption(ui, cx, cx.tr("maturity-group-agrees"));
    let choices = row::choices(instrument, Scale::Levels);
    let segments = row::segments(cx, instrument, Scale::Levels);
    let size = Vec2::new(44.0 * choices.len() as f32, 34.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let code = &row.criterion.code;
    let place = Place { id: widget_id(shown.id, "agree", code), rect: Rect::from_min_size(rect.min, size) };
    let taken = row.taken.and_then(|(vote, mark)| Some((choices.iter().position(|own| *own == vote)?, mark)));
    let clicked = segments_ui(ui, cx, place, code, &segments, taken);
    if let Some(value) = clicked.and_then(|index| choices.get(index)).copied() {
        agree(cx, shown, code, value);
    }
    if row.taken.is_some() {
        detail::reason_ui(ui, cx, shown, row);
    } else {
        let voted = words::consensus(instrument, row.result.voted, cx.lang);
        ui.label(weak(cx, tr!(cx.lang, "maturity-median-counts", voted = voted)).size(type_size::CAPTION));
    }
}

fn agree(cx: &Cx, shown: &Shown, code: &str, value: Vote) {
    let reason = shown.assessment.agreed.get(code).map(|own| own.reason.clone()).unwrap_or_default();
    answers::set_agreed(cx, shown.id, code, Some(Agreed { value, reason }));
}

/// What the levels mean, and what respondents wrote.
fn notes_ui(ui: &mut Ui, cx: &Cx, shown: &Shown, row: &Row) {
    let noted = row.result.votes.iter().filter_map(|(id, _)| {
        let note = answers::of(cx.workspace, shown.id, *id)?.notes.get(&row.criterion.code)?;
        Some((cx.workspace.respondents.get(*id)?.role.as_str(), note.as_str()))
    });
    let noted: Vec<_> = noted.collect();
    if !noted.is_empty() {
        ui.add_space(space::L);
        caption(ui, cx, cx.tr("maturity-notes"));
        for (role, note) in noted {
            let words = tr!(cx.lang, "maturity-vote-told", role = role, vote = note);
            ui.add(TextLabel::new(words).wrap());
        }
    }
    ui.add_space(space::L);
    detail::anchors_ui(ui, cx, shown, row);
}

/// Arrows go from criterion to criterion, figures agree on a value; not while a text is typed.
fn keys(view: &mut MaturityView, ui: &Ui, cx: &Cx, shown: &Shown, order: &[&CriterionResult]) {
    if ui.ctx().text_edit_focused() || are_taken(ui.ctx()) {
        return;
    }
    let Some(at) = order.iter().position(|row| view.discussed.as_ref() == Some(&row.code)) else { return };
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowRight) {
        step(view, order, at + 1);
    } else if pressed(Key::ArrowLeft) {
        step(view, order, at.wrapping_sub(1));
    }
    let row = order.get(at).filter(|row| view.may_see(shown, row));
    let keys = row::answer_keys(&shown.results.instrument, Scale::Levels);
    if let Some(row) = row
        && let Some((_, vote)) = keys.into_iter().find(|(key, _)| pressed(*key))
    {
        agree(cx, shown, &row.code, vote);
    }
}
