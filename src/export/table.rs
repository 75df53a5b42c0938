//! Tables as CSV, XLSX and Markdown.
//!
//! The rule: what a person wrote arrives as text. A spreadsheet program takes a text that begins with one of
//! `= + - @` for a formula; such a text is marked as text.

use rust_xlsxwriter::{ExcelDateTime, Format as CellFormat, Workbook, Worksheet, XlsxError};

use crate::scene::table::{Cell, Table};

use super::ExportError;

/// Longest text of a spreadsheet's cell, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;
const LONGEST_SHEET_NAME: usize = 31;
/// Widest column, in characters.
const WIDEST: usize = 60;

/// Comma-separated values in UTF-8 with a byte order mark, by which spreadsheet programs know the encoding.
pub fn csv(table: &Table) -> Result<Vec<u8>, ExportError> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let failed = |error: csv::Error| ExportError::Table(error.to_string());
    writer.write_record(table.columns.iter().map(|text| harmless(text))).map_err(failed)?;
    for row in &table.rows {
        writer.write_record(row.iter().map(plain)).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| ExportError::Table(error.to_string()))
}

/// A workbook with one sheet a table.
pub fn xlsx(tables: &[Table]) -> Result<Vec<u8>, ExportError> {
    let mut workbook = Workbook::new();
    let mut names: Vec<String> = Vec::new();
    for table in tables {
        let name = sheet_name(&table.name, &names);
        fill(workbook.add_worksheet(), &name, table)?;
        names.push(name);
    }
    if tables.is_empty() {
        return Err(ExportError::NoPages);
    }
    Ok(workbook.save_to_buffer()?)
}

/// Tables of Markdown, each below its name.
pub fn markdown(tables: &[Table]) -> String {
    let mut text = String::new();
    for table in tables {
        if !text.is_empty() {
            text.push('\n');
        }
        if !table.name.is_empty() {
            text.push_str("## ");
            text.push_str(&one_line(&table.name));
            text.push_str("\n\n");
        }
        push_row(&mut text, table.columns.iter().map(|name| marked(name)));
        push_row(&mut text, table.columns.iter().map(|_| "---".to_owned()));
        for row in &table.rows {
            push_row(&mut text, row.iter().map(|cell| marked(&written(cell))));
        }
    }
    text
}

impl From<XlsxError> for ExportError {
    fn from(error: XlsxError) -> Self {
        Self::Table(error.to_string())
    }
}

fn fill(sheet: &mut Worksheet, name: &str, table: &Table) -> Result<(), XlsxError> {
    let heading = CellFormat::new().set_bold();
    let wrapped = CellFormat::new().set_text_wrap().set_align(rust_xlsxwriter::FormatAlign::Top);
    let day = CellFormat::new().set_num_format("yyyy-mm-dd").set_align(rust_xlsxwriter::FormatAlign::Top);
    sheet.set_name(name)?;
    for (column, text) in (0u16..).zip(&table.columns) {
        sheet.write_string_with_format(0, column, fitting(text), &heading)?;
        sheet.set_column_width(column, width(table, usize::from(column)))?;
    }
    for (row, cells) in (1u32..).zip(&table.rows) {
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    sheet.write_string_with_format(row, column, fitting(text), &wrapped)?;
                }
                Cell::Number(number) => {
                    sheet.write_number(row, column, *number)?;
                }
                Cell::Date(date) => {
                    let written = ExcelDateTime::parse_from_str(&date.to_string())?;
                    sheet.write_datetime_with_format(row, column, &written, &day)?;
                }
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// The part of a text that a spreadsheet's cell can hold.
fn fitting(text: &str) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > LONGEST_TEXT
    });
    end.map_or(text, |(end, _)| &text[..end])
}

/// Wide enough for its longest line, in characters; a Chinese one counts for two.
fn width(table: &Table, column: usize) -> f64 {
    let columns = |text: &str| {
        let line = |line: &str| line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
        text.lines().map(line).max().unwrap_or_default()
    };
    let cells = table.rows.iter().filter_map(|row| row.get(column)).map(|cell| columns(&written(cell)));
    let heading = table.columns.get(column).map(|text| columns(text)).unwrap_or_default();
    (cells.chain([heading]).max().unwrap_or_default().clamp(8, WIDEST) + 2) as f64
}

/// A sheet's name: no more than 31 characters, none of those that are not allowed, and not used twice.
fn sheet_name(name: &str, taken: &[String]) -> String {
    let allowed = |c: &char| !"[]:*?/\\'".contains(*c) && !c.is_control();
    let name: String = name.chars().filter(allowed).take(LONGEST_SHEET_NAME - 4).collect();
    let name = if name.trim().is_empty() { "Sheet".to_owned() } else { name.trim().to_owned() };
    let is_taken = |name: &str| taken.iter().any(|other| other.eq_ignore_ascii_case(name));
    let numbered = (2..).map(|number| format!("{name} {number}"));
    std::iter::once(name.clone()).chain(numbered).find(|name| !is_taken(name)).unwrap_or(name)
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Date(date) => date.to_string(),
    }
}

/// A cell of CSV; only text can be harmful.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => harmless(text),
        other => written(other),
    }
}

/// A text that no spreadsheet program takes for a formula.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

fn push_row(text: &mut String, cells: impl Iterator<Item = String>) {
    for cell in cells {
        text.push_str("| ");
        text.push_str(&cell);
        text.push(' ');
    }
    text.push_str("|\n");
}

/// A text for a cell of a Markdown table.
fn marked(text: &str) -> String {
    let mut marked = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '\r' => {}
            '\n' => marked.push_str("<br>"),
            '|' | '\\' | '`' | '*' | '_' | '<' | '[' => {
                marked.push('\\');
                marked.push(c);
            }
            c => marked.push(c),
        }
    }
    marked
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use calamine::{Data, Reader, Xlsx};

    use super::*;

    fn table() -> Table {
        Table {
            name: "Stake/holders".to_owned(),
            columns: vec!["Name".to_owned(), "Since".to_owned(), "Power".to_owned()],
            rows: vec![
                vec![
                    "=HYPERLINK(\"x\")".into(),
                    Cell::Date(jiff::civil::date(2025, 3, 1)),
                    Cell::Number(-2.5),
                ],
                vec!["销售, \"Nord\"\nzwei".into(), Cell::Empty, f64::NAN.into()],
            ],
        }
    }

    #[test]
    fn a_text_that_looks_like_a_formula_stays_text() {
        let text = String::from_utf8(csv(&table()).unwrap()).unwrap();
        let expected = "\u{feff}Name,Since,Power\r\n\"'=HYPERLINK(\"\"x\"\")\",2025-03-01,-2.5\r\n\
                        \"销售, \"\"Nord\"\"\nzwei\",,\r\n";
        assert_eq!(text, expected);
        assert_eq!(harmless("@cmd"), "'@cmd");
        assert_eq!(harmless("a=b"), "a=b");
    }

    #[test]
    fn a_workbook_reads_back_as_it_was_written() {
        let bytes = xlsx(&[table(), table()]).unwrap();
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
        assert_eq!(book.sheet_names(), ["Stakeholders", "Stakeholders 2"]);
        let sheet = book.worksheet_range("Stakeholders").unwrap();
        assert_eq!(sheet.get_value((1, 0)), Some(&Data::String("=HYPERLINK(\"x\")".to_owned())));
        assert_eq!(sheet.get_value((1, 2)), Some(&Data::Float(-2.5)));
        assert_eq!(sheet.get_value((2, 0)), Some(&Data::String("销售, \"Nord\"\nzwei".to_owned())));
        assert!(matches!(sheet.get_value((2, 2)), None | Some(Data::Empty)), "not known is not 0");
    }

    #[test]
    fn a_table_of_markdown_keeps_its_columns() {
        let mut table = table();
        table.rows.truncate(1);
        table.rows[0][0] = "a|b\n*c*".into();
        let expected = "## Stake/holders\n\n| Name | Since | Power |\n| --- | --- | --- |\n\
                        | a\\|b<br>\\*c\\* | 2025-03-01 | -2.5 |\n";
        assert_eq!(markdown(&[table]), expected);
    }

    #[test]
    fn a_text_longer_than_a_cell_is_cut_at_a_character() {
        let text = "验".repeat(LONGEST_TEXT - 1) + "😀";
        assert_eq!(fitting(&text).chars().count(), LONGEST_TEXT - 1);
        let table = Table { columns: vec![text], ..Table::default() };
        assert!(xlsx(&[table]).is_ok());
    }
}
