//! `cairn fmt`: a workspace file in its canonical form.

use std::{io, path::PathBuf};

use crate::{
    i18n,
    store::{format, open_with_text, save_text},
    tr,
};

use super::{Code, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    file: PathBuf,
    #[arg(long)]
    check: bool,
}

pub(super) fn run(terminal: &mut Terminal, arguments: &Arguments) -> io::Result<Code> {
    let lang = terminal.lang;
    let file = arguments.file.display().to_string();
    let (opened, old) = match open_with_text(&arguments.file) {
        Ok(opened) => opened,
        Err(error) => return terminal.cannot_open(&error),
    };
    let Ok(new) = format::write(&opened.workspace) else {
        writeln!(terminal.err, "{}", tr!(lang, "cli-fmt-impossible", file = file))?;
        return Ok(Code::Problems);
    };
    if new.as_bytes() == old {
        return Ok(Code::Fine);
    }
    if arguments.check {
        writeln!(terminal.err, "{}", tr!(lang, "cli-fmt-differs", file = file))?;
        return Ok(Code::Problems);
    }
    match save_text(&arguments.file, &new, Some(&opened.fingerprint)) {
        Ok(saved) => {
            if opened.had_comments {
                writeln!(terminal.err, "{}", tr!(lang, "cli-fmt-comments", file = file))?;
            }
            if let Some(message) = saved.backup.message() {
                writeln!(terminal.err, "{}", i18n::say(lang, &message))?;
            }
            Ok(Code::Fine)
        }
        Err(error) => {
            writeln!(terminal.err, "{}", i18n::say(lang, &error.message()))?;
            Ok(Code::Problems)
        }
    }
}
