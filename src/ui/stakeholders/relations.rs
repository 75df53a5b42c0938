//! The relations of one stakeholder with others, each with its type.

use egui::{Button, Link, RichText, Ui, containers::menu::MenuButton};

use crate::{
    base::id::Id,
    edit::{Label, organisation as verbs},
    model::{
        Kind,
        organisation::{RelationKind, Stakeholder, StakeholderRelation},
    },
    scene::theme::{space, type_size},
    tr,
    ui::{
        Cx,
        cx::Request,
        icon,
        inline::{choice::choice_ui, entries::small_button},
        widgets::{bold, icon_text},
    },
};

use super::words;

/// Width of the type of a relation.
const KINDS: f32 = 128.0;

/// Shows the relations; gives the other one that was chosen.
pub fn relations_ui(ui: &mut Ui, cx: &Cx, id: Id<Stakeholder>) -> Option<Id<Stakeholder>> {
    ui.label(bold(cx.tr("stakeholders-relations"), type_size::CARD_TITLE));
    let relations = cx.workspace.stakeholder_relations.iter();
    let own: Vec<(Id<StakeholderRelation>, &StakeholderRelation)> = relations
        .filter(|(_, relation)| relation.from == id || relation.to == id)
        .map(|(relation, record)| (relation, &**record))
        .collect();
    let mut chosen = None;
    for (relation, record) in &own {
        let other = if record.from == id { record.to } else { record.from };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let width = egui::Vec2::new(KINDS, ui.spacing().interact_size.y);
            ui.allocate_ui(width, |ui| {
                ui.set_min_size(width);
                kind_ui(ui, cx, (*relation, record), id);
            });
            if ui.add(Link::new(RichText::new(words::role(cx, other)))).clicked() {
                chosen = Some(other);
            }
            let name = tr!(cx.lang, "stakeholders-relation-delete", role = words::role(cx, other));
            if small_button(ui, icon::CLOSE, &name, true) {
                cx.ask(Request::Delete((*relation).into()));
            }
        });
    }
    add_ui(ui, cx, id, &own);
    chosen
}

/// The type as it reads from this side, and the way round where there is one.
fn kind_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, record): (Id<StakeholderRelation>, &StakeholderRelation),
    side: Id<Stakeholder>,
) {
    let outward = record.from == side;
    let (from, to) = (record.from, record.to);
    let other = if outward { to } else { from };
    let is_mutual = |kind| matches!(kind, RelationKind::WorksWith | RelationKind::ConflictsWith);
    let mut options = Vec::new();
    for kind in RelationKind::ALL.iter().copied() {
        options.push(((kind, true), cx.tr(&format!("stakeholders-relation-{}", kind.code()))));
        if !is_mutual(kind) {
            options.push(((kind, false), cx.tr(&format!("stakeholders-relation-by-{}", kind.code()))));
        }
    }
    let now = (record.kind, outward || is_mutual(record.kind));
    let name = tr!(cx.lang, "stakeholders-relation-to", role = words::role(cx, other));
    if let Some((kind, outward)) = choice_ui(ui, cx, (("relation", id), &name), (now, None), options) {
        let ends = if outward { (side, other) } else { (other, side) };
        cx.edit(Label::Change(Kind::StakeholderRelation), move |tx| verbs::relate(tx, ends, kind).map(drop));
    }
}

/// A menu of those to whom there is no relation yet.
fn add_ui(
    ui: &mut Ui,
    cx: &Cx,
    id: Id<Stakeholder>,
    own: &[(Id<StakeholderRelation>, &StakeholderRelation)],
) {
    let is_related = |other| own.iter().any(|(_, relation)| relation.from == other || relation.to == other);
    let rows = cx.workspace.stakeholders_in_order();
    let others: Vec<_> = rows
        .into_iter()
        .map(|(other, _)| other)
        .filter(|other| *other != id && !is_related(*other))
        .collect();
    if others.is_empty() {
        return;
    }
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        let words = RichText::new(cx.tr("stakeholders-relation-add"));
        let button = Button::new((icon_text(icon::ADD, 14.0), words)).frame_when_inactive(false);
        let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
            egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                for other in others {
                    if ui.button(words::role(cx, other)).clicked() {
                        cx.edit(Label::Add(Kind::StakeholderRelation), move |tx| {
                            verbs::relate(tx, (id, other), RelationKind::default()).map(drop)
                        });
                    }
                }
            });
        });
        response.accessible_name(cx.tr("stakeholders-relation-add"));
    });
}
