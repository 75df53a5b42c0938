//! How a text file is laid out: encoding, delimiter, heading; found from its first part unless a person says.

use std::{io, path::Path};

use encoding_rs::{Encoding, UTF_8};

use crate::{base::number, store::read_at_most};

use super::{
    SurveyError,
    date::{self, Written},
    encoding::{self, Found},
    records::{Cells, Marks, each_row, whole_rows},
};

/// What a person says about a file; what is left out is found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    pub encoding: Option<&'static Encoding>,
    pub delimiter: Option<u8>,
    /// Whether the first row names the columns.
    pub header: Option<bool>,
    /// Of a workbook.
    pub sheet: Option<String>,
}

/// How a text file is to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct TextForm {
    pub encoding: &'static Encoding,
    /// Length of the byte order mark; 0 without one.
    pub mark: usize,
    /// The encoding was not asked for and may yet turn out to be another one.
    pub open: bool,
    /// It is called UTF-8, but some bytes are none.
    pub damaged: bool,
    pub marks: Marks,
}

impl TextForm {
    pub fn needs_decoding(&self) -> bool {
        self.encoding != UTF_8 || self.damaged
    }
}

/// The first rows of a file, and what stands above them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    /// The first row is the heading.
    pub has_header: bool,
    /// One name a column; empty texts when there is no heading.
    pub columns: Vec<String>,
    /// The rows below.
    pub rows: Vec<Vec<String>>,
}

/// Bytes that are looked at to find out about a file.
const SAMPLE: u64 = 1 << 20;
/// Of the text, characters that the rows are looked for in.
const LOOKED_AT: usize = 128 << 10;
/// Rows that are kept to be looked at.
pub const PREVIEW_ROWS: usize = 50;
/// Marks between cells, the likelier first.
pub const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The first part of a file, and whether that is all of it.
pub fn sample(path: &Path) -> io::Result<(Vec<u8>, bool)> {
    let bytes = read_at_most(path, SAMPLE)?;
    let whole = (bytes.len() as u64) < SAMPLE;
    Ok((bytes, whole))
}

/// Finds out how a file is laid out that begins with `bytes`.
pub fn find(bytes: &[u8], whole: bool, asked: &Asked) -> Result<(TextForm, Head), SurveyError> {
    if bytes.is_empty() {
        return Err(SurveyError::Empty);
    }
    let found = encoding_of(bytes, asked)?;
    let (text, _) = found.encoding.decode_without_bom_handling(bytes.get(found.mark..).unwrap_or_default());
    let end = text.char_indices().map(|(at, _)| at).find(|at| *at >= LOOKED_AT).unwrap_or(text.len());
    let whole = whole && end == text.len();
    let text = text.get(..end).unwrap_or_default().as_bytes();
    let terminator = if text.contains(&b'\n') || !text.contains(&b'\r') { b'\n' } else { b'\r' };
    let delimiter = asked.delimiter.unwrap_or_else(|| delimiter_of(text, terminator, whole));
    let marks = Marks { delimiter, terminator };
    let rows = first_rows(text, marks, whole);
    if rows.is_empty() {
        return Err(SurveyError::Empty);
    }
    let form =
        TextForm { encoding: found.encoding, mark: found.mark, open: found.open, damaged: false, marks };
    Ok((form, Head::of(rows, asked.header)))
}

fn encoding_of(bytes: &[u8], asked: &Asked) -> Result<Found, SurveyError> {
    let found = encoding::find(bytes);
    match (asked.encoding, found) {
        (Some(encoding), found) => {
            let mark = found.filter(|found| found.encoding == encoding).map_or(0, |found| found.mark);
            Ok(Found { encoding, mark, open: false })
        }
        (None, Some(found)) => Ok(found),
        (None, None) => Err(SurveyError::NotText),
    }
}

/// The rows with which a text begins; a last one that may be cut off is left out.
fn first_rows(text: &[u8], marks: Marks, whole: bool) -> Vec<Vec<String>> {
    let length = if whole { text.len() } else { whole_rows(text, marks).length };
    // A single row longer than all that is looked at still shows its beginning.
    let text = text.get(..length).filter(|rows| !rows.is_empty()).unwrap_or(text);
    let mut rows: Vec<Vec<String>> = Vec::new();
    each_row(text, marks, |row| {
        if rows.len() <= PREVIEW_ROWS && !row.is_blank() {
            let cell = |column| String::from_utf8_lossy(row.cell(column)).into_owned();
            rows.push((0..row.width().min(MOST_SHOWN)).map(cell).collect());
        }
    });
    rows
}

/// Columns that can be looked at and chosen.
pub const MOST_SHOWN: usize = 1000;

/// The mark that gives rows of the same width, the wider the better.
fn delimiter_of(text: &[u8], terminator: u8, whole: bool) -> u8 {
    let judge = |delimiter: &u8| {
        let rows = first_rows(text, Marks { delimiter: *delimiter, terminator }, whole);
        let width = rows.first().map_or(0, Vec::len);
        let alike = rows.iter().filter(|row| row.len() == width).count();
        let share = if width < 2 { 0 } else { 20 * alike / rows.len().max(1) };
        (share, width)
    };
    // Of equals the last is taken, so the likeliest stands there.
    DELIMITERS.into_iter().rev().max_by_key(judge).unwrap_or(b',')
}

impl Head {
    /// Parts the heading from the rows; `header` says whether there is one, else it is found.
    pub fn of(mut rows: Vec<Vec<String>>, header: Option<bool>) -> Self {
        let has_header = header.unwrap_or_else(|| looks_like_header(&rows));
        let width = rows.first().map_or(0, Vec::len);
        if !has_header || rows.is_empty() {
            rows.truncate(PREVIEW_ROWS);
            return Self { has_header: false, columns: vec![String::new(); width], rows };
        }
        let columns = rows.remove(0).into_iter().map(|name| plain(&name)).collect();
        Self { has_header: true, columns, rows }
    }

    /// The place of a column that a person names: its name, or else its number from 1.
    pub fn column(&self, name: &str) -> Result<usize, SurveyError> {
        let wanted = name.trim();
        for same in [exact as fn(&str, &str) -> bool, alike] {
            let mut found = self
                .columns
                .iter()
                .enumerate()
                .filter(|(_, column)| same(column, wanted) && !wanted.is_empty());
            match (found.next(), found.next()) {
                (Some(_), Some(_)) => return Err(SurveyError::ColumnTwice(wanted.to_owned())),
                (Some((place, _)), None) => return Ok(place),
                (None, _) => {}
            }
        }
        let number = wanted.parse::<usize>().ok().filter(|number| (1..=self.columns.len()).contains(number));
        number.map(|number| number - 1).ok_or_else(|| SurveyError::NoColumn {
            name: wanted.to_owned(),
            known: if self.has_header { self.columns.clone() } else { Vec::new() },
            count: self.columns.len(),
        })
    }
}

fn exact(column: &str, wanted: &str) -> bool {
    column == wanted
}

fn alike(column: &str, wanted: &str) -> bool {
    column.to_lowercase() == wanted.to_lowercase()
}

/// A name as it is compared and shown: without control characters, marks and spaces around it.
fn plain(name: &str) -> String {
    let name: String = name.chars().filter(|c| !c.is_control() && *c != '\u{feff}').collect();
    name.trim().to_owned()
}

/// A first row without numbers and dates whose cells all differ, above rows that have some.
fn looks_like_header(rows: &[Vec<String>]) -> bool {
    let Some((first, rest)) = rows.split_first() else { return false };
    let is_value = |cell: &String| {
        number::parse(cell).is_ok() || !matches!(date::read(cell.trim().as_bytes(), None), Written::Bad)
    };
    if first.iter().any(is_value) || first.iter().all(|cell| cell.trim().is_empty()) {
        return false;
    }
    let names: Vec<String> = first.iter().map(|cell| plain(cell)).filter(|name| !name.is_empty()).collect();
    let distinct: std::collections::HashSet<&String> = names.iter().collect();
    rest.is_empty() || distinct.len() == names.len() || rest.iter().any(|row| row.iter().any(is_value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> (char, bool, Vec<String>) {
        let (form, head) = find(text.as_bytes(), true, &Asked::default()).unwrap();
        (char::from(form.marks.delimiter), head.has_header, head.columns)
    }

    #[test]
    fn delimiter_and_heading_are_found() {
        assert_eq!(found("id,score\n1,9\n"), (',', true, vec!["id".into(), "score".into()]));
        assert_eq!(found("id;score;note\n1;9;a, b\n2;7,5;c\n").0, ';');
        assert_eq!(found("id\tscore\n1\t9\n").0, '\t');
        assert_eq!(found("id|score\n1|9\n").0, '|');
        assert_eq!(found("score\n9\n8\n"), (',', true, vec!["score".into()]));
        assert_eq!(found("R1,2024-01-05,9\nR2,2024-01-06,8\n"), (',', false, vec![String::new(); 3]));
        assert_eq!(found("9\n8\n"), (',', false, vec![String::new()]));
        assert_eq!(found("\"a;b\",score\n\"c;d\",9\n").2, ["a;b", "score"]);
        assert_eq!(found("\n\n score ,\u{feff}day\n9,2024-01-05\n").2, ["score", "day"]);
        assert_eq!(found("a;b\rc;9\r"), (';', true, vec!["a".into(), "b".into()]));
    }

    #[test]
    fn a_column_is_named_or_numbered() {
        let head = |header: &str| Head::of(vec![header.split(',').map(str::to_owned).collect()], Some(true));
        let columns = head("id,Score,score,Day,2");
        assert_eq!(columns.column("score"), Ok(2));
        assert_eq!(columns.column(" day "), Ok(3));
        assert_eq!(columns.column("2"), Ok(4));
        assert_eq!(columns.column("1"), Ok(0));
        assert_eq!(columns.column("SCORE"), Err(SurveyError::ColumnTwice("SCORE".into())));
        for missing in ["6", "0", "", "none"] {
            assert!(matches!(columns.column(missing), Err(SurveyError::NoColumn { .. })), "{missing}");
        }
        let numbers = Head::of(vec![vec!["7".into(), "8".into()]], None);
        assert_eq!(numbers.column("2"), Ok(1));
    }

    #[test]
    fn what_holds_nothing_or_no_text_is_refused() {
        let refused = |bytes: &[u8]| find(bytes, true, &Asked::default()).unwrap_err();
        assert_eq!(refused(b""), SurveyError::Empty);
        assert_eq!(refused(b"\xef\xbb\xbf\n\n"), SurveyError::Empty);
        assert_eq!(refused(&[0; 64]), SurveyError::NotText);
    }
}
