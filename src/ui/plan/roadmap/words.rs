//! The plan in words: stretches of time, and what a bar tells a screen reader.

use crate::{
    base::{
        id::Id,
        localised::Lang,
        months::{Months, month},
    },
    i18n::calendar::period_name,
    model::strategy::Initiative,
    scene::strategy::{roadmap::Warning, words},
    tr,
    ui::Cx,
};

/// A stretch from its first to its last month.
pub fn span(months: Months, lang: Lang) -> String {
    // Months are the same in every year.
    let name = |number| month(number).map(|own| period_name(own, 1, lang)).unwrap_or_default();
    if months.first == months.last {
        return name(months.first);
    }
    tr!(lang, "roadmap-span", from = name(months.first), to = name(months.last))
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
        dates = words::dates(cx.workspace, own, cx.lang)
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
