//! The mark of a stakeholder: a wedge up for those in favour, a disc between, a wedge down for those against, an
//! empty ring where it is not known.

use crate::{
    base::geom::{Pos, pos, rect},
    model::AnyId,
    scene::{EllipseShape, PathShape, Scene, Shape, Stroke, path::Path, theme::Theme},
};

/// Half the width of a mark.
pub const RADIUS: f32 = 8.0;

/// Draws the mark for a support of −2…+2; strong support or resistance is filled, mild is outlined.
pub fn draw(
    scene: &mut Scene<AnyId>,
    (tag, center, radius): (AnyId, Pos, f32),
    support: Option<i8>,
    theme: &Theme,
) {
    let Some(support) = support else {
        let line = Stroke::solid(1.5, theme.second_ink).dashed(3.0, 2.0);
        return disc(scene, (tag, center, radius - 1.0), Some(line), Some(theme.surface));
    };
    let colour = match support {
        1.. => theme.favourable,
        0 => theme.second_ink,
        _ => theme.adverse,
    };
    if support == 0 {
        return disc(scene, (tag, center, radius - 1.0), None, Some(colour));
    }
    let up = if support > 0 { -1.0 } else { 1.0 };
    let corner = |x: f32, y: f32| pos(center.x + x * radius, center.y + up * y * radius);
    let path = Path::polygon([corner(0.0, 1.0), corner(0.95, -0.7), corner(-0.95, -0.7)]);
    let strong = support.abs() > 1;
    scene.push_tagged(
        tag,
        Shape::Path(PathShape {
            path,
            fill: Some(if strong { colour } else { theme.surface }),
            stroke: Some(Stroke::solid(2.0, colour)),
        }),
    );
}

fn disc(
    scene: &mut Scene<AnyId>,
    (tag, center, radius): (AnyId, Pos, f32),
    stroke: Option<Stroke>,
    fill: Option<crate::base::colour::Colour>,
) {
    let rect = rect(center.x - radius, center.y - radius, 2.0 * radius, 2.0 * radius);
    scene.push_tagged(tag, Shape::Ellipse(EllipseShape { rect, fill, stroke }));
}
