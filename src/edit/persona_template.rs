//! What a new persona can begin with: the template files that travel with the program.

use std::{collections::BTreeMap, sync::OnceLock};

use ron::extensions::Extensions;
use serde::Deserialize;

use crate::{
    base::localised::{Lang, Localised},
    model::persona::Persona,
};

/// A persona with some of its fields filled, in both languages.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonaTemplate {
    /// A stable name.
    pub id: String,
    pub version: u32,
    pub name: Localised,
    /// One sentence on what it is for.
    pub description: Localised,
    /// The same persona in each language.
    en: Persona,
    zh: Persona,
}

impl PersonaTemplate {
    /// Reads a template file.
    pub fn from_ron(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str(text)
    }

    /// The templates that travel with the program, the usual one first.
    pub fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<PersonaTemplate>> = OnceLock::new();
        ALL.get_or_init(|| {
            let files = [
                include_str!("../../assets/templates/personas/solver-sam.ron"),
                include_str!("../../assets/templates/personas/user.ron"),
                include_str!("../../assets/templates/personas/buyer.ron"),
                include_str!("../../assets/templates/personas/questions.ron"),
            ];
            let read = |text| Self::from_ron(text).expect("every embedded template is read in a test");
            files.into_iter().map(read).collect()
        })
    }

    /// A new persona made from it; which fields come from here is noted in it.
    pub fn persona(&self, lang: Lang) -> Persona {
        let persona = match lang {
            Lang::En => &self.en,
            Lang::Zh => &self.zh,
        };
        Persona { seed_fields: filled(persona), ..persona.clone() }
    }
}

/// The names of the fields that hold something.
fn filled(persona: &Persona) -> Vec<String> {
    let fields: BTreeMap<&str, bool> = BTreeMap::from([
        ("name", !persona.name.is_empty()),
        ("archetype", !persona.archetype.is_empty()),
        ("quote", !persona.quote.is_empty()),
        ("demographics", persona.demographics.is_filled()),
        ("goals", !persona.goals.is_empty()),
        ("needs", !persona.needs.is_empty()),
        ("motivations", !persona.motivations.is_empty()),
        ("pains", !persona.pains.is_empty()),
        ("preferences", !persona.preferences.is_empty()),
        ("hobbies", !persona.hobbies.is_empty()),
        ("behaviours", !persona.behaviours.is_empty()),
        ("decision_process", !persona.decision_process.is_empty()),
        ("frequency", !persona.frequency.is_empty()),
        ("personality", persona.personality != crate::model::persona::Personality::default()),
    ]);
    fields.into_iter().filter(|(_, filled)| *filled).map(|(field, _)| field.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{persona::add_persona, transact},
        model::{Workspace, check::check, persona::PersonaState},
    };

    #[test]
    fn every_template_makes_a_sound_persona_that_is_assumed() {
        for template in PersonaTemplate::all() {
            for lang in Lang::ALL {
                let persona = template.persona(lang);
                assert_eq!(persona.state, PersonaState::Proto, "{}", template.id);
                let mut workspace = Workspace::default();
                transact(&mut workspace, |tx| add_persona(tx, persona)).unwrap();
                assert_eq!(check(&workspace), [], "{}", template.id);
            }
        }
    }

    #[test]
    fn templates_fill_the_same_fields_in_both_languages() {
        let mut ids = std::collections::BTreeSet::new();
        for template in PersonaTemplate::all() {
            assert!(ids.insert(&template.id));
            for text in [&template.name, &template.description] {
                assert!(!text.en.is_empty() && !text.zh.is_empty(), "{text:?}");
            }
            let [en, zh] = Lang::ALL.map(|lang| template.persona(lang));
            assert_eq!(en.seed_fields, zh.seed_fields, "{}", template.id);
            let lists = |p: &Persona| {
                [p.goals.len(), p.needs.len(), p.motivations.len(), p.pains.len(), p.hobbies.len()]
            };
            assert_eq!(lists(&en), lists(&zh), "{}", template.id);
        }
    }

    #[test]
    fn solver_sam_has_the_fields_of_his_source() {
        let [first, ..] = PersonaTemplate::all() else { panic!("there are templates") };
        let sam = first.persona(Lang::En);
        assert_eq!((sam.name.as_str(), sam.demographics.age), ("Solver Sam", Some(35)));
        assert!(sam.demographics.place.contains("Raleigh"));
        assert_eq!((sam.motivations.len(), sam.hobbies.len()), (2, 3));
        assert!(sam.seed_fields.iter().any(|field| field == "motivations"));
    }
}
