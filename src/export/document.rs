//! Documents of a workspace as files: what the menu and the command line both export.

use crate::{
    base::localised::Lang,
    model::{AnyId, Workspace},
    scene::{Scene, document::What, look::Look, measure::Measure, theme::Theme},
};

use super::{About, ExportError, Format, Options, pdf};

/// Draws objects with the print theme and writes them. A PDF has one page per object; the other formats hold
/// the first.
pub fn document(
    workspace: &Workspace,
    what: What,
    ids: &[AnyId],
    format: Format,
    lang: Lang,
) -> Result<Vec<u8>, ExportError> {
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
        Format::Pdf => pdf::write(&scenes, measure.fonts(), &options),
        Format::Svg | Format::Png => super::write(format, first, measure.fonts(), &options),
    }
}
