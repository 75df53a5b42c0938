//! Results of assessments in sentences.

use crate::{
    analysis::{
        formulas::{Undefined, consensus::Consensus},
        maturity::{Outcome, Profile, Results, Staged},
    },
    base::localised::Lang,
    model::maturity::Instrument,
    tr,
};

/// Where the organisation stands, in one sentence.
pub fn placement(results: &Results, lang: Lang) -> String {
    match &results.outcome {
        Outcome::Staged(staged) => placed(staged, &results.instrument, lang),
        Outcome::Profile(profile) => profiled(profile, &results.instrument, lang),
        Outcome::Undefined(Undefined::NoAnswers) => tr!(lang, "maturity-no-answers"),
        Outcome::Undefined(_) => tr!(lang, "maturity-undefined"),
    }
}

fn placed(staged: &Staged, instrument: &Instrument, lang: Lang) -> String {
    let here = stage(instrument, staged.stage, lang);
    match staged.next {
        Some(next) => tr!(
            lang,
            "maturity-placed",
            stage = here,
            percent = percent(staged.progress, lang),
            number = i64::from(next),
            next = name(instrument, next, lang)
        ),
        None => tr!(lang, "maturity-placed-top", stage = here),
    }
}

fn profiled(profile: &Profile, instrument: &Instrument, lang: Lang) -> String {
    let Some(overall) = profile.overall else { return tr!(lang, "maturity-no-answers") };
    let binding = instrument.competencies.iter().find(|own| Some(&own.code) == profile.binding.as_ref());
    let binding = binding.map_or("", |own| own.name.get(lang));
    tr!(lang, "maturity-profiled", overall = format!("{overall:.0}"), binding = binding)
}

/// A stage with its number and name.
pub fn stage(instrument: &Instrument, number: u8, lang: Lang) -> String {
    tr!(lang, "maturity-stage", number = i64::from(number), name = name(instrument, number, lang))
}

fn name(instrument: &Instrument, number: u8, lang: Lang) -> String {
    instrument.stage(number).map_or("", |stage| stage.name.get(lang)).to_owned()
}

/// What has to be said beside the placement: the level, a base that was not earned, islands, how firm it is.
pub fn remarks(results: &Results, lang: Lang) -> Vec<String> {
    let Some(staged) = results.staged() else { return Vec::new() };
    let instrument = &*results.instrument;
    let mut remarks = Vec::new();
    let band = instrument.bands.iter().find(|band| (band.first..=band.last).contains(&staged.stage));
    if let Some(band) = band {
        remarks.push(tr!(lang, "maturity-in-band", band = band.name.get(lang)));
    }
    if staged.basics_incomplete {
        remarks.push(tr!(lang, "maturity-basics-incomplete"));
    }
    if !staged.islands.is_empty() {
        let islands: Vec<String> =
            staged.islands.iter().map(|number| stage(instrument, *number, lang)).collect();
        remarks.push(tr!(lang, "maturity-islands", stages = islands.join(&tr!(lang, "maturity-list-gap"))));
    }
    remarks.push(firmness(staged, lang));
    remarks
}

/// Whether the placement hangs on the threshold.
fn firmness(staged: &Staged, lang: Lang) -> String {
    if !staged.is_sensitive() {
        return tr!(lang, "maturity-firm");
    }
    let tried: Vec<String> = staged
        .sensitivity
        .iter()
        .map(|attempt| {
            tr!(
                lang,
                "maturity-attempt",
                threshold = percent(attempt.threshold, lang),
                stage = i64::from(attempt.stage)
            )
        })
        .collect();
    tr!(lang, "maturity-sensitive", attempts = tried.join(&tr!(lang, "maturity-list-gap")))
}

/// A share as whole percent.
pub fn percent(share: f64, lang: Lang) -> String {
    tr!(lang, "maturity-percent", n = format!("{:.0}", share * 100.0))
}

/// A level in figure and word.
pub fn level(instrument: &Instrument, level: u8, lang: Lang) -> String {
    let name = instrument.levels.get(usize::from(level)).map_or("", |own| own.name.get(lang));
    format!("{level} {name}")
}

/// A consensus in words.
pub fn consensus(instrument: &Instrument, consensus: Consensus, lang: Lang) -> String {
    match consensus {
        Consensus::Level(value) => level(instrument, value, lang),
        Consensus::Unknown => tr!(lang, "maturity-unknown"),
        Consensus::NotApplicable => tr!(lang, "maturity-na"),
    }
}
