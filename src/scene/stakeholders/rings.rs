//! The rings of support: who promotes the programme stands in the middle, who resists it at the rim, areas
//! side by side around it; an arrow leads to where each is wished to stand.

use std::f32::consts::{FRAC_PI_2, TAU};

use crate::{
    base::{
        geom::{Pos, Rect, Size, pos, rect},
        id::Id,
    },
    model::{AnyId, Workspace, organisation::Stakeholder},
    scene::{
        Anchor, EllipseShape, PathShape, Scene, Shape, Stroke, TextLine,
        dots::{Dot, Drawn},
        labels::Room,
        look::Look,
        path::Path,
        theme::{space, type_size},
        wrap::TextStyle,
    },
    tr,
};

use super::{draw_people, mark, spread, text, tray};

/// Outer radii of the rings as parts of the whole, the innermost first.
const EDGES: [f32; 5] = [0.30, 0.475, 0.65, 0.825, 1.0];
/// Where marks stand in each ring.
const MIDDLES: [f32; 5] = [0.18, 0.39, 0.565, 0.74, 0.915];
/// Room around the rings for the names of areas.
const RIM: f32 = 30.0;
/// From this cosine of its direction on a name stands beside the rim, not over or under it.
const BESIDE: f32 = 0.2;
const GAP: f32 = 8.0;
/// Between two areas, in places for one stakeholder.
const AREA_GAP: f32 = 0.35;
const RINGS: TextStyle = TextStyle::regular(type_size::CAPTION);
const AREAS: TextStyle = TextStyle::bold(type_size::CAPTION);

/// Where the rings lie in a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rings {
    pub center: Pos,
    pub radius: f32,
}

impl Rings {
    /// How far from the middle a support of −2…+2 stands.
    pub fn reach(self, support: i8) -> f32 {
        let ring = usize::try_from(2 - support.clamp(-2, 2)).unwrap_or(0);
        self.radius * MIDDLES.get(ring).copied().unwrap_or(1.0)
    }

    /// The support of a place; outside of all rings it is not known.
    pub fn support(self, at: Pos) -> Option<i8> {
        let reach = (at.x - self.center.x).hypot(at.y - self.center.y) / self.radius.max(1.0);
        let ring = EDGES.iter().position(|edge| reach <= *edge)?;
        i8::try_from(ring).ok().map(|ring| 2 - ring)
    }

    fn at(self, angle: f32, reach: f32) -> Pos {
        self.center.moved(reach * angle.cos(), reach * angle.sin())
    }
}

/// A stakeholder with its direction.
struct Seat<'a> {
    id: Id<Stakeholder>,
    own: &'a Stakeholder,
    angle: f32,
}

/// Everyone around the circle, areas together, clockwise from the top.
fn seats(workspace: &Workspace) -> Vec<Seat<'_>> {
    let rows = workspace.stakeholders_in_order();
    let mut areas: Vec<&str> = Vec::new();
    for (_, own) in &rows {
        if !areas.contains(&own.area.trim()) {
            areas.push(own.area.trim());
        }
    }
    let gaps = if areas.len() > 1 { areas.len() as f32 * AREA_GAP } else { 0.0 };
    let step = TAU / (rows.len() as f32 + gaps).max(1.0);
    let mut angle = step / 2.0 - FRAC_PI_2;
    let mut seats = Vec::with_capacity(rows.len());
    for area in areas {
        for (id, own) in rows.iter().filter(|(_, own)| own.area.trim() == area) {
            seats.push(Seat { id: *id, own, angle });
            angle += step;
        }
        angle += step * AREA_GAP;
    }
    seats
}

/// The rings in a drawing of `size`, with those whose support is not known in a row below them.
pub fn draw(workspace: &Workspace, size: Size, look: &Look) -> (Drawn, Rings) {
    let seats = seats(workspace);
    let is_known = |seat: &&Seat| seat.own.support.is_some();
    let waiting: Vec<_> = seats.iter().filter(|seat| !is_known(seat)).map(|seat| seat.id).collect();
    let below = tray::height(workspace, &waiting, size.w, look);
    let room = (size.h - below - GAP).max(120.0);
    let radius = widest(&seats, (size.w / 2.0, room / 2.0 - RIM), look).max(40.0);
    let rings = Rings { center: pos(size.w / 2.0, room / 2.0), radius };
    let plot = rect(0.0, 0.0, size.w, room);
    let mut scene = Scene::new(size);
    let mut taken = draw_ground(&mut scene, rings, look);
    taken.extend(draw_areas(&mut scene, &seats, rings, look));
    let mut dots = Vec::new();
    for seat in &seats {
        let Some(support) = seat.own.support else { continue };
        let center = rings.at(seat.angle, rings.reach(support));
        dots.push(Dot { id: seat.id.into(), center, radius: mark::RADIUS, placed: true });
    }
    spread(&mut dots);
    let mut lines = Vec::new();
    for (seat, dot) in seats.iter().filter(is_known).zip(&dots) {
        if let Some(to) = draw_wish(&mut scene, seat, dot, (rings, look)) {
            lines.push([dot.center, to]);
            taken.push(rect(to.x - 6.0, to.y - 6.0, 12.0, 12.0));
        }
    }
    if !lines.is_empty() {
        draw_wish_key(&mut scene, look);
    }
    draw_people(workspace, look, &mut scene, &dots, Room { area: plot, taken: &taken, lines: &lines });
    let foot = pos(0.0, room + GAP);
    dots.extend(tray::draw(workspace, &waiting, look, &mut scene, (foot, size.w)));
    (Drawn { scene, dots, plot }, rings)
}

/// The largest radius within a half of the height that leaves room within half of the width for the names of areas.
fn widest(seats: &[Seat], (across, most): (f32, f32), look: &Look) -> f32 {
    areas(seats).fold(most.min(across - RIM), |radius, (name, angle)| {
        let width = look.measure.width(name, AREAS.size, AREAS.weight);
        let side = angle.cos().abs();
        if side > BESIDE { radius.min((across - width - space::XS) / side - 10.0) } else { radius }
    })
}

/// The areas that have a name, each with the direction of its middle.
fn areas<'a>(seats: &'a [Seat]) -> impl Iterator<Item = (&'a str, f32)> {
    let groups = seats.chunk_by(|a, b| a.own.area.trim() == b.own.area.trim());
    let named = groups.filter_map(|group| {
        let (first, last) = (group.first()?, group.last()?);
        Some((first.own.area.trim(), f32::midpoint(first.angle, last.angle)))
    });
    named.filter(|(name, _)| !name.is_empty())
}

/// The rings with their names along the vertical; gives where the names stand.
fn draw_ground(scene: &mut Scene<AnyId>, rings: Rings, look: &Look) -> Vec<Rect> {
    let theme = look.theme;
    for (ring, edge) in EDGES.iter().enumerate().rev() {
        let reach = rings.radius * edge;
        let place = rect(rings.center.x - reach, rings.center.y - reach, 2.0 * reach, 2.0 * reach);
        // The nearer, the more of the accent: in greyscale a slope from paper to tint.
        let fill = theme.surface.mixed(theme.accent_soft, 0.8 * (1.0 - ring as f32 / 4.0));
        scene.push(Shape::Ellipse(EllipseShape {
            rect: place,
            fill: Some(fill),
            stroke: Some(Stroke::solid(1.0, theme.hairline)),
        }));
    }
    let names = EDGES.iter().enumerate().map(|(ring, edge)| {
        let words = tr!(look.lang, &format!("stakeholders-support-{}", 4 - ring));
        let top = rings.center.y - rings.radius * edge + RINGS.metrics().baseline();
        let line = TextLine::new(look.measure, &words, RINGS, theme.second_ink);
        line.at(pos(rings.center.x, top + 1.0), Anchor::Middle)
    });
    names
        .map(|line| {
            let bounds = line.bounds();
            scene.push(Shape::Text(line));
            bounds
        })
        .collect()
}

/// The names of areas around the rim; gives where they stand.
fn draw_areas(scene: &mut Scene<AnyId>, seats: &[Seat], rings: Rings, look: &Look) -> Vec<Rect> {
    let mut taken = Vec::new();
    for (area, angle) in areas(seats) {
        let at = rings.at(angle, rings.radius + 10.0);
        let anchor = match angle.cos() {
            side if side > BESIDE => Anchor::Start,
            side if side < -BESIDE => Anchor::End,
            _ => Anchor::Middle,
        };
        let baseline = at.y + AREAS.size * (0.36 + 0.36 * angle.sin());
        let line = TextLine::new(look.measure, area, AREAS, look.theme.second_ink);
        let line = line.at(pos(at.x, baseline), anchor);
        taken.push(line.bounds().grown(2.0));
        scene.push(Shape::Text(line));
    }
    taken
}

/// A line from where a stakeholder stands to where it is wished to stand; gives that place.
fn draw_wish(scene: &mut Scene<AnyId>, seat: &Seat, dot: &Dot, (rings, look): (Rings, &Look)) -> Option<Pos> {
    let wished = seat.own.support_wished.filter(|wished| Some(*wished) != seat.own.support)?;
    let to = rings.at(seat.angle, rings.reach(wished));
    let (x, y) = (to.x - dot.center.x, to.y - dot.center.y);
    let length = x.hypot(y);
    if length <= dot.radius + 8.0 {
        return None;
    }
    let from = dot.center.moved(x / length * (dot.radius + 2.0), y / length * (dot.radius + 2.0));
    let short = to.moved(-x / length * 5.0, -y / length * 5.0);
    let line = Stroke::solid(1.5, look.theme.accent).dashed(3.0, 3.0);
    let path = Path::polyline([from, short]);
    scene.push(Shape::Path(PathShape { path, fill: None, stroke: Some(line) }));
    draw_target(scene, to, look);
    Some(to)
}

/// Where somebody is wished to stand.
fn draw_target(scene: &mut Scene<AnyId>, at: Pos, look: &Look) {
    scene.push(Shape::Ellipse(EllipseShape {
        rect: rect(at.x - 5.0, at.y - 5.0, 10.0, 10.0),
        fill: Some(look.theme.surface),
        stroke: Some(Stroke::solid(1.5, look.theme.accent)),
    }));
    let dot = rect(at.x - 1.5, at.y - 1.5, 3.0, 3.0);
    scene.push(Shape::Ellipse(EllipseShape { rect: dot, fill: Some(look.theme.accent), stroke: None }));
}

/// What such a place means, in the corner of the drawing.
fn draw_wish_key(scene: &mut Scene<AnyId>, look: &Look) {
    let baseline = RINGS.metrics().baseline() + 2.0;
    draw_target(scene, pos(6.0, baseline - RINGS.size * 0.34), look);
    let words = tr!(look.lang, "stakeholders-support-wished");
    text(scene, look, (&words, RINGS), look.theme.second_ink, (pos(17.0, baseline), Anchor::Start));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_gives_back_its_support_and_beyond_the_rim_nothing_is_known() {
        let rings = Rings { center: pos(200.0, 200.0), radius: 150.0 };
        for support in -2..=2_i8 {
            assert_eq!(rings.support(rings.at(1.0, rings.reach(support))), Some(support));
        }
        assert_eq!(rings.support(rings.center), Some(2));
        assert_eq!(rings.support(pos(200.0, 20.0)), None);
        assert!(rings.reach(2) < rings.reach(1), "support draws nearer");
    }
}
