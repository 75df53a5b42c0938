//! How well personas and journeys are founded: a strip for each, a cell for each part of it.
//!
//! The darker a cell, the better the best source of its part; as many pips say the same without colour. The
//! figures count the statements that have a source.

use crate::{
    analysis::evidence::{Foundation, Level, of_journeys, of_persona},
    base::geom::{Rect, Size, pos, rect, size},
    i18n,
    model::{AnyId, Kind, Workspace},
    scene::names,
    tr,
};

use super::{
    Anchor, EllipseShape, RectShape, Scene, Shape, Stroke, TextLine,
    empathy_map::key,
    look::Look,
    theme::radius,
    wrap::{Limits, TextStyle, wrap},
};

const WIDTH: f32 = 1120.0;
const MARGIN: f32 = 40.0;
/// Where the strips begin.
const STRIPS: f32 = 268.0;
const CELL: f32 = 52.0;
const ROW: f32 = CELL + 16.0;
const GAP: f32 = 4.0;

/// One strip: what it is of, the whole, and the parts with their names.
struct Strip {
    id: AnyId,
    name: String,
    whole: Foundation,
    parts: Vec<(AnyId, String, Foundation)>,
}

/// The name of a level.
pub fn level_name(level: Level, lang: crate::base::localised::Lang) -> String {
    i18n::text(lang, &format!("evidence-level-{}", level.code()))
}

/// Strips of the personas in use and of all journeys.
pub fn evidence_level(workspace: &Workspace, look: &Look) -> Scene<AnyId> {
    let groups = [
        ("evidence-of-personas", personas(workspace, look)),
        ("evidence-of-journeys", journeys(workspace, look)),
    ];
    let mut drawn = Drawing { look, scene: Scene::new(size(WIDTH, 0.0)), y: 0.0 };
    let height: f32 = groups.iter().map(|(_, strips)| 52.0 + strips.len() as f32 * ROW).sum();
    drawn.scene.size = Size { h: 100.0 + height + 64.0, ..drawn.scene.size };
    drawn.title(workspace);
    for (key, strips) in &groups {
        drawn.group(&tr!(look.lang, key), strips);
    }
    drawn.legend();
    drawn.scene
}

fn personas(workspace: &Workspace, look: &Look) -> Vec<Strip> {
    let rows = workspace.personas_in_order().into_iter().filter(|(_, persona)| !persona.archived);
    let strip = |(id, persona): crate::model::order::Row<crate::model::persona::Persona>| {
        let found = of_persona(workspace, id)?;
        let own = (id.into(), tr!(look.lang, "people-sources"), found.own);
        let fields = found.fields.into_iter();
        let fields = fields.map(|(field, part)| (id.into(), tr!(look.lang, key(field)), part));
        let parts = std::iter::once(own).chain(fields).collect();
        Some(Strip { id: id.into(), name: persona.name.clone(), whole: found.whole, parts })
    };
    rows.filter_map(strip).collect()
}

fn journeys(workspace: &Workspace, look: &Look) -> Vec<Strip> {
    let name_of = |id: AnyId| workspace.name_of(id).unwrap_or_default().to_owned();
    let strip = |found: crate::analysis::evidence::JourneyEvidence| {
        let own = (found.id.into(), tr!(look.lang, "people-sources"), found.own);
        let stages = found.stages.into_iter();
        let stages = stages.map(|(stage, part)| (stage.into(), name_of(stage.into()), part));
        let parts = std::iter::once(own).chain(stages).collect();
        Strip { id: found.id.into(), name: name_of(found.id.into()), whole: found.whole, parts }
    };
    of_journeys(workspace).into_iter().map(strip).collect()
}

struct Drawing<'a> {
    look: &'a Look<'a>,
    scene: Scene<AnyId>,
    y: f32,
}

impl Drawing<'_> {
    /// One line at a baseline, no wider than `width`.
    fn line(
        &mut self,
        (text, style): (&str, TextStyle),
        tag: Option<AnyId>,
        (x, baseline): (f32, f32),
        (width, anchor): (f32, Anchor),
    ) {
        let theme = self.look.theme;
        let ink = if tag.is_some() { theme.ink } else { theme.second_ink };
        let text = wrap(self.look.measure, &text.replace('\n', " "), style, Limits::width(width).lines(1));
        let text = text.lines.first().map_or("", |line| &*line.text);
        let line = TextLine::new(self.look.measure, text, style, ink).at(pos(x, baseline), anchor);
        match tag {
            Some(tag) => self.scene.push_tagged(tag, Shape::Text(line)),
            None => self.scene.push(Shape::Text(line)),
        }
    }

    fn title(&mut self, workspace: &Workspace) {
        let all = rect(0.0, 0.0, WIDTH, self.scene.size.h).grown(2.0);
        let fill = Some(self.look.theme.surface);
        self.scene.push(Shape::Rect(RectShape { rect: all, radius: 0.0, fill, stroke: None }));
        let profile = AnyId::only(Kind::Profile);
        let title = tr!(self.look.lang, "evidence-level-title");
        self.line((&title, TextStyle::bold(24.0)), Some(profile), (MARGIN, 56.0), (700.0, Anchor::Start));
        let right = (WIDTH - MARGIN, 56.0);
        self.line((&workspace.profile.name, TextStyle::regular(12.0)), None, right, (320.0, Anchor::End));
        self.y = 84.0;
    }

    fn group(&mut self, name: &str, strips: &[Strip]) {
        self.line((name, TextStyle::bold(15.0)), None, (MARGIN, self.y + 24.0), (400.0, Anchor::Start));
        self.y += 40.0;
        if strips.is_empty() {
            let none = tr!(self.look.lang, "evidence-level-none");
            self.line(
                (&none, TextStyle::regular(12.0)),
                None,
                (STRIPS, self.y - 16.0),
                (400.0, Anchor::Start),
            );
        }
        for strip in strips {
            self.strip(strip);
            self.y += ROW;
        }
        self.y += 12.0;
    }

    fn strip(&mut self, strip: &Strip) {
        let lang = self.look.lang;
        let room = STRIPS - MARGIN - 16.0;
        let name = names::called(&strip.name, Kind::Persona, lang);
        let title = (name.as_str(), TextStyle::bold(13.0));
        self.line(title, Some(strip.id), (MARGIN, self.y + 16.0), (room, Anchor::Start));
        let level = level_name(strip.whole.level, lang);
        let sources = strip.whole.sources.len();
        let words = tr!(lang, "evidence-level-of", level = level, sources = sources);
        self.line((&words, TextStyle::regular(11.0)), None, (MARGIN, self.y + 33.0), (room, Anchor::Start));
        let count = strip.parts.len().max(1) as f32;
        let width = ((WIDTH - MARGIN - STRIPS - GAP * (count - 1.0)) / count).max(6.0);
        for (index, (id, name, part)) in strip.parts.iter().enumerate() {
            let place = rect(STRIPS + index as f32 * (width + GAP), self.y, width, CELL);
            self.cell(*id, name, part, place);
        }
    }

    fn cell(&mut self, id: AnyId, name: &str, part: &Foundation, place: Rect) {
        let theme = self.look.theme;
        let strength = Level::ALL.iter().position(|level| *level == part.level).unwrap_or_default();
        let nothing_stated = part.all == 0;
        let fill = match strength {
            _ if nothing_stated => theme.surface,
            0 => theme.sunken,
            strength => theme.surface.mixed(theme.accent, 0.1 * strength as f32),
        };
        let line = Stroke::solid(1.0, theme.hairline);
        let stroke = if nothing_stated { line.dashed(3.0, 3.0) } else { line };
        let shape =
            RectShape { rect: place, radius: radius::CONTROL, fill: Some(fill), stroke: Some(stroke) };
        self.scene.push_tagged(id, Shape::Rect(shape));
        let inside = place.width() - 10.0;
        if inside < 24.0 {
            return;
        }
        let left = place.min.x + 5.0;
        let ink = (!nothing_stated).then_some(id);
        let style = TextStyle::regular(9.5);
        let named = wrap(self.look.measure, &name.replace('\n', " "), style, Limits::width(inside).lines(2));
        let colour = if nothing_stated { theme.second_ink } else { theme.ink };
        self.scene.push_text(pos(left, place.min.y + 4.0), &named, style, colour);
        if nothing_stated {
            return;
        }
        let figures = format!("{}/{}", part.founded, part.all);
        self.line((&figures, TextStyle::bold(10.5)), ink, (left, place.max.y - 7.0), (inside, Anchor::Start));
        self.pips(strength, (place.max.x - 6.0, place.max.y - 10.5));
    }

    /// As many pips as the level is high, ending at the right.
    fn pips(&mut self, count: usize, (right, middle): (f32, f32)) {
        for pip in 0..count {
            let x = right - (count - pip) as f32 * 6.0 + 2.0;
            let place = rect(x, middle - 2.0, 4.0, 4.0);
            let fill = Some(self.look.theme.ink);
            self.scene.push(Shape::Ellipse(EllipseShape { rect: place, fill, stroke: None }));
        }
    }

    fn legend(&mut self) {
        let mut x = MARGIN;
        let baseline = self.scene.size.h - 32.0;
        for (strength, level) in Level::ALL.into_iter().enumerate() {
            let width = strength as f32 * 6.0;
            self.pips(strength, (x + width, baseline - 4.0));
            let name = level_name(level, self.look.lang);
            let at = x + if strength > 0 { width + 6.0 } else { 0.0 };
            self.line((&name, TextStyle::regular(11.0)), None, (at, baseline), (180.0, Anchor::Start));
            x = at + self.look.measure.width(&name, 11.0, super::font::Weight::Regular) + 28.0;
        }
    }
}
