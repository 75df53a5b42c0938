//! Stakeholders in words: names, support, what asks for attention.

use crate::{
    analysis::stakeholders::{Concern, stance},
    base::{id::Id, number},
    model::{Kind, organisation::Stakeholder},
    scene::{names, stakeholders::stance_key},
    tr,
    ui::Cx,
};

/// The role, or what stands for it.
pub fn role(cx: &Cx, id: Id<Stakeholder>) -> String {
    let role = cx.workspace.stakeholders.get(id).map_or("", |own| &own.role);
    names::called(role, Kind::Stakeholder, cx.lang)
}

/// A support of −2…+2 as a word.
pub fn support(cx: &Cx, support: Option<i8>) -> String {
    match support {
        Some(support) => cx.tr(&format!("stakeholders-support-{}", i16::from(support) + 2)),
        None => cx.tr("stakeholders-support-unknown"),
    }
}

/// All supports, the strongest first, then that it is not known.
pub fn supports(cx: &Cx) -> Vec<(Option<i8>, String)> {
    let known = [2, 1, 0, -1, -2].map(Some);
    known.into_iter().chain([None]).map(|value| (value, support(cx, value))).collect()
}

/// How a stakeholder stands, for a screen reader and a tooltip.
pub fn told(cx: &Cx, id: Id<Stakeholder>, own: &Stakeholder) -> String {
    let number = |value: Option<f64>| value.map_or_else(|| "—".to_owned(), number::figure);
    let stance = stance(own).map_or_else(|| cx.tr("stakeholders-not-placed"), |own| cx.tr(stance_key(own)));
    tr!(
        cx.lang,
        "stakeholders-told",
        role = role(cx, id),
        power = number(own.power),
        interest = number(own.interest),
        stance = stance,
        support = support(cx, own.support)
    )
}

/// What asks for attention, as a sentence.
pub fn concern(cx: &Cx, concern: Concern) -> String {
    match concern {
        Concern::PowerfulAgainst => cx.tr("stakeholders-concern-against"),
        Concern::Late(id) => {
            let text = cx.workspace.stakeholder_actions.get(id).map_or("", |action| action.text.as_str());
            tr!(cx.lang, "stakeholders-concern-late", action = text)
        }
        Concern::NothingDone => cx.tr("stakeholders-concern-nothing"),
        Concern::NobodyInTouch => cx.tr("stakeholders-concern-nobody"),
        Concern::NotPlaced => cx.tr("stakeholders-concern-not-placed"),
    }
}
