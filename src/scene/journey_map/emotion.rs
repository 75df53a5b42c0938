//! The emotion lane: a band, a curve for each persona, and a drawn face on each point.

use std::collections::{BTreeMap, HashMap};

use crate::{
    base::{
        colour::Colour,
        geom::{Pos, Rect, pos, rect},
        id::Id,
    },
    model::{
        AnyId,
        journey::{Card, Content, Hue},
        persona::Persona,
    },
    scene::{
        Anchor, EllipseShape, PathShape, RectShape, Scene, Shape, Stroke, TextLine,
        path::Path,
        theme::{Theme, space, type_size},
        wrap::{Limits, TextStyle, Wrapped, wrap},
    },
};

use super::{
    COLUMN, CardLook, Cells, Detail, GUTTER, Map, Placed, card::star, monotone, place::Laid, signed,
};

/// Radius of a face in points.
pub const FACE: f32 = 13.0;
/// From the zero line to either end of the scale, in points.
const REACH: f32 = 54.0;
/// Between a face and its word, in points.
const WORD_GAP: f32 = 3.0;
const WORD: TextStyle = TextStyle::regular(type_size::CAPTION);
/// The colours of the personas' lines, the actor's first.
const LINES: [Hue; 5] = [Hue::Indigo, Hue::Vermilion, Hue::Green, Hue::Plum, Hue::Brown];

/// Where the curve runs in its lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The y of 0 in the body.
    pub zero: f32,
    /// From the zero line to the upper and lower edge of the lane, in points.
    pub half: f32,
    /// The value at the upper end of the scale.
    pub end: i8,
}

impl Band {
    /// The height of the lane in points.
    pub fn height(self) -> f32 {
        2.0 * self.half
    }

    /// The y of a value in the body.
    pub fn y(self, valence: i8) -> f32 {
        self.y_between(f32::from(valence))
    }

    /// The y of a value that need not be whole, within the scale.
    fn y_between(self, value: f32) -> f32 {
        let end = f32::from(self.end);
        self.zero - REACH * value.clamp(-end, end) / end
    }

    /// The value nearest to a y of the body, within the scale.
    pub fn valence(self, y: f32) -> i8 {
        let end = f32::from(self.end);
        ((self.zero - y) / REACH * end).round().clamp(-end, end) as i8
    }
}

/// The curve of a persona in an emotion lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    pub row: usize,
    /// Unset when the map has no actor.
    pub persona: Id<Persona>,
    pub hue: Hue,
}

/// A dot of a target curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    pub card: Id<Card>,
    pub row: usize,
    /// In the body.
    pub pos: Pos,
}

/// A point of the curve as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    /// −1 to 1; `None` where it is not known.
    pub mood: Option<f32>,
    pub line: Hue,
    pub assumed: bool,
    pub is_moment_of_truth: bool,
    word: Wrapped,
    /// The y of the top of the word, from the face's middle.
    word_top: f32,
    /// What stands in place of eyes and mouth.
    unknown: Option<TextLine>,
}

/// A card on the curve.
struct Point<'a> {
    column: usize,
    id: Id<Card>,
    card: &'a Card,
    slots: [usize; 2],
    x: f32,
    /// Beside another persona's face, whose word takes the usual side.
    is_beside: bool,
    valence: Option<i8>,
    target: Option<i8>,
    assumed: bool,
    word: Wrapped,
}

/// Draws band and curves into `ground` and puts the faces among the cards.
pub(super) fn lay(
    map: &Map,
    (row, top): (usize, f32),
    cells: &Cells,
    ground: &mut Scene<AnyId>,
    found: &mut Laid,
) -> Band {
    let mut lines = lines(map, cells);
    let words = lines.iter().flat_map(|(_, points)| points).map(|point| point.word.height(WORD));
    let room = FACE + WORD_GAP + words.fold(WORD.metrics().height, f32::max) + space::S;
    let band = Band { zero: top + REACH + room, half: REACH + room, end: map.journey.emotion_end() };
    draw_band(map, band, ground);
    part(map, band, &mut lines);
    for (number, (persona, points)) in lines.into_iter().enumerate() {
        let hue = LINES[number % LINES.len()];
        found.lines.push(Line { row, persona, hue });
        if !map.curves.is_shown(persona) {
            continue;
        }
        draw_targets(map, band, &points, hue, ground);
        draw_line(map, band, &points, hue, ground);
        draw_name(map, band, &points, persona, ground);
        for point in &points {
            draw_spread(map, band, point, hue, ground);
            found.cards.push(placed(map, (row, band, hue), point, number == 0));
            if let Some(target) = point.target {
                found.targets.push(Target { card: point.id, row, pos: pos(point.x, band.y(target)) });
            }
        }
    }
    band
}

/// Faces of different personas that would hide each other stand side by side.
fn part(map: &Map, band: Band, lines: &mut [(Id<Persona>, Vec<Point>)]) {
    const APART: f32 = 2.0 * FACE + 4.0;
    let mut taken: HashMap<usize, Vec<(f32, f32)>> = HashMap::new();
    let shown = lines.iter_mut().filter(|(persona, _)| map.curves.is_shown(*persona));
    for point in shown.flat_map(|(_, points)| points) {
        let y = band.y(point.valence.unwrap_or(0));
        let others = taken.entry(point.column).or_default();
        let hides = |x: f32, others: &[(f32, f32)]| {
            others.iter().any(|(ox, oy)| (ox - x).abs() < APART - 1.0 && (oy - y).abs() < APART - 1.0)
        };
        for _ in 0..LINES.len() {
            if hides(point.x, others) {
                point.x += APART;
                point.is_beside = !point.is_beside;
            }
        }
        others.push((point.x, y));
    }
}

/// The personas' points from left to right; the actor's line comes first.
fn lines<'a>(map: &Map<'a>, cells: &Cells<'a>) -> Vec<(Id<Persona>, Vec<Point<'a>>)> {
    let actor = map.journey.personas.first().copied().unwrap_or_default();
    let mut lines: BTreeMap<(usize, Id<Persona>), Vec<Point>> = BTreeMap::new();
    for (column, id, card) in cells {
        let Content::Emotion { valence, target, .. } = card.content else { continue };
        let persona = if card.persona.is_set() { card.persona } else { actor };
        let order = map.journey.personas.iter().position(|id| *id == persona);
        let assumed = card.evidence.is_empty() && map.journey.evidence.is_empty();
        let end = map.journey.emotion_end();
        let within = |value: i8| value.clamp(-end, end);
        let slots = map.columns.slots_of(*column, card);
        let (left, right) = map.columns.reach(slots);
        let limits = Limits::width((right - left).min(COLUMN) - 2.0 * GUTTER).lines(2);
        lines.entry((order.unwrap_or(usize::MAX), persona)).or_default().push(Point {
            column: *column,
            id: *id,
            card,
            slots,
            x: 0.0,
            is_beside: false,
            valence: valence.map(within),
            target: target.map(within),
            assumed,
            word: wrap(map.look.measure, card.text.trim(), WORD, limits),
        });
    }
    lines.into_iter().map(|((_, persona), points)| (persona, spread(map, points))).collect()
}

/// Several points of one persona in one place stand side by side; all go from left to right.
fn spread<'a>(map: &Map, mut points: Vec<Point<'a>>) -> Vec<Point<'a>> {
    points.sort_by_key(|point| point.slots);
    for same in points.chunk_by_mut(|a, b| a.slots == b.slots) {
        let count = same.len() as f32;
        for (i, point) in same.iter_mut().enumerate() {
            let (left, right) = map.columns.reach(point.slots);
            point.x = left + (right - left) * (i as f32 + 1.0) / (count + 1.0);
        }
    }
    points.sort_by(|a, b| a.x.total_cmp(&b.x));
    points
}

fn draw_band(map: &Map, band: Band, ground: &mut Scene<AnyId>) {
    const STRIPS: u8 = 8;
    let theme = map.look.theme;
    let width = map.columns.width();
    let (warm, cool) = (theme.hue(Hue::Orange).ground, theme.hue(Hue::Sky).ground);
    let strip = (REACH + FACE) / f32::from(STRIPS);
    for i in 0..STRIPS {
        let strength = 0.1 + 0.8 * f32::from(i) / f32::from(STRIPS);
        let away = f32::from(i) * strip;
        for (colour, y) in [(warm, band.zero - away - strip), (cool, band.zero + away)] {
            let fill = Some(theme.ground.mixed(colour, strength));
            let rect = rect(0.0, y, width, strip);
            ground.push(Shape::Rect(RectShape { rect, radius: 0.0, fill, stroke: None }));
        }
    }
    let zero = Path::polyline([pos(0.0, band.zero), pos(width, band.zero)]);
    let stroke = Some(Stroke::solid(1.0, theme.second_ink.with_alpha(0.35)));
    ground.push(Shape::Path(PathShape { path: zero, fill: None, stroke }));
}

/// The colour of a persona's line, a little towards the ink so that it stands out on both grounds.
fn line_colour(theme: &Theme, hue: Hue) -> Colour {
    theme.hue(hue).edge.mixed(theme.ink, 0.3)
}

/// Runs of points that are known, without a stage in between that is not.
fn runs<'a, 'b>(
    points: &'b [Point<'a>],
    value: impl Fn(&Point) -> Option<i8>,
) -> Vec<Vec<(&'b Point<'a>, i8)>> {
    let mut runs: Vec<Vec<(&Point, i8)>> = vec![Vec::new()];
    let mut reached = None;
    for point in points {
        let last = point.column + usize::from(point.card.more_stages);
        let is_next = reached.is_none_or(|reached| point.column <= reached + 1);
        let known = value(point);
        if (!is_next || known.is_none()) && runs.last().is_some_and(|run| !run.is_empty()) {
            runs.push(Vec::new());
        }
        if let (Some(value), Some(run)) = (known, runs.last_mut()) {
            run.push((point, value));
        }
        reached = Some(last);
    }
    runs
}

fn draw_line(map: &Map, band: Band, points: &[Point], hue: Hue, ground: &mut Scene<AnyId>) {
    let colour = line_colour(map.look.theme, hue);
    for run in runs(points, |point| point.valence) {
        let places: Vec<Pos> = run.iter().map(|(point, value)| pos(point.x, band.y(*value))).collect();
        for (piece, ends) in monotone::curve(&places).into_iter().zip(run.windows(2)) {
            let is_assumed = ends.iter().any(|(point, _)| point.assumed);
            let stroke = Stroke::solid(2.5, colour);
            let stroke = if is_assumed { stroke.dashed(7.0, 5.0) } else { stroke };
            ground.push(piece_shape(piece, stroke));
        }
    }
}

fn draw_targets(map: &Map, band: Band, points: &[Point], hue: Hue, ground: &mut Scene<AnyId>) {
    let stroke = Stroke::solid(1.25, line_colour(map.look.theme, hue)).dashed(1.5, 4.0);
    for run in runs(points, |point| point.target) {
        let places: Vec<Pos> = run.iter().map(|(point, value)| pos(point.x, band.y(*value))).collect();
        for piece in monotone::curve(&places) {
            ground.push(piece_shape(piece, stroke));
        }
        for place in places {
            let dot = rect(place.x - 2.5, place.y - 2.5, 5.0, 5.0);
            let fill = Some(map.look.theme.ground);
            let stroke = Some(Stroke { dash: None, ..stroke });
            ground.push(Shape::Ellipse(EllipseShape { rect: dot, fill, stroke }));
        }
    }
}

fn piece_shape([start, first, second, end]: monotone::Piece, stroke: Stroke) -> Shape {
    let mut path = Path::default();
    path.move_to(start).cubic_to(first, second, end);
    Shape::Path(PathShape { path, fill: None, stroke: Some(stroke) })
}

/// How far answers lie apart around a value.
fn draw_spread(map: &Map, band: Band, point: &Point, hue: Hue, ground: &mut Scene<AnyId>) {
    let Content::Emotion { spread: Some(spread), .. } = point.card.content else { return };
    let Some(value) = point.valence.map(f32::from) else { return };
    let spread = spread as f32;
    let colour = line_colour(map.look.theme, hue).with_alpha(0.45);
    let ends = [band.y_between(value + spread), band.y_between(value - spread)];
    let mut line = |from: Pos, to: Pos| {
        let path = Path::polyline([from, to]);
        let stroke = Some(Stroke::solid(1.5, colour));
        ground.push(Shape::Path(PathShape { path, fill: None, stroke }));
    };
    line(pos(point.x, ends[0]), pos(point.x, ends[1]));
    for y in ends {
        line(pos(point.x - 4.0, y), pos(point.x + 4.0, y));
    }
}

/// The persona's name beside the last point of its line.
fn draw_name(map: &Map, band: Band, points: &[Point], persona: Id<Persona>, ground: &mut Scene<AnyId>) {
    let Some(persona) = map.workspace.personas.get(persona) else { return };
    let Some((point, value)) = points.iter().rev().find_map(|point| Some((point, point.valence?))) else {
        return;
    };
    let start = point.x + FACE + space::S;
    let room = (map.columns.reach(point.slots).1 - start - 2.0).max(24.0);
    let style = TextStyle::bold(type_size::CAPTION);
    let name = wrap(map.look.measure, &persona.name, style, Limits::width(room).lines(2));
    let top = band.y(value) - name.height(style) / 2.0;
    ground.push_text(pos(start, top), &name, style, map.look.theme.ink);
}

fn placed(map: &Map, (row, band, hue): (usize, Band, Hue), point: &Point, is_actor: bool) -> Placed {
    let y = band.y(point.valence.unwrap_or(0));
    let word = point.word.clone();
    // On the side that the target curve does not pass.
    let valence = point.valence.unwrap_or(0);
    let is_above =
        point.target.map_or(valence >= 0, |target| target < valence || target == valence && valence >= 0);
    let word_top =
        if is_above == point.is_beside { FACE + WORD_GAP } else { -FACE - WORD_GAP - word.height(WORD) };
    let unknown = TextLine::new(map.look.measure, "?", TextStyle::bold(type_size::BODY), map.look.theme.ink);
    let face = Face {
        mood: point.valence.map(|valence| f32::from(valence) / f32::from(band.end)),
        line: hue,
        assumed: point.assumed,
        is_moment_of_truth: is_actor && map.truths.contains(&point.card.stage),
        word,
        word_top,
        unknown: point.valence.is_none().then_some(unknown),
    };
    Placed {
        card: point.id,
        row,
        column: point.column,
        span: 1,
        slots: point.slots,
        rect: Rect { min: pos(point.x, y), max: pos(point.x, y) }.grown(FACE),
        hue: point.card.hue.unwrap_or(hue),
        chosen: None,
        faded: false,
        look: CardLook::Face(Box::new(face)),
    }
}

impl Face {
    pub(super) fn draw(
        &self,
        scene: &mut Scene<AnyId>,
        (id, center): (AnyId, Pos),
        theme: &Theme,
        detail: Detail,
    ) {
        let edge = line_colour(theme, self.line);
        let circle = Rect { min: center, max: center }.grown(FACE);
        let stroke =
            Stroke::solid(2.0, if self.mood.is_some() { edge } else { theme.second_ink.with_alpha(0.5) });
        let fill = Some(theme.surface);
        let stroke = Some(stroke);
        scene.push_tagged(id, Shape::Ellipse(EllipseShape { rect: circle, fill, stroke }));
        if detail != Detail::Full {
            return;
        }
        if let Some(mood) = self.mood {
            draw_features(scene, center, mood, theme);
        }
        if let Some(unknown) = &self.unknown {
            let line = TextLine { colour: theme.second_ink, ..unknown.clone() };
            scene.push(Shape::Text(line.at(center.moved(0.0, 4.7), Anchor::Middle)));
        }
        for (i, line) in self.word.lines.iter().enumerate() {
            let metrics = WORD.metrics();
            let baseline = center.y + self.word_top + metrics.baseline() + i as f32 * metrics.height;
            scene.push(Shape::Text(TextLine {
                pos: pos(center.x - line.width / 2.0, baseline),
                text: line.text.clone(),
                size: WORD.size,
                weight: WORD.weight,
                colour: theme.ink,
                width: line.width,
            }));
        }
        if self.is_moment_of_truth {
            star(scene, center.moved(FACE + 4.0, -FACE - 1.0), 7.0, theme);
        }
    }
}

/// Eyes, and a mouth that bends with the mood.
fn draw_features(scene: &mut Scene<AnyId>, center: Pos, mood: f32, theme: &Theme) {
    for side in [-1.0, 1.0] {
        let eye = rect(center.x + side * 4.2 - 1.3, center.y - 4.6, 2.6, 3.2);
        scene.push(Shape::Ellipse(EllipseShape { rect: eye, fill: Some(theme.ink), stroke: None }));
    }
    let bend = mood * 5.0;
    let (left, right) = (center.moved(-5.2, 4.4 - bend * 0.35), center.moved(5.2, 4.4 - bend * 0.35));
    let mut mouth = Path::default();
    mouth.move_to(left).cubic_to(left.moved(3.0, bend), right.moved(-3.0, bend), right);
    let stroke = Some(Stroke::solid(1.6, theme.ink));
    scene.push(Shape::Path(PathShape { path: mouth, fill: None, stroke }));
}

/// The ends and the middle of the scale, beside a lane's name.
pub(super) fn scale_marks(band: Band) -> [(f32, String); 3] {
    [band.end, 0, -band.end].map(|value| (band.y(value), signed(value)))
}
