//! The statement that lets a database count answers by period, segment and score.
//!
//! The rule: only counts travel. Every row is counted, or counted as rejected by the reason that also holds for
//! files. Names and texts are quoted; what PostgreSQL, CockroachDB, Redshift and Greenplum share is all that is used.

use std::fmt::Write;

use crate::{
    base::period::PeriodLength,
    model::{kpi::Scale, source_query::SourceQuery},
};

use super::DatabaseError;

/// A column of a table or sub-query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: ColumnKind,
}

/// As what a column can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    Number,
    /// A day or a moment.
    Time,
    /// Text, and all that can be written as text.
    Other,
}

/// How answers are counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    pub scale: Scale,
    pub length: PeriodLength,
    /// First month of the fiscal year, 1–12.
    pub fiscal_start: u8,
}

/// A name as SQL quotes it, whatever it holds.
pub fn name(text: &str) -> String {
    quoted(text, '"')
}

/// A text as SQL quotes it.
pub fn literal(text: &str) -> String {
    quoted(text, '\'')
}

fn quoted(text: &str, mark: char) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push(mark);
    // No server takes a zero within a text.
    for c in text.chars().filter(|c| *c != '\0') {
        if c == mark {
            quoted.push(mark);
        }
        quoted.push(c);
    }
    quoted.push(mark);
    quoted
}

/// What stands after `FROM`.
pub fn from(query: &SourceQuery) -> String {
    let subquery = query.subquery.trim().trim_end_matches(';');
    if !subquery.is_empty() {
        // A comment at its end must not swallow the bracket.
        return format!("(\n{subquery}\n) AS source");
    }
    let table = name(&query.table);
    if query.schema.is_empty() { table } else { format!("{}.{table}", name(&query.schema)) }
}

/// Writes the statement for the columns that a query names. `columns` are those that there are.
pub fn write(query: &SourceQuery, columns: &[Column], measure: &Measure) -> Result<String, DatabaseError> {
    let kind = |column: &str| {
        let found = columns.iter().find(|known| known.name == column);
        found.map(|known| known.kind).ok_or_else(|| DatabaseError::NoColumn(column.to_owned()))
    };
    let (score, date) = (kind(&query.score)?, kind(&query.date)?);
    let optional = [&query.segment, &query.answer_id].into_iter().filter(|column| !column.is_empty());
    optional.map(|column| kind(column)).collect::<Result<Vec<_>, _>>()?;
    let mut sql =
        format!("WITH given AS (\n  SELECT {},\n    {}", score_column(query, score), day(query, date));
    for (column, word) in [(&query.segment, "segment"), (&query.answer_id, "id")] {
        if !column.is_empty() {
            _ = write!(sql, ",\n    NULLIF(btrim(CAST({} AS text)), '') AS {word}", name(column));
        }
    }
    _ = write!(sql, "\n  FROM {}", from(query));
    let filters = query.filters.iter().filter(|filter| !filter.value.trim().is_empty());
    for (place, filter) in filters.enumerate() {
        let is_text = kind(&filter.column)? == ColumnKind::Other;
        let column = name(&filter.column);
        let column = if is_text { column } else { format!("CAST({column} AS text)") };
        let word = if place == 0 { "WHERE" } else { "  AND" };
        _ = write!(sql, "\n  {word} {column} = {}", literal(filter.value.trim()));
    }
    let numbers = if score == ColumnKind::Number { "" } else { NUMBERS };
    let from = if numbers.is_empty() { "given" } else { "numbers" };
    let period = if date == ColumnKind::Time { period_of_time(measure) } else { PERIOD_OF_TEXT.to_owned() };
    _ = write!(sql, "\n){numbers}, dated AS (\n  SELECT *,\n    {period} AS period\n  FROM {from}\n)");
    sql.push_str(&judged(score, &measure.scale));
    finish(&mut sql, query);
    Ok(sql)
}

/// Adds up what was judged.
fn finish(sql: &mut String, query: &SourceQuery) {
    let (verdict, last) =
        if query.answer_id.is_empty() { ("reason", "judged") } else { ("verdict", "single") };
    if !query.answer_id.is_empty() {
        sql.push_str(SINGLE);
    }
    let shown = if verdict == "reason" { "reason".to_owned() } else { format!("{verdict} AS reason") };
    let segment = if query.segment.is_empty() { "CAST(NULL AS text)" } else { "segment" };
    _ = write!(sql, "\nSELECT {shown}");
    for (column, word) in [("period", "period"), (segment, "segment"), ("number", "score")] {
        _ = write!(sql, ",\n  CASE WHEN {verdict} IS NULL THEN {column} END AS {word}");
    }
    _ = write!(sql, ",\n  count(*) AS answers\nFROM {last}\nGROUP BY 1, 2, 3, 4");
}

/// Full-width digits and marks as the keyboard of a Chinese system writes them, and what they stand for.
const WIDE: &str = "０１２３４５６７８９．，－−＋\u{3000}\u{a0}";
const NARROW: &str = "0123456789.,--+  ";

fn score_column(query: &SourceQuery, kind: ColumnKind) -> String {
    let column = name(&query.score);
    match kind {
        ColumnKind::Number => format!("{column} AS number"),
        _ => format!("btrim(translate(CAST({column} AS text), '{WIDE}', '{NARROW}')) AS written"),
    }
}

fn day(query: &SourceQuery, kind: ColumnKind) -> String {
    let column = name(&query.date);
    match kind {
        ColumnKind::Time => format!("{column} AS day"),
        _ => format!("btrim(CAST({column} AS text)) AS day"),
    }
}

/// Texts that are numbers; a number that is too long for any scale is a large one.
const NUMBERS: &str = ", numbers AS (
  SELECT *,
    CASE
      WHEN written !~ '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+|[0-9]*,[0-9]{1,2})$' THEN NULL
      WHEN length(written) > 30 THEN 999999999
      ELSE CAST(replace(written, ',', '.') AS double precision)
    END AS number
  FROM given
)";

/// A day that is written as text counts when it is written year first.
const PERIOD_OF_TEXT: &str =
    "CASE WHEN day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' THEN substring(day from 1 for 10) END";

/// Of answers with one id the earliest stays.
const SINGLE: &str = ", single AS (
  SELECT *,
    CASE
      WHEN reason IS NULL AND id IS NOT NULL
        AND row_number() OVER (PARTITION BY reason, id ORDER BY day, number) > 1
        THEN 'duplicate_id'
      ELSE reason
    END AS verdict
  FROM judged
)";

/// The part that says of every row why it is not counted, in the order that holds for files.
fn judged(score: ColumnKind, scale: &Scale) -> String {
    let blank = match score {
        ColumnKind::Number => "WHEN number IS NULL THEN 'score_blank'",
        _ => {
            "WHEN written IS NULL OR written = '' THEN 'score_blank'
      WHEN number IS NULL THEN 'score_text'"
        }
    };
    let Scale { min, max } = scale;
    format!(
        ", judged AS (
  SELECT *,
    CASE
      {blank}
      WHEN number <> floor(number) THEN 'score_fraction'
      WHEN number < {min} OR number > {max} THEN 'score_out_of_range'
      WHEN period IS NULL THEN 'date_bad'
    END AS reason
  FROM dated
)"
    )
}

/// The first day of the period that a moment lies in; none outside the years that periods have.
fn period_of_time(measure: &Measure) -> String {
    let moment = "CAST(day AS timestamp)";
    let start = u32::from(measure.fiscal_start.clamp(1, 12)) - 1;
    let plain = |unit: &str| format!("date_trunc('{unit}', {moment})");
    let fiscal = |unit: &str| {
        if start == 0 {
            return plain(unit);
        }
        // Counted from the first of a month, so that no month's end is in the way.
        format!(
            "date_trunc('{unit}', date_trunc('month', {moment}) - interval '{start} months') + interval '{start} months'"
        )
    };
    let first = match measure.length {
        PeriodLength::Week => plain("week"),
        PeriodLength::Month => plain("month"),
        PeriodLength::Quarter => fiscal("quarter"),
        PeriodLength::Year => fiscal("year"),
    };
    format!("CASE WHEN day >= DATE '1900-01-01' AND day < DATE '2201-01-01'\n      THEN {first} END")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::source_query::QueryFilter;

    fn query() -> SourceQuery {
        SourceQuery {
            schema: "public".to_owned(),
            table: "answers".to_owned(),
            score: "score".to_owned(),
            date: "day".to_owned(),
            ..SourceQuery::default()
        }
    }

    fn columns() -> Vec<Column> {
        let column = |name: &str, kind| Column { name: name.to_owned(), kind };
        vec![
            column("score", ColumnKind::Number),
            column("day", ColumnKind::Time),
            column("words", ColumnKind::Other),
            column("who \"x\"; DROP TABLE t", ColumnKind::Other),
        ]
    }

    fn measure(length: PeriodLength, fiscal_start: u8) -> Measure {
        Measure { scale: Scale { min: 0, max: 10 }, length, fiscal_start }
    }

    #[test]
    fn names_and_texts_cannot_leave_their_quotes() {
        assert_eq!(name(r#"a"; DROP TABLE b; --"#), r#""a""; DROP TABLE b; --""#);
        assert_eq!(literal("it's '); --"), "'it''s ''); --'");
        assert_eq!(name("a\0b"), "\"ab\"");
        let query = SourceQuery {
            segment: "who \"x\"; DROP TABLE t".to_owned(),
            filters: vec![QueryFilter { column: "words".to_owned(), value: "' OR 1=1 --".to_owned() }],
            ..query()
        };
        let sql = write(&query, &columns(), &measure(PeriodLength::Month, 1)).unwrap();
        assert!(sql.contains(r#"CAST("who ""x""; DROP TABLE t" AS text)"#), "{sql}");
        assert!(sql.contains("WHERE \"words\" = ''' OR 1=1 --'"), "{sql}");
    }

    #[test]
    fn periods_begin_with_the_fiscal_year() {
        let sql = |length, start| write(&query(), &columns(), &measure(length, start)).unwrap();
        assert!(sql(PeriodLength::Week, 4).contains("date_trunc('week', CAST(day AS timestamp)) END"));
        assert!(sql(PeriodLength::Month, 4).contains("date_trunc('month', CAST(day AS timestamp)) END"));
        assert!(sql(PeriodLength::Quarter, 1).contains("date_trunc('quarter', CAST(day AS timestamp)) END"));
        let shifted = "date_trunc('year', date_trunc('month', CAST(day AS timestamp)) - interval '3 months') + interval '3 months' END";
        assert!(sql(PeriodLength::Year, 4).contains(shifted));
    }

    #[test]
    fn a_column_that_is_not_there_is_named() {
        let without = SourceQuery { date: "when".to_owned(), ..query() };
        let found = write(&without, &columns(), &measure(PeriodLength::Month, 1));
        assert_eq!(found, Err(DatabaseError::NoColumn("when".to_owned())));
    }
}
