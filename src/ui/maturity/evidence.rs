//! The pieces of evidence that support an answer.

use egui::{Ui, containers::menu::MenuButton};

use crate::{
    base::id::Id,
    edit::{
        Label,
        maturity::{self as verbs, Ballot},
    },
    model::{Kind, evidence::Evidence},
    scene::theme::space,
    tr,
    ui::{
        Cx,
        cx::Request,
        icon,
        widgets::{icon_button, icon_text},
    },
};

use super::{answers, row::Row};

/// What is linked, each with a way out, and a list of what can be. A workspace without evidence shows nothing.
pub fn ui(ui: &mut Ui, cx: &Cx, ballot: Ballot, row: &Row) {
    if cx.workspace.evidence.is_empty() {
        return;
    }
    let code = &row.criterion.code;
    let own = answers::of(cx.workspace, ballot.assessment, ballot.respondent);
    let linked = own.and_then(|own| own.evidence.get(code)).cloned().unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        for id in &linked {
            let name = cx.workspace.evidence.get(*id).map_or("", |own| own.name.as_str());
            if ui.link(name).clicked() {
                cx.ask(Request::Show((*id).into()));
            }
            let told = tr!(cx.lang, "maturity-unlink-evidence", name = name);
            if icon_button(ui, icon::CLOSE, &told).clicked() {
                set(cx, ballot, code, linked.iter().copied().filter(|other| other != id).collect());
            }
        }
        let words = cx.tr("maturity-link-evidence");
        let button = MenuButton::new((icon_text(icon::LINK, 16.0), words.clone()));
        let (response, _) = button.ui(ui, |ui| {
            egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                for (id, evidence) in cx.workspace.evidence.iter() {
                    let chosen = linked.contains(&id);
                    if !chosen && ui.button(evidence.name.as_str()).clicked() {
                        set(cx, ballot, code, linked.iter().copied().chain([id]).collect());
                    }
                }
            });
        });
        response.accessible_name(words);
    });
}

fn set(cx: &Cx, ballot: Ballot, criterion: &str, evidence: Vec<Id<Evidence>>) {
    let criterion = criterion.to_owned();
    cx.edit(Label::Change(Kind::Answers), move |tx| verbs::set_evidence(tx, ballot, &criterion, evidence));
}
