//! A persona that was pasted from another workspace, and the question what of its belongings is to come along.

use egui::{Frame, Margin, Ui};

use crate::{
    base::id::Id,
    edit::{
        Label,
        persona_copy::{Belongings, Parcel, unpack},
    },
    model::{Kind, persona::Persona},
    scene::{register::told, theme::space},
    store::format,
    tr,
};

use super::super::{
    Cx,
    style::color,
    widgets::{primary_button, weak},
};

/// The longest text that is looked at, in bytes; a portrait is far smaller.
const MOST: usize = 16 << 20;

/// A parcel that waits for an answer.
#[derive(Default)]
pub struct Arrival {
    parcel: Option<Parcel>,
}

/// The text that carries a persona; `None` when it cannot be written.
pub fn packed(cx: &Cx, id: Id<Persona>) -> Option<String> {
    format::write(Parcel::pack(cx.workspace, id)?.contents()).ok()
}

/// A persona in a text; `None` for any other text.
fn parcel_in(text: &str) -> Option<Parcel> {
    let looks_like_one = text.len() <= MOST && text.trim_start().starts_with("#![enable(implicit_some)]");
    if !looks_like_one {
        return None;
    }
    Parcel::of(format::parse(text).ok()?.workspace)
}

impl Arrival {
    /// Takes a text that was pasted; adds the persona in it at once when there is nothing to ask.
    pub fn take(&mut self, cx: &Cx, text: &str) {
        let Some(parcel) = parcel_in(text) else { return };
        if parcel.unknown(cx.workspace).is_empty() {
            add(cx, parcel, Belongings::Add);
        } else {
            self.parcel = Some(parcel);
        }
    }

    /// Shows the question, if there is one.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let Some(parcel) = &self.parcel else { return };
        let name = parcel.persona().map_or("", |persona| persona.name.as_str());
        let mut answer = None;
        let frame = Frame::new()
            .fill(color(cx.theme.accent_soft))
            .corner_radius(8.0)
            .inner_margin(Margin::same(space::L as i8));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(tr!(cx.lang, "people-arrival", name = name));
            let unknown = parcel.unknown(cx.workspace).into_iter();
            let named = unknown.map(|id| told(parcel.contents(), id, cx.lang));
            let both = |a: String, b: String| tr!(cx.lang, "people-sheet-pair", a = a, b = b);
            let list = named.reduce(both).unwrap_or_default();
            ui.add(egui::Label::new(weak(cx, list)).wrap());
            ui.add_space(space::S);
            ui.horizontal(|ui| {
                if primary_button(ui, cx.theme, cx.tr("people-arrival-all")).clicked() {
                    answer = Some(Some(Belongings::Add));
                }
                if ui.button(cx.tr("people-arrival-alone")).clicked() {
                    answer = Some(Some(Belongings::Leave));
                }
                if ui.button(cx.tr("dialog-cancel")).clicked() {
                    answer = Some(None);
                }
            });
        });
        ui.add_space(space::M);
        if let Some(belongings) = answer
            && let Some(parcel) = self.parcel.take()
            && let Some(belongings) = belongings
        {
            add(cx, parcel, belongings);
        }
    }
}

/// Adds the persona; one that is here already comes as a copy.
fn add(cx: &Cx, parcel: Parcel, belongings: Belongings) {
    let is_here = cx.workspace.personas.contains(parcel.id());
    let name = parcel.persona().filter(|_| is_here);
    let name = name.map(|persona| tr!(cx.lang, "people-copy-of", name = &*persona.name));
    cx.create(Label::Add(Kind::Persona), move |tx| unpack(tx, &parcel, belongings, name));
}
