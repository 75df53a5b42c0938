//! Verbs for hypotheses and for the log of tests (domain Q3, Q4). Texts are changed with [`Tx::update`].

use crate::{
    base::id::Id,
    model::{
        Workspace,
        order::{Row, in_order},
        strategy::{Experiment, Hypothesis, Initiative, Variant},
    },
};

use super::{
    place::{Spot, add_last, move_among},
    tx::{Refused, Tx},
};

fn hypotheses(workspace: &Workspace) -> Vec<Row<'_, Hypothesis>> {
    in_order(&workspace.hypotheses, |_| true)
}

fn experiments(workspace: &Workspace) -> Vec<Row<'_, Experiment>> {
    in_order(&workspace.experiments, |_| true)
}

/// Adds a hypothesis after the others.
pub fn add_hypothesis(tx: &mut Tx, hypothesis: Hypothesis) -> Result<Id<Hypothesis>, Refused> {
    add_last(tx, hypothesis, hypotheses)
}

pub fn move_hypothesis(tx: &mut Tx, id: Id<Hypothesis>, spot: Spot<Hypothesis>) -> Result<(), Refused> {
    move_among(tx, id, spot, hypotheses)
}

/// Says that an initiative is to show whether a hypothesis holds. An initiative stands for one at a time.
pub fn try_with(tx: &mut Tx, initiative: Id<Initiative>, hypothesis: Id<Hypothesis>) -> Result<(), Refused> {
    tx.get(hypothesis)?;
    tx.update(initiative, |own| own.hypothesis = hypothesis)
}

/// Parts an initiative from its hypothesis.
pub fn try_without(tx: &mut Tx, initiative: Id<Initiative>) -> Result<(), Refused> {
    tx.update(initiative, |own| own.hypothesis = Id::default())
}

/// Adds a test to the log.
pub fn add_experiment(tx: &mut Tx, experiment: Experiment) -> Result<Id<Experiment>, Refused> {
    if experiment.hypothesis.is_set() {
        tx.get(experiment.hypothesis)?;
    }
    add_last(tx, experiment, experiments)
}

pub fn move_experiment(tx: &mut Tx, id: Id<Experiment>, spot: Spot<Experiment>) -> Result<(), Refused> {
    move_among(tx, id, spot, experiments)
}

/// Most arms of one test.
const MOST_VARIANTS: usize = 26;

/// Adds an arm to a test.
pub fn add_variant(tx: &mut Tx, id: Id<Experiment>, variant: Variant) -> Result<(), Refused> {
    if tx.get(id)?.variants.len() >= MOST_VARIANTS {
        return Err(Refused::TooMany);
    }
    tx.update(id, |own| own.variants.push(variant))
}

/// Changes an arm of a test.
pub fn change_variant(
    tx: &mut Tx,
    id: Id<Experiment>,
    at: usize,
    change: impl FnOnce(&mut Variant),
) -> Result<(), Refused> {
    tx.get(id)?.variants.get(at).ok_or(Refused::OutOfRange)?;
    tx.update(id, |own| {
        if let Some(variant) = own.variants.get_mut(at) {
            change(variant);
        }
    })
}

/// Takes an arm out of a test.
pub fn remove_variant(tx: &mut Tx, id: Id<Experiment>, at: usize) -> Result<(), Refused> {
    tx.get(id)?.variants.get(at).ok_or(Refused::OutOfRange)?;
    tx.update(id, |own| _ = own.variants.remove(at))
}
