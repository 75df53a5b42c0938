//! The empathy map: ten lists, what can be observed first; as lists, or beside their drawing.

use egui::{Key, Modifiers, Ui};

use crate::{
    base::id::Id,
    edit::{
        Label,
        persona::{self as verbs, Drive},
    },
    model::{
        Kind,
        persona::{EmpathyEntry, EmpathyField, Persona},
    },
    scene::{
        document::What,
        empathy_map::{Form, key},
        theme::{space, type_size},
    },
    tr,
};

use super::{
    super::{
        Cx,
        article::columns_ui,
        evidence,
        field::Field,
        icon,
        style::color,
        widgets::{icon_text, section, tab, weak},
    },
    editing::{self, Editing},
    entries::{Entry, Listed, lines_ui, list_ui, listed},
    portrait::Portraits,
    preview::{Fit, Preview},
};

/// The fields in rows of two.
const FIELDS: [[Listed<EmpathyEntry>; 2]; 5] = [
    [listed!("people-empathy-who", empathy.who), listed!("people-empathy-must-do", empathy.must_do)],
    [listed!("people-empathy-sees", empathy.sees), listed!("people-empathy-hears", empathy.hears)],
    [listed!("people-empathy-says", empathy.says), listed!("people-empathy-does", empathy.does)],
    [listed!("people-empathy-thinks", empathy.thinks), listed!("people-empathy-feels", empathy.feels)],
    [listed!("people-empathy-pains", empathy.pains), listed!("people-empathy-gains", empathy.gains)],
];

/// Width of the list beside the drawing.
const PANEL: f32 = 380.0;

pub fn empathy_ui(ui: &mut Ui, cx: &Cx, id: Id<Persona>, editing: &mut Editing, columns: usize) {
    section(ui, cx.tr("people-empathy"));
    ui.add_space(space::S);
    for row in FIELDS {
        columns_ui(ui, columns, |column, ui| {
            let lists = row.iter().enumerate().filter(|(index, _)| index % columns == column);
            for (_, list) in lists {
                list_ui(ui, cx, id, editing, *list);
            }
        });
    }
}

/// The list of a field.
fn list_of(field: EmpathyField) -> Listed<EmpathyEntry> {
    let [[who, must_do], [sees, hears], [says, does], [thinks, feels], [pains, gains]] = FIELDS;
    match field {
        EmpathyField::Who => who,
        EmpathyField::MustDo => must_do,
        EmpathyField::Sees => sees,
        EmpathyField::Says => says,
        EmpathyField::Does => does,
        EmpathyField::Hears => hears,
        EmpathyField::Thinks => thinks,
        EmpathyField::Feels => feels,
        EmpathyField::Pains => pains,
        EmpathyField::Gains => gains,
    }
}

/// The view state of the map beside its drawing.
#[derive(Default)]
pub struct MapView {
    form: Form,
    field: EmpathyField,
    preview: Preview,
}

impl MapView {
    /// What exporting exports.
    pub fn what(&self) -> What {
        match self.form {
            Form::Canvas => What::EmpathyMap,
            Form::Quick => What::EmpathyQuick,
        }
    }

    /// The choice between the two forms.
    pub fn forms_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        for form in Form::ALL {
            let key = match form {
                Form::Canvas => "people-empathy-canvas",
                Form::Quick => "people-empathy-quick",
            };
            if tab(ui, cx, self.form == form, cx.tr(key)).clicked() {
                self.form = form;
            }
        }
        if !self.form.fields().contains(&self.field) {
            self.field = self.form.fields().first().copied().unwrap_or_default();
        }
    }

    pub fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx,
        id: Id<Persona>,
        (editing, portraits): (&mut Editing, &mut Portraits),
    ) {
        let size = PANEL.min(ui.available_width() * 0.47);
        let panel = egui::Panel::right("people-empathy-panel").resizable(true).default_size(size);
        let frame = egui::Frame::new().fill(color(cx.theme.ground)).inner_margin(space::L);
        panel.size_range(280.0..=560.0).frame(frame).show(ui, |ui| self.list_ui(ui, cx, id, editing));
        let central = egui::CentralPanel::default().frame(egui::Frame::new().fill(color(cx.theme.ground)));
        central.show(ui, |ui| self.drawing_ui(ui, cx, id, (editing, portraits)));
    }

    /// The drawing; a click on a field chooses it.
    fn drawing_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx,
        id: Id<Persona>,
        (editing, portraits): (&mut Editing, &mut Portraits),
    ) {
        let persona = cx.workspace.personas.get(id);
        let name = persona.map_or("", |persona| &persona.name);
        let name = tr!(cx.lang, "people-empathy-of", name = name);
        let what = (self.what(), id.into());
        let Some(shown) = self.preview.ui(ui, cx, what, portraits, (Fit::Page, &name)) else { return };
        let at =
            |field: &&EmpathyField| shown.pointer.is_some_and(|pos| self.form.place(**field).contains(pos));
        let Some(field) = self.form.fields().iter().find(at).copied() else { return };
        let response = shown.response.on_hover_cursor(egui::CursorIcon::PointingHand);
        if response.clicked() {
            self.field = field;
            let last = persona.map_or(0, |persona| persona.empathy.field(field).len());
            editing.want((id.into(), list_of(field).field, last));
        }
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &Cx, id: Id<Persona>, editing: &mut Editing) {
        egui::ScrollArea::vertical().id_salt(("empathy", id)).auto_shrink(false).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = egui::Vec2::splat(space::XS);
                ui.spacing_mut().button_padding.x = space::S;
                for field in self.form.fields() {
                    if tab(ui, cx, self.field == *field, cx.tr(key(*field))).clicked() {
                        self.field = *field;
                    }
                }
            });
            ui.add_space(space::M);
            let list = list_of(self.field);
            lines_ui(ui, cx, id, (editing, list), |ui, _, (index, entry)| {
                below_ui(ui, cx, id, (list, index, entry));
            });
            ui.add(egui::Label::new(weak(cx, cx.tr("people-empathy-keys")).size(type_size::CAPTION)).wrap());
        });
    }
}

/// What can be done with an entry: make it a need or a pain, say where it comes from.
fn below_ui(
    ui: &mut Ui,
    cx: &Cx,
    id: Id<Persona>,
    (list, index, entry): (Listed<EmpathyEntry>, usize, &EmpathyEntry),
) {
    let Some(persona) = cx.workspace.personas.get(id) else { return };
    ui.horizontal_top(|ui| {
        ui.add_space(space::L + space::S);
        ui.vertical(|ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::XS;
                for (drive, key, done) in [
                    (Drive::Need, "people-empathy-to-need", "people-empathy-is-need"),
                    (Drive::Pain, "people-empathy-to-pain", "people-empathy-is-pain"),
                ] {
                    let is_held = drive.holds(persona, &entry.text);
                    let (icon, key) = if is_held { (icon::CHECK, done) } else { (icon::ARROW_RIGHT, key) };
                    let words = egui::RichText::new(cx.tr(key)).size(type_size::CAPTION);
                    let button = egui::Button::new((icon_text(icon, 12.0), words)).frame_when_inactive(false);
                    let name =
                        tr!(cx.lang, "people-empathy-take-up", what = cx.tr(key), entry = entry.text());
                    if ui.add_enabled(!is_held, button).accessible_name(name).clicked() {
                        take_up(cx, id, (list, index), drive);
                    }
                }
            });
            let of = Field::id_of(id.into(), list.field, index);
            if let Some(drive) = drive_pressed(ui, of) {
                take_up(cx, id, (list, index), drive);
            }
            let picked = ui.push_id(of, |ui| evidence::evidence_ui(ui, cx, id.into(), &entry.evidence)).inner;
            if let Some(picked) = picked {
                let slot = list.slot;
                cx.edit(Label::Change(Kind::Persona), move |tx| {
                    let evidence = picked.take(tx)?;
                    tx.update(id, |persona| {
                        if let Some(entry) = slot(persona).get_mut(index) {
                            entry.evidence = evidence;
                        }
                    })
                });
            }
            ui.add_space(space::S);
        });
    });
}

/// Makes what is typed an edit and takes an entry of the map into the persona's needs or pains.
fn take_up(cx: &Cx, id: Id<Persona>, (list, index): (Listed<EmpathyEntry>, usize), drive: Drive) {
    editing::settle(cx);
    let slot = list.slot;
    cx.edit(Label::Change(Kind::Persona), move |tx| {
        let mut persona = tx.get(id)?.as_ref().clone();
        match slot(&mut persona).get(index) {
            Some(entry) => verbs::take_up(tx, id, drive, entry),
            None => Ok(()),
        }
    });
}

/// The drive whose key was pressed while a line has the focus: Alt+N for a need, Alt+P for a pain.
fn drive_pressed(ui: &Ui, line: egui::Id) -> Option<Drive> {
    let has_focus = ui.memory(|memory| memory.has_focus(line));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
    [(Key::N, Drive::Need), (Key::P, Drive::Pain)]
        .into_iter()
        .find(|(key, _)| has_focus && pressed(*key))
        .map(|(_, drive)| drive)
}
