//! What is computed of maps in words: level of evidence, checks, differences, figures of the curve.

use crate::{
    analysis::journey::{Check, Counts, EvidenceLevel},
    base::{localised::Lang, number},
    model::journey::DecisionStage,
    tr,
};

pub fn evidence_level(level: EvidenceLevel, lang: Lang) -> String {
    let key = match level {
        EvidenceLevel::Assumed => "journeys-level-assumed",
        EvidenceLevel::Interviews => "journeys-level-interviews",
        EvidenceLevel::Survey => "journeys-level-survey",
        EvidenceLevel::Analytics => "journeys-level-analytics",
    };
    tr!(lang, key)
}

/// What is missing, for one record.
pub fn check(check: Check, lang: Lang) -> String {
    tr!(lang, &format!("journeys-check-{}", check.code().replace('_', "-")))
}

pub fn decision(stage: DecisionStage, lang: Lang) -> String {
    tr!(lang, &format!("journeys-decision-{}", stage.code()))
}

/// A feeling with its sign: whole numbers as such, means with one decimal.
pub fn feeling(value: f64) -> String {
    number::with_plus(&number::short(value, 1))
}

/// How much differs: "2 added, 1 moved", or that nothing does.
pub fn counts(counts: Counts, reading: Reading, lang: Lang) -> String {
    if counts.is_zero() {
        return tr!(lang, "journeys-differ-none");
    }
    let parts = [
        ("added", counts.added),
        ("removed", counts.removed),
        ("moved", counts.moved),
        ("changed", counts.changed),
    ];
    let set = reading.code();
    let words =
        |(what, count): (&str, usize)| tr!(lang, &format!("journeys-count-{set}-{what}"), count = count);
    let parts: Vec<String> = parts.into_iter().filter(|(_, count)| *count > 0).map(words).collect();
    parts.join(&tr!(lang, "journeys-list-separator"))
}

/// How the differences of two maps are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Reading {
    /// From the map as it is to the one that is wished.
    #[default]
    Change,
    /// From the planned map to what happens: what is missing, extra, out of place or different.
    Deviation,
}

impl Reading {
    pub const ALL: [Self; 2] = [Self::Change, Self::Deviation];

    /// As it stands in the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Deviation => "deviation",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feelings_have_a_sign_and_no_needless_decimals() {
        assert_eq!([-2.0, 0.0, 1.0, -3.0 / 7.0, 0.5].map(feeling), ["−2", "0", "+1", "−0.4", "+0.5"]);
    }

    #[test]
    fn counts_name_only_what_there_is() {
        let some = Counts { added: 2, moved: 1, ..Counts::default() };
        assert_eq!(counts(some, Reading::Change, Lang::En), "2 added, 1 moved");
        assert_eq!(counts(some, Reading::Deviation, Lang::En), "2 extra, 1 out of place");
        assert_eq!(counts(Counts::default(), Reading::Change, Lang::Zh), "没有差异");
    }
}
