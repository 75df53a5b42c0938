//! Before something that is used is deleted: where it is used, and what becomes of each use.

use egui::{Align, Button, Key, Layout, RichText, ScrollArea, Ui, Vec2};

use crate::{
    edit::remove::Heirs,
    model::AnyId,
    scene::theme::space,
    ui::{
        Cx,
        cx::{Reply, Request},
        icon, picker,
        style::color,
        widgets::{icon_text, weak},
    },
};

/// What is to be deleted and what the person has decided so far.
#[derive(Clone, Debug)]
pub struct Deletion {
    pub id: AnyId,
    pub title: String,
    pub text: String,
    pub places: Vec<Place>,
    /// What can take its place, by name.
    pub candidates: Vec<(AnyId, String)>,
}

/// A record that refers to what is to be deleted.
#[derive(Clone, Debug)]
pub struct Place {
    pub by: AnyId,
    pub words: String,
    /// Whether it refers to the record itself and not only to a part of it.
    pub can_replace: bool,
    /// What it is to refer to instead; nothing: the reference is removed.
    pub heir: Option<AnyId>,
}

/// What becomes of a reference.
#[derive(Clone, Copy)]
enum Fate {
    Remove,
    Replace(AnyId),
}

impl Fate {
    fn heir(self) -> Option<AnyId> {
        match self {
            Self::Remove => None,
            Self::Replace(heir) => Some(heir),
        }
    }
}

const WIDTH: f32 = 620.0;
const ROW: f32 = 34.0;
/// Width of what is chosen for a place.
const CHOICE: f32 = 240.0;

/// Shows the dialog; says whether it is done.
pub fn delete_ui(ui: &mut Ui, cx: &Cx, deletion: &mut Deletion) -> bool {
    super::title_ui(ui, &deletion.title, WIDTH);
    ui.add(egui::Label::new(&deletion.text).wrap());
    if !deletion.places.is_empty() {
        ui.add_space(space::M);
        all_ui(ui, cx, deletion);
        places_ui(ui, cx, deletion);
    }
    ui.add_space(space::L);
    let mut reply = None;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let delete = RichText::new(cx.tr("ask-delete")).color(color(cx.theme.adverse));
        if ui.add(Button::new(delete)).clicked() {
            let heirs = deletion.places.iter().filter_map(|place| Some((place.by, place.heir?)));
            reply = Some(Reply::Delete(deletion.id, heirs.collect::<Heirs>()));
        }
        if ui.button(cx.tr("ask-delete-keep")).clicked() {
            reply = Some(Reply::Cancel);
        }
    });
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        reply = Some(Reply::Cancel);
    }
    let done = reply.is_some();
    if let Some(reply) = reply {
        cx.ask(Request::Reply(reply));
    }
    done
}

/// One choice for all places.
fn all_ui(ui: &mut Ui, cx: &Cx, deletion: &mut Deletion) {
    if deletion.candidates.is_empty() || !deletion.places.iter().any(|place| place.can_replace) {
        return;
    }
    let heirs: Vec<Option<AnyId>> =
        deletion.places.iter().filter(|place| place.can_replace).map(|place| place.heir).collect();
    let same = heirs.windows(2).all(|pair| pair[0] == pair[1]);
    row_ui(ui, &cx.tr("ask-delete-all"), |ui| {
        let shown = match heirs.first() {
            Some(heir) if same => words(cx, *heir, &deletion.candidates),
            _ => cx.tr("ask-delete-several"),
        };
        let chosen = choice_ui(ui, cx, (&shown, &cx.tr("ask-delete-all"), "all"), &deletion.candidates);
        if let Some(fate) = chosen {
            for place in deletion.places.iter_mut().filter(|place| place.can_replace) {
                place.heir = fate.heir();
            }
        }
    });
    ui.separator();
}

fn places_ui(ui: &mut Ui, cx: &Cx, deletion: &mut Deletion) {
    let Deletion { places, candidates, .. } = deletion;
    ui.spacing_mut().item_spacing.y = 0.0;
    let area = ScrollArea::vertical().max_height(240.0).auto_shrink([false, true]);
    area.show_rows(ui, ROW, places.len(), |ui, shown| {
        for place in places.get_mut(shown).unwrap_or_default() {
            row_ui(ui, &place.words.clone(), |ui| {
                if !place.can_replace || candidates.is_empty() {
                    ui.label(weak(cx, cx.tr("ask-delete-remove")));
                    return;
                }
                let shown = words(cx, place.heir, candidates);
                let salt = place.by.to_string();
                if let Some(fate) = choice_ui(ui, cx, (&shown, &place.words, &salt), candidates) {
                    place.heir = fate.heir();
                }
            });
        }
    });
}

/// What refers at the left, what becomes of it at the right.
fn row_ui(ui: &mut Ui, words: &str, choice: impl FnOnce(&mut Ui)) {
    let size = Vec2::new(ui.available_width(), ROW);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        let left = Vec2::new(size.x - CHOICE - space::M, ROW);
        ui.allocate_ui_with_layout(left, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(left);
            ui.add(egui::Label::new(words.replace('\n', " ")).truncate());
        });
        choice(ui);
    });
}

fn words(cx: &Cx, heir: Option<AnyId>, candidates: &[(AnyId, String)]) -> String {
    let Some(heir) = heir else { return cx.tr("ask-delete-remove") };
    let name = candidates.iter().find(|(id, _)| *id == heir).map_or("", |(_, name)| name.as_str());
    crate::tr!(cx.lang, "ask-delete-replace", name = name)
}

/// A menu of removing and of every candidate; gives what was chosen.
fn choice_ui(
    ui: &mut Ui,
    cx: &Cx,
    (shown, name, salt): (&str, &str, &str),
    candidates: &[(AnyId, String)],
) -> Option<Fate> {
    let mut chosen = None;
    let label = (RichText::new(shown), icon_text(icon::CHEVRON, 14.0));
    let button = Button::new(label).truncate().min_size(Vec2::new(CHOICE, 28.0));
    let config = picker::menu_config();
    let menu = egui::containers::menu::MenuButton::from_button(button).config(config).ui(ui, |ui| {
        ui.set_width(CHOICE + 60.0);
        if ui.button(cx.tr("ask-delete-remove")).clicked() {
            chosen = Some(Fate::Remove);
            ui.close();
        }
        ui.separator();
        let names = |index: usize| candidates.get(index).map_or("", |(_, name)| name.as_str());
        if let Some(index) = picker::names_ui(ui, cx, salt, (candidates.len(), &names)) {
            chosen = candidates.get(index).map(|(id, _)| Fate::Replace(*id));
            ui.close();
        }
    });
    menu.0.accessible_name(name);
    chosen
}
