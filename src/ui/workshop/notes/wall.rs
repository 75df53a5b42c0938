//! Where each note stands on the wall: the parking lot first, the groups as clusters beside it.

use egui::{Pos2, Rect, Vec2};

use crate::{
    base::id::Id,
    edit::Spot,
    model::workshop::{Note, NoteGroup},
};

/// Width of a card at scale 1.
pub const CARD: f32 = 216.0;
/// Between cards.
const GAP: f32 = 10.0;
/// Between clusters.
const APART: f32 = 26.0;
/// Height of a cluster's heading.
pub const TITLE: f32 = 34.0;
/// Height of a cluster without a card.
const EMPTY: f32 = 56.0;
/// From so many cards on a group is two cards wide.
const WIDE_FROM: usize = 9;

/// What a cluster holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cluster {
    /// Notes that became nothing yet.
    Parked,
    Group(Id<NoteGroup>),
    /// Notes without a group that something was made of.
    Taken,
}

impl Cluster {
    /// The group its notes are in; unset for none.
    pub fn group(self) -> Id<NoteGroup> {
        match self {
            Self::Group(id) => id,
            Self::Parked | Self::Taken => Id::default(),
        }
    }
}

/// A cluster with its notes and their heights, to be arranged.
pub struct Heap {
    pub cluster: Cluster,
    pub notes: Vec<(Id<Note>, f32)>,
}

/// A cluster in its place, from the wall's top left.
#[derive(Clone, Debug)]
pub struct Block {
    pub cluster: Cluster,
    pub rect: Rect,
    /// Its cards among those of the wall.
    pub first: usize,
    pub count: usize,
}

/// A card in its place.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    pub note: Id<Note>,
    pub rect: Rect,
    pub block: usize,
}

/// All notes in their places.
#[derive(Clone, Debug, Default)]
pub struct Wall {
    pub blocks: Vec<Block>,
    /// Block by block, in order.
    pub cards: Vec<Placed>,
    pub size: Vec2,
}

/// Columns with how far down each is filled.
struct Columns {
    filled: Vec<f32>,
    pitch: f32,
}

impl Columns {
    /// The leftmost place for something so many columns wide where it stands highest, from this column on.
    fn highest(&self, from: usize, span: usize) -> (usize, f32) {
        let last = self.filled.len().saturating_sub(span);
        let top = |at: usize| {
            self.filled.get(at..at + span).unwrap_or_default().iter().copied().fold(0.0_f32, f32::max)
        };
        let places = (from.min(last)..=last).map(|at| (at, top(at)));
        places.min_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0))).unwrap_or((0, 0.0))
    }
}

/// Arranges heaps on a wall of a width.
pub fn arrange(width: f32, card: f32, heaps: &[Heap]) -> Wall {
    let pitch = card + GAP;
    let count = (((width + GAP) / pitch).floor() as usize).max(1);
    let mut columns = Columns { filled: vec![0.0; count], pitch };
    let mut wall = Wall::default();
    let alone = heaps.len() == 1;
    let mut from = 0;
    for heap in heaps {
        let is_parked = heap.cluster == Cluster::Parked;
        let span = match heap.notes.len() {
            _ if alone => count,
            notes if is_parked => notes.div_ceil(6).clamp(1, (count / 2).max(1)),
            notes if notes >= WIDE_FROM => 2.min((count - from.min(count - 1)).max(1)),
            _ => 1,
        };
        let (at, top) = if is_parked { (0, 0.0) } else { columns.highest(from, span) };
        place(&mut wall, &mut columns, heap, (at, span, top));
        if is_parked && !alone && span < count {
            from = span;
        }
    }
    let height = columns.filled.iter().copied().fold(0.0_f32, f32::max);
    wall.size = Vec2::new(count as f32 * pitch - GAP, height);
    wall
}

fn place(wall: &mut Wall, columns: &mut Columns, heap: &Heap, (at, span, top): (usize, usize, f32)) {
    let (first, block) = (wall.cards.len(), wall.blocks.len());
    let mut filled = vec![top + TITLE; span];
    for (note, height) in &heap.notes {
        // The shortest column, so that cards stand in their order from left to right.
        let shortest = filled.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(at, _)| at);
        let Some(y) = filled.get_mut(shortest) else { continue };
        let min = Pos2::new((at + shortest) as f32 * columns.pitch, *y);
        let size = Vec2::new(columns.pitch - GAP, *height);
        wall.cards.push(Placed { note: *note, rect: Rect::from_min_size(min, size), block });
        *y += height + GAP;
    }
    let bottom = filled.iter().copied().fold(top + TITLE + EMPTY, f32::max);
    let min = Pos2::new(at as f32 * columns.pitch, top);
    let max = Pos2::new((at + span) as f32 * columns.pitch - GAP, bottom);
    wall.blocks.push(Block {
        cluster: heap.cluster,
        rect: Rect::from_min_max(min, max),
        first,
        count: heap.notes.len(),
    });
    for filled in columns.filled.iter_mut().skip(at).take(span) {
        *filled = bottom + APART;
    }
}

/// Where cards that are let go come to stand.
#[derive(Clone, Copy)]
pub enum Drop {
    Into { block: usize, spot: Spot<Note>, mark: Rect },
    NewGroup,
}

/// A direction of the arrow keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

impl Wall {
    pub fn card(&self, note: Id<Note>) -> Option<&Placed> {
        self.cards.iter().find(|card| card.note == note)
    }

    /// The cards of a block in their order.
    pub fn cards_of(&self, block: usize) -> &[Placed] {
        let own = self.blocks.get(block);
        own.and_then(|own| self.cards.get(own.first..own.first + own.count)).unwrap_or_default()
    }

    /// Where cards dropped at a point go; the ones that are moved are not reckoned with.
    pub fn drop_at(&self, at: Pos2, moved: &[Id<Note>]) -> Drop {
        let block = self.blocks.iter().position(|block| block.rect.expand(GAP / 2.0).contains(at));
        let Some(block) = block else { return Drop::NewGroup };
        let others = || self.cards_of(block).iter().filter(|card| !moved.contains(&card.note));
        let in_column =
            || others().filter(|card| (card.rect.center().x - at.x).abs() <= card.rect.width() / 2.0 + GAP);
        if let Some(below) = in_column().find(|card| card.rect.center().y > at.y) {
            let mark = Rect::from_min_size(
                below.rect.min - Vec2::new(0.0, GAP / 2.0 + 1.0),
                Vec2::new(below.rect.width(), 2.0),
            );
            return Drop::Into { block, spot: Spot::Before(below.note), mark };
        }
        if let Some(above) = in_column().next_back() {
            let mark = Rect::from_min_size(
                above.rect.left_bottom() + Vec2::new(0.0, GAP / 2.0 - 1.0),
                Vec2::new(above.rect.width(), 2.0),
            );
            return Drop::Into { block, spot: Spot::After(above.note), mark };
        }
        let own = self.blocks.get(block).map_or(Rect::NOTHING, |block| block.rect);
        let mark = Rect::from_min_size(own.min + Vec2::new(0.0, TITLE), Vec2::new(own.width(), 2.0));
        Drop::Into { block, spot: Spot::Last, mark }
    }

    /// The next card from one in a direction; the first card from nowhere.
    pub fn next(&self, from: Option<Id<Note>>, direction: Direction) -> Option<Id<Note>> {
        let Some(own) = from.and_then(|note| self.card(note)) else {
            return self.cards.first().map(|card| card.note);
        };
        let center = own.rect.center();
        let cost = |card: &Placed| {
            let by = card.rect.center() - center;
            let (along, across) = match direction {
                Direction::Left => (-by.x, by.y),
                Direction::Right => (by.x, by.y),
                Direction::Up => (-by.y, by.x),
                Direction::Down => (by.y, by.x),
            };
            (along > 1.0).then_some(along + 2.5 * across.abs())
        };
        let reached = self.cards.iter().filter_map(|card| Some((cost(card)?, card.note)));
        reached.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, note)| note)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heap(cluster: Cluster, count: usize) -> Heap {
        let notes = (0..count).map(|number| (Id::random(), 50.0 + 10.0 * (number % 4) as f32));
        Heap { cluster, notes: notes.collect() }
    }

    #[test]
    fn no_card_covers_another_and_all_stand_on_the_wall() {
        for width in [180.0, 700.0, 1300.0, 1900.0] {
            let groups = (0..7).map(|number| heap(Cluster::Group(Id::random()), number * 3));
            let heaps: Vec<Heap> = [heap(Cluster::Parked, 40)].into_iter().chain(groups).collect();
            let wall = arrange(width, CARD, &heaps);
            assert_eq!(wall.cards.len(), heaps.iter().map(|heap| heap.notes.len()).sum::<usize>());
            for (index, card) in wall.cards.iter().enumerate() {
                assert!(card.rect.max.x <= wall.size.x + 0.1 && card.rect.max.y <= wall.size.y + 0.1);
                for other in &wall.cards[index + 1..] {
                    assert!(!card.rect.shrink(0.5).intersects(other.rect), "{width}");
                }
            }
            for (index, block) in wall.blocks.iter().enumerate() {
                for other in &wall.blocks[index + 1..] {
                    assert!(!block.rect.shrink(0.5).intersects(other.rect), "{width}");
                }
            }
        }
    }

    #[test]
    fn dropping_finds_the_place_between_two_and_the_empty_wall_makes_a_group() {
        let heaps = [heap(Cluster::Parked, 3), heap(Cluster::Group(Id::random()), 2)];
        let wall = arrange(700.0, CARD, &heaps);
        let second = wall.cards_of(1)[1];
        let above = second.rect.center_top() - Vec2::new(0.0, 2.0);
        let found = wall.drop_at(above, &[]);
        assert!(matches!(found, Drop::Into { block: 1, spot: Spot::Before(id), .. } if id == second.note));
        let found = wall.drop_at(second.rect.center_bottom() + Vec2::new(0.0, 2.0), &[]);
        assert!(matches!(found, Drop::Into { spot: Spot::After(id), .. } if id == second.note));
        assert!(matches!(wall.drop_at(Pos2::new(690.0, 600.0), &[]), Drop::NewGroup));
    }

    #[test]
    fn arrows_reach_every_card() {
        let heaps = [heap(Cluster::Parked, 5), heap(Cluster::Group(Id::random()), 4)];
        let wall = arrange(900.0, CARD, &heaps);
        let mut reached = vec![wall.cards[0].note];
        let mut at = 0;
        while let Some(from) = reached.get(at).copied() {
            for direction in [Direction::Left, Direction::Right, Direction::Up, Direction::Down] {
                let next = wall.next(Some(from), direction);
                reached.extend(next.filter(|next| !reached.contains(next)));
            }
            at += 1;
        }
        assert_eq!(reached.len(), 9);
    }
}
