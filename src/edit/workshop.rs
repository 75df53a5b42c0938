//! Verbs for workshops and their agendas. Texts are changed with [`Tx::update`]; deleting is
//! [`super::remove`].

use jiff::civil::DateTime;

use crate::{
    base::{id::Id, rank::Rank},
    model::{
        AnyId, Workspace,
        maturity::Respondent,
        workshop::{AgendaStep, Frame, StepView, Workshop},
    },
};

use super::{
    place::{Spot, add_last, move_among},
    tx::{Refused, Tx},
};

/// The longest step, in minutes: a working day.
pub const LONGEST: u16 = 480;

/// Adds a workshop after the others, with the steps of its agenda in order.
pub fn add_workshop(
    tx: &mut Tx,
    workshop: Workshop,
    steps: Vec<AgendaStep>,
) -> Result<Id<Workshop>, Refused> {
    let id = add_last(tx, workshop, Workspace::workshops_in_order)?;
    for (rank, step) in Rank::many_between(None, None, steps.len()).into_iter().zip(steps) {
        tx.add(AgendaStep { rank, workshop: id, minutes: step.minutes.min(LONGEST), ..step });
    }
    Ok(id)
}

pub fn move_workshop(tx: &mut Tx, id: Id<Workshop>, spot: Spot<Workshop>) -> Result<(), Refused> {
    move_among(tx, id, spot, Workspace::workshops_in_order)
}

/// Adds another workshop with the same agenda and people, to be held some other day.
pub fn duplicate_workshop(tx: &mut Tx, id: Id<Workshop>, name: String) -> Result<Id<Workshop>, Refused> {
    let own = tx.get(id)?.as_ref().clone();
    let steps = tx.workspace().agenda_of(id).into_iter().map(|(_, step)| step.as_ref().clone());
    let steps = steps.collect();
    let copy = Workshop { name, date: None, begun: None, ended: None, minutes: String::new(), ..own };
    let copy = add_workshop(tx, copy, steps)?;
    move_workshop(tx, copy, Spot::After(id))?;
    Ok(copy)
}

/// Adds a step to the agenda it names.
pub fn add_step(tx: &mut Tx, step: AgendaStep, spot: Spot<AgendaStep>) -> Result<Id<AgendaStep>, Refused> {
    let workshop = step.workshop;
    tx.get(workshop)?;
    let rank = spot.rank(&tx.workspace().agenda_of(workshop), None)?;
    Ok(tx.add(AgendaStep { rank, minutes: step.minutes.min(LONGEST), ..step }))
}

pub fn move_step(tx: &mut Tx, id: Id<AgendaStep>, spot: Spot<AgendaStep>) -> Result<(), Refused> {
    let workshop = tx.get(id)?.workshop;
    move_among(tx, id, spot, |workspace| workspace.agenda_of(workshop))
}

/// Adds a copy of a step after it.
pub fn duplicate_step(tx: &mut Tx, id: Id<AgendaStep>) -> Result<Id<AgendaStep>, Refused> {
    let step = tx.get(id)?.as_ref().clone();
    add_step(tx, step, Spot::After(id))
}

/// How long a step is to take, 0–480 minutes.
pub fn set_minutes(tx: &mut Tx, id: Id<AgendaStep>, minutes: u16) -> Result<(), Refused> {
    if minutes > LONGEST {
        return Err(Refused::OutOfRange);
    }
    tx.update(id, |step| step.minutes = minutes)
}

/// What is shown during a step. A record that the view does not show is let go of.
pub fn set_view(tx: &mut Tx, id: Id<AgendaStep>, view: Option<StepView>) -> Result<(), Refused> {
    tx.update(id, |step| {
        step.view = view;
        step.subject = step.subject.filter(|subject| view.is_some_and(|view| view.shows(subject.kind)));
    })
}

/// Which record a step is about; one that its view does not show is refused.
pub fn set_subject(tx: &mut Tx, id: Id<AgendaStep>, subject: Option<AnyId>) -> Result<(), Refused> {
    let view = tx.get(id)?.view;
    if let Some(subject) = subject {
        if !tx.workspace().contains(subject) {
            return Err(Refused::NotFound(subject));
        }
        if !view.is_some_and(|view| view.shows(subject.kind)) {
            return Err(Refused::WrongPlace(subject));
        }
    }
    tx.update(id, |step| step.subject = subject)
}

/// Says that a role takes part.
pub fn invite(tx: &mut Tx, id: Id<Workshop>, role: Id<Respondent>) -> Result<(), Refused> {
    tx.get(role)?;
    tx.update(id, |workshop| {
        if !workshop.participants.contains(&role) {
            workshop.participants.push(role);
        }
    })
}

/// Takes that back; the role stays in the workspace.
pub fn excuse(tx: &mut Tx, id: Id<Workshop>, role: Id<Respondent>) -> Result<(), Refused> {
    tx.update(id, |workshop| workshop.participants.retain(|other| *other != role))
}

/// Invites a role that the workspace may not know yet.
pub fn invite_new(tx: &mut Tx, id: Id<Workshop>, role: &str) -> Result<Id<Respondent>, Refused> {
    let role = role.trim();
    let known = tx.workspace().respondents_in_order().into_iter().find(|(_, own)| own.role.trim() == role);
    let found = match known.map(|(id, _)| id) {
        Some(found) => found,
        None => super::maturity::add_respondent(tx, role.to_owned())?,
    };
    invite(tx, id, found)?;
    Ok(found)
}

/// Notes when it began; the first time counts. One without a day was of this day.
pub fn begin(tx: &mut Tx, id: Id<Workshop>, now: DateTime) -> Result<(), Refused> {
    tx.update(id, |workshop| {
        workshop.begun.get_or_insert(now);
        workshop.date.get_or_insert(now.date());
    })
}

/// Notes when it ended; the first time counts.
pub fn end(tx: &mut Tx, id: Id<Workshop>, now: DateTime) -> Result<(), Refused> {
    tx.update(id, |workshop| {
        workshop.ended.get_or_insert(now);
    })
}

/// Locks the structure of the workspace: see [`super::frame`].
pub fn lock_frame(tx: &mut Tx) -> Result<(), Refused> {
    tx.update_only(|frame: &mut Frame| frame.locked = true)
}

/// Opens the structure to changes again.
pub fn unlock_frame(tx: &mut Tx) -> Result<(), Refused> {
    tx.update_only(|frame: &mut Frame| frame.locked = false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{edit::transact, model::persona::Persona};

    fn run<R>(workspace: &mut Workspace, verb: impl FnOnce(&mut Tx) -> Result<R, Refused>) -> R {
        transact(workspace, verb).unwrap().0
    }

    fn named(name: &str) -> AgendaStep {
        AgendaStep { name: name.to_owned(), minutes: 10, ..AgendaStep::default() }
    }

    fn names(workspace: &Workspace, id: Id<Workshop>) -> Vec<String> {
        workspace.agenda_of(id).iter().map(|(_, step)| step.name.clone()).collect()
    }

    #[test]
    fn steps_keep_their_order_when_moved_and_copied() {
        let mut workspace = Workspace::default();
        let steps = ["a", "b", "c"].map(named).to_vec();
        let id = run(&mut workspace, |tx| add_workshop(tx, Workshop::default(), steps));
        let of = |workspace: &Workspace, at: usize| workspace.agenda_of(id)[at].0;
        let (first, last) = (of(&workspace, 0), of(&workspace, 2));
        run(&mut workspace, |tx| move_step(tx, last, Spot::Before(first)));
        assert_eq!(names(&workspace, id), ["c", "a", "b"]);
        run(&mut workspace, |tx| duplicate_step(tx, first));
        assert_eq!(names(&workspace, id), ["c", "a", "a", "b"]);
        let copy = run(&mut workspace, |tx| duplicate_workshop(tx, id, "again".to_owned()));
        assert_eq!(names(&workspace, copy), ["c", "a", "a", "b"]);
        assert_eq!(workspace.workshops_in_order()[1].0, copy);
    }

    #[test]
    fn a_step_is_about_what_its_view_shows() {
        let mut workspace = Workspace::default();
        let id = run(&mut workspace, |tx| add_workshop(tx, Workshop::default(), vec![named("a")]));
        let step = workspace.agenda_of(id)[0].0;
        let persona = run(&mut workspace, |tx| Ok(tx.add(Persona::default())));
        let about = |workspace: &mut Workspace| {
            transact(workspace, |tx| set_subject(tx, step, Some(persona.into()))).map(drop)
        };
        assert_eq!(about(&mut workspace), Err(Refused::WrongPlace(persona.into())));
        run(&mut workspace, |tx| set_view(tx, step, Some(StepView::People)));
        assert_eq!(about(&mut workspace), Ok(()));
        run(&mut workspace, |tx| set_view(tx, step, Some(StepView::Kpis)));
        assert_eq!(workspace.agenda_steps.get(step).unwrap().subject, None);
        assert!(transact(&mut workspace, |tx| set_minutes(tx, step, LONGEST + 1)).is_err());
    }

    #[test]
    fn a_role_is_invited_once_by_its_name() {
        let mut workspace = Workspace::default();
        let id = run(&mut workspace, |tx| add_workshop(tx, Workshop::default(), Vec::new()));
        for _ in 0..2 {
            run(&mut workspace, |tx| invite_new(tx, id, " Head of support "));
        }
        let workshop = workspace.workshops.get(id).unwrap();
        assert_eq!((workshop.participants.len(), workspace.respondents.len()), (1, 1));
        let role = workshop.participants[0];
        run(&mut workspace, |tx| excuse(tx, id, role));
        assert!(workspace.workshops.get(id).unwrap().participants.is_empty());
    }
}
