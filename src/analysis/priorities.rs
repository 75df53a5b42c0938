//! What comes first: opportunities by score, initiatives by reach or by quadrant, pains by how much they hurt
//! (domain 3.10, 4.3).

use std::{cmp::Ordering, collections::HashMap};

use crate::{
    base::id::Id,
    model::{
        AnyId, Workspace,
        journey::{Card, Content, Frequency, Journey, Stage},
        kpi::Direction,
        order::in_order,
        strategy::{Initiative, Opportunity, Rating},
    },
};

use super::formulas::priority::{
    self, OpportunityBand, Quadrant, lower_median, opportunity_band, upper_median,
};

/// From this value on an impact or an effort counts as high.
pub const CUT: f64 = 3.0;

/// An opportunity with its score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankedOpportunity {
    pub id: Id<Opportunity>,
    /// F27b, 0–20; None when importance or satisfaction is not known.
    pub score: Option<f64>,
    pub band: Option<OpportunityBand>,
    /// From 1; the same for equal scores.
    pub rank: Option<usize>,
}

/// An initiative with all its scores.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankedInitiative {
    pub id: Id<Initiative>,
    /// 1–5: agreed, else the lower median of the votes.
    pub impact: Option<f64>,
    /// 1–5: agreed, else the upper median of the votes.
    pub effort: Option<f64>,
    /// F27c.
    pub quadrant: Option<Quadrant>,
    /// F27a; None when an input is missing or makes no sense.
    pub rice: Option<f64>,
    /// 1–5, over the workspace's weighted criteria; None without votes on them.
    pub weighted: Option<f64>,
    /// By RICE, from 1; the same for equal scores.
    pub rank: Option<usize>,
}

/// A pain point with how much it hurts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankedPain {
    pub card: Id<Card>,
    pub stage: Id<Stage>,
    pub journey: Id<Journey>,
    /// 1–5.
    pub severity: u8,
    /// Severity × weight of the frequency.
    pub weight: f64,
    /// That × the share of customers it meets; None when the share is not known.
    pub index: Option<f64>,
    /// From 1; the same for equal indices.
    pub rank: Option<usize>,
}

/// Every opportunity, in the order of the workspace.
pub fn opportunities(workspace: &Workspace) -> Vec<RankedOpportunity> {
    let rows = in_order(&workspace.opportunities, |_| true).into_iter().map(|(id, own)| {
        let inputs = own.importance.zip(own.satisfaction);
        let score = inputs.and_then(|(i, s)| priority::opportunity(i, s).ok());
        RankedOpportunity { id, score, band: score.map(opportunity_band), rank: None }
    });
    let mut rows: Vec<RankedOpportunity> = rows.collect();
    let ranks = ranks(rows.iter().map(|row| row.score));
    rows.iter_mut().zip(ranks).for_each(|(row, rank)| row.rank = rank);
    rows
}

/// Every initiative, in the order of the workspace.
pub fn initiatives(workspace: &Workspace) -> Vec<RankedInitiative> {
    let mut votes: HashMap<AnyId, Vec<&Rating>> = HashMap::new();
    for rating in workspace.ratings.values() {
        if let Some(subject) = rating.subject {
            votes.entry(subject).or_default().push(rating);
        }
    }
    let rows = in_order(&workspace.initiatives, |_| true).into_iter().map(|(id, own)| {
        let votes = votes.get(&AnyId::from(id)).map_or(&[][..], Vec::as_slice);
        scored(workspace, (id, own), votes)
    });
    let mut rows: Vec<RankedInitiative> = rows.collect();
    let ranks = ranks(rows.iter().map(|row| row.rice));
    rows.iter_mut().zip(ranks).for_each(|(row, rank)| row.rank = rank);
    rows
}

fn scored(
    workspace: &Workspace,
    (id, own): (Id<Initiative>, &Initiative),
    votes: &[&Rating],
) -> RankedInitiative {
    let of_votes = |value: fn(&Rating) -> Option<f64>| -> Vec<f64> {
        votes.iter().filter_map(|vote| value(vote)).filter(|score| (1.0..=5.0).contains(score)).collect()
    };
    let impact = own.impact.or_else(|| lower_median(&of_votes(|vote| vote.impact)));
    let effort = own.effort.or_else(|| upper_median(&of_votes(|vote| vote.effort)));
    let quadrant = impact.zip(effort).and_then(|(i, e)| priority::quadrant(i, e, CUT).ok());
    // An input of 0 is one that nobody knows yet.
    let rice = own.rice.as_ref().filter(|own| own.reach > 0.0 && own.impact > 0.0 && own.confidence > 0.0);
    let rice = rice.and_then(|own| priority::rice(own.reach, own.impact, own.confidence, own.effort).ok());
    RankedInitiative { id, impact, effort, quadrant, rice, weighted: weighted(workspace, votes), rank: None }
}

/// Σ weight × score ÷ Σ weight over the criteria that were voted on. A criterion that speaks against an
/// initiative counts the other way round.
fn weighted(workspace: &Workspace, votes: &[&Rating]) -> Option<f64> {
    let mut sum = 0.0;
    let mut weights = 0.0;
    for criterion in &workspace.priorities.criteria {
        let scores = votes.iter().flat_map(|vote| &vote.scores);
        let scores: Vec<f64> = scores
            .filter(|score| score.criterion == criterion.name && (1.0..=5.0).contains(&score.score))
            .map(|score| score.score)
            .collect();
        if scores.is_empty() || !(criterion.weight.is_finite() && criterion.weight > 0.0) {
            continue;
        }
        let mean = scores.iter().sum::<f64>() / scores.len() as f64;
        let value = if criterion.direction == Direction::Down { 6.0 - mean } else { mean };
        sum += criterion.weight * value;
        weights += criterion.weight;
    }
    (weights > 0.0).then(|| sum / weights)
}

/// Every pain point of the maps, those that hurt most first.
pub fn pains(workspace: &Workspace) -> Vec<RankedPain> {
    let rows = workspace.cards.iter().filter_map(|(card, own)| pain(workspace, card, own));
    let mut rows: Vec<RankedPain> = rows.collect();
    // Without a share there is no index; severity and frequency still say what to look at first.
    let key = |row: &RankedPain| (row.index.unwrap_or(-1.0), row.weight);
    rows.sort_by(|a, b| key(b).partial_cmp(&key(a)).unwrap_or(Ordering::Equal).then(a.card.cmp(&b.card)));
    let ranks = ranks(rows.iter().map(|row| row.index));
    rows.iter_mut().zip(ranks).for_each(|(row, rank)| row.rank = rank);
    rows
}

fn pain(workspace: &Workspace, id: Id<Card>, card: &Card) -> Option<RankedPain> {
    let Content::Pain { severity, frequency, .. } = card.content else { return None };
    let stage = workspace.stages.get(card.stage)?;
    let journey = workspace.journeys.get(stage.journey)?;
    let actor = if card.persona.is_set() { Some(card.persona) } else { journey.personas.first().copied() };
    let share = actor.and_then(|actor| workspace.personas.get(actor)?.segment_share);
    let weight = f64::from(severity) * frequency_weight(frequency);
    Some(RankedPain {
        card: id,
        stage: card.stage,
        journey: stage.journey,
        severity,
        weight,
        index: share.map(|share| weight * share),
        rank: None,
    })
}

/// Rare 1, sometimes 2, often 3, always 4.
pub fn frequency_weight(frequency: Frequency) -> f64 {
    match frequency {
        Frequency::Rare => 1.0,
        Frequency::Sometimes => 2.0,
        Frequency::Often => 3.0,
        Frequency::Always => 4.0,
    }
}

/// The place of each score from the highest down; equal scores share a place, and the next comes after them all.
fn ranks(scores: impl Iterator<Item = Option<f64>>) -> Vec<Option<usize>> {
    let scores: Vec<Option<f64>> = scores.collect();
    let mut sorted: Vec<f64> = scores.iter().flatten().copied().collect();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let place = |score: f64| sorted.partition_point(|other| *other > score) + 1;
    scores.into_iter().map(|score| score.map(place)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_scores_share_a_rank_and_unknown_ones_have_none() {
        let scores = [Some(5.0), None, Some(7.0), Some(5.0), Some(1.0)];
        assert_eq!(ranks(scores.into_iter()), [Some(2), None, Some(1), Some(2), Some(4)]);
    }
}
