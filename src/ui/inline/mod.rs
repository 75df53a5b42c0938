//! Fields that look like text until they are used, and what they remember from frame to frame.
//!
//! The rule: a page is read first and edited where it stands. What a field is called says of which record it is.

pub mod checked;
pub mod choice;
pub mod entries;
pub mod rows;
pub mod taken;
pub mod text;

use egui::{
    CornerRadius, Response, Shape, Stroke, StrokeKind, Ui, text::CCursor, text_selection::CCursorRange,
};

use crate::{
    edit::{Refused, Tx},
    model::AnyId,
    scene::theme::radius,
};

use super::{
    Cx,
    cx::Request,
    field::{Draft, Field},
    style::color,
};

/// A field of a record, or an entry of a list in it.
pub type Place = (AnyId, &'static str, usize);

/// Above and below the text of a field, in points.
const ROOM: i8 = 4;

/// What the editor remembers from frame to frame.
#[derive(Default)]
pub struct Editing {
    /// The entry that has the focus and no text: it goes when the focus does.
    pub blank: Option<Place>,
    /// The field whose text could not be read, with that text.
    pub refused: Option<(Place, String)>,
    /// Why a text was read and yet not taken.
    pub reasons: taken::Reasons,
    /// The field that gets the focus, with all of its text selected, once it is there.
    pub wanted: Option<egui::Id>,
}

impl Editing {
    /// Gives the focus to the field as soon as it is shown.
    pub fn want(&mut self, (record, field, index): Place) {
        self.wanted = Some(Field::id_of(record, field, index));
    }
}

/// Shows a field that looks like text until the pointer or the focus is on it.
pub fn quiet(
    ui: &mut Ui,
    cx: &Cx,
    editing: &mut Editing,
    field: Field,
    commit: impl Fn(&mut Tx, String) -> Result<(), Refused> + 'static,
) -> Response {
    let ground = ui.painter().add(Shape::Noop);
    let (record, name, index) = field.place();
    // Text stands flush with headings; above and below it there is room for the ground.
    let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(0, ROOM));
    let shown = frame.show(ui, |ui| {
        // As high as its text, so that the ground lies evenly around it.
        ui.spacing_mut().interact_size.y = 0.0;
        field.plain().show(ui, cx, commit)
    });
    let response = shown.inner;
    let (fill, line) = if response.has_focus() {
        (cx.theme.surface, Some(cx.theme.accent))
    } else if response.hovered() {
        (cx.theme.surface, Some(cx.theme.hairline))
    } else {
        (cx.theme.ground, None)
    };
    let line = line.map_or(Stroke::NONE, |line| Stroke::new(1.0, color(line)));
    let corner = CornerRadius::from(radius::CONTROL);
    if line != Stroke::NONE {
        let shape =
            egui::epaint::RectShape::new(ground_of(&response), corner, color(fill), line, StrokeKind::Inside);
        ui.painter().set(ground, shape);
    }
    let id = Field::id_of(record, name, index);
    if editing.wanted == Some(id) {
        editing.wanted = None;
        response.request_focus();
        select_all(ui, id);
    }
    response
}

/// Makes what is being typed an edit, before entries of a list change places: drafts know theirs by its number.
pub fn settle(cx: &Cx) {
    let draft = cx.draft.borrow_mut().take();
    if let Some(edit) = draft.and_then(|mut draft: Draft| draft.take_edit()) {
        cx.ask(edit);
    }
    cx.ask(Request::Seal);
}

/// What is painted behind the text of a field.
fn ground_of(response: &Response) -> egui::Rect {
    response.rect.expand2(egui::Vec2::new(6.0, f32::from(ROOM)))
}

/// Selects the text of a field, so that typing takes its place.
pub fn select_all(ui: &Ui, id: egui::Id) {
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(usize::MAX));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}
