//! The emotion curve of one persona over the stages of a map.

use crate::{
    analysis::formulas::emotion::{EmotionLine, emotion_line},
    base::id::Id,
    model::{
        journey::{Content, LaneKind},
        persona::Persona,
    },
};

use super::gather::{Found, Gathered};

/// How the stages of a map feel to one persona.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Unset when the map names no persona.
    pub persona: Id<Persona>,
    pub is_actor: bool,
    /// By stage, within the map's scale; the mean of several points, `None` where nothing is known.
    pub valences: Vec<Option<f64>>,
    /// By stage, as wished.
    pub targets: Vec<Option<f64>>,
    /// F28; `None` when no stage is known.
    pub line: Option<EmotionLine>,
}

/// The curves of a map: the actor's first, then as the map lists the personas.
pub(super) fn curves(map: &Gathered) -> Vec<Curve> {
    let actor = map.journey.personas.first().copied().unwrap_or_default();
    let points: Vec<(Id<Persona>, &Found)> = map
        .cards
        .iter()
        .filter(|found| is_point(found))
        .map(|found| (if found.card.persona.is_set() { found.card.persona } else { actor }, found))
        .collect();
    let mut personas: Vec<Id<Persona>> = points.iter().map(|(persona, _)| *persona).collect();
    let place = |persona: &Id<Persona>| {
        let listed = map.journey.personas.iter().position(|other| other == persona);
        (listed.unwrap_or(usize::MAX), *persona)
    };
    personas.sort_by_key(place);
    personas.dedup();
    let curve = |persona: Id<Persona>| {
        let own: Vec<&Found> =
            points.iter().filter(|(whose, _)| *whose == persona).map(|(_, found)| *found).collect();
        let by_stage = |value: fn(&Content) -> Option<i8>| -> Vec<Option<f64>> {
            (0..map.stages.len()).map(|stage| mean_at(&own, stage, value)).collect()
        };
        let valences = by_stage(valence);
        let line = emotion_line(&valences).ok();
        Curve { persona, is_actor: persona == actor, valences, targets: by_stage(target), line }
    };
    personas.into_iter().map(curve).collect()
}

/// Whether a card is a point of a curve.
pub(super) fn is_point(found: &Found) -> bool {
    found.kind == LaneKind::Emotion && matches!(found.card.content, Content::Emotion { .. })
}

pub(super) fn valence(content: &Content) -> Option<i8> {
    match content {
        Content::Emotion { valence, .. } => *valence,
        _ => None,
    }
}

fn target(content: &Content) -> Option<i8> {
    match content {
        Content::Emotion { target, .. } => *target,
        _ => None,
    }
}

fn mean_at(points: &[&Found], stage: usize, value: fn(&Content) -> Option<i8>) -> Option<f64> {
    let at = points.iter().filter(|found| found.covers().contains(&stage));
    let known: Vec<f64> = at.filter_map(|found| value(&found.card.content)).map(f64::from).collect();
    (!known.is_empty()).then(|| known.iter().sum::<f64>() / known.len() as f64)
}
