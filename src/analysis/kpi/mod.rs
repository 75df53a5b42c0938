//! What a KPI says: values with their intervals, baseline, signals and the way to the target.
//!
//! Everything is computed anew from the counts; nothing is kept.

pub mod answers;
mod baseline;
pub mod cohorts;
pub mod comparison;
pub mod due;
pub mod links;
mod point;
mod target;
pub mod tree;

use crate::{
    base::period::Period,
    model::kpi::{Direction, Kpi},
};

use super::formulas::{self, Interval};

pub use baseline::{BaselineResult, KpiSignal, Tone};
pub use point::{CONFIDENCE, nps_classes, reading, top_from};
pub use target::{Forecast, TargetResult};

/// Everything computed of one KPI.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KpiResult {
    /// Every period from the first to the last that has data.
    pub periods: Vec<PeriodResult>,
    /// None when no baseline is set or its window has too few points (F19).
    pub baseline: Option<BaselineResult>,
    /// The limits of windows that others took the place of, oldest first.
    pub earlier: Vec<BaselineResult>,
    /// In the order of period and rule (F20).
    pub signals: Vec<KpiSignal>,
    /// None when no target is set.
    pub target: Option<TargetResult>,
}

/// One period of a KPI.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PeriodResult {
    pub period: Period,
    pub reading: Reading,
}

/// What the data of one period say.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reading {
    /// In the KPI's unit; None without data.
    pub value: Option<f64>,
    /// Answers, or the denominator; 0 without data, None where nothing is counted.
    pub n: Option<f64>,
    /// At 95 %, in the KPI's unit; None where the kind has none.
    pub interval: Option<Interval>,
}

impl Reading {
    /// That of a period without data.
    pub const NONE: Self = Self { value: None, n: Some(0.0), interval: None };
}

impl KpiResult {
    /// Computes a KPI.
    pub fn of(kpi: &Kpi) -> Self {
        let periods = periods(kpi);
        let values: Vec<Option<f64>> = periods.iter().map(|period| period.reading.value).collect();
        let first = periods.first().map(|first| first.period);
        let baseline = first.and_then(|first| baseline::baseline(kpi, first, &values));
        let earlier = first.map_or_else(Vec::new, |first| baseline::earlier(kpi, first, &values));
        let signals = match (first, &baseline) {
            (Some(first), Some(baseline)) => baseline::signals(kpi, first, &values, baseline),
            _ => Vec::new(),
        };
        let target = target::target(kpi, baseline.as_ref(), &periods);
        Self { periods, baseline, earlier, signals, target }
    }

    /// The last period that has a value.
    pub fn newest(&self) -> Option<&PeriodResult> {
        self.periods.iter().rev().find(|period| period.reading.value.is_some())
    }

    /// The values in order, with gaps.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = Option<f64>> {
        self.periods.iter().map(|period| period.reading.value)
    }
}

/// Whether a rise is good, as the formulas say it.
pub fn direction(kpi: &Kpi) -> formulas::Direction {
    match kpi.direction {
        Direction::Up => formulas::Direction::HigherIsBetter,
        Direction::Down => formulas::Direction::LowerIsBetter,
    }
}

/// Points of another length than the KPI reports in (a file edited by hand) are left out.
fn periods(kpi: &Kpi) -> Vec<PeriodResult> {
    let known: Vec<Period> =
        kpi.series.keys().copied().filter(|period| period.length() == kpi.frequency).collect();
    let (Some(&first), Some(&last)) = (known.first(), known.last()) else { return Vec::new() };
    let read = |period| {
        let reading = kpi.series.get(&period).map_or(Reading::NONE, |point| reading(kpi, point));
        PeriodResult { period, reading }
    };
    Period::range(first, last).into_iter().map(read).collect()
}
