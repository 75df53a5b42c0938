//! Records as rows with aligned columns, and what can be done with a row as a whole.

use egui::{Key, Modifiers, Rect, Ui, UiBuilder, Vec2};

use crate::{
    base::id::Id,
    edit::{Label, Refused, Spot, Tx},
    model::{
        Record,
        order::{Ranked, Row},
    },
    scene::theme::space,
    tr,
};

use super::{
    super::{Cx, cx::Request, icon, widgets::caption},
    entries::small_button,
};

/// Between columns.
const GAP: f32 = space::L;
/// Width of the three buttons after a row.
const BUTTONS: f32 = 3.0 * 22.0;

/// Columns of a register at a width.
pub struct Columns {
    widths: Vec<f32>,
}

impl Columns {
    /// Columns that share the room by weight.
    pub fn new(ui: &Ui, weights: &[f32]) -> Self {
        let gaps = GAP * weights.len() as f32;
        let room = (ui.available_width() - BUTTONS - gaps).max(200.0);
        let sum: f32 = weights.iter().sum::<f32>().max(f32::MIN_POSITIVE);
        Self { widths: weights.iter().map(|weight| room * weight / sum).collect() }
    }

    /// The names of the columns.
    pub fn names_ui(&self, ui: &mut Ui, cx: &Cx, keys: &[&str]) {
        self.row_ui(ui, |column, ui| {
            if let Some(key) = keys.get(column) {
                caption(ui, cx, cx.tr(key));
            }
        });
    }

    /// One row: `cell` fills each column from the left; gives where the row stands.
    pub fn row_ui(&self, ui: &mut Ui, mut cell: impl FnMut(usize, &mut Ui)) -> Rect {
        let top_left = ui.cursor().min;
        let mut x = top_left.x;
        let mut height: f32 = 0.0;
        for (column, width) in self.widths.iter().enumerate() {
            let place = Rect::from_min_size(egui::pos2(x, top_left.y), Vec2::new(*width, f32::INFINITY));
            let mut inside = ui.new_child(UiBuilder::new().max_rect(place).id_salt(column));
            inside.set_width(*width);
            inside.spacing_mut().item_spacing.y = 0.0;
            cell(column, &mut inside);
            height = height.max(inside.min_rect().height());
            x += width + GAP;
        }
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), egui::Sense::hover());
        rect
    }
}

/// What is to become of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Up,
    Down,
    Delete,
}

/// The buttons at the end of a row, which show when the pointer is on it; Alt with an arrow moves the row whose
/// field has the focus.
pub fn acts_ui(ui: &mut Ui, cx: &Cx, rect: Rect, name: &str, (index, count): (usize, usize)) -> Option<Act> {
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    let has_focus = focused.is_some_and(|response| rect.contains(response.rect.center()));
    let pressed = |ui: &Ui, key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
    if has_focus && pressed(ui, Key::ArrowUp) && index > 0 {
        return Some(Act::Up);
    }
    if has_focus && pressed(ui, Key::ArrowDown) && index + 1 < count {
        return Some(Act::Down);
    }
    let place = Rect::from_min_max(egui::pos2(rect.max.x - BUTTONS, rect.min.y), rect.max);
    let mut inside = ui.new_child(
        UiBuilder::new().max_rect(place).layout(egui::Layout::left_to_right(egui::Align::Min)).id_salt(name),
    );
    inside.spacing_mut().item_spacing.x = 0.0;
    let shown = has_focus || ui.rect_contains_pointer(rect);
    inside.set_opacity(if shown { 1.0 } else { 0.0 });
    let mut act = None;
    for (glyph, key, possible, meant) in [
        (icon::ARROW_UP, "people-entry-up", index > 0, Act::Up),
        (icon::ARROW_DOWN, "people-entry-down", index + 1 < count, Act::Down),
        (icon::CLOSE, "people-entry-delete", true, Act::Delete),
    ] {
        if small_button(&mut inside, glyph, &tr!(cx.lang, key, entry = name), possible) {
            act = Some(meant);
        }
    }
    act
}

/// How a record is moved among its siblings.
type Mover<T> = fn(&mut Tx, Id<T>, Spot<T>) -> Result<(), Refused>;

/// The buttons of a row that is a record: it moves among its siblings, and deleting asks.
pub fn record_acts_ui<T: Record + Ranked>(
    ui: &mut Ui,
    cx: &Cx,
    (rect, name): (Rect, &str),
    (rows, index): (&[Row<T>], usize),
    mover: Mover<T>,
) {
    let (Some(act), Some((id, _))) = (acts_ui(ui, cx, rect, name, (index, rows.len())), rows.get(index))
    else {
        return;
    };
    let id = *id;
    let spot = match act {
        Act::Up => index.checked_sub(1).and_then(|above| rows.get(above)).map(|(id, _)| Spot::Before(*id)),
        Act::Down => rows.get(index + 1).map(|(id, _)| Spot::After(*id)),
        Act::Delete => return cx.ask(Request::Delete(id.into())),
    };
    if let Some(spot) = spot {
        cx.edit(Label::Move(T::KIND), move |tx| mover(tx, id, spot));
    }
}

/// The name of a record in a sentence, or its number where it has none.
pub fn called(name: &str, index: usize) -> String {
    match name.trim() {
        "" => (index + 1).to_string(),
        name => name.replace('\n', " "),
    }
}
