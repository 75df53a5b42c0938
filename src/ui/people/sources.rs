//! The evidence a persona rests on: its state, its sources, the number of people, the last review.

use egui::{ComboBox, Ui};

use crate::{
    base::id::Id,
    edit::{Label, Tx, persona as verbs},
    model::{
        Kind,
        evidence::{Evidence, EvidenceKind},
        persona::{Persona, PersonaState},
    },
    scene::{
        persona_sheet::{People, people_of},
        register::kind_key,
        theme::{space, type_size},
    },
    tr,
};

use super::{
    super::{
        Cx,
        cx::Request,
        evidence,
        field::Field,
        icon,
        style::color,
        widgets::{caption, icon_text, section, tab, weak},
    },
    checked::{DATE, NUMBER, checked_ui},
    editing::{Editing, quiet},
    entries::small_button,
    facts::row_ui,
};

pub fn evidence_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    section(ui, cx.tr("people-evidence"));
    ui.add_space(space::S);
    state_ui(ui, cx, (id, persona));
    people_ui(ui, cx, (id, persona), editing);
    review_ui(ui, cx, (id, persona), editing);
    ui.add_space(space::S);
    caption(ui, cx, cx.tr("people-sources"));
    for (index, source) in persona.evidence.iter().enumerate() {
        if let Some(record) = cx.workspace.evidence.get(*source) {
            source_ui(ui, cx, (id, index), (*source, record), editing);
        }
    }
    add_ui(ui, cx, (id, persona), editing);
    ui.add_space(space::L);
}

/// How well the persona is founded, in one line that stays in sight.
pub fn seal_ui(ui: &mut Ui, cx: &Cx, persona: &Persona) {
    let (mark, ink, key) = match persona.state {
        PersonaState::Researched => (icon::EVIDENCE, cx.theme.favourable, "people-state-researched"),
        PersonaState::Proto => (icon::HELP, cx.theme.second_ink, "people-state-proto"),
    };
    let review = match persona.last_review {
        Some(date) => tr!(cx.lang, "people-reviewed", date = date.to_string()),
        None => cx.tr("people-never-reviewed"),
    };
    let sources = persona.evidence.iter().filter(|id| cx.workspace.evidence.contains(**id)).count();
    let sources = tr!(cx.lang, "people-seal-sources", count = sources);
    let parts = [cx.tr(key), people_words(cx, persona), sources, review].into_iter();
    let both = |a: String, b: String| tr!(cx.lang, "people-sheet-pair", a = a, b = b);
    ui.label(icon_text(mark, 14.0).color(color(ink)));
    let words = weak(cx, parts.reduce(both).unwrap_or_default()).size(type_size::CAPTION);
    ui.add(egui::Label::new(words).truncate());
}

/// How many people are behind a persona.
fn people_words(cx: &Cx, persona: &Persona) -> String {
    let records = persona.evidence.iter().filter_map(|id| cx.workspace.evidence.get(*id));
    let records: Vec<&Evidence> = records.map(|record| &**record).collect();
    match people_of(persona.n, &records) {
        People::Unknown => cx.tr("people-n-unknown"),
        People::Exactly(n) => tr!(cx.lang, "people-n-exactly", n = n.to_string()),
        People::AtLeast(n) => tr!(cx.lang, "people-n-at-least", n = n.to_string()),
    }
}

fn state_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona)) {
    row_ui(ui, cx, "people-state", |ui| {
        for (state, key, hint) in [
            (PersonaState::Proto, "people-state-proto", "people-state-proto-hint"),
            (PersonaState::Researched, "people-state-researched", "people-state-researched-hint"),
        ] {
            let chosen = persona.state == state;
            if tab(ui, cx, chosen, cx.tr(key)).on_hover_text(cx.tr(hint)).clicked() && !chosen {
                cx.edit(Label::Change(Kind::Persona), move |tx| {
                    tx.update(id, |persona| persona.state = state)
                });
            }
        }
    });
}

fn people_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    row_ui(ui, cx, "people-n", |ui| {
        let text = persona.n.map(|n| n.to_string()).unwrap_or_default();
        let hint = cx.tr("people-n-hint");
        let field = Field::new(id, "n", &text, cx.tr("people-n")).hint(hint).width(160.0);
        let set = |tx: &mut Tx, (id, n): (Id<Persona>, _)| tx.update(id, |persona| persona.n = n);
        checked_ui(ui, cx, editing, (field, NUMBER), move |tx, n| set(tx, (id, n)));
        ui.add_space(space::S);
        ui.label(weak(cx, people_words(cx, persona)));
    });
}

fn review_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    let set = move |tx: &mut Tx, date| tx.update(id, |persona| persona.last_review = date);
    row_ui(ui, cx, "people-last-review", |ui| {
        let text = persona.last_review.map(|date| date.to_string()).unwrap_or_default();
        let field = Field::new(id, "last_review", &text, cx.tr("people-last-review"))
            .hint(cx.tr("people-last-review-hint"))
            .width(160.0);
        checked_ui(ui, cx, editing, (field, DATE), set);
        ui.add_space(space::S);
        let today = cx.today;
        let is_today = persona.last_review == Some(today);
        let button = egui::Button::new(cx.tr("people-review-today")).frame_when_inactive(false);
        if ui.add_enabled(!is_today, button).clicked() {
            cx.edit(Label::Change(Kind::Persona), move |tx| set(tx, Some(today)));
        }
    });
}

/// Width of n, of the date, of the kind and of the buttons at the end of a source.
const NUMBERS: f32 = 64.0;
const DATES: f32 = 130.0;
const KINDS: f32 = 140.0;
const BUTTON: f32 = 2.0 * 22.0;

fn source_ui(
    ui: &mut Ui,
    cx: &Cx,
    (persona, index): (Id<Persona>, usize),
    (id, source): (Id<Evidence>, &Evidence),
    editing: &mut Editing,
) {
    let label = Label::Change(Kind::Evidence);
    let n = index + 1;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let others = NUMBERS + DATES + KINDS + BUTTON + 5.0 * space::XS;
        let width = (ui.available_width() - others).max(120.0);
        let name = tr!(cx.lang, "people-source-name", n = n);
        let field = Field::new(id, "name", &source.name, name).label(label).growing().width(width);
        let field = field.hint(cx.tr("people-source-name-hint"));
        quiet(ui, cx, editing, field, move |tx, name| tx.update(id, |source| source.name = name));
        kind_ui(ui, cx, (id, source), tr!(cx.lang, "people-source-kind", n = n));
        let text = source.n.map(|n| n.to_string()).unwrap_or_default();
        let field = Field::new(id, "n", &text, tr!(cx.lang, "people-source-n", n = n)).label(label);
        let field = field.hint(cx.tr("people-source-n-hint")).width(NUMBERS);
        let set = move |tx: &mut Tx, n| tx.update(id, |source| source.n = n);
        ui.allocate_ui(egui::Vec2::new(NUMBERS, 0.0), |ui| {
            checked_ui(ui, cx, editing, (field, NUMBER), set);
        });
        when_ui(ui, cx, (id, source), (n, editing));
        if small_button(ui, icon::LINK, &tr!(cx.lang, "evidence-open", name = &*source.name), true) {
            cx.ask(Request::Show(id.into()));
        }
        let name = tr!(cx.lang, "people-source-delete", name = &*source.name);
        if small_button(ui, icon::CLOSE, &name, true) {
            cx.edit(Label::Change(Kind::Persona), move |tx| verbs::unlink_source(tx, persona, id));
        }
    });
}

/// The kind of a piece of evidence, to be chosen.
pub fn kind_ui(ui: &mut Ui, cx: &Cx, (id, source): (Id<Evidence>, &Evidence), name: String) {
    let combo = ComboBox::from_id_salt(("source-kind", id)).width(KINDS - 16.0);
    let response = combo.selected_text(cx.tr(kind_key(source.kind))).show_ui(ui, |ui| {
        for kind in EvidenceKind::ALL.iter().copied() {
            if ui.selectable_label(source.kind == kind, cx.tr(kind_key(kind))).clicked() {
                cx.edit(Label::Change(Kind::Evidence), move |tx| tx.update(id, |source| source.kind = kind));
            }
        }
    });
    response.response.accessible_name(name);
}

/// A day where the text is one, else the time in words.
fn when_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, source): (Id<Evidence>, &Evidence),
    (n, editing): (usize, &mut Editing),
) {
    let text = source.date.map_or_else(|| source.when.clone(), |date| date.to_string());
    let field = Field::new(id, "when", &text, tr!(cx.lang, "people-source-when", n = n))
        .label(Label::Change(Kind::Evidence))
        .hint(cx.tr("people-source-when-hint"))
        .width(DATES);
    quiet(ui, cx, editing, field, move |tx, text| {
        tx.update(id, |source| {
            source.date = (DATE.read)(text.trim());
            source.when = if source.date.is_some() { String::new() } else { text.trim().to_owned() };
        })
    });
}

/// A menu of the evidence that is not linked yet, and of making a new record.
fn add_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    let menu = (id.into(), "people-source-add");
    let Some(picked) = evidence::add_ui(ui, cx, menu, &persona.evidence) else { return };
    if let Some(new) = picked.new_piece() {
        editing.want((new.into(), "name", 0));
    }
    cx.edit(Label::Change(Kind::Persona), move |tx| {
        picked.take(tx)?.into_iter().try_for_each(|source| verbs::link_source(tx, id, source))
    });
}
