//! Answers to an assessment from elsewhere: a form that a respondent filled in, or rows of a spreadsheet.

use csv::{ReaderBuilder, StringRecord};

use crate::{
    base::{id::Id, localised::Lang, message::Message},
    edit::{
        Refused, Tx,
        form::{self, GivenVote, Taken},
    },
    i18n,
    model::{
        Workspace,
        maturity::{Assessment, Vote},
    },
    store::format,
};

use super::survey::encoding::legacy;

/// The most a file of rows may have; forms have the limits of workspaces.
const MOST_MIB: usize = 16;
const MOST_ROWS: usize = 200_000;

/// Answers that can be taken in.
pub enum Incoming {
    Form(Box<Workspace>),
    Rows(Vec<GivenVote>),
}

/// The keys of the headings, which are also understood as plain words.
pub const HEADINGS: [&str; 4] =
    ["maturity-votes-criterion", "maturity-votes-role", "maturity-votes-vote", "maturity-votes-note"];

impl Incoming {
    /// Reads a form or comma-, semicolon- or tab-separated rows with the headings criterion, role, vote and
    /// note in either language. What cannot be read is said with its line.
    pub fn read(bytes: &[u8]) -> Result<Self, Message> {
        let is_form =
            bytes.trim_ascii_start().starts_with(b"#!") || bytes.trim_ascii_start().starts_with(b"(");
        if is_form {
            let parsed = format::read(bytes).map_err(|_| Message::new("answers-not-a-form"))?;
            return Ok(Self::Form(Box::new(parsed.workspace)));
        }
        if bytes.len() > MOST_MIB << 20 {
            return Err(Message::new("answers-too-large").with("most", MOST_MIB));
        }
        rows(&decoded(bytes)).map(Self::Rows)
    }

    /// Takes them in. Rows belong to the assessment that is named; a form says itself where it belongs.
    pub fn take_in(&self, tx: &mut Tx, assessment: Id<Assessment>) -> Result<Taken, Refused> {
        match self {
            Self::Form(form) => form::take_in(tx, form),
            Self::Rows(rows) => form::take_in_votes(tx, assessment, rows),
        }
    }
}

/// UTF-8 or UTF-16 by their marks, else UTF-8, else what the bytes look most like.
fn decoded(bytes: &[u8]) -> String {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) => {
            encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0.into_owned()
        }
        None => String::from_utf8(bytes.to_vec())
            .unwrap_or_else(|_| legacy(bytes).decode_without_bom_handling(bytes).0.into_owned()),
    }
}

fn rows(text: &str) -> Result<Vec<GivenVote>, Message> {
    let first = text.lines().next().unwrap_or_default();
    let most = [b',', b';', b'\t'].into_iter().max_by_key(|c| first.bytes().filter(|own| own == c).count());
    let mut reader =
        ReaderBuilder::new().delimiter(most.unwrap_or(b',')).flexible(true).from_reader(text.as_bytes());
    if let Some(line) = open_quote(text, most.unwrap_or(b',')) {
        return Err(Message::new("answers-open-quote").with("line", line));
    }
    let columns = columns(reader.headers().map_err(|_| Message::new("answers-not-rows"))?)?;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Message::new("answers-not-rows"))?;
        let line = record.position().map_or(0, csv::Position::line);
        if rows.len() >= MOST_ROWS {
            return Err(Message::new("answers-too-many").with("most", MOST_ROWS));
        }
        let [criterion, role, vote, note] = columns.map(|column| cell(&record, column));
        let vote = match vote.as_str() {
            "" => None,
            said => Some(answer(said).ok_or_else(|| bad_vote(line, said))?),
        };
        if vote.is_none() && note.is_empty() {
            continue;
        }
        if criterion.is_empty() || role.is_empty() {
            return Err(Message::new("answers-no-role").with("line", line));
        }
        rows.push(GivenVote { criterion, role, vote, note });
    }
    if rows.is_empty() { Err(Message::new("answers-none")) } else { Ok(rows) }
}

/// The line in which a quote opens that is never closed: all rows after it would be one cell.
fn open_quote(text: &str, delimiter: u8) -> Option<u64> {
    let (mut line, mut opened, mut at_start) = (1, None, true);
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        match (byte, opened) {
            (b'"', None) if at_start => opened = Some(line),
            (b'"', Some(_)) if bytes.peek() == Some(&b'"') => _ = bytes.next(),
            (b'"', Some(_)) => opened = None,
            _ => {}
        }
        line += u64::from(byte == b'\n');
        at_start = opened.is_none() && (byte == delimiter || byte == b'\n' || byte == b'\r');
    }
    opened
}

fn bad_vote(line: u64, said: &str) -> Message {
    Message::new("answers-bad-vote")
        .with("line", line)
        .with("text", said.chars().take(40).collect::<String>())
}

/// Where each heading stands; a note may be missing.
fn columns(headings: &StringRecord) -> Result<[Option<usize>; 4], Message> {
    let plain = |text: &str| text.trim().to_lowercase();
    let find = |key: &str| {
        let code = key.rsplit('-').next().unwrap_or_default();
        headings.iter().position(|heading| {
            let heading = plain(heading);
            heading == code || Lang::ALL.iter().any(|lang| heading == plain(&i18n::text(*lang, key)))
        })
    };
    let found = HEADINGS.map(find);
    let [criterion, role, vote, _] = found;
    let needed = [criterion, role, vote].iter().all(Option::is_some);
    if needed { Ok(found) } else { Err(Message::new("answers-no-columns")) }
}

/// A cell without the mark that keeps spreadsheet programs from taking a text for a formula.
fn cell(record: &StringRecord, column: Option<usize>) -> String {
    let text = column.and_then(|column| record.get(column)).unwrap_or_default().trim();
    let marked = text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    // What no text of a workspace may hold.
    let clean = |c: &char| !c.is_ascii_control() || *c == '\n' || *c == '\t';
    marked.unwrap_or(text).chars().filter(clean).collect()
}

/// An answer as people write it.
fn answer(said: &str) -> Option<Vote> {
    let said = said.to_lowercase();
    if let Ok(vote) = said.parse() {
        return Some(vote);
    }
    let is = |words: &[&str], key: &str| {
        words.contains(&said.as_str())
            || Lang::ALL.iter().any(|lang| said == i18n::text(*lang, key).to_lowercase())
    };
    if is(&["?", "？"], "maturity-dont-know") {
        return Some(Vote::DontKnow);
    }
    is(&["n/a", "-", "–", "—"], "maturity-na").then_some(Vote::NotApplicable)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> Result<Vec<GivenVote>, Message> {
        match Incoming::read(text)? {
            Incoming::Rows(rows) => Ok(rows),
            Incoming::Form(_) => panic!("rows are no form"),
        }
    }

    #[test]
    fn rows_are_read_in_both_languages_and_encodings() {
        let english =
            read(b"\xef\xbb\xbfRole;Criterion;Vote;Note\r\nSupport;A1.CH;3;'=seen\r\nSupport;A1.DS;dk;\r\n");
        let expected = [("A1.CH", Some(Vote::Level(3)), "=seen"), ("A1.DS", Some(Vote::DontKnow), "")];
        let found = english.unwrap();
        let found: Vec<_> =
            found.iter().map(|own| (own.criterion.as_str(), own.vote, own.note.as_str())).collect();
        assert_eq!(found, expected);
        let heading = HEADINGS.map(|key| i18n::text(Lang::Zh, key)).join(",");
        let text = format!("{heading}\nA1.CH,客服,不适用,");
        let (bytes, ..) = encoding_rs::GB18030.encode(&text);
        let chinese = read(&bytes).unwrap();
        assert_eq!((chinese[0].role.as_str(), chinese[0].vote), ("客服", Some(Vote::NotApplicable)));
    }

    #[test]
    fn what_cannot_be_read_is_said_with_its_line() {
        let fault = |text: &str| read(text.as_bytes()).unwrap_err();
        assert_eq!(fault("a,b\n1,2\n").key, "answers-no-columns");
        let bad = fault("criterion,role,vote\nA1.CH,Support,2\nA1.DS,Support,good\n");
        assert_eq!(bad, bad_vote(3, "good"));
        assert_eq!(fault("criterion,role,vote\nA1.CH,,2\n").key, "answers-no-role");
        assert_eq!(fault("criterion,role,vote\nA1.CH,Support,\n").key, "answers-none");
        assert_eq!(fault("").key, "answers-no-columns");
        assert!(matches!(
            Incoming::read(b"(format: \"other\")"),
            Err(Message { key: "answers-not-a-form", .. })
        ));
    }
}
