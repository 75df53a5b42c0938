//! Workspace to text and back: the canonical form of a file, and a reader that believes nothing.
//!
//! In memory lines end in a line feed only. A text whose first line ends in CR LF was converted by an editor
//! or a version control system and is converted back; in any other text a carriage return is kept as it is,
//! so that loading and saving gives the same bytes whatever a string holds.

use std::borrow::Cow;

use ron::{
    Options,
    extensions::Extensions,
    ser::{PrettyConfig, to_string_pretty},
};
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess};

use crate::model::{
    AnyId, FORMAT, Kind, VERSION, Workspace,
    record::{Path, Visit},
};

use super::{
    fault::{ParseError, ParseFault},
    scan::{Limits, scan},
};

/// The largest file that is read or written, in bytes.
pub const MAX_BYTES: u64 = 256 << 20;

/// A workspace as it was in a text.
#[derive(Clone, Debug)]
pub struct Parsed {
    pub workspace: Workspace,
    /// The text held comments, which are not kept.
    pub had_comments: bool,
}

/// Why bytes are not a workspace.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Unreadable {
    #[error("there is nothing in it")]
    Empty,
    #[error("not a workspace but {0:?}")]
    OtherFormat(Foreign),
    #[error("line {line} is not UTF-8")]
    NotUtf8 { line: usize },
    /// Of a later version of the format; 0 and other versions that never were count as such.
    #[error("of version {found} of the format")]
    OtherVersion { found: u64 },
    #[error(transparent)]
    Damaged(#[from] ParseError),
}

/// What a file is that is no workspace, as far as its beginning tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    Picture,
    Pdf,
    /// ZIP, which office documents are too.
    Archive,
    Json,
    Binary,
    Other,
}

/// Why a workspace cannot be written so that it could be read again.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Unwritable {
    #[error("{at} {field} is not a finite number")]
    NotFinite { at: AnyId, field: String },
    #[error("larger than a file may be")]
    TooLarge,
    #[error("the notation cannot express it")]
    Inexpressible,
}

/// The canonical text of a workspace. What it gives can be read back.
pub fn write(workspace: &Workspace) -> Result<String, Unwritable> {
    let config = PrettyConfig::new()
        .depth_limit(4)
        .extensions(Extensions::IMPLICIT_SOME)
        .escape_strings(false)
        .indentor("  ")
        .new_line("\n");
    let mut text = to_string_pretty(workspace, config).map_err(|_| Unwritable::Inexpressible)?;
    text.push('\n');
    let found = scan(&text, Limits::STANDARD);
    if found.not_finite.is_some()
        && let Some((at, field)) = first_not_finite(workspace)
    {
        return Err(Unwritable::NotFinite { at, field });
    }
    if found.excess.is_some() || text.len() as u64 > MAX_BYTES {
        return Err(Unwritable::TooLarge);
    }
    Ok(text)
}

/// Reads the bytes of a file: UTF-8, with or without a byte order mark, lines ending in LF or CR LF.
pub fn read(bytes: &[u8]) -> Result<Parsed, Unreadable> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
            return Err(match foreign(bytes) {
                Some(foreign) => Unreadable::OtherFormat(foreign),
                None => Unreadable::NotUtf8 { line: 1 + valid.split(|b| *b == b'\n').skip(1).count() },
            });
        }
    };
    parse(text)
}

/// Reads a text.
pub fn parse(text: &str) -> Result<Parsed, Unreadable> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let head = Head::of(text);
    if let Some(unreadable) = head.refusal(text) {
        return Err(unreadable);
    }
    let text = with_line_feeds(text);
    let found = scan(&text, Limits::STANDARD);
    if let Some(excess) = found.excess {
        return Err(ParseError::excess(&text, excess, Limits::STANDARD).into());
    }
    let options = Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_recursion_limit(2 * Limits::STANDARD.depth);
    let workspace: Workspace = options.from_str(&text).map_err(|error| {
        if head == Head::default() && !text.contains(FORMAT) {
            return Unreadable::OtherFormat(foreign(text.as_bytes()).unwrap_or(Foreign::Other));
        }
        ParseError::from_parser(&text, error).into()
    })?;
    if let Some(place) = found.not_finite {
        return Err(ParseError::at(&text, place, ParseFault::NotFinite).into());
    }
    if workspace.version() != VERSION {
        return Err(Unreadable::OtherVersion { found: workspace.version().into() });
    }
    Ok(Parsed { workspace, had_comments: found.has_comments })
}

fn with_line_feeds(text: &str) -> Cow<'_, str> {
    let first = text.find('\n').and_then(|at| text.get(..at)).unwrap_or_default();
    if first.ends_with('\r') { text.replace("\r\n", "\n").into() } else { text.into() }
}

/// What bytes seem to be that are not a workspace; `None` when they may be a text.
fn foreign(bytes: &[u8]) -> Option<Foreign> {
    const PICTURES: [&[u8]; 4] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF"];
    let begins = |with: &[u8]| bytes.starts_with(with);
    if PICTURES.into_iter().any(begins) {
        Some(Foreign::Picture)
    } else if begins(b"%PDF") {
        Some(Foreign::Pdf)
    } else if begins(b"PK\x03\x04") || begins(b"\x1f\x8b") {
        Some(Foreign::Archive)
    } else if bytes.iter().take(8192).any(|b| *b == 0) {
        Some(Foreign::Binary)
    } else {
        let start = bytes.trim_ascii_start();
        (start.starts_with(b"{") || start.starts_with(b"[")).then_some(Foreign::Json)
    }
}

/// What the first two fields of a file say, so that a file of another version is never half read.
#[derive(Debug, Default, PartialEq)]
struct Head {
    format: Option<String>,
    version: Option<u64>,
}

impl Head {
    fn of(text: &str) -> Self {
        let mut head = Self::default();
        if let Ok(mut deserializer) = ron::Deserializer::from_str(text) {
            // It always ends in an error, as it stops in the middle.
            _ = HeadSeed(&mut head).deserialize(&mut deserializer);
        }
        head
    }

    /// Why the rest need not be read.
    fn refusal(&self, text: &str) -> Option<Unreadable> {
        let foreign = foreign(text.as_bytes());
        match self {
            Self { format: Some(format), .. } if format != FORMAT => {
                Some(Unreadable::OtherFormat(foreign.unwrap_or(Foreign::Other)))
            }
            Self { format: Some(_), version: Some(version) } if *version != u64::from(VERSION) => {
                Some(Unreadable::OtherVersion { found: *version })
            }
            Self { format: Some(_), .. } => None,
            Self { format: None, .. } => foreign.map(Unreadable::OtherFormat),
        }
    }
}

struct HeadSeed<'a>(&'a mut Head);

impl<'de> DeserializeSeed<'de> for HeadSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct("Workspace", &["format", "version"], self)
    }
}

impl<'de> de::Visitor<'de> for HeadSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a workspace")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        for _ in 0..2 {
            match fields.next_key::<Cow<str>>()?.as_deref() {
                Some("format") => self.0.format = Some(fields.next_value()?),
                Some("version") => self.0.version = Some(fields.next_value()?),
                _ => break,
            }
        }
        Ok(())
    }
}

/// Where a workspace holds a number that cannot be written.
fn first_not_finite(workspace: &Workspace) -> Option<(AnyId, String)> {
    struct Finder {
        by: AnyId,
        found: Option<(AnyId, String)>,
    }

    impl Visit for Finder {
        fn reference(&mut self, _: &Path, _: AnyId) {}
        fn text(&mut self, _: &Path, _: &str) {}
        fn number(&mut self, at: &Path, number: f64) {
            if !number.is_finite() {
                self.found.get_or_insert_with(|| (self.by, at.to_string()));
            }
        }
    }

    let mut finder = Finder { by: AnyId::only(Kind::Profile), found: None };
    workspace.for_each(|id, record| {
        finder.by = id;
        record.walk(&Path::Root, &mut finder);
    });
    finder.found
}

#[cfg(test)]
mod tests {
    use crate::store::fault::Expected;

    use super::*;

    fn fault(body: &str) -> (usize, usize, ParseFault) {
        let text = format!("#![enable(implicit_some)]\n(format: \"cairn\", version: 1,\n{body})");
        match parse(&text) {
            Err(Unreadable::Damaged(error)) => (error.line, error.column, error.fault),
            other => panic!("{body}: {other:?}"),
        }
    }

    #[test]
    fn faults_have_a_place_and_a_name_of_our_own() {
        use ParseFault as F;
        let cases = [
            ("personas: {\"person-a\": ()}", 13, F::BadId { found: "person-a".into() }),
            (
                "personas: {\"persona-a\": (), \"persona-a\": ()}",
                29,
                F::DuplicateId { id: "persona-a".into() },
            ),
            (
                "kpis: {\"kpi-a\": (series: {\"2025-13\": Value(1)})}",
                28,
                F::BadPeriod { found: "2025-13".into() },
            ),
            ("roi: (horizon_years: 300)", 22, F::NumberRange),
            ("roi: (discount_rate: NaN)", 22, F::NotFinite),
            ("roi: (discount_rate: 1e999)", 22, F::NotFinite),
            ("profile: (name: 3)", 17, F::Expected(Expected::Text)),
            ("profile: (name: \"a\" sector: \"b\")", 21, F::Expected(Expected::Comma)),
            ("profile: [", 10, F::Expected(Expected::RoundOpen)),
            ("profile: (name: \"a)", 17, F::UnclosedString),
            ("profile: (employees: \"3\")", 22, F::Expected(Expected::WholeNumber)),
            ("profile: (name: \"a\\q\")", 19, F::BadEscape),
            ("profile: (name: \"a\"), profile: ()", 23, F::DuplicateField { name: "profile".into() }),
            ("), ()", 2, F::Trailing),
            ("profile: (", 12, F::EndOfFile),
            (
                "evidence: {\"evidence-a\": (date: \"2025-02-30\")}",
                34,
                F::WrongValue { found: "2025-02-30".into() },
            ),
        ];
        for (body, column, expected) in cases {
            assert_eq!(fault(body), (3, column, expected), "{body}");
        }
        assert!(matches!(fault("persona: ()").2, F::UnknownField { name, .. } if name == "persona"));
        let choice = "personas: {\"persona-a\": (state: Guessed)}";
        assert!(matches!(fault(choice).2, F::UnknownChoice { name, .. } if name == "Guessed"));
        assert!(matches!(fault(&format!("a: {}", "[".repeat(100_000))).2, F::TooDeep { .. }));
    }

    #[test]
    fn line_ends_of_other_systems_and_a_byte_order_mark_are_read() {
        let mut workspace = Workspace::default();
        crate::edit::transact(&mut workspace, |tx| {
            tx.update_only::<crate::model::organisation::Profile>(|p| p.description = "a\nb\n".into())
        })
        .unwrap();
        let text = write(&workspace).unwrap();
        let other = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(parse(&other).unwrap().workspace, workspace);
    }

    #[test]
    fn files_of_others_are_told_from_damaged_ones() {
        let check =
            |text: &str, expected: Unreadable| assert_eq!(parse(text).unwrap_err(), expected, "{text}");
        check("{\"format\": \"cairn\"}", Unreadable::OtherFormat(Foreign::Json));
        check("hello", Unreadable::OtherFormat(Foreign::Other));
        check("(name: \"x\")", Unreadable::OtherFormat(Foreign::Other));
        check("(format: \"draw\", version: 1)", Unreadable::OtherFormat(Foreign::Other));
        check("(format: \"cairn\", version: 999, anything: {{", Unreadable::OtherVersion { found: 999 });
        check("(format: \"cairn\", version: 0)", Unreadable::OtherVersion { found: 0 });
        check(" \n", Unreadable::Empty);
        assert_eq!(read(b"\x89PNG\r\n\x1a\n").unwrap_err(), Unreadable::OtherFormat(Foreign::Picture));
        assert_eq!(read(b"(\n\"\xff").unwrap_err(), Unreadable::NotUtf8 { line: 2 });
    }

    #[test]
    fn a_number_without_end_is_not_written() {
        let mut workspace = Workspace::default();
        crate::edit::transact(&mut workspace, |tx| {
            tx.update_only::<crate::model::strategy::Roi>(|roi| roi.discount_rate = Some(f64::NAN))
        })
        .unwrap();
        let expected =
            Unwritable::NotFinite { at: AnyId::only(Kind::Roi), field: "discount_rate".to_owned() };
        assert_eq!(write(&workspace), Err(expected));
    }

    #[test]
    fn fields_may_stand_in_any_order() {
        assert!(parse("(profile: (name: \"x\"), version: 1, format: \"cairn\")").is_ok());
        assert!(parse("// note\n(format: \"cairn\", version: 1)").unwrap().had_comments);
    }
}
