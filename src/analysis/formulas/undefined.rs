//! Why a number cannot be given, and the checks that find it out.

use std::ops::RangeInclusive;

/// What an input means; names the culprit in [`Undefined`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quantity {
    Achievement,
    Attribution,
    Benefit,
    CashFlow,
    Churn,
    Confidence,
    Contraction,
    Cost,
    Customers,
    DegreesOfFreedom,
    Difference,
    Discount,
    Effort,
    Expansion,
    GateMinimum,
    Impact,
    Importance,
    Interest,
    Level,
    Levels,
    Margin,
    Points,
    Power,
    Probability,
    Reach,
    Reduction,
    Retention,
    Revenue,
    Satisfaction,
    ScalePoint,
    Time,
    Threshold,
    Tolerance,
    Users,
    Valence,
    Value,
    Variance,
    VariableShare,
    Visits,
    Weight,
    Z,
}

/// Why a formula has no result for the input it was given.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum Undefined {
    #[error("there are no answers")]
    NoAnswers,
    #[error("{part} cannot be part of {whole}")]
    PartExceedsWhole { part: u64, whole: u64 },
    #[error("{quantity:?} is {value}, outside its range")]
    OutOfRange { quantity: Quantity, value: f64 },
    #[error("{0:?} is not a finite number")]
    NotFinite(Quantity),
    #[error("{0:?} is zero and would be divided by")]
    DividesByZero(Quantity),
    #[error("{given} given where {needed} are needed")]
    TooFew { needed: usize, given: usize },
    #[error("all answers agree, so the variance is zero")]
    NoVariance,
    /// `step` counts from 1: from its predecessor to it the funnel grows.
    #[error("step {step} of the funnel is larger than the step before")]
    FunnelGrows { step: usize },
    #[error("retention is not below one plus the discount, so the sum has no end")]
    Endless,
    #[error("the target equals the baseline")]
    TargetIsBaseline,
    #[error("the target date is not after the baseline date")]
    TargetNotAfterBaseline,
    #[error("the result is too large")]
    TooLarge,
}

/// `value` if it is finite.
pub(super) fn finite(quantity: Quantity, value: f64) -> Result<f64, Undefined> {
    if value.is_finite() { Ok(value) } else { Err(Undefined::NotFinite(quantity)) }
}

/// `value` if it lies in `range`, ends included.
pub(super) fn within(quantity: Quantity, value: f64, range: RangeInclusive<f64>) -> Result<f64, Undefined> {
    finite(quantity, value)?;
    if range.contains(&value) { Ok(value) } else { Err(Undefined::OutOfRange { quantity, value }) }
}

/// `value` if it is a share, 0–1.
pub(super) fn share(quantity: Quantity, value: f64) -> Result<f64, Undefined> {
    within(quantity, value, 0.0..=1.0)
}

/// `value` if it lies strictly between 0 and 1.
pub(super) fn open_share(quantity: Quantity, value: f64) -> Result<f64, Undefined> {
    share(quantity, value)?;
    if value > 0.0 && value < 1.0 { Ok(value) } else { Err(Undefined::OutOfRange { quantity, value }) }
}

/// `value` if it is 0 or more.
pub(super) fn not_negative(quantity: Quantity, value: f64) -> Result<f64, Undefined> {
    within(quantity, value, 0.0..=f64::MAX)
}

/// `value` if it is above 0.
pub(super) fn positive(quantity: Quantity, value: f64) -> Result<f64, Undefined> {
    not_negative(quantity, value)?;
    if value > 0.0 { Ok(value) } else { Err(Undefined::DividesByZero(quantity)) }
}

/// A discount rate: any number above −1.
pub(super) fn discount(value: f64) -> Result<f64, Undefined> {
    finite(Quantity::Discount, value)?;
    if value > -1.0 { Ok(value) } else { Err(Undefined::OutOfRange { quantity: Quantity::Discount, value }) }
}

/// A result, refused when the arithmetic overflowed.
pub(super) fn result(value: f64) -> Result<f64, Undefined> {
    if value.is_finite() { Ok(value) } else { Err(Undefined::TooLarge) }
}

/// The sum of `counts`, refused when it overflows.
pub(super) fn total(counts: &[u64]) -> Result<u64, Undefined> {
    counts.iter().try_fold(0_u64, |sum, &count| sum.checked_add(count)).ok_or(Undefined::TooLarge)
}

/// The number of elements in hand, refused below `needed`.
pub(super) fn at_least(needed: usize, given: usize) -> Result<(), Undefined> {
    if given >= needed { Ok(()) } else { Err(Undefined::TooFew { needed, given }) }
}
