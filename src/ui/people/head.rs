//! The head of a persona's page: portrait, name, archetype, quote.

use egui::{FontId, Ui, Vec2};

use crate::{
    base::id::Id,
    edit::{Label, persona as verbs},
    model::{Kind, persona::Persona},
    scene::theme::{space, type_size},
    tr,
};

use super::{
    super::{Cx, cx::Request, field::Field, fonts, icon, widgets::icon_text},
    editing::{Editing, quiet},
    portrait::Portraits,
};

/// Side of the portrait.
const PORTRAIT: f32 = 132.0;

pub fn head_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, persona): (Id<Persona>, &Persona),
    (editing, portraits): (&mut Editing, &mut Portraits),
) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        portrait_ui(ui, cx, (id, persona), portraits);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(space::S, 0.0);
            names_ui(ui, cx, (id, persona), editing);
            ui.add_space(space::XS);
            primary_ui(ui, cx, (id, persona));
        });
    });
    ui.add_space(space::S);
    let font = FontId::new(type_size::PAGE_TITLE, fonts::bold());
    let width = ui.available_width();
    let field = Field::new(id, "quote", &persona.quote, cx.tr("people-quote"))
        .hint(cx.tr("people-quote-hint"))
        .font(font)
        .growing()
        .width(width);
    quiet(ui, cx, (editing, (id.into(), "quote", 0)), field, move |tx, quote| {
        tx.update(id, |persona| persona.quote = quote)
    });
}

fn names_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    let width = ui.available_width();
    let field = Field::new(id, "name", &persona.name, cx.tr("people-name"))
        .hint(cx.tr("people-unnamed"))
        .font(FontId::new(type_size::COVER, fonts::bold()))
        .label(Label::Rename(Kind::Persona))
        .width(width);
    quiet(ui, cx, (editing, (id.into(), "name", 0)), field, move |tx, name| {
        tx.update(id, |persona| persona.name = name)
    });
    let field = Field::new(id, "archetype", &persona.archetype, cx.tr("people-archetype"))
        .hint(cx.tr("people-archetype-hint"))
        .font(FontId::proportional(type_size::SECTION))
        .width(width);
    quiet(ui, cx, (editing, (id.into(), "archetype", 0)), field, move |tx, archetype| {
        tx.update(id, |persona| persona.archetype = archetype)
    });
}

fn primary_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona)) {
    ui.horizontal(|ui| {
        ui.add_space(space::S);
        let mut primary = persona.primary;
        let response = ui.checkbox(&mut primary, cx.tr("people-primary"));
        if response.on_hover_text(cx.tr("people-primary-hint")).changed() {
            cx.edit(Label::Change(Kind::Persona), move |tx| {
                tx.update(id, |persona| persona.primary = primary)
            });
        }
    });
}

/// The portrait with a menu to choose a picture or to go without one.
fn portrait_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), portraits: &mut Portraits) {
    ui.vertical(|ui| {
        let size = Vec2::splat(PORTRAIT);
        let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
        let name = tr!(cx.lang, "people-portrait", name = &*persona.name);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &name));
        portraits.paint(ui, cx, id, rect);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let choose = cx.tr("people-choose-picture");
            let name = choose.clone();
            let button = |text: String| {
                egui::Button::new((icon_text(icon::PICTURE, 14.0), egui::RichText::new(text)))
                    .frame_when_inactive(false)
            };
            if ui.add_sized(Vec2::new(PORTRAIT, 28.0), button(choose)).accessible_name(name).clicked() {
                cx.ask(Request::ChoosePicture(id.into()));
            }
        });
        if cx.workspace.pictures.contains(persona.picture) {
            let clear = egui::Button::new(cx.tr("people-clear-picture")).frame_when_inactive(false);
            if ui.add_sized(Vec2::new(PORTRAIT, 28.0), clear).clicked() {
                cx.edit(Label::Change(Kind::Persona), move |tx| verbs::set_picture(tx, id, None));
            }
        }
    });
}
