//! A KPI's chart in data units: what the window shows with pan and zoom and what paper shows with its own axes.
//!
//! The rule: [`Chart`] holds no points of a sheet; [`marks`] alone knows how a mark looks, so that both agree.

pub mod answers;
mod axis;
mod brush;
pub mod cohorts;
pub mod dashboard;
mod draw;
pub mod funnel;
pub mod groups;
mod limits;
mod marks;
pub mod page;
mod sheet;
mod spark;
pub mod standing;
pub mod table;
mod tile;
pub mod tree;
pub mod words;

use std::collections::BTreeMap;

use crate::{
    analysis::{
        formulas::{Interval, xmr::Rule},
        kpi::{BaselineResult, KpiResult, Tone},
    },
    base::{id::Id, localised::Lang, period::Period},
    i18n::figure::FigureStyle,
    model::{Workspace, kpi::Kpi},
};

pub use axis::{Tick, period_ticks, value_ticks};
pub use draw::{decimals_of, draw};
pub use marks::{Projection, marks};
pub use spark::sparkline;
pub use tile::tile;

/// One KPI over time. Places on the x axis count periods from `first`.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    pub first: Period,
    /// The known values, in order of time.
    pub points: Vec<ChartPoint>,
    pub limits: Option<LimitBand>,
    /// The limits of earlier windows, within those windows.
    pub earlier: Vec<LimitBand>,
    pub target: Option<Flag>,
    /// The straight line through the values since the window, from its first place to the last one shown.
    pub forecast: Option<[[f64; 2]; 2]>,
    pub signals: Vec<SignalMark>,
    pub notes: Vec<ChartNote>,
    /// What is shown of the x axis at first, in periods.
    pub x: [f64; 2],
    /// What is shown of the y axis at first, in the KPI's unit.
    pub y: [f64; 2],
    pub style: FigureStyle,
}

/// A value with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChartPoint {
    pub x: f64,
    pub period: Period,
    pub value: f64,
    pub n: Option<f64>,
    pub interval: Option<Interval>,
    pub kind: PointKind,
}

/// Whether a point counts for the limits and signals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointKind {
    Ordinary,
    /// Known to be special and left out.
    Excluded,
}

/// Centre and natural limits with the window they come from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LimitBand {
    pub centre: f64,
    /// None where the measure cannot go below it.
    pub lower: Option<f64>,
    /// None where the measure cannot go above it.
    pub upper: Option<f64>,
    /// Where the band ends without a lower limit: the end of the measure.
    pub floor: f64,
    /// Where the band ends without an upper limit: the end of the measure.
    pub ceiling: f64,
    /// First and last place of the window.
    pub window: [f64; 2],
    /// Change of centre and limits per period; they are given as at the end of the window.
    pub slope: f64,
}

impl LimitBand {
    /// How much higher centre and limits are at a place than at the end of the window.
    pub fn rise_at(&self, x: f64) -> f64 {
        if self.slope == 0.0 { 0.0 } else { self.slope * (x - self.window[1]) }
    }
}

/// The value to be reached and when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flag {
    /// None without a period.
    pub x: Option<f64>,
    pub value: f64,
    /// Where the straight way to it begins.
    pub from: Option<[f64; 2]>,
}

/// A point that chance does not explain, with every rule that says so.
#[derive(Clone, Debug, PartialEq)]
pub struct SignalMark {
    pub x: f64,
    pub value: f64,
    pub rules: Vec<Rule>,
    pub tone: Tone,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartNote {
    pub x: f64,
    pub text: String,
}

impl Chart {
    /// The chart of a KPI with the annotations that concern it; None without a single value.
    pub fn of(workspace: &Workspace, id: Id<Kpi>, result: &KpiResult, lang: Lang) -> Option<Self> {
        let kpi = workspace.kpis.get(id)?;
        let first = result.periods.first()?.period;
        let points = points(kpi, result, first);
        let limits = result.baseline.as_ref().map(|baseline| limits(kpi, baseline, first));
        let target = flag(result, first, limits.as_ref());
        let largest = points.iter().map(|point| point.value.abs()).fold(0.0, f64::max);
        let last = (result.periods.len() - 1) as f64;
        let end = target.and_then(|flag| flag.x).map_or(last, |x| x.clamp(last, last + 24.0));
        let forecast = forecast(result, first, end);
        let y = value_range(&points, limits.as_ref(), (target.as_ref(), forecast))?;
        Some(Self {
            first,
            signals: signals(result, &points, first),
            notes: notes(workspace, id, first),
            x: [-0.5, end + 0.5],
            y,
            style: FigureStyle::of(kpi, largest, (workspace.fiscal_start(), lang)),
            points,
            limits,
            earlier: result.earlier.iter().map(|earlier| self::limits(kpi, earlier, first)).collect(),
            target,
            forecast,
        })
    }

    /// The period at a place, where there is one.
    pub fn period_at(&self, x: f64) -> Option<Period> {
        self.first.plus(x.round() as i32)
    }

    /// The known point nearest to a place.
    pub fn nearest(&self, x: f64) -> Option<&ChartPoint> {
        self.points.iter().min_by(|a, b| (a.x - x).abs().total_cmp(&(b.x - x).abs()))
    }

    /// The signal at a point.
    pub fn signal_at(&self, point: &ChartPoint) -> Option<&SignalMark> {
        self.signals.iter().find(|signal| signal.x == point.x)
    }

    /// The points in runs of neighbours: a line is drawn within a run, a gap between two.
    pub fn runs(&self) -> impl Iterator<Item = &[ChartPoint]> {
        self.points.chunk_by(|before, after| after.x - before.x < 1.5)
    }
}

fn place(period: Period, first: Period) -> f64 {
    f64::from(period.index() - first.index())
}

fn points(kpi: &Kpi, result: &KpiResult, first: Period) -> Vec<ChartPoint> {
    let excluded = |period| kpi.baseline.as_ref().is_some_and(|b| b.excluded.contains_key(&period));
    let point = |at: &crate::analysis::kpi::PeriodResult| {
        Some(ChartPoint {
            x: place(at.period, first),
            period: at.period,
            value: at.reading.value?,
            n: at.reading.n,
            interval: at.reading.interval,
            kind: if excluded(at.period) { PointKind::Excluded } else { PointKind::Ordinary },
        })
    };
    result.periods.iter().filter_map(point).collect()
}

fn limits(kpi: &Kpi, baseline: &BaselineResult, first: Period) -> LimitBand {
    let limits = &baseline.limits;
    let (floor, ceiling) = kpi.range();
    LimitBand {
        centre: limits.centre,
        lower: limits.lower(),
        upper: limits.upper(),
        floor: floor.unwrap_or(limits.natural_lower),
        ceiling: ceiling.unwrap_or(limits.natural_upper),
        window: [place(baseline.from, first), place(baseline.to, first)],
        slope: baseline.slope,
    }
}

/// The forecast line from its first value to the end of what is shown; drawn beside a target only.
fn forecast(result: &KpiResult, first: Period, end: f64) -> Option<[[f64; 2]; 2]> {
    let line = result.target.as_ref()?.forecast?;
    let start = place(line.from, first);
    let at = |x: f64| [x, line.start + line.slope * (x - start)];
    (end > start).then(|| [at(start), at(end)])
}

fn flag(result: &KpiResult, first: Period, limits: Option<&LimitBand>) -> Option<Flag> {
    let target = result.target.as_ref()?;
    let x = target.period.filter(|period| period.length() == first.length()).map(|p| place(p, first));
    let from = limits.filter(|limits| x.is_some_and(|x| x > limits.window[1]));
    Some(Flag { x, value: target.value, from: from.map(|limits| [limits.window[1], limits.centre]) })
}

/// Several rules at one period become one mark.
fn signals(result: &KpiResult, points: &[ChartPoint], first: Period) -> Vec<SignalMark> {
    let mut marks: BTreeMap<Period, SignalMark> = BTreeMap::new();
    for signal in &result.signals {
        let x = place(signal.period, first);
        let Some(point) = points.iter().find(|point| point.x == x) else { continue };
        let mark = marks.entry(signal.period).or_insert_with(|| SignalMark {
            x,
            value: point.value,
            rules: Vec::new(),
            tone: signal.tone,
        });
        mark.rules.push(signal.rule);
    }
    marks.into_values().collect()
}

/// Annotations of this KPI or of all.
fn notes(workspace: &Workspace, id: Id<Kpi>, first: Period) -> Vec<ChartNote> {
    let mut notes: Vec<ChartNote> = workspace
        .annotations
        .values()
        .filter(|note| note.kpis.is_empty() || note.kpis.contains(&id))
        .filter_map(|note| {
            let period = note.period.filter(|period| period.length() == first.length())?;
            Some(ChartNote { x: place(period, first), text: note.text.clone() })
        })
        .collect();
    notes.sort_by(|a, b| a.x.total_cmp(&b.x));
    notes
}

/// From the lowest to the highest of what is drawn, with room above and below; None without a point.
fn value_range(
    points: &[ChartPoint],
    limits: Option<&LimitBand>,
    (target, forecast): (Option<&Flag>, Option<[[f64; 2]; 2]>),
) -> Option<[f64; 2]> {
    let values = points.iter().flat_map(|point| {
        let interval = point.interval;
        [Some(point.value), interval.map(|interval| interval.low), interval.map(|interval| interval.high)]
    });
    let lines = limits.map_or([None; 3], |limits| [Some(limits.centre), limits.lower, limits.upper]);
    let line = forecast.map(|line| line.map(|at| at[1])).into_iter().flatten().map(Some);
    let all = values.chain(lines).chain([target.map(|flag| flag.value)]).chain(line).flatten();
    let (low, high) =
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    if points.is_empty() {
        return None;
    }
    let room = ((high - low) * 0.08).max(high.abs() * 1e-3).max(1e-6);
    // The foot keeps a strip for the baseline window, the head one for annotations.
    Some([low - 2.2 * room, high + 2.2 * room])
}
