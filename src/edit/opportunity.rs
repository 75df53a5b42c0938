//! Verbs for opportunities. A pain point names the opportunities that it leads to; everything else that an opportunity
//! comes from stands among its origins.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    base::{id::Id, rank::Rank},
    model::{
        AnyId, Workspace,
        journey::{Card, Content},
        maturity::{CriterionRef, Respondent},
        order::in_order,
        strategy::{Initiative, Opportunity, Rating},
    },
};

use super::{
    place::{Spot, add_last, move_among},
    tx::{Refused, Tx},
};

/// Values of the landscape are kept to this step: finer than a hand can drag.
const STEP: f64 = 0.1;

/// Adds an opportunity after the others.
pub fn add(tx: &mut Tx, opportunity: Opportunity) -> Result<Id<Opportunity>, Refused> {
    add_last(tx, opportunity, |workspace| in_order(&workspace.opportunities, |_| true))
}

pub fn move_to(tx: &mut Tx, id: Id<Opportunity>, spot: Spot<Opportunity>) -> Result<(), Refused> {
    move_among(tx, id, spot, |workspace| in_order(&workspace.opportunities, |_| true))
}

/// Adds a copy under a name right after the original; the same pain points lead to it.
pub fn duplicate(tx: &mut Tx, id: Id<Opportunity>, name: String) -> Result<Id<Opportunity>, Refused> {
    let copy = super::journey_cards::duplicate_opportunity(tx, id)?;
    tx.update(copy, |own| own.name = name)?;
    for pain in pains(tx.workspace(), id) {
        lead(tx, pain, copy)?;
    }
    Ok(copy)
}

/// Sets importance and satisfaction together, each brought into 0–10.
pub fn place(tx: &mut Tx, id: Id<Opportunity>, importance: f64, satisfaction: f64) -> Result<(), Refused> {
    if !importance.is_finite() || !satisfaction.is_finite() {
        return Err(Refused::OutOfRange);
    }
    let kept = |value: f64| ((value / STEP).round() / (1.0 / STEP)).clamp(0.0, 10.0);
    tx.update(id, |own| {
        own.importance = Some(kept(importance));
        own.satisfaction = Some(kept(satisfaction));
    })
}

/// What an opportunity can be made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// A pain point, a KPI, an assessment.
    Record(AnyId),
    /// A criterion that an assessment found missing.
    Criterion(AnyId, CriterionRef),
}

/// Adds an opportunity that comes from all these origins.
pub fn collect(tx: &mut Tx, name: String, origins: &[Origin]) -> Result<Id<Opportunity>, Refused> {
    let rank = last(tx.workspace());
    let rank = Rank::between(rank.as_ref(), None);
    let id = tx.add(Opportunity { rank, name, ..Opportunity::default() });
    for origin in origins {
        link(tx, id, origin)?;
    }
    Ok(id)
}

fn last(workspace: &Workspace) -> Option<Rank> {
    workspace.opportunities.values().map(|own| &own.rank).max().cloned()
}

/// Says that an opportunity comes from something; a KPI is also among its measures.
pub fn link(tx: &mut Tx, id: Id<Opportunity>, origin: &Origin) -> Result<(), Refused> {
    let (record, criterion) = match origin {
        Origin::Record(record) => (*record, None),
        Origin::Criterion(assessment, criterion) => (*assessment, Some(criterion.clone())),
    };
    if !tx.workspace().contains(record) {
        return Err(Refused::NotFound(record));
    }
    if record == AnyId::from(id) {
        return Err(Refused::WrongPlace(record));
    }
    if let Some(card) = record.typed::<Card>()
        && lead(tx, card, id).is_ok()
    {
        return Ok(());
    }
    let kpi = record.typed().filter(|kpi| tx.workspace().kpis.contains(*kpi));
    tx.update(id, |own| {
        push_new(&mut own.origins, [record]);
        push_new(&mut own.criteria, criterion);
        push_new(&mut own.kpis, kpi);
    })
}

/// Says that it does not, or no longer. Of a criterion only the link to that goes.
pub fn unlink(tx: &mut Tx, id: Id<Opportunity>, origin: &Origin) -> Result<(), Refused> {
    match origin {
        Origin::Record(record) => {
            if let Some(card) = record.typed::<Card>() {
                tx.update(card, |card| {
                    if let Content::Pain { opportunities, .. } = &mut card.content {
                        opportunities.retain(|own| *own != id);
                    }
                })?;
            }
            tx.update(id, |own| own.origins.retain(|own| own != record))
        }
        Origin::Criterion(_, criterion) => tx.update(id, |own| own.criteria.retain(|own| own != criterion)),
    }
}

/// The pain points that name an opportunity.
pub fn pains(workspace: &Workspace, id: Id<Opportunity>) -> Vec<Id<Card>> {
    let leads = |card: &Card| matches!(&card.content, Content::Pain { opportunities, .. } if opportunities.contains(&id));
    workspace.cards.iter().filter(|(_, card)| leads(card)).map(|(card, _)| card).collect()
}

/// Lets a pain point lead to an opportunity.
fn lead(tx: &mut Tx, card: Id<Card>, to: Id<Opportunity>) -> Result<(), Refused> {
    if !matches!(tx.get(card)?.content, Content::Pain { .. }) {
        return Err(Refused::WrongPlace(card.into()));
    }
    tx.update(card, |card| {
        if let Content::Pain { opportunities, .. } = &mut card.content {
            push_new(opportunities, [to]);
        }
    })
}

/// Makes an initiative that takes an opportunity up, with its name, pain points, criteria, owner and measures.
pub fn make_initiative(tx: &mut Tx, id: Id<Opportunity>) -> Result<Id<Initiative>, Refused> {
    let own = tx.get(id)?.as_ref().clone();
    let effects =
        own.kpis.iter().map(|kpi| crate::model::strategy::ExpectedEffect { kpi: *kpi, change: None });
    let initiative = Initiative {
        name: own.name.clone(),
        owner_role: own.owner_role.clone(),
        pains: pains(tx.workspace(), id),
        criteria: own.criteria.clone(),
        effects: effects.collect(),
        ..Initiative::default()
    };
    let made = super::initiative::add(tx, initiative)?;
    tx.update(id, |own| own.initiatives.push(made))?;
    Ok(made)
}

/// Makes one opportunity of several that say the same: `kept` takes over all origins, links and evidence of the others
/// and what it does not know itself; whatever referred to the others refers to it.
pub fn merge(tx: &mut Tx, kept: Id<Opportunity>, others: &[Id<Opportunity>]) -> Result<(), Refused> {
    tx.get(kept)?;
    let others: BTreeSet<Id<Opportunity>> = others.iter().copied().filter(|id| *id != kept).collect();
    for other in others {
        let gone = tx.get(other)?.as_ref().clone();
        tx.update(kept, |own| take_over(own, gone))?;
        let users = tx.workspace().uses(|to| to == AnyId::from(other));
        for user in users.into_iter().map(|place| place.by) {
            tx.replace(user, other.into(), kept.into());
        }
        // One that came from the other does not come from itself.
        tx.update(kept, |own| own.origins.retain(|origin| *origin != AnyId::from(kept)))?;
        tx.remove(other)?;
    }
    one_vote_each(tx, kept.into())
}

fn take_over(own: &mut Opportunity, other: Opportunity) {
    push_new(&mut own.origins, other.origins);
    push_new(&mut own.criteria, other.criteria);
    push_new(&mut own.initiatives, other.initiatives);
    push_new(&mut own.evidence, other.evidence);
    push_new(&mut own.kpis, other.kpis);
    own.importance = own.importance.or(other.importance);
    own.satisfaction = own.satisfaction.or(other.satisfaction);
    if own.owner_role.trim().is_empty() {
        own.owner_role = other.owner_role;
    }
    // What the others are called and say is kept to be read, each thing once.
    for text in [other.name, other.description] {
        let text = text.trim();
        let is_said = own.name.trim() == text || own.description.contains(text);
        if !text.is_empty() && !is_said {
            if !own.description.trim().is_empty() {
                own.description.push('\n');
            }
            own.description.push_str(text);
        }
    }
}

/// Lets every respondent have one rating of a subject: the first that said something stays.
fn one_vote_each(tx: &mut Tx, subject: AnyId) -> Result<(), Refused> {
    let mut of: BTreeMap<Id<Respondent>, Vec<Id<Rating>>> = BTreeMap::new();
    for (id, rating) in tx.workspace().ratings.iter().filter(|(_, own)| own.subject == Some(subject)) {
        of.entry(rating.respondent).or_default().push(id);
    }
    for ids in of.into_values() {
        let Some((first, rest)) = ids.split_first() else { continue };
        for id in rest {
            let other = tx.get(*id)?.as_ref().clone();
            tx.update(*first, |own| {
                own.impact = own.impact.or(other.impact);
                own.effort = own.effort.or(other.effort);
                for score in other.scores {
                    if own.scores.iter().all(|known| known.criterion != score.criterion) {
                        own.scores.push(score);
                    }
                }
            })?;
            tx.remove(*id)?;
        }
    }
    Ok(())
}

/// Adds what is not there yet.
fn push_new<T: PartialEq>(list: &mut Vec<T>, more: impl IntoIterator<Item = T>) {
    for item in more {
        if !list.contains(&item) {
            list.push(item);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{rating, transact},
        model::{check::check, evidence::Evidence, journey::Frequency, kpi::Kpi},
    };

    fn pain(opportunities: Vec<Id<Opportunity>>) -> Card {
        let content = Content::Pain { severity: 4, frequency: Frequency::Often, opportunities };
        Card { content, ..Card::default() }
    }

    #[test]
    fn merging_keeps_every_origin_link_and_vote_and_is_one_step() {
        let mut workspace = Workspace::default();
        let ((kept, gone, card, kpi), _) = transact(&mut workspace, |tx| {
            let [a, b] = ["Faster import", "Import that is fast"].map(|name| Opportunity {
                name: name.to_owned(),
                evidence: Vec::new(),
                ..Opportunity::default()
            });
            let (a, b) = (add(tx, a)?, add(tx, b)?);
            let source = tx.add(Evidence::default());
            let kpi = tx.add(Kpi::default());
            tx.update(b, |own| (own.evidence, own.importance) = (vec![source], Some(8.0)))?;
            let made = make_initiative(tx, b)?;
            tx.update(a, |own| own.initiatives = vec![made])?;
            link(tx, b, &Origin::Record(kpi.into()))?;
            let card = tx.add(pain(vec![a, b]));
            let person = tx.add(Respondent::default());
            for (id, value) in [(a, 2.0), (b, 5.0)] {
                rating::rate(tx, (id.into(), person), rating::Voted::Impact, Some(value))?;
            }
            rating::rate(tx, (b.into(), person), rating::Voted::Effort, Some(3.0))?;
            Ok((a, b, card, kpi))
        })
        .unwrap();
        let before = (workspace.clone(), check(&workspace).len());
        let ((), patch) = transact(&mut workspace, |tx| merge(tx, kept, &[gone, kept, gone])).unwrap();
        let own = workspace.opportunities.get(kept).unwrap();
        assert_eq!((own.importance, own.kpis.as_slice(), own.initiatives.len()), (Some(8.0), &[kpi][..], 1));
        assert_eq!((own.evidence.len(), own.description.as_str()), (1, "Import that is fast"));
        assert_eq!(pains(&workspace, kept), [card]);
        assert_eq!(workspace.cards.get(card).unwrap().content, pain(vec![kept]).content);
        let votes: Vec<_> = workspace.ratings.values().map(|own| (own.impact, own.effort)).collect();
        assert!(votes.len() == 1 && votes[0].0.is_some() && votes[0].1 == Some(3.0), "{votes:?}");
        assert!(!workspace.opportunities.contains(gone));
        assert_eq!(check(&workspace).len(), before.1);
        patch.revert(&mut workspace);
        assert_eq!(workspace, before.0);
    }

    #[test]
    fn what_it_is_collected_from_stays_linked() {
        let mut workspace = Workspace::default();
        let ((id, card, kpi), _) = transact(&mut workspace, |tx| {
            let (card, kpi) = (tx.add(pain(Vec::new())), tx.add(Kpi::default()));
            let origins = [Origin::Record(card.into()), Origin::Record(kpi.into())];
            Ok((collect(tx, "New".to_owned(), &origins)?, card, kpi))
        })
        .unwrap();
        let own = workspace.opportunities.get(id).unwrap();
        assert_eq!((own.origins.as_slice(), own.kpis.as_slice()), (&[kpi.into()][..], &[kpi][..]));
        assert_eq!(pains(&workspace, id), [card]);
        transact(&mut workspace, |tx| unlink(tx, id, &Origin::Record(card.into()))).unwrap();
        assert!(pains(&workspace, id).is_empty());
        let own = Origin::Record(id.into());
        assert!(transact(&mut workspace, |tx| link(tx, id, &own)).is_err());
    }
}
