//! The words of the strategy: states, links, benefits and assumptions.

use crate::{
    analysis::{chain::Link, plan::Horizon},
    base::{localised::Lang, number, period::Period},
    i18n::calendar::period_name,
    model::{
        Kind, Workspace,
        business_case::{Assumption, BenefitKind, Case},
        strategy::{Initiative, InitiativeState},
    },
    scene::names,
    tr,
};

use super::roadmap::{LeftOut, Warning};

pub fn state(state: InitiativeState, lang: Lang) -> String {
    tr!(lang, &format!("maps-state-{}", state.code().replace('_', "-")))
}

/// The name of an initiative, or what stands for it.
pub fn called(own: &Initiative, lang: Lang) -> String {
    names::called(&own.name, Kind::Initiative, lang)
}

/// Start and end as they were entered, as far as they are known.
pub fn dates(workspace: &Workspace, own: &Initiative, lang: Lang) -> String {
    let name = |period: Period| period_name(period, workspace.fiscal_start(), lang);
    match (own.start.map(name), own.end.map(name)) {
        (Some(start), Some(end)) if start == end => start,
        (Some(from), Some(to)) => tr!(lang, "roadmap-span", from = from, to = to),
        (Some(start), None) => tr!(lang, "roadmap-from", start = start),
        (None, Some(end)) => tr!(lang, "roadmap-until", end = end),
        (None, None) => tr!(lang, "roadmap-no-dates"),
    }
}

/// What cannot be as it is planned.
pub fn warning(workspace: &Workspace, warning: Warning, lang: Lang) -> String {
    match warning {
        Warning::BeginsTooEarly(other) => {
            let name = workspace.initiatives.get(other).map(|own| called(own, lang)).unwrap_or_default();
            tr!(lang, "roadmap-too-early", name = name)
        }
        Warning::Circle => tr!(lang, "roadmap-circle"),
        Warning::Overdue => tr!(lang, "roadmap-overdue"),
    }
}

/// Why something has no place in the calendar.
pub fn left_out(why: LeftOut, lang: Lang) -> String {
    let key = match why {
        LeftOut::NoDates => "roadmap-no-dates",
        LeftOut::NoStart => "roadmap-no-start",
        LeftOut::NoEnd => "roadmap-no-end",
        LeftOut::EndsBeforeStart => "roadmap-ends-before",
        LeftOut::FarOff => "roadmap-far-off",
    };
    tr!(lang, key)
}

/// What a column of the plan is called, and what belongs there.
pub fn horizon(horizon: Horizon, lang: Lang) -> (String, String) {
    let (name, about) = match horizon {
        Horizon::Now => ("roadmap-now", "roadmap-now-about"),
        Horizon::Next => ("roadmap-next", "roadmap-next-about"),
        Horizon::Later => ("roadmap-later", "roadmap-later-about"),
        Horizon::Past => ("roadmap-past", "roadmap-past-about"),
    };
    (tr!(lang, name), tr!(lang, about))
}

pub fn link(link: Link, lang: Lang) -> String {
    let key = match link {
        Link::Persona => "maps-link-persona",
        Link::Journey => "maps-link-journey",
        Link::Stage => "maps-link-stage",
        Link::Pain => "maps-link-pain",
        Link::Opportunity => "maps-link-opportunity",
        Link::Initiative => "maps-link-initiative",
        Link::Kpi => "maps-link-kpi",
        Link::Criterion => "maps-link-criterion",
    };
    tr!(lang, key)
}

pub fn benefit(kind: BenefitKind, lang: Lang) -> String {
    tr!(lang, benefit_key(kind))
}

/// The key of a benefit's name.
pub fn benefit_key(kind: BenefitKind) -> &'static str {
    match kind {
        BenefitKind::Retention => "maps-benefit-retention",
        BenefitKind::Calls => "maps-benefit-calls",
        BenefitKind::Index => "maps-benefit-index",
    }
}

pub fn assumption(assumption: Assumption, lang: Lang) -> String {
    tr!(lang, assumption_key(assumption))
}

/// The key of an assumption's name.
pub fn assumption_key(assumption: Assumption) -> &'static str {
    match assumption {
        Assumption::Margin => "maps-assumption-margin",
        Assumption::RetentionThen => "maps-assumption-retention",
        Assumption::Reduction => "maps-assumption-reduction",
        Assumption::VariableShare => "maps-assumption-variable",
        Assumption::Points => "maps-assumption-points",
        Assumption::RevenuePerPoint => "maps-assumption-revenue",
        Assumption::Attribution => "maps-assumption-attribution",
    }
}

/// Which end of the assumptions.
pub fn case(case: Case, lang: Lang) -> String {
    let key = match case {
        Case::Low => "worth-low",
        Case::Base => "worth-base",
        Case::High => "worth-high",
    };
    tr!(lang, key)
}

/// Money in whole units of the workspace's currency.
pub fn money(workspace: &Workspace, amount: f64) -> String {
    let figure = number::format(amount, 0);
    let currency = workspace.profile.currency.trim();
    if currency.is_empty() { figure } else { format!("{currency}\u{A0}{figure}") }
}
