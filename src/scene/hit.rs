//! What lies at a point of a scene, and which items touch a rectangle.

use super::{EllipseShape, Item, PathShape, RectShape, Scene, Shape};
use crate::base::geom::{Pos, Rect};

impl<T: Clone> Scene<T> {
    /// The tag of the topmost tagged item within `slack` points of `p`. Decoration does not hide it.
    pub fn hit(&self, p: Pos, slack: f32) -> Option<&T> {
        let hit = |item: &&Item<T>| item.tag.is_some() && item.shape.is_hit(p, slack);
        self.items.iter().rev().find(hit)?.tag.as_ref()
    }

    /// The same for a large scene, whose items were put into `grid`.
    pub fn hit_in(&self, grid: &Grid, p: Pos, slack: f32) -> Option<&T> {
        let near = grid.items_in(Rect { min: p, max: p }.grown(slack));
        let items = near.iter().rev().filter_map(|index| self.items.get(*index as usize));
        items.filter(|item| item.shape.is_hit(p, slack)).find_map(|item| item.tag.as_ref())
    }
}

impl Shape {
    /// Whether `p` lies on what is painted, or within `slack` points of it.
    ///
    /// A rectangle and an ellipse are hit on the whole of their area, filled or not; a path inside when it
    /// is filled, else along its line.
    pub fn is_hit(&self, p: Pos, slack: f32) -> bool {
        if !self.bounds().grown(slack).contains(p) {
            return false;
        }
        match self {
            Self::Rect(RectShape { .. }) | Self::Text(_) | Self::Image(_) => true,
            Self::Ellipse(EllipseShape { rect, stroke, .. }) => {
                let reach = stroke.map_or(0.0, |stroke| stroke.width / 2.0) + slack;
                is_in_ellipse(rect.grown(reach), p)
            }
            Self::Path(PathShape { path, fill, stroke }) => {
                let reach = stroke.map_or(0.0, |stroke| stroke.width / 2.0) + slack;
                fill.is_some() && path.encloses(p) || path.distance(p) <= reach
            }
        }
    }
}

fn is_in_ellipse(rect: Rect, p: Pos) -> bool {
    let (center, rx, ry) = (rect.center(), rect.width() / 2.0, rect.height() / 2.0);
    if rx <= 0.0 || ry <= 0.0 {
        return rect.contains(p);
    }
    ((p.x - center.x) / rx).powi(2) + ((p.y - center.y) / ry).powi(2) <= 1.0
}

/// An index of items by place: asks only the cells a rectangle touches.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    origin: Pos,
    cell: [f32; 2],
    columns: usize,
    rows: usize,
    bounds: Vec<Rect>,
    /// Where the items of each cell start in `items`; one more entry than cells.
    starts: Vec<u32>,
    items: Vec<u32>,
    /// Items over so many cells that they are looked at each time.
    large: Vec<u32>,
}

/// Cells an item may cover before it is kept apart.
const MANY_CELLS: usize = 64;
/// Items a cell is meant to hold.
const ITEMS_PER_CELL: usize = 8;
/// Cells to a side at most.
const MOST_CELLS: f32 = 512.0;

impl Grid {
    /// The index of all items of a scene.
    pub fn of_scene<T: Clone>(scene: &Scene<T>) -> Self {
        Self::new(scene.items.iter().map(|item| item.shape.bounds()).collect())
    }

    /// The index of rectangles, known by their place in the list.
    pub fn new(bounds: Vec<Rect>) -> Self {
        let finite = bounds.iter().copied().filter(|r| is_finite(*r));
        let Some(all) = finite.reduce(Rect::union) else {
            return Self { large: (0..bounds.len() as u32).collect(), bounds, ..Self::default() };
        };
        let (width, height) = (all.width().max(1.0), all.height().max(1.0));
        let cells = (bounds.len() / ITEMS_PER_CELL).max(1) as f32;
        let side = (width * height / cells).sqrt().max(width / MOST_CELLS).max(height / MOST_CELLS);
        let columns = (width / side).ceil().max(1.0);
        let rows = (height / side).ceil().max(1.0);
        let mut grid = Self {
            origin: all.min,
            cell: [width / columns, height / rows],
            columns: columns as usize,
            rows: rows as usize,
            bounds,
            ..Self::default()
        };
        grid.fill();
        grid
    }

    /// Counts the items of each cell, then puts each item's number into its cells.
    fn fill(&mut self) {
        let mut counts = vec![0_u32; self.columns * self.rows + 1];
        for (index, bounds) in self.bounds.iter().enumerate() {
            match self.own_cells(*bounds) {
                Some(cells) => cells.for_each(|cell| counts[cell + 1] += 1),
                None => self.large.push(index as u32),
            }
        }
        for cell in 1..counts.len() {
            counts[cell] += counts[cell - 1];
        }
        self.starts.clone_from(&counts);
        self.items = vec![0; counts.last().copied().unwrap_or(0) as usize];
        for (index, bounds) in self.bounds.iter().enumerate() {
            for cell in self.own_cells(*bounds).into_iter().flatten() {
                self.items[counts[cell] as usize] = index as u32;
                counts[cell] += 1;
            }
        }
    }

    /// The cells an item is kept in; `None` when it is kept apart.
    fn own_cells(&self, bounds: Rect) -> Option<impl Iterator<Item = usize> + use<>> {
        let [left, top, right, bottom] = self.cells_touched(bounds)?;
        let many = (right - left + 1) * (bottom - top + 1) > MANY_CELLS;
        let columns = self.columns;
        (is_finite(bounds) && !many).then(|| {
            (top..=bottom).flat_map(move |row| (left..=right).map(move |column| row * columns + column))
        })
    }

    /// First and last column and row; `None` when there are no cells.
    fn cells_touched(&self, r: Rect) -> Option<[usize; 4]> {
        if self.columns == 0 {
            return None;
        }
        // `as` takes what lies before the first cell to 0 and NaN too.
        let column = |x: f32| (((x - self.origin.x) / self.cell[0]) as usize).min(self.columns - 1);
        let row = |y: f32| (((y - self.origin.y) / self.cell[1]) as usize).min(self.rows - 1);
        let [left, top] = [column(r.min.x), row(r.min.y)];
        Some([left, top, column(r.max.x).max(left), row(r.max.y).max(top)])
    }

    /// The numbers of all items that touch `area`, in painting order.
    pub fn items_in(&self, area: Rect) -> Vec<u32> {
        let mut found: Vec<u32> = Vec::new();
        self.items_into(area, &mut found);
        found
    }

    /// The same into a list that is kept from frame to frame.
    pub fn items_into(&self, area: Rect, found: &mut Vec<u32>) {
        found.clear();
        let touches = |index: &u32| self.bounds[*index as usize].intersects(area);
        found.extend(self.large.iter().filter(|index| touches(index)));
        if let Some([left, top, right, bottom]) = self.cells_touched(area) {
            for row in top..=bottom {
                let first = self.starts[row * self.columns + left] as usize;
                let last = self.starts[row * self.columns + right + 1] as usize;
                found.extend(self.items[first..last].iter().filter(|index| touches(index)));
            }
        }
        found.sort_unstable();
        found.dedup();
    }
}

fn is_finite(r: Rect) -> bool {
    [r.min.x, r.min.y, r.max.x, r.max.y].iter().all(|value| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::{
            colour::Colour,
            geom::{pos, rect, size},
        },
        scene::{Stroke, path::Path},
    };

    fn block(r: Rect) -> Shape {
        Shape::Rect(RectShape { rect: r, radius: 0.0, fill: Some(Colour::WHITE), stroke: None })
    }

    #[test]
    fn the_topmost_tagged_item_is_hit_through_decoration() {
        let mut scene = Scene::new(size(100.0, 100.0));
        scene.push_tagged("under", block(rect(0.0, 0.0, 50.0, 50.0)));
        scene.push_tagged("over", block(rect(20.0, 20.0, 50.0, 50.0)));
        scene.push(block(rect(0.0, 0.0, 100.0, 100.0)));
        for (p, expected) in [
            (pos(10.0, 10.0), Some("under")),
            (pos(30.0, 30.0), Some("over")),
            (pos(71.0, 40.0), Some("over")),
            (pos(90.0, 90.0), None),
        ] {
            assert_eq!(scene.hit(p, 2.0).copied(), expected, "{p:?}");
            assert_eq!(scene.hit_in(&Grid::of_scene(&scene), p, 2.0).copied(), expected, "{p:?}");
        }
    }

    #[test]
    fn a_line_is_hit_along_itself_and_an_ellipse_not_in_its_corners() {
        let line = Shape::Path(PathShape {
            path: Path::polyline([pos(0.0, 0.0), pos(100.0, 100.0)]),
            fill: None,
            stroke: Some(Stroke::solid(2.0, Colour::BLACK)),
        });
        assert!(line.is_hit(pos(50.0, 51.0), 0.0));
        assert!(!line.is_hit(pos(20.0, 80.0), 4.0));
        let dot = Shape::Ellipse(EllipseShape { rect: rect(0.0, 0.0, 20.0, 10.0), fill: None, stroke: None });
        assert!(dot.is_hit(pos(10.0, 5.0), 0.0));
        assert!(!dot.is_hit(pos(1.0, 1.0), 0.0));
    }

    #[test]
    fn the_grid_finds_what_a_search_of_all_finds() {
        let mut random = 1_u32;
        let mut next = move |range: f32| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (random >> 8) as f32 / 16_777_216.0 * range
        };
        let mut bounds: Vec<Rect> =
            (0..3_000).map(|_| rect(next(5_000.0), next(900.0), next(60.0), next(30.0))).collect();
        bounds.push(rect(-10.0, -10.0, 6_000.0, 6_000.0));
        bounds.push(rect(f32::NAN, 0.0, 1.0, 1.0));
        let grid = Grid::new(bounds.clone());
        for _ in 0..200 {
            let area = rect(next(6_000.0) - 500.0, next(1_200.0) - 200.0, next(700.0), next(300.0));
            let expected: Vec<u32> =
                (0..bounds.len()).filter(|i| bounds[*i].intersects(area)).map(|i| i as u32).collect();
            assert_eq!(grid.items_in(area), expected);
        }
        assert!(Grid::new(Vec::new()).items_in(rect(0.0, 0.0, 1.0, 1.0)).is_empty());
    }
}
