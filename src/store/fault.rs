//! What is wrong with the text of a file and where, in codes of our own rather than the parser's words.

use ron::error::{Error, SpannedError};

use crate::base::message::Message;

use super::scan::{Excess, Limits};

/// Where a text stops making sense, and why.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("line {line}, column {column}: {fault:?}")]
pub struct ParseError {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    pub fault: ParseFault,
}

/// Why a text is not a workspace.
#[derive(Clone, Debug, PartialEq)]
pub enum ParseFault {
    Expected(Expected),
    UnknownField {
        name: String,
        known: &'static [&'static str],
    },
    MissingField {
        name: String,
    },
    /// A field that is given twice.
    DuplicateField {
        name: String,
    },
    UnknownChoice {
        name: String,
        known: &'static [&'static str],
    },
    /// A text or number that cannot stand there.
    WrongValue {
        found: String,
    },
    BadId {
        found: String,
    },
    DuplicateId {
        id: String,
    },
    BadPeriod {
        found: String,
    },
    BadAnswer {
        found: String,
    },
    BadPicture,
    BadEscape,
    /// A whole number that is too large or too small for its field.
    NumberRange,
    NotFinite,
    UnclosedString,
    UnclosedComment,
    EndOfFile,
    TooDeep {
        limit: usize,
    },
    TooManyRecords {
        limit: usize,
    },
    TooManyValues {
        limit: usize,
    },
    /// Something after the end of the workspace.
    Trailing,
    /// The first line, which names the notation, is not understood.
    Attribute,
    Other,
}

/// What must stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    Comma,
    Colon,
    RoundOpen,
    RoundClose,
    SquareOpen,
    SquareClose,
    CurlyOpen,
    CurlyClose,
    Text,
    WholeNumber,
    Number,
    YesNo,
    Name,
}

impl ParseError {
    /// The place is an offset in bytes.
    pub(super) fn at(text: &str, offset: usize, fault: ParseFault) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line = 1 + before.bytes().filter(|b| *b == b'\n').count();
        let column = 1 + before.chars().rev().take_while(|c| *c != '\n').count();
        Self { line, column, fault }
    }

    pub(super) fn excess(text: &str, (excess, offset): (Excess, usize), limits: Limits) -> Self {
        let fault = match excess {
            Excess::Depth => ParseFault::TooDeep { limit: limits.depth },
            Excess::Records => ParseFault::TooManyRecords { limit: limits.records },
            Excess::Values => ParseFault::TooManyValues { limit: limits.values },
        };
        Self::at(text, offset, fault)
    }

    pub(super) fn from_parser(text: &str, error: SpannedError) -> Self {
        let start = offset_of(text, error.span.start.line, error.span.start.col);
        let end = offset_of(text, error.span.end.line, error.span.end.col);
        let found = || {
            let found = text.get(start..end).unwrap_or_default();
            found.trim().trim_matches('"').chars().take(60).collect::<String>()
        };
        let (offset, fault) = match error.code {
            Error::Message(message) => match message.strip_prefix("two records have the id ") {
                Some(id) => {
                    let id = id.to_owned();
                    let quoted = format!("\"{id}\"");
                    let place = text.get(..end).and_then(|before| before.rfind(&quoted)).unwrap_or(start);
                    (place, ParseFault::DuplicateId { id })
                }
                None => (start, of_message(&message, found())),
            },
            Error::NoSuchStructField { expected, found, .. } => {
                (start, ParseFault::UnknownField { name: found, known: expected })
            }
            Error::NoSuchEnumVariant { expected, found, .. } => {
                (start, ParseFault::UnknownChoice { name: found, known: expected })
            }
            Error::DuplicateStructField { field, .. } => {
                (start, ParseFault::DuplicateField { name: field.to_owned() })
            }
            Error::InvalidValueForType { .. } | Error::ExpectedDifferentLength { .. } => {
                (start, ParseFault::WrongValue { found: found() })
            }
            Error::IntegerOutOfBounds => (start, ParseFault::NumberRange),
            // The parser is past what begins the fault.
            Error::ExpectedStringEnd => (last(text, end, '"'), ParseFault::UnclosedString),
            Error::InvalidEscape(_) => (last(text, end, '\\'), ParseFault::BadEscape),
            _ if text.get(end..).is_none_or(|rest| rest.trim().is_empty()) => (end, ParseFault::EndOfFile),
            other => (end, of_syntax(&other)),
        };
        Self::at(text, offset, fault)
    }

    /// The sentence that says it; `line` and `column` are among its arguments.
    pub fn message(&self) -> Message {
        self.fault.message().with("line", self.line).with("column", self.column)
    }
}

/// The last place before `end` where a character stands.
fn last(text: &str, end: usize, character: char) -> usize {
    text.get(..end).and_then(|before| before.rfind(character)).unwrap_or(end)
}

/// The offset of a line and column, both from 1.
fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let start = match line.checked_sub(2) {
        None => 0,
        Some(breaks) => text.match_indices('\n').nth(breaks).map_or(text.len(), |(at, _)| at + 1),
    };
    let rest = text.get(start..).unwrap_or_default();
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

/// The values that the model reads by itself report in sentences that begin like this.
fn of_message(message: &str, found: String) -> ParseFault {
    let begins = |with: &str| message.starts_with(with);
    if begins("an id of the form") || begins("the id ") || begins("the key ") {
        ParseFault::BadId { found }
    } else if begins("not a period") {
        ParseFault::BadPeriod { found }
    } else if begins("not an answer") {
        ParseFault::BadAnswer { found }
    } else if begins("the picture") {
        ParseFault::BadPicture
    } else {
        ParseFault::WrongValue { found }
    }
}

fn of_syntax(error: &Error) -> ParseFault {
    let expected = match error {
        Error::ExpectedComma => Expected::Comma,
        Error::ExpectedMapColon => Expected::Colon,
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedUnit
        | Error::ExpectedDifferentStructName { .. }
        | Error::ExpectedStructName(_) => Expected::RoundOpen,
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Expected::RoundClose,
        Error::ExpectedArray => Expected::SquareOpen,
        Error::ExpectedArrayEnd => Expected::SquareClose,
        Error::ExpectedMap => Expected::CurlyOpen,
        Error::ExpectedMapEnd => Expected::CurlyClose,
        Error::ExpectedString => Expected::Text,
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::UnderscoreAtBeginning => {
            Expected::WholeNumber
        }
        Error::ExpectedFloat | Error::FloatUnderscore => Expected::Number,
        Error::ExpectedBoolean => Expected::YesNo,
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => {
            Expected::Name
        }
        other => return of_rest(other),
    };
    ParseFault::Expected(expected)
}

fn of_rest(error: &Error) -> ParseFault {
    match error {
        Error::MissingStructField { field, .. } => ParseFault::MissingField { name: (*field).to_owned() },
        Error::UnclosedBlockComment | Error::UnclosedLineComment => ParseFault::UnclosedComment,
        Error::Eof => ParseFault::EndOfFile,
        Error::ExceededRecursionLimit => ParseFault::TooDeep { limit: Limits::STANDARD.depth },
        Error::TrailingCharacters => ParseFault::Trailing,
        Error::ExpectedAttribute | Error::ExpectedAttributeEnd | Error::NoSuchExtension(_) => {
            ParseFault::Attribute
        }
        _ => ParseFault::Other,
    }
}

impl ParseFault {
    fn message(&self) -> Message {
        match self {
            Self::Expected(expected) => Message::new(expected.key()),
            Self::UnknownField { name, known } => match nearest(name, known) {
                Some(near) => Message::new("parse-unknown-field-near").with("near", near),
                None => Message::new("parse-unknown-field").with("known", known.join(", ")),
            }
            .with("name", name.as_str()),
            Self::UnknownChoice { name, known } => match nearest(name, known) {
                Some(near) => Message::new("parse-unknown-choice-near").with("near", near),
                None => Message::new("parse-unknown-choice").with("known", known.join(", ")),
            }
            .with("name", name.as_str()),
            Self::MissingField { name } => Message::new("parse-missing-field").with("name", name.as_str()),
            Self::DuplicateField { name } => {
                Message::new("parse-duplicate-field").with("name", name.as_str())
            }
            Self::WrongValue { found } => Message::new("parse-wrong-value").with("found", found.as_str()),
            Self::BadId { found } => Message::new("parse-bad-id").with("found", found.as_str()),
            Self::DuplicateId { id } => Message::new("parse-duplicate-id").with("id", id.as_str()),
            Self::BadPeriod { found } => Message::new("parse-bad-period").with("found", found.as_str()),
            Self::BadAnswer { found } => Message::new("parse-bad-answer").with("found", found.as_str()),
            Self::BadPicture => Message::new("parse-bad-picture"),
            Self::BadEscape => Message::new("parse-bad-escape"),
            Self::NumberRange => Message::new("parse-number-range"),
            Self::NotFinite => Message::new("parse-not-finite"),
            Self::UnclosedString => Message::new("parse-unclosed-string"),
            Self::UnclosedComment => Message::new("parse-unclosed-comment"),
            Self::EndOfFile => Message::new("parse-end-of-file"),
            Self::TooDeep { limit } => Message::new("parse-too-deep").with("limit", *limit),
            Self::TooManyRecords { limit } => Message::new("parse-too-many-records").with("limit", *limit),
            Self::TooManyValues { limit } => Message::new("parse-too-many-values").with("limit", *limit),
            Self::Trailing => Message::new("parse-trailing"),
            Self::Attribute => Message::new("parse-attribute"),
            Self::Other => Message::new("parse-other"),
        }
    }
}

impl Expected {
    fn key(self) -> &'static str {
        match self {
            Self::Comma => "parse-expected-comma",
            Self::Colon => "parse-expected-colon",
            Self::RoundOpen => "parse-expected-round-open",
            Self::RoundClose => "parse-expected-round-close",
            Self::SquareOpen => "parse-expected-square-open",
            Self::SquareClose => "parse-expected-square-close",
            Self::CurlyOpen => "parse-expected-curly-open",
            Self::CurlyClose => "parse-expected-curly-close",
            Self::Text => "parse-expected-text",
            Self::WholeNumber => "parse-expected-whole-number",
            Self::Number => "parse-expected-number",
            Self::YesNo => "parse-expected-yes-no",
            Self::Name => "parse-expected-name",
        }
    }
}

/// The known name that a misspelt one was probably meant to be.
fn nearest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    let wanted: Vec<char> = name.chars().take(64).collect();
    let most = (wanted.len() / 3).clamp(1, 3);
    let near = known.iter().map(|candidate| (distance(&wanted, candidate), *candidate)).min()?;
    (near.0 <= most).then_some(near.1)
}

/// How many characters must be added, dropped or replaced (Levenshtein).
fn distance(from: &[char], to: &str) -> usize {
    let mut row: Vec<usize> = (0..=from.len()).collect();
    for (i, t) in to.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (f, cell) in from.iter().zip(row.iter_mut().skip(1)) {
            let replaced = diagonal + usize::from(*f != t);
            diagonal = *cell;
            *cell = replaced.min(left + 1).min(diagonal + 1);
            left = *cell;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_finds_its_neighbour() {
        const KNOWN: &[&str] = &["name", "rank", "persona", "journeys"];
        assert_eq!(nearest("nmae", KNOWN), None);
        assert_eq!(nearest("nam", KNOWN), Some("name"));
        assert_eq!(nearest("jorneys", KNOWN), Some("journeys"));
        assert_eq!(nearest("personae", KNOWN), Some("persona"));
        assert_eq!(nearest("colour", KNOWN), None);
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        assert_eq!(distance(&chars("kitten"), "sitting"), 3);
        assert_eq!(distance(&[], "ab"), 2);
    }

    #[test]
    fn a_line_and_column_lead_back_to_their_offset() {
        let text = "a\nbé\n\nc";
        for (offset, _) in text.char_indices() {
            let at = ParseError::at(text, offset, ParseFault::Other);
            assert_eq!(offset_of(text, at.line, at.column), offset);
        }
    }
}
