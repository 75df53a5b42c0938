//! One point of a KPI: value, number of observations and interval by kind (domain 3.11).

use crate::model::kpi::{Kpi, KpiKind, Lifetime, Point};

use super::{
    super::formulas::{
        Undefined,
        nps::{self, NpsCounts, NpsMethod},
        rate, retention,
        revenue::{self, RecurringRevenue},
        scale::{self, ScaleCounts},
    },
    Reading,
};

/// The confidence of all intervals.
pub const CONFIDENCE: f64 = 0.95;

/// What a point of a KPI says; nothing when it is impossible or not of the form that the kind needs.
pub fn reading(kpi: &Kpi, point: &Point) -> Reading {
    if !kpi.accepts(point) {
        return Reading::NONE;
    }
    let reading = match point {
        Point::Counts(counts) => of_counts(kpi, counts),
        Point::Ratio(part, whole) => Ok(of_ratio(kpi.kind, *part, *whole)),
        Point::Inputs(inputs) => of_inputs(kpi, inputs),
        Point::Value(value) => Ok(Reading { value: Some(*value), n: None, interval: None }),
    };
    reading.unwrap_or(Reading::NONE)
}

fn of_counts(kpi: &Kpi, counts: &[u64]) -> Result<Reading, Undefined> {
    let answers = ScaleCounts { min: i32::from(kpi.answer_scale().min), counts };
    match kpi.kind {
        KpiKind::Nps => of_nps(kpi, counts),
        KpiKind::TopBox => {
            let top = scale::top_box(&answers, i32::from(top_from(kpi)), CONFIDENCE)?;
            Ok(Reading { value: Some(top.share), n: Some(top.n as f64), interval: Some(top.interval) })
        }
        _ => {
            let mean = scale::mean(&answers, CONFIDENCE)?;
            let interval = mean.spread.map(|spread| spread.interval);
            Ok(Reading { value: Some(mean.mean), n: Some(mean.n as f64), interval })
        }
    }
}

/// Detractors, passives and promoters among the answers, by the KPI's own breaks.
pub fn nps_classes(kpi: &Kpi, counts: &[u64]) -> Result<NpsCounts, Undefined> {
    let eleven: &[u64; 11] = counts.try_into().map_err(|_| Undefined::NoAnswers)?;
    let breaks = kpi.nps_breaks();
    NpsCounts::with_breaks(eleven, usize::from(breaks.passive_from), usize::from(breaks.promoter_from))
}

/// What the formula of the kind makes of its inputs.
fn of_inputs(kpi: &Kpi, inputs: &[f64]) -> Result<Reading, Undefined> {
    let plain = |value: f64, n: Option<f64>| Reading { value: Some(value), n, interval: None };
    match (kpi.kind, inputs) {
        (KpiKind::Retention, &[start, end, new]) => {
            let kept = retention::retention(start as u64, end as u64, new as u64)?;
            let interval = rate::wilson((end - new) as u64, start as u64, CONFIDENCE)?.scaled(100.0);
            Ok(Reading { interval: Some(interval), ..plain(100.0 * kept, Some(start)) })
        }
        (KpiKind::Arpu, &[revenue, start, end]) => {
            let users = f64::midpoint(start, end);
            Ok(plain(revenue::arpu(revenue, start as u64, end as u64)?, Some(users)))
        }
        (KpiKind::GrossRevenue | KpiKind::NetRevenue, &[start, expansion, contraction, churned]) => {
            let kept =
                revenue::revenue_retention(&RecurringRevenue { start, expansion, contraction, churned })?;
            let share = if kpi.kind == KpiKind::GrossRevenue { kept.gross } else { kept.net };
            Ok(plain(100.0 * share, None))
        }
        (KpiKind::Lifetime, &[arpu, margin, churn, discount, cost]) => {
            let shares = [margin, churn, discount].map(|percent| percent / 100.0);
            Ok(plain(lifetime(kpi, arpu, shares)? - cost, None))
        }
        _ => Err(Undefined::NoAnswers),
    }
}

/// F18 in the variant that the KPI names; shares are margin, churn and discount, before the cost of acquisition.
fn lifetime(kpi: &Kpi, arpu: f64, [margin, churn, discount]: [f64; 3]) -> Result<f64, Undefined> {
    let each = arpu * margin;
    let kept = 1.0 - churn;
    Ok(match kpi.lifetime {
        Lifetime::Simple => revenue::lifetime_value(arpu, margin, churn)?,
        Lifetime::FirstAfter => revenue::discounted_value(each, kept, discount)?.first_after,
        Lifetime::FirstNow => revenue::discounted_value(each, kept, discount)?.first_now,
        Lifetime::Horizon => {
            revenue::lifetime_value_over(each, kept, discount, u32::from(kpi.horizon.unwrap_or(12)))?
        }
    })
}

/// The score as it is, with the adjusted interval around it (F01, F04).
fn of_nps(kpi: &Kpi, counts: &[u64]) -> Result<Reading, Undefined> {
    let classes = nps_classes(kpi, counts)?;
    Ok(Reading {
        value: Some(nps::score(classes)?),
        n: Some(classes.answers()? as f64),
        interval: Some(nps::wald_interval(classes, CONFIDENCE, NpsMethod::Adjusted)?),
    })
}

/// The threshold of a top box: as set, else the usual one of the scale (F10).
pub fn top_from(kpi: &Kpi) -> u8 {
    let max = kpi.answer_scale().max;
    kpi.top_from.unwrap_or(if max >= 10 { max - 2 } else { max.saturating_sub(1) })
}

fn of_ratio(kind: KpiKind, part: f64, whole: f64) -> Reading {
    if whole <= 0.0 {
        return Reading::NONE;
    }
    let factor = match kind {
        KpiKind::Ratio | KpiKind::Churn => 100.0,
        KpiKind::PerThousand => 1000.0,
        _ => 1.0,
    };
    let value = factor * (part / whole);
    let interval = match kind {
        KpiKind::Ratio | KpiKind::Churn => count(part)
            .zip(count(whole))
            .and_then(|(part, whole)| rate::wilson(part, whole, CONFIDENCE).ok())
            .map(|interval| interval.scaled(100.0)),
        _ => None,
    };
    if value.is_finite() { Reading { value: Some(value), n: Some(whole), interval } } else { Reading::NONE }
}

/// A number of things, if it is one: Wilson's interval is of counts.
fn count(number: f64) -> Option<u64> {
    let is_count = number >= 0.0 && number.fract() == 0.0 && number < 2_f64.powi(53);
    is_count.then_some(number as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kpi(kind: KpiKind) -> Kpi {
        Kpi { kind, ..Kpi::default() }
    }

    #[test]
    fn each_kind_has_its_value_and_interval() {
        use KpiKind as K;
        let nps = Point::Counts(vec![0, 1, 2, 4, 5, 11, 13, 26, 41, 60, 37]);
        let five = Point::Counts(vec![2, 7, 8, 46, 41]);
        let ratio = Point::Ratio(81.0, 263.0);
        let cases = [
            (K::Nps, &nps, 30.5, Some(200.0), Some((19.6429, 40.4556))),
            (K::TopBox, &five, 83.653_846, Some(104.0), Some((75.3736, 89.5365))),
            (K::Mean, &five, 4.125, Some(104.0), Some((3.9398, 4.3102))),
            (K::Ratio, &ratio, 30.798_479, Some(263.0), Some((25.5289, 36.6210))),
            (K::Churn, &ratio, 30.798_479, Some(263.0), Some((25.5289, 36.6210))),
            (K::RatioValue, &ratio, 0.307_985, Some(263.0), None),
            (K::PerThousand, &ratio, 307.984_791, Some(263.0), None),
            (K::Value, &Point::Value(-3.5), -3.5, None, None),
        ];
        for (kind, point, value, n, interval) in cases {
            let got = reading(&kpi(kind), point);
            assert!((got.value.unwrap() - value).abs() < 1e-6, "{kind:?} {got:?}");
            assert_eq!(got.n, n, "{kind:?}");
            let near = match (got.interval, interval) {
                (Some(got), Some((low, high))) => {
                    (got.low - low).abs() < 1e-4 && (got.high - high).abs() < 1e-4
                }
                (got, expected) => got.is_none() && expected.is_none(),
            };
            assert!(near, "{kind:?} {:?}", got.interval);
        }
    }

    #[test]
    fn formulas_are_given_their_inputs() {
        use KpiKind as K;
        let clv = [40.0, 75.0, 2.5, 1.0, 100.0];
        let cases: [(K, Lifetime, &[f64], f64); 8] = [
            (K::Retention, Lifetime::Simple, &[200.0, 210.0, 30.0], 90.0),
            (K::Arpu, Lifetime::Simple, &[1000.0, 90.0, 110.0], 10.0),
            (K::GrossRevenue, Lifetime::Simple, &[100.0, 20.0, 5.0, 10.0], 85.0),
            (K::NetRevenue, Lifetime::Simple, &[100.0, 20.0, 5.0, 10.0], 105.0),
            (K::Lifetime, Lifetime::Simple, &clv, 40.0 * 0.75 / 0.025 - 100.0),
            (K::Lifetime, Lifetime::FirstAfter, &clv, 30.0 * 0.975 / 0.035 - 100.0),
            (K::Lifetime, Lifetime::FirstNow, &clv, 30.0 * 0.975 / 0.035 + 30.0 - 100.0),
            (K::Lifetime, Lifetime::Horizon, &clv, 30.0 * 0.975 / 1.01 - 100.0),
        ];
        for (kind, lifetime, inputs, expected) in cases {
            let kpi = Kpi { lifetime, horizon: Some(1), ..kpi(kind) };
            let got = reading(&kpi, &Point::Inputs(inputs.to_vec())).value.unwrap();
            assert!((got - expected).abs() < 1e-9, "{kind:?} {lifetime:?}: {got}");
        }
        let impossible: [(K, &[f64]); 6] = [
            (K::Retention, &[100.0, 150.0, 20.0]),
            (K::Retention, &[100.0, 10.0, 20.0]),
            (K::Retention, &[0.0, 0.0, 0.0]),
            (K::GrossRevenue, &[100.0, 0.0, 60.0, 60.0]),
            (K::Lifetime, &[40.0, 75.0, 0.0, 1.0, 0.0]),
            (K::Arpu, &[40.0, 75.0]),
        ];
        for (kind, inputs) in impossible {
            assert_eq!(reading(&kpi(kind), &Point::Inputs(inputs.to_vec())), Reading::NONE, "{kind:?}");
        }
    }

    #[test]
    fn breaks_of_ones_own_move_the_classes() {
        use crate::model::kpi::NpsBreaks;
        let answers = Point::Counts(vec![0, 0, 0, 0, 0, 10, 10, 10, 10, 10, 10]);
        let usual = kpi(KpiKind::Nps);
        let own = NpsBreaks { passive_from: 6, promoter_from: 8 };
        let own = Kpi { nps_breaks: Some(own), ..usual.clone() };
        let value = |kpi: &Kpi| reading(kpi, &answers).value.unwrap();
        assert!((value(&usual) - 0.0).abs() < 1e-12);
        assert!((value(&own) - 100.0 * (30.0 - 10.0) / 60.0).abs() < 1e-12);
    }

    #[test]
    fn what_is_no_data_has_no_value() {
        let cases = [
            (KpiKind::Nps, Point::Counts(vec![0; 11])),
            (KpiKind::Nps, Point::Counts(vec![1; 10])),
            (KpiKind::Mean, Point::Counts(vec![0; 5])),
            (KpiKind::Ratio, Point::Ratio(0.0, 0.0)),
            (KpiKind::Ratio, Point::Ratio(2.0, 1.0)),
            (KpiKind::Ratio, Point::Value(1.0)),
            (KpiKind::RatioValue, Point::Ratio(f64::MAX, 1e-300)),
            (KpiKind::Value, Point::Value(f64::NAN)),
        ];
        for (kind, point) in cases {
            assert_eq!(reading(&kpi(kind), &point), Reading::NONE, "{kind:?} {point:?}");
        }
    }

    #[test]
    fn a_single_answer_has_a_mean_without_interval() {
        let got = reading(&kpi(KpiKind::Mean), &Point::Counts(vec![0, 0, 0, 1, 0]));
        assert_eq!(got, Reading { value: Some(4.0), n: Some(1.0), interval: None });
    }

    #[test]
    fn fractional_parts_have_a_share_without_interval() {
        let got = reading(&kpi(KpiKind::Ratio), &Point::Ratio(0.5, 2.0));
        assert_eq!(got, Reading { value: Some(25.0), n: Some(2.0), interval: None });
    }

    #[test]
    fn the_usual_top_box_depends_on_the_scale() {
        use crate::model::kpi::Scale;
        for (max, from) in [(5, 4), (7, 6), (10, 8)] {
            let scale = Some(Scale { min: 1, max });
            assert_eq!(top_from(&Kpi { scale, ..kpi(KpiKind::TopBox) }), from);
        }
    }
}
