//! The trend of a baseline window: a line through its two half-averages (F19, ours after statprocon).

use super::undefined::{Quantity, Undefined, at_least, finite, result};
use super::xmr::{self, Baseline};

/// A straight centre line over the places of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Change per period.
    pub slope: f64,
    /// Value at place 0.
    pub intercept: f64,
}

impl Trend {
    /// The value of the line at a place.
    pub fn at(self, place: f64) -> f64 {
        self.intercept + self.slope * place
    }

    /// What of a series lies above or below the line.
    pub fn residuals(self, values: &[Option<f64>]) -> Vec<Option<f64>> {
        values
            .iter()
            .enumerate()
            .map(|(place, value)| value.map(|value| value - self.at(place as f64)))
            .collect()
    }
}

/// Average place and average value of some points, which are not empty.
fn average(points: &[(f64, f64)]) -> (f64, f64) {
    let n = points.len() as f64;
    (points.iter().map(|point| point.0).sum::<f64>() / n, points.iter().map(|point| point.1).sum::<f64>() / n)
}

/// The first and the second half of the window; a point in the middle belongs to neither.
fn halves(values: &[Option<f64>], baseline: &Baseline) -> Result<[Vec<(f64, f64)>; 2], Undefined> {
    let inside = xmr::inside(values, baseline);
    let points: Vec<(f64, f64)> =
        inside.iter().enumerate().filter_map(|(place, value)| Some((place as f64, (*value)?))).collect();
    at_least(4, points.len())?;
    for point in &points {
        finite(Quantity::Value, point.1)?;
    }
    let half = points.len() / 2;
    let second = points.iter().skip(points.len() - half).copied().collect();
    Ok([points.into_iter().take(half).collect(), second])
}

/// The line through the averages of both halves of the window; refused under 4 points.
pub fn half_averages(values: &[Option<f64>], baseline: &Baseline) -> Result<Trend, Undefined> {
    let [first, second] = halves(values, baseline)?.map(|half| average(&half));
    let slope = result((second.1 - first.1) / (second.0 - first.0))?;
    Ok(Trend { slope, intercept: result(first.1 - slope * first.0)? })
}

/// Points of a window from which on a trend can be told from chance.
const LEAST: usize = 6;
/// Standard errors by which the halves of a window differ at least when it has a trend.
const FAR: f64 = 3.0;

/// Whether the halves of the window differ by more than three standard errors, as its moving ranges tell them:
/// then constant limits do not fit it. Never under 6 points (both numbers ours).
pub fn is_trending(values: &[Option<f64>], baseline: &Baseline) -> bool {
    let (Ok(limits), Ok(halves)) = (xmr::limits(values, baseline), halves(values, baseline)) else {
        return false;
    };
    let [first, second] = &halves;
    let error = limits.sigma * (2.0 / first.len() as f64).sqrt();
    let apart = (average(second).1 - average(first).1).abs();
    limits.points >= LEAST && apart > FAR * error && apart > 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(values: &[f64]) -> Vec<Option<f64>> {
        values.iter().copied().map(Some).collect()
    }

    #[test]
    fn the_line_passes_through_both_halves() {
        let values = some(&[1.0, 3.0, 2.0, 100.0, 7.0, 9.0, 8.0]);
        let trend = half_averages(&values, &Baseline::over(0..7)).unwrap();
        assert_eq!((trend.at(1.0), trend.at(5.0)), (2.0, 8.0));
        assert_eq!(trend.residuals(&values)[0], Some(0.5));
        assert!(half_averages(&values, &Baseline::over(0..3)).is_err());
    }

    #[test]
    fn a_climb_is_a_trend_and_noise_is_none() {
        let climb: Vec<f64> = (0..12).map(|i| f64::from(i) + if i % 2 == 0 { 0.4 } else { 0.0 }).collect();
        assert!(is_trending(&some(&climb), &Baseline::over(0..12)));
        let noise = [5.0, 6.0, 4.0, 5.5, 4.5, 5.0, 6.0, 4.0, 5.0, 5.5, 4.0, 6.0];
        assert!(!is_trending(&some(&noise), &Baseline::over(0..12)));
        assert!(!is_trending(&some(&climb[..5]), &Baseline::over(0..5)));
        assert!(!is_trending(&some(&[3.0; 12]), &Baseline::over(0..12)));
        assert!(is_trending(&some(&[1.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 2.0]), &Baseline::over(0..8)));
    }
}
