//! Opportunities, priorities and initiatives in rows.

use crate::{
    analysis::{
        priorities::opportunities as ranked,
        ranking::{Method, ranking, standings},
    },
    base::{id::Id, localised::Lang},
    edit::opportunity::pains,
    model::{
        AnyId, Workspace,
        order::in_order,
        strategy::{Initiative, Milestone, Opportunity, Risk},
    },
    scene::{
        names,
        strategy::words::state,
        table::{Cell, Table},
    },
    tr,
};

use super::words::{band_key, criterion, quadrant_key};

fn columns(lang: Lang, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| tr!(lang, key)).collect()
}

/// Several names in one cell, a line each.
fn lines(names: impl Iterator<Item = String>) -> Cell {
    names.collect::<Vec<_>>().join("\n").into()
}

fn count(number: Option<usize>) -> Cell {
    number.map(|number| number as f64).into()
}

/// Every opportunity, the highest score first.
pub fn opportunities(workspace: &Workspace, lang: Lang) -> Table {
    let names = [
        "plan-rank",
        "plan-opportunity",
        "plan-score",
        "plan-band",
        "plan-importance",
        "plan-satisfaction",
        "plan-origins",
        "plan-initiatives",
        "plan-kpis",
        "plan-evidence",
        "plan-owner",
        "plan-description",
    ];
    let mut rows = ranked(workspace);
    rows.sort_by_key(|row| (row.rank.is_none(), row.rank));
    let rows = rows.iter().filter_map(|row| {
        let own = workspace.opportunities.get(row.id)?;
        let of = |ids: &[AnyId]| lines(ids.iter().map(|id| names::record(workspace, *id, lang)));
        let ids = |list: &[Id<Initiative>]| -> Vec<AnyId> { list.iter().map(|id| (*id).into()).collect() };
        let origins = origins(workspace, row.id, own, lang);
        Some(vec![
            count(row.rank),
            own.name.clone().into(),
            row.score.into(),
            row.band.map(|band| tr!(lang, band_key(band))).into(),
            own.importance.into(),
            own.satisfaction.into(),
            lines(origins.into_iter()),
            of(&ids(&own.initiatives)),
            lines(own.kpis.iter().map(|id| names::record(workspace, (*id).into(), lang))),
            lines(own.evidence.iter().map(|id| names::record(workspace, (*id).into(), lang))),
            own.owner_role.clone().into(),
            own.description.clone().into(),
        ])
    });
    Table { name: tr!(lang, "plan-opportunities"), columns: columns(lang, &names), rows: rows.collect() }
}

/// What an opportunity comes from, in words.
fn origins(workspace: &Workspace, id: Id<Opportunity>, own: &Opportunity, lang: Lang) -> Vec<String> {
    let pains = pains(workspace, id).into_iter().map(AnyId::from);
    let records = pains.chain(own.origins.iter().copied()).map(|id| names::record(workspace, id, lang));
    records.chain(own.criteria.iter().map(|own| criterion(workspace, own, lang))).collect()
}

/// Every initiative with its scores and ranks by all methods.
pub fn priorities(workspace: &Workspace, lang: Lang) -> Table {
    let standings = standings(workspace);
    let names = [
        "plan-initiative",
        "plan-impact",
        "plan-effort",
        "plan-quadrant",
        "plan-sources",
        "plan-cost-first-year",
    ];
    let mut columns = columns(lang, &names);
    let rankings = Method::ALL.map(|method| ranking(workspace, &standings, method));
    for method in Method::ALL {
        let name = tr!(lang, &format!("plan-method-{}", method.code()));
        columns.push(tr!(lang, "plan-score-by", method = &*name));
        columns.push(tr!(lang, "plan-rank-by", method = &*name));
    }
    let rows = standings.iter().filter_map(|standing| {
        let own = workspace.initiatives.get(standing.own.id)?;
        let mut cells = vec![
            own.name.clone().into(),
            standing.own.impact.into(),
            standing.own.effort.into(),
            standing.own.quadrant.map(|quadrant| tr!(lang, quadrant_key(quadrant))).into(),
            (standing.backing.sources as f64).into(),
            standing.cost.into(),
        ];
        for ranking in &rankings {
            let row = ranking.iter().find(|row| row.id == standing.own.id);
            cells.push(row.and_then(|row| row.score).into());
            cells.push(count(row.and_then(|row| row.rank)));
        }
        Some(cells)
    });
    Table { name: tr!(lang, "plan-priorities"), columns, rows: rows.collect() }
}

/// Every initiative with all that is known.
pub fn initiatives(workspace: &Workspace, lang: Lang) -> Table {
    let names = [
        "plan-initiative",
        "plan-owner",
        "plan-state",
        "plan-start",
        "plan-end",
        "plan-cost-once",
        "plan-cost-per-year",
        "plan-impact",
        "plan-effort",
        "plan-reach",
        "plan-effects",
        "plan-pains",
        "plan-criteria",
        "plan-waits-for",
        "plan-milestones",
        "plan-risks",
        "plan-objective",
        "plan-hypothesis",
        "plan-description",
    ];
    let rows = in_order(&workspace.initiatives, |_| true).into_iter();
    let rows = rows.map(|(id, own)| initiative(workspace, (id, own), lang)).collect();
    Table { name: tr!(lang, "plan-initiatives"), columns: columns(lang, &names), rows }
}

fn initiative(workspace: &Workspace, (id, own): (Id<Initiative>, &Initiative), lang: Lang) -> Vec<Cell> {
    let name = |id: AnyId| names::record(workspace, id, lang);
    let of = |id: AnyId| workspace.contains(id).then(|| name(id));
    let mut waits = own.depends_on.iter().filter_map(|id| of((*id).into()));
    let milestones = milestones(workspace, id).into_iter().map(|(_, own)| milestone(workspace, own, lang));
    let risks = risks(workspace, id).into_iter().map(|(_, own)| own.text.clone());
    vec![
        own.name.clone().into(),
        own.owner_role.clone().into(),
        state(own.state, lang).into(),
        own.start.map(|period| period.to_string()).into(),
        own.end.map(|period| period.to_string()).into(),
        own.cost_once.into(),
        own.cost_per_year.into(),
        own.impact.into(),
        own.effort.into(),
        own.rice.as_ref().map(|rice| rice.reach).filter(|reach| *reach > 0.0).into(),
        lines(own.effects.iter().map(|effect| super::sheet::effect(workspace, effect, lang))),
        lines(own.pains.iter().map(|id| name((*id).into()))),
        lines(own.criteria.iter().map(|own| criterion(workspace, own, lang))),
        lines(waits.by_ref()),
        lines(milestones),
        lines(risks),
        of(own.objective.into()).into(),
        of(own.hypothesis.into()).into(),
        own.description.clone().into(),
    ]
}

/// The milestones of an initiative by their time.
pub fn milestones(workspace: &Workspace, id: Id<Initiative>) -> Vec<(Id<Milestone>, &Milestone)> {
    let own = workspace.milestones.iter().filter(|(_, own)| own.initiative == id);
    let mut own: Vec<_> = own.map(|(id, own)| (id, own.as_ref())).collect();
    let fiscal_start = workspace.fiscal_start();
    own.sort_by_key(|(id, own)| {
        let day = own.period.and_then(|period| period.last_day(fiscal_start));
        (day.is_none(), day, *id)
    });
    own
}

/// The risks of an initiative, the greatest first.
pub fn risks(workspace: &Workspace, id: Id<Initiative>) -> Vec<(Id<Risk>, &Risk)> {
    let own = workspace.risks.iter().filter(|(_, own)| own.initiative == id);
    let mut own: Vec<_> = own.map(|(id, own)| (id, own.as_ref())).collect();
    own.sort_by_key(|(id, own)| (std::cmp::Reverse(severity(own)), *id));
    own
}

/// Likelihood × impact, 1–25.
pub fn severity(own: &Risk) -> Option<u8> {
    own.likelihood.zip(own.impact).map(|(likelihood, impact)| likelihood.saturating_mul(impact))
}

/// A milestone in one line.
pub fn milestone(workspace: &Workspace, own: &Milestone, lang: Lang) -> String {
    let when =
        own.period.map(|period| crate::i18n::calendar::period_name(period, workspace.fiscal_start(), lang));
    let words = match when {
        Some(when) => tr!(lang, "plan-milestone-at", name = own.name.trim(), when = when),
        None => own.name.trim().to_owned(),
    };
    if own.done { tr!(lang, "plan-milestone-done", milestone = words) } else { words }
}
