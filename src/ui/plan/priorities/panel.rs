//! The values that make the place of an initiative: agreed impact and effort beside what was voted, the inputs of RICE,
//! and what follows from pain points, opportunities and evidence.

use egui::{RichText, Ui};

use crate::{
    analysis::{
        formulas::priority::{lower_median, upper_median},
        ranking::Standing,
    },
    base::{id::Id, number},
    edit::{
        Label, Refused,
        initiative::{self as verbs, RiceInput},
    },
    model::{
        AnyId, Kind,
        strategy::{Initiative, Rating},
    },
    scene::{
        evidence_level::level_name,
        plan::words::quadrant_key,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        field::Field,
        inline::{
            Editing,
            checked::ONE_TO_FIVE,
            choice::choice_ui,
            taken::{NotTaken, number_in, taken_ui},
            text::{Value, fact_ui, value_ui},
        },
        style::color,
        widgets::{pill, weak},
    },
};

const IMPACT: Value<Initiative, f64> = Value {
    field: "impact",
    key: "plan-impact",
    hint: "plan-five-hint",
    reading: ONE_TO_FIVE,
    slot: |own| &mut own.impact,
};
const EFFORT: Value<Initiative, f64> = Value {
    field: "effort",
    key: "plan-effort",
    hint: "plan-five-hint",
    reading: ONE_TO_FIVE,
    slot: |own| &mut own.effort,
};

/// Impacts and confidences of RICE (F27a).
const IMPACTS: [f64; 5] = [3.0, 2.0, 1.0, 0.5, 0.25];
const CONFIDENCES: [f64; 3] = [1.0, 0.8, 0.5];

pub fn values_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, own): (Id<Initiative>, &Initiative),
    editing: &mut Editing,
    standing: Option<&Standing>,
) {
    if let Some(quadrant) = standing.and_then(|own| own.own.quadrant) {
        pill(ui, cx.tr(quadrant_key(quadrant)), color(cx.theme.accent), color(cx.theme.accent_soft));
        ui.add_space(space::XS);
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let votes = Votes::of(cx, id);
        for (value, now, result, votes) in [
            (IMPACT, own.impact, lower_median(&votes.impact), &votes.impact),
            (EFFORT, own.effort, upper_median(&votes.effort), &votes.effort),
        ] {
            fact_ui(ui, cx, value.key, |ui| {
                value_ui(ui, cx, (editing, id), &value, (&number::field(now), ""));
                voted_ui(ui, cx, now, result, votes);
            });
        }
        rice_ui(ui, cx, (id, own), editing);
        if let Some(standing) = standing {
            computed_ui(ui, cx, standing);
        }
    });
}

/// The votes on one initiative.
struct Votes {
    impact: Vec<f64>,
    effort: Vec<f64>,
}

impl Votes {
    fn of(cx: &Cx, id: Id<Initiative>) -> Self {
        let subject = Some(AnyId::from(id));
        let own = |value: fn(&Rating) -> Option<f64>| -> Vec<f64> {
            let votes = cx.workspace.ratings.values().filter(|own| own.subject == subject);
            votes.filter_map(|own| value(own)).filter(|own| (1.0..=5.0).contains(own)).collect()
        };
        Self { impact: own(|own| own.impact), effort: own(|own| own.effort) }
    }
}

/// What the votes say; that it differs from what was agreed is said in words.
fn voted_ui(ui: &mut Ui, cx: &Cx, agreed: Option<f64>, result: Option<f64>, votes: &[f64]) {
    let Some(result) = result else { return };
    let low = votes.iter().copied().fold(f64::INFINITY, f64::min);
    let high = votes.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let key = match agreed {
        None => "plan-voted",
        Some(agreed) if (agreed - result).abs() < 1e-9 => "plan-voted-same",
        Some(_) => "plan-voted-other",
    };
    let words = tr!(
        cx.lang,
        key,
        value = number::figure(result),
        count = votes.len(),
        low = number::figure(low),
        high = number::figure(high)
    );
    let ink = if key == "plan-voted-other" { cx.theme.caution } else { cx.theme.second_ink };
    let words = RichText::new(words).size(type_size::CAPTION).color(color(ink));
    ui.add(egui::Label::new(words).wrap());
}

fn rice_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Initiative>, &Initiative), editing: &mut Editing) {
    let rice = own.rice.clone().unwrap_or_default();
    let known = |value: f64| Some(value).filter(|value| *value > 0.0);
    let unit = cx.workspace.priorities.reach_unit.trim();
    let hint = if unit.is_empty() { cx.tr("plan-reach-hint") } else { format!("{unit}…") };
    let reach = (RiceInput::Reach, "rice.reach", "plan-reach", "plan-bad-reach");
    typed_ui(ui, cx, (id, reach, known(rice.reach)), hint, editing);
    let chosen = |value: f64, names: &dyn Fn(f64) -> String, all: &[f64]| {
        // A value from a file that is none of the usual ones is kept and shown.
        let own = known(value).filter(|value| !all.contains(value));
        let values = std::iter::once(None).chain(all.iter().copied().map(Some)).chain(own.map(Some));
        values.map(|value| (value, value.map_or_else(|| "–".to_owned(), names))).collect::<Vec<_>>()
    };
    let impact_name = |value: f64| match value {
        3.0 => cx.tr("plan-rice-massive"),
        2.0 => cx.tr("plan-rice-high"),
        1.0 => cx.tr("plan-rice-medium"),
        0.5 => cx.tr("plan-rice-low"),
        0.25 => cx.tr("plan-rice-minimal"),
        _ => number::figure(value),
    };
    let percent = |value: f64| number::short_share(value, 1);
    for (input, key, now, options) in [
        (RiceInput::Impact, "plan-rice-impact", rice.impact, chosen(rice.impact, &impact_name, &IMPACTS)),
        (
            RiceInput::Confidence,
            "plan-confidence",
            rice.confidence,
            chosen(rice.confidence, &percent, &CONFIDENCES),
        ),
    ] {
        fact_ui(ui, cx, key, |ui| {
            let name = cx.tr(key);
            let salt = (("rice", key, id), &*name);
            if let Some(value) = choice_ui(ui, cx, salt, (known(now), None), options) {
                let label = Label::Change(Kind::Initiative);
                cx.edit(label, move |tx| verbs::set_rice(tx, id, input, value));
            }
        });
    }
    let months = (RiceInput::Effort, "rice.effort", "plan-months", "plan-bad-effort");
    typed_ui(ui, cx, (id, months, known(rice.effort)), cx.tr("plan-months-hint"), editing);
}

/// An input that is typed: its field, the keys of its name and of what is said of what it cannot be.
type Typed = (RiceInput, &'static str, &'static str, &'static str);

/// An input of RICE that is typed: above 0; 0 and anything else is refused with a reason.
fn typed_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, (input, field, key, refusal), now): (Id<Initiative>, Typed, Option<f64>),
    hint: String,
    editing: &mut Editing,
) {
    fact_ui(ui, cx, key, |ui| {
        let now = number::field(now);
        let field = Field::new(id, field, &now, cx.tr(key)).hint(hint);
        let lang = cx.lang;
        taken_ui(ui, cx, editing, field, move |tx, text| {
            let value = number_in(lang, text, (|value| value > 0.0 && value.is_finite(), refusal))?;
            verbs::set_rice(tx, id, input, value).map_err(|refused| match refused {
                Refused::OutOfRange => NotTaken::Because(tr!(lang, refusal, text = text)),
                refused => refused.into(),
            })
        });
    });
}

/// What is computed of an initiative.
fn computed_ui(ui: &mut Ui, cx: &Cx, standing: &Standing) {
    let none = || "–".to_owned();
    let rice = match standing.own.rice {
        Some(_) if cx.workspace.priorities.reach_unit.trim().is_empty() => cx.tr("plan-unit-missing"),
        Some(rice) => number::figure(rice),
        None => none(),
    };
    let pains = match (standing.pain, standing.pains.len()) {
        (Some(index), count) => tr!(cx.lang, "plan-pain-of", index = number::figure(index), count = count),
        (None, 0) => none(),
        (None, _) => tr!(cx.lang, "plan-share-missing", count = standing.without_share),
    };
    let backing = match standing.backing.sources {
        0 => cx.tr("plan-no-sources"),
        sources => {
            let level = level_name(standing.backing.level, cx.lang);
            tr!(cx.lang, "plan-sources-level", sources = sources, level = level)
        }
    };
    for (key, words) in [
        ("plan-rice", rice),
        ("plan-weighted", standing.weighted.map_or_else(none, number::figure)),
        ("plan-opportunity-score", standing.opportunity.map_or_else(none, number::figure)),
        ("plan-pain-index", pains),
        ("plan-sources", backing),
    ] {
        fact_ui(ui, cx, key, |ui| {
            ui.add_space(4.0);
            ui.add(egui::Label::new(weak(cx, words)).wrap());
        });
    }
}
