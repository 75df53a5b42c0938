//! The commands as other programs and people call them.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use serde_json::Value;

const GOOD: &str = "#![enable(implicit_some)]\n(\n  format: \"cairn\",\n  version: 1,\n)\n";
const DANGLING: &str =
    "(format: \"cairn\", version: 1, stages: {\"stage-a\": (name: \"Pay\", journey: \"journey-b\")})";

struct Run {
    code: i32,
    out: String,
    err: String,
}

fn cairn(arguments: &[&str]) -> Run {
    run(Command::new(env!("CARGO_BIN_EXE_cairn")).args(arguments).env("LC_ALL", "C.UTF-8"))
}

fn run(command: &mut Command) -> Run {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { code: status.code().unwrap(), out: text(stdout), err: text(stderr) }
}

/// A folder with a file of this content.
fn file(content: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.cairn.ron");
    fs::write(&path, content).unwrap();
    (folder, path.to_str().unwrap().to_owned())
}

#[test]
fn check_lists_where_what_and_how_to_mend() {
    let (_folder, path) = file(DANGLING);
    let run = cairn(&["check", &path]);
    assert_eq!(
        (run.code, run.out.as_str(), run.err.as_str()),
        (
            1,
            "stage-a journey (“Pay”): refers to journey-b, which does not exist. Choose another journey, or \
             clear the field.\n",
            "1 problem.\n"
        )
    );
    let run = cairn(&["--lang", "zh", "check", &path]);
    assert!(run.out.starts_with("stage-a journey（“Pay”）：引用了不存在的 journey-b"), "{}", run.out);
    assert!(run.err.starts_with("1 个问题"), "{}", run.err);
    let (_folder, path) = file(GOOD);
    let run = cairn(&["check", &path]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", "No problems.\n"));
}

#[test]
fn check_as_json_keeps_keys_and_codes_in_every_language() {
    for lang in ["en", "zh"] {
        let json = |content: &str| -> (i32, Value) {
            let (_folder, path) = file(content);
            let run = cairn(&["check", &path, "--json", "--lang", lang]);
            (run.code, serde_json::from_str(&run.out).unwrap())
        };
        let (code, report) = json(DANGLING);
        let problem = &report["problems"][0];
        assert_eq!(code, 1);
        assert!(report["error"].is_null());
        for (key, expected) in
            [("id", "stage-a"), ("field", "journey"), ("name", "Pay"), ("code", "dangling")]
        {
            assert_eq!(problem[key], expected, "{key}");
        }
        let (code, report) = json("(format: \"cairn\", version: 1,\n persona: {})");
        assert_eq!((code, &report["error"]["code"]), (1, &Value::from("damaged")));
        assert_eq!((&report["error"]["line"], &report["error"]["column"]), (&2.into(), &2.into()));
        assert_eq!(json(GOOD), (0, serde_json::json!({ "error": null, "problems": [] })));
    }
}

#[test]
fn what_cannot_be_opened_is_told_in_words_of_our_own() {
    for (content, en, zh) in [
        ("", "is empty", "是空文件"),
        ("hello", "is not a Cairn workspace", "不是 Cairn 工作区"),
        ("(format: \"cairn\", version: 7)", "newer Cairn (format version 7)", "更新版本的 Cairn"),
        (
            "(format: \"cairn\", version: 1,\nprofile: (nane: \"x\"))",
            "Line 2, column 11: there is no field “nane” here. Did you mean “name”?",
            "第 2 行第 11 列：此处没有字段“nane”。您是否想写“name”？",
        ),
        (
            "(format: \"cairn\", version: 1, profile: (name: 3))",
            "a text in quotation marks is expected here",
            "此处应为引号中的文字",
        ),
    ] {
        let (_folder, path) = file(content);
        for (lang, expected) in [("en", en), ("zh", zh)] {
            let run = cairn(&["check", &path, "--lang", lang]);
            assert_eq!((run.code, run.out.as_str()), (1, ""), "{content}");
            assert!(run.err.contains(expected), "{content}: {}", run.err);
            assert!(run.err.contains(&path), "{}", run.err);
        }
    }
    assert_eq!(cairn(&["check", "/no/such/file"]).code, 1);
}

#[test]
fn fmt_gives_the_canonical_form_and_keeps_the_version_before() {
    let rough = format!("// ours\n{}", GOOD.replace('\n', "\r\n"));
    let (folder, path) = file(&rough);
    let run = cairn(&["fmt", "--check", &path]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("not in its canonical form"), "{}", run.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), rough);

    let run = cairn(&["fmt", &path]);
    assert_eq!(run.code, 0);
    assert!(run.err.contains("comments"), "{}", run.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), GOOD);
    let kept = folder.path().join("a.cairn-backups/a.1.cairn.ron");
    assert_eq!(fs::read_to_string(kept).unwrap(), rough);

    for arguments in [["fmt", "--check", &path].as_slice(), &["fmt", &path]] {
        let run = cairn(arguments);
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
    }
    let (_folder, path) = file("(format: \"cairn\", version: 1, nothing: 3)");
    assert_eq!(cairn(&["fmt", &path]).code, 1);
}

#[test]
fn wrong_usage_ends_with_two_and_says_what_is_wrong() {
    for (arguments, en, zh) in [
        (["check"].as_slice(), "missing: <FILE>", "缺少：<FILE>"),
        (&["check", "a", "b"], "no argument “b”", "没有参数“b”"),
        (&["check", "a", "--jsn"], "no argument “--jsn”", "没有参数“--jsn”"),
        (&["a.cairn.ron", "check", "b"], "not clear", "不明确"),
    ] {
        for (lang, expected) in [("en", en), ("zh", zh)] {
            let run = cairn(&[arguments, &["--lang", lang]].concat());
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
            assert!(run.err.contains(expected) && !run.err.contains("error:"), "{}", run.err);
        }
    }
    let run = cairn(&["check", "a", "--lang", "fr"]);
    assert!(run.code == 2 && run.err.contains("“fr” is not possible"), "{}", run.err);
    assert_eq!(cairn(&["check", "a", "--lang"]).code, 2);
}

#[test]
fn help_speaks_the_language_that_is_asked_for() {
    let run = cairn(&["--help"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.contains("Lists the problems of a workspace"), "{}", run.out);
    let run = cairn(&["check", "--help", "--lang=zh"]);
    assert!(run.out.contains("列出工作区的问题") && run.out.contains("选项"), "{}", run.out);
    let chinese = run_with_locale("zh_CN.UTF-8", &["check", "/no/such/file"]);
    assert!(chinese.err.contains("不存在"), "{}", chinese.err);
    assert_eq!(cairn(&["--version"]).out, format!("cairn {}\n", env!("CARGO_PKG_VERSION")));
}

fn run_with_locale(locale: &str, arguments: &[&str]) -> Run {
    run(Command::new(env!("CARGO_BIN_EXE_cairn")).args(arguments).env("LC_ALL", locale).env("LANG", locale))
}

/// No process may write a file larger than this many blocks of 512 or 1,024 bytes: as when the disk is full.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_file_as_it_was() {
    let claim = |i| format!("\"claim-c{i}\": (text: \"A claim as long as many are\"),");
    let claims: Vec<String> = (0..4000).map(claim).collect();
    let content = format!("(format: \"cairn\", version: 1, claims: {{{}}})", claims.concat());
    let (folder, path) = file(&content);
    let program = env!("CARGO_BIN_EXE_cairn");
    let script = "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\"";
    let run = run(Command::new("sh").args(["-c", script, program, "fmt", &path]).env("LC_ALL", "C.UTF-8"));
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.starts_with("There is no space left to save"), "{}", run.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), content);
    assert_eq!(names(folder.path()), ["a.cairn.ron"]);
}

#[cfg(unix)]
fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn a_map_is_exported_on_sheets_of_paper() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/workspaces/quillmere.cairn.ron");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.pdf");
    let path = path.to_str().unwrap();
    let base = ["export", sample, "--what", "journey", "--id", "j_adopt", "--to", "pdf", "-o", path];
    let export = |more: &[&str]| cairn(&[&base[..], more].concat());
    let size = |more: &[&str]| {
        let run = export(more);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{more:?}");
        fs::read(path).unwrap().len()
    };
    let (one, several) =
        (size(&["--paper", "a3"]), size(&["--paper", "a4", "--orientation", "portrait", "--tile"]));
    assert!(several > one, "{one} {several}");
    for wrong in [&["--paper", "a7"][..], &["--tile"], &["--paper", "a4", "--orientation", "askew"]] {
        assert_eq!(export(wrong).code, 2, "{wrong:?}");
    }
    let picture = ["export", sample, "--what", "journey", "--to", "png", "--paper", "a4", "-o", path];
    let run = cairn(&picture);
    assert_eq!(run.code, 2);
    assert!(run.err.starts_with("Only a PDF has paper."), "{}", run.err);
}

#[test]
fn a_result_never_takes_the_place_of_the_workspace_it_is_made_from() {
    let sample =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/workspaces/quillmere.cairn.ron")).unwrap();
    let (folder, path) = file(&sample);
    let beside = folder.path().join(".").join("a.cairn.ron");
    for output in [path.as_str(), beside.to_str().unwrap()] {
        for arguments in [
            vec!["form", &path, "--instrument", "cx5", "--role", "X", "-o", output],
            vec!["export", &path, "--what", "overview", "--to", "svg", "-o", output],
        ] {
            let run = cairn(&arguments);
            assert_eq!(run.code, 1, "{}", run.err);
            assert!(run.err.contains("is the workspace that is read"), "{}", run.err);
            assert_eq!(fs::read_to_string(&path).unwrap(), sample);
        }
    }
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_are_neither_replaced_nor_read_without_end() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/workspaces/quillmere.cairn.ron");
    let (_folder, path) = file(&fs::read_to_string(sample).unwrap());
    let run = cairn(&["form", &path, "--instrument", "cx5", "--role", "X", "-o", "/dev/null"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("device or a pipe"), "{}", run.err);
    for arguments in
        [vec!["merge", &path, "/dev/zero"], vec!["survey", "/dev/zero", "--metric", "nps", "--score", "1"]]
    {
        let run = cairn(&arguments);
        assert_eq!(run.code, 1, "{}", run.err);
        assert!(!run.err.is_empty());
    }
    // What is written anew may go on to another program.
    let run = cairn(&["export", &path, "--what", "loose-ends", "--to", "csv", "-o", "/dev/stdout"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("persona"), "{}", run.out);
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_printed_is_told() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/workspaces/quillmere.cairn.ron");
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_cairn"));
    let output = command.args(["figures", sample]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("could not be written"), "{told}");
}

#[test]
fn rows_with_an_open_quote_are_refused_and_nothing_is_told_before_it_is_saved() {
    let sample =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/workspaces/quillmere.cairn.ron")).unwrap();
    let (folder, path) = file(&sample);
    let rows = folder.path().join("rows.csv");
    fs::write(
        &rows,
        "criterion,role,vote,note\nA1.CH,New role,3,\nA1.DS,New role,2,\"open\nA1.SG,New role,1,\n",
    )
    .unwrap();
    let run = cairn(&["merge", &path, rows.to_str().unwrap()]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.contains("Line 3"), "{}", run.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), sample);
}

#[test]
fn a_business_case_that_cannot_be_and_counts_beyond_all_bounds_are_problems() {
    for (text, field) in [
        ("roi: (discount_rate: -1.0)", "discount_rate"),
        ("roi: (retention: (customers: -5.0))", "retention.customers"),
        ("roi: (retention: (retention_now: 1.5))", "retention.retention_now"),
        ("roi: (calls: (reduction: (low: 0.5, base: 0.2, high: 0.9)))", "calls.reduction.low"),
        ("roi: (horizon_years: 0)", "horizon_years"),
        (
            "kpis: {\"kpi-a\": (name: \"A\", kind: TopBox, series: {\"2025-01\": Counts([18446744073709551615, 0, 0, 0, 0])})}",
            "series",
        ),
    ] {
        let (_folder, path) =
            file(&format!("#![enable(implicit_some)]\n(format: \"cairn\", version: 1, {text})"));
        let run = cairn(&["check", &path]);
        assert_eq!(run.code, 1, "{text}: {}{}", run.out, run.err);
        assert!(run.out.contains(field), "{text}: {}", run.out);
    }
}

#[test]
fn a_case_that_cannot_be_computed_is_not_called_gone() {
    let text = "roi: (discount_rate: -1.0, horizon_years: 3, cost_once: 10.0)";
    let (folder, path) = file(&format!("#![enable(implicit_some)]\n(format: \"cairn\", version: 1, {text})"));
    let output = folder.path().join("worth.svg");
    let run = cairn(&["export", &path, "--what", "worth", "--to", "svg", "-o", output.to_str().unwrap()]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("cannot be drawn"), "{}", run.err);
}
