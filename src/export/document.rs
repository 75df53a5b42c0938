//! Documents of a workspace as files: what the menu and the command line both export.

use crate::{
    base::localised::Lang,
    model::{AnyId, Workspace},
    scene::{Scene, document::What, look::Look, measure::Measure, table::Table, theme::Theme},
};

use super::{About, ExportError, Format, Options, pdf, png, svg, table};

/// Whether a document can be written in a format.
pub fn can_write(what: What, format: Format) -> bool {
    if format.is_table() { what.has_table() } else { what.has_drawing() }
}

/// Draws objects with the print theme, or lists them in rows, and writes them. A format that holds one object
/// gets the first.
pub fn document(
    workspace: &Workspace,
    what: What,
    ids: &[AnyId],
    format: Format,
    lang: Lang,
) -> Result<Vec<u8>, ExportError> {
    if format.is_table() {
        return rows(workspace, what, ids, format, lang);
    }
    if !what.has_drawing() {
        return Err(ExportError::NoSuchForm(format.extension()));
    }
    let measure = Measure::default();
    let look = Look { measure: &measure, theme: Theme::print(), lang };
    let draw = |id: &AnyId| what.scene(workspace, *id, &look).ok_or(ExportError::Gone(*id));
    let scenes: Vec<Scene<AnyId>> = ids.iter().map(draw).collect::<Result<_, _>>()?;
    let first = scenes.first().ok_or(ExportError::NoPages)?;
    let title = match ids {
        [one] => workspace.name_of(*one),
        _ => workspace.name_of(AnyId::only(crate::model::Kind::Profile)),
    };
    let about = About { title: title.unwrap_or_default().to_owned(), language: lang.tag().to_owned() };
    let options = Options { about, ..Options::default() };
    match format {
        Format::Svg => Ok(svg::write(first, measure.fonts(), &options.about)?.into_bytes()),
        Format::Png => png::write(first, measure.fonts(), options.png_scale),
        _ => pdf::write(&scenes, measure.fonts(), &options),
    }
}

fn rows(
    workspace: &Workspace,
    what: What,
    ids: &[AnyId],
    format: Format,
    lang: Lang,
) -> Result<Vec<u8>, ExportError> {
    if !what.has_table() {
        return Err(ExportError::NoSuchForm(format.extension()));
    }
    let list = |id: &AnyId| what.table(workspace, *id, lang).ok_or(ExportError::Gone(*id));
    let tables: Vec<Table> = ids.iter().map(list).collect::<Result<_, _>>()?;
    match format {
        Format::Csv => table::csv(tables.first().ok_or(ExportError::NoPages)?),
        Format::Xlsx => table::xlsx(&tables),
        _ => Ok(table::markdown(&tables).into_bytes()),
    }
}
