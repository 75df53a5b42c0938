//! The head of a persona's page: portrait, name, archetype, quote.

use egui::{FontId, Ui, Vec2};

use crate::{
    base::id::Id,
    edit::{Label, persona as verbs},
    model::{Kind, persona::Persona},
    scene::{
        names,
        persona_sheet::picture_of,
        theme::{space, type_size},
    },
    tr,
};

use super::{
    super::{Cx, cx::Request, field::Field, fonts},
    crop::Cropping,
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
    quiet(ui, cx, editing, field, move |tx, quote| tx.update(id, |persona| persona.quote = quote));
}

fn names_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    let width = ui.available_width();
    let field = Field::new(id, "name", &persona.name, cx.tr("people-name"))
        .hint(names::called("", Kind::Persona, cx.lang))
        .font(FontId::new(type_size::COVER, fonts::bold()))
        .label(Label::Rename(Kind::Persona))
        .width(width);
    quiet(ui, cx, editing, field, move |tx, name| tx.update(id, |persona| persona.name = name));
    let field = Field::new(id, "archetype", &persona.archetype, cx.tr("people-archetype"))
        .hint(cx.tr("people-archetype-hint"))
        .font(FontId::proportional(type_size::SECTION))
        .width(width);
    quiet(ui, cx, editing, field, move |tx, archetype| {
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

/// The portrait with what can be done with it: choose a picture, paste one, crop it in place, go without.
fn portrait_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), portraits: &mut Portraits) {
    ui.vertical(|ui| {
        ui.set_width(PORTRAIT);
        ui.spacing_mut().item_spacing.y = space::XS;
        let size = Vec2::splat(PORTRAIT);
        let picture = picture_of(cx.workspace, persona).map(|(_, picture)| picture);
        let sense = if picture.is_some() { egui::Sense::click_and_drag() } else { egui::Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        let name = tr!(cx.lang, "people-portrait", name = &*persona.name);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &name));
        portraits.paint(ui, cx, id, rect);
        if let Some(picture) = picture {
            let cropping = Cropping { id, picture, crop: persona.crop.as_ref(), side: PORTRAIT };
            cropping.portrait_ui(ui, cx, &response);
            cropping.zoom_ui(ui, cx);
        }
        let wide = |ui: &mut Ui, key: &str, hint: &str| {
            let button = egui::Button::new(cx.tr(key)).frame_when_inactive(false);
            ui.add_sized(Vec2::new(PORTRAIT, 26.0), button).on_hover_text(cx.tr(hint)).clicked()
        };
        if wide(ui, "people-choose-picture", "people-choose-picture-hint") {
            cx.ask(Request::ChoosePicture(id.into()));
        }
        if wide(ui, "people-paste-picture", "people-paste-picture-hint") {
            ui.ctx().send_viewport_cmd(egui::ViewportCommand::RequestPaste);
        }
        if cx.workspace.pictures.contains(persona.picture)
            && wide(ui, "people-clear-picture", "people-clear-picture-hint")
        {
            cx.edit(Label::Change(Kind::Persona), move |tx| verbs::set_picture(tx, id, None));
        }
    });
}
