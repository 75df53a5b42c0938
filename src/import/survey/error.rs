//! Why answers could not be taken in, each with the sentence that says so.

use std::io;

use jiff::civil::Date;

use crate::base::message::Message;

use super::{blocks::LONGEST_ROW, date::DateOrder, segments::MOST_SEGMENTS, workbook::MOST_UNPACKED};

/// Why a file of answers was not counted; nothing of it was taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SurveyError {
    #[error("reading the file: {0}")]
    Unreadable(io::ErrorKind),
    #[error("the file holds nothing")]
    Empty,
    #[error("the file is not text")]
    NotText,
    #[error("the workbook is protected by a password")]
    Protected,
    #[error("the file is of an old spreadsheet format")]
    OldFormat,
    #[error("the workbook is damaged")]
    DamagedWorkbook,
    #[error("the workbook would unpack to more than {MOST_UNPACKED} bytes")]
    TooLargeInside,
    #[error("there is no sheet {0:?}")]
    NoSheet(String),
    #[error("the quote that row {0} opens is never closed")]
    OpenQuote(u64),
    #[error("row {0} is longer than {LONGEST_ROW} bytes")]
    RowTooLong(u64),
    #[error("the column has more than {MOST_SEGMENTS} different values")]
    TooManySegments,
    #[error("there are too many groups of period and segment")]
    TooManyGroups,
    #[error("there is no column {name:?}")]
    NoColumn {
        name: String,
        /// The names there are; none without a heading.
        known: Vec<String>,
        count: usize,
    },
    #[error("several columns are called {0:?}")]
    ColumnTwice(String),
    #[error("{example:?} can be several dates")]
    AmbiguousDate { example: String, readings: Vec<(DateOrder, Date)> },
    #[error("{first:?} and {second:?} are dates in different orders")]
    MixedDates { first: String, second: String, orders: (DateOrder, DateOrder) },
    #[error("cancelled")]
    Cancelled,
}

impl SurveyError {
    /// The sentence that says it: what happened and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::Unreadable(io::ErrorKind::NotFound) => Message::new("survey-not-found"),
            Self::Unreadable(_) => Message::new("survey-unreadable"),
            Self::Empty => Message::new("survey-empty"),
            Self::NotText => Message::new("survey-not-text"),
            Self::Protected => Message::new("survey-protected"),
            Self::OldFormat => Message::new("survey-old-format"),
            Self::DamagedWorkbook => Message::new("survey-damaged-workbook"),
            Self::TooLargeInside => Message::new("survey-too-large-inside").with("most", MOST_UNPACKED >> 20),
            Self::NoSheet(name) => Message::new("survey-no-sheet").with("name", name.as_str()),
            Self::OpenQuote(row) => Message::new("survey-open-quote").with("row", *row),
            Self::RowTooLong(row) => {
                Message::new("survey-row-too-long").with("row", *row).with("most", LONGEST_ROW >> 20)
            }
            Self::TooManySegments => Message::new("survey-too-many-segments").with("most", MOST_SEGMENTS),
            Self::TooManyGroups => Message::new("survey-too-many-groups"),
            Self::NoColumn { name, known, count } if known.is_empty() => {
                Message::new("survey-no-column-number").with("name", name.as_str()).with("count", *count)
            }
            Self::NoColumn { name, known, .. } => {
                Message::new("survey-no-column").with("name", name.as_str()).with("known", listed(known))
            }
            Self::ColumnTwice(name) => Message::new("survey-column-twice").with("name", name.as_str()),
            Self::AmbiguousDate { example, readings } => {
                let said: Vec<String> =
                    readings.iter().map(|(order, date)| format!("{date} ({})", order.code())).collect();
                Message::new("survey-ambiguous-date")
                    .with("example", example.as_str())
                    .with("readings", said.join(", "))
            }
            Self::MixedDates { first, second, orders: (one, other) } => Message::new("survey-mixed-dates")
                .with("first", first.as_str())
                .with("second", second.as_str())
                .with("one", one.code())
                .with("other", other.code()),
            Self::Cancelled => Message::new("survey-cancelled"),
        }
    }
}

impl From<io::Error> for SurveyError {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error.kind())
    }
}

/// The first names, so many as fit in a sentence.
fn listed(names: &[String]) -> String {
    const MOST: usize = 20;
    let mut text = names.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join(", ");
    if names.len() > MOST {
        text.push_str(", …");
    }
    text
}
