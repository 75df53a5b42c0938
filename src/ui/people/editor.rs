//! One persona as an editable page: its head, two columns of blocks, the empathy map, the evidence.

use egui::{Margin, ScrollArea, Ui};

use crate::{
    base::id::Id,
    model::persona::Persona,
    scene::theme::{space, type_size},
};

use super::{
    super::{Cx, article::columns_ui, widgets::bold},
    advice::advice_ui,
    channels::channels_ui,
    editing::Editing,
    empathy::empathy_ui,
    entries::{Listed, list_ui, listed},
    facts::{facts_ui, habits_ui, note_ui},
    head::head_ui,
    portrait::Portraits,
    scales::factors_ui,
    segment::segment_ui,
    sources::evidence_ui,
};

/// The page is no wider than this: longer lines are hard to read.
const WIDEST: f32 = 1040.0;
/// Narrower than this, blocks stand below each other.
const TWO_COLUMNS: f32 = 680.0;

/// What the customer is after and what stands in the way.
const DRIVES: [Listed<String>; 6] = [
    listed!("people-goals", goals),
    listed!("people-needs", needs),
    listed!("people-pains", pains),
    listed!("people-motivations", motivations),
    listed!("people-behaviours", behaviours),
    listed!("people-preferences", preferences),
];

/// What else belongs to their life.
const LIFE: [Listed<String>; 3] = [
    listed!("people-devices", devices),
    listed!("people-hobbies", hobbies),
    listed!("people-brands", brands),
];

const TRAITS: Listed<String> = listed!("people-traits", personality.traits);

pub fn editor_ui(
    ui: &mut Ui,
    cx: &Cx,
    id: Id<Persona>,
    (editing, portraits): (&mut Editing, &mut Portraits),
) {
    let Some(persona) = cx.workspace.personas.get(id) else { return };
    ScrollArea::vertical().id_salt(("persona", id)).auto_shrink(false).show(ui, |ui| {
        egui::Frame::new().inner_margin(Margin::same(space::XXL as i8)).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(WIDEST));
            let columns = if ui.available_width() >= TWO_COLUMNS { 2 } else { 1 };
            head_ui(ui, cx, (id, persona), (editing, portraits));
            advice_ui(ui, cx, persona);
            ui.add_space(space::XL);
            columns_ui(ui, columns, |column, ui| {
                if column == 0 {
                    for list in DRIVES.into_iter().chain(LIFE) {
                        list_ui(ui, cx, id, editing, list);
                    }
                }
                if column + 1 == columns {
                    who_ui(ui, cx, (id, persona), editing);
                }
            });
            ui.add_space(space::S);
            empathy_ui(ui, cx, id, editing, columns);
            ui.add_space(space::S);
            evidence_ui(ui, cx, (id, persona), editing);
            note_ui(ui, cx, (id, persona), editing);
        });
    });
}

/// The quieter column: who they are and how they live.
fn who_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    facts_ui(ui, cx, (id, persona), editing);
    segment_ui(ui, cx, (id, persona), editing);
    ui.label(bold(cx.tr("people-personality"), type_size::CARD_TITLE));
    factors_ui(ui, cx, id, persona);
    ui.add_space(space::S);
    list_ui(ui, cx, id, editing, TRAITS);
    channels_ui(ui, cx, (id, persona), editing);
    habits_ui(ui, cx, (id, persona), editing);
}
