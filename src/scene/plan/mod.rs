//! Opportunities and initiatives drawn and in rows: landscape, matrix, registers.
//!
//! The rule: a dot stands where its values say; what lacks a value waits below the drawing and is not placed at 0.

pub mod landscape;
pub mod matrix;
pub mod plot;
pub mod sheet;
pub mod tables;
mod tray;
pub mod words;

use std::collections::{HashMap, HashSet};

use crate::{
    base::geom::{Pos, Rect, pos},
    model::AnyId,
};

use super::{
    Anchor, EllipseShape, PathShape, RectShape, Scene, Shape, Stroke, TextLine,
    dots::{Dot, NAMES, draw_label},
    labels::{Label, Marked, Room, place},
    look::Look,
    path::Path,
    theme::{radius, type_size},
    wrap::TextStyle,
};

const TITLES: TextStyle = TextStyle::bold(type_size::CARD_TITLE);
/// Room for the numbers of the vertical axis.
const LEFT: f32 = 34.0;
/// Room for the name of the vertical axis above the plot.
const TOP: f32 = 22.0;
/// Room for the horizontal axis.
const FOOT: f32 = 42.0;
/// Up to so many dots all are named; of more only the first ones, and the one that is selected.
const MOST_NAMED: usize = 60;
/// So many names look for their places together.
const TOGETHER: usize = 6;

/// How a dot looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fill {
    Full,
    /// Only its edge.
    Ring,
    /// Stepped back: it has no place yet.
    Faded,
    /// Stepped back, with a tick.
    Done,
    /// Stepped back, with a cross.
    Stopped,
}

/// A dot with what is drawn of it.
struct Marker {
    dot: Dot,
    fill: Fill,
    name: String,
    /// What stands beside it where there is no room for the name; may be empty.
    short: String,
}

fn draw_dot(scene: &mut Scene<AnyId>, marker: &Marker, look: &Look) {
    let Dot { id, center, radius, .. } = marker.dot;
    let theme = look.theme;
    let (fill, stroke) = match marker.fill {
        Fill::Full => (theme.accent, Stroke::solid(1.5, theme.surface)),
        Fill::Ring => (theme.surface, Stroke::solid(2.0, theme.accent)),
        Fill::Faded | Fill::Done | Fill::Stopped => (theme.surface, Stroke::solid(1.5, theme.second_ink)),
    };
    let rect = Rect { min: center, max: center }.grown(radius);
    scene.push_tagged(id, Shape::Ellipse(EllipseShape { rect, fill: Some(fill), stroke: Some(stroke) }));
    let at = |x: f32, y: f32| center.moved(x * radius, y * radius);
    let lines: &[&[Pos]] = match marker.fill {
        Fill::Done => &[&[at(-0.45, 0.05), at(-0.1, 0.4), at(0.5, -0.35)]],
        Fill::Stopped => &[&[at(-0.4, -0.4), at(0.4, 0.4)], &[at(-0.4, 0.4), at(0.4, -0.4)]],
        _ => &[],
    };
    for line in lines {
        let path = Path::polyline(line.iter().copied());
        let stroke = Some(Stroke::solid(1.5, theme.second_ink));
        scene.push_tagged(id, Shape::Path(PathShape { path, fill: None, stroke }));
    }
}

/// Draws dots and the names of the first of them and of the selected one, which keep off each other and off what is
/// `taken`. A name that finds no room gives way to its short form.
fn draw_all(
    scene: &mut Scene<AnyId>,
    markers: &[Marker],
    (area, taken): (Rect, &[Rect]),
    selected: Option<AnyId>,
    look: &Look,
) {
    for marker in markers {
        draw_dot(scene, marker, look);
    }
    let is_selected = |marker: &Marker| selected == Some(marker.dot.id);
    let is_named = |(index, marker): &(usize, &Marker)| {
        marker.dot.placed && (*index < MOST_NAMED || is_selected(marker))
    };
    let mut named: Vec<&Marker> =
        markers.iter().enumerate().filter(is_named).map(|(_, marker)| marker).collect();
    // The selected one keeps its name before all others.
    named.sort_by_key(|marker| !is_selected(marker));
    let discs: Vec<(AnyId, Rect)> = named.iter().map(|marker| (marker.dot.id, disc(marker.dot))).collect();
    let mut standing: Vec<Rect> = taken.to_vec();
    let mut rest: Vec<&Marker> = Vec::new();
    // A few at a time, so that the first find the best places.
    for few in named.chunks(TOGETHER) {
        let others = discs.iter().filter(|(id, _)| few.iter().all(|marker| marker.dot.id != *id));
        let taken: Vec<Rect> = standing.iter().chain(others.map(|(_, disc)| disc)).map(kept_off).collect();
        let labels = labelled(few, |marker| &marker.name, Room { area, taken: &taken, lines: &[] }, look);
        for (marker, label) in few.iter().zip(&labels) {
            let others = discs.iter().filter(|(id, _)| *id != marker.dot.id).map(|(_, disc)| disc);
            let is_free = !standing.iter().chain(others).any(|other| covers(label.place, *other));
            if is_free || is_selected(marker) {
                standing.push(label.place);
                draw_label(scene, marker.dot.id, label, look);
            } else {
                rest.push(marker);
            }
        }
    }
    // Those that stood in another's way may find room now that it is known where the others are.
    standing.extend(discs.iter().map(|(_, disc)| *disc));
    for name in
        [|marker: &Marker| &*marker.name, |marker: &Marker| &*marker.short] as [fn(&Marker) -> &str; 2]
    {
        let taken: Vec<Rect> = standing.iter().map(kept_off).collect();
        let labels = labelled(&rest, name, Room { area, taken: &taken, lines: &[] }, look);
        let mut left = Vec::new();
        for (marker, label) in rest.into_iter().zip(&labels) {
            let is_free = !standing.iter().any(|other| covers(label.place, *other));
            if is_free && !name(marker).is_empty() {
                standing.push(label.place);
                draw_label(scene, marker.dot.id, label, look);
            } else {
                left.push(marker);
            }
        }
        rest = left;
    }
}

fn labelled<'a>(
    markers: &[&'a Marker],
    name: impl Fn(&'a Marker) -> &'a str,
    room: Room,
    look: &Look,
) -> Vec<Label> {
    let marks: Vec<Marked> = markers
        .iter()
        .map(|own| Marked { center: own.dot.center, radius: own.dot.radius, name: name(own) })
        .collect();
    place(look.measure, NAMES, &marks, room)
}

fn disc(dot: Dot) -> Rect {
    Rect { min: dot.center, max: dot.center }.grown(dot.radius)
}

/// Whether two places are so near that they would be read as one: beside each other they keep a gap, above each other
/// the leading of their lines is enough.
fn covers(a: Rect, b: Rect) -> bool {
    a.intersects(kept_off(&b))
}

/// What a name has to keep off so as not to be read as one with what stands there.
fn kept_off(own: &Rect) -> Rect {
    Rect { min: pos(own.min.x - 4.0, own.min.y + 3.0), max: pos(own.max.x + 4.0, own.max.y - 3.0) }
}

/// Dots of the same place around it instead of on top of each other.
fn spread(markers: &mut [Marker]) {
    /// Nearer than this, one would hide the other.
    const NEAR: f32 = 5.0;
    let cell = |at: Pos| ((at.x / NEAR).round() as i32, (at.y / NEAR).round() as i32);
    let mut seen: HashMap<(i32, i32), u16> = HashMap::new();
    for marker in markers {
        let before = seen.entry(cell(marker.dot.center)).or_default();
        // As the seeds of a sunflower: each finds room beside those before it.
        let turn = f32::from(*before) * 2.399_963;
        let reach = 1.9 * marker.dot.radius * f32::from(*before).sqrt();
        marker.dot.center = marker.dot.center.moved(reach * turn.cos(), reach * turn.sin());
        *before = before.saturating_add(1);
    }
}

/// A line of text in a style, anchored; gives where it stands.
fn text(
    scene: &mut Scene<AnyId>,
    look: &Look,
    (words, style): (&str, TextStyle),
    (at, anchor): (Pos, Anchor),
) -> Rect {
    let line = TextLine::new(look.measure, words, style, look.theme.second_ink).at(at, anchor);
    let bounds = line.bounds();
    scene.push(Shape::Text(line));
    bounds
}

fn rule(scene: &mut Scene<AnyId>, ends: [Pos; 2], stroke: Stroke) {
    scene.push(Shape::Path(PathShape { path: Path::polyline(ends), fill: None, stroke: Some(stroke) }));
}

fn ground(scene: &mut Scene<AnyId>, place: Rect, look: &Look) {
    scene.push(Shape::Rect(RectShape {
        rect: place,
        radius: radius::CARD,
        fill: Some(look.theme.surface),
        stroke: Some(Stroke::solid(1.0, look.theme.hairline)),
    }));
}

/// Which of several records are in a set, quickly.
type Set = HashSet<AnyId>;
