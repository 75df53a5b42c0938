//! What a person does to a map, as edits: add, delete, duplicate, colour.

use std::collections::BTreeSet;

use crate::{
    base::id::Id,
    edit::{Label, Spot as Place, journey, journey_copy},
    model::{
        AnyId, Kind,
        journey::{Card, Content, Hue, Journey, Lane, LaneKind, Stage},
    },
    scene::journey_map::words,
    tr,
    ui::{Cx, cx::Request},
};

/// Adds an empty card at the end of a cell; in the emotion lane a point of the curve.
pub fn add_card(cx: &Cx, lane: Id<Lane>, stage: Id<Stage>) {
    cx.create(Label::Add(Kind::Card), move |tx| {
        journey::add_card(tx, (lane, stage), Place::Last, String::new())
    });
}

/// Adds a point of the actor's curve at a height.
pub fn add_face(cx: &Cx, (lane, stage): (Id<Lane>, Id<Stage>), valence: i8) {
    cx.create(Label::SetEmotion, move |tx| {
        let place = journey::EmotionPlace { lane, stage, persona: Id::default() };
        journey::set_emotion(tx, place, Some(valence))
    });
}

pub fn add_stage(cx: &Cx, journey: Id<Journey>, place: Place<Stage>) {
    let name = cx.tr("journeys-new-stage");
    cx.create(Label::Add(Kind::Stage), move |tx| journey::add_stage(tx, journey, place, name));
}

/// Adds a lane that is named after its kind.
pub fn add_lane(cx: &Cx, journey: Id<Journey>, place: Place<Lane>, kind: LaneKind) {
    let name = words::lane_kind(kind, cx.lang);
    cx.create(Label::Add(Kind::Lane), move |tx| journey::add_lane(tx, journey, place, (kind, name)));
}

/// Deletes cards at once; a stage, a lane or a map only after asking.
pub fn delete(cx: &Cx, ids: &BTreeSet<AnyId>) {
    let cards: BTreeSet<Id<Card>> = ids.iter().filter_map(|id| id.typed()).collect();
    if cards.is_empty() {
        for id in ids {
            cx.ask(Request::Delete(*id));
        }
    } else {
        cx.edit(Label::Delete(Kind::Card), move |tx| journey::remove_cards(tx, &cards));
    }
}

/// Adds copies of cards, or of one stage, lane or map.
pub fn duplicate(cx: &Cx, ids: &BTreeSet<AnyId>) {
    let cards: Vec<Id<Card>> = ids.iter().filter_map(|id| id.typed()).collect();
    if let [card] = cards[..] {
        cx.create(Label::Duplicate(Kind::Card), move |tx| journey_copy::duplicate_card(tx, card));
        return;
    }
    if !cards.is_empty() {
        cx.edit(Label::Duplicate(Kind::Card), move |tx| {
            cards.iter().try_for_each(|card| journey_copy::duplicate_card(tx, *card).map(|_| ()))
        });
        return;
    }
    for id in ids {
        duplicate_whole(cx, *id);
    }
}

fn duplicate_whole(cx: &Cx, id: AnyId) {
    let workspace = cx.workspace;
    let copy_of = |name: &str| tr!(cx.lang, "journeys-copy-of", name = name);
    let label = Label::Duplicate(id.kind);
    match id.kind {
        Kind::Stage => {
            let Some(stage) = id.typed::<Stage>() else { return };
            let name = workspace.stages.get(stage).map(|stage| copy_of(&stage.name)).unwrap_or_default();
            cx.create(label, move |tx| journey_copy::duplicate_stage(tx, stage, name));
        }
        Kind::Lane => {
            let Some(lane) = id.typed::<Lane>() else { return };
            let name = workspace.lanes.get(lane).map(|lane| copy_of(&words::lane(lane, cx.lang)));
            cx.create(label, move |tx| journey_copy::duplicate_lane(tx, lane, name.unwrap_or_default()));
        }
        Kind::Journey => {
            let Some(journey) = id.typed::<Journey>() else { return };
            let name = workspace.journeys.get(journey).map(|journey| copy_of(&journey.name));
            cx.create(label, move |tx| {
                journey_copy::duplicate_journey(tx, journey, name.unwrap_or_default())
            });
        }
        _ => {}
    }
}

/// Gives cards a colour of their own, or with `None` that of their lane.
pub fn colour_cards(cx: &Cx, cards: Vec<Id<Card>>, hue: Option<Hue>) {
    cx.edit(Label::Change(Kind::Card), move |tx| {
        cards.iter().try_for_each(|card| tx.update(*card, |card| card.hue = hue))
    });
}

pub fn colour_stage(cx: &Cx, stage: Id<Stage>, hue: Option<Hue>) {
    cx.edit(Label::Change(Kind::Stage), move |tx| tx.update(stage, |stage| stage.hue = hue));
}

/// Makes a card one stage wider or narrower, as far as there are stages.
pub fn widen(cx: &Cx, card: Id<Card>, by: i32) {
    let workspace = cx.workspace;
    let Some(record) = workspace.cards.get(card) else { return };
    let Some(stage) = workspace.stages.get(record.stage) else { return };
    let stages = workspace.stages_of(stage.journey);
    let at = stages.iter().position(|(id, _)| *id == record.stage).unwrap_or_default();
    let most = stages.len().saturating_sub(at + 1);
    let wanted = (i32::from(record.more_stages) + by).max(0) as usize;
    let more = u16::try_from(wanted.min(most)).unwrap_or(u16::MAX);
    cx.edit(Label::Change(Kind::Card), move |tx| tx.update(card, |card| card.more_stages = more));
}

/// How far the value of a face is changed by an arrow key: to the next whole number within the scale.
pub fn nudged(cx: &Cx, card: Id<Card>, by: i8) -> Option<i8> {
    let record = cx.workspace.cards.get(card)?;
    let Content::Emotion { valence, .. } = record.content else { return None };
    let lane = cx.workspace.lanes.get(record.lane)?;
    let end = cx.workspace.journeys.get(lane.journey)?.emotion_end();
    Some(valence.map_or(0, |valence| valence.saturating_add(by)).clamp(-end, end))
}

/// Hides a lane or shows it again.
pub fn hide_lane(cx: &Cx, lane: Id<Lane>, visibility: Visibility) {
    let hidden = visibility == Visibility::Hidden;
    cx.edit(Label::Change(Kind::Lane), move |tx| tx.update(lane, |lane| lane.hidden = hidden));
}

/// Whether a lane is seen on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    Shown,
    Hidden,
}
