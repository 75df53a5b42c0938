//! Verbs that join the links of the chain, each mending one kind of loose end (domain 4.4). What is joined
//! already stays as it is.

use crate::{
    base::id::Id,
    model::{
        AnyId, Workspace,
        journey::{Card, Content, Journey, Stage},
        kpi::Kpi,
        maturity::CriterionRef,
        order::{Row, in_order},
        persona::Persona,
        strategy::{ExpectedEffect, Initiative, Opportunity},
    },
};

use super::{
    place::add_last,
    tx::{Refused, Tx},
};

fn initiatives(workspace: &Workspace) -> Vec<Row<'_, Initiative>> {
    in_order(&workspace.initiatives, |_| true)
}

/// Adds an initiative after the others.
pub fn begin_initiative(tx: &mut Tx, initiative: Initiative) -> Result<Id<Initiative>, Refused> {
    add_last(tx, initiative, initiatives)
}

/// A new initiative that works on a pain.
pub fn begin_work_on(tx: &mut Tx, pain: Id<Card>, name: String) -> Result<Id<Initiative>, Refused> {
    is_pain(tx, pain)?;
    begin_initiative(tx, Initiative { name, pains: vec![pain], ..Initiative::default() })
}

/// Lets an initiative work on a pain.
pub fn work_on(tx: &mut Tx, initiative: Id<Initiative>, pain: Id<Card>) -> Result<(), Refused> {
    is_pain(tx, pain)?;
    tx.update(initiative, |own| join(&mut own.pains, pain))
}

/// Says that an opportunity answers a pain.
pub fn answer_pain(tx: &mut Tx, opportunity: Id<Opportunity>, pain: Id<Card>) -> Result<(), Refused> {
    tx.get(opportunity)?;
    is_pain(tx, pain)?;
    tx.update(pain, |card| {
        if let Content::Pain { opportunities, .. } = &mut card.content {
            join(opportunities, opportunity);
        }
    })
}

/// Says which KPI an initiative is to move, and by how much in the KPI's unit where that is known. A change
/// that was expected before gives way to a known one.
pub fn expect(
    tx: &mut Tx,
    initiative: Id<Initiative>,
    kpi: Id<Kpi>,
    change: Option<f64>,
) -> Result<(), Refused> {
    tx.get(kpi)?;
    if change.is_some_and(|change| !change.is_finite()) {
        return Err(Refused::OutOfRange);
    }
    tx.update(initiative, |own| match own.effects.iter_mut().find(|effect| effect.kpi == kpi) {
        Some(effect) => effect.change = change.or(effect.change),
        None => own.effects.push(ExpectedEffect { kpi, change }),
    })
}

/// Lets an initiative close a gap of a maturity model.
pub fn close_gap(tx: &mut Tx, initiative: Id<Initiative>, gap: CriterionRef) -> Result<(), Refused> {
    tx.get(gap.instrument)?.criterion(&gap.criterion).ok_or(Refused::OutOfRange)?;
    tx.update(initiative, |own| {
        if !own.criteria.contains(&gap) {
            own.criteria.push(gap);
        }
    })
}

/// Says that a KPI tells how a stage goes.
pub fn measure_stage(tx: &mut Tx, stage: Id<Stage>, kpi: Id<Kpi>) -> Result<(), Refused> {
    tx.get(kpi)?;
    tx.update(stage, |own| join(&mut own.kpis, kpi))
}

/// Lets a persona walk a journey that is there.
pub fn walk(tx: &mut Tx, persona: Id<Persona>, journey: Id<Journey>) -> Result<(), Refused> {
    tx.get(persona)?;
    tx.update(journey, |own| join(&mut own.personas, persona))
}

fn is_pain(tx: &Tx, card: Id<Card>) -> Result<(), Refused> {
    match tx.get(card)?.content {
        Content::Pain { .. } => Ok(()),
        _ => Err(Refused::WrongPlace(AnyId::from(card))),
    }
}

fn join<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
