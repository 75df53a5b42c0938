//! An interval from low to high.

/// Two limits in the unit of the value they surround, `low` ≤ `high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

impl Interval {
    /// The interval `half` to either side of `centre`.
    pub fn around(centre: f64, half: f64) -> Self {
        Self { low: centre - half, high: centre + half }
    }

    /// Both limits times `factor` (above 0): shares to percent or points.
    #[must_use]
    pub fn scaled(self, factor: f64) -> Self {
        Self { low: self.low * factor, high: self.high * factor }
    }

    /// Both limits moved into `min..=max`.
    #[must_use]
    pub fn clipped(self, min: f64, max: f64) -> Self {
        Self { low: self.low.max(min).min(max), high: self.high.min(max).max(min) }
    }

    /// Whether `value` lies between the limits or on one of them.
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}
