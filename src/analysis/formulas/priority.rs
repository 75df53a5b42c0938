//! Scores and quadrants that put initiatives, opportunities and people in order (F27).

use super::undefined::{Quantity, Undefined, not_negative, positive, result, share, within};

/// F27a, RICE: `reach` ≥ 0 × `impact` ≥ 0 × `confidence` 0–1 ÷ `effort` in person-months above 0.
pub fn rice(reach: f64, impact: f64, confidence: f64, effort: f64) -> Result<f64, Undefined> {
    let value = not_negative(Quantity::Reach, reach)? * not_negative(Quantity::Impact, impact)?;
    result(value * share(Quantity::Confidence, confidence)? / positive(Quantity::Effort, effort)?)
}

/// F27b, opportunity score 0–20 from `importance` and `satisfaction`, each 0–10.
pub fn opportunity(importance: f64, satisfaction: f64) -> Result<f64, Undefined> {
    within(Quantity::Importance, importance, 0.0..=10.0)?;
    within(Quantity::Satisfaction, satisfaction, 0.0..=10.0)?;
    Ok(importance + (importance - satisfaction).max(0.0))
}

/// F27b: how much an opportunity asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OpportunityBand {
    /// Below 10: served well enough.
    Served,
    /// 10 to below 12.
    UnderServed,
    /// 12 to below 15.
    High,
    /// 15 and above.
    Extreme,
}

/// F27b, the band of an opportunity score.
pub fn opportunity_band(score: f64) -> OpportunityBand {
    // 9.3 + (9.3 − 3.6) and its like miss their band by the last digit.
    let from = |limit: f64| score >= limit - 1e-9;
    if from(15.0) {
        OpportunityBand::Extreme
    } else if from(12.0) {
        OpportunityBand::High
    } else if from(10.0) {
        OpportunityBand::UnderServed
    } else {
        OpportunityBand::Served
    }
}

/// F27c: what an initiative is by impact and effort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quadrant {
    /// High impact, low effort.
    QuickWin,
    /// High impact, high effort.
    BigBet,
    /// Low impact, low effort.
    FillIn,
    /// Low impact, high effort.
    Avoid,
}

/// F27c, quadrant of `impact` and `effort` 1–5; the value `cut` (usually 3) counts as high.
pub fn quadrant(impact: f64, effort: f64, cut: f64) -> Result<Quadrant, Undefined> {
    let high_impact = is_high(Quantity::Impact, impact, cut)?;
    let high_effort = is_high(Quantity::Effort, effort, cut)?;
    Ok(match (high_impact, high_effort) {
        (true, false) => Quadrant::QuickWin,
        (true, true) => Quadrant::BigBet,
        (false, false) => Quadrant::FillIn,
        (false, true) => Quadrant::Avoid,
    })
}

/// F27d: how to deal with a person or group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stance {
    /// High power, high interest.
    ManageClosely,
    /// High power, low interest.
    KeepSatisfied,
    /// Low power, high interest.
    KeepInformed,
    /// Low power, low interest.
    Monitor,
}

/// F27d, stance from `power` and `interest` 1–5; the value `cut` (usually 3) counts as high.
pub fn stance(power: f64, interest: f64, cut: f64) -> Result<Stance, Undefined> {
    let high_power = is_high(Quantity::Power, power, cut)?;
    let high_interest = is_high(Quantity::Interest, interest, cut)?;
    Ok(match (high_power, high_interest) {
        (true, true) => Stance::ManageClosely,
        (true, false) => Stance::KeepSatisfied,
        (false, true) => Stance::KeepInformed,
        (false, false) => Stance::Monitor,
    })
}

fn is_high(quantity: Quantity, score: f64, cut: f64) -> Result<bool, Undefined> {
    within(quantity, score, 1.0..=5.0)?;
    within(Quantity::Threshold, cut, 1.0..=5.0)?;
    Ok(score >= cut)
}

/// The middle score, of two the lower: for impact, where the burden of proof lies with the higher claim.
pub fn lower_median(scores: &[f64]) -> Option<f64> {
    median_at(scores, scores.len().checked_sub(1)? / 2)
}

/// The middle score, of two the higher: for effort, where caution expects more.
pub fn upper_median(scores: &[f64]) -> Option<f64> {
    median_at(scores, scores.len() / 2)
}

fn median_at(scores: &[f64], place: usize) -> Option<f64> {
    let mut sorted = scores.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(place).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_differ_only_between_two_middles() {
        let medians = |scores: &[f64]| (lower_median(scores), upper_median(scores));
        assert_eq!(medians(&[5.0, 2.0, 3.0, 1.0]), (Some(2.0), Some(3.0)));
        assert_eq!(medians(&[4.0, 1.0, 5.0]), (Some(4.0), Some(4.0)));
        assert_eq!(medians(&[]), (None, None));
    }

    #[test]
    fn the_cut_counts_as_high() {
        assert_eq!(quadrant(3.0, 3.0, 3.0), Ok(Quadrant::BigBet));
        assert_eq!(quadrant(2.0, 3.0, 3.0), Ok(Quadrant::Avoid));
        assert_eq!(stance(3.0, 2.0, 3.0), Ok(Stance::KeepSatisfied));
        assert_eq!(stance(1.0, 2.0, 3.0), Ok(Stance::Monitor));
    }

    #[test]
    fn bands_begin_where_they_say() {
        let bands = [9.9, 10.0, 12.0, 9.3 + (9.3 - 3.6)].map(opportunity_band);
        let (a, b) = (OpportunityBand::Served, OpportunityBand::UnderServed);
        assert_eq!(bands, [a, b, OpportunityBand::High, OpportunityBand::Extreme]);
    }
}
