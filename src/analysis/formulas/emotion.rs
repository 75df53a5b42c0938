//! The emotion line of a journey (F28). Valences may be unknown, which is not 0.

use super::undefined::{Quantity, Undefined, finite, result};

/// A valence and where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    pub valence: f64,
    /// 0-based stage.
    pub index: usize,
}

/// A fall between two neighbouring stages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fall {
    /// Change of valence, below 0.
    pub change: f64,
    /// The later stage, 0-based.
    pub at: usize,
}

/// F28: the line in numbers, over the stages that are known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EmotionLine {
    pub mean: f64,
    /// The first of equals.
    pub lowest: Moment,
    pub highest: f64,
    /// Share of the known stages below 0, 0–1.
    pub negative_share: f64,
    /// The valence farthest from 0; of two the negative.
    pub peak: f64,
    /// Valence of the last stage; None if it is unknown.
    pub end: Option<f64>,
    /// Mean of peak and end; None without an end.
    pub peak_end: Option<f64>,
    /// The first of equals; None if the line never falls between two neighbours that are known.
    pub largest_fall: Option<Fall>,
}

/// F28, the emotion line of the stages of a journey in order.
pub fn emotion_line(valences: &[Option<f64>]) -> Result<EmotionLine, Undefined> {
    let known: Vec<Moment> = valences
        .iter()
        .enumerate()
        .filter_map(|(index, valence)| valence.map(|valence| Moment { valence, index }))
        .collect();
    for moment in &known {
        finite(Quantity::Valence, moment.valence)?;
    }
    let first = *known.first().ok_or(Undefined::NoAnswers)?;
    let n = known.len() as f64;
    let lowest = known
        .iter()
        .fold(first, |lowest, moment| if moment.valence < lowest.valence { *moment } else { lowest });
    let highest = known.iter().fold(first.valence, |highest, moment| highest.max(moment.valence));
    let peak = farther(lowest.valence, highest);
    let end = valences.last().copied().flatten();
    Ok(EmotionLine {
        mean: known.iter().map(|moment| moment.valence / n).sum(),
        lowest,
        highest,
        negative_share: known.iter().filter(|moment| moment.valence < 0.0).count() as f64 / n,
        peak,
        end,
        peak_end: end.map(|end| f64::midpoint(peak, end)),
        largest_fall: largest_fall(valences)?,
    })
}

/// Of the lowest and the highest valence the one farther from 0; the lowest if they are equally far.
fn farther(lowest: f64, highest: f64) -> f64 {
    if highest.abs() > lowest.abs() { highest } else { lowest }
}

fn largest_fall(valences: &[Option<f64>]) -> Result<Option<Fall>, Undefined> {
    let mut largest: Option<Fall> = None;
    for (index, pair) in valences.windows(2).enumerate() {
        let [Some(before), Some(after)] = pair else { continue };
        let change = result(after - before)?;
        if change < largest.map_or(0.0, |fall| fall.change) {
            largest = Some(Fall { change, at: index + 1 });
        }
    }
    Ok(largest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_is_not_zero() {
        let line = emotion_line(&[Some(2.0), None, Some(-2.0), None]).unwrap();
        assert_eq!((line.mean, line.negative_share, line.peak), (0.0, 0.5, -2.0));
        assert_eq!((line.end, line.peak_end, line.largest_fall), (None, None, None));
        assert_eq!(line.lowest, Moment { valence: -2.0, index: 2 });
        assert_eq!(emotion_line(&[None]), Err(Undefined::NoAnswers));
    }

    #[test]
    fn the_peak_is_farthest_from_zero() {
        let peak = |valences: &[f64]| {
            emotion_line(&valences.iter().copied().map(Some).collect::<Vec<_>>()).unwrap().peak
        };
        assert_eq!(peak(&[1.0, 2.0, -1.0]), 2.0);
        assert_eq!(peak(&[1.0, 2.0]), 2.0);
        assert_eq!(peak(&[-1.0, -2.0]), -2.0);
        assert_eq!(peak(&[2.0, -2.0]), -2.0);
    }
}
