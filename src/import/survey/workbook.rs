//! Answers in a spreadsheet workbook (XLSX): the cached values of one sheet, row by row.
//!
//! A workbook is a ZIP archive. What it unpacks to is measured before anything is read from it, since a small
//! file can hold gigabytes and need not say so.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, BufReader, Read, Seek, SeekFrom},
    path::Path,
};

use calamine::{DataRef, Dimensions, Reader, Xlsx, XlsxError};
use memchr::memmem;
use zip::ZipArchive;

use super::{
    Form, Head, Plan, Progress, Reading, Source, SurveyError,
    layout::{Asked, MOST_SHOWN, PREVIEW_ROWS},
    records::Cells,
    tally::{Tally, TooMany},
};

/// Bytes that the parts of a workbook may have together once they are unpacked.
pub const MOST_UNPACKED: u64 = 1 << 30;
/// Bytes that its texts may have: they are kept in memory.
const MOST_TEXTS: u64 = 256 << 20;
/// Columns of a sheet beyond these are not looked at.
const MOST_COLUMNS: usize = 16_384;

/// What a file is by its first bytes.
pub enum Kind {
    Workbook,
    /// What older spreadsheet programs wrote, and newer ones to protect a workbook by a password.
    Compound,
    Other,
}

pub fn kind(bytes: &[u8]) -> Kind {
    match bytes {
        [b'P', b'K', 3, 4, ..] => Kind::Workbook,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => Kind::Compound,
        _ => Kind::Other,
    }
}

/// Why a compound file is not read: it is protected, or of an older format.
pub fn refusal_of_compound(path: &Path) -> io::Result<SurveyError> {
    const LOOKED_AT: u64 = 64 << 20;
    let mut bytes = Vec::new();
    File::open(path)?.take(LOOKED_AT).read_to_end(&mut bytes)?;
    // The name of the stream that holds a protected workbook.
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let protected = memmem::find(&bytes, &name).is_some();
    Ok(if protected { SurveyError::Protected } else { SurveyError::OldFormat })
}

type Book = Xlsx<BufReader<File>>;

fn open(path: &Path) -> Result<Book, SurveyError> {
    let mut file = File::open(path)?;
    measure(&file)?;
    file.seek(SeekFrom::Start(0))?;
    Xlsx::new(BufReader::new(file)).map_err(|error| refusal(&error))
}

fn refusal(error: &XlsxError) -> SurveyError {
    match error {
        XlsxError::Password => SurveyError::Protected,
        XlsxError::Io(error) => SurveyError::Unreadable(error.kind()),
        XlsxError::WorksheetNotFound(name) => SurveyError::NoSheet(name.clone()),
        _ => SurveyError::DamagedWorkbook,
    }
}

/// Unpacks every part once into nothing, as far as the limits go: what the archive says of itself may be wrong.
fn measure(file: &File) -> Result<(), SurveyError> {
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|_| SurveyError::DamagedWorkbook)?;
    let mut total = 0;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| SurveyError::DamagedWorkbook)?;
        let texts = part.name().is_ok_and(|name| name.ends_with("sharedStrings.xml"));
        let most = if texts { MOST_TEXTS } else { MOST_UNPACKED };
        let most = most.min(MOST_UNPACKED - total);
        let length =
            io::copy(&mut part.take(most + 1), &mut io::sink()).map_err(|_| SurveyError::DamagedWorkbook)?;
        if length > most {
            return Err(SurveyError::TooLargeInside);
        }
        total += length;
    }
    Ok(())
}

/// Finds the sheets and reads the first rows of the one asked for, else of the first that has any.
pub fn look(path: &Path, asked: &Asked) -> Result<(Form, Head), SurveyError> {
    let mut book = open(path)?;
    let mut sheets = Vec::new();
    let mut chosen: Option<(String, Vec<Vec<String>>)> = None;
    for name in book.sheet_names() {
        let rows = match first_rows(&mut book, &name) {
            Ok(rows) => rows,
            // A sheet with a chart only.
            Err(SurveyError::DamagedWorkbook) => continue,
            Err(error) => return Err(error),
        };
        if rows.is_empty() {
            continue;
        }
        let wanted = asked.sheet.as_ref().is_none_or(|sheet| *sheet == name);
        if chosen.is_none() && wanted {
            chosen = Some((name.clone(), rows));
        }
        sheets.push(name);
    }
    match (chosen, &asked.sheet) {
        (Some((sheet, rows)), _) => Ok((Form::Workbook { sheet, sheets }, Head::of(rows, asked.header))),
        (None, Some(sheet)) => Err(SurveyError::NoSheet(sheet.clone())),
        (None, None) => Err(SurveyError::Empty),
    }
}

fn first_rows(book: &mut Book, sheet: &str) -> Result<Vec<Vec<String>>, SurveyError> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    each_row(book, sheet, |_, row| {
        rows.push(row.cells.iter().take(MOST_SHOWN).cloned().collect());
        Ok(rows.len() <= PREVIEW_ROWS)
    })?;
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    for row in &mut rows {
        row.resize(width, String::new());
    }
    Ok(rows)
}

/// One row of a sheet.
struct SheetRow {
    cells: Vec<String>,
    width: usize,
}

impl Cells for SheetRow {
    fn cell(&self, column: usize) -> &[u8] {
        self.cells.get(column).map_or(&[], |cell| cell.as_bytes())
    }

    fn width(&self) -> usize {
        self.width
    }
}

pub(super) fn read(
    source: &Source,
    sheet: &str,
    plan: &Plan,
    progress: &Progress,
) -> Result<Reading, SurveyError> {
    let mut book = open(&source.path)?;
    let merged = merged_rows(&mut book, sheet, plan)?;
    let mut tally = Tally::new(plan);
    let mut headings = usize::from(source.head.has_header);
    let mut carried = Carried::new(merged);
    progress.begin(0);
    each_row(&mut book, sheet, |number, row| {
        if progress.is_cancelled() {
            return Err(SurveyError::Cancelled);
        }
        carried.fill(number, row);
        // A sheet has no rows that are too short: cells left empty at the end are not written.
        row.width = plan.width.max(row.cells.len());
        if headings > 0 {
            headings -= 1;
            return Ok(true);
        }
        let taken = tally.row((0, u64::from(number)), &*row);
        taken.map(|()| true).map_err(|too_many| match too_many {
            TooMany::Segments => SurveyError::TooManySegments,
            TooMany::Groups => SurveyError::TooManyGroups,
        })
    })?;
    Ok(Reading::of(plan, vec![tally], &|_| 0, None))
}

/// Calls `on` with each row that has a value, by its number from 0, until it says that it has enough.
fn each_row(
    book: &mut Book,
    sheet: &str,
    mut on: impl FnMut(u32, &mut SheetRow) -> Result<bool, SurveyError>,
) -> Result<(), SurveyError> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|error| refusal(&error))?;
    let mut row = SheetRow { cells: Vec::new(), width: 0 };
    let mut number = 0;
    loop {
        let cell = reader.next_cell().map_err(|error| refusal(&error))?;
        let at = cell.as_ref().map(calamine::Cell::get_position);
        if at.is_none_or(|(line, _)| line != number) {
            if row.cells.iter().any(|cell| !cell.is_empty()) && !on(number, &mut row)? {
                return Ok(());
            }
            row.cells.clear();
        }
        let (Some(cell), Some((line, column))) = (cell, at) else { return Ok(()) };
        number = line;
        let column = column as usize;
        if column < MOST_COLUMNS {
            if row.cells.len() <= column {
                row.cells.resize(column + 1, String::new());
            }
            if let Some(place) = row.cells.get_mut(column) {
                *place = text(cell.get_value());
            }
        }
    }
}

/// A value as it would stand in a text file.
fn text(value: &DataRef) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(time) if time.is_datetime() => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(time) => time.as_f64().to_string(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// The merged cells of the columns that say when and of whom an answer is: they count for all their rows. A
/// merged score is one answer.
fn merged_rows(book: &mut Book, sheet: &str, plan: &Plan) -> Result<Vec<Dimensions>, SurveyError> {
    let filters = plan.filters.iter().map(|filter| filter.column);
    let columns: Vec<usize> = plan.date.into_iter().chain(plan.segment).chain(filters).collect();
    let merged = match book.merge_cells_by_sheet_name(sheet) {
        Ok(merged) => merged,
        Err(XlsxError::WorksheetNotFound(name)) => return Err(SurveyError::NoSheet(name)),
        // Without merged cells there may be no such part.
        Err(_) => Vec::new(),
    };
    let counts = |area: &Dimensions| {
        let column = area.start.1 as usize;
        area.end.0 > area.start.0 && columns.contains(&column) && column != plan.score
    };
    Ok(merged.into_iter().filter(counts).collect())
}

/// Values of merged cells that reach over the rows below.
struct Carried {
    /// Areas that are still to come, the next one last.
    areas: Vec<Dimensions>,
    /// By column: the last row of the area that is being passed, and its value.
    open: BTreeMap<usize, (u32, String)>,
}

impl Carried {
    fn new(mut areas: Vec<Dimensions>) -> Self {
        areas.sort_by_key(|area| std::cmp::Reverse(area.start.0));
        Self { areas, open: BTreeMap::new() }
    }

    fn fill(&mut self, number: u32, row: &mut SheetRow) {
        self.open.retain(|_, (last, _)| *last >= number);
        while let Some(area) = self.areas.pop_if(|area| area.start.0 <= number) {
            let column = area.start.1 as usize;
            // An area whose first row is empty has no value.
            let value = row.cells.get(column).filter(|_| area.start.0 == number);
            if let Some(value) = value.filter(|_| column < MOST_COLUMNS) {
                self.open.insert(column, (area.end.0, value.clone()));
            }
        }
        for (column, (_, value)) in &self.open {
            if row.cells.len() <= *column {
                row.cells.resize(column + 1, String::new());
            }
            if let Some(cell) = row.cells.get_mut(*column) {
                cell.clone_from(value);
            }
        }
    }
}
