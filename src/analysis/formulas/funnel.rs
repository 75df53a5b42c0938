//! A funnel of steps (F13).

use super::interval::Interval;
use super::rate::{share, wilson};
use super::undefined::{Undefined, at_least};

/// F13: a closed funnel, in which nobody joins after the first step.
#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    /// One row per passage from a step to the next.
    pub rows: Vec<FunnelRow>,
    /// Last step of the first, percent.
    pub overall: f64,
    /// Row with the lowest rate, counted from 1; the first of equals.
    pub worst_rate: usize,
    /// Row with the most lost, counted from 1; the first of equals.
    pub worst_lost: usize,
}

/// F13: the passage from one step to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FunnelRow {
    /// None after a step that nobody reached.
    pub rate: Option<StepRate>,
    /// Number lost on the way.
    pub lost: u64,
    /// Percent of the first step.
    pub cumulative: f64,
}

/// F13: the share that passes, all in percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StepRate {
    pub passed: f64,
    /// Wilson's, of `passed`.
    pub interval: Interval,
    /// 100 − `passed`.
    pub dropped: f64,
}

/// F13, rates of a closed funnel; refused when a step grows: such a funnel is open.
pub fn closed(steps: &[u64], confidence: f64) -> Result<Funnel, Undefined> {
    let first = first_step(steps)?;
    let mut rows = Vec::with_capacity(steps.len());
    for (index, (&before, &after)) in steps.iter().zip(steps.iter().skip(1)).enumerate() {
        if after > before {
            return Err(Undefined::FunnelGrows { step: index + 1 });
        }
        let rate = if before == 0 { None } else { Some(step_rate(before, after, confidence)?) };
        rows.push(FunnelRow { rate, lost: before - after, cumulative: 100.0 * share(after, first)? });
    }
    let overall = rows.last().map_or(100.0, |row| row.cumulative);
    let worst_rate = first_largest(rows.iter().map(|row| row.rate.map_or(-1.0, |rate| rate.dropped)));
    let worst_lost = first_largest(rows.iter().map(|row| row.lost as f64));
    Ok(Funnel { rows, overall, worst_rate, worst_lost })
}

/// Rates of an open funnel, percent of the step before, above 100 where people join; None after an empty step.
pub fn open(steps: &[u64]) -> Result<Vec<Option<f64>>, Undefined> {
    first_step(steps)?;
    let pairs = steps.iter().zip(steps.iter().skip(1));
    Ok(pairs.map(|(&before, &after)| (before > 0).then(|| 100.0 * (after as f64 / before as f64))).collect())
}

fn first_step(steps: &[u64]) -> Result<u64, Undefined> {
    at_least(2, steps.len())?;
    match steps.first() {
        Some(&first) if first > 0 => Ok(first),
        _ => Err(Undefined::NoAnswers),
    }
}

fn step_rate(before: u64, after: u64, confidence: f64) -> Result<StepRate, Undefined> {
    let passed = 100.0 * share(after, before)?;
    let dropped = 100.0 * share(before - after, before)?;
    Ok(StepRate { passed, interval: wilson(after, before, confidence)?.scaled(100.0), dropped })
}

/// Place of the first largest value, counted from 1.
fn first_largest(values: impl Iterator<Item = f64>) -> usize {
    let mut best = (1, f64::MIN);
    for (index, value) in values.enumerate() {
        if value > best.1 {
            best = (index + 1, value);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_an_empty_step_there_is_no_rate() {
        let funnel = closed(&[10, 0, 0], 0.95).unwrap();
        assert!(funnel.rows[1].rate.is_none());
        assert_eq!((funnel.worst_rate, funnel.worst_lost), (1, 1));
        assert_eq!(open(&[10, 0, 5, 10]).unwrap(), [Some(0.0), None, Some(200.0)]);
    }

    #[test]
    fn the_first_of_equals_is_the_worst() {
        let funnel = closed(&[100, 50, 25], 0.95).unwrap();
        assert_eq!((funnel.worst_rate, funnel.worst_lost), (1, 1));
        let funnel = closed(&[100, 90, 45, 0], 0.95).unwrap();
        assert_eq!((funnel.worst_rate, funnel.worst_lost), (3, 2));
    }

    #[test]
    fn impossible_funnels_are_refused() {
        assert_eq!(closed(&[5, 3, 4], 0.95), Err(Undefined::FunnelGrows { step: 2 }));
        assert_eq!(closed(&[0, 0], 0.95), Err(Undefined::NoAnswers));
        assert_eq!(closed(&[5], 0.95), Err(Undefined::TooFew { needed: 2, given: 1 }));
    }
}
