//! Rows of blocks that are set as large as the room allows.

use crate::{base::geom::size, model::AnyId, scene::Scene};

use super::{Page, SHEET, block::Block};

/// Sizes of reading text in points, the one wished for first.
const SIZES: [f32; 7] = [16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0];
/// Between two rows: at least, and at most when there is room.
const GAP: (f32, f32) = (16.0, 36.0);

/// A heading with a line of text below it, at the smallest size.
const LEAST: f32 = 37.0;

/// Rows of blocks side by side, all of one width.
pub struct Flow {
    pub rows: Vec<Vec<Block>>,
    pub width: f32,
    pub gutter: f32,
}

impl Flow {
    /// Draws the rows within `room` points of height: at the largest size that fits, else at the smallest
    /// with the highest rows cut.
    pub fn fitted(&self, page: &Page, room: f32) -> Scene<AnyId> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0) as f32;
        let width = columns * (self.width + self.gutter) - self.gutter;
        let mut scene = Scene::new(size(width.max(0.0), 0.0));
        let Some(last) = self.rows.len().checked_sub(1) else { return scene };
        let gaps = last as f32;
        let (text_size, limits) = self.plan(page, room - gaps * GAP.0);
        let drawn: Vec<Vec<Scene<AnyId>>> = self
            .rows
            .iter()
            .zip(&limits)
            .map(|(row, limit)| {
                row.iter().map(|block| block.draw(page, self.width, text_size, *limit)).collect()
            })
            .collect();
        let used: f32 = drawn.iter().map(|row| height_of(row)).sum();
        let gap = if gaps > 0.0 { ((room - used) / gaps).clamp(GAP.0, GAP.1) } else { 0.0 };
        let mut y = 0.0;
        for row in &drawn {
            for (column, block) in row.iter().enumerate() {
                scene.append_moved(block, column as f32 * (self.width + self.gutter), y);
            }
            y += height_of(row) + gap;
        }
        scene.size.h = y - gap;
        scene
    }

    /// The size of text, and how high each row may be.
    fn plan(&self, page: &Page, room: f32) -> (f32, Vec<f32>) {
        let mut heights = Vec::new();
        for text_size in SIZES {
            heights = self.rows.iter().map(|row| self.height(page, row, text_size)).collect();
            if heights.iter().sum::<f32>() <= room {
                return (text_size, vec![f32::INFINITY; heights.len()]);
            }
        }
        let [.., smallest] = SIZES;
        (smallest, self.cut(&heights, room))
    }

    /// Cuts rows of text first, and rows of scales only where text would become too short to say anything.
    fn cut(&self, heights: &[f32], room: f32) -> Vec<f32> {
        let is_rigid = |row: &[Block]| row.iter().all(Block::is_rigid);
        let (rigid, soft): (Vec<_>, Vec<_>) =
            self.rows.iter().zip(heights).partition(|(row, _)| is_rigid(row));
        let rigid: f32 = rigid.into_iter().map(|(_, height)| height).sum();
        let soft: Vec<f32> = soft.into_iter().map(|(_, height)| *height).collect();
        let soft_level = level(&soft, room - rigid);
        let keeps_rigid = soft.is_empty() || soft_level >= LEAST;
        let all_level = level(heights, room);
        let limit = |(row, height): (&Vec<Block>, &f32)| match keeps_rigid {
            true if is_rigid(row) => *height,
            true => height.min(soft_level),
            false => height.min(all_level),
        };
        self.rows.iter().zip(heights).map(limit).collect()
    }

    /// How high a row would be; no higher than the sheet, which is too much in any case.
    fn height(&self, page: &Page, row: &[Block], text_size: f32) -> f32 {
        let heights = row.iter().map(|block| block.draw(page, self.width, text_size, SHEET.h).size.h);
        heights.fold(0.0, f32::max)
    }
}

fn height_of(row: &[Scene<AnyId>]) -> f32 {
    row.iter().fold(0.0, |height, block| height.max(block.size.h))
}

/// The height to which all that is higher must be cut so that the sum fits.
fn level(heights: &[f32], room: f32) -> f32 {
    let mut sorted = heights.to_vec();
    sorted.sort_by(f32::total_cmp);
    let mut left = room.max(0.0);
    for (index, height) in sorted.iter().enumerate() {
        let share = left / (sorted.len() - index) as f32;
        if *height > share {
            return share;
        }
        left -= height;
    }
    f32::INFINITY
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_too_high_is_cut() {
        assert_eq!(level(&[10.0, 20.0], 50.0), f32::INFINITY);
        assert_eq!(level(&[100.0, 10.0, 100.0], 90.0), 40.0);
        assert_eq!(level(&[100.0, 100.0], 60.0), 30.0);
        assert_eq!(level(&[], 60.0), f32::INFINITY);
    }
}
