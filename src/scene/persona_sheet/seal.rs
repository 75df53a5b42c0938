//! The evidence seal: whether the persona is assumed or researched, on how many people, when last reviewed.

use crate::{
    base::geom::{pos, rect, size},
    model::{AnyId, evidence::Evidence, persona::PersonaState},
    scene::{
        EllipseShape, PathShape, Scene, Shape, Stroke,
        path::Path,
        wrap::{Limits, TextStyle},
    },
    tr,
};

use super::{Page, band::WIDTH, push_tagged_text};

/// Sources that are named, when there is room.
const SOURCES: usize = 4;
/// Diameter of the seal, and where what is written beside it begins.
const SEAL: f32 = 32.0;
const BESIDE: f32 = SEAL + 12.0;

/// The number of people behind a persona.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    Unknown,
    Exactly(u32),
    /// Some of the sources do not say how many.
    AtLeast(u32),
}

/// What is known of the number of people: stated on the persona, or the sum of its sources.
pub fn people_of(stated: Option<u32>, sources: &[&Evidence]) -> People {
    if let Some(n) = stated {
        return People::Exactly(n);
    }
    let known: Vec<u32> = sources.iter().filter_map(|source| source.n).collect();
    let sum = known.iter().fold(0_u32, |sum, n| sum.saturating_add(*n));
    match known.len() {
        0 => People::Unknown,
        all if all == sources.len() => People::Exactly(sum),
        _ => People::AtLeast(sum),
    }
}

/// Draws the seal with the sources below it, at most `room` points high.
pub fn draw(page: &Page, room: f32) -> Scene<AnyId> {
    let theme = page.look.theme;
    let mut scene = Scene::new(size(WIDTH, SEAL));
    mark(page, &mut scene);
    let state = match page.persona.state {
        PersonaState::Proto => "people-state-proto",
        PersonaState::Researched => "people-state-researched",
    };
    let heading = TextStyle::bold(13.0);
    let text = TextStyle::regular(11.0);
    let state = page.wrap(&page.text(state), heading, Limits::width(WIDTH - BESIDE).lines(1));
    let mut y = -2.0;
    y += scene.push_text(pos(BESIDE, y), &state, heading, theme.ink);
    for words in [people(page), review(page)] {
        let line = page.wrap(&words, text, Limits::width(WIDTH - BESIDE).lines(1));
        y += scene.push_text(pos(BESIDE, y), &line, text, theme.second_ink);
    }
    y += 6.0;
    scene.size.h = sources(page, &mut scene, y.max(SEAL + 6.0), room);
    scene
}

/// A disc with a tick for what is researched; a dashed ring with a gap in the middle for what is assumed.
fn mark(page: &Page, scene: &mut Scene<AnyId>) {
    let theme = page.look.theme;
    let place = rect(0.0, 2.0, SEAL, SEAL);
    let researched = page.persona.state == PersonaState::Researched;
    let ring = Stroke::solid(1.5, theme.second_ink).dashed(3.0, 3.0);
    scene.push_tagged(
        page.id.into(),
        Shape::Ellipse(EllipseShape {
            rect: if researched { place } else { place.grown(-1.0) },
            fill: researched.then_some(theme.favourable),
            stroke: (!researched).then_some(ring),
        }),
    );
    let middle = place.center();
    let (line, colour) = if researched {
        let tick = [middle.moved(-6.5, 0.5), middle.moved(-2.0, 5.0), middle.moved(7.0, -5.0)];
        (Path::polyline(tick), theme.surface)
    } else {
        (Path::polyline([middle.moved(-5.0, 0.0), middle.moved(5.0, 0.0)]), theme.second_ink)
    };
    let stroke = Some(Stroke::solid(2.5, colour));
    scene.push(Shape::Path(PathShape { path: line, fill: None, stroke }));
}

fn people(page: &Page) -> String {
    let sources: Vec<&Evidence> = linked(page).into_iter().map(|(_, source)| source).collect();
    let lang = page.look.lang;
    match people_of(page.persona.n, &sources) {
        People::Unknown => tr!(lang, "people-n-unknown"),
        People::Exactly(n) => tr!(lang, "people-n-exactly", n = n.to_string()),
        People::AtLeast(n) => tr!(lang, "people-n-at-least", n = n.to_string()),
    }
}

fn review(page: &Page) -> String {
    match page.persona.last_review {
        Some(date) => tr!(page.look.lang, "people-reviewed", date = date.to_string()),
        None => page.text("people-never-reviewed"),
    }
}

fn linked<'a>(page: &Page<'a>) -> Vec<(AnyId, &'a Evidence)> {
    let sources = page.persona.evidence.iter();
    sources.filter_map(|id| Some(((*id).into(), &**page.workspace.evidence.get(*id)?))).collect()
}

/// Names the sources from `top` down; gives where they end.
fn sources(page: &Page, scene: &mut Scene<AnyId>, top: f32, room: f32) -> f32 {
    let style = TextStyle::regular(11.0);
    let line = style.metrics().height;
    let all = linked(page);
    let ink = page.look.theme.second_ink;
    let mut y = top;
    for (index, (id, source)) in all.iter().enumerate() {
        let rest = all.len() - index;
        if index >= SOURCES.min(((room - top) / line) as usize) && rest > 1 || y + line > room {
            let more = tr!(page.look.lang, "people-sheet-more-sources", count = rest);
            let more = page.wrap(&more, style, Limits::width(WIDTH).lines(1));
            return y + scene.push_text(pos(0.0, y), &more, style, ink);
        }
        let words = match (source.date, source.when.trim()) {
            (Some(date), _) => {
                tr!(page.look.lang, "people-sheet-pair", a = &*source.name, b = date.to_string())
            }
            // The name often says it already.
            (None, when) if source.name.contains(when) => source.name.clone(),
            (None, when) => tr!(page.look.lang, "people-sheet-pair", a = &*source.name, b = when),
        };
        let text = page.wrap(&words.replace('\n', " "), style, Limits::width(WIDTH).lines(1));
        y += push_tagged_text(scene, (*id, pos(0.0, y)), &text, style, ink);
    }
    y
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_not_counted_as_none() {
        let source = |n| Evidence { n, ..Evidence::default() };
        let (six, none) = (source(Some(6)), source(None));
        for (stated, sources, expected) in [
            (None, vec![], People::Unknown),
            (None, vec![&none], People::Unknown),
            (None, vec![&six, &six], People::Exactly(12)),
            (None, vec![&six, &none], People::AtLeast(6)),
            (Some(9), vec![&six, &none], People::Exactly(9)),
        ] {
            assert_eq!(people_of(stated, &sources), expected);
        }
    }
}
