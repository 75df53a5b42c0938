//! Texts, dates and choices of any kind of record, edited in place.

use egui::{FontId, Response, Ui, Vec2};
use jiff::civil::Date;

use crate::{base::id::Id, edit::Tx, model::Record, scene::theme::type_size, tr};

use super::{
    super::{
        Cx,
        field::Field,
        fonts,
        widgets::{caption, weak},
    },
    Editing,
    checked::{DATE, Reading, checked_ui},
    quiet,
};

/// A text of a record: its field, the keys of its name and of its hint, where it is kept.
pub struct Text<R> {
    pub field: &'static str,
    pub key: &'static str,
    pub hint: &'static str,
    pub get: fn(&R) -> &String,
    pub slot: fn(&mut R) -> &mut String,
}

// Written out because `derive` would ask the same of `R`.
impl<R> Clone for Text<R> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<R> Copy for Text<R> {}

/// The text of a field, by its path in a record.
macro_rules! text {
    ($key:literal, $hint:literal, $($path:ident).+) => {
        $crate::ui::inline::text::Text {
            field: concat!($("/", stringify!($path)),+),
            key: $key,
            hint: $hint,
            get: |record| &record.$($path).+,
            slot: |record| &mut record.$($path).+,
        }
    };
}
pub(in crate::ui) use text;

/// How a text is shown.
#[derive(Default)]
pub struct Shown<'a> {
    /// The record it belongs to, for its accessible name; empty where the page has only one.
    pub of: &'a str,
    /// Body where it is none.
    pub font: Option<FontId>,
}

impl Shown<'_> {
    pub fn large(size: f32) -> Self {
        Self { font: Some(FontId::new(size, fonts::bold())), ..Self::default() }
    }
}

/// What a field of a record is called.
pub fn name_of(cx: &Cx, key: &str, of: &str) -> String {
    let name = cx.tr(key);
    if of.is_empty() { name } else { tr!(cx.lang, "inline-of", name = name, of = of) }
}

/// A text as wide as there is room, growing with what is typed.
pub fn text_ui<R: Record>(
    ui: &mut Ui,
    cx: &Cx,
    (editing, id): (&mut Editing, Id<R>),
    text: Text<R>,
    shown: Shown,
) -> Response {
    let Some(record) = R::find(cx.workspace, id) else {
        return ui.allocate_response(Vec2::ZERO, egui::Sense::hover());
    };
    let hint = if text.hint.is_empty() { String::new() } else { cx.tr(text.hint) };
    let name = name_of(cx, text.key, shown.of);
    let width = ui.available_width();
    let mut field = Field::new(id, text.field, (text.get)(record), name).hint(hint).growing().width(width);
    if let Some(font) = shown.font {
        field = field.font(font);
    }
    quiet(ui, cx, editing, field, move |tx, words| tx.update(id, |record| *(text.slot)(record) = words))
}

/// A text below its name.
pub fn captioned_ui<R: Record>(
    ui: &mut Ui,
    cx: &Cx,
    (editing, id): (&mut Editing, Id<R>),
    text: Text<R>,
    of: &str,
) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        caption(ui, cx, cx.tr(text.key));
        text_ui(ui, cx, (editing, id), text, Shown { of, ..Shown::default() });
    });
}

/// A value of a record that is read from a text: a number or a date.
pub struct Value<R, T> {
    pub field: &'static str,
    pub key: &'static str,
    pub hint: &'static str,
    pub reading: Reading<T>,
    pub slot: fn(&mut R) -> &mut Option<T>,
}

/// A field for such a value; `now` is how the present one reads.
pub fn value_ui<R: Record, T: Copy + 'static>(
    ui: &mut Ui,
    cx: &Cx,
    (editing, id): (&mut Editing, Id<R>),
    value: &Value<R, T>,
    (now, of): (&str, &str),
) {
    let name = name_of(cx, value.key, of);
    let hint = if value.hint.is_empty() { String::new() } else { cx.tr(value.hint) };
    let field = Field::new(id, value.field, now, name).hint(hint).width(ui.available_width());
    let slot = value.slot;
    let set = move |tx: &mut Tx, read: Option<T>| tx.update(id, |record| *slot(record) = read);
    checked_ui(ui, cx, editing, (field, value.reading), set);
}

/// A day of a record.
pub fn date<R>(
    field: &'static str,
    key: &'static str,
    slot: fn(&mut R) -> &mut Option<Date>,
) -> Value<R, Date> {
    Value { field, key, hint: "inline-date-hint", reading: DATE, slot }
}

/// How a day reads in its field.
pub fn date_text(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// A value beside its name, names in a column.
pub fn fact_ui(ui: &mut Ui, cx: &Cx, key: &str, value: impl FnOnce(&mut Ui)) {
    /// Width of the names.
    const NAMES: f32 = 132.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let size = Vec2::new(NAMES, ui.spacing().interact_size.y);
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(size, layout, |ui| {
            ui.set_min_size(size);
            ui.add(egui::Label::new(weak(cx, cx.tr(key)).size(type_size::BODY)).truncate());
        });
        ui.vertical(|ui| value(ui));
    });
}

/// A text beside its name.
pub fn text_fact_ui<R: Record>(ui: &mut Ui, cx: &Cx, (editing, id): (&mut Editing, Id<R>), text: Text<R>) {
    fact_ui(ui, cx, text.key, |ui| {
        text_ui(ui, cx, (editing, id), text, Shown::default());
    });
}
