//! Cairn without a window: one file per command.
//!
//! The rule: a command writes its result to the first stream and messages to the second, in words of Cairn's
//! own, and ends in 0 (fine), 1 (the input has problems) or 2 (wrong usage). Keys and codes in JSON are never
//! translated.

mod check;
mod export;
pub mod figures;
mod fmt;
mod form;
mod survey;
mod usage;

use std::{
    ffi::OsString,
    io::{self, Write},
    path::{Path, PathBuf},
};

use clap::{FromArgMatches, Parser, Subcommand};
use serde_json::Value;

use crate::{
    base::{localised::Lang, message::Message},
    i18n,
    store::OpenError,
    tr,
};

/// What the process is to do once the command line is dealt with.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// End with this code.
    Exit(Code),
    /// Open the window, with this file; in the language asked for, else the one that is preferred.
    Window { file: Option<PathBuf>, lang: Option<Lang> },
}

/// How a command ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    Fine = 0,
    /// The input has problems, cannot be read or does not exist.
    Problems = 1,
    WrongUsage = 2,
}

#[derive(Debug, Parser)]
#[command(name = "cairn", version)]
struct Arguments {
    file: Option<PathBuf>,
    // Wherever it stands.
    #[arg(long, global = true, value_name = "en|zh", value_parser = ["en", "zh"], hide_possible_values = true)]
    lang: Option<String>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Arguments),
    Fmt(fmt::Arguments),
    Export(export::Arguments),
    Figures(figures::Arguments),
    Form(form::FormArguments),
    Merge(form::MergeArguments),
    Survey(survey::Arguments),
}

/// Where a command writes, and in which language.
pub(crate) struct Terminal<'a> {
    pub lang: Lang,
    pub out: &'a mut dyn Write,
    pub err: &'a mut dyn Write,
}

impl Terminal<'_> {
    /// Says that a workspace could not be opened, and where it stops making sense.
    fn cannot_open(&mut self, error: &OpenError) -> io::Result<Code> {
        writeln!(self.err, "{}", i18n::say(self.lang, &error.message()))?;
        if let Some(place) = error.place() {
            writeln!(self.err, "{}", i18n::say(self.lang, &place))?;
        }
        Ok(Code::Problems)
    }

    /// Says that the result would take the place of the workspace it is made from.
    fn would_overwrite(&mut self, file: &Path) -> io::Result<Code> {
        let file = file.display().to_string();
        writeln!(self.err, "{}", tr!(self.lang, "cli-would-overwrite", file = file))?;
        Ok(Code::Problems)
    }
}

/// Carries out a command line; the first argument is the program's name.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Outcome {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let asked = asked_language(&arguments);
    let lang = asked.unwrap_or_else(locale_language);
    let mut terminal = Terminal { lang, out, err };
    let matches = usage::command(lang).try_get_matches_from(arguments);
    let parsed = match matches.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(parsed) => parsed,
        Err(error) => {
            let result = usage::explain(&mut terminal, &error);
            return Outcome::Exit(finish(result, &mut terminal));
        }
    };
    let result = match parsed.command {
        // `cairn FILE check …`: a file belongs to the command.
        Some(_) if parsed.file.is_some() => usage::refuse(&mut terminal, "cli-wrong-usage"),
        None => return Outcome::Window { file: parsed.file, lang: asked },
        Some(Command::Check(arguments)) => check::run(&mut terminal, &arguments),
        Some(Command::Fmt(arguments)) => fmt::run(&mut terminal, &arguments),
        Some(Command::Figures(arguments)) => figures::run(&mut terminal, &arguments),
        Some(Command::Survey(arguments)) => survey::run(&mut terminal, &arguments),
        Some(Command::Export(arguments)) => export::run(&mut terminal, &arguments),
        Some(Command::Form(arguments)) => form::form(&mut terminal, &arguments),
        Some(Command::Merge(arguments)) => form::merge(&mut terminal, &arguments),
    };
    Outcome::Exit(finish(result, &mut terminal))
}

/// Says on the second stream why there is no window.
pub fn explain(message: &Message, lang: Option<Lang>) -> Code {
    let lang = lang.unwrap_or_else(locale_language);
    // Where even that cannot be said, the code has to do.
    _ = writeln!(io::stderr().lock(), "{}", i18n::say(lang, message));
    Code::Problems
}

fn locale_language() -> Lang {
    Lang::from_locale(&sys_locale::get_locale().unwrap_or_default())
}

/// A number for JSON, whole ones without a fraction; null where there is none or it is not finite.
fn number(number: Option<f64>) -> Value {
    match number {
        // Whole numbers of this size are exact.
        Some(number) if number.fract() == 0.0 && number.abs() < 1e15 => Value::from(number as i64),
        Some(number) => Value::from(number),
        None => Value::Null,
    }
}

/// Where nobody reads on (`cairn check … | head -1`) there is nobody to tell either; that a result could not be written
/// is said.
fn finish(result: io::Result<Code>, terminal: &mut Terminal) -> Code {
    let result = result.or_else(|error| {
        if error.kind() != io::ErrorKind::BrokenPipe {
            let reason = error.kind().to_string();
            writeln!(terminal.err, "{}", tr!(terminal.lang, "cli-not-printed", reason = reason))?;
        }
        io::Result::Ok(Code::Problems)
    });
    result.unwrap_or(Code::Problems)
}

/// The language that `--lang` asks for: needed before anything can be said about the rest.
fn asked_language(arguments: &[OsString]) -> Option<Lang> {
    arguments.iter().enumerate().find_map(|(i, argument)| {
        let argument = argument.to_str()?;
        let value = match argument.strip_prefix("--lang") {
            Some("") => arguments.get(i + 1)?.to_str()?,
            Some(rest) => rest.strip_prefix('=')?,
            None => return None,
        };
        Lang::ALL.into_iter().find(|lang| lang.tag().starts_with(value) && !value.is_empty())
    })
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
