//! Everything computed of a workspace, as JSON for scripts and other programs.
//!
//! The rule: full precision, nothing rounded; what is not defined is `null`, never absent, never NaN. Keys and
//! codes stay as they are and are never translated.

mod assessments;
mod journeys;
mod kpis;

use std::{io, path::PathBuf};

use serde_json::{Value, json};

use crate::{base::localised::Lang, model::Workspace, store::open};

use super::{Code, Terminal};

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
        "journeys": journeys::journeys(workspace),
    })
}

/// A number, whole ones without a fraction; null where there is none or it is not finite.
fn number(number: Option<f64>) -> Value {
    match number {
        // Whole numbers of this size are exact.
        Some(number) if number.fract() == 0.0 && number.abs() < 1e15 => Value::from(number as i64),
        Some(number) => Value::from(number),
        None => Value::Null,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_is_null() {
        for undefined in [None, Some(f64::NAN), Some(f64::INFINITY)] {
            assert_eq!(number(undefined), Value::Null);
        }
        assert_eq!(number(Some(-3.0)).to_string(), "-3");
        assert_eq!(number(Some(0.1)).to_string(), "0.1");
    }
}
