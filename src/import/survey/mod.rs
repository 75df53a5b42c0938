//! Answers of surveys, counted from other people's tables: CSV, TSV and XLSX become counts per period, segment
//! and score.
//!
//! The rule: answers and respondents pass through and are not kept. Every row that matches the filters is
//! accepted, or rejected once with the first reason that applies; nothing is coerced. Files of any length are
//! read in little memory.

mod blocks;
mod calendar;
pub mod date;
pub mod encoding;
mod error;
pub mod layout;
pub mod reason;
mod records;
pub(super) mod score;
pub(super) mod segments;
mod tally;
mod text;
mod workbook;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
};

use encoding_rs::Encoding;

use crate::{
    base::period::{Period, PeriodLength},
    model::kpi::Scale,
};

pub use {
    date::DateOrder,
    error::SurveyError,
    layout::{Asked, Head},
    reason::{Reason, Warning},
    tally::MOST_LISTED,
};

use layout::TextForm;
use tally::{Listed, Orders, Settled, Tally};

/// A file that was looked at: how it is laid out, and its first rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub path: PathBuf,
    pub form: Form,
    pub head: Head,
}

/// How a file is read.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    Text(TextForm),
    Workbook {
        /// The one that is read.
        sheet: String,
        /// All that have cells, in their order.
        sheets: Vec<String>,
    },
}

/// What is counted of a file, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Columns of the file.
    pub width: usize,
    /// Columns by place, from 0.
    pub score: usize,
    pub date: Option<usize>,
    pub segment: Option<usize>,
    pub id: Option<usize>,
    /// Only rows that match all of them count.
    pub filters: Vec<Filter>,
    pub scale: Scale,
    pub length: PeriodLength,
    /// First month of the fiscal year, 1–12.
    pub fiscal_start: u8,
    /// In which order dates are written that do not say so themselves; None finds out.
    pub order: Option<DateOrder>,
}

impl Plan {
    /// One column with scores on a scale; everything else as it is added.
    pub fn new(head: &Head, score: usize, scale: Scale) -> Self {
        Self {
            width: head.columns.len(),
            score,
            date: None,
            segment: None,
            id: None,
            filters: Vec::new(),
            scale,
            length: PeriodLength::Month,
            fiscal_start: 1,
            order: None,
        }
    }

    /// Points of the scale.
    fn scale_points(&self) -> usize {
        usize::from(self.scale.max.saturating_sub(self.scale.min)) + 1
    }
}

/// Rows count whose cell of a column is this text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    pub column: usize,
    pub value: String,
}

/// What a file of answers comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    /// Rows that match the filters.
    pub rows: u64,
    pub accepted: u64,
    /// Only reasons that occur.
    pub rejected: BTreeMap<Reason, u64>,
    pub warnings: BTreeMap<Warning, u64>,
    /// The rejected rows in their order, [`MOST_LISTED`] at most.
    pub listed: Vec<Rejected>,
    pub groups: BTreeMap<Group, Vec<u64>>,
    /// The order that the dates were read in, where they did not say so themselves.
    pub order: Option<DateOrder>,
    /// None for a workbook.
    pub encoding: Option<&'static Encoding>,
}

/// What answers are counted by; counts are from the lowest point of the scale up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    /// None when no column has dates.
    pub period: Option<Period>,
    /// None when no column has segments.
    pub segment: Option<String>,
}

/// A row that was not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// As a spreadsheet numbers rows: the first of the file is 1.
    pub row: u64,
    pub reason: Reason,
    /// What stood in the cell, shortened.
    pub value: String,
}

/// How far the reading of a file is; shared with whoever watches or cancels it.
#[derive(Debug, Default)]
pub struct Progress {
    read: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

impl Progress {
    fn begin(&self, total: u64) {
        self.read.store(0, Relaxed);
        self.total.store(total, Relaxed);
    }

    fn advance(&self, bytes: usize) {
        self.read.fetch_add(bytes as u64, Relaxed);
    }

    /// Read so far, 0–1.
    pub fn share(&self) -> f32 {
        let total = self.total.load(Relaxed);
        if total == 0 { 0.0 } else { (self.read.load(Relaxed) as f64 / total as f64).min(1.0) as f32 }
    }

    pub fn cancel(&self) {
        self.cancelled.store(true, Relaxed);
    }

    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Relaxed)
    }
}

/// Looks at a file: finds out how it is laid out unless `asked` says so, and reads its first rows.
pub fn look(path: &Path, asked: &Asked) -> Result<Source, SurveyError> {
    let (bytes, whole) = layout::sample(path)?;
    let (form, head) = match workbook::kind(&bytes) {
        workbook::Kind::Workbook => workbook::look(path, asked)?,
        workbook::Kind::Compound => return Err(workbook::refusal_of_compound(path)?),
        workbook::Kind::Other => {
            let (form, head) = layout::find(&bytes, whole, asked)?;
            (Form::Text(form), head)
        }
    };
    Ok(Source { path: path.to_owned(), form, head })
}

/// Counts the answers of a file that was looked at. Dates whose order nothing settles are an error, not a
/// guess.
pub fn count(source: &Source, plan: &Plan, progress: &Progress) -> Result<Counted, SurveyError> {
    let read = |plan: &Plan| match &source.form {
        Form::Text(form) => text::read(source, form, plan, progress),
        Form::Workbook { sheet, .. } => workbook::read(source, sheet, plan, progress),
    };
    let first = read(plan)?;
    let order = match first.orders.settled() {
        None => return Ok(first.counted),
        Some(Settled::As(order)) => order,
        Some(Settled::Unclear(example, readings)) => {
            let (example, readings) = (example.to_owned(), readings.all().collect());
            return Err(SurveyError::AmbiguousDate { example, readings });
        }
        Some(Settled::Contradiction((one, first), (other, second))) => {
            let (first, second) = (first.to_owned(), second.to_owned());
            return Err(SurveyError::MixedDates { first, second, orders: (one, other) });
        }
    };
    let mut counted = read(&Plan { order: Some(order), ..plan.clone() })?.counted;
    counted.order = Some(order);
    Ok(counted)
}

/// What one reading of a file came to; not all rows are counted when the order of dates had to be found out.
struct Reading {
    counted: Counted,
    orders: Orders,
}

impl Reading {
    /// Puts together what the threads have read. `rows_before` gives, for each block, the number of the
    /// file's rows before it.
    fn of(
        plan: &Plan,
        tallies: Vec<Tally>,
        rows_before: &dyn Fn(usize) -> u64,
        encoding: Option<&'static Encoding>,
    ) -> Self {
        let mut orders = Orders::default();
        let mut listed: Vec<Listed> = Vec::new();
        let mut counted = Counted {
            rows: 0,
            accepted: 0,
            rejected: BTreeMap::new(),
            warnings: BTreeMap::new(),
            listed: Vec::new(),
            groups: BTreeMap::new(),
            order: plan.order,
            encoding,
        };
        for mut tally in tallies {
            counted.rows += tally.rows;
            counted.accepted += tally.accepted;
            for (reason, count) in Reason::ALL.into_iter().zip(tally.rejected).filter(|(_, count)| *count > 0)
            {
                *counted.rejected.entry(reason).or_default() += count;
            }
            for (warning, count) in
                Warning::ALL.into_iter().zip(tally.warnings).filter(|(_, count)| *count > 0)
            {
                *counted.warnings.entry(warning).or_default() += count;
            }
            listed.append(&mut tally.listed);
            counted.add_groups(plan, &tally);
            orders.add(std::mem::take(&mut tally.orders));
        }
        listed.sort_by_key(|row| row.place);
        listed.truncate(MOST_LISTED);
        let numbered = |row: Listed| Rejected {
            row: rows_before(row.place.0) + row.place.1 + 1,
            reason: row.reason,
            value: row.value,
        };
        counted.listed = listed.into_iter().map(numbered).collect();
        Self { counted, orders }
    }
}

impl Counted {
    fn add_groups(&mut self, plan: &Plan, tally: &Tally) {
        for (number, counts) in tally.counts.iter().enumerate() {
            let name = tally.segments.names().get(number).filter(|_| plan.segment.is_some());
            let segment = name.map(|name| segment_name(name));
            for (place, counts) in counts.chunks(plan.scale_points()).enumerate() {
                if counts.iter().all(|count| *count == 0) {
                    continue;
                }
                let period = tally.calendar.periods().get(place).copied();
                let sum = self.groups.entry(Group { period, segment: segment.clone() }).or_default();
                sum.resize(plan.scale_points(), 0);
                sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
            }
        }
    }

    /// All counts together.
    pub fn total(&self) -> Vec<u64> {
        sum(self.groups.values())
    }

    /// The counts of each period, over all segments.
    pub fn periods(&self) -> BTreeMap<Period, Vec<u64>> {
        let mut periods: BTreeMap<Period, Vec<u64>> = BTreeMap::new();
        for (group, counts) in &self.groups {
            let Some(period) = group.period else { continue };
            let so_far = periods.entry(period).or_default();
            *so_far = sum([&*so_far, counts]);
        }
        periods
    }
}

/// Counts added up by scale point.
pub fn sum<'a>(all: impl IntoIterator<Item = &'a Vec<u64>>) -> Vec<u64> {
    let mut total = Vec::new();
    for counts in all {
        if total.len() < counts.len() {
            total.resize(counts.len(), 0);
        }
        total.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
    }
    total
}

/// A segment as it can stand in a workspace: on one line, without control characters.
pub(super) fn segment_name(bytes: &[u8]) -> String {
    const LONGEST: usize = 200;
    let text = String::from_utf8_lossy(bytes);
    let plain: String = text.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    plain.trim().to_owned()
}
