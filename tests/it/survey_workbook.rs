//! Answers in spreadsheet workbooks, and workbooks that are refused.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use cairn::import::survey::{Asked, Counted, Form, Plan, Progress, Reason, Source, SurveyError, count, look};
use cairn::model::kpi::Scale;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, XlsxError};

struct File {
    path: PathBuf,
    _folder: tempfile::TempDir,
}

fn file(bytes: impl AsRef<[u8]>) -> File {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.xlsx");
    fs::write(&path, bytes).unwrap();
    File { path, _folder: folder }
}

/// Two sheets: a cover without a table of answers, and answers with formulas, merged cells and faults.
fn book() -> Result<File, XlsxError> {
    let mut book = Workbook::new();
    let cover = book.add_worksheet().set_name("Cover")?;
    cover.write(0, 0, "Survey of the year")?;
    book.add_worksheet().set_name("Empty")?;
    let answers = book.add_worksheet().set_name("Answers")?;
    let plain = Format::new();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    for (column, name) in ["date", "persona", "score"].into_iter().enumerate() {
        answers.write(0, column as u16, name)?;
    }
    answers.write_with_format(1, 0, &ExcelDateTime::from_ymd(2025, 1, 5)?, &day)?;
    answers.merge_range(1, 1, 3, 1, "ana", &plain)?;
    answers.write_formula(1, 2, Formula::new("=4+5").set_result("9"))?;
    answers.write(2, 0, "2025-01-06")?;
    answers.write(2, 2, 7.5)?;
    answers.write_with_format(3, 0, &ExcelDateTime::from_ymd(2025, 2, 7)?, &day)?;
    answers.write(3, 2, "5.0")?;
    answers.write(4, 0, "2025-02-08")?;
    answers.write(4, 1, "sam")?;
    answers.write(4, 2, true)?;
    // A merged score is one answer.
    answers.merge_range(5, 2, 6, 2, "10", &plain)?;
    answers.write(5, 0, "2025-02-09")?;
    answers.write(6, 0, "2025-02-09")?;
    answers.write(8, 0, "2025-02-30")?;
    answers.write(8, 2, 3)?;
    Ok(file(book.save_to_buffer()?))
}

fn counted(source: &Source) -> Result<Counted, SurveyError> {
    let column = |name| source.head.column(name);
    let plan = Plan {
        date: Some(column("date")?),
        segment: Some(column("persona")?),
        ..Plan::new(&source.head, column("score")?, Scale { min: 0, max: 10 })
    };
    count(source, &plan, &Progress::default())
}

#[test]
fn formulas_count_by_their_values_and_merged_cells_for_all_their_rows() {
    let file = book().unwrap();
    let first = look(&file.path, &Asked::default()).unwrap();
    let sheets = vec!["Cover".to_owned(), "Answers".to_owned()];
    assert_eq!(first.form, Form::Workbook { sheet: "Cover".to_owned(), sheets });
    let asked = Asked { sheet: Some("Answers".to_owned()), ..Asked::default() };
    let source = look(&file.path, &asked).unwrap();
    assert_eq!(source.head.columns, ["date", "persona", "score"]);
    let counted = counted(&source).unwrap();
    let groups: Vec<String> = counted
        .groups
        .iter()
        .map(|(group, counts)| {
            let place = counts.iter().position(|count| *count > 0).unwrap();
            format!("{} {:?} {place}", group.period.unwrap(), group.segment.as_deref().unwrap())
        })
        .collect();
    assert_eq!(groups, ["2025-01 \"ana\" 9", "2025-02 \"\" 10", "2025-02 \"ana\" 5"]);
    let listed: Vec<_> = counted.listed.iter().map(|row| (row.row, row.reason, row.value.as_str())).collect();
    let expected = [
        (3, Reason::ScoreFraction, "7.5"),
        (5, Reason::ScoreText, "true"),
        (7, Reason::ScoreBlank, ""),
        (9, Reason::DateBad, "2025-02-30"),
    ];
    assert_eq!(listed, expected);
    assert_eq!((counted.rows, counted.accepted, counted.encoding), (7, 3, None));
}

#[test]
fn what_is_no_readable_workbook_is_refused_with_the_reason() {
    let refused = |file: &File| look(&file.path, &Asked::default()).unwrap_err();
    let compound = |rest: &[u8]| [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], rest].concat();
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(&file(compound(&[&[0; 900], &*name].concat()))), SurveyError::Protected);
    assert_eq!(refused(&file(compound(&[0; 900]))), SurveyError::OldFormat);
    let whole = fs::read(&book().unwrap().path).unwrap();
    assert_eq!(refused(&file(&whole[..whole.len() / 2])), SurveyError::DamagedWorkbook);
    assert_eq!(refused(&file(b"PK\x03\x04 and nothing else")), SurveyError::DamagedWorkbook);
    let asked = Asked { sheet: Some("None".to_owned()), ..Asked::default() };
    let missing = look(&book().unwrap().path, &asked).unwrap_err();
    assert_eq!(missing, SurveyError::NoSheet("None".to_owned()));
    assert!(matches!(look(Path::new("/nowhere.xlsx"), &asked), Err(SurveyError::Unreadable(_))));
}

#[test]
fn a_workbook_that_unpacks_to_too_much_is_refused_whatever_it_says() {
    const SAID: u32 = 1000;
    let mut bytes = Vec::new();
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(&mut bytes));
    let fast = zip::write::SimpleFileOptions::default().compression_level(Some(1));
    writer.start_file("xl/sharedStrings.xml", fast).unwrap();
    let block = vec![b' '; 1 << 20];
    (0..258).for_each(|_| writer.write_all(&block).unwrap());
    writer.finish().unwrap();
    let refused = |bytes: &[u8]| look(&file(bytes).path, &Asked::default()).unwrap_err();
    assert_eq!(refused(&bytes), SurveyError::TooLargeInside);
    // The archive's directory gives the length at its 24th byte.
    let directory = bytes.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
    bytes[directory + 24..directory + 28].copy_from_slice(&SAID.to_le_bytes());
    assert!(bytes.len() < 4 << 20);
    assert!(matches!(refused(&bytes), SurveyError::TooLargeInside | SurveyError::DamagedWorkbook));
}
