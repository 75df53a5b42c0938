//! What visitors' goals are worth (F30).

use super::undefined::{Quantity, Undefined, finite, result};

/// F30: value of all goals reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Engagement {
    /// Σ count × value.
    pub total: f64,
    pub per_visit: f64,
}

/// F30, engagement value of `goals` as (count, value of one) over `visits` above 0.
pub fn engagement(goals: &[(u64, f64)], visits: u64) -> Result<Engagement, Undefined> {
    if visits == 0 {
        return Err(Undefined::DividesByZero(Quantity::Visits));
    }
    let total = goals.iter().try_fold(0.0, |total, &(count, value)| {
        finite(Quantity::Value, value).map(|value| total + count as f64 * value)
    })?;
    let total = result(total)?;
    Ok(Engagement { total, per_visit: total / visits as f64 })
}
