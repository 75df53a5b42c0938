//! A profile as a radar, for those who are used to it; governance is never part of it.

use std::f32::consts::{FRAC_PI_2, TAU};

use crate::{
    analysis::maturity::{Index, Outcome, Results},
    base::geom::{Pos, pos, rect, size},
    model::maturity::Coded,
    scene::{
        Anchor, EllipseShape, PathShape, Scene, Shape, Stroke, TextLine,
        look::Look,
        path::Path,
        theme::type_size,
        wrap::{Limits, TextStyle, wrap},
    },
};

use super::{Tag, words};

const NAME: TextStyle = TextStyle::regular(type_size::CAPTION);
/// Room for the names around the rings.
const SIDE: f32 = 132.0;
const ABOVE: f32 = 44.0;
const RINGS: [f32; 4] = [0.25, 0.5, 0.75, 1.0];

/// A spoke for each dimension or competency. With fewer than three there is no area, and nothing is drawn.
pub fn radar(results: &Results, width: f32, look: Look) -> Scene<Tag> {
    let instrument = &*results.instrument;
    let (indices, names): (&[Index], &[Coded]) = match &results.outcome {
        Outcome::Staged(staged) => (&staged.dimensions, &instrument.dimensions),
        Outcome::Profile(profile) => (&profile.competencies, &instrument.competencies),
        Outcome::Undefined(_) => (&[], &[]),
    };
    let radius = ((width - 2.0 * SIDE) / 2.0).clamp(60.0, 150.0);
    let mut scene = Scene::new(size(width, 2.0 * (radius + ABOVE)));
    if indices.len() < 3 {
        return Scene::new(size(width, 0.0));
    }
    let wheel = Wheel { center: pos(width / 2.0, radius + ABOVE), radius, spokes: indices.len() };
    let theme = look.theme;
    for share in RINGS {
        let ring = Path::polygon((0..wheel.spokes).map(|spoke| wheel.at(spoke, share)));
        let stroke = Some(Stroke::solid(1.0, theme.hairline));
        scene.push(Shape::Path(PathShape { path: ring, fill: None, stroke }));
    }
    for spoke in 0..wheel.spokes {
        let path = Path::polyline([wheel.center, wheel.at(spoke, 1.0)]);
        let stroke = Some(Stroke::solid(1.0, theme.hairline));
        scene.push(Shape::Path(PathShape { path, fill: None, stroke }));
    }
    let share = |index: &Index| (index.value.unwrap_or(0.0) / 100.0).clamp(0.0, 1.0) as f32;
    let corners: Vec<Pos> = indices.iter().enumerate().map(|(at, own)| wheel.at(at, share(own))).collect();
    let fill = Some(theme.accent.with_alpha(0.18));
    let stroke = Some(Stroke::solid(2.0, theme.accent));
    scene.push(Shape::Path(PathShape { path: Path::polygon(corners.iter().copied()), fill, stroke }));
    for (spoke, (index, corner)) in indices.iter().zip(&corners).enumerate() {
        if index.value.is_some() {
            let rect = rect(corner.x - 4.0, corner.y - 4.0, 8.0, 8.0);
            let dot = EllipseShape { rect, fill: Some(theme.accent), stroke: None };
            scene.push_tagged(Tag::Index(index.code.clone()), Shape::Ellipse(dot));
        }
        let name = words::name_of(names, &index.code, look.lang);
        label(&mut scene, &wheel, spoke, &format!("{name} {}", words::index(index.value)), look);
    }
    scene
}

struct Wheel {
    center: Pos,
    radius: f32,
    spokes: usize,
}

impl Wheel {
    /// The first spoke points up, the others follow clockwise.
    fn angle(&self, spoke: usize) -> f32 {
        TAU * spoke as f32 / self.spokes as f32 - FRAC_PI_2
    }

    fn at(&self, spoke: usize, share: f32) -> Pos {
        let angle = self.angle(spoke);
        self.center.moved(self.radius * share * angle.cos(), self.radius * share * angle.sin())
    }
}

fn label(scene: &mut Scene<Tag>, wheel: &Wheel, spoke: usize, text: &str, look: Look) {
    let end = wheel.at(spoke, 1.0);
    let (cos, sin) = (wheel.angle(spoke).cos(), wheel.angle(spoke).sin());
    let at = end.moved(12.0 * cos, 12.0 * sin);
    let anchor = if cos > 0.2 {
        Anchor::Start
    } else if cos < -0.2 {
        Anchor::End
    } else {
        Anchor::Middle
    };
    let lines = wrap(look.measure, text, NAME, Limits::width(SIDE - 16.0).lines(2));
    let height = lines.lines.len() as f32 * NAME.metrics().height;
    let top = at.y - height / 2.0 + sin * height / 2.0;
    for (row, line) in lines.lines.iter().enumerate() {
        let baseline = top + NAME.metrics().height * row as f32 + NAME.metrics().baseline();
        let line = TextLine::new(look.measure, &line.text, NAME, look.theme.ink);
        scene.push(Shape::Text(line.at(pos(at.x, baseline), anchor)));
    }
}
