//! A quick pass over a file's text before it is parsed: its size in records and values, its depth, and what
//! the parser would let by (comments, numbers without end).
//!
//! It knows just enough of the notation to skip strings and comments. Whether the text is well formed is the
//! parser's business; of a text that is not, what a scan says may be wrong.

/// How much of everything a file may hold, so that a hostile one cannot exhaust memory or the stack.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Brackets open at once.
    pub depth: usize,
    /// Entries of all tables together.
    pub records: usize,
    /// Anything that a comma or a bracket sets apart.
    pub values: usize,
}

impl Limits {
    /// A file written by Cairn is about 8 deep, and 1,000 cards have some 20,000 values.
    pub const STANDARD: Self = Self { depth: 64, records: 2_000_000, values: 20_000_000 };
}

/// The limit that a text goes beyond.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    Depth,
    Records,
    Values,
}

/// What a scan finds; places are offsets in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    pub has_comments: bool,
    /// The first number that is infinite or none.
    pub not_finite: Option<usize>,
    /// The scan ends there.
    pub excess: Option<(Excess, usize)>,
    pub records: usize,
    pub values: usize,
}

pub fn scan(text: &str, limits: Limits) -> Scan {
    let mut scanner =
        Scanner { bytes: text.as_bytes(), at: 0, depth: 0, tables: 0, found: Scan::default(), limits };
    while scanner.found.excess.is_none() && scanner.token() {}
    scanner.found
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: usize,
    /// The depth at which a table is open; 0 for none.
    tables: usize,
    found: Scan,
    limits: Limits,
}

/// Where tables stand: a map in the outermost struct.
const TABLE_DEPTH: usize = 2;

impl<'a> Scanner<'a> {
    /// Takes in one token; `false` at the end.
    fn token(&mut self) -> bool {
        let Some(byte) = self.bytes.get(self.at).copied() else { return false };
        match byte {
            b'"' => self.string(),
            b'(' | b'[' | b'{' => self.open(byte),
            b')' | b']' | b'}' => self.close(),
            b',' => self.value(),
            b':' if self.depth == TABLE_DEPTH && self.tables == TABLE_DEPTH => self.record(),
            b'/' => self.comment(),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => self.word(),
            b'0'..=b'9' | b'.' => self.number(),
            _ => self.at += 1,
        }
        true
    }

    fn open(&mut self, byte: u8) {
        self.depth += 1;
        if self.depth > self.limits.depth {
            self.found.excess = Some((Excess::Depth, self.at));
        }
        if self.depth == TABLE_DEPTH {
            self.tables = if byte == b'{' { TABLE_DEPTH } else { 0 };
        }
        self.value();
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.at += 1;
    }

    fn value(&mut self) {
        self.found.values += 1;
        if self.found.values > self.limits.values {
            self.found.excess = Some((Excess::Values, self.at));
        }
        self.at += 1;
    }

    fn record(&mut self) {
        self.found.records += 1;
        if self.found.records > self.limits.records {
            self.found.excess = Some((Excess::Records, self.at));
        }
        self.at += 1;
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Goes on by as many bytes as `belongs` holds for; gives them.
    fn take_while(&mut self, belongs: impl Fn(u8) -> bool) -> &'a [u8] {
        let start = self.at;
        let length = self.rest().iter().position(|b| !belongs(*b)).unwrap_or(self.rest().len());
        self.at += length;
        self.bytes.get(start..self.at).unwrap_or_default()
    }

    fn string(&mut self) {
        self.at += 1;
        loop {
            self.take_while(|b| b != b'"' && b != b'\\');
            match self.rest().first() {
                Some(b'\\') => self.at += 2,
                Some(_) => break self.at += 1,
                None => break,
            }
        }
    }

    fn comment(&mut self) {
        match self.rest().get(1) {
            Some(b'/') => {
                self.found.has_comments = true;
                self.take_while(|b| b != b'\n');
            }
            Some(b'*') => {
                self.found.has_comments = true;
                self.at += 2;
                self.block_comment();
            }
            _ => self.at += 1,
        }
    }

    /// Block comments may hold others.
    fn block_comment(&mut self) {
        let mut open = 1;
        while open > 0 {
            self.take_while(|b| b != b'*' && b != b'/');
            match self.rest() {
                [b'*', b'/', ..] => (open, self.at) = (open - 1, self.at + 2),
                [b'/', b'*', ..] => (open, self.at) = (open + 1, self.at + 2),
                [] => break,
                _ => self.at += 1,
            }
        }
    }

    /// A field or choice, the beginning of a raw string, or a number that is none.
    fn word(&mut self) {
        let start = self.at;
        let word = self.take_while(|b| b.is_ascii_alphanumeric() || b == b'_');
        match word {
            b"r" | b"br" => self.raw_string(),
            b"inf" | b"inff32" | b"inff64" | b"NaN" | b"NaNf32" | b"NaNf64" => {
                self.found.not_finite.get_or_insert(start);
            }
            _ => {}
        }
    }

    fn raw_string(&mut self) {
        let hashes = self.rest().iter().take_while(|b| **b == b'#').count();
        if self.rest().get(hashes) != Some(&b'"') {
            return;
        }
        self.at += hashes + 1;
        loop {
            self.take_while(|b| b != b'"');
            if self.rest().is_empty() {
                break;
            }
            self.at += 1;
            if self.rest().iter().take(hashes).filter(|b| **b == b'#').count() == hashes {
                break self.at += hashes;
            }
        }
    }

    fn number(&mut self) {
        let start = self.at;
        let digits = self.take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'+' | b'-'));
        // Only an exponent or hundreds of digits make a number too large.
        let large = digits.len() > 300 || digits.iter().any(|b| matches!(b, b'e' | b'E'));
        let infinite = large && {
            let text: String = digits.iter().filter(|b| **b != b'_').map(|b| char::from(*b)).collect();
            text.trim_end_matches("f64").trim_end_matches("f32").parse::<f64>().is_ok_and(f64::is_infinite)
        };
        if infinite {
            self.found.not_finite.get_or_insert(start);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Scan) {
        assert_eq!(scan(text, Limits { depth: 4, records: 3, values: 12 }), expected, "{text}");
    }

    #[test]
    fn comments_and_endless_numbers_outside_strings_are_found() {
        check(r#""// no" r"/* no"#, Scan::default());
        check(r##"r#"" // no"# "\" // no""##, Scan::default());
        check("a // yes", Scan { has_comments: true, ..Scan::default() });
        check("a /* /* inf */ NaN */ a", Scan { has_comments: true, ..Scan::default() });
        check("a: -inf", Scan { not_finite: Some(4), ..Scan::default() });
        check("a: 1.0, 1e999", Scan { not_finite: Some(8), values: 1, ..Scan::default() });
        check("information: 1e30, \"NaN\"", Scan { values: 1, ..Scan::default() });
    }

    #[test]
    fn records_are_the_entries_of_tables() {
        let text = r#"(f: "a:b", t: {"a": (x: 1), "b": (m: {"c": 1})}, u: {"d": ()})"#;
        check(text, Scan { records: 3, values: 10, ..Scan::default() });
    }

    #[test]
    fn what_is_beyond_a_limit_ends_the_scan() {
        check("((((([", Scan { excess: Some((Excess::Depth, 4)), values: 5, ..Scan::default() });
        let many = scan("(t:{1:a,2:b,3:c,4:d})", Limits { depth: 4, records: 3, values: 99 });
        assert_eq!(many.excess, Some((Excess::Records, 17)));
        let many = scan("[,,,,]", Limits { depth: 4, records: 3, values: 3 });
        assert_eq!(many.excess, Some((Excess::Values, 3)));
    }

    #[test]
    fn texts_that_break_off_end_the_scan() {
        for text in ["\"", "\"\\", "r#\"", "r##\"\"#", "/*", "/* *", "/", "1e", "é\"é"] {
            assert_eq!(scan(text, Limits::STANDARD).excess, None, "{text}");
        }
    }
}
