//! How answers are distributed over their scale, and what else follows from the counts (F02, F05, F09–F11, F15).

use crate::model::kpi::{Kpi, KpiKind, Point};

use super::{
    super::formulas::{
        Interval, Undefined, nps,
        retention::{self, ExpectedLife},
        scale::{self, EffortQuestion, ScaleCounts},
    },
    CONFIDENCE, KpiResult, direction,
    point::{nps_classes, top_from},
};

/// What an answer counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// Promoters, satisfied, easy.
    Good,
    /// Passives; answers between.
    Middle,
    /// Detractors, hard.
    Bad,
    /// Answers that are only averaged.
    Plain,
}

/// One answer of the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    pub answer: u8,
    pub count: u64,
    /// Of all answers, 0–1; 0 when there are none at all.
    pub share: f64,
    pub class: Class,
}

/// The answers from the lowest up.
pub fn distribution(kpi: &Kpi, counts: &[u64]) -> Vec<Bar> {
    let scale = kpi.answer_scale();
    let all: u128 = counts.iter().map(|count| u128::from(*count)).sum();
    (scale.min..=scale.max)
        .zip(counts)
        .map(|(answer, count)| {
            let share = if all == 0 { 0.0 } else { *count as f64 / all as f64 };
            Bar { answer, count: *count, share, class: class(kpi, answer) }
        })
        .collect()
}

/// What an answer counts as in a KPI.
pub fn class(kpi: &Kpi, answer: u8) -> Class {
    match kpi.kind {
        KpiKind::Nps => {
            let breaks = kpi.nps_breaks();
            if answer >= breaks.promoter_from {
                Class::Good
            } else if answer >= breaks.passive_from {
                Class::Middle
            } else {
                Class::Bad
            }
        }
        KpiKind::TopBox if answer >= top_from(kpi) => Class::Good,
        KpiKind::TopBox => Class::Middle,
        _ if kpi.easy.contains(&answer) => Class::Good,
        _ if kpi.hard.contains(&answer) => Class::Bad,
        _ if !kpi.easy.is_empty() || !kpi.hard.is_empty() => Class::Middle,
        _ => Class::Plain,
    }
}

/// Something that follows from the counts besides the figure itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fact {
    pub what: What,
    pub value: f64,
    pub interval: Option<Interval>,
}

/// What a fact says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// Percent.
    Promoters,
    /// Percent.
    Passives,
    /// Percent.
    Detractors,
    /// The score with Tango's interval, points (F05).
    ScoreInterval,
    /// Points (F02).
    StandardError,
    /// 0–100 between the ends of the scale (F09).
    Index,
    /// Scale points (F09).
    Deviation,
    /// 0–100, high is easy (F11).
    EaseIndex,
    /// Percent (F11).
    Easy,
    /// Percent (F11).
    Hard,
    /// Points (F11).
    NetEase,
    /// Percent a year, of a constant monthly churn (F15a).
    AnnualChurn,
    /// Percent kept over the newest twelve months (F15c).
    KeptInYear,
    /// Periods that a customer stays (F15d); infinite when nobody leaves.
    ExpectedLife,
}

impl What {
    /// A stable name for text keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Promoters => "promoters",
            Self::Passives => "passives",
            Self::Detractors => "detractors",
            Self::ScoreInterval => "score-interval",
            Self::StandardError => "standard-error",
            Self::Index => "index",
            Self::Deviation => "deviation",
            Self::EaseIndex => "ease-index",
            Self::Easy => "easy",
            Self::Hard => "hard",
            Self::NetEase => "net-ease",
            Self::AnnualChurn => "annual-churn",
            Self::KeptInYear => "kept-in-year",
            Self::ExpectedLife => "expected-life",
        }
    }
}

fn fact(what: What, value: f64) -> Fact {
    Fact { what, value, interval: None }
}

/// What follows from the answers; nothing without answers.
pub fn facts(kpi: &Kpi, point: &Point) -> Vec<Fact> {
    let Point::Counts(counts) = point else { return Vec::new() };
    let facts = match kpi.kind {
        KpiKind::Nps => of_scores(kpi, counts),
        KpiKind::Mean if !kpi.easy.is_empty() || !kpi.hard.is_empty() => of_effort(kpi, counts),
        _ => of_means(kpi, counts),
    };
    facts.unwrap_or_default()
}

fn of_scores(kpi: &Kpi, counts: &[u64]) -> Result<Vec<Fact>, Undefined> {
    let classes = nps_classes(kpi, counts)?;
    let n = classes.answers()? as f64;
    let score = nps::score(classes)?;
    let interval = Some(nps::score_interval(classes, CONFIDENCE)?);
    Ok(vec![
        fact(What::Promoters, 100.0 * classes.promoters as f64 / n),
        fact(What::Passives, 100.0 * classes.passives as f64 / n),
        fact(What::Detractors, 100.0 * classes.detractors as f64 / n),
        Fact { what: What::ScoreInterval, value: score, interval },
        fact(What::StandardError, nps::spread(classes)?.standard_error),
    ])
}

fn of_means(kpi: &Kpi, counts: &[u64]) -> Result<Vec<Fact>, Undefined> {
    let scale = ScaleCounts { min: i32::from(kpi.answer_scale().min), counts };
    let mean = scale::mean(&scale, CONFIDENCE)?;
    let deviation = mean.spread.map(|spread| fact(What::Deviation, spread.sd));
    Ok([Some(fact(What::Index, mean.index)), deviation].into_iter().flatten().collect())
}

fn of_effort(kpi: &Kpi, counts: &[u64]) -> Result<Vec<Fact>, Undefined> {
    let scale = ScaleCounts { min: i32::from(kpi.answer_scale().min), counts };
    let points = |set: &[u8]| set.iter().map(|answer| i32::from(*answer)).collect::<Vec<_>>();
    let (easy, hard) = (points(&kpi.easy), points(&kpi.hard));
    let question = EffortQuestion { direction: direction(kpi), easy: &easy, hard: &hard };
    let effort = scale::effort(&scale, &question, CONFIDENCE)?;
    Ok(vec![
        fact(What::EaseIndex, effort.ease_index),
        Fact { what: What::Easy, value: effort.easy_share, interval: Some(effort.easy_interval) },
        fact(What::Hard, effort.hard_share),
        fact(What::NetEase, effort.net_ease),
    ])
}

/// What churn comes to over a year; by month only, since a year's churn is that of twelve months.
pub fn churn_facts(kpi: &Kpi, result: &KpiResult) -> Vec<Fact> {
    if kpi.kind != KpiKind::Churn {
        return Vec::new();
    }
    let Some(newest) = result.newest().and_then(|newest| newest.reading.value) else { return Vec::new() };
    let churn = newest / 100.0;
    let mut facts = Vec::new();
    if kpi.frequency == crate::base::period::PeriodLength::Month {
        if let Ok(annual) = retention::annual_churn(churn) {
            facts.push(fact(What::AnnualChurn, 100.0 * annual));
        }
        let year: Vec<f64> = result.values().rev().take(12).flatten().map(|value| value / 100.0).collect();
        if let (12, Ok(kept)) = (year.len(), retention::chained_retention(&year)) {
            facts.push(fact(What::KeptInYear, 100.0 * kept));
        }
    }
    match retention::expected_life(churn) {
        Ok(ExpectedLife::Periods(periods)) => facts.push(fact(What::ExpectedLife, periods)),
        Ok(ExpectedLife::Endless) => facts.push(fact(What::ExpectedLife, f64::INFINITY)),
        Err(_) => {}
    }
    facts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kpi::{Direction, Scale};

    #[test]
    fn every_answer_has_its_class() {
        use Class::{Bad, Good, Middle, Plain};
        let classes = |kpi: &Kpi| {
            let scale = kpi.answer_scale();
            (scale.min..=scale.max).map(|answer| class(kpi, answer)).collect::<Vec<_>>()
        };
        let nps = Kpi { kind: KpiKind::Nps, ..Kpi::default() };
        assert_eq!(classes(&nps), [[Bad; 7].as_slice(), &[Middle; 2], &[Good; 2]].concat());
        let top = Kpi { kind: KpiKind::TopBox, ..Kpi::default() };
        assert_eq!(classes(&top), [Middle, Middle, Middle, Good, Good]);
        let mean = Kpi { kind: KpiKind::Mean, ..Kpi::default() };
        assert_eq!(classes(&mean), [Plain; 5]);
        let effort = Kpi { easy: vec![1, 2], hard: vec![4, 5], ..mean };
        assert_eq!(classes(&effort), [Good, Good, Middle, Bad, Bad]);
    }

    #[test]
    fn shares_add_up_and_no_answers_have_none() {
        let kpi = Kpi { kind: KpiKind::Mean, scale: Some(Scale { min: 1, max: 3 }), ..Kpi::default() };
        let shares: Vec<f64> = distribution(&kpi, &[1, 1, 2]).iter().map(|bar| bar.share).collect();
        assert_eq!(shares, [0.25, 0.25, 0.5]);
        assert!(distribution(&kpi, &[0, 0, 0]).iter().all(|bar| bar.share == 0.0));
        assert!(facts(&kpi, &Point::Counts(vec![0, 0, 0])).is_empty());
    }

    #[test]
    fn effort_is_told_in_its_own_figures() {
        let effort = Kpi {
            kind: KpiKind::Mean,
            direction: Direction::Down,
            easy: vec![1, 2],
            hard: vec![4, 5],
            ..Kpi::default()
        };
        let facts = facts(&effort, &Point::Counts(vec![10, 20, 30, 25, 15]));
        let value = |what| facts.iter().find(|fact| fact.what == what).map(|fact| fact.value).unwrap();
        assert!((value(What::NetEase) + 10.0).abs() < 1e-9);
        assert!((value(What::EaseIndex) - 46.25).abs() < 1e-9);
    }

    #[test]
    fn churn_comes_to_a_year_and_a_life() {
        let series =
            (1..=12).map(|month| (format!("2025-{month:02}").parse().unwrap(), Point::Ratio(2.0, 100.0)));
        let kpi = Kpi { kind: KpiKind::Churn, series: series.collect(), ..Kpi::default() };
        let facts = churn_facts(&kpi, &KpiResult::of(&kpi));
        let values: Vec<f64> = facts.iter().map(|fact| fact.value).collect();
        let annual = 100.0 * (1.0 - 0.98_f64.powi(12));
        assert!((values[0] - annual).abs() < 1e-9 && (values[1] - (100.0 - annual)).abs() < 1e-9);
        assert!((values[2] - 50.0).abs() < 1e-9);
    }
}
