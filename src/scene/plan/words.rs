//! Opportunities and initiatives in words.

use crate::{
    analysis::{
        formulas::priority::{OpportunityBand, Quadrant},
        ranking::Input,
    },
    base::{localised::Lang, number},
    i18n::calendar::period_name,
    model::{Workspace, maturity::CriterionRef, strategy::Initiative},
    scene::strategy::words::money,
    tr,
};

/// The key of a band's name.
pub fn band_key(band: OpportunityBand) -> &'static str {
    match band {
        OpportunityBand::Served => "plan-band-served",
        OpportunityBand::UnderServed => "plan-band-under-served",
        OpportunityBand::High => "plan-band-high",
        OpportunityBand::Extreme => "plan-band-extreme",
    }
}

/// The key of a quadrant's name.
pub fn quadrant_key(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::QuickWin => "plan-quick-win",
        Quadrant::BigBet => "plan-big-bet",
        Quadrant::FillIn => "plan-fill-in",
        Quadrant::Avoid => "plan-avoid",
    }
}

/// What a score is made of.
pub fn input(workspace: &Workspace, input: Input, lang: Lang) -> String {
    let key = match input {
        Input::Impact | Input::RiceImpact => "plan-impact",
        Input::Effort => "plan-effort",
        Input::Unit => "plan-reach-unit",
        Input::Reach => "plan-reach",
        Input::Confidence => "plan-confidence",
        Input::Months => "plan-months",
        Input::Criterion(index) => {
            return workspace.priorities.criteria.get(index).map_or_else(String::new, |own| own.name.clone());
        }
        Input::Criteria => "plan-criteria-weighted",
        Input::Pains => "plan-pains",
        Input::Share => "plan-share",
        Input::Opportunity => "plan-opportunity-score",
    };
    tr!(lang, key)
}

/// A value of what a score is made of; a confidence in per cent.
pub fn input_figure(input: Input, value: f64) -> String {
    match input {
        Input::Confidence => number::short_share(value, 1),
        _ => number::figure(value),
    }
}

/// From when to when, as far as it is known.
pub fn span(workspace: &Workspace, own: &Initiative, lang: Lang) -> String {
    let name = |period| period_name(period, workspace.fiscal_start(), lang);
    match (own.start, own.end) {
        (None, None) => String::new(),
        (Some(start), None) => tr!(lang, "plan-from", period = name(start)),
        (None, Some(end)) => tr!(lang, "plan-until", period = name(end)),
        (Some(start), Some(end)) if start == end => name(start),
        (Some(start), Some(end)) => {
            tr!(lang, "plan-span", start = name(start), end = name(end))
        }
    }
}

/// What it costs once and a year, as far as it is known.
pub fn costs(workspace: &Workspace, own: &Initiative, lang: Lang) -> String {
    let a_year = |cost| tr!(lang, "plan-a-year", amount = money(workspace, cost));
    match (own.cost_once, own.cost_per_year) {
        (None, None) => String::new(),
        (Some(once), None) => money(workspace, once),
        (None, Some(cost)) => a_year(cost),
        (Some(once), Some(cost)) => {
            tr!(lang, "plan-cost-both", once = money(workspace, once), yearly = a_year(cost))
        }
    }
}

/// A criterion of maturity by its code and what it asks for.
pub fn criterion(workspace: &Workspace, own: &CriterionRef, lang: Lang) -> String {
    let instrument = workspace.instruments.get(own.instrument);
    let text = instrument
        .and_then(|instrument| instrument.criterion(&own.criterion))
        .map_or("", |criterion| criterion.text.get(lang));
    let text = text.trim().trim_end_matches(['.', '。']);
    if text.is_empty() { own.criterion.clone() } else { format!("{} {text}", own.criterion) }
}
