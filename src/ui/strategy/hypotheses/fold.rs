//! A list of records of which one is open: rows are read, the open one is worked on.

use egui::{Button, Color32, RichText, Ui, Vec2};

use crate::{
    base::id::Id,
    model::{Record, order},
    scene::{
        names,
        theme::{space, type_size},
    },
    ui::{
        Cx, icon,
        widgets::{icon_text, weak},
    },
};

/// Which record is open; at first the first.
#[derive(Default)]
pub enum Fold<T> {
    #[default]
    First,
    Open(Id<T>),
    Shut,
}

/// What a row says.
pub struct Row<'a> {
    pub name: &'a str,
    pub mark: (&'static str, Color32),
    /// Said in place of the name while the record is open and shows it itself.
    pub open: &'a str,
    /// In second ink at the end of the row.
    pub note: &'a str,
}

impl<T: Record> Fold<T> {
    pub fn open(&mut self, id: Id<T>) {
        *self = Self::Open(id);
    }

    /// Opens the first at first sight, and nothing when what was open is gone.
    pub fn settle(&mut self, rows: &[order::Row<T>]) {
        match self {
            Self::First => *self = rows.first().map_or(Self::First, |(id, _)| Self::Open(*id)),
            Self::Open(id) if !rows.iter().any(|(own, _)| own == id) => *self = Self::Shut,
            Self::Open(_) | Self::Shut => {}
        }
    }

    /// The line of a record, which opens or shuts it; says whether it is open.
    pub fn row_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<T>, row: &Row) -> bool {
        let is_open = matches!(self, Self::Open(own) if *own == id);
        let name = names::called(row.name, T::KIND, cx.lang);
        let pressed = ui
            .horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                let words = if is_open { weak(cx, row.open) } else { RichText::new(&name) };
                let words = words.size(type_size::CARD_TITLE);
                let glyph = if is_open { icon::FOLD } else { icon::FOLDED };
                let mark = RichText::new(row.mark.0).color(row.mark.1);
                let note = if row.note.is_empty() { 0.0 } else { 140.0 };
                let wide = Vec2::new((ui.available_width() - note).max(120.0), 32.0);
                ui.spacing_mut().button_padding.x = space::XS;
                let button = Button::new((icon_text(glyph, 14.0), mark, words))
                    .truncate()
                    .frame_when_inactive(false)
                    .selected(false);
                let response = ui.allocate_ui_with_layout(
                    wide,
                    egui::Layout::left_to_right(egui::Align::Center).with_main_justify(false),
                    |ui| ui.add(button.min_size(Vec2::new(0.0, 32.0))),
                );
                if !row.note.is_empty() {
                    ui.label(weak(cx, row.note).size(type_size::CAPTION));
                }
                let response = response.inner;
                response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_open, &name));
                response.clicked()
            })
            .inner;
        if pressed {
            *self = if is_open { Self::Shut } else { Self::Open(id) };
        }
        is_open
    }
}
