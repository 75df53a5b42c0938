//! Names beside marks that keep out of each other's way.
//!
//! The rule: the same marks give the same places. A name that finds no free place takes the least crowded one.

use crate::base::geom::{Pos, Rect, pos, rect};

use super::{
    Anchor,
    measure::Measure,
    wrap::{Limits, TextStyle, Wrapped, wrap},
};

/// A mark that wants a name.
pub struct Marked<'a> {
    pub center: Pos,
    /// From the middle to the edge.
    pub radius: f32,
    pub name: &'a str,
}

/// A name with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub text: Wrapped,
    pub place: Rect,
    /// Which end of its lines lies at the mark.
    pub anchor: Anchor,
    /// From the mark to a name that found no place right beside it.
    pub leader: Option<[Pos; 2]>,
}

impl Label {
    /// Where the lines are anchored.
    pub fn x(&self) -> f32 {
        match self.anchor {
            Anchor::Start => self.place.min.x,
            Anchor::Middle => self.place.center().x,
            Anchor::End => self.place.max.x,
        }
    }
}

/// Where names may stand, and what they should keep off besides marks and each other.
#[derive(Clone, Copy, Default)]
pub struct Room<'a> {
    pub area: Rect,
    pub taken: &'a [Rect],
    /// Straight pieces of lines.
    pub lines: &'a [[Pos; 2]],
}

/// Widest line of a name.
const WIDEST: f32 = 132.0;
const LINES: usize = 2;
/// Distances from a mark's edge at which a place is looked for, the nearest first.
const DISTANCES: [f32; 4] = [6.0, 12.0, 22.0, 36.0];
/// Directions, the one wished for first.
const DIRECTIONS: [(f32, f32); 8] =
    [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0), (0.8, 0.8), (0.8, -0.8), (-0.8, 0.8), (-0.8, -0.8)];
/// Rounds in which every name may choose again, seeing where the others are.
const ROUNDS: usize = 4;

/// Places names within the room, off each other, off all marks, off lines and off what is taken.
pub fn place(measure: &Measure, style: TextStyle, marks: &[Marked], room: Room) -> Vec<Label> {
    let texts: Vec<Wrapped> = marks
        .iter()
        .map(|mark| wrap(measure, mark.name.trim(), style, Limits::width(WIDEST).lines(LINES)))
        .collect();
    let candidates: Vec<Vec<Label>> =
        marks.iter().zip(&texts).map(|(mark, text)| candidates(mark, text, style)).collect();
    let discs: Vec<Rect> = marks.iter().map(|mark| rect_around(mark.center, mark.radius)).collect();
    let standing = Standing { room, discs: &discs };
    let fixed: Vec<Vec<f32>> = candidates
        .iter()
        .enumerate()
        .map(|(own, places)| {
            places.iter().enumerate().map(|(rank, label)| standing.cost(own, rank, label)).collect()
        })
        .collect();
    let mut chosen: Vec<usize> = fixed.iter().map(|costs| least(costs.iter().copied())).collect();
    for _ in 0..ROUNDS {
        let before = chosen.clone();
        for (own, places) in candidates.iter().enumerate() {
            let others: Vec<Rect> = candidates
                .iter()
                .zip(&chosen)
                .enumerate()
                .filter(|(other, _)| *other != own)
                .filter_map(|(_, (places, at))| places.get(*at).map(|label| label.place))
                .collect();
            let own_costs = fixed.get(own).into_iter().flatten();
            let costs = places.iter().zip(own_costs).map(|(label, fixed)| {
                fixed + others.iter().map(|other| 4.0 * shared(label.place, *other)).sum::<f32>()
            });
            let best = least(costs);
            if let Some(choice) = chosen.get_mut(own) {
                *choice = best;
            }
        }
        if before == chosen {
            break;
        }
    }
    candidates.into_iter().zip(chosen).filter_map(|(places, at)| places.into_iter().nth(at)).collect()
}

/// What does not move while names choose.
struct Standing<'a> {
    room: Room<'a>,
    discs: &'a [Rect],
}

impl Standing<'_> {
    /// How bad a place is by itself: what it covers, how far out of the area it goes, how far away it is.
    fn cost(&self, own: usize, rank: usize, label: &Label) -> f32 {
        let place = label.place;
        let covered: f32 = self.room.taken.iter().map(|taken| 3.0 * shared(place, *taken)).sum();
        let marks: f32 = self
            .discs
            .iter()
            .enumerate()
            .filter(|(mark, _)| *mark != own)
            .map(|(_, disc)| 6.0 * shared(place, *disc))
            .sum();
        let struck: f32 = self.room.lines.iter().map(|line| 9.0 * within(*line, place)).sum();
        let whole = place.width() * place.height();
        let outside = whole - shared(place, self.room.area);
        covered + marks + struck + 20.0 * outside + far(rank)
    }
}

/// What a place costs for being far from its mark, or on a side less wished for.
fn far(rank: usize) -> f32 {
    let (ring, side) = (rank / DIRECTIONS.len(), rank % DIRECTIONS.len());
    ring as f32 * 160.0 + side as f32 * 6.0
}

fn candidates(mark: &Marked, text: &Wrapped, style: TextStyle) -> Vec<Label> {
    let (width, height) = (text.width(), text.height(style));
    let mut found = Vec::with_capacity(DISTANCES.len() * DIRECTIONS.len());
    for (ring, distance) in DISTANCES.into_iter().enumerate() {
        for (x, y) in DIRECTIONS {
            let at = |distance: f32| {
                let reach = mark.radius + distance;
                mark.center.moved(x * reach, y * reach)
            };
            let tip = at(distance);
            let leader = (ring > 1).then(|| [at(2.0), at(distance - 2.0)]);
            let anchor = if x > 0.0 {
                Anchor::Start
            } else if x < 0.0 {
                Anchor::End
            } else {
                Anchor::Middle
            };
            let left = match anchor {
                Anchor::Start => tip.x,
                Anchor::Middle => tip.x - width / 2.0,
                Anchor::End => tip.x - width,
            };
            let top = if y > 0.0 {
                tip.y - 2.0
            } else if y < 0.0 {
                tip.y - height + 2.0
            } else {
                tip.y - height / 2.0
            };
            let place = rect(left, top, width, height);
            found.push(Label { text: text.clone(), place, anchor, leader });
        }
    }
    found
}

fn rect_around(center: Pos, radius: f32) -> Rect {
    let reach = pos(center.x - radius, center.y - radius);
    rect(reach.x, reach.y, 2.0 * radius, 2.0 * radius)
}

/// The area that two rectangles share.
fn shared(a: Rect, b: Rect) -> f32 {
    let width = a.max.x.min(b.max.x) - a.min.x.max(b.min.x);
    let height = a.max.y.min(b.max.y) - a.min.y.max(b.min.y);
    if width > 0.0 && height > 0.0 { width * height } else { 0.0 }
}

/// How much of a straight line runs through a rectangle.
fn within([from, to]: [Pos; 2], place: Rect) -> f32 {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
    for (way, start, low, high) in
        [(x, from.x, place.min.x, place.max.x), (y, from.y, place.min.y, place.max.y)]
    {
        if way.abs() < 1e-6 {
            if start < low || start > high {
                return 0.0;
            }
            continue;
        }
        let (a, b) = ((low - start) / way, (high - start) / way);
        enters = enters.max(a.min(b));
        leaves = leaves.min(a.max(b));
    }
    (leaves - enters).max(0.0) * x.hypot(y)
}

/// The first of the smallest.
fn least(costs: impl Iterator<Item = f32>) -> usize {
    let smaller = |best: (usize, f32), next: (usize, f32)| if next.1 < best.1 { next } else { best };
    costs.enumerate().reduce(smaller).map_or(0, |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: TextStyle = TextStyle::regular(12.0);

    fn labels(points: &[(f32, f32)], area: Rect) -> Vec<Label> {
        let marks: Vec<Marked> = points
            .iter()
            .map(|(x, y)| Marked { center: pos(*x, *y), radius: 6.0, name: "Head of Customer Support" })
            .collect();
        place(&Measure::default(), STYLE, &marks, Room { area, ..Room::default() })
    }

    #[test]
    fn names_of_close_marks_do_not_cover_each_other() {
        let area = rect(0.0, 0.0, 600.0, 400.0);
        let points = [(300.0, 200.0), (316.0, 200.0), (300.0, 216.0), (330.0, 212.0), (590.0, 10.0)];
        let labels = labels(&points, area);
        assert_eq!(labels.len(), points.len());
        for (index, label) in labels.iter().enumerate() {
            assert!(shared(label.place, area) >= label.place.width() * label.place.height() - 0.1, "{index}");
            for (other, second) in labels.iter().enumerate().filter(|(other, _)| *other != index) {
                assert_eq!(shared(label.place, second.place), 0.0, "{index} and {other}");
            }
            for point in points {
                let disc = rect_around(pos(point.0, point.1), 6.0);
                assert_eq!(shared(label.place, disc), 0.0, "{index} covers {point:?}");
            }
        }
    }

    #[test]
    fn a_mark_alone_has_its_name_at_its_right_and_at_the_edge_at_its_left() {
        let area = rect(0.0, 0.0, 400.0, 100.0);
        let alone = labels(&[(100.0, 50.0)], area);
        assert_eq!((alone[0].anchor, alone[0].x()), (Anchor::Start, 112.0));
        let at_edge = labels(&[(395.0, 50.0)], area);
        assert_eq!(at_edge[0].anchor, Anchor::End);
    }

    #[test]
    fn a_name_keeps_off_a_line_through_its_mark() {
        let lines = [[pos(0.0, 50.0), pos(400.0, 50.0)]];
        let room = Room { area: rect(0.0, 0.0, 400.0, 100.0), lines: &lines, ..Room::default() };
        let marks = [Marked { center: pos(200.0, 50.0), radius: 6.0, name: "Head of Sales" }];
        let labels = place(&Measure::default(), STYLE, &marks, room);
        assert_eq!(within(lines[0], labels[0].place), 0.0, "{:?}", labels[0].place);
    }

    #[test]
    fn a_line_is_measured_only_within() {
        let place = rect(10.0, 10.0, 20.0, 20.0);
        for (line, expected) in [
            ([pos(0.0, 20.0), pos(100.0, 20.0)], 20.0),
            ([pos(15.0, 20.0), pos(25.0, 20.0)], 10.0),
            ([pos(0.0, 40.0), pos(100.0, 40.0)], 0.0),
            ([pos(20.0, 0.0), pos(20.0, 12.0)], 2.0),
        ] {
            assert!((within(line, place) - expected).abs() < 1e-3, "{line:?}");
        }
    }

    #[test]
    fn many_marks_in_one_place_end_all_the_same() {
        assert_eq!(labels(&[(50.0, 50.0); 60], rect(0.0, 0.0, 100.0, 100.0)).len(), 60);
        assert!(labels(&[], Rect::default()).is_empty());
    }
}
