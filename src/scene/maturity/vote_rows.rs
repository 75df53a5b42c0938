//! All votes in rows: what a spreadsheet takes, and gives back.

use crate::{
    base::{id::Id, localised::Lang},
    model::{
        Workspace,
        maturity::{Assessment, Vote},
    },
    scene::table::{Cell, Table},
    tr,
};

/// A row for each criterion of each participant, answered or not; votes are written in codes that every
/// language shares.
pub fn vote_table(workspace: &Workspace, id: Id<Assessment>, lang: Lang) -> Option<Table> {
    let assessment = workspace.assessments.get(id)?;
    let instrument = workspace.instruments.get(assessment.instrument)?;
    let mut rows = Vec::new();
    for (respondent, own) in workspace.respondents_in_order() {
        if assessment.without.contains(&respondent) {
            continue;
        }
        let mine =
            workspace.answers.values().find(|own| own.assessment == id && own.respondent == respondent);
        for criterion in &instrument.criteria {
            let vote = mine.and_then(|answers| answers.votes.get(&criterion.code));
            let vote = vote.map_or(Cell::Empty, |vote| match vote {
                Vote::Level(level) => Cell::Number(f64::from(*level)),
                Vote::DontKnow | Vote::NotApplicable => vote.to_string().into(),
            });
            let note = mine.and_then(|answers| answers.notes.get(&criterion.code)).cloned();
            rows.push(vec![
                criterion.code.as_str().into(),
                own.role.as_str().into(),
                vote,
                note.into(),
                criterion.text.get(lang).into(),
            ]);
        }
    }
    let columns = ["criterion", "role", "vote", "note", "text"];
    let columns = columns.map(|column| tr!(lang, &format!("maturity-votes-{column}"))).into();
    Some(Table { name: assessment.name.clone(), columns, rows })
}
