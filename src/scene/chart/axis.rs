//! Where an axis has its labels.

use crate::base::period::{Period, PeriodLength};

/// A label of an axis, in data units.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    pub at: f64,
    pub text: String,
}

/// Labels of round values between two ends, at most `most` of them.
pub fn value_ticks([low, high]: [f64; 2], most: usize) -> Vec<f64> {
    let span = high - low;
    if !(span.is_finite() && span > 0.0) || most == 0 {
        return Vec::new();
    }
    let step = round_step(span / most as f64);
    let first = (low / step).ceil();
    let count = ((high / step).floor() - first).clamp(-1.0, most as f64) as i64;
    // Dividing by a whole number keeps 2.4 from becoming 2.4000000000000004.
    let at = |place: f64| if step < 1.0 { place / (1.0 / step).round() } else { place * step };
    (0..=count).map(|i| at(first + i as f64)).collect()
}

/// The smallest of 1, 2 and 5 times a power of ten that is not below `least`.
fn round_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.log10().floor());
    let factors = [1.0, 2.0, 5.0, 10.0];
    let factor = factors.into_iter().find(|factor| factor * power >= least * (1.0 - 1e-9));
    factor.unwrap_or(10.0) * power
}

/// Labels of periods between two places, at most `most`; they begin with whole years where they can.
pub fn period_ticks(
    first: Period,
    [low, high]: [f64; 2],
    most: usize,
    name: impl Fn(Period) -> String,
) -> Vec<Tick> {
    let span = high - low;
    if !span.is_finite() || span <= 0.0 || most == 0 {
        return Vec::new();
    }
    let steps: &[i32] = match first.length() {
        PeriodLength::Week => &[1, 2, 4, 13, 26, 52, 104, 260, 520, 1040, 2600],
        PeriodLength::Month => &[1, 3, 6, 12, 24, 60, 120, 240, 600],
        PeriodLength::Quarter => &[1, 2, 4, 8, 20, 40, 80, 200],
        PeriodLength::Year => &[1, 2, 5, 10, 20, 50, 100],
    };
    let fits = |step: &&i32| span / f64::from(**step) <= most as f64;
    let step = *steps.iter().find(fits).or(steps.last()).unwrap_or(&1);
    let offset = first.index();
    // Beyond these places there is no period at all.
    let (low, high) = (low.max(-20_000.0).ceil() as i32, high.min(20_000.0).floor() as i32);
    (low..=high)
        .filter(|place| (place + offset).rem_euclid(step) == 0)
        .filter_map(|place| Some(Tick { at: f64::from(place), text: name(first.plus(place)?) }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{base::localised::Lang, i18n::calendar::period_tick};

    #[test]
    fn values_are_labelled_at_round_places() {
        assert_eq!(value_ticks([-4.2, 41.0], 6), [0.0, 10.0, 20.0, 30.0, 40.0]);
        assert_eq!(value_ticks([2.3, 2.9], 3), [2.4, 2.6, 2.8]);
        assert_eq!(value_ticks([0.0, 1.0], 5).len(), 6);
        for range in [[1.0, 1.0], [2.0, 1.0], [f64::NAN, 1.0], [0.0, f64::INFINITY]] {
            assert!(value_ticks(range, 5).is_empty());
        }
    }

    #[test]
    fn periods_are_labelled_at_years_and_parts_of_them() {
        let texts = |first: &str, range, most| -> Vec<String> {
            let ticks =
                period_ticks(first.parse().unwrap(), range, most, |period| period_tick(period, 1, Lang::En));
            ticks.into_iter().map(|tick| tick.text).collect()
        };
        assert_eq!(texts("2024-01", [-0.5, 12.5], 5), ["2024", "Apr", "Jul", "Oct", "2025"]);
        assert_eq!(texts("2024-02", [-0.5, 24.5], 3), ["2025", "2026"]);
        assert_eq!(texts("2024-Q2", [-0.5, 3.5], 9), ["Q2", "Q3", "Q4", "2025"]);
        assert_eq!(texts("2199", [-0.5, 9.5], 20), ["2199", "2200"]);
        assert!(texts("2024-01", [f64::NAN, 3.0], 5).is_empty());
        assert!(texts("2024-01", [-1e300, 1e300], 5).len() < 10);
    }
}
