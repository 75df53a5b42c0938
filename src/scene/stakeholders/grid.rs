//! The power/interest grid: interest to the right, power upwards, each quadrant named by what to do (F27d).

use crate::{
    analysis::stakeholders::{CUT, Stance},
    base::{
        geom::{Pos, Rect, Size, pos, rect},
        id::Id,
    },
    model::{AnyId, Workspace, organisation::Stakeholder},
    scene::{
        Anchor, PathShape, RectShape, Scene, Shape, Stroke, TextLine,
        dots::{Dot, Drawn},
        labels::Room,
        look::Look,
        path::Path,
        theme::{radius, type_size},
        wrap::TextStyle,
    },
    tr,
};

use super::{draw_people, mark, spread, text, tray};

/// Room for the numbers of the vertical axis.
const LEFT: f32 = 26.0;
/// Room for the name of the vertical axis above the drawing.
const TOP: f32 = 22.0;
/// Room for the horizontal axis.
const FOOT: f32 = 40.0;
/// Between the drawing and the tray.
const GAP: f32 = 8.0;
/// The scale reaches beyond its ends by this, so that marks at 1 and 5 stand inside.
const BEYOND: f64 = 0.42;
const TITLES: TextStyle = TextStyle::bold(type_size::CARD_TITLE);
const AXES: TextStyle = TextStyle::regular(type_size::CAPTION);

/// Where values lie in a drawing of the grid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    pub plot: Rect,
}

impl Grid {
    /// The place of a power and an interest.
    pub fn pos(self, power: f64, interest: f64) -> Pos {
        let part = |value: f64| ((value - 1.0 + BEYOND) / (4.0 + 2.0 * BEYOND)) as f32;
        let x = self.plot.min.x + part(interest) * self.plot.width();
        pos(x, self.plot.max.y - part(power) * self.plot.height())
    }

    /// Power and interest at a place, each within 1–5.
    pub fn values(self, at: Pos) -> (f64, f64) {
        let value = |part: f32| (f64::from(part) * (4.0 + 2.0 * BEYOND) + 1.0 - BEYOND).clamp(1.0, 5.0);
        let across = (at.x - self.plot.min.x) / self.plot.width().max(1.0);
        let up = (self.plot.max.y - at.y) / self.plot.height().max(1.0);
        (value(up), value(across))
    }
}

/// The grid in a drawing of `size`, with those that are not placed in a row below it.
pub fn draw(workspace: &Workspace, size: Size, look: &Look) -> (Drawn, Grid) {
    let rows = workspace.stakeholders_in_order();
    let place = |own: &Stakeholder| own.power.zip(own.interest);
    let waiting: Vec<Id<Stakeholder>> =
        rows.iter().filter(|(_, own)| place(own).is_none()).map(|(id, _)| *id).collect();
    let tray_height = tray::height(workspace, &waiting, size.w - LEFT, look);
    let height = (size.h - tray_height - TOP - FOOT - GAP).max(80.0);
    let plot = rect(LEFT, TOP, (size.w - LEFT - 1.0).max(80.0), height);
    let grid = Grid { plot };
    let mut scene = Scene::new(size);
    let titles = draw_ground(&mut scene, grid, look);
    let mut dots: Vec<Dot> = rows
        .iter()
        .filter_map(|(id, own)| {
            let (power, interest) = place(own)?;
            Some(Dot {
                id: (*id).into(),
                center: grid.pos(power, interest),
                radius: mark::RADIUS,
                placed: true,
            })
        })
        .collect();
    spread(&mut dots);
    let cut = grid.pos(CUT, CUT);
    let lines =
        [[pos(cut.x, plot.min.y), pos(cut.x, plot.max.y)], [pos(plot.min.x, cut.y), pos(plot.max.x, cut.y)]];
    let room = Room { area: plot.grown(-3.0), taken: &titles, lines: &lines };
    draw_people(workspace, look, &mut scene, &dots, room);
    let below = pos(LEFT, plot.max.y + FOOT + GAP);
    dots.extend(tray::draw(workspace, &waiting, look, &mut scene, (below, size.w - LEFT)));
    (Drawn { scene, dots, plot }, grid)
}

/// The four fields with their names, and the axes; gives where the names stand.
fn draw_ground(scene: &mut Scene<AnyId>, grid: Grid, look: &Look) -> Vec<Rect> {
    let (plot, theme) = (grid.plot, look.theme);
    let cut = grid.pos(CUT, CUT);
    scene.push(Shape::Rect(RectShape {
        rect: plot,
        radius: radius::CARD,
        fill: Some(theme.surface),
        stroke: Some(Stroke::solid(1.0, theme.hairline)),
    }));
    let closely = Rect { min: pos(cut.x, plot.min.y), max: pos(plot.max.x, cut.y) };
    let fill = Some(theme.accent_soft.with_alpha(0.55));
    scene.push(Shape::Rect(RectShape { rect: closely.grown(-0.5), radius: 0.0, fill, stroke: None }));
    let line = Some(Stroke::solid(1.0, theme.hairline));
    for ends in
        [[pos(cut.x, plot.min.y), pos(cut.x, plot.max.y)], [pos(plot.min.x, cut.y), pos(plot.max.x, cut.y)]]
    {
        scene.push(Shape::Path(PathShape { path: Path::polyline(ends), fill: None, stroke: line }));
    }
    draw_axes(scene, grid, look);
    let top = plot.min.y + 8.0 + TITLES.metrics().baseline();
    let foot = plot.max.y - 12.0;
    [
        (Stance::KeepSatisfied, pos(plot.min.x + 12.0, top), Anchor::Start),
        (Stance::ManageClosely, pos(plot.max.x - 12.0, top), Anchor::End),
        (Stance::Monitor, pos(plot.min.x + 12.0, foot), Anchor::Start),
        (Stance::KeepInformed, pos(plot.max.x - 12.0, foot), Anchor::End),
    ]
    .into_iter()
    .map(|(stance, at, anchor)| {
        let words = tr!(look.lang, stance_key(stance));
        let line = TextLine::new(look.measure, &words, TITLES, theme.second_ink).at(at, anchor);
        let bounds = line.bounds().grown(2.0);
        scene.push(Shape::Text(line));
        bounds
    })
    .collect()
}

fn draw_axes(scene: &mut Scene<AnyId>, grid: Grid, look: &Look) {
    let (plot, ink) = (grid.plot, look.theme.second_ink);
    let foot = plot.max.y + 16.0;
    for value in 1..=5_u8 {
        let (x, y) = (grid.pos(1.0, value.into()).x, grid.pos(value.into(), 1.0).y);
        let words = value.to_string();
        text(scene, look, (&words, AXES), ink, (pos(x, foot), Anchor::Middle));
        text(scene, look, (&words, AXES), ink, (pos(LEFT - 8.0, y + 4.0), Anchor::End));
    }
    let interest = format!("{} →", tr!(look.lang, "stakeholders-interest"));
    text(scene, look, (&interest, AXES), ink, (pos(plot.max.x, foot + 16.0), Anchor::End));
    let power = format!("↑ {}", tr!(look.lang, "stakeholders-power"));
    text(scene, look, (&power, AXES), ink, (pos(plot.min.x, plot.min.y - 8.0), Anchor::Start));
}

/// The key of a quadrant's name.
pub fn stance_key(stance: Stance) -> &'static str {
    match stance {
        Stance::ManageClosely => "stakeholders-manage-closely",
        Stance::KeepSatisfied => "stakeholders-keep-satisfied",
        Stance::KeepInformed => "stakeholders-keep-informed",
        Stance::Monitor => "stakeholders-monitor",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_gives_back_its_values_and_nothing_beyond_the_scale() {
        let grid = Grid { plot: rect(30.0, 10.0, 400.0, 300.0) };
        for (power, interest) in [(1.0, 5.0), (3.0, 3.0), (4.3, 1.1)] {
            let (p, i) = grid.values(grid.pos(power, interest));
            assert!((p - power).abs() < 1e-4 && (i - interest).abs() < 1e-4);
        }
        assert_eq!(grid.values(pos(-500.0, -500.0)), (5.0, 1.0));
        assert!(grid.pos(5.0, 1.0).y < grid.pos(1.0, 1.0).y, "power grows upwards");
    }
}
