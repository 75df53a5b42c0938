//! A statement that a person wrote can do nothing but read, and what is wrong with it is said.

use cairn::{
    import::{database::DatabaseError, survey::Reason},
    model::source_query::SourceQuery,
};

use crate::setting::{as_owner, counted, looked, nps, own, query};

fn refused(sql: &str) -> DatabaseError {
    counted(&own(sql), nps()).unwrap_err()
}

#[test]
fn a_statement_of_ones_own_is_counted_and_judged() {
    let sql = "SELECT to_char(submitted_at, 'YYYY-MM-DD') AS period, score::numeric(4, 1) AS score, persona_id AS segment,
        count(*) AS answers, 'not asked for' AS note
        FROM answers WHERE kpi_id = 'nps_rel' GROUP BY 1, 2, 3
        UNION ALL SELECT '2025-01-01', 11, NULL, 3, '' UNION ALL SELECT NULL, 5, NULL, 2, '';\n";
    let written = counted(&query("answers", "nps_rel"), nps()).unwrap();
    let counted = counted(&own(sql), nps()).unwrap();
    assert_eq!(counted.groups, written.groups);
    assert_eq!(counted.rejected, [(Reason::ScoreOutOfRange, 3), (Reason::DateBad, 2)].into());
}

#[test]
fn nothing_is_written_whatever_the_statement() {
    let called = "SELECT date '2025-01-01' AS period, write_one() AS score, 1 AS answers";
    assert_eq!(refused(called), DatabaseError::Writes);
    let parts = "AS period, 1 AS score, 1 AS answers";
    for sql in [
        format!("INSERT INTO written VALUES (1) RETURNING date '2025-01-01' {parts}"),
        format!(
            "WITH w AS (INSERT INTO written VALUES (1) RETURNING 1) SELECT date '2025-01-01' {parts} FROM w"
        ),
        "DROP TABLE written".to_owned(),
        "COMMIT".to_owned(),
    ] {
        assert_eq!(refused(&sql), DatabaseError::NotASelect, "{sql}");
    }
    for sql in [
        format!("SELECT date '2025-01-01' {parts}; DROP TABLE written"),
        format!("SELECT date '2025-01-01' {parts}) AS x; DROP TABLE written; SELECT * FROM (SELECT 1"),
        "COMMIT; DROP TABLE written".to_owned(),
    ] {
        let error = refused(&sql);
        let is_refused = matches!(error, DatabaseError::NotASelect | DatabaseError::Wrong { .. });
        assert!(is_refused, "{sql}: {error:?}");
    }
    let within = SourceQuery { subquery: "SELECT 1) AS x; DROP TABLE written; --".to_owned(), ..own("") };
    assert!(looked(&within).1.is_err());
    assert_eq!(as_owner("SELECT count(*) FROM written"), ["0"]);
}

#[test]
fn what_is_wrong_with_a_statement_is_said() {
    let wrong = DatabaseError::Wrong { line: 2, near: "FORM".to_owned() };
    assert_eq!(refused("SELECT 1 AS score\nFORM answers"), wrong);
    assert_eq!(refused("SELECT wrong FROM answers"), DatabaseError::NoColumn("wrong".to_owned()));
    assert_eq!(refused("SELECT 1 FROM nothing_here"), DatabaseError::NoTable("nothing_here".to_owned()));
    assert_eq!(refused("SELECT 1 AS score"), DatabaseError::NoResultColumn("period".to_owned()));
    let counts =
        |answers: &str| format!("SELECT date '2025-01-01' AS period, 1 AS score, {answers} AS answers");
    assert_eq!(refused(&counts("-1")), DatabaseError::NotACount("-1".to_owned()));
    assert_eq!(refused(&counts("1.5")), DatabaseError::NotACount("1.5".to_owned()));
    assert_eq!(refused(&counts("NULL")), DatabaseError::NotACount(String::new()));
    assert_eq!(refused(&counts("1 / (1 - 1)")), DatabaseError::BadValue);
    let many = "SELECT date '2025-01-01' AS period, 1 AS score, 1 AS answers FROM generate_series(1, 200001)";
    assert_eq!(refused(many), DatabaseError::TooManyGroups);
    let segments = "SELECT date '2025-01-01' AS period, 1 AS score, 1 AS answers, n AS segment FROM generate_series(1, 10001) AS n";
    assert_eq!(refused(segments), DatabaseError::TooManySegments);
}

#[test]
fn a_table_that_is_gone_or_closed_is_named() {
    let of = |table: &str| counted(&query(table, "nps_rel"), nps()).unwrap_err();
    assert_eq!(of("gone"), DatabaseError::NoTable("public.gone".to_owned()));
    let hidden = SourceQuery {
        date: "score".to_owned(),
        segment: String::new(),
        filters: Vec::new(),
        ..query("hidden", "")
    };
    assert_eq!(counted(&hidden, nps()).unwrap_err(), DatabaseError::NoRight("public.hidden".to_owned()));
    let renamed = SourceQuery { score: "mark".to_owned(), ..query("answers", "nps_rel") };
    assert_eq!(counted(&renamed, nps()).unwrap_err(), DatabaseError::NoColumn("mark".to_owned()));
}
