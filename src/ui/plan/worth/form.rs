//! The assumptions, asked for one after the other, each with its unit and a place for where it comes from.

use egui::{Layout, Ui, Vec2};

use crate::{
    analysis::business_case::cost_of_initiatives,
    edit::{
        Label, Tx,
        business_case::{self as verbs, Plain, Standing},
    },
    model::{
        AnyId, Kind, Workspace,
        business_case::{Assumption, BenefitKind, Case},
        strategy::Roi,
    },
    scene::{
        strategy::words::{self, assumption_key, benefit_key, money},
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx, Page,
        article::{add_ui, heading_ui, quiet_ui},
        cx::Request,
        field::Field,
        icon,
        inline::{
            taken::{NotTaken, boxed_ui},
            text::{Shown, Text, captioned_ui, name_of, text_ui},
        },
        widgets::{bold, icon_button, quiet_button, tab, weak},
    },
};

use super::{
    WorthSection,
    number::{Unit, because},
    retention::retention_row_ui,
};

/// Width of a field, and between two.
const FIELD: f32 = 92.0;
const GAP: f32 = 6.0;

pub const CHANGE: Label = Label::Change(Kind::Roi);

static NOTHING: String = String::new();

macro_rules! text_of {
    ($benefit:ident.$field:ident, $key:literal, $hint:literal) => {
        Text {
            field: concat!(stringify!($benefit), "/", stringify!($field)),
            key: $key,
            hint: $hint,
            get: |roi: &Roi| roi.$benefit.as_ref().map_or(&NOTHING, |own| &own.$field),
            slot: |roi: &mut Roi| &mut roi.$benefit.get_or_insert_default().$field,
        }
    };
}

const SOURCES: [Text<Roi>; 3] = [
    text_of!(retention.source, "worth-source", "worth-source-hint"),
    text_of!(calls.source, "worth-source", "worth-source-hint"),
    text_of!(index.source, "worth-source", "worth-source-hint"),
];
const NOTES: [Text<Roi>; 3] = [
    text_of!(retention.note, "worth-note", "worth-note-hint"),
    text_of!(calls.note, "worth-note", "worth-note-hint"),
    text_of!(index.note, "worth-note", "worth-note-hint"),
];
const INDEX: Text<Roi> = text_of!(index.index, "worth-index", "worth-index-hint");

/// The id of the business case, of which there is one.
pub fn roi_id() -> crate::base::id::Id<Roi> {
    crate::base::id::Id::new(AnyId::only(Kind::Roi).key)
}

pub fn form_ui(view: &mut WorthSection, ui: &mut Ui, cx: &Cx) {
    heading_ui(ui, cx, "worth-frame", "worth-frame-about");
    plain_ui(view, ui, cx, (Plain::DiscountRate, "worth-rate", Unit::Percent));
    horizon_ui(view, ui, cx);
    heading_ui(ui, cx, "worth-costs", "worth-costs-about");
    plain_ui(view, ui, cx, (Plain::CostOnce, "worth-once", Unit::Money));
    plain_ui(view, ui, cx, (Plain::CostPerYear, "worth-yearly", Unit::Money));
    offer_ui(ui, cx);
    for kind in [BenefitKind::Retention, BenefitKind::Calls, BenefitKind::Index] {
        benefit_ui(view, ui, cx, kind);
    }
    claims_ui(ui, cx);
    ui.add_space(space::XXL);
}

/// The name of a row with its unit, and the room that its fields leave it.
fn row_ui(ui: &mut Ui, cx: &Cx, (key, unit): (&str, Unit), fields: impl FnOnce(&mut Ui)) {
    let width = (ui.available_width() - 3.0 * (FIELD + GAP)).max(96.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        ui.allocate_ui_with_layout(Vec2::new(width, 28.0), Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            // On the line of the fields, whose frames are higher than their text.
            ui.add_space(5.0);
            ui.add(egui::Label::new(cx.tr(key)).wrap());
            let unit = unit_words(cx, unit);
            if !unit.is_empty() {
                ui.label(weak(cx, unit).size(type_size::CAPTION));
            }
        });
        fields(ui);
    });
}

fn unit_words(cx: &Cx, unit: Unit) -> String {
    match unit {
        Unit::Money => cx.workspace.profile.currency.clone(),
        Unit::Points => cx.tr("worth-unit-points"),
        Unit::Percent | Unit::Count => String::new(),
    }
}

/// One number, in the column of the base values.
fn plain_ui(view: &WorthSection, ui: &mut Ui, cx: &Cx, (which, key, unit): (Plain, &'static str, Unit)) {
    let place = (AnyId::only(Kind::Roi), key, 0);
    let text = which.of(&cx.workspace.roi).map(|value| unit.written(value)).unwrap_or_default();
    row_ui(ui, cx, (key, unit), |ui| {
        ui.add_space(FIELD + GAP);
        let field = Field::new(place.0, key, &text, cx.tr(key)).numeric().width(FIELD);
        let lang = cx.lang;
        boxed_ui(ui, cx, &view.editing.reasons, field, move |tx, text| {
            let value = if text.is_empty() { None } else { Some(unit.read(text, lang)?) };
            verbs::set_plain(tx, which, value)?.map_err(|odd| because(odd, unit, lang))
        });
    });
    view.editing.reasons.ui(ui, cx, place);
}

fn horizon_ui(view: &WorthSection, ui: &mut Ui, cx: &Cx) {
    let key = "worth-horizon";
    let place = (AnyId::only(Kind::Roi), key, 0);
    let text = cx.workspace.roi.horizon_years.map(|years| years.to_string()).unwrap_or_default();
    row_ui(ui, cx, (key, Unit::Count), |ui| {
        ui.add_space(FIELD + GAP);
        let field = Field::new(place.0, key, &text, cx.tr(key)).numeric().width(FIELD);
        let lang = cx.lang;
        boxed_ui(ui, cx, &view.editing.reasons, field, move |tx, text| {
            let odd = |odd| because(odd, Unit::Count, lang);
            let years = match text {
                "" => None,
                text => Some(text.parse().map_err(|_| odd(verbs::Odd::Years))?),
            };
            verbs::set_horizon(tx, years)?.map_err(odd)
        });
    });
    view.editing.reasons.ui(ui, cx, place);
}

/// What the initiatives cost together, to be taken over.
fn offer_ui(ui: &mut Ui, cx: &Cx) {
    let (once, yearly) = cost_of_initiatives(cx.workspace);
    if once == 0.0 && yearly == 0.0 {
        quiet_ui(ui, cx, &cx.tr("worth-no-initiative-costs"));
        return;
    }
    let sum =
        tr!(cx.lang, "worth-offer", once = money(cx.workspace, once), yearly = money(cx.workspace, yearly));
    quiet_ui(ui, cx, &sum);
    let roi = &cx.workspace.roi;
    if (roi.cost_once, roi.cost_per_year) == (Some(once), Some(yearly)) {
        quiet_ui(ui, cx, &cx.tr("worth-costs-same"));
        return;
    }
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        if quiet_button(ui, icon::CHECK, cx.tr("worth-take-costs")).clicked() {
            cx.edit(CHANGE, move |tx| verbs::set_costs(tx, once, yearly));
        }
    });
}

/// The keys of what a benefit is and how to add it.
fn keys(kind: BenefitKind) -> (&'static str, &'static str) {
    match kind {
        BenefitKind::Retention => ("worth-retention-about", "worth-retention-add"),
        BenefitKind::Calls => ("worth-calls-about", "worth-calls-add"),
        BenefitKind::Index => ("worth-index-about", "worth-index-add"),
    }
}

fn benefit_ui(view: &mut WorthSection, ui: &mut Ui, cx: &Cx, kind: BenefitKind) {
    let roi = &cx.workspace.roi;
    let (key, (about, add)) = (benefit_key(kind), keys(kind));
    let standing = match kind {
        BenefitKind::Retention => roi.retention.as_ref().map(|own| own.counted),
        BenefitKind::Calls => roi.calls.as_ref().map(|own| own.counted),
        BenefitKind::Index => roi.index.as_ref().map(|own| own.counted),
    };
    heading_ui(ui, cx, key, about);
    let Some(counted) = standing else {
        if add_ui(ui, cx, add) {
            cx.edit(CHANGE, move |tx| verbs::take_up(tx, kind));
        }
        return;
    };
    standing_ui(ui, cx, (kind, counted), &cx.tr(key));
    cases_ui(ui, cx);
    match kind {
        BenefitKind::Retention => {
            plain_ui(view, ui, cx, (Plain::Customers, "worth-customers", Unit::Count));
            ranged_ui(view, ui, cx, (Assumption::Margin, Unit::Money));
            plain_ui(view, ui, cx, (Plain::RetentionNow, "worth-retention-now", Unit::Percent));
            retention_row_ui(view, ui, cx);
        }
        BenefitKind::Calls => {
            plain_ui(view, ui, cx, (Plain::Calls, "worth-calls-year", Unit::Count));
            ranged_ui(view, ui, cx, (Assumption::Reduction, Unit::Percent));
            plain_ui(view, ui, cx, (Plain::CostPerCall, "worth-cost-call", Unit::Money));
            ranged_ui(view, ui, cx, (Assumption::VariableShare, Unit::Percent));
        }
        BenefitKind::Index => {
            captioned_ui(ui, cx, (&mut view.editing, roi_id()), INDEX, "");
            ranged_ui(view, ui, cx, (Assumption::Points, Unit::Count));
            plain_ui(view, ui, cx, (Plain::IndexCustomers, "worth-index-customers", Unit::Count));
            ranged_ui(view, ui, cx, (Assumption::RevenuePerPoint, Unit::Money));
            ranged_ui(view, ui, cx, (Assumption::Attribution, Unit::Percent));
        }
    }
    words_ui(view, ui, cx, kind, &cx.tr(key));
}

/// Counted or only noted; and a way to take the benefit out.
fn standing_ui(ui: &mut Ui, cx: &Cx, (kind, counted): (BenefitKind, bool), name: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        for (standing, key, chosen) in
            [(Standing::Counted, "worth-counted", counted), (Standing::Noted, "worth-noted", !counted)]
        {
            let response = tab(ui, cx, chosen, cx.tr(key));
            if response.accessible_name(name_of(cx, key, name)).clicked() && !chosen {
                cx.edit(CHANGE, move |tx| verbs::set_standing(tx, kind, standing));
            }
        }
        if kind == BenefitKind::Index {
            ui.label(weak(cx, format!("● {}", cx.tr("worth-speculative"))).size(type_size::CAPTION));
        }
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            let name = tr!(cx.lang, "worth-drop", name = name);
            if icon_button(ui, icon::CLOSE, &name).clicked() {
                cx.edit(CHANGE, move |tx| verbs::drop_out(tx, kind));
            }
        });
    });
}

/// The names of the three columns.
fn cases_ui(ui: &mut Ui, cx: &Cx) {
    let width = (ui.available_width() - 3.0 * (FIELD + GAP)).max(96.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        ui.add_space(width);
        for case in Case::ALL {
            ui.allocate_ui_with_layout(
                Vec2::new(FIELD, 16.0),
                Layout::right_to_left(egui::Align::Center),
                |ui| {
                    ui.set_min_width(FIELD);
                    ui.label(weak(cx, words::case(case, cx.lang)).size(type_size::CAPTION));
                },
            );
        }
    });
}

/// How the values of a row are shown and set.
#[derive(Clone, Copy)]
pub struct RangeRow {
    pub which: Assumption,
    pub key: &'static str,
    pub unit: Unit,
    /// The value as it is shown, of the value that is kept.
    pub shown: fn(&Roi, f64) -> f64,
    /// And back; `None` where that makes no sense yet.
    pub kept: fn(&Workspace, f64) -> Option<f64>,
}

fn ranged_ui(view: &WorthSection, ui: &mut Ui, cx: &Cx, (which, unit): (Assumption, Unit)) {
    let key = assumption_key(which);
    let row = RangeRow { which, key, unit, shown: |_, value| value, kept: |_, value| Some(value) };
    range_row_ui(view, ui, cx, row);
}

/// Three numbers with their order kept.
pub fn range_row_ui(view: &WorthSection, ui: &mut Ui, cx: &Cx, row: RangeRow) {
    let roi = &cx.workspace.roi;
    let Some(range) = row.which.of(roi) else { return };
    let is_empty = *range == crate::model::strategy::Range::default();
    let record = AnyId::only(Kind::Roi);
    row_ui(ui, cx, (row.key, row.unit), |ui| {
        for (index, case) in Case::ALL.into_iter().enumerate() {
            let value = (row.shown)(roi, case.of(range));
            let text = if is_empty { String::new() } else { row.unit.written(value) };
            let name = name_of(cx, row.key, &words::case(case, cx.lang));
            let field = Field::new(record, row.key, &text, name).index(index).numeric().width(FIELD);
            let lang = cx.lang;
            boxed_ui(ui, cx, &view.editing.reasons, field, move |tx, text| set(tx, row, case, (text, lang)));
        }
    });
    for index in 0..Case::ALL.len() {
        view.editing.reasons.ui(ui, cx, (record, row.key, index));
    }
}

fn set(
    tx: &mut Tx,
    row: RangeRow,
    case: Case,
    (text, lang): (&str, crate::base::localised::Lang),
) -> Result<(), NotTaken> {
    if text.is_empty() {
        return Ok(());
    }
    let value = row.unit.read(text, lang)?;
    let missing = || NotTaken::Because(tr!(lang, "worth-odd-now-first"));
    let kept = (row.kept)(tx.workspace(), value).ok_or_else(missing)?;
    verbs::set_ranged(tx, row.which, case, kept)?.map_err(|odd| because(odd, kept_unit(row), lang))
}

/// The unit of the values as they are kept.
fn kept_unit(row: RangeRow) -> Unit {
    if row.which == Assumption::RetentionThen { Unit::Percent } else { row.unit }
}

/// Where the numbers come from, and what else is to be known.
fn words_ui(view: &mut WorthSection, ui: &mut Ui, cx: &Cx, kind: BenefitKind, of: &str) {
    let index = match kind {
        BenefitKind::Retention => 0,
        BenefitKind::Calls => 1,
        BenefitKind::Index => 2,
    };
    ui.add_space(space::XS);
    for texts in [SOURCES, NOTES] {
        let Some(text) = texts.get(index) else { continue };
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(weak(cx, cx.tr(text.key)).size(type_size::CAPTION));
            text_ui(ui, cx, (&mut view.editing, roi_id()), *text, Shown { of, font: None });
        });
    }
}

/// What others claim: to compare with, never to compute with.
fn claims_ui(ui: &mut Ui, cx: &Cx) {
    let claims = cx.workspace.claims_in_order();
    if claims.is_empty() {
        return;
    }
    heading_ui(ui, cx, "worth-claims", "worth-claims-about");
    for (_, claim) in &claims {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(egui::Label::new(bold(claim.text.replace('\n', " "), type_size::CAPTION)).wrap());
            let trust = cx.tr(&format!("strategy-trust-{}", claim.trust.code()));
            let doubt = match claim.doubt.trim() {
                "" => trust,
                doubt => tr!(cx.lang, "worth-claim", text = trust, doubt = doubt),
            };
            ui.add(egui::Label::new(weak(cx, doubt).size(type_size::CAPTION)).wrap());
        });
        ui.add_space(space::XS);
    }
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        if quiet_button(ui, icon::ARROW_RIGHT, cx.tr("worth-claims-register")).clicked() {
            let first = claims.first().map(|(id, _)| Request::Show((*id).into()));
            cx.ask(first.unwrap_or(Request::Go(Page::Strategy)));
        }
    });
}
