//! The channels a persona uses, each with its weight.

use egui::Ui;

use crate::{
    base::id::Id,
    edit::{Join, Label, persona as verbs},
    model::{
        Kind,
        journey::Channel,
        persona::{ChannelWeight, Persona},
    },
    scene::theme::{space, type_size},
    tr,
};

use super::{
    super::{
        Cx,
        cx::Request,
        field::Field,
        icon,
        widgets::{bold, icon_text},
    },
    editing::{Editing, quiet},
    entries::small_button,
    scales::Scale,
};

/// Width of the two buttons at the end of a channel.
const BUTTONS: f32 = 2.0 * 22.0;

pub fn channels_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    ui.label(bold(cx.tr("people-channels"), type_size::CARD_TITLE));
    for (index, used) in persona.channels.iter().enumerate() {
        if let Some(channel) = cx.workspace.channels.get(used.channel) {
            channel_ui(ui, cx, (id, index), (used, channel), editing);
        }
    }
    add_ui(ui, cx, (id, persona), editing);
    ui.add_space(space::L);
}

fn channel_ui(
    ui: &mut Ui,
    cx: &Cx,
    (persona, index): (Id<Persona>, usize),
    (used, channel): (&ChannelWeight, &Channel),
    editing: &mut Editing,
) {
    let id = used.channel;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let width = (ui.available_width() - BUTTONS) * 0.45;
        let name = tr!(cx.lang, "people-channel-name", n = index + 1);
        let field =
            Field::new(id, "name", &channel.name, name).width(width).label(Label::Rename(Kind::Channel));
        let commit =
            move |tx: &mut crate::edit::Tx, name: String| tx.update(id, |channel| channel.name = name);
        quiet(ui, cx, editing, field, commit).on_hover_text(cx.tr("people-channel-shared"));
        let weight = tr!(cx.lang, "people-channel-weight", name = &*channel.name);
        let ends = ["people-channel-weight-low", "people-channel-weight-high"].map(|key| cx.tr(key));
        let rest = egui::Vec2::new(ui.available_width() - BUTTONS, 0.0);
        ui.allocate_ui(rest, |ui| {
            let scale = Scale { name: &weight, ends, least: 0, value: used.weight };
            if let Some(weight) = scale.ui(ui, cx) {
                set_weight(cx, persona, id, weight.value());
            }
        });
        ui.vertical(|ui| {
            // Beside the name and the line of the scale, which have air above them.
            ui.add_space(5.0);
            ui.horizontal(|ui| acts_ui(ui, cx, persona, (id, channel)));
        });
    });
}

fn acts_ui(ui: &mut Ui, cx: &Cx, persona: Id<Persona>, (id, channel): (Id<Channel>, &Channel)) {
    let name = tr!(cx.lang, "people-channel-delete", name = &*channel.name);
    if small_button(ui, icon::CLOSE, &name, true) {
        cx.edit(Label::Change(Kind::Persona), move |tx| {
            tx.update(persona, |persona| persona.channels.retain(|used| used.channel != id))
        });
    }
    let name = tr!(cx.lang, "people-channel-delete-everywhere", name = &*channel.name);
    if small_button(ui, icon::DELETE, &name, true) {
        cx.ask(Request::Delete(id.into()));
    }
}

fn set_weight(cx: &Cx, persona: Id<Persona>, channel: Id<Channel>, weight: Option<u8>) {
    let join = Join::With(channel.into(), "weight");
    cx.edit_joined(Label::Change(Kind::Persona), join, move |tx| {
        tx.update(persona, |persona| {
            for used in persona.channels.iter_mut().filter(|used| used.channel == channel) {
                used.weight = weight;
            }
        })
    });
}

/// A menu of the channels not used yet, and of making a new one.
fn add_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    let label = (icon_text(icon::ADD, 14.0), egui::RichText::new(cx.tr("people-channel-add")));
    let menu = ui.menu_button(label, |ui| {
        let is_used = |channel| persona.channels.iter().any(|used| used.channel == channel);
        for (channel, record) in cx.workspace.channels_in_order() {
            if !is_used(channel) && ui.button(&record.name).clicked() {
                cx.edit(Label::Change(Kind::Persona), move |tx| verbs::use_channel(tx, id, channel));
            }
        }
        ui.separator();
        if ui.button(cx.tr("people-channel-new")).clicked() {
            let (new, name) = (Id::<Channel>::random(), cx.tr("people-channel-new"));
            cx.edit(Label::Add(Kind::Channel), move |tx| {
                verbs::add_channel(tx, id, new, Channel { name, ..Channel::default() })
            });
            editing.want((new.into(), "name", 0));
        }
    });
    menu.response.accessible_name(cx.tr("people-channel-add"));
}
