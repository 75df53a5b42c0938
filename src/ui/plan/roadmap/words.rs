//! The plan in words: stretches of time, and what a bar tells a screen reader.

use crate::{
    base::{
        id::Id,
        localised::Lang,
        months::{Months, month},
        period::Period,
    },
    i18n::calendar::period_name,
    model::strategy::Initiative,
    scene::strategy::{roadmap::Warning, words},
    tr,
    ui::Cx,
};

/// A stretch from its first to its last month.
pub fn span(months: Months, lang: Lang) -> String {
    let name = |number| month(number).map(|own| period_name(own, lang)).unwrap_or_default();
    if months.first == months.last {
        return name(months.first);
    }
    tr!(lang, "roadmap-span", from = name(months.first), to = name(months.last))
}

/// Start and end as they were entered, as far as they are known.
pub fn dates(own: &Initiative, lang: Lang) -> String {
    let name = |period: Period| period_name(period, lang);
    match (own.start.map(name), own.end.map(name)) {
        (Some(start), Some(end)) if start == end => start,
        (Some(from), Some(to)) => tr!(lang, "roadmap-span", from = from, to = to),
        (Some(start), None) => tr!(lang, "roadmap-from", start = start),
        (None, Some(end)) => tr!(lang, "roadmap-until", end = end),
        (None, None) => tr!(lang, "roadmap-no-dates"),
    }
}

/// The name of an initiative, or what stands for it.
pub fn name(cx: &Cx, id: Id<Initiative>) -> String {
    cx.workspace.initiatives.get(id).map_or_else(String::new, |own| words::called(own, cx.lang))
}

/// All that a bar says.
pub fn told(cx: &Cx, own: &Initiative, warning: Option<Warning>) -> String {
    let mut told = tr!(
        cx.lang,
        "roadmap-told",
        name = words::called(own, cx.lang),
        state = words::state(own.state, cx.lang),
        dates = dates(own, cx.lang)
    );
    let role = own.owner_role.trim();
    if !role.is_empty() {
        told += &tr!(cx.lang, "roadmap-told-more", more = role);
    }
    if let Some(warning) = warning {
        let warning = words::warning(cx.workspace, warning, cx.lang);
        told += &tr!(cx.lang, "roadmap-told-more", more = warning);
    }
    told
}
