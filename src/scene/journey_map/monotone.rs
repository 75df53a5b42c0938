//! A smooth curve through points that never overshoots them: monotone cubic interpolation after
//! Fritsch and Carlson (1980).

use crate::base::geom::{Pos, pos};

/// A cubic curve from one point to the next: start, two control points, end.
pub type Piece = [Pos; 4];

/// The curve through points of rising `x`, one piece between each two.
///
/// Between two points it stays within their heights: a rise never dips first, a level stretch stays level.
pub fn curve(points: &[Pos]) -> Vec<Piece> {
    let slopes: Vec<f32> = points.windows(2).map(|ends| slope(ends[0], ends[1])).collect();
    let tangents = tangents(&slopes);
    let pieces = points.windows(2).zip(tangents.windows(2));
    pieces
        .map(|(ends, tangents)| {
            let third = (ends[1].x - ends[0].x) / 3.0;
            let leave = pos(ends[0].x + third, ends[0].y + tangents[0] * third);
            let arrive = pos(ends[1].x - third, ends[1].y - tangents[1] * third);
            [ends[0], leave, arrive, ends[1]]
        })
        .collect()
}

fn slope(from: Pos, to: Pos) -> f32 {
    let run = to.x - from.x;
    if run > 0.0 { (to.y - from.y) / run } else { 0.0 }
}

/// The slope of the curve at each point, from the slopes of the straight lines between them.
fn tangents(slopes: &[f32]) -> Vec<f32> {
    let (Some(first), Some(last)) = (slopes.first(), slopes.last()) else { return vec![0.0] };
    let inner = slopes.windows(2).map(|s| if s[0] * s[1] <= 0.0 { 0.0 } else { f32::midpoint(s[0], s[1]) });
    let mut tangents: Vec<f32> = std::iter::once(*first).chain(inner).chain([*last]).collect();
    for (i, slope) in slopes.iter().enumerate() {
        if *slope == 0.0 {
            (tangents[i], tangents[i + 1]) = (0.0, 0.0);
            continue;
        }
        // Outside this circle the piece would leave the heights of its ends.
        let (a, b) = (tangents[i] / slope, tangents[i + 1] / slope);
        let reach = a.hypot(b);
        if reach > 3.0 {
            (tangents[i], tangents[i + 1]) = (3.0 * slope * a / reach, 3.0 * slope * b / reach);
        }
    }
    tangents
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn height(piece: &Piece, t: f32) -> f32 {
        let rest = 1.0 - t;
        let weights = [rest * rest * rest, 3.0 * rest * rest * t, 3.0 * rest * t * t, t * t * t];
        piece.iter().zip(weights).map(|(p, w)| p.y * w).sum()
    }

    #[test]
    fn a_straight_line_stays_straight() {
        let pieces = curve(&[pos(0.0, 0.0), pos(3.0, 3.0), pos(9.0, 9.0)]);
        assert_eq!(pieces.len(), 2);
        for piece in pieces {
            assert!(piece.iter().all(|p| (p.x - p.y).abs() < 1e-5), "{piece:?}");
        }
    }

    #[test]
    fn it_passes_through_its_points_without_a_corner() {
        let points = [pos(0.0, 0.0), pos(10.0, 8.0), pos(20.0, 10.0), pos(30.0, 2.0)];
        let pieces = curve(&points);
        for (piece, ends) in pieces.iter().zip(points.windows(2)) {
            assert_eq!((piece[0], piece[3]), (ends[0], ends[1]));
        }
        for joint in pieces.windows(2) {
            let (before, after) = (slope(joint[0][2], joint[0][3]), slope(joint[1][0], joint[1][1]));
            assert!((before - after).abs() < 1e-4);
        }
    }

    #[test]
    fn too_few_points_have_no_curve() {
        assert!(curve(&[]).is_empty() && curve(&[pos(1.0, 1.0)]).is_empty());
    }

    proptest! {
        #[test]
        fn it_never_overshoots(steps in prop::collection::vec((0.5_f32..300.0, -60.0_f32..60.0), 2..30)) {
            let mut x = 0.0;
            let points: Vec<Pos> = steps.iter().map(|(run, y)| { x += run; pos(x, *y) }).collect();
            for piece in curve(&points) {
                let (low, high) = (piece[0].y.min(piece[3].y), piece[0].y.max(piece[3].y));
                let mut last = piece[0].y;
                for step in 1..=40_u8 {
                    let y = height(&piece, f32::from(step) / 40.0);
                    prop_assert!((low - 1e-3..=high + 1e-3).contains(&y));
                    let rises = piece[3].y >= piece[0].y;
                    let goes_on = if rises { y >= last - 1e-3 } else { y <= last + 1e-3 };
                    prop_assert!(goes_on, "turns back");
                    last = y;
                }
            }
        }
    }
}
