//! Verbs of journey maps.

use cairn::{
    base::id::Id,
    edit::{
        Refused, Spot, Tx,
        journey::{self, Cell},
        journey_cards::{self, Duplicate},
        journey_content, journey_emotion, journey_link,
        journey_paste::{self, Clip, NewNames},
        journey_structure,
    },
    model::journey::{Card, Hue, LaneKind, PhaseKind},
};

use super::{Op, pick, spot};

pub fn act_on_journeys(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let cell = || -> Result<_, Refused> {
        let lane = pick(&workspace.lanes, a)?;
        let journey = workspace.lanes.get(lane).map(|lane| lane.journey).unwrap_or_default();
        let stages = workspace.stages_of(journey);
        let stage = stages.get(b % stages.len().max(1)).ok_or(Refused::TooMany)?.0;
        Ok((lane, stage))
    };
    match verb {
        0 => {
            let new = journey::NewJourney {
                name: text.clone(),
                persona: pick(&workspace.personas, b).unwrap_or_default(),
                phases: vec![(PhaseKind::PrePurchase, text.clone()), (PhaseKind::Purchase, text.clone())],
                stages: vec![(0, text.clone()), (0, text.clone()), (1, text)],
                lanes: LaneKind::ALL.iter().map(|kind| (*kind, String::new())).collect(),
            };
            journey::add_journey(tx, new).map(drop)
        }
        1 => {
            let spot = spot(&workspace.stages, b);
            journey::add_stage(tx, pick(&workspace.journeys, a)?, spot, text).map(drop)
        }
        2 => journey::move_stage(tx, pick(&workspace.stages, a)?, spot(&workspace.stages, b)),
        3 => journey::remove_stage(tx, pick(&workspace.stages, a)?),
        4 => {
            let kind = LaneKind::ALL[b % LaneKind::ALL.len()];
            journey::add_lane(tx, pick(&workspace.journeys, a)?, Spot::Last, (kind, text)).map(drop)
        }
        5 => journey::move_lane(tx, pick(&workspace.lanes, a)?, spot(&workspace.lanes, b)),
        6..=8 => journey::add_card(tx, cell()?, Spot::Last, text).map(drop),
        9 => journey::set_card_text(tx, pick(&workspace.cards, a)?, text),
        10 => {
            let moved = (pick(&workspace.cards, b)?, cell()?.into(), spot(&workspace.cards, a));
            journey_cards::move_cards(tx, [moved])
        }
        11 => {
            let cards = [pick(&workspace.cards, a)?, pick(&workspace.cards, b)?];
            journey::remove_cards(tx, &cards.into())
        }
        _ => {
            let (lane, stage) = cell()?;
            let place = journey_emotion::EmotionPlace { lane, stage, persona: Id::default() };
            let valence = i8::try_from(a % 7).ok().map(|valence| valence - 3);
            journey_emotion::set_emotion(tx, place, valence).map(drop)
        }
    }
}

/// Phases, stages and steps, and what a whole map has.
pub fn act_on_structure(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    match verb {
        0 => {
            let kind = PhaseKind::ALL[b % PhaseKind::ALL.len()];
            journey_structure::begin_phase(tx, pick(&workspace.stages, a)?, (kind, text)).map(drop)
        }
        1 => {
            let phase = if b % 5 == 0 { Id::default() } else { pick(&workspace.phases, b)? };
            journey_structure::put_in_phase(tx, pick(&workspace.stages, a)?, phase)
        }
        2 | 3 => {
            let stage = pick(&workspace.stages, a)?;
            journey_structure::add_step(tx, stage, spot(&workspace.steps, b), text).map(drop)
        }
        4 => {
            let step = pick(&workspace.steps, a)?;
            let stage = workspace.steps.get(step).map(|step| step.stage).unwrap_or_default();
            let siblings = workspace.steps_of(stage);
            let spot = match siblings.get(b % (siblings.len() + 2)) {
                Some((sibling, _)) => Spot::Before(*sibling),
                None if b % 2 == 0 => Spot::First,
                None => Spot::Last,
            };
            journey_structure::move_step(tx, step, spot)
        }
        5 => {
            let stage = pick(&workspace.stages, a)?;
            let steps = workspace.steps_of(stage);
            let at = steps.get(b % (steps.len() + 1)).map(|(id, _)| *id);
            journey_structure::split_stage(tx, stage, at, text).map(drop)
        }
        6 => journey_structure::merge_with_next(tx, pick(&workspace.stages, a)?),
        _ => {
            let end = u8::try_from(b % 7).unwrap();
            journey_emotion::set_emotion_scale(tx, pick(&workspace.journeys, a)?, end)
        }
    }
}

/// Copying, pasting, stretching and colouring of cards, some of them in steps.
pub fn act_on_many_cards(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let cell = |number: usize| -> Result<Cell, Refused> {
        let lane = pick(&workspace.lanes, number)?;
        let journey = workspace.lanes.get(lane).map(|lane| lane.journey).unwrap_or_default();
        let stages = workspace.stages_of(journey);
        let stage = stages.get(number / 3 % stages.len().max(1)).ok_or(Refused::TooMany)?.0;
        let steps = workspace.steps_of(stage);
        let step = steps.get(number / 7 % (steps.len() + 1)).map(|(id, _)| *id).unwrap_or_default();
        Ok(Cell { lane, stage, step })
    };
    let card = || pick(&workspace.cards, b);
    match verb {
        0 => {
            let moves = [b, b / 2]
                .map(|number| pick(&workspace.cards, number))
                .map(|card| Ok((card?, cell(a)?, Spot::Last)));
            journey_cards::move_cards(tx, moves.into_iter().collect::<Result<Vec<_>, Refused>>()?)
        }
        1 => {
            let copy =
                Duplicate { of: card()?, id: Id::random(), cell: cell(a)?, spot: spot(&workspace.cards, a) };
            journey_cards::duplicate_cards(tx, &[copy])
        }
        2 => journey_cards::stretch_card(tx, card()?, u16::try_from(a % 5).unwrap()),
        3 => journey_cards::colour_cards(tx, &[card()?], Hue::ALL.get(a % 11).copied()),
        4 => {
            let journey = workspace.cards.get(card()?).map(|card| card.stage);
            let clip = Clip::of(
                &workspace,
                workspace.cards.iter().filter(|(_, c)| Some(c.stage) == journey).map(|(id, _)| id),
            );
            let ids: Vec<Id<Card>> = (0..clip.len()).map(|_| Id::random()).collect();
            journey_paste::paste_cards(tx, cell(a)?, &clip, &ids)
        }
        5 => {
            let rows = [vec![text.clone(), "-2 x".to_owned()], vec![String::new(), text.clone(), text]];
            let names = NewNames { stage: "new".to_owned(), lane: String::new() };
            journey_paste::paste_rows(tx, cell(a)?, &rows, &names).map(drop)
        }
        6 => {
            journey_paste::copy_lane(tx, pick(&workspace.lanes, a)?, pick(&workspace.journeys, b)?).map(drop)
        }
        _ => {
            let target = i8::try_from(a % 9).ok().map(|target| target - 4);
            journey_emotion::set_target(tx, card()?, target)
        }
    }
}

pub fn act_on_links(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let journey = || pick(&workspace.journeys, a);
    match verb {
        0 => journey_link::add_counterpart(tx, journey()?, text).map(drop),
        1 => journey_link::link_journeys(tx, journey()?, pick(&workspace.journeys, b)?),
        2 => journey_link::unlink_journey(tx, journey()?),
        3 => {
            let other = pick(&workspace.stages, b).ok().filter(|_| !a.is_multiple_of(3));
            journey_link::link_stage(tx, pick(&workspace.stages, a)?, other)
        }
        4 => {
            let detail = pick(&workspace.journeys, b).ok().filter(|_| !a.is_multiple_of(3));
            journey_link::set_detail(tx, pick(&workspace.stages, a)?, detail)
        }
        5 => journey_link::add_detail(tx, pick(&workspace.stages, a)?, text).map(drop),
        _ => {
            journey_content::add_channel(tx, text.clone())?;
            let channel = pick(&workspace.channels, b).unwrap_or_default();
            let texts = (String::new(), text);
            journey_content::add_content(tx, pick(&workspace.stages, a)?, channel, texts).map(drop)
        }
    }
}
