//! The figures of a KPI in words: value, unit and interval, as a language writes them.

use crate::{
    base::{localised::Lang, number, period::Period},
    model::kpi::{Kpi, KpiKind, Point},
    tr,
};

use super::calendar::{period_name, period_tick};

/// How the values of one KPI are written: all with the same number of decimals.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureStyle {
    pub decimals: usize,
    /// Before the number, such as a currency.
    prefix: String,
    /// After the number, such as a percent sign.
    suffix: String,
    /// After the number of a difference of two values: a difference of shares is in percentage points.
    apart: String,
    /// First month of the years that periods are counted in, 1–12.
    fiscal_start: u8,
    lang: Lang,
}

impl FigureStyle {
    /// The style for a KPI; `largest` is the greatest of its values, regardless of sign, `fiscal_start` the first month
    /// of the fiscal year.
    pub fn of(kpi: &Kpi, largest: f64, (fiscal_start, lang): (u8, Lang)) -> Self {
        let (prefix, suffix) = affixes(kpi, lang);
        let apart = match kpi.kind {
            KpiKind::Nps => tr!(lang, "figure-points"),
            kind if is_percent(kind) => tr!(lang, "figure-percentage-points"),
            _ => suffix.clone(),
        };
        Self { decimals: decimals(kpi, largest), prefix, suffix, apart, fiscal_start, lang }
    }

    /// The name of a period.
    pub fn period(&self, period: Period) -> String {
        period_name(period, self.fiscal_start, self.lang)
    }

    /// A period on an axis.
    pub fn tick(&self, period: Period) -> String {
        period_tick(period, self.fiscal_start, self.lang)
    }

    /// The number alone.
    pub fn bare(&self, value: f64) -> String {
        number::format(value, self.decimals)
    }

    /// The number with its unit.
    pub fn value(&self, value: f64) -> String {
        format!("{}{}{}", self.prefix, self.bare(value), self.suffix)
    }

    /// From one number to another, the unit once.
    pub fn interval(&self, low: f64, high: f64) -> String {
        let (low, high) = (self.bare(low), self.bare(high));
        let range = tr!(self.lang, "figure-range", low = low, high = high);
        format!("{}{range}{}", self.prefix, self.suffix)
    }

    /// How far two values are apart, without sign, with the unit of a difference.
    pub fn distance(&self, distance: f64) -> String {
        format!("{}{}{}", self.prefix, self.bare(distance.abs()), self.apart)
    }

    /// A difference with its sign.
    pub fn change(&self, change: f64) -> String {
        number::with_plus(&self.bare(change))
    }
}

/// Enough to tell two periods apart, not so many that noise looks like news.
fn decimals(kpi: &Kpi, largest: f64) -> usize {
    match kpi.kind {
        KpiKind::Nps => 1,
        KpiKind::Mean => 2,
        kind if is_percent(kind) => {
            if largest < 10.0 {
                2
            } else {
                1
            }
        }
        KpiKind::RatioValue | KpiKind::PerThousand | KpiKind::Arpu | KpiKind::Lifetime => match largest {
            ..10.0 => 2,
            ..10_000.0 if is_currency(&kpi.unit) => 2,
            ..1_000.0 => 1,
            _ => 0,
        },
        _ => kpi.series.values().map(decimals_typed).max().unwrap_or(0).min(3),
    }
}

/// The decimals that somebody wrote.
fn decimals_typed(point: &Point) -> usize {
    let Point::Value(value) = point else { return 0 };
    value.to_string().split_once('.').map_or(0, |(_, fraction)| fraction.len())
}

fn affixes(kpi: &Kpi, lang: Lang) -> (String, String) {
    let unit = kpi.unit.trim();
    match kpi.kind {
        KpiKind::Nps | KpiKind::Mean => (String::new(), String::new()),
        kind if is_percent(kind) => (String::new(), "%".to_owned()),
        KpiKind::PerThousand if unit.is_empty() => (String::new(), tr!(lang, "figure-per-thousand")),
        _ if unit.is_empty() => (String::new(), String::new()),
        _ if is_currency(unit) => (format!("{unit}\u{A0}"), String::new()),
        _ if unit == "%" => (String::new(), unit.to_owned()),
        _ => (String::new(), format!("\u{A0}{unit}")),
    }
}

/// Whether its values are shares in percent.
fn is_percent(kind: KpiKind) -> bool {
    use KpiKind as K;
    matches!(kind, K::TopBox | K::Ratio | K::Churn | K::Retention | K::GrossRevenue | K::NetRevenue)
}

/// A currency's code of three letters.
fn is_currency(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(kind: KpiKind, unit: &str, largest: f64, lang: Lang) -> FigureStyle {
        FigureStyle::of(&Kpi { kind, unit: unit.to_owned(), ..Kpi::default() }, largest, (1, lang))
    }

    #[test]
    fn each_kind_writes_its_unit() {
        use KpiKind as K;
        let cases: [(K, &str, f64, f64, &str, &str); 11] = [
            (K::Nps, "points", 36.0, -3.264, "−3.3", "−3.3"),
            (K::TopBox, "percent", 90.0, 83.654, "83.7%", "83.7%"),
            (K::Churn, "percent", 3.0, 2.099, "2.10%", "2.10%"),
            (K::Mean, "scale 1-5", 3.0, 2.495, "2.50", "2.50"),
            (K::RatioValue, "USD", 191.7, 191.7, "USD\u{A0}191.70", "USD\u{A0}191.70"),
            (K::RatioValue, "USD", 25_000.0, 25_000.4, "USD\u{A0}25\u{202F}000", "USD\u{A0}25\u{202F}000"),
            (K::PerThousand, "per 1,000", 316.0, 249.786, "249.8\u{A0}per 1,000", "249.8\u{A0}per 1,000"),
            (K::PerThousand, "", 1316.0, 249.786, "250\u{A0}per 1,000", "250（每千）"),
            (K::Value, "hours", 6.0, 5.1, "5\u{A0}hours", "5\u{A0}hours"),
            (K::Value, "", 6.0, 5.1, "5", "5"),
            (K::Value, "%", 6.0, 5.0, "5%", "5%"),
        ];
        for (kind, unit, largest, value, en, zh) in cases {
            assert_eq!(style(kind, unit, largest, Lang::En).value(value), en);
            assert_eq!(style(kind, unit, largest, Lang::Zh).value(value), zh);
        }
    }

    #[test]
    fn a_measured_value_keeps_the_decimals_it_was_typed_with() {
        let series = [("2025-01", 5.1), ("2025-02", 4.25)];
        let kpi = Kpi {
            series: series.map(|(period, value)| (period.parse().unwrap(), Point::Value(value))).into(),
            ..Kpi::default()
        };
        assert_eq!(FigureStyle::of(&kpi, 5.1, (1, Lang::En)).bare(6.475), "6.48");
    }

    #[test]
    fn an_interval_has_its_unit_once_and_a_change_its_sign() {
        let nps = style(KpiKind::Nps, "", 40.0, Lang::En);
        assert_eq!(nps.interval(-3.26, 36.72), "−3.3 to 36.7");
        assert_eq!([1.26, -1.26, 0.01].map(|change| nps.change(change)), ["+1.3", "−1.3", "0.0"]);
        let share = style(KpiKind::Ratio, "", 40.0, Lang::Zh);
        assert_eq!(share.interval(10.0, 20.0), "10.0至20.0%");
        assert_eq!(share.distance(-6.24), "6.2个百分点");
        assert_eq!(nps.distance(-6.24), "6.2\u{A0}points");
        assert_eq!(style(KpiKind::Arpu, "USD", 40.0, Lang::En).distance(2.0), "USD\u{A0}2.00");
    }
}
