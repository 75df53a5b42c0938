//! Rows of answers turned into counts per period, segment and score: each accepted, or rejected once.

use std::collections::HashSet;

use memchr::memmem;

use super::{
    Filter, Plan,
    calendar::Calendar,
    date::{self, DateOrder, Readings, Written},
    reason::{Reason, Warning},
    records::Cells,
    score,
    segments::Segments,
};

/// Rejected rows that are listed; more are counted only.
pub const MOST_LISTED: usize = 10_000;
/// Characters that are kept of the value for which a row was rejected.
const LONGEST_VALUE: usize = 80;
/// Counts at most that are kept while reading.
const MOST_COUNTS: usize = 2_000_000;
/// Stands where bytes were no text.
const REPLACEMENT: &str = "\u{fffd}";

/// Where a row stands: the block it is in, and its number there, both from 0.
pub type Place = (usize, u64);

/// A row that was not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub place: Place,
    pub reason: Reason,
    /// What stood in the cell, shortened.
    pub value: String,
}

/// Why counting cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMany {
    Segments,
    Groups,
}

/// What the dates say about the order that they are written in.
#[derive(Debug, Default)]
pub struct Orders {
    /// By order: a date that is one in this order only.
    only: [Option<(Place, String)>; 3],
    /// A date that would be another day in another order.
    unclear: Option<(Place, String, Readings)>,
    any: bool,
}

/// The counts of the rows that one thread has read.
pub struct Tally<'p> {
    plan: &'p Plan,
    /// Bytes that were no text may have been replaced in this block.
    pub damaged: bool,
    pub rows: u64,
    pub accepted: u64,
    pub rejected: [u64; Reason::ALL.len()],
    pub warnings: [u64; Warning::ALL.len()],
    pub listed: Vec<Listed>,
    pub orders: Orders,
    pub calendar: Calendar,
    pub segments: Segments,
    /// By segment: by period and then score.
    pub counts: Vec<Vec<u64>>,
    kept: usize,
    ids: Ids,
}

/// The ids of accepted rows; short ones are kept without an allocation each.
#[derive(Default)]
struct Ids {
    short: HashSet<u128>,
    long: HashSet<Box<[u8]>>,
}

impl Ids {
    /// Whether an id is new.
    fn add(&mut self, id: &[u8]) -> bool {
        let mut bytes = [0; 16];
        match bytes.split_last_mut() {
            Some((length, room)) if id.len() <= room.len() => {
                *length = id.len() as u8;
                room.iter_mut().zip(id).for_each(|(to, from)| *to = *from);
                self.short.insert(u128::from_le_bytes(bytes))
            }
            _ => self.long.insert(id.into()),
        }
    }
}

impl<'p> Tally<'p> {
    pub fn new(plan: &'p Plan) -> Self {
        Self {
            plan,
            damaged: false,
            rows: 0,
            accepted: 0,
            rejected: [0; Reason::ALL.len()],
            warnings: [0; Warning::ALL.len()],
            listed: Vec::new(),
            orders: Orders::default(),
            calendar: Calendar::new(plan.length, plan.fiscal_start),
            segments: Segments::default(),
            counts: Vec::new(),
            kept: 0,
            ids: Ids::default(),
        }
    }

    /// Takes in one row.
    pub fn row(&mut self, place: Place, row: &impl Cells) -> Result<(), TooMany> {
        let matches = |filter: &Filter| trimmed(row.cell(filter.column)) == filter.value.as_bytes();
        if !self.plan.filters.iter().all(matches) {
            return Ok(());
        }
        self.rows += 1;
        match self.judge(place, row) {
            Ok(Some((period, score))) => self.count(period, score, row),
            Ok(None) => Ok(()),
            Err((reason, column)) => {
                self.reject(place, reason, row.cell(column));
                Ok(())
            }
        }
    }

    /// Period and score of a row, or why it is not counted and what says so. None for a date whose order is
    /// not settled yet: then the file is read once more.
    fn judge(&mut self, place: Place, row: &impl Cells) -> Result<Option<(usize, usize)>, (Reason, usize)> {
        let plan = self.plan;
        let score = score::read(row.cell(plan.score), &plan.scale).map_err(|reason| (reason, plan.score))?;
        let mut period = 0;
        if let Some(column) = plan.date {
            let cell = trimmed(row.cell(column));
            let day = match date::read(cell, plan.order) {
                Written::Day(day) => Some(day),
                Written::Bad => None,
                Written::Unsettled(readings) => {
                    self.orders.note(place, cell, readings);
                    return Ok(None);
                }
            };
            period = day.and_then(|day| self.calendar.place(day)).ok_or((Reason::DateBad, column))?;
        }
        if let Some(column) = plan.id {
            let id = trimmed(row.cell(column));
            if id.is_empty() {
                self.warn(Warning::IdBlank);
            } else if !self.ids.add(id) {
                return Err((Reason::DuplicateId, column));
            }
        }
        Ok(Some((period, score)))
    }

    fn count(&mut self, period: usize, score: usize, row: &impl Cells) -> Result<(), TooMany> {
        self.accepted += 1;
        if row.width() != self.plan.width {
            self.warn(Warning::RaggedRow);
        }
        if self.damaged
            && (0..row.width()).any(|column| memmem::find(row.cell(column), REPLACEMENT.as_bytes()).is_some())
        {
            self.warn(Warning::Undecodable);
        }
        let segment = match self.plan.segment {
            Some(column) => self.segments.number(trimmed(row.cell(column))).ok_or(TooMany::Segments)?,
            None => 0,
        };
        let width = self.plan.scale_points();
        let at = period * width + score;
        if let Some(count) = self.counts.get_mut(segment).and_then(|counts| counts.get_mut(at)) {
            *count += 1;
            return Ok(());
        }
        self.make_room(segment, (period + 1) * width)?;
        if let Some(count) = self.counts.get_mut(segment).and_then(|counts| counts.get_mut(at)) {
            *count += 1;
        }
        Ok(())
    }

    fn make_room(&mut self, segment: usize, length: usize) -> Result<(), TooMany> {
        if self.counts.len() <= segment {
            self.counts.resize_with(segment + 1, Vec::new);
        }
        if let Some(counts) = self.counts.get_mut(segment) {
            self.kept += length - counts.len();
            if self.kept > MOST_COUNTS {
                return Err(TooMany::Groups);
            }
            counts.resize(length, 0);
        }
        Ok(())
    }

    fn warn(&mut self, warning: Warning) {
        if let Some(count) = self.warnings.get_mut(warning as usize) {
            *count += 1;
        }
    }

    fn reject(&mut self, place: Place, reason: Reason, cell: &[u8]) {
        if let Some(count) = self.rejected.get_mut(reason as usize) {
            *count += 1;
        }
        if self.listed.len() < MOST_LISTED {
            self.listed.push(Listed { place, reason, value: shown(cell) });
        }
    }
}

impl Orders {
    fn note(&mut self, place: Place, cell: &[u8], readings: Readings) {
        self.any = true;
        if let Some(order) = readings.only() {
            if let Some(seen @ None) = self.only.get_mut(order as usize) {
                *seen = Some((place, shown(cell)));
            }
        } else if readings.differ() && self.unclear.is_none() {
            self.unclear = Some((place, shown(cell), readings));
        }
    }

    /// Takes in what another thread has seen; the earliest examples stay.
    pub fn add(&mut self, other: Self) {
        self.any |= other.any;
        for (mine, theirs) in self.only.iter_mut().zip(other.only) {
            if let Some(theirs) = theirs.filter(|theirs| mine.as_ref().is_none_or(|mine| theirs.0 < mine.0)) {
                *mine = Some(theirs);
            }
        }
        let unclear =
            other.unclear.filter(|theirs| self.unclear.as_ref().is_none_or(|mine| theirs.0 < mine.0));
        self.unclear = unclear.or(self.unclear.take());
    }

    /// None when no date needed an order.
    pub fn settled(&self) -> Option<Settled<'_>> {
        if !self.any {
            return None;
        }
        let mut only = DateOrder::ALL.into_iter().filter_map(|order| {
            let seen = self.only.get(order as usize)?.as_ref()?;
            Some((order, seen.1.as_str()))
        });
        Some(match (only.next(), only.next(), &self.unclear) {
            (Some(first), Some(second), _) => Settled::Contradiction(first, second),
            (Some((order, _)), None, _) => Settled::As(order),
            (None, _, Some((_, text, readings))) => Settled::Unclear(text, *readings),
            // Every date is the same day in all the orders in which it is one.
            (None, _, None) => Settled::As(DateOrder::Dmy),
        })
    }
}

/// In which order the dates of a file are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Settled<'a> {
    As(DateOrder),
    /// Nothing in the file says.
    Unclear(&'a str, Readings),
    /// One date is one in the first order only, another in the second only.
    Contradiction((DateOrder, &'a str), (DateOrder, &'a str)),
}

/// A cell without the white space around it.
#[inline]
pub fn trimmed(cell: &[u8]) -> &[u8] {
    let cell = cell.trim_ascii();
    // Spaces of other scripts and marks are rare enough to be looked for only where they can be.
    match (cell.first(), cell.last()) {
        (Some(first), Some(last)) if !first.is_ascii() || !last.is_ascii() => trimmed_text(cell),
        _ => cell,
    }
}

fn trimmed_text(cell: &[u8]) -> &[u8] {
    let Ok(text) = std::str::from_utf8(cell) else { return cell };
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').as_bytes()
}

/// A cell as it can be shown on one line.
pub fn shown(cell: &[u8]) -> String {
    let text = String::from_utf8_lossy(cell.get(..LONGEST_VALUE * 4).unwrap_or(cell));
    let mut shown: String =
        text.chars().take(LONGEST_VALUE).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if shown.len() < cell.len() && text.chars().count() > LONGEST_VALUE {
        shown.push('…');
    }
    shown
}
