//! Results of assessments in sentences.

use crate::{
    analysis::{
        formulas::{Undefined, consensus::Consensus},
        maturity::{CriterionResult, Outcome, Profile, Results, Staged},
    },
    base::{localised::Lang, number},
    model::maturity::{Coded, Instrument, Vote},
    tr,
};

/// Where the organisation stands, in one sentence.
pub fn placement(results: &Results, lang: Lang) -> String {
    match &results.outcome {
        Outcome::Staged(staged) => placed(staged, &results.instrument, lang),
        Outcome::Profile(profile) => profiled(profile, &results.instrument, lang),
        Outcome::Undefined(_) if results.nothing_applies() => tr!(lang, "maturity-nothing-applies"),
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
            percent = number::share(staged.progress, 0),
            number = i64::from(next),
            next = name(instrument, next, lang)
        ),
        None => tr!(lang, "maturity-placed-top", stage = here),
    }
}

fn profiled(profile: &Profile, instrument: &Instrument, lang: Lang) -> String {
    let Some(overall) = profile.overall else { return tr!(lang, "maturity-nothing-applies") };
    let binding = instrument.competencies.iter().find(|own| Some(&own.code) == profile.binding.as_ref());
    let binding = binding.map_or("", |own| own.name.get(lang));
    tr!(lang, "maturity-profiled", overall = number::format(overall, 0), binding = binding)
}

/// A stage with its number and name.
pub fn stage(instrument: &Instrument, number: u8, lang: Lang) -> String {
    tr!(lang, "maturity-stage", number = i64::from(number), name = name(instrument, number, lang))
}

fn name(instrument: &Instrument, number: u8, lang: Lang) -> String {
    instrument.stage(number).map_or("", |stage| stage.name.get(lang)).to_owned()
}

/// What has to be said beside the placement: the level, a base that was not earned, islands, how firm it is,
/// and what is unusual about the answers.
pub fn remarks(results: &Results, lang: Lang) -> Vec<String> {
    let mut remarks = unusual(results, lang);
    let Some(staged) = results.staged() else { return remarks };
    let instrument = &*results.instrument;
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
    if !results.nothing_known() {
        remarks.push(firmness(staged, lang));
    }
    remarks
}

/// What makes a result rest on less than it seems.
fn unusual(results: &Results, lang: Lang) -> Vec<String> {
    let mut remarks = Vec::new();
    if results.stray > 0 {
        remarks.push(tr!(lang, "maturity-stray", n = results.stray));
    }
    if results.weightless {
        remarks.push(tr!(lang, "maturity-weightless"));
    } else if !results.nothing_applies() && results.nothing_known() {
        remarks.push(tr!(lang, "maturity-nothing-known"));
    }
    if let ([only], true) = (results.respondents.as_slice(), results.participants.len() < 2) {
        remarks.push(tr!(lang, "maturity-one-respondent", role = only.role.as_str()));
    }
    let free = results.staged().map_or(&[][..], |staged| &staged.stages).iter();
    for row in free.filter(|row| row.achievement.is_none()) {
        remarks.push(tr!(lang, "maturity-stage-free", stage = stage(&results.instrument, row.number, lang)));
    }
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
                threshold = number::share(attempt.threshold, 0),
                stage = i64::from(attempt.stage)
            )
        })
        .collect();
    tr!(lang, "maturity-sensitive", attempts = tried.join(&tr!(lang, "maturity-list-gap")))
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

/// An index as a whole number; a dash where it is not defined.
pub fn index(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| number::format(value, 0))
}

/// A vote in figure and word.
pub fn vote(instrument: &Instrument, vote: Vote, lang: Lang) -> String {
    match vote {
        Vote::Level(value) => level(instrument, value, lang),
        Vote::DontKnow => tr!(lang, "maturity-dont-know"),
        Vote::NotApplicable => tr!(lang, "maturity-na"),
    }
}

/// How far the votes on a criterion agree.
pub fn agreement(row: &CriterionResult, lang: Lang) -> String {
    let (Some(range), Some(agreement)) = (row.range.filter(|_| row.levels > 2), row.agreement) else {
        return tr!(lang, "maturity-too-few", n = row.levels);
    };
    let key = if row.is_disputed() { "maturity-disputed" } else { "maturity-agreed-well" };
    tr!(lang, key, range = i64::from(range), agreement = number::format(agreement, 2))
}

/// An instrument with its version.
pub fn instrument(instrument: &Instrument, lang: Lang) -> String {
    let name = instrument.name.get(lang);
    tr!(lang, "maturity-instrument-version", name = name, version = i64::from(instrument.version))
}

/// Where the organisation stands in few words: the position, or the overall index.
pub fn short(results: &Results, lang: Lang) -> String {
    match &results.outcome {
        Outcome::Staged(staged) => {
            let position = number::format(staged.position, 2);
            let here = stage(&results.instrument, staged.stage, lang);
            tr!(lang, "maturity-short-stage", position = position, stage = here)
        }
        Outcome::Profile(profile) => tr!(lang, "maturity-short-profile", overall = index(profile.overall)),
        Outcome::Undefined(_) => placement(results, lang),
    }
}

/// The name of a part by its code; the code itself when there is no such part.
pub fn name_of<'a>(parts: &'a [Coded], code: &'a str, lang: Lang) -> &'a str {
    parts.iter().find(|own| own.code == code).map_or(code, |own| own.name.get(lang))
}
