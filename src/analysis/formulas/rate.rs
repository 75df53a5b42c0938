//! Rates x/n with their intervals, and the difference of two (F10w, F12, F12n).

use super::interval::Interval;
use super::quantile::{confidence_z, two_sided_p};
use super::undefined::{Quantity, Undefined, finite, open_share, positive};

/// `part` of `whole` as a share 0–1; refused for an empty whole and for a part larger than it.
pub fn share(part: u64, whole: u64) -> Result<f64, Undefined> {
    if whole == 0 {
        Err(Undefined::NoAnswers)
    } else if part > whole {
        Err(Undefined::PartExceedsWhole { part, whole })
    } else {
        Ok(part as f64 / whole as f64)
    }
}

/// F10w, Wilson's interval of the share `part`/`whole`, as shares 0–1.
pub fn wilson(part: u64, whole: u64, confidence: f64) -> Result<Interval, Undefined> {
    wilson_at(part, whole, confidence_z(confidence)?)
}

/// F10w at a given `z` > 0 instead of a confidence.
pub fn wilson_at(part: u64, whole: u64, z: f64) -> Result<Interval, Undefined> {
    let p = share(part, whole)?;
    positive(Quantity::Z, z)?;
    let n = whole as f64;
    let zz = z * z;
    let shrink = 1.0 + zz / n;
    let centre = (p + zz / (2.0 * n)) / shrink;
    let half = z / shrink * (p * (1.0 - p) / n + zz / (4.0 * n * n)).sqrt();
    let interval = Interval::around(centre, half).clipped(0.0, 1.0);
    // Exact at the ends, where rounding would leave a trace.
    Ok(Interval {
        low: if part == 0 { 0.0 } else { interval.low },
        high: if part == whole { 1.0 } else { interval.high },
    })
}

/// F12: how far two independent rates are apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateDifference {
    /// First share minus second, −1…1.
    pub difference: f64,
    /// Newcombe's hybrid score interval of the difference.
    pub interval: Interval,
    /// Test statistic with pooled variance.
    pub z: f64,
    /// Two-sided probability of a |z| at least as large if the rates were equal.
    pub p: f64,
}

/// F12, `first` and `second` as (part, whole); refused when all or none of both are parts.
pub fn difference(
    first: (u64, u64),
    second: (u64, u64),
    confidence: f64,
) -> Result<RateDifference, Undefined> {
    let (p1, p2) = (share(first.0, first.1)?, share(second.0, second.1)?);
    let w1 = wilson(first.0, first.1, confidence)?;
    let w2 = wilson(second.0, second.1, confidence)?;
    let (n1, n2) = (first.1 as f64, second.1 as f64);
    let pooled = (first.0 as f64 + second.0 as f64) / (n1 + n2);
    let variance = pooled * (1.0 - pooled) * (1.0 / n1 + 1.0 / n2);
    if variance <= 0.0 {
        return Err(Undefined::NoVariance);
    }
    let difference = p1 - p2;
    let z = difference / variance.sqrt();
    let interval = Interval {
        low: difference - (p1 - w1.low).hypot(w2.high - p2),
        high: difference + (w1.high - p1).hypot(p2 - w2.low),
    };
    Ok(RateDifference { difference, interval, z, p: two_sided_p(z) })
}

/// F12n: answers needed to know a share near `expected` to ± `margin` (both shares strictly in 0–1).
pub fn sample_size(expected: f64, margin: f64, confidence: f64) -> Result<u64, Undefined> {
    open_share(Quantity::Probability, expected)?;
    open_share(Quantity::Margin, margin)?;
    let z = confidence_z(confidence)?;
    whole_answers(z * z * expected * (1.0 - expected) / (margin * margin))
}

/// A number of answers rounded up, at least 1.
pub(super) fn whole_answers(n: f64) -> Result<u64, Undefined> {
    finite(Quantity::Value, n).map_err(|_| Undefined::TooLarge)?;
    // A number that is whole but for rounding errors is not pushed up by one.
    let whole = (n - 1e-9 * n.abs()).ceil().max(1.0);
    if whole < u64::MAX as f64 { Ok(whole as u64) } else { Err(Undefined::TooLarge) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilson_is_exact_at_the_ends() {
        assert_eq!(wilson(0, 20, 0.95).unwrap().low, 0.0);
        assert_eq!(wilson(20, 20, 0.99).unwrap().high, 1.0);
        let none = wilson(0, 20, 0.95).unwrap();
        let all = wilson(20, 20, 0.95).unwrap();
        assert!((none.high - (1.0 - all.low)).abs() < 1e-15);
    }

    #[test]
    fn impossible_counts_are_named() {
        assert_eq!(wilson(0, 0, 0.95), Err(Undefined::NoAnswers));
        assert_eq!(wilson(3, 2, 0.95), Err(Undefined::PartExceedsWhole { part: 3, whole: 2 }));
        assert_eq!(
            wilson(1, 2, 1.0),
            Err(Undefined::OutOfRange { quantity: Quantity::Confidence, value: 1.0 })
        );
    }
}
