//! One of many records, found by typing a part of its name.

use egui::{Key, ScrollArea, TextEdit, Ui};

use crate::scene::theme::space;

use super::{Cx, widgets::weak};

/// From so many names on there is a search field.
const MANY: usize = 8;
const ROW: f32 = 28.0;
const HEIGHT: f32 = 280.0;

/// A menu that stays open while its search field is used.
pub fn menu_config() -> egui::containers::menu::MenuConfig {
    egui::containers::menu::MenuConfig::new().close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
}

/// Whether a name holds a search text, in any case.
pub fn matches(name: &str, search: &str) -> bool {
    let search = search.trim();
    search.is_empty() || name.to_lowercase().contains(&search.to_lowercase())
}

/// Names with a search field above them; gives the index of the one chosen. Enter takes the first found.
pub fn names_ui<'n>(
    ui: &mut Ui,
    cx: &Cx,
    salt: &str,
    (count, name_of): (usize, &dyn Fn(usize) -> &'n str),
) -> Option<usize> {
    let id = ui.scope_id().with(("picker", salt.to_owned()));
    let mut search: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let mut entered = false;
    if count >= MANY {
        let edit = TextEdit::singleline(&mut search)
            .id(id.with("search"))
            .hint_text(cx.tr("picker-search"))
            .desired_width(f32::INFINITY);
        let response = ui.add(edit).accessible_name(cx.tr("picker-search"));
        entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if ui.memory(|memory| memory.focused().is_none()) && !entered {
            response.request_focus();
        }
        ui.data_mut(|data| data.insert_temp(id, search.clone()));
        ui.add_space(space::XS);
    }
    let found: Vec<usize> = (0..count).filter(|index| matches(name_of(*index), &search)).collect();
    let mut chosen = if entered { found.first().copied() } else { None };
    if found.is_empty() {
        ui.label(weak(cx, cx.tr("picker-none")));
    }
    ScrollArea::vertical().max_height(HEIGHT).auto_shrink([false, true]).show_rows(
        ui,
        ROW,
        found.len(),
        |ui, shown| {
            for index in found.get(shown).unwrap_or_default() {
                let name = name_of(*index).replace('\n', " ");
                let button = egui::Button::new(&name).truncate().frame_when_inactive(false);
                let wide = egui::Vec2::new(ui.available_width(), ROW - ui.spacing().item_spacing.y);
                if ui.add(button.min_size(wide)).on_hover_text(&name).clicked() {
                    chosen = Some(*index);
                }
            }
        },
    );
    if chosen.is_some() {
        ui.data_mut(|data| data.remove::<String>(id));
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_name_in_any_case_is_enough() {
        assert!(matches("Interview with ÉLODIE", " élo"));
        assert!(matches("客户访谈", "访谈"));
        assert!(matches("x", ""));
        assert!(!matches("Survey", "call"));
    }
}
