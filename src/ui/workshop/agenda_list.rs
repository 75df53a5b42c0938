//! The list of workshops.

use egui::{Button, Ui, Vec2};

use crate::{
    analysis::agenda::length,
    base::id::Id,
    edit::{Label, Spot, workshop as verbs},
    model::{Kind, workshop::Workshop},
    scene::{
        agenda::minutes_text,
        names,
        theme::{space, type_size},
    },
    ui::{Cx, inline::choice::choice_ui, keys::are_taken, widgets::weak},
};

/// The workshops below each other; Alt with an arrow moves the one that has the focus.
pub fn list_ui(ui: &mut Ui, cx: &Cx, selected: &mut Id<Workshop>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let rows = cx.workspace.workshops_in_order();
    egui::ScrollArea::vertical()
        .id_salt("workshops")
        .max_height((ui.available_height() - 48.0).max(80.0))
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for (index, (id, workshop)) in rows.iter().enumerate() {
                let name = name_of(cx, workshop);
                let button = Button::selectable(*id == *selected, name.as_str()).truncate();
                let response = ui.add(button.min_size(Vec2::new(ui.available_width(), 32.0)));
                if response.on_hover_text(about(cx, *id, workshop)).clicked() {
                    *selected = *id;
                }
                ui.horizontal(|ui| {
                    ui.add_space(space::M);
                    ui.label(weak(cx, about(cx, *id, workshop)).size(type_size::CAPTION));
                });
                ui.add_space(space::XS);
                if *id == *selected {
                    reorder(ui, cx, (&rows, index));
                }
            }
        });
}

/// The same as one choice, where there is no room for a list.
pub fn choice_row_ui(ui: &mut Ui, cx: &Cx, selected: &mut Id<Workshop>) {
    let rows = cx.workspace.workshops_in_order();
    let options = rows.iter().map(|(id, workshop)| (*id, name_of(cx, workshop)));
    let name = cx.tr("agenda-which");
    if let Some(chosen) = choice_ui(ui, cx, ("workshops", &name), (*selected, None), options) {
        *selected = chosen;
    }
}

fn reorder(ui: &Ui, cx: &Cx, (rows, index): (&[crate::model::order::Row<Workshop>], usize)) {
    let Some((id, _)) = rows.get(index) else { return };
    // Rows of the agenda take the same keys for themselves while one of their fields has the focus.
    if ui.memory(|memory| memory.focused().is_some()) || are_taken(ui.ctx()) {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::ALT, key));
    let above = index.checked_sub(1).and_then(|above| rows.get(above)).map(|(id, _)| Spot::Before(*id));
    let below = rows.get(index + 1).map(|(id, _)| Spot::After(*id));
    let spot = match (pressed(egui::Key::ArrowUp), pressed(egui::Key::ArrowDown)) {
        (true, _) => above,
        (_, true) => below,
        _ => None,
    };
    if let Some(spot) = spot {
        let id = *id;
        cx.edit(Label::Move(Kind::Workshop), move |tx| verbs::move_workshop(tx, id, spot));
    }
}

/// What a workshop is called.
pub fn name_of(cx: &Cx, workshop: &Workshop) -> String {
    names::called(&workshop.name, Kind::Workshop, cx.lang)
}

/// When it is and how long it takes.
fn about(cx: &Cx, id: Id<Workshop>, workshop: &Workshop) -> String {
    let length = minutes_text(length(cx.workspace, id), cx.lang);
    match workshop.date {
        Some(date) => format!("{date} · {length}"),
        None => length,
    }
}
