//! The text of cards as broken before, for as long as the records it shows are the same.

use std::{collections::HashMap, sync::Arc};

use crate::{
    base::{id::Id, localised::Lang},
    model::{
        AnyRecord, Workspace,
        journey::{Card, Content},
    },
    scene::look::Look,
};

use super::CardText;

/// Broken texts by card. One cache serves one measure; it empties itself when the language changes.
#[derive(Debug, Default)]
pub struct LayoutCache {
    lang: Option<Lang>,
    cards: HashMap<Id<Card>, Kept>,
}

#[derive(Debug)]
struct Kept {
    card: Arc<Card>,
    /// The record the card takes its words from.
    shown: Option<AnyRecord>,
    width: f32,
    text: Arc<CardText>,
}

impl LayoutCache {
    pub(super) fn keep_for(&mut self, look: &Look) {
        if self.lang != Some(look.lang) {
            self.cards.clear();
            self.lang = Some(look.lang);
        }
    }

    /// The text of a card, broken anew only when something it shows has changed.
    pub(super) fn text(
        &mut self,
        workspace: &Workspace,
        (id, card): (Id<Card>, &Arc<Card>),
        look: &Look,
        width: f32,
    ) -> Arc<CardText> {
        let shown = shown(workspace, card);
        if let Some(kept) = self.cards.get(&id) {
            let is_same = match (&kept.shown, &shown) {
                (None, None) => true,
                (Some(old), Some(new)) => old.is_same(new),
                _ => false,
            };
            if is_same && kept.width == width && Arc::ptr_eq(&kept.card, card) {
                return Arc::clone(&kept.text);
            }
        }
        let text = Arc::new(CardText::new(workspace, card, look, width));
        let kept = Kept { card: Arc::clone(card), shown, width, text: Arc::clone(&text) };
        self.cards.insert(id, kept);
        text
    }

    /// Forgets cards that are no longer in the workspace, once they are many.
    pub(super) fn tidy(&mut self, workspace: &Workspace) {
        if self.cards.len() > 2 * workspace.cards.len() + 64 {
            self.cards.retain(|id, _| workspace.cards.contains(*id));
        }
    }
}

/// The record besides the card itself that its drawing depends on.
fn shown(workspace: &Workspace, card: &Card) -> Option<AnyRecord> {
    match &card.content {
        Content::Opportunity { opportunity } => workspace.find((*opportunity).into()),
        Content::Kpi { kpi } => workspace.find((*kpi).into()),
        Content::Touchpoint { channel, .. } | Content::Channel { channel } => {
            workspace.find((*channel).into())
        }
        Content::Picture { picture } => workspace.find((*picture).into()),
        Content::Text | Content::Pain { .. } | Content::Emotion { .. } => None,
    }
}
