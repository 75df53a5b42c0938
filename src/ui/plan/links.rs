//! What a record is linked with: each link leads there and can be taken away, and a menu makes others.

use egui::{Button, Link, RichText, Ui, containers::menu::MenuButton};

use crate::{
    model::AnyId,
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx, Page,
        cx::Request,
        icon,
        inline::entries::small_button,
        picker,
        style::color,
        widgets::{bold, icon_text, weak},
    },
};

/// One link: what is linked, its name, where it leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked<T> {
    pub what: T,
    pub name: String,
    pub to: Option<AnyId>,
}

/// A list of links: the keys of its title, of its button and of what is said of an empty one (or nothing).
#[derive(Clone, Copy)]
pub struct Titles {
    pub title: &'static str,
    pub add: &'static str,
    pub empty: &'static str,
}

/// What a person asks for.
pub enum Change<T> {
    Add(T),
    Remove(T),
}

/// Shows the list; `others` gives what can be added and is asked only while the menu is open.
pub fn links_ui<T: Clone>(
    ui: &mut Ui,
    cx: &Cx,
    titles: Titles,
    own: &[Linked<T>],
    others: impl FnOnce() -> Vec<(T, String)>,
) -> Option<Change<T>> {
    ui.label(bold(cx.tr(titles.title), type_size::CARD_TITLE));
    ui.add_space(-space::XS);
    if own.is_empty() && !titles.empty.is_empty() {
        ui.add(egui::Label::new(weak(cx, cx.tr(titles.empty)).size(type_size::CAPTION)).wrap());
    }
    let mut change = None;
    for link in own {
        if link_ui(ui, cx, link) {
            change = Some(Change::Remove(link.what.clone()));
        }
    }
    let added = add_ui(ui, cx, titles.add, others).map(Change::Add);
    ui.add_space(space::M);
    added.or(change)
}

/// One link; says whether it is to be taken away.
pub fn link_ui<T>(ui: &mut Ui, cx: &Cx, link: &Linked<T>) -> bool {
    let mut removed = false;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let width = (ui.available_width() - 30.0).max(40.0);
        ui.vertical(|ui| {
            ui.set_max_width(width);
            ui.add_space(4.0);
            let words = RichText::new(&link.name).size(type_size::BODY);
            match link.to.filter(|to| Page::of(to.kind).is_some()) {
                Some(to) => {
                    if ui.add(Link::new(words)).clicked() {
                        cx.ask(Request::Show(to));
                    }
                }
                None => _ = ui.add(egui::Label::new(words).wrap()),
            }
        });
        let name = tr!(cx.lang, "plan-link-remove", name = &*link.name);
        removed = small_button(ui, icon::CLOSE, &name, true);
    });
    removed
}

/// A menu of what can be linked, found by typing a part of its name.
pub fn add_ui<T: Clone>(
    ui: &mut Ui,
    cx: &Cx,
    key: &'static str,
    others: impl FnOnce() -> Vec<(T, String)>,
) -> Option<T> {
    let mut added = None;
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        let words = weak(cx, cx.tr(key));
        let plus = icon_text(icon::ADD, 14.0).color(color(cx.theme.second_ink));
        let button = Button::new((plus, words)).frame_when_inactive(false);
        let menu = MenuButton::from_button(button).config(picker::menu_config());
        let (response, _) = menu.ui(ui, |ui| {
            ui.set_width(340.0);
            let others = others();
            let name_of = |index: usize| others.get(index).map_or("", |(_, name)| name.as_str());
            if let Some(index) = picker::names_ui(ui, cx, key, (others.len(), &name_of)) {
                added = others.get(index).map(|(what, _)| what.clone());
                ui.close();
            }
        });
        response.accessible_name(cx.tr(key));
    });
    added
}
