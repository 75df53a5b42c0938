//! Answers of surveys counted from files, through the library and through `cairn survey`.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use cairn::{
    import::survey::{Asked, Counted, Filter, Plan, Progress, Reason, SurveyError, Warning, count, look},
    model::kpi::{Dimension, Point, Scale},
};
use serde_json::{Value, json};

use crate::sample;

const DIRTY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/survey_dirty.csv");
/// The sample's raw answers, 11,817 of them, in a workbook.
const ANSWERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/survey_answers.xlsx");

/// The sample's KPIs that count answers, with metric and scale as the command line wants them.
const KPIS: [(&str, &str, &str); 5] = [
    ("nps_rel", "nps", "0..10"),
    ("csat_support", "csat", "1..5"),
    ("csat_onboarding", "csat", "1..10"),
    ("ces_support", "ces", "1..5"),
    ("ces_setup", "ces", "1..7"),
];

struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Run {
    fn json(&self) -> Value {
        assert_eq!(self.code, 0, "{}", self.err);
        serde_json::from_str(&self.out).unwrap()
    }
}

fn survey(file: impl AsRef<Path>, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cairn"));
    let output =
        command.arg("survey").arg(file.as_ref()).args(arguments).env("LC_ALL", "C.UTF-8").output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// A file in a folder of its own.
fn file(bytes: impl AsRef<[u8]>) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.csv");
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn counted(path: &Path, plan: impl FnOnce(Plan) -> Plan) -> Result<Counted, SurveyError> {
    let source = look(path, &Asked::default())?;
    let score = source.head.column("score").unwrap_or(0);
    count(&source, &plan(Plan::new(&source.head, score, Scale { min: 0, max: 10 })), &Progress::default())
}

/// NPS of a text without dates and segments.
fn nps(text: impl AsRef<[u8]>) -> Result<Counted, SurveyError> {
    let (_folder, path) = file(text);
    counted(&path, |plan| plan)
}

#[test]
fn the_dirty_answers_add_up_by_reason_over_the_five_kpis() {
    let expected = [
        ("nps_rel", 1309),
        ("csat_support", 576),
        ("csat_onboarding", 257),
        ("ces_support", 577),
        ("ces_setup", 238),
    ];
    let mut reasons = std::collections::BTreeMap::new();
    let (mut rows, mut accepted) = (0, 0);
    for (kpi, metric, scale) in KPIS {
        let condition = format!("kpi_id={kpi}");
        let arguments = [
            "--metric",
            metric,
            "--score",
            "score",
            "--date",
            "submitted_at",
            "--by",
            "persona_id",
            "--id",
            "response_id",
            "--where",
            &condition,
            "--scale",
            scale,
        ];
        let json = survey(DIRTY, &arguments).json();
        assert_eq!(json["encoding"], "UTF-8");
        assert_eq!(json["warnings"], json!([]));
        rows += json["rows"].as_u64().unwrap();
        let of_kpi = json["accepted"].as_u64().unwrap();
        assert_eq!(json["total"]["n"], of_kpi);
        assert!(expected.contains(&(kpi, of_kpi)), "{kpi} {of_kpi}");
        accepted += of_kpi;
        for entry in json["rejected"].as_array().unwrap() {
            let reason = entry["reason"].as_str().unwrap().to_owned();
            *reasons.entry(reason).or_insert(0) += entry["count"].as_u64().unwrap();
        }
    }
    assert_eq!((rows, accepted), (3008, 2957));
    let expected = [
        ("date_bad", 4),
        ("duplicate_id", 8),
        ("score_blank", 12),
        ("score_fraction", 6),
        ("score_out_of_range", 14),
        ("score_text", 7),
    ];
    assert_eq!(reasons, expected.map(|(reason, count)| (reason.to_owned(), count)).into());
}

#[test]
fn the_workbook_of_all_answers_gives_exactly_the_samples_series_and_breakdowns() {
    let workspace = sample::english();
    let source = look(Path::new(ANSWERS), &Asked::default()).unwrap();
    let column = |name| source.head.column(name).unwrap();
    for (key, _, _) in KPIS {
        let id = format!("kpi-{key}").parse().unwrap();
        let kpi = workspace.kpis.get(id).unwrap();
        let plan = Plan {
            date: Some(column("submitted_at")),
            segment: Some(column("persona_id")),
            id: Some(column("response_id")),
            filters: vec![Filter { column: column("kpi_id"), value: key.to_owned() }],
            ..Plan::new(&source.head, column("score"), kpi.answer_scale())
        };
        let counted = count(&source, &plan, &Progress::default()).unwrap();
        assert!(counted.rejected.is_empty() && counted.warnings.is_empty(), "{key}");
        let series = counted.periods().into_iter().map(|(period, counts)| (period, Point::Counts(counts)));
        assert_eq!(series.collect::<std::collections::BTreeMap<_, _>>(), kpi.series, "{key}");
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
fn the_figures_are_those_of_the_formulas() {
    let mut text = "score\n".to_owned();
    for (score, count) in [0, 1, 2, 4, 5, 11, 13, 26, 41, 60, 37].into_iter().enumerate() {
        (0..count).for_each(|_| writeln!(text, "{score}").unwrap());
    }
    let (_folder, path) = file(&text);
    let json = survey(&path, &["--metric", "nps", "--score", "score"]).json();
    let near = |value: &Value, expected: f64| (value.as_f64().unwrap() - expected).abs() < 1e-4;
    let total = &json["total"];
    assert_eq!((total["n"].clone(), total["value"].clone()), (json!(200), json!(30.5)));
    assert!(near(&total["low"], 19.6429) && near(&total["high"], 40.4556));
    assert_eq!(json["groups"][0]["period"], Value::Null);
    assert_eq!(json["groups"][0]["segment"], Value::Null);
    let (_folder, path) = file(format!("s\n{}{}", "4\n".repeat(87), "1\n".repeat(17)));
    let top = survey(&path, &["--metric", "csat", "--score", "s", "--scale", "1..5", "--top", "4"]).json();
    assert!(near(&top["total"]["value"], 83.653_846) && near(&top["total"]["low"], 75.3736));
    let mean = survey(&path, &["--metric", "csat", "--score", "s", "--scale", "1..5"]).json();
    assert!(near(&mean["total"]["value"], (87.0 * 4.0 + 17.0) / 104.0));
    assert_eq!(mean["total"]["counts"], json!([17, 0, 0, 87, 0]));
    let (_folder, path) = file("s\n4\n");
    let one = survey(&path, &["--metric", "ces", "--score", "s", "--scale", "1..5"]).json();
    assert_eq!((one["total"]["value"].clone(), one["total"]["low"].clone()), (json!(4), Value::Null));
}

#[test]
fn groups_are_by_period_and_segment_in_order() {
    let text = "day;part;score\n2025-04-01;b;9\n2025-03-31;a;0\n2025-04-30;a;9\n2025-04-30;;9\n";
    let (_folder, path) = file(text);
    let groups = |period: &str| {
        let arguments =
            ["--metric", "nps", "--score", "score", "--date", "day", "--by", "part", "--period", period];
        let json = survey(&path, &arguments).json();
        let groups = json["groups"].as_array().unwrap().iter();
        let named = |group: &Value| {
            format!("{} {} {}", group["period"], group["segment"], group["n"]).replace('"', "")
        };
        groups.map(named).collect::<Vec<_>>()
    };
    assert_eq!(groups("month"), ["2025-03 a 1", "2025-04  1", "2025-04 a 1", "2025-04 b 1"]);
    assert_eq!(groups("quarter"), ["2025-Q1 a 1", "2025-Q2  1", "2025-Q2 a 1", "2025-Q2 b 1"]);
    assert_eq!(groups("week"), ["2025-W14 a 1", "2025-W14 b 1", "2025-W18  1", "2025-W18 a 1"]);
    assert_eq!(groups("year"), ["2025  1", "2025 a 2", "2025 b 1"]);
}

#[test]
fn an_ambiguous_order_of_dates_is_refused_with_both_readings_and_settled_by_saying_it() {
    let text = "day,score\n03/04/2024,9\n05/06/2024,8\n31/02/2024,8\n";
    let (_folder, path) = file(text);
    let base = ["--metric", "nps", "--score", "score", "--date", "day"];
    let run = survey(&path, &base);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    for part in ["03/04/2024", "2024-04-03", "2024-03-04", "--dates dmy", "--dates mdy"] {
        assert!(run.err.contains(part), "{part}: {}", run.err);
    }
    let periods = |order: &str| {
        let json = survey(&path, &[&base[..], &["--dates", order]].concat()).json();
        assert_eq!(json["rejected"], json!([{ "reason": "date_bad", "count": 1 }]));
        json["groups"].as_array().unwrap().iter().map(|group| group["period"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(periods("dmy"), ["2024-04", "2024-06"]);
    assert_eq!(periods("mdy"), ["2024-03", "2024-05"]);
    let (_folder, path) = file(format!("{text}25/12/2024,1\n"));
    let json = survey(&path, &base).json();
    assert_eq!(
        (json["dates"].clone(), json["groups"][0]["period"].clone()),
        (json!("dmy"), json!("2024-04"))
    );
    let (_folder, path) = file(format!("{text}25/12/2024,1\n12/25/2024,1\n"));
    let run = survey(&path, &base);
    assert!(run.code == 1 && run.err.contains("25/12/2024") && run.err.contains("12/25/2024"), "{}", run.err);
}

#[test]
fn every_encoding_gives_the_same_counts() {
    let text = "日期,渠道,score\r\n2024-01-05,微信,9\r\n2024-02-05,门店,6\r\n2024-02-06,微信,１０\r\n";
    let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    let files = [
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-8", marked(b"\xef\xbb\xbf", text.as_bytes().to_vec())),
        ("UTF-16LE", marked(b"\xff\xfe", wide(u16::to_le_bytes))),
        ("UTF-16BE", marked(b"\xfe\xff", wide(u16::to_be_bytes))),
        ("UTF-16LE", wide(u16::to_le_bytes)),
        ("gb18030", encoding_rs::GB18030.encode(text).0.into_owned()),
    ];
    for (encoding, bytes) in files {
        let (_folder, path) = file(bytes);
        let arguments =
            ["--metric", "nps", "--score", "score", "--date", "日期", "--by", "渠道", "--where", "渠道=微信"];
        let json = survey(&path, &arguments).json();
        assert_eq!(json["encoding"], encoding);
        assert_eq!((json["rows"].clone(), json["accepted"].clone()), (json!(2), json!(2)), "{encoding}");
        assert_eq!(json["groups"][1]["segment"], "微信");
        assert_eq!(json["total"]["counts"], json!([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]));
    }
    let western = encoding_rs::WINDOWS_1252.encode("Grüße;score\nschön;9\nhöchst;8\n").0.into_owned();
    let (_folder, path) = file(western);
    let json = survey(&path, &["--metric", "nps", "--score", "score", "--by", "Grüße"]).json();
    assert_eq!(
        (json["encoding"].clone(), json["groups"][0]["segment"].clone()),
        (json!("windows-1252"), json!("höchst"))
    );
}

#[test]
fn an_encoding_that_shows_only_far_into_the_file_is_still_found() {
    let plain = "part,score\n".to_owned() + &"abcdefgh,7\n".repeat(150_000);
    let late =
        [plain.as_bytes(), &encoding_rs::GB18030.encode("客服很专业一次就解决了,9\n很满意的服务,9\n").0]
            .concat();
    let (_folder, path) = file(late);
    let counted = counted(&path, |plan| Plan { segment: Some(0), ..plan }).unwrap();
    assert_eq!((counted.encoding.unwrap().name(), counted.accepted), ("gb18030", 150_002));
    assert!(counted.groups.keys().any(|group| group.segment.as_deref() == Some("很满意的服务")));
}

#[test]
fn many_blocks_are_counted_once_each_with_the_right_row_numbers() {
    let mut text = "part,score,note\n".to_owned();
    for row in 0..60_000 {
        let score = if row % 20_000 == 19_999 { "n/a" } else { "10" };
        let note = if row % 3 == 0 { "\"two\nlines, and \"\"quotes\"\"\"" } else { "plain" };
        writeln!(text, "p{},{score},{note}", row % 7).unwrap();
    }
    let (_folder, path) = file(&text);
    for plain in [false, true] {
        let path =
            if plain { file(text.replace("\"two\nlines, and \"\"quotes\"\"\"", "x")) } else { file(&text) };
        let counted = counted(&path.1, |plan| Plan { segment: Some(0), ..plan }).unwrap();
        assert_eq!((counted.rows, counted.accepted), (60_000, 59_997));
        assert_eq!(counted.groups.len(), 7);
        let rows: Vec<u64> = counted.listed.iter().map(|rejected| rejected.row).collect();
        assert_eq!(rows, [20_001, 40_001, 60_001]);
    }
    drop(path);
}

#[test]
fn copies_are_found_by_id_and_only_an_accepted_row_is_an_original() {
    let text = "id,score\na,x\na,9\na,9\n,5\n,5\nlonger than sixteen bytes,1\nlonger than sixteen bytes,1\n";
    let (_folder, path) = file(text);
    let counted = counted(&path, |plan| Plan { id: Some(0), score: 1, ..plan }).unwrap();
    assert_eq!((counted.rows, counted.accepted), (7, 4));
    assert_eq!(counted.rejected, [(Reason::ScoreText, 1), (Reason::DuplicateId, 2)].into());
    assert_eq!(counted.warnings, [(Warning::IdBlank, 2)].into());
    assert_eq!(counted.listed.last().unwrap().value, "longer than sixteen bytes");
}

#[test]
fn scores_are_taken_as_whole_numbers_only() {
    let counted = nps("score\n5.0\n１０\n9 - very likely\nn/a\n7.5\n\"\"\n11\n\" 8 \"\n").unwrap();
    assert_eq!(counted.total(), [0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1]);
    let expected = [(Reason::ScoreText, 2), (Reason::ScoreFraction, 1), (Reason::ScoreOutOfRange, 1)];
    assert_eq!(counted.rejected, expected.into());
}

#[test]
fn a_file_without_heading_is_counted_by_column_numbers() {
    let (_folder, path) = file("R1,2024-01-05,9\nR2,2024-01-06,8\n");
    let json = survey(&path, &["--metric", "nps", "--score", "3", "--date", "2"]).json();
    assert_eq!((json["rows"].clone(), json["groups"][0]["period"].clone()), (json!(2), json!("2024-01")));
    let run = survey(&path, &["--metric", "nps", "--score", "score"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("no heading") && run.err.contains("from 1 to 3"), "{}", run.err);
}

#[test]
fn ragged_rows_are_counted_with_a_word() {
    let (_folder, path) = file("a,score,day\nx,9,2024-01-01\nx\nx,8\nx,7,2024-01-01,more\n\n");
    let counted = counted(&path, |plan| Plan { score: 1, date: Some(2), ..plan }).unwrap();
    assert_eq!((counted.rows, counted.accepted), (4, 2));
    assert_eq!(counted.rejected, [(Reason::ScoreBlank, 1), (Reason::DateBad, 1)].into());
    assert_eq!(counted.warnings, [(Warning::RaggedRow, 1)].into());
}

#[test]
fn a_quote_that_is_never_closed_refuses_the_file_and_names_the_row() {
    assert_eq!(nps("score\n9\n\"8\n7\n").unwrap_err(), SurveyError::OpenQuote(3));
    let long = format!("score\n{}\"8\n{}", "9\n".repeat(300_000), "7\n".repeat(300_000));
    assert_eq!(nps(long).unwrap_err(), SurveyError::OpenQuote(300_002));
    let (_folder, path) = file("score\n\"9\n");
    let run = survey(&path, &["--metric", "nps", "--score", "score"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.starts_with("Row 2 opens a quote"), "{}", run.err);
}

#[test]
fn nul_bytes_are_text_in_a_cell_and_a_file_full_of_them_is_no_text() {
    let rest = "9\n".repeat(100);
    let counted = nps(format!("score\n8\0\n{rest}")).unwrap();
    assert_eq!((counted.accepted, counted.rejected), (100, [(Reason::ScoreText, 1)].into()));
    assert_eq!(nps(vec![0; 5000]).unwrap_err(), SurveyError::NotText);
    let (_folder, path) = file(format!("part,score\nb\0ad,9\n{}", "good,9\n".repeat(100)));
    let counted = self::counted(&path, |plan| Plan { segment: Some(0), ..plan }).unwrap();
    assert!(counted.groups.keys().any(|group| group.segment.as_deref() == Some("bad")));
}

/// A sparse file: it takes no room on the disk.
#[test]
fn a_line_of_a_gibibyte_is_refused_in_little_memory() {
    let (_folder, path) = file("score,note\n9,x\n8,");
    let handle = fs::OpenOptions::new().append(true).open(&path).unwrap();
    handle.set_len(1 << 30).unwrap();
    let refused = counted(&path, |plan| plan).unwrap_err();
    assert!(matches!(refused, SurveyError::RowTooLong(3) | SurveyError::NotText), "{refused:?}");
    let (_folder, path) = file(format!("score,note\n9,x\n8,{}\n7,y\n", "z".repeat(40 << 20)));
    assert_eq!(counted(&path, |plan| plan).unwrap_err(), SurveyError::RowTooLong(3));
}

#[test]
fn days_beyond_every_calendar_are_bad_dates() {
    let text = "day,score\n0000-01-01,9\n9999-12-31,9\n2024-02-30,9\n31/12/9999,9\n,9\n2024-02-29,9\n";
    let (_folder, path) = file(text);
    let counted = counted(&path, |plan| Plan { date: Some(0), ..plan }).unwrap();
    assert_eq!((counted.accepted, counted.rejected), (1, [(Reason::DateBad, 5)].into()));
}

#[test]
fn bytes_that_are_no_text_are_replaced_with_a_word() {
    let text = ["part,score\n客服,9\n".as_bytes(), b"\xff\xfe\xfd,8\n"].concat();
    let (_folder, path) = file(["\u{feff}".as_bytes(), &text].concat());
    let counted = counted(&path, |plan| Plan { segment: Some(0), ..plan }).unwrap();
    assert_eq!((counted.accepted, counted.warnings), (2, [(Warning::Undecodable, 1)].into()));
}

#[test]
fn a_column_of_ids_is_no_segment() {
    let mut text = "who,score\n".to_owned();
    (0..10_001).for_each(|who| writeln!(text, "person {who},9").unwrap());
    let (_folder, path) = file(text);
    let refused = counted(&path, |plan| Plan { segment: Some(0), ..plan }).unwrap_err();
    assert_eq!(refused, SurveyError::TooManySegments);
}

#[test]
fn a_cancelled_count_ends() {
    let (_folder, path) = file("score\n9\n");
    let source = look(&path, &Asked::default()).unwrap();
    let progress = Progress::default();
    progress.cancel();
    let plan = Plan::new(&source.head, 0, Scale { min: 0, max: 10 });
    assert_eq!(count(&source, &plan, &progress).unwrap_err(), SurveyError::Cancelled);
}

#[test]
fn wrong_usage_ends_with_2_and_a_missing_column_or_file_with_1() {
    let (_folder, path) = file("id,score\n1,9\n");
    let code = |arguments: &[&str]| survey(&path, arguments).code;
    for wrong in [
        &["--score", "score"][..],
        &["--metric", "nps"],
        &["--metric", "stars", "--score", "score"],
        &["--metric", "nps", "--score", "score", "--scale", "1..5"],
        &["--metric", "nps", "--score", "score", "--top", "9"],
        &["--metric", "csat", "--score", "score", "--scale", "5..1"],
        &["--metric", "csat", "--score", "score", "--scale", "1..5", "--top", "6"],
        &["--metric", "nps", "--score", "score", "--where", "score"],
        &["--metric", "nps", "--score", "score", "--date", "id", "--period", "day"],
        &["--metric", "nps", "--score", "score", "--date", "id", "--dates", "ydm"],
    ] {
        assert_eq!(code(wrong), 2, "{wrong:?}");
    }
    assert_eq!(code(&["--metric", "nps", "--score", "none"]), 1);
    assert_eq!(code(&["--metric", "nps", "--score", "score", "--where", "none=1"]), 1);
    assert_eq!(survey("/nowhere/at/all.csv", &["--metric", "nps", "--score", "score"]).code, 1);
    assert_eq!(code(&["--metric", "nps", "--score", "score", "--where", "id=2"]), 0);
    let run = survey(&path, &["--metric", "csat", "--score", "score"]);
    assert!(run.code == 0 && run.err.contains("1 to 5 is assumed"), "{}", run.err);
    let chinese = survey(&path, &["--metric", "nps", "--score", "none", "--lang", "zh"]);
    assert!(chinese.err.starts_with("没有名为“none”的列"), "{}", chinese.err);
}
