//! The stages of a maturity model as a staircase with everybody on it.

use crate::{
    analysis::maturity::{Results, StageRow, Staged},
    base::{
        colour::Colour,
        geom::{Pos, Rect, pos, rect, size},
        id::Id,
        number,
    },
    model::maturity::{Instrument, Respondent, StageBand},
    scene::{
        Anchor, EllipseShape, PathShape, RectShape, Scene, Shape, Stroke, TextLine,
        look::Look,
        path::Path,
        theme::{radius, space, type_size},
        wrap::{Limits, TextStyle, Wrapped, wrap},
    },
    tr,
};

use super::Tag;

/// No step is narrower, so that the longest word of a stage's name fits.
const NARROWEST_STEP: f32 = 104.0;
/// How much higher each step is than the one before.
const RISE: f32 = 24.0;
/// The strip of the levels below the stairs.
const BAND: f32 = 24.0;
const GAP: f32 = 2.0;
const NAME: TextStyle = TextStyle::bold(type_size::CARD_TITLE);
const SMALL: TextStyle = TextStyle::regular(type_size::CAPTION);
const SMALL_BOLD: TextStyle = TextStyle::bold(type_size::CAPTION);
const DOT: f32 = 5.0;
const DIAMOND: f32 = 5.0;
/// From the step to the flag that marks the organisation, when nobody stands there.
const LOWEST_POLE: f32 = 20.0;
const FLAG: f32 = 22.0;
/// Up to so many in a pile stand exactly at their own place.
const LOOSE_PILE: usize = 6;
/// No pile of respondents is higher.
const HIGHEST_PILE: f32 = 88.0;
/// What is left free of a step at both ends, so that nobody stands on an edge.
const EDGE: f32 = 12.0;

/// The staircase, as wide as `width` where the stages have room in it.
///
/// Steps reached are filled; the next one is outlined and filled as far as it has been climbed. Without a
/// placement all are empty.
pub fn ladder(results: &Results, width: f32, look: Look) -> Scene<Tag> {
    let mut stairs = Stairs::new(results, width, look);
    for index in 0..stairs.numbers.len() {
        stairs.step(index);
    }
    stairs.bands();
    if let Some(staged) = results.staged() {
        let dots = stairs.dots(results);
        stairs.organisation(staged, &dots);
        stairs.respondents(&dots);
    }
    stairs.finish()
}

/// How a gate stands.
#[derive(Clone, Copy)]
enum Gate {
    /// There are no answers yet.
    Unasked,
    Open,
    Shut,
}

struct Stairs<'a> {
    instrument: &'a Instrument,
    staged: Option<&'a Staged>,
    /// Achievement that attains a stage, 0–1.
    threshold: f64,
    look: Look<'a>,
    /// Lowest first.
    numbers: Vec<u8>,
    names: Vec<Wrapped>,
    column: f32,
    /// Height of the lowest step.
    first: f32,
    scene: Scene<Tag>,
}

impl<'a> Stairs<'a> {
    /// The stairs stand on y = 0 until they are finished.
    fn new(results: &'a Results, width: f32, look: Look<'a>) -> Self {
        let instrument = &*results.instrument;
        let (staged, threshold) = (results.staged(), results.thresholds.attain);
        let mut numbers: Vec<u8> = instrument.stages.iter().map(|stage| stage.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let column = (width / numbers.len().max(1) as f32).max(NARROWEST_STEP);
        let limits = Limits::width(column - GAP - 2.0 * space::M).lines(3);
        let names: Vec<Wrapped> = numbers
            .iter()
            .map(|number| {
                let name = instrument.stage(*number).map_or("", |stage| stage.name.get(look.lang));
                wrap(look.measure, name, NAME, limits)
            })
            .collect();
        let lines = names.iter().map(|name| name.height(NAME)).fold(0.0, f32::max);
        let first = space::S + SMALL.metrics().height + lines + SMALL.metrics().height + space::L;
        let scene = Scene::new(size(column * numbers.len() as f32, 0.0));
        Self { instrument, staged, threshold, look, numbers, names, column, first, scene }
    }

    fn tread(&self, index: usize) -> Rect {
        let height = self.first + RISE * index as f32;
        rect(self.column * index as f32, -height, self.column - GAP, height)
    }

    fn row(&self, number: u8) -> Option<&'a StageRow> {
        self.staged?.stages.iter().find(|row| row.number == number)
    }

    fn step(&mut self, index: usize) {
        let Some(number) = self.numbers.get(index).copied() else { return };
        let theme = self.look.theme;
        let step = self.tread(index);
        let attained = self.row(number).is_some_and(|row| row.attained);
        let next = self.staged.is_some_and(|staged| staged.next == Some(number));
        let ground = if attained { theme.accent_soft } else { theme.sunken };
        let edge = Stroke::solid(1.0, theme.hairline);
        let block = RectShape {
            rect: step.grown(-0.5),
            radius: 0.0,
            fill: Some(ground),
            stroke: Some(edge).filter(|_| !attained),
        };
        self.scene.push_tagged(Tag::Stage(number), Shape::Rect(block));
        if attained {
            self.fill(rect(step.min.x, step.min.y, step.width(), 4.0), theme.accent);
        }
        if let Some(staged) = self.staged.filter(|_| next) {
            self.climbed(step, staged.progress);
        }
        self.island(step, number);
        let top_left = step.min.moved(space::M, space::S);
        let label = tr!(self.look.lang, "maturity-stage-number", number = i64::from(number));
        let label = TextLine::new(self.look.measure, &label, SMALL, theme.second_ink);
        let metrics = SMALL.metrics();
        let baseline = top_left.moved(0.0, metrics.baseline());
        self.scene.push(Shape::Text(label.at(baseline, Anchor::Start)));
        if let Some(name) = self.names.get(index) {
            self.scene.push_text(top_left.moved(0.0, metrics.height), name, NAME, theme.ink);
        }
        self.foot(step, number);
    }

    /// The outline of the next step, filled from the bottom as far as it has been climbed.
    fn climbed(&mut self, step: Rect, progress: f64) {
        let theme = self.look.theme;
        let height = step.height() * progress as f32;
        self.fill(rect(step.min.x, -height, step.width(), height), theme.accent_soft);
        let inner = step.grown(-0.75);
        let stroke = Some(Stroke::solid(1.5, theme.accent));
        self.scene.push(Shape::Rect(RectShape { rect: inner, radius: 0.0, fill: None, stroke }));
    }

    /// Advanced practice without its base is only hatched at its tread.
    fn island(&mut self, step: Rect, number: u8) {
        if self.staged.is_some_and(|staged| staged.islands.contains(&number)) {
            let y = step.min.y + 1.5;
            let path = Path::polyline([pos(step.min.x, y), pos(step.max.x, y)]);
            let stroke = Some(Stroke::solid(3.0, self.look.theme.accent).dashed(6.0, 4.0));
            self.scene.push(Shape::Path(PathShape { path, fill: None, stroke }));
        }
    }

    /// The achievement at the left, the gates at the right.
    fn foot(&mut self, step: Rect, number: u8) {
        let theme = self.look.theme;
        let y = -space::M;
        let row = self.row(number);
        if let (Some(achievement), Some(staged)) = (row.and_then(|row| row.achievement), self.staged) {
            let next = staged.next == Some(number);
            let text = if next {
                let needed = number::share(self.threshold, 0);
                tr!(self.look.lang, "maturity-percent-of", n = number::share(achievement, 0), needed = needed)
            } else {
                number::share(achievement, 0)
            };
            let (style, colour) = if next { (SMALL_BOLD, theme.accent) } else { (SMALL, theme.second_ink) };
            let text = TextLine::new(self.look.measure, &text, style, colour);
            self.scene.push(Shape::Text(text.at(pos(step.min.x + space::M, y), Anchor::Start)));
        }
        let gates: Vec<&str> = self
            .instrument
            .criteria
            .iter()
            .filter(|own| own.stage == number && own.gate)
            .map(|own| own.code.as_str())
            .collect();
        let mut x = step.max.x - space::M - DIAMOND;
        for code in gates.iter().rev() {
            let shut = row.is_some_and(|row| row.gate_failures.iter().any(|own| own == code));
            let gate = match row {
                None => Gate::Unasked,
                Some(_) if shut => Gate::Shut,
                Some(_) => Gate::Open,
            };
            self.gate(pos(x, y - 4.0), code, gate);
            x -= 2.0 * DIAMOND + 4.0;
        }
    }

    /// A gate is a diamond: open it can be seen through, shut it is solid.
    fn gate(&mut self, at: Pos, code: &str, gate: Gate) {
        let theme = self.look.theme;
        let r = DIAMOND;
        let corners = [at.moved(0.0, -r), at.moved(r, 0.0), at.moved(0.0, r), at.moved(-r, 0.0)];
        let path = Path::polygon(corners);
        let shape = match gate {
            Gate::Unasked => {
                PathShape { path, fill: None, stroke: Some(Stroke::solid(1.0, theme.second_ink)) }
            }
            Gate::Open => PathShape { path, fill: None, stroke: Some(Stroke::solid(1.5, theme.favourable)) },
            Gate::Shut => PathShape { path, fill: Some(theme.adverse), stroke: None },
        };
        self.scene.push_tagged(Tag::Criterion(code.to_owned()), Shape::Path(shape));
    }

    /// The strip of levels such as Attract, Convert, Advocate below the stages that they hold.
    fn bands(&mut self) {
        for band in &self.instrument.bands {
            self.band(band);
        }
    }

    fn band(&mut self, band: &StageBand) {
        let theme = self.look.theme;
        let place_of = |wanted: u8| self.numbers.iter().position(|number| *number == wanted);
        let (Some(first), Some(last)) = (place_of(band.first), place_of(band.last)) else { return };
        let here = self.staged.is_some_and(|own| (band.first..=band.last).contains(&own.stage));
        let (left, right) = (self.tread(first).min.x, self.tread(last.max(first)).max.x);
        let strip = rect(left, space::S, right - left, 2.0);
        self.fill(strip, if here { theme.accent } else { theme.hairline.mixed(theme.second_ink, 0.4) });
        let (style, colour) = if here { (SMALL_BOLD, theme.accent) } else { (SMALL, theme.second_ink) };
        let text = TextLine::new(self.look.measure, band.name.get(self.look.lang), style, colour);
        self.scene.push(Shape::Text(text.at(pos(left, space::S + BAND - 4.0), Anchor::Start)));
    }

    /// The point of a step for a position on it, such as 2.7: most of the second step climbed.
    fn stand(&self, stage: u8, position: f64) -> Option<Pos> {
        let index = self.numbers.iter().position(|number| *number == stage)?;
        let step = self.tread(index);
        let share = (position - f64::from(stage)).clamp(0.0, 1.0) as f32;
        let x = step.min.x + EDGE + share * (step.width() - 2.0 * EDGE);
        Some(pos(x, step.min.y))
    }

    /// Where each respondent's dot stands: at their own placement; those who stand too close make a pile.
    fn dots(&self, results: &Results) -> Vec<(Pos, Id<Respondent>)> {
        let mut placed: Vec<(Pos, Id<Respondent>)> = results
            .respondents
            .iter()
            .filter_map(|own| {
                let (stage, position) = own.placed?;
                Some((self.stand(stage, position)?, own.respondent))
            })
            .collect();
        placed.sort_by(|a, b| a.0.x.total_cmp(&b.0.x).then(a.1.cmp(&b.1)));
        let mut dots: Vec<(Pos, Id<Respondent>)> = Vec::new();
        while let Some((first, _)) = placed.first().copied() {
            let end = placed.iter().position(|(foot, _)| !is_near(*foot, first)).unwrap_or(placed.len());
            let pile: Vec<_> = placed.drain(..end).collect();
            // Many stand closer together, so that a pile is never higher than a few steps, and on one place.
            let step = (HIGHEST_PILE / pile.len() as f32).min(2.0 * DOT + 1.0);
            for (height, (foot, respondent)) in pile.iter().enumerate() {
                let x = if pile.len() > LOOSE_PILE { first.x } else { foot.x };
                dots.push((pos(x, foot.y - DOT - 2.0 - step * height as f32), *respondent));
            }
        }
        dots
    }

    fn respondents(&mut self, dots: &[(Pos, Id<Respondent>)]) {
        let theme = self.look.theme;
        for (at, respondent) in dots {
            let dot = EllipseShape {
                rect: rect(at.x - DOT, at.y - DOT, 2.0 * DOT, 2.0 * DOT),
                fill: Some(theme.second_ink),
                stroke: Some(Stroke::solid(1.5, theme.ground)),
            };
            self.scene.push_tagged(Tag::Respondent(*respondent), Shape::Ellipse(dot));
        }
    }

    /// A flag with the position in figures, above those who stand near it; it flies towards the lower step,
    /// where there is room.
    fn organisation(&mut self, staged: &Staged, dots: &[(Pos, Id<Respondent>)]) {
        let Some(foot) = self.stand(staged.stage, staged.position) else { return };
        let theme = self.look.theme;
        let text = number::format(staged.position, 2);
        let text = TextLine::new(self.look.measure, &text, SMALL_BOLD, theme.on_accent);
        let width = text.width + 2.0 * space::S;
        let left = if foot.x > width { foot.x - width } else { foot.x };
        let beside = |at: &Pos| at.y < foot.y && at.x > left - DOT && at.x < left + width + DOT;
        let tops = dots.iter().map(|(at, _)| at.y).zip(dots).filter(|(_, (at, _))| beside(at));
        let top = tops.map(|(y, _)| y - DOT).fold(foot.y - LOWEST_POLE, f32::min) - FLAG - space::XS;
        self.fill(rect(foot.x - 1.0, top, 2.0, foot.y - top), theme.accent);
        let cloth = rect(left, top, width, FLAG);
        let corner = radius::CONTROL / 2.0;
        let flag = RectShape { rect: cloth, radius: corner, fill: Some(theme.accent), stroke: None };
        self.scene.push_tagged(Tag::Organisation, Shape::Rect(flag));
        let baseline = pos(cloth.center().x, cloth.center().y + 4.5);
        self.scene.push(Shape::Text(text.at(baseline, Anchor::Middle)));
    }

    fn fill(&mut self, rect: Rect, colour: Colour) {
        self.scene.push(Shape::Rect(RectShape { rect, radius: 0.0, fill: Some(colour), stroke: None }));
    }

    /// Moves everything below y = 0 and gives the sheet its height.
    fn finish(self) -> Scene<Tag> {
        let top = self.scene.bounds().map_or(0.0, |bounds| bounds.min.y) - space::XS;
        let bands = if self.instrument.bands.is_empty() { 0.0 } else { space::S + BAND };
        let mut sheet = Scene::new(size(self.scene.size.w, bands - top));
        sheet.append_moved(&self.scene, 0.0, -top);
        sheet
    }
}

fn is_near(a: Pos, b: Pos) -> bool {
    (a.x - b.x).abs() < 2.0 * DOT && (a.y - b.y).abs() < 2.0 * DOT
}
