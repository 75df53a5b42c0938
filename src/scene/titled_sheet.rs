//! A drawing on paper below its title: a page of A4 lying on its side.

use crate::{
    base::geom::{Size, pos, rect, size},
    model::{AnyId, Workspace},
    tr,
};

use super::{
    Anchor, RectShape, Scene, Shape, TextLine,
    look::Look,
    persona_sheet::SHEET,
    theme::{space, type_size},
    wrap::TextStyle,
};

const MARGIN: f32 = 40.0;
const TITLE: TextStyle = TextStyle::bold(type_size::COVER);
const FACTS: TextStyle = TextStyle::regular(type_size::CARD_TITLE);

/// The page, with the key of its title at the left and the organisation and other facts at the right; `draw` fills the
/// room below.
pub fn titled_sheet(
    workspace: &Workspace,
    look: &Look,
    (title, facts): (&str, &str),
    draw: impl FnOnce(Size) -> Scene<AnyId>,
) -> Scene<AnyId> {
    let theme = look.theme;
    let mut scene = Scene::new(SHEET);
    let ground = rect(0.0, 0.0, SHEET.w, SHEET.h);
    let fill = Some(theme.ground);
    scene.push(Shape::Rect(RectShape { rect: ground, radius: 0.0, fill, stroke: None }));
    let title = TextLine::new(look.measure, &tr!(look.lang, title), TITLE, theme.ink);
    let baseline = MARGIN + TITLE.metrics().baseline() - space::S;
    scene.push(Shape::Text(title.at(pos(MARGIN, baseline), Anchor::Start)));
    let facts = TextLine::new(look.measure, &with_organisation(workspace, facts), FACTS, theme.second_ink);
    scene.push(Shape::Text(facts.at(pos(SHEET.w - MARGIN, baseline), Anchor::End)));
    let top = MARGIN + TITLE.metrics().height + space::S;
    let drawing = draw(size(SHEET.w - 2.0 * MARGIN, SHEET.h - top - MARGIN + space::S));
    scene.append_moved(&drawing, MARGIN, top);
    scene
}

/// Facts after the name of the organisation, as far as it has one.
pub fn with_organisation(workspace: &Workspace, facts: &str) -> String {
    match workspace.profile.name.trim() {
        "" => facts.to_owned(),
        name => format!("{name}  ·  {facts}"),
    }
}
