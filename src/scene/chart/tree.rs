//! Which measure drives which: outcomes at the left, what drives them further right (N11).

use crate::{
    analysis::kpi::{
        KpiResult,
        tree::{Node, Tree, tree},
    },
    base::geom::{Pos, Rect, pos, rect, size},
    model::{AnyId, Workspace},
    scene::{
        Anchor, PathShape, RectShape, Scene, Shape, Stroke,
        look::Look,
        path::Path,
        theme::{radius, space, type_size},
        wrap::{Limits, TextStyle},
    },
    tr,
};

use super::{Chart, brush::Brush, sheet::on_sheet, sparkline, standing::Standing, words};

const NAME: TextStyle = TextStyle::bold(type_size::BODY);
const VALUE: TextStyle = TextStyle::bold(type_size::SECTION);
const SMALL: TextStyle = TextStyle::regular(type_size::CAPTION);
const CARD: [f32; 2] = [216.0, 92.0];
const SPARK: [f32; 2] = [56.0, 24.0];
/// Between columns, where the links run.
const BETWEEN: f32 = 56.0;
const GAP: f32 = space::L;

/// The whole tree; measures without links stand below it. Each card is tagged with its KPI.
pub fn drivers(workspace: &Workspace, look: &Look) -> Scene<AnyId> {
    let own = tree(workspace);
    let theme = look.theme;
    let (columns, rows) = (own.columns(), own.rows());
    let across = (columns as f32 * (CARD[0] + BETWEEN) - BETWEEN).max(0.0);
    let down = (rows as f32 * (CARD[1] + GAP) - GAP).max(0.0);
    let mut brush = Brush::new(size(across.max(CARD[0]), down), look);
    for (outcome, driver) in &own.edges {
        if let (Some(outcome), Some(driver)) = (own.nodes.get(*outcome), own.nodes.get(*driver)) {
            let between = |node: &&Node| outcome.column < node.column && node.column < driver.column;
            let passed: Vec<Rect> = own.nodes.iter().filter(between).map(|node| place(&own, node)).collect();
            link(&mut brush, place(&own, outcome), place(&own, driver), &passed);
        }
    }
    for node in &own.nodes {
        card(&mut brush, workspace, node.kpi, place(&own, node));
    }
    if !own.loose.is_empty() {
        let top = if own.nodes.is_empty() { 0.0 } else { down + space::XL };
        let text = tr!(look.lang, "kpis-tree-loose");
        brush.text(&text, (SMALL, theme.second_ink), pos(0.0, top + 12.0), Anchor::Start);
        let beside = columns.max(3);
        for (i, id) in own.loose.iter().enumerate() {
            let x = (i % beside) as f32 * (CARD[0] + GAP);
            let y = top + space::XL + (i / beside) as f32 * (CARD[1] + GAP);
            card(&mut brush, workspace, *id, rect(x, y, CARD[0], CARD[1]));
            brush.scene.size.w = brush.scene.size.w.max(x + CARD[0]);
            brush.scene.size.h = brush.scene.size.h.max(y + CARD[1]);
        }
    }
    brush.scene
}

/// Where a card stands; a short column stands in the middle of the height.
fn place(own: &Tree, node: &Node) -> Rect {
    let of_column = own.nodes.iter().filter(|other| other.column == node.column).count();
    let free = own.rows().saturating_sub(of_column) as f32 * (CARD[1] + GAP) / 2.0;
    let x = node.column as f32 * (CARD[0] + BETWEEN);
    rect(x, free + node.row as f32 * (CARD[1] + GAP), CARD[0], CARD[1])
}

/// A curve from a driver to what it drives, with an arrow at the driven end; it goes between the cards it passes.
fn link(brush: &mut Brush, outcome: Rect, driver: Rect, passed: &[Rect]) {
    let ink = brush.look.theme.second_ink.with_alpha(0.6);
    let to = pos(outcome.max.x + 2.0, outcome.center().y);
    let from = pos(driver.min.x, driver.center().y);
    let mut path = Path::default();
    path.move_to(from);
    let right = passed.iter().map(|card| card.max.x).reduce(f32::max);
    let left = passed.iter().map(|card| card.min.x).reduce(f32::min);
    let mut start = from;
    if let (Some(left), Some(right)) = (left, right) {
        let lane = lane(f32::midpoint(from.y, to.y), passed);
        let (enter, leave) = (pos(right + 4.0, lane), pos(left - 4.0, lane));
        curve(&mut path, start, enter);
        path.line_to(leave);
        start = leave;
    }
    curve(&mut path, start, to.moved(6.0, 0.0));
    let stroke = Some(Stroke::solid(1.5, ink));
    brush.scene.push(Shape::Path(PathShape { path, fill: None, stroke }));
    let head = Path::polygon([to, to.moved(8.0, -4.0), to.moved(8.0, 4.0)]);
    brush.scene.push(Shape::Path(PathShape { path: head, fill: Some(ink), stroke: None }));
}

/// A curve to the left that begins and ends level.
fn curve(path: &mut Path, from: Pos, to: Pos) {
    let bend = ((from.x - to.x) / 2.0).max(BETWEEN / 3.0);
    path.cubic_to(from.moved(-bend, 0.0), to.moved(bend, 0.0), to);
}

/// The height nearest to `wished` at which no card is in the way.
fn lane(wished: f32, passed: &[Rect]) -> f32 {
    let room = GAP / 2.0;
    let is_free =
        |y: f32| passed.iter().all(|card| y < card.min.y - room + 0.5 || y > card.max.y + room - 0.5);
    let beside = passed.iter().flat_map(|card| [card.min.y - room, card.max.y + room]);
    let free = std::iter::once(wished).chain(beside).filter(|y| is_free(*y));
    free.min_by(|a, b| (a - wished).abs().total_cmp(&(b - wished).abs())).unwrap_or(wished)
}

fn card(
    brush: &mut Brush,
    workspace: &Workspace,
    id: crate::base::id::Id<crate::model::kpi::Kpi>,
    place: Rect,
) {
    let theme = brush.look.theme;
    let Some(kpi) = workspace.kpis.get(id) else { return };
    let result = KpiResult::of(kpi);
    let chart = Chart::of(workspace, id, &result, brush.look.lang);
    let shape = RectShape {
        rect: place,
        radius: radius::CARD,
        fill: Some(theme.surface),
        stroke: Some(Stroke::solid(1.0, theme.hairline)),
    };
    brush.scene.push_tagged(id.into(), Shape::Rect(shape));
    let left = place.min.x + space::M;
    let wide = place.width() - 2.0 * space::M;
    let limits = Limits::width(wide).lines(2);
    brush.words(&kpi.name, (NAME, theme.ink), pos(left, place.min.y + space::S), limits);
    let foot = place.max.y - 14.0;
    let standing = Standing::of(&result);
    let words = standing.colour(theme).map(|colour| (standing.marked(brush.look.lang), colour));
    let status = words.as_ref().map_or(0.0, |(words, _)| space::S + brush.width(words, SMALL));
    let value = result.newest().and_then(|newest| newest.reading.value);
    let style = chart.as_ref().map(|chart| &chart.style);
    let text = words::figure(value, style, |text| brush.width(text, VALUE) <= wide - status);
    let shown = brush.text(&text, (VALUE, theme.ink), pos(left, foot), Anchor::Start);
    if let Some((words, colour)) = words {
        brush.text(&words, (SMALL, colour), pos(left + shown + space::S, foot), Anchor::Start);
    }
    let used = shown + status + space::S;
    if let Some(chart) = chart.filter(|_| used + SPARK[0] <= wide) {
        let spark = sparkline(&chart, size(SPARK[0], SPARK[1]), theme);
        let corner = pos(place.max.x - space::M - SPARK[0], foot - SPARK[1] + 6.0);
        brush.scene.append_moved(&spark.map_tags(|()| None), corner.x, corner.y);
    }
}

/// The tree on paper; None without KPIs.
pub fn sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    if workspace.kpis.is_empty() {
        return None;
    }
    let drawing = drivers(workspace, look);
    let facts = [tr!(look.lang, "kpis-tree-hint")];
    Some(on_sheet(workspace, look, (&tr!(look.lang, "kpis-section-tree"), &facts), &drawing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_passes_between_cards() {
        let cards = [rect(0.0, 0.0, 100.0, 92.0), rect(0.0, 108.0, 100.0, 92.0)];
        assert_eq!(lane(90.0, &cards), 100.0);
        assert_eq!(lane(180.0, &cards), 208.0);
        assert_eq!(lane(250.0, &cards), 250.0);
        assert_eq!(lane(50.0, &[]), 50.0);
    }
}
