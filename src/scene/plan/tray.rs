//! The row below a plot: what cannot be placed yet, so many of it as there is room for.

use crate::{
    base::geom::{Pos, pos},
    model::AnyId,
    scene::{
        Anchor, Scene, Shape, TextLine,
        dots::{Dot, NAMES},
        look::Look,
        wrap::{Limits, wrap},
    },
    tr,
};

use super::{Fill, Marker, draw_dot, text};

const ROW: f32 = 26.0;
/// No more rows than this.
const MOST_ROWS: usize = 2;
const RADIUS: f32 = 6.0;
/// Width of a name.
const NAME: f32 = 150.0;

/// What waits, with its name.
pub type Waiting = Vec<(AnyId, String)>;

/// A name with the place of its dot relative to the tray.
struct Place {
    id: AnyId,
    at: Pos,
    name: String,
}

/// The places there are, and how many found none.
fn places(waiting: &Waiting, width: f32, look: &Look) -> (Vec<Place>, usize) {
    let start = look.measure.width(&title(look), NAMES.size, NAMES.weight) + 20.0;
    let (mut x, mut row) = (start, 0);
    let mut found = Vec::new();
    for (index, (id, name)) in waiting.iter().enumerate() {
        let name = wrap(look.measure, name, NAMES, Limits::width(NAME).lines(1));
        let need = 2.0 * RADIUS + 6.0 + name.width() + 18.0;
        if x + need > width && x > start {
            (x, row) = (start, row + 1);
        }
        // In the last row there is room left for the number of all others.
        let is_last_row = row + 1 == MOST_ROWS && index + 1 < waiting.len();
        if row == MOST_ROWS || (is_last_row && x + need > width - 110.0) {
            return (found, waiting.len() - index);
        }
        let name = name.lines.first().map_or(String::new(), |line| line.text.to_string());
        found.push(Place { id: *id, at: pos(x + RADIUS, row as f32 * ROW), name });
        x += need;
    }
    (found, 0)
}

fn title(look: &Look) -> String {
    tr!(look.lang, "plan-not-placed")
}

/// How high the tray is.
pub fn height(waiting: &Waiting, width: f32, look: &Look) -> f32 {
    places(waiting, width, look).0.last().map_or(0.0, |last| last.at.y + ROW + 4.0)
}

/// Draws the tray with its top left corner at `top_left`; gives the dots of those that are shown.
pub fn draw(
    scene: &mut Scene<AnyId>,
    waiting: &Waiting,
    (top_left, width): (Pos, f32),
    look: &Look,
) -> Vec<Dot> {
    let (places, rest) = places(waiting, width, look);
    if places.is_empty() {
        return Vec::new();
    }
    let baseline = |y: f32| top_left.y + 4.0 + y + ROW / 2.0 + NAMES.size * 0.34;
    text(scene, look, (&title(look), NAMES), (pos(top_left.x, baseline(0.0)), Anchor::Start));
    let mut dots = Vec::new();
    for place in &places {
        let center = pos(top_left.x + place.at.x, top_left.y + 4.0 + place.at.y + ROW / 2.0);
        let dot = Dot { id: place.id, center, radius: RADIUS, placed: false };
        draw_dot(scene, &Marker { dot, fill: Fill::Faded, name: String::new(), short: String::new() }, look);
        let name = TextLine::new(look.measure, &place.name, NAMES, look.theme.ink);
        let at = pos(center.x + RADIUS + 6.0, baseline(place.at.y));
        scene.push_tagged(place.id, Shape::Text(name.at(at, Anchor::Start)));
        dots.push(dot);
    }
    if rest > 0 {
        let words = tr!(look.lang, "plan-and-more", count = rest);
        let y = places.last().map_or(0.0, |last| last.at.y);
        text(scene, look, (&words, NAMES), (pos(top_left.x + width, baseline(y)), Anchor::End));
    }
    dots
}
