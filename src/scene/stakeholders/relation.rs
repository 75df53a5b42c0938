//! Lines between stakeholders: each kind has its own stroke and end.

use crate::{
    base::{
        colour::Colour,
        geom::{Pos, pos},
        id::Id,
    },
    model::{
        AnyId, Workspace,
        organisation::{RelationKind, Stakeholder},
    },
    scene::{PathShape, Scene, Shape, Stroke, dots::Dot, look::Look, path::Path, theme::Theme},
    tr,
};

/// Length of an arrow's head.
const HEAD: f32 = 7.0;

/// A line's greatest distance from the straight one.
const BEND: f32 = 36.0;

/// A slightly bent line: two lines between marks that stand in a row do not cover each other.
struct Arc {
    from: Pos,
    control: Pos,
    to: Pos,
}

impl Arc {
    /// Between the edges of two marks; `None` when they touch.
    fn between(from: &Dot, to: &Dot) -> Option<Self> {
        let (a, b) = (from.center, to.center);
        let (x, y) = (b.x - a.x, b.y - a.y);
        let length = x.hypot(y);
        if length <= from.radius + to.radius + 2.0 {
            return None;
        }
        let bend = 2.0 * (length * 0.1).min(BEND) / length;
        let control = pos(f32::midpoint(a.x, b.x) + y * bend, f32::midpoint(a.y, b.y) - x * bend);
        let towards = |start: Pos, reach: f32| {
            let (x, y) = (control.x - start.x, control.y - start.y);
            let part = reach / x.hypot(y).max(1.0);
            start.moved(x * part, y * part)
        };
        Some(Self { from: towards(a, from.radius + 3.0), control, to: towards(b, to.radius + 3.0) })
    }

    fn straight(from: Pos, to: Pos) -> Self {
        Self { from, control: pos(f32::midpoint(from.x, to.x), f32::midpoint(from.y, to.y)), to }
    }

    fn path(&self) -> Path {
        let part = |end: Pos| end.moved((self.control.x - end.x) / 1.5, (self.control.y - end.y) / 1.5);
        let mut path = Path::default();
        path.move_to(self.from).cubic_to(part(self.from), part(self.to), self.to);
        path
    }

    fn middle(&self) -> Pos {
        let between = |a: f32, control: f32, b: f32| 0.25 * a + 0.5 * control + 0.25 * b;
        pos(between(self.from.x, self.control.x, self.to.x), between(self.from.y, self.control.y, self.to.y))
    }
}

/// All relations between those that are drawn; gives the straight pieces of their lines.
pub fn draw_all(workspace: &Workspace, look: &Look, scene: &mut Scene<AnyId>, dots: &[Dot]) -> Vec<[Pos; 2]> {
    let find = |id: Id<Stakeholder>| dots.iter().find(|dot| dot.id == id.into());
    let mut pieces = Vec::new();
    for (id, relation) in workspace.stakeholder_relations.iter() {
        let (Some(from), Some(to)) = (find(relation.from), find(relation.to)) else { continue };
        let Some(arc) = Arc::between(from, to) else { continue };
        draw(scene, Some(id.into()), &arc, relation.kind, look.theme);
        for (points, _) in arc.path().flattened() {
            pieces.extend(points.windows(2).map(|ends| [ends[0], ends[1]]));
        }
    }
    pieces
}

/// One line; `None` for a tag in the key.
fn draw(scene: &mut Scene<AnyId>, tag: Option<AnyId>, arc: &Arc, kind: RelationKind, theme: &Theme) {
    let ink = colour(kind, theme);
    let stroke = Stroke::solid(1.25, ink);
    let stroke = match kind {
        RelationKind::Influences | RelationKind::WorksWith => stroke,
        RelationKind::ReportsTo => stroke.dashed(6.0, 3.0),
        RelationKind::ConflictsWith => Stroke::solid(1.5, ink).dashed(2.0, 3.0),
    };
    let mut push = |shape| match tag {
        Some(tag) => scene.push_tagged(tag, shape),
        None => scene.push(shape),
    };
    push(Shape::Path(PathShape { path: arc.path(), fill: None, stroke: Some(stroke) }));
    match kind {
        RelationKind::Influences | RelationKind::ReportsTo => {
            let head = head(arc.control, arc.to);
            push(Shape::Path(PathShape { path: head, fill: Some(ink), stroke: None }));
        }
        RelationKind::ConflictsWith => {
            let stroke = Some(Stroke::solid(1.75, ink));
            push(Shape::Path(PathShape { path: cross(arc.middle()), fill: None, stroke }));
        }
        RelationKind::WorksWith => {}
    }
}

fn colour(kind: RelationKind, theme: &Theme) -> Colour {
    match kind {
        RelationKind::ConflictsWith => theme.adverse,
        _ => theme.second_ink.with_alpha(0.75),
    }
}

/// The head of an arrow that ends in `to`.
fn head(from: Pos, to: Pos) -> Path {
    let length = (to.x - from.x).hypot(to.y - from.y).max(1.0);
    let (x, y) = ((to.x - from.x) / length, (to.y - from.y) / length);
    let foot = to.moved(-x * HEAD, -y * HEAD);
    let half = HEAD * 0.42;
    Path::polygon([to, foot.moved(-y * half, x * half), foot.moved(y * half, -x * half)])
}

fn cross(at: Pos) -> Path {
    const REACH: f32 = 4.0;
    let mut path = Path::default();
    path.move_to(at.moved(-REACH, -REACH)).line_to(at.moved(REACH, REACH));
    path.move_to(at.moved(-REACH, REACH)).line_to(at.moved(REACH, -REACH));
    path
}

/// The kinds of line that occur, each in words.
pub fn keyed(workspace: &Workspace, look: &Look) -> Vec<(RelationKind, String)> {
    let occurs =
        |kind: &RelationKind| workspace.stakeholder_relations.values().any(|relation| relation.kind == *kind);
    let words = |kind: RelationKind| tr!(look.lang, &format!("stakeholders-relation-{}", kind.code()));
    RelationKind::ALL.iter().copied().filter(occurs).map(|kind| (kind, words(kind))).collect()
}

/// A sample of a kind of line from `at` to the right.
pub fn sample(scene: &mut Scene<AnyId>, kind: RelationKind, (at, width): (Pos, f32), theme: &Theme) {
    draw(scene, None, &Arc::straight(at, at.moved(width, 0.0)), kind, theme);
}
