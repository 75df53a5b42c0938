//! The facts about a persona: demographics and habits, each beside its name.

use egui::{Ui, Vec2};

use crate::{
    base::id::Id,
    edit::Tx,
    model::persona::Persona,
    scene::theme::{space, type_size},
};

use super::{
    super::{
        Cx,
        field::Field,
        widgets::{bold, caption, weak},
    },
    checked::{AGE, checked_ui},
    editing::{Editing, quiet},
    scales::skill_ui,
};

/// Width of the names of facts.
const NAMES: f32 = 124.0;

/// A text of a persona: field, key of its name, the text, and where it is kept.
type Fact = (&'static str, &'static str, fn(&Persona) -> &String, fn(&mut Persona) -> &mut String);

/// A text of a persona, by its path.
macro_rules! fact {
    ($key:literal, $($path:ident).+) => {
        (
            concat!($("/", stringify!($path)),+),
            $key,
            |persona: &Persona| &persona.$($path).+,
            |persona: &mut Persona| &mut persona.$($path).+,
        )
    };
}

const DEMOGRAPHICS: [Fact; 8] = [
    fact!("people-gender", demographics.gender),
    fact!("people-place", demographics.place),
    fact!("people-job-title", demographics.job_title),
    fact!("people-industry", demographics.industry),
    fact!("people-company-size", demographics.company_size),
    fact!("people-family", demographics.family),
    fact!("people-education", demographics.education),
    fact!("people-income", demographics.income),
];

/// A value beside its name.
pub fn row_ui(ui: &mut Ui, cx: &Cx, key: &str, value: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        let size = Vec2::new(NAMES, ui.spacing().interact_size.y);
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(size, layout, |ui| {
            ui.set_min_size(size);
            ui.add(egui::Label::new(weak(cx, cx.tr(key))).truncate());
        });
        value(ui);
    });
}

pub fn facts_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    ui.label(bold(cx.tr("people-facts"), type_size::CARD_TITLE));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        age_ui(ui, cx, (id, persona), editing);
        for fact in DEMOGRAPHICS {
            row_ui(ui, cx, fact.1, |ui| text_ui(ui, cx, (id, persona), editing, (fact, "")));
        }
        languages_ui(ui, cx, (id, persona), editing);
    });
    ui.add_space(space::L);
}

fn age_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    row_ui(ui, cx, "people-age", |ui| {
        let age = persona.demographics.age.map(|age| age.to_string()).unwrap_or_default();
        let field = Field::new(id, "age", &age, cx.tr("people-age")).width(100.0);
        let set = move |tx: &mut Tx, age| tx.update(id, |persona| persona.demographics.age = age);
        checked_ui(ui, cx, editing, (field, AGE), set);
    });
}

/// Languages in one line, between commas of either script.
fn languages_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    row_ui(ui, cx, "people-languages", |ui| {
        let text = persona.demographics.languages.join(", ");
        let name = cx.tr("people-languages");
        let field = Field::new(id, "languages", &text, name).hint(cx.tr("people-languages-hint")).growing();
        let field = field.width(ui.available_width());
        quiet(ui, cx, editing, field, move |tx, text| {
            tx.update(id, |persona| persona.demographics.languages = split(&text))
        });
    });
}

fn split(text: &str) -> Vec<String> {
    let parts = text.split([',', '，', '、', ';', '；', '\n']).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// How the persona decides, how often, and how well it knows technology.
pub fn habits_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    ui.label(bold(cx.tr("people-habits"), type_size::CARD_TITLE));
    skill_ui(ui, cx, id, persona);
    let facts: [(Fact, &str); 2] = [
        (fact!("people-decision", decision_process), "people-decision-hint"),
        (fact!("people-frequency", frequency), "people-frequency-hint"),
    ];
    for fact in facts {
        caption(ui, cx, cx.tr(fact.0.1));
        ui.add_space(-space::XS);
        text_ui(ui, cx, (id, persona), editing, fact);
    }
    ui.add_space(space::L);
}

/// The note, with its title.
pub fn note_ui(ui: &mut Ui, cx: &Cx, (id, persona): (Id<Persona>, &Persona), editing: &mut Editing) {
    ui.label(bold(cx.tr("people-note"), type_size::CARD_TITLE));
    text_ui(ui, cx, (id, persona), editing, (fact!("people-note", note), "people-note-hint"));
    ui.add_space(space::L);
}

fn text_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, persona): (Id<Persona>, &Persona),
    editing: &mut Editing,
    ((name, key, get, slot), hint): (Fact, &str),
) {
    let hint = if hint.is_empty() { String::new() } else { cx.tr(hint) };
    let width = ui.available_width();
    let field = Field::new(id, name, get(persona), cx.tr(key)).hint(hint).growing().width(width);
    quiet(ui, cx, editing, field, move |tx, text| tx.update(id, |persona| *slot(persona) = text));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_stand_between_commas_of_either_script() {
        assert_eq!(split("English, 中文，日本語、"), ["English", "中文", "日本語"]);
        assert!(split(" , ").is_empty());
    }
}
