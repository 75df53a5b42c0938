//! Problems of a workspace in words: what is wrong and how to mend it.

use crate::{
    base::localised::Lang,
    model::{
        Kind,
        check::{Fault, Problem},
    },
    tr,
};

/// A kind of record, as it stands within a sentence.
pub fn kind(lang: Lang, kind: Kind) -> String {
    super::text(lang, &format!("kind-{}", kind.prefix()))
}

/// A step of the history, as it stands after "Undo".
pub fn step(lang: Lang, label: crate::edit::Label) -> String {
    let kind = label.kind().map(|record| kind(lang, record)).unwrap_or_default();
    tr!(lang, label.key(), kind = kind, count = label.count())
}

/// What is wrong.
pub fn what(lang: Lang, problem: &Problem) -> String {
    match &problem.fault {
        Fault::Dangling(to) => tr!(lang, "problem-dangling", id = to.to_string()),
        Fault::Missing(missing) => tr!(lang, "problem-missing", kind = kind(lang, *missing)),
        Fault::Elsewhere(to) => tr!(lang, "problem-elsewhere", id = to.to_string()),
        Fault::NotFinite => tr!(lang, "problem-not_finite"),
        Fault::OutOfRange { value, .. } => {
            tr!(lang, "problem-out_of_range", value = value.to_string(), range = range(lang, &problem.fault))
        }
        Fault::ControlCharacter(c) => {
            tr!(lang, "problem-control_character", character = format!("U+{:04X}", u32::from(*c)))
        }
        Fault::Length { found, expected } => {
            tr!(lang, "problem-length", found = *found, expected = *expected)
        }
        Fault::WrongPoint => tr!(lang, "problem-wrong_point"),
        Fault::WrongPeriod(period) => tr!(lang, "problem-wrong_period", period = period.clone()),
        Fault::MoreThanAll { part, whole } => {
            tr!(lang, "problem-more_than_all", part = part.to_string(), whole = whole.to_string())
        }
        Fault::EndBeforeStart => tr!(lang, "problem-end_before_start"),
        Fault::UnknownCode(code) => tr!(lang, "problem-unknown_code", code = code.clone()),
        Fault::Twice(what) => tr!(lang, "problem-twice", what = what.clone()),
    }
}

/// What to do about it.
pub fn mend(lang: Lang, problem: &Problem) -> String {
    match &problem.fault {
        Fault::Dangling(to) => tr!(lang, "mend-dangling", kind = kind(lang, to.kind)),
        Fault::Missing(missing) => tr!(lang, "mend-missing", kind = kind(lang, *missing)),
        Fault::Elsewhere(to) => tr!(lang, "mend-elsewhere", kind = kind(lang, to.kind)),
        Fault::NotFinite => tr!(lang, "mend-not_finite"),
        Fault::OutOfRange { .. } => tr!(lang, "mend-out_of_range", range = range(lang, &problem.fault)),
        Fault::ControlCharacter(_) => tr!(lang, "mend-control_character"),
        Fault::Length { expected, .. } => tr!(lang, "mend-length", expected = *expected),
        Fault::WrongPoint => tr!(lang, "mend-wrong_point"),
        Fault::WrongPeriod(_) => tr!(lang, "mend-wrong_period"),
        Fault::MoreThanAll { .. } => tr!(lang, "mend-more_than_all"),
        Fault::EndBeforeStart => tr!(lang, "mend-end_before_start"),
        Fault::UnknownCode(_) => tr!(lang, "mend-unknown_code"),
        Fault::Twice(_) => tr!(lang, "mend-twice"),
    }
}

/// The values that make sense, in words; an end so far off that it is none is left out.
fn range(lang: Lang, fault: &Fault) -> String {
    let Fault::OutOfRange { low, high, .. } = fault else { return String::new() };
    match (*low, *high) {
        (low, f64::MAX) if low > 0.0 && low < 1e-9 => tr!(lang, "range-above", low = "0"),
        (low, f64::MAX) => tr!(lang, "range-from", low = low.to_string()),
        (f64::MIN, high) => tr!(lang, "range-to", high = high.to_string()),
        (low, high) => tr!(lang, "range-between", low = low.to_string(), high = high.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use crate::{i18n::exists, model::AnyId};

    use super::*;

    #[test]
    fn every_fault_has_words_in_both_languages() {
        let id: AnyId = "persona-a".parse().unwrap();
        let range = |low, high| Fault::OutOfRange { value: 7.0, low, high };
        let faults = [
            Fault::Dangling(id),
            Fault::Missing(Kind::Persona),
            Fault::Elsewhere(id),
            Fault::NotFinite,
            range(1.0, 5.0),
            range(0.0, f64::MAX),
            range(f64::MIN_POSITIVE, f64::MAX),
            Fault::ControlCharacter('\u{7}'),
            Fault::Length { found: 3, expected: 11 },
            Fault::WrongPoint,
            Fault::WrongPeriod("2025".to_owned()),
            Fault::MoreThanAll { part: 2.0, whole: 1.0 },
            Fault::EndBeforeStart,
            Fault::UnknownCode("A1".to_owned()),
            Fault::Twice("A1".to_owned()),
        ];
        for fault in faults {
            let code = fault.code();
            let problem = Problem { at: id, field: "a".to_owned(), fault };
            for lang in Lang::ALL {
                for prefix in ["problem", "mend"] {
                    assert!(exists(lang, &format!("{prefix}-{code}")), "{prefix}-{code}");
                }
                for words in [what(lang, &problem), mend(lang, &problem)] {
                    assert!(!words.contains(['{', '$']) && !words.contains("1797"), "{words}");
                }
            }
        }
    }
}
