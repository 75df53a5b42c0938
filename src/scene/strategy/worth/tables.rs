//! The business case in rows: every assumption in its three values, and what follows from them.

use crate::{
    base::{localised::Lang, number},
    model::{
        Workspace,
        business_case::{Assumption, BenefitKind},
        strategy::{Range, Roi},
    },
    scene::table::{Cell, Table},
    tr,
};

use super::{super::words, cases, percent};

const COLUMNS: [&str; 7] =
    ["worth-part", "worth-item", "worth-low", "worth-base", "worth-high", "worth-unit", "worth-source"];

fn columns(lang: Lang) -> Vec<String> {
    COLUMNS.iter().map(|key| tr!(lang, key)).collect()
}

/// The assumptions, with units and sources.
pub fn assumptions(workspace: &Workspace, lang: Lang) -> Table {
    let mut rows = Rows { workspace, lang, written: Vec::new() };
    rows.assumptions();
    let mut rows = rows.written;
    let share = Cell::from(tr!(lang, "worth-unit-share"));
    let mut above: [Cell; 2] = Default::default();
    for row in &mut rows {
        let is_share = row.get(UNIT) == Some(&share);
        for cell in row.iter_mut() {
            if let Cell::Number(value) = cell {
                *cell = Cell::Text(if is_share { percent(*value) } else { number::short(*value, 6) });
            }
        }
        if is_share && let Some(unit) = row.get_mut(UNIT) {
            *unit = Cell::Empty;
        }
        // What is the same as above is not said again.
        let same = [PART, SOURCE].map(|column| row.get(column).cloned().unwrap_or_default());
        for (column, (now, before)) in [PART, SOURCE].into_iter().zip(same.iter().zip(&above)) {
            if now == before
                && let Some(cell) = row.get_mut(column)
            {
                *cell = Cell::Empty;
            }
        }
        above = same;
    }
    Table { name: tr!(lang, "worth-assumptions"), columns: columns(lang), rows }
}

/// Columns by their place.
const PART: usize = 0;
const UNIT: usize = 5;
const SOURCE: usize = 6;

/// Without the crumbs of the machine's arithmetic.
fn clean(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

/// The assumptions, the flows of each year and the results, in three cases.
pub fn worth_table(workspace: &Workspace, lang: Lang) -> Table {
    let mut rows = Rows { workspace, lang, written: Vec::new() };
    rows.assumptions();
    rows.results();
    Table { name: tr!(lang, "maps-worth"), columns: columns(lang), rows: rows.written }
}

struct Rows<'a> {
    workspace: &'a Workspace,
    lang: Lang,
    written: Vec<Vec<Cell>>,
}

/// What stands in the three columns of values.
enum Values {
    One(Option<f64>),
    Three([Option<f64>; 3]),
}

impl From<&Range> for Values {
    fn from(range: &Range) -> Self {
        Self::Three([range.low, range.base, range.high].map(Some))
    }
}

impl Rows<'_> {
    fn push(
        &mut self,
        (part, item): (&str, String),
        values: impl Into<Values>,
        (unit, source): (&str, &str),
    ) {
        let values = match values.into() {
            Values::One(value) => [Cell::Empty, value.into(), Cell::Empty],
            Values::Three(values) => values.map(|value| Cell::from(value.map(clean))),
        };
        let mut cells = vec![part.to_owned().into(), item.into()];
        cells.extend(values);
        cells.extend([unit.to_owned().into(), source.to_owned().into()]);
        self.written.push(cells);
    }

    fn assumptions(&mut self) {
        let roi: &Roi = &self.workspace.roi;
        let lang = self.lang;
        let money = self.workspace.profile.currency.clone();
        let share = tr!(lang, "worth-unit-share");
        let (frame, costs) = (tr!(lang, "worth-frame"), tr!(lang, "worth-costs"));
        let word = |key: &str| tr!(lang, key);
        let years = roi.horizon_years.map(f64::from);
        self.push((&frame, word("worth-rate")), Values::One(roi.discount_rate), (&share, ""));
        self.push((&frame, word("worth-horizon")), Values::One(years), (&word("worth-unit-years"), ""));
        self.push((&costs, word("worth-once")), Values::One(roi.cost_once), (&money, ""));
        self.push((&costs, word("worth-yearly")), Values::One(roi.cost_per_year), (&money, ""));
        let of = |assumption| words::assumption(assumption, lang);
        let part = |kind, counted: bool| {
            let state = tr!(lang, if counted { "maps-counted" } else { "maps-noted" });
            format!("{} ({state})", words::benefit(kind, lang))
        };
        if let Some(own) = &roi.retention {
            let part = part(BenefitKind::Retention, own.counted);
            let one = |value| Values::One(Some(value));
            self.push((&part, word("worth-customers")), one(own.customers), ("", &own.source));
            self.push((&part, of(Assumption::Margin)), &own.margin, (&money, &own.source));
            self.push((&part, word("worth-retention-now")), one(own.retention_now), (&share, &own.source));
            self.push((&part, of(Assumption::RetentionThen)), &own.retention_then, (&share, &own.source));
        }
        if let Some(own) = &roi.calls {
            let part = part(BenefitKind::Calls, own.counted);
            let one = |value| Values::One(Some(value));
            self.push((&part, word("worth-calls-year")), one(own.calls_per_year), ("", &own.source));
            self.push((&part, of(Assumption::Reduction)), &own.reduction, (&share, &own.source));
            self.push((&part, word("worth-cost-call")), one(own.cost_per_call), (&money, &own.source));
            self.push((&part, of(Assumption::VariableShare)), &own.variable_share, (&share, &own.source));
        }
        if let Some(own) = &roi.index {
            let part = part(BenefitKind::Index, own.counted);
            self.push((&part, of(Assumption::Points)), &own.points, (&own.index, &own.source));
            let customers = Values::One(Some(own.customers));
            self.push((&part, word("worth-customers")), customers, ("", &own.source));
            let revenue = &own.revenue_per_customer_and_point;
            self.push((&part, of(Assumption::RevenuePerPoint)), revenue, (&money, &own.source));
            self.push((&part, of(Assumption::Attribution)), &own.attribution, (&share, &own.source));
        }
    }

    fn results(&mut self) {
        let Ok(cases) = cases(&self.workspace.roi) else { return };
        let lang = self.lang;
        let money = self.workspace.profile.currency.clone();
        let flows = tr!(lang, "maps-flows");
        for year in 0..cases[1].flows.len() {
            let name = match year {
                0 => tr!(lang, "maps-start"),
                _ => tr!(lang, "maps-year", number = year),
            };
            let values = cases.each_ref().map(|case| case.flows.get(year).copied());
            self.push((&flows, name), Values::Three(values), (&money, ""));
        }
        let part = tr!(lang, "worth-results");
        let of = |value: fn(&super::CaseResult) -> Option<f64>| Values::Three(cases.each_ref().map(value));
        let years = tr!(lang, "worth-unit-years");
        self.push((&part, tr!(lang, "maps-npv")), of(|case| Some(case.npv)), (&money, ""));
        self.push((&part, tr!(lang, "maps-payback")), of(|case| case.payback_years), (&years, ""));
        self.push((&part, tr!(lang, "maps-roi-percent")), of(|case| case.roi_percent), ("%", ""));
        self.push((&part, tr!(lang, "maps-first-year")), of(|case| Some(case.first_year)), (&money, ""));
    }
}
