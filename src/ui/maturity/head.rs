//! The top of an assessment: which one, its name and date, where the organisation stands.

use egui::{Align, Label as TextLabel, Layout, Ui};
use jiff::civil::Date;

use crate::{
    base::{id::Id, written},
    edit::Label,
    model::{Kind, maturity::Assessment},
    scene::theme::{space, type_size},
    ui::{
        Cx,
        cx::Request,
        field::Field,
        fonts, icon,
        style::color,
        widgets::{bold, icon_button, tab, weak},
    },
};

use super::{MaturityView, Mode, Shown, discussion, drawing, words};

pub fn ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    tabs_ui(view, ui, cx, shown.id);
    name_ui(view, ui, cx, shown);
    ui.add_space(space::S);
    modes_ui(view, ui, cx, shown);
    ui.add_space(space::L);
}

/// The four ways to look at an assessment.
fn modes_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        for mode in Mode::ALL {
            if tab(ui, cx, view.mode == mode, cx.tr(mode.key())).clicked() {
                view.mode = mode;
                if mode == Mode::Discussion {
                    discussion::enter(view, shown);
                }
            }
        }
    });
}

/// Where the organisation stands, in words and as a drawing.
pub fn placement_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    let sentence = words::placement(shown.results, cx.lang);
    ui.add(TextLabel::new(bold(sentence, type_size::PAGE_TITLE)).wrap());
    let remarks = words::remarks(shown.results, cx.lang).join(&cx.tr("maturity-sentence-gap"));
    if !remarks.is_empty() {
        ui.add(TextLabel::new(weak(cx, remarks)).wrap());
    }
    ui.add_space(space::L);
    if let Some(tag) = drawing::ui(ui, cx, shown) {
        view.follow(shown, tag);
    }
}

/// All assessments, when there is more than one.
pub fn tabs_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: Id<Assessment>) {
    let all = cx.workspace.assessments_in_order();
    if all.len() < 2 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        for (id, assessment) in all {
            if tab(ui, cx, id == shown, assessment.name.as_str()).clicked() && id != shown {
                view.turn_to(id);
            }
        }
    });
    ui.add_space(space::M);
}

fn name_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, shown: &Shown) {
    let id = shown.id;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_button(ui, icon::DELETE, &cx.tr("maturity-delete-assessment")).clicked() {
                cx.ask(Request::Delete(id.into()));
            }
            date_ui(ui, cx, shown);
            let name = &shown.assessment.name;
            view.name_next(ui, id.into(), "name");
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                Field::new(id, "name", name, cx.tr("maturity-name"))
                    .plain()
                    .font(egui::FontId::new(type_size::SECTION, fonts::bold()))
                    .hint(cx.tr("maturity-name"))
                    .label(Label::Rename(Kind::Assessment))
                    .show(ui, cx, move |tx, text| tx.update(id, |own| own.name = text));
            });
        });
    });
    let instrument = words::instrument(&shown.results.instrument, cx.lang);
    ui.label(weak(cx, instrument).size(type_size::CAPTION));
}

/// The day of the assessment; what is not a date says so while it is typed and changes nothing.
fn date_ui(ui: &mut Ui, cx: &Cx, shown: &Shown) {
    let id = shown.id;
    let date = shown.assessment.date.map(|date| date.to_string()).unwrap_or_default();
    let field = Field::new(id, "date", &date, cx.tr("maturity-date"))
        .hint(cx.tr("maturity-date-hint"))
        .width(104.0)
        .show(ui, cx, move |tx, text| match parsed(&text) {
            Ok(date) => tx.update(id, |own| own.date = date),
            Err(()) => Ok(()),
        });
    let draft = cx.draft.borrow();
    let wrong =
        draft.as_ref().is_some_and(|draft| draft.of == (id.into(), "date") && parsed(&draft.text).is_err());
    if wrong && field.has_focus() {
        ui.label(weak(cx, cx.tr("maturity-date-wrong")).color(color(cx.theme.adverse)));
    }
}

fn parsed(text: &str) -> Result<Option<Date>, ()> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { written::day(text).map(Some).ok_or(()) }
}
