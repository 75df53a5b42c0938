//! Verbs for the emotion curve: how a stage feels, how it should feel, and the scale of both.

use crate::{
    base::id::Id,
    model::{
        journey::{Card, Content, Journey, Lane, Stage},
        persona::Persona,
    },
};

use super::{
    journey::add_card,
    place::Spot,
    tx::{Refused, Tx},
};

/// Where on the emotion curve a value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmotionPlace {
    pub lane: Id<Lane>,
    pub stage: Id<Stage>,
    /// Unset for the map's actor.
    pub persona: Id<Persona>,
}

/// Sets how a stage feels; `None` is "not known". The card is made when there is none yet.
pub fn set_emotion(tx: &mut Tx, place: EmotionPlace, valence: Option<i8>) -> Result<Id<Card>, Refused> {
    let journey = tx.get(tx.get(place.lane)?.journey)?;
    let end = journey.emotion_end();
    if valence.is_some_and(|valence| !(-end..=end).contains(&valence)) {
        return Err(Refused::OutOfRange);
    }
    let cards = tx.workspace().cards_in(place.lane, place.stage);
    let is_curve =
        |card: &Card| card.persona == place.persona && matches!(card.content, Content::Emotion { .. });
    let found = cards.iter().find(|(_, card)| is_curve(card)).map(|(id, _)| *id);
    let id = match found {
        Some(id) => id,
        None => add_card(tx, (place.lane, place.stage), Spot::Last, String::new())?,
    };
    tx.update(id, |card| {
        card.persona = place.persona;
        match &mut card.content {
            Content::Emotion { valence: old, .. } => *old = valence,
            other => *other = Content::Emotion { valence, target: None, spread: None },
        }
    })?;
    Ok(id)
}

/// Sets how a point of the emotion curve feels; `None` is "not known".
pub fn set_valence(tx: &mut Tx, id: Id<Card>, valence: Option<i8>) -> Result<(), Refused> {
    let end = tx.get(tx.get(tx.get(id)?.lane)?.journey)?.emotion_end();
    if valence.is_some_and(|valence| !(-end..=end).contains(&valence)) {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |card| {
        if let Content::Emotion { valence: old, .. } = &mut card.content {
            *old = valence;
        }
    })
}

/// Sets how a point of the emotion curve should feel; `None` is no wish.
pub fn set_target(tx: &mut Tx, id: Id<Card>, target: Option<i8>) -> Result<(), Refused> {
    let end = tx.get(tx.get(tx.get(id)?.lane)?.journey)?.emotion_end();
    if target.is_some_and(|target| !(-end..=end).contains(&target)) {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |card| {
        if let Content::Emotion { target: old, .. } = &mut card.content {
            *old = target;
        }
    })
}

/// Makes the scale reach from −`end` to +`end` (1–5). Values keep their share of the scale, rounded.
pub fn set_emotion_scale(tx: &mut Tx, journey: Id<Journey>, end: u8) -> Result<(), Refused> {
    if !(1..=5).contains(&end) {
        return Err(Refused::OutOfRange);
    }
    let old = tx.get(journey)?.emotion_end();
    let new = i8::try_from(end).map_err(|_| Refused::OutOfRange)?;
    let on_scale = |value: i8| {
        let share = f32::from(value.clamp(-old, old)) / f32::from(old);
        (share * f32::from(new)).round() as i8
    };
    let workspace = tx.workspace();
    let is_of_map = |card: &Card| workspace.lanes.get(card.lane).is_some_and(|lane| lane.journey == journey);
    let is_point = |card: &Card| matches!(card.content, Content::Emotion { .. });
    let points: Vec<Id<Card>> = workspace
        .cards
        .iter()
        .filter(|(_, card)| is_point(card) && is_of_map(card))
        .map(|(id, _)| id)
        .collect();
    let share = f64::from(new) / f64::from(old);
    for id in points {
        tx.update(id, |card| {
            if let Content::Emotion { valence, target, spread } = &mut card.content {
                (*valence, *target) = (valence.map(on_scale), target.map(on_scale));
                *spread = spread.map(|spread| spread * share);
            }
        })?;
    }
    let is_default = end == Journey::DEFAULT_EMOTION_SCALE;
    tx.update(journey, |journey| journey.emotion_scale = (!is_default).then_some(end))
}
