//! What is done to win stakeholders: of one of them, and of all in order of date.

use egui::{Link, RichText, Ui};

use crate::{
    base::id::Id,
    edit::{Label, organisation as verbs},
    model::{
        Kind,
        organisation::{Stakeholder, StakeholderAction},
    },
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx,
        article::{REGISTER, page_ui},
        cx::Request,
        icon,
        inline::{
            Editing,
            entries::small_button,
            rows::{Columns, called},
            text::{Shown, Text, Value, date, date_text, name_of, text, text_ui, value_ui},
        },
        style::color,
        widgets::{bold, quiet_button, weak},
    },
};

use super::words;

pub const TEXT: Text<StakeholderAction> = text!("stakeholders-action", "stakeholders-action-hint", text);
const OWNER: Text<StakeholderAction> = text!("stakeholders-action-owner", "strategy-owner-hint", owner_role);

fn due() -> Value<StakeholderAction, jiff::civil::Date> {
    date("due", "stakeholders-action-due", |action| &mut action.due)
}

/// The actions of one stakeholder, with a way to add one.
pub fn of_ui(ui: &mut Ui, cx: &Cx, id: Id<Stakeholder>, editing: &mut Editing) {
    ui.label(bold(cx.tr("stakeholders-actions"), type_size::CARD_TITLE));
    for (index, (action, own)) in cx.workspace.actions_of(id).iter().enumerate() {
        let of = called(&own.text, index);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            done_ui(ui, cx, (*action, own), &of);
            let width = ui.available_width() - 26.0;
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 0.0;
                text_ui(ui, cx, (editing, *action), TEXT, Shown { of: &(index + 1).to_string(), font: None });
                ui.columns_const(|[left, right]| {
                    text_ui(left, cx, (editing, *action), OWNER, Shown { of: &of, font: None });
                    due_ui(right, cx, (*action, own), editing, &of);
                });
            });
            delete_ui(ui, cx, *action, &of);
        });
    }
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        if quiet_button(ui, icon::ADD, cx.tr("stakeholders-action-add")).clicked() {
            let action = StakeholderAction { stakeholder: id, ..StakeholderAction::default() };
            cx.create(Label::Add(Kind::StakeholderAction), move |tx| verbs::add_action(tx, action));
        }
    });
}

fn done_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<StakeholderAction>, &StakeholderAction), of: &str) {
    let mut done = own.done;
    let response = ui.checkbox(&mut done, "");
    let name = name_of(cx, "stakeholders-action-done", of);
    if response.accessible_name(name).changed() {
        let label = Label::Change(Kind::StakeholderAction);
        cx.edit(label, move |tx| tx.update(id, |own| own.done = done));
    }
}

fn due_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, own): (Id<StakeholderAction>, &StakeholderAction),
    editing: &mut Editing,
    of: &str,
) {
    value_ui(ui, cx, (editing, id), &due(), (&date_text(own.due), of));
    if !own.done && own.due.is_some_and(|due| due < cx.today) {
        let late = weak(cx, cx.tr("strategy-late")).size(type_size::CAPTION);
        ui.label(late.color(color(cx.theme.adverse)));
    }
}

fn delete_ui(ui: &mut Ui, cx: &Cx, id: Id<StakeholderAction>, of: &str) {
    if small_button(ui, icon::CLOSE, &tr!(cx.lang, "people-entry-delete", entry = of), true) {
        cx.ask(Request::Delete(id.into()));
    }
}

/// What, about whom, by whom, until when.
const WEIGHTS: [f32; 4] = [3.0, 1.8, 1.6, 1.0];

/// All actions: open ones by date, then those without one, then what is done. Gives the stakeholder that was
/// chosen.
pub fn all_ui(ui: &mut Ui, cx: &Cx, editing: &mut Editing) -> Option<Id<Stakeholder>> {
    let mut rows: Vec<_> = cx.workspace.stakeholder_actions.iter().collect();
    rows.sort_by_key(|(id, own)| (own.done, own.due.is_none(), own.due, *id));
    let mut chosen = None;
    page_ui(ui, "stakeholder-actions", REGISTER, |ui| {
        if rows.is_empty() {
            ui.add(egui::Label::new(weak(cx, cx.tr("stakeholders-actions-empty"))).wrap());
            return;
        }
        let names = [
            "stakeholders-action",
            "stakeholders-role",
            "stakeholders-action-owner",
            "stakeholders-action-due",
        ];
        Columns::new(ui, &WEIGHTS).names_ui(ui, cx, &names);
        for (index, (id, own)) in rows.iter().enumerate() {
            let of = called(&own.text, index);
            Columns::new(ui, &WEIGHTS).row_ui(ui, |column, ui| match column {
                0 => {
                    ui.horizontal_top(|ui| {
                        ui.spacing_mut().item_spacing.x = space::S;
                        done_ui(ui, cx, (*id, own), &of);
                        let shown = Shown { of: &(index + 1).to_string(), font: None };
                        text_ui(ui, cx, (editing, *id), TEXT, shown);
                    });
                }
                1 => {
                    ui.add_space(4.0);
                    let name = RichText::new(words::role(cx, own.stakeholder));
                    if ui.add(Link::new(name)).clicked() {
                        chosen = Some(own.stakeholder);
                    }
                }
                2 => {
                    text_ui(ui, cx, (editing, *id), OWNER, Shown { of: &of, font: None });
                }
                _ => due_ui(ui, cx, (*id, own), editing, &of),
            });
        }
    });
    chosen
}
