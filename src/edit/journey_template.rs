//! What a new map can begin with: the template files that travel with the program.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::{
    base::{
        id::Id,
        localised::{Lang, Localised},
    },
    model::{
        journey::{LaneKind, PhaseKind},
        persona::Persona,
    },
};

use super::journey::NewJourney;

/// A map without content, in both languages.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JourneyTemplate {
    /// A stable name.
    pub id: String,
    pub version: u32,
    pub name: Localised,
    /// One sentence on what it is for.
    pub description: Localised,
    pub phases: Vec<TemplatePhase>,
    pub stages: Vec<TemplateStage>,
    pub lanes: Vec<TemplateLane>,
}

/// A phase of a template.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplatePhase {
    pub kind: PhaseKind,
    pub name: Localised,
}

/// A stage of a template.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateStage {
    /// The place of its phase in the template's list.
    #[serde(default)]
    pub phase: usize,
    pub name: Localised,
}

/// A lane of a template.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateLane {
    pub kind: LaneKind,
    pub name: Localised,
}

impl JourneyTemplate {
    /// Reads a template file.
    pub fn from_ron(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::from_str(text)
    }

    /// The templates that travel with the program, the usual one first.
    pub fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<JourneyTemplate>> = OnceLock::new();
        ALL.get_or_init(|| {
            let files = [
                include_str!("../../assets/templates/journeys/standard.ron"),
                include_str!("../../assets/templates/journeys/b2b_software.ron"),
                include_str!("../../assets/templates/journeys/e_commerce.ron"),
                include_str!("../../assets/templates/journeys/in_store.ron"),
                include_str!("../../assets/templates/journeys/public_service.ron"),
                include_str!("../../assets/templates/journeys/blueprint.ron"),
                include_str!("../../assets/templates/journeys/empty.ron"),
            ];
            let read = |text| Self::from_ron(text).expect("every embedded template is read in a test");
            files.into_iter().map(read).collect()
        })
    }

    /// A new map made from it.
    pub fn journey(&self, lang: Lang, name: String, persona: Id<Persona>) -> NewJourney {
        let text = |text: &Localised| text.get(lang).to_owned();
        NewJourney {
            name,
            persona,
            phases: self.phases.iter().map(|phase| (phase.kind, text(&phase.name))).collect(),
            stages: self.stages.iter().map(|stage| (stage.phase, text(&stage.name))).collect(),
            lanes: self.lanes.iter().map(|lane| (lane.kind, text(&lane.name))).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{journey::add_journey, transact},
        model::{Workspace, check::check},
    };

    #[test]
    fn every_template_makes_a_sound_map_in_both_languages() {
        for template in JourneyTemplate::all() {
            for lang in [Lang::En, Lang::Zh] {
                let new = template.journey(lang, "x".to_owned(), Id::default());
                let (stages, lanes) = (new.stages.len(), new.lanes.len());
                let mut workspace = Workspace::default();
                let (id, _) = transact(&mut workspace, |tx| add_journey(tx, new)).unwrap();
                assert_eq!(check(&workspace), [], "{}", template.id);
                assert_eq!(workspace.stages_of(id).len(), stages);
                assert_eq!(workspace.lanes_of(id).len(), lanes);
                assert!(workspace.stages.values().all(|stage| !stage.name.is_empty()));
            }
        }
    }

    #[test]
    fn templates_have_both_languages_and_names_of_their_own() {
        let mut ids = std::collections::BTreeSet::new();
        for template in JourneyTemplate::all() {
            assert!(ids.insert(&template.id));
            let stages = template.stages.iter().map(|stage| &stage.name);
            let lanes = template.lanes.iter().map(|lane| &lane.name);
            let phases = template.phases.iter().map(|phase| &phase.name);
            for text in
                [&template.name, &template.description].into_iter().chain(stages).chain(lanes).chain(phases)
            {
                assert!(!text.en.is_empty() && !text.zh.is_empty(), "{text:?}");
            }
        }
    }
}
