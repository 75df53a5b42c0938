//! Ready-made agendas of workshops.

use std::sync::OnceLock;

use ron::extensions::Extensions;
use serde::Deserialize;

use crate::{
    base::localised::{Lang, Localised},
    model::workshop::{AgendaStep, StepKind, StepView, Workshop},
};

/// An agenda to begin with, in both languages.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkshopTemplate {
    /// A stable name.
    pub id: String,
    pub version: u32,
    pub name: Localised,
    /// One sentence on what it is for.
    pub description: Localised,
    pub aim: Localised,
    pub steps: Vec<TemplateStep>,
}

/// A step of such an agenda.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateStep {
    pub kind: StepKind,
    pub minutes: u16,
    #[serde(default)]
    pub view: Option<StepView>,
    pub name: Localised,
    pub instructions: Localised,
    #[serde(default)]
    pub notes: Localised,
}

const TEMPLATES: [&str; 5] = [
    include_str!("../../assets/templates/workshops/personas.ron"),
    include_str!("../../assets/templates/workshops/journey.ron"),
    include_str!("../../assets/templates/workshops/maturity.ron"),
    include_str!("../../assets/templates/workshops/kpis.ron"),
    include_str!("../../assets/templates/workshops/priorities.ron"),
];

/// The agendas that travel with the program.
pub fn workshops() -> &'static [WorkshopTemplate] {
    static READ: OnceLock<Vec<WorkshopTemplate>> = OnceLock::new();
    READ.get_or_init(|| {
        let read = TEMPLATES.iter().map(|text| read(text));
        read.collect::<Result<_, _>>().expect("every shipped agenda is read in a test")
    })
}

fn read(text: &str) -> Result<WorkshopTemplate, ron::error::SpannedError> {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str(text)
}

impl WorkshopTemplate {
    /// How long it takes, in minutes.
    pub fn minutes(&self) -> u32 {
        self.steps.iter().map(|step| u32::from(step.minutes)).sum()
    }

    /// A workshop made from it, with the steps of its agenda.
    pub fn workshop(&self, lang: Lang) -> (Workshop, Vec<AgendaStep>) {
        let text = |text: &Localised| text.get(lang).to_owned();
        let workshop = Workshop { name: text(&self.name), aim: text(&self.aim), ..Workshop::default() };
        let step = |step: &TemplateStep| AgendaStep {
            kind: step.kind,
            name: text(&step.name),
            instructions: text(&step.instructions),
            notes: text(&step.notes),
            minutes: step.minutes,
            view: step.view,
            ..AgendaStep::default()
        };
        (workshop, self.steps.iter().map(step).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_agendas_read_and_take_as_long_as_they_say() {
        let found: Vec<_> =
            workshops().iter().map(|own| (own.id.as_str(), own.steps.len(), own.minutes())).collect();
        let expected = [
            ("personas", 7, 120),
            ("journey", 7, 90),
            ("maturity", 6, 120),
            ("kpis", 7, 120),
            ("priorities", 7, 105),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn every_agenda_has_all_its_words_in_both_languages() {
        for own in workshops() {
            let steps = own.steps.iter().flat_map(|step| [&step.name, &step.instructions, &step.notes]);
            for text in [&own.name, &own.description, &own.aim].into_iter().chain(steps) {
                assert!(!text.en.trim().is_empty() && !text.zh.trim().is_empty(), "{}: {text:?}", own.id);
            }
            let kinds: Vec<StepKind> = own.steps.iter().map(|step| step.kind).collect();
            assert_eq!(kinds.first(), Some(&StepKind::WarmUp), "{}", own.id);
            assert_eq!(kinds.last(), Some(&StepKind::Close), "{}", own.id);
        }
    }
}
