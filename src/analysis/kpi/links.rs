//! What a KPI is connected with across the workspace.

use crate::{
    base::id::Id,
    model::{
        Workspace,
        journey::{Card, Content, Stage},
        kpi::Kpi,
        strategy::{Hypothesis, Initiative},
    },
};

/// The records that name a KPI, by kind, each in the order of the workspace or of ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Links {
    pub stages: Vec<Id<Stage>>,
    /// Touchpoints measured by it, and cards that show it.
    pub cards: Vec<Id<Card>>,
    pub initiatives: Vec<Id<Initiative>>,
    pub hypotheses: Vec<Id<Hypothesis>>,
    /// The measures that it drives.
    pub drives: Vec<Id<Kpi>>,
}

/// Finds everything that names the KPI.
pub fn links(workspace: &Workspace, id: Id<Kpi>) -> Links {
    let names = |content: &Content| match content {
        Content::Touchpoint { kpis, .. } => kpis.contains(&id),
        Content::Kpi { kpi } => *kpi == id,
        _ => false,
    };
    let stages = workspace
        .journeys_in_order()
        .into_iter()
        .flat_map(|(journey, _)| workspace.stages_of(journey))
        .filter(|(_, stage)| stage.kpis.contains(&id))
        .map(|(stage, _)| stage);
    let cards = workspace.cards.iter().filter(|(_, card)| names(&card.content)).map(|(card, _)| card);
    let moved = |initiative: &Initiative| initiative.effects.iter().any(|effect| effect.kpi == id);
    let initiatives = workspace.initiatives.iter().filter(|(_, own)| moved(own)).map(|(own, _)| own);
    let hypotheses = workspace.hypotheses.iter().filter(|(_, own)| own.kpis.contains(&id));
    let drives = workspace.kpis_in_order().into_iter().filter(|(_, kpi)| kpi.drivers.contains(&id));
    Links {
        stages: stages.collect(),
        cards: cards.collect(),
        initiatives: initiatives.collect(),
        hypotheses: hypotheses.map(|(own, _)| own).collect(),
        drives: drives.map(|(kpi, _)| kpi).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::transact,
        model::{journey::Journey, strategy::ExpectedEffect},
    };

    #[test]
    fn everything_that_names_a_kpi_is_found() {
        let mut workspace = Workspace::default();
        let made = transact(&mut workspace, |tx| {
            let kpi = tx.add(Kpi::default());
            let other = tx.add(Kpi { drivers: vec![kpi], ..Kpi::default() });
            let journey = tx.add(Journey::default());
            let stage = tx.add(Stage { journey, kpis: vec![kpi], ..Stage::default() });
            tx.add(Stage { journey, kpis: vec![other], ..Stage::default() });
            let card = tx.add(Card { content: Content::Kpi { kpi }, ..Card::default() });
            tx.add(Card::default());
            let effects = vec![ExpectedEffect { kpi, change: None }];
            let initiative = tx.add(Initiative { effects, ..Initiative::default() });
            Ok((kpi, other, stage, card, initiative))
        });
        let ((kpi, other, stage, card, initiative), _) = made.unwrap();
        let expected = Links {
            stages: vec![stage],
            cards: vec![card],
            initiatives: vec![initiative],
            hypotheses: Vec::new(),
            drives: vec![other],
        };
        assert_eq!(links(&workspace, kpi), expected);
    }
}
