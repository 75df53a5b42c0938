//! The faces text is set in, the same for the window and for every exported file.

use std::{fmt, sync::OnceLock};

use harfrust::ShaperData;
use skrifa::{FontRef, MetadataProvider, raw::TableProvider};

/// Noto Sans SC Regular, subset to GB 2312, Latin, Greek, Cyrillic and symbols (TrueType).
pub static REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Regular.ttf");

/// Noto Sans SC Bold, subset alike (TrueType).
pub static BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Bold.ttf");

/// The family name of both embedded faces.
pub const FAMILY: &str = "Noto Sans SC";

/// How heavy the strokes of a text are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    #[default]
    Regular,
    Bold,
}

impl Weight {
    pub const ALL: [Self; 2] = [Self::Regular, Self::Bold];

    /// The number CSS and SVG give it: 400 or 700.
    pub const fn css(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Bold => 700,
        }
    }

    /// Its place in [`Weight::ALL`].
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// Bytes that are not a font Cairn can read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the font {family} cannot be read: {reason}")]
pub struct UnreadableFont {
    pub family: String,
    pub reason: String,
}

/// One font face, ready to be shaped with.
pub struct Face {
    family: String,
    bytes: &'static [u8],
    index: u32,
    font: FontRef<'static>,
    shaper: ShaperData,
    units_per_em: f32,
}

impl Face {
    /// Reads the face at `index` (0 unless the file is a collection). Fonts live as long as the program,
    /// so a system font's bytes are leaked once by whoever loads it.
    pub fn new(family: &str, bytes: &'static [u8], index: u32) -> Result<Self, UnreadableFont> {
        let unreadable = |reason: skrifa::raw::ReadError| UnreadableFont {
            family: family.to_owned(),
            reason: reason.to_string(),
        };
        let font = FontRef::from_index(bytes, index).map_err(unreadable)?;
        let units_per_em = f32::from(font.head().map_err(unreadable)?.units_per_em().max(1));
        let shaper = ShaperData::new(&font);
        Ok(Self { family: family.to_owned(), bytes, index, font, shaper, units_per_em })
    }

    /// The name an SVG or a font database knows it by.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// The whole font file.
    pub fn bytes(&self) -> &'static [u8] {
        self.bytes
    }

    /// Which face of the file this is.
    pub fn index(&self) -> u32 {
        self.index
    }

    /// The parsed tables.
    pub fn font(&self) -> &FontRef<'static> {
        &self.font
    }

    /// Font units to the em.
    pub fn units_per_em(&self) -> f32 {
        self.units_per_em
    }

    /// Whether the face has a glyph for `c`.
    pub fn covers(&self, c: char) -> bool {
        self.font.charmap().map(c).is_some_and(|glyph| glyph.to_u32() != 0)
    }

    pub(crate) fn shaper(&self) -> harfrust::Shaper<'_> {
        self.shaper.shaper(&self.font).build()
    }
}

impl fmt::Debug for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Face")
            .field("family", &self.family)
            .field("index", &self.index)
            .finish_non_exhaustive()
    }
}

/// The faces of each weight in order of preference: a character is set in the first that has it.
#[derive(Debug, Default)]
pub struct FontSet {
    faces: [Vec<Face>; 2],
}

impl FontSet {
    /// The two faces that travel with the program.
    pub fn embedded() -> Self {
        let face = |bytes| Face::new(FAMILY, bytes, 0).expect("the embedded fonts are read in a test");
        Self { faces: [vec![face(REGULAR)], vec![face(BOLD)]] }
    }

    /// Adds a face to fall back on, after those already there.
    pub fn add_fallback(&mut self, weight: Weight, face: Face) {
        self.faces[weight.index()].push(face);
    }

    /// The faces of one weight, the preferred one first.
    pub fn faces(&self, weight: Weight) -> &[Face] {
        &self.faces[weight.index()]
    }

    /// The place in [`FontSet::faces`] of the face that has `c`; `None` when none has it.
    pub fn face_for(&self, weight: Weight, c: char) -> Option<usize> {
        self.faces(weight).iter().position(|face| face.covers(c))
    }
}

/// The embedded faces, parsed once.
pub fn embedded() -> &'static FontSet {
    static EMBEDDED: OnceLock<FontSet> = OnceLock::new();
    EMBEDDED.get_or_init(FontSet::embedded)
}

/// The embedded faces of one weight.
pub fn faces(weight: Weight) -> &'static [Face] {
    embedded().faces(weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn embedded_faces_have_the_characters_the_program_writes() {
        let needed = "Aé Ωж “”‘’…—–·•−×÷≤≥≠≈±→←↑↓▲▼●○◆★☆，。！？：；、（）《》「」【】￥％"
            .chars()
            .chain("客户体验旅程成熟度基线".chars())
            .chain(['\u{A0}', '\u{2009}', '\u{202F}', '\u{2007}']);
        for c in needed {
            for weight in Weight::ALL {
                assert_eq!(embedded().face_for(weight, c), Some(0), "{c} in {weight:?}");
            }
        }
        assert_eq!(embedded().face_for(Weight::Regular, '😀'), None);
    }

    #[test]
    fn a_fallback_is_asked_after_the_embedded_face() {
        let mut fonts = FontSet::default();
        assert_eq!(fonts.face_for(Weight::Bold, 'a'), None);
        fonts.add_fallback(Weight::Bold, Face::new("Noto Sans SC", BOLD, 0).unwrap());
        fonts.add_fallback(Weight::Bold, Face::new("Second", REGULAR, 0).unwrap());
        assert_eq!(fonts.face_for(Weight::Bold, 'a'), Some(0));
        assert_eq!(fonts.faces(Weight::Bold)[1].family(), "Second");
    }

    #[test]
    fn bytes_that_are_no_font_are_refused() {
        assert!(Face::new("Nothing", b"not a font", 0).is_err());
        assert!(Face::new("Nothing", REGULAR, 7).is_err());
    }
}
