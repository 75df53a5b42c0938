//! A scene as the tree the PNG and PDF writers draw from.

use std::sync::Arc;

use usvg::fontdb::{Database, Source};

use super::{About, ExportError, check_extent, svg};
use crate::scene::{
    Scene,
    font::{FAMILY, FontSet, Weight},
};

/// Reads scenes' own SVG back; the fonts go beside it rather than inside, and are taken in once.
pub(super) struct Reader<'a> {
    fonts: &'a FontSet,
    options: usvg::Options<'static>,
}

impl<'a> Reader<'a> {
    pub fn new(fonts: &'a FontSet) -> Self {
        let options = usvg::Options {
            font_family: FAMILY.to_owned(),
            fontdb: Arc::new(database(fonts)),
            ..usvg::Options::default()
        };
        Self { fonts, options }
    }

    pub fn read<T: Clone>(&self, scene: &Scene<T>) -> Result<usvg::Tree, ExportError> {
        check_extent(scene.size)?;
        let text = svg::write_without_fonts(scene, self.fonts, &About::default());
        Ok(usvg::Tree::from_str(&text, &self.options)?)
    }
}

fn database(fonts: &FontSet) -> Database {
    let mut database = Database::new();
    for face in Weight::ALL.into_iter().flat_map(|weight| fonts.faces(weight)) {
        database.load_font_source(Source::Binary(Arc::new(face.bytes())));
    }
    database.set_sans_serif_family(FAMILY);
    database
}
