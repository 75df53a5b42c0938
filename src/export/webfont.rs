//! The used part of a face as a font that browsers accept.
//!
//! The crate `subsetter` makes fonts for PDF: outlines and advances, but no map from characters to glyphs,
//! no `OS/2` table and no kerning. Those three are put back here, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use skrifa::{FontRef, MetadataProvider, raw::types::Tag};
use subsetter::GlyphRemapper;

use super::ExportError;
use crate::scene::{
    TextLine,
    font::{Face, FontSet, UnreadableFont, Weight},
};

/// Pairs a `kern` table can hold: its length is a 16-bit number.
const MOST_PAIRS: usize = 10_000;

/// The characters, and the neighbours among them, that texts use of one face.
#[derive(Default)]
pub(super) struct Used {
    characters: BTreeSet<char>,
    pairs: BTreeSet<(char, char)>,
}

impl Used {
    /// What the lines of one weight use of the face at `place` in the font set.
    pub fn in_lines<'a>(
        lines: impl Iterator<Item = &'a TextLine>,
        fonts: &FontSet,
        weight: Weight,
        place: usize,
    ) -> Self {
        let mut used = Self::default();
        for line in lines.filter(|line| line.weight == weight) {
            let mut before = None;
            for c in line.text.chars() {
                let here = fonts.face_for(weight, c) == Some(place);
                if here {
                    used.characters.insert(c);
                    used.pairs.extend(before.map(|before| (before, c)));
                }
                before = here.then_some(c);
            }
        }
        used
    }
}

/// The font with the used characters; `None` when there are none.
pub(super) fn subset(face: &Face, used: &Used) -> Result<Option<Vec<u8>>, ExportError> {
    if used.characters.is_empty() {
        return Ok(None);
    }
    let mut remapper = GlyphRemapper::new();
    let charmap = face.font().charmap();
    let mut glyphs: BTreeMap<u32, u16> = BTreeMap::new();
    for c in &used.characters {
        if let Some(old) = charmap.map(*c).and_then(|glyph| u16::try_from(glyph.to_u32()).ok()) {
            glyphs.insert(u32::from(*c), remapper.remap(old));
        }
    }
    let unreadable = |reason: String| UnreadableFont { family: face.family().to_owned(), reason };
    let bytes = subsetter::subset(face.bytes(), face.index(), &remapper)
        .map_err(|error| unreadable(error.to_string()))?;
    let font = FontRef::new(&bytes).map_err(|error| unreadable(error.to_string()))?;
    let mut tables: BTreeMap<Tag, Vec<u8>> = BTreeMap::new();
    for record in font.table_directory().table_records() {
        if let Some(data) = font.table_data(record.tag()) {
            tables.insert(record.tag(), data.as_bytes().to_vec());
        }
    }
    tables.insert(Tag::new(b"cmap"), cmap(&glyphs));
    if let Some(data) = face.font().table_data(Tag::new(b"OS/2")) {
        tables.insert(Tag::new(b"OS/2"), data.as_bytes().to_vec());
    }
    let pairs = kerned_pairs(face, used, &glyphs);
    if !pairs.is_empty() {
        tables.insert(Tag::new(b"kern"), kern(&pairs));
    }
    Ok(Some(font_file(font.table_directory().sfnt_version(), &tables)))
}

/// How far the neighbours are moved together or apart, in font units, by their new glyphs.
fn kerned_pairs(face: &Face, used: &Used, glyphs: &BTreeMap<u32, u16>) -> BTreeMap<(u16, u16), i16> {
    let alone: BTreeMap<char, i32> =
        used.characters.iter().map(|c| (*c, advance(face, c.encode_utf8(&mut [0; 4])))).collect();
    let kerned = used.pairs.iter().filter_map(|(left, right)| {
        let together = advance(face, &String::from_iter([*left, *right]));
        let kern = i16::try_from(together - alone.get(left)? - alone.get(right)?).ok()?;
        let pair = (*glyphs.get(&u32::from(*left))?, *glyphs.get(&u32::from(*right))?);
        (kern != 0).then_some((pair, kern))
    });
    kerned.take(MOST_PAIRS).collect()
}

fn advance(face: &Face, text: &str) -> i32 {
    let mut buffer = harfrust::UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    let shaped = face.shaper().shape(buffer, harfrust::ShapeOptions::new());
    shaped.glyph_positions().iter().map(|position| position.x_advance).sum()
}

/// Characters that follow each other as their glyphs do.
struct Run {
    first: u32,
    last: u32,
    glyph: u16,
}

fn runs(glyphs: &BTreeMap<u32, u16>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (code, glyph) in glyphs {
        match runs.last_mut() {
            Some(run)
                if run.last + 1 == *code && u32::from(run.glyph) + code - run.first == u32::from(*glyph) =>
            {
                run.last = *code;
            }
            _ => runs.push(Run { first: *code, last: *code, glyph: *glyph }),
        }
    }
    runs
}

/// A `cmap` table for Windows and the web: format 4 for the basic plane, format 12 for all of Unicode.
fn cmap(glyphs: &BTreeMap<u32, u16>) -> Vec<u8> {
    let basic: BTreeMap<u32, u16> = glyphs.range(..0xFFFF).map(|(code, glyph)| (*code, *glyph)).collect();
    let short = short_map(&runs(&basic));
    let long = long_map(&runs(glyphs));
    let mut table = Bytes::default();
    table.u16(0).u16(2);
    table.u16(3).u16(1).u32(20);
    table.u16(3).u16(10).u32(20 + short.len() as u32);
    table.0.extend(short);
    table.0.extend(long);
    table.0
}

/// Segments a format 4 table can hold: its length is a 16-bit number.
const MOST_SEGMENTS: usize = 8_000;

fn short_map(runs: &[Run]) -> Vec<u8> {
    let runs = &runs[..runs.len().min(MOST_SEGMENTS)];
    // The table ends with a segment for U+FFFF alone.
    let count = runs.len() as u16 + 1;
    let [range, selector, shift] = search_numbers(count, 2);
    let mut table = Bytes::default();
    table.u16(4).u16(16 + 8 * count).u16(0).u16(2 * count).u16(range).u16(selector).u16(shift);
    for run in runs {
        table.u16(run.last as u16);
    }
    table.u16(0xFFFF).u16(0);
    for run in runs {
        table.u16(run.first as u16);
    }
    table.u16(0xFFFF);
    for run in runs {
        table.u16(run.glyph.wrapping_sub(run.first as u16));
    }
    table.u16(1);
    for _ in 0..count {
        table.u16(0);
    }
    table.0
}

fn long_map(runs: &[Run]) -> Vec<u8> {
    let count = runs.len() as u32;
    let mut table = Bytes::default();
    table.u16(12).u16(0).u32(16 + 12 * count).u32(0).u32(count);
    for run in runs {
        table.u32(run.first).u32(run.last).u32(u32::from(run.glyph));
    }
    table.0
}

/// A `kern` table of one horizontal subtable, format 0.
fn kern(pairs: &BTreeMap<(u16, u16), i16>) -> Vec<u8> {
    let count = pairs.len() as u16;
    let [range, selector, shift] = search_numbers(count, 6);
    let mut table = Bytes::default();
    table.u16(0).u16(1);
    table.u16(0).u16(14 + 6 * count).u16(1);
    table.u16(count).u16(range).u16(selector).u16(shift);
    for ((left, right), value) in pairs {
        table.u16(*left).u16(*right);
        table.0.extend(value.to_be_bytes());
    }
    table.0
}

/// The numbers that sped up a binary search in 1989: range, selector, shift.
fn search_numbers(count: u16, entry: u16) -> [u16; 3] {
    let selector = count.max(1).ilog2() as u16;
    let range = (1 << selector) * entry;
    [range, selector, (count * entry).saturating_sub(range)]
}

/// A font file of these tables, with its checksums.
fn font_file(version: u32, tables: &BTreeMap<Tag, Vec<u8>>) -> Vec<u8> {
    let count = tables.len() as u16;
    let [range, selector, shift] = search_numbers(count, 16);
    let mut file = Bytes::default();
    file.u32(version).u16(count).u16(range).u16(selector).u16(shift);
    let mut offset = 12 + 16 * u32::from(count);
    let mut body = Vec::new();
    for (tag, data) in tables {
        let mut data = data.clone();
        // The sum over the whole file replaces this field of `head` afterwards.
        if *tag == HEAD
            && let Some(field) = data.get_mut(8..12)
        {
            field.fill(0);
        }
        let length = data.len() as u32;
        data.resize(data.len().next_multiple_of(4), 0);
        file.0.extend(tag.to_be_bytes());
        file.u32(checksum(&data)).u32(offset).u32(length);
        offset += data.len() as u32;
        body.push(data);
    }
    file.0.extend(body.concat());
    let adjustment = 0xB1B0_AFBA_u32.wrapping_sub(checksum(&file.0));
    let head_at = 12
        + tables.len() * 16
        + tables
            .keys()
            .zip(&body)
            .take_while(|(tag, _)| **tag != HEAD)
            .map(|(_, data)| data.len())
            .sum::<usize>();
    if let Some(field) = file.0.get_mut(head_at + 8..head_at + 12) {
        field.copy_from_slice(&adjustment.to_be_bytes());
    }
    file.0
}

const HEAD: Tag = Tag::new(b"head");

fn checksum(data: &[u8]) -> u32 {
    let words = data.chunks_exact(4).map(|word| u32::from_be_bytes([word[0], word[1], word[2], word[3]]));
    words.fold(0, u32::wrapping_add)
}

/// Big-endian numbers, one after the other.
#[derive(Default)]
struct Bytes(Vec<u8>);

impl Bytes {
    fn u16(&mut self, value: u16) -> &mut Self {
        self.0.extend(value.to_be_bytes());
        self
    }

    fn u32(&mut self, value: u32) -> &mut Self {
        self.0.extend(value.to_be_bytes());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::font::embedded;

    fn used(text: &str) -> Used {
        let characters: Vec<char> = text.chars().collect();
        Used {
            pairs: characters.windows(2).map(|pair| (pair[0], pair[1])).collect(),
            characters: characters.into_iter().collect(),
        }
    }

    #[test]
    fn a_subset_maps_the_used_characters_to_glyphs_of_the_same_width() {
        let face = &embedded().faces(Weight::Regular)[0];
        let bytes = subset(face, &used("AVATAR 客户体验，é")).unwrap().unwrap();
        assert!(bytes.len() < 12_000, "{}", bytes.len());
        let small = Face::new("Subset", Box::leak(bytes.into_boxed_slice()), 0).unwrap();
        for text in ["AVATAR", "客户体验，", "é", "TAV"] {
            assert_eq!(advance(&small, text), advance(face, text), "{text}");
        }
        assert!(!small.covers('Z'));
        assert!(advance(face, "AV") < advance(face, "A") + advance(face, "V"));
    }

    #[test]
    fn nothing_used_gives_no_font() {
        assert!(subset(&embedded().faces(Weight::Bold)[0], &Used::default()).unwrap().is_none());
    }

    #[test]
    fn checksums_are_those_of_the_format() {
        let face = &embedded().faces(Weight::Regular)[0];
        let bytes = subset(face, &used("abc")).unwrap().unwrap();
        assert_eq!(checksum(&bytes), 0xB1B0_AFBA);
    }
}
