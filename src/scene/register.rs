//! The evidence log and the set of personas in rows.

use crate::{
    analysis::evidence::uses,
    base::localised::Lang,
    i18n,
    model::{
        AnyId, Workspace,
        evidence::EvidenceKind,
        persona::{Persona, PersonaState},
    },
    tr,
};

use super::table::{Cell, Table};

/// The key of the name of a kind of evidence.
pub fn kind_key(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Interview => "people-source-interview",
        EvidenceKind::Call => "people-source-call",
        EvidenceKind::Survey => "people-source-survey",
        EvidenceKind::Analytics => "people-source-analytics",
        EvidenceKind::Observation => "people-source-observation",
        EvidenceKind::Anecdote => "people-source-anecdote",
        EvidenceKind::SuccessStory => "people-source-success-story",
        EvidenceKind::Failure => "people-source-failure",
        EvidenceKind::Document => "people-source-document",
    }
}

/// A record as a person knows it, with its kind.
pub fn told(workspace: &Workspace, id: AnyId, lang: Lang) -> String {
    let kind = i18n::problem::kind(lang, id.kind);
    match workspace.name_of(id) {
        Some(name) => tr!(lang, "ask-delete-use", kind = kind, name = name),
        None => kind,
    }
}

/// All evidence, the newest first.
pub fn evidence(workspace: &Workspace, lang: Lang) -> Table {
    let columns = [
        "evidence-name",
        "evidence-kind",
        "evidence-date",
        "evidence-when",
        "evidence-method",
        "evidence-n",
        "evidence-role",
        "evidence-learned",
        "evidence-quote",
        "evidence-theme",
        "evidence-link",
        "evidence-uses",
    ];
    let uses = uses(workspace);
    let mut all: Vec<_> = workspace.evidence.iter().collect();
    all.sort_by(|(_, a), (_, b)| b.date.cmp(&a.date).then(a.name.cmp(&b.name)));
    let rows = all.into_iter().map(|(id, source)| {
        let by = uses.get(&id).into_iter().flatten().map(|by| told(workspace, *by, lang));
        vec![
            source.name.clone().into(),
            i18n::text(lang, kind_key(source.kind)).into(),
            source.date.into(),
            source.when.clone().into(),
            source.method.clone().into(),
            source.n.map(f64::from).into(),
            source.role.clone().into(),
            source.note.clone().into(),
            source.quote.clone().into(),
            source.theme.clone().into(),
            source.link.clone().into(),
            by.collect::<Vec<_>>().join("\n").into(),
        ]
    });
    let rows = rows.collect();
    Table { name: tr!(lang, "evidence-log"), columns: columns.map(|key| i18n::text(lang, key)).into(), rows }
}

/// The personas in use.
pub fn personas(workspace: &Workspace, lang: Lang) -> Table {
    let columns = [
        "people-name",
        "people-archetype",
        "people-segment",
        "people-segment-share",
        "people-revenue-share",
        "people-age",
        "people-job-title",
        "people-tech-skill",
        "people-goals",
        "people-needs",
        "people-pains",
        "people-state",
        "people-n",
        "people-last-review",
    ];
    let rows = workspace.personas_in_order().into_iter().filter(|(_, persona)| !persona.archived);
    let rows = rows.map(|(_, persona)| persona_row(workspace, persona, lang)).collect();
    let columns = columns.map(|key| i18n::text(lang, key)).into();
    Table { name: tr!(lang, "people-set-title"), columns, rows }
}

fn persona_row(workspace: &Workspace, persona: &Persona, lang: Lang) -> Vec<Cell> {
    let segment = workspace.segments.get(persona.segment).map(|segment| segment.name.clone());
    let state = match persona.state {
        PersonaState::Proto => tr!(lang, "people-state-proto"),
        PersonaState::Researched => tr!(lang, "people-state-researched"),
    };
    vec![
        persona.name.clone().into(),
        persona.archetype.clone().into(),
        segment.into(),
        persona.segment_share.into(),
        persona.revenue_share.into(),
        persona.demographics.age.map(f64::from).into(),
        persona.demographics.job_title.clone().into(),
        persona.tech_skill.map(f64::from).into(),
        persona.goals.join("\n").into(),
        persona.needs.join("\n").into(),
        persona.pains.join("\n").into(),
        state.into(),
        persona.n.map(f64::from).into(),
        persona.last_review.into(),
    ]
}
