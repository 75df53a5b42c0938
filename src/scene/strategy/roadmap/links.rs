//! What waits for what, as lines; milestones as diamonds with their names.

use crate::{
    analysis::plan::Calendar,
    base::{
        geom::{Pos, Rect, pos},
        id::Id,
        months::month_of,
    },
    model::{Workspace, strategy::Milestone},
    scene::{
        PathShape, Scene, Shape, Stroke,
        look::Look,
        path::Path,
        theme::{Theme, space},
    },
};

use super::{
    super::{Sheet, sheet::SMALL},
    Bar, Milestones, Time, diamond,
    rows::places,
};

/// From the middle of a diamond to its corners.
pub const RADIUS: f32 = 6.0;
/// The name of a milestone is no wider.
const WIDEST: f32 = 150.0;
/// Less room is no use for a name.
const LEAST: f32 = 28.0;

/// A line from the end of what is waited for to the start of what waits.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Across and down only.
    pub points: Vec<Pos>,
    /// The arrow at its end.
    pub head: [Pos; 3],
    /// Whether what waits begins too early.
    pub is_early: bool,
    /// The two bars.
    pub ends: [Rect; 2],
}

/// Every line, from bar to bar.
pub fn dependencies(workspace: &Workspace, bars: &[Bar]) -> Vec<Link> {
    let places = places(bars);
    let mut found = Vec::new();
    for to in bars {
        let Some(own) = workspace.initiatives.get(to.id) else { continue };
        for from in own.depends_on.iter().filter_map(|other| places.get(other)) {
            if from.id != to.id {
                let (points, head) = way(from, to);
                let is_early = to.months.first <= from.months.last;
                found.push(Link { points, head, is_early, ends: [from.place, to.place] });
            }
        }
    }
    found
}

impl Link {
    /// Draws the line; dashed where what waits begins too early.
    pub fn draw<T: Clone>(&self, scene: &mut Scene<T>, theme: &Theme) {
        let stroke = if self.is_early {
            Stroke::solid(1.5, theme.adverse).dashed(5.0, 3.0)
        } else {
            Stroke::solid(1.25, theme.second_ink.mixed(theme.ground, 0.25))
        };
        let path = Path::polyline(self.points.iter().copied());
        scene.push(Shape::Path(PathShape { path, fill: None, stroke: Some(stroke) }));
        let (path, fill) = (Path::polygon(self.head), Some(stroke.colour));
        scene.push(Shape::Path(PathShape { path, fill, stroke: None }));
    }

    /// What of the line can be seen within a place; `None` where neither of its bars can be seen: lines that only
    /// pass by tell nobody anything.
    pub fn within(&self, place: Rect) -> Option<Self> {
        let is_seen = self.ends.iter().any(|end| end.intersects(place));
        // The line goes across and down only, so that moving its corners to the edge leaves what is inside as it is.
        let around = place.grown(40.0);
        let near =
            |at: &Pos| pos(at.x.clamp(around.min.x, around.max.x), at.y.clamp(around.min.y, around.max.y));
        is_seen.then(|| Self { points: self.points.iter().map(near).collect(), ..self.clone() })
    }
}

/// Down or up from near the end of one bar, then across to the start of the other; the corners and the arrow.
fn way(from: &Bar, to: &Bar) -> (Vec<Pos>, [Pos; 3]) {
    let down = to.place.min.y >= from.place.min.y;
    let x = (from.place.max.x - 10.0).max(from.place.min.x + 2.0);
    let leaves = pos(x, if down { from.place.max.y } else { from.place.min.y });
    let (left, middle) = (to.place.min.x, to.place.center().y);
    if x + 10.0 <= left {
        let end = pos(left, middle);
        let head = [end, pos(left - 7.0, middle - 4.0), pos(left - 7.0, middle + 4.0)];
        return (vec![leaves, pos(x, middle), pos(left - 6.0, middle)], head);
    }
    // It begins before: into its upper or lower edge, near its start.
    let (edge, back) = if down { (to.place.min.y, -1.0) } else { (to.place.max.y, 1.0) };
    let at = (left + 12.0).min(to.place.max.x - 2.0);
    let turn = edge + back * 7.0;
    let head = [pos(at, edge), pos(at - 3.5, edge + back * 5.0), pos(at + 3.5, edge + back * 5.0)];
    (vec![leaves, pos(x, turn), pos(at, turn), pos(at, edge + back * 4.0)], head)
}

/// The milestones of each initiative that lie in the calendar, in the order of time.
pub fn milestones<'a>(workspace: &'a Workspace, time: &Time) -> Milestones<'a> {
    let fiscal = Calendar::of(workspace).fiscal_start();
    let mut found = Milestones::new();
    for (id, own) in workspace.milestones.iter() {
        let Some(day) = own.period.and_then(|period| period.last_day(fiscal)) else { continue };
        let month = month_of(day);
        if (time.first..time.first + time.count).contains(&month) {
            found.entry(own.initiative).or_default().push((id, &**own, month));
        }
    }
    for own in found.values_mut() {
        own.sort_by_key(|(id, _, month)| (*month, *id));
    }
    found
}

/// A milestone with its place and the room for its name.
pub struct Named<'a> {
    pub id: Id<Milestone>,
    own: &'a Milestone,
    pub x: f32,
    pub month: i32,
    /// Points for the name; 0 where there is none.
    room: f32,
}

impl Named<'_> {
    pub fn right(&self) -> f32 {
        self.x + RADIUS + if self.room > 0.0 { space::XS + self.room } else { 0.0 }
    }
}

/// Milestones of one initiative with the room that the next one leaves to the name.
pub fn named<'a>(own: &[(Id<Milestone>, &'a Milestone, i32)], time: &Time, look: &Look) -> Vec<Named<'a>> {
    let x_of = |month: i32| time.x(month + 1);
    let with_next = own.iter().enumerate().map(|(index, (id, milestone, month))| {
        let x = x_of(*month);
        let next = own.get(index + 1).map_or(f32::INFINITY, |(.., month)| x_of(*month));
        let free = (next - x - 3.0 * RADIUS - space::XS).min(WIDEST);
        let wanted = look.measure.width(&milestone.name, SMALL.size, SMALL.weight).ceil() + 1.0;
        let room = if free < LEAST { 0.0 } else { wanted.min(free) };
        Named { id: *id, own: milestone, x, month: *month, room }
    });
    with_next.collect()
}

/// Draws a milestone: a diamond, full when it is reached, with its name.
pub fn milestone(sheet: &mut Sheet, named: &Named, center: Pos) {
    let theme = sheet.look.theme;
    let path = Path::polygon(diamond(center, RADIUS));
    let fill = Some(if named.own.done { theme.accent } else { theme.surface });
    let stroke = Some(Stroke::solid(1.5, theme.accent));
    sheet.scene.push_tagged(named.id.into(), Shape::Path(PathShape { path, fill, stroke }));
    if named.own.done {
        let tick = [(-2.4, 0.2), (-0.7, 2.0), (2.6, -1.8)].map(|(x, y)| center.moved(x, y));
        let stroke = Some(Stroke::solid(1.25, theme.on_accent));
        sheet.scene.push(Shape::Path(PathShape { path: Path::polyline(tick), fill: None, stroke }));
    }
    if named.room > 0.0 {
        let at = (center.x + RADIUS + space::XS, center.y + 4.5, named.room);
        sheet.line(at, &named.own.name, SMALL, theme.second_ink);
    }
}
