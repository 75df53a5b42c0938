//! The figures of opportunities, initiatives, the business case and loose ends.

use serde_json::{Map, Value, json};

use crate::{
    analysis::{
        business_case::case_result,
        formulas::priority::{OpportunityBand, Quadrant},
        loose_ends::{At, loose_ends},
        priorities,
    },
    model::{Workspace, business_case::Case},
};

use super::number;

pub fn opportunities(workspace: &Workspace) -> Value {
    let rows = priorities::opportunities(workspace).into_iter().map(|row| {
        json!({
            "id": row.id.to_string(),
            "name": workspace.name_of(row.id.into()),
            "score": number(row.score),
            "band": row.band.map(band),
            "rank": row.rank,
        })
    });
    Value::Array(rows.collect())
}

pub fn initiatives(workspace: &Workspace) -> Value {
    let rows = priorities::initiatives(workspace).into_iter().map(|row| {
        json!({
            "id": row.id.to_string(),
            "name": workspace.name_of(row.id.into()),
            "rice": number(row.rice),
            "impact": number(row.impact),
            "effort": number(row.effort),
            "quadrant": row.quadrant.map(quadrant),
            "weighted": number(row.weighted),
            "rank": row.rank,
        })
    });
    Value::Array(rows.collect())
}

/// Each case; null where the assumptions make no sense or there are none.
pub fn roi(workspace: &Workspace) -> Value {
    let cases = Case::ALL.into_iter().map(|case| {
        let result = case_result(&workspace.roi, case).ok();
        let figures = result.map(|result| {
            json!({
                "npv": number(Some(result.npv)),
                "payback_years": number(result.payback_years),
                "roi_percent": number(result.roi_percent),
                "first_year": number(Some(result.first_year)),
                "flows": result.flows,
            })
        });
        (case.code().to_owned(), figures.unwrap_or(Value::Null))
    });
    Value::Object(cases.collect::<Map<_, _>>())
}

pub fn ends(workspace: &Workspace) -> Value {
    let rows = loose_ends(workspace).into_iter().map(|end| {
        let (id, assessment) = match &end.at {
            At::Record(id) => (id.to_string(), None),
            At::Criterion(assessment, at) => (at.criterion.clone(), Some(assessment.to_string())),
        };
        json!({ "kind": end.kind.code(), "id": id, "assessment": assessment })
    });
    Value::Array(rows.collect())
}

fn quadrant(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::QuickWin => "quick_win",
        Quadrant::BigBet => "big_bet",
        Quadrant::FillIn => "fill_in",
        Quadrant::Avoid => "avoid",
    }
}

fn band(band: OpportunityBand) -> &'static str {
    match band {
        OpportunityBand::Served => "served",
        OpportunityBand::UnderServed => "under_served",
        OpportunityBand::High => "high",
        OpportunityBand::Extreme => "extreme",
    }
}
