//! What can be taken hold of in a drawing: dots that each stand for a record, with their names.

use crate::{
    base::geom::{Pos, Rect, pos},
    model::AnyId,
};

use super::{
    PathShape, Scene, Shape, Stroke, TextLine, labels::Label, look::Look, path::Path, theme::type_size,
    wrap::TextStyle,
};

/// One record's place in a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    pub id: AnyId,
    pub center: Pos,
    pub radius: f32,
    /// Whether it stands in the plot, or below it because what would place it is not known.
    pub placed: bool,
}

/// A drawing with its dots.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    pub scene: Scene<AnyId>,
    pub dots: Vec<Dot>,
    /// The drawing without what stands below it.
    pub plot: Rect,
}

/// How names are written.
pub const NAMES: TextStyle = TextStyle::regular(type_size::CAPTION);

/// Draws the name of a dot at its place.
pub fn draw_label(scene: &mut Scene<AnyId>, tag: AnyId, label: &Label, look: &Look) {
    if let Some(ends) = label.leader {
        let stroke = Some(Stroke::solid(0.75, look.theme.second_ink));
        scene.push(Shape::Path(PathShape { path: Path::polyline(ends), fill: None, stroke }));
    }
    let metrics = NAMES.metrics();
    let mut baseline = label.place.min.y + metrics.baseline();
    for line in &label.text.lines {
        let text = TextLine::new(look.measure, &line.text, NAMES, look.theme.ink);
        scene.push_tagged(tag, Shape::Text(text.at(pos(label.x(), baseline), label.anchor)));
        baseline += metrics.height;
    }
}
