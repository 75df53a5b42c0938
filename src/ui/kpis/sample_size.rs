//! How many answers a margin or a difference needs (F07, F12n).

use egui::{TextEdit, Ui};

use crate::{
    analysis::{
        formulas::{
            Undefined,
            nps::{self, DifferencePlan, MarginPlan, NpsMethod},
            rate,
        },
        kpi::{CONFIDENCE, nps_classes},
    },
    base::number,
    model::kpi::{KpiKind, Point},
    tr,
    ui::{
        Cx,
        widgets::{bold, caption, section, weak},
    },
};

use super::computed::Computed;

/// What is asked, as typed.
pub struct Plan {
    margin: String,
    population: String,
    difference: String,
}

impl Default for Plan {
    fn default() -> Self {
        Self { margin: "5".to_owned(), population: String::new(), difference: "10".to_owned() }
    }
}

/// The probability of finding a difference that is there.
const POWER: f64 = 0.8;

pub fn plan_ui(ui: &mut Ui, cx: &Cx, plan: &mut Plan, computed: &Computed) {
    section(ui, cx.tr("kpis-size"));
    let kind = computed.kpi.kind;
    let is_nps = kind == KpiKind::Nps;
    let is_rate = matches!(kind, KpiKind::TopBox | KpiKind::Ratio | KpiKind::Churn | KpiKind::Retention);
    if !is_nps && !is_rate {
        ui.add(egui::Label::new(weak(cx, cx.tr("kpis-size-none"))).wrap());
        return;
    }
    ui.horizontal(|ui| {
        asked_ui(ui, cx, "kpis-size-margin", &mut plan.margin);
        if is_nps {
            asked_ui(ui, cx, "kpis-size-population", &mut plan.population);
            asked_ui(ui, cx, "kpis-size-difference", &mut plan.difference);
        }
    });
    let said = if is_nps { for_score(cx, plan, computed) } else { for_rate(cx, plan, computed) };
    for line in said {
        match line {
            Ok((count, text)) => {
                ui.horizontal(|ui| {
                    ui.label(bold(number::format(count as f64, 0), crate::scene::theme::type_size::SECTION));
                    ui.add(egui::Label::new(weak(cx, text)).wrap());
                });
            }
            Err(text) => _ = ui.add(egui::Label::new(weak(cx, text)).wrap()),
        }
    }
}

fn asked_ui(ui: &mut Ui, cx: &Cx, key: &str, text: &mut String) {
    ui.vertical(|ui| {
        caption(ui, cx, cx.tr(key));
        let edit = TextEdit::singleline(text)
            .desired_width(132.0)
            .align(egui::Align2::RIGHT_TOP)
            .margin(egui::Margin::symmetric(8, 5));
        ui.add(edit).accessible_name(cx.tr(key));
    });
}

/// A number of answers and what it is for, or why there is none.
type Said = Result<(u64, String), String>;

fn for_score(cx: &Cx, plan: &Plan, computed: &Computed) -> Vec<Said> {
    let newest = computed.result.newest().and_then(|newest| computed.kpi.series.get(&newest.period));
    let classes = match newest {
        Some(Point::Counts(counts)) => nps_classes(&computed.kpi, counts).ok(),
        _ => None,
    };
    let known = classes.and_then(|classes| nps::spread(classes).ok()).map(|spread| spread.variance);
    let known = known.filter(|variance| *variance > 0.0);
    let variance = known.unwrap_or(1.0);
    let basis = cx.tr(if known.is_some() { "kpis-size-as-now" } else { "kpis-size-worst" });
    let people = if plan.population.trim().is_empty() {
        Ok(None)
    } else {
        number::parse_count(&plan.population).map(Some).map_err(|_| unreadable(cx, &plan.population))
    };
    let margin = people.and_then(|population| {
        let margin = read(cx, &plan.margin)?;
        let plan =
            MarginPlan { margin, variance, confidence: CONFIDENCE, method: NpsMethod::Adjusted, population };
        let count = nps::sample_size(&plan).map_err(|why| undefined(cx, why))?;
        let margin = number::short(margin, 6);
        Ok((count, tr!(cx.lang, "kpis-size-for-margin", margin = margin, basis = basis.as_str())))
    });
    let difference = read(cx, &plan.difference).and_then(|difference| {
        let plan = DifferencePlan {
            difference,
            variances: [variance; 2],
            confidence: CONFIDENCE,
            power: POWER,
            method: NpsMethod::Adjusted,
        };
        let count = nps::sample_size_each(&plan).map_err(|why| undefined(cx, why))?;
        let (difference, power) = (number::short(difference, 6), number::format(100.0 * POWER, 0));
        Ok((count, tr!(cx.lang, "kpis-size-for-difference", difference = difference, power = power)))
    });
    vec![margin, difference]
}

fn for_rate(cx: &Cx, plan: &Plan, computed: &Computed) -> Vec<Said> {
    let newest = computed.result.newest().and_then(|newest| newest.reading.value);
    let known = newest.map(|percent| percent / 100.0).filter(|share| *share > 0.0 && *share < 1.0);
    let basis = cx.tr(if known.is_some() { "kpis-size-as-now" } else { "kpis-size-worst" });
    let margin = read(cx, &plan.margin).and_then(|margin| {
        let count = rate::sample_size(known.unwrap_or(0.5), margin / 100.0, CONFIDENCE);
        let count = count.map_err(|why| undefined(cx, why))?;
        let margin = number::short(margin, 6);
        Ok((count, tr!(cx.lang, "kpis-size-for-margin", margin = margin, basis = basis.as_str())))
    });
    vec![margin]
}

fn read(cx: &Cx, text: &str) -> Result<f64, String> {
    number::parse(text).map_err(|_| unreadable(cx, text))
}

fn unreadable(cx: &Cx, text: &str) -> String {
    tr!(cx.lang, "kpis-size-unreadable", text = text.trim())
}

fn undefined(cx: &Cx, why: Undefined) -> String {
    match why {
        Undefined::TooLarge => cx.tr("kpis-size-too-many"),
        _ => cx.tr("kpis-size-impossible"),
    }
}
