//! Lists of a record as lines of text, the last of them always empty and waiting.
//!
//! Enter goes to the next line, Alt with an arrow moves a line, and a line whose text is deleted goes when it
//! is left. The buttons at a line's end do the same and stay out of the way of the Tab key.

use egui::{Button, Key, Modifiers, Response, Sense, Ui, Vec2};

use crate::{
    base::id::Id,
    edit::{Join, Label},
    model::{
        AnyId, Record,
        persona::{EmpathyEntry, Persona},
    },
    scene::theme::{space, type_size},
    tr,
};

use super::{
    super::{
        Cx,
        cx::Request,
        field::{Draft, Field},
        icon::{self, Icon},
        widgets::{bold, icon_text, weak},
    },
    Editing, quiet, settle,
};

/// What can stand in a list.
pub trait Entry: Clone + 'static {
    fn text(&self) -> &str;
    fn set_text(&mut self, text: String);
    fn of_text(text: String) -> Self;
}

impl Entry for String {
    fn text(&self) -> &str {
        self
    }

    fn set_text(&mut self, text: String) {
        *self = text;
    }

    fn of_text(text: String) -> Self {
        text
    }
}

impl Entry for EmpathyEntry {
    fn text(&self) -> &str {
        &self.text
    }

    fn set_text(&mut self, text: String) {
        self.text = text;
    }

    fn of_text(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

/// One list of a record.
pub struct Listed<E, R = Persona> {
    /// The field's name.
    pub field: &'static str,
    /// The key of its title.
    pub key: &'static str,
    pub get: fn(&R) -> &Vec<E>,
    pub slot: fn(&mut R) -> &mut Vec<E>,
}

// Written out because `derive` would ask the same of `E` and `R`.
impl<E, R> Clone for Listed<E, R> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<E, R> Copy for Listed<E, R> {}

/// The list of a field, by its path in a record.
macro_rules! listed {
    ($key:literal, $($path:ident).+) => {
        $crate::ui::inline::entries::Listed {
            field: concat!($("/", stringify!($path)),+),
            key: $key,
            get: |record| &record.$($path).+,
            slot: |record| &mut record.$($path).+,
        }
    };
}
pub(in crate::ui) use listed;

/// Width of the rank before a line.
const RANK: f32 = 16.0;
/// Width of the three buttons after it.
const BUTTONS: f32 = 3.0 * 22.0;

/// A list with its title.
pub fn list_ui<E: Entry, R: Record>(
    ui: &mut Ui,
    cx: &Cx,
    id: Id<R>,
    editing: &mut Editing,
    list: Listed<E, R>,
) {
    lines_ui(ui, cx, id, (editing, list), |_, _, _| {});
}

/// The same with something more below each line.
pub fn lines_ui<E: Entry, R: Record>(
    ui: &mut Ui,
    cx: &Cx,
    id: Id<R>,
    (editing, list): (&mut Editing, Listed<E, R>),
    mut below_ui: impl FnMut(&mut Ui, &mut Editing, (usize, &E)),
) {
    let Some(record) = R::find(cx.workspace, id) else { return };
    let title = cx.tr(list.key);
    ui.label(bold(title.clone(), type_size::CARD_TITLE));
    ui.add_space(-space::XS);
    let entries = (list.get)(record);
    let mut lines = Lines { cx, id, editing, list, title };
    for (index, entry) in entries.iter().enumerate() {
        lines.line_ui(ui, index, entries.len(), entry.text());
        below_ui(ui, lines.editing, (index, entry));
    }
    lines.line_ui(ui, entries.len(), entries.len(), "");
    ui.add_space(space::L);
}

/// The lines of one list.
struct Lines<'a, 'b, E, R> {
    cx: &'a Cx<'a>,
    id: Id<R>,
    editing: &'b mut Editing,
    list: Listed<E, R>,
    title: String,
}

impl<E: Entry, R: Record> Lines<'_, '_, E, R> {
    fn record(&self) -> AnyId {
        self.id.into()
    }

    fn line_ui(&mut self, ui: &mut Ui, index: usize, count: usize, text: &str) {
        self.keys(ui, index, count);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let rank = if index < count { (index + 1).to_string() } else { String::new() };
            let size = Vec2::new(RANK, ui.spacing().interact_size.y);
            let layout = egui::Layout::centered_and_justified(egui::Direction::LeftToRight);
            ui.allocate_ui_with_layout(size, layout, |ui| {
                ui.label(weak(self.cx, rank).size(type_size::CAPTION));
            });
            let response = self.field_ui(ui, index, count, text);
            if index < count {
                let whole = response.rect.with_max_x(response.rect.max.x + BUTTONS);
                let shown = response.has_focus() || ui.rect_contains_pointer(whole);
                self.buttons_ui(ui, if shown { 1.0 } else { 0.0 }, (index, count), text);
            }
        });
    }

    fn field_ui(&mut self, ui: &mut Ui, index: usize, count: usize, text: &str) -> Response {
        let cx = self.cx;
        let name = if index < count {
            tr!(cx.lang, "people-entry", list = &*self.title, n = index + 1)
        } else {
            tr!(cx.lang, "people-entry-new", list = &*self.title)
        };
        let hint = if index < count { String::new() } else { cx.tr("people-entry-hint") };
        let width = (ui.available_width() - BUTTONS).max(40.0);
        let field = Field::new(self.id, self.list.field, text, name).index(index).hint(hint);
        let field = field.growing().width(width);
        let (id, slot) = (self.id, self.list.slot);
        let response = quiet(ui, cx, self.editing, field, move |tx, text| {
            let text = text.trim().to_owned();
            tx.update(id, |record| set(slot(record), index, text))
        });
        self.follow(ui, &response, index, count);
        response
    }

    /// Goes on to the next line after Enter, and lets a line without text go when it is left.
    fn follow(&mut self, ui: &Ui, response: &Response, index: usize, count: usize) {
        let place = (self.record(), self.list.field, index);
        let (enter, escape) = ui.input(|input| {
            (input.key_pressed(Key::Enter) && !input.modifiers.shift, input.key_pressed(Key::Escape))
        });
        if response.has_focus() {
            let is_blank = |draft: &Draft| draft.text.trim().is_empty();
            let blank = index < count && self.cx.draft.borrow().as_ref().is_some_and(is_blank);
            if blank {
                self.editing.blank = Some(place);
            } else if self.editing.blank == Some(place) {
                self.editing.blank = None;
            }
            return;
        }
        let left_blank = self.editing.blank == Some(place);
        if left_blank {
            self.editing.blank = None;
            if !escape {
                self.delete(ui, index, count);
                return;
            }
        }
        if response.lost_focus() && enter {
            self.focus(ui, index + 1);
        }
    }

    /// The keys of a line with the focus.
    fn keys(&mut self, ui: &Ui, index: usize, count: usize) {
        let id = Field::id_of(self.record(), self.list.field, index);
        if index >= count || !ui.memory(|memory| memory.has_focus(id)) {
            return;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
        if pressed(Key::ArrowUp) {
            self.shift(ui, index, index.wrapping_sub(1), count);
        } else if pressed(Key::ArrowDown) {
            self.shift(ui, index, index + 1, count);
        }
    }

    fn buttons_ui(&mut self, ui: &mut Ui, opacity: f32, (index, count): (usize, usize), text: &str) {
        // Where the line goes; nowhere: it is deleted.
        let actions = [
            (icon::ARROW_UP, "people-entry-up", index > 0, index.checked_sub(1)),
            (icon::ARROW_DOWN, "people-entry-down", index + 1 < count, Some(index + 1)),
            (icon::CLOSE, "people-entry-delete", true, None),
        ];
        ui.scope(|ui| {
            ui.set_opacity(opacity);
            for (icon, key, enabled, to) in actions {
                let name = tr!(self.cx.lang, key, entry = text);
                if !small_button(ui, icon, &name, enabled) {
                    continue;
                }
                match to {
                    Some(to) => self.shift(ui, index, to, count),
                    None => self.delete(ui, index, count),
                }
            }
        });
    }

    fn focus(&self, ui: &Ui, index: usize) {
        let id = Field::id_of(self.record(), self.list.field, index);
        ui.memory_mut(|memory| memory.request_focus(id));
    }

    /// The entry that has the focus, if one of this list has it.
    fn focused(&self, ui: &Ui, count: usize) -> Option<usize> {
        let focused = ui.memory(egui::Memory::focused)?;
        (0..=count).find(|index| Field::id_of(self.record(), self.list.field, *index) == focused)
    }

    fn shift(&mut self, ui: &Ui, from: usize, to: usize, count: usize) {
        if to >= count {
            return;
        }
        settle(self.cx);
        let (id, slot) = (self.id, self.list.slot);
        let join = Join::With(id.into(), self.list.field);
        self.cx.edit_joined(Label::Change(R::KIND), join, move |tx| {
            tx.update(id, |record| {
                let entries = slot(record);
                if from < entries.len() && to < entries.len() {
                    entries.swap(from, to);
                }
            })
        });
        self.cx.ask(Request::Seal);
        self.focus(ui, to);
    }

    fn delete(&mut self, ui: &Ui, index: usize, count: usize) {
        let focused = self.focused(ui, count);
        // The line being deleted takes its own draft with it.
        if focused == Some(index) {
            *self.cx.draft.borrow_mut() = None;
        } else {
            settle(self.cx);
        }
        self.editing.blank = None;
        let (id, slot) = (self.id, self.list.slot);
        self.cx.edit(Label::Change(R::KIND), move |tx| {
            tx.update(id, |record| {
                let entries = slot(record);
                if index < entries.len() {
                    entries.remove(index);
                }
            })
        });
        match focused {
            Some(line) if line > index => self.focus(ui, line - 1),
            Some(line) => self.focus(ui, line),
            None => {}
        }
    }
}

/// Puts a text at a place of a list; a text after the last is added. An entry whose text is empty keeps its
/// old one until it is left: only then it goes, in one step.
fn set<E: Entry>(entries: &mut Vec<E>, index: usize, text: String) {
    if text.is_empty() {
        return;
    }
    match entries.get_mut(index) {
        Some(entry) => entry.set_text(text),
        None => entries.push(E::of_text(text)),
    }
}

/// A small icon button that is not a stop of the Tab key.
pub fn small_button(ui: &mut Ui, icon: Icon, name: &str, enabled: bool) -> bool {
    let button = Button::new(icon_text(icon, 14.0))
        .frame_when_inactive(false)
        .min_size(Vec2::new(22.0, 28.0))
        .sense(Sense::CLICK);
    let padding = std::mem::replace(&mut ui.spacing_mut().button_padding, Vec2::splat(2.0));
    let response = ui.add_enabled(enabled, button).on_hover_text(name).accessible_name(name);
    ui.spacing_mut().button_padding = padding;
    response.clicked()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_set_or_added_and_never_emptied_while_it_is_typed() {
        let check = |index, text: &str, expected: &[&str]| {
            let mut entries = vec!["a".to_owned(), "b".to_owned()];
            set(&mut entries, index, text.to_owned());
            assert_eq!(entries, expected);
        };
        check(0, "c", &["c", "b"]);
        check(1, "", &["a", "b"]);
        check(2, "c", &["a", "b", "c"]);
        check(2, "", &["a", "b"]);
        check(9, "c", &["a", "b", "c"]);
    }
}
