//! Where an assessment begins: the instruments side by side.

use egui::{Label as TextLabel, RichText, ScrollArea, Ui, Vec2};

use crate::{
    base::{id::Id, localised::Lang},
    edit::{
        Label,
        instrument::{copy_instrument, newest_version},
        maturity::start_assessment,
    },
    model::{
        Kind,
        maturity::{Instrument, InstrumentKind},
    },
    scene::theme::{space, type_size},
    shipped, tr,
    ui::{
        Cx, icon,
        style::color,
        widgets::{bold, primary_button, quiet_button, sheet, weak},
    },
};

use super::{MaturityView, words};

const CARD: f32 = 288.0;

pub fn ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx) {
    let first = view.shown(cx.workspace).is_none();
    ScrollArea::vertical().id_salt("maturity-chooser").auto_shrink(false).show(ui, |ui| {
        ui.add_space(space::L);
        ui.label(bold(cx.tr("maturity-choose"), type_size::SECTION));
        ui.set_max_width(3.0 * (CARD + 50.0) + 2.0 * space::L);
        ui.label(weak(cx, cx.tr("maturity-choose-why")));
        ui.add_space(space::L);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(space::L);
            for instrument in shipped::instruments() {
                card_ui(view, ui, cx, Offered { own: None, instrument });
            }
            for (id, instrument) in own(cx) {
                card_ui(view, ui, cx, Offered { own: Some(id), instrument });
            }
        });
        ui.add_space(space::L);
        if !first && quiet_button(ui, icon::ARROW_LEFT, cx.tr("maturity-back")).clicked() {
            view.choosing = false;
        }
    });
}

/// An instrument that an assessment can begin with.
#[derive(Clone, Copy)]
struct Offered<'a> {
    /// One of the workspace's own.
    own: Option<Id<Instrument>>,
    instrument: &'a Instrument,
}

/// The newest version of each instrument that was made in the workspace, by code.
fn own<'a>(cx: &'a Cx) -> Vec<(Id<Instrument>, &'a Instrument)> {
    let own = cx.workspace.instruments.iter().filter(|(id, own)| {
        shipped::instrument_of(&own.code).is_none() && newest_version(cx.workspace, *id) == Some(*id)
    });
    let mut own: Vec<_> = own.map(|(id, own)| (id, &**own)).collect();
    own.sort_by(|a, b| a.1.code.cmp(&b.1.code));
    own
}

fn card_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, offered: Offered) {
    let instrument = offered.instrument;
    sheet(cx.theme).show(ui, |ui| {
        ui.set_width(CARD);
        ui.vertical(|ui| {
            ui.set_min_height(260.0);
            let name = match offered.own {
                Some(_) => words::instrument(instrument, cx.lang),
                None => instrument.name.get(cx.lang).to_owned(),
            };
            ui.add(TextLabel::new(bold(name.as_str(), type_size::CARD_TITLE)).wrap());
            ui.add_space(space::XS);
            ui.add(TextLabel::new(weak(cx, cx.tr(about(&offered)))).wrap());
            ui.add_space(space::S);
            for line in lines(instrument, cx) {
                ui.add(TextLabel::new(RichText::new(line).size(type_size::CAPTION)).wrap());
            }
            ui.add_space(space::S);
            let count = tr!(cx.lang, "maturity-criteria-count", n = instrument.criteria.len());
            ui.label(weak(cx, count).size(type_size::CAPTION).color(color(cx.theme.second_ink)));
            ui.add_space(space::M);
            ui.horizontal(|ui| {
                let begin = primary_button(ui, cx.theme, cx.tr("maturity-begin"));
                let told = tr!(cx.lang, "maturity-begin-with", name = name.as_str());
                if begin.accessible_name(&told).clicked() {
                    start(cx, instrument);
                }
                actions_ui(view, ui, cx, &offered, &name);
            });
        });
    });
}

/// Changing an own instrument, or making one of a copy.
fn actions_ui(view: &mut MaturityView, ui: &mut Ui, cx: &Cx, offered: &Offered, name: &str) {
    if let Some(id) = offered.own
        && quiet_button(ui, icon::EDIT, cx.tr("maturity-edit-instrument"))
            .accessible_name(tr!(cx.lang, "maturity-edit-named", name = name))
            .clicked()
    {
        view.editing = Some(id);
    }
    let copy = quiet_button(ui, icon::COPY, cx.tr("maturity-copy-instrument"));
    if copy.accessible_name(tr!(cx.lang, "maturity-copy-named", name = name)).clicked() {
        let source = offered.instrument.clone();
        let mut copied = source.name.clone();
        for lang in Lang::ALL {
            let text = match lang {
                Lang::En => &mut copied.en,
                Lang::Zh => &mut copied.zh,
            };
            if !text.is_empty() {
                *text = tr!(lang, "maturity-copy-of", name = text.as_str());
            }
        }
        cx.create(Label::Duplicate(Kind::Instrument), move |tx| {
            let taken: Vec<&str> = shipped::instruments().iter().map(|own| own.code.as_str()).collect();
            copy_instrument(tx, &source, copied, &taken)
        });
    }
}

fn about(offered: &Offered) -> &'static str {
    let instrument = offered.instrument;
    if offered.own.is_some() {
        return "maturity-about-own";
    }
    match (instrument.kind, instrument.bands.is_empty()) {
        (InstrumentKind::Profile, _) => "maturity-about-profile",
        (InstrumentKind::Staged, true) => "maturity-about-stages",
        (InstrumentKind::Staged, false) => "maturity-about-levels",
    }
}

/// The stages, or the competencies.
fn lines(instrument: &Instrument, cx: &Cx) -> Vec<String> {
    match instrument.kind {
        InstrumentKind::Staged => instrument
            .stages
            .iter()
            .map(|stage| format!("{}  {}", stage.number, stage.name.get(cx.lang)))
            .collect(),
        InstrumentKind::Profile => {
            instrument.competencies.iter().map(|own| own.name.get(cx.lang).to_owned()).collect()
        }
    }
}

fn start(cx: &Cx, instrument: &Instrument) {
    let (name, date, instrument) = (new_name(cx), cx.today, instrument.clone());
    cx.create(Label::Add(Kind::Assessment), move |tx| start_assessment(tx, &instrument, name, date));
}

/// The name of an assessment that begins today.
pub fn new_name(cx: &Cx) -> String {
    let month = tr!(cx.lang, "maturity-month", year = cx.today.year().to_string(), month = cx.today.month());
    tr!(cx.lang, "maturity-assessment-name", kind = cx.tr("maturity-new-assessment"), month = month)
}
