//! What a database counts is what Cairn counts.

use std::{collections::BTreeMap, path::Path};

use cairn::{
    base::period::{Period, PeriodLength},
    import::{
        database::{ColumnKind, Measure},
        survey::{self, Asked, Filter, Plan, Progress, Reason, look},
    },
    model::{
        kpi::{Dimension, Point, Scale},
        source_query::{QueryFilter, SourceQuery},
    },
};
use jiff::{ToSpan, civil::date};

use crate::setting::{DIRTY, ODD, counted, looked, nps, query, sample, server};

const KPIS: [&str; 5] = ["nps_rel", "csat_support", "csat_onboarding", "ces_support", "ces_setup"];

#[test]
fn the_samples_answers_give_exactly_the_samples_series_and_breakdowns() {
    let workspace = sample();
    for key in KPIS {
        let id = format!("kpi-{key}").parse().unwrap();
        let kpi = workspace.kpis.get(id).unwrap();
        let measure = Measure { scale: kpi.answer_scale(), length: kpi.frequency, fiscal_start: 1 };
        let counted = counted(&query("answers", key), measure).unwrap();
        assert!(counted.rejected.is_empty(), "{key} {:?}", counted.rejected);
        let series = counted.periods().into_iter().map(|(period, counts)| (period, Point::Counts(counts)));
        assert_eq!(series.collect::<BTreeMap<_, _>>(), kpi.series, "{key}");
        let breakdown = workspace
            .breakdowns
            .values()
            .find(|breakdown| breakdown.kpi == id && breakdown.dimension == Dimension::Persona)
            .unwrap();
        for (group, counts) in &counted.groups {
            let member = format!("persona-{}", group.segment.as_deref().unwrap());
            let point = breakdown.parts[&member].series.get(&group.period.unwrap());
            assert_eq!(point, Some(&Point::Counts(counts.clone())), "{key} {group:?}");
        }
    }
}

#[test]
fn texts_are_judged_as_those_of_a_file_are() {
    let workspace = sample();
    let source = look(Path::new(DIRTY), &Asked::default()).unwrap();
    let column = |name| source.head.column(name).unwrap();
    let mut rejected = 0;
    for key in KPIS {
        let kpi = workspace.kpis.get(format!("kpi-{key}").parse().unwrap()).unwrap();
        let plan = Plan {
            date: Some(column("submitted_at")),
            segment: Some(column("persona_id")),
            id: Some(column("response_id")),
            filters: vec![Filter { column: column("kpi_id"), value: key.to_owned() }],
            ..Plan::new(&source.head, column("score"), kpi.answer_scale())
        };
        let of_file = survey::count(&source, &plan, &Progress::default()).unwrap();
        let query = SourceQuery { answer_id: "response_id".to_owned(), ..query("raw", key) };
        let measure = Measure { scale: kpi.answer_scale(), ..nps() };
        let of_table = counted(&query, measure).unwrap();
        assert_eq!(of_table.rejected, of_file.rejected, "{key}");
        assert_eq!((of_table.rows, of_table.accepted), (of_file.rows, of_file.accepted), "{key}");
        assert_eq!(of_table.periods(), of_file.periods(), "{key}");
        rejected += of_table.rejected.values().sum::<u64>();
    }
    assert_eq!(rejected, 51);
}

#[test]
fn numbers_that_are_no_answers_are_rejected_by_reason() {
    let query = SourceQuery {
        date: "day".to_owned(),
        segment: String::new(),
        filters: Vec::new(),
        ..query("strange", "")
    };
    let counted = counted(&query, nps()).unwrap();
    assert_eq!((counted.rows, counted.accepted), (13, 2));
    let expected = [
        (Reason::ScoreBlank, 1),
        (Reason::ScoreFraction, 1),
        (Reason::ScoreOutOfRange, 4),
        (Reason::DateBad, 5),
    ];
    assert_eq!(counted.rejected, expected.into());
    let periods: Vec<String> = counted.periods().keys().map(ToString::to_string).collect();
    assert_eq!(periods, ["2025-01", "2025-02"]);
    assert!(counted.groups.keys().all(|group| group.segment.is_none()));
}

#[test]
fn every_day_is_in_its_period_whatever_the_fiscal_year() {
    let (first, last) = (date(2023, 11, 20), date(2026, 2, 10));
    let query = SourceQuery {
        server: server(),
        subquery: format!(
            "SELECT day, 1 AS score FROM generate_series(timestamp '{first}', '{last} 23:00', '12 hours') AS day -- all"
        ),
        score: "score".to_owned(),
        date: "day".to_owned(),
        ..SourceQuery::default()
    };
    let scale = Scale { min: 1, max: 2 };
    for length in PeriodLength::ALL {
        for fiscal_start in [1, 2, 4, 7, 12] {
            let mut expected: BTreeMap<Period, Vec<u64>> = BTreeMap::new();
            for day in first.series(1.day()).take_while(|day| *day <= last) {
                let period = Period::of(day, length, fiscal_start).unwrap();
                expected.entry(period).or_insert_with(|| vec![0, 0])[0] += 2;
            }
            let measure = Measure { scale: scale.clone(), length, fiscal_start };
            let counted = counted(&query, measure).unwrap();
            assert_eq!(counted.periods(), expected, "{length:?} {fiscal_start}");
        }
    }
}

#[test]
fn names_and_values_that_look_like_statements_are_names_and_values() {
    let odd = SourceQuery {
        server: server(),
        table: ODD.to_owned(),
        score: ODD.to_owned(),
        date: "D'ay".to_owned(),
        segment: "量表".to_owned(),
        filters: vec![QueryFilter { column: "量表".to_owned(), value: "it's".to_owned() }],
        ..SourceQuery::default()
    };
    let (tables, columns) = looked(&odd);
    assert!(tables.iter().any(|table| table == ODD), "{tables:?}");
    let kinds: Vec<ColumnKind> = columns.unwrap().iter().map(|column| column.kind).collect();
    assert_eq!(kinds, [ColumnKind::Number, ColumnKind::Time, ColumnKind::Other]);
    let counted_odd = counted(&odd, nps()).unwrap();
    assert_eq!((counted_odd.rows, counted_odd.accepted), (1, 1));
    let segments: Vec<_> = counted_odd.groups.keys().map(|group| group.segment.clone()).collect();
    assert_eq!(segments, [Some("it's".to_owned())]);
    let escape = SourceQuery {
        filters: vec![QueryFilter { column: "量表".to_owned(), value: "' OR 'a' = 'a".to_owned() }],
        ..odd
    };
    assert_eq!(counted(&escape, nps()).unwrap().rows, 0);
    assert!(counted(&query("answers", "nps_rel"), nps()).unwrap().rows > 0, "the table is still there");
}
