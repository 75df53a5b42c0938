//! Every case of `tests/fixtures/formula_cases.json` through the public functions.
//!
//! The expected numbers carry twelve significant digits, so 1e-9 of the value is well above their rounding.

use cairn::analysis::formulas::consensus::{self, Consensus, Vote};
use cairn::analysis::formulas::placement::{self, Criterion, PlacementRules};
use cairn::analysis::formulas::trajectory::{self, Status, Trajectory};
use cairn::analysis::formulas::xmr::{self, Average, Baseline, RUN_LENGTH};
use cairn::analysis::formulas::{
    Direction, Interval, Undefined, emotion, engagement, funnel, nps, priority, quantile, rate, retention,
    revenue, roi, scale,
};
use nps::{DifferencePlan, MarginPlan, NpsCounts, NpsMethod};
use serde_json::{Map, Value, json};

const TOLERANCE: f64 = 1e-9;
const CASES: &str = include_str!("../fixtures/formula_cases.json");

type Answer = Result<Value, Undefined>;

#[test]
fn every_case_gives_its_number() {
    let cases: Vec<Value> = serde_json::from_str(CASES).unwrap();
    assert_eq!(cases.len(), 160);
    let mut faults = Vec::new();
    for case in &cases {
        let (formula, input, expected) = (text(case, "formula"), &case["input"], &case["expected"]);
        let Some(answer) = answer(formula, &Input(input)) else {
            faults.push(format!("{}: nobody computes {formula}", case["id"]));
            continue;
        };
        match answer {
            Err(_) if expected == "ERROR" => {}
            Ok(got) if expected != "ERROR" && agree(&got, expected) => {}
            other => faults.push(format!("{}: {other:?} instead of {expected}", case["id"])),
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The answer of the function for `formula`, None if there is no such function.
fn answer(formula: &str, input: &Input<'_>) -> Option<Answer> {
    let family = formula.get(..3)?;
    match family {
        "F00" => quantiles(formula, input),
        "F01" | "F02" | "F03" | "F04" | "F05" | "F06" | "F07" | "F08" => score(formula, input),
        "F09" | "F10" | "F11" | "F12" | "F13" => survey(formula, input),
        "F14" | "F15" | "F16" | "F17" | "F18" => customers(formula, input),
        "F19" | "F20" | "F21" => series(formula, input),
        "F22" | "F23" | "F24" | "F25" => returns(formula, input),
        "F26" => maturity(formula, input),
        "F27" | "F28" | "F30" => order(formula, input),
        _ => None,
    }
}

fn quantiles(formula: &str, input: &Input<'_>) -> Option<Answer> {
    Some(match formula {
        "F00a" => quantile::normal(input.number("normal_quantile_p")).map(Value::from),
        "F00b" => quantile::student_t(input.number("t_quantile_p"), input.number("df")).map(Value::from),
        _ => return None,
    })
}

fn score(formula: &str, input: &Input<'_>) -> Option<Answer> {
    let confidence = input.number_or("confidence", 0.95);
    Some(match formula {
        "F01" => nps::score(input.classes()).map(Value::from),
        "F02" => nps::spread(input.classes())
            .map(|s| json!({"variance": s.variance, "se_points": s.standard_error})),
        "F03" => nps::wald_interval(input.classes(), confidence, NpsMethod::Plain).map(pair),
        "F04" => nps::wald_interval(input.classes(), confidence, NpsMethod::Adjusted).map(pair),
        "F05" => nps::score_interval(input.classes(), confidence).map(pair),
        "F06a" | "F06b" => {
            let (x, y) = (Input(&input.0["x"]).classes(), Input(&input.0["y"]).classes());
            nps::difference(x, y, confidence, input.method()).map(|d| {
                json!({"diff": d.difference, "se": d.standard_error, "z": d.z, "p": d.p,
                       "low": d.interval.low, "high": d.interval.high})
            })
        }
        "F07a" => nps::sample_size(&MarginPlan {
            margin: input.number("margin_pts"),
            variance: input.number("var"),
            confidence,
            method: input.method(),
            population: input.0["population"].as_u64(),
        })
        .map(Value::from),
        "F07b" => nps::sample_size_each(&DifferencePlan {
            difference: input.number("diff_pts"),
            variances: [input.number("var1"), input.number("var2")],
            confidence,
            power: input.number_or("power", 0.8),
            method: input.method(),
        })
        .map(Value::from),
        "F08" => {
            let tally = nps::tally(input.list("ratings").iter().map(Value::as_f64));
            let counts = tally.counts;
            Ok(json!({"detractors": counts.detractors, "passives": counts.passives,
                      "promoters": counts.promoters, "rejected": tally.rejected}))
        }
        _ => return None,
    })
}

fn survey(formula: &str, input: &Input<'_>) -> Option<Answer> {
    let confidence = input.number_or("confidence", 0.95);
    Some(match formula {
        "F09" => input.on_scale(|scale| scale::mean(&scale, confidence)).map(mean_fields),
        "F10" => input.on_scale(|scale| scale::top_box(&scale, input.small("top_from"), confidence)).map(|b| {
            json!({"x": b.hits, "n": b.n, "share": b.share, "low": b.interval.low, "high": b.interval.high})
        }),
        "F10w" => match input.0.get("z").and_then(Value::as_f64) {
            Some(z) => rate::wilson_at(input.count("x"), input.count("n"), z).map(pair),
            None => rate::wilson(input.count("x"), input.count("n"), confidence).map(pair),
        },
        "F11" => input.on_scale(|scale| effort(&scale, input, confidence)),
        "F12" => {
            let first = (input.count("x1"), input.count("n1"));
            let second = (input.count("x2"), input.count("n2"));
            rate::difference(first, second, confidence).map(|d| {
                json!({"diff": d.difference, "low": d.interval.low, "high": d.interval.high, "z": d.z, "p": d.p})
            })
        }
        "F12n" => {
            rate::sample_size(input.number("p"), input.number("margin"), input.number_or("conf", 0.95))
                .map(Value::from)
        }
        "F13" => funnel::closed(&input.counts("steps"), confidence).map(|f| funnel_fields(&f)),
        _ => return None,
    })
}

fn mean_fields(mean: scale::ScaleMean) -> Value {
    let mut fields = json!({"n": mean.n, "mean": mean.mean, "index": mean.index});
    if let Some(s) = mean.spread {
        fields["sd"] = s.sd.into();
        fields["t"] = s.t.into();
        fields["low"] = s.interval.low.into();
        fields["high"] = s.interval.high.into();
    }
    fields
}

fn effort(counts: &scale::ScaleCounts<'_>, input: &Input<'_>, confidence: f64) -> Answer {
    let set = |key: &str| -> Vec<i32> {
        input.list(key).iter().map(|v| i32::try_from(v.as_i64().unwrap()).unwrap()).collect()
    };
    let (easy, hard) = (set("easy"), set("hard"));
    let higher = input.0["higher_is_better"].as_bool().unwrap();
    let direction = if higher { Direction::HigherIsBetter } else { Direction::LowerIsBetter };
    let question = scale::EffortQuestion { direction, easy: &easy, hard: &hard };
    scale::effort(counts, &question, confidence).map(|e| {
        json!({"n": e.n, "mean": e.mean, "ease_index": e.ease_index, "easy_share": e.easy_share,
               "easy_low": e.easy_interval.low, "easy_high": e.easy_interval.high,
               "hard_share": e.hard_share, "net_ease": e.net_ease})
    })
}

fn funnel_fields(funnel: &funnel::Funnel) -> Value {
    let rows: Vec<Value> = funnel
        .rows
        .iter()
        .map(|row| {
            let rate = row.rate.unwrap();
            json!({"step": rate.passed, "low": rate.interval.low, "high": rate.interval.high,
                   "drop": rate.dropped, "lost": row.lost, "cum": row.cumulative})
        })
        .collect();
    json!({"rows": rows, "overall": funnel.overall, "worst_rate": funnel.worst_rate,
           "worst_abs": funnel.worst_lost})
}

fn customers(formula: &str, input: &Input<'_>) -> Option<Answer> {
    Some(match formula {
        "F14a" => retention::churn(input.count("start"), input.count("lost")).map(Value::from),
        "F14b" => retention::retention(input.count("start"), input.count("end"), input.count("new"))
            .map(Value::from),
        "F15a" => retention::annual_churn(input.number("monthly_churn")).map(Value::from),
        "F15b" => retention::monthly_churn(input.number("annual_churn")).map(Value::from),
        "F15c" => retention::chained_retention(&input.numbers("churns")).map(Value::from),
        "F15d" => retention::expected_life(input.number("churn")).map(|life| match life {
            retention::ExpectedLife::Periods(periods) => periods.into(),
            retention::ExpectedLife::Endless => Value::Null,
        }),
        "F16" => {
            let rows: Vec<Vec<u64>> = input.list("rows").iter().map(whole_numbers).collect();
            retention::cohort_retention(&rows)
                .map(|ages| ages.iter().map(|age| age.retention).collect::<Vec<_>>().into())
        }
        "F17a" => {
            revenue::arpu(input.number("revenue"), input.count("users_start"), input.count("users_end"))
                .map(Value::from)
        }
        "F17b" => revenue::revenue_retention(&revenue::RecurringRevenue {
            start: input.number("start"),
            expansion: input.number("expansion"),
            contraction: input.number("contraction"),
            churned: input.number("churned"),
        })
        .map(|kept| json!({"grr": kept.gross, "nrr": kept.net})),
        "F18a" => {
            revenue::lifetime_value(input.number("arpu"), input.number("margin"), input.number("churn"))
                .map(Value::from)
        }
        "F18b" => revenue::discounted_value(
            input.number("margin"),
            input.number("retention"),
            input.number("discount"),
        )
        .map(|value| json!({"after": value.first_after, "first_now": value.first_now})),
        "F18c" => revenue::lifetime_value_over(
            input.number("margin"),
            input.number("retention"),
            input.number("discount"),
            u32::try_from(input.count("periods")).unwrap(),
        )
        .map(Value::from),
        _ => return None,
    })
}

fn series(formula: &str, input: &Input<'_>) -> Option<Answer> {
    Some(match formula {
        "F19" => input.limits().map(|l| {
            json!({"center": l.centre, "mr": l.moving_range, "unpl": l.natural_upper, "lnpl": l.natural_lower,
                   "url": l.range_limit, "sigma": l.sigma})
        }),
        "F20" => input
            .limits()
            .and_then(|limits| xmr::signals(&input.points(), &[], &limits, RUN_LENGTH))
            .map(|signals| {
                let mut rules = json!({"rule1": [], "rule2": [], "rule3": [], "rule4": []});
                for signal in signals {
                    let rule = format!("rule{}", signal.rule.number());
                    rules[rule].as_array_mut().unwrap().push(signal.index.into());
                }
                rules
            }),
        "F21" => Trajectory {
            baseline: input.number("baseline"),
            target: input.number("target"),
            start: input.number("t0"),
            end: input.number("t1"),
            tolerance: input.number("tolerance"),
        }
        .progress(input.number("t"), input.number("value"))
        .map(|p| {
            let status = match p.status {
                Status::Achieved => "achieved",
                Status::OnTrack => "on track",
                Status::AtRisk => "at risk",
                Status::OffTrack => "off track",
            };
            json!({"expected": p.expected, "gap": p.gap, "progress": p.progress, "status": status,
                   "required_per_period": p.needed_per_period})
        }),
        "F21b" => {
            let points: Vec<_> = input.numbers("t").into_iter().zip(input.numbers("x")).collect();
            trajectory::least_squares(&points)
                .map(|line| json!({"slope": line.slope, "intercept": line.intercept}))
        }
        _ => return None,
    })
}

fn returns(formula: &str, input: &Input<'_>) -> Option<Answer> {
    Some(match formula {
        "F22" => roi::retention_gain(&roi::RetentionCase {
            customers: input.count("customers"),
            margin: input.number("margin"),
            before: input.number("r0"),
            after: input.number("r1"),
            discount: input.number("discount"),
            years: u32::try_from(input.count("years")).unwrap(),
        })
        .map(|gain| {
            json!({"first_year": gain.first_year, "t_years": gain.all_years,
                   "first_year_pct": gain.first_year_percent, "lifetime_pct": gain.lifetime_percent,
                   "undiscounted_life_pct": gain.life_percent})
        }),
        "F23" => roi::call_saving(&roi::CallCase {
            calls: input.count("calls"),
            reduction: input.number("reduction"),
            cost: input.number("cost"),
            variable_share: input.number("variable_share"),
        })
        .map(Value::from),
        "F24" => roi::index_revenue(
            input.number("points"),
            input.number("per_point"),
            input.number_or("attribution", 1.0),
        )
        .map(Value::from),
        "F25" => {
            let flows = input.numbers("flows");
            roi::net_present_value(&flows, input.number("discount"))
                .and_then(|npv| roi::payback(&flows).map(|payback| json!({"npv": npv, "payback": payback})))
        }
        "F25r" => roi::roi_percent(input.number("benefit"), input.number("cost")).map(Value::from),
        _ => return None,
    })
}

fn maturity(formula: &str, input: &Input<'_>) -> Option<Answer> {
    Some(match formula {
        "F26a" => {
            let votes: Vec<Vote> = input.list("votes").iter().map(vote).collect();
            Ok(match consensus::consensus(&votes) {
                Consensus::Level(level) => level.into(),
                Consensus::Unknown => "unknown".into(),
                Consensus::NotApplicable => "na".into(),
            })
        }
        "F26b" => {
            let votes: Vec<u8> = input.counts("votes").iter().map(|v| u8::try_from(*v).unwrap()).collect();
            consensus::agreement(&votes, u8::try_from(input.count("levels")).unwrap()).map(Value::from)
        }
        "F26c" => placed(input),
        _ => return None,
    })
}

fn vote(value: &Value) -> Vote {
    match value.as_str() {
        Some("dk") => Vote::DontKnow,
        Some("na") => Vote::NotApplicable,
        _ => Vote::Level(u8::try_from(value.as_u64().unwrap()).unwrap()),
    }
}

fn placed(input: &Input<'_>) -> Answer {
    let ids: Vec<Vec<&str>> = input
        .list("criteria")
        .iter()
        .map(|stage| stage.as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect())
        .collect();
    let stages: Vec<Vec<Criterion>> = input
        .list("values")
        .iter()
        .zip(&ids)
        .map(|(values, ids)| {
            let criterion = |(value, id): (&Value, &&str)| Criterion {
                value: match value.as_str() {
                    Some("unknown") => Consensus::Unknown,
                    Some("na") => Consensus::NotApplicable,
                    _ => Consensus::Level(u8::try_from(value.as_u64().unwrap()).unwrap()),
                },
                gate: input.list("gates").iter().any(|gate| gate == id),
                weight: 1.0,
            };
            values.as_array().unwrap().iter().zip(ids).map(criterion).collect()
        })
        .collect();
    let placement = placement::place(&stages, &PlacementRules::default())?;
    let (mut achievement, mut failures, mut unknown) = (Map::new(), Map::new(), Map::new());
    for (index, (stage, ids)) in placement.stages.iter().zip(&ids).enumerate() {
        let number = (index + 1).to_string();
        achievement.insert(number.clone(), stage.achievement.into());
        for (map, places) in [(&mut failures, &stage.gate_failures), (&mut unknown, &stage.unknown)] {
            if !places.is_empty() {
                let names: Vec<&str> = places.iter().map(|&place| ids[place]).collect();
                map.insert(number.clone(), names.into());
            }
        }
    }
    Ok(json!({"stage": placement.stage, "next": placement.next, "progress": placement.progress,
              "decimal": placement.decimal, "achievement": achievement, "gate_failures": failures,
              "unknown": unknown, "islands": placement.islands,
              "basics_incomplete": placement.basics_incomplete}))
}

fn order(formula: &str, input: &Input<'_>) -> Option<Answer> {
    use priority::{Quadrant, Stance};
    let cut = input.number_or("cut", 3.0);
    Some(match formula {
        "F27a" => priority::rice(
            input.number("reach"),
            input.number("impact"),
            input.number("confidence"),
            input.number("effort"),
        )
        .map(Value::from),
        "F27b" => {
            priority::opportunity(input.number("importance"), input.number("satisfaction")).map(Value::from)
        }
        "F27c" => priority::quadrant(input.number("impact"), input.number("effort"), cut).map(|q| {
            Value::from(match q {
                Quadrant::QuickWin => "quick win",
                Quadrant::BigBet => "big bet",
                Quadrant::FillIn => "fill-in",
                Quadrant::Avoid => "avoid",
            })
        }),
        "F27d" => priority::stance(input.number("power"), input.number("interest"), cut).map(|s| {
            Value::from(match s {
                Stance::ManageClosely => "manage closely",
                Stance::KeepSatisfied => "keep satisfied",
                Stance::KeepInformed => "keep informed",
                Stance::Monitor => "monitor",
            })
        }),
        "F28" => {
            let valences: Vec<Option<f64>> = input.list("valences").iter().map(Value::as_f64).collect();
            emotion::emotion_line(&valences).map(|line| {
                let fall = line.largest_fall.unwrap();
                json!({"mean": line.mean, "min": line.lowest.valence, "min_index": line.lowest.index,
                       "max": line.highest, "negative_share": line.negative_share, "peak": line.peak,
                       "end": line.end, "peak_end": line.peak_end, "largest_fall": fall.change,
                       "largest_fall_at": fall.at})
            })
        }
        "F30" => {
            let goal = |goal: &Value| (goal[0].as_u64().unwrap(), goal[1].as_f64().unwrap());
            let goals: Vec<(u64, f64)> = input.list("goals").iter().map(goal).collect();
            engagement::engagement(&goals, input.count("visits"))
                .map(|value| json!({"total": value.total, "per_visit": value.per_visit}))
        }
        _ => return None,
    })
}

/// The input of a case; a key that is not there fails the test.
struct Input<'a>(&'a Value);

impl Input<'_> {
    fn number(&self, key: &str) -> f64 {
        self.0[key].as_f64().unwrap_or_else(|| panic!("{key} in {}", self.0))
    }

    fn number_or(&self, key: &str, default: f64) -> f64 {
        self.0.get(key).map_or(default, |_| self.number(key))
    }

    fn count(&self, key: &str) -> u64 {
        self.0[key].as_u64().unwrap_or_else(|| panic!("{key} in {}", self.0))
    }

    fn small(&self, key: &str) -> i32 {
        i32::try_from(self.0[key].as_i64().unwrap()).unwrap()
    }

    fn list(&self, key: &str) -> &[Value] {
        self.0[key].as_array().unwrap_or_else(|| panic!("{key} in {}", self.0))
    }

    fn numbers(&self, key: &str) -> Vec<f64> {
        self.list(key).iter().map(|value| value.as_f64().unwrap()).collect()
    }

    fn counts(&self, key: &str) -> Vec<u64> {
        whole_numbers(&self.0[key])
    }

    fn classes(&self) -> NpsCounts {
        NpsCounts {
            detractors: self.count("detractors"),
            passives: self.count("passives"),
            promoters: self.count("promoters"),
        }
    }

    fn method(&self) -> NpsMethod {
        match self.0.get("adjusted").and_then(Value::as_bool) {
            Some(true) => NpsMethod::Adjusted,
            _ => NpsMethod::Plain,
        }
    }

    fn on_scale<T>(&self, compute: impl FnOnce(scale::ScaleCounts<'_>) -> T) -> T {
        compute(scale::ScaleCounts { min: self.small("scale_min"), counts: &self.counts("counts") })
    }

    fn points(&self) -> Vec<Option<f64>> {
        self.list("values").iter().map(Value::as_f64).collect()
    }

    fn limits(&self) -> Result<xmr::Limits, Undefined> {
        let points = self.points();
        let window = match self.0["baseline"].as_array() {
            Some(_) => {
                let ends = self.counts("baseline");
                usize::try_from(ends[0]).unwrap()..usize::try_from(ends[1]).unwrap()
            }
            None => 0..points.len(),
        };
        let average = match text(self.0, "use") {
            "mean" => Average::Mean,
            "median" => Average::Median,
            other => panic!("no average {other}"),
        };
        xmr::limits(&points, &Baseline { centre: average, range: average, ..Baseline::over(window) })
    }
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} in {value}"))
}

fn whole_numbers(list: &Value) -> Vec<u64> {
    list.as_array().unwrap().iter().map(|value| value.as_u64().unwrap()).collect()
}

fn pair(interval: Interval) -> Value {
    json!([interval.low, interval.high])
}

/// Equal, numbers within [`TOLERANCE`] of the expected value (of 1e-3 for values nearer to 0).
fn agree(got: &Value, expected: &Value) -> bool {
    match (got, expected) {
        (Value::Number(got), Value::Number(expected)) => {
            let (got, expected) = (got.as_f64().unwrap(), expected.as_f64().unwrap());
            (got - expected).abs() <= TOLERANCE * expected.abs().max(1e-3)
        }
        (Value::Array(got), Value::Array(expected)) => {
            got.len() == expected.len() && got.iter().zip(expected).all(|(got, want)| agree(got, want))
        }
        (Value::Object(got), Value::Object(expected)) => {
            got.len() == expected.len()
                && expected.iter().all(|(key, want)| got.get(key).is_some_and(|got| agree(got, want)))
        }
        _ => got == expected,
    }
}

#[test]
fn a_formula_without_function_is_noticed() {
    let input = json!({});
    for formula in ["F99", "F12x", "F00", ""] {
        assert!(answer(formula, &Input(&input)).is_none(), "{formula}");
    }
}

#[test]
fn a_wrong_number_is_noticed() {
    assert!(agree(&json!([1.0, {"a": 2.000_000_000_1}]), &json!([1, {"a": 2}])));
    assert!(!agree(&json!(1.000_000_01), &json!(1.0)));
    assert!(!agree(&json!({"a": 1}), &json!({"a": 1, "b": 2})));
    assert!(!agree(&json!(null), &json!(0)));
}
