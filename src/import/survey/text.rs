//! Text files read by several threads, each taking the next block of whole rows.

use std::{
    sync::{Mutex, PoisonError},
    thread,
};

use encoding_rs::UTF_8;
use memchr::memmem;

use super::{
    Plan, Progress, Reading, Source, SurveyError,
    blocks::{Blocks, Stop},
    encoding,
    layout::TextForm,
    records::each_row,
    tally::{Tally, TooMany},
};

/// Threads at most.
const MOST_THREADS: usize = 8;

pub(super) fn read(
    source: &Source,
    form: &TextForm,
    plan: &Plan,
    progress: &Progress,
) -> Result<Reading, SurveyError> {
    match attempt(source, form, plan, progress)? {
        Attempt::Read(reading) => Ok(*reading),
        Attempt::NotUtf8(bytes) => {
            // Now that there is something to tell it by; where UTF-8 was sure, what is no text is replaced.
            let form = if form.open {
                TextForm { encoding: encoding::legacy(&bytes), open: false, ..form.clone() }
            } else {
                TextForm { damaged: true, ..form.clone() }
            };
            match attempt(source, &form, plan, progress)? {
                Attempt::Read(reading) => Ok(*reading),
                Attempt::NotUtf8(_) => Err(SurveyError::NotText),
            }
        }
    }
}

enum Attempt {
    Read(Box<Reading>),
    NotUtf8(Vec<u8>),
}

/// What one thread did: its counts, and how many rows each block had that it took.
struct Share<'p> {
    tally: Tally<'p>,
    blocks: Vec<(usize, u64)>,
    end: Result<(), End>,
}

enum End {
    Stop(Stop),
    TooMany(TooMany),
}

fn attempt(
    source: &Source,
    form: &TextForm,
    plan: &Plan,
    progress: &Progress,
) -> Result<Attempt, SurveyError> {
    let blocks = Mutex::new(Some(Blocks::open(&source.path, form, progress)?));
    // Which copy of a row comes first is known only to one who reads them in order.
    let threads = match plan.id {
        Some(_) => 1,
        None => thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS),
    };
    let work = || share(&blocks, source, form, plan);
    let shares: Vec<Share> = thread::scope(|scope| {
        let others: Vec<_> = (1..threads)
            .filter_map(|_| thread::Builder::new().name("survey".to_owned()).spawn_scoped(scope, work).ok())
            .collect();
        let own = work();
        let joined = others.into_iter().map(|other| other.join().expect("counting does not panic"));
        std::iter::once(own).chain(joined).collect()
    });
    let mut lengths: Vec<(usize, u64)> =
        shares.iter().flat_map(|share| share.blocks.iter().copied()).collect();
    lengths.sort_unstable();
    let mut before = Vec::with_capacity(lengths.len());
    let mut rows = 0;
    for (_, length) in lengths {
        before.push(rows);
        rows += length;
    }
    let (mut tallies, mut ends) = (Vec::new(), Vec::new());
    for share in shares {
        tallies.push(share.tally);
        ends.extend(share.end.err());
    }
    if let Some(end) = ends.into_iter().next() {
        return match end {
            End::Stop(Stop::NotUtf8(bytes)) => Ok(Attempt::NotUtf8(bytes)),
            End::Stop(stop) => Err(stop.error(rows + 1)),
            End::TooMany(TooMany::Segments) => Err(SurveyError::TooManySegments),
            End::TooMany(TooMany::Groups) => Err(SurveyError::TooManyGroups),
        };
    }
    let rows_before = |block: usize| before.get(block).copied().unwrap_or_default();
    Ok(Attempt::Read(Box::new(Reading::of(plan, tallies, &rows_before, Some(form.encoding)))))
}

impl Stop {
    /// What it means for the file; `row` is the one that could not be read.
    fn error(self, row: u64) -> SurveyError {
        match self {
            Self::Unreadable(error) => error.into(),
            Self::RowTooLong => SurveyError::RowTooLong(row),
            Self::OpenQuote => SurveyError::OpenQuote(row),
            Self::NotUtf8(_) => SurveyError::NotText,
            Self::Cancelled => SurveyError::Cancelled,
        }
    }
}

/// Takes block after block until there are none, or until one of the threads cannot go on.
fn share<'p>(blocks: &Mutex<Option<Blocks>>, source: &Source, form: &TextForm, plan: &'p Plan) -> Share<'p> {
    let mut share = Share { tally: Tally::new(plan), blocks: Vec::new(), end: Ok(()) };
    let mut block = Vec::new();
    loop {
        let next = {
            let mut blocks = blocks.lock().unwrap_or_else(PoisonError::into_inner);
            match blocks.as_mut().map(|blocks| blocks.next(&mut block)) {
                None => return share,
                Some(Ok(next)) => next,
                Some(Err(stop)) => {
                    *blocks = None;
                    share.end = Err(End::Stop(stop));
                    return share;
                }
            }
        };
        let Some(number) = next else { return share };
        share.end = share.take(number, &block, source, form);
        if share.end.is_err() {
            blocks.lock().unwrap_or_else(PoisonError::into_inner).take();
            return share;
        }
    }
}

impl Share<'_> {
    fn take(&mut self, number: usize, block: &[u8], source: &Source, form: &TextForm) -> Result<(), End> {
        if form.needs_decoding() {
            self.tally.damaged = memmem::find(block, "\u{fffd}".as_bytes()).is_some();
        } else if form.encoding == UTF_8 && !block.is_ascii() && std::str::from_utf8(block).is_err() {
            return Err(End::Stop(Stop::NotUtf8(block.to_vec())));
        }
        let mut headings = u64::from(number == 0 && source.head.has_header);
        let (mut rows, mut result) = (0, Ok(()));
        each_row(block, form.marks, |row| {
            let place = (number, rows);
            rows += 1;
            if row.is_blank() || result.is_err() {
                return;
            }
            if headings > 0 {
                headings -= 1;
                return;
            }
            result = self.tally.row(place, &row);
        });
        self.blocks.push((number, rows));
        result.map_err(End::TooMany)
    }
}
