//! A drawing on a sheet of paper: a title block above it, a margin around it.

use crate::{
    base::geom::{Size, pos, rect},
    model::{AnyId, Workspace},
    scene::{
        Scene,
        look::Look,
        theme::{space, type_size},
        wrap::{Limits, TextStyle},
    },
};

use super::brush::Brush;

const MARGIN: f32 = space::XXL;
const TITLE: TextStyle = TextStyle::bold(type_size::COVER);
const FACTS: TextStyle = TextStyle::regular(type_size::CARD_TITLE);
const NARROWEST: f32 = 480.0;

/// The drawing below its title and, in second ink, what is to be known of it and whose it is.
pub fn on_sheet(
    workspace: &Workspace,
    look: &Look,
    (title, facts): (&str, &[String]),
    drawing: &Scene<AnyId>,
) -> Scene<AnyId> {
    let theme = look.theme;
    let width = drawing.size.w.max(NARROWEST);
    let mut brush = Brush::new(Size::default(), look);
    let limits = Limits::width(width);
    let mut y = MARGIN;
    y += brush.words(title, (TITLE, theme.ink), pos(MARGIN, y), limits.lines(3)) + space::XS;
    let owner = workspace.profile.name.clone();
    let facts: Vec<&str> =
        facts.iter().chain([&owner]).map(String::as_str).filter(|fact| !fact.is_empty()).collect();
    y += brush.words(&facts.join("  ·  "), (FACTS, theme.second_ink), pos(MARGIN, y), limits.lines(3));
    y += space::XL;
    brush.scene.append_moved(drawing, MARGIN, y);
    let size = Size { w: width + 2.0 * MARGIN, h: y + drawing.size.h + MARGIN };
    let mut sheet = Brush::new(size, look);
    sheet.block(rect(0.0, 0.0, size.w, size.h), 0.0, theme.ground);
    sheet.scene.append_moved(&brush.scene, 0.0, 0.0);
    sheet.scene
}
