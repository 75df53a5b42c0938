//! The words of the strategy: states, links, benefits and assumptions.

use crate::{
    analysis::{
        business_case::{Assumption, BenefitKind},
        chain::Link,
    },
    base::{localised::Lang, number},
    model::{Workspace, strategy::InitiativeState},
    tr,
};

pub fn state(state: InitiativeState, lang: Lang) -> String {
    tr!(lang, &format!("strategy-state-{}", state.code().replace('_', "-")))
}

pub fn link(link: Link, lang: Lang) -> String {
    let key = match link {
        Link::Persona => "strategy-link-persona",
        Link::Journey => "strategy-link-journey",
        Link::Stage => "strategy-link-stage",
        Link::Pain => "strategy-link-pain",
        Link::Opportunity => "strategy-link-opportunity",
        Link::Initiative => "strategy-link-initiative",
        Link::Kpi => "strategy-link-kpi",
        Link::Criterion => "strategy-link-criterion",
    };
    tr!(lang, key)
}

pub fn benefit(kind: BenefitKind, lang: Lang) -> String {
    let key = match kind {
        BenefitKind::Retention => "strategy-benefit-retention",
        BenefitKind::Calls => "strategy-benefit-calls",
        BenefitKind::Index => "strategy-benefit-index",
    };
    tr!(lang, key)
}

pub fn assumption(assumption: Assumption, lang: Lang) -> String {
    let key = match assumption {
        Assumption::Margin => "strategy-assumption-margin",
        Assumption::RetentionThen => "strategy-assumption-retention",
        Assumption::Reduction => "strategy-assumption-reduction",
        Assumption::VariableShare => "strategy-assumption-variable",
        Assumption::Points => "strategy-assumption-points",
        Assumption::RevenuePerPoint => "strategy-assumption-revenue",
        Assumption::Attribution => "strategy-assumption-attribution",
    };
    tr!(lang, key)
}

/// Money in whole units of the workspace's currency.
pub fn money(workspace: &Workspace, amount: f64) -> String {
    let figure = number::format(amount, 0);
    let currency = workspace.profile.currency.trim();
    if currency.is_empty() { figure } else { format!("{currency}\u{A0}{figure}") }
}
