//! `cairn survey`: raw answers of a survey as counts and figures, without a workspace.

use std::{io, path::PathBuf};

use serde_json::{Value, json};

use crate::{
    analysis::kpi::reading,
    base::period::PeriodLength,
    i18n,
    import::survey::{Asked, Counted, DateOrder, Filter, Plan, Progress, Source, SurveyError, count, look},
    model::kpi::{Direction, Kpi, KpiKind, Point, Scale},
    tr,
};

use super::{Code, Terminal, number, usage};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    file: PathBuf,
    #[arg(long, value_name = "nps|csat|ces", value_parser = metric)]
    metric: Metric,
    #[arg(long, value_name = "COLUMN")]
    score: String,
    #[arg(long, value_name = "COLUMN")]
    date: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    by: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    id: Option<String>,
    #[arg(long = "where", value_name = "COLUMN=VALUE", value_parser = condition)]
    filters: Vec<(String, String)>,
    #[arg(long, value_name = "MIN..MAX", value_parser = scale)]
    scale: Option<Ends>,
    #[arg(long, value_name = "up|down", value_parser = direction)]
    direction: Option<Direction>,
    #[arg(long, value_name = "FROM")]
    top: Option<u8>,
    #[arg(long, value_name = "week|month|quarter|year", value_parser = period, requires = "date")]
    period: Option<PeriodLength>,
    #[arg(long, value_name = "dmy|mdy|ymd", value_parser = dates, requires = "date")]
    dates: Option<DateOrder>,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Metric {
    Nps,
    Csat,
    Ces,
}

impl Metric {
    fn code(self) -> &'static str {
        match self {
            Self::Nps => "nps",
            Self::Csat => "csat",
            Self::Ces => "ces",
        }
    }
}

/// The ends of a scale as they are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ends {
    min: u8,
    max: u8,
}

fn metric(code: &str) -> Result<Metric, String> {
    let all = [Metric::Nps, Metric::Csat, Metric::Ces];
    all.into_iter().find(|metric| metric.code() == code).ok_or_else(|| code.to_owned())
}

fn condition(text: &str) -> Result<(String, String), String> {
    let (column, value) = text.split_once('=').filter(|(column, _)| !column.trim().is_empty()).ok_or(text)?;
    Ok((column.to_owned(), value.trim().to_owned()))
}

fn scale(text: &str) -> Result<Ends, String> {
    let ends = text.split_once("..").and_then(|(min, max)| Some((min.parse().ok()?, max.parse().ok()?)));
    let ends = ends.filter(|(min, max)| min < max);
    ends.map(|(min, max)| Ends { min, max }).ok_or_else(|| text.to_owned())
}

fn direction(code: &str) -> Result<Direction, String> {
    Direction::ALL.iter().copied().find(|direction| direction.code() == code).ok_or_else(|| code.to_owned())
}

fn period(code: &str) -> Result<PeriodLength, String> {
    PeriodLength::ALL.into_iter().find(|length| length_code(*length) == code).ok_or_else(|| code.to_owned())
}

fn length_code(length: PeriodLength) -> &'static str {
    match length {
        PeriodLength::Week => "week",
        PeriodLength::Month => "month",
        PeriodLength::Quarter => "quarter",
        PeriodLength::Year => "year",
    }
}

fn dates(code: &str) -> Result<DateOrder, String> {
    DateOrder::ALL.into_iter().find(|order| order.code() == code).ok_or_else(|| code.to_owned())
}

pub(super) fn run(terminal: &mut Terminal, arguments: &Arguments) -> io::Result<Code> {
    let kpi = match measure(arguments) {
        Ok(kpi) => kpi,
        Err(key) => return usage::refuse(terminal, key),
    };
    let read = look(&arguments.file, &Asked::default()).and_then(|source| {
        let plan = plan(arguments, &kpi, &source)?;
        count(&source, &plan, &Progress::default())
    });
    let counted = match read {
        Ok(counted) => counted,
        Err(error) => return refuse(terminal, &error),
    };
    if arguments.scale.is_none() && arguments.metric != Metric::Nps {
        let scale = kpi.answer_scale();
        let sentence = tr!(terminal.lang, "cli-survey-scale-assumed", min = scale.min, max = scale.max);
        writeln!(terminal.err, "{sentence}")?;
    }
    serde_json::to_writer_pretty(&mut *terminal.out, &report(arguments, &kpi, &counted))?;
    writeln!(terminal.out)?;
    Ok(Code::Fine)
}

/// The measure that the arguments describe, or what of them cannot be.
fn measure(arguments: &Arguments) -> Result<Kpi, &'static str> {
    let metric = arguments.metric;
    let (kind, usual) = match (metric, arguments.top) {
        (Metric::Nps, None) => (KpiKind::Nps, Direction::Up),
        (Metric::Csat, None) => (KpiKind::Mean, Direction::Up),
        (Metric::Csat, Some(_)) => (KpiKind::TopBox, Direction::Up),
        (Metric::Ces, None) => (KpiKind::Mean, Direction::Down),
        (Metric::Nps | Metric::Ces, Some(_)) => return Err("cli-survey-top-of-csat"),
    };
    let direction = arguments.direction.unwrap_or(usual);
    // "How much effort" is asked from 1 to 5, "it was easy" from 1 to 7.
    let last = if metric == Metric::Ces && direction == Direction::Up { 7 } else { 5 };
    let scale = match (metric, arguments.scale) {
        (Metric::Nps, None | Some(Ends { min: 0, max: 10 })) => Scale { min: 0, max: 10 },
        (Metric::Nps, Some(_)) => return Err("cli-survey-scale-of-nps"),
        (_, Some(ends)) => Scale { min: ends.min, max: ends.max },
        (_, None) => Scale { min: 1, max: last },
    };
    if arguments.top.is_some_and(|from| from < scale.min || from > scale.max) {
        return Err("cli-survey-top-off-scale");
    }
    Ok(Kpi { kind, direction, scale: Some(scale), top_from: arguments.top, ..Kpi::default() })
}

fn plan(arguments: &Arguments, kpi: &Kpi, source: &Source) -> Result<Plan, SurveyError> {
    let column = |name: &String| source.head.column(name);
    let filter =
        |(name, value): &(String, String)| Ok(Filter { column: column(name)?, value: value.clone() });
    Ok(Plan {
        date: arguments.date.as_ref().map(column).transpose()?,
        segment: arguments.by.as_ref().map(column).transpose()?,
        id: arguments.id.as_ref().map(column).transpose()?,
        filters: arguments.filters.iter().map(filter).collect::<Result<_, SurveyError>>()?,
        length: arguments.period.unwrap_or_default(),
        order: arguments.dates,
        ..Plan::new(&source.head, column(&arguments.score)?, kpi.answer_scale())
    })
}

/// Says why the answers were not counted, and on the command line also how to settle what is not clear.
fn refuse(terminal: &mut Terminal, error: &SurveyError) -> io::Result<Code> {
    writeln!(terminal.err, "{}", i18n::say(terminal.lang, &error.message()))?;
    let orders: Vec<DateOrder> = match error {
        SurveyError::AmbiguousDate { readings, .. } => readings.iter().map(|(order, _)| *order).collect(),
        SurveyError::MixedDates { orders, .. } => vec![orders.0, orders.1],
        _ => Vec::new(),
    };
    if !orders.is_empty() {
        let ways: Vec<String> = orders.iter().map(|order| format!("--dates {}", order.code())).collect();
        writeln!(terminal.err, "{}", tr!(terminal.lang, "cli-survey-say-dates", ways = ways.join(", ")))?;
    }
    Ok(Code::Problems)
}

fn report(arguments: &Arguments, kpi: &Kpi, counted: &Counted) -> Value {
    let scale = kpi.answer_scale();
    let rejected = counted.rejected.iter().map(|(reason, count)| entry(reason.code(), *count));
    let warnings = counted.warnings.iter().map(|(warning, count)| entry(warning.code(), *count));
    let groups = counted.groups.iter().map(|(group, counts)| {
        let mut entry = figures(kpi, counts);
        entry["period"] = group.period.map(|period| period.to_string()).into();
        entry["segment"] = group.segment.clone().into();
        entry
    });
    let mut total = counted.total();
    total.resize(usize::from(scale.max - scale.min) + 1, 0);
    json!({
        "metric": arguments.metric.code(),
        "scale": [scale.min, scale.max],
        "direction": kpi.direction.code(),
        "top": arguments.top,
        "rows": counted.rows,
        "accepted": counted.accepted,
        "rejected": rejected.collect::<Value>(),
        "warnings": warnings.collect::<Value>(),
        "encoding": counted.encoding.map(encoding_rs::Encoding::name),
        "dates": counted.order.map(DateOrder::code),
        "groups": groups.collect::<Value>(),
        "total": figures(kpi, &total),
    })
}

fn entry(reason: &str, count: u64) -> Value {
    json!({ "reason": reason, "count": count })
}

fn figures(kpi: &Kpi, counts: &[u64]) -> Value {
    let reading = reading(kpi, &Point::Counts(counts.to_vec()));
    json!({
        "counts": counts,
        "n": counts.iter().sum::<u64>(),
        "value": number(reading.value),
        "low": number(reading.interval.map(|interval| interval.low)),
        "high": number(reading.interval.map(|interval| interval.high)),
    })
}
