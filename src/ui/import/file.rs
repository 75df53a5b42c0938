//! How the file is read, and its first rows.

use egui::{ComboBox, Grid, RichText, ScrollArea, Ui};

use crate::{
    base::text::shortened,
    import::survey::{Asked, Form, Source, encoding::ENCODINGS, layout::DELIMITERS},
    scene::theme::type_size,
    tr,
    ui::{
        Cx,
        style::color,
        widgets::{bold, caption, tab, weak},
    },
};

use super::choice::Choice;

/// Rows that are shown.
const SHOWN_ROWS: usize = 5;
/// Columns that are shown; the others can still be chosen.
const SHOWN_COLUMNS: usize = 60;
/// Letters of a cell that are shown.
const SHOWN_TEXT: usize = 28;

/// Encoding, delimiter and heading, or the sheet; what was found can be said otherwise.
pub fn form_ui(ui: &mut Ui, cx: &Cx, source: &Source, asked: &mut Asked) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        match &source.form {
            Form::Text(form) => {
                let mark = if form.mark > 0 && form.encoding == encoding_rs::UTF_8 {
                    "import-with-mark"
                } else {
                    ""
                };
                let found = format!(
                    "{}{}",
                    form.encoding.name(),
                    if mark.is_empty() { String::new() } else { cx.tr(mark) }
                );
                labelled_ui(ui, cx, "import-encoding", &found, |ui| {
                    for encoding in ENCODINGS {
                        if ui.selectable_label(form.encoding == encoding, encoding.name()).clicked() {
                            asked.encoding = Some(encoding);
                        }
                    }
                });
                let delimiter = |mark: u8| cx.tr(delimiter_key(mark));
                labelled_ui(ui, cx, "import-delimiter", &delimiter(form.marks.delimiter), |ui| {
                    for mark in DELIMITERS {
                        if ui.selectable_label(form.marks.delimiter == mark, delimiter(mark)).clicked() {
                            asked.delimiter = Some(mark);
                        }
                    }
                });
            }
            Form::Workbook { sheet, sheets } => labelled_ui(ui, cx, "import-sheet", sheet, |ui| {
                for name in sheets {
                    if ui.selectable_label(name == sheet, name).clicked() {
                        asked.sheet = Some(name.clone());
                    }
                }
            }),
        }
        ui.vertical(|ui| {
            caption(ui, cx, cx.tr("import-heading"));
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                for (has, key) in [(true, "import-heading-yes"), (false, "import-heading-no")] {
                    if tab(ui, cx, source.head.has_header == has, cx.tr(key)).clicked() {
                        asked.header = Some(has);
                    }
                }
            });
        });
    });
}

fn labelled_ui(ui: &mut Ui, cx: &Cx, key: &str, shown: &str, choices: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        caption(ui, cx, cx.tr(key));
        let combo = ComboBox::from_id_salt(key).selected_text(shown).width(160.0).show_ui(ui, choices);
        combo.response.accessible_name(cx.tr(key));
    });
}

fn delimiter_key(mark: u8) -> &'static str {
    match mark {
        b';' => "import-semicolon",
        b'\t' => "import-tab",
        b'|' => "import-bar",
        _ => "import-comma",
    }
}

/// What a column is called, or its number.
pub fn column_name(cx: &Cx, columns: &[String], column: usize) -> String {
    match columns.get(column).filter(|name| !name.is_empty()) {
        Some(name) => name.clone(),
        None => tr!(cx.lang, "import-column", number = column + 1),
    }
}

/// The first rows, with the parts that columns play above them.
pub fn preview_ui(ui: &mut Ui, cx: &Cx, source: &Source, choice: &Choice) {
    let columns = &source.head.columns;
    let role = |column| {
        let parts = [
            (choice.score, "import-score"),
            (choice.date, "import-date"),
            (choice.id, "import-id"),
            (choice.segment, "import-segment"),
        ];
        parts.into_iter().find(|(chosen, _)| *chosen == Some(column)).map(|(_, key)| cx.tr(key))
    };
    ScrollArea::horizontal().id_salt("import-preview").show(ui, |ui| {
        Grid::new("import-preview").striped(true).min_row_height(18.0).spacing([16.0, 4.0]).show(ui, |ui| {
            let shown = columns.len().min(SHOWN_COLUMNS);
            for column in 0..shown {
                let role = role(column).unwrap_or_default();
                ui.label(RichText::new(role).size(type_size::CAPTION).color(color(cx.theme.accent)));
            }
            ui.end_row();
            for column in 0..shown {
                ui.label(bold(shortened(&column_name(cx, columns, column), SHOWN_TEXT), type_size::BODY));
            }
            ui.end_row();
            for row in source.head.rows.iter().take(SHOWN_ROWS) {
                for column in 0..shown {
                    ui.label(weak(cx, shortened(row.get(column).map_or("", String::as_str), SHOWN_TEXT)));
                }
                ui.end_row();
            }
        });
    });
    if columns.len() > SHOWN_COLUMNS {
        let more = columns.len() - SHOWN_COLUMNS;
        ui.label(weak(cx, tr!(cx.lang, "import-more-columns", count = more)));
    }
}
