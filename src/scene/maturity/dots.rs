//! Votes as dots: on one criterion at large, and on all of them in rows.

use crate::{
    analysis::{
        formulas::consensus::Consensus,
        maturity::{CriterionResult, Results},
    },
    base::{
        colour::Colour,
        geom::{Pos, pos, rect, size},
        id::Id,
        number,
    },
    model::maturity::{Criterion, Instrument, InstrumentKind, Respondent, Vote},
    scene::{
        Anchor, EllipseShape, RectShape, Scene, Shape, Stroke, TextLine,
        look::Look,
        theme::{space, type_size},
        wrap::{Limits, TextStyle, Wrapped, wrap},
    },
    tr,
};

use super::{Tag, words};

const NAME: TextStyle = TextStyle::bold(type_size::BODY);
const SMALL: TextStyle = TextStyle::regular(type_size::CAPTION);
const SMALL_BOLD: TextStyle = TextStyle::bold(type_size::CAPTION);
const LARGE_DOT: f32 = 8.0;
const SMALL_DOT: f32 = 4.0;
/// No heap of votes is higher, in points.
const PILE: f32 = 132.0;
/// More votes than this on one answer stand in rows of small dots.
const HIGHEST_PILE: usize = 8;
/// Up to so many votes the roles stand below them.
const NAMED: usize = 12;

/// Every answer that an instrument knows: its levels, don't know, does not apply.
fn answers(instrument: &Instrument) -> Vec<Vote> {
    let levels = (0..=instrument.top_level()).map(Vote::Level);
    levels.chain([Vote::DontKnow, Vote::NotApplicable]).collect()
}

fn is_consensus(vote: Vote, consensus: Consensus) -> bool {
    match consensus {
        Consensus::Level(level) => vote == Vote::Level(level),
        Consensus::Unknown => vote == Vote::DontKnow,
        Consensus::NotApplicable => vote == Vote::NotApplicable,
    }
}

/// How the votes on one answer are heaped up.
struct Heap {
    radius: f32,
    /// Dots side by side.
    across: usize,
    /// From row to row.
    step: f32,
}

impl Heap {
    /// For the answer that most have given, in a column of this width: a pile of large dots while they are few,
    /// else rows of small ones.
    fn of(most: usize, column: f32) -> Self {
        let (radius, across) = if most > HIGHEST_PILE {
            (SMALL_DOT, (((column - space::L) / (2.0 * SMALL_DOT + 1.0)) as usize).max(1))
        } else {
            (LARGE_DOT, 1)
        };
        let rows = most.max(1).div_ceil(across);
        Self { radius, across, step: (PILE / rows as f32).min(2.0 * radius + 1.0) }
    }

    fn height(&self, most: usize) -> f32 {
        let rows = most.max(1).div_ceil(self.across);
        self.step * (rows - 1) as f32 + 2.0 * self.radius
    }

    /// Where a dot stands, from the middle of the foot of its heap of `count`.
    fn place(&self, index: usize, count: usize) -> (f32, f32) {
        let row = index / self.across;
        let beside = (count - row * self.across).min(self.across);
        let x = (index % self.across) as f32 - (beside - 1) as f32 / 2.0;
        (x * (2.0 * self.radius + 1.0), -self.radius - self.step * row as f32)
    }
}

/// The votes on one criterion: a heap of dots on each answer, its name and who gave it below, or how many; what
/// counts is underlined.
pub fn votes_on(results: &Results, row: &CriterionResult, width: f32, look: Look) -> Scene<Tag> {
    let theme = look.theme;
    let instrument = &*results.instrument;
    let answers = answers(instrument);
    let column = width / answers.len().max(1) as f32;
    let mut scene = Scene::new(size(width, 0.0));
    let of = |vote: Vote| -> Vec<Id<Respondent>> {
        row.votes.iter().filter(|(_, own)| *own == vote).map(|(id, _)| *id).collect()
    };
    let most = answers.iter().map(|vote| of(*vote).len()).max().unwrap_or_default();
    let heap = Heap::of(most, column);
    let base = heap.height(most).max(48.0);
    let mut bottom = base;
    for (place, vote) in answers.iter().enumerate() {
        let middle = column * (place as f32 + 0.5);
        let counts = is_consensus(*vote, row.consensus) && !row.votes.is_empty();
        let thick = if counts { 3.0 } else { 1.0 };
        let line = rect(column * place as f32 + 2.0, base + space::XS, column - 4.0, thick);
        let colour = if counts { theme.accent } else { theme.second_ink.with_alpha(0.5) };
        scene.push(Shape::Rect(RectShape { rect: line, radius: 0.0, fill: Some(colour), stroke: None }));
        let given = of(*vote);
        for (index, respondent) in given.iter().enumerate() {
            let (x, y) = heap.place(index, given.len());
            let at = pos(middle + x, base + y);
            scene.push_tagged(Tag::Respondent(*respondent), dot(at, heap.radius, look));
        }
        let ink = if counts { theme.accent } else { theme.ink };
        let limits = Limits::width(column - space::S).lines(2);
        let mut y = base + space::M;
        let name = wrap(look.measure, &words::vote(instrument, *vote, look.lang), SMALL_BOLD, limits);
        y += centred(&mut scene, &name, (middle, y), (SMALL_BOLD, ink), look);
        for text in below(results, row, &given) {
            let text = wrap(look.measure, &text, SMALL, limits);
            y += centred(&mut scene, &text, (middle, y + 2.0), (SMALL, theme.second_ink), look) + 2.0;
        }
        bottom = bottom.max(y);
    }
    scene.size.h = bottom + space::XS;
    scene
}

/// Who gave an answer, or how many where they are too many to be named.
fn below(results: &Results, row: &CriterionResult, given: &[Id<Respondent>]) -> Vec<String> {
    if row.votes.len() <= NAMED {
        return given.iter().map(|id| role(results, *id).to_owned()).collect();
    }
    (!given.is_empty()).then(|| given.len().to_string()).into_iter().collect()
}

fn role(results: &Results, respondent: Id<Respondent>) -> &str {
    results.participants.iter().find(|own| own.respondent == respondent).map_or("", |own| own.role.as_str())
}

fn dot(at: Pos, radius: f32, look: Look) -> Shape {
    Shape::Ellipse(EllipseShape {
        rect: rect(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius),
        fill: Some(look.theme.second_ink),
        stroke: Some(Stroke::solid(1.0, look.theme.ground)),
    })
}

/// Sets lines centred on a vertical; gives their height.
fn centred(
    scene: &mut Scene<Tag>,
    lines: &Wrapped,
    (middle, top): (f32, f32),
    (style, colour): (TextStyle, Colour),
    look: Look,
) -> f32 {
    for (place, line) in lines.lines.iter().enumerate() {
        let baseline = top + style.metrics().height * place as f32 + style.metrics().baseline();
        let line = TextLine::new(look.measure, &line.text, style, colour);
        scene.push(Shape::Text(line.at(pos(middle, baseline), Anchor::Middle)));
    }
    lines.height(style)
}

/// Width of the answers beside the criteria, and of the agreement at the end.
const ANSWER: f32 = 70.0;
const AGREEMENT: f32 = 92.0;
const DOT: f32 = 4.5;
/// More votes than this on one answer become one dot with their number.
const APART: usize = 6;

/// All criteria with all votes, in groups by stage or competency.
pub fn all_votes(results: &Results, width: f32, look: Look) -> Scene<Tag> {
    let instrument = &*results.instrument;
    let answers = answers(instrument);
    let scale = ANSWER * answers.len() as f32;
    let mut rows = Rows {
        results,
        look,
        answers,
        left: (width - scale - AGREEMENT).max(160.0),
        scene: Scene::new(size(width.max(160.0 + scale + AGREEMENT), 0.0)),
    };
    rows.head();
    let mut last = None;
    for criterion in &instrument.criteria {
        let group = match instrument.kind {
            InstrumentKind::Staged => words::stage(instrument, criterion.stage, look.lang),
            InstrumentKind::Profile => {
                words::name_of(&instrument.competencies, &criterion.group, look.lang).to_owned()
            }
        };
        if last.as_ref() != Some(&group) {
            rows.group(&group);
            last = Some(group);
        }
        if let Some(row) = results.criterion(&criterion.code) {
            rows.row(criterion, row);
        }
    }
    rows.scene
}

struct Rows<'a> {
    results: &'a Results,
    look: Look<'a>,
    answers: Vec<Vote>,
    /// Where the answers begin.
    left: f32,
    scene: Scene<Tag>,
}

impl Rows<'_> {
    fn middle(&self, place: usize) -> f32 {
        self.left + ANSWER * (place as f32 + 0.5)
    }

    fn text(&mut self, text: &str, at: (f32, f32), style: TextStyle, anchor: Anchor) {
        let ink = if style == SMALL { self.look.theme.second_ink } else { self.look.theme.ink };
        let line = TextLine::new(self.look.measure, text, style, ink);
        self.scene.push(Shape::Text(line.at(pos(at.0, at.1), anchor)));
    }

    /// The answers by figure and name, and what the last column says.
    fn head(&mut self) {
        let (lang, ink) = (self.look.lang, self.look.theme.second_ink);
        let instrument = &*self.results.instrument;
        let limits = Limits::width(ANSWER - 2.0);
        let line = SMALL.metrics().height;
        let foot = 2.0 * line;
        for (place, vote) in self.answers.clone().into_iter().enumerate() {
            let middle = self.middle(place);
            let name = match vote {
                Vote::Level(level) => {
                    let own = instrument.levels.get(usize::from(level));
                    own.map_or("", |own| own.name.get(lang)).to_owned()
                }
                _ => words::vote(instrument, vote, lang),
            };
            let lines = if matches!(vote, Vote::Level(_)) { 1 } else { 2 };
            let name = wrap(self.look.measure, &name, SMALL, limits.lines(lines));
            let top = match vote {
                Vote::Level(level) => {
                    let baseline = SMALL.metrics().baseline();
                    self.text(&level.to_string(), (middle, baseline), SMALL_BOLD, Anchor::Middle);
                    line
                }
                _ => foot - name.height(SMALL),
            };
            centred(&mut self.scene, &name, (middle, top), (SMALL, ink), self.look);
        }
        let at = (self.scene.size.w, line + SMALL.metrics().baseline());
        self.text(&tr!(lang, "maturity-agreement"), at, SMALL, Anchor::End);
        self.scene.size.h = foot + space::S;
    }

    fn group(&mut self, name: &str) {
        let y = self.scene.size.h + space::M;
        self.text(name, (0.0, y + NAME.metrics().baseline()), NAME, Anchor::Start);
        self.scene.size.h = y + NAME.metrics().height + space::XS;
    }

    fn row(&mut self, criterion: &Criterion, row: &CriterionResult) {
        let theme = self.look.theme;
        let top = self.scene.size.h;
        let limits = Limits::width(self.left - space::XXL - space::XL).lines(2);
        let text = wrap(self.look.measure, criterion.text.get(self.look.lang), SMALL, limits);
        let height = (text.height(SMALL) + space::S).max(26.0);
        let middle = top + height / 2.0;
        let line = rect(0.0, top, self.scene.size.w, 1.0);
        let fill = Some(theme.hairline);
        let hairline = RectShape { rect: line, radius: 0.0, fill, stroke: None };
        self.scene.push_tagged(Tag::Criterion(criterion.code.clone()), Shape::Rect(hairline));
        self.text(&criterion.code, (0.0, middle + 4.5), SMALL_BOLD, Anchor::Start);
        let at = pos(space::XXL + space::L, middle - text.height(SMALL) / 2.0);
        self.scene.push_text(at, &text, SMALL, theme.ink);
        for place in 0..self.answers.len() {
            self.votes(place, row, (top, height));
        }
        let figure = row.agreement.filter(|_| row.levels > 2).map(|value| number::format(value, 2));
        let mark = if row.is_disputed() { "▼ " } else { "" };
        let words = figure.map_or_else(|| "–".to_owned(), |figure| format!("{mark}{figure}"));
        let style = if row.is_disputed() { SMALL_BOLD } else { SMALL };
        self.text(&words, (self.scene.size.w, middle + 4.5), style, Anchor::End);
        self.scene.size.h = top + height;
    }

    /// The dots of one answer side by side; many become one with their number. What counts lies on a ground.
    fn votes(&mut self, place: usize, row: &CriterionResult, (top, height): (f32, f32)) {
        let Some(vote) = self.answers.get(place).copied() else { return };
        let theme = self.look.theme;
        let center = pos(self.middle(place), top + height / 2.0);
        if is_consensus(vote, row.consensus) && !row.votes.is_empty() {
            let ground = rect(center.x - ANSWER / 2.0 + 2.0, top + 2.0, ANSWER - 4.0, height - 3.0);
            let fill = Some(theme.accent_soft);
            self.scene.push(Shape::Rect(RectShape { rect: ground, radius: 4.0, fill, stroke: None }));
        }
        let given: Vec<_> = row.votes.iter().filter(|(_, own)| *own == vote).map(|(id, _)| *id).collect();
        if given.len() > APART {
            let text = TextLine::new(self.look.measure, &given.len().to_string(), SMALL_BOLD, theme.ground);
            let radius = (text.width / 2.0 + 3.0).clamp(10.0, 13.0);
            self.scene.push(dot(center, radius, self.look));
            self.scene.push(Shape::Text(text.at(center.moved(0.0, 4.5), Anchor::Middle)));
            return;
        }
        let step = (2.0 * DOT + 1.0).min((ANSWER - 8.0) / given.len().max(1) as f32);
        let start = center.x - step * (given.len().saturating_sub(1)) as f32 / 2.0;
        for (index, respondent) in given.into_iter().enumerate() {
            let at = pos(start + step * index as f32, center.y);
            self.scene.push_tagged(Tag::Respondent(respondent), dot(at, DOT, self.look));
        }
    }
}
