//! Grid and rings on paper: a page of A4 lying on its side with a title.

use crate::{
    base::geom::{pos, rect, size},
    model::{AnyId, Workspace},
    scene::{
        Anchor, RectShape, Scene, Shape, TextLine,
        look::Look,
        persona_sheet::SHEET,
        theme::{space, type_size},
        wrap::TextStyle,
    },
    tr,
};

use super::{grid, rings};

const MARGIN: f32 = 40.0;
const TITLE: TextStyle = TextStyle::bold(type_size::COVER);
const FACTS: TextStyle = TextStyle::regular(type_size::CARD_TITLE);

/// The power/interest grid; `None` without stakeholders.
pub fn grid_sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    sheet(workspace, look, "stakeholders-grid-title", |size| grid::draw(workspace, size, look).0.scene)
}

/// The rings of support; `None` without stakeholders.
pub fn ring_sheet(workspace: &Workspace, look: &Look) -> Option<Scene<AnyId>> {
    sheet(workspace, look, "stakeholders-rings-title", |size| rings::draw(workspace, size, look).0.scene)
}

fn sheet(
    workspace: &Workspace,
    look: &Look,
    title: &str,
    draw: impl FnOnce(crate::base::geom::Size) -> Scene<AnyId>,
) -> Option<Scene<AnyId>> {
    if workspace.stakeholders.is_empty() {
        return None;
    }
    let theme = look.theme;
    let mut scene = Scene::new(SHEET);
    let ground = rect(0.0, 0.0, SHEET.w, SHEET.h);
    let fill = Some(theme.ground);
    scene.push(Shape::Rect(RectShape { rect: ground, radius: 0.0, fill, stroke: None }));
    let title = TextLine::new(look.measure, &tr!(look.lang, title), TITLE, theme.ink);
    let baseline = MARGIN + TITLE.metrics().baseline() - space::S;
    scene.push(Shape::Text(title.at(pos(MARGIN, baseline), Anchor::Start)));
    let count = workspace.stakeholders.len();
    let counted = tr!(look.lang, "stakeholders-count", count = count);
    let facts = match workspace.profile.name.trim() {
        "" => counted,
        name => format!("{name}  ·  {counted}"),
    };
    let facts = TextLine::new(look.measure, &facts, FACTS, theme.second_ink);
    scene.push(Shape::Text(facts.at(pos(SHEET.w - MARGIN, baseline), Anchor::End)));
    let top = MARGIN + TITLE.metrics().height + space::S;
    let drawing = draw(size(SHEET.w - 2.0 * MARGIN, SHEET.h - top - MARGIN + space::S));
    scene.append_moved(&drawing, MARGIN, top);
    Some(scene)
}
