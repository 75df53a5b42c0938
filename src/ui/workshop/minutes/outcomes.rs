//! Decisions and open questions of a workshop, each with who takes care of it and until when, edited in place.

use egui::Ui;

use crate::{
    base::id::Id,
    edit::{
        Label,
        note::{self as verbs, Meeting, Talk},
    },
    model::{
        AnyId, Kind,
        workshop::{Outcome, OutcomeKind, Workshop},
    },
    scene::theme::space,
    ui::{
        Cx,
        article::{REGISTER, add_ui, page_ui},
        inline::{
            Editing,
            choice::choice_ui,
            rows::{Columns, called, record_acts_ui},
            text::{Shown, Text, Value, date, date_text, name_of, text, text_ui, value_ui},
        },
        style::color,
        widgets::weak,
        workshop::context,
    },
};

const WORDS: Text<Outcome> = text!("minutes-outcome", "notes-outcome-hint", text);
const OWNER: Text<Outcome> = text!("notes-owner", "notes-owner", owner_role);

/// What it is, what it says, who takes care, until when.
const WEIGHTS: [f32; 4] = [1.1, 3.6, 1.8, 1.0];

fn due() -> Value<Outcome, jiff::civil::Date> {
    date("due", "notes-due", |own| &mut own.due)
}

/// The view state of the list.
#[derive(Default)]
pub struct OutcomesView {
    editing: Editing,
}

impl OutcomesView {
    /// Makes a record ready to be written in.
    pub fn want(&mut self, id: AnyId) {
        self.editing.want((id, WORDS.field, 0));
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx, workshop: Id<Workshop>) {
        page_ui(ui, "minutes-outcomes", REGISTER, |ui| {
            let count = cx.workspace.outcomes_of(workshop).len();
            if count == 0 {
                ui.label(weak(cx, cx.tr("minutes-no-outcomes")));
            } else {
                let names = ["minutes-outcome-kind", "minutes-outcome", "notes-owner", "notes-due"];
                Columns::new(ui, &WEIGHTS).names_ui(ui, cx, &names);
            }
            for index in 0..count {
                self.outcome_ui(ui, cx, (workshop, index));
            }
            ui.add_space(space::S);
            ui.horizontal(|ui| {
                for (kind, key) in [
                    (OutcomeKind::Decision, "minutes-add-decision"),
                    (OutcomeKind::Question, "minutes-add-question"),
                ] {
                    if add_ui(ui, cx, key) {
                        add(cx, workshop, kind);
                    }
                    ui.add_space(space::M);
                }
            });
        });
    }

    fn outcome_ui(&mut self, ui: &mut Ui, cx: &Cx, (workshop, index): (Id<Workshop>, usize)) {
        let rows = cx.workspace.outcomes_of(workshop);
        let Some((id, own)) = rows.get(index) else { return };
        let (id, of) = (*id, (index + 1).to_string());
        let editing = &mut self.editing;
        let rect = Columns::new(ui, &WEIGHTS).row_ui(ui, |column, ui| {
            let shown = Shown { of: &of, font: None };
            match column {
                0 => kind_ui(ui, cx, (id, own), &of),
                1 => _ = text_ui(ui, cx, (editing, id), WORDS, shown),
                2 => _ = text_ui(ui, cx, (editing, id), OWNER, shown),
                _ => value_ui(ui, cx, (editing, id), &due(), (&date_text(own.due), &of)),
            }
        });
        record_acts_ui(ui, cx, (rect, &called(&own.text, index)), (&rows, index), verbs::move_outcome);
        ui.add_space(space::XS);
    }
}

fn kind_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Outcome>, &Outcome), of: &str) {
    let options =
        OutcomeKind::ALL.iter().map(|kind| (*kind, cx.tr(&format!("notes-outcome-{}", kind.code()))));
    let name = name_of(cx, "minutes-outcome-kind", of);
    let ink = color(if own.kind == OutcomeKind::Decision { cx.theme.accent } else { cx.theme.caution });
    if let Some(kind) = choice_ui(ui, cx, (("outcome", id), &name), (own.kind, Some(ink)), options) {
        cx.edit(Label::Change(Kind::Outcome), move |tx| tx.update(id, |own| own.kind = kind));
    }
}

fn add(cx: &Cx, workshop: Id<Workshop>, kind: OutcomeKind) {
    let step = context::running(cx).filter(|(id, _)| *id == workshop).map(|(_, step)| step);
    let talk =
        Talk { meeting: Meeting::Held(workshop), step: step.unwrap_or_default(), author: Id::default() };
    let outcome = Outcome { kind, ..Outcome::default() };
    cx.create(Label::Add(Kind::Outcome), move |tx| verbs::add_outcome(tx, &talk, outcome));
}
