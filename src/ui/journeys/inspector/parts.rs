//! The pieces that details are made of: a captioned field, one of several, a list of records.

use egui::{ComboBox, CursorIcon, RichText, Sense, Ui};

use crate::{
    base::id::Id,
    edit::{Refused, Tx},
    model::{AnyId, Record},
    scene::theme::space,
    tr,
    ui::{Cx, Page, cx::Request, field::Field, icon, style::color, widgets},
};

/// A name above what it names.
pub fn caption(ui: &mut Ui, cx: &Cx, key: &str) {
    ui.add_space(space::S);
    widgets::caption(ui, cx, cx.tr(key));
}

/// A text field with its name above it. `key` is that of the name, `rows` how many lines it shows.
pub fn text_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, field, key, rows): (AnyId, &'static str, &str, usize),
    value: &str,
    commit: impl Fn(&mut Tx, String) -> Result<(), Refused> + 'static,
) {
    caption(ui, cx, key);
    // The board has a field of the same record and name; this one is told apart by its index.
    let field = Field::new(id, field, value, cx.tr(key)).index(1);
    let field = if rows > 1 { field.rows(rows) } else { field };
    field.show(ui, cx, commit);
}

/// The name of a record as the way to where it is shown; plain where no page shows its kind.
pub fn link_ui(ui: &mut Ui, cx: &Cx, id: AnyId, name: &str) {
    if Page::of(id.kind).is_none() {
        ui.add(egui::Label::new(name).truncate());
        return;
    }
    let words = RichText::new(name).color(color(cx.theme.accent));
    let label = egui::Label::new(words).truncate().sense(Sense::click());
    let response = ui.add(label).on_hover_cursor(CursorIcon::PointingHand);
    let told = tr!(cx.lang, "journeys-go-to", name = name);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &told));
    if response.on_hover_text(&told).clicked() {
        cx.ask(Request::Show(id));
    }
}

/// One of several values; gives a new choice.
pub fn choice_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &Cx,
    (id, key): (AnyId, &str),
    chosen: T,
    values: &[(T, String)],
) -> Option<T> {
    caption(ui, cx, key);
    let mut value = chosen;
    let words =
        values.iter().find(|(value, _)| *value == chosen).map(|(_, words)| words.clone()).unwrap_or_default();
    let combo = ComboBox::from_id_salt((id, key.to_owned())).width(ui.available_width()).selected_text(words);
    let response = combo.show_ui(ui, |ui| {
        for (other, words) in values {
            ui.selectable_value(&mut value, *other, words);
        }
    });
    response.response.accessible_name(cx.tr(key));
    (value != chosen).then_some(value)
}

/// A row of values that are short; gives a new choice.
pub fn steps_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &Cx,
    key: &str,
    chosen: T,
    values: &[(T, String)],
) -> Option<T> {
    caption(ui, cx, key);
    let mut new = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.spacing_mut().button_padding.x = space::S;
        for (value, words) in values {
            let name = format!("{}: {words}", cx.tr(key));
            let response = widgets::tab(ui, cx, *value == chosen, words.as_str()).accessible_name(name);
            if response.clicked() && *value != chosen {
                new = Some(*value);
            }
        }
    });
    new
}

/// Records that are referred to, each the way to where it is shown, with a menu to add another; gives the new
/// list.
pub fn list_ui<T: Record>(
    ui: &mut Ui,
    cx: &Cx,
    key: &str,
    chosen: &[Id<T>],
    all: &[(Id<T>, String)],
) -> Option<Vec<Id<T>>> {
    caption(ui, cx, key);
    let mut new = None;
    for id in chosen {
        let name =
            all.iter().find(|(other, _)| other == id).map_or_else(String::new, |(_, name)| name.clone());
        ui.horizontal(|ui| {
            let remove = tr!(cx.lang, "journeys-remove", name = name.clone());
            if widgets::icon_button(ui, icon::CLOSE, &remove).clicked() {
                new = Some(chosen.iter().copied().filter(|other| other != id).collect());
            }
            link_ui(ui, cx, (*id).into(), &name);
        });
    }
    let others: Vec<&(Id<T>, String)> = all.iter().filter(|(id, _)| !chosen.contains(id)).collect();
    if others.is_empty() {
        if chosen.is_empty() {
            ui.label(widgets::weak(cx, cx.tr("journeys-none-there")));
        }
        return new;
    }
    ui.menu_button((widgets::icon_text(icon::ADD, 14.0), cx.tr("journeys-add-link")), |ui| {
        egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            ui.set_max_width(280.0);
            for (id, name) in others {
                if ui.button(name).clicked() {
                    new = Some(chosen.iter().copied().chain([*id]).collect());
                    ui.close();
                }
            }
        });
    });
    new
}
