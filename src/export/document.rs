//! Documents of a workspace as files: what the menu and the command line both export.

use crate::{
    base::localised::Lang,
    model::{AnyId, Workspace},
    scene::{
        Scene,
        document::What,
        journey_map::Part,
        look::Look,
        measure::Measure,
        paper::{Layout, Margin, Orientation, Paper, Tiling},
        table::Table,
        theme::Theme,
    },
};

use super::{
    About, ExportError, Format, Options, Sheet, pdf,
    png::{self, Pixels},
    svg, system_fonts, table,
};

/// Which part of a document is wanted, and on which pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// Of a PDF.
    pub layout: Layout,
    /// Of a map; all of it when not set.
    pub part: Option<Part>,
}

impl Choice {
    /// What is wanted where nobody was asked: text is printed on as many upright pages as it takes.
    pub fn of(what: What, format: Format) -> Self {
        let layout = match format {
            Format::Pdf if what.has_text() => Layout::Paper {
                paper: Paper::A4,
                orientation: Orientation::Portrait,
                tiling: Tiling::SeveralPages,
            },
            _ => Layout::AsDrawn,
        };
        Self { layout, part: None }
    }
}

/// Whether a document can be written in a format.
pub fn can_write(what: What, format: Format) -> bool {
    match format {
        Format::Markdown => what.has_table() || what.has_text(),
        _ if format.is_table() => what.has_table(),
        _ => what.has_drawing(),
    }
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
    document_as(workspace, what, ids, (format, &Choice::default()), lang)
}

/// The same on chosen pages, or a part of it.
pub fn document_as(
    workspace: &Workspace,
    what: What,
    ids: &[AnyId],
    (format, choice): (Format, &Choice),
    lang: Lang,
) -> Result<Vec<u8>, ExportError> {
    if format == Format::Markdown && what.has_text() {
        let write =
            |id: &AnyId| what.text(workspace, *id, lang).ok_or_else(|| nothing_of(workspace, what, *id));
        let texts: Vec<String> = ids.iter().map(write).collect::<Result<_, _>>()?;
        return Ok(texts.join("\n").into_bytes());
    }
    if format.is_table() {
        return rows(workspace, what, ids, format, lang);
    }
    if !what.has_drawing() {
        return Err(ExportError::NoSuchForm(format.extension()));
    }
    let layout = if format == Format::Pdf { choice.layout } else { Layout::AsDrawn };
    let (scenes, measure) = drawn(lang, |look| {
        let draw = |id: &AnyId| {
            let pages = what.pages(workspace, (*id, choice.part.as_ref()), layout, look);
            pages.ok_or_else(|| nothing_of(workspace, what, *id))
        };
        let scenes: Vec<Vec<Scene<AnyId>>> = ids.iter().map(draw).collect::<Result<_, _>>()?;
        Ok(scenes.into_iter().flatten().collect())
    })?;
    let first = scenes.first().ok_or(ExportError::NoPages)?;
    let title = match ids {
        [one] => workspace.name_of(*one),
        _ => workspace.name_of(AnyId::only(crate::model::Kind::Profile)),
    };
    let about = About { title: title.unwrap_or_default().to_owned(), language: lang.tag().to_owned() };
    let options = Options { about, sheet: sheet(what, layout), ..Options::default() };
    match format {
        Format::Svg => Ok(svg::write(first, measure.fonts(), &options.about)?.into_bytes()),
        Format::Png => png::write(first, measure.fonts(), options.png_scale),
        _ => pdf::write(&scenes, measure.fonts(), &options),
    }
}

/// Why there is nothing of an object.
fn nothing_of(workspace: &Workspace, what: What, id: AnyId) -> ExportError {
    if what.ids(workspace).contains(&id) { ExportError::NotComputable } else { ExportError::Gone(id) }
}

/// Draws for paper, and gives the measure it was drawn with: once more with fonts of the system, where the
/// embedded ones lack a character.
fn drawn(
    lang: Lang,
    draw: impl Fn(&Look) -> Result<Vec<Scene<AnyId>>, ExportError>,
) -> Result<(Vec<Scene<AnyId>>, Measure), ExportError> {
    let measure = Measure::default();
    let look = |measure| Look { measure, theme: Theme::print(), lang };
    let scenes = draw(&look(&measure))?;
    let missing = system_fonts::missing(scenes.iter(), measure.fonts());
    let fonts = if missing.is_empty() { None } else { system_fonts::with_fallbacks(&missing) };
    let Some(fonts) = fonts else { return Ok((scenes, measure)) };
    let measure = Measure::new(fonts);
    Ok((draw(&look(&measure))?, measure))
}

/// The drawing as pixels for the clipboard, at most twice as large as on the screen.
pub fn picture(workspace: &Workspace, (what, id): (What, AnyId), lang: Lang) -> Result<Pixels, ExportError> {
    let (scenes, measure) = drawn(lang, |look| {
        what.scene(workspace, id, look)
            .map(|scene| vec![scene])
            .ok_or_else(|| nothing_of(workspace, what, id))
    })?;
    let scene = scenes.first().ok_or(ExportError::NoPages)?;
    let (width, height) = (scene.size.w.max(1.0), scene.size.h.max(1.0));
    let by_area = (PICTURE_PIXELS / (width * height)).sqrt();
    let by_side = (png::MOST_SIDE - 1) as f32 / width.max(height);
    png::draw(scene, measure.fonts(), by_area.min(by_side).min(2.0))
}

/// Pixels of a picture for the clipboard, at most about.
const PICTURE_PIXELS: f32 = 16e6;

/// A drawing that goes on over several pages brings them along.
fn sheet(what: What, layout: Layout) -> Sheet {
    match layout {
        Layout::Paper { tiling: Tiling::SeveralPages, .. } if what.can_tile() => Sheet::AsDrawn,
        Layout::Paper { paper, orientation, .. } => {
            Sheet::Paper { paper, orientation, margin: Margin::default() }
        }
        Layout::AsDrawn => Sheet::AsDrawn,
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
    let list = |id: &AnyId| what.table(workspace, *id, lang).ok_or_else(|| nothing_of(workspace, what, *id));
    let tables: Vec<Table> = ids.iter().map(list).collect::<Result<_, _>>()?;
    match format {
        Format::Csv => table::csv(tables.first().ok_or(ExportError::NoPages)?),
        Format::Xlsx => table::xlsx(&tables),
        _ => Ok(table::markdown(&tables).into_bytes()),
    }
}
