//! How far an initiative is, as a mark that can be told without colour.

use std::f32::consts::{FRAC_PI_2, PI};

use crate::{
    base::geom::{Pos, Rect, pos},
    model::{AnyId, strategy::InitiativeState},
    scene::{
        EllipseShape, PathShape, Scene, Shape, Stroke,
        path::Path,
        theme::{Hue, Theme},
    },
};

/// The colour of a state.
pub fn hue(state: InitiativeState) -> Hue {
    match state {
        InitiativeState::Idea => Hue::Grey,
        InitiativeState::Planned => Hue::Sky,
        InitiativeState::InProgress => Hue::Blue,
        InitiativeState::Done => Hue::Green,
        InitiativeState::Stopped => Hue::Brown,
    }
}

/// Draws the mark: an empty ring for an idea, one with a dot for a plan, half full in progress, full with a tick
/// when done, crossed out when stopped.
pub fn state_mark(scene: &mut Scene<AnyId>, center: Pos, state: InitiativeState, theme: &Theme) {
    const RADIUS: f32 = 5.5;
    let ink = theme.hue(hue(state)).edge.mixed(theme.ink, 0.35);
    let around = |radius: f32| Rect { min: center, max: center }.grown(radius);
    let line = |points: &[(f32, f32)], colour| {
        let path = Path::polyline(points.iter().map(|(x, y)| center.moved(*x, *y)));
        Shape::Path(PathShape { path, fill: None, stroke: Some(Stroke::solid(1.5, colour)) })
    };
    let is_full = state == InitiativeState::Done;
    scene.push(Shape::Ellipse(EllipseShape {
        rect: around(RADIUS),
        fill: Some(if is_full { ink } else { theme.surface }),
        stroke: Some(Stroke::solid(1.5, ink)),
    }));
    match state {
        InitiativeState::Idea => {}
        InitiativeState::Planned => {
            scene.push(Shape::Ellipse(EllipseShape { rect: around(1.8), fill: Some(ink), stroke: None }));
        }
        InitiativeState::InProgress => {
            let arc = (0..=8_u8).map(|step| {
                let angle = FRAC_PI_2 + PI * f32::from(step) / 8.0;
                pos(center.x + RADIUS * angle.cos(), center.y + RADIUS * angle.sin())
            });
            let path = Path::polygon(arc);
            scene.push(Shape::Path(PathShape { path, fill: Some(ink), stroke: None }));
        }
        InitiativeState::Done => scene.push(line(&[(-2.6, 0.2), (-0.8, 2.2), (2.8, -2.2)], theme.surface)),
        InitiativeState::Stopped => {
            scene.push(line(&[(-2.4, -2.4), (2.4, 2.4)], ink));
            scene.push(line(&[(-2.4, 2.4), (2.4, -2.4)], ink));
        }
    }
}
