//! A profile as bars: the dimensions of a staged instrument, or competencies and aspects.

use crate::{
    analysis::maturity::{Index, Outcome, Results},
    base::geom::{pos, rect, size},
    model::maturity::Coded,
    scene::{
        Anchor, RectShape, Scene, Shape, TextLine,
        look::Look,
        theme::{space, type_size},
        wrap::{Limits, TextStyle, wrap},
    },
    tr,
};

use super::{Tag, words};

const NAME: TextStyle = TextStyle::regular(type_size::BODY);
const FIGURE: TextStyle = TextStyle::bold(type_size::BODY);
const HEADING: TextStyle = TextStyle::bold(type_size::CARD_TITLE);
const ROW: f32 = 28.0;
const TRACK: f32 = 10.0;
/// Room for a figure up to 100.
const FIGURES: f32 = 44.0;

/// Every index with its name, a bar on a track to 100, and its figure. Nothing is drawn without a result.
pub fn bars(results: &Results, width: f32, look: Look) -> Scene<Tag> {
    let instrument = &*results.instrument;
    let mut scene = Scene::new(size(width, 0.0));
    match &results.outcome {
        Outcome::Staged(staged) => {
            group(&mut scene, (&staged.dimensions, &instrument.dimensions), None, look);
        }
        Outcome::Profile(profile) => {
            let heading = |key| Some(tr!(look.lang, key));
            let competencies = (profile.competencies.as_slice(), instrument.competencies.as_slice());
            group(&mut scene, competencies, heading("maturity-competencies"), look);
            scene.size.h += space::L;
            group(&mut scene, (&profile.aspects, &instrument.aspects), heading("maturity-aspects"), look);
        }
        Outcome::Undefined(_) => {}
    }
    scene
}

fn group(
    scene: &mut Scene<Tag>,
    (indices, names): (&[Index], &[Coded]),
    heading: Option<String>,
    look: Look,
) {
    let theme = look.theme;
    let width = scene.size.w;
    let mut y = scene.size.h;
    if let Some(heading) = heading {
        let line = TextLine::new(look.measure, &heading, HEADING, theme.ink);
        scene.push(Shape::Text(line.at(pos(0.0, y + HEADING.metrics().baseline()), Anchor::Start)));
        y += HEADING.metrics().height + space::XS;
    }
    let side = (width * 0.36).min(200.0);
    for index in indices {
        let middle = y + ROW / 2.0;
        let name = words::name_of(names, &index.code, look.lang);
        let name = wrap(look.measure, name, NAME, Limits::width(side - space::S).lines(1));
        scene.push_text(pos(0.0, middle - NAME.metrics().height / 2.0), &name, NAME, theme.ink);
        let track = rect(side, middle - TRACK / 2.0, (width - side - FIGURES).max(8.0), TRACK);
        let bar = |rect, fill| RectShape { rect, radius: TRACK / 2.0, fill: Some(fill), stroke: None };
        scene.push_tagged(Tag::Index(index.code.clone()), Shape::Rect(bar(track, theme.hairline)));
        if let Some(value) = index.value.filter(|value| *value > 0.0) {
            let length = (track.width() * (value / 100.0).min(1.0) as f32).max(TRACK);
            let filled = rect(track.min.x, track.min.y, length, TRACK);
            scene.push(Shape::Rect(bar(filled, theme.accent)));
        }
        let figure = TextLine::new(look.measure, &words::index(index.value), FIGURE, theme.ink);
        scene.push(Shape::Text(figure.at(pos(width, middle + 4.5), Anchor::End)));
        y += ROW;
    }
    scene.size.h = y;
}
