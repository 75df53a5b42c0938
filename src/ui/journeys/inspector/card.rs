//! Details of a card, by what it is.

use egui::Ui;

use crate::{
    base::{id::Id, number},
    edit::{Label, journey},
    model::{
        Kind,
        journey::{Card, Channel, Content, Frequency, Hue, LaneKind, Ownership},
        kpi::Kpi,
        strategy::Opportunity,
    },
    scene::journey_map::{said, score, signed},
    tr,
    ui::{
        Cx,
        cx::Request,
        evidence, icon,
        journeys::{act, tools::set_valence},
        widgets,
        workshop::notes::origin_ui,
    },
};

use super::{
    links,
    parts::{caption, choice_ui, link_ui, list_ui, steps_ui, text_ui},
};

pub fn ui(ui: &mut Ui, cx: &Cx, id: Id<Card>) {
    let Some(card) = cx.workspace.cards.get(id) else { return };
    let text = said(cx.workspace, card);
    text_ui(ui, cx, (id.into(), "text", "journeys-field-text", 3), text, move |tx, text| {
        journey::set_card_text(tx, id, text)
    });
    match &card.content {
        Content::Touchpoint { .. } => touchpoint_ui(ui, cx, (id, card)),
        Content::Pain { .. } => pain_ui(ui, cx, (id, card)),
        Content::Emotion { .. } => {
            emotion_ui(ui, cx, (id, card));
            whose_ui(ui, cx, (id, card));
        }
        Content::Opportunity { opportunity } => {
            opportunity_ui(ui, cx, *opportunity);
            links::opportunity_ui(ui, cx, *opportunity);
        }
        Content::Channel { channel } => content_ui(ui, cx, id, *channel),
        Content::Kpi { kpi } => kpi_ui(ui, cx, *kpi),
        Content::Picture { .. } => picture_ui(ui, cx, id),
        Content::Text if is_in_pictures(cx, card) => picture_ui(ui, cx, id),
        Content::Text => {}
    }
    evidence_ui(ui, cx, (id, card));
    tags_ui(ui, cx, (id, card));
    text_ui(ui, cx, (id.into(), "note", "journeys-field-note", 3), &card.note, move |tx, note| {
        tx.update(id, |card| card.note = note)
    });
    origin_ui(ui, cx, id.into());
    if !matches!(card.content, Content::Emotion { .. }) {
        hue_ui(ui, cx, (id, card));
        span_ui(ui, cx, (id, card));
    }
}

/// Asks for a change of what the card is.
fn change(cx: &Cx, id: Id<Card>, change: impl FnOnce(&mut Content) + 'static) {
    cx.edit(Label::Change(Kind::Card), move |tx| tx.update(id, |card| change(&mut card.content)));
}

fn touchpoint_ui(ui: &mut Ui, cx: &Cx, (id, card): (Id<Card>, &Card)) {
    let Content::Touchpoint { channel, ownership, moment_of_truth, kpis } = &card.content else { return };
    if let Some(new) = links::channel_ui(ui, cx, (id.into(), *channel)) {
        change(cx, id, move |content| {
            if let Content::Touchpoint { channel, .. } = content {
                *channel = new;
            }
        });
    }
    let owners = words(cx, Ownership::ALL, |value| format!("journeys-ownership-{}", value.code()));
    if let Some(new) = choice_ui(ui, cx, (id.into(), "journeys-field-ownership"), *ownership, &owners) {
        change(cx, id, move |content| {
            if let Content::Touchpoint { ownership, .. } = content {
                *ownership = new;
            }
        });
    }
    ui.add_space(8.0);
    let mut is_truth = *moment_of_truth;
    if ui.checkbox(&mut is_truth, cx.tr("journeys-field-moment-of-truth")).changed() {
        change(cx, id, move |content| {
            if let Content::Touchpoint { moment_of_truth, .. } = content {
                *moment_of_truth = is_truth;
            }
        });
    }
    let all: Vec<_> =
        cx.workspace.kpis_in_order().into_iter().map(|(id, kpi)| (id, kpi.name.clone())).collect();
    if let Some(new) = list_ui(ui, cx, "journeys-field-kpis", kpis, &all) {
        change(cx, id, move |content| {
            if let Content::Touchpoint { kpis, .. } = content {
                *kpis = new;
            }
        });
    }
}

fn content_ui(ui: &mut Ui, cx: &Cx, id: Id<Card>, channel: Id<Channel>) {
    if let Some(new) = links::channel_ui(ui, cx, (id.into(), channel)) {
        change(cx, id, move |content| {
            if let Content::Channel { channel } = content {
                *channel = new;
            }
        });
    }
}

/// The measure that a card shows, as the way to it.
fn kpi_ui(ui: &mut Ui, cx: &Cx, id: Id<Kpi>) {
    let Some(kpi) = cx.workspace.kpis.get(id) else { return };
    caption(ui, cx, "journeys-card-kpi");
    link_ui(ui, cx, id.into(), &kpi.name);
}

fn pain_ui(ui: &mut Ui, cx: &Cx, (id, card): (Id<Card>, &Card)) {
    let Content::Pain { severity, frequency, opportunities } = &card.content else { return };
    let values: Vec<(u8, String)> = (1..=5).map(|value| (value, value.to_string())).collect();
    if let Some(new) = steps_ui(ui, cx, "journeys-field-severity", *severity, &values) {
        change(cx, id, move |content| {
            if let Content::Pain { severity, .. } = content {
                *severity = new;
            }
        });
    }
    let values = words(cx, Frequency::ALL, |value| format!("journeys-frequency-{}", value.code()));
    if let Some(new) = choice_ui(ui, cx, (id.into(), "journeys-field-frequency"), *frequency, &values) {
        change(cx, id, move |content| {
            if let Content::Pain { frequency, .. } = content {
                *frequency = new;
            }
        });
    }
    let all: Vec<(Id<Opportunity>, String)> =
        cx.workspace.opportunities.iter().map(|(id, opportunity)| (id, opportunity.name.clone())).collect();
    if let Some(new) = list_ui(ui, cx, "journeys-field-opportunities", opportunities, &all) {
        change(cx, id, move |content| {
            if let Content::Pain { opportunities, .. } = content {
                *opportunities = new;
            }
        });
    }
}

fn emotion_ui(ui: &mut Ui, cx: &Cx, (id, card): (Id<Card>, &Card)) {
    let Content::Emotion { valence, target, .. } = card.content else { return };
    let lane = cx.workspace.lanes.get(card.lane);
    let end = lane
        .and_then(|lane| cx.workspace.journeys.get(lane.journey))
        .map_or(2, |journey| journey.emotion_end());
    let unknown = (None, cx.tr("journeys-emotion-unknown"));
    let values = (-end..=end).map(|value| (Some(value), signed(value)));
    let values: Vec<(Option<i8>, String)> = values.chain([unknown]).collect();
    if let Some(new) = steps_ui(ui, cx, "journeys-field-valence", valence, &values) {
        set_valence(cx, id, new);
    }
    if let Some(new) = steps_ui(ui, cx, "journeys-field-target", target, &values) {
        act::set_target(cx, id, new);
    }
}

fn is_in_pictures(cx: &Cx, card: &Card) -> bool {
    cx.workspace.lanes.get(card.lane).is_some_and(|lane| lane.kind == LaneKind::Pictures)
}

/// Another file for the picture of a card.
fn picture_ui(ui: &mut Ui, cx: &Cx, id: Id<Card>) {
    ui.add_space(8.0);
    if widgets::quiet_button(ui, icon::PICTURE, cx.tr("journeys-choose-picture")).clicked() {
        cx.ask(Request::ChoosePicture(id.into()));
    }
}

/// Whose feeling it is, on a map with several personas; the actor's points name nobody.
fn whose_ui(ui: &mut Ui, cx: &Cx, (id, card): (Id<Card>, &Card)) {
    let lane = cx.workspace.lanes.get(card.lane);
    let Some(journey) = lane.and_then(|lane| cx.workspace.journeys.get(lane.journey)) else { return };
    if journey.personas.len() < 2 {
        return;
    }
    let named = journey.personas.iter().enumerate().filter_map(|(number, persona)| {
        let name = cx.workspace.personas.get(*persona)?.name.clone();
        Some((if number == 0 { Id::default() } else { *persona }, name))
    });
    let personas: Vec<_> = named.collect();
    let key = (id.into(), "journeys-find-persona");
    if let Some(new) = choice_ui(ui, cx, key, card.persona, &personas) {
        cx.edit(Label::Change(Kind::Card), move |tx| tx.update(id, |card| card.persona = new));
    }
}

fn opportunity_ui(ui: &mut Ui, cx: &Cx, id: Id<Opportunity>) {
    let Some(opportunity) = cx.workspace.opportunities.get(id) else { return };
    text_ui(
        ui,
        cx,
        (id.into(), "description", "journeys-field-description", 3),
        &opportunity.description,
        move |tx, text| tx.update(id, |opportunity| opportunity.description = text),
    );
    if let Some(score) = score(opportunity) {
        caption(ui, cx, "journeys-field-score");
        let importance = opportunity.importance.unwrap_or_default();
        let satisfaction = opportunity.satisfaction.unwrap_or_default();
        ui.label(tr!(
            cx.lang,
            "journeys-score-of",
            score = number::figure(score),
            importance = number::figure(importance),
            satisfaction = number::figure(satisfaction)
        ));
    }
}

fn evidence_ui(ui: &mut Ui, cx: &Cx, (id, card): (Id<Card>, &Card)) {
    caption(ui, cx, "journeys-field-evidence");
    if let Some(picked) = evidence::evidence_ui(ui, cx, id.into(), &card.evidence) {
        cx.edit(Label::Change(Kind::Card), move |tx| {
            let evidence = picked.take(tx)?;
            tx.update(id, |card| card.evidence = evidence)
        });
    }
}

/// Tags as one line, parted by commas.
fn tags_ui(ui: &mut Ui, cx: &Cx, (id, card): (Id<Card>, &Card)) {
    let tags = card.tags.join(", ");
    text_ui(ui, cx, (id.into(), "tags", "journeys-field-tags", 1), &tags, move |tx, text| {
        let tags = text.split([',', '，', '、']).map(str::trim).filter(|tag| !tag.is_empty());
        let tags: Vec<String> = tags.map(str::to_owned).collect();
        tx.update(id, |card| card.tags = tags)
    });
}

fn hue_ui(ui: &mut Ui, cx: &Cx, (id, card): (Id<Card>, &Card)) {
    let own = (None, cx.tr("journeys-hue-none"));
    let hues = words(cx, Hue::ALL, |value| format!("journeys-hue-{}", value.code()))
        .into_iter()
        .map(|(hue, words)| (Some(hue), words));
    let hues: Vec<(Option<Hue>, String)> = std::iter::once(own).chain(hues).collect();
    if let Some(hue) = choice_ui(ui, cx, (id.into(), "journeys-colour"), card.hue, &hues) {
        act::colour_cards(cx, vec![id], hue);
    }
}

fn span_ui(ui: &mut Ui, cx: &Cx, (id, card): (Id<Card>, &Card)) {
    caption(ui, cx, "journeys-field-span");
    ui.horizontal(|ui| {
        let button = |ui: &mut Ui, sign: &str, key: &str| {
            ui.button(sign).on_hover_text(cx.tr(key)).accessible_name(cx.tr(key))
        };
        if button(ui, "−", "journeys-narrower").clicked() {
            act::widen(cx, id, -1);
        }
        ui.label(tr!(cx.lang, "journeys-span", count = card.more_stages + 1));
        if button(ui, "+", "journeys-wider").clicked() {
            act::widen(cx, id, 1);
        }
    });
}

/// The values of a choice with their names; `key` gives the key of a value's name, `_` standing for a hyphen.
pub fn words<T: Copy>(cx: &Cx, all: &[T], key: impl Fn(T) -> String) -> Vec<(T, String)> {
    all.iter().map(|value| (*value, cx.tr(&key(*value).replace('_', "-")))).collect()
}
