//! Churn, retention and cohorts (F14–F16). Shares are 0–1 of the period in which churn was measured.

use super::rate::share;
use super::undefined::{self, Quantity, Undefined, at_least, result};

/// F14a, churn: `lost` of the customers at the `start` of the period, without those won within it.
pub fn churn(start: u64, lost: u64) -> Result<f64, Undefined> {
    if start == 0 {
        return Err(Undefined::DividesByZero(Quantity::Customers));
    }
    share(lost, start)
}

/// F14b, retention: customers at the `end` without the `new` ones, of those at the `start`.
pub fn retention(start: u64, end: u64, new: u64) -> Result<f64, Undefined> {
    if start == 0 {
        return Err(Undefined::DividesByZero(Quantity::Customers));
    }
    let kept = end.checked_sub(new).ok_or(Undefined::PartExceedsWhole { part: new, whole: end })?;
    share(kept, start)
}

/// F15a, yearly churn of a constant `monthly` churn.
pub fn annual_churn(monthly: f64) -> Result<f64, Undefined> {
    Ok(compound(undefined::share(Quantity::Churn, monthly)?, 12.0))
}

/// F15b, the constant monthly churn behind an `annual` one. No page shows it: it is here so that the collection of
/// formulas is whole and F15a has its inverse to be tested by.
pub fn monthly_churn(annual: f64) -> Result<f64, Undefined> {
    Ok(compound(undefined::share(Quantity::Churn, annual)?, 1.0 / 12.0))
}

/// 1 − (1 − `churn`)^`periods`, without loss of digits at small churn.
fn compound(churn: f64, periods: f64) -> f64 {
    0.0 - (periods * (-churn).ln_1p()).exp_m1()
}

/// F15c, share kept over a chain of periods, one churn each.
pub fn chained_retention(churns: &[f64]) -> Result<f64, Undefined> {
    at_least(1, churns.len())?;
    churns.iter().try_fold(1.0, |kept, &churn| {
        undefined::share(Quantity::Churn, churn).map(|churn| kept * (1.0 - churn))
    })
}

/// F15d: how long a customer stays on average.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ExpectedLife {
    /// Periods of the churn.
    Periods(f64),
    /// Nobody leaves.
    Endless,
}

/// F15d, expected life at a constant `churn`.
pub fn expected_life(churn: f64) -> Result<ExpectedLife, Undefined> {
    undefined::share(Quantity::Churn, churn)?;
    if churn == 0.0 {
        return Ok(ExpectedLife::Endless);
    }
    result(1.0 / churn).map(ExpectedLife::Periods)
}

/// F16: all cohorts that have reached one age, pooled.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CohortAge {
    /// Customers of these cohorts at age 0.
    pub size: u64,
    /// Those still active at this age.
    pub active: u64,
    /// Number of cohorts.
    pub cohorts: usize,
    /// `active` of `size`, 0–1. It may rise with age, because fewer cohorts reach it.
    pub retention: f64,
}

/// F16, retention by age from cohorts `[size, active after 1, after 2 …]` of unequal length.
pub fn cohort_retention<R: AsRef<[u64]>>(cohorts: &[R]) -> Result<Vec<CohortAge>, Undefined> {
    at_least(1, cohorts.len())?;
    let mut ages: Vec<CohortAge> = Vec::new();
    for cohort in cohorts {
        let cohort = cohort.as_ref();
        let size = *cohort.first().ok_or(Undefined::TooFew { needed: 1, given: 0 })?;
        if ages.len() < cohort.len() {
            ages.resize(cohort.len(), CohortAge::default());
        }
        for (age, &active) in ages.iter_mut().zip(cohort) {
            share(active, size)?;
            age.size = age.size.checked_add(size).ok_or(Undefined::TooLarge)?;
            age.active = age.active.checked_add(active).ok_or(Undefined::TooLarge)?;
            age.cohorts += 1;
        }
    }
    for age in &mut ages {
        age.retention = share(age.active, age.size)?;
    }
    Ok(ages)
}
