//! The rows of delimited text: where cells end, what quotes hold together.
//!
//! A quote means something at the beginning of a cell only; within quotes two of them stand for one.

use memchr::{memchr, memchr2, memrchr};

/// What parts cells and rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    pub delimiter: u8,
    /// A line feed; a carriage return in files that have no line feeds.
    pub terminator: u8,
}

/// Cells of a row beyond these are counted but not kept.
pub const MOST_COLUMNS: usize = 16_384;

const QUOTE: u8 = b'"';

/// The cells of one row.
pub trait Cells {
    /// The cell of a column, from 0; empty when the row is too short.
    fn cell(&self, column: usize) -> &[u8];
    /// How many cells there are.
    fn width(&self) -> usize;
}

/// A row of text: the cells stand one after the other, each with one byte after it.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    text: &'a [u8],
    start: usize,
    ends: &'a [u32],
    width: usize,
}

impl Cells for Row<'_> {
    #[inline]
    fn cell(&self, column: usize) -> &[u8] {
        let Some(end) = self.ends.get(column) else { return &[] };
        let start = match column.checked_sub(1) {
            None => self.start,
            Some(before) => self.ends.get(before).map_or(self.start, |end| *end as usize + 1),
        };
        self.text.get(start..*end as usize).unwrap_or_default()
    }

    fn width(&self) -> usize {
        self.width
    }
}

impl Row<'_> {
    /// Whether nothing stands in it: a line that is no row.
    pub fn is_blank(&self) -> bool {
        self.width == 1 && self.cell(0).is_empty()
    }
}

/// Calls `on` for each row of a text that consists of whole rows.
pub fn each_row(text: &[u8], marks: Marks, on: impl FnMut(Row)) {
    if memchr(QUOTE, text).is_some() {
        each_quoted_row(text, marks, on);
    } else {
        each_plain_row(text, marks, on);
    }
}

const LOW_BITS: u64 = 0x7f7f_7f7f_7f7f_7f7f;
const ONES: u64 = 0x0101_0101_0101_0101;

/// The high bit of every byte of `word` that equals the byte which fills `pattern`; exact, without carries
/// from one byte to the next.
#[inline]
fn equal_bytes(word: u64, pattern: u64) -> u64 {
    let difference = word ^ pattern;
    !(((difference & LOW_BITS) + LOW_BITS) | difference | LOW_BITS)
}

/// Eight bytes at a time: cells are so short that a search for each mark would cost more than it saves.
fn each_plain_row(text: &[u8], marks: Marks, mut on: impl FnMut(Row)) {
    let (delimiters, terminators) = (ONES * u64::from(marks.delimiter), ONES * u64::from(marks.terminator));
    let mut line = Line { text, start: 0, ends: Vec::with_capacity(64), width: 0, marks };
    let (words, rest) = text.as_chunks::<8>();
    for (index, bytes) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*bytes);
        let ends = equal_bytes(word, terminators);
        let mut found = equal_bytes(word, delimiters) | ends;
        while found != 0 {
            let bit = found & found.wrapping_neg();
            let at = index * 8 + (bit.trailing_zeros() / 8) as usize;
            if ends & bit == 0 {
                line.cell_ends(at);
            } else {
                line.row_ends(at, &mut on);
            }
            found ^= bit;
        }
    }
    for (index, byte) in rest.iter().enumerate() {
        let at = words.len() * 8 + index;
        if *byte == marks.terminator {
            line.row_ends(at, &mut on);
        } else if *byte == marks.delimiter {
            line.cell_ends(at);
        }
    }
    if line.start < text.len() {
        line.row_ends(text.len(), &mut on);
    }
}

/// The row being gone over.
struct Line<'a> {
    text: &'a [u8],
    start: usize,
    ends: Vec<u32>,
    width: usize,
    marks: Marks,
}

impl Line<'_> {
    #[inline]
    fn cell_ends(&mut self, at: usize) {
        self.width += 1;
        if self.ends.len() < MOST_COLUMNS {
            self.ends.push(at as u32);
        }
    }

    #[inline]
    fn row_ends(&mut self, at: usize, on: &mut impl FnMut(Row)) {
        let before = at.checked_sub(1).filter(|before| *before >= self.start);
        let return_before = before.is_some_and(|before| self.text.get(before) == Some(&b'\r'));
        let carriage_return = self.marks.terminator == b'\n' && return_before;
        self.cell_ends(at - usize::from(carriage_return));
        on(Row { text: self.text, start: self.start, ends: &self.ends, width: self.width });
        self.start = at + 1;
        self.ends.clear();
        self.width = 0;
    }
}

fn each_quoted_row(text: &[u8], marks: Marks, mut on: impl FnMut(Row)) {
    let mut at = 0;
    let (mut cells, mut ends) = (Vec::new(), Vec::new());
    while at < text.len() {
        cells.clear();
        ends.clear();
        let mut width = 0;
        loop {
            let (after, mark) = cell(text, at, marks, &mut cells);
            if mark != Some(marks.delimiter) && marks.terminator == b'\n' && cells.last() == Some(&b'\r') {
                cells.pop();
            }
            width += 1;
            if ends.len() < MOST_COLUMNS {
                ends.push(cells.len() as u32);
            }
            // The byte between two cells.
            cells.push(0);
            at = after;
            if mark != Some(marks.delimiter) {
                break;
            }
        }
        on(Row { text: &cells, start: 0, ends: &ends, width });
    }
}

/// Adds the cell that begins at `at` to `cells`; gives where the next one begins and the mark before it.
fn cell(text: &[u8], mut at: usize, marks: Marks, cells: &mut Vec<u8>) -> (usize, Option<u8>) {
    if text.get(at) == Some(&QUOTE) {
        at += 1;
        loop {
            let rest = text.get(at..).unwrap_or_default();
            let Some(quote) = memchr(QUOTE, rest) else {
                // Never closed: all that follows is within it.
                cells.extend_from_slice(rest);
                return (text.len(), None);
            };
            cells.extend_from_slice(rest.get(..quote).unwrap_or_default());
            at += quote + 1;
            if text.get(at) != Some(&QUOTE) {
                break;
            }
            cells.push(QUOTE);
            at += 1;
        }
    }
    // What follows a closing quote belongs to the cell as it stands.
    let rest = text.get(at..).unwrap_or_default();
    let end = memchr2(marks.delimiter, marks.terminator, rest);
    let length = end.unwrap_or(rest.len());
    cells.extend_from_slice(rest.get(..length).unwrap_or_default());
    (at + length + 1, end.and_then(|end| rest.get(end).copied()))
}

/// Where the last whole row of a text ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole {
    /// Bytes of whole rows, with their last terminator; 0 when not even the first is whole.
    pub length: usize,
    /// The text ends within quotes.
    pub open_quote: bool,
}

/// How much of a text, which begins with a row, is whole rows.
pub fn whole_rows(text: &[u8], marks: Marks) -> Whole {
    let last_in = |from: usize, to: usize| {
        memrchr(marks.terminator, text.get(from..to).unwrap_or_default()).map(|at| from + at + 1)
    };
    let (mut length, mut at) = (0, 0);
    while let Some(quote) = memchr(QUOTE, text.get(at..).unwrap_or_default()).map(|found| at + found) {
        length = last_in(at, quote).unwrap_or(length);
        let before = quote.checked_sub(1).and_then(|before| text.get(before));
        // A quote that has just closed a cell is never looked at again, so this one opens a cell or is one
        // character among others.
        if before.is_some_and(|byte| *byte != marks.delimiter && *byte != marks.terminator) {
            at = quote + 1;
            continue;
        }
        match closing(text, quote + 1) {
            Some(after) => at = after,
            None => return Whole { length, open_quote: true },
        }
    }
    Whole { length: last_in(at, text.len()).unwrap_or(length), open_quote: false }
}

/// Where it goes on after the quote that closes what was opened before `at`.
fn closing(text: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let after = at + memchr(QUOTE, text.get(at..)?)? + 1;
        if text.get(after) != Some(&QUOTE) {
            return Some(after);
        }
        at = after + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMAS: Marks = Marks { delimiter: b',', terminator: b'\n' };

    fn rows(text: &str, marks: Marks) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        each_row(text.as_bytes(), marks, |row| {
            let cell = |column| String::from_utf8(row.cell(column).to_vec()).unwrap();
            rows.push((0..row.width()).map(cell).collect());
        });
        rows
    }

    #[test]
    fn plain_rows_have_their_cells() {
        assert_eq!(rows("a,b\n1,2\n", COMMAS), [["a", "b"], ["1", "2"]]);
        assert_eq!(
            rows("a,b\r\n,\r\nlonger than eight,x", COMMAS),
            [["a", "b"], ["", ""], ["longer than eight", "x"]]
        );
        assert_eq!(rows("a\n\n1,2,3\n", COMMAS), [vec!["a"], vec![""], vec!["1", "2", "3"]]);
        assert_eq!(rows("a;b\rc;d", Marks { delimiter: b';', terminator: b'\r' }), [["a", "b"], ["c", "d"]]);
        assert!(rows("", COMMAS).is_empty());
        assert_eq!(rows("\u{ac}\u{2c2c},\u{0b0c}\n", COMMAS), [["\u{ac}\u{2c2c}", "\u{0b0c}"]]);
    }

    #[test]
    fn quotes_hold_delimiters_and_line_breaks_together() {
        assert_eq!(rows("\"a,b\",\"c\nd\"\n1,2\n", COMMAS), [["a,b", "c\nd"], ["1", "2"]]);
        assert_eq!(rows("\"say \"\"hi\"\"\",x\r\n", COMMAS), [["say \"hi\"", "x"]]);
        assert_eq!(rows("5\" screen,\"\",\"a\"b\"c\r\n", COMMAS), [["5\" screen", "", "ab\"c"]]);
        assert_eq!(rows("\"never closed,1\n2,3\n", COMMAS), [["never closed,1\n2,3\n"]]);
    }

    #[test]
    fn both_ways_of_reading_agree_with_the_csv_crate() {
        let pieces = ["a", ",", "\n", "\r\n", "\"", "\"\"", "x y", "1234567890", "é", ",,"];
        let mut seed = 7_u32;
        for _ in 0..2000 {
            let mut text = String::new();
            for _ in 0..12 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(pieces[(seed >> 16) as usize % pieces.len()]);
            }
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .terminator(csv::Terminator::Any(b'\n'))
                .from_reader(text.as_bytes());
            let theirs: Vec<Vec<String>> = reader
                .records()
                .map(|record| {
                    let mut cells: Vec<String> = record.unwrap().iter().map(str::to_owned).collect();
                    if let Some(last) = cells.last_mut().filter(|last| last.ends_with('\r')) {
                        last.pop();
                    }
                    cells
                })
                .filter(|cells| cells.len() > 1 || !cells[0].is_empty())
                .collect();
            let ours: Vec<Vec<String>> = rows(&text, COMMAS)
                .into_iter()
                .filter(|cells| cells.len() > 1 || !cells[0].is_empty())
                .collect();
            assert_eq!(ours, theirs, "{text:?}");
        }
    }

    #[test]
    fn a_cut_is_made_only_after_a_whole_row() {
        let whole = |text: &str| {
            let whole = whole_rows(text.as_bytes(), COMMAS);
            (whole.length, whole.open_quote)
        };
        assert_eq!(whole("a,b\n1,2\n3"), (8, false));
        assert_eq!(whole("a,b"), (0, false));
        assert_eq!(whole("a,\"b\nc\"\nd"), (8, false));
        assert_eq!(whole("a\nb,\"c\nd"), (2, true));
        assert_eq!(whole("5\" a\n6\" b\n7"), (10, false));
        assert_eq!(whole("\"a\"\"\nb\"\"\"\nc"), (10, false));
        assert_eq!(whole("\"a\"b\"\nc"), (6, false));
    }
}
