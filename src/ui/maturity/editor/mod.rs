//! The editor of an instrument of one's own: its texts, stages, groups, criteria and answer levels.
//!
//! The rule: what has been answered is shown and cannot be changed; a button begins the next version.

mod criteria;
mod groups;
mod stages;

use egui::{Frame, Margin, ScrollArea, Ui};

use crate::{
    base::{
        id::Id,
        localised::{Lang, Localised},
    },
    edit::{
        Label, Refused, Tx,
        instrument::{change_instrument, is_answered, new_version, newest_version},
        instrument_parts::Groups,
    },
    model::{
        Kind,
        maturity::{Instrument, InstrumentKind},
    },
    scene::theme::{radius, space, type_size},
    shipped, tr,
    ui::{
        Cx,
        cx::Request,
        field::Field,
        fonts, icon,
        style::color,
        widgets::{icon_button, primary_button, quiet_button, tab, weak},
    },
};

use super::MaturityView;

/// View state of the editor.
#[derive(Default)]
pub struct Editor {
    part: Part,
}

/// A part of an instrument.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Criteria,
    Stages,
    Dimensions,
    Competencies,
    Aspects,
    Governance,
    Levels,
}

impl Part {
    fn of(kind: InstrumentKind) -> &'static [Self] {
        match kind {
            InstrumentKind::Staged => &[Self::Criteria, Self::Stages, Self::Dimensions, Self::Levels],
            InstrumentKind::Profile => {
                &[Self::Criteria, Self::Competencies, Self::Aspects, Self::Governance, Self::Levels]
            }
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Criteria => "maturity-part-criteria",
            Self::Stages => "maturity-stages",
            Self::Dimensions => "maturity-dimensions",
            Self::Competencies => "maturity-competencies",
            Self::Aspects => "maturity-aspects",
            Self::Governance => "maturity-governance",
            Self::Levels => "maturity-part-levels",
        }
    }
}

/// The instrument being changed.
#[derive(Clone, Copy)]
struct Edited<'a> {
    id: Id<Instrument>,
    instrument: &'a Instrument,
}

/// Nothing is wider, so that lines stay readable.
const WIDEST: f32 = 960.0;

pub fn ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, id: Id<Instrument>) {
    let Some(instrument) = cx.workspace.instruments.get(id) else { return };
    let edited = Edited { id, instrument };
    ScrollArea::vertical().id_salt(("maturity-editor", id.to_string())).auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width().min(WIDEST));
        if quiet_button(ui, icon::ARROW_LEFT, cx.tr("maturity-back")).clicked() {
            view.editing = None;
        }
        let is_shipped = shipped::instrument_of(&instrument.code).is_some();
        let answered = is_answered(cx.workspace, id);
        if is_shipped {
            ui.label(weak(cx, cx.tr("maturity-is-shipped")));
        } else if answered {
            answered_ui(view, ui, cx, edited);
        }
        ui.add_enabled_ui(!answered && !is_shipped, |ui| {
            head_ui(view, ui, cx, edited);
            parts_ui(view, ui, cx, edited);
        });
        ui.add_space(space::XXL);
    });
}

/// Says that there are answers, and offers the next version.
fn answered_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, edited: Edited) {
    let (id, version) = (edited.id, edited.instrument.version);
    let newest = newest_version(cx.workspace, id).filter(|newest| *newest != id);
    let frame = Frame::new()
        .fill(color(cx.theme.accent_soft))
        .corner_radius(radius::CARD)
        .inner_margin(Margin::same(space::M as i8));
    frame.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(tr!(cx.lang, "maturity-is-answered", version = i64::from(version)));
            let newer = newest.and_then(|id| Some((id, cx.workspace.instruments.get(id)?.version)));
            if let Some((newer, version)) = newer {
                let words = tr!(cx.lang, "maturity-open-version", version = i64::from(version));
                if primary_button(ui, cx.theme, words).clicked() {
                    view.editing = Some(newer);
                }
            } else {
                let words = tr!(cx.lang, "maturity-begin-version", version = i64::from(version) + 1);
                if primary_button(ui, cx.theme, words).clicked() {
                    cx.create(Label::Duplicate(Kind::Instrument), move |tx| new_version(tx, id));
                }
            }
        });
    });
    ui.add_space(space::M);
}

fn head_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, edited: Edited) {
    view.name_next(ui, edited.id.into(), "name");
    ui.horizontal(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if icon_button(ui, icon::DELETE, &cx.tr("maturity-delete-instrument")).clicked() {
                cx.ask(Request::Delete(edited.id.into()));
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let name = edited.instrument.name.get(cx.lang);
                let (id, lang) = (edited.id, cx.lang);
                Field::new(id, "name", name, cx.tr("maturity-instrument-name"))
                    .plain()
                    .font(egui::FontId::new(type_size::PAGE_TITLE, fonts::bold()))
                    .label(Label::Rename(Kind::Instrument))
                    .show(ui, cx, move |tx, text| set_text(tx, id, (lang, text), |own| Some(&mut own.name)));
            });
        });
    });
    let version = i64::from(edited.instrument.version);
    let about =
        tr!(cx.lang, "maturity-instrument-about", code = edited.instrument.code.as_str(), version = version);
    ui.label(weak(cx, about).size(type_size::CAPTION));
    ui.add_space(space::M);
    let parts = Part::of(edited.instrument.kind);
    if !parts.contains(&view.editor.part) {
        view.editor.part = Part::Criteria;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        for part in parts {
            if tab(ui, cx, view.editor.part == *part, cx.tr(part.key())).clicked() {
                view.editor.part = *part;
            }
        }
    });
    ui.add_space(space::L);
}

fn parts_ui(view: &MaturityView, ui: &mut Ui, cx: &Cx, edited: Edited) {
    match view.editor.part {
        Part::Criteria => criteria::ui(ui, cx, edited),
        Part::Stages => stages::ui(ui, cx, edited),
        Part::Dimensions => groups::ui(ui, cx, edited, Groups::Dimensions),
        Part::Competencies => groups::ui(ui, cx, edited, Groups::Competencies),
        Part::Aspects => groups::ui(ui, cx, edited, Groups::Aspects),
        Part::Governance => groups::ui(ui, cx, edited, Groups::Governance),
        Part::Levels => groups::levels_ui(ui, cx, edited),
    }
}

/// Asks for a change that is a step of its own.
fn change(cx: &Cx, id: Id<Instrument>, apply: impl FnOnce(&mut Instrument) -> Result<(), Refused> + 'static) {
    cx.edit(Label::Change(Kind::Instrument), move |tx| change_instrument(tx, id, apply).map(drop));
}

/// Sets one text of an instrument in the language that is shown.
fn set_text(
    tx: &mut Tx,
    id: Id<Instrument>,
    (lang, text): (Lang, String),
    of: impl FnOnce(&mut Instrument) -> Option<&mut Localised>,
) -> Result<(), Refused> {
    let set = |own: &mut Instrument| {
        let slot = of(own).ok_or(Refused::OutOfRange)?;
        match lang {
            Lang::En => slot.en = text,
            Lang::Zh => slot.zh = text,
        }
        Ok(())
    };
    change_instrument(tx, id, set).map(drop)
}

/// A text of an instrument: the name of its field, which one of several, and its accessible name.
struct Text<'a> {
    field: &'static str,
    index: usize,
    value: &'a Localised,
    name: String,
}

fn text_ui(
    ui: &mut Ui,
    cx: &Cx,
    id: Id<Instrument>,
    text: Text,
    of: impl Fn(&mut Instrument) -> Option<&mut Localised> + 'static,
) {
    let lang = cx.lang;
    Field::new(id, text.field, text.value.get(lang), text.name).index(text.index).growing().show(
        ui,
        cx,
        move |tx, typed| set_text(tx, id, (lang, typed), &of),
    );
}

/// A text in the language that is shown.
fn localised(cx: &Cx, text: String) -> Localised {
    match cx.lang {
        Lang::En => Localised { en: text, zh: String::new() },
        Lang::Zh => Localised { en: String::new(), zh: text },
    }
}
