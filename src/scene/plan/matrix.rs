//! The matrix of initiatives on two axes by choice. On impact and effort its quadrants have names (F27c); on any other
//! axis the line stands at the median.

use crate::{
    analysis::{formulas::priority::Quadrant, priorities::CUT, ranking::Standing},
    base::{
        geom::{Pos, Rect, Size, pos, rect},
        id::Id,
        number,
    },
    model::{
        AnyId, Workspace,
        maturity::Respondent,
        strategy::{Initiative, InitiativeState},
    },
    scene::{
        Anchor, EllipseShape, RectShape, Scene, Shape, Stroke,
        dots::{Dot, Drawn, NAMES},
        look::Look,
        names,
    },
    tr,
};

use super::{
    FOOT, Fill, LEFT, Marker, TITLES, TOP, draw_all, ground,
    plot::{Plot, Scale},
    rule, spread, text, tray,
    words::quadrant_key,
};

/// What initiatives can be laid out by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Axis {
    Impact,
    Effort,
    Rice,
    Weighted,
    Cost,
    Opportunity,
    Pain,
}

impl Axis {
    pub const ALL: [Self; 7] =
        [Self::Impact, Self::Effort, Self::Rice, Self::Weighted, Self::Cost, Self::Opportunity, Self::Pain];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Impact => "plan-impact",
            Self::Effort => "plan-effort",
            Self::Rice => "plan-rice",
            Self::Weighted => "plan-weighted",
            Self::Cost => "plan-cost",
            Self::Opportunity => "plan-opportunity-score",
            Self::Pain => "plan-pain-index",
        }
    }

    pub fn value(self, standing: &Standing) -> Option<f64> {
        match self {
            Self::Impact => standing.own.impact,
            Self::Effort => standing.own.effort,
            Self::Rice => standing.own.rice,
            Self::Weighted => standing.weighted,
            Self::Cost => standing.cost,
            Self::Opportunity => standing.opportunity,
            Self::Pain => standing.pain,
        }
    }

    /// Whether a value of it is set by hand; all others are computed.
    pub fn is_set(self) -> bool {
        matches!(self, Self::Impact | Self::Effort)
    }

    fn scale(self, values: impl Iterator<Item = f64>) -> Scale {
        match self {
            Self::Impact | Self::Effort | Self::Weighted => Scale::FIVE,
            Self::Opportunity => Scale { from: 0.0, to: 20.0, beyond: 0.06, step: 5.0 },
            _ => Scale::holding(values),
        }
    }

    /// Where the line in the middle stands.
    fn middle(self, mut values: Vec<f64>) -> Option<f64> {
        if self.is_set() {
            return Some(CUT);
        }
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied()
    }
}

/// The two axes: across and up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Axes {
    pub x: Axis,
    pub y: Axis,
}

impl Axes {
    /// Impact over effort: the quadrants have names (F27c).
    pub const USUAL: Self = Self { x: Axis::Effort, y: Axis::Impact };
}

impl Default for Axes {
    fn default() -> Self {
        Self::USUAL
    }
}

/// What is marked besides the initiatives: the votes of the selected one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Chosen<'a> {
    pub initiative: Option<Id<Initiative>>,
    /// Impact and effort as each respondent voted.
    pub votes: &'a [(Id<Respondent>, f64, f64)],
}

/// Radius of a dot without evidence behind it, and how much it grows with each piece up to the eighth.
const RADIUS: (f32, f32) = (6.0, 1.2);
const MOST_SOURCES: usize = 8;

/// The matrix in a drawing of `size`, with those that lack a value in a row below it.
pub fn draw(
    workspace: &Workspace,
    standings: &[Standing],
    (size, axes, chosen): (Size, Axes, Chosen),
    look: &Look,
) -> (Drawn, Plot) {
    let name = |own: &Standing| names::record(workspace, own.own.id.into(), look.lang);
    let values_of = |own: &Standing| axes.x.value(own).zip(axes.y.value(own));
    let waiting: tray::Waiting = standings
        .iter()
        .filter(|own| values_of(own).is_none())
        .map(|own| (own.own.id.into(), name(own)))
        .collect();
    let below = tray::height(&waiting, size.w - LEFT, look);
    let height = (size.h - TOP - FOOT - below).max(120.0);
    let known: Vec<(f64, f64)> = standings.iter().filter_map(values_of).collect();
    let plot = Plot {
        rect: rect(LEFT, TOP, (size.w - LEFT - 1.0).max(160.0), height),
        x: axes.x.scale(known.iter().map(|place| place.0)),
        y: axes.y.scale(known.iter().map(|place| place.1)),
    };
    let mut scene = Scene::new(size);
    let middle = (
        axes.x.middle(known.iter().map(|place| place.0).collect()),
        axes.y.middle(known.iter().map(|place| place.1).collect()),
    );
    let taken = draw_ground(&mut scene, plot, (axes, middle), look);
    draw_votes(&mut scene, plot, axes, (standings, chosen), look);
    let mut placed: Vec<(&Standing, (f64, f64))> =
        standings.iter().filter_map(|own| Some((own, values_of(own)?))).collect();
    placed.sort_by_key(|(own, _)| (own.own.rank.is_none(), own.own.rank));
    let markers = placed.iter().map(|(own, (x, y))| {
        let sources = own.backing.sources.min(MOST_SOURCES) as f32;
        let radius = RADIUS.0 + RADIUS.1 * sources;
        let dot = Dot { id: own.own.id.into(), center: plot.pos(*x, *y), radius, placed: true };
        Marker { dot, fill: fill(workspace, own.own.id), name: name(own), short: String::new() }
    });
    let mut markers: Vec<Marker> = markers.collect();
    spread(&mut markers);
    let selected = chosen.initiative.map(AnyId::from);
    draw_all(&mut scene, &markers, (plot.rect.grown(-3.0), &taken), selected, look);
    let mut dots: Vec<Dot> = markers.iter().map(|marker| marker.dot).collect();
    let at = pos(LEFT, plot.rect.max.y + FOOT);
    dots.extend(tray::draw(&mut scene, &waiting, (at, size.w - LEFT), look));
    (Drawn { scene, dots, plot: plot.rect }, plot)
}

/// Full when the group has agreed, a ring while only votes or parts say it; marked when it is over.
fn fill(workspace: &Workspace, id: Id<Initiative>) -> Fill {
    match workspace.initiatives.get(id) {
        Some(own) if own.state == InitiativeState::Done => Fill::Done,
        Some(own) if own.state == InitiativeState::Stopped => Fill::Stopped,
        Some(own) if own.impact.is_some() && own.effort.is_some() => Fill::Full,
        _ => Fill::Ring,
    }
}

/// The ground with its lines and names; gives where names in the plot stand.
fn draw_ground(
    scene: &mut Scene<AnyId>,
    plot: Plot,
    (axes, middle): (Axes, (Option<f64>, Option<f64>)),
    look: &Look,
) -> Vec<Rect> {
    ground(scene, plot.rect, look);
    let corners = corners(axes);
    let (x, y) = (middle.0.unwrap_or(plot.x.from), middle.1.unwrap_or(plot.y.from));
    let cut = plot.pos(x, y);
    let area = plot.rect;
    if let Some(at) = corners.iter().flatten().position(|quadrant| *quadrant == Quadrant::QuickWin) {
        let (left, right) = if at % 2 == 0 { (area.min.x, cut.x) } else { (cut.x, area.max.x) };
        let (top, foot) = if at < 2 { (area.min.y, cut.y) } else { (cut.y, area.max.y) };
        let place = Rect { min: pos(left, top), max: pos(right, foot) }.grown(-0.5);
        let fill = Some(look.theme.accent_soft.with_alpha(0.55));
        scene.push(Shape::Rect(RectShape { rect: place, radius: 0.0, fill, stroke: None }));
    }
    let line = Stroke::solid(1.0, look.theme.hairline);
    if middle.0.is_some() {
        rule(scene, [pos(cut.x, area.min.y), pos(cut.x, area.max.y)], line);
    }
    if middle.1.is_some() {
        rule(scene, [pos(area.min.x, cut.y), pos(area.max.x, cut.y)], line);
    }
    let mut taken = medians(scene, (axes, middle), (area, cut), look);
    plot.draw_axes(scene, (&tr!(look.lang, axes.x.key()), &tr!(look.lang, axes.y.key())), look);
    let (top, foot) = (area.min.y + 8.0 + TITLES.metrics().baseline(), area.max.y - 12.0);
    let places = [
        (pos(area.min.x + 12.0, top), Anchor::Start),
        (pos(area.max.x - 12.0, top), Anchor::End),
        (pos(area.min.x + 12.0, foot), Anchor::Start),
        (pos(area.max.x - 12.0, foot), Anchor::End),
    ];
    for (quadrant, place) in corners.iter().flatten().zip(places) {
        let words = tr!(look.lang, quadrant_key(*quadrant));
        taken.push(text(scene, look, (&words, TITLES), place).grown(2.0));
    }
    taken
}

/// The quadrants from the upper left to the lower right, where the axes give them names.
fn corners(axes: Axes) -> Option<[Quadrant; 4]> {
    use Quadrant::{Avoid, BigBet, FillIn, QuickWin};
    match (axes.x, axes.y) {
        (Axis::Effort, Axis::Impact) => Some([QuickWin, BigBet, FillIn, Avoid]),
        (Axis::Impact, Axis::Effort) => Some([Avoid, BigBet, FillIn, QuickWin]),
        _ => None,
    }
}

/// What the lines mean that stand at a median; gives where the words stand.
fn medians(
    scene: &mut Scene<AnyId>,
    (axes, middle): (Axes, (Option<f64>, Option<f64>)),
    (area, cut): (Rect, Pos),
    look: &Look,
) -> Vec<Rect> {
    let words = |value: f64| tr!(look.lang, "plan-median", value = number::figure(value));
    let mut taken = Vec::new();
    if let Some(value) = middle.0.filter(|_| !axes.x.is_set()) {
        let at = pos(cut.x + 4.0, area.max.y - 6.0);
        taken.push(text(scene, look, (&words(value), NAMES), (at, Anchor::Start)));
    }
    if let Some(value) = middle.1.filter(|_| !axes.y.is_set()) {
        let at = pos(area.max.x - 6.0, cut.y - 5.0);
        taken.push(text(scene, look, (&words(value), NAMES), (at, Anchor::End)));
    }
    taken
}

/// The votes on the selected initiative as small dots, each joined with it.
fn draw_votes(
    scene: &mut Scene<AnyId>,
    plot: Plot,
    axes: Axes,
    (standings, chosen): (&[Standing], Chosen),
    look: &Look,
) {
    let own = standings.iter().find(|own| Some(own.own.id) == chosen.initiative);
    let Some((impact, effort)) = own.and_then(|own| own.own.impact.zip(own.own.effort)) else { return };
    let at = |impact: f64, effort: f64| match (axes.x, axes.y) {
        (Axis::Effort, Axis::Impact) => Some(plot.pos(effort, impact)),
        (Axis::Impact, Axis::Effort) => Some(plot.pos(impact, effort)),
        _ => None,
    };
    let Some(center) = at(impact, effort) else { return };
    for (_, impact, effort) in chosen.votes {
        let Some(vote) = at(*impact, *effort) else { continue };
        rule(scene, [center, vote], Stroke::solid(0.75, look.theme.second_ink.with_alpha(0.5)));
        let rect = Rect { min: vote, max: vote }.grown(3.0);
        let fill = Some(look.theme.second_ink);
        scene.push(Shape::Ellipse(EllipseShape { rect, fill, stroke: None }));
    }
}
