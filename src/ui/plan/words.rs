//! Opportunities and initiatives told in one line, for lists, tooltips and screen readers.

use crate::{
    analysis::{priorities::RankedOpportunity, ranking::Standing},
    base::{id::Id, number},
    model::strategy::{Initiative, Opportunity},
    scene::{
        names,
        plan::words::{band_key, quadrant_key},
    },
    tr,
    ui::Cx,
};

/// The name of an opportunity, or what stands for it.
pub fn opportunity(cx: &Cx, id: Id<Opportunity>) -> String {
    names::record(cx.workspace, id.into(), cx.lang)
}

/// The name of an initiative, or what stands for it.
pub fn initiative(cx: &Cx, id: Id<Initiative>) -> String {
    names::record(cx.workspace, id.into(), cx.lang)
}

/// An opportunity with its values.
pub fn opportunity_told(cx: &Cx, row: &RankedOpportunity) -> String {
    let name = opportunity(cx, row.id);
    let Some(own) = cx.workspace.opportunities.get(row.id) else { return name };
    let value = |value: Option<f64>| value.map_or_else(|| "—".to_owned(), number::figure);
    match (row.score, row.band, row.rank) {
        (Some(score), Some(band), Some(rank)) => tr!(
            cx.lang,
            "plan-opportunity-told",
            name = name,
            importance = value(own.importance),
            satisfaction = value(own.satisfaction),
            score = number::figure(score),
            band = cx.tr(band_key(band)),
            rank = rank
        ),
        _ => tr!(cx.lang, "plan-not-scored-told", name = name),
    }
}

/// An initiative with its place in the matrix and what stands behind it.
pub fn initiative_told(cx: &Cx, own: &Standing) -> String {
    let value = |value: Option<f64>| value.map_or_else(|| "—".to_owned(), number::figure);
    let quadrant = own.own.quadrant.map_or_else(|| cx.tr("plan-not-placed"), |own| cx.tr(quadrant_key(own)));
    tr!(
        cx.lang,
        "plan-initiative-told",
        name = initiative(cx, own.own.id),
        impact = value(own.own.impact),
        effort = value(own.own.effort),
        quadrant = quadrant,
        sources = own.backing.sources
    )
}
