//! Copying cards and putting them, or texts from elsewhere, into cells.

use std::collections::BTreeMap;

use crate::{
    base::{id::Id, text::clean},
    model::{
        Workspace,
        journey::{Card, Content, Journey, Lane, LaneKind, Stage},
        record::Walk,
        strategy::Opportunity,
    },
};

use super::{
    journey::{Cell, add_lane, add_stage, new_card},
    journey_cards::{Places, room_after},
    journey_emotion::{EmotionPlace, set_emotion},
    place::Spot,
    tx::{Refused, Tx},
};

/// Most cards that are pasted at once.
pub const MOST_CARDS: usize = 5_000;
/// Most stages or lanes that a paste adds.
const MOST_ADDED: usize = 100;

/// Cards as they were when they were copied, from top to bottom and left to right.
#[derive(Clone, Debug, Default)]
pub struct Clip {
    cards: Vec<Copied>,
}

#[derive(Clone, Debug)]
struct Copied {
    /// Lanes below that of the uppermost card.
    row: usize,
    /// Stages after that of the leftmost card.
    column: usize,
    lane: LaneKind,
    card: Card,
    /// The opportunity it shows, which goes with its last card.
    opportunity: Option<(Id<Opportunity>, Opportunity)>,
}

impl Clip {
    /// Cards of one map; others are left out.
    pub fn of(workspace: &Workspace, cards: impl IntoIterator<Item = Id<Card>>) -> Self {
        let cards: Vec<&Card> =
            cards.into_iter().filter_map(|id| workspace.cards.get(id)).map(AsRef::as_ref).collect();
        let journey = cards.first().and_then(|card| workspace.lanes.get(card.lane)).map(|lane| lane.journey);
        let (lanes, stages) = order(workspace, journey.unwrap_or_default());
        let mut found: Vec<Copied> = cards
            .into_iter()
            .filter_map(|card| {
                let row = lanes.iter().position(|lane| *lane == card.lane)?;
                let column = stages.iter().position(|stage| *stage == card.stage)?;
                let lane = workspace.lanes.get(card.lane)?.kind;
                Some(Copied { row, column, lane, card: card.clone(), opportunity: shown(workspace, card) })
            })
            .collect();
        found.sort_by(|a, b| (a.row, a.column, &a.card.rank).cmp(&(b.row, b.column, &b.card.rank)));
        let top = found.iter().map(|copied| copied.row).min().unwrap_or_default();
        let left = found.iter().map(|copied| copied.column).min().unwrap_or_default();
        for copied in &mut found {
            copied.row -= top;
            copied.column -= left;
        }
        Self { cards: found }
    }

    pub fn len(&self) -> usize {
        self.cards.len()
    }

    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }

    /// The cards, each with its place from the upper left one: rows down and columns across.
    pub fn cards(&self) -> impl Iterator<Item = ((usize, usize), &Card)> {
        self.cards.iter().map(|copied| ((copied.row, copied.column), &copied.card))
    }

    fn rows(&self) -> usize {
        self.cards.iter().map(|copied| copied.row + 1).max().unwrap_or_default()
    }
}

fn shown(workspace: &Workspace, card: &Card) -> Option<(Id<Opportunity>, Opportunity)> {
    let Content::Opportunity { opportunity } = card.content else { return None };
    Some((opportunity, workspace.opportunities.get(opportunity)?.as_ref().clone()))
}

/// The lanes that can hold cards and are shown, and the stages of a map.
fn order(workspace: &Workspace, journey: Id<Journey>) -> (Vec<Id<Lane>>, Vec<Id<Stage>>) {
    let lanes = workspace.lanes_of(journey).into_iter();
    let lanes = lanes.filter(|(_, lane)| !lane.kind.is_line() && !lane.hidden).map(|(id, _)| id).collect();
    (lanes, workspace.stages_of(journey).into_iter().map(|(id, _)| id).collect())
}

/// Adds copied cards from a cell on, each under an id of `ids`; they keep what they refer to as far as it is
/// still there. Cards of several lanes go into lanes of the same kind where another map has those.
pub fn paste_cards(tx: &mut Tx, at: Cell, clip: &Clip, ids: &[Id<Card>]) -> Result<(), Refused> {
    let journey = at.journey(tx)?;
    let (lanes, stages) = order(tx.workspace(), journey);
    let row = lanes.iter().position(|lane| *lane == at.lane).ok_or(Refused::NotFound(at.lane.into()))?;
    let column =
        stages.iter().position(|stage| *stage == at.stage).ok_or(Refused::NotFound(at.stage.into()))?;
    let is_one_row = clip.rows() <= 1;
    let mut places = Places::of(tx.workspace());
    for (copied, id) in clip.cards.iter().zip(ids) {
        let by_place = lanes.get(row + copied.row).or(lanes.last()).copied().unwrap_or(at.lane);
        let fits = is_one_row || tx.get(by_place)?.kind == copied.lane;
        let workspace = tx.workspace();
        let same_kind =
            |lane: &&Id<Lane>| workspace.lanes.get(**lane).is_some_and(|lane| lane.kind == copied.lane);
        let lane = if fits { by_place } else { lanes.iter().find(same_kind).copied().unwrap_or(by_place) };
        let stage = stages.get(column + copied.column).or(stages.last()).copied().unwrap_or(at.stage);
        let is_first_cell = copied.row == 0 && copied.column == 0;
        let step = if is_first_cell { at.step } else { Id::default() };
        let mut card = Card { lane, stage, step, ..copied.card.clone() };
        card.rank = places.put(Cell::of(&card), Spot::Last, *id)?;
        card.more_stages = card.more_stages.min(room_after(tx.workspace(), stage));
        if let Some((opportunity, record)) = &copied.opportunity
            && tx.get(*opportunity).is_err()
        {
            let mut record = record.clone();
            record.forget(&|id| !tx.workspace().contains(id));
            tx.insert(*opportunity, record)?;
        }
        card.forget(&|id| !tx.workspace().contains(id));
        fit_scale(tx, journey, &mut card)?;
        tx.insert(*id, card)?;
    }
    Ok(())
}

/// A feeling stays within the scale of the map it comes into.
fn fit_scale(tx: &Tx, journey: Id<Journey>, card: &mut Card) -> Result<(), Refused> {
    let end = tx.get(journey)?.emotion_end();
    if let Content::Emotion { valence, target, .. } = &mut card.content {
        let within = |value: i8| value.clamp(-end, end);
        (*valence, *target) = (valence.map(within), target.map(within));
    }
    Ok(())
}

/// Names for stages and lanes that a paste adds.
#[derive(Clone, Debug, Default)]
pub struct NewNames {
    pub stage: String,
    pub lane: String,
}

/// Adds texts as cards: the rows of a table go into lanes and its columns into stages, from a cell on. What
/// reaches beyond the map adds stages and lanes of free text. An empty text leaves its cell as it is; in the
/// emotion lane a number sets how the stage feels. Gives the first card.
pub fn paste_rows(
    tx: &mut Tx,
    at: Cell,
    rows: &[Vec<String>],
    names: &NewNames,
) -> Result<Id<Card>, Refused> {
    let journey = at.journey(tx)?;
    let (mut lanes, mut stages) = order(tx.workspace(), journey);
    let row = lanes.iter().position(|lane| *lane == at.lane).ok_or(Refused::NotFound(at.lane.into()))?;
    let column =
        stages.iter().position(|stage| *stage == at.stage).ok_or(Refused::NotFound(at.stage.into()))?;
    let is_text = |text: &String| !text.trim().is_empty();
    let height = rows.iter().rposition(|texts| texts.iter().any(is_text)).map_or(0, |last| last + 1);
    let width =
        rows.iter().filter_map(|texts| texts.iter().rposition(is_text)).max().map_or(0, |last| last + 1);
    let filled = rows.iter().flatten().filter(|text| is_text(text)).count();
    let added = [(row + height).saturating_sub(lanes.len()), (column + width).saturating_sub(stages.len())];
    if filled > MOST_CARDS || added.iter().any(|count| *count > MOST_ADDED) {
        return Err(Refused::TooMany);
    }
    for _ in 0..added[0] {
        lanes.push(add_lane(tx, journey, Spot::Last, (LaneKind::FreeText, names.lane.clone()))?);
    }
    for _ in 0..added[1] {
        stages.push(add_stage(tx, journey, Spot::Last, names.stage.clone())?);
    }
    let mut pasted = Vec::new();
    let mut places = Places::of(tx.workspace());
    for (texts, lane) in rows.iter().zip(lanes.iter().skip(row)) {
        for (text, stage) in texts.iter().zip(stages.iter().skip(column)) {
            let is_first_cell = (*lane, *stage) == (at.lane, at.stage);
            let step = if is_first_cell { at.step } else { Id::default() };
            if is_text(text) {
                pasted.push(paste_text(tx, &mut places, Cell { lane: *lane, stage: *stage, step }, text)?);
            }
        }
    }
    pasted.first().copied().ok_or(Refused::NotFound(at.lane.into()))
}

/// Adds texts as cards of one cell, one below the other. Gives the first card.
pub fn paste_list(tx: &mut Tx, at: Cell, texts: &[String]) -> Result<Id<Card>, Refused> {
    at.journey(tx)?;
    if texts.len() > MOST_CARDS {
        return Err(Refused::TooMany);
    }
    let mut places = Places::of(tx.workspace());
    let cards =
        texts.iter().map(|text| paste_text(tx, &mut places, at, text)).collect::<Result<Vec<_>, _>>()?;
    cards.first().copied().ok_or(Refused::NotFound(at.lane.into()))
}

fn paste_text(tx: &mut Tx, places: &mut Places, cell: Cell, text: &str) -> Result<Id<Card>, Refused> {
    let text = clean(text.trim());
    if tx.get(cell.lane)?.kind == LaneKind::Emotion
        && let Some((value, word)) = feeling(&text)
    {
        let end = tx.get(tx.get(cell.lane)?.journey)?.emotion_end();
        let place = EmotionPlace { lane: cell.lane, stage: cell.stage, persona: Id::default() };
        let id = set_emotion(tx, place, Some(value.clamp(-end, end)))?;
        if !word.is_empty() {
            tx.update(id, |card| card.text = word.to_owned())?;
        }
        return Ok(id);
    }
    let card = new_card(tx, cell, text.into_owned())?;
    let id = Id::random();
    let rank = places.put(cell, Spot::Last, id)?;
    tx.insert(id, Card { rank, ..card })?;
    Ok(id)
}

/// A number with its sign and the word after it: "−2 annoyed".
pub fn feeling(text: &str) -> Option<(i8, &str)> {
    let (number, word) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let number = number.replace('−', "-");
    Some((number.parse().ok()?, word.trim()))
}

/// Adds a copy of a lane with its cards to another map, below its lanes. Cards go into the stage that is linked
/// with theirs, has the same name, or stands at the same place; at worst the last.
pub fn copy_lane(tx: &mut Tx, lane: Id<Lane>, journey: Id<Journey>) -> Result<Id<Lane>, Refused> {
    let original = tx.get(lane)?.as_ref().clone();
    let stages = matching_stages(tx.workspace(), original.journey, journey)
        .ok_or(Refused::NotFound(journey.into()))?;
    let rank = Spot::Last.rank(&tx.workspace().lanes_of(journey), None)?;
    let copy = tx.add(Lane { journey, rank, ..original });
    let cards: Vec<Card> = crate::model::order::in_order(&tx.workspace().cards, |card| card.lane == lane)
        .into_iter()
        .map(|(_, card)| card.as_ref().clone())
        .collect();
    let mut places = Places::of(tx.workspace());
    for card in cards {
        let Some(stage) = stages.get(&card.stage).copied() else { continue };
        let id = Id::random();
        let cell = Cell { lane: copy, stage, step: Id::default() };
        let rank = places.put(cell, Spot::Last, id)?;
        let more_stages = card.more_stages.min(room_after(tx.workspace(), stage));
        let mut card = Card { lane: copy, stage, step: Id::default(), rank, more_stages, ..card };
        fit_scale(tx, journey, &mut card)?;
        tx.insert(id, card)?;
    }
    Ok(copy)
}

/// For each stage of one map the stage of another that takes its cards; `None` when that map has no stages.
fn matching_stages(
    workspace: &Workspace,
    from: Id<Journey>,
    to: Id<Journey>,
) -> Option<BTreeMap<Id<Stage>, Id<Stage>>> {
    let targets = workspace.stages_of(to);
    let last = targets.last()?.0;
    let stages = workspace.stages_of(from);
    let matching = stages.iter().enumerate().map(|(at, (id, stage))| {
        let linked =
            targets.iter().find(|(other, target)| stage.counterpart == *other || target.counterpart == *id);
        let named = || targets.iter().find(|(_, target)| !stage.name.is_empty() && target.name == stage.name);
        let target = linked.or_else(named).or_else(|| targets.get(at)).map_or(last, |(target, _)| *target);
        (*id, target)
    });
    Some(matching.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{
            journey::{NewJourney, add_journey},
            transact,
        },
        model::check::check,
    };

    fn map(workspace: &mut Workspace, lanes: &[LaneKind]) -> (Id<Journey>, Vec<Id<Lane>>, Vec<Id<Stage>>) {
        let new = NewJourney {
            stages: ["one", "two"].map(|name| (0, name.to_owned())).into(),
            lanes: lanes.iter().map(|kind| (*kind, String::new())).collect(),
            ..NewJourney::default()
        };
        let (journey, _) = transact(workspace, |tx| add_journey(tx, new)).unwrap();
        let (lanes, stages) = order(workspace, journey);
        (journey, lanes, stages)
    }

    fn texts(workspace: &Workspace, lane: Id<Lane>, stage: Id<Stage>) -> Vec<String> {
        workspace.cards_in(lane, stage).into_iter().map(|(_, card)| card.text.clone()).collect()
    }

    #[test]
    fn a_range_fills_cells_and_adds_what_the_map_lacks() {
        let mut workspace = Workspace::default();
        let (journey, lanes, stages) = map(&mut workspace, &[LaneKind::Actions, LaneKind::Emotion]);
        let rows = [vec!["a", "b\nc", "d"], vec!["-2 annoyed", "", "+1"], vec!["", "note", ""]]
            .map(|row| row.into_iter().map(str::to_owned).collect());
        let names = NewNames { stage: "New".to_owned(), lane: "Notes".to_owned() };
        let at = (lanes[0], stages[0]).into();
        transact(&mut workspace, |tx| paste_rows(tx, at, &rows, &names)).unwrap();
        assert_eq!(check(&workspace), []);
        let (lanes, stages) = order(&workspace, journey);
        assert_eq!((lanes.len(), stages.len()), (3, 3));
        assert_eq!(texts(&workspace, lanes[0], stages[1]), ["b\nc"]);
        assert_eq!(texts(&workspace, lanes[1], stages[0]), ["annoyed"]);
        assert_eq!(texts(&workspace, lanes[2], stages[1]), ["note"]);
        let felt = |stage: usize| match workspace.cards_in(lanes[1], stages[stage])[..] {
            [(_, card)] => match card.content {
                Content::Emotion { valence, .. } => valence,
                _ => None,
            },
            _ => None,
        };
        assert_eq!([felt(0), felt(1), felt(2)], [Some(-2), None, Some(1)]);
    }

    #[test]
    fn cut_cards_come_back_in_another_map_with_what_they_show() {
        let mut workspace = Workspace::default();
        let (_, lanes, stages) = map(&mut workspace, &[LaneKind::Actions, LaneKind::Opportunities]);
        let (_, other_lanes, other_stages) =
            map(&mut workspace, &[LaneKind::Opportunities, LaneKind::Actions]);
        let (cards, _) = transact(&mut workspace, |tx| {
            let one =
                super::super::journey::add_card(tx, (lanes[0], stages[0]), Spot::Last, "act".to_owned())?;
            let two =
                super::super::journey::add_card(tx, (lanes[1], stages[1]), Spot::Last, "better".to_owned())?;
            Ok([one, two])
        })
        .unwrap();
        let clip = Clip::of(&workspace, cards);
        assert_eq!(clip.cards().map(|(place, _)| place).collect::<Vec<_>>(), [(0, 0), (1, 1)]);
        transact(&mut workspace, |tx| super::super::journey::remove_cards(tx, &cards.into())).unwrap();
        assert!(workspace.opportunities.is_empty());
        let ids = [Id::random(), Id::random()];
        let at = (other_lanes[0], other_stages[0]).into();
        transact(&mut workspace, |tx| paste_cards(tx, at, &clip, &ids)).unwrap();
        assert_eq!(check(&workspace), []);
        assert_eq!(workspace.opportunities.values().next().unwrap().name, "better");
        assert_eq!(texts(&workspace, other_lanes[1], other_stages[0]), ["act"], "a lane of its kind");
        assert_eq!(workspace.cards.get(ids[1]).unwrap().lane, other_lanes[0]);
    }

    #[test]
    fn writing_from_right_to_left_and_emoji_are_kept_and_control_characters_are_not() {
        let mut workspace = Workspace::default();
        let (_, lanes, stages) = map(&mut workspace, &[LaneKind::Actions]);
        let at = (lanes[0], stages[0]).into();
        let written = ["مرحبا \u{202e}עולם".to_owned(), "👩‍💻\u{0} yes\u{1b}".to_owned()];
        transact(&mut workspace, |tx| paste_list(tx, at, &written)).unwrap();
        assert_eq!(texts(&workspace, lanes[0], stages[0]), ["مرحبا \u{202e}עולם", "👩‍💻 yes"]);
        assert_eq!(check(&workspace), []);
    }

    #[test]
    fn too_much_is_refused_and_changes_nothing() {
        let mut workspace = Workspace::default();
        let (_, lanes, stages) = map(&mut workspace, &[LaneKind::Actions]);
        let before = workspace.clone();
        let at = (lanes[0], stages[0]).into();
        let many = vec!["x".to_owned(); MOST_CARDS + 1];
        assert_eq!(transact(&mut workspace, |tx| paste_list(tx, at, &many)).err(), Some(Refused::TooMany));
        let wide = [vec!["x".to_owned(); 200]];
        let names = NewNames::default();
        assert_eq!(
            transact(&mut workspace, |tx| paste_rows(tx, at, &wide, &names)).err(),
            Some(Refused::TooMany)
        );
        assert_eq!(workspace, before);
    }
}
