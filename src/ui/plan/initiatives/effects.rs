//! Which KPIs an initiative is to move, and by how much in the KPI's unit.

use egui::{Link, RichText, Ui};

use crate::{
    base::{id::Id, number},
    edit::Label,
    model::{
        AnyId, Kind,
        kpi::Kpi,
        strategy::{ExpectedEffect, Initiative},
    },
    scene::{
        names,
        theme::{space, type_size},
    },
    tr,
    ui::{
        Cx,
        cx::Request,
        field::Field,
        icon,
        inline::{
            Editing,
            entries::small_button,
            settle,
            taken::{number_in, taken_ui},
        },
        widgets::{bold, weak},
    },
};

use super::super::links::add_ui;

/// Width of the change.
const CHANGE: f32 = 124.0;

pub fn effects_ui(ui: &mut Ui, cx: &Cx, (id, own): (Id<Initiative>, &Initiative), editing: &mut Editing) {
    ui.label(bold(cx.tr("plan-effects"), type_size::CARD_TITLE));
    ui.add_space(-space::XS);
    if own.effects.is_empty() {
        ui.add(egui::Label::new(weak(cx, cx.tr("plan-no-effect")).size(type_size::CAPTION)).wrap());
    }
    for (index, effect) in own.effects.iter().enumerate() {
        effect_ui(ui, cx, (id, index, effect), editing);
    }
    let others = || {
        let is_free = |kpi: Id<Kpi>| own.effects.iter().all(|effect| effect.kpi != kpi);
        let rows = cx.workspace.kpis_in_order().into_iter().filter(|(kpi, _)| is_free(*kpi));
        rows.map(|(kpi, own)| (AnyId::from(kpi), own.name.clone())).collect()
    };
    if let Some(kpi) = add_ui(ui, cx, "plan-kpi-link", others).and_then(AnyId::typed) {
        cx.edit(Label::Change(Kind::Initiative), move |tx| {
            tx.update(id, |own: &mut Initiative| own.effects.push(ExpectedEffect { kpi, change: None }))
        });
    }
    ui.add_space(space::M);
}

fn effect_ui(
    ui: &mut Ui,
    cx: &Cx,
    (id, index, effect): (Id<Initiative>, usize, &ExpectedEffect),
    editing: &mut Editing,
) {
    let name = names::record(cx.workspace, effect.kpi.into(), cx.lang);
    let kpi = effect.kpi;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let width = (ui.available_width() - CHANGE - 34.0).max(60.0);
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.add_space(4.0);
            if ui.add(Link::new(RichText::new(&name).size(type_size::BODY))).clicked() {
                cx.ask(Request::Show(kpi.into()));
            }
        });
        ui.vertical(|ui| {
            ui.set_width(CHANGE);
            let unit = cx.workspace.kpis.get(kpi).map_or("", |kpi| kpi.unit.trim());
            let now = number::field(effect.change);
            let hint = match unit {
                "" => cx.tr("plan-change-hint"),
                unit => tr!(cx.lang, "plan-change-hint-in", unit = unit),
            };
            let name = tr!(cx.lang, "plan-change-of", kpi = &*name);
            let field = Field::new(id, "effects", &now, name).index(index).hint(hint);
            let lang = cx.lang;
            taken_ui(ui, cx, editing, field, move |tx, text| {
                let change = number_in(lang, text, (f64::is_finite, "plan-bad-number"))?;
                Ok(tx.update(id, |own: &mut Initiative| {
                    // Known by its KPI: the list may have changed since.
                    for effect in own.effects.iter_mut().filter(|effect| effect.kpi == kpi) {
                        effect.change = change;
                    }
                })?)
            });
        });
        let remove = tr!(cx.lang, "plan-link-remove", name = &*name);
        if small_button(ui, icon::CLOSE, &remove, true) {
            settle(cx);
            cx.edit(Label::Change(Kind::Initiative), move |tx| {
                tx.update(id, |own: &mut Initiative| own.effects.retain(|effect| effect.kpi != kpi))
            });
        }
    });
}
