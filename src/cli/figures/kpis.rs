//! The figures of all KPIs.

use serde_json::{Value, json};

use crate::{
    analysis::{
        formulas::trajectory::Status,
        kpi::{BaselineResult, KpiResult, PeriodResult, TargetResult},
    },
    base::id::Id,
    model::{Workspace, kpi::Kpi},
};

use super::number;

/// One entry for each KPI, in the workspace's order.
pub fn kpis(workspace: &Workspace) -> Value {
    workspace.kpis_in_order().into_iter().map(|(id, kpi)| entry(id, kpi)).collect()
}

fn entry(id: Id<Kpi>, kpi: &Kpi) -> Value {
    let result = KpiResult::of(kpi);
    let signals = result
        .signals
        .iter()
        .map(|signal| json!({ "period": signal.period.to_string(), "rule": signal.rule.number() }));
    let target = result.target.as_ref();
    json!({
        "id": id.to_string(),
        "name": kpi.name,
        "kind": kpi.kind.code(),
        "unit": kpi.unit,
        "direction": kpi.direction.code(),
        "periods": result.periods.iter().map(period).collect::<Value>(),
        "baseline": result.baseline.as_ref().map(baseline),
        "signals": signals.collect::<Value>(),
        "target": target.map(|target| json!({
            "value": number(Some(target.value)),
            "period": target.period.map(|period| period.to_string()),
        })),
        "status": target.and_then(TargetResult::status).map(status),
    })
}

fn period(result: &PeriodResult) -> Value {
    let reading = result.reading;
    json!({
        "period": result.period.to_string(),
        "value": number(reading.value),
        "n": number(reading.n),
        "low": number(reading.interval.map(|interval| interval.low)),
        "high": number(reading.interval.map(|interval| interval.high)),
    })
}

fn baseline(result: &BaselineResult) -> Value {
    json!({
        "center": number(Some(result.limits.centre)),
        "lower": number(result.limits.lower()),
        "upper": number(result.limits.upper()),
        "from": result.from.to_string(),
        "to": result.to.to_string(),
        "provisional": result.is_provisional(),
    })
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Achieved => "achieved",
        Status::OnTrack => "on_track",
        Status::AtRisk => "at_risk",
        Status::OffTrack => "off_track",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{self, transact},
        model::kpi::{Baseline, Direction, KpiKind, Point, Target},
    };

    fn workspace(kpi: Kpi) -> Workspace {
        let mut workspace = Workspace::default();
        transact(&mut workspace, |tx| edit::kpi::add_kpi(tx, kpi)).unwrap();
        workspace
    }

    #[test]
    fn a_kpi_has_every_key_and_its_numbers() {
        let point = |period: &str, part, whole| (period.parse().unwrap(), Point::Ratio(part, whole));
        let kpi = Kpi {
            name: "Trial to paid".to_owned(),
            kind: KpiKind::Ratio,
            unit: "percent".to_owned(),
            direction: Direction::Up,
            series: [point("2025-01", 1.0, 3.0), point("2025-02", 10.0, 40.0), point("2025-04", 0.0, 20.0)]
                .into(),
            baseline: Some(Baseline::default()),
            target: Some(Target { value: 50.0, period: "2025-06".parse().ok() }),
            ..Kpi::default()
        };
        let mut json = kpis(&workspace(kpi));
        let entry = &mut json[0];
        assert!(entry["id"].as_str().unwrap().starts_with("kpi-"));
        entry["id"] = Value::Null;
        let baseline = &mut entry["baseline"];
        assert!((baseline["center"].as_f64().unwrap() - 19.444_444_444).abs() < 1e-9);
        assert!((baseline["upper"].as_f64().unwrap() - 41.611_111_111).abs() < 1e-9);
        for limit in ["center", "upper"] {
            baseline[limit] = Value::Null;
        }
        let first = 100.0 * (1.0 / 3.0);
        let wilson = |at: &Value, low: f64, high: f64| {
            let near = |key: &str, expected: f64| (at[key].as_f64().unwrap() - expected).abs() < 1e-9;
            near("low", low) && near("high", high)
        };
        assert!(wilson(&entry["periods"][0], 6.149_194_472_039_6, 79.234_039_919_795_2));
        for period in 0..4 {
            entry["periods"][period]["low"].take();
            entry["periods"][period]["high"].take();
        }
        let expected = json!({
            "id": null, "name": "Trial to paid", "kind": "ratio", "unit": "percent", "direction": "up",
            "periods": [
                { "period": "2025-01", "value": first, "n": 3, "low": null, "high": null },
                { "period": "2025-02", "value": 25, "n": 40, "low": null, "high": null },
                { "period": "2025-03", "value": null, "n": 0, "low": null, "high": null },
                { "period": "2025-04", "value": 0, "n": 20, "low": null, "high": null },
            ],
            "baseline": {
                "center": null, "lower": null, "upper": null,
                "from": "2025-01", "to": "2025-04", "provisional": true,
            },
            "signals": [],
            "target": { "value": 50, "period": "2025-06" },
            "status": "off_track",
        });
        assert_eq!(*entry, expected);
    }

    #[test]
    fn an_empty_kpi_has_every_key_too() {
        let mut json = kpis(&workspace(Kpi::default()));
        json[0]["id"].take();
        let expected = json!([{
            "id": null, "name": "", "kind": "value", "unit": "", "direction": "up", "periods": [],
            "baseline": null, "signals": [], "target": null, "status": null,
        }]);
        assert_eq!(json, expected);
    }
}
