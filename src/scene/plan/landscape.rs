//! The landscape of opportunities: importance to the right, satisfaction upwards; the bands of the score (F27b) are
//! named at the edge, under-served below the diagonal and over-served above it.

use crate::{
    analysis::priorities::RankedOpportunity,
    base::geom::{Pos, Rect, Size, pos, rect},
    model::{AnyId, Workspace},
    scene::{
        Anchor, PathShape, Scene, Shape, Stroke,
        dots::{Dot, Drawn, NAMES},
        look::Look,
        names,
        path::Path,
    },
    tr,
};

use super::{
    FOOT, Fill, LEFT, Marker, Set, TITLES, TOP, draw_all, ground,
    plot::{Plot, Scale},
    rule, spread, text, tray,
    words::band_key,
};
use crate::analysis::formulas::priority::OpportunityBand as Band;

/// Room for the names of the bands.
const RIGHT: f32 = 128.0;
/// Radius of a dot, and of one among very many.
const RADIUS: (f32, f32) = (6.5, 4.0);
const MANY: usize = 200;
/// How far the plot reaches beyond 0 and 10, as a part of the scale.
const BEYOND: f64 = 0.03;

/// The bands from the right edge up: their lower ends on it, and the score that each begins with.
const BANDS: [(Band, f64, f64); 3] =
    [(Band::Extreme, 0.0, 15.0), (Band::High, 5.0, 12.0), (Band::UnderServed, 8.0, 10.0)];

/// The landscape in a drawing of `size`, with those that lack a value in a row below it. The ranked ones are named
/// by their rank where there is not room for all names.
pub fn draw(
    workspace: &Workspace,
    ranked: &[RankedOpportunity],
    (size, selected): (Size, Option<AnyId>),
    look: &Look,
) -> (Drawn, Plot) {
    let name = |row: &RankedOpportunity| names::record(workspace, row.id.into(), look.lang);
    let waiting: tray::Waiting =
        ranked.iter().filter(|row| row.score.is_none()).map(|row| (row.id.into(), name(row))).collect();
    let below = tray::height(&waiting, size.w - LEFT, look);
    let height = (size.h - TOP - FOOT - below).max(120.0);
    let plot = Plot {
        rect: rect(LEFT, TOP, (size.w - LEFT - RIGHT).max(160.0), height),
        x: Scale { beyond: BEYOND, ..Scale::TEN },
        y: Scale { beyond: BEYOND, ..Scale::TEN },
    };
    let mut scene = Scene::new(size);
    let taken = draw_ground(&mut scene, plot, look);
    let mut placed: Vec<&RankedOpportunity> = ranked.iter().filter(|row| row.score.is_some()).collect();
    placed.sort_by_key(|row| row.rank);
    let radius = if placed.len() > MANY { RADIUS.1 } else { RADIUS.0 };
    let taken_up: Set = taken_up(workspace);
    let markers = placed.iter().filter_map(|row| {
        let own = workspace.opportunities.get(row.id)?;
        let center = plot.pos(own.importance?, own.satisfaction?);
        let id = AnyId::from(row.id);
        let fill = if taken_up.contains(&id) { Fill::Full } else { Fill::Ring };
        let short = row.rank.map(|rank| rank.to_string()).unwrap_or_default();
        Some(Marker { dot: Dot { id, center, radius, placed: true }, fill, name: name(row), short })
    });
    let mut markers: Vec<Marker> = markers.collect();
    spread(&mut markers);
    draw_all(&mut scene, &markers, (plot.rect.grown(-3.0), &taken), selected, look);
    let mut dots: Vec<Dot> = markers.iter().map(|marker| marker.dot).collect();
    let at = pos(LEFT, plot.rect.max.y + FOOT);
    dots.extend(tray::draw(&mut scene, &waiting, (at, size.w - LEFT), look));
    (Drawn { scene, dots, plot: plot.rect }, plot)
}

/// The opportunities that an initiative takes up.
fn taken_up(workspace: &Workspace) -> Set {
    let own = workspace.opportunities.iter();
    own.filter(|(_, own)| !own.initiatives.is_empty()).map(|(id, _)| id.into()).collect()
}

/// Bands with their names, the diagonal, axes; gives where names in the plot stand.
fn draw_ground(scene: &mut Scene<AnyId>, plot: Plot, look: &Look) -> Vec<Rect> {
    let theme = look.theme;
    ground(scene, plot.rect, look);
    // The bands reach as far as the plot, beyond the ends of both scales.
    let (low, high) = (-BEYOND * 10.0, 10.0 + BEYOND * 10.0);
    let corner = |(importance, satisfaction): (f64, f64)| plot.pos(importance, satisfaction);
    for (index, (_, _, score)) in BANDS.into_iter().enumerate() {
        let line = |score: f64| {
            let up = 2.0 * high - score;
            let upper = if up > high { (f64::midpoint(score, high), high) } else { (high, up) };
            [corner((f64::midpoint(score, low), low)), corner(upper)]
        };
        let [foot, head] = line(score);
        let mut around = vec![foot];
        match index.checked_sub(1).and_then(|at| BANDS.get(at)) {
            Some((_, _, higher)) => around.extend(line(*higher)),
            None => around.push(corner((high, low))),
        }
        if head.x < plot.rect.max.x - 0.5 {
            around.push(corner((high, high)));
        }
        around.push(head);
        let fill = theme.accent_soft.with_alpha([0.95, 0.6, 0.3].get(index).copied().unwrap_or(0.3));
        scene.push(Shape::Path(PathShape { path: Path::polygon(around), fill: Some(fill), stroke: None }));
        rule(scene, [foot, head], Stroke::solid(1.0, theme.accent.with_alpha(0.35)));
    }
    let diagonal = [plot.pos(0.0, 0.0), plot.pos(10.0, 10.0)];
    rule(scene, diagonal, Stroke::solid(1.0, theme.hairline).dashed(4.0, 4.0));
    name_bands(scene, plot, look);
    let names = (tr!(look.lang, "plan-importance"), tr!(look.lang, "plan-satisfaction"));
    plot.draw_axes(scene, (&names.0, &names.1), look);
    let over = pos(plot.rect.min.x + 12.0, plot.rect.min.y + 8.0 + TITLES.metrics().baseline());
    let served = pos(plot.rect.min.x + 12.0, plot.rect.max.y - 12.0);
    [("plan-over-served", over), ("plan-band-served", served)]
        .into_iter()
        .map(|(key, at)| text(scene, look, (&tr!(look.lang, key), TITLES), (at, Anchor::Start)).grown(2.0))
        .collect()
}

/// The names of the bands at the right edge, each at the middle of its piece of it.
fn name_bands(scene: &mut Scene<AnyId>, plot: Plot, look: &Look) {
    for (index, (band, from, score)) in BANDS.into_iter().enumerate() {
        let to = BANDS.get(index + 1).map_or(10.0, |(_, upper, _)| *upper);
        let middle: Pos = plot.pos(10.0, f64::midpoint(from, to));
        let x = plot.rect.max.x + 12.0;
        text(scene, look, (&tr!(look.lang, band_key(band)), TITLES), (pos(x, middle.y), Anchor::Start));
        let range = tr!(look.lang, "plan-band-from", score = score as u32);
        text(scene, look, (&range, NAMES), (pos(x, middle.y + 16.0), Anchor::Start));
        let edge = plot.rect.max.x;
        let line = Stroke::solid(1.0, look.theme.hairline);
        let y = plot.pos(10.0, to).y;
        rule(scene, [pos(edge, y), pos(edge + 8.0, y)], line);
    }
}
