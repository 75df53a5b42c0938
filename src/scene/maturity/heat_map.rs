//! A profile of competencies by aspects as a heat map, with governance apart.

use crate::{
    analysis::{
        formulas::consensus::Consensus,
        maturity::{Governance, Index, Profile, Results},
    },
    base::{
        colour::Colour,
        geom::{Rect, pos, rect, size},
        number,
    },
    model::maturity::{Coded, Instrument},
    scene::{
        Anchor, EllipseShape, RectShape, Scene, Shape, Stroke, TextLine,
        look::Look,
        theme::{radius, space, type_size},
        wrap::{Limits, TextStyle, wrap},
    },
    tr,
};

use super::{Tag, words::index as figure};

const NARROWEST_COLUMN: f32 = 96.0;
/// The names of the aspects.
const SIDE: f32 = 104.0;
/// The indices of the aspects.
const INDICES: f32 = 76.0;
const CELL: f32 = 52.0;
const GAP: f32 = 2.0;
const NAME: TextStyle = TextStyle::bold(type_size::BODY);
const SMALL: TextStyle = TextStyle::regular(type_size::CAPTION);
const FIGURE: TextStyle = TextStyle::bold(type_size::SECTION);
const LARGE: TextStyle = TextStyle::bold(type_size::PAGE_TITLE);

/// The heat map: competencies across, aspects down, their indices at the edges; the binding constraint is
/// outlined and named.
pub fn heat_map(results: &Results, width: f32, look: Look) -> Scene<Tag> {
    let instrument = &*results.instrument;
    let columns = instrument.competencies.len().max(1) as f32;
    let column = ((width - SIDE - INDICES) / columns).max(NARROWEST_COLUMN);
    let scene = Scene::new(size(SIDE + column * columns + INDICES, 0.0));
    let mut map = HeatMap { instrument, look, column, scene };
    let mut y = map.heads();
    let top = y;
    for aspect in &instrument.aspects {
        map.aspect(aspect, y, results);
        y += CELL + GAP;
    }
    y = map.indices(results.profile(), top, y);
    if let Some(governance) = &results.governance {
        y = map.governance(governance, y + space::L);
    }
    map.scene.size.h = y;
    map.scene
}

struct HeatMap<'a> {
    instrument: &'a Instrument,
    look: Look<'a>,
    column: f32,
    scene: Scene<Tag>,
}

impl HeatMap<'_> {
    fn left(&self, column: usize) -> f32 {
        SIDE + self.column * column as f32
    }

    /// The names of the competencies, standing on one line; gives where the cells begin.
    fn heads(&mut self) -> f32 {
        let limits = Limits::width(self.column - GAP - space::S).lines(2);
        let names: Vec<_> = self
            .instrument
            .competencies
            .iter()
            .map(|own| wrap(self.look.measure, own.name.get(self.look.lang), NAME, limits))
            .collect();
        let height = names.iter().map(|name| name.height(NAME)).fold(0.0, f32::max);
        for (column, name) in names.iter().enumerate() {
            let y = height - name.height(NAME);
            self.scene.push_text(pos(self.left(column), y), name, NAME, self.look.theme.ink);
        }
        height + space::XS
    }

    fn aspect(&mut self, aspect: &Coded, y: f32, results: &Results) {
        let theme = self.look.theme;
        let name = aspect.name.get(self.look.lang);
        self.label(name, NAME, theme.ink, (0.0, y + CELL / 2.0 + 4.5), Anchor::Start);
        for column in 0..self.instrument.competencies.len() {
            let Some(competency) = self.instrument.competencies.get(column) else { continue };
            let own = |group: &str, of: &str| group == competency.code && of == aspect.code;
            let criterion = self.instrument.criteria.iter().find(|c| own(&c.group, &c.aspect));
            let Some(criterion) = criterion else { continue };
            let value = results.profile().and_then(|_| results.criterion(&criterion.code));
            let cell = rect(self.left(column), y, self.column - GAP, CELL);
            self.cell(cell, &criterion.code, value.map(|row| row.consensus));
        }
        let indices = results.profile().map(|own| own.aspects.as_slice()).unwrap_or_default();
        if let Some(index) = indices.iter().find(|index| index.code == aspect.code) {
            let at = (self.scene.size.w, y + CELL / 2.0 + 5.5);
            self.label(&figure(index.value), FIGURE, theme.second_ink, at, Anchor::End);
        }
    }

    /// The level in figure and word on a ground that is the stronger the higher it is.
    fn cell(&mut self, cell: Rect, code: &str, value: Option<Consensus>) {
        let theme = self.look.theme;
        let top = f32::from(self.instrument.top_level().max(1));
        let level = match value {
            Some(Consensus::Level(level)) => Some(level),
            _ => None,
        };
        let share = level.map_or(0.0, |level| f32::from(level) / top);
        let ground = theme.sunken.mixed(theme.accent, share * 0.85);
        let dashed = Some(Stroke::solid(1.0, theme.second_ink).dashed(3.0, 3.0));
        let unknown = matches!(value, Some(Consensus::Unknown));
        let block = RectShape {
            rect: if unknown { cell.grown(-0.5) } else { cell },
            radius: 4.0,
            fill: Some(ground),
            stroke: dashed.filter(|_| unknown),
        };
        self.scene.push_tagged(Tag::Criterion(code.to_owned()), Shape::Rect(block));
        let ink = better(ground, theme.ink, theme.on_accent);
        let (figure, word) = match value {
            Some(Consensus::Level(level)) => {
                let own = self.instrument.levels.get(usize::from(level));
                let word = own.map_or("", |own| own.name.get(self.look.lang));
                (level.to_string(), word.to_owned())
            }
            Some(Consensus::Unknown) => ("?".to_owned(), tr!(self.look.lang, "maturity-unknown")),
            Some(Consensus::NotApplicable) => ("–".to_owned(), tr!(self.look.lang, "maturity-na")),
            None => return,
        };
        let left = cell.min.x + space::S;
        self.label(&figure, FIGURE, ink, (left, cell.min.y + 21.0), Anchor::Start);
        self.label(&word, SMALL, ink, (left, cell.max.y - space::S - 2.0), Anchor::Start);
    }

    /// The indices of the competencies below their columns and the overall one at the end.
    fn indices(&mut self, profile: Option<&Profile>, top: f32, y: f32) -> f32 {
        let Some(profile) = profile else { return y };
        let theme = self.look.theme;
        let baseline = y + space::XS + FIGURE.metrics().baseline();
        for (column, index) in profile.competencies.iter().enumerate() {
            let binding = profile.binding.as_ref() == Some(&index.code);
            self.index(index, column, baseline, if binding { theme.adverse } else { theme.second_ink });
            if binding {
                let around = rect(self.left(column) - 2.0, top - 2.0, self.column - GAP + 4.0, y - top + 2.0);
                let stroke = Some(Stroke::solid(2.0, theme.adverse));
                let frame = RectShape { rect: around, radius: radius::CONTROL, fill: None, stroke };
                self.scene.push(Shape::Rect(frame));
                let words = format!("▼ {}", tr!(self.look.lang, "maturity-binding"));
                let words = wrap(self.look.measure, &words, SMALL, Limits::width(self.column - GAP).lines(2));
                let below = pos(self.left(column), baseline + space::S);
                self.scene.push_text(below, &words, SMALL, theme.adverse);
            }
        }
        let at = (self.scene.size.w, baseline + 1.0);
        self.label(&figure(profile.overall), LARGE, theme.ink, at, Anchor::End);
        let overall = tr!(self.look.lang, "maturity-overall");
        let below = (self.scene.size.w, baseline + space::S + SMALL.metrics().baseline());
        self.label(&overall, SMALL, theme.second_ink, below, Anchor::End);
        baseline + space::S + 2.0 * SMALL.metrics().height
    }

    fn index(&mut self, index: &Index, column: usize, baseline: f32, colour: Colour) {
        let at = (self.left(column) + space::S, baseline);
        let line = TextLine::new(self.look.measure, &figure(index.value), FIGURE, colour);
        let line = line.at(pos(at.0, at.1), Anchor::Start);
        self.scene.push_tagged(Tag::Index(index.code.clone()), Shape::Text(line));
    }

    /// A dot for each question, filled as far as it is answered with yes, and their sum.
    fn governance(&mut self, governance: &Governance, y: f32) -> f32 {
        let theme = self.look.theme;
        let name = tr!(self.look.lang, "maturity-governance");
        self.label(&name, NAME, theme.ink, (0.0, y + 21.0), Anchor::Start);
        let count = governance.questions.len().max(1) as f32;
        let step = (self.scene.size.w - SIDE - INDICES) / count;
        for (place, question) in governance.questions.iter().enumerate() {
            let at = pos(SIDE + step * place as f32 + 10.0, y + 16.0);
            let share = question.mean.unwrap_or(0.0) as f32;
            let dot = |r: f32, fill: Option<Colour>, stroke: Option<Stroke>| {
                Shape::Ellipse(EllipseShape {
                    rect: rect(at.x - r, at.y - r, 2.0 * r, 2.0 * r),
                    fill,
                    stroke,
                })
            };
            let line = Stroke::solid(1.0, theme.second_ink);
            let line = if question.mean.is_none() { line.dashed(2.0, 2.0) } else { line };
            let ring = dot(9.5, Some(theme.sunken), Some(line));
            self.scene.push_tagged(Tag::Governance(question.code.clone()), ring);
            if share > 0.0 {
                // The area shows the share.
                self.scene.push(dot(9.5 * share.sqrt(), Some(theme.accent), None));
            }
            self.label(&question.code, SMALL, theme.second_ink, (at.x, y + 42.0), Anchor::Middle);
        }
        if let Some(sum) = governance.sum {
            let of = governance.questions.len();
            let text = tr!(self.look.lang, "maturity-governance-sum", sum = number::figure(sum), of = of);
            let at = (self.scene.size.w, y + 21.0);
            self.label(&text, NAME, theme.ink, at, Anchor::End);
        }
        y + 48.0
    }

    fn label(&mut self, text: &str, style: TextStyle, colour: Colour, at: (f32, f32), anchor: Anchor) {
        let line = TextLine::new(self.look.measure, text, style, colour);
        self.scene.push(Shape::Text(line.at(pos(at.0, at.1), anchor)));
    }
}

/// Whichever of two inks can be read better.
fn better(ground: Colour, a: Colour, b: Colour) -> Colour {
    if ground.contrast(a) >= ground.contrast(b) { a } else { b }
}
