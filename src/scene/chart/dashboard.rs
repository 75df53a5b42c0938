//! All KPIs side by side in small pictures, each on its own scale: scales are never mixed.

use crate::{
    analysis::kpi::KpiResult,
    base::geom::{Size, size},
    model::{AnyId, Workspace},
    scene::{Scene, look::Look, theme::space},
    tr,
};

use super::{Chart, sheet::on_sheet, standing::Standing, tile};

/// Least width of a tile.
const NARROWEST: f32 = 232.0;
const HEIGHT: f32 = 164.0;
const GAP: f32 = space::M;
/// Width of the tiles on paper, in points.
const PAPER: f32 = 1040.0;

/// How many tiles stand beside each other in a width, and how large each is.
pub fn grid(width: f32) -> (usize, Size) {
    let columns = (((width + GAP) / (NARROWEST + GAP)) as usize).max(1);
    let each = ((width + GAP) / columns as f32 - GAP).max(NARROWEST);
    (columns, size(each, HEIGHT))
}

/// The top left corner of a tile by its place in the order.
pub fn corner(place: usize, columns: usize, tile: Size) -> (f32, f32) {
    let (column, row) = (place % columns.max(1), place / columns.max(1));
    (column as f32 * (tile.w + GAP), row as f32 * (tile.h + GAP))
}

/// The height of so many tiles.
pub fn height(count: usize, columns: usize, tile: Size) -> f32 {
    let rows = count.div_ceil(columns.max(1));
    (rows as f32 * (tile.h + GAP) - GAP).max(0.0)
}

/// The dashboard on paper; None without KPIs.
pub fn sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    let kpis = workspace.kpis_in_order();
    if kpis.is_empty() {
        return None;
    }
    let (columns, each) = grid(PAPER);
    let mut drawing = Scene::new(size(PAPER, height(kpis.len(), columns, each)));
    let mut counts = [0_usize; 5];
    for (place, (id, kpi)) in kpis.iter().enumerate() {
        let result = KpiResult::of(kpi);
        let chart = Chart::of(workspace, *id, &result, look.lang);
        let picture = tile(kpi, &result, chart.as_ref(), (each, look));
        let (x, y) = corner(place, columns, each);
        drawing.append_moved(&picture, x, y);
        if let Some(count) = counts.get_mut(rank(Standing::of(&result))) {
            *count += 1;
        }
    }
    let facts = summary(counts, look);
    Some(on_sheet(workspace, look, (&tr!(look.lang, "kpis-section-dashboard"), &facts), &drawing))
}

fn rank(standing: Standing) -> usize {
    use crate::analysis::formulas::trajectory::Status;
    match standing {
        Standing::Judged(Status::Achieved) => 0,
        Standing::Judged(Status::OnTrack) => 1,
        Standing::Judged(Status::AtRisk) => 2,
        Standing::Judged(Status::OffTrack) => 3,
        Standing::None => 4,
    }
}

/// How many stand how.
fn summary(counts: [usize; 5], look: &Look) -> Vec<String> {
    use crate::analysis::formulas::trajectory::Status;
    let all = [
        Standing::Judged(Status::Achieved),
        Standing::Judged(Status::OnTrack),
        Standing::Judged(Status::AtRisk),
        Standing::Judged(Status::OffTrack),
        Standing::None,
    ];
    let counted = all.into_iter().zip(counts).filter(|(_, count)| *count > 0);
    let said = |(standing, count): (Standing, usize)| {
        tr!(look.lang, "kpis-dashboard-count", standing = standing.marked(look.lang), count = count)
    };
    counted.map(said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_fill_the_width_and_do_not_overlap() {
        for width in [100.0, 300.0, 500.0, 1040.0, 1800.0] {
            let (columns, each) = grid(width);
            let (x, y) = corner(columns - 1, columns, each);
            assert!(x + each.w <= width.max(NARROWEST) + 0.01 && y == 0.0, "{width}");
            assert_eq!(corner(columns, columns, each).0, 0.0);
        }
        assert_eq!(height(0, 3, size(10.0, 10.0)), 0.0);
    }
}
