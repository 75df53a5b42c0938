//! The segment a persona stands for, and how much of the customers and of the revenue it is.

use egui::{ComboBox, Ui};

use crate::{
    base::id::Id,
    edit::{Label, Tx, persona as verbs},
    model::{
        Kind,
        order::in_order,
        persona::{Persona, Segment},
    },
    scene::theme::{space, type_size},
    tr,
};

use super::{
    super::{Cx, cx::Request, field::Field, icon, widgets::bold},
    checked::{PERCENT, checked_ui, share_text},
    editing::{Editing, quiet},
    entries::small_button,
    facts::row_ui,
};

pub fn segment_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    ui.label(bold(cx.tr("people-segment"), type_size::CARD_TITLE));
    let chosen = cx.workspace.segments.get(persona.segment);
    let name = chosen.map_or_else(|| cx.tr("people-segment-none"), |segment| segment.name.clone());
    row_ui(ui, cx, "people-segment", |ui| {
        let combo = ComboBox::from_id_salt(("segment", id)).selected_text(name).width(180.0);
        let response = combo.show_ui(ui, |ui| choices_ui(ui, cx, (id, persona), editing)).response;
        response.accessible_name(cx.tr("people-segment"));
    });
    if let Some(segment) = chosen {
        row_ui(ui, cx, "people-segment-name", |ui| {
            let of = persona.segment;
            let field = Field::new(of, "name", &segment.name, cx.tr("people-segment-name"))
                .width(ui.available_width() - 22.0)
                .label(Label::Rename(Kind::Segment));
            quiet(ui, cx, editing, field, move |tx, name| tx.update(of, |segment| segment.name = name));
            let name = tr!(cx.lang, "people-segment-delete", name = &*segment.name);
            if small_button(ui, icon::DELETE, &name, true) {
                cx.ask(Request::Delete(of.into()));
            }
        });
    }
    shares_ui(ui, cx, (id, persona), editing);
    ui.add_space(space::L);
}

fn choices_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    let choose = |segment: Id<Segment>| {
        cx.edit(Label::Change(Kind::Persona), move |tx| tx.update(id, |persona| persona.segment = segment));
    };
    if ui.selectable_label(!persona.segment.is_set(), cx.tr("people-segment-none")).clicked() {
        choose(Id::default());
    }
    for (segment, record) in in_order(&cx.workspace.segments, |_| true) {
        if ui.selectable_label(persona.segment == segment, &record.name).clicked() {
            choose(segment);
        }
    }
    if ui.button(cx.tr("people-segment-new")).clicked() {
        let (new, name) = (Id::<Segment>::random(), cx.tr("people-segment-new"));
        cx.edit(Label::Add(Kind::Segment), move |tx| {
            verbs::add_segment(tx, id, new, Segment { name, ..Segment::default() })
        });
        editing.want((new.into(), "name", 0));
    }
}

/// A share of a persona, and how it is set.
type Share = (&'static str, &'static str, Option<f64>, fn(&mut Persona) -> &mut Option<f64>);

fn shares_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    let shares: [Share; 2] = [
        ("segment_share", "people-segment-share", persona.segment_share, |p| &mut p.segment_share),
        ("revenue_share", "people-revenue-share", persona.revenue_share, |p| &mut p.revenue_share),
    ];
    for (name, key, share, slot) in shares {
        row_ui(ui, cx, key, |ui| {
            let text = share_text(share);
            let field = Field::new(id, name, &text, cx.tr(key)).hint(cx.tr("people-share-hint")).width(100.0);
            let set = move |tx: &mut Tx, share| tx.update(id, |persona| *slot(persona) = share);
            checked_ui(ui, cx, editing, (field, PERCENT), set);
        });
    }
}
