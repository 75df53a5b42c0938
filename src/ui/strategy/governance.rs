//! Governance: who leads, who sits in the council, how it decides, how people are trained and rewarded.

use egui::Ui;

use crate::{
    base::id::Id,
    edit::{Label, Refused, Tx},
    model::{
        AnyId, Kind, Workspace,
        governance::{CouncilMember, Governance},
    },
    scene::{document::What, theme::space},
    tr,
    ui::{
        Cx,
        article::{REGISTER, columns_ui, heading_ui, page_ui},
        field::Field,
        inline::{
            Editing,
            entries::{Listed, list_ui, listed},
            quiet,
            rows::{Act, Columns, acts_ui, called},
            settle,
            text::{Text, captioned_ui, text},
        },
    },
};

use super::{Section, roles::roles_ui};

#[derive(Default)]
pub struct GovernanceSection {
    editing: Editing,
}

const LEAD: Text<Governance> = text!("strategy-lead", "strategy-lead-hint", lead_role);
const CADENCE: Text<Governance> = text!("strategy-cadence", "strategy-cadence-hint", cadence);
const DECISIONS: Text<Governance> = text!("strategy-decisions", "strategy-decisions-hint", decision_rights);
const OFFICE: Text<Governance> = text!("strategy-office", "strategy-office-hint", transformation_office);
const TRAINING: Text<Governance> = text!("strategy-training", "strategy-training-hint", training);
const REWARDS: Text<Governance> = text!("strategy-rewards", "strategy-rewards-hint", rewards);
const TEAM: Listed<String, Governance> = listed!("strategy-team", team);

/// The id of the governance, of which there is one.
pub fn governance() -> Id<Governance> {
    Id::new(AnyId::only(Kind::Governance).key)
}

impl Section for GovernanceSection {
    fn key(&self) -> &'static str {
        "strategy-governance"
    }

    fn shows(&self, kind: Kind) -> bool {
        kind == Kind::Governance
    }

    fn documents(&self) -> Vec<What> {
        vec![What::Programme, What::Roles]
    }

    fn ui(&mut self, ui: &mut Ui, cx: &Cx) {
        page_ui(ui, "strategy-governance", REGISTER, |ui| {
            let columns = if ui.available_width() >= 760.0 { 2 } else { 1 };
            ui.add_space(space::S);
            columns_ui(ui, columns, |column, ui| {
                let editing = &mut self.editing;
                if column == 0 {
                    captioned_ui(ui, cx, (editing, governance()), LEAD, "");
                    ui.add_space(space::M);
                    captioned_ui(ui, cx, (editing, governance()), CADENCE, "");
                    ui.add_space(space::M);
                    captioned_ui(ui, cx, (editing, governance()), DECISIONS, "");
                }
                if column + 1 == columns {
                    captioned_ui(ui, cx, (editing, governance()), OFFICE, "");
                    ui.add_space(space::M);
                    captioned_ui(ui, cx, (editing, governance()), TRAINING, "");
                    ui.add_space(space::M);
                    captioned_ui(ui, cx, (editing, governance()), REWARDS, "");
                }
            });
            heading_ui(ui, cx, "strategy-council", "strategy-council-about");
            council_ui(ui, cx, &mut self.editing);
            ui.add_space(space::L);
            list_ui(ui, cx, governance(), &mut self.editing, TEAM);
            heading_ui(ui, cx, "strategy-roles", "strategy-roles-about");
            roles_ui(ui, cx, &mut self.editing);
        });
    }

    fn select(&mut self, id: AnyId, _: &Workspace) {
        self.editing.want((id, LEAD.field, 0));
    }
}

const WEIGHTS: [f32; 2] = [1.0, 2.0];

/// The seats of the council, the last row always empty and waiting.
fn council_ui(ui: &mut Ui, cx: &Cx, editing: &mut Editing) {
    let council = &cx.workspace.governance.council;
    Columns::new(ui, &WEIGHTS).names_ui(ui, cx, &["strategy-role", "strategy-seat-task"]);
    for (index, member) in council.iter().enumerate() {
        let rect = Columns::new(ui, &WEIGHTS).row_ui(ui, |column, ui| match column {
            0 => seat_ui(ui, cx, (editing, index), ("council.role", "strategy-seat", &member.role), |own| {
                &mut own.role
            }),
            _ => {
                let of = ("council.task", "strategy-seat-task-of", member.task.as_str());
                seat_ui(ui, cx, (editing, index), of, |own| &mut own.task);
            }
        });
        if let Some(act) = acts_ui(ui, cx, rect, &called(&member.role, index), (index, council.len())) {
            settle(cx);
            change(cx, move |council| arrange(council, index, act));
        }
    }
    Columns::new(ui, &WEIGHTS).row_ui(ui, |column, ui| {
        if column == 0 {
            let of = ("council.role", "strategy-seat", "");
            seat_ui(ui, cx, (editing, council.len()), of, |own| &mut own.role);
        }
    });
}

/// Moves or takes out one entry of a list.
fn arrange<T>(list: &mut Vec<T>, index: usize, act: Act) {
    match act {
        Act::Up if index > 0 && index < list.len() => list.swap(index, index - 1),
        Act::Down if index + 1 < list.len() => list.swap(index, index + 1),
        Act::Delete if index < list.len() => _ = list.remove(index),
        _ => {}
    }
}

fn change(cx: &Cx, change: impl FnOnce(&mut Vec<CouncilMember>) + 'static) {
    cx.edit(Label::Change(Kind::Governance), |tx| {
        tx.update_only(|governance: &mut Governance| change(&mut governance.council))
    });
}

fn seat_ui(
    ui: &mut Ui,
    cx: &Cx,
    (editing, index): (&mut Editing, usize),
    (field, key, value): (&'static str, &str, &str),
    slot: fn(&mut CouncilMember) -> &mut String,
) {
    let count = cx.workspace.governance.council.len();
    let name = tr!(cx.lang, key, n = index + 1);
    let hint = cx.tr(if index < count { "strategy-seat-task-hint" } else { "people-entry-hint" });
    let field = Field::new(governance(), field, value, name).index(index).hint(hint);
    let field = field.growing().width(ui.available_width());
    quiet(ui, cx, editing, field, move |tx, text| set_seat(tx, index, text, slot));
}

/// Sets a text of a seat; one after the last adds a seat, unless it is empty.
fn set_seat(
    tx: &mut Tx,
    index: usize,
    text: String,
    slot: fn(&mut CouncilMember) -> &mut String,
) -> Result<(), Refused> {
    tx.update_only(|governance: &mut Governance| match governance.council.get_mut(index) {
        Some(member) => *slot(member) = text,
        None if text.trim().is_empty() => {}
        None => {
            let mut member = CouncilMember::default();
            *slot(&mut member) = text;
            governance.council.push(member);
        }
    })
}
