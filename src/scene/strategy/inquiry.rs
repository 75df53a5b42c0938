//! Questions, causes, hypotheses, tests and loose ends in rows.

use crate::{
    analysis::{
        causes::outline,
        hypotheses::{Finding, Moved, Reached, findings, reached},
        loose_ends::{At, loose_ends},
    },
    base::{id::Id, localised::Lang},
    i18n::{calendar::period_name, figure::FigureStyle},
    model::{
        AnyId, Workspace,
        evidence::Evidence,
        journey::{Card, Content, Stage},
        order::in_order,
        organisation::QuestionSet,
        strategy::{Hypothesis, Initiative, Verdict},
    },
    scene::{
        names,
        table::{Cell, Table},
    },
    tr,
};

use super::{trial, words};

/// A heading for each key.
fn columns(lang: Lang, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| tr!(lang, key)).collect()
}

fn evidence(workspace: &Workspace, ids: &[Id<Evidence>]) -> Cell {
    let names = ids.iter().filter_map(|id| workspace.evidence.get(*id)).map(|own| own.name.as_str());
    names.collect::<Vec<_>>().join("\n").into()
}

/// A set of questions by its name.
pub fn set_name(set: QuestionSet, lang: Lang) -> String {
    tr!(lang, &format!("questions-{}", set.code().replace('_', "-")))
}

/// Every question with its answer, set by set.
pub fn questions(workspace: &Workspace, lang: Lang) -> Table {
    let mut rows = Vec::new();
    for set in
        [QuestionSet::Strategy, QuestionSet::NextStep, QuestionSet::Executive, QuestionSet::Stakeholder]
    {
        for (_, own) in in_order(&workspace.questions, |own| own.set == set) {
            rows.push(vec![
                set_name(set, lang).into(),
                own.text.clone().into(),
                own.answer.clone().into(),
                evidence(workspace, &own.evidence),
            ]);
        }
    }
    let names = ["questions-set", "questions-question", "questions-answer", "questions-evidence"];
    Table { name: tr!(lang, "strategy-questions"), columns: columns(lang, &names), rows }
}

/// Every cause with how many whys it is from the problem, each below the one it explains.
pub fn causes(workspace: &Workspace, lang: Lang) -> Table {
    let row = |(id, depth): (Id<crate::model::strategy::Cause>, usize)| {
        let own = workspace.causes.get(id)?;
        let explains = own.explains.iter().map(|id| names::record(workspace, *id, lang));
        Some(vec![
            Cell::Number(depth as f64),
            own.text.clone().into(),
            explains.collect::<Vec<_>>().join("\n").into(),
            evidence(workspace, &own.evidence),
        ])
    };
    let rows = outline(workspace).into_iter().filter_map(|branch| row((branch.id, branch.depth)));
    let names = ["causes-depth", "causes-cause", "causes-explains", "questions-evidence"];
    Table { name: tr!(lang, "causes"), columns: columns(lang, &names), rows: rows.collect() }
}

pub fn verdict(verdict: Verdict, lang: Lang) -> String {
    tr!(lang, &format!("hypotheses-verdict-{}", verdict.code()))
}

/// What a measure did, in few words: before, after, and whether that can be chance.
pub fn finding(workspace: &Workspace, own: &Finding, lang: Lang) -> String {
    let Some(kpi) = workspace.kpis.get(own.kpi) else { return String::new() };
    let values = [own.before, own.after].map(|side| side.and_then(|side| side.value));
    let largest = values.iter().flatten().fold(0.0_f64, |most, value| most.max(value.abs()));
    let style = FigureStyle::of(kpi, largest, (workspace.fiscal_start(), lang));
    let [Some(before), Some(after)] = values else {
        return tr!(lang, "hypotheses-no-comparison");
    };
    let key = match own.moved {
        Moved::Better => "hypotheses-better",
        Moved::Worse => "hypotheses-worse",
        Moved::Chance => "hypotheses-chance",
        Moved::Unknown => "hypotheses-untested",
    };
    tr!(lang, key, before = style.value(before), after = style.value(after))
}

/// How its measure stands to the target, in few words.
pub fn reached_words(workspace: &Workspace, own: &Reached, lang: Lang) -> String {
    let Some(kpi) = workspace.kpis.get(own.kpi) else { return String::new() };
    let largest = own.now.map_or(0.0, f64::abs).max(own.target.abs());
    let style = FigureStyle::of(kpi, largest, (workspace.fiscal_start(), lang));
    let target = style.value(own.target);
    let Some(now) = own.now else {
        return tr!(lang, "hypotheses-target-open", target = target);
    };
    let key = if own.is_reached { "hypotheses-target-reached" } else { "hypotheses-target-missed" };
    tr!(lang, key, target = target, now = style.value(now), distance = style.distance(own.target - now))
}

/// The initiatives that try a hypothesis.
pub fn tried_by(workspace: &Workspace, id: Id<Hypothesis>) -> Vec<(Id<Initiative>, &Initiative)> {
    let rows = in_order(&workspace.initiatives, |own| own.hypothesis == id);
    rows.into_iter().map(|(id, own)| (id, own.as_ref())).collect()
}

/// Every hypothesis with what its measures did.
pub fn hypotheses(workspace: &Workspace, lang: Lang) -> Table {
    let row = |id: Id<Hypothesis>, own: &Hypothesis| {
        let period =
            |period: Option<_>| period.map(|own| period_name(own, workspace.fiscal_start(), lang)).into();
        let names = own.kpis.iter().filter_map(|id| workspace.kpis.get(*id)).map(|kpi| kpi.name.as_str());
        let found = findings(workspace, own);
        let target = reached(workspace, own, &found).map(|own| reached_words(workspace, &own, lang));
        let figures = found.iter().map(|found| finding(workspace, found, lang));
        let tried = tried_by(workspace, id);
        let tried = tried.iter().map(|(_, own)| own.name.as_str());
        vec![
            own.statement.clone().into(),
            own.because.clone().into(),
            own.behaviour.clone().into(),
            own.need.clone().into(),
            names.collect::<Vec<_>>().join("\n").into(),
            period(own.baseline),
            target.into(),
            period(own.review),
            own.decision_rule.clone().into(),
            figures.collect::<Vec<_>>().join("\n").into(),
            verdict(own.verdict, lang).into(),
            own.result.clone().into(),
            tried.collect::<Vec<_>>().join("\n").into(),
        ]
    };
    let rows = in_order(&workspace.hypotheses, |_| true).into_iter().map(|(id, own)| row(id, own));
    let names = [
        "hypotheses-statement",
        "hypotheses-because",
        "hypotheses-behaviour",
        "hypotheses-need",
        "hypotheses-kpis",
        "hypotheses-baseline",
        "hypotheses-target",
        "hypotheses-review",
        "hypotheses-rule",
        "hypotheses-figures",
        "hypotheses-verdict",
        "hypotheses-result",
        "hypotheses-initiatives",
    ];
    Table { name: tr!(lang, "strategy-hypotheses"), columns: columns(lang, &names), rows: rows.collect() }
}

/// The log of tests, a row for each arm.
pub fn tests(workspace: &Workspace, lang: Lang) -> Table {
    let mut rows = Vec::new();
    for (_, own) in in_order(&workspace.experiments, |_| true) {
        let hypothesis = workspace.hypotheses.get(own.hypothesis).map(|own| own.statement.clone());
        let head = || [Cell::from(own.name.clone()), hypothesis.clone().into(), own.date.into()];
        let result = trial::results(own, lang).join("\n");
        let tail = || [Cell::from(result.clone()), own.decision.clone().into()];
        if own.variants.is_empty() {
            rows.push(head().into_iter().chain(vec![Cell::Empty; 4]).chain(tail()).collect());
        }
        for (at, arm) in own.variants.iter().enumerate() {
            let counts = [
                trial::arm_name(own, at, lang).into(),
                Cell::Number(arm.n as f64),
                Cell::Number(arm.successes as f64),
                trial::rate(arm, lang).into(),
            ];
            rows.push(head().into_iter().chain(counts).chain(tail()).collect());
        }
    }
    let names = [
        "test-name",
        "test-hypothesis",
        "test-date",
        "test-variant",
        "test-n",
        "test-successes",
        "test-share",
        "test-result",
        "test-decision",
    ];
    Table { name: tr!(lang, "test-log"), columns: columns(lang, &names), rows }
}

/// What a loose end is called, and what it belongs to.
pub fn end_told(workspace: &Workspace, at: &At, lang: Lang) -> (String, String) {
    match at {
        At::Record(id) => (names::record(workspace, *id, lang), record_about(workspace, *id, lang)),
        At::Criterion(assessment, gap) => {
            let instrument = workspace.instruments.get(gap.instrument);
            let criterion = instrument.and_then(|own| own.criterion(&gap.criterion));
            let text = criterion.map_or("", |own| own.text.get(lang));
            let of = workspace.assessments.get(*assessment).map_or("", |own| own.name.as_str());
            (format!("{}  {text}", gap.criterion), of.to_owned())
        }
    }
}

fn record_about(workspace: &Workspace, id: AnyId, lang: Lang) -> String {
    let of_stage = |stage: Id<Stage>| {
        let stage = workspace.stages.get(stage)?;
        let journey = workspace.journeys.get(stage.journey)?;
        Some((stage.name.clone(), journey.name.clone()))
    };
    if let Some(card) = id.typed::<Card>().and_then(|card| workspace.cards.get(card)) {
        let severity = match card.content {
            Content::Pain { severity, .. } => i64::from(severity),
            _ => 0,
        };
        let (stage, journey) = of_stage(card.stage).unwrap_or_default();
        return tr!(lang, "chain-pain-about", stage = stage, journey = journey, severity = severity);
    }
    if let Some(stage) = id.typed::<Stage>() {
        return of_stage(stage).map(|(_, journey)| journey).unwrap_or_default();
    }
    let initiative = id.typed::<Initiative>().and_then(|own| workspace.initiatives.get(own));
    initiative.map(|own| words::state(own.state, lang)).unwrap_or_default()
}

/// Every loose end by kind.
pub fn ends(workspace: &Workspace, lang: Lang) -> Table {
    let row = |end: crate::analysis::loose_ends::LooseEnd| {
        let (name, of) = end_told(workspace, &end.at, lang);
        let kind = tr!(lang, &format!("chain-loose-{}", end.kind.code()), count = 1);
        vec![kind.into(), name.into(), of.into()]
    };
    let rows = loose_ends(workspace).into_iter().map(row).collect();
    let names = ["chain-kind", "chain-what", "chain-belongs"];
    Table { name: tr!(lang, "chain-ends"), columns: columns(lang, &names), rows }
}
