//! What the measures of a hypothesis did since its baseline, and what is doubtful about it (domain Q3).

use jiff::civil::Date;

use crate::{
    base::{id::Id, period::Period},
    model::{
        Workspace,
        kpi::{Kpi, Point},
        strategy::{Hypothesis, Verdict},
    },
};

use super::kpi::{
    self, Reading,
    comparison::{difference, pooled},
    reading,
};

/// Periods up to the baseline that count as before the change.
const BEFORE: i32 = 12;

/// Which way a measure went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    Better,
    Worse,
    /// Chance alone explains what there is.
    Chance,
    /// The kind of the measure has no test, or there is nothing before or after.
    Unknown,
}

/// A measure before and after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
    pub kpi: Id<Kpi>,
    /// Up to a year that ends with the baseline period.
    pub before: Option<Reading>,
    /// Everything since.
    pub after: Option<Reading>,
    /// After less before, in the KPI's unit.
    pub change: Option<f64>,
    pub moved: Moved,
}

/// How the first measure stands to the target of a hypothesis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reached {
    pub kpi: Id<Kpi>,
    /// In the KPI's unit, as is `now`.
    pub target: f64,
    /// Everything since the baseline; absent while there is nothing.
    pub now: Option<f64>,
    pub is_reached: bool,
}

/// What is doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Nothing measures it.
    NoMeasure,
    /// Without one anything can be read into the figures afterwards.
    NoRule,
    /// Without the last period before the change there is no before and after.
    NoBaseline,
    /// A verdict, and no figures since the baseline.
    NoData,
    /// Confirmed, though a measure got worse.
    WorseThough(Id<Kpi>),
    /// Confirmed, though no measure moved by more than chance.
    NothingMoved,
    /// Refuted, though a measure got better and none got worse.
    BetterThough(Id<Kpi>),
    /// No verdict, though its day is over.
    ReviewOver(Period),
}

/// Every measure of a hypothesis that is there, in the order it names them.
pub fn findings(workspace: &Workspace, own: &Hypothesis) -> Vec<Finding> {
    let known = own.kpis.iter().filter_map(|id| Some((*id, workspace.kpis.get(*id)?)));
    known.map(|(id, kpi)| finding(id, kpi, own.baseline)).collect()
}

fn finding(id: Id<Kpi>, kpi: &Kpi, baseline: Option<Period>) -> Finding {
    let unknown = Finding { kpi: id, before: None, after: None, change: None, moved: Moved::Unknown };
    let Some(baseline) = baseline.filter(|own| own.length() == kpi.frequency) else { return unknown };
    let ends = (baseline.plus(1 - BEFORE), baseline.plus(1), kpi.series.keys().next_back());
    let (Some(first), Some(next), Some(last)) = ends else { return unknown };
    let before = side(kpi, (first, baseline));
    let after = side(kpi, (next, *last));
    let value = |side: &Side| side.reading.value;
    let change = before.as_ref().and_then(value).zip(after.as_ref().and_then(value));
    let change = change.map(|(before, after)| after - before);
    Finding {
        kpi: id,
        moved: moved(kpi, before.as_ref(), after.as_ref()),
        before: before.map(|side| side.reading),
        after: after.map(|side| side.reading),
        change,
    }
}

/// The target against what its measure did since the baseline; `None` without a target or a measure.
pub fn reached(workspace: &Workspace, own: &Hypothesis, findings: &[Finding]) -> Option<Reached> {
    let (target, first) = own.target.zip(findings.first())?;
    let direction = kpi::direction(workspace.kpis.get(first.kpi)?);
    let now = first.after.and_then(|after| after.value);
    let is_reached = now.is_some_and(|now| direction.improvement(now - target) >= 0.0);
    Some(Reached { kpi: first.kpi, target, now, is_reached })
}

/// A stretch of time in one figure.
struct Side {
    /// Answers and parts added up; absent where that makes no sense.
    point: Option<Point>,
    reading: Reading,
}

fn side(kpi: &Kpi, ends: (Period, Period)) -> Option<Side> {
    if ends.0 > ends.1 {
        return None;
    }
    if let Some(point) = pooled(kpi, &kpi.series, ends) {
        let reading = reading(kpi, &point);
        return Some(Side { point: Some(point), reading });
    }
    // What cannot be added up is told by its mean, without a test.
    let values: Vec<f64> =
        kpi.series.range(ends.0..=ends.1).filter_map(|(_, point)| reading(kpi, point).value).collect();
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let reading = Reading { value: Some(mean), n: None, interval: None };
    (!values.is_empty()).then_some(Side { point: None, reading })
}

fn moved(kpi: &Kpi, before: Option<&Side>, after: Option<&Side>) -> Moved {
    let points = before.and_then(|side| side.point.as_ref()).zip(after.and_then(|side| side.point.as_ref()));
    let Some(found) = points.and_then(|(before, after)| difference(kpi, before, after).ok()) else {
        return Moved::Unknown;
    };
    match kpi::direction(kpi).improvement(found.change) {
        _ if found.may_be_chance => Moved::Chance,
        better if better > 0.0 => Moved::Better,
        _ => Moved::Worse,
    }
}

/// What is doubtful about a hypothesis, the gravest first.
pub fn doubts(workspace: &Workspace, own: &Hypothesis, (findings, today): (&[Finding], Date)) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    if own.verdict != Verdict::Open {
        doubts.extend(against(own.verdict, findings));
    }
    if findings.is_empty() {
        doubts.push(Doubt::NoMeasure);
    } else if own.baseline.is_none() {
        doubts.push(Doubt::NoBaseline);
    }
    if own.decision_rule.trim().is_empty() {
        doubts.push(Doubt::NoRule);
    }
    let fiscal_start = workspace.fiscal_start();
    let over = own.review.filter(|review| review.last_day(fiscal_start).is_some_and(|day| day < today));
    if let Some(review) = over.filter(|_| own.verdict == Verdict::Open) {
        doubts.push(Doubt::ReviewOver(review));
    }
    doubts
}

/// What the figures say against a verdict.
fn against(verdict: Verdict, findings: &[Finding]) -> Option<Doubt> {
    let first = |wanted: Moved| findings.iter().find(|own| own.moved == wanted).map(|own| own.kpi);
    if findings.is_empty() {
        return None;
    }
    if findings.iter().all(|own| own.after.is_none()) {
        return Some(Doubt::NoData);
    }
    let (better, worse) = (first(Moved::Better), first(Moved::Worse));
    match verdict {
        Verdict::Open => None,
        Verdict::Confirmed => match (worse, better) {
            (Some(kpi), _) => Some(Doubt::WorseThough(kpi)),
            (None, None) if findings.iter().all(|own| own.moved == Moved::Chance) => {
                Some(Doubt::NothingMoved)
            }
            _ => None,
        },
        Verdict::Refuted => better.filter(|_| worse.is_none()).map(Doubt::BetterThough),
    }
}
