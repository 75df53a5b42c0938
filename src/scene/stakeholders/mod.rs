//! Stakeholders drawn: the power/interest grid and the rings of support, the same on screen and paper.
//!
//! The rule: how someone stands shows in shape and colour alike, so that it can be told in greyscale.

mod grid;
mod mark;
mod relation;
mod rings;
mod sheet;
mod tray;

use crate::{
    base::{
        geom::{Pos, Rect},
        id::Id,
        localised::Lang,
    },
    model::{AnyId, Kind, Workspace, organisation::Stakeholder},
    scene::names,
};

pub use grid::{Grid, draw as grid, stance_key};
pub use rings::{Rings, draw as rings};
pub use sheet::{grid_sheet, ring_sheet};

use super::{
    Anchor, PathShape, Scene, Shape, Stroke, TextLine,
    labels::{Label, Marked, Room, place},
    look::Look,
    path::Path,
    theme::type_size,
    wrap::TextStyle,
};

/// A stakeholder's place in a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    pub id: Id<Stakeholder>,
    pub center: Pos,
    pub radius: f32,
    /// Whether it stands in the drawing itself, or below it because what would place it is not known.
    pub placed: bool,
}

/// A drawing with what can be taken hold of in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    pub scene: Scene<AnyId>,
    pub spots: Vec<Spot>,
    /// The drawing without what stands below it.
    pub plot: Rect,
}

/// Size of names in a drawing.
const NAMES: TextStyle = TextStyle::regular(type_size::CAPTION);

/// The name of a stakeholder, or what stands for it.
fn role(workspace: &Workspace, id: Id<Stakeholder>, lang: Lang) -> String {
    names::called(workspace.stakeholders.get(id).map_or("", |own| &own.role), Kind::Stakeholder, lang)
}

/// Draws marks with their names, and lines between them below both. The names keep off what stands in the room.
fn draw_people(workspace: &Workspace, look: &Look, scene: &mut Scene<AnyId>, spots: &[Spot], room: Room) {
    let mut lines = relation::draw_all(workspace, look, scene, spots);
    lines.extend(room.lines);
    for spot in spots {
        if let Some(stakeholder) = workspace.stakeholders.get(spot.id) {
            mark::draw(scene, (spot.id.into(), spot.center, spot.radius), stakeholder.support, look.theme);
        }
    }
    let names: Vec<String> = spots.iter().map(|spot| role(workspace, spot.id, look.lang)).collect();
    let marks: Vec<Marked> = spots
        .iter()
        .zip(&names)
        .map(|(spot, name)| Marked { center: spot.center, radius: spot.radius, name })
        .collect();
    let labels = place(look.measure, NAMES, &marks, Room { lines: &lines, ..room });
    for (spot, label) in spots.iter().zip(&labels) {
        draw_label(scene, spot.id.into(), label, look);
    }
}

fn draw_label(scene: &mut Scene<AnyId>, tag: AnyId, label: &Label, look: &Look) {
    if let Some(ends) = label.leader {
        let stroke = Some(Stroke::solid(0.75, look.theme.second_ink));
        scene.push(Shape::Path(PathShape { path: Path::polyline(ends), fill: None, stroke }));
    }
    let metrics = NAMES.metrics();
    let mut baseline = label.place.min.y + metrics.baseline();
    for line in &label.text.lines {
        let text = TextLine::new(look.measure, &line.text, NAMES, look.theme.ink);
        let at = crate::base::geom::pos(label.x(), baseline);
        scene.push_tagged(tag, Shape::Text(text.at(at, label.anchor)));
        baseline += metrics.height;
    }
}

/// A line of text in a style, anchored.
fn text(
    scene: &mut Scene<AnyId>,
    look: &Look,
    (words, style): (&str, TextStyle),
    colour: crate::base::colour::Colour,
    (at, anchor): (Pos, Anchor),
) {
    let line = TextLine::new(look.measure, words, style, colour);
    scene.push(Shape::Text(line.at(at, anchor)));
}

/// Marks of equal place side by side instead of on top of each other.
fn spread(spots: &mut [Spot]) {
    /// Nearer than this, one mark would hide the other.
    const NEAR: f32 = 10.0;
    let places: Vec<Pos> = spots.iter().map(|spot| spot.center).collect();
    let is_near = |a: Pos, b: Pos| (a.x - b.x).hypot(a.y - b.y) < NEAR;
    for (index, spot) in spots.iter_mut().enumerate() {
        let Some(own) = places.get(index) else { continue };
        let before = places.iter().take(index).filter(|other| is_near(**other, *own)).count();
        let all = places.iter().filter(|other| is_near(**other, *own)).count();
        if all > 1 {
            let turn = before as f32 / all as f32 * std::f32::consts::TAU;
            let reach = (spot.radius + 1.0) / (std::f32::consts::PI / all as f32).sin().max(0.2);
            spot.center = own.moved(-reach * turn.cos(), -reach * turn.sin());
        }
    }
}
