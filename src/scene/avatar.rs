//! A drawn portrait for who has no picture: plain shapes in a hue of its own, with the initials; no face.

use unicode_segmentation::UnicodeSegmentation;

use crate::{
    base::{
        geom::{Pos, Rect, pos, rect},
        id::{Id, Key},
    },
    model::persona::Persona,
};

use super::{
    Anchor, PathShape, RectShape, Scene, Shape, TextLine,
    look::Look,
    path::Path,
    theme::{ContentColour, Hue, Theme},
    wrap::TextStyle,
};

/// The hue a persona has everywhere, chosen by its id.
pub fn hue_of(id: Id<Persona>) -> Hue {
    let hues: Vec<Hue> = Hue::ALL.iter().copied().filter(|hue| *hue != Hue::Grey).collect();
    hues.get(number_of(id.key) as usize % hues.len()).copied().unwrap_or_default()
}

/// The portrait in a rectangle with its top left corner at the origin.
pub fn avatar<T: Clone>(id: Id<Persona>, name: &str, (width, height): (f32, f32), look: &Look) -> Scene<T> {
    let place = rect(0.0, 0.0, width, height);
    let mut scene = Scene::new(place.size());
    let colours = look.theme.hue(hue_of(id));
    let fill = Some(tint(look.theme, colours, 0.16));
    scene.push(Shape::Rect(RectShape { rect: place, radius: 0.0, fill, stroke: None }));
    let number = number_of(id.key) >> 8;
    let first = (number % 4) as usize;
    let reach = width.min(height);
    // Opposite corners, so that the two never meet under the initials.
    for (corner, part, strength) in [(first, 0.78, 0.34), ((first + 2) % 4, 0.46, 0.6)] {
        let fill = Some(tint(look.theme, colours, strength));
        let path = quarter_disc(place, corner, reach * part);
        scene.push(Shape::Path(PathShape { path, fill, stroke: None }));
    }
    let letters = initials(name);
    let wide = TextStyle::bold(reach * 0.36);
    let width = look.measure.width(&letters, wide.size, wide.weight).max(1.0);
    let style = TextStyle::bold(wide.size * (reach * 0.54 / width).min(1.0));
    let line = TextLine::new(look.measure, &letters, style, look.theme.ink);
    if line.width > 0.0 {
        let metrics = style.metrics();
        // The middle of capitals lies this far above the baseline.
        let baseline = place.center().y + metrics.ascent * 0.31;
        let line = line.at(pos(place.center().x, baseline), Anchor::Middle);
        scene.push(Shape::Text(line));
    }
    scene
}

/// The hue's edge laid over the surface at a strength of 0–1.
fn tint(theme: &Theme, colours: ContentColour, strength: f32) -> crate::base::colour::Colour {
    colours.ground.mixed(colours.edge, strength * 0.7).mixed(theme.surface, 0.08)
}

/// A quarter of a disc around a corner, counted clockwise from the top left.
fn quarter_disc(place: Rect, corner: usize, radius: f32) -> Path {
    // How far control points lie along the tangents so that a cubic is nearly a circle.
    const ROUND: f32 = 0.552_284_8;
    let (min, max) = (place.min, place.max);
    let (center, x, y): (Pos, f32, f32) = match corner {
        0 => (min, 1.0, 1.0),
        1 => (pos(max.x, min.y), -1.0, 1.0),
        2 => (max, -1.0, -1.0),
        _ => (pos(min.x, max.y), 1.0, -1.0),
    };
    let at = |dx: f32, dy: f32| center.moved(dx * x * radius, dy * y * radius);
    let mut path = Path::default();
    path.move_to(center).line_to(at(1.0, 0.0));
    path.cubic_to(at(1.0, ROUND), at(ROUND, 1.0), at(0.0, 1.0)).close();
    path
}

/// Two letters at most: of the first and the last word, or the end of a name in Chinese characters, where
/// the given name stands.
pub fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let graphemes: Vec<&str> = name.graphemes(true).filter(|g| !g.trim().is_empty()).collect();
    let is_han = |g: &&str| g.chars().any(|c| matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'));
    if graphemes.iter().any(is_han) {
        let han: Vec<&str> = graphemes.into_iter().filter(is_han).collect();
        return han.get(han.len().saturating_sub(2)..).unwrap_or_default().concat();
    }
    let first_letter = |word: &&str| word.graphemes(true).next().map(str::to_uppercase);
    let first = words.first().and_then(first_letter);
    let last = words.get(1..).and_then(<[&str]>::last).and_then(first_letter);
    first.into_iter().chain(last).collect()
}

/// A number that is the same for a key on every machine (FNV-1a).
fn number_of(key: Key) -> u32 {
    key.as_str().bytes().fold(0x811c_9dc5, |sum: u32, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_two_letters_at_most() {
        for (name, expected) in [
            ("Solver Sam", "SS"),
            ("Ana", "A"),
            ("  élodie  van der Berg ", "ÉB"),
            ("解决者山姆", "山姆"),
            ("王 明", "王明"),
            ("", ""),
            (" \t", ""),
            ("IT 运维", "运维"),
        ] {
            assert_eq!(initials(name), expected, "{name:?}");
        }
    }
}
