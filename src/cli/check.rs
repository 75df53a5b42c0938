//! `cairn check`: every problem of a workspace, where it is and how to mend it.

use std::{io, path::PathBuf};

use serde_json::{Value, json};

use crate::{
    i18n::{self, problem},
    model::{Workspace, check::Problem},
    store::{OpenError, open},
    tr,
};

use super::{Code, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    file: PathBuf,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(terminal: &mut Terminal, arguments: &Arguments) -> io::Result<Code> {
    let opened = match open(&arguments.file) {
        Ok(opened) => opened,
        Err(error) if arguments.json => return print_json(terminal, &error_json(terminal, &error)),
        Err(error) => return terminal.cannot_open(&error),
    };
    if arguments.json {
        let problems: Vec<Value> = opened
            .problems
            .iter()
            .map(|problem| problem_json(terminal, &opened.workspace, problem))
            .collect();
        return print_json(terminal, &json!({ "error": null, "problems": problems }));
    }
    for problem in &opened.problems {
        writeln!(terminal.out, "{}", line(terminal, &opened.workspace, problem))?;
    }
    let summary = tr!(terminal.lang, "cli-problems", count = opened.problems.len());
    writeln!(terminal.err, "{summary}")?;
    Ok(code(opened.problems.is_empty()))
}

fn code(fine: bool) -> Code {
    if fine { Code::Fine } else { Code::Problems }
}

/// One problem on one line: where, what, how to mend it.
fn line(terminal: &Terminal, workspace: &Workspace, problem: &Problem) -> String {
    let lang = terminal.lang;
    let mut place = problem.at.to_string();
    if !problem.field.is_empty() {
        place.push(' ');
        place.extend(problem.field.chars().filter(|c| !c.is_control()));
    }
    let (what, mend) = (problem::what(lang, problem), problem::mend(lang, problem));
    match short_name(workspace, problem) {
        Some(name) => tr!(lang, "cli-problem-named", place = place, name = name, what = what, mend = mend),
        None => tr!(lang, "cli-problem", place = place, what = what, mend = mend),
    }
}

/// The name of the record, on one line and not too long.
fn short_name(workspace: &Workspace, problem: &Problem) -> Option<String> {
    const LONGEST: usize = 60;
    let name = workspace.name_of(problem.at)?;
    let name: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let name = name.trim();
    let short: String = name.chars().take(LONGEST).collect();
    Some(if short.len() < name.len() { format!("{}…", short.trim_end()) } else { short })
}

fn problem_json(terminal: &Terminal, workspace: &Workspace, problem: &Problem) -> Value {
    json!({
        "id": problem.at.to_string(),
        "field": problem.field,
        "name": workspace.name_of(problem.at),
        "code": problem.fault.code(),
        "what": problem::what(terminal.lang, problem),
        "mend": problem::mend(terminal.lang, problem),
    })
}

fn error_json(terminal: &Terminal, error: &OpenError) -> Value {
    let say = |message| i18n::say(terminal.lang, &message);
    let (line, column) = error.line_and_column().unzip();
    json!({
        "error": {
            "code": error.code(),
            "message": say(error.message()),
            "line": line,
            "column": column,
            "expected": error.place().map(say),
        },
        "problems": [],
    })
}

fn print_json(terminal: &mut Terminal, report: &Value) -> io::Result<Code> {
    writeln!(terminal.out, "{report:#}")?;
    let fine = report["error"].is_null() && report["problems"].as_array().is_some_and(Vec::is_empty);
    Ok(code(fine))
}
