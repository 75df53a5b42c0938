//! A scene as the tree the PNG and PDF writers draw from.

use std::sync::Arc;

use usvg::fontdb::{Database, Source};

use super::{About, ExportError, check_extent, svg};
use crate::scene::{
    Scene,
    font::{FAMILY, FontSet, Weight},
};

/// Reads the scene's own SVG back; the fonts go beside it rather than inside.
pub(super) fn of_scene<T: Clone>(scene: &Scene<T>, fonts: &FontSet) -> Result<usvg::Tree, ExportError> {
    check_extent(scene.size)?;
    let text = svg::write_without_fonts(scene, fonts, &About::default());
    let options = usvg::Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::new(database(fonts)),
        ..usvg::Options::default()
    };
    Ok(usvg::Tree::from_str(&text, &options)?)
}

fn database(fonts: &FontSet) -> Database {
    let mut database = Database::new();
    for face in Weight::ALL.into_iter().flat_map(|weight| fonts.faces(weight)) {
        database.load_font_source(Source::Binary(Arc::new(face.bytes())));
    }
    database.set_sans_serif_family(FAMILY);
    database
}
