//! Personas as dots on two axes of any of their numbers; the axes are those of the workspace.

use crate::{
    base::{
        geom::{Pos, Rect, Size, pos, rect, size},
        id::Id,
        localised::Lang,
        number,
    },
    model::{
        AnyId, Kind, Workspace,
        persona::Persona,
        persona_set::{Axis, AxisValue},
    },
    scene::names,
    tr,
};

use super::{
    Anchor, EllipseShape, PathShape, RectShape, Scene, Shape, Stroke, TextLine,
    avatar::{hue_of, initials},
    look::Look,
    path::Path,
    persona_sheet::{
        factor::{FACTORS, Factor, TECH_SKILL},
        percent_text,
    },
    wrap::{Limits, TextStyle, wrap},
};

/// The map with what the window needs to move a dot on it.
pub struct PersonaMap {
    pub scene: Scene<AnyId>,
    /// Where the axes run.
    pub plot: Rect,
    pub horizontal: Scale,
    pub vertical: Scale,
}

/// An axis with the values at its ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    pub axis: Axis,
    pub ends: (f64, f64),
}

const SHEET: Size = size(1040.0, 735.0);
/// From so many dots on they have no names beside them: nothing could be read.
const MOST_NAMED: usize = 120;
/// Radius of a dot.
const DOT: f32 = 17.0;

/// The axes that are shown: those chosen, else age and technical skill.
pub fn axes(workspace: &Workspace) -> (Axis, Axis) {
    let chosen = &workspace.persona_set;
    let or = |axis: &Option<Axis>, value| axis.clone().unwrap_or_else(|| Axis::new(value));
    (or(&chosen.horizontal, AxisValue::Age), or(&chosen.vertical, AxisValue::TechSkill))
}

/// The name of an axis.
pub fn axis_name(workspace: &Workspace, axis: &Axis, lang: Lang) -> String {
    match axis.value {
        AxisValue::Channel => match workspace.channels.get(axis.channel) {
            Some(channel) => tr!(lang, "people-channel-weight", name = &*channel.name),
            None => tr!(lang, "people-map-no-channel"),
        },
        AxisValue::Age => tr!(lang, "people-age"),
        AxisValue::TechSkill => tr!(lang, "people-tech-skill"),
        AxisValue::SegmentShare => tr!(lang, "people-segment-share"),
        AxisValue::RevenueShare => tr!(lang, "people-revenue-share"),
        AxisValue::People => tr!(lang, "people-n"),
        AxisValue::Openness
        | AxisValue::Conscientiousness
        | AxisValue::Extraversion
        | AxisValue::Agreeableness
        | AxisValue::Neuroticism => {
            factor_of(axis.value).map_or_else(String::new, |factor| tr!(lang, factor.key))
        }
    }
}

/// The factor of personality that an axis shows, if it is one.
fn factor_of(value: AxisValue) -> Option<&'static Factor> {
    FACTORS.iter().find(|factor| factor.field.strip_prefix("personality.") == Some(value.code()))
}

impl Scale {
    /// The axis with room for all personas in use.
    pub fn of(workspace: &Workspace, axis: Axis) -> Self {
        let personas = workspace.personas.values().filter(|persona| !persona.archived);
        let values: Vec<f64> = personas.filter_map(|persona| axis.of(persona)).collect();
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (low, high) = axis.limits();
        let ends = match axis.value {
            AxisValue::Age if least <= most => (
                ((least / 10.0).floor() * 10.0 - 10.0).max(low),
                ((most / 10.0).ceil() * 10.0 + 10.0).min(high),
            ),
            AxisValue::Age => (10.0, 80.0),
            AxisValue::SegmentShare | AxisValue::RevenueShare if least <= most => {
                (0.0, (((most * 10.0).floor() + 1.0) / 10.0).min(high))
            }
            AxisValue::People => (0.0, if most > 0.0 { (most * 1.25).ceil() } else { 10.0 }),
            _ => (low, high),
        };
        Self { axis, ends }
    }

    /// How far along the axis a value lies, 0–1.
    fn along(&self, value: f64) -> f32 {
        let (low, high) = self.ends;
        ((value - low) / (high - low).max(f64::MIN_POSITIVE)).clamp(0.0, 1.0) as f32
    }

    /// The value at a place along the axis, 0–1.
    pub fn value(&self, along: f32) -> f64 {
        let (low, high) = self.ends;
        low + f64::from(along.clamp(0.0, 1.0)) * (high - low)
    }

    /// What stands at the two ends.
    fn words(&self, lang: Lang) -> [String; 2] {
        let keys = match self.axis.value {
            AxisValue::TechSkill => Some(TECH_SKILL),
            AxisValue::Channel => Some(["people-channel-weight-low", "people-channel-weight-high"]),
            value => factor_of(value).map(|factor| factor.ends),
        };
        match (keys, self.axis.value) {
            (Some(keys), _) => keys.map(|key| tr!(lang, key)),
            (None, AxisValue::SegmentShare | AxisValue::RevenueShare) => {
                [self.ends.0, self.ends.1].map(percent_text)
            }
            (None, _) => [self.ends.0, self.ends.1].map(|end| number::format(end, 0)),
        }
    }
}

/// The map of the personas in use.
pub fn persona_map(workspace: &Workspace, look: &Look) -> PersonaMap {
    let (horizontal, vertical) = axes(workspace);
    let scales = (Scale::of(workspace, horizontal), Scale::of(workspace, vertical));
    persona_map_between(workspace, scales, look)
}

/// The same between given ends, such as those at the start of a drag.
pub fn persona_map_between(
    workspace: &Workspace,
    (horizontal, vertical): (Scale, Scale),
    look: &Look,
) -> PersonaMap {
    let plot = rect(120.0, 92.0, SHEET.w - 160.0, SHEET.h - 200.0);
    let mut map = PersonaMap { scene: Scene::new(SHEET), plot, horizontal, vertical };
    map.frame(workspace, look);
    let rows = workspace.personas_in_order().into_iter().filter(|(_, persona)| !persona.archived);
    let mut unplaced = Vec::new();
    let mut dots = Vec::new();
    for (id, persona) in rows {
        match map.place(persona) {
            Some(at) => dots.push((id, at, shown_name(persona, look.lang))),
            None => unplaced.push(shown_name(persona, look.lang)),
        }
    }
    map.dots(&dots, look);
    map.unplaced(&unplaced, look);
    map
}

fn shown_name(persona: &Persona, lang: Lang) -> String {
    names::called(&persona.name, Kind::Persona, lang)
}

impl PersonaMap {
    /// Where a persona stands; `None` where one of its two values is not known.
    pub fn place(&self, persona: &Persona) -> Option<Pos> {
        let x = self.horizontal.along(self.horizontal.axis.of(persona)?);
        let y = self.vertical.along(self.vertical.axis.of(persona)?);
        let inner = self.inner();
        Some(pos(inner.min.x + x * inner.width(), inner.max.y - y * inner.height()))
    }

    /// The part of the plot in which dots lie whole.
    fn inner(&self) -> Rect {
        self.plot.grown(-DOT - 10.0)
    }

    /// The values at a place on the map.
    pub fn values(&self, at: Pos) -> (f64, f64) {
        let inner = self.inner();
        let x = (at.x - inner.min.x) / inner.width();
        let y = (inner.max.y - at.y) / inner.height();
        (self.horizontal.value(x), self.vertical.value(y))
    }

    fn text(
        &mut self,
        look: &Look,
        (text, style): (&str, TextStyle),
        ink: crate::base::colour::Colour,
        (at, anchor): (Pos, Anchor),
    ) {
        let line = TextLine::new(look.measure, text, style, ink);
        self.scene.push(Shape::Text(line.at(at, anchor)));
    }

    fn frame(&mut self, workspace: &Workspace, look: &Look) {
        let (theme, plot, lang) = (look.theme, self.plot, look.lang);
        let all = rect(0.0, 0.0, SHEET.w, SHEET.h).grown(2.0);
        let ground = RectShape { rect: all, radius: 0.0, fill: Some(theme.surface), stroke: None };
        self.scene.push(Shape::Rect(ground));
        let well = RectShape { rect: plot, radius: 8.0, fill: Some(theme.sunken), stroke: None };
        self.scene.push(Shape::Rect(well));
        let line = |from, to| PathShape {
            path: Path::polyline([from, to]),
            fill: None,
            stroke: Some(Stroke::solid(1.5, theme.surface)),
        };
        let middle = plot.center();
        self.scene.push(Shape::Path(line(pos(plot.min.x, middle.y), pos(plot.max.x, middle.y))));
        self.scene.push(Shape::Path(line(pos(middle.x, plot.min.y), pos(middle.x, plot.max.y))));
        let title = tr!(lang, "people-map-title");
        let name = TextStyle::bold(13.0);
        self.text(look, (&title, TextStyle::bold(20.0)), theme.ink, (pos(32.0, 42.0), Anchor::Start));
        let [low, high] = self.horizontal.words(lang);
        let small = TextStyle::regular(11.5);
        let y = plot.max.y + 22.0;
        self.text(look, (&low, small), theme.second_ink, (pos(plot.min.x, y), Anchor::Start));
        self.text(look, (&high, small), theme.second_ink, (pos(plot.max.x, y), Anchor::End));
        let across = axis_name(workspace, &self.horizontal.axis, lang);
        self.text(look, (&across, name), theme.ink, (pos(middle.x, y), Anchor::Middle));
        let [low, high] = self.vertical.words(lang);
        let x = plot.min.x - 12.0;
        self.text(look, (&low, small), theme.second_ink, (pos(x, plot.max.y), Anchor::End));
        self.text(look, (&high, small), theme.second_ink, (pos(x, plot.min.y + 10.0), Anchor::End));
        let up = axis_name(workspace, &self.vertical.axis, lang);
        self.text(look, (&up, name), theme.ink, (pos(plot.min.x, plot.min.y - 10.0), Anchor::Start));
        let profile = &workspace.profile.name;
        let foot = pos(32.0, SHEET.h - 20.0);
        self.text(look, (profile, TextStyle::regular(10.5)), theme.second_ink, (foot, Anchor::Start));
    }

    /// The dots with their names, each where it covers the least.
    fn dots(&mut self, dots: &[(Id<Persona>, Pos, String)], look: &Look) {
        let style = TextStyle::regular(12.0);
        let mut taken: Vec<Rect> = dots.iter().map(|(_, at, _)| around(*at)).collect();
        for (id, at, name) in dots {
            let colours = look.theme.hue(hue_of(*id));
            let stroke = Some(Stroke::solid(2.0, colours.edge));
            let disc = EllipseShape { rect: around(*at), fill: Some(colours.ground), stroke };
            self.scene.push_tagged((*id).into(), Shape::Ellipse(disc));
            let letters = TextLine::new(look.measure, &initials(name), TextStyle::bold(11.0), look.theme.ink);
            self.scene.push_tagged((*id).into(), Shape::Text(letters.at(at.moved(0.0, 4.0), Anchor::Middle)));
            if dots.len() > MOST_NAMED {
                continue;
            }
            let text = wrap(look.measure, name, style, Limits::width(180.0).lines(1));
            let text = text.lines.first().map_or("", |line| &*line.text);
            let line = TextLine::new(look.measure, text, style, look.theme.ink);
            let tries = [
                (at.moved(DOT + 6.0, -5.0), Anchor::Start),
                (at.moved(-DOT - 6.0, -5.0), Anchor::End),
                (at.moved(0.0, DOT + 15.0), Anchor::Middle),
                (at.moved(0.0, -DOT - 7.0), Anchor::Middle),
            ];
            let overlap = |line: &TextLine| {
                let bounds = line.bounds();
                let outside = bounds.min.x < 0.0 || bounds.max.x > SHEET.w;
                taken.iter().filter(|other| other.intersects(bounds)).count() + if outside { 100 } else { 0 }
            };
            let placed = tries.map(|(at, anchor)| line.clone().at(at, anchor));
            if let Some(best) = placed.into_iter().min_by_key(overlap) {
                taken.push(best.bounds());
                self.scene.push(Shape::Text(best));
            }
        }
    }

    /// Names those of whom a value is not known.
    fn unplaced(&mut self, names: &[String], look: &Look) {
        if names.is_empty() {
            return;
        }
        let both = |a: String, b: String| tr!(look.lang, "people-sheet-pair", a = a, b = b);
        let names = names.iter().cloned().reduce(both).unwrap_or_default();
        let words = tr!(look.lang, "people-map-unplaced", names = names);
        let style = TextStyle::regular(11.5);
        let text = wrap(look.measure, &words, style, Limits::width(SHEET.w - 64.0).lines(2));
        let ink = look.theme.second_ink;
        self.scene.push_text(pos(32.0, self.plot.max.y + 44.0), &text, style, ink);
    }
}

fn around(at: Pos) -> Rect {
    rect(at.x - DOT, at.y - DOT, 2.0 * DOT, 2.0 * DOT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::transact,
        scene::{measure::Measure, theme::Theme},
    };

    fn sam(age: Option<u8>) -> Persona {
        let mut sam = Persona { name: "Sam".to_owned(), tech_skill: Some(3), ..Persona::default() };
        sam.demographics.age = age;
        sam
    }

    #[test]
    fn a_place_gives_back_the_values_that_stand_there() {
        let mut workspace = Workspace::default();
        let ((), _) = transact(&mut workspace, |tx| {
            tx.add(sam(Some(30)));
            tx.add(sam(None));
            tx.add(Persona { archived: true, ..sam(Some(99)) });
            Ok(())
        })
        .unwrap();
        let look = Look { measure: &Measure::default(), theme: Theme::print(), lang: Lang::En };
        let map = persona_map(&workspace, &look);
        assert_eq!(map.horizontal.ends, (20.0, 40.0), "archived personas do not count");
        let at = map.place(&sam(Some(30))).unwrap();
        assert_eq!(at, map.plot.center());
        assert_eq!(map.values(at), (30.0, 3.0));
        assert_eq!(map.place(&sam(None)), None, "what is not known is not 0");
        let dots = map.scene.items.iter().filter(|item| matches!(item.shape, Shape::Ellipse(_)));
        assert_eq!(dots.count(), 1);
    }

    #[test]
    fn every_axis_has_different_ends_and_a_name_in_both_languages() {
        let workspace = Workspace::default();
        for value in AxisValue::ALL {
            let scale = Scale::of(&workspace, Axis::new(*value));
            assert!(scale.ends.0 < scale.ends.1, "{value:?}");
            for lang in Lang::ALL {
                let [low, high] = scale.words(lang);
                let name = axis_name(&workspace, &scale.axis, lang);
                assert!(low != high && !name.contains("people-"), "{name}");
            }
        }
    }
}
