//! Text from the clipboard as spreadsheets and lists put it there.

use crate::base::text::clean;

/// The most that is taken from a clipboard, in bytes.
pub const MOST_BYTES: usize = 2 << 20;

/// What a pasted text is.
#[derive(Clone, Debug, PartialEq)]
pub enum Pasted {
    /// Rows of cells, as spreadsheets write them: parted by tabs, a cell with line breaks in quotes.
    Rows(Vec<Vec<String>>),
    /// One entry a line, without the dots or numbers before them.
    List(Vec<String>),
}

/// Reads a text from the clipboard; `None` when there is nothing in it.
pub fn read(text: &str) -> Option<Pasted> {
    let text = clean(text);
    let text = text.trim_matches('\n');
    if text.trim().is_empty() {
        return None;
    }
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    if lines().count() > 1 && lines().all(|line| bulleted(line).is_some()) {
        return Some(Pasted::List(lines().filter_map(bulleted).map(str::to_owned).collect()));
    }
    let rows = rows(text);
    if rows.iter().any(|row| row.len() > 1) {
        return Some(Pasted::Rows(rows));
    }
    let cells = rows.into_iter().flatten().map(|cell| cell.trim().to_owned());
    Some(Pasted::List(cells.filter(|cell| !cell.is_empty()).collect()))
}

/// An entry without the dot, dash or number before it; `None` where there is none.
fn bulleted(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['•', '-', '*', '–', '·', '◦', '▪', '●', '\u{f0b7}']).or_else(|| {
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        (rest.len() < line.len()).then(|| rest.strip_prefix(['.', ')', '、'])).flatten()
    })?;
    let is_apart = rest.starts_with(char::is_whitespace);
    Some(rest.trim()).filter(|entry| is_apart && !entry.is_empty())
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![Vec::new()];
    let mut rest = text;
    loop {
        let (cell, after) = cell(rest);
        if let Some(row) = rows.last_mut() {
            row.push(cell);
        }
        match after.strip_prefix('\t') {
            Some(next) => rest = next,
            None if after.is_empty() => return rows,
            None => {
                rows.push(Vec::new());
                rest = &after[1..];
            }
        }
    }
}

/// The next cell, and what follows it: nothing, or a tab or line break with the rest.
fn cell(text: &str) -> (String, &str) {
    if let Some(quoted) = text.strip_prefix('"')
        && let Some((cell, after)) = quoted_cell(quoted)
    {
        return (cell, after);
    }
    let end = text.find(['\t', '\n']).unwrap_or(text.len());
    (text[..end].to_owned(), &text[end..])
}

/// A cell after its opening quote, if a closing one ends it; quotes within are doubled.
fn quoted_cell(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (part, after) = rest.split_once('"')?;
        cell.push_str(part);
        match after.strip_prefix('"') {
            Some(next) => {
                cell.push('"');
                rest = next;
            }
            None if after.is_empty() || after.starts_with(['\t', '\n']) => return Some((cell, after)),
            // A quote in the middle of a cell that only happens to begin with one.
            None => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Pasted {
        let rows = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect());
        Pasted::Rows(rows.collect())
    }

    fn list(entries: &[&str]) -> Pasted {
        Pasted::List(entries.iter().map(|entry| (*entry).to_owned()).collect())
    }

    #[test]
    fn a_range_of_a_spreadsheet_becomes_rows() {
        for (text, expected) in [
            // LibreOffice ends lines with one character, Excel with two and closes the last row too.
            ("a\tb\nc\td", table(&[&["a", "b"], &["c", "d"]])),
            ("a\tb\r\nc\td\r\n", table(&[&["a", "b"], &["c", "d"]])),
            ("\"one\ntwo\"\tb", table(&[&["one\ntwo", "b"]])),
            ("\"one\r\ntwo\"\tb\r\n", table(&[&["one\ntwo", "b"]])),
            ("\"say \"\"hi\"\"\nnow\"\tx", table(&[&["say \"hi\"\nnow", "x"]])),
            ("a\t\tc\n\t\td", table(&[&["a", "", "c"], &["", "", "d"]])),
            ("客户\t触点\u{0}", table(&[&["客户", "触点"]])),
            // Quotes that are no quoting.
            ("\"Why\" they ask\tb", table(&[&["\"Why\" they ask", "b"]])),
            ("\"never closed\tb\nc\td", table(&[&["\"never closed", "b"], &["c", "d"]])),
        ] {
            assert_eq!(read(text), Some(expected), "{text:?}");
        }
    }

    #[test]
    fn a_list_becomes_entries_without_their_marks() {
        for (text, expected) in [
            ("one\ntwo\n\nthree\n", list(&["one", "two", "three"])),
            ("- one\n- two", list(&["one", "two"])),
            ("•\tone\n•\ttwo", list(&["one", "two"])),
            ("1. one\n2) two\n10、 three", list(&["one", "two", "three"])),
            ("- one\ntwo", list(&["- one", "two"])),
            ("-2", list(&["-2"])),
            ("\"two\nlines\"", list(&["two\nlines"])),
            ("just this", list(&["just this"])),
            ("2025. A year", list(&["2025. A year"])),
        ] {
            assert_eq!(read(text), Some(expected), "{text:?}");
        }
        assert_eq!(read(" \n\t\n"), None);
        assert_eq!(read(""), None);
    }
}
