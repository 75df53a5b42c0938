//! The register: everyone in a row, to be filled in and put in order.

use egui::Ui;

use crate::{
    analysis::stakeholders::stance,
    base::{id::Id, number},
    edit::organisation::{self as verbs, Support},
    model::organisation::Stakeholder,
    scene::{
        stakeholders::stance_key,
        theme::{space, type_size},
    },
    ui::{
        Command, Cx,
        article::{REGISTER, add_ui, page_ui},
        inline::{
            Editing,
            rows::{Columns, called, record_acts_ui},
            text::{Shown, name_of, text_ui, value_ui},
        },
        widgets::weak,
    },
};

use super::details::{AREA, CONTACT, INTEREST, POWER, ROLE, support_ui};

const WEIGHTS: [f32; 8] = [2.1, 1.2, 0.75, 0.9, 1.4, 1.6, 1.6, 1.5];
const NAMES: [&str; 8] = [
    "stakeholders-role",
    "stakeholders-area",
    "stakeholders-power",
    "stakeholders-interest",
    "stakeholders-stance",
    "stakeholders-support-now",
    "stakeholders-support-wished",
    "stakeholders-contact",
];

pub fn register_ui(ui: &mut Ui, cx: &Cx, editing: &mut Editing) {
    let rows = cx.workspace.stakeholders_in_order();
    page_ui(ui, "stakeholder-register", REGISTER + 160.0, |ui| {
        Columns::new(ui, &WEIGHTS).names_ui(ui, cx, &NAMES);
        for (index, (id, own)) in rows.iter().enumerate() {
            let of = called(&own.role, index);
            let rect = Columns::new(ui, &WEIGHTS).row_ui(ui, |column, ui| {
                cell_ui(ui, cx, (editing, *id), own, (column, &of));
            });
            record_acts_ui(ui, cx, (rect, &of), (&rows, index), verbs::move_stakeholder);
        }
        ui.add_space(space::S);
        if add_ui(ui, cx, "stakeholders-add") {
            cx.run(Command::AddStakeholder);
        }
    });
}

fn cell_ui(
    ui: &mut Ui,
    cx: &Cx,
    (editing, id): (&mut Editing, Id<Stakeholder>),
    own: &Stakeholder,
    (column, of): (usize, &str),
) {
    let shown = || Shown { of, font: None };
    match column {
        0 => _ = text_ui(ui, cx, (editing, id), ROLE, shown()),
        1 => _ = text_ui(ui, cx, (editing, id), AREA, shown()),
        2 => value_ui(ui, cx, (editing, id), &POWER, (&number::field(own.power), of)),
        3 => value_ui(ui, cx, (editing, id), &INTEREST, (&number::field(own.interest), of)),
        4 => {
            ui.add_space(6.0);
            let words = stance(own).map(|stance| cx.tr(stance_key(stance))).unwrap_or_default();
            ui.add(egui::Label::new(weak(cx, words).size(type_size::CAPTION)).wrap());
        }
        5 => {
            let name = name_of(cx, "stakeholders-support-now", of);
            support_ui(ui, cx, (id, Support::Now), own.support, &name);
        }
        6 => {
            let name = name_of(cx, "stakeholders-support-wished", of);
            support_ui(ui, cx, (id, Support::Wished), own.support_wished, &name);
        }
        _ => _ = text_ui(ui, cx, (editing, id), CONTACT, shown()),
    }
}
