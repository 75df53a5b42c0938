//! Points, sizes and rectangles in points (1/96 inch on paper), y downwards.

/// A position. What it is relative to is said by the name of the variable (`pos_in_board`).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pos {
    pub x: f32,
    pub y: f32,
}

/// A width and a height, both ≥ 0.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    pub w: f32,
    pub h: f32,
}

/// An axis-parallel rectangle by its corners, `min` top left.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    pub min: Pos,
    pub max: Pos,
}

/// Shorthand for [`Pos`].
pub const fn pos(x: f32, y: f32) -> Pos {
    Pos { x, y }
}

/// Shorthand for [`Size`].
pub const fn size(w: f32, h: f32) -> Size {
    Size { w, h }
}

/// A rectangle by its top left corner and its extent.
pub fn rect(x: f32, y: f32, w: f32, h: f32) -> Rect {
    Rect { min: pos(x, y), max: pos(x + w, y + h) }
}

impl Pos {
    /// This position moved by `(dx, dy)`.
    #[must_use]
    pub fn moved(self, dx: f32, dy: f32) -> Self {
        pos(self.x + dx, self.y + dy)
    }
}

impl Rect {
    pub fn width(self) -> f32 {
        self.max.x - self.min.x
    }

    pub fn height(self) -> f32 {
        self.max.y - self.min.y
    }

    pub fn size(self) -> Size {
        size(self.width(), self.height())
    }

    pub fn center(self) -> Pos {
        pos(f32::midpoint(self.min.x, self.max.x), f32::midpoint(self.min.y, self.max.y))
    }

    /// Inside or on the edge.
    pub fn contains(self, p: Pos) -> bool {
        self.min.x <= p.x && p.x <= self.max.x && self.min.y <= p.y && p.y <= self.max.y
    }

    /// Whether the two share at least an edge point.
    pub fn intersects(self, other: Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }

    /// The smallest rectangle that holds both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            min: pos(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: pos(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// This rectangle moved by `(dx, dy)`.
    #[must_use]
    pub fn moved(self, dx: f32, dy: f32) -> Self {
        Self { min: self.min.moved(dx, dy), max: self.max.moved(dx, dy) }
    }

    /// This rectangle with every side moved outwards by `d` (inwards when negative).
    #[must_use]
    pub fn grown(self, d: f32) -> Self {
        Self { min: self.min.moved(-d, -d), max: self.max.moved(d, d) }
    }
}
