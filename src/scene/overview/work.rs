//! What hurts customers most, and what is done about it.

use jiff::civil::Date;

use crate::{
    analysis::priorities::{RankedPain, pains as ranked},
    base::{
        colour::Colour,
        geom::{pos, rect},
        id::Id,
    },
    i18n::calendar::period_name,
    model::{
        Kind,
        journey::{Content, Frequency},
        order::in_order,
        strategy::{Initiative, InitiativeState},
    },
    scene::{
        Stroke,
        journey_map::said,
        names,
        strategy::words,
        theme::{Hue, space},
    },
    tr,
};

use super::{
    To,
    page::{BODY, Page, SMALL, joined, middle_of, record},
};

const PAINS: usize = 5;
const INITIATIVES: usize = 5;
/// Width of what stands before the words.
const MARK: f32 = 56.0;

/// The pains that hurt most, by severity, frequency and share of customers.
pub fn pains(page: &mut Page) {
    page.heading("overview-hurts");
    let pains = ranked(page.workspace);
    if pains.is_empty() {
        page.invitation("overview-no-pains", "overview-map", To::Journeys);
        return;
    }
    for pain in pains.iter().take(PAINS) {
        pain_row(page, pain);
    }
    page.sheet.y -= space::S;
}

fn pain_row(page: &mut Page, pain: &RankedPain) {
    let (theme, lang, workspace) = (page.theme(), page.lang(), page.workspace);
    let Some(card) = workspace.cards.get(pain.card) else { return };
    let (x, width) = page.column;
    let top = page.sheet.y;
    pips(page, (x, top), pain.severity);
    let text = said(workspace, card);
    let words = pos(x + MARK, top);
    let mut y = top + page.text((words, width - MARK, 2), text, (BODY, theme.ink));
    let stage = workspace.stages.get(pain.stage).map(|own| own.name.clone()).unwrap_or_default();
    let journey = workspace.journeys.get(pain.journey);
    let persona = if card.persona.is_set() {
        Some(card.persona)
    } else {
        journey.and_then(|own| own.personas.first().copied())
    };
    let persona = persona.and_then(|id| workspace.personas.get(id)).map(|own| own.name.clone());
    let severity = tr!(lang, "overview-severity", severity = i64::from(pain.severity));
    let about = joined([stage, persona.unwrap_or_default(), severity, frequency(page, &card.content)]);
    y += page.text((pos(x + MARK, y), width - MARK, 1), &about, (SMALL, theme.second_ink));
    page.sheet.y = y;
    let name = tr!(lang, "overview-pain-said", pain = text, about = about);
    page.part_from(top, record(pain.card), name);
    page.sheet.y += space::M;
}

/// How severe it is out of five, as five dots.
fn pips(page: &mut Page, (x, top): (f32, f32), severity: u8) {
    let theme = page.theme();
    let strong = theme.hue(Hue::Vermilion).edge;
    for place in 0..5_u8 {
        let center = middle_of(x + 3.5 + f32::from(place) * 9.0, top, BODY);
        let fill = if place < severity { strong } else { theme.hairline };
        page.dot(center, 3.5, (Some(fill), None));
    }
}

fn frequency(page: &Page, content: &Content) -> String {
    let Content::Pain { frequency, .. } = content else { return String::new() };
    page.tr(match frequency {
        Frequency::Rare => "overview-rare",
        Frequency::Sometimes => "overview-sometimes",
        Frequency::Often => "overview-often",
        Frequency::Always => "overview-always",
    })
}

/// What is in progress, then what is planned, in the order of their beginnings.
pub fn initiatives(page: &mut Page) {
    page.heading("overview-doing");
    let going = going(page);
    if going.is_empty() {
        let is_idea = |own: &Initiative| own.state == InitiativeState::Idea;
        let has_ideas = page.workspace.initiatives.values().any(|own| is_idea(own));
        let (sentence, act) = if has_ideas {
            ("overview-only-ideas", "overview-act-idea")
        } else {
            ("overview-no-initiatives", "overview-act")
        };
        page.invitation(sentence, act, To::Plan);
        return;
    }
    for (id, own) in going.iter().take(INITIATIVES) {
        initiative_row(page, *id, own);
    }
    page.sheet.y -= space::S;
    let hidden = going.len().saturating_sub(INITIATIVES);
    if hidden > 0 {
        page.sheet.y += space::S;
        page.more(hidden, To::Plan);
    }
}

type Going<'a> = Vec<(Id<Initiative>, &'a Initiative)>;

fn going<'a>(page: &Page<'a>) -> Going<'a> {
    let fiscal_start = page.workspace.fiscal_start();
    let of_state = |state| {
        let mut rows = in_order(&page.workspace.initiatives, |own| own.state == state);
        let first = |own: &Initiative| own.start.and_then(|start| start.first_day(fiscal_start));
        rows.sort_by_key(|(_, own)| first(own).unwrap_or(Date::MAX));
        rows
    };
    [InitiativeState::InProgress, InitiativeState::Planned]
        .into_iter()
        .flat_map(of_state)
        .map(|(id, own)| (id, own.as_ref()))
        .collect()
}

fn initiative_row(page: &mut Page, id: Id<Initiative>, own: &Initiative) {
    let (theme, lang) = (page.theme(), page.lang());
    let (x, width) = page.column;
    let top = page.sheet.y;
    let at = middle_of(x + 5.0, top, BODY);
    let ring = Some(Stroke::solid(1.5, theme.accent));
    let fill: Option<Colour> = (own.state == InitiativeState::InProgress).then_some(theme.accent);
    page.dot(at, 4.5, (fill, ring));
    let indent = 24.0;
    let name = names::called(&own.name, Kind::Initiative, lang);
    let mut y = top + page.text((pos(x + indent, top), width - indent, 2), &name, (BODY, theme.ink));
    let name_of = |period| period_name(period, page.workspace.fiscal_start(), lang);
    let period = match (own.start, own.end) {
        (Some(start), Some(end)) => {
            tr!(lang, "overview-period", start = name_of(start), end = name_of(end))
        }
        (Some(start), None) => tr!(lang, "overview-from", start = name_of(start)),
        (None, Some(end)) => tr!(lang, "overview-until", end = name_of(end)),
        (None, None) => tr!(lang, "overview-undated"),
    };
    let owner = own.owner_role.trim();
    let owner = if owner.is_empty() { page.tr("overview-no-owner") } else { owner.to_owned() };
    let about = joined([words::state(own.state, lang), owner, period]);
    y += page.text((pos(x + indent, y), width - indent, 1), &about, (SMALL, theme.second_ink));
    page.sheet.y = y;
    let said = tr!(lang, "overview-initiative-said", name = name, about = about);
    page.part(rect(x, top, width, y - top), record(id), said);
    page.sheet.y += space::M;
}
