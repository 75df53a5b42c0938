//! Tests and their results in sentences.

use crate::{
    analysis::{
        experiments::{self, Outcome},
        formulas::Undefined,
    },
    base::{localised::Lang, number},
    model::strategy::{Experiment, Variant},
    tr,
};

/// What a test shows, a sentence for each arm but the first.
pub fn results(own: &Experiment, lang: Lang) -> Vec<String> {
    if own.variants.len() < 2 {
        return vec![tr!(lang, "test-needs-two")];
    }
    match experiments::outcomes(own) {
        Ok(found) => found.iter().map(|outcome| result(own, outcome, lang)).collect(),
        Err(why) => vec![undefined(own, why, lang)],
    }
}

fn result(own: &Experiment, outcome: &Outcome, lang: Lang) -> String {
    let found = outcome.against_first;
    let points = |share: f64| number::format(share * 100.0, 1);
    let (name, first) = (arm_name(own, outcome.arm, lang), arm_name(own, 0, lang));
    let range = tr!(lang, "test-range", low = points(found.interval.low), high = points(found.interval.high));
    let key = match () {
        () if found.difference > 0.0 => "test-higher",
        () if found.difference < 0.0 => "test-lower",
        () => "test-same",
    };
    let by = points(found.difference.abs());
    let told = tr!(lang, key, name = name, first = first, points = by, range = range);
    let p =
        if found.p < 0.001 { "p < 0.001".to_owned() } else { format!("p = {}", number::format(found.p, 3)) };
    let sure = if outcome.may_be_chance { "test-chance" } else { "test-real" };
    format!("{told}{}", tr!(lang, sure, p = p))
}

fn undefined(own: &Experiment, why: Undefined, lang: Lang) -> String {
    let excess = own.variants.iter().position(|arm| arm.successes > arm.n);
    match (why, excess) {
        (Undefined::PartExceedsWhole { .. }, Some(at)) => {
            tr!(lang, "test-too-many", name = arm_name(own, at, lang))
        }
        (Undefined::NoAnswers, _) => tr!(lang, "test-nobody"),
        (Undefined::NoVariance, _) => tr!(lang, "test-all-alike"),
        _ => tr!(lang, "test-undefined"),
    }
}

/// What an arm is called: its name, or its letter.
pub fn arm_name(own: &Experiment, at: usize, lang: Lang) -> String {
    let name = own.variants.get(at).map_or("", |arm| arm.name.trim());
    if !name.is_empty() {
        return name.to_owned();
    }
    let letter = u8::try_from(at).ok().filter(|at| *at < 26).map_or('?', |at| char::from(b'A' + at));
    tr!(lang, "test-arm", letter = letter.to_string())
}

/// The rate of an arm with its interval; empty where there is none.
pub fn rate(arm: &Variant, lang: Lang) -> String {
    let percent = |share: f64| number::format(share * 100.0, 1);
    experiments::arm(arm).map_or_else(
        |_| String::new(),
        |own| {
            let (low, high) = (percent(own.interval.low), percent(own.interval.high));
            tr!(lang, "test-rate", rate = percent(own.rate), low = low, high = high)
        },
    )
}
