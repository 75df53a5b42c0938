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
    base::{geom::Pos, id::Id, localised::Lang},
    model::{AnyId, Kind, Workspace, organisation::Stakeholder},
    scene::names,
};

pub use grid::{Grid, draw as grid, stance_key};
pub use rings::{Rings, draw as rings};
pub use sheet::{grid_sheet, ring_sheet};

use super::{
    Anchor, Scene, Shape, TextLine,
    dots::{Dot, NAMES, draw_label},
    labels::{Marked, Room, place},
    look::Look,
    wrap::TextStyle,
};

/// The name of a stakeholder, or what stands for it.
fn role(workspace: &Workspace, id: Id<Stakeholder>, lang: Lang) -> String {
    names::called(workspace.stakeholders.get(id).map_or("", |own| &own.role), Kind::Stakeholder, lang)
}

/// Draws marks with their names, and lines between them below both. The names keep off what stands in the room.
fn draw_people(workspace: &Workspace, look: &Look, scene: &mut Scene<AnyId>, dots: &[Dot], room: Room) {
    let mut lines = relation::draw_all(workspace, look, scene, dots);
    lines.extend(room.lines);
    for dot in dots {
        if let Some(stakeholder) = dot.id.typed().and_then(|id| workspace.stakeholders.get(id)) {
            mark::draw(scene, (dot.id, dot.center, dot.radius), stakeholder.support, look.theme);
        }
    }
    let said = |dot: &Dot| dot.id.typed().map_or_else(String::new, |id| role(workspace, id, look.lang));
    let names: Vec<String> = dots.iter().map(said).collect();
    let marks: Vec<Marked> = dots
        .iter()
        .zip(&names)
        .map(|(dot, name)| Marked { center: dot.center, radius: dot.radius, name })
        .collect();
    let labels = place(look.measure, NAMES, &marks, Room { lines: &lines, ..room });
    for (dot, label) in dots.iter().zip(&labels) {
        draw_label(scene, dot.id, label, look);
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
fn spread(dots: &mut [Dot]) {
    /// Nearer than this, one mark would hide the other.
    const NEAR: f32 = 10.0;
    let places: Vec<Pos> = dots.iter().map(|dot| dot.center).collect();
    let is_near = |a: Pos, b: Pos| (a.x - b.x).hypot(a.y - b.y) < NEAR;
    for (index, dot) in dots.iter_mut().enumerate() {
        let Some(own) = places.get(index) else { continue };
        let before = places.iter().take(index).filter(|other| is_near(**other, *own)).count();
        let all = places.iter().filter(|other| is_near(**other, *own)).count();
        if all > 1 {
            let turn = before as f32 / all as f32 * std::f32::consts::TAU;
            let reach = (dot.radius + 1.0) / (std::f32::consts::PI / all as f32).sin().max(0.2);
            dot.center = own.moved(-reach * turn.cos(), -reach * turn.sin());
        }
    }
}
