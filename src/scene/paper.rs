//! Sizes of paper, and how a drawing is to be put on it.

use crate::base::geom::{Size, size};

/// Points of a scene (1/96 inch) to the millimetre.
const MILLIMETRE: f32 = 96.0 / 25.4;

/// Sizes of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    A4,
    A3,
    A2,
    A1,
    A0,
}

/// How the paper lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    /// As the drawing comes out larger.
    #[default]
    Either,
    Portrait,
    Landscape,
}

/// The white edge, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Margin(pub f32);

impl Default for Margin {
    fn default() -> Self {
        Self(10.0)
    }
}

/// Whether a drawing too large for its paper is made smaller or goes on on the next sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tiling {
    #[default]
    OnePage,
    /// Readable on as many sheets as it takes, with headings and page marks on each.
    SeveralPages,
}

/// The pages that a drawing is put on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Layout {
    /// One page as large as the drawing.
    #[default]
    AsDrawn,
    Paper {
        paper: Paper,
        orientation: Orientation,
        tiling: Tiling,
    },
}

impl Paper {
    pub const ALL: [Self; 5] = [Self::A4, Self::A3, Self::A2, Self::A1, Self::A0];

    /// Width and height in millimetres, upright.
    pub const fn millimetres(self) -> [f32; 2] {
        match self {
            Self::A4 => [210.0, 297.0],
            Self::A3 => [297.0, 420.0],
            Self::A2 => [420.0, 594.0],
            Self::A1 => [594.0, 841.0],
            Self::A0 => [841.0, 1_189.0],
        }
    }

    /// Its name, also on the command line in small letters.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::A2 => "A2",
            Self::A1 => "A1",
            Self::A0 => "A0",
        }
    }

    /// Its extent in points of a scene; `wide` says how it lies where the orientation leaves it open.
    pub fn size(self, orientation: Orientation, wide: Side) -> Size {
        let [short, long] = self.millimetres().map(|side| side * MILLIMETRE);
        match (orientation, wide) {
            (Orientation::Landscape, _) | (Orientation::Either, Side::Long) => size(long, short),
            (Orientation::Portrait, _) | (Orientation::Either, Side::Short) => size(short, long),
        }
    }
}

/// A side of the paper: the one that lies below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Short,
    Long,
}

impl Margin {
    /// In points of a scene.
    pub fn points(self) -> f32 {
        self.0.max(0.0) * MILLIMETRE
    }
}
