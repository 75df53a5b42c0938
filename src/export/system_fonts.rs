//! Fonts of the system for characters that the embedded ones lack: Arabic, kana, rare ideographs.
//!
//! The rule: nothing is looked for until a text asks for it, since going through all fonts takes a moment.

use std::{
    collections::{BTreeSet, HashMap},
    path::PathBuf,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use skrifa::raw::types::Tag;
use usvg::fontdb::{Database, FaceInfo, Source, Style};

use crate::scene::{
    Scene, Shape,
    font::{Face, FontSet, Weight},
};

/// Most fonts taken in for one weight.
const MOST_FACES: usize = 8;

/// The characters of scenes that no face of a set has; marks that are not seen do not count.
pub(super) fn missing<'a, T: Clone + 'a>(
    scenes: impl Iterator<Item = &'a Scene<T>>,
    fonts: &FontSet,
) -> BTreeSet<char> {
    let mut missing = BTreeSet::new();
    for item in scenes.flat_map(|scene| &scene.items) {
        let Shape::Text(line) = &item.shape else { continue };
        // The embedded faces of both weights have the same characters.
        let is_missing =
            |c: &char| !c.is_ascii() && !is_unseen(*c) && fonts.face_for(line.weight, *c).is_none();
        missing.extend(line.text.chars().filter(is_missing));
    }
    missing
}

/// Joiners, marks of direction, variation selectors.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// The embedded faces and after them fonts of the system that have as many of these characters as there are;
/// `None` when none has any.
pub(super) fn with_fallbacks(missing: &BTreeSet<char>) -> Option<Arc<FontSet>> {
    let mut fonts = FontSet::embedded();
    let mut is_more = false;
    for weight in Weight::ALL {
        let mut left = missing.clone();
        for info in candidates(weight) {
            if left.is_empty() || fonts.faces(weight).len() > MOST_FACES {
                break;
            }
            let Some(face) = open(info).filter(has_outlines) else { continue };
            let before = left.len();
            left.retain(|c| !face.covers(*c));
            if left.len() < before {
                fonts.add_fallback(weight, face);
                is_more = true;
            }
        }
    }
    is_more.then(|| Arc::new(fonts))
}

fn system() -> &'static Database {
    static SYSTEM: OnceLock<Database> = OnceLock::new();
    SYSTEM.get_or_init(|| {
        let mut database = Database::new();
        database.load_system_fonts();
        database
    })
}

/// Upright faces, those that go best with the embedded ones first.
fn candidates(weight: Weight) -> Vec<&'static FaceInfo> {
    let mut faces: Vec<&FaceInfo> = system().faces().filter(|face| face.style == Style::Normal).collect();
    faces.sort_by_cached_key(|face| {
        let family = face.families.first().map(|(name, _)| name.clone()).unwrap_or_default();
        let is_sans = family.contains("Sans");
        let away = face.weight.0.abs_diff(weight.css());
        (!family.starts_with("Noto Sans"), !is_sans, face.monospaced, away, family)
    });
    faces
}

/// Reads a face from its file; a file is read once and stays as long as the program.
fn open(info: &FaceInfo) -> Option<Face> {
    static FILES: Mutex<Option<HashMap<PathBuf, &'static [u8]>>> = Mutex::new(None);
    let (Source::File(path) | Source::SharedFile(path, _)) = &info.source else { return None };
    let mut files = FILES.lock().unwrap_or_else(PoisonError::into_inner);
    let files = files.get_or_insert_default();
    let bytes = match files.get(path) {
        Some(bytes) => *bytes,
        None => {
            let bytes: &'static [u8] = Box::leak(std::fs::read(path).ok()?.into_boxed_slice());
            files.insert(path.clone(), bytes);
            bytes
        }
    };
    let (family, _) = info.families.first()?;
    Face::new(family, bytes, info.index).ok()
}

/// A font of pictures cannot be put into a file as a subset.
fn has_outlines(face: &Face) -> bool {
    [b"glyf", b"CFF "].into_iter().any(|tag| face.font().table_data(Tag::new(tag)).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::{colour::Colour, geom::size},
        scene::{TextLine, measure::Measure, wrap::TextStyle},
    };

    #[test]
    fn only_what_is_seen_and_not_there_is_missing() {
        let measure = Measure::default();
        let mut scene: Scene = Scene::new(size(10.0, 10.0));
        let line =
            TextLine::new(&measure, "Map 客户 é مرحبا\u{200f} 𛀁", TextStyle::bold(10.0), Colour::BLACK);
        scene.push(Shape::Text(line));
        let missing = missing(std::iter::once(&scene), measure.fonts());
        let text: String = missing.into_iter().collect();
        assert_eq!(text, "ابحرم𛀁");
    }

    #[test]
    fn what_no_font_has_is_left_alone() {
        assert!(with_fallbacks(&BTreeSet::from(['\u{10FFFD}'])).is_none());
    }
}
