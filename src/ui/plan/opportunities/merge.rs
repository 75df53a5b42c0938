//! Several opportunities side by side, to be made one: which of them take part, and whose name stays.

use egui::{RichText, Ui};

use crate::{
    base::{id::Id, number},
    edit::{Label, opportunity as verbs},
    model::{Kind, strategy::Opportunity},
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx,
        widgets::{bold, primary_button, weak},
    },
};

use super::{
    super::{details::head_ui, words},
    query::Facts,
};

/// More are merged too, but not listed.
const MOST: usize = 40;

/// Whose name stays; none: the first one's.
#[derive(Default)]
pub struct Merging {
    kept: Option<Id<Opportunity>>,
}

/// What comes of it.
pub enum Outcome {
    Close,
    /// One does not take part.
    Without(Id<Opportunity>),
    Merged(Id<Opportunity>),
}

/// Shows those that are selected.
pub fn merge_ui(
    ui: &mut Ui,
    cx: &Cx,
    (merging, known): (&mut Merging, &Facts),
    chosen: &[Id<Opportunity>],
) -> Option<Outcome> {
    let kept = merging.kept.filter(|kept| chosen.contains(kept)).or_else(|| chosen.first().copied())?;
    let mut outcome = None;
    let heading = tr!(cx.lang, "plan-merge-title", count = chosen.len());
    if head_ui(ui, cx, |ui| _ = ui.label(bold(heading, type_size::PAGE_TITLE))) {
        outcome = Some(Outcome::Close);
    }
    ui.add(egui::Label::new(weak(cx, cx.tr("plan-merge-about"))).wrap());
    ui.add_space(space::M);
    ui.label(bold(cx.tr("plan-merge-name"), type_size::CARD_TITLE));
    for id in chosen.iter().take(MOST) {
        let Some(own) = cx.workspace.opportunities.get(*id) else { continue };
        let name = words::opportunity(cx, *id);
        ui.horizontal_top(|ui| {
            let width = ui.available_width() - 96.0;
            ui.vertical(|ui| {
                ui.set_width(width);
                if ui.radio(*id == kept, RichText::new(&name)).clicked() {
                    merging.kept = Some(*id);
                }
                ui.label(weak(cx, facts(cx, known, (*id, own))).size(type_size::CAPTION));
            });
            let without = tr!(cx.lang, "plan-merge-without", name = &*name);
            if ui.small_button(cx.tr("plan-leave-out")).accessible_name(without).clicked() {
                outcome = Some(Outcome::Without(*id));
            }
        });
        ui.add_space(space::XS);
    }
    if chosen.len() > MOST {
        ui.label(weak(cx, tr!(cx.lang, "plan-and-more", count = chosen.len() - MOST)));
    }
    ui.add_space(space::L);
    let words = tr!(cx.lang, "plan-merge-do", count = chosen.len());
    if primary_button(ui, cx.theme, words).clicked() {
        let others: Vec<Id<Opportunity>> = chosen.iter().copied().filter(|id| *id != kept).collect();
        cx.edit(Label::Merge(Kind::Opportunity), move |tx| verbs::merge(tx, kept, &others));
        outcome = Some(Outcome::Merged(kept));
    }
    outcome
}

/// What would be joined: its values, what it comes from and leads to.
fn facts(cx: &Cx, known: &Facts, (id, own): (Id<Opportunity>, &Opportunity)) -> String {
    let value = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), number::figure);
    let origins = known.origins(id, own);
    let origins = origins.pains + origins.others;
    tr!(
        cx.lang,
        "plan-merge-facts",
        importance = value(own.importance),
        satisfaction = value(own.satisfaction),
        origins = origins,
        initiatives = own.initiatives.len()
    )
}
