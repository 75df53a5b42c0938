//! PDF: a page to a scene, text that can be selected and searched, fonts embedded as subsets.

use krilla::{
    Document,
    geom::{Size as PdfSize, Transform},
    metadata::Metadata,
    page::PageSettings,
};
use krilla_svg::{SurfaceExt, SvgSettings};

use super::{ExportError, Options, tree};
use crate::{
    base::geom::{Pos, Size, pos, size},
    scene::{
        Scene,
        font::FontSet,
        paper::{Margin, Orientation, Paper, Side},
    },
};

/// Points of a PDF (1/72 inch) to the point of a scene (1/96 inch).
const PDF_POINTS: f32 = 0.75;
/// The page a scene is put on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Sheet {
    /// As large as the scene.
    #[default]
    AsDrawn,
    /// Paper, with the scene as large as it goes, in the middle.
    Paper { paper: Paper, orientation: Orientation, margin: Margin },
}

/// A document with a page for each scene, in order.
pub fn write<T: Clone>(
    scenes: &[Scene<T>],
    fonts: &FontSet,
    options: &Options,
) -> Result<Vec<u8>, ExportError> {
    if scenes.is_empty() {
        return Err(ExportError::NoPages);
    }
    let mut document = Document::new();
    let reader = tree::Reader::new(fonts);
    for scene in scenes {
        add_page(&mut document, scene, &reader, options.sheet)?;
    }
    let mut metadata = Metadata::new().title(options.about.title.clone()).creator("Cairn".to_owned());
    if !options.about.language.is_empty() {
        metadata = metadata.language(options.about.language.clone());
    }
    document.set_metadata(metadata);
    document.finish().map_err(|error| ExportError::Pdf(format!("{error:?}")))
}

fn add_page<T: Clone>(
    document: &mut Document,
    scene: &Scene<T>,
    reader: &tree::Reader,
    sheet: Sheet,
) -> Result<(), ExportError> {
    let tree = reader.read(scene)?;
    let place = Place::of(scene.size, sheet);
    let no_extent = || ExportError::NoExtent { width: scene.size.w, height: scene.size.h };
    let settings = PageSettings::from_wh(place.page.w, place.page.h).ok_or_else(no_extent)?;
    let drawn = PdfSize::from_wh(place.drawn.w, place.drawn.h).ok_or_else(no_extent)?;
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    surface.push_transform(&Transform::from_translate(place.corner.x, place.corner.y));
    let done = surface.draw_svg(&tree, drawn, SvgSettings::default());
    surface.pop();
    surface.finish();
    page.finish();
    done.ok_or_else(|| ExportError::Pdf("a drawing could not be put on its page".to_owned()))
}

/// Where a drawing goes on its page, in points of a PDF.
#[derive(Debug, PartialEq)]
struct Place {
    page: Size,
    drawn: Size,
    /// Top left of the drawing.
    corner: Pos,
}

impl Place {
    fn of(scene: Size, sheet: Sheet) -> Self {
        match sheet {
            Sheet::AsDrawn => {
                let page = size(scene.w * PDF_POINTS, scene.h * PDF_POINTS);
                Self { page, drawn: page, corner: pos(0.0, 0.0) }
            }
            Sheet::Paper { paper, orientation, margin } => {
                let side = if scene.w > scene.h { Side::Long } else { Side::Short };
                let page = paper.size(orientation, side);
                let page = size(page.w * PDF_POINTS, page.h * PDF_POINTS);
                // A margin beyond a third of the paper would leave no room to draw in.
                let margin = (margin.points() * PDF_POINTS).min(page.w.min(page.h) / 3.0);
                let scale = ((page.w - 2.0 * margin) / scene.w).min((page.h - 2.0 * margin) / scene.h);
                let drawn = size(scene.w * scale, scene.h * scale);
                let corner = pos((page.w - drawn.w) / 2.0, (page.h - drawn.h) / 2.0);
                Self { page, drawn, corner }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on_paper(orientation: Orientation) -> Place {
        let sheet = Sheet::Paper { paper: Paper::A4, orientation, margin: Margin(10.0) };
        Place::of(size(800.0, 200.0), sheet)
    }

    #[test]
    fn a_drawing_fills_its_paper_up_to_the_margin() {
        let place = on_paper(Orientation::Either);
        assert!((place.page.w - 841.89).abs() < 0.01 && (place.page.h - 595.28).abs() < 0.01);
        assert!((place.corner.x - 28.35).abs() < 0.01);
        assert!((place.drawn.w - 785.2).abs() < 0.01 && (place.drawn.h - 196.3).abs() < 0.01);
        assert_eq!(on_paper(Orientation::Landscape), place);
        assert!(on_paper(Orientation::Portrait).page.w < 600.0);
    }

    #[test]
    fn as_drawn_a_scene_point_is_a_96th_of_an_inch() {
        let place = Place::of(size(96.0, 192.0), Sheet::AsDrawn);
        assert_eq!((place.page, place.drawn), (size(72.0, 144.0), size(72.0, 144.0)));
    }
}
