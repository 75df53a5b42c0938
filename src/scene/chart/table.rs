//! The series of a KPI in rows: what was counted, the figure with its interval, limits and signals.

use crate::{
    analysis::kpi::KpiResult,
    base::{id::Id, localised::Lang},
    model::{
        Workspace,
        kpi::{Kpi, KpiKind, Point},
    },
    scene::table::{Cell, Table},
    tr,
};

use super::words;

/// What the columns of a period hold, in words.
pub fn columns(kpi: &Kpi, lang: Lang) -> Vec<String> {
    match kpi.kind {
        KpiKind::Churn => vec![tr!(lang, "kpis-column-lost"), tr!(lang, "kpis-column-start")],
        kind if kind.is_ratio() => {
            vec![tr!(lang, "kpis-column-numerator"), tr!(lang, "kpis-column-denominator")]
        }
        kind if kind.counts_answers() => {
            let scale = kpi.answer_scale();
            (scale.min..=scale.max).map(|answer| answer.to_string()).collect()
        }
        kind if !kind.inputs().is_empty() => {
            let name = |input: &crate::model::kpi::Input| {
                crate::i18n::text(lang, &format!("kpis-input-{}", input.code()))
            };
            kind.inputs().iter().map(name).collect()
        }
        _ => vec![tr!(lang, "kpis-column-value")],
    }
}

/// The series of a KPI; None when there is no such KPI.
pub fn table(workspace: &Workspace, id: Id<Kpi>, lang: Lang) -> Option<Table> {
    let kpi = workspace.kpis.get(id)?;
    let result = KpiResult::of(kpi);
    let counted = columns(kpi, lang);
    let rows = result.periods.iter().map(|at| {
        let mut row = vec![Cell::from(at.period.to_string())];
        let mut cells = kpi.series.get(&at.period).map(cells).unwrap_or_default();
        cells.resize(counted.len(), Cell::Empty);
        row.append(&mut cells);
        let limits = result.baseline.map(|baseline| baseline.limits_at(kpi, at.period));
        let interval = at.reading.interval;
        row.extend([
            at.reading.value.into(),
            interval.map(|interval| interval.low).into(),
            interval.map(|interval| interval.high).into(),
            at.reading.n.into(),
            limits.map(|limits| limits.centre).into(),
            limits.and_then(|limits| limits.lower()).into(),
            limits.and_then(|limits| limits.upper()).into(),
        ]);
        let rules = result.signals.iter().filter(|signal| signal.period == at.period);
        let rules: Vec<String> = rules.map(|signal| words::rule(signal.rule, lang)).collect();
        row.push(rules.join(&tr!(lang, "kpis-comma")).into());
        row
    });
    let rows = rows.collect();
    let results = [
        "kpis-column-result",
        "kpis-column-low",
        "kpis-column-high",
        "kpis-column-n",
        "kpis-column-centre",
        "kpis-column-lower",
        "kpis-column-upper",
        "kpis-column-signals",
    ];
    let mut columns = vec![tr!(lang, "kpis-column-period")];
    columns.extend(counted);
    columns.extend(results.map(|key| crate::i18n::text(lang, key)));
    Some(Table { name: kpi.name.clone(), columns, rows })
}

fn cells(point: &Point) -> Vec<Cell> {
    match point {
        Point::Counts(counts) => counts.iter().map(|count| (*count as f64).into()).collect(),
        Point::Ratio(part, whole) => vec![(*part).into(), (*whole).into()],
        Point::Value(value) => vec![(*value).into()],
        Point::Inputs(inputs) => inputs.iter().map(|input| (*input).into()).collect(),
    }
}
