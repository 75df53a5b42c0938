//! Which way of a measure is the good one.

/// Whether a rise or a fall of a measure is an improvement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    HigherIsBetter,
    LowerIsBetter,
}

impl Direction {
    /// `change` with the sign of an improvement: positive is better (F11).
    pub fn improvement(self, change: f64) -> f64 {
        match self {
            Self::HigherIsBetter => change,
            Self::LowerIsBetter => -change,
        }
    }
}
