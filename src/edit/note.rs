//! Verbs for what is said in a workshop: notes as they are spoken, where they belong, what becomes of them.

use jiff::civil::Date;

use crate::{
    base::{id::Id, rank::Rank, text::clean},
    model::{
        AnyId, Kind, Workspace,
        journey::{Card, Content, LaneKind},
        maturity::Respondent,
        persona::{EmpathyEntry, EmpathyField, Persona, PersonaList},
        strategy::{Hypothesis, Initiative, Opportunity},
        workshop::{AgendaStep, Note, NoteGroup, Outcome, Workshop},
    },
};

use super::{
    journey::Cell,
    journey_paste::paste_list,
    place::{Spot, add_last, move_among},
    remove,
    tx::{Refused, Tx},
};

/// The most notes that are made at once.
pub const MOST_AT_ONCE: usize = 2_000;

/// The workshop that something belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meeting {
    Held(Id<Workshop>),
    /// The one of this name and day, which is made when there is none yet.
    OfDay {
        name: String,
        date: Date,
    },
}

/// During what something is said, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    pub meeting: Meeting,
    pub step: Id<AgendaStep>,
    /// Unset where it is not to be kept.
    pub author: Id<Respondent>,
}

/// Where what is said is to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// Nowhere yet.
    ParkingLot,
    Cell(Cell),
    List(Id<Persona>, PersonaList),
    Empathy(Id<Persona>, EmpathyField),
}

/// What a note becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A card in a lane of pain points.
    Pain(Cell),
    Opportunity,
    Need(Id<Persona>),
    Hypothesis,
    Initiative,
}

impl Meeting {
    /// The workshop itself.
    pub(super) fn open(&self, tx: &mut Tx) -> Result<Id<Workshop>, Refused> {
        match self {
            Self::Held(id) => tx.get(*id).map(|_| *id),
            Self::OfDay { name, date } => {
                let is_it = |own: &Workshop| own.name == *name && own.date == Some(*date);
                let found = tx.workspace().workshops.iter().find(|(_, own)| is_it(own)).map(|(id, _)| id);
                match found {
                    Some(id) => Ok(id),
                    None => add_workshop(tx, name.clone(), *date),
                }
            }
        }
    }
}

/// Adds a workshop without an agenda after the others.
pub fn add_workshop(tx: &mut Tx, name: String, date: Date) -> Result<Id<Workshop>, Refused> {
    let workshop = Workshop { name, date: Some(date), ..Workshop::default() };
    add_last(tx, workshop, Workspace::workshops_in_order)
}

/// Keeps what was said, one note a text, and puts it where it is aimed at. Blank texts are passed over.
pub fn capture(tx: &mut Tx, talk: &Talk, aim: Aim, texts: &[String]) -> Result<Vec<Id<Note>>, Refused> {
    let texts: Vec<String> =
        texts.iter().map(|text| clean(text.trim()).into_owned()).filter(|text| !text.is_empty()).collect();
    if texts.len() > MOST_AT_ONCE {
        return Err(Refused::TooMany);
    }
    let workshop = talk.meeting.open(tx)?;
    let notes = tx.workspace().notes_of(workshop);
    let last = notes.last().map(|(_, note)| note.rank.clone());
    let ranks = Rank::many_between(last.as_ref(), None, texts.len());
    let mut made = Vec::new();
    for (text, rank) in texts.into_iter().zip(ranks) {
        let became = put(tx, aim, &text)?;
        let note =
            Note { rank, workshop, step: talk.step, author: talk.author, text, became, ..Note::default() };
        made.push(tx.add(note));
    }
    Ok(made)
}

/// Writes a text where it is aimed at; gives the record that has it now.
fn put(tx: &mut Tx, aim: Aim, text: &str) -> Result<Option<AnyId>, Refused> {
    match aim {
        Aim::ParkingLot => Ok(None),
        Aim::Cell(cell) => paste_list(tx, cell, &[text.to_owned()]).map(|card| Some(card.into())),
        Aim::List(persona, list) => {
            tx.update(persona, |own| own.list_mut(list).push(text.to_owned()))?;
            Ok(Some(persona.into()))
        }
        Aim::Empathy(persona, field) => {
            let entry = EmpathyEntry { text: text.to_owned(), ..EmpathyEntry::default() };
            tx.update(persona, |own| own.empathy.field_mut(field).push(entry))?;
            Ok(Some(persona.into()))
        }
    }
}

/// Makes a record of each note, which keeps it as its origin; gives the first. What a note had become before is
/// the origin of an opportunity, and what an initiative is to heal.
pub fn convert(tx: &mut Tx, notes: &[Id<Note>], fate: Fate) -> Result<AnyId, Refused> {
    let mut first = None;
    for id in notes {
        let note = tx.get(*id)?.as_ref().clone();
        let became = record_of(tx, &note, fate)?;
        tx.update(*id, |note| note.became = Some(became))?;
        first = first.or(Some(became));
    }
    first.ok_or(Refused::TooMany)
}

fn record_of(tx: &mut Tx, note: &Note, fate: Fate) -> Result<AnyId, Refused> {
    let name = note.text.clone();
    match fate {
        Fate::Pain(cell) => {
            if tx.get(cell.lane)?.kind != LaneKind::PainPoints {
                return Err(Refused::WrongPlace(cell.lane.into()));
            }
            put(tx, Aim::Cell(cell), &name)?.ok_or(Refused::WrongPlace(cell.lane.into()))
        }
        Fate::Need(persona) => {
            put(tx, Aim::List(persona, PersonaList::Needs), &name)?.ok_or(Refused::NotFound(persona.into()))
        }
        Fate::Opportunity => {
            let origins = note.became.into_iter().filter(|id| id.kind == Kind::Card).collect();
            let own = Opportunity { name, origins, ..Opportunity::default() };
            add_last(tx, own, Workspace::opportunities_in_order).map(AnyId::from)
        }
        Fate::Hypothesis => {
            let own = Hypothesis { statement: name, ..Hypothesis::default() };
            add_last(tx, own, Workspace::hypotheses_in_order).map(AnyId::from)
        }
        Fate::Initiative => {
            let pains = pain_of(tx.workspace(), note).into_iter().collect();
            let own = Initiative { name, pains, ..Initiative::default() };
            let made = add_last(tx, own, Workspace::initiatives_in_order)?;
            if let Some(opportunity) = note.became.and_then(AnyId::typed::<Opportunity>) {
                tx.update(opportunity, |own| own.initiatives.push(made))?;
            }
            Ok(made.into())
        }
    }
}

/// The pain point that a note is.
pub fn pain_of(workspace: &Workspace, note: &Note) -> Option<Id<Card>> {
    let id = note.became?.typed::<Card>()?;
    let card = workspace.cards.get(id)?;
    matches!(card.content, Content::Pain { .. }).then_some(id)
}

/// Puts notes of one workshop into a new group, after the other groups.
pub fn group(tx: &mut Tx, notes: &[Id<Note>], name: String) -> Result<Id<NoteGroup>, Refused> {
    let first = *notes.first().ok_or(Refused::TooMany)?;
    let workshop = tx.get(first)?.workshop;
    let group = NoteGroup { workshop, name, ..NoteGroup::default() };
    let group = add_last(tx, group, |workspace| workspace.note_groups_of(workshop))?;
    sort_into(tx, notes, group, Spot::Last)?;
    Ok(group)
}

/// Puts notes in this order at a place, into a group, or into none where it is unset. A group without a name that
/// is left empty goes.
pub fn sort_into(
    tx: &mut Tx,
    notes: &[Id<Note>],
    group: Id<NoteGroup>,
    spot: Spot<Note>,
) -> Result<(), Refused> {
    if group.is_set() {
        tx.get(group)?;
    }
    let mut spot = spot;
    for id in notes {
        let workshop = tx.get(*id)?.workshop;
        if tx.workspace().note_groups.get(group).is_some_and(|own| own.workshop != workshop) {
            return Err(Refused::WrongPlace((*id).into()));
        }
        if matches!(spot, Spot::Before(other) | Spot::After(other) if other == *id) {
            spot = Spot::After(*id);
            tx.update(*id, |note| note.group = group)?;
            continue;
        }
        let rank = spot.rank(&tx.workspace().notes_of(workshop), Some(*id))?;
        tx.update(*id, |note| (note.rank, note.group) = (rank, group))?;
        spot = Spot::After(*id);
    }
    tidy(tx)
}

/// Takes away groups that hold nothing and are called nothing.
fn tidy(tx: &mut Tx) -> Result<(), Refused> {
    let workspace = tx.workspace();
    let used: std::collections::HashSet<Id<NoteGroup>> =
        workspace.notes.values().map(|note| note.group).collect();
    let idle = |(id, group): (Id<NoteGroup>, &std::sync::Arc<NoteGroup>)| {
        (group.name.trim().is_empty() && !used.contains(&id)).then_some(id)
    };
    let idle: Vec<Id<NoteGroup>> = workspace.note_groups.iter().filter_map(idle).collect();
    idle.into_iter().try_for_each(|id| remove::remove(tx, id.into()))
}

/// Lets one of two notes that say the same go; what the other lacks of author, group and fate passes on to it.
pub fn merge(tx: &mut Tx, kept: Id<Note>, gone: Id<Note>) -> Result<(), Refused> {
    let other = tx.get(gone)?.as_ref().clone();
    if kept == gone || tx.get(kept)?.workshop != other.workshop {
        return Err(Refused::WrongPlace(gone.into()));
    }
    tx.update(kept, |note| {
        if !note.author.is_set() {
            note.author = other.author;
        }
        if !note.group.is_set() {
            note.group = other.group;
        }
        note.became = note.became.or(other.became);
    })?;
    remove::remove(tx, gone.into())?;
    tidy(tx)
}

/// Lets notes go; what was made of them stays.
pub fn remove_notes(tx: &mut Tx, notes: &[Id<Note>]) -> Result<(), Refused> {
    notes.iter().try_for_each(|id| remove::remove(tx, (*id).into()))?;
    tidy(tx)
}

/// Keeps what a group decided or left open.
pub fn add_outcome(tx: &mut Tx, talk: &Talk, outcome: Outcome) -> Result<Id<Outcome>, Refused> {
    let workshop = talk.meeting.open(tx)?;
    let text = clean(outcome.text.trim()).into_owned();
    let owner_role = clean(outcome.owner_role.trim()).into_owned();
    let outcome = Outcome { workshop, step: talk.step, text, owner_role, ..outcome };
    add_last(tx, outcome, |workspace| workspace.outcomes_of(workshop))
}

/// Moves a decision or question among those of its workshop.
pub fn move_outcome(tx: &mut Tx, id: Id<Outcome>, spot: Spot<Outcome>) -> Result<(), Refused> {
    let workshop = tx.get(id)?.workshop;
    move_among(tx, id, spot, |workspace| workspace.outcomes_of(workshop))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{journey, transact},
        model::{check::check, journey::Stage},
    };

    fn run<R>(workspace: &mut Workspace, verb: impl FnOnce(&mut Tx) -> Result<R, Refused>) -> R {
        let made = transact(workspace, verb).unwrap().0;
        assert_eq!(check(workspace), []);
        made
    }

    fn talk() -> Talk {
        let meeting = Meeting::OfDay { name: "Notes".to_owned(), date: jiff::civil::date(2026, 1, 15) };
        Talk { meeting, step: Id::default(), author: Id::default() }
    }

    fn said(workspace: &mut Workspace, texts: &[&str]) -> Vec<Id<Note>> {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        run(workspace, |tx| capture(tx, &talk(), Aim::ParkingLot, &texts))
    }

    /// A cell of a lane of pain points.
    fn pains(workspace: &mut Workspace) -> Cell {
        let new = journey::NewJourney {
            name: "Map".to_owned(),
            stages: vec![(0, "One".to_owned())],
            lanes: vec![(LaneKind::PainPoints, String::new())],
            ..journey::NewJourney::default()
        };
        let id = run(workspace, |tx| journey::add_journey(tx, new));
        let stage: Id<Stage> = workspace.stages_of(id)[0].0;
        (workspace.lanes_of(id)[0].0, stage).into()
    }

    #[test]
    fn one_workshop_a_day_holds_what_is_said_in_its_order() {
        let mut workspace = Workspace::default();
        said(&mut workspace, &["one", "  ", "two"]);
        said(&mut workspace, &["three"]);
        assert_eq!(workspace.workshops.len(), 1);
        let id = workspace.workshops.ids().next().unwrap();
        let texts: Vec<String> = workspace.notes_of(id).iter().map(|(_, note)| note.text.clone()).collect();
        assert_eq!(texts, ["one", "two", "three"]);
    }

    #[test]
    fn what_is_aimed_at_a_cell_is_a_card_at_once_and_the_note_its_origin() {
        let mut workspace = Workspace::default();
        let cell = pains(&mut workspace);
        let texts = ["Waits".to_owned(), "Pays twice".to_owned()];
        let notes = run(&mut workspace, |tx| capture(tx, &talk(), Aim::Cell(cell), &texts));
        let cards = workspace.cards_in(cell.lane, cell.stage);
        assert_eq!(cards.len(), 2);
        assert!(matches!(cards[1].1.content, Content::Pain { .. }));
        let second = AnyId::from(cards[1].0);
        assert_eq!(workspace.notes.get(notes[1]).unwrap().became, Some(second));
        run(&mut workspace, |tx| remove::remove(tx, second));
        assert_eq!(workspace.notes.get(notes[1]).unwrap().became, None);
    }

    #[test]
    fn a_note_goes_all_the_way_from_pain_to_initiative() {
        let mut workspace = Workspace::default();
        let cell = pains(&mut workspace);
        let notes = said(&mut workspace, &["Waits for an answer"]);
        let pain = run(&mut workspace, |tx| convert(tx, &notes, Fate::Pain(cell)));
        let chance = run(&mut workspace, |tx| convert(tx, &notes, Fate::Opportunity));
        let own = workspace.opportunities.get(chance.typed().unwrap()).unwrap();
        assert_eq!((own.name.as_str(), &own.origins[..]), ("Waits for an answer", &[pain][..]));
        let deed = run(&mut workspace, |tx| convert(tx, &notes, Fate::Initiative));
        let own = workspace.opportunities.get(chance.typed().unwrap()).unwrap();
        assert_eq!(own.initiatives, [deed.typed().unwrap()]);
        assert_eq!(workspace.notes.get(notes[0]).unwrap().became, Some(deed));
    }

    #[test]
    fn a_group_without_a_name_goes_with_its_last_note() {
        let mut workspace = Workspace::default();
        let notes = said(&mut workspace, &["a", "b", "c"]);
        let group = run(&mut workspace, |tx| group(tx, &notes[1..], String::new()));
        let first = run(&mut workspace, |tx| super::group(tx, &notes[..1], "Named".to_owned()));
        run(&mut workspace, |tx| sort_into(tx, &notes, Id::default(), Spot::First));
        assert!(!workspace.note_groups.contains(group) && workspace.note_groups.contains(first));
        run(&mut workspace, |tx| sort_into(tx, &notes[..1], first, Spot::After(notes[2])));
        let workshop = workspace.workshops.ids().next().unwrap();
        let order: Vec<Id<Note>> = workspace.notes_of(workshop).iter().map(|(id, _)| *id).collect();
        assert_eq!(order, [notes[1], notes[2], notes[0]]);
    }

    #[test]
    fn of_two_that_say_the_same_one_stays_with_what_both_had() {
        let mut workspace = Workspace::default();
        let notes = said(&mut workspace, &["Slow", "slow"]);
        let made = run(&mut workspace, |tx| convert(tx, &notes[1..], Fate::Opportunity));
        run(&mut workspace, |tx| merge(tx, notes[0], notes[1]));
        assert_eq!(workspace.notes.len(), 1);
        assert_eq!(workspace.notes.get(notes[0]).unwrap().became, Some(made));
        assert!(transact(&mut workspace, |tx| merge(tx, notes[0], notes[0])).is_err());
    }

    #[test]
    fn a_pain_is_refused_in_another_lane_and_too_many_at_once_everywhere() {
        let mut workspace = Workspace::default();
        let cell = pains(&mut workspace);
        let notes = said(&mut workspace, &["a"]);
        run(&mut workspace, |tx| tx.update(cell.lane, |lane| lane.kind = LaneKind::Actions));
        let before = workspace.clone();
        assert!(transact(&mut workspace, |tx| convert(tx, &notes, Fate::Pain(cell))).is_err());
        let many = vec!["x".to_owned(); MOST_AT_ONCE + 1];
        let refused = transact(&mut workspace, |tx| capture(tx, &talk(), Aim::ParkingLot, &many));
        assert_eq!(refused.err(), Some(Refused::TooMany));
        assert_eq!(workspace, before);
    }
}
