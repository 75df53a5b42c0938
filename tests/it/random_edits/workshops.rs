//! Verbs of workshops, notes and votes.

use cairn::{
    base::id::Id,
    edit::{Refused, Tx, ballot, journey::Cell, note, workshop},
    model::{
        AnyId,
        persona::{EmpathyField, PersonaList},
        workshop::{AgendaStep, Ballot, Outcome, StepView, Workshop},
    },
};

use super::{Op, pick, spot};

pub fn act_on_workshops(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b) = (*a, *b);
    match verb {
        0 => {
            let step = AgendaStep { name: text.clone(), minutes: (b % 1000) as u16, ..AgendaStep::default() };
            let own = Workshop { name: text.clone(), ..Workshop::default() };
            workshop::add_workshop(tx, own, vec![step; a % 4])?;
            let all = tx.workspace().workshops.clone();
            workshop::move_workshop(tx, pick(&all, a)?, spot(&all, b))
        }
        1 => {
            let step = pick(&workspace.agenda_steps, a)?;
            workshop::set_minutes(tx, step, (b % 600) as u16)?;
            workshop::set_view(tx, step, Some(StepView::ALL[b % StepView::ALL.len()]))?;
            let persona = pick(&workspace.personas, b).ok().map(AnyId::from);
            workshop::set_subject(tx, step, persona)
        }
        2 => {
            let step = workshop::duplicate_step(tx, pick(&workspace.agenda_steps, a)?)?;
            let now = tx.workspace().agenda_steps.clone();
            workshop::move_step(tx, step, spot(&now, b))
        }
        _ => {
            let own = pick(&workspace.workshops, a)?;
            let role = workshop::invite_new(tx, own, text)?;
            if b.is_multiple_of(2) {
                workshop::excuse(tx, own, role)?;
            }
            workshop::duplicate_workshop(tx, own, text.clone()).map(drop)
        }
    }
}

pub fn act_on_talks(tx: &mut Tx, Op { verb, a, b, text }: &Op) -> Result<(), Refused> {
    let workspace = tx.workspace().clone();
    let (a, b, text) = (*a, *b, text.clone());
    let date = jiff::civil::date(2026, 1, 1 + (b % 3) as i8);
    let meeting = match pick(&workspace.workshops, a) {
        Ok(id) if !a.is_multiple_of(4) => note::Meeting::Held(id),
        _ => note::Meeting::OfDay { name: text.clone(), date },
    };
    let author = pick(&workspace.respondents, b).unwrap_or_default();
    let talk = note::Talk { meeting: meeting.clone(), step: Id::default(), author };
    let any_notes = || -> Result<Vec<_>, Refused> {
        let of = |id| workspace.notes.get(id).map(|note| note.workshop);
        let first = pick(&workspace.notes, a)?;
        let second = pick(&workspace.notes, b)?;
        Ok(if of(first) == of(second) { vec![first, second] } else { vec![first] })
    };
    let cell = || -> Result<Cell, Refused> {
        let lane = pick(&workspace.lanes, a)?;
        let journey = workspace.lanes.get(lane).map(|lane| lane.journey).unwrap_or_default();
        let stages = workspace.stages_of(journey);
        Ok((lane, stages.get(b % stages.len().max(1)).ok_or(Refused::TooMany)?.0).into())
    };
    match verb {
        0 => {
            let lists = PersonaList::ALL;
            let aim = match a % 4 {
                0 => note::Aim::ParkingLot,
                1 => note::Aim::Cell(cell()?),
                2 => note::Aim::List(pick(&workspace.personas, b)?, lists[b % lists.len()]),
                _ => note::Aim::Empathy(pick(&workspace.personas, b)?, EmpathyField::ALL[b % 10]),
            };
            note::capture(tx, &talk, aim, &[text.clone(), text]).map(drop)
        }
        1 => {
            let fate = match b % 5 {
                0 => note::Fate::Pain(cell()?),
                1 => note::Fate::Opportunity,
                2 => note::Fate::Need(pick(&workspace.personas, a)?),
                3 => note::Fate::Hypothesis,
                _ => note::Fate::Initiative,
            };
            note::convert(tx, &any_notes()?, fate).map(drop)
        }
        2 => match a % 3 {
            0 => note::group(tx, &any_notes()?, text).map(drop),
            1 => {
                let group = pick(&workspace.note_groups, b).unwrap_or_default();
                note::sort_into(tx, &any_notes()?, group, spot(&workspace.notes, a))
            }
            _ => note::merge(tx, pick(&workspace.notes, a)?, pick(&workspace.notes, b)?),
        },
        3 => {
            let mut subjects: Vec<AnyId> = workspace.notes.ids().map(AnyId::from).collect();
            subjects.extend(workspace.cards.ids().map(AnyId::from));
            let own = Ballot { name: text, subjects, dots: (b % 7) as u8, ..Ballot::default() };
            ballot::open(tx, &meeting, own).map(drop)
        }
        4 => {
            let (id, role) = (pick(&workspace.ballots, a)?, pick(&workspace.respondents, b)?);
            let subjects = workspace.ballots.get(id).map(|own| own.subjects.clone()).unwrap_or_default();
            match b % 6 {
                0 => ballot::hand_in(tx, id, role),
                1 => ballot::give_back(tx, id, role),
                2 => ballot::close(tx, id, date),
                3 => ballot::reopen(tx, id),
                4 => ballot::set_dots(tx, id, (a % 9) as u8),
                _ => {
                    let subject = *subjects.get(a % subjects.len().max(1)).ok_or(Refused::TooMany)?;
                    ballot::give(tx, (id, role), subject, (a % 11) as u8)
                }
            }
        }
        _ => {
            let outcome = Outcome { text, due: Some(date), ..Outcome::default() };
            note::add_outcome(tx, &talk, outcome)?;
            let Ok(subject) = pick(&workspace.initiatives, a) else { return Ok(()) };
            if !author.is_set() {
                return Ok(());
            }
            let side = if b.is_multiple_of(2) { ballot::Side::Impact } else { ballot::Side::Effort };
            ballot::rate(tx, (subject.into(), author), side, Some((b % 7) as u8).filter(|_| a % 3 > 0))
        }
    }
}
