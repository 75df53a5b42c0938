//! All journeys at a glance: whose they are down the side, the life cycle across, each with its curve.

use std::collections::BTreeMap;

use crate::{
    analysis::journey::{Curve, EvidenceLevel, JourneyResult},
    base::{
        geom::{Pos, Rect, Size, pos, rect, size},
        id::Id,
    },
    model::{
        AnyId, Kind, Workspace,
        journey::{Hue, Journey, PhaseKind, Stage},
        persona::Persona,
    },
    scene::names,
    tr,
};

use super::{
    Anchor, EllipseShape, Item, PathShape, RectShape, Scene, Shape, Stroke, TextLine,
    journey_map::{monotone, told, words},
    look::Look,
    path::Path,
    theme::{radius, space, type_size},
    wrap::{Limits, TextStyle, wrap},
};

/// The column of the personas' names.
const SIDE: f32 = 148.0;
/// Least width of a stage.
const NARROWEST_SLOT: f32 = 34.0;
const GAP: f32 = space::M;
const PAD: f32 = 14.0;
/// From the zero line to the end of the scale.
const REACH: f32 = 28.0;
const NAME: TextStyle = TextStyle::bold(type_size::CARD_TITLE);
const PERSONA: TextStyle = TextStyle::bold(type_size::BODY);
const CAPTION: TextStyle = TextStyle::regular(type_size::CAPTION);
const STRONG: TextStyle = TextStyle::bold(type_size::CAPTION);
/// Width of the drawing on paper.
const PAPER_WIDTH: f32 = 1_240.0;

/// The overview with a title, for paper; `None` without journeys.
pub fn overview_sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    if workspace.journeys.is_empty() {
        return None;
    }
    let drawn = overview(workspace, &JourneyResult::all(workspace), PAPER_WIDTH, look);
    let margin = space::XXL;
    let mut scene = Scene::new(Size::default());
    let style = TextStyle::bold(type_size::COVER);
    let title = wrap(look.measure, &tr!(look.lang, "journeys-overview"), style, Limits::width(900.0));
    let mut y = margin + scene.push_text(pos(margin, margin), &title, style, look.theme.ink);
    let facts = wrap(look.measure, &workspace.profile.name, NAME, Limits::width(900.0).lines(2));
    y += scene.push_text(pos(margin, y), &facts, TextStyle::regular(NAME.size), look.theme.second_ink);
    y += space::XL;
    scene.append_moved(&drawn, margin, y);
    scene.size = size(drawn.size.w + 2.0 * margin, y + drawn.size.h + margin);
    let whole = rect(0.0, 0.0, scene.size.w, scene.size.h);
    let fill = Some(look.theme.ground);
    let ground = Shape::Rect(RectShape { rect: whole, radius: 0.0, fill, stroke: None });
    scene.items.insert(0, Item { tag: None, shape: ground });
    Some(scene)
}

/// All maps by persona and life cycle in a drawing of at least this width. A map is tagged with its id, a point
/// of its curve with its stage.
pub fn overview(
    workspace: &Workspace,
    results: &BTreeMap<Id<Journey>, JourneyResult>,
    width: f32,
    look: &Look,
) -> Scene<AnyId> {
    let maps: Vec<Map> = workspace
        .journeys_in_order()
        .into_iter()
        .filter_map(|(id, journey)| Map::new(workspace, (id, journey), results.get(&id)?))
        .collect();
    let grid = LifeCycle::of(&maps, width);
    let mut scene = Scene::new(size(grid.end(), 0.0));
    let mut y = grid.draw_heads(look, &mut scene);
    for (number, (persona, maps)) in by_persona(workspace, &maps).into_iter().enumerate() {
        if number > 0 {
            let line = Path::polyline([pos(0.0, y), pos(grid.end(), y)]);
            let stroke = Some(Stroke::solid(1.0, look.theme.hairline));
            scene.push(Shape::Path(PathShape { path: line, fill: None, stroke }));
        }
        y += GAP;
        draw_persona(workspace, persona, y, look, &mut scene);
        for map in maps {
            y += map.draw(workspace, &grid, y, look, &mut scene) + GAP;
        }
    }
    scene.size.h = y;
    scene
}

/// A map with where its stages lie in the life cycle.
struct Map<'a> {
    id: Id<Journey>,
    journey: &'a Journey,
    result: &'a JourneyResult,
    /// Each stage with its part of the life cycle.
    stages: Vec<(Id<Stage>, &'a Stage, PhaseKind)>,
}

impl<'a> Map<'a> {
    fn new(
        workspace: &'a Workspace,
        (id, journey): (Id<Journey>, &'a Journey),
        result: &'a JourneyResult,
    ) -> Option<Self> {
        let kind =
            |stage: &Stage| workspace.phases.get(stage.phase).map(|phase| phase.kind).unwrap_or_default();
        let stages = result.stages.iter().map(|id| {
            let stage = workspace.stages.get(*id)?;
            Some((*id, stage.as_ref(), kind(stage)))
        });
        Some(Self { id, journey, result, stages: stages.collect::<Option<_>>()? })
    }

    fn count(&self, kind: PhaseKind) -> usize {
        self.stages.iter().filter(|(_, _, own)| *own == kind).count()
    }
}

/// The parts of the life cycle that are in use, with their columns.
struct LifeCycle {
    columns: Vec<(PhaseKind, f32, f32)>,
}

const ORDER: [PhaseKind; 4] =
    [PhaseKind::PrePurchase, PhaseKind::Purchase, PhaseKind::PostPurchase, PhaseKind::Own];

impl LifeCycle {
    /// Each part is as wide as the map with most stages in it needs.
    fn of(maps: &[Map], width: f32) -> Self {
        let most = |kind: PhaseKind| maps.iter().map(|map| map.count(kind)).max().unwrap_or_default();
        let mut used: Vec<(PhaseKind, usize)> =
            ORDER.into_iter().map(|kind| (kind, most(kind))).filter(|(_, most)| *most > 0).collect();
        if used.is_empty() {
            used.push((PhaseKind::Own, 1));
        }
        let slots: usize = used.iter().map(|(_, most)| most).sum();
        let slot = ((width - SIDE) / slots as f32).max(NARROWEST_SLOT);
        let mut x = SIDE;
        let column = |(kind, most): (PhaseKind, usize)| {
            let (left, width) = (x, slot * most as f32);
            x += width;
            (kind, left, width)
        };
        Self { columns: used.into_iter().map(column).collect() }
    }

    fn end(&self) -> f32 {
        self.columns.last().map_or(SIDE, |(_, left, width)| left + width)
    }

    fn column(&self, kind: PhaseKind) -> (f32, f32) {
        let found = self.columns.iter().find(|(own, ..)| *own == kind);
        found.map_or((SIDE, self.end() - SIDE), |(_, left, width)| (*left, *width))
    }

    /// The names of the parts, when there are several; gives the height.
    fn draw_heads(&self, look: &Look, scene: &mut Scene<AnyId>) -> f32 {
        if self.columns.len() < 2 {
            return 0.0;
        }
        let height = STRONG.metrics().height + space::S;
        for (kind, left, width) in &self.columns {
            let place = rect(*left, 0.0, width - 6.0, height);
            let fill = Some(look.theme.sunken);
            scene.push(Shape::Rect(RectShape { rect: place, radius: radius::CONTROL, fill, stroke: None }));
            let key = if *kind == PhaseKind::Own {
                tr!(look.lang, "journeys-other-phases")
            } else {
                words::phase_kind(*kind, look.lang)
            };
            let name = wrap(look.measure, &key, STRONG, Limits::width(width - 6.0 - 2.0 * PAD).lines(1));
            scene.push_text(pos(left + PAD, space::XS), &name, STRONG, look.theme.second_ink);
        }
        height
    }

    /// The middle of each stage: those of a part stand evenly in its column.
    fn places(&self, map: &Map) -> Vec<f32> {
        let mut seen: BTreeMap<usize, usize> = BTreeMap::new();
        let place = |(_, _, kind): &(Id<Stage>, &Stage, PhaseKind)| {
            let number = seen.entry(*kind as usize).or_default();
            let (left, width) = self.column(*kind);
            let x = left + (width - 6.0) * (*number as f32 + 0.5) / map.count(*kind).max(1) as f32;
            *number += 1;
            x
        };
        map.stages.iter().map(place).collect()
    }

    /// From the first part of the life cycle that a map has stages in to the last.
    fn extent(&self, map: &Map) -> (f32, f32) {
        let columns = map.stages.iter().map(|(_, _, kind)| self.column(*kind));
        let ends = columns.map(|(left, width)| (left, left + width - 6.0));
        let extent = ends.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        extent.unwrap_or((SIDE, self.end() - 6.0))
    }
}

/// Each persona with the maps it is the actor of; maps without a persona come last.
fn by_persona<'a, 'b>(workspace: &Workspace, maps: &'b [Map<'a>]) -> Vec<(Id<Persona>, Vec<&'b Map<'a>>)> {
    let actor = |map: &Map| map.journey.personas.first().copied().unwrap_or_default();
    let mut personas: Vec<Id<Persona>> =
        workspace.personas_in_order().into_iter().map(|(id, _)| id).collect();
    personas.push(Id::default());
    let whose = |persona: Id<Persona>| {
        let own = maps.iter().filter(|map| {
            let actor = actor(map);
            actor == persona || (!persona.is_set() && !workspace.personas.contains(actor))
        });
        (persona, own.collect::<Vec<_>>())
    };
    personas.into_iter().map(whose).filter(|(_, maps)| !maps.is_empty()).collect()
}

fn draw_persona(workspace: &Workspace, id: Id<Persona>, y: f32, look: &Look, scene: &mut Scene<AnyId>) {
    let persona = workspace.personas.get(id);
    let name = persona.map_or_else(|| tr!(look.lang, "journeys-nobody"), |persona| persona.name.clone());
    let limits = Limits::width(SIDE - space::L).lines(3);
    let text = wrap(look.measure, &name, PERSONA, limits);
    let below = y + PAD + scene.push_text(pos(0.0, y + PAD), &text, PERSONA, look.theme.ink);
    if let Some(persona) = persona {
        let about = wrap(look.measure, &persona.archetype, CAPTION, limits);
        scene.push_text(pos(0.0, below), &about, CAPTION, look.theme.second_ink);
    }
}

impl Map<'_> {
    /// Draws the map as one card; gives its height.
    fn draw(
        &self,
        workspace: &Workspace,
        grid: &LifeCycle,
        y: f32,
        look: &Look,
        scene: &mut Scene<AnyId>,
    ) -> f32 {
        let theme = look.theme;
        let (left, right) = grid.extent(self);
        let at = scene.items.len();
        let room = right - left - 2.0 * PAD;
        let state = TextLine::new(
            look.measure,
            &words::state(self.journey.state, look.lang),
            CAPTION,
            theme.second_ink,
        );
        let name = names::called(&self.journey.name, Kind::Journey, look.lang);
        let name = wrap(
            look.measure,
            &name,
            NAME,
            Limits::width((room - state.width - space::XL).max(80.0)).lines(2),
        );
        let top = y + PAD;
        let mut below = top + scene.push_text(pos(left + PAD, top), &name, NAME, theme.ink);
        scene.push(Shape::Text(state.at(pos(right - PAD, top + NAME.metrics().baseline()), Anchor::End)));
        let zero = below + space::S + REACH + 6.0;
        self.draw_curve(grid, zero, look, scene);
        below = zero + REACH + space::XL;
        below += self.draw_details(workspace, grid, below, look, scene);
        let facts = wrap(
            look.measure,
            &facts(self.result, &self.stages, look),
            CAPTION,
            Limits::width(room).lines(3),
        );
        below += scene.push_text(pos(left + PAD, below), &facts, CAPTION, theme.second_ink);
        below +=
            self.draw_evidence(workspace, (left + PAD, below + space::XS), (room, look), scene) + space::XS;
        let place = rect(left, y, right - left, below + PAD - 4.0 - y);
        let card = RectShape {
            rect: place,
            radius: radius::CARD,
            fill: Some(theme.surface),
            stroke: Some(Stroke::solid(1.0, theme.hairline)),
        };
        scene.items.insert(at, Item { tag: Some(self.id.into()), shape: Shape::Rect(card) });
        place.height()
    }

    fn draw_curve(&self, grid: &LifeCycle, zero: f32, look: &Look, scene: &mut Scene<AnyId>) {
        let theme = look.theme;
        let (left, right) = grid.extent(self);
        let line = Path::polyline([pos(left + PAD, zero), pos(right - PAD, zero)]);
        let stroke = Some(Stroke::solid(1.0, theme.hairline));
        scene.push(Shape::Path(PathShape { path: line, fill: None, stroke }));
        let Some(curve) = self.result.actor() else { return };
        let end = f64::from(self.journey.emotion_end());
        let y = |valence: f64| zero - (valence / end) as f32 * REACH;
        let places = grid.places(self);
        let colour = theme.hue(Hue::Indigo).edge.mixed(theme.ink, 0.3);
        let stroke = Stroke::solid(2.0, colour);
        let is_assumed = self.result.evidence == EvidenceLevel::Assumed;
        let stroke = if is_assumed { stroke.dashed(5.0, 4.0) } else { stroke };
        for run in runs(curve, &places, y) {
            for [start, a, b, end] in monotone::curve(&run) {
                let mut path = Path::default();
                path.move_to(start).cubic_to(a, b, end);
                scene.push(Shape::Path(PathShape { path, fill: None, stroke: Some(stroke) }));
            }
        }
        let lowest = curve.line.map(|line| line.lowest.index);
        for (index, ((stage, _, _), x)) in self.stages.iter().zip(&places).enumerate() {
            let Some(valence) = curve.valences.get(index).copied().flatten() else { continue };
            let center = pos(*x, y(valence));
            let is_lowest = lowest == Some(index);
            draw_point(center, is_lowest, look, scene, (*stage).into());
            if is_lowest {
                let text = told::feeling(valence);
                let line = TextLine::new(look.measure, &text, STRONG, theme.adverse);
                scene.push(Shape::Text(line.at(center.moved(0.0, 18.0), Anchor::Middle)));
            }
        }
    }

    /// Stages that lead to a more detailed map; gives the height.
    fn draw_details(
        &self,
        workspace: &Workspace,
        grid: &LifeCycle,
        y: f32,
        look: &Look,
        scene: &mut Scene<AnyId>,
    ) -> f32 {
        let (_, right) = grid.extent(self);
        let mut height = 0.0_f32;
        let mut free = f32::NEG_INFINITY;
        for ((_, stage, _), x) in self.stages.iter().zip(grid.places(self)) {
            let Some(detail) = workspace.journeys.get(stage.detail) else { continue };
            let x = (x - 5.0).max(free);
            let words = tr!(look.lang, "journeys-detail-mark", name = detail.name.as_str());
            let text = wrap(
                look.measure,
                &words,
                CAPTION,
                Limits::width((right - PAD - x).clamp(40.0, 220.0)).lines(1),
            );
            let first = scene.items.len();
            height = height.max(scene.push_text(pos(x, y), &text, CAPTION, look.theme.accent));
            for item in scene.items.iter_mut().skip(first) {
                item.tag = Some(stage.detail.into());
            }
            free = x + text.width() + space::L;
        }
        height
    }

    /// How well founded it is as filled dots and in words, what is to check, and what it is a part of.
    fn draw_evidence(
        &self,
        workspace: &Workspace,
        (x, y): (f32, f32),
        (room, look): (f32, &Look),
        scene: &mut Scene<AnyId>,
    ) -> f32 {
        const DOT: f32 = 6.0;
        let theme = look.theme;
        let middle = y + CAPTION.metrics().height / 2.0;
        let levels = EvidenceLevel::ALL.len() - 1;
        for step in 0..levels {
            let is_filled = step < self.result.evidence.step();
            let dot = rect(x + step as f32 * (DOT + 3.0), middle - DOT / 2.0, DOT, DOT);
            let fill = is_filled.then_some(theme.favourable);
            let stroke = (!is_filled).then(|| Stroke::solid(1.0, theme.second_ink.with_alpha(0.6)));
            let shape = EllipseShape { rect: if is_filled { dot } else { dot.grown(-0.5) }, fill, stroke };
            scene.push(Shape::Ellipse(shape));
        }
        let start = x + levels as f32 * (DOT + 3.0) + space::XS;
        let mut parts = vec![told::evidence_level(self.result.evidence, look.lang)];
        let count = self.result.findings.len();
        if count > 0 {
            parts.push(tr!(look.lang, "journeys-to-check", count = count));
        }
        parts.extend(whole(workspace, self.id).map(|(journey, stage)| {
            tr!(look.lang, "journeys-part-of", journey = journey.name.as_str(), stage = stage.name.as_str())
        }));
        let limits = Limits::width((room - (start - x)).max(60.0)).lines(2);
        let text = wrap(look.measure, &parts.join("  ·  "), CAPTION, limits);
        scene.push_text(pos(start, y), &text, CAPTION, theme.second_ink)
    }
}

/// The stage that a map shows in detail, with that stage's map; of several the first.
pub fn whole(workspace: &Workspace, detail: Id<Journey>) -> Option<(&Journey, &Stage)> {
    let stage = workspace.stages.values().find(|stage| stage.detail == detail && detail.is_set())?;
    Some((workspace.journeys.get(stage.journey)?, stage))
}

/// Runs of neighbouring stages that are known, as points.
fn runs(curve: &Curve, places: &[f32], y: impl Fn(f64) -> f32) -> Vec<Vec<Pos>> {
    let mut runs: Vec<Vec<Pos>> = vec![Vec::new()];
    for (valence, x) in curve.valences.iter().zip(places) {
        match (valence, runs.last_mut()) {
            (Some(valence), Some(run)) => run.push(pos(*x, y(*valence))),
            (None, Some(run)) if !run.is_empty() => runs.push(Vec::new()),
            _ => {}
        }
    }
    runs
}

fn draw_point(center: Pos, is_lowest: bool, look: &Look, scene: &mut Scene<AnyId>, tag: AnyId) {
    let theme = look.theme;
    let colour = theme.hue(Hue::Indigo).edge.mixed(theme.ink, 0.3);
    let (reach, ink) = if is_lowest { (5.0, theme.adverse) } else { (3.0, colour) };
    let place = Rect { min: center, max: center }.grown(reach);
    let (fill, stroke) = (Some(theme.surface), Some(Stroke::solid(2.0, ink)));
    scene.push_tagged(tag, Shape::Ellipse(EllipseShape { rect: place, fill, stroke }));
}

/// The worst point and the figures of the curve in words.
fn facts(result: &JourneyResult, stages: &[(Id<Stage>, &Stage, PhaseKind)], look: &Look) -> String {
    let Some(line) = result.line() else { return tr!(look.lang, "journeys-no-curve") };
    let name = stages.get(line.lowest.index).map(|(_, stage, _)| stage.name.as_str()).unwrap_or_default();
    let lowest = tr!(look.lang, "journeys-lowest", stage = name, value = told::feeling(line.lowest.valence));
    let mean = tr!(look.lang, "journeys-mean", value = told::feeling(line.mean));
    format!("{lowest}  ·  {mean}")
}
