//! `cairn form` and `cairn merge`: one respondent's answers apart, and back.

use std::{io, path::PathBuf};

use crate::{
    analysis::maturity::latest,
    base::id::Id,
    edit::{
        form::{self, For, Taken},
        transact,
    },
    i18n,
    import::answers::Incoming,
    model::{
        Workspace,
        maturity::{Assessment, Instrument},
    },
    store::{format::MAX_BYTES, is_same_file, open, read_at_most, save},
    tr,
};

use super::{Code, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct FormArguments {
    file: PathBuf,
    #[arg(long, value_name = "CODE", required_unless_present = "assessment")]
    instrument: Option<String>,
    #[arg(long, value_name = "ID")]
    assessment: Option<String>,
    #[arg(long, value_name = "ROLE")]
    role: String,
    #[arg(short, long, value_name = "PATH")]
    output: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct MergeArguments {
    file: PathBuf,
    #[arg(required = true)]
    answers: Vec<PathBuf>,
    #[arg(long, value_name = "ID")]
    assessment: Option<String>,
}

/// Writes the form of one respondent as a small workspace.
pub(super) fn form(terminal: &mut Terminal, arguments: &FormArguments) -> io::Result<Code> {
    let lang = terminal.lang;
    let opened = match open(&arguments.file) {
        Ok(opened) => opened,
        Err(error) => return terminal.cannot_open(&error),
    };
    let workspace = &opened.workspace;
    let code = arguments.instrument.as_deref();
    let found = match &arguments.assessment {
        Some(id) => named(workspace, id),
        None => latest(workspace, |own| {
            workspace.instruments.get(own.instrument).is_some_and(|own| Some(own.code.as_str()) == code)
        }),
    };
    let Some(assessment) = found else {
        writeln!(terminal.err, "{}", tr!(lang, "cli-form-no-assessment"))?;
        return Ok(Code::Problems);
    };
    let whose = whose(workspace, &arguments.role);
    let Ok(form) = form::form(workspace, assessment, &whose) else {
        writeln!(terminal.err, "{}", tr!(lang, "cli-form-no-assessment"))?;
        return Ok(Code::Problems);
    };
    if is_same_file(&arguments.file, &arguments.output) {
        return terminal.would_overwrite(&arguments.file);
    }
    if let Err(error) = save(&form, &arguments.output, None, None) {
        writeln!(terminal.err, "{}", i18n::say(lang, &error.message()))?;
        return Ok(Code::Problems);
    }
    writeln!(terminal.out, "{}", arguments.output.display())?;
    Ok(Code::Fine)
}

/// The respondent by id, role or a part of the role that only one has; else a new role.
fn whose(workspace: &Workspace, role: &str) -> For {
    let rows = workspace.respondents_in_order();
    let by_id = rows.iter().find(|(id, _)| id.key.as_str() == role || id.to_string() == role);
    if let Some((id, _)) = by_id {
        return For::Respondent(*id);
    }
    if let Some(id) = form::find_role(workspace, role) {
        return For::Respondent(id);
    }
    let wanted = role.trim().to_lowercase();
    let mut alike = rows.iter().filter(|(_, own)| own.role.to_lowercase().contains(&wanted));
    match (alike.next(), alike.next()) {
        (Some((id, _)), None) if !wanted.is_empty() => For::Respondent(*id),
        _ => For::Role(role.trim().to_owned()),
    }
}

/// Takes forms and rows into a workspace; either all of them or none.
pub(super) fn merge(terminal: &mut Terminal, arguments: &MergeArguments) -> io::Result<Code> {
    let lang = terminal.lang;
    let mut opened = match open(&arguments.file) {
        Ok(opened) => opened,
        Err(error) => return terminal.cannot_open(&error),
    };
    let mut all = Vec::new();
    for path in &arguments.answers {
        let file = path.display().to_string();
        let read = read_at_most(path, MAX_BYTES + 1);
        let read = read.map_err(|_| tr!(lang, "cli-merge-not-read", file = file.as_str()));
        let read = read.and_then(|bytes| {
            Incoming::read(&bytes).map_err(|message| format!("{file}: {}", i18n::say(lang, &message)))
        });
        let taken = read.and_then(|incoming| {
            let assessment = belongs_to(&opened.workspace, &incoming, arguments.assessment.as_deref());
            let assessment =
                assessment.ok_or_else(|| tr!(lang, "cli-merge-no-assessment", file = file.as_str()))?;
            let taken = transact(&mut opened.workspace, |tx| incoming.take_in(tx, assessment));
            taken.map_err(|_| tr!(lang, "cli-merge-no-assessment", file = file.as_str()))
        });
        match taken {
            Ok((taken, _)) => all.push((file, taken)),
            Err(sentence) => {
                writeln!(terminal.err, "{sentence}")?;
                return Ok(Code::Problems);
            }
        }
    }
    if let Err(error) = save(&opened.workspace, &arguments.file, Some(&opened.fingerprint), None) {
        writeln!(terminal.err, "{}", i18n::say(lang, &error.message()))?;
        return Ok(Code::Problems);
    }
    // Only now is it true.
    for (file, taken) in &all {
        tell(terminal, file, taken)?;
    }
    Ok(Code::Fine)
}

fn tell(terminal: &mut Terminal, file: &str, taken: &Taken) -> io::Result<()> {
    let lang = terminal.lang;
    writeln!(terminal.out, "{}", tr!(lang, "cli-merged", file = file, answers = taken.answers))?;
    if !taken.new_roles.is_empty() {
        writeln!(terminal.err, "{}", tr!(lang, "cli-merged-roles", roles = taken.new_roles.join(", ")))?;
    }
    if !taken.left_out.is_empty() {
        let codes = taken.left_out.join(", ");
        writeln!(terminal.err, "{}", tr!(lang, "cli-merged-left-out", codes = codes))?;
    }
    Ok(())
}

/// The assessment that answers belong to: that of the form, which must not be another than the one named; of rows the
/// one named, else the newest that asks about the first row's criterion.
fn belongs_to(workspace: &Workspace, incoming: &Incoming, id: Option<&str>) -> Option<Id<Assessment>> {
    match (incoming, id) {
        (Incoming::Form(form), id) => {
            let own = form.assessments.ids().next()?;
            id.is_none_or(|id| named(workspace, id) == Some(own)).then_some(own)
        }
        (Incoming::Rows(_), Some(id)) => named(workspace, id),
        (Incoming::Rows(rows), None) => {
            let criterion = &rows.first()?.criterion;
            let asks = |own: &Instrument| own.criterion(criterion).is_some();
            latest(workspace, |own| workspace.instruments.get(own.instrument).is_some_and(|own| asks(own)))
        }
    }
}

/// An assessment by its id, with or without the kind in front.
fn named(workspace: &Workspace, id: &str) -> Option<Id<Assessment>> {
    workspace.assessments.ids().find(|own| own.key.as_str() == id || own.to_string() == id)
}
