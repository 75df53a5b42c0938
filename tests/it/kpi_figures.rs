//! The figures of the sample organisation's KPIs, against the published table.

use cairn::{base::localised::Lang, cli::figures::figures, model::Workspace};
use serde_json::Value;

use crate::sample;

/// Id, centre, lower and upper limit, value of 2025-12, target, status.
type Row = (&'static str, f64, f64, f64, f64, f64, &'static str);

const TABLE: [Row; 12] = [
    ("nps_rel", 16.730, -3.264, 36.724, 30.500, 35.0, "on_track"),
    ("csat_support", 74.705, 59.016, 90.394, 83.654, 82.0, "achieved"),
    ("csat_onboarding", 7.534, 6.769, 8.298, 7.889, 8.0, "on_track"),
    ("ces_support", 2.792, 2.388, 3.196, 2.495, 2.3, "at_risk"),
    ("ces_setup", 4.591, 3.897, 5.284, 5.070, 5.4, "at_risk"),
    ("conv_visit_trial", 3.172, 2.722, 3.623, 3.079, 3.6, "off_track"),
    ("conv_trial_paid", 14.044, 11.678, 16.409, 17.345, 19.0, "at_risk"),
    ("churn", 2.378, 1.377, 3.378, 2.099, 1.6, "off_track"),
    ("arpu", 184.445, 182.281, 186.610, 191.700, 196.0, "at_risk"),
    ("contacts_rate", 316.062, 280.210, 351.914, 249.786, 220.0, "on_track"),
    ("fcr", 68.119, 62.269, 73.969, 72.426, 78.0, "off_track"),
    ("first_response", 6.475, 5.604, 7.346, 5.100, 4.0, "off_track"),
];

/// Places of the signals by rule, 0 being 2024-01.
const SIGNALS: [(&str, [&[usize]; 4]); 12] = [
    ("nps_rel", [&[13], &[15, 16, 17, 18, 19, 20, 21, 22, 23], &[17, 18, 19], &[13]]),
    ("csat_support", [&[13], &[16, 17, 18, 19, 20, 21, 22, 23], &[], &[13, 14]]),
    ("csat_onboarding", [&[19], &[16, 17, 18, 19, 20, 21, 22, 23], &[16, 17, 19, 21, 22], &[]]),
    ("ces_support", [&[13, 18, 20], &[], &[17, 18, 19, 20, 21, 22, 23], &[14, 17]]),
    ("ces_setup", [&[21], &[15, 16, 17, 18, 19, 20, 21, 22, 23], &[15, 16, 18, 20, 21, 22, 23], &[]]),
    ("conv_visit_trial", [&[], &[], &[], &[]]),
    (
        "conv_trial_paid",
        [
            &[15, 16, 17, 18, 19, 20, 21, 23],
            &[14, 15, 16, 17, 18, 19, 20, 21, 22, 23],
            &[15, 16, 17, 18, 19, 20, 21, 22, 23],
            &[13, 15, 17],
        ],
    ),
    ("churn", [&[], &[], &[19, 20, 21, 22], &[]]),
    (
        "arpu",
        [
            &[1, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23],
            &[8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23],
            &[0, 1, 2, 4, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23],
            &[],
        ],
    ),
    (
        "contacts_rate",
        [
            &[13, 14, 17, 18, 20, 21, 22, 23],
            &[16, 17, 18, 19, 20, 21, 22, 23],
            &[17, 18, 19, 20, 21, 22, 23],
            &[13, 14, 15, 20],
        ],
    ),
    ("fcr", [&[13, 22], &[], &[17, 18, 19, 21, 22, 23], &[13, 14]]),
    (
        "first_response",
        [
            &[13, 14, 17, 18, 19, 20, 21, 22, 23],
            &[16, 17, 18, 19, 20, 21, 22, 23],
            &[17, 18, 19, 20, 21, 22, 23],
            &[13, 14, 15, 17],
        ],
    ),
];

fn samples() -> [Workspace; 2] {
    [sample::english(), sample::chinese()]
}

fn kpi<'a>(figures: &'a Value, key: &str) -> &'a Value {
    let id = format!("kpi-{key}");
    figures["kpis"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|kpi| kpi["id"] == id)
        .expect("every KPI is there")
}

#[test]
fn the_sample_gives_the_published_numbers_in_both_languages() {
    for workspace in samples() {
        let figures = figures(&workspace, Lang::En);
        assert_eq!(figures["kpis"].as_array().unwrap().len(), TABLE.len());
        for (key, centre, lower, upper, value, target, status) in TABLE {
            let kpi = kpi(&figures, key);
            let newest = &kpi["periods"][23];
            let pairs = [
                (&kpi["baseline"]["center"], centre),
                (&kpi["baseline"]["lower"], lower),
                (&kpi["baseline"]["upper"], upper),
                (&newest["value"], value),
                (&kpi["target"]["value"], target),
            ];
            for (got, expected) in pairs {
                // The table has three decimals.
                assert!(
                    (got.as_f64().unwrap() - expected).abs() <= 0.000_501,
                    "{key}: {got} is not {expected}"
                );
            }
            assert_eq!(newest["period"], "2025-12");
            assert_eq!(kpi["periods"].as_array().unwrap().len(), 24);
            assert_eq!(kpi["baseline"]["from"], "2024-01");
            assert_eq!(kpi["baseline"]["to"], "2024-12");
            assert_eq!(kpi["baseline"]["provisional"], false);
            assert_eq!(kpi["target"]["period"], "2026-06");
            assert_eq!(kpi["status"], status, "{key}");
        }
    }
}

#[test]
fn the_sample_gives_the_published_signals() {
    let [workspace, _] = samples();
    let figures = figures(&workspace, Lang::En);
    for (key, rules) in SIGNALS {
        let kpi = kpi(&figures, key);
        let place = |period: &Value| {
            let all = kpi["periods"].as_array().unwrap();
            all.iter().position(|entry| entry["period"] == *period).unwrap()
        };
        for (rule, expected) in (1..).zip(rules) {
            let signals = kpi["signals"].as_array().unwrap().iter();
            let got: Vec<usize> = signals
                .filter(|signal| signal["rule"] == rule)
                .map(|signal| place(&signal["period"]))
                .collect();
            assert_eq!(got, expected, "{key} rule {rule}");
        }
    }
}

#[test]
fn intervals_stand_where_the_kind_has_one() {
    let [workspace, _] = samples();
    let figures = figures(&workspace, Lang::En);
    for (key, has_interval, n) in [
        ("nps_rel", true, Some(200)),
        ("csat_support", true, Some(104)),
        ("churn", true, None),
        ("arpu", false, None),
        ("contacts_rate", false, None),
        ("first_response", false, None),
    ] {
        let newest = &kpi(&figures, key)["periods"][23];
        assert_eq!(newest["low"].is_number(), has_interval, "{key}");
        assert_eq!(newest["high"].is_number(), has_interval, "{key}");
        if let Some(n) = n {
            assert_eq!(newest["n"], n, "{key}");
        }
    }
    assert_eq!(kpi(&figures, "first_response")["periods"][23]["n"], Value::Null, "nothing is counted");
}
