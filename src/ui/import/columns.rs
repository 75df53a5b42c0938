//! Which column is what, and which rows count.

use egui::{ComboBox, TextEdit, Ui};

use crate::{
    import::survey::{Filter, Head},
    model::kpi::Dimension,
    tr,
    ui::{
        Cx, icon,
        widgets::{caption, icon_button, quiet_button, section, tab, weak},
    },
};

use super::{choice::Choice, file::column_name};

pub fn columns_ui(ui: &mut Ui, cx: &Cx, head: &Head, choice: &mut Choice) {
    section(ui, cx.tr("import-columns"));
    pair_ui(ui, |[left, right]| {
        column_ui(left, cx, head, ("import-score", Need::Must), &mut choice.score);
        column_ui(right, cx, head, ("import-date", Need::Must), &mut choice.date);
    });
    pair_ui(ui, |[left, right]| {
        column_ui(left, cx, head, ("import-id", Need::May), &mut choice.id);
        column_ui(right, cx, head, ("import-segment", Need::May), &mut choice.segment);
    });
    if choice.segment.is_some() {
        dimension_ui(ui, cx, choice);
    }
}

/// What the segments are.
pub fn dimension_ui(ui: &mut Ui, cx: &Cx, choice: &mut Choice) {
    caption(ui, cx, cx.tr("import-dimension"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for dimension in Dimension::ALL {
            let name = cx.tr(dimension_key(*dimension));
            if tab(ui, cx, choice.dimension == *dimension, name).clicked() {
                choice.dimension = *dimension;
            }
        }
    });
}

/// Two halves beside each other.
pub fn pair_ui(ui: &mut Ui, add: impl FnOnce([&mut Ui; 2])) {
    ui.columns_const(|halves: &mut [Ui; 2]| add(halves.each_mut()));
}

fn dimension_key(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Segment => "import-dimension-segment",
        Dimension::Persona => "import-dimension-persona",
        Dimension::Channel => "import-dimension-channel",
        Dimension::Stage => "import-dimension-stage",
        Dimension::Other => "import-dimension-other",
    }
}

/// Whether answers can be counted without a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    Must,
    May,
}

fn column_ui(ui: &mut Ui, cx: &Cx, head: &Head, (key, need): (&str, Need), chosen: &mut Option<usize>) {
    caption(ui, cx, cx.tr(key));
    let none = cx.tr(if need == Need::Must { "import-choose" } else { "import-none" });
    let shown = chosen.map_or_else(|| none.clone(), |column| column_name(cx, &head.columns, column));
    let combo = ComboBox::from_id_salt(key).selected_text(shown).width(ui.available_width());
    let combo = combo.show_ui(ui, |ui| {
        if need == Need::May && ui.selectable_label(chosen.is_none(), none).clicked() {
            *chosen = None;
        }
        for column in 0..head.columns.len() {
            let name = column_name(cx, &head.columns, column);
            ui.push_id(column, |ui| {
                if ui.selectable_label(*chosen == Some(column), name).clicked() {
                    *chosen = Some(column);
                }
            });
        }
    });
    combo.response.accessible_name(cx.tr(key));
}

/// The conditions that a row has to meet.
pub fn filters_ui(ui: &mut Ui, cx: &Cx, head: &Head, choice: &mut Choice) {
    if !choice.filters.is_empty() {
        caption(ui, cx, cx.tr("import-only"));
    }
    let mut gone = None;
    for (place, filter) in choice.filters.iter_mut().enumerate() {
        ui.push_id(("import-filter", place), |ui| {
            ui.horizontal(|ui| {
                filter_ui(ui, cx, head, filter);
                if icon_button(ui, icon::CLOSE, &cx.tr("import-filter-remove")).clicked() {
                    gone = Some(place);
                }
            });
        });
    }
    if let Some(place) = gone {
        choice.filters.remove(place);
    }
    if quiet_button(ui, icon::ADD, cx.tr("import-filter-add")).clicked() {
        choice.filters.push(Filter { column: 0, value: String::new() });
    }
}

fn filter_ui(ui: &mut Ui, cx: &Cx, head: &Head, filter: &mut Filter) {
    let shown = column_name(cx, &head.columns, filter.column);
    let combo = ComboBox::from_id_salt("column").selected_text(shown).width(160.0).show_ui(ui, |ui| {
        for column in 0..head.columns.len() {
            let name = column_name(cx, &head.columns, column);
            ui.push_id(column, |ui| {
                if ui.selectable_label(filter.column == column, name).clicked() {
                    filter.column = column;
                }
            });
        }
    });
    combo.response.accessible_name(cx.tr("import-filter-column"));
    ui.label(weak(cx, cx.tr("import-is")));
    let edit = TextEdit::singleline(&mut filter.value)
        .desired_width(140.0)
        .hint_text(example(head, filter.column))
        .margin(egui::Margin::symmetric(8, 5));
    let value = tr!(cx.lang, "import-filter-value", column = column_name(cx, &head.columns, filter.column));
    ui.add(edit).accessible_name(value);
}

/// What stands in a column's first row.
fn example(head: &Head, column: usize) -> String {
    head.rows.first().and_then(|row| row.get(column)).cloned().unwrap_or_default()
}
