//! What stands at the right while nobody is selected: how many stand where, and what asks for attention.

use egui::{Link, RichText, Ui};

use crate::{
    analysis::stakeholders::{Concern, STANCES, concerns, count},
    base::id::Id,
    model::organisation::Stakeholder,
    scene::{
        stakeholders::stance_key,
        theme::{space, type_size},
    },
    ui::{
        Cx,
        widgets::{section, weak},
    },
};

use super::words;

/// Most people who are named as asking for attention.
const MOST: usize = 12;

/// Shows the overview; gives the one that was chosen.
pub fn overview_ui(ui: &mut Ui, cx: &Cx) -> Option<Id<Stakeholder>> {
    ui.add_space(space::S);
    section(ui, cx.tr("stakeholders-overview"));
    let (counts, nowhere) = count(cx.workspace);
    let counted = egui::Grid::new("stakeholder-counts").num_columns(2).min_row_height(0.0);
    counted.spacing([space::M, space::XS]).show(ui, |ui| {
        for (stance, count) in STANCES.into_iter().zip(counts) {
            ui.label(count.to_string());
            ui.label(weak(cx, cx.tr(stance_key(stance))));
            ui.end_row();
        }
        if nowhere > 0 {
            ui.label(nowhere.to_string());
            ui.label(weak(cx, cx.tr("stakeholders-not-placed")));
            ui.end_row();
        }
    });
    ui.add_space(space::L);
    let chosen = attention_ui(ui, cx);
    ui.add_space(space::M);
    ui.add(egui::Label::new(weak(cx, cx.tr("stakeholders-how")).size(type_size::CAPTION)).wrap());
    chosen
}

/// Those about whom there is something to do, the most pressing first.
fn attention_ui(ui: &mut Ui, cx: &Cx) -> Option<Id<Stakeholder>> {
    let rows = cx.workspace.stakeholders_in_order();
    let with_concerns = rows.iter().map(|(id, _)| (concerns(cx.workspace, *id, cx.today), *id));
    let mut found: Vec<(Vec<Concern>, Id<Stakeholder>)> =
        with_concerns.filter(|(concerns, _)| !concerns.is_empty()).collect();
    found.sort_by_key(|(concerns, _)| match concerns.first() {
        Some(Concern::PowerfulAgainst) => 0,
        Some(Concern::Late(_)) => 1,
        _ => 2,
    });
    if !found.is_empty() {
        section(ui, cx.tr("stakeholders-attention"));
    }
    let mut chosen = None;
    for (concerns, id) in found.into_iter().take(MOST) {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if ui.add(Link::new(RichText::new(words::role(cx, id)).size(type_size::BODY))).clicked() {
                chosen = Some(id);
            }
            for concern in concerns {
                let words = weak(cx, words::concern(cx, concern)).size(type_size::CAPTION);
                ui.add(egui::Label::new(words).wrap());
            }
        });
        ui.add_space(space::XS);
    }
    chosen
}
