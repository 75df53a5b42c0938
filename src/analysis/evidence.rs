//! How well things are founded: the level of evidence, rolled up from entries and cards to personas and journeys.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::{
    base::id::Id,
    model::{
        AnyId, Kind, Workspace,
        evidence::{Evidence, EvidenceKind},
        journey::{Card, Content, Journey, Stage},
        persona::{EmpathyField, Persona},
        record::{Path, Visit},
    },
};

/// What something rests on at best, the weakest first (domain 4.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nobody has looked.
    #[default]
    Assumed,
    /// Stories and papers.
    Anecdotal,
    /// People were asked or watched.
    Interviews,
    Survey,
    Analytics,
}

impl Level {
    pub const ALL: [Self; 5] =
        [Self::Assumed, Self::Anecdotal, Self::Interviews, Self::Survey, Self::Analytics];

    /// The level that one piece of evidence gives.
    pub fn of(kind: EvidenceKind) -> Self {
        match kind {
            EvidenceKind::Anecdote
            | EvidenceKind::SuccessStory
            | EvidenceKind::Failure
            | EvidenceKind::Document => Self::Anecdotal,
            EvidenceKind::Interview | EvidenceKind::Call | EvidenceKind::Observation => Self::Interviews,
            EvidenceKind::Survey => Self::Survey,
            EvidenceKind::Analytics => Self::Analytics,
        }
    }

    /// A stable name for text keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Assumed => "assumed",
            Self::Anecdotal => "anecdotal",
            Self::Interviews => "interviews",
            Self::Survey => "survey",
            Self::Analytics => "analytics",
        }
    }
}

/// What a number of statements rest on together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foundation {
    /// The best among them.
    pub level: Level,
    /// Statements with evidence.
    pub founded: usize,
    /// All statements.
    pub all: usize,
    pub sources: BTreeSet<Id<Evidence>>,
    /// Date of the newest source that has one.
    pub newest: Option<Date>,
}

impl Foundation {
    /// Part of the statements that have evidence, 0–1; `None` when nothing is stated.
    pub fn share(&self) -> Option<f64> {
        (self.all > 0).then(|| self.founded as f64 / self.all as f64)
    }

    /// Takes in one statement with its evidence.
    fn add(&mut self, workspace: &Workspace, sources: &[Id<Evidence>]) {
        self.all += 1;
        if self.rest_on(workspace, sources) {
            self.founded += 1;
        }
    }

    /// Takes in evidence; says whether there was any.
    fn rest_on(&mut self, workspace: &Workspace, sources: &[Id<Evidence>]) -> bool {
        let known = sources.iter().filter_map(|id| Some((*id, workspace.evidence.get(*id)?)));
        let mut any = false;
        for (id, source) in known {
            any = true;
            self.level = self.level.max(Level::of(source.kind));
            self.newest = self.newest.max(source.date);
            self.sources.insert(id);
        }
        any
    }

    /// Takes in another foundation.
    fn join(&mut self, other: &Self) {
        self.level = self.level.max(other.level);
        self.founded += other.founded;
        self.all += other.all;
        self.newest = self.newest.max(other.newest);
        self.sources.extend(&other.sources);
    }
}

/// What a persona rests on, as a whole and part by part.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonaEvidence {
    pub id: Id<Persona>,
    pub whole: Foundation,
    /// The persona's own sources: one statement.
    pub own: Foundation,
    pub fields: Vec<(EmpathyField, Foundation)>,
}

/// What a journey rests on, as a whole and stage by stage.
#[derive(Clone, Debug, PartialEq)]
pub struct JourneyEvidence {
    pub id: Id<Journey>,
    pub whole: Foundation,
    /// The journey's own sources: one statement.
    pub own: Foundation,
    pub stages: Vec<(Id<Stage>, Foundation)>,
}

/// The evidence of a persona: its own sources and those of the entries of its empathy map.
pub fn of_persona(workspace: &Workspace, id: Id<Persona>) -> Option<PersonaEvidence> {
    let persona = workspace.personas.get(id)?;
    let mut own = Foundation::default();
    own.add(workspace, &persona.evidence);
    let mut whole = own.clone();
    let mut fields = Vec::new();
    for field in EmpathyField::ALL {
        let mut part = Foundation::default();
        for entry in persona.empathy.field(*field).iter().filter(|entry| !entry.text.trim().is_empty()) {
            part.add(workspace, &entry.evidence);
        }
        whole.join(&part);
        fields.push((*field, part));
    }
    Some(PersonaEvidence { id, whole, own, fields })
}

/// The evidence of every journey in order: its own sources, and each card that says something.
pub fn of_journeys(workspace: &Workspace) -> Vec<JourneyEvidence> {
    let mut by_stage: BTreeMap<Id<Stage>, Foundation> = BTreeMap::new();
    for card in workspace.cards.values().filter(|card| states(card)) {
        by_stage.entry(card.stage).or_default().add(workspace, &card.evidence);
    }
    let of_journey = |(id, journey): (Id<Journey>, &std::sync::Arc<Journey>)| {
        let stages = workspace.stages_of(id).into_iter();
        let stages: Vec<_> =
            stages.map(|(stage, _)| (stage, by_stage.get(&stage).cloned().unwrap_or_default())).collect();
        let mut own = Foundation::default();
        own.add(workspace, &journey.evidence);
        let mut whole = own.clone();
        for (_, part) in &stages {
            whole.join(part);
        }
        JourneyEvidence { id, whole, own, stages }
    };
    workspace.journeys_in_order().into_iter().map(of_journey).collect()
}

/// Whether a card says anything that could be founded.
fn states(card: &Card) -> bool {
    !card.text.trim().is_empty()
        || match &card.content {
            Content::Text | Content::Picture { .. } => false,
            Content::Emotion { valence, .. } => valence.is_some(),
            Content::Touchpoint { .. }
            | Content::Pain { .. }
            | Content::Opportunity { .. }
            | Content::Kpi { .. }
            | Content::Channel { .. } => true,
        }
}

/// Where each piece of evidence is referred to, each record once.
pub fn uses(workspace: &Workspace) -> BTreeMap<Id<Evidence>, Vec<AnyId>> {
    struct Finder {
        by: AnyId,
        found: BTreeMap<Id<Evidence>, Vec<AnyId>>,
    }

    impl Visit for Finder {
        fn reference(&mut self, _: &Path, to: AnyId) {
            if let Some(id) = to.typed::<Evidence>() {
                let users = self.found.entry(id).or_default();
                if users.last() != Some(&self.by) {
                    users.push(self.by);
                }
            }
        }
        fn text(&mut self, _: &Path, _: &str) {}
        fn number(&mut self, _: &Path, _: f64) {}
    }

    let mut finder = Finder { by: AnyId::only(Kind::Profile), found: BTreeMap::new() };
    workspace.for_each(|id, record| {
        finder.by = id;
        record.walk(&Path::Root, &mut finder);
    });
    finder.found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{
            journey::{NewJourney, add_card, add_journey},
            place::Spot,
            transact,
        },
        model::{journey::LaneKind, persona::EmpathyEntry},
    };

    fn evidence(kind: EvidenceKind, day: i8) -> Evidence {
        Evidence { kind, date: Some(jiff::civil::date(2025, 3, day)), ..Evidence::default() }
    }

    #[test]
    fn the_best_source_gives_the_level_and_every_kind_has_one() {
        let of = |kinds: &[EvidenceKind]| kinds.iter().map(|kind| Level::of(*kind)).max().unwrap_or_default();
        assert_eq!(of(&[]), Level::Assumed);
        assert_eq!(of(&[EvidenceKind::Anecdote]), Level::Anecdotal);
        assert_eq!(of(&[EvidenceKind::Anecdote, EvidenceKind::Call]), Level::Interviews);
        assert_eq!(of(EvidenceKind::ALL), Level::Analytics);
        assert!(EvidenceKind::ALL.iter().all(|kind| Level::of(*kind) > Level::Assumed));
    }

    #[test]
    fn a_persona_rests_on_its_sources_and_those_of_its_map() {
        let mut workspace = Workspace::default();
        let (id, _) = transact(&mut workspace, |tx| {
            let call = tx.add(evidence(EvidenceKind::Call, 1));
            let survey = tx.add(evidence(EvidenceKind::Survey, 9));
            let entry = |text: &str, evidence| EmpathyEntry { text: text.to_owned(), evidence };
            let mut sam = Persona { evidence: vec![call], ..Persona::default() };
            sam.empathy.says =
                vec![entry("a", vec![survey, call]), entry("b", vec![]), entry(" ", vec![survey])];
            Ok(tx.add(sam))
        })
        .unwrap();
        let found = of_persona(&workspace, id).unwrap();
        let says = &found.fields[3].1;
        assert_eq!((says.founded, says.all, says.level, says.share()), (1, 2, Level::Survey, Some(0.5)));
        assert_eq!(found.fields[0].1.share(), None, "an empty field is no unfounded one");
        assert_eq!((found.own.founded, found.own.level), (1, Level::Interviews));
        assert_eq!((found.whole.founded, found.whole.all, found.whole.sources.len()), (2, 3, 2));
        assert_eq!(found.whole.newest, Some(jiff::civil::date(2025, 3, 9)));
        assert!(of_persona(&workspace, Id::random()).is_none());
    }

    #[test]
    fn a_journey_rests_on_its_cards_stage_by_stage() {
        let mut workspace = Workspace::default();
        let new = NewJourney {
            phases: Vec::new(),
            stages: vec![(0, "One".to_owned()), (0, "Two".to_owned())],
            lanes: vec![(LaneKind::Actions, String::new())],
            ..NewJourney::default()
        };
        let (journey, _) = transact(&mut workspace, |tx| add_journey(tx, new)).unwrap();
        let (stage, lane) = (workspace.stages_of(journey)[0].0, workspace.lanes_of(journey)[0].0);
        transact(&mut workspace, |tx| {
            let source = tx.add(evidence(EvidenceKind::Analytics, 2));
            for text in ["founded", "assumed", ""] {
                let card = add_card(tx, (lane, stage), Spot::Last, text.to_owned())?;
                if text == "founded" {
                    tx.update(card, |card| card.evidence = vec![source])?;
                }
            }
            Ok(())
        })
        .unwrap();
        let [found] = of_journeys(&workspace).try_into().unwrap();
        assert_eq!((found.stages[0].1.founded, found.stages[0].1.all), (1, 2));
        assert_eq!(found.stages[1].1, Foundation::default());
        assert_eq!((found.own.founded, found.own.all), (0, 1));
        assert_eq!((found.whole.level, found.whole.founded, found.whole.all), (Level::Analytics, 1, 3));
        let uses = uses(&workspace);
        assert_eq!(uses.values().map(Vec::len).collect::<Vec<_>>(), [1]);
    }
}
