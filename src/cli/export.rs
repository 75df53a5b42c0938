//! `cairn export`: documents of a workspace as drawings or tables.

use std::{
    ffi::OsString,
    io,
    path::{Path, PathBuf},
};

use crate::{
    export::{
        Format,
        document::{Choice, document_as},
    },
    i18n,
    model::{AnyId, Workspace},
    scene::{
        document::What,
        paper::{Layout, Orientation, Paper, Tiling},
    },
    store::{is_same_file, open, write_whole},
    tr,
};

use super::{Code, Terminal, usage::refuse};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    file: PathBuf,
    #[arg(long, value_parser = what, value_name = "WHAT")]
    what: What,
    #[arg(long, value_name = "ID")]
    id: Vec<String>,
    #[arg(long, value_parser = format, value_name = "svg|png|pdf|csv|xlsx|md")]
    to: Format,
    #[arg(short, long, value_name = "PATH")]
    output: PathBuf,
    #[arg(long, value_parser = paper, value_name = "a4|a3|a2|a1|a0")]
    paper: Option<Paper>,
    #[arg(long, value_parser = orientation, value_name = "portrait|landscape", requires = "paper")]
    orientation: Option<Orientation>,
    #[arg(long, requires = "paper")]
    tile: bool,
}

impl Arguments {
    fn choice(&self) -> Choice {
        let tiling = if self.tile { Tiling::SeveralPages } else { Tiling::OnePage };
        let orientation = self.orientation.unwrap_or_default();
        let layout = self.paper.map(|paper| Layout::Paper { paper, orientation, tiling });
        Choice { layout: layout.unwrap_or_default(), part: None }
    }
}

fn paper(name: &str) -> Result<Paper, String> {
    Paper::ALL
        .into_iter()
        .find(|paper| paper.name().eq_ignore_ascii_case(name))
        .ok_or_else(|| name.to_owned())
}

fn orientation(name: &str) -> Result<Orientation, String> {
    match name {
        "portrait" => Ok(Orientation::Portrait),
        "landscape" => Ok(Orientation::Landscape),
        _ => Err(name.to_owned()),
    }
}

fn what(code: &str) -> Result<What, String> {
    let found = What::all().find(|what| what.code() == code);
    found.map(|what| what.as_of(jiff::Zoned::now().date())).ok_or_else(|| code.to_owned())
}

fn format(code: &str) -> Result<Format, String> {
    Format::ALL.into_iter().find(|format| format.extension() == code).ok_or_else(|| code.to_owned())
}

pub(super) fn run(terminal: &mut Terminal, arguments: &Arguments) -> io::Result<Code> {
    if arguments.paper.is_some() && arguments.to != Format::Pdf {
        return refuse(terminal, "cli-paper-needs-pdf");
    }
    let opened = match open(&arguments.file) {
        Ok(opened) => opened,
        Err(error) => return terminal.cannot_open(&error),
    };
    let workspace = &opened.workspace;
    let ids = match chosen(workspace, arguments) {
        Ok(ids) => ids,
        Err(unknown) => {
            let kind = arguments.what.code();
            writeln!(
                terminal.err,
                "{}",
                tr!(terminal.lang, "cli-export-unknown", id = unknown, what = kind)
            )?;
            return Ok(Code::Problems);
        }
    };
    if ids.is_empty() {
        writeln!(terminal.err, "{}", tr!(terminal.lang, "cli-export-none", what = arguments.what.code()))?;
        return Ok(Code::Problems);
    }
    for (path, ids) in files(arguments, &ids) {
        if is_same_file(&arguments.file, &path) {
            return terminal.would_overwrite(&arguments.file);
        }
        let choice = (arguments.to, &arguments.choice());
        let bytes = match document_as(workspace, arguments.what, &ids, choice, terminal.lang) {
            Ok(bytes) => bytes,
            Err(error) => {
                writeln!(terminal.err, "{}", i18n::say(terminal.lang, &error.message()))?;
                return Ok(Code::Problems);
            }
        };
        if write_whole(&path, &bytes).is_err() {
            let file = path.display().to_string();
            writeln!(terminal.err, "{}", tr!(terminal.lang, "cli-export-not-written", file = file))?;
            return Ok(Code::Problems);
        }
        writeln!(terminal.out, "{}", path.display())?;
    }
    Ok(Code::Fine)
}

/// The objects asked for, else all; an id that is none of them is given back.
fn chosen(workspace: &Workspace, arguments: &Arguments) -> Result<Vec<AnyId>, String> {
    let all = arguments.what.ids(workspace);
    if arguments.id.is_empty() {
        return Ok(all);
    }
    // With or without the kind in front.
    let find = |text: &String| {
        let wanted = |id: &&AnyId| id.to_string() == *text || id.key.as_str() == text;
        all.iter().find(wanted).copied().ok_or_else(|| text.clone())
    };
    arguments.id.iter().map(find).collect()
}

/// Which file holds which objects: all of them in one, or one each.
fn files(arguments: &Arguments, ids: &[AnyId]) -> Vec<(PathBuf, Vec<AnyId>)> {
    let path = &arguments.output;
    if arguments.to.holds_several() || ids.len() == 1 {
        return vec![(path.clone(), ids.to_vec())];
    }
    ids.iter().map(|id| (beside(path, *id), vec![*id])).collect()
}

/// `map.svg` for one of several objects: `map-journey-adopt.svg`.
fn beside(path: &Path, id: AnyId) -> PathBuf {
    let mut name: OsString = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{id}"));
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    path.with_file_name(name)
}
