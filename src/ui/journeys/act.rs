//! What a person does to a map, as edits.

use std::collections::BTreeSet;

use crate::{
    base::id::Id,
    edit::{
        Join, Label, Spot as Place, Tx,
        journey::{self, Cell},
        journey_cards::{self, Duplicate},
        journey_copy, journey_emotion, journey_paste, journey_structure,
    },
    model::{
        AnyId, Kind,
        journey::{Card, Content, Hue, Journey, Lane, LaneKind, Phase, PhaseKind, Stage, Step},
        persona::Persona,
    },
    scene::journey_map::words,
    tr,
    ui::{Cx, cx::Request},
};

/// What joins making a card with the first typing in it to one step.
pub fn making(card: Id<Card>) -> Join {
    Join::With(card.into(), "text")
}

/// Adds a card with a text to a cell, which is selected once it is there; in the emotion lane a point of the
/// curve.
pub fn add_card(cx: &Cx, cell: Cell, spot: Place<Card>, text: String) {
    let id = Id::random();
    let verb =
        move |tx: &mut Tx| journey_cards::put_card(tx, id, (cell, spot), text).map(|()| Some(id.into()));
    cx.ask(Request::Edit { label: Label::Add(Kind::Card), join: making(id), verb: Box::new(verb) });
}

/// Adds a point of a persona's curve at a height, or sets the one that is there; unset for the actor.
pub fn add_face(cx: &Cx, (lane, stage): (Id<Lane>, Id<Stage>), persona: Id<Persona>, valence: i8) {
    cx.create(Label::SetEmotion, move |tx| {
        let place = journey_emotion::EmotionPlace { lane, stage, persona };
        journey_emotion::set_emotion(tx, place, Some(valence))
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
            match id.typed::<Step>() {
                Some(step) => remove_step(cx, step),
                None => cx.ask(Request::Delete(*id)),
            }
        }
    } else {
        cx.edit(Label::Delete(Kind::Card), move |tx| journey::remove_cards(tx, &cards));
    }
}

/// Adds copies of cards, or of one stage, lane or map; gives the copies of cards.
pub fn duplicate(cx: &Cx, ids: &BTreeSet<AnyId>) -> Vec<Id<Card>> {
    let cards = ids.iter().filter_map(|id| id.typed::<Card>());
    let copies: Vec<Duplicate> = cards
        .filter_map(|of| {
            let cell = Cell::of(cx.workspace.cards.get(of)?);
            Some(Duplicate { of, id: Id::random(), cell, spot: Place::After(of) })
        })
        .collect();
    if copies.is_empty() {
        for id in ids {
            duplicate_whole(cx, *id);
        }
    }
    duplicate_to(cx, copies)
}

/// Adds copies of cards where they are wanted; gives them.
pub fn duplicate_to(cx: &Cx, copies: Vec<Duplicate>) -> Vec<Id<Card>> {
    let made: Vec<Id<Card>> = copies.iter().map(|copy| copy.id).collect();
    if !made.is_empty() {
        cx.edit(Label::Duplicate(Kind::Card), move |tx| journey_cards::duplicate_cards(tx, &copies));
    }
    made
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
    cx.edit(Label::Change(Kind::Card), move |tx| journey_cards::colour_cards(tx, &cards, hue));
}

pub fn colour_stage(cx: &Cx, stage: Id<Stage>, hue: Option<Hue>) {
    cx.edit(Label::Change(Kind::Stage), move |tx| tx.update(stage, |stage| stage.hue = hue));
}

pub fn colour_phase(cx: &Cx, phase: Id<Phase>, hue: Option<Hue>) {
    cx.edit(Label::Change(Kind::Phase), move |tx| tx.update(phase, |phase| phase.hue = hue));
}

/// Makes a card one stage wider or narrower, as far as there are stages.
pub fn widen(cx: &Cx, card: Id<Card>, by: i32) {
    let Some(record) = cx.workspace.cards.get(card) else { return };
    let more = u16::try_from((i32::from(record.more_stages) + by).max(0)).unwrap_or(u16::MAX);
    cx.edit(Label::Change(Kind::Card), move |tx| journey_cards::stretch_card(tx, card, more));
}

/// Which of the two values of a point of the curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feeling {
    /// How it is.
    Is,
    /// How it is wished to be.
    Wished,
}

/// The value of a face changed by so much, within the scale; one that has none begins at 0.
pub fn nudged(cx: &Cx, card: Id<Card>, feeling: Feeling, by: i8) -> Option<i8> {
    let record = cx.workspace.cards.get(card)?;
    let Content::Emotion { valence, target, .. } = record.content else { return None };
    let value = match feeling {
        Feeling::Is => valence,
        Feeling::Wished => target.or(valence),
    };
    let end = emotion_end(cx, card)?;
    Some(value.map_or(0, |value| value.saturating_add(by)).clamp(-end, end))
}

/// The end of the scale of the map a card is in.
pub fn emotion_end(cx: &Cx, card: Id<Card>) -> Option<i8> {
    let lane = cx.workspace.lanes.get(cx.workspace.cards.get(card)?.lane)?;
    Some(cx.workspace.journeys.get(lane.journey)?.emotion_end())
}

/// Sets how a stage should feel.
pub fn set_target(cx: &Cx, card: Id<Card>, target: Option<i8>) {
    cx.edit_joined(Label::SetEmotion, Join::With(card.into(), "target"), move |tx| {
        journey_emotion::set_target(tx, card, target)
    });
}

/// Begins a new phase at a stage.
pub fn begin_phase(cx: &Cx, stage: Id<Stage>) {
    let name = cx.tr("journeys-new-phase");
    cx.create(Label::Add(Kind::Phase), move |tx| {
        journey_structure::begin_phase(tx, stage, (PhaseKind::Own, name))
    });
}

pub fn put_in_phase(cx: &Cx, stage: Id<Stage>, phase: Id<Phase>) {
    cx.edit(Label::Change(Kind::Stage), move |tx| journey_structure::put_in_phase(tx, stage, phase));
}

pub fn add_step(cx: &Cx, stage: Id<Stage>, place: Place<Step>) {
    let name = cx.tr("journeys-new-step");
    cx.create(Label::Add(Kind::Step), move |tx| journey_structure::add_step(tx, stage, place, name));
}

/// Moves a step one place on or back within its stage.
pub fn shift_step(cx: &Cx, step: Id<Step>, by: isize) {
    let Some(record) = cx.workspace.steps.get(step) else { return };
    let steps = cx.workspace.steps_of(record.stage);
    let from = steps.iter().position(|(id, _)| *id == step);
    let Some((to, _)) = from.and_then(|from| steps.get(from.checked_add_signed(by)?)) else { return };
    let place = if by > 0 { Place::After(*to) } else { Place::Before(*to) };
    cx.edit(Label::Move(Kind::Step), move |tx| journey_structure::move_step(tx, step, place));
}

/// Deletes a step; its cards stay with the stage.
pub fn remove_step(cx: &Cx, step: Id<Step>) {
    cx.edit(Label::Delete(Kind::Step), move |tx| journey_structure::remove_step(tx, step));
}

/// Parts a stage in two, at a step or with all cards in the first.
pub fn split_stage(cx: &Cx, stage: Id<Stage>, at: Option<Id<Step>>) {
    let of_step = at.and_then(|step| cx.workspace.steps.get(step)).map(|step| step.name.clone());
    let name = of_step.filter(|name| !name.is_empty()).unwrap_or_else(|| cx.tr("journeys-new-stage"));
    cx.create(Label::Split(Kind::Stage), move |tx| journey_structure::split_stage(tx, stage, at, name));
}

pub fn merge_stage(cx: &Cx, stage: Id<Stage>) {
    cx.edit(Label::Merge(Kind::Stage), move |tx| journey_structure::merge_with_next(tx, stage));
}

pub fn copy_lane(cx: &Cx, lane: Id<Lane>, journey: Id<Journey>) {
    cx.create(Label::Duplicate(Kind::Lane), move |tx| journey_paste::copy_lane(tx, lane, journey));
}

/// Makes a lane at least so high; `None` lets its cards decide. Heights set in one drag are one step.
pub fn set_lane_height(cx: &Cx, lane: Id<Lane>, height: Option<f64>) {
    cx.edit_joined(Label::Change(Kind::Lane), Join::With(lane.into(), "min_height"), move |tx| {
        journey_structure::set_lane_height(tx, lane, height)
    });
}

/// Shows all hidden lanes of a map again.
pub fn show_lanes(cx: &Cx, journey: Id<Journey>) {
    cx.edit(Label::Change(Kind::Lane), move |tx| journey_structure::show_lanes(tx, journey));
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
