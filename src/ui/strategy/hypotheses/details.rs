//! A hypothesis with all its fields: what is believed at the left, how it is found out at the right.

use egui::{FontId, Ui};

use crate::{
    analysis::hypotheses::{Doubt, Finding, doubts, findings, reached},
    base::{id::Id, number, period::Period, written},
    edit::{Label, hypothesis as verbs},
    model::{
        Kind,
        order::Row,
        strategy::{Hypothesis, Verdict},
    },
    scene::{
        strategy::{hypothesis_sheet, inquiry},
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx, fonts, icon,
        inline::{
            Editing,
            checked::Reading,
            choice::choice_ui,
            rows::{Columns, called, record_acts_ui},
            text::{Shown, Text, Value, captioned_ui, fact_ui, name_of, text, text_ui, value_ui},
        },
        style::color,
        widgets::{icon_text, weak},
    },
};

use super::measures;

pub const STATEMENT: Text<Hypothesis> = text!("hypotheses-statement", "hypotheses-statement-hint", statement);
const BECAUSE: Text<Hypothesis> = text!("hypotheses-because", "hypotheses-because-hint", because);
const BEHAVIOUR: Text<Hypothesis> = text!("hypotheses-behaviour", "hypotheses-behaviour-hint", behaviour);
const NEED: Text<Hypothesis> = text!("hypotheses-need", "hypotheses-need-hint", need);
const RULE: Text<Hypothesis> = text!("hypotheses-rule", "hypotheses-rule-hint", decision_rule);
const RESULT: Text<Hypothesis> = text!("hypotheses-result", "hypotheses-result-hint", result);

/// A week, month, quarter or year, as in 2026-03, 2026-W07, 2026-Q1 or 2026.
const PERIOD: Reading<Period> = Reading { read: written::period, refusal: "hypotheses-bad-period" };

/// In the unit of the first measure; a percent sign may stand behind it.
const TARGET: Value<Hypothesis, f64> = Value {
    field: "/target",
    key: "hypotheses-target",
    hint: "hypotheses-target-hint",
    reading: Reading { read: |text| number::parse(text).ok(), refusal: "plan-bad-number" },
    slot: |own| &mut own.target,
};

fn period(
    field: &'static str,
    key: &'static str,
    slot: fn(&mut Hypothesis) -> &mut Option<Period>,
) -> Value<Hypothesis, Period> {
    Value { field, key, hint: "hypotheses-period-hint", reading: PERIOD, slot }
}

/// What is believed, and how it is found out.
const WEIGHTS: [f32; 2] = [1.35, 1.0];

pub fn details_ui(ui: &mut Ui, cx: &Cx, (rows, index): (&[Row<Hypothesis>], usize), editing: &mut Editing) {
    let Some((id, own)) = rows.get(index) else { return };
    let (id, of) = (*id, called(&own.statement, index));
    let found = findings(cx.workspace, own);
    let rect = Columns::new(ui, &WEIGHTS).row_ui(ui, |column, ui| {
        if column == 0 {
            ui.horizontal_top(|ui| {
                // Flush with the words of the row above.
                ui.add_space(space::L + space::XS);
                ui.vertical(|ui| belief_ui(ui, cx, id, &of, editing));
            });
        } else {
            proof_ui(ui, cx, (id, own, &found), &of, editing);
        }
    });
    record_acts_ui(ui, cx, (rect, &of), (rows, index), verbs::move_hypothesis);
}

fn belief_ui(ui: &mut Ui, cx: &Cx, id: Id<Hypothesis>, of: &str, editing: &mut Editing) {
    ui.spacing_mut().item_spacing.y = space::S;
    let font = Some(FontId::new(type_size::SECTION, fonts::bold()));
    text_ui(ui, cx, (editing, id), STATEMENT, Shown { of: "", font });
    for text in [BECAUSE, BEHAVIOUR, NEED, RULE, RESULT] {
        captioned_ui(ui, cx, (editing, id), text, of);
    }
}

fn proof_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, own, found): (Id<Hypothesis>, &Hypothesis, &[Finding]),
    of: &str,
    editing: &mut Editing,
) {
    ui.spacing_mut().item_spacing.y = 2.0;
    fact_ui(ui, cx, "hypotheses-verdict", |ui| verdict_ui(ui, cx, (id, own), of));
    fact_ui(ui, cx, "hypotheses-baseline", |ui| {
        let baseline = period("/baseline", "hypotheses-baseline", |own| &mut own.baseline);
        value_ui(ui, cx, (editing, id), &baseline, (&period_text(own.baseline), of));
    });
    fact_ui(ui, cx, "hypotheses-target", |ui| target_ui(ui, cx, (id, own, found), of, editing));
    fact_ui(ui, cx, "hypotheses-review", |ui| {
        let review = period("/review", "hypotheses-review", |own| &mut own.review);
        value_ui(ui, cx, (editing, id), &review, (&period_text(own.review), of));
    });
    fact_ui(ui, cx, "hypotheses-kpis", |ui| measures::kpis_ui(ui, cx, (id, own, found), of));
    fact_ui(ui, cx, "hypotheses-initiatives", |ui| measures::initiatives_ui(ui, cx, id, of));
    fact_ui(ui, cx, "test-log", |ui| measures::tests_ui(ui, cx, id, of));
    let doubts = doubts(cx.workspace, own, (found, cx.today));
    if !doubts.is_empty() {
        ui.add_space(space::M);
    }
    for doubt in doubts {
        doubt_ui(ui, cx, doubt);
    }
}

/// What the first measure is to reach, and how it stands to that.
fn target_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, own, found): (Id<Hypothesis>, &Hypothesis, &[Finding]),
    of: &str,
    editing: &mut Editing,
) {
    let now = number::field(own.target);
    ui.vertical(|ui| {
        value_ui(ui, cx, (editing, id), &TARGET, (&now, of));
        if let Some(target) = reached(cx.workspace, own, found) {
            let words = inquiry::reached_words(cx.workspace, &target, cx.lang);
            ui.add(egui::Label::new(weak(cx, words).size(type_size::CAPTION)).wrap());
        }
    });
}

fn period_text(period: Option<Period>) -> String {
    period.map(|own| own.to_string()).unwrap_or_default()
}

fn verdict_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Hypothesis>, &Hypothesis), of: &str) {
    let (mark, ink) = hypothesis_sheet::mark(own.verdict, cx.theme);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.label(egui::RichText::new(mark).color(color(ink)));
        let options = Verdict::ALL.iter().map(|own| (*own, inquiry::verdict(*own, cx.lang)));
        let name = name_of(cx, "hypotheses-verdict", of);
        if let Some(verdict) =
            choice_ui(ui, cx, (("verdict", id), &name), (own.verdict, Some(color(ink))), options)
        {
            let label = Label::Change(Kind::Hypothesis);
            cx.edit(label, move |tx| tx.update(id, |own| own.verdict = verdict));
        }
    });
}

/// Something to think about before anybody relies on it.
fn doubt_ui(ui: &mut Ui, cx: &Cx, doubt: Doubt) {
    let kpi = |id| {
        cx.workspace.kpis.get(id).map_or("", |own: &std::sync::Arc<crate::model::kpi::Kpi>| own.name.as_str())
    };
    let (grave, words) = match doubt {
        Doubt::NoMeasure => (true, cx.tr("hypotheses-doubt-measure")),
        Doubt::NoRule => (false, cx.tr("hypotheses-doubt-rule")),
        Doubt::NoBaseline => (false, cx.tr("hypotheses-doubt-baseline")),
        Doubt::NoData => (true, cx.tr("hypotheses-doubt-data")),
        Doubt::WorseThough(id) => (true, tr!(cx.lang, "hypotheses-doubt-worse", kpi = kpi(id))),
        Doubt::NothingMoved => (true, cx.tr("hypotheses-doubt-nothing")),
        Doubt::BetterThough(id) => (true, tr!(cx.lang, "hypotheses-doubt-better", kpi = kpi(id))),
        Doubt::ReviewOver(period) => {
            (false, tr!(cx.lang, "hypotheses-doubt-review", period = cx.period(period)))
        }
    };
    let (glyph, ink) =
        if grave { (icon::ALERT, cx.theme.adverse) } else { (icon::OPPORTUNITY, cx.theme.caution) };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.label(icon_text(glyph, 14.0).color(color(ink)));
        ui.add(egui::Label::new(weak(cx, words)).wrap());
    });
    ui.add_space(space::XS);
}
