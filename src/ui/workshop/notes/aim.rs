//! Where what is said is to stand, in words: a cell of a map, a list of a persona, the parking lot, the decisions.

use crate::{
    edit::note::Aim,
    model::{persona::PersonaList, workshop::OutcomeKind},
    scene::{empathy_map, journey_map::words},
    tr,
    ui::Cx,
};

/// What a line of the capture field becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Note(Aim),
    Outcome(OutcomeKind),
}

impl Target {
    /// What a page offers first, and what there is always.
    pub fn all(aims: &[Aim]) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        let always = [
            Self::Note(Aim::ParkingLot),
            Self::Outcome(OutcomeKind::Decision),
            Self::Outcome(OutcomeKind::Question),
        ];
        for target in aims.iter().map(|aim| Self::Note(*aim)).chain(always) {
            if !all.contains(&target) {
                all.push(target);
            }
        }
        all
    }

    /// Whether what it names is still there.
    pub fn exists(self, cx: &Cx) -> bool {
        match self {
            Self::Note(Aim::Cell(cell)) => {
                cx.workspace.lanes.get(cell.lane).is_some_and(|lane| !lane.kind.is_line())
                    && cx.workspace.stages.contains(cell.stage)
                    && (!cell.step.is_set() || cx.workspace.steps.contains(cell.step))
            }
            Self::Note(Aim::List(persona, _) | Aim::Empathy(persona, _)) => {
                cx.workspace.personas.contains(persona)
            }
            Self::Note(Aim::ParkingLot) | Self::Outcome(_) => true,
        }
    }

    pub fn words(self, cx: &Cx) -> String {
        match self {
            Self::Note(aim) => aim_words(cx, aim),
            Self::Outcome(kind) => cx.tr(&format!("notes-outcome-{}", kind.code())),
        }
    }
}

fn aim_words(cx: &Cx, aim: Aim) -> String {
    let whose = |id| cx.workspace.personas.get(id).map(|own| own.name.clone()).unwrap_or_default();
    match aim {
        Aim::ParkingLot => cx.tr("notes-parking-lot"),
        Aim::Cell(cell) => {
            let lane = cx.workspace.lanes.get(cell.lane);
            let lane = lane.map(|lane| words::lane(lane, cx.lang)).unwrap_or_default();
            let stage = cx.workspace.stages.get(cell.stage).map(|own| own.name.clone()).unwrap_or_default();
            let step = cx.workspace.steps.get(cell.step).map(|own| own.name.clone());
            let place = step.filter(|name| !name.trim().is_empty()).unwrap_or(stage);
            tr!(cx.lang, "notes-aim-cell", lane = lane, stage = place)
        }
        Aim::List(id, list) => {
            tr!(cx.lang, "notes-aim-list", persona = whose(id), list = cx.tr(list_key(list)))
        }
        Aim::Empathy(id, field) => {
            tr!(cx.lang, "notes-aim-list", persona = whose(id), list = cx.tr(empathy_map::key(field)))
        }
    }
}

fn list_key(list: PersonaList) -> &'static str {
    match list {
        PersonaList::Needs => "people-needs",
        PersonaList::Pains => "people-pains",
        PersonaList::Goals => "people-goals",
        PersonaList::Motivations => "people-motivations",
        PersonaList::Behaviours => "people-behaviours",
        PersonaList::Preferences => "people-preferences",
    }
}
