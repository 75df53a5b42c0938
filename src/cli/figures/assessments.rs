//! The figures of maturity assessments.

use serde_json::{Map, Value, json};

use crate::{
    analysis::{
        formulas::consensus::Consensus,
        maturity::{
            CriterionResult, Gap, Governance, Index, Profile, RespondentResult, Results, Staged, results,
        },
    },
    base::localised::Lang,
    model::{Workspace, maturity::Vote},
};

/// Every assessment with what it comes to, in the order of the workspace. The name of the instrument is in
/// `lang`; where a result is not defined it is null, and a list of what only the other kind of instrument has
/// is empty.
pub fn assessments(workspace: &Workspace, lang: Lang) -> Value {
    let rows = workspace.assessments_in_order().into_iter().map(|(id, assessment)| {
        let results = results(workspace, id);
        let instrument = workspace.instruments.get(assessment.instrument);
        let mut row = json!({
            "id": id.to_string(),
            "name": assessment.name,
            "instrument": instrument.map(|own| own.code.as_str()),
            "instrument_name": instrument.map(|own| own.name.get(lang)),
            "version": instrument.map(|own| own.version),
            "date": assessment.date.map(|date| date.to_string()),
        });
        let mut add = |part: Value| {
            if let (Value::Object(row), Value::Object(part)) = (&mut row, part) {
                row.extend(part);
            }
        };
        let answers = results.as_ref();
        add(staged(answers.and_then(Results::staged)));
        add(profile(answers.and_then(Results::profile)));
        add(json!({
            "governance": answers.and_then(|own| own.governance.as_ref()).map(governance),
            "criteria": answers.map_or_else(Vec::new, criteria),
            "respondents":
                answers.map_or_else(Vec::new, |own| own.respondents.iter().map(respondent).collect()),
        }));
        row
    });
    Value::Array(rows.collect())
}

fn staged(placed: Option<&Staged>) -> Value {
    let stages = placed.map_or_else(Vec::new, |own| {
        let rows = own.stages.iter().map(|stage| {
            json!({
                "stage": stage.number,
                "achievement": stage.achievement,
                "attained": stage.attained,
                "gate_failures": stage.gate_failures,
                "unknown": stage.unknown,
            })
        });
        rows.collect()
    });
    let sensitivity: Option<Vec<Value>> = placed.map(|own| {
        let tried = own.sensitivity.iter();
        tried.map(|attempt| json!({ "threshold": attempt.threshold, "stage": attempt.stage })).collect()
    });
    json!({
        "stage": placed.map(|own| own.stage),
        "progress": placed.map(|own| own.progress),
        "position": placed.map(|own| own.position),
        "stages": stages,
        "dimensions": placed.map(|own| by_code(&own.dimensions)),
        "islands": placed.map_or(&[][..], |own| &own.islands),
        "basics_incomplete": placed.map(|own| own.basics_incomplete),
        "sensitivity": sensitivity,
        "gaps": placed.map_or_else(Vec::new, |own| own.gaps.iter().map(gap).collect()),
        "points_to_next": placed.and_then(|own| own.points_to_next),
    })
}

fn profile(profile: Option<&Profile>) -> Value {
    json!({
        "indices": profile.map(|own| by_code(&own.competencies)),
        "aspects": profile.map(|own| by_code(&own.aspects)),
        "overall": profile.and_then(|own| own.overall),
        "binding_constraint": profile.and_then(|own| own.binding.as_deref()),
    })
}

fn governance(governance: &Governance) -> Value {
    let questions: Map<String, Value> =
        governance.questions.iter().map(|own| (own.code.clone(), own.mean.into())).collect();
    json!({ "sum": governance.sum, "questions": questions })
}

fn by_code(indices: &[Index]) -> Value {
    Value::Object(indices.iter().map(|index| (index.code.clone(), index.value.into())).collect())
}

fn criteria(results: &Results) -> Vec<Value> {
    results.criteria.iter().map(criterion).collect()
}

/// `n` is the number of levels among the votes, on which `range` and `rwg` rest; `votes` counts all answers.
fn criterion(row: &CriterionResult) -> Value {
    json!({
        "id": row.code,
        "consensus": level(row.consensus),
        "n": row.levels,
        "range": row.range,
        "rwg": row.agreement,
        "disagreement": row.is_disputed(),
        "votes": row.votes.iter().map(|(_, vote)| answer(*vote)).collect::<Vec<_>>(),
    })
}

fn respondent(respondent: &RespondentResult) -> Value {
    json!({
        "role": respondent.role,
        "stage": respondent.placed.map(|(stage, _)| stage),
        "position": respondent.placed.map(|(_, position)| position),
        "overall": respondent.overall,
    })
}

fn gap(gap: &Gap) -> Value {
    json!({
        "criterion": gap.criterion,
        "now": level(gap.now),
        "needed": gap.needed,
        "gate": gap.gate,
    })
}

fn level(consensus: Consensus) -> Value {
    match consensus {
        Consensus::Level(level) => level.into(),
        Consensus::Unknown => "unknown".into(),
        Consensus::NotApplicable => "na".into(),
    }
}

fn answer(vote: Vote) -> Value {
    match vote {
        Vote::Level(level) => level.into(),
        Vote::DontKnow | Vote::NotApplicable => vote.to_string().into(),
    }
}
