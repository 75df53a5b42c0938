//! Finding cards of a map: by text, persona, channel, tag, severity, evidence and owner.

use crate::{
    base::id::Id,
    model::{
        Workspace,
        journey::{Card, Channel, Content},
        persona::Persona,
    },
};

use super::said;

/// What cards must have; what is not set is not asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// In the card's words, its note, its tags or the name of its channel; case does not matter.
    pub text: String,
    pub persona: Id<Persona>,
    pub channel: Id<Channel>,
    pub tag: String,
    /// A pain point at least as severe, 1–5.
    pub severity: Option<u8>,
    pub evidence: Option<Evidence>,
    /// The role that owns the stage, or the channel of the touchpoint.
    pub owner: String,
}

/// Whether a card cites evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    Some,
    None,
}

impl Filter {
    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a card has all that is asked for.
    pub fn matches(&self, workspace: &Workspace, card: &Card) -> bool {
        let is_severe =
            |least: u8| matches!(card.content, Content::Pain { severity, .. } if severity >= least);
        let has_evidence =
            |wanted| wanted == if card.evidence.is_empty() { Evidence::None } else { Evidence::Some };
        let channel = channel(card);
        self.severity.is_none_or(is_severe)
            && self.evidence.is_none_or(has_evidence)
            && (!self.channel.is_set() || channel == Some(self.channel))
            && (self.tag.is_empty() || card.tags.contains(&self.tag))
            && (!self.persona.is_set() || persona(workspace, card) == Some(self.persona))
            && (self.owner.is_empty() || self.is_owned(workspace, card))
            && self.is_said(workspace, card)
    }

    fn is_owned(&self, workspace: &Workspace, card: &Card) -> bool {
        let of_stage = workspace.stages.get(card.stage).map(|stage| stage.owner_role.as_str());
        let of_channel = channel(card)
            .and_then(|id| workspace.channels.get(id))
            .map(|channel| channel.owner_role.as_str());
        [of_stage, of_channel].contains(&Some(self.owner.as_str()))
    }

    fn is_said(&self, workspace: &Workspace, card: &Card) -> bool {
        let wanted = self.text.trim().to_lowercase();
        let has = |text: &str| text.to_lowercase().contains(&wanted);
        wanted.is_empty()
            || has(said(workspace, card))
            || has(&card.text)
            || has(&card.note)
            || card.tags.iter().any(|tag| has(tag))
            || channel(card)
                .and_then(|id| workspace.channels.get(id))
                .is_some_and(|channel| has(&channel.name))
    }
}

fn channel(card: &Card) -> Option<Id<Channel>> {
    match card.content {
        Content::Touchpoint { channel, .. } | Content::Channel { channel } => Some(channel),
        _ => None,
    }
}

/// Whose card it is: a card without a persona is the actor's.
fn persona(workspace: &Workspace, card: &Card) -> Option<Id<Persona>> {
    if card.persona.is_set() {
        return Some(card.persona);
    }
    let lane = workspace.lanes.get(card.lane)?;
    workspace.journeys.get(lane.journey)?.personas.first().copied()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        edit::{
            Spot,
            journey::{NewJourney, add_card, add_journey},
            transact,
        },
        model::journey::LaneKind,
    };

    #[test]
    fn a_card_has_all_that_is_asked_for() {
        let mut workspace = Workspace::default();
        let (sam, ana) = (Id::random(), Id::random());
        let new = NewJourney {
            persona: sam,
            stages: vec![(0, "Try".to_owned())],
            lanes: vec![(LaneKind::PainPoints, String::new())],
            ..NewJourney::default()
        };
        let (card, _) = transact(&mut workspace, |tx| {
            tx.insert(sam, Persona::default())?;
            tx.insert(ana, Persona::default())?;
            let journey = add_journey(tx, new)?;
            let cell = (tx.workspace().lanes_of(journey)[0].0, tx.workspace().stages_of(journey)[0].0);
            tx.update(cell.1, |stage| stage.owner_role = "Onboarding".to_owned())?;
            let card = add_card(tx, cell, Spot::Last, "Import REJECTS dates".to_owned())?;
            tx.update(card, |card| card.tags = vec!["data".to_owned()])?;
            Ok(card)
        })
        .unwrap();
        let card: Arc<Card> = Arc::clone(workspace.cards.get(card).unwrap());
        let empty = Filter::default();
        for (filter, expected) in [
            (Filter { text: "rejects".to_owned(), ..empty.clone() }, true),
            (Filter { text: "accepts".to_owned(), ..empty.clone() }, false),
            (Filter { persona: sam, ..empty.clone() }, true),
            (Filter { persona: ana, ..empty.clone() }, false),
            (Filter { severity: Some(3), ..empty.clone() }, true),
            (Filter { severity: Some(4), ..empty.clone() }, false),
            (Filter { evidence: Some(Evidence::None), ..empty.clone() }, true),
            (Filter { evidence: Some(Evidence::Some), ..empty.clone() }, false),
            (Filter { tag: "data".to_owned(), ..empty.clone() }, true),
            (Filter { tag: "dat".to_owned(), ..empty.clone() }, false),
            (Filter { owner: "Onboarding".to_owned(), ..empty.clone() }, true),
            (Filter { owner: "Sales".to_owned(), ..empty.clone() }, false),
            (Filter { channel: Id::random(), ..empty.clone() }, false),
            (Filter { text: "DATES".to_owned(), severity: Some(1), persona: sam, ..empty.clone() }, true),
            (Filter { text: "dates".to_owned(), severity: Some(5), ..empty.clone() }, false),
        ] {
            assert_eq!(filter.matches(&workspace, &card), expected, "{filter:?}");
            assert!(!filter.is_empty());
        }
        assert!(empty.is_empty() && empty.matches(&workspace, &card));
    }
}
