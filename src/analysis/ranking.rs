//! Initiatives in order, by several methods, each with what it rests on and what is missing (domain 3.10, 4.3).
//!
//! The rule: nothing is ranked on a value that is not known. It stands below the others, with what it lacks.

use std::collections::HashMap;

use crate::{
    base::id::Id,
    model::{
        AnyId, Workspace,
        journey::{Card, Content},
        kpi::Direction,
        strategy::{Initiative, Opportunity, Rating},
    },
};

use super::{
    backing::{Backing, backings},
    formulas::priority::Quadrant,
    priorities::{self, RankedInitiative},
};

/// How initiatives are put in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// By quadrant, within it by impact for its effort (F27c; the second is ours).
    #[default]
    ImpactEffort,
    /// F27a.
    Rice,
    /// Σ weight × score ÷ Σ weight over the workspace's criteria.
    Weighted,
    /// The journey pain index of all its pain points.
    Pain,
    /// The highest score (F27b) among the opportunities it takes up.
    Opportunity,
}

impl Method {
    pub const ALL: [Self; 5] =
        [Self::ImpactEffort, Self::Rice, Self::Weighted, Self::Pain, Self::Opportunity];

    /// A stable name for text keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::ImpactEffort => "impact-effort",
            Self::Rice => "rice",
            Self::Weighted => "weighted",
            Self::Pain => "pain",
            Self::Opportunity => "opportunity",
        }
    }
}

/// What a score is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Input {
    Impact,
    Effort,
    /// What all reach is counted in.
    Unit,
    Reach,
    RiceImpact,
    Confidence,
    /// Person-months.
    Months,
    /// One of the weighted criteria, by its place.
    Criterion(usize),
    /// The workspace has no weighted criteria.
    Criteria,
    /// Pain points it works on.
    Pains,
    /// How many of the customers a pain point meets.
    Share,
    Opportunity,
}

/// An initiative with everything that methods and axes need.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub own: RankedInitiative,
    /// For each of the workspace's criteria the mean of the votes, 1–5.
    pub scores: Vec<Option<f64>>,
    /// 1–5; only with votes on every criterion that counts.
    pub weighted: Option<f64>,
    /// Its pain points, each once: those it names and those that lead to an opportunity it takes up.
    pub pains: Vec<Id<Card>>,
    /// Pain points of which nobody knows how many customers they meet.
    pub without_share: usize,
    /// Sum of their indices; None without pain points, or when one has none.
    pub pain: Option<f64>,
    /// 0–20.
    pub opportunity: Option<f64>,
    /// Once and for the first year, in the workspace's currency.
    pub cost: Option<f64>,
    pub backing: Backing,
}

/// Every initiative, in the order of the workspace.
pub fn standings(workspace: &Workspace) -> Vec<Standing> {
    let facts = Facts::of(workspace);
    let rows = priorities::initiatives(workspace).into_iter();
    rows.filter_map(|own| facts.standing(workspace, own)).collect()
}

/// An opportunity with its score.
type Scored = (Id<Opportunity>, Option<f64>);

/// What is looked up for each initiative.
struct Facts<'a> {
    votes: HashMap<AnyId, Vec<&'a Rating>>,
    indices: HashMap<Id<Card>, Option<f64>>,
    opportunities: HashMap<Id<Initiative>, Vec<Scored>>,
    leading: HashMap<Id<Opportunity>, Vec<Id<Card>>>,
    backings: HashMap<Id<Initiative>, Backing>,
}

impl<'a> Facts<'a> {
    fn of(workspace: &'a Workspace) -> Self {
        let mut votes: HashMap<AnyId, Vec<&Rating>> = HashMap::new();
        for rating in workspace.ratings.values() {
            if let Some(subject) = rating.subject {
                votes.entry(subject).or_default().push(rating);
            }
        }
        let mut opportunities: HashMap<_, Vec<_>> = HashMap::new();
        for row in priorities::opportunities(workspace) {
            let Some(own) = workspace.opportunities.get(row.id) else { continue };
            for initiative in &own.initiatives {
                opportunities.entry(*initiative).or_default().push((row.id, row.score));
            }
        }
        let mut leading: HashMap<_, Vec<_>> = HashMap::new();
        for (id, card) in workspace.cards.iter() {
            if let Content::Pain { opportunities, .. } = &card.content {
                for to in opportunities {
                    leading.entry(*to).or_default().push(id);
                }
            }
        }
        let indices = priorities::pains(workspace).into_iter().map(|row| (row.card, row.index)).collect();
        Self { votes, indices, opportunities, leading, backings: backings(workspace) }
    }

    fn standing(&self, workspace: &Workspace, own: RankedInitiative) -> Option<Standing> {
        let record = workspace.initiatives.get(own.id)?;
        let votes = self.votes.get(&AnyId::from(own.id)).map_or(&[][..], Vec::as_slice);
        let scores = scores(workspace, votes);
        let opportunities = self.opportunities.get(&own.id).map_or(&[][..], Vec::as_slice);
        let mut pains = record.pains.clone();
        pains.extend(opportunities.iter().filter_map(|(id, _)| self.leading.get(id)).flatten());
        pains.sort();
        pains.dedup();
        pains.retain(|card| self.indices.contains_key(card));
        let indices: Vec<Option<f64>> =
            pains.iter().filter_map(|card| self.indices.get(card).copied()).collect();
        let costs = [record.cost_once, record.cost_per_year];
        Some(Standing {
            weighted: weighted(workspace, &scores),
            scores,
            without_share: indices.iter().filter(|index| index.is_none()).count(),
            pain: (!indices.is_empty()).then(|| indices.into_iter().sum()).flatten(),
            pains,
            opportunity: opportunities.iter().filter_map(|(_, score)| *score).reduce(f64::max),
            cost: costs.iter().any(Option::is_some).then(|| costs.into_iter().flatten().sum()),
            backing: self.backings.get(&own.id).copied().unwrap_or_default(),
            own,
        })
    }
}

/// The mean of the votes on each criterion.
fn scores(workspace: &Workspace, votes: &[&Rating]) -> Vec<Option<f64>> {
    let mean = |name: &str| {
        let scores = votes.iter().flat_map(|vote| &vote.scores).filter(|score| score.criterion == name);
        let scores: Vec<f64> = scores.map(|own| own.score).filter(|own| (1.0..=5.0).contains(own)).collect();
        (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
    };
    workspace.priorities.criteria.iter().map(|criterion| mean(&criterion.name)).collect()
}

/// None when there are no criteria that count, or one of them has no score.
fn weighted(workspace: &Workspace, scores: &[Option<f64>]) -> Option<f64> {
    let mut sum = 0.0;
    let mut weights = 0.0;
    for (criterion, score) in workspace.priorities.criteria.iter().zip(scores) {
        if counts(criterion.weight) {
            let score = (*score)?;
            let value = if criterion.direction == Direction::Down { 6.0 - score } else { score };
            sum += criterion.weight * value;
            weights += criterion.weight;
        }
    }
    (weights > 0.0).then(|| sum / weights)
}

fn counts(weight: f64) -> bool {
    weight.is_finite() && weight > 0.0
}

/// An initiative in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    pub id: Id<Initiative>,
    /// By the method; None when something is missing.
    pub score: Option<f64>,
    /// From 1; the same for equal scores, and the next comes after them all.
    pub rank: Option<usize>,
    /// How many others have the same rank.
    pub ties: usize,
    /// What the score is made of, as far as it is known.
    pub inputs: Vec<(Input, f64)>,
    pub missing: Vec<Input>,
}

/// All initiatives in order: those with a rank by it, then the others in the order of the workspace.
pub fn ranking(workspace: &Workspace, standings: &[Standing], method: Method) -> Vec<Ranked> {
    let mut rows: Vec<(f64, Ranked)> =
        standings.iter().map(|standing| assess(workspace, standing, method)).collect();
    rows.sort_by(|(a, a_row), (b, b_row)| {
        a_row.score.is_none().cmp(&b_row.score.is_none()).then(b.total_cmp(a))
    });
    let mut at = 0;
    while let Some(key) = rows.get(at).filter(|(_, row)| row.score.is_some()).map(|(key, _)| *key) {
        let same = rows.iter().skip(at).take_while(|(other, row)| row.score.is_some() && is_tie(*other, key));
        let same = same.count().max(1);
        for (_, row) in rows.iter_mut().skip(at).take(same) {
            (row.rank, row.ties) = (Some(at + 1), same - 1);
        }
        at += same;
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

/// Whether two keys are the same but for the last digits of the arithmetic.
fn is_tie(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

/// What it is sorted by, and the row as yet without a rank.
fn assess(workspace: &Workspace, standing: &Standing, method: Method) -> (f64, Ranked) {
    let inputs = inputs(workspace, standing, method);
    let missing: Vec<Input> =
        inputs.iter().filter(|(_, value)| value.is_none()).map(|(input, _)| *input).collect();
    let score = score(standing, method).filter(|_| missing.is_empty());
    let key = match (method, score, standing.own.quadrant) {
        // An impact for its effort is at most 5.
        (Method::ImpactEffort, Some(score), Some(quadrant)) => 10.0 * order(quadrant) + score,
        (_, score, _) => score.unwrap_or(f64::NEG_INFINITY),
    };
    let known = inputs.into_iter().filter_map(|(input, value)| Some((input, value?)));
    let id = standing.own.id;
    (key, Ranked { id, score, rank: None, ties: 0, inputs: known.collect(), missing })
}

/// The quadrants from the last to the first.
fn order(quadrant: Quadrant) -> f64 {
    match quadrant {
        Quadrant::QuickWin => 3.0,
        Quadrant::BigBet => 2.0,
        Quadrant::FillIn => 1.0,
        Quadrant::Avoid => 0.0,
    }
}

fn score(standing: &Standing, method: Method) -> Option<f64> {
    match method {
        Method::ImpactEffort => {
            standing.own.quadrant?;
            Some(standing.own.impact? / standing.own.effort?)
        }
        Method::Rice => standing.own.rice,
        Method::Weighted => standing.weighted,
        Method::Pain => standing.pain,
        Method::Opportunity => standing.opportunity,
    }
}

/// Everything a method asks for, with what is known of it.
fn inputs(workspace: &Workspace, standing: &Standing, method: Method) -> Vec<(Input, Option<f64>)> {
    match method {
        Method::ImpactEffort => {
            vec![(Input::Impact, standing.own.impact), (Input::Effort, standing.own.effort)]
        }
        Method::Rice => {
            let rice = workspace.initiatives.get(standing.own.id).and_then(|own| own.rice.as_ref());
            let part = |value: f64| Some(value).filter(|value| value.is_finite() && *value > 0.0);
            let parts = [
                (Input::Reach, rice.and_then(|rice| part(rice.reach))),
                (Input::RiceImpact, rice.and_then(|rice| part(rice.impact))),
                (Input::Confidence, rice.and_then(|rice| part(rice.confidence))),
                (Input::Months, rice.and_then(|rice| part(rice.effort))),
            ];
            let unit = workspace.priorities.reach_unit.trim().is_empty();
            unit.then_some((Input::Unit, None)).into_iter().chain(parts).collect()
        }
        Method::Weighted => {
            let criteria = workspace.priorities.criteria.iter().zip(&standing.scores).enumerate();
            let counted = criteria.filter(|(_, (criterion, _))| counts(criterion.weight));
            let all: Vec<_> = counted.map(|(index, (_, score))| (Input::Criterion(index), *score)).collect();
            if all.is_empty() { vec![(Input::Criteria, None)] } else { all }
        }
        Method::Pain => {
            let count = Some(standing.pains.len() as f64).filter(|count| *count > 0.0);
            let share = (standing.without_share > 0).then_some((Input::Share, None));
            std::iter::once((Input::Pains, count)).chain(share).collect()
        }
        Method::Opportunity => vec![(Input::Opportunity, standing.opportunity)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::transact,
        model::strategy::{Priorities, Rice, WeightedCriterion},
    };

    fn rank(workspace: &Workspace, method: Method) -> Vec<(Option<usize>, usize, Vec<Input>)> {
        let rows = ranking(workspace, &standings(workspace), method);
        rows.into_iter().map(|row| (row.rank, row.ties, row.missing)).collect()
    }

    fn with(initiatives: Vec<Initiative>) -> Workspace {
        let mut workspace = Workspace::default();
        transact(&mut workspace, |tx| {
            initiatives.into_iter().try_for_each(|own| crate::edit::initiative::add(tx, own).map(drop))
        })
        .unwrap();
        workspace
    }

    #[test]
    fn quadrants_come_before_ratios_and_equal_ones_share_a_rank() {
        let placed = |impact: f64, effort: f64| Initiative {
            impact: Some(impact),
            effort: Some(effort),
            ..Initiative::default()
        };
        let lacking = Initiative { impact: Some(5.0), ..Initiative::default() };
        // A fill-in of ratio 2.9, a big bet of 1.25, two quick wins of 1.5, one that is not placed.
        let workspace =
            with(vec![placed(2.9, 1.0), lacking, placed(5.0, 4.0), placed(3.0, 2.0), placed(3.0, 2.0)]);
        let rows = rank(&workspace, Method::ImpactEffort);
        assert_eq!(rows[0], (Some(1), 1, vec![]));
        assert_eq!(rows[1], (Some(1), 1, vec![]));
        assert_eq!((rows[2].0, rows[3].0), (Some(3), Some(4)));
        assert_eq!(rows[4], (None, 0, vec![Input::Effort]));
    }

    #[test]
    fn rice_has_no_rank_without_its_unit_or_one_of_its_inputs() {
        let rice = |reach, effort| Some(Rice { reach, impact: 2.0, confidence: 0.8, effort });
        let own = |rice| Initiative { rice, ..Initiative::default() };
        let mut workspace =
            with(vec![own(rice(100.0, 2.0)), own(rice(300.0, 0.0)), own(rice(0.0, 1.0)), own(None)]);
        assert!(
            rank(&workspace, Method::Rice).iter().all(|row| row.0.is_none() && row.2.contains(&Input::Unit))
        );
        transact(&mut workspace, |tx| {
            tx.update_only(|own: &mut Priorities| own.reach_unit = "accounts".to_owned())
        })
        .unwrap();
        let rows = rank(&workspace, Method::Rice);
        assert_eq!(rows[0], (Some(1), 0, vec![]));
        assert_eq!(rows[1].2, [Input::Months]);
        assert_eq!(rows[2].2, [Input::Reach]);
        assert_eq!(rows[3].2.len(), 4);
    }

    #[test]
    fn weights_need_a_score_on_every_criterion_that_counts() {
        let mut workspace = with(vec![Initiative::default(), Initiative::default()]);
        assert_eq!(rank(&workspace, Method::Weighted)[0].2, [Input::Criteria]);
        let ids: Vec<_> = workspace.initiatives.ids().collect();
        transact(&mut workspace, |tx| {
            let criterion = |name: &str, weight, direction| WeightedCriterion {
                name: name.to_owned(),
                weight,
                direction,
            };
            tx.update_only(|own: &mut Priorities| {
                own.criteria = vec![
                    criterion("Value", 3.0, Direction::Up),
                    criterion("Risk", 1.0, Direction::Down),
                    criterion("Idle", 0.0, Direction::Up),
                ];
            })?;
            let person = tx.add(crate::model::maturity::Respondent::default());
            for (id, name, score) in [(ids[0], "Value", 4.0), (ids[0], "Risk", 2.0), (ids[1], "Value", 5.0)] {
                crate::edit::rating::score(tx, (id.into(), person), name, Some(score))?;
            }
            Ok(())
        })
        .unwrap();
        let standings = standings(&workspace);
        let first = standings.iter().find(|own| own.own.id == ids[0]).unwrap();
        // (3 × 4 + 1 × (6 − 2)) ÷ 4
        assert_eq!(first.weighted, Some(4.0));
        let rows = rank(&workspace, Method::Weighted);
        assert_eq!((rows[0].0, rows[1].0, rows[1].2.as_slice()), (Some(1), None, &[Input::Criterion(1)][..]));
    }
}
