//! Help and wrong usage in the person's language.

use std::io;

use clap::{
    CommandFactory,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::{base::localised::Lang, i18n, scene::document::What, tr};

use super::{Arguments, Code, Terminal};

/// The command line with its help in a language. The key of a help text is `cli-help`, then the names of the
/// command and the argument.
pub(super) fn command(lang: Lang) -> clap::Command {
    in_words(Arguments::command(), lang, "cli-help")
}

fn in_words(mut command: clap::Command, lang: Lang, key: &str) -> clap::Command {
    let names: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    for name in names {
        let known = What::all().map(What::code).collect::<Vec<_>>().join(", ");
        let help = tr!(lang, &format!("{key}-{name}"), documents = known);
        command = command.mut_arg(name, |argument| argument.help(help));
    }
    let below: Vec<String> = command.get_subcommands().map(|below| below.get_name().to_owned()).collect();
    for name in below {
        let key = format!("{key}-{name}");
        command = command.mut_subcommand(name, |below| in_words(below, lang, &key));
    }
    // Clap's own `--help`, `--version` and `help` would speak English.
    let help = clap::Arg::new("help").long("help").short('h').action(clap::ArgAction::Help);
    command = command
        .about(tr!(lang, &format!("{key}-about")))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(help.help(tr!(lang, "cli-help-flag")));
    if command.get_version().is_some() {
        let version = clap::Arg::new("version").long("version").short('V').action(clap::ArgAction::Version);
        command = command.arg(version.help(tr!(lang, "cli-version-flag")));
    }
    let template = template(&command, lang);
    command.help_template(template)
}

/// The parts of a help text with their headings.
fn template(command: &clap::Command, lang: Lang) -> String {
    let part = |heading: &str, tag: &str| format!("{}:\n{{{tag}}}\n", i18n::text(lang, heading));
    let mut parts = vec![format!("{{about}}\n\n{}: {{usage}}\n", tr!(lang, "cli-usage"))];
    if command.has_subcommands() {
        parts.push(part("cli-commands", "subcommands"));
    }
    if command.get_positionals().next().is_some() {
        parts.push(part("cli-arguments", "positionals"));
    }
    parts.push(part("cli-options", "options"));
    parts.push(tr!(lang, "cli-more") + "\n");
    parts.join("\n")
}

/// Answers a request for help, or says what is wrong with a command line.
pub(super) fn explain(terminal: &mut Terminal, error: &clap::Error) -> io::Result<Code> {
    let lang = terminal.lang;
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        write!(terminal.out, "{}", error.render())?;
        return Ok(Code::Fine);
    }
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let known = context(ContextKind::ValidValue);
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument => tr!(lang, "cli-unknown-argument", argument = argument),
        ErrorKind::InvalidValue if value.is_empty() => tr!(lang, "cli-value-missing", argument = argument),
        ErrorKind::InvalidValue if !known.is_empty() => {
            tr!(lang, "cli-not-a-choice", argument = argument, value = value, known = known)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            tr!(lang, "cli-bad-value", argument = argument, value = value)
        }
        ErrorKind::MissingRequiredArgument => tr!(lang, "cli-argument-missing", argument = argument),
        ErrorKind::ArgumentConflict => {
            tr!(lang, "cli-argument-conflict", argument = argument, other = context(ContextKind::PriorArg))
        }
        _ => tr!(lang, "cli-wrong-usage"),
    };
    write_refusal(terminal, &sentence)
}

/// Says what is wrong with a command line that could be taken apart.
pub(super) fn refuse(terminal: &mut Terminal, key: &str) -> io::Result<Code> {
    write_refusal(terminal, &i18n::text(terminal.lang, key))
}

fn write_refusal(terminal: &mut Terminal, sentence: &str) -> io::Result<Code> {
    writeln!(terminal.err, "{sentence}")?;
    writeln!(terminal.err, "{}", tr!(terminal.lang, "cli-try-help"))?;
    Ok(Code::WrongUsage)
}
