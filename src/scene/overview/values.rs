//! What the organisation wants customers to experience: the sentence everything else answers to.

use crate::{
    base::geom::{pos, rect},
    model::{AnyId, Kind},
    scene::{
        theme::{space, type_size},
        wrap::TextStyle,
    },
    tr,
};

use super::page::{NAME, Page, SMALL, record};

/// A vision of more characters is set smaller.
const LONG: usize = 150;
/// Statements that go on for longer are cut: the page is for all of it.
const MOST_LINES: usize = 5;
/// The statement is no wider than this.
const READABLE: f32 = 860.0;

pub fn values(page: &mut Page, width: f32) {
    let theme = page.theme();
    let vision = page.workspace.vision.as_ref();
    page.column = (0.0, width.min(READABLE));
    let (name, statement) = (page.workspace.profile.name.trim(), vision.vision.trim());
    if !name.is_empty() {
        let height = page.text((pos(0.0, page.sheet.y), width, 1), name, (SMALL, theme.second_ink));
        page.sheet.y += height + space::XS;
    }
    if statement.is_empty() {
        let to = record(AnyId::only(Kind::Vision));
        page.invitation("overview-no-vision", "overview-write-vision", to);
        return;
    }
    let is_small = statement.chars().count() > LONG || width < 600.0;
    let size = if is_small { type_size::PAGE_TITLE } else { type_size::COVER };
    let top = page.sheet.y;
    let room = (pos(0.0, top), page.column.1, MOST_LINES);
    page.sheet.y += page.text(room, statement, (TextStyle::bold(size), theme.ink));
    let promise = vision.promise.trim();
    if !promise.is_empty() {
        page.sheet.y += space::S;
        let style = TextStyle::regular(NAME.size);
        let room = (pos(0.0, page.sheet.y), page.column.1, MOST_LINES);
        page.sheet.y += page.text(room, promise, (style, theme.second_ink));
    }
    let said = tr!(page.lang(), "overview-vision-said", vision = statement, promise = promise);
    let place = rect(0.0, top, page.column.1, page.sheet.y - top);
    page.part(place, record(AnyId::only(Kind::Vision)), said);
}
