//! One piece of evidence with all its fields, and where it is used.

use egui::{ScrollArea, Ui};

use crate::{
    base::id::Id,
    edit::{Label, Tx, persona as verbs},
    model::{AnyId, Kind, evidence::Evidence, persona::Persona},
    scene::{
        register::told,
        theme::{space, type_size},
    },
    tr,
};

use super::super::{
    super::{
        Cx, Page,
        cx::Request,
        field::Field,
        icon, picker,
        widgets::{bold, caption, icon_button, icon_text, quiet_button, weak},
    },
    checked::{DATE, Look, NUMBER, looking_ui},
    editing::Editing,
    sources::kind_ui,
};

/// A text of a piece: field, key of its name, rows, and where it is kept.
type Text = (&'static str, &'static str, usize, fn(&mut Evidence) -> &mut String);

const TEXTS: [Text; 8] = [
    ("when", "evidence-when", 1, |source| &mut source.when),
    ("method", "evidence-method", 1, |source| &mut source.method),
    ("role", "evidence-role", 1, |source| &mut source.role),
    ("theme", "evidence-theme", 1, |source| &mut source.theme),
    ("note", "evidence-learned", 4, |source| &mut source.note),
    ("quote", "evidence-quote", 2, |source| &mut source.quote),
    ("link", "evidence-link", 1, |source| &mut source.link),
    ("name", "evidence-name", 1, |source| &mut source.name),
];

pub fn detail_ui(ui: &mut Ui, cx: &Cx, id: Id<Evidence>, (editing, uses): (&mut Editing, &[AnyId])) {
    let Some(source) = cx.workspace.evidence.get(id) else { return };
    ScrollArea::vertical().id_salt(("evidence", id)).auto_shrink(false).show(ui, |ui| {
        let [when, method, role, theme, note, quote, link, name] = TEXTS;
        head_ui(ui, cx, id);
        text_ui(ui, cx, (id, source), name);
        caption(ui, cx, cx.tr("evidence-kind"));
        kind_ui(ui, cx, (id, source), cx.tr("evidence-kind"));
        numbers_ui(ui, cx, (id, source), editing);
        for text in [note, quote, role, when, method, theme, link] {
            text_ui(ui, cx, (id, source), text);
            if text.0 == "link" {
                open_ui(ui, cx, &source.link);
            }
        }
        uses_ui(ui, cx, id, uses);
    });
}

fn head_ui(ui: &mut Ui, cx: &Cx, id: Id<Evidence>) {
    ui.horizontal(|ui| {
        ui.label(bold(cx.tr("evidence-one"), type_size::SECTION));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if icon_button(ui, icon::DELETE, &cx.tr("evidence-delete")).clicked() {
                cx.ask(Request::Delete(id.into()));
            }
            if icon_button(ui, icon::DUPLICATE, &cx.tr("evidence-duplicate")).clicked() {
                super::duplicate(id, cx);
            }
        });
    });
    ui.add_space(space::S);
}

fn text_ui(ui: &mut Ui, cx: &Cx, (id, source): (Id<Evidence>, &Evidence), (field, key, rows, slot): Text) {
    caption(ui, cx, cx.tr(key));
    let value = slot(&mut source.clone()).clone();
    let label = if field == "name" { Label::Rename(Kind::Evidence) } else { Label::Change(Kind::Evidence) };
    // The list of a persona's sources has fields of the same names; these are told apart by their index.
    let shown = Field::new(id, field, &value, cx.tr(key)).index(1).label(label);
    let shown = if rows > 1 { shown.rows(rows) } else { shown };
    let shown = if field == "role" { shown.hint(cx.tr("evidence-role-hint")) } else { shown };
    shown.show(ui, cx, move |tx, text| tx.update(id, |source| *slot(source) = text));
    ui.add_space(space::XS);
}

fn numbers_ui(ui: &mut Ui, cx: &Cx, (id, source): (Id<Evidence>, &Evidence), editing: &mut Editing) {
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        caption(left, cx, cx.tr("evidence-date"));
        let date = source.date.map(|date| date.to_string()).unwrap_or_default();
        let field =
            Field::new(id, "date", &date, cx.tr("evidence-date")).hint(cx.tr("people-last-review-hint"));
        let set = move |tx: &mut Tx, date| tx.update(id, |source| source.date = date);
        looking_ui(left, cx, (editing, Look::Boxed), (field, DATE), set);
        caption(right, cx, cx.tr("evidence-n"));
        let n = source.n.map(|n| n.to_string()).unwrap_or_default();
        let field = Field::new(id, "n", &n, cx.tr("evidence-n"));
        let set = move |tx: &mut Tx, n| tx.update(id, |source| source.n = n);
        looking_ui(right, cx, (editing, Look::Boxed), (field, NUMBER), set);
    });
}

/// A button that opens an address; the place of a file or a shelf is only told.
fn open_ui(ui: &mut Ui, cx: &Cx, link: &str) {
    let link = link.trim();
    let is_address = link.starts_with("https://") || link.starts_with("http://");
    if is_address && quiet_button(ui, icon::LINK, cx.tr("evidence-link-open")).clicked() {
        ui.ctx().open_url(egui::OpenUrl::new_tab(link));
    }
}

/// Everything that rests on the piece, and a menu to let a persona rest on it.
fn uses_ui(ui: &mut Ui, cx: &Cx, id: Id<Evidence>, uses: &[AnyId]) {
    ui.add_space(space::L);
    ui.label(bold(cx.tr("evidence-uses"), type_size::CARD_TITLE));
    if uses.is_empty() {
        ui.add(egui::Label::new(weak(cx, cx.tr("evidence-not-used"))).wrap());
    }
    for by in uses {
        let words = told(cx.workspace, *by, cx.lang).replace('\n', " ");
        if Page::of(by.kind).is_none() {
            ui.add(egui::Label::new(words).truncate());
            continue;
        }
        let button = egui::Button::new(words).truncate().frame_when_inactive(false);
        if ui.add(button).clicked() {
            cx.ask(Request::Show(*by));
        }
    }
    attach_ui(ui, cx, id);
}

fn attach_ui(ui: &mut Ui, cx: &Cx, id: Id<Evidence>) {
    let mut others = cx.workspace.personas_in_order();
    others.retain(|(_, persona)| !persona.archived && !persona.evidence.contains(&id));
    if others.is_empty() {
        return;
    }
    let label = (icon_text(icon::ADD, 14.0), egui::RichText::new(cx.tr("evidence-to-persona")));
    let menu = egui::containers::menu::MenuButton::from_button(egui::Button::new(label));
    let response = menu.config(picker::menu_config()).ui(ui, |ui| {
        ui.set_width(260.0);
        let name_of = |index: usize| others.get(index).map_or("", |(_, persona)| persona.name.as_str());
        if let Some(index) = picker::names_ui(ui, cx, "to-persona", (others.len(), &name_of)) {
            if let Some(persona) = others.get(index).map(|(persona, _)| *persona) {
                link(cx, persona, id);
            }
            ui.close();
        }
    });
    response.0.accessible_name(tr!(cx.lang, "evidence-to-persona"));
}

fn link(cx: &Cx, persona: Id<Persona>, id: Id<Evidence>) {
    cx.edit(Label::Change(Kind::Persona), move |tx| verbs::link_source(tx, persona, id));
}
