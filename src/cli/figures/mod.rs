//! Everything computed of a workspace, as JSON for scripts and other programs.
//!
//! The rule: full precision, nothing rounded; what is not defined is `null`, never absent, never NaN. Keys and
//! codes stay as they are and are never translated.

mod assessments;
mod journeys;
mod kpis;
mod strategy;

use std::{io, path::PathBuf};

use serde_json::{Value, json};

use crate::{base::localised::Lang, model::Workspace, store::open};

use super::{Code, Terminal, number};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    file: PathBuf,
}

pub(super) fn run(terminal: &mut Terminal, arguments: &Arguments) -> io::Result<Code> {
    let opened = match open(&arguments.file) {
        Ok(opened) => opened,
        Err(error) => return terminal.cannot_open(&error),
    };
    let figures = figures(&opened.workspace, terminal.lang);
    serde_json::to_writer_pretty(&mut *terminal.out, &figures)?;
    writeln!(terminal.out)?;
    Ok(Code::Fine)
}

/// The figures of a workspace; texts of instruments are in `lang`.
pub fn figures(workspace: &Workspace, lang: Lang) -> Value {
    json!({
        "kpis": kpis::kpis(workspace),
        "assessments": assessments::assessments(workspace, lang),
        "opportunities": strategy::opportunities(workspace),
        "initiatives": strategy::initiatives(workspace),
        "roi": strategy::roi(workspace),
        "loose_ends": strategy::ends(workspace),
        "journeys": journeys::journeys(workspace),
    })
}
