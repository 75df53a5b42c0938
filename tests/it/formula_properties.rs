//! What must hold of the formulas for any input, and published properties of the NPS intervals.

use cairn::analysis::formulas::nps::{self, NpsCounts, NpsMethod};
use cairn::analysis::formulas::revenue::RecurringRevenue;
use cairn::analysis::formulas::roi::RetentionCase;
use cairn::analysis::formulas::trajectory::{self, Trajectory};
use cairn::analysis::formulas::xmr::{self, Baseline, RUN_LENGTH};
use cairn::analysis::formulas::{
    Interval, Undefined, emotion, engagement, funnel, priority, quantile, rate, retention, revenue, roi,
    scale,
};
use proptest::prelude::*;

/// Numbers that people type and numbers that break arithmetic.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => -2.0_f64..2.0,
        2 => -1e6_f64..1e6,
        2 => any::<f64>(),
        1 => prop::sample::select(vec![0.0, 1.0, -1.0, f64::NAN, f64::INFINITY, f64::MAX, f64::MIN_POSITIVE])
    ]
}

fn count() -> impl Strategy<Value = u64> {
    prop_oneof![4 => 0_u64..50, 1 => any::<u64>(), 1 => Just(0), 1 => Just(u64::MAX)]
}

/// Fails when a result shows NaN or infinity anywhere.
fn sound<T: std::fmt::Debug>(result: Result<T, Undefined>) {
    if let Ok(value) = result {
        let shown = format!("{value:?}");
        assert!(!shown.contains("NaN") && !shown.contains("inf"), "{shown}");
    }
}

proptest! {
    #[test]
    fn counts_never_give_nan(c in prop::collection::vec(count(), 4..9), level in number()) {
        let counts = NpsCounts { detractors: c[0], passives: c[1], promoters: c[2] };
        let other = NpsCounts { detractors: c[3], passives: c[0], promoters: c[1] };
        sound(nps::score(counts));
        sound(nps::spread(counts));
        sound(nps::score_interval(counts, level));
        for method in [NpsMethod::Plain, NpsMethod::Adjusted] {
            sound(nps::wald_interval(counts, level, method));
            sound(nps::difference(counts, other, level, method));
        }
        sound(rate::wilson(c[0], c[1], level));
        sound(rate::wilson_at(c[0], c[1], level));
        sound(rate::difference((c[0], c[1]), (c[2], c[3]), level));
        sound(funnel::closed(&c, level));
        sound(funnel::open(&c));
        sound(retention::churn(c[0], c[1]));
        sound(retention::retention(c[0], c[1], c[2]));
        sound(retention::cohort_retention(&[&c[..], &c[1..], &c[..1]]));
        let scale = scale::ScaleCounts { min: 1, counts: &c };
        sound(scale::mean(&scale, level));
        sound(scale::top_box(&scale, 3, level));
        sound(engagement::engagement(&[(c[0], level), (c[1], 1.0)], c[2]));
        sound(revenue::arpu(level, c[0], c[1]));
    }

    #[test]
    fn numbers_never_give_nan(n in prop::collection::vec(number(), 6), periods in any::<u32>(), whole in count()) {
        sound(quantile::normal(n[0]));
        sound(quantile::student_t(n[0], n[1]));
        sound(rate::sample_size(n[0], n[1], n[2]));
        sound(retention::annual_churn(n[0]));
        sound(retention::monthly_churn(n[0]));
        sound(retention::chained_retention(&n));
        sound(retention::expected_life(n[0]));
        let revenue =
            RecurringRevenue { start: n[0], expansion: n[1], contraction: n[2], churned: n[3] };
        sound(revenue::revenue_retention(&revenue));
        sound(revenue::lifetime_value(n[0], n[1], n[2]));
        sound(revenue::discounted_value(n[0], n[1], n[2]));
        sound(revenue::lifetime_value_over(n[0], n[1], n[2], periods));
        sound(roi::retention_gain(&RetentionCase {
            customers: whole, margin: n[0], before: n[1], after: n[2], discount: n[3], years: periods,
        }));
        sound(roi::net_present_value(&n[1..], n[0]));
        sound(roi::payback(&n));
        sound(roi::roi_percent(n[0], n[1]));
        sound(priority::rice(n[0], n[1], n[2], n[3]));
        sound(priority::opportunity(n[0], n[1]));
        let way = Trajectory { baseline: n[0], target: n[1], start: n[2], end: n[3], tolerance: 0.1 };
        sound(way.progress(n[4], n[5]));
        sound(trajectory::least_squares(&[(n[0], n[1]), (n[2], n[3]), (n[4], n[5])]));
    }

    #[test]
    fn series_never_give_nan(
        values in prop::collection::vec(prop::option::of(number()), 0..20),
        window in (0_usize..25, 0_usize..25),
        excluded in prop::collection::vec(0_usize..30, 0..4),
    ) {
        sound(emotion::emotion_line(&values));
        let baseline = Baseline { excluded, ..Baseline::over(window.0..window.1) };
        let limits = xmr::limits(&values, &baseline);
        sound(limits);
        if let Ok(limits) = limits {
            sound(xmr::signals(&values, &baseline.excluded, &limits, RUN_LENGTH));
        }
    }
}

#[test]
fn without_passives_the_score_interval_is_twice_wilson_less_one() {
    for (detractors, promoters) in [(0, 5), (1, 9), (30, 10), (4, 0), (250, 251)] {
        let counts = NpsCounts { detractors, passives: 0, promoters };
        let got = nps::score_interval(counts, 0.9).unwrap();
        let share = rate::wilson(promoters, promoters + detractors, 0.9).unwrap();
        assert!((got.low - 100.0 * (2.0 * share.low - 1.0)).abs() < 1e-9, "{counts:?} {got:?}");
        assert!((got.high - 100.0 * (2.0 * share.high - 1.0)).abs() < 1e-9, "{counts:?} {got:?}");
    }
}

/// How often a nominal 95 % interval holds the true score, over all outcomes of `n` answers.
fn coverage(n: usize, shares: [f64; 3], interval: impl Fn(NpsCounts) -> Result<Interval, Undefined>) -> f64 {
    let mut ln_factorial = vec![0.0_f64];
    for k in 1..=n {
        ln_factorial.push(ln_factorial[k - 1] + (k as f64).ln());
    }
    let truth = 100.0 * (shares[2] - shares[0]);
    let mut covered = 0.0;
    for d in 0..=n {
        for p in 0..=n - d {
            let r = n - d - p;
            let ways = ln_factorial[n] - ln_factorial[d] - ln_factorial[p] - ln_factorial[r];
            let chance = [d, p, r].iter().zip(shares).map(|(k, share)| *k as f64 * share.ln()).sum::<f64>();
            let counts = NpsCounts { detractors: d as u64, passives: p as u64, promoters: r as u64 };
            if interval(counts).unwrap().contains(truth) {
                covered += (ways + chance).exp();
            }
        }
    }
    covered
}

#[test]
fn the_intervals_cover_what_was_published() {
    // At n = 20 the last population's plain interval covers 0.64047; the published table rounds it to 0.641.
    let populations = [[0.24, 0.34, 0.42], [0.05, 0.15, 0.80], [0.02, 0.03, 0.95]];
    let table = [
        (10, [[0.886, 0.954, 0.954], [0.884, 0.944, 0.969], [0.400, 0.941, 0.941]]),
        (20, [[0.928, 0.948, 0.946], [0.860, 0.956, 0.962], [0.640, 0.980, 0.963]]),
        (40, [[0.936, 0.948, 0.948], [0.909, 0.959, 0.953], [0.870, 0.975, 0.961]]),
    ];
    for (n, rows) in table {
        for (shares, expected) in populations.into_iter().zip(rows) {
            let got = [
                coverage(n, shares, |counts| nps::wald_interval(counts, 0.95, NpsMethod::Plain)),
                coverage(n, shares, |counts| nps::wald_interval(counts, 0.95, NpsMethod::Adjusted)),
                coverage(n, shares, |counts| nps::score_interval(counts, 0.95)),
            ];
            for (got, expected) in got.into_iter().zip(expected) {
                assert!((got - expected).abs() <= 0.000_51, "n {n}, {shares:?}: {got} not {expected}");
            }
        }
    }
}
