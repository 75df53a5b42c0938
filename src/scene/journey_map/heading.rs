//! The edges of the map: phases over stages at the top, lane names at the left, hairlines between lanes.

use crate::{
    base::{
        geom::{Pos, Rect, pos, rect, size},
        id::Id,
    },
    model::{
        AnyId,
        journey::{Hue, Stage},
    },
    scene::{
        PathShape, RectShape, Scene, Shape, Stroke, TextLine,
        look::Look,
        path::Path,
        theme::{radius, space, type_size},
        wrap::{Limits, TextStyle, Wrapped, wrap},
    },
};

use super::{Column, GUTTER, LANES, Map, PhaseBand, Row, card::hue_of, emotion, words};

const PAD: f32 = 12.0;
const NAME: TextStyle = TextStyle::bold(type_size::CARD_TITLE);
const CAPTION: TextStyle = TextStyle::regular(type_size::CAPTION);
const STEP_NAME: TextStyle = TextStyle::regular(type_size::BODY);
const PHASE: TextStyle = TextStyle::bold(type_size::CAPTION);
/// Gap between two phases.
const GAP: f32 = 6.0;
/// Height of the line a phase's name stands on, its space above included.
const PHASE_LINE: f32 = 28.0;

/// The header of a map.
pub(super) struct Header {
    pub scene: Scene<AnyId>,
    pub bands: Vec<PhaseBand>,
    /// The y at which the names of the steps begin.
    pub steps_top: f32,
}

/// What stands over a column.
struct Heading {
    name: Wrapped,
    owner: Wrapped,
    steps: Vec<Wrapped>,
}

impl Heading {
    fn height(&self) -> f32 {
        self.name.height(NAME).max(NAME.metrics().height) + self.owner.height(CAPTION)
    }

    /// The height of the steps' names.
    fn steps_height(&self) -> f32 {
        self.steps
            .iter()
            .map(|step| step.height(STEP_NAME).max(STEP_NAME.metrics().height))
            .fold(0.0, f32::max)
    }
}

/// The header with the phases' bands; as wide as the body.
pub(super) fn stages(map: &Map, width: f32) -> Header {
    let headings = headings(map);
    let tallest = headings.iter().map(Heading::height).fold(NAME.metrics().height, f32::max);
    let steps = headings.iter().map(Heading::steps_height).fold(0.0, f32::max);
    let steps_top = PHASE_LINE + tallest + space::XS;
    let steps_room = if steps > 0.0 { steps + space::S } else { 0.0 };
    let height = steps_top + steps_room + space::S + space::S;
    let mut scene = Scene::new(size(width, height));
    let bands = bands(map, height);
    for band in &bands {
        draw_band(map, band, &mut scene);
    }
    for ((id, stage), (column, heading)) in map.stages.iter().zip(map.columns.columns.iter().zip(&headings)) {
        if let Some(hue) = stage.hue {
            let mark = rect(column.x + GUTTER + 2.0, PHASE_LINE + 3.0, 4.0, NAME.metrics().height - 6.0);
            let fill = Some(map.look.theme.hue(hue).edge);
            scene.push(Shape::Rect(RectShape { rect: mark, radius: 2.0, fill, stroke: None }));
        }
        draw_heading(map, heading, (*id, pos(column.x + GUTTER + PAD, PHASE_LINE)), &mut scene);
        draw_steps(map, heading, (column, steps_top), &mut scene);
    }
    Header { scene, bands, steps_top }
}

fn headings(map: &Map) -> Vec<Heading> {
    let measure = map.look.measure;
    let columns = map.stages.iter().zip(&map.columns.columns);
    columns
        .map(|((id, stage), column)| {
            let limits = Limits::width(column.width - 2.0 * GUTTER - 2.0 * PAD);
            let steps = map.columns.steps_of(*id);
            let step_width = column.width / column.slots as f32 - 2.0 * GUTTER - PAD;
            let of_step = Limits::width(step_width).lines(2);
            Heading {
                name: wrap(measure, &stage.name, NAME, limits.lines(3)),
                owner: wrap(measure, &stage.owner_role, CAPTION, limits.lines(1)),
                steps: steps.iter().map(|(_, step)| wrap(measure, &step.name, STEP_NAME, of_step)).collect(),
            }
        })
        .collect()
}

/// The names of a stage's steps, each with a tick where it begins.
fn draw_steps(map: &Map, heading: &Heading, (column, top): (&Column, f32), scene: &mut Scene<AnyId>) {
    let theme = map.look.theme;
    let steps = map.columns.slots.iter().skip(column.first_slot).zip(&heading.steps);
    for (number, (slot, name)) in steps.enumerate() {
        let from = if number == 0 { slot.x + GUTTER + PAD } else { slot.x + GUTTER };
        let line = Path::polyline([pos(from, top), pos(slot.x + slot.width - GUTTER, top)]);
        let stroke = Some(Stroke::solid(1.5, theme.second_ink.with_alpha(0.35)));
        scene.push(Shape::Path(PathShape { path: line, fill: None, stroke }));
        let first = scene.items.len();
        scene.push_text(pos(from, top + 3.0), name, STEP_NAME, theme.second_ink);
        for item in scene.items.iter_mut().skip(first) {
            item.tag = Some(slot.step.into());
        }
    }
}

/// The runs of stages in one phase, as rectangles of the header.
fn bands(map: &Map, height: f32) -> Vec<PhaseBand> {
    let runs = map.stages.chunk_by(|a, b| a.1.phase == b.1.phase);
    let mut column = 0;
    runs.map(|run| {
        let left = map.columns.columns.get(column).map_or(0.0, |first| first.x);
        column += run.len();
        let right = map.columns.columns.get(column).map_or(map.columns.width(), |next| next.x);
        let phase = run.first().map(|(_, stage)| stage.phase).unwrap_or_default();
        let rect = rect(left + GAP / 2.0, 0.0, right - left - GAP, height - space::S);
        PhaseBand { phase, rect, name: Rect { min: rect.min, max: pos(rect.max.x, PHASE_LINE) } }
    })
    .collect()
}

fn draw_band(map: &Map, band: &PhaseBand, scene: &mut Scene<AnyId>) {
    let theme = map.look.theme;
    let phase = map.workspace.phases.get(band.phase);
    let hue: Option<Hue> = phase.and_then(|phase| phase.hue);
    let fill = Some(hue.map_or(theme.sunken, |hue| theme.hue(hue).ground));
    scene.push(Shape::Rect(RectShape { rect: band.rect, radius: radius::CARD, fill, stroke: None }));
    let Some(phase) = phase else { return };
    let limits = Limits::width(band.rect.width() - 2.0 * PAD).lines(1);
    let name = wrap(map.look.measure, &words::phase(phase, map.look.lang), PHASE, limits);
    scene.push_text(
        pos(GUTTER - GAP / 2.0 + PAD, 7.0).moved(band.rect.min.x, 0.0),
        &name,
        PHASE,
        theme.second_ink,
    );
}

fn draw_heading(map: &Map, heading: &Heading, (stage, at): (Id<Stage>, Pos), scene: &mut Scene<AnyId>) {
    let theme = map.look.theme;
    let first = scene.items.len();
    let y = at.y + scene.push_text(at, &heading.name, NAME, theme.ink);
    scene.push_text(pos(at.x, y), &heading.owner, CAPTION, theme.second_ink);
    for item in scene.items.iter_mut().skip(first) {
        item.tag = Some(stage.into());
    }
}

/// The names of the lanes, each with a mark in the colour of its cards.
pub(super) fn lanes(map: &Map, rows: &[Row], height: f32) -> Scene<AnyId> {
    let theme = map.look.theme;
    let mut scene = Scene::new(size(LANES, height));
    for (row, (id, lane)) in rows.iter().zip(&map.lanes) {
        let is_line = row.kind.is_line();
        let style = if is_line { CAPTION } else { TextStyle::bold(type_size::BODY) };
        let limits = Limits::width(LANES - space::S - PAD - 20.0).lines(3);
        let name = wrap(map.look.measure, &words::lane(lane, map.look.lang), style, limits);
        let top = if is_line { row.y + (row.height - name.height(style)) / 2.0 } else { row.y + 16.0 };
        if !is_line {
            let mark = rect(2.0, top + 3.0, 4.0, style.metrics().height - 6.0);
            let fill = Some(theme.hue(hue_of(row.kind)).edge);
            scene.push(Shape::Rect(RectShape { rect: mark, radius: 2.0, fill, stroke: None }));
        }
        let first = scene.items.len();
        let ink = if is_line { theme.second_ink } else { theme.ink };
        scene.push_text(pos(PAD, top), &name, style, ink);
        for item in scene.items.iter_mut().skip(first) {
            item.tag = Some((*id).into());
        }
        for (y, text) in row.band.into_iter().flat_map(emotion::scale_marks) {
            let line = TextLine::new(map.look.measure, &text, CAPTION, theme.second_ink);
            let end = pos(LANES - space::S, y + 4.2);
            scene.push(Shape::Text(line.at(end, crate::scene::Anchor::End)));
        }
    }
    scene
}

/// A hairline between two lanes, and the lines of a service blueprint.
pub(super) fn hairlines(ground: &mut Scene<AnyId>, rows: &[Row], width: f32, look: &Look) {
    for (above, row) in rows.iter().zip(rows.iter().skip(1)) {
        if !above.kind.is_line() && !row.kind.is_line() {
            let stroke = Stroke::solid(1.0, look.theme.hairline);
            ground.push(line(row.y, width, stroke));
        }
    }
    for row in rows.iter().filter(|row| row.kind.is_line()) {
        let stroke = Stroke::solid(1.5, look.theme.second_ink).dashed(8.0, 5.0);
        ground.push(line(row.y + row.height / 2.0, width, stroke));
    }
}

fn line(y: f32, width: f32, stroke: Stroke) -> Shape {
    let path = Path::polyline([pos(0.0, y), pos(width, y)]);
    Shape::Path(PathShape { path, fill: None, stroke: Some(stroke) })
}
