//! Answers on a rating scale: mean, top box, customer effort (F09–F11).

use super::direction::Direction;
use super::interval::Interval;
use super::quantile::student_t;
use super::rate::{share, wilson};
use super::undefined::{Quantity, Undefined, at_least, open_share, result, total};

/// Counts of the answers from `min` upwards, one per scale point, two points at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScaleCounts<'a> {
    /// Lowest scale point, usually 1.
    pub min: i32,
    pub counts: &'a [u64],
}

impl ScaleCounts<'_> {
    /// Highest scale point.
    pub fn max(&self) -> f64 {
        f64::from(self.min) + self.counts.len() as f64 - 1.0
    }

    /// Number of answers, refused when there are none or the scale has fewer than two points.
    fn answers(&self) -> Result<u64, Undefined> {
        at_least(2, self.counts.len())?;
        match total(self.counts)? {
            0 => Err(Undefined::NoAnswers),
            n => Ok(n),
        }
    }

    /// Each scale point with its count.
    fn points(&self) -> impl Iterator<Item = (f64, u64)> {
        let min = f64::from(self.min);
        self.counts.iter().enumerate().map(move |(index, &count)| (min + index as f64, count))
    }

    /// Number of answers on the scale points that `wanted` picks.
    fn count_of(&self, wanted: impl Fn(f64) -> bool) -> u64 {
        self.points().filter(|(point, _)| wanted(*point)).map(|(_, count)| count).sum()
    }

    fn mean(&self, n: u64) -> f64 {
        self.points().map(|(point, count)| point * count as f64).sum::<f64>() / n as f64
    }

    /// Place of `mean` between the ends of the scale, 0–100.
    fn index(&self, mean: f64) -> f64 {
        let min = f64::from(self.min);
        100.0 * (mean - min) / (self.max() - min)
    }

    fn on_scale(&self, point: i32) -> Result<f64, Undefined> {
        let value = f64::from(point);
        if point >= self.min && value <= self.max() {
            Ok(value)
        } else {
            Err(Undefined::OutOfRange { quantity: Quantity::ScalePoint, value })
        }
    }
}

/// F09: the mean answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleMean {
    /// Number of answers.
    pub n: u64,
    /// Scale points.
    pub mean: f64,
    /// The mean as 0–100 between the ends of the scale.
    pub index: f64,
    /// None with a single answer.
    pub spread: Option<ScaleSpread>,
}

/// F09: how sure the mean is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleSpread {
    /// Sample standard deviation (n − 1), scale points.
    pub sd: f64,
    /// Quantile of Student's t with n − 1 degrees of freedom.
    pub t: f64,
    /// Scale points, clipped to the scale.
    pub interval: Interval,
}

/// F09, mean with its t interval.
pub fn mean(scale: &ScaleCounts<'_>, confidence: f64) -> Result<ScaleMean, Undefined> {
    open_share(Quantity::Confidence, confidence)?;
    let n = scale.answers()?;
    let mean = scale.mean(n);
    let spread = if n < 2 { None } else { Some(spread(scale, mean, confidence)?) };
    Ok(ScaleMean { n, mean, index: scale.index(mean), spread })
}

fn spread(scale: &ScaleCounts<'_>, mean: f64, confidence: f64) -> Result<ScaleSpread, Undefined> {
    let n = scale.answers()? as f64;
    let squares: f64 =
        scale.points().map(|(point, count)| (point - mean) * (point - mean) * count as f64).sum();
    let sd = result((squares / (n - 1.0)).sqrt())?;
    let t = student_t(0.5 + confidence / 2.0, n - 1.0)?;
    let interval = Interval::around(mean, t * sd / n.sqrt()).clipped(f64::from(scale.min), scale.max());
    Ok(ScaleSpread { sd, t, interval })
}

/// The interval of the difference of two independent means after Welch, first minus second, scale points (ours: the
/// domain names no test of means); refused with fewer than two answers on a side or when nothing varies.
pub fn mean_difference(
    first: &ScaleCounts<'_>,
    second: &ScaleCounts<'_>,
    confidence: f64,
) -> Result<(f64, Interval), Undefined> {
    let part = |scale: &ScaleCounts<'_>| -> Result<(f64, f64, f64), Undefined> {
        let mean = mean(scale, confidence)?;
        let spread = mean.spread.ok_or(Undefined::TooFew { needed: 2, given: 1 })?;
        Ok((mean.mean, spread.sd * spread.sd / mean.n as f64, mean.n as f64 - 1.0))
    };
    let ((m1, v1, f1), (m2, v2, f2)) = (part(first)?, part(second)?);
    let variance = v1 + v2;
    if variance <= 0.0 {
        return Err(Undefined::NoVariance);
    }
    let freedom = variance * variance / (v1 * v1 / f1 + v2 * v2 / f2);
    let half = student_t(0.5 + confidence / 2.0, freedom)? * variance.sqrt();
    Ok((m1 - m2, Interval::around(m1 - m2, half)))
}

/// F10: the share of good answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TopBox {
    /// Answers at or above the threshold.
    pub hits: u64,
    /// Number of answers.
    pub n: u64,
    /// Percent.
    pub share: f64,
    /// Wilson's, percent.
    pub interval: Interval,
}

/// F10, share of the answers from `from` (a point of the scale) upwards.
pub fn top_box(scale: &ScaleCounts<'_>, from: i32, confidence: f64) -> Result<TopBox, Undefined> {
    let n = scale.answers()?;
    let from = scale.on_scale(from)?;
    let hits = scale.count_of(|point| point >= from);
    let interval = wilson(hits, n, confidence)?.scaled(100.0);
    Ok(TopBox { hits, n, share: 100.0 * share(hits, n)?, interval })
}

/// Which answers to a customer effort question mean easy and hard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EffortQuestion<'a> {
    /// "How much effort" is better low, "made it easy" is better high.
    pub direction: Direction,
    /// Scale points that count as easy.
    pub easy: &'a [i32],
    /// Scale points that count as hard.
    pub hard: &'a [i32],
}

/// F11: customer effort.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effort {
    /// Number of answers.
    pub n: u64,
    /// Scale points.
    pub mean: f64,
    /// 0–100, high is easy whatever the question's direction.
    pub ease_index: f64,
    /// Percent.
    pub easy_share: f64,
    /// Wilson's, of the easy share, percent.
    pub easy_interval: Interval,
    /// Percent.
    pub hard_share: f64,
    /// Easy minus hard, points −100…100.
    pub net_ease: f64,
}

/// F11, shares, index and net ease. The t interval of the mean is that of [`mean()`].
pub fn effort(
    scale: &ScaleCounts<'_>,
    question: &EffortQuestion<'_>,
    confidence: f64,
) -> Result<Effort, Undefined> {
    let n = scale.answers()?;
    let easy = count_in(scale, question.easy)?;
    let hard = count_in(scale, question.hard)?;
    let mean = scale.mean(n);
    let ease_index = match question.direction {
        Direction::HigherIsBetter => scale.index(mean),
        Direction::LowerIsBetter => 100.0 - scale.index(mean),
    };
    let easy_share = 100.0 * share(easy, n)?;
    let hard_share = 100.0 * share(hard, n)?;
    Ok(Effort {
        n,
        mean,
        ease_index,
        easy_share,
        easy_interval: wilson(easy, n, confidence)?.scaled(100.0),
        hard_share,
        net_ease: easy_share - hard_share,
    })
}

/// Answers on any of `set`, each scale point once.
fn count_in(scale: &ScaleCounts<'_>, set: &[i32]) -> Result<u64, Undefined> {
    let set = set.iter().map(|&point| scale.on_scale(point)).collect::<Result<Vec<_>, _>>()?;
    Ok(scale.count_of(|point| set.contains(&point)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_differ_as_welch_has_it() {
        // By hand: means 3.35 and 2.4, squared errors 0.080395 and 0.075789, 37.97 degrees of freedom, t = 2.0244.
        let (first, second) = ([2, 3, 5, 6, 4], [6, 5, 5, 3, 1]);
        let of = |counts| ScaleCounts { min: 1, counts };
        let (difference, interval) = mean_difference(&of(&first), &of(&second), 0.95).unwrap();
        assert!((difference - 0.95).abs() < 1e-12, "{difference}");
        assert!(
            (interval.low - 0.149_94).abs() < 1e-4 && (interval.high - 1.750_06).abs() < 1e-4,
            "{interval:?}"
        );
        assert_eq!(
            mean_difference(&of(&[0, 0, 3, 0, 0]), &of(&[0, 0, 5, 0, 0]), 0.95),
            Err(Undefined::NoVariance)
        );
        assert!(mean_difference(&of(&[0, 0, 1, 0, 0]), &of(&second), 0.95).is_err());
    }
}
