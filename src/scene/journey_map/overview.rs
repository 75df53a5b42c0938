//! A board seen from afar: cards as blocks, those that would run together as one.

use crate::{base::geom::Rect, model::journey::Hue, scene::hit::Grid};

use super::{Board, CARD_GAP};

/// Cards of one colour, one below the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Block {
    pub rect: Rect,
    pub hue: Hue,
}

/// All blocks of a board with an index of where they are.
#[derive(Debug)]
pub(super) struct Blocks {
    blocks: Vec<Block>,
    grid: Grid,
}

impl Board {
    /// The blocks that touch `area` of the body.
    pub fn blocks_in(&self, area: Rect) -> impl Iterator<Item = &Block> {
        let blocks = self.blocks.get_or_init(|| Blocks::of(self));
        blocks.grid.items_in(area).into_iter().filter_map(|index| blocks.blocks.get(index as usize))
    }
}

impl Blocks {
    fn of(board: &Board) -> Self {
        let mut blocks: Vec<Block> = Vec::new();
        for card in &board.cards {
            let hue = card.hue();
            let follows = |last: &Block| {
                let (above, below) = (last.rect, card.rect);
                last.hue == hue
                    && (above.min.x, above.max.x) == (below.min.x, below.max.x)
                    && (0.0..=CARD_GAP + 1.0).contains(&(below.min.y - above.max.y))
            };
            match blocks.last_mut() {
                Some(last) if follows(last) => last.rect = last.rect.union(card.rect),
                _ => blocks.push(Block { rect: card.rect, hue }),
            }
        }
        let grid = Grid::new(blocks.iter().map(|block| block.rect).collect());
        Self { blocks, grid }
    }
}
